import { requireSeries } from './smoothing.readers.js';
import { fitLine } from './trend.kernel.js';
import type { LinearTrend } from './types.js';

/**
 * Lays a straight line through a series, by least squares.
 *
 * The line is `intercept + slope × x` with x = 0, 1, … for the values in order.
 *
 * **When to use** To tell how much a series grows a period on the whole; {@link holt} follows a growth that changes.
 * Known elsewhere as simple linear regression on time: R's `lm(y ~ x)`, Excel's `TREND`.
 *
 * @param values - the series, oldest first, at least two finite numbers
 * @returns the line at the first value, its slope, the residual standard error with n − 2 degrees of freedom (null for two
 *   values), and the line at each value
 * @throws {SalesMathError} TOO_FEW_VALUES: there are fewer than two values
 * @throws {SalesMathError} INVALID_NUMBER: a value is no finite number, or passes 1e150 in size
 * @throws {SalesMathError} MISSING_VALUE: the values are missing
 * @throws {SalesMathError} INVALID_OPTION: the values are no list
 * @example
 * import { linearTrend } from 'salesmath';
 * linearTrend([3, 5, 7]); // => { intercept: 3, slope: 2, residualStandardError: 0, fitted: [3, 5, 7] }
 * linearTrend([1, 4]).residualStandardError; // => null
 * @see {@link holt}, {@link seasonalIndices}
 */
export function linearTrend(values: Iterable<number>): LinearTrend {
  const { intercept, slope, residualStandardError, fitted } = fitLine(requireSeries(values, 2));
  return { intercept, slope, residualStandardError, fitted: Array.from(fitted) };
}
