import { addMonthsToDay, formatDay, requireDay } from '../internal/dates.js';
import { requireInteger } from '../internal/validate.js';
import type { IsoDate } from './types.js';

/**
 * Moves a day by a number of calendar months; where the month is too short, to its last day.
 *
 * *Gotchas*: count from the first day each time, never from the last result. 31 January plus 1 month twice is 28 March,
 * plus 2 months is 31 March.
 *
 * @param day - the day to count from
 * @param n - how many months, a whole number; below 0 goes back
 * @returns the same day of the month `n` months later, or that month's last day
 * @throws {SalesMathError} INVALID_DATE: `day` does not exist, or the result lies outside the years 0001 to 9999
 * @throws {SalesMathError} INVALID_NUMBER: `n` is not a whole number
 * @throws {SalesMathError} MISSING_VALUE: an argument is missing
 * @example
 * import { addMonths } from 'salesmath';
 * addMonths('2024-01-31', 1); // => '2024-02-29'
 * addMonths('2024-01-31', 2); // => '2024-03-31'
 * addMonths('2024-03-31', -13); // => '2023-02-28'
 * @see {@link addDays}
 */
export function addMonths(day: IsoDate, n: number): IsoDate {
  const from = requireDay(day, 'day');
  return formatDay(addMonthsToDay(from, requireInteger(n, 'n')), 'n', n);
}
