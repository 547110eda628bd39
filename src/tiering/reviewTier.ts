import { formatDay, requireDay } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, maximum, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { readDecimal } from '../internal/decimal.js';
import { fail, missingOr } from '../internal/issues.js';
import { readId, requireOptions } from '../internal/validate.js';
import type { IsoDate } from '../types.js';
import type { NormalTierRule, NormalTierStep } from './reviewTier.schema.js';
import { parseTierRule } from './reviewTier.schema.js';
import type { ReviewTierOptions, TierReview, TierRule, TierStanding } from './value.types.js';

interface Standing {
  readonly index: number;
  readonly since: number;
  readonly belowSince: number | null;
}

interface Outcome extends Standing {
  readonly reason: TierReview['reason'];
  readonly atRiskUntil: number | null;
}

function readScore(score: unknown): Fraction {
  const value = typeof score === 'number' ? readDecimal(score) : null;
  return value ?? fail(missingOr('INVALID_NUMBER', score), 'score', score, 'must be a finite number');
}

function readStanding(previous: unknown, { tiers }: NormalTierRule): Standing | null {
  if (previous === null || previous === undefined) return null;
  if (typeof previous !== 'object') return fail('INVALID_ROW', 'previous', previous, 'must be { tier, since, belowSince } or null');
  const { tier, since, belowSince } = previous as Partial<TierStanding>;
  const name = readId(tier);
  const index = tiers.findIndex((step) => step.tier === name);
  if (index < 0) {
    fail(missingOr('INVALID_OPTION', tier), 'previous.tier', tier, 'must be one of the tiers of the rule');
  }
  return {
    index,
    since: requireDay(since, 'previous.since'),
    belowSince: belowSince === undefined || belowSince === null ? null : requireDay(belowSince, 'previous.belowSince'),
  };
}

/** The best tier that a score earns, among the first `count`; −1 for none. */
function earned(tiers: readonly NormalTierStep[], score: Fraction, count: number): number {
  for (let i = 0; i < count; i += 1) {
    const { bounds } = tiers[i] as NormalTierStep;
    if (bounds === null || compare(score, bounds.upAt) >= 0) return i;
  }
  return -1;
}

function isBelow({ bounds }: NormalTierStep, score: Fraction): boolean {
  return bounds !== null && compare(score, bounds.downBelow) < 0;
}

function review(previous: Standing | null, score: Fraction, rule: NormalTierRule, asOf: number): Outcome {
  const { tiers, minHoldDays, graceDays, maxStepDown } = rule;
  if (previous === null) {
    return { index: earned(tiers, score, tiers.length), since: asOf, reason: 'initial', belowSince: null, atRiskUntil: null };
  }
  const { index, since } = previous;
  const better = earned(tiers, score, index);
  if (better >= 0) return { index: better, since: asOf, reason: 'upgraded', belowSince: null, atRiskUntil: null };
  if (!isBelow(tiers[index] as NormalTierStep, score)) return { index, since, reason: 'kept', belowSince: null, atRiskUntil: null };
  const belowSince = Math.min(previous.belowSince ?? asOf, asOf);
  const heldUntil = since + minHoldDays;
  const atRiskUntil = Math.max(heldUntil, belowSince + graceDays);
  if (asOf < atRiskUntil) return { index, since, reason: asOf < heldUntil ? 'held' : 'grace', belowSince, atRiskUntil };
  let fallen = index;
  while (fallen - index < maxStepDown && isBelow(tiers[fallen] as NormalTierStep, score)) fallen += 1;
  const stillBelow = isBelow(tiers[fallen] as NormalTierStep, score);
  return {
    index: fallen,
    since: asOf,
    reason: 'downgraded',
    belowSince: stillBelow ? asOf : null,
    atRiskUntil: stillBelow ? asOf + Math.max(minHoldDays, graceDays) : null,
  };
}

/**
 * Reviews a customer's tier: up at once, down only after a hold and a grace, so that tiers do not flicker.
 *
 * A score that reaches `upAt` of a better tier brings it there. A score below `downBelow` of the own tier puts it at risk; the
 * tier is lost on the later of `since + minHoldDays` and `belowSince + graceDays`, and `maxStepDown` tiers at most are lost at
 * once.
 *
 * **When to use** At every re-rating. The result is the `previous` of the next review; keep it.
 *
 * **Gotchas** Reviews are only as fine as they are frequent: a score that dipped between two of them was never seen. Reviewing
 * twice on one day changes nothing.
 *
 * @param previous - `tier`, `since` and `belowSince` of the review before; null for a customer who had none
 * @param score - any finite number; more is better
 * @param rule - `tiers`: best first, each but the last with `upAt` and `downBelow` (default `upAt`, at most it), falling.
 *   `minHoldDays`: 1 or more, default 1. `graceDays`: default 0. `maxStepDown`: default 1
 * @param options - `asOf`: the day of the review
 * @returns the tier from now on and why. `belowSince` and `atRiskUntil` are null when it is not at risk; `toKeep` is null in
 *   the lowest tier, `toNext` at the top
 * @throws {SalesMathError} INVALID_RULES: bounds that do not fall, or `downBelow` above `upAt`
 * @throws {SalesMathError} DUPLICATE_ID: a tier twice
 * @throws {SalesMathError} INVALID_DATE: a day that does not exist, or a fall that would come after the year 9999
 * @throws {SalesMathError} INVALID_NUMBER: a score that is no finite number
 * @throws {SalesMathError} MISSING_VALUE, INVALID_ID, INVALID_ROW: a field is absent or not as said
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, days or steps out of range, or a tier before that the rule does not have
 * @example
 * import { reviewTier } from 'salesmath';
 * const rule = {
 *   tiers: [{ tier: 'gold', upAt: 80, downBelow: 75 }, { tier: 'silver', upAt: 60, downBelow: 55 }, { tier: 'base' }],
 *   minHoldDays: 180,
 *   graceDays: 30,
 * };
 * const first = reviewTier(null, 91, rule, { asOf: '2024-01-01' });
 * const dip = reviewTier(first, 70, rule, { asOf: '2025-01-01' });
 * [dip.tier, dip.reason, dip.atRiskUntil, dip.toKeep]; // => ['gold', 'grace', '2025-01-31', 5]
 * reviewTier(dip, 70, rule, { asOf: '2025-01-31' }).tier; // => 'silver'
 * @see {@link assignTiers}
 */
export function reviewTier(previous: TierStanding | null, score: number, rule: TierRule, options: ReviewTierOptions): TierReview {
  const given = requireOptions<ReviewTierOptions>(options, ['asOf']);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const normal = parseTierRule(rule);
  const value = readScore(score);
  const standing = readStanding(previous, normal);
  const { index, since, reason, belowSince, atRiskUntil } = review(standing, value, normal, asOf);
  const { tier, bounds } = normal.tiers[index] as NormalTierStep;
  const above = normal.tiers[index - 1]?.bounds ?? null;
  const print = (day: number | null): IsoDate | null => (day === null ? null : formatDay(day, 'rule', day));
  return {
    tier,
    since: formatDay(since),
    changed: standing === null || standing.index !== index,
    reason,
    belowSince: print(belowSince),
    atRiskUntil: print(atRiskUntil),
    toKeep: bounds === null ? null : toNumber(maximum(ZERO, subtract(bounds.downBelow, value))),
    toNext: above === null ? null : toNumber(subtract(above.upAt, value)),
    warnings: [],
    options: { asOf: formatDay(asOf) },
  };
}
