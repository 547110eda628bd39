import * as z from 'zod/mini';
import { figureText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './value.phrases.js';
import type { TierReview } from './value.types.js';

type ExplainableReview = Omit<TierReview, 'changed' | 'warnings' | 'options'>;

function reviewSchema(): z.ZodMiniType<ExplainableReview> {
  const day = z.nullable(z.string());
  const figure = z.nullable(z.number());
  return z.object({
    tier: z.string(),
    since: z.string(),
    reason: z.enum(['initial', 'upgraded', 'kept', 'held', 'grace', 'downgraded']),
    belowSince: day,
    atRiskUntil: day,
    toKeep: figure,
    toNext: figure,
  });
}

/** Kept: reviews come one customer at a time. */
let schema: z.ZodMiniType<ExplainableReview> | undefined;

/**
 * Tells which tier a customer has after a review and why, what puts it at risk, and what is missing, in English or Chinese.
 *
 * @param result - what `reviewTier` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the tier first, then the day on which it may be lost, then what is missing to keep it and to the tier above
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainTierReview, reviewTier } from 'salesmath';
 * const rule = { tiers: [{ tier: 'gold', upAt: 80, downBelow: 75 }, { tier: 'base' }], graceDays: 30 };
 * const review = reviewTier({ tier: 'gold', since: '2024-01-01' }, 70, rule, { asOf: '2025-01-01' });
 * explainTierReview(review);
 * // => [
 * //   'The tier is still gold, held since 2024-01-01, though the score is too low for it: the days of grace are not over.',
 * //   'The score has been too low for the tier since 2025-01-01.',
 * //   'If the score stays as it is, the tier is lost on 2025-01-31.',
 * //   '5 more would keep the tier.',
 * //   'There is no tier above.',
 * // ]
 */
export function explainTierReview(result: TierReview, options?: ExplainOptions): readonly string[] {
  const phrases = PHRASES[readLocale(options)];
  schema ??= reviewSchema();
  const { tier, since, reason, belowSince, atRiskUntil, toKeep, toNext } = parseConfig(schema, result, 'result');
  return [
    phrases[reason](tier, since),
    ...(belowSince === null ? [] : [phrases.belowSince(belowSince)]),
    ...(atRiskUntil === null ? [] : [phrases.atRisk(atRiskUntil)]),
    ...(toKeep === null || toKeep === 0 ? [] : [phrases.toKeep(figureText(toKeep))]),
    toNext === null ? phrases.top : phrases.toNext(figureText(toNext)),
  ];
}
