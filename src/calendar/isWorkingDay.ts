import { requireDay } from '../internal/dates.js';
import type { IsoDate, WorkCalendar } from './types.js';
import { compileWorkCalendar } from './workCalendar.js';

/**
 * Tells whether a day is worked.
 *
 * A day in `extraWorkdays` is, else one in `holidays` is not, else one on a `weekend` weekday is not.
 *
 * @param day - the day asked about
 * @param calendar - weekend, holidays and make-up days. Default: Monday to Friday
 * @returns true for a working day
 * @throws {SalesMathError} INVALID_DATE: the day, or one in a list, does not exist
 * @throws {SalesMathError} CALENDAR_CONFLICT: a day is in `holidays` and in `extraWorkdays`
 * @throws {SalesMathError} INVALID_OPTION: the calendar has an unknown field or a value that is not allowed
 * @throws {SalesMathError} MISSING_VALUE: the day, or one in a list, is missing
 * @example
 * import { isWorkingDay } from 'salesmath';
 * isWorkingDay('2026-01-03'); // => false
 * isWorkingDay('2024-02-04', { extraWorkdays: ['2024-02-04'] }); // => true
 * @see {@link countWorkingDays}, {@link listWorkingDays}
 */
export function isWorkingDay(day: IsoDate, calendar?: WorkCalendar): boolean {
  return compileWorkCalendar(calendar, 'calendar').isWorking(requireDay(day, 'day'));
}
