import { compareNames } from '../internal/compareNames.js';
import { createDayPrinter } from '../internal/dayPrinter.js';
import { DAY_RULE, formatDay, parseDay } from '../internal/dates.js';
import { readScaled } from '../internal/decimal.js';
import { printPlace } from '../internal/exactPlaces.js';
import { DECIMAL_RULE, fail, isAbsent, missingOr } from '../internal/issues.js';
import type { ReadAmount } from '../internal/orderDays.js';
import { addAmount, addToDay, packDays } from '../internal/orderDays.js';
import type { OrderLedger } from '../internal/orderLedger.js';
import { addProfit, createLedger, NOT_SOLD } from '../internal/orderLedger.js';
import { requireCount } from '../internal/numbers.js';
import { mergeRejected, rejectedSchema } from '../internal/rejectedRows.js';
import { within } from '../internal/shards.js';
import { requireList, requireObject } from '../internal/shapes.js';
import { parseConfig, requireId } from '../internal/validate.js';
import type { SummarySettings } from './orderSummary.js';
import { readSummaryOptions } from './orderSummary.js';
import type { OrdersTally, OrdersTallyOptions } from './tally.types.js';
import type { SummarizeOrdersOptions } from './types.js';

/** Decimals that most amounts have. */
const USUAL_SCALE = 2;
const COUNT_RULE = 'must be a whole number, 0 or more';

/** The options as a tally keeps them, in one order of keys. */
export function tallyOptions({ asOf, reading, onInvalid, customerIds, withGaps, money, style }: SummarySettings): OrdersTallyOptions {
  return {
    asOf: formatDay(asOf),
    refundPolicy: reading.refundPolicy,
    onInvalid,
    customerIds,
    gaps: withGaps,
    ...(money.currency === undefined ? {} : { currency: money.currency }),
    ...(money.minorUnits === undefined ? {} : { minorUnits: style.minorUnits }),
    rounding: style.rounding,
  };
}

/** Places by customer, as the tally lists customers, then by what `compare` says of two places of one customer. */
function sortPlaces(count: number, rankOf: (place: number) => number, compare: (a: number, b: number) => number): Int32Array {
  return Int32Array.from({ length: count }, (_, place) => place).sort((a, b) => rankOf(a) - rankOf(b) || compare(a, b));
}

/** A ledger as plain data; it cannot be added to afterwards. */
export function toOrdersTally(ledger: OrderLedger, options: OrdersTallyOptions): OrdersTally {
  const { cells, named, profit, unknownProfit } = ledger;
  packDays(cells);
  const ids = ledger.customers.ids;
  const order = Int32Array.from(ids.keys()).sort((a, b) => compareNames(ids[a] as string, ids[b] as string));
  const rank = new Int32Array(ids.length);
  order.forEach((customer, at) => (rank[customer] = at));
  const print = createDayPrinter();

  const less = new Array<string>(ids.length).fill('0');
  const lessened = Int32Array.from({ length: cells.count }, (_, at) => at).filter((at) => ((cells.mark[at] as number) & 1) === 1);
  const lessOf = { scale: cells.value.scale, near: new Float64Array(ids.length), far: new Map() };
  for (const at of lessened) addAmount(lessOf, cells.customer[at] as number, amountOf(printPlace(cells.value, at), lessOf.scale), 1);
  ids.forEach((_, customer) => (less[rank[customer] as number] = printPlace(lessOf, customer)));

  const bought = Int32Array.from({ length: cells.count }, (_, at) => at)
    .filter((at) => ((cells.mark[at] as number) & 1) === 0)
    .sort((a, b) => (rank[cells.customer[a] as number] as number) - (rank[cells.customer[b] as number] as number) || a - b); // packed by day
  const isSold = (at: number): boolean => named.day[at] !== NOT_SOLD;
  const orders = sortPlaces(
    named.count,
    (at) => rank[named.customer[at] as number] as number,
    (a, b) => compareNames(named.codes.ids[named.code[a] as number] as string, named.codes.ids[named.code[b] as number] as string),
  );
  orders.forEach((at) => {
    if (!isSold(at) || named.waiting[at] === 0) return;
    addAmount(named.value, at, amountOf(printPlace(named.refunded, at), named.value.scale), -1);
    named.waiting[at] = 0;
    named.refunded.near[at] = 0;
    named.refunded.far.delete(at);
  });
  return {
    kind: 'orders',
    options,
    customers: Array.from(order, (customer) => ids[customer] as string),
    exactProfit: Array.from(order, (customer) => (unknownProfit[customer] === 1 ? null : customer < profit.near.length ? printPlace(profit, customer) : '0')),
    exactLess: less,
    days: {
      customer: Array.from(bought, (at) => rank[cells.customer[at] as number] as number),
      date: Array.from(bought, (at) => print((cells.mark[at] as number) >> 1)),
      orders: Array.from(bought, (at) => cells.orders[at] as number),
      exactValue: Array.from(bought, (at) => printPlace(cells.value, at)),
    },
    orders: {
      customer: Array.from(orders, (at) => rank[named.customer[at] as number] as number),
      orderId: Array.from(orders, (at) => named.codes.ids[named.code[at] as number] as string),
      date: Array.from(orders, (at) => (isSold(at) ? print(named.day[at] as number) : null)),
      exactValue: Array.from(orders, (at) => printPlace(named.value, at)),
      refunds: Array.from(orders, (at) => named.waiting[at] as number),
      exactRefunded: Array.from(orders, (at) => printPlace(named.refunded, at)),
    },
    afterAsOf: ledger.afterAsOf,
    nonPositive: ledger.nonPositive,
    loose: ledger.loose,
    rejected: ledger.rejected,
  };
}

/** A checked decimal as an amount of a ledger. */
function amountOf(text: string, scale: number): ReadAmount {
  const { units, scale: own } = readScaled(text) ?? { units: 0n, scale: 0 };
  const near = own <= scale ? Number(units) * 10 ** (scale - own) : NaN;
  return Number.isSafeInteger(near) ? { near, far: null } : { near: NaN, far: { units, scale: own } };
}

type Columns = Readonly<Record<string, readonly unknown[]>>;

/** The columns of a part of a tally, all of one length. */
function readColumns(value: unknown, path: string, names: readonly string[]): Columns {
  const given = requireObject(value, path);
  const columns: Record<string, readonly unknown[]> = {};
  for (const name of Object.keys(given)) if (!names.includes(name)) fail('INVALID_OPTION', `${path}.${name}`, given[name], 'is not a known field here');
  for (const name of names) {
    const column = requireList(given[name], `${path}.${name}`);
    const { length } = columns[names[0] as string] ?? column;
    if (column.length !== length) fail('INVALID_ROW', `${path}.${name}`, column, `must have ${length} entries, as ${names[0] as string} has`);
    columns[name] = column;
  }
  return columns;
}

function requireCountAt(column: readonly unknown[], at: number, path: string, limit = Number.MAX_SAFE_INTEGER): number {
  const value = column[at];
  if (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < limit) return (value as number) + 0;
  return fail(missingOr('INVALID_COUNT', value), `${path}[${at}]`, value, limit === Number.MAX_SAFE_INTEGER ? COUNT_RULE : `must be the place of a customer, 0 to ${limit - 1}`);
}

function requireAmountAt(column: readonly unknown[], at: number, path: string, scale: number, sign: 1 | -1 | 0): ReadAmount {
  const value = column[at];
  const exact = typeof value === 'string' ? readScaled(value) : null;
  if (exact === null) return fail(missingOr('INVALID_NUMBER', value), `${path}[${at}]`, value, DECIMAL_RULE);
  if (sign > 0 && exact.units < 0n) fail('NEGATIVE_AMOUNT', `${path}[${at}]`, value, 'must be 0 or more');
  if (sign < 0 && exact.units > 0n) fail('INVALID_NUMBER', `${path}[${at}]`, value, 'must be 0 or less');
  return amountOf(value as string, scale);
}

function requireDayAt(column: readonly unknown[], at: number, path: string, asOf: number): number {
  const day = parseDay(column[at]);
  if (day !== day) return fail(missingOr('INVALID_DATE', column[at]), `${path}[${at}]`, column[at], DAY_RULE);
  return day <= asOf ? day : fail('INVALID_DATE', `${path}[${at}]`, column[at], `must not be after asOf (${formatDay(asOf)})`);
}

const FIELDS: readonly string[] = ['kind', 'options', 'customers', 'exactProfit', 'exactLess', 'days', 'orders', 'afterAsOf', 'nonPositive', 'loose', 'rejected'];

/** The options of a tally that was counted elsewhere, and that it is one of orders. */
export function readTallySettings(given: unknown, path: string): { readonly tally: OrdersTally; readonly settings: SummarySettings } {
  const tally = requireObject(given, path) as unknown as OrdersTally;
  for (const name of Object.keys(tally)) {
    if (!FIELDS.includes(name)) fail('INVALID_OPTION', `${path}.${name}`, (tally as unknown as Record<string, unknown>)[name], 'is not a known field here');
  }
  if (tally.kind !== 'orders') fail(missingOr('INVALID_OPTION', tally.kind), `${path}.kind`, tally.kind, "must be 'orders'");
  const options = requireObject(tally.options, `${path}.options`) as unknown as SummarizeOrdersOptions;
  return { tally, settings: within(path, () => readSummaryOptions(options)) };
}

/** Adds a tally to a ledger, checking it on the way. */
function addTally(ledger: OrderLedger, given: OrdersTally, path: string, asOf: number): void {
  const { cells, named, customers: codes } = ledger;
  const { scale } = cells.value;
  const { customers, exactProfit, exactLess } = readColumns({ customers: given.customers, exactProfit: given.exactProfit, exactLess: given.exactLess }, path, ['customers', 'exactProfit', 'exactLess']) as Required<Columns>;
  const seen = new Set<string>();
  const codeAt = Array.from(customers as readonly unknown[], (id, at) => {
    if (typeof id !== 'string' || id === '') return fail(missingOr('INVALID_ID', id), `${path}.customers[${at}]`, id, 'must be text that is not empty');
    if (seen.has(id)) fail('DUPLICATE_ID', `${path}.customers[${at}]`, id, 'must not occur twice');
    seen.add(id);
    return codes.codeOf(id);
  });
  codeAt.forEach((customer, at) => {
    const profit = (exactProfit as readonly unknown[])[at];
    addProfit(ledger, customer, profit === null ? null : requireAmountAt(exactProfit as readonly unknown[], at, `${path}.exactProfit`, scale, 0), 1);
    const less = requireAmountAt(exactLess as readonly unknown[], at, `${path}.exactLess`, scale, -1);
    if (less.far !== null || less.near !== 0) addToDay(cells, customer, 0, false, 0, less, 1);
  });

  const days = readColumns(given.days, `${path}.days`, ['customer', 'date', 'orders', 'exactValue']);
  const column = (of: Columns, name: string): readonly unknown[] => of[name] as readonly unknown[];
  for (let at = 0; at < column(days, 'customer').length; at += 1) {
    const customer = codeAt[requireCountAt(column(days, 'customer'), at, `${path}.days.customer`, codeAt.length)] as number;
    const day = requireDayAt(column(days, 'date'), at, `${path}.days.date`, asOf);
    const amount = requireAmountAt(column(days, 'exactValue'), at, `${path}.days.exactValue`, scale, 1);
    const count = requireCountAt(column(days, 'orders'), at, `${path}.days.orders`);
    if (count === 0) fail('INVALID_COUNT', `${path}.days.orders[${at}]`, count, 'must be 1 or more');
    if (amount.near === 0) fail('INVALID_NUMBER', `${path}.days.exactValue[${at}]`, column(days, 'exactValue')[at], 'must be above 0: a purchase has a value');
    addToDay(cells, customer, day, true, count, amount, 1);
  }

  const orders = readColumns(given.orders, `${path}.orders`, ['customer', 'orderId', 'date', 'exactValue', 'refunds', 'exactRefunded']);
  for (let at = 0; at < column(orders, 'customer').length; at += 1) {
    const customer = codeAt[requireCountAt(column(orders, 'customer'), at, `${path}.orders.customer`, codeAt.length)] as number;
    const order = ledger.findNamed(requireId(column(orders, 'orderId')[at], `${path}.orders.orderId[${at}]`), customer);
    if (!isAbsent(column(orders, 'date')[at])) {
      const day = requireDayAt(column(orders, 'date'), at, `${path}.orders.date`, asOf);
      if (day < (named.day[order] as number)) named.day[order] = day;
    }
    addAmount(named.value, order, requireAmountAt(column(orders, 'exactValue'), at, `${path}.orders.exactValue`, scale, 0), 1);
    named.waiting[order] = (named.waiting[order] as number) + requireCountAt(column(orders, 'refunds'), at, `${path}.orders.refunds`);
    addAmount(named.refunded, order, requireAmountAt(column(orders, 'exactRefunded'), at, `${path}.orders.exactRefunded`, scale, 1), 1);
  }
  for (const name of ['afterAsOf', 'nonPositive', 'loose'] as const) ledger[name] += requireCount(given[name], `${path}.${name}`);
}

/** A ledger of tallies that were counted alike. */
export function ledgerOf(tallies: readonly OrdersTally[], settings: SummarySettings, pathOf: (index: number) => string): OrderLedger {
  const ledger = createLedger(settings.reading.refundPolicy, USUAL_SCALE, false);
  tallies.forEach((tally, i) => addTally(ledger, tally, pathOf(i), settings.asOf));
  ledger.rejected = mergeRejected(tallies.map(({ rejected }, i) => ({ rejected: parseConfig(rejectedSchema(), rejected, `${pathOf(i)}.rejected`) })));
  return ledger;
}
