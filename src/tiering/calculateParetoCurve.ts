import { columnOf, exactAt, ratioOf } from '../internal/decimalColumns.js';
import type { Fraction } from '../internal/fraction.js';
import { ceilQuotient, toNumber } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { requireOptions } from '../internal/validate.js';
import type { ParetoCurve, ParetoCurveOptions, ParetoPoint, ParetoReach, ValuedItem } from './concentration.types.js';
import { echoDecimal } from './echoDecimal.js';
import { readItems, readShare } from './items.js';

function readReach(given: ParetoCurveOptions['reach']): Fraction[] {
  const reach: unknown = given === undefined ? [0.8] : given;
  if (!Array.isArray(reach)) return fail('INVALID_OPTION', 'options.reach', reach, 'must be a list of shares such as [0.8]');
  return Array.from(reach, (level: unknown, i) => readShare(level, `options.reach[${i}]`));
}

/**
 * Draws the Pareto curve: how much of the value the largest items hold, from none of them to all.
 *
 * **When to use** For a chart, and to say "a fifth of the customers bring four fifths of the profit".
 *
 * **Gotchas** Shares are of the positive values, so the curve ends at 1 and never falls; negative values stand at its end.
 *
 * @param items - `id` and `value` of each item, each once; values of either sign
 * @param options - `reach`: shares of the total, 0 to 1, for which the fewest items are counted, default `[0.8]`. `onInvalid`:
 *   `'throw'` (default) or `'collect'`, which puts bad rows into `rejected`
 * @returns the origin and one point an item, largest first; `reached` in the order asked for. Both are empty when no value is
 *   positive
 * @throws {SalesMathError} DUPLICATE_ID: an item twice
 * @throws {SalesMathError} MISSING_VALUE, INVALID_NUMBER, INVALID_ID, INVALID_ROW: an item is not as said
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, or a share outside 0 … 1
 * @example
 * import { calculateParetoCurve } from 'salesmath';
 * const items = [{ id: 'p1', value: 5 }, { id: 'p2', value: 70 }, { id: 'p3', value: 25 }];
 * const { points, reached } = calculateParetoCurve(items, { reach: [0.5, 0.8] });
 * points.map(({ valueShare }) => valueShare); // => [0, 0.7, 0.95, 1]
 * reached.map((entry) => entry.items); // => [1, 2]
 * @see {@link calculateConcentration}
 */
export function calculateParetoCurve(items: Iterable<ValuedItem>, options?: ParetoCurveOptions): ParetoCurve {
  const given = requireOptions<ParetoCurveOptions>(options, ['reach', 'onInvalid']);
  const reach = readReach(given.reach);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const { value, ranking, total, rejected } = readItems(items, collect);
  const count = ranking.order.length;
  const points: ParetoPoint[] = [];
  const reached: ParetoReach[] = [];
  if (total > 0) {
    const wide = typeof total === 'bigint';
    const sums: (number | bigint)[] = [wide ? 0n : 0];
    points.push({ items: 0, itemShare: 0, valueShare: 0 });
    let sum: number | bigint = wide ? 0n : 0;
    for (let place = 0; place < count; place += 1) {
      const own = value.units[ranking.order[place] as number] as number | bigint;
      if (own > 0) sum = wide ? (sum as bigint) + BigInt(own) : (sum as number) + (own as number);
      sums.push(sum);
      points.push({ items: place + 1, itemShare: (place + 1) / count, valueShare: ratioOf(sum, total) });
    }
    for (const level of reach) {
      const wanted = ceilQuotient(level.n * BigInt(total), level.d); // the least whole sum that is enough
      const least = firstAtLeast(sums, wide ? wanted : Number(wanted));
      reached.push({ valueShare: toNumber(level), items: least, itemShare: least / count });
    }
  }
  return {
    total: exactAt(columnOf(total, value.scale), 0),
    points,
    reached,
    warnings: total > 0 ? [] : [{ code: 'NO_POSITIVE_VALUE' }],
    options: { reach: reach.map(echoDecimal), onInvalid },
    ...(collect ? { rejected } : {}),
  };
}

function firstAtLeast(sums: readonly (number | bigint)[], wanted: number | bigint): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] as number | bigint) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
