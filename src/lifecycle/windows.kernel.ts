import type { OrderTable, PurchaseDays } from '../internal/orders.kernel.js';

/*
 * Revenue of customers by window. Sums are integers of one scale: doubles while everything together stays below 2^53, else
 * bigints. Both are added with the same sign, so that one loop serves both; the casts to number say no more than that.
 */

/** Sums of one lane: doubles, or bigints. */
export type Units = Float64Array | bigint[];

/** Days of a year that a window is moved back by. */
export const YEAR = 365;

/** Entries that are no purchases but lower the revenue, grouped by customer. */
interface Lessening {
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly units: Units;
}

/** The revenue of customers by window. */
export interface WindowReader {
  readonly scale: number;
  /** Zeros of the lane. */
  zeros(count: number): Units;
  /**
   * Loads one customer.
   *
   * @param windows - how many windows are looked at, the latest first
   * @param yearBefore - how many are looked at a year before
   */
  load(customer: number, windows: number, yearBefore: number): void;
  /** Of the customer loaded, by window; valid until the next one. */
  readonly recent: Units;
  /** The same windows moved back by a year. */
  readonly before: Units;
}

function gatherLessening({ customer, day, value }: OrderTable, customers: number): Lessening {
  const start = new Int32Array(customers + 1);
  const { units } = value;
  for (let i = 0; i < customer.length; i += 1) {
    const of = customer[i] as number;
    if (of >= 0 && (units[i] as number) < 0) start[of + 1] = (start[of + 1] as number) + 1;
  }
  for (let of = 0; of < customers; of += 1) start[of + 1] = (start[of + 1] as number) + (start[of] as number);
  const count = start[customers] as number;
  const next = start.slice();
  const days = new Int32Array(count);
  const held: Units = units instanceof Float64Array ? new Float64Array(count) : new Array<bigint>(count);
  for (let i = 0; i < customer.length; i += 1) {
    const of = customer[i] as number;
    if (of < 0 || !((units[i] as number) < 0)) continue;
    const at = next[of] as number;
    next[of] = at + 1;
    days[at] = day[i] as number;
    held[at] = units[i] as never;
  }
  return { start, day: days, units: held };
}

/** The size of all amounts together, as far as a double tells it. */
function sizeOf(units: Units): number {
  let size = 0;
  for (let i = 0; i < units.length; i += 1) size += Math.abs(Number(units[i]));
  return size;
}

function widen(units: Units): bigint[] {
  return units instanceof Float64Array ? Array.from(units, BigInt) : units;
}

/**
 * @param windowDays - length of a window
 * @param windows - how many are looked at, at most
 * @param yearBefore - how many are looked at a year before, at most
 */
export function createWindowReader(
  table: OrderTable,
  { start, day, value }: PurchaseDays,
  asOf: number,
  windowDays: number,
  windows: number,
  yearBefore: number,
): WindowReader {
  const less = gatherLessening(table, table.customers.length);
  // purchases that fit together come as doubles; any sum lies between all that lessens and all that was bought
  const fast = value.units instanceof Float64Array && less.units instanceof Float64Array && sizeOf(less.units) <= Number.MAX_SAFE_INTEGER;
  const bought: Units = fast ? value.units : widen(value.units);
  const lessened: Units = fast ? less.units : widen(less.units);
  const zeros = (count: number): Units => (fast ? new Float64Array(count) : new Array<bigint>(count).fill(0n));
  const recent = zeros(windows);
  const before = zeros(yearBefore);
  const zero = (fast ? 0 : 0n) as never;

  const addTo = (at: number, amount: number, inRecent: number, inBefore: number): void => {
    const ago = asOf - at;
    const window = Math.floor(ago / windowDays);
    if (window < inRecent) recent[window] = ((recent[window] as number) + amount);
    if (inBefore === 0 || ago < YEAR) return;
    const moved = Math.floor((ago - YEAR) / windowDays);
    if (moved < inBefore) before[moved] = ((before[moved] as number) + amount);
  };

  return {
    scale: value.scale,
    zeros,
    recent,
    before,
    load(customer, inRecent, inBefore) {
      recent.fill(zero, 0, inRecent);
      before.fill(zero, 0, inBefore);
      const oldest = asOf - Math.max(inRecent * windowDays, inBefore === 0 ? 0 : YEAR + inBefore * windowDays);
      const from = start[customer] as number;
      for (let i = (start[customer + 1] as number) - 1; i >= from; i -= 1) {
        const at = day[i] as number;
        if (at <= oldest) break;
        addTo(at, bought[i] as number, inRecent, inBefore);
      }
      const end = less.start[customer + 1] as number;
      for (let i = less.start[customer] as number; i < end; i += 1) addTo(less.day[i] as number, lessened[i] as number, inRecent, inBefore);
    },
  };
}
