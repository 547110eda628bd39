import { fail } from '../internal/issues.js';
import { requireNumbers, requireProbability } from '../internal/numbers.js';
import { weightedQuantileOf } from './quantile.kernel.js';

/**
 * Tells the value that a share p of the weight stays below; 0.5 is the weighted median.
 *
 * Each value fills as much of the way from 0 to 1 as its part of the weight. The quantile is the mean over a window of the
 * width 1 / n* that begins at p (1 − 1 / n*), where n* = (Σw)² / Σw² is how many equal weights these are worth. With equal
 * weights that is R's type 7, the same as {@link quantile}.
 *
 * **When to use** For the deal size that half of the revenue comes from, or for values measured on groups of unlike size.
 *
 * **Gotchas** Only the proportions of the weights count: weights that are all doubled change nothing, whereas values that
 * are all listed twice are twice as many. With unequal weights p = 0 and 1 are means over the ends, not the least and the
 * largest value.
 *
 * @param values - finite numbers in any order
 * @param weights - the weight of each value, 0 or more; as many as there are values
 * @param p - the share, 0 to 1
 * @returns the quantile, unrounded; null when there are no values, or no weight is above 0
 * @throws {SalesMathError} INVALID_NUMBER: a value or a weight is no finite number
 * @throws {SalesMathError} NEGATIVE_WEIGHT: a weight is below 0
 * @throws {SalesMathError} INVALID_PARAMETER: there are more or fewer weights than values
 * @throws {SalesMathError} INVALID_PROBABILITY: p lies outside 0 to 1
 * @throws {SalesMathError} MISSING_VALUE: an argument is missing
 * @throws {SalesMathError} INVALID_OPTION: values or weights are no list
 * @example
 * import { weightedQuantile } from 'salesmath';
 * weightedQuantile([10, 20, 30], [1, 1, 1], 0.25); // => 15
 * weightedQuantile([10, 20, 30], [1, 1, 2], 0.5); // => 25
 * weightedQuantile([10, 20], [0, 0], 0.5); // => null
 * @see {@link quantile}
 * @see Akinshin (2023), "Weighted quantile estimators"
 */
export function weightedQuantile(values: Iterable<number>, weights: Iterable<number>, p: number): number | null {
  const share = requireProbability(p, 'p');
  const numbers = requireNumbers(values, 'values');
  const parts = requireNumbers(weights, 'weights');
  if (parts.length !== numbers.length) {
    fail('INVALID_PARAMETER', 'weights', weights, `must be as many as there are values (${numbers.length}), and are ${parts.length}`);
  }
  const negative = parts.findIndex((weight) => weight < 0);
  if (negative >= 0) fail('NEGATIVE_WEIGHT', `weights[${negative}]`, parts[negative], 'must be 0 or more');
  return weightedQuantileOf(numbers, parts, share);
}
