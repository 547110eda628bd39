import type { ProductSum } from '../internal/decimalColumns.js';
import { addProduct, columnOf, exactAt, settleSum } from '../internal/decimalColumns.js';
import { toNumber } from '../internal/fraction.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { countOfShare } from '../internal/topShare.js';
import { requireOptions } from '../internal/validate.js';
import type { Concentration, ConcentrationOptions, NonPositiveValuesWarning, NoPositiveValueWarning, ValuedItem } from './concentration.types.js';
import { echoDecimal } from './echoDecimal.js';
import { readItems, readShare } from './items.js';

/**
 * Measures how far the value hangs on few items: share of the top, Gini coefficient, Herfindahl-Hirschman index.
 *
 * `gini = 2 Σ i·x_i / (n Σ x) − (n + 1) / n` with values ascending and no small-sample factor; `hhi = Σ share²`;
 * `effectiveNumber = 1 / hhi`.
 *
 * **When to use** To tell, and to follow over time, how much depends on the largest customers.
 *
 * **Gotchas** Values of 0 or less count as 0, and count among the n. Of one item alone the Gini coefficient is 0.
 *
 * @param items - `id` and `value` of each item, each once; values of either sign
 * @param options - `share`: the share of the items that makes the top, 0 to 1, default 0.2. `onInvalid`: `'throw'` (default) or
 *   `'collect'`, which puts bad rows into `rejected`
 * @returns the measures; null when no value is positive
 * @throws {SalesMathError} DUPLICATE_ID: an item twice
 * @throws {SalesMathError} MISSING_VALUE, INVALID_NUMBER, INVALID_ID, INVALID_ROW: an item is not as said
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, or a share outside 0 … 1
 * @example
 * import { calculateConcentration } from 'salesmath';
 * const items = [10, 20, 30, 40].map((value, i) => ({ id: `c${i}`, value }));
 * const { topItems, valueShare, gini, hhi } = calculateConcentration(items, { share: 0.25 });
 * [topItems, valueShare, gini, hhi]; // => [1, 0.4, 0.25, 0.3]
 * @see https://en.wikipedia.org/wiki/Gini_coefficient
 * @see https://en.wikipedia.org/wiki/Herfindahl%E2%80%93Hirschman_index
 */
export function calculateConcentration(items: Iterable<ValuedItem>, options?: ConcentrationOptions): Concentration {
  const { share: given = 0.2, onInvalid: asked } = requireOptions<ConcentrationOptions>(options, ['share', 'onInvalid']);
  const share = readShare(given, 'options.share');
  const onInvalid = requireOnInvalid(asked);
  const collect = onInvalid === 'collect';
  const { value, ranking, total, rejected } = readItems(items, collect);
  const { order } = ranking;
  const n = order.length;
  const topItems = countOfShare(share, n);
  const top: ProductSum = { near: 0, far: 0n };
  const weighted: ProductSum = { near: 0, far: 0n };
  const squares: ProductSum = { near: 0, far: 0n };
  let nonPositive = 0;
  for (let place = 0; place < n; place += 1) {
    const own = value.units[order[place] as number] as number | bigint;
    if (own <= 0) {
      nonPositive = n - place;
      break;
    }
    if (place < topItems) addProduct(top, 1, own);
    addProduct(weighted, n - place, own);
    if (typeof own === 'number') addProduct(squares, own, own);
    else squares.far += own * own;
  }
  const warnings: (NoPositiveValueWarning | NonPositiveValuesWarning)[] = [];
  if (nonPositive > 0) warnings.push({ code: 'NON_POSITIVE_VALUES', count: nonPositive });
  if (total <= 0) warnings.push({ code: 'NO_POSITIVE_VALUE' });
  const sum = BigInt(total);
  const square = settleSum(squares);
  const count = BigInt(n);
  return {
    n,
    total: exactAt(columnOf(total, value.scale), 0),
    topItems,
    ...(sum === 0n
      ? { valueShare: null, gini: null, hhi: null, effectiveNumber: null }
      : {
          valueShare: toNumber({ n: settleSum(top), d: sum }),
          gini: toNumber({ n: 2n * settleSum(weighted) - (count + 1n) * sum, d: count * sum }),
          hhi: toNumber({ n: square, d: sum * sum }),
          effectiveNumber: toNumber({ n: sum * sum, d: square }),
        }),
    warnings,
    options: { share: echoDecimal(share), onInvalid },
    ...(collect ? { rejected } : {}),
  };
}
