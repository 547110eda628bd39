import { requireDateRangeInput } from '../internal/periods.js';
import type { DateRangeInput, WorkCalendar } from './types.js';
import { compileWorkCalendar } from './workCalendar.js';

/**
 * Counts the working days of a range, whose end is not included.
 *
 * *Gotchas*: write November as 1 November to 1 December. With 30 November as its end, that Tuesday is not counted. The
 * time it takes does not depend on the length of the range.
 *
 * @param range - `{ start, end }`, or the key of a period such as `'2026-02'`
 * @param calendar - weekend, holidays and make-up days. Default: Monday to Friday
 * @returns how many days are worked
 * @throws {SalesMathError} INVALID_RANGE: the start is after the end
 * @throws {SalesMathError} INVALID_DATE: a day of the range or of a list does not exist
 * @throws {SalesMathError} INVALID_PERIOD: the range is text, but no key of a period
 * @throws {SalesMathError} CALENDAR_CONFLICT: a day is in `holidays` and in `extraWorkdays`
 * @throws {SalesMathError} INVALID_OPTION: the calendar has an unknown field or a value that is not allowed
 * @throws {SalesMathError} MISSING_VALUE: the range, one of its ends or a day in a list is missing
 * @example
 * import { countWorkingDays } from 'salesmath';
 * countWorkingDays({ start: '2021-11-01', end: '2021-12-01' }); // => 22
 * countWorkingDays('2024-02', { holidays: ['2024-02-12', '2024-02-13'], extraWorkdays: ['2024-02-18'] }); // => 20
 * @see {@link listWorkingDays}, {@link addWorkingDays}
 */
export function countWorkingDays(range: DateRangeInput, calendar?: WorkCalendar): number {
  const { start, end } = requireDateRangeInput(range, 'range');
  return compileWorkCalendar(calendar, 'calendar').count(start, end);
}
