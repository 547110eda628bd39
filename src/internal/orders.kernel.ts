import type { Order } from '../types.js';
import { sumBy } from './decimalColumns.js';
import { createIdCodes } from './idCodes.js';
import type { DecimalColumn } from './scaled.js';

/** Orders as columns, one entry an order or a refund that stands by itself. */
export interface OrderTable {
  /** Ids by index, in order of first appearance up to `asOf`. */
  readonly customers: readonly string[];
  /** Customer of each row; −1 where the row is no entry: too late, ignored, or netted into another. */
  readonly customer: Int32Array;
  /** Epoch day of each entry. */
  readonly day: Int32Array;
  /** Net value of each entry; of a refund that stands by itself 0 or less. */
  readonly value: DecimalColumn;
  /** 1: a refund. Null: there are none. */
  readonly refund: Uint8Array | null;
  /** Profit by customer (null: no row has one), and whether a row of the customer had none. Null when it was not asked for. */
  readonly profit: { readonly sums: DecimalColumn | null; readonly unknown: Uint8Array } | null;
  /** Rows that are too late. */
  readonly afterAsOf: number;
  /** Refunds that were to be netted to an order, and name none that is known. */
  readonly looseRefunds: number;
}

type Entries = Pick<OrderTable, 'customer' | 'day' | 'value'>;

/** The first line of every order, by customer and `orderId`. */
function createLeads(rows: number, customer: Int32Array): {
  /** The first row of the order that this row belongs to. */
  add(id: string, row: number): number;
  /** The first row of the order, or −1. */
  find(id: string, of: number): number;
} {
  const codes = createIdCodes(rows);
  const first = new Int32Array(rows).fill(-1);
  const others = new Map<string, number>(); // orders whose id another customer has too
  const key = (code: number, of: number): string => `${code} ${of}`;
  return {
    add(id, row) {
      const code = codes.codeOf(id);
      const known = first[code] as number;
      if (known < 0) {
        first[code] = row;
        return row;
      }
      const of = customer[row] as number;
      if (customer[known] === of) return known;
      const other = others.get(key(code, of));
      if (other !== undefined) return other;
      others.set(key(code, of), row);
      return row;
    },
    find(id, of) {
      const code = codes.codeOf(id);
      const known = code < rows ? (first[code] as number) : -1;
      if (known >= 0 && customer[known] === of) return known;
      return others.get(key(code, of)) ?? -1;
    },
  };
}

/**
 * The row that stands for the order of each row: its first line, or the row itself; −1 for rows without a say.
 *
 * @param netted - refunds to be netted to the order they reverse; the others stand by themselves
 */
export function leadRows(
  rows: readonly Order[],
  customer: Int32Array,
  refund: Uint8Array | null,
  netted: readonly number[],
): { lead: Int32Array; loose: number } {
  const lead = new Int32Array(rows.length).fill(-1);
  const leads = createLeads(rows.length, customer);
  for (let i = 0; i < rows.length; i += 1) {
    if ((customer[i] as number) < 0) continue;
    const { orderId } = rows[i] as Order;
    const isLine = orderId !== undefined && orderId !== null && (refund === null || refund[i] === 0);
    lead[i] = isLine ? leads.add(String(orderId), i) : i;
  }
  let loose = 0;
  for (const row of netted) {
    const { reverses, orderId } = rows[row] as Order;
    const named = reverses ?? orderId; // a refund line within the order needs no further word
    const order = named === undefined || named === null ? -1 : leads.find(String(named), customer[row] as number);
    if (order >= 0) lead[row] = order;
    else loose += 1;
  }
  return { lead, loose };
}

/** Nets rows into the ones that stand for them. The day of an order is that of its earliest sold line. */
export function mergeLines({ customer, day, value }: Entries, lead: Int32Array, refund: Uint8Array | null): Entries {
  const owner = customer.slice();
  const earliest = day.slice();
  for (let i = 0; i < lead.length; i += 1) {
    const to = lead[i] as number;
    if (to < 0 || to === i) continue;
    owner[i] = -1;
    if ((refund === null || refund[i] === 0) && (day[i] as number) < (earliest[to] as number)) earliest[to] = day[i] as number;
  }
  return { customer: owner, day: earliest, value: sumBy(value, lead, lead.length) };
}

/** The purchase days of every customer, one after the other; a customer's are `start[c] … start[c + 1] − 1`, ascending. */
export interface PurchaseDays {
  readonly start: Int32Array;
  /** Epoch day. */
  readonly day: Int32Array;
  /** Net value of the orders of the day. */
  readonly value: DecimalColumn;
  /** Orders by customer. */
  readonly orders: Int32Array;
  /** Orders whose net value is 0 or less. */
  readonly nonPositive: number;
}

/** Room for a number for each row, twice. */
export interface GroupingRoom {
  readonly keys: Float64Array;
  readonly values: Float64Array;
}

interface GroupedKeys {
  /** `(day − first) · count + place` of every purchase, a customer's together. */
  readonly keys: Float64Array;
  /** By place, in units of the table's value. */
  readonly values: Float64Array | readonly bigint[];
  /** A customer's purchases end before `end[c + 1]`. */
  readonly end: Int32Array;
  readonly first: number;
  readonly orders: Int32Array;
  readonly nonPositive: number;
  /** Whether the values are doubles, and their sums exact. */
  readonly isExact: boolean;
}

/** Day and place in one double, below 2^53 for all days there are; scattered once, with the values, so that all further reading is near. */
function groupKeys({ customer, day, value: { units }, refund }: OrderTable, customers: number, room: GroupingRoom): GroupedKeys {
  const rows = customer.length;
  const orders = new Int32Array(customers);
  let nonPositive = 0;
  let first = Infinity;
  for (let i = 0; i < rows; i += 1) {
    const of = customer[i] as number;
    if (of < 0) continue;
    if (!((units[i] as number | bigint) > 0)) {
      if (refund === null || refund[i] === 0) nonPositive += 1;
      continue;
    }
    orders[of] = (orders[of] as number) + 1;
    if ((day[i] as number) < first) first = day[i] as number;
  }
  const end = new Int32Array(customers + 1);
  let count = 0;
  for (let of = 0; of < customers; of += 1) {
    end[of + 1] = count; // where the customer's next one goes, and so in the end the end
    count += orders[of] as number;
  }
  const keys = room.keys.subarray(0, count);
  const isNear = units instanceof Float64Array;
  const values = isNear ? room.values.subarray(0, count) : new Array<bigint>(count);
  let size = 0;
  for (let i = 0; i < rows; i += 1) {
    const of = customer[i] as number;
    const value = units[i] as number | bigint;
    if (of < 0 || !(value > 0)) continue;
    const at = end[of + 1] as number;
    keys[at] = ((day[i] as number) - first) * count + at;
    (values as (number | bigint)[])[at] = value;
    if (isNear) size += value as number;
    end[of + 1] = at + 1;
  }
  return { keys, values, end, first, orders, nonPositive, isExact: isNear && size <= Number.MAX_SAFE_INTEGER };
}

/** Groups of this size are sorted by insertion: they are short, and mostly in order. */
const SHORT = 24;

/** Sorts `keys[from] … keys[to − 1]`. */
export function sortGroup(keys: Float64Array, from: number, to: number): void {
  if (to - from > SHORT) {
    keys.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i += 1) {
    const key = keys[i] as number;
    let at = i;
    while (at > from && (keys[at - 1] as number) > key) {
      keys[at] = keys[at - 1] as number;
      at -= 1;
    }
    keys[at] = key;
  }
}

/** The values of days in bigints, for when their sums would not be exact in doubles. */
function wideDayValues({ keys, values: units, orders }: GroupedKeys): bigint[] {
  const values: bigint[] = [];
  let from = 0;
  for (const count of orders) {
    let before = -1;
    for (let i = from; i < from + count; i += 1) {
      const key = keys[i] as number;
      const since = Math.floor(key / keys.length);
      const value = BigInt(units[key - since * keys.length] as number | bigint);
      if (since === before) values[values.length - 1] = (values[values.length - 1] as bigint) + value;
      else values.push(value);
      before = since;
    }
    from += count;
  }
  return values;
}

/** @param customers - number of customers */
export function groupPurchases(table: OrderTable, customers: number, room: GroupingRoom): PurchaseDays {
  const grouped = groupKeys(table, customers, room);
  const { keys, values, first, orders, nonPositive, isExact } = grouped;
  const count = keys.length;
  // days, their values and where they end are written over what was read; a customer's values are looked up in a copy
  const day = isExact ? new Int32Array(keys.buffer, keys.byteOffset, count) : new Int32Array(count);
  const sums = values as Float64Array;
  const own = new Float64Array(isExact ? orders.reduce((most, each) => Math.max(most, each), 0) : 0);
  const start = grouped.end;
  let days = 0;
  let from = 0;
  for (let of = 0; of < customers; of += 1) {
    const to = start[of + 1] as number;
    sortGroup(keys, from, to);
    if (isExact) for (let i = from; i < to; i += 1) own[i - from] = sums[i] as number;
    let before = -1;
    for (let i = from; i < to; i += 1) {
      const key = keys[i] as number;
      const since = Math.floor(key / count);
      if (since !== before) {
        before = since;
        day[days] = first + since;
        if (isExact) sums[days] = 0;
        days += 1;
      }
      if (isExact) sums[days - 1] = (sums[days - 1] as number) + (own[key - since * count - from] as number);
    }
    start[of + 1] = days;
    from = to;
  }
  return { start, day: day.subarray(0, days), value: { scale: table.value.scale, units: isExact ? sums.subarray(0, days) : wideDayValues(grouped) }, orders, nonPositive };
}
