import * as z from 'zod/mini';
import { figureText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './lifetimeValue.phrases.js';
import type { SpendEstimates } from './lifetimeValue.types.js';

/**
 * Tells what a purchase of each customer is expected to be worth, in English or Chinese.
 *
 * @param result - what `estimateSpend` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many customers, then a sentence for each row in input order, counted from 1
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { estimateSpend, explainSpendEstimates } from 'salesmath';
 * const model = { kind: 'gammaGamma', params: { p: 6.25, q: 3.74, v: 15.45 } } as const;
 * explainSpendEstimates(estimateSpend([{ frequency: 2, meanSpend: 30 }], model))[1];
 * // => 'Row 1: a purchase is expected to be worth 30.94.'
 */
export function explainSpendEstimates(result: SpendEstimates, options?: ExplainOptions): readonly string[] {
  const phrases = PHRASES[readLocale(options)];
  const { values } = parseConfig(z.object({ values: z.array(z.nullable(z.number())) }), result, 'result');
  return [
    phrases.rows(values.length),
    ...values.map((spend, i) => (spend === null ? phrases.infiniteSpendRow(i + 1) : phrases.spendRow(i + 1, figureText(spend)))),
  ];
}
