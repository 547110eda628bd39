import { fail } from '../internal/issues.js';
import { requireFinite, requireProbability } from '../internal/numbers.js';
import { quantileOfSorted } from './quantile.kernel.js';

/**
 * Tells the value that a share p of sorted values stays below, without looking at more than two of them.
 *
 * The same as {@link quantile}: R's type 7.
 *
 * **When to use** For several quantiles of one list: sort it once, as a `Float64Array` if it is long.
 *
 * **Gotchas** The order is trusted. Values that are not sorted ascending give a number that means nothing.
 *
 * @param values - finite numbers, ascending: a list or a typed array
 * @param p - the share, 0 to 1
 * @returns the quantile, unrounded; null when there are no values
 * @throws {SalesMathError} INVALID_NUMBER: one of the two values at the place is no finite number
 * @throws {SalesMathError} INVALID_PROBABILITY: p lies outside 0 to 1
 * @throws {SalesMathError} MISSING_VALUE: an argument is missing
 * @throws {SalesMathError} INVALID_OPTION: the values are no list
 * @example
 * import { quantileSorted } from 'salesmath';
 * const days = [5, 8, 12, 20, 45];
 * [0.25, 0.5, 0.9].map((p) => quantileSorted(days, p)); // => [8, 12, 35]
 * @see {@link quantile}
 */
export function quantileSorted(values: ArrayLike<number>, p: number): number | null {
  if (values === undefined || values === null) return fail('MISSING_VALUE', 'values', values, 'must be a list of numbers');
  if (typeof values !== 'object' || !Number.isSafeInteger(values.length)) {
    return fail('INVALID_OPTION', 'values', values, 'must be a list of numbers, ascending');
  }
  const share = requireProbability(p, 'p');
  const last = values.length - 1;
  if (last < 0) return null;
  for (const i of new Set([Math.floor(last * share), Math.ceil(last * share)])) requireFinite(values[i], `values[${i}]`);
  return (quantileOfSorted(values, share) as number) + 0;
}
