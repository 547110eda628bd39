import * as z from 'zod/mini';
import { currencyOptionSchema } from '../internal/explainable.schema.js';
import { decimalTextSchema, moneyText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './payout.phrases.js';
import { rateText } from './slice.sentences.js';
import type { TargetRates } from './targetRates.types.js';

/** Checks rates as far as sentences look at them. */
function ratesSchema() {
  const amount = decimalTextSchema();
  return z.object({
    basePay: amount,
    targetIncentive: amount,
    baseRate: z.number(),
    accelerators: z.array(z.object({ upTo: z.nullable(amount), multiplier: amount, rate: z.number() })),
    options: currencyOptionSchema(),
  });
}

/**
 * Tells how on-target earnings are split and which commission rates follow, in English or Chinese.
 *
 * @param result - what `calculateTargetRates` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns base pay and target incentive, the base rate, then a sentence a band of attainment
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateTargetRates, explainTargetRates } from 'salesmath';
 * const input = {
 *   ote: 100000,
 *   payMix: { base: '0.6', variable: '0.4' },
 *   quota: 1000000,
 *   accelerators: [{ upTo: 1, multiplier: 1 }, { upTo: null, multiplier: '1.5' }],
 * };
 * explainTargetRates(calculateTargetRates(input, { currency: 'USD' }));
 * // => [
 * //   'The base pay is USD 60000.00 and the target incentive USD 40000.00.',
 * //   'The base rate is 4 % of what is sold.',
 * //   'Up to 100 % of the quota it pays 1 × the base rate: 4 %.',
 * //   'Above 100 % of the quota it pays 1.5 × the base rate: 6 %.',
 * // ]
 */
export function explainTargetRates(result: TargetRates, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { basePay, targetIncentive, baseRate, accelerators, options: { currency } } = parseConfig(ratesSchema(), result, 'result');
  const share = (attainment: string): string => percentText(attainment, locale, 2);
  const rated = (rate: number): string => rateText(rate, locale, 2);
  const sentences = [phrases.split(moneyText(basePay, currency), moneyText(targetIncentive, currency)), phrases.baseRate(rated(baseRate))];
  let from: string | null = null;
  for (const { upTo, multiplier, rate } of accelerators) {
    if (upTo !== null) sentences.push(phrases.upTo(from, share(upTo), multiplier, rated(rate)));
    else sentences.push(from === null ? phrases.only(multiplier, rated(rate)) : phrases.above(from, multiplier, rated(rate)));
    if (upTo !== null) from = share(upTo);
  }
  return sentences;
}
