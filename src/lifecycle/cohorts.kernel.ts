import type { IndexedPeriod } from '../internal/periodGrid.js';
import type { PurchaseDays } from '../internal/orders.kernel.js';

/** The periods of a cohort table, from that of the first purchase to that of `asOf`. */
export interface Spine {
  readonly periods: readonly IndexedPeriod[];
  /** The index of the period of a day between the first period's start and `asOf`. */
  readonly indexOf: (epochDay: number) => number;
}

/** Lists the periods between two days, none where the first comes after the last, and looks days up by table. */
export function createSpine(find: (epochDay: number) => IndexedPeriod, first: number, asOf: number, most: number): Spine | null {
  const periods: IndexedPeriod[] = [];
  const start = first > asOf ? asOf + 1 : find(first).start;
  for (let day = start; day <= asOf; ) {
    if (periods.length === most) return null;
    const period = find(day);
    periods.push(period);
    day = period.end;
  }
  const index = new Int32Array(asOf - start + 1);
  periods.forEach((period, i) => {
    index.fill(i, period.start - start, Math.min(period.end, asOf + 1) - start);
  });
  return { periods, indexOf: (epochDay) => index[epochDay - start] as number };
}

/** How active customers are counted: cell (cohort, column) is at `cohort · columns + column`. */
export interface ActivityTable {
  /** Customers by cohort. */
  readonly size: Int32Array;
  readonly active: Int32Array;
}

/** Columns of periods, or of ranges of periods. */
export type Columns =
  | { readonly mode: 'classic'; readonly count: number }
  | { readonly mode: 'rolling'; readonly count: number }
  | { readonly mode: 'range'; readonly ranges: readonly (readonly [number, number])[] };

/**
 * Counts, for every cohort and column, the customers who bought.
 *
 * @param cohortOf - set to the cohort of each customer, −1 without a purchase
 */
export function countActive({ start, day }: PurchaseDays, { periods, indexOf }: Spine, columns: Columns, cohortOf: Int32Array): ActivityTable {
  const cohorts = periods.length;
  const width = columns.mode === 'range' ? columns.ranges.length : columns.count;
  const size = new Int32Array(cohorts);
  const active = new Int32Array(cohorts * width);
  const count = (at: number): void => {
    active[at] = (active[at] as number) + 1;
  };
  const later = new Int32Array(cohorts); // the periods after the cohort's own in which the customer bought, ascending
  for (let of = 0; of < cohortOf.length; of += 1) {
    const from = start[of] as number;
    const to = start[of + 1] as number;
    cohortOf[of] = -1;
    if (from === to) continue;
    const cohort = indexOf(day[from] as number);
    cohortOf[of] = cohort;
    size[cohort] = (size[cohort] as number) + 1;
    let bought = 0;
    let before = -1;
    for (let i = from; i < to; i += 1) {
      const k = indexOf(day[i] as number) - cohort;
      if (k === before) continue;
      later[bought] = k;
      bought += 1;
      before = k;
    }
    const row = cohort * width;
    if (columns.mode === 'classic') for (let i = 0; i < bought; i += 1) count(row + (later[i] as number));
    else if (columns.mode === 'rolling') count(row + before);
    else countRanges(later, bought, columns.ranges, row, count);
  }
  if (columns.mode === 'rolling') {
    // who bought last in a period was there in all periods before it
    for (let row = 0; row < active.length; row += width) {
      for (let k = width - 2; k >= 0; k -= 1) active[row + k] = (active[row + k] as number) + (active[row + k + 1] as number);
    }
  }
  return { size, active };
}

function countRanges(later: Int32Array, bought: number, ranges: readonly (readonly [number, number])[], row: number, count: (at: number) => void): void {
  ranges.forEach(([from, to], column) => {
    let low = 0;
    let high = bought;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((later[middle] as number) < from) low = middle + 1;
      else high = middle;
    }
    if (low < bought && (later[low] as number) <= to) count(row + column);
  });
}
