import { requireNumbers, requireProbability } from '../internal/numbers.js';
import { quantileOfUnsorted } from './quantile.kernel.js';

/**
 * Tells the value that a share p of the values stays below; 0.5 is the median.
 *
 * R's type 7, the default of R, NumPy and Excel's `PERCENTILE.INC`: the point at position (n − 1) p of the sorted values
 * counted from 0, linear between two of them.
 *
 * **When to use** {@link quantileSorted} for several quantiles of one list; {@link weightedQuantile} where values count
 * unequally.
 *
 * @param values - finite numbers in any order; the list is left as it is
 * @param p - the share, 0 to 1
 * @returns the quantile, unrounded; null when there are no values
 * @throws {SalesMathError} INVALID_NUMBER: a value is no finite number
 * @throws {SalesMathError} INVALID_PROBABILITY: p lies outside 0 to 1
 * @throws {SalesMathError} MISSING_VALUE: an argument is missing
 * @throws {SalesMathError} INVALID_OPTION: the values are no list
 * @example
 * import { quantile } from 'salesmath';
 * quantile([7, 15, 36, 39, 40, 41], 0.25); // => 20.25
 * quantile([4, 1, 3, 2], 0.5); // => 2.5
 * quantile([], 0.5); // => null
 * @see Hyndman and Fan (1996), "Sample quantiles in statistical packages"
 */
export function quantile(values: Iterable<number>, p: number): number | null {
  const share = requireProbability(p, 'p');
  return quantileOfUnsorted(requireNumbers(values, 'values'), share);
}
