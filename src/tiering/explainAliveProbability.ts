import * as z from 'zod/mini';
import { countWarningsSchema } from '../internal/explainable.schema.js';
import { alwaysAliveRemark } from '../internal/orders.phrases.js';
import { chanceText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './lifetimeValue.phrases.js';
import type { AliveProbabilities } from './lifetimeValue.types.js';

/**
 * Tells what chance each customer has to buy again, and where the model cannot tell, in English or Chinese.
 *
 * @param result - what `estimateAliveProbability` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many customers, then a sentence for each row in input order, counted from 1, then warnings
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { estimateAliveProbability, explainAliveProbability } from 'salesmath';
 * const model = { kind: 'mbgNbd', params: { r: 0.5, alpha: 6, a: 1, b: 2 }, unit: 'week' } as const;
 * const result = estimateAliveProbability([{ frequency: 0, ageAtLast: 0, age: 0 }], model);
 * explainAliveProbability(result)[1]; // => 'Row 1: the chance of being a customer still is 66.7 %.'
 */
export function explainAliveProbability(result: AliveProbabilities, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const schema = z.object({ values: z.array(z.number()), warnings: countWarningsSchema(['ONE_TIME_BUYERS_ALWAYS_ALIVE']) });
  const { values, warnings } = parseConfig(schema, result, 'result');
  return [
    phrases.rows(values.length),
    ...values.map((chance, i) => phrases.aliveRow(i + 1, chanceText(chance, locale))),
    ...warnings.map(({ count }) => alwaysAliveRemark(count, locale)),
  ];
}
