import * as z from 'zod/mini';
import { orderRemarkFields } from '../internal/explainable.schema.js';
import { orderRemarks } from '../internal/orders.phrases.js';
import { intervalText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './retention.phrases.js';
import type { RepurchaseRate } from './retention.types.js';

/** Checks a rate as far as sentences look at it. */
function rateSchema() {
  const figure = z.nullable(z.number());
  return z.object({
    eligible: z.number(),
    repurchased: z.number(),
    pending: z.number(),
    rate: figure,
    low: figure,
    high: figure,
    ...orderRemarkFields(),
    options: z.object({ asOf: z.string(), windowDays: z.number(), confidence: z.number() }),
  });
}

/**
 * Tells how many customers came back for a second purchase, and of how many it cannot be said yet, in English or Chinese.
 *
 * @param result - what `calculateRepurchaseRate` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the rate with its interval, then who is still pending and what was left out
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateRepurchaseRate, explainRepurchaseRate } from 'salesmath';
 * const orders = [
 *   { customerId: 'ana', date: '2025-01-10', revenue: 50 },
 *   { customerId: 'ana', date: '2025-02-10', revenue: 50 },
 *   { customerId: 'ben', date: '2025-01-20', revenue: 50 },
 *   { customerId: 'cem', date: '2025-05-20', revenue: 50 },
 * ];
 * explainRepurchaseRate(calculateRepurchaseRate(orders, { asOf: '2025-06-30' }));
 * // => [
 * //   '50 % of the customers bought again within 90 days of the first purchase: 1 of 2 (95 % interval 9.5 % to 90.5 %).',
 * //   'For 1 customer the 90 days are not over; that customer is in neither number.',
 * // ]
 */
export function explainRepurchaseRate(result: RepurchaseRate, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const report = parseConfig(rateSchema(), result, 'result');
  const { eligible, repurchased, pending, rate, low, high, options: { asOf, windowDays, confidence } } = report;
  const isKnown = rate !== null && low !== null && high !== null;
  return [
    isKnown
      ? phrases.repurchase(percentText(rate, locale), repurchased, eligible, windowDays, intervalText(low, high, confidence, locale))
      : phrases.noRate(windowDays),
    ...(pending > 0 ? [phrases.pending(pending, windowDays)] : []),
    ...orderRemarks(report, asOf, locale),
  ];
}
