import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { compare } from '../internal/fraction.js';
import { decimalTextSchema, moneyText, readLocale, signOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { slicesSchema } from './explanation.schema.js';
import { PHRASES } from './payout.phrases.js';
import { explainSlices, rateText } from './slice.sentences.js';
import type { TieredPayout } from './types.js';

/** Checks a payout as far as sentences look at it. */
function payoutSchema() {
  const amount = decimalTextSchema();
  return z.object({
    payout: amount,
    exactPayout: amount,
    effectiveRate: z.nullable(z.number()),
    ...slicesSchema(),
    options: z.object({ prior: amount, currency: z.optional(z.string()) }),
  });
}

/**
 * Tells how a tiered payout came about, stretch by stretch, in English or Chinese.
 *
 * @param result - what `calculateTieredPayout` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the payout, where it is counted from, then a sentence a stretch and a bonus, and the payout before rounding where rounding
 *   changed it
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateTieredPayout, explainTieredPayout } from 'salesmath';
 * const table = { tiers: [{ upTo: 1000, rate: '0.05' }, { upTo: null, rate: '0.08' }] };
 * explainTieredPayout(calculateTieredPayout(1200, table, { currency: 'USD' }));
 * // => [
 * //   'The payout is USD 66.00, 5.5 % of the amount.',
 * //   'From 0 to 1000 it pays 5 %: 50.',
 * //   'From 1000 to 1200 it pays 8 %: 16.',
 * // ]
 */
export function explainTieredPayout(result: TieredPayout, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { payout, exactPayout, effectiveRate, slices, bonuses, options: { prior, currency } } = parseConfig(payoutSchema(), result, 'result');
  return [
    phrases.payout(moneyText(payout, currency), effectiveRate === null ? null : rateText(effectiveRate, locale, 2)),
    ...(signOf(prior) === 0 ? [] : [phrases.prior(prior)]),
    ...explainSlices(slices, bonuses, locale),
    ...(compare(knownDecimal(payout), knownDecimal(exactPayout)) === 0 ? [] : [phrases.unrounded(exactPayout)]),
  ];
}
