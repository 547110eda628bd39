import type { RefundPolicy, RejectedRow } from '../types.js';
import type { ExactPlaces } from './exactPlaces.js';
import { lengthen } from './batches.js';
import { addFar, createPlaces, finestScale, readPlace, signAt, toColumn } from './exactPlaces.js';
import type { IdCodes } from './idCodes.js';
import { createIdCodes } from './idCodes.js';
import type { DayCells, ReadAmount } from './orderDays.js';
import { addAmount, addToDay, createDayCells, packDays } from './orderDays.js';
import type { OrderTable, PurchaseDays } from './orders.kernel.js';

/*
 * Orders summed up while they come, for rows that are not kept: purchases by customer and day, and orders with an id one by
 * one, since lines and refunds of theirs may still come. What grows is the customers, their days and the ids.
 */

/** Day of an order of which only refunds have come. */
export const NOT_SOLD = 0x7fffffff;

const ROOM = 1 << 10;
/** Ids of the common shape are looked up in an array up to numbers of some millions. */
const EXPECTED_ROWS = 1 << 20;

/** Orders with an id. */
export interface NamedOrders {
  count: number;
  readonly codes: IdCodes;
  /** Code of the order's id. */
  code: Int32Array;
  customer: Int32Array;
  /** Day of the earliest line sold. */
  day: Int32Array;
  /** Lines sold, less the refunds that came after one. */
  value: ExactPlaces;
  /** Refunds that came before any line. */
  waiting: Int32Array;
  refunded: ExactPlaces;
}

/** Orders summed up so far. */
export interface OrderLedger {
  readonly refundPolicy: RefundPolicy;
  readonly customers: IdCodes;
  readonly cells: DayCells;
  readonly named: NamedOrders;
  /** Days of refunds that wait for their order; null when only their sums matter. */
  readonly waitingDays: { order: number; day: number; amount: ReadAmount }[] | null;
  readonly profit: ExactPlaces;
  /** 1: a row of the customer has no profit. */
  unknownProfit: Uint8Array;
  afterAsOf: number;
  /** Of orders without an id: those of 0. */
  nonPositive: number;
  /** Refunds that name no order at all. */
  loose: number;
  /** Bad rows, where they are collected. */
  rejected: readonly RejectedRow[];
  /** Index of an order by `code` and customer. */
  findNamed(id: string, customer: number): number;
}

/** @param keepDays - whether the days of refunds matter that find no order; else only what they come to */
export function createLedger(refundPolicy: RefundPolicy, scale: number, keepDays: boolean): OrderLedger {
  const codes = createIdCodes(EXPECTED_ROWS);
  const named: NamedOrders = {
    count: 0,
    codes,
    code: new Int32Array(ROOM),
    customer: new Int32Array(ROOM),
    day: new Int32Array(ROOM),
    value: createPlaces(scale, ROOM),
    waiting: new Int32Array(ROOM),
    refunded: createPlaces(scale, ROOM),
  };
  let first = new Int32Array(ROOM); // order + 1 by code
  const others = new Map<string, number>(); // orders whose id another customer has too
  const add = (code: number, customer: number): number => {
    const at = named.count;
    if (at === named.code.length) {
      const room = 2 * at;
      for (const name of ['code', 'customer', 'day', 'waiting'] as const) named[name] = lengthen(named[name], room);
      for (const name of ['value', 'refunded'] as const) named[name].near = lengthen(named[name].near, room);
    }
    named.code[at] = code;
    named.customer[at] = customer;
    named.day[at] = NOT_SOLD;
    named.count += 1;
    return at;
  };
  return {
    refundPolicy,
    customers: createIdCodes(EXPECTED_ROWS),
    cells: createDayCells(scale, ROOM),
    named,
    waitingDays: keepDays ? [] : null,
    profit: createPlaces(scale, ROOM),
    unknownProfit: new Uint8Array(ROOM),
    afterAsOf: 0,
    nonPositive: 0,
    loose: 0,
    rejected: [],
    findNamed(id, customer) {
      const code = codes.codeOf(id);
      if (code >= first.length) first = lengthen(first, Math.max(code + 1, 2 * first.length));
      const known = (first[code] as number) - 1;
      if (known >= 0 && named.customer[known] === customer) return known;
      if (known < 0) {
        const at = add(code, customer);
        first[code] = at + 1;
        return at;
      }
      const key = `${code} ${customer}`;
      let at = others.get(key);
      if (at === undefined) others.set(key, (at = add(code, customer)));
      return at;
    },
  };
}

/** Puts a customer's profit on record; null: the row has none. */
export function addProfit(ledger: OrderLedger, customer: number, profit: ReadAmount | null, sign: 1 | -1): void {
  if (customer >= ledger.unknownProfit.length) {
    const room = Math.max(customer + 1, 2 * ledger.unknownProfit.length);
    ledger.unknownProfit = lengthen(ledger.unknownProfit, room);
    ledger.profit.near = lengthen(ledger.profit.near, room);
  }
  if (profit === null) ledger.unknownProfit[customer] = 1;
  else addAmount(ledger.profit, customer, profit, sign);
}

/** A sale without an id is an order of its own. */
export function addSale(ledger: OrderLedger, customer: number, day: number, amount: ReadAmount): void {
  const isPurchase = amount.far === null ? amount.near > 0 : amount.far.units > 0n;
  if (isPurchase) addToDay(ledger.cells, customer, day, true, 1, amount, 1);
  else ledger.nonPositive += 1;
}

/** A line of an order. */
export function addLine(ledger: OrderLedger, customer: number, day: number, id: string, amount: ReadAmount): void {
  const { named } = ledger;
  const at = ledger.findNamed(id, customer);
  if (day < (named.day[at] as number)) named.day[at] = day;
  addAmount(named.value, at, amount, 1);
}

/** A refund, of the order with the id that it names. */
export function addRefund(ledger: OrderLedger, customer: number, day: number, id: string | null, amount: ReadAmount): void {
  const { named, cells, refundPolicy, waitingDays } = ledger;
  if (refundPolicy !== 'netToOrder' || id === null) {
    if (refundPolicy === 'netToOrder') ledger.loose += 1;
    addToDay(cells, customer, day, false, 0, amount, -1);
    return;
  }
  const at = ledger.findNamed(id, customer);
  if (named.day[at] !== NOT_SOLD) {
    addAmount(named.value, at, amount, -1);
    return;
  }
  named.waiting[at] = (named.waiting[at] as number) + 1;
  addAmount(named.refunded, at, amount, 1);
  waitingDays?.push({ order: at, day, amount: { ...amount } }); // the reader fills one amount again and again
}

/** What stands in a place, as an amount. */
function amountAt(places: ExactPlaces, at: number): ReadAmount {
  return places.far.has(at) ? { near: NaN, far: readPlace(places, at) } : { near: places.near[at] as number, far: null };
}

/** Where the day of a refund does not matter. */
const SOME_DAY = 0;

/** Nets orders with an id on their days, and lets refunds stand by themselves whose order did not come. */
function settleNamed(ledger: OrderLedger): { looseRefunds: number; nonPositive: number } {
  const { named, cells, waitingDays } = ledger;
  let { loose: looseRefunds, nonPositive } = ledger;
  for (let at = 0; at < named.count; at += 1) {
    const customer = named.customer[at] as number;
    const day = named.day[at] as number;
    const waiting = named.waiting[at] as number;
    if (day === NOT_SOLD) {
      looseRefunds += waiting;
      if (waitingDays === null) addToDay(cells, customer, SOME_DAY, false, 0, amountAt(named.refunded, at), -1);
      continue;
    }
    if (waiting > 0) addAmount(named.value, at, amountAt(named.refunded, at), -1);
    const sign = signAt(named.value, at);
    if (sign <= 0) nonPositive += 1;
    if (sign === 0) continue;
    addToDay(cells, customer, day, sign > 0, sign > 0 ? 1 : 0, amountAt(named.value, at), 1);
  }
  for (const { order, day, amount } of waitingDays ?? []) {
    if (named.day[order] === NOT_SOLD) addToDay(cells, named.customer[order] as number, day, false, 0, amount, -1);
  }
  return { looseRefunds, nonPositive };
}

/** What a ledger comes to, in the columns that rows which are all at hand come to. */
export interface SettledOrders {
  readonly table: OrderTable;
  readonly purchases: PurchaseDays;
  /** Bad rows, where they are collected. */
  readonly rejected: readonly RejectedRow[];
}

/** Closes a ledger; it cannot be added to afterwards. */
export function settleLedger(ledger: OrderLedger): SettledOrders {
  const { looseRefunds, nonPositive } = settleNamed(ledger);
  const { cells } = ledger;
  packDays(cells);
  const customers = ledger.customers.ids;
  const { count } = cells;
  const day = new Int32Array(count);
  const refund = new Uint8Array(count);
  const start = new Int32Array(customers.length + 1);
  const orders = new Int32Array(customers.length);
  const bought = createPlaces(cells.value.scale, count);
  const days = new Int32Array(count);
  let purchases = 0;
  for (let i = 0; i < count; i += 1) {
    const mark = cells.mark[i] as number;
    const of = cells.customer[i] as number;
    refund[i] = mark & 1;
    day[i] = mark >> 1;
    if (refund[i] === 1) continue;
    days[purchases] = day[i] as number;
    bought.near[purchases] = cells.value.near[i] as number;
    const beside = cells.value.far.get(i);
    if (beside !== undefined) addFar(bought, purchases, beside.units, beside.scale);
    orders[of] = (orders[of] as number) + (cells.orders[i] as number);
    purchases += 1;
    start[of + 1] = purchases;
  }
  for (let of = 0; of < customers.length; of += 1) start[of + 1] = Math.max(start[of + 1] as number, start[of] as number);
  const finest = finestScale(cells.value);
  const value = toColumn(cells.value, count, finest);
  const { profit, unknownProfit } = ledger;
  if (profit.near.length < customers.length) profit.near = lengthen(profit.near, customers.length);
  const table: OrderTable = {
    customers,
    customer: cells.customer.subarray(0, count),
    day,
    value,
    refund,
    profit: { sums: toColumn(profit, customers.length, finestScale(profit)), unknown: unknownProfit.length < customers.length ? lengthen(unknownProfit, customers.length) : unknownProfit },
    afterAsOf: ledger.afterAsOf,
    looseRefunds,
  };
  return { table, purchases: { start, day: days.subarray(0, purchases), value: toColumn(bought, purchases, finest), orders, nonPositive }, rejected: ledger.rejected };
}
