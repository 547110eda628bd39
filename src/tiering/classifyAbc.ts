import { exactAt, columnOf, ratioOf, sumBy } from '../internal/decimalColumns.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, ONE, sign } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { requireDecimal, requireOptions, requireWord } from '../internal/validate.js';
import type { AbcClass, AbcClassification, AbcItem, ClassifyAbcOptions, ValuedItem } from './concentration.types.js';
import { echoDecimal } from './echoDecimal.js';
import type { RankedItems } from './items.js';
import { readItems } from './items.js';

const OPTION_KEYS: readonly string[] = ['cuts', 'crossing', 'onInvalid'];
const CROSSINGS = ['include', 'exclude'] as const;
const MOST_CUTS = 25;

function readCuts(given: ClassifyAbcOptions['cuts']): Fraction[] {
  const path = 'options.cuts';
  const cuts: unknown = given === undefined ? [0.8, 0.95] : given;
  if (!Array.isArray(cuts)) return fail('INVALID_OPTION', path, cuts, 'must be a list of cumulative shares such as [0.8, 0.95]');
  if (cuts.length > MOST_CUTS) return fail('INVALID_CUTS', path, cuts, `must have ${MOST_CUTS} entries at most: classes are named A to Z`);
  let before: Fraction | undefined;
  return Array.from(cuts, (entry: unknown, i) => {
    const cut = requireDecimal(entry, `${path}[${i}]`);
    if (sign(cut) <= 0 || compare(cut, ONE) > 0) fail('INVALID_CUTS', `${path}[${i}]`, entry, 'must be a fraction above 0 and up to 1: write 0.8 for 80 %');
    if (before !== undefined && compare(cut, before) <= 0) fail('INVALID_CUTS', `${path}[${i}]`, entry, 'must be above the cut before it. Sort cuts ascending');
    before = cut;
    return cut;
  });
}

/** The largest sum that is still within each cut: for `include` of what comes before a block, else with the block. */
function limitsOf(cuts: readonly Fraction[], total: number | bigint, include: boolean): bigint[] {
  const all = BigInt(total);
  return cuts.map(({ n, d }) => (include ? (n * all - 1n) / d : (n * all) / d)); // before < cut · total is before ≤ ⌈cut · total⌉ − 1
}

/** Class index and cumulative value by place in the ranking. */
function classify({ value: { units }, ranking: { order, higher }, total }: RankedItems, cuts: readonly Fraction[], include: boolean) {
  const count = order.length;
  const classOf = new Uint8Array(count).fill(cuts.length);
  const wide = typeof total === 'bigint';
  const cumulative: (number | bigint)[] | Float64Array = wide ? new Array<bigint>(count) : new Float64Array(count);
  const limits = limitsOf(cuts, total, include).map((limit) => (wide ? limit : Number(limit)));
  let sum: number | bigint = wide ? 0n : 0;
  let start = 0;
  while (start < count) {
    const item = order[start] as number;
    const value = units[item] as number | bigint;
    const before = sum;
    let end = start;
    while (end < count && higher[order[end] as number] === start) {
      if (value > 0) sum = wide ? (sum as bigint) + BigInt(value) : (sum as number) + (value as number);
      (cumulative as (number | bigint)[])[end] = sum;
      end += 1;
    }
    if (value > 0) {
      const measured = include ? before : sum;
      let index = 0;
      while (index < limits.length && measured > (limits[index] as number | bigint)) index += 1;
      classOf.fill(index, start, end);
    }
    start = end;
  }
  return { classOf, cumulative };
}

/**
 * Sorts items into classes A, B, C by their cumulative share of the value.
 *
 * Items are taken by falling value; equal values are one block and stay together. With `crossing: 'include'` a block belongs
 * to the first class whose cut lies above the share before it, so the item that crosses 80 % is an A; with `exclude` to the
 * first class whose cut is not passed with it. Decided on exact sums.
 *
 * **When to use** For customers by profit, products by revenue, stock by use.
 *
 * **Gotchas** Shares are of the positive values; what is 0 or negative is in the last class. With `exclude`, one item that
 * holds more than the first cut leaves class A empty.
 *
 * @param items - `id` and `value` of each item, each once; values of either sign
 * @param options - `cuts`: cumulative shares at which classes end, strictly ascending, above 0 and up to 1, default
 *   `[0.8, 0.95]`. `crossing`: `include` (default) or `exclude`. `onInvalid`: `'throw'` (default) or `'collect'`, which puts
 *   bad rows into `rejected`
 * @returns the items by falling value, equal ones in input order; every class, also empty ones. Shares are null when no value
 *   is positive
 * @throws {SalesMathError} INVALID_CUTS: cuts out of order or range
 * @throws {SalesMathError} DUPLICATE_ID: an item twice
 * @throws {SalesMathError} MISSING_VALUE, INVALID_NUMBER, INVALID_ID, INVALID_ROW: an item is not as said
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or word
 * @example
 * import { classifyAbc } from 'salesmath';
 * const items = [{ id: 'p1', value: '85' }, { id: 'p2', value: '10' }, { id: 'p3', value: '5' }];
 * classifyAbc(items).items.map((item) => item.class); // => ['A', 'B', 'C']
 * classifyAbc(items, { crossing: 'exclude' }).items.map((item) => item.class); // => ['B', 'B', 'C']
 * @see {@link calculateParetoCurve}
 */
export function classifyAbc(items: Iterable<ValuedItem>, options?: ClassifyAbcOptions): AbcClassification {
  const given = requireOptions<ClassifyAbcOptions>(options, OPTION_KEYS);
  const cuts = readCuts(given.cuts);
  const crossing = requireWord(given.crossing, CROSSINGS, 'include', 'options.crossing');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const ranked = readItems(items, collect);
  const { ids, value, ranking, total, rejected } = ranked;
  const { classOf, cumulative } = classify(ranked, cuts, crossing === 'include');
  const hasTotal = total > 0;
  const names = Array.from({ length: cuts.length + 1 }, (_, i) => String.fromCharCode(65 + i));
  const count = ids.length;
  const listed: AbcItem[] = new Array<AbcItem>(count);
  const group = new Int32Array(count);
  const counts = new Int32Array(names.length);
  for (let place = 0; place < count; place += 1) {
    const item = ranking.order[place] as number;
    const of = classOf[place] as number;
    group[item] = of;
    counts[of] = (counts[of] as number) + 1;
    listed[place] = {
      id: ids[item] as string,
      rank: (ranking.higher[item] as number) + 1,
      value: exactAt(value, item),
      share: hasTotal ? ratioOf(value.units[item] as number | bigint, total) : null,
      cumulativeShare: hasTotal ? ratioOf(cumulative[place] as number | bigint, total) : null,
      class: names[of] as string,
    };
  }
  const sums = sumBy(value, group, names.length);
  const classes = names.map(
    (name, of): AbcClass => ({
      class: name,
      items: counts[of] as number,
      itemShare: count === 0 ? null : (counts[of] as number) / count,
      value: exactAt(sums, of),
      valueShare: hasTotal ? ratioOf(sums.units[of] as number | bigint, total) : null,
    }),
  );
  return {
    total: exactAt(columnOf(total, value.scale), 0),
    items: listed,
    classes,
    warnings: hasTotal ? [] : [{ code: 'NO_POSITIVE_VALUE' }],
    options: { cuts: cuts.map(echoDecimal), crossing, onInvalid },
    ...(collect ? { rejected } : {}),
  };
}
