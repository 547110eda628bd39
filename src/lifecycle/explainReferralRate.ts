import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { intervalText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './retention.phrases.js';
import type { ReferralRate } from './retention.types.js';

/** Checks a rate as far as sentences look at it. */
function rateSchema() {
  const figure = z.nullable(z.number());
  return z.object({
    eligible: z.number(),
    referred: z.number(),
    pending: z.number(),
    rate: figure,
    low: figure,
    high: figure,
    ignored: z.object({ afterAsOf: z.number(), unknownReferrer: z.number(), customersAfterAsOf: z.number() }),
    options: z.object({ asOf: z.string(), windowDays: z.number(), confidence: z.number() }),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells how many customers brought somebody, and of how many it cannot be said yet, in English or Chinese.
 *
 * @param result - what `calculateReferralRate` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the rate with its interval, then who is still pending and what was left out
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateReferralRate, explainReferralRate } from 'salesmath';
 * const customers = [{ customerId: 'ana', since: '2025-01-01' }, { customerId: 'ben', since: '2025-01-01' }];
 * const referrals = [{ referrerId: 'ana', date: '2025-03-01' }, { referrerId: 'zoe', date: '2025-03-01' }];
 * explainReferralRate(calculateReferralRate(customers, referrals, { asOf: '2025-12-31' }));
 * // => [
 * //   '50 % of the customers brought somebody within 180 days: 1 of 2 (95 % interval 9.5 % to 90.5 %).',
 * //   '1 referral by somebody who is not in the list is left out.',
 * // ]
 */
export function explainReferralRate(result: ReferralRate, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { eligible, referred, pending, rate, low, high, ignored, rejected, options: used } = parseConfig(rateSchema(), result, 'result');
  const { asOf, windowDays, confidence } = used;
  const isKnown = rate !== null && low !== null && high !== null;
  return [
    isKnown
      ? phrases.referral(percentText(rate, locale), referred, eligible, windowDays, intervalText(low, high, confidence, locale))
      : phrases.noRate(windowDays),
    ...(pending > 0 ? [phrases.pending(pending, windowDays)] : []),
    ...(ignored.afterAsOf > 0 ? [phrases.afterAsOf(ignored.afterAsOf, asOf)] : []),
    ...(ignored.unknownReferrer > 0 ? [phrases.unknownReferrer(ignored.unknownReferrer)] : []),
    ...(ignored.customersAfterAsOf > 0 ? [phrases.customersAfterAsOf(ignored.customersAfterAsOf, asOf)] : []),
    ...tellRejected(rejected, locale),
  ];
}
