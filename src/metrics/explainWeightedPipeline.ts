import * as z from 'zod/mini';
import { currencyOptionSchema } from '../internal/explainable.schema.js';
import { decimalTextSchema, figureText, moneyText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { endingFields, tellEnding } from './explanation.schema.js';
import { PIPELINE } from './pipeline.phrases.js';
import type { WeightedPipeline } from './pipeline.types.js';

const readPipeline = (result: unknown) => {
  const sums = { count: z.number(), missingValue: z.number(), total: decimalTextSchema(), weighted: decimalTextSchema() };
  const schema = z.object({
    ...sums,
    standardDeviation: z.number(),
    groups: z.optional(z.array(z.object({ group: z.nullable(z.string()), ...sums }))),
    options: currencyOptionSchema(),
    ...endingFields(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells what a pipeline is worth by the chances of its deals: sentences in English or Chinese.
 *
 * @param result - what `calculateWeightedPipeline` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the whole, by how much it may differ, then one sentence for each group, then what is to be known of the data
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateWeightedPipeline, explainWeightedPipeline } from 'salesmath';
 * const deals = [{ value: '1000', probability: 0.5 }, { value: '2000', probability: 0.2 }];
 * explainWeightedPipeline(calculateWeightedPipeline(deals, { currency: 'USD' }));
 * // => [
 * //   '2 open deals worth USD 3000.00 come to USD 900.00 by their chances.',
 * //   'What will be won may differ by USD 943.4 (one standard deviation, deals taken as independent).',
 * // ]
 * @see {@link calculateWeightedPipeline}
 */
export function explainWeightedPipeline(result: WeightedPipeline, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PIPELINE[locale];
  const { count, missingValue, total, weighted, standardDeviation, groups = [], options: { currency }, ...ending } = readPipeline(result);
  const money = (amount: string): string => moneyText(amount, currency);
  const known = count - missingValue;
  const sentences = known > 0 ? [phrases.weighted(known, money(total), money(weighted))] : [count === 0 ? phrases.noDeals : phrases.notValued(count)];
  if (known > 0) sentences.push(phrases.deviation(money(figureText(standardDeviation))));
  for (const each of groups) sentences.push(phrases.group(each.group, each.count, money(each.total), money(each.weighted), each.missingValue));
  return sentences.concat(tellEnding(ending, locale));
}
