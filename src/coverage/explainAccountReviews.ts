import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { readLocale, shortListText } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './reviews.phrases.js';
import type { AccountReview, AccountReviewPlan } from './reviews.types.js';

const KINDS: readonly AccountReview['kind'][] = ['review', 'groupReview', 'report'];

/** Checks a plan as far as sentences look at it. */
function planSchema() {
  const text = z.string();
  return z.object({
    reviews: z.array(z.object({ dueOn: text, kind: z.enum(KINDS), tier: text, customerIds: z.array(text), overdue: z.boolean() })),
    unruled: z.array(text),
    options: z.object({ asOf: text, until: text }),
    warnings: z.array(z.object({ code: z.literal('AFTER_AS_OF'), count: z.number(), customerIds: z.array(text) })),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells which accounts are to be reviewed when, in English or Chinese.
 *
 * @param result - what `planAccountReviews` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns what is due in all and how much of it late, a sentence a review or report by day, then who could not be planned,
 *   whose last day is after `asOf` and how many rows could not be read. Of a long list of customers the first ten are named
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainAccountReviews, planAccountReviews } from 'salesmath';
 * const customers = [{ customerId: 'acme', tier: 'mid', lastReviewOn: '2025-03-15' }, { customerId: 'bolt', tier: 'none' }];
 * explainAccountReviews(planAccountReviews(customers, undefined, { asOf: '2026-01-01', until: '2026-07-01' }));
 * // => [
 * //   'From 2026-01-01 until 2026-07-01 (that day not included) there is to be done: 1 review.',
 * //   '2026-03-15: review of acme, tier mid.',
 * //   'Not planned, since the tier has no rule: bolt.',
 * // ]
 */
export function explainAccountReviews(result: AccountReviewPlan, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { reviews, unruled, options: { asOf, until }, warnings, rejected } = parseConfig(planSchema(), result, 'result');
  const counts = KINDS.map((each) => [each, reviews.filter(({ kind }) => kind === each).length] as const).filter(([, count]) => count > 0);
  const late = reviews.filter(({ overdue }) => overdue).length;
  return [
    phrases.plan(asOf, until, counts.map(([kind, count]) => phrases.kind(kind, count))),
    ...(late > 0 ? [phrases.overdue(late)] : []),
    ...reviews.map(({ dueOn, overdue, kind, customerIds, tier }) => phrases.due(dueOn, overdue, kind, shortListText(customerIds, locale), tier)),
    ...(unruled.length > 0 ? [phrases.unruled(unruled.length, shortListText(unruled, locale))] : []),
    ...warnings.map(({ code, count, customerIds }) => phrases[code](count, asOf, shortListText(customerIds, locale))),
    ...tellRejected(rejected, locale),
  ];
}
