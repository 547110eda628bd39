import * as z from 'zod/mini';
import { currencyOptionSchema } from '../internal/explainable.schema.js';
import { decimalTextSchema, figureText, moneyText, percentBesideText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './visits.phrases.js';
import type { SalesForceReturn } from './visits.types.js';

/** Where verdicts begin, as they are told. */
const RIGHT_FROM = 0.5;
const UNDERSIZED_FROM = 1.5;

/** Checks a return as far as sentences look at it. */
function returnSchema() {
  const figure = z.nullable(z.number());
  return z.object({
    breakEvenSales: decimalTextSchema(),
    ratio: figure,
    roi: figure,
    verdict: z.nullable(z.enum(['oversized', 'right', 'undersized'])),
    options: currencyOptionSchema(),
  });
}

/**
 * Tells whether a sales force earns what it costs, in English or Chinese.
 *
 * @param result - what `calculateSalesForceReturn` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns return and verdict with its rule, then how far sales are from paying for the cost
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateSalesForceReturn, explainSalesForceReturn } from 'salesmath';
 * explainSalesForceReturn(calculateSalesForceReturn({ cost: 100000, marginRate: '0.5', incrementalSales: 300000 }, { currency: 'EUR' }));
 * // => [
 * //   'The return is 50 %, so the sales force has the right size (from 50 % to below 150 %).',
 * //   'The additional sales of the first year are 1.5 times the EUR 200000.00 at which they pay for the cost.',
 * // ]
 */
export function explainSalesForceReturn(result: SalesForceReturn, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { breakEvenSales, ratio, roi, verdict, options: { currency } } = parseConfig(returnSchema(), result, 'result');
  const breakEven = moneyText(breakEvenSales, currency);
  if (ratio === null || roi === null || verdict === null) return [phrases.noCost(breakEven)];
  const nearest = roi < 1 ? RIGHT_FROM : UNDERSIZED_FROM;
  const rule = phrases.rules[verdict](percentText(RIGHT_FROM, locale), percentText(UNDERSIZED_FROM, locale));
  return [phrases.verdict(verdict, percentBesideText(roi, nearest, locale), rule), phrases.ratio(figureText(ratio), breakEven)];
}
