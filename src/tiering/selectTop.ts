import { columnOf, exactAt, ratioOf, sumBy } from '../internal/decimalColumns.js';
import type { Fraction } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { countOfShare, topSize } from '../internal/topShare.js';
import { requireOptions, requireWord } from '../internal/validate.js';
import type { EffectiveSelectTopOptions, SelectTopOptions, TopItem, TopSelection, ValuedItem } from './concentration.types.js';
import { echoDecimal } from './echoDecimal.js';
import { readItems, readShare } from './items.js';

const OPTION_KEYS: readonly string[] = ['share', 'count', 'ties', 'onInvalid'];
const TIES = ['include', 'exclude'] as const;

/** Either the one or the other. */
function readWanted({ share, count }: SelectTopOptions): { share: Fraction } | { count: number } {
  if (count === undefined) return { share: readShare(share === undefined ? 0.2 : share, 'options.share') };
  if (share !== undefined) return fail('INVALID_OPTION', 'options.count', count, 'must not stand beside share: take one of them');
  if (!Number.isSafeInteger(count) || count < 0) return fail('INVALID_OPTION', 'options.count', count, 'must be a whole number, 0 or more');
  return { count: count + 0 };
}

/**
 * Selects the items of highest value: a share of them, or a number.
 *
 * **When to use** For "the top 20 % of customers" of a visiting plan, a bonus or a letter.
 *
 * **Gotchas** With `ties: 'include'` there can be more than were wanted, with `exclude` fewer: equal values are never torn
 * apart.
 *
 * @param items - `id` and `value` of each item, each once; values of either sign
 * @param options - `share`: of the items, 0 to 1, default 0.2, rounded up to whole items; or `count`: 0 or more. `ties`:
 *   `include` (default) takes all who equal the last one, `exclude` none of them when they do not all fit. `onInvalid`: `'throw'`
 *   (default) or `'collect'`, which puts bad rows into `rejected`
 * @returns those taken, by falling value, equal ones in input order; `threshold` is null when none is. `valueShare` is of the
 *   positive values, null when there is none
 * @throws {SalesMathError} DUPLICATE_ID: an item twice
 * @throws {SalesMathError} MISSING_VALUE, INVALID_NUMBER, INVALID_ID, INVALID_ROW: an item is not as said
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, a share outside 0 … 1, or both `share` and `count`
 * @example
 * import { selectTop } from 'salesmath';
 * const items = [{ id: 'c1', value: 9 }, { id: 'c2', value: 8 }, { id: 'c3', value: 8 }, { id: 'c4', value: 1 }];
 * selectTop(items, { count: 2 }).items.map(({ id, rank }) => [id, rank]); // => [['c1', 1], ['c2', 2], ['c3', 2]]
 * selectTop(items, { count: 2, ties: 'exclude' }).items.length; // => 1
 * @see {@link calculateParetoCurve}
 */
export function selectTop(items: Iterable<ValuedItem>, options?: SelectTopOptions): TopSelection {
  const given = requireOptions<SelectTopOptions>(options, OPTION_KEYS);
  const asked = readWanted(given);
  const ties = requireWord(given.ties, TIES, 'include', 'options.ties');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const { ids, value, ranking, total, rejected } = readItems(items, collect);
  const n = ids.length;
  const wanted = 'count' in asked ? asked.count : countOfShare(asked.share, n);
  const size = topSize(ranking, wanted, ties);
  const taken: TopItem[] = [];
  const group = new Int32Array(n).fill(-1);
  for (let place = 0; place < size; place += 1) {
    const item = ranking.order[place] as number;
    group[item] = 0;
    taken.push({ id: ids[item] as string, rank: (ranking.higher[item] as number) + 1, value: exactAt(value, item) });
  }
  const held = sumBy(value, group, 1);
  const effective: EffectiveSelectTopOptions = 'count' in asked ? { count: asked.count, ties, onInvalid } : { share: echoDecimal(asked.share), ties, onInvalid };
  return {
    n,
    wanted,
    threshold: size === 0 ? null : exactAt(value, ranking.order[size - 1] as number),
    total: exactAt(columnOf(total, value.scale), 0),
    valueShare: total > 0 ? ratioOf(held.units[0] as number | bigint, total) : null,
    items: taken,
    warnings: total > 0 ? [] : [{ code: 'NO_POSITIVE_VALUE' }],
    options: effective,
    ...(collect ? { rejected } : {}),
  };
}
