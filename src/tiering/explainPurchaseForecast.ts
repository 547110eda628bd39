import * as z from 'zod/mini';
import { timeSpanSchema } from '../internal/explainable.schema.js';
import { figureText, readLocale, timeSpanText } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './lifetimeValue.phrases.js';
import type { PurchaseForecast } from './lifetimeValue.types.js';

/**
 * Tells how many purchases are expected of each customer, in English or Chinese.
 *
 * @param result - what `forecastPurchases` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many customers, then a sentence for each row in input order, counted from 1
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainPurchaseForecast, forecastPurchases } from 'salesmath';
 * const model = { kind: 'bgNbd', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, unit: 'week' } as const;
 * const forecast = forecastPurchases([{ frequency: 2, ageAtLast: 30.43, age: 38.86 }], model, { horizon: { value: 39, unit: 'week' } });
 * explainPurchaseForecast(forecast)[1]; // => 'Row 1: 1.23 purchases are expected within 39 weeks.'
 */
export function explainPurchaseForecast(result: PurchaseForecast, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const schema = z.object({ values: z.array(z.number()), options: z.object({ horizon: timeSpanSchema() }) });
  const { values, options: { horizon } } = parseConfig(schema, result, 'result');
  const within = timeSpanText(horizon, locale);
  return [phrases.rows(values.length), ...values.map((purchases, i) => phrases.purchasesRow(i + 1, figureText(purchases), within))];
}
