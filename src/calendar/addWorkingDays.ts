import { formatDay, requireDay } from '../internal/dates.js';
import { fail } from '../internal/issues.js';
import { requireInteger } from '../internal/validate.js';
import type { IsoDate, WorkCalendar } from './types.js';
import { compileWorkCalendar } from './workCalendar.js';

/**
 * Finds the n-th working day after a day, or before it.
 *
 * *Gotchas*: the day itself is never counted, worked or not: one working day after a Saturday is Monday. With `n` 0 the day
 * comes back as it is, even a Saturday.
 *
 * @param day - the day to count from; it need not be a working day
 * @param n - how many working days, a whole number; below 0 goes back
 * @param calendar - weekend, holidays and make-up days. Default: Monday to Friday
 * @returns the n-th working day
 * @throws {SalesMathError} NO_WORKING_DAYS: no weekday is worked, and the days of `extraWorkdays` run out
 * @throws {SalesMathError} INVALID_NUMBER: `n` is not a whole number
 * @throws {SalesMathError} INVALID_DATE: a day does not exist, or the result lies outside the years 0001 to 9999
 * @throws {SalesMathError} CALENDAR_CONFLICT: a day is in `holidays` and in `extraWorkdays`
 * @throws {SalesMathError} INVALID_OPTION: the calendar has an unknown field or a value that is not allowed
 * @throws {SalesMathError} MISSING_VALUE: an argument or a day in a list is missing
 * @example
 * import { addWorkingDays } from 'salesmath';
 * addWorkingDays('2026-01-02', 1); // => '2026-01-05'
 * addWorkingDays('2026-01-05', -1); // => '2026-01-02'
 * addWorkingDays('2024-09-30', 1, { holidays: ['2024-10-01', '2024-10-02'] }); // => '2024-10-03'
 * @see {@link countWorkingDays}, {@link addDays}
 */
export function addWorkingDays(day: IsoDate, n: number, calendar?: WorkCalendar): IsoDate {
  const from = requireDay(day, 'day');
  const steps = requireInteger(n, 'n');
  const workDays = compileWorkCalendar(calendar, 'calendar');
  const found = workDays.add(from, steps);
  if (Number.isNaN(found) && !workDays.hasWorkingWeekday) {
    fail('NO_WORKING_DAYS', 'n', n, 'goes beyond the last of calendar.extraWorkdays, and calendar.weekend leaves no weekday to work on');
  }
  return formatDay(found, 'n', n);
}
