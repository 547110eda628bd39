import * as z from 'zod/mini';
import { chanceText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './logistic.phrases.js';
import type { LogisticPredictions } from './logistic.types.js';
import { explainWarnings, warningsSchema } from './warning.phrases.js';

/**
 * Tells in words what chance a model gives each deal, and where it did not know what it was told.
 *
 * @param result - what `predictLogistic` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many deals, then one sentence for each in input order, counted from 1, then warnings
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainLogisticPredictions, predictLogistic } from 'salesmath';
 * const model = { kind: 'logistic', intercept: 0, features: [], coefficients: [] } as const;
 * explainLogisticPredictions(predictLogistic([{ features: {} }], model));
 * // => ['The model gives a chance to 1 deal.', 'Deal 1 of the list is won with a chance of 50 %.']
 * @see {@link predictLogistic}
 */
export function explainLogisticPredictions(result: LogisticPredictions, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { values, warnings } = parseConfig(z.object({ values: z.array(z.number()), warnings: warningsSchema() }), result, 'result');
  const sentences = [phrases.chances(values.length)];
  values.forEach((chance, i) => sentences.push(phrases.chance(i + 1, chanceText(chance, locale))));
  for (const sentence of explainWarnings(warnings, locale)) sentences.push(sentence);
  return sentences;
}
