import { FIRST_DAY, LAST_DAY, weekdayOf } from '../internal/dates.js';

/** A work calendar ready for counting. */
export interface WorkDays {
  /** How many working days there are in `[start, end)`. */
  count(start: number, end: number): number;
  isWorking(epochDay: number): boolean;
  /** The n-th working day after (before, n < 0) a day, or NaN when there is none up to the years 1 and 9999. */
  add(epochDay: number, n: number): number;
  /** Whether any weekday is worked. */
  readonly hasWorkingWeekday: boolean;
}

/** How many entries of a sorted list are below `value`. */
function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortUnique(days: Iterable<number>): number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

/**
 * Counts by whole weeks and corrects by the days that differ from their weekday, so that a century costs no more than a
 * week.
 *
 * @param weekend - weekdays off
 * @param holidays - days off
 * @param extraWorkdays - days worked; none of them is in `holidays`
 */
export function createWorkDays(weekend: readonly number[], holidays: readonly number[], extraWorkdays: readonly number[]): WorkDays {
  const off = new Set(weekend);
  const workedBefore = [0]; // working weekdays from Sunday to before each weekday, then of a whole week
  for (let weekday = 0; weekday < 7; weekday += 1) workedBefore.push((workedBefore[weekday] as number) + (off.has(weekday) ? 0 : 1));
  const perWeek = workedBefore[7] as number;
  const gained = sortUnique(extraWorkdays.filter((day) => off.has(weekdayOf(day))));
  const lost = sortUnique(holidays.filter((day) => !off.has(weekdayOf(day))));

  /** Working days before a day, up to a constant. */
  const total = (day: number): number => {
    const weekday = weekdayOf(day);
    const byWeek = ((day + 4 - weekday) / 7) * perWeek + (workedBefore[weekday] as number);
    return byWeek + countBelow(gained, day) - countBelow(lost, day);
  };
  const count = (start: number, end: number): number => total(end) - total(start);

  // the count never falls as the span grows, so the day is found by halving what is left of the calendar
  const nthAfter = (day: number, n: number): number => {
    let low = day + 1;
    let high = LAST_DAY;
    if (count(low, high + 1) < n) return NaN;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (count(day + 1, middle + 1) >= n) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const nthBefore = (day: number, n: number): number => {
    let low = FIRST_DAY;
    let high = day - 1;
    if (count(low, day) < n) return NaN;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (count(middle, day) >= n) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    hasWorkingWeekday: perWeek > 0,
    count,
    isWorking: (day) => count(day, day + 1) === 1,
    add: (day, n) => {
      if (n === 0) return day;
      return n > 0 ? nthAfter(day, n) : nthBefore(day, -n);
    },
  };
}
