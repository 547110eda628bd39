import { formatDay, requireDay } from '../internal/dates.js';
import { requireInteger } from '../internal/validate.js';
import type { IsoDate } from './types.js';

/**
 * Moves a day by a number of calendar days.
 *
 * @param day - the day to count from
 * @param n - how many days, a whole number; below 0 goes back
 * @returns the day that is `n` days later
 * @throws {SalesMathError} INVALID_DATE: `day` does not exist, or the result lies outside the years 0001 to 9999
 * @throws {SalesMathError} INVALID_NUMBER: `n` is not a whole number
 * @throws {SalesMathError} MISSING_VALUE: an argument is missing
 * @example
 * import { addDays } from 'salesmath';
 * addDays('2024-02-28', 2); // => '2024-03-01'
 * addDays('2026-01-01', -1); // => '2025-12-31'
 * @see {@link addWorkingDays}, {@link addMonths}, {@link countDays}
 */
export function addDays(day: IsoDate, n: number): IsoDate {
  const from = requireDay(day, 'day');
  return formatDay(from + requireInteger(n, 'n'), 'n', n);
}
