import type { ExactPlaces } from './exactPlaces.js';
import { lengthen } from './batches.js';
import { addFar, addNear, createPlaces } from './exactPlaces.js';
import type { ExactSum } from './exactSum.js';
import { sortGroup } from './orders.kernel.js';

/*
 * Money by customer and day, added up in columns that grow. A day may stand in several places for a while: they are made one
 * whenever the columns are full, which costs less than looking each day up.
 */

const LEAST_ROOM = 1 << 10;
/** Makes days positive, so that a day, what it is about and a place go into one double. */
const BEFORE_ALL_DAYS = 800_000;

/** An amount that was read: an integer of the ledger's scale, or NaN and the exact one. */
export interface ReadAmount {
  near: number;
  far: ExactSum | null;
}

/** Days of customers; a customer's day may stand in several places until it is packed. */
export interface DayCells {
  count: number;
  customer: Int32Array;
  /** Twice the day, plus 1 for what lowers the revenue and is no purchase. */
  mark: Int32Array;
  orders: Int32Array;
  value: ExactPlaces;
}

export function createDayCells(scale: number, room: number): DayCells {
  return { count: 0, customer: new Int32Array(room), mark: new Int32Array(room), orders: new Int32Array(room), value: createPlaces(scale, room) };
}

/** Adds an amount that was read; with sign −1 it is taken off. */
export function addAmount(places: ExactPlaces, at: number, { near, far }: ReadAmount, sign: 1 | -1): void {
  if (far === null) addNear(places, at, sign * near + 0);
  else addFar(places, at, sign < 0 ? -far.units : far.units, far.scale);
}

/** Puts money on a customer's day. */
export function addToDay(cells: DayCells, customer: number, day: number, isPurchase: boolean, orders: number, amount: ReadAmount, sign: 1 | -1): void {
  const mark = 2 * day + (isPurchase ? 0 : 1);
  let at = cells.count - 1;
  if (at < 0 || cells.customer[at] !== customer || cells.mark[at] !== mark) {
    if (cells.count === cells.customer.length) packDays(cells);
    at = cells.count;
    cells.count += 1;
    cells.customer[at] = customer;
    cells.mark[at] = mark;
    cells.orders[at] = 0;
    cells.value.near[at] = 0;
  }
  cells.orders[at] = (cells.orders[at] as number) + orders;
  addAmount(cells.value, at, amount, sign);
}

/** Makes one place of all that a customer has on one day, by customer and day, and room for as many more. */
export function packDays(cells: DayCells): void {
  const { count, customer, mark, orders, value } = cells;
  let customers = 0;
  for (let i = 0; i < count; i += 1) if ((customer[i] as number) >= customers) customers = (customer[i] as number) + 1;
  const next = new Int32Array(customers + 1);
  for (let i = 0; i < count; i += 1) next[(customer[i] as number) + 1] = (next[(customer[i] as number) + 1] as number) + 1;
  for (let of = 0; of < customers; of += 1) next[of + 1] = (next[of + 1] as number) + (next[of] as number);
  const starts = next.slice();
  const keys = new Float64Array(count);
  const span = Math.max(count, 1);
  for (let i = 0; i < count; i += 1) {
    const of = customer[i] as number;
    const at = next[of] as number;
    keys[at] = ((mark[i] as number) + 2 * BEFORE_ALL_DAYS) * span + i;
    next[of] = at + 1;
  }
  const packed = createDayCells(value.scale, count);
  for (let of = 0; of < customers; of += 1) {
    const from = starts[of] as number;
    const to = starts[of + 1] as number;
    sortGroup(keys, from, to);
    for (let k = from; k < to; k += 1) {
      const key = keys[k] as number;
      const own = Math.floor(key / span);
      const i = key - own * span;
      let at = packed.count - 1;
      if (k === from || packed.mark[at] !== mark[i]) {
        at = packed.count;
        packed.count += 1;
        packed.customer[at] = of;
        packed.mark[at] = mark[i] as number;
      }
      packed.orders[at] = (packed.orders[at] as number) + (orders[i] as number);
      addNear(packed.value, at, value.near[i] as number);
      const beside = value.far.get(i);
      if (beside !== undefined) addFar(packed.value, at, beside.units, beside.scale);
    }
  }
  const room = Math.max(customer.length, 2 * packed.count, LEAST_ROOM);
  cells.count = packed.count;
  cells.customer = lengthen(packed.customer.subarray(0, packed.count), room);
  cells.mark = lengthen(packed.mark.subarray(0, packed.count), room);
  cells.orders = lengthen(packed.orders.subarray(0, packed.count), room);
  cells.value = { scale: value.scale, near: lengthen(packed.value.near.subarray(0, packed.count), room), far: packed.value.far };
}

