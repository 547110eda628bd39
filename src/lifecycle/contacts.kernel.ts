import type { WorkDays } from '../calendar/workDays.kernel.js';
import { addMonthsToDay } from '../internal/dates.js';
import type { ContactInterval } from './contacts.types.js';

/** Days of a unit that has always as many; months of the others. */
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** A day some intervals later; months are clamped to the month's end. NaN beyond what can be reckoned. */
function addIntervals(epochDay: number, { value, unit }: ContactInterval, times: number): number {
  const days = DAYS[unit];
  if (days !== undefined) return epochDay + times * value * days;
  return addMonthsToDay(epochDay, times * value * (MONTHS[unit] as number));
}

/** Lists the days of a series of contacts, as epoch days. */
export interface SeriesListing {
  /** The span of the plan: from `asOf` to before `until`. */
  readonly asOf: number;
  readonly until: number;
  /** Null: every day will do. */
  readonly workDays: WorkDays | null;
}

/**
 * Lists when a customer is due: after the last contact plus the interval, or at once, then every interval.
 *
 * @param emit - takes a day, and how many days before `asOf` the contact was due
 * @returns false when the calendar has no working day any more
 */
export function listSeries(
  { asOf, until, workDays }: SeriesListing,
  last: number | null,
  every: ContactInterval,
  emit: (day: number, overdueDays: number) => void,
): boolean {
  const due = last === null ? asOf : addIntervals(last, every, 1);
  const first = Math.max(due, asOf);
  let day = first;
  for (let times = 1; day < until; times += 1) {
    const moved = workDays === null ? day : workDays.add(day - 1, 1);
    if (moved !== moved) return false;
    if (moved < until) emit(moved, times === 1 ? first - due : 0);
    day = addIntervals(first, every, times);
  }
  return true;
}
