import { requireDateRangeInput } from '../internal/periods.js';
import type { DateRangeInput } from './types.js';

/**
 * Counts the calendar days of a range, whose end is not included.
 *
 * @param range - `{ start, end }`, or the key of a period such as `'2026-02'`
 * @returns how many days; 0 when start and end are the same
 * @throws {SalesMathError} INVALID_RANGE: the start is after the end
 * @throws {SalesMathError} INVALID_DATE: a day does not exist
 * @throws {SalesMathError} INVALID_PERIOD: the key names no period, or has FY in it, whose rule a range cannot carry
 * @throws {SalesMathError} MISSING_VALUE: the range, its start or its end is missing
 * @example
 * import { countDays } from 'salesmath';
 * countDays({ start: '2026-01-01', end: '2026-02-01' }); // => 31
 * countDays('2024'); // => 366
 * @see {@link countWorkingDays}
 */
export function countDays(range: DateRangeInput): number {
  const { start, end } = requireDateRangeInput(range, 'range');
  return end - start;
}
