import { formatDay } from '../internal/dates.js';
import { requireDateRangeInput } from '../internal/periods.js';
import type { DateRangeInput, IsoDate, WorkCalendar } from './types.js';
import { compileWorkCalendar } from './workCalendar.js';

/**
 * Lists the working days of a range, whose end is not included.
 *
 * @param range - `{ start, end }`, or the key of a period such as `'2026-02'`
 * @param calendar - weekend, holidays and make-up days. Default: Monday to Friday
 * @returns the days that are worked, in time order
 * @throws {SalesMathError} INVALID_RANGE: the start is after the end
 * @throws {SalesMathError} INVALID_DATE: a day of the range or of a list does not exist
 * @throws {SalesMathError} INVALID_PERIOD: the range is text, but no key of a period
 * @throws {SalesMathError} CALENDAR_CONFLICT: a day is in `holidays` and in `extraWorkdays`
 * @throws {SalesMathError} INVALID_OPTION: the calendar has an unknown field or a value that is not allowed
 * @throws {SalesMathError} MISSING_VALUE: the range, one of its ends or a day in a list is missing
 * @example
 * import { listWorkingDays } from 'salesmath';
 * listWorkingDays({ start: '2026-01-01', end: '2026-01-06' }, { holidays: ['2026-01-01'] }); // => ['2026-01-02', '2026-01-05']
 * @see {@link countWorkingDays}
 */
export function listWorkingDays(range: DateRangeInput, calendar?: WorkCalendar): IsoDate[] {
  const { start, end } = requireDateRangeInput(range, 'range');
  const workDays = compileWorkCalendar(calendar, 'calendar');
  const days: IsoDate[] = [];
  for (let day = start; day < end; day += 1) if (workDays.isWorking(day)) days.push(formatDay(day));
  return days;
}
