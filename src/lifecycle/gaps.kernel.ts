import { sortGroup } from '../internal/orders.kernel.js';
import type { ExpectedGaps, RatioLimit } from './expectedGap.kernel.js';

/** More than there are days that can be written. */
const MOST_GAPS = 4_194_304;

/** The gaps between the purchase days of one customer, loaded one customer at a time. */
export interface GapReader {
  /** Loads the gaps between `day[from] … day[to − 1]`, ascending; gives twice their median, 0 when there is none. */
  load(from: number, to: number): number;
  /** The longest gap of the customer loaded; 0 when there is none. */
  longest(): number;
  /**
   * The index of the purchase that ended the latest dormancy of the customer loaded, or −1: a gap of at least `minDays`, and of
   * at least `limit` times the gap expected from those before it.
   */
  findReturn(minDays: number, limit: RatioLimit, gaps: ExpectedGaps): number;
}

/** @param most - purchase days of one customer, at most */
export function createGapReader(day: Int32Array, most: number): GapReader {
  const keys = new Float64Array(most); // gap and place in one, so that sorting keeps both
  const before = new Int32Array(most);
  const after = new Int32Array(most);
  const place = new Int32Array(most); // where a gap stands among the sorted ones
  let first = 0;
  let count = 0;

  const gapAt = (at: number): number => Math.floor((keys[at] as number) / MOST_GAPS);

  /** Links the sorted gaps, so that taking one out costs nothing. */
  const link = (): void => {
    for (let at = 0; at < count; at += 1) {
      before[at] = at - 1;
      after[at] = at + 1;
      place[(keys[at] as number) % MOST_GAPS] = at;
    }
  };

  return {
    load(from, to) {
      first = from;
      count = Math.max(0, to - from - 1);
      for (let i = 0; i < count; i += 1) {
        const gap = (day[from + i + 1] as number) - (day[from + i] as number);
        keys[i] = gap * MOST_GAPS + i;
      }
      sortGroup(keys, 0, count);
      return count === 0 ? 0 : gapAt((count - 1) >> 1) + gapAt(count >> 1);
    },
    longest: () => (count === 0 ? 0 : gapAt(count - 1)),
    findReturn(minDays, limit, gaps) {
      if (count === 0 || gapAt(count - 1) < minDays) return -1;
      link();
      let middle = (count - 1) >> 1; // the lower one of two
      // gaps are taken out from the latest on: what is left are those before it
      for (let i = count - 1; i >= 0; i -= 1) {
        const at = place[i] as number;
        const prev = before[at] as number;
        const next = after[at] as number;
        const odd = (i + 1) % 2 === 1;
        if (odd && at >= middle) middle = before[middle] as number;
        else if (!odd && at <= middle) middle = after[middle] as number;
        if (prev >= 0) after[prev] = next;
        if (next < count) before[next] = prev;
        const gap = gapAt(at);
        if (gap < minDays) continue;
        const upper = i % 2 === 1 ? middle : (after[middle] as number);
        const ownTwice = i === 0 ? 0 : gapAt(middle) + gapAt(upper);
        if (gaps.reaches(gap, limit, i, ownTwice)) return first + i + 1;
      }
      return -1;
    },
  };
}
