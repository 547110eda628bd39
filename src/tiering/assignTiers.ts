import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, ONE, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import type { BadRows } from '../internal/rowIssues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { scaleNumber } from '../internal/scaled.js';
import { countOfShare, rankFalling } from '../internal/topShare.js';
import { ID_RULE, readId, requireDecimal, requireOptions } from '../internal/validate.js';
import { echoDecimal } from './echoDecimal.js';
import { createIdReader, readGoodRows } from './goodRows.js';
import { readShare } from './items.js';
import type { AssignTiersOptions, EffectiveAssignTiersOptions, ScoredCustomer, TierAssignment, TieredCustomer, TierSummary } from './value.types.js';

const OPTION_KEYS: readonly string[] = ['tiers', 'cuts', 'shares', 'counts', 'onInvalid'];
const WAYS = ['cuts', 'shares', 'counts'] as const;

type Way =
  | { readonly by: 'cuts'; readonly cuts: readonly Fraction[] }
  | { readonly by: 'shares'; readonly shares: readonly Fraction[] }
  | { readonly by: 'counts'; readonly counts: readonly number[] };

function readNames(given: AssignTiersOptions['tiers']): string[] {
  const names: unknown = given === undefined ? ['high', 'mid', 'low'] : given;
  if (!Array.isArray(names) || names.length === 0) return fail('INVALID_OPTION', 'options.tiers', names, 'must be a list of names, best first, with at least one');
  const seen = new Set<string>();
  return Array.from(names, (name: unknown, i) => {
    const text = readId(name) ?? fail('INVALID_ID', `options.tiers[${i}]`, name, ID_RULE);
    if (seen.has(text)) fail('DUPLICATE_ID', `options.tiers[${i}]`, name, 'must not name a tier twice');
    seen.add(text);
    return text;
  });
}

function readCuts(list: readonly unknown[]): Fraction[] {
  let before: Fraction | undefined;
  return Array.from(list, (entry, i) => {
    const path = `options.cuts[${i}]`;
    const cut = requireDecimal(entry, path);
    if (before !== undefined && compare(cut, before) >= 0) fail('INVALID_CUTS', path, entry, 'must be below the cut before it. Tiers are best first: sort cuts descending');
    before = cut;
    return cut;
  });
}

function readShares(list: readonly unknown[]): Fraction[] {
  const shares = Array.from(list, (entry, i) => readShare(entry, `options.shares[${i}]`));
  const sum = shares.reduce(add, ZERO);
  if (compare(sum, ONE) > 0) fail('INVALID_OPTION', 'options.shares', list, `must sum to 1 at most, not ${toNumber(sum)}`);
  return shares;
}

function readCounts(list: readonly unknown[]): number[] {
  return Array.from(list, (entry, i) => {
    if (Number.isSafeInteger(entry) && (entry as number) >= 0) return (entry as number) + 0;
    return fail('INVALID_OPTION', `options.counts[${i}]`, entry, 'must be a whole number, 0 or more');
  });
}

function readWay(given: Partial<AssignTiersOptions>, tiers: number): Way {
  const asked = WAYS.filter((name) => given[name] !== undefined);
  const [by, second] = asked;
  if (by === undefined) return fail('INVALID_OPTION', 'options', given, 'must have one of cuts, shares and counts');
  if (second !== undefined) return fail('INVALID_OPTION', `options.${second}`, given[second], `must not stand beside ${by}: take one of cuts, shares and counts`);
  const list: unknown = given[by];
  if (!Array.isArray(list)) return fail('INVALID_OPTION', `options.${by}`, list, 'must be a list');
  if (list.length !== tiers - 1) {
    fail(by === 'cuts' ? 'INVALID_CUTS' : 'INVALID_OPTION', `options.${by}`, list, `must have one entry fewer than tiers: ${tiers - 1}. The last tier takes the rest`);
  }
  if (by === 'cuts') return { by, cuts: readCuts(list) };
  return by === 'shares' ? { by, shares: readShares(list) } : { by, counts: readCounts(list) };
}

interface ScoreTable {
  readonly ids: readonly string[];
  readonly scores: Float64Array;
}

function readScores(rows: readonly ScoredCustomer[], bad: BadRows): ScoreTable {
  const reader = createIdReader(rows.length, 'scored', 'customerId', bad);
  const scores = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as ScoredCustomer;
    if (!reader.isRow(i, row, 'customerId, score') || !reader.read(i, row.customerId)) continue;
    const { score } = row;
    if (typeof score === 'number' && Number.isFinite(score)) scores[i] = score + 0;
    else reader.refuse(i, 'score', 'INVALID_NUMBER', score, 'must be a finite number');
  }
  return { ids: reader.ids, scores };
}

/** How many of the ranks 0, 1, 2 … lie in the tiers up to each one but the last. */
function placesOf(way: Exclude<Way, { by: 'cuts' }>, n: number): number[] {
  if (way.by === 'shares') {
    let sum = ZERO;
    return way.shares.map((share) => {
      sum = add(sum, share);
      return countOfShare(sum, n);
    });
  }
  let sum = 0;
  return way.counts.map((count) => (sum += count));
}

/** The tier of every score, 0 the best. */
function tiersOf(way: Way, scores: Float64Array, higher: Int32Array): Int32Array {
  const tierOf = new Int32Array(scores.length);
  if (way.by !== 'cuts') {
    const places = placesOf(way, scores.length);
    for (let i = 0; i < scores.length; i += 1) {
      let tier = 0;
      while (tier < places.length && (higher[i] as number) >= (places[tier] as number)) tier += 1;
      tierOf[i] = tier;
    }
    return tierOf;
  }
  // a cut with more digits than a double holds may lie just above the double next to it
  const limits = way.cuts.map((cut) => ({ at: toNumber(cut), above: compare(cut, knownDecimal(toNumber(cut))) > 0 }));
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] as number;
    let tier = 0;
    while (tier < limits.length) {
      const { at, above } = limits[tier] as (typeof limits)[number];
      if (above ? score > at : score >= at) break;
      tier += 1;
    }
    tierOf[i] = tier;
  }
  return tierOf;
}

const SHORT_DECIMALS = 6;
const SHORT_POWER = 1e6;

/** The difference of two decimals as the nearest double: 80 − 79.99 is 0.01. */
function difference(bound: number, score: number): number {
  const a = scaleNumber(bound, SHORT_DECIMALS);
  const b = scaleNumber(score, SHORT_DECIMALS);
  if (a === a && b === b) return (a - b) / SHORT_POWER;
  return toNumber(subtract(knownDecimal(bound), knownDecimal(score)));
}

function echoWay(way: Way): Pick<EffectiveAssignTiersOptions, Way['by']> {
  if (way.by === 'cuts') return { cuts: way.cuts.map(echoDecimal) };
  return way.by === 'shares' ? { shares: way.shares.map(echoDecimal) } : { counts: way.counts };
}

/**
 * Sorts scored customers into tiers: at fixed scores, by shares or by numbers of customers.
 *
 * **When to use** On the `customers` of `scoreValue`, or any scores where more is better. To move customers between tiers over
 * time without flicker, see `reviewTier`.
 *
 * **Gotchas** Reaching a cut is enough. With shares and counts equal scores stay together and rise together, so a tier can be
 * larger than asked and the next one smaller.
 *
 * @param scored - `customerId` and `score`, any finite number; each customer once
 * @param options - `tiers`: names, best first, default `['high', 'mid', 'low']`. One of `cuts` (least score of each tier but
 *   the last, strictly descending), `shares` (of the customers, 0 to 1) and `counts`, one entry fewer than tiers. `onInvalid`: `'throw'`
 *   (default) or `'collect'`, which puts bad rows into `rejected`
 * @returns the customers in input order and all tiers, best first. `lowerBound` is null in the last tier of `cuts`; `toNext`
 *   is null at the top and where nobody is in the tier above; `lowest` and `share` are null where there is nobody
 * @throws {SalesMathError} INVALID_CUTS: cuts that are not strictly descending, or not one fewer than tiers
 * @throws {SalesMathError} DUPLICATE_ID: a customer or a tier twice
 * @throws {SalesMathError} MISSING_VALUE, INVALID_NUMBER, INVALID_ID, INVALID_ROW: a row is not as said
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, none or several of cuts, shares and counts, or one out of range
 * @example
 * import { assignTiers } from 'salesmath';
 * const scored = [{ customerId: 'ana', score: 80 }, { customerId: 'ben', score: 79.99 }, { customerId: 'cy', score: 12 }];
 * const { customers } = assignTiers(scored, { cuts: [80, 60] });
 * customers.map(({ tier, toNext }) => [tier, toNext]); // => [['high', null], ['mid', 0.01], ['low', 48]]
 * @see {@link reviewTier}
 */
export function assignTiers(scored: Iterable<ScoredCustomer>, options: AssignTiersOptions): TierAssignment {
  const given = requireOptions<AssignTiersOptions>(options, OPTION_KEYS);
  const names = readNames(given.tiers);
  const way = readWay(given, names.length);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const { table: { ids, scores }, rejected } = readGoodRows(scored, 'scored', collect, readScores);
  const n = scores.length;
  const { higher } = rankFalling(scores);
  const tierOf = tiersOf(way, scores, higher);
  const counts = new Int32Array(names.length);
  const lowest = new Float64Array(names.length).fill(Infinity);
  for (let i = 0; i < n; i += 1) {
    const tier = tierOf[i] as number;
    counts[tier] = (counts[tier] as number) + 1;
    if ((scores[i] as number) < (lowest[tier] as number)) lowest[tier] = scores[i] as number;
  }
  const tiers = names.map(
    (tier, k): TierSummary => ({
      tier,
      customers: counts[k] as number,
      share: n === 0 ? null : (counts[k] as number) / n,
      lowest: counts[k] === 0 ? null : (lowest[k] as number),
    }),
  );
  const bounds = tiers.map(({ lowest: least }, k): number | null => {
    if (least === null || way.by !== 'cuts') return least;
    return k < way.cuts.length ? toNumber(way.cuts[k] as Fraction) : null;
  });
  const customers: TieredCustomer[] = new Array<TieredCustomer>(n);
  for (let i = 0; i < n; i += 1) {
    const tier = tierOf[i] as number;
    const score = scores[i] as number;
    const next = tier === 0 ? null : (bounds[tier - 1] as number | null);
    customers[i] = {
      customerId: ids[i] as string,
      score,
      rank: (higher[i] as number) + 1,
      tier: names[tier] as string,
      lowerBound: bounds[tier] as number | null,
      toNext: next === null ? null : difference(next, score),
    };
  }
  return { customers, tiers, warnings: [], options: { tiers: names, ...echoWay(way), onInvalid }, ...(collect ? { rejected } : {}) };
}
