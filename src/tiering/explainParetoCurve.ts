import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { decimalTextSchema, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './concentration.phrases.js';
import type { ParetoCurve } from './concentration.types.js';
import { noPositiveSchema } from './explanation.schema.js';

/**
 * Tells how few items hold so much of the total, in English or Chinese.
 *
 * @param result - what `calculateParetoCurve` gave; its points are not looked at
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the total, and a sentence for each share that was looked for
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateParetoCurve, explainParetoCurve } from 'salesmath';
 * const items = [{ id: 'x', value: 80 }, { id: 'y', value: 10 }, { id: 'z', value: 10 }];
 * explainParetoCurve(calculateParetoCurve(items));
 * // => ['The values above 0 come to 100.', 'The largest item, 33.3 % of all, reaches 80 % of the total.']
 */
export function explainParetoCurve(result: ParetoCurve, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const reach = z.object({ valueShare: z.number(), items: z.number(), itemShare: z.number() });
  const schema = z.object({ total: decimalTextSchema(), reached: z.array(reach), warnings: noPositiveSchema(), rejected: toldRejectedSchema() });
  const { total, reached, warnings, rejected } = parseConfig(schema, result, 'result');
  return [
    phrases.total(total),
    ...reached.map(({ valueShare, items, itemShare }) => phrases.reached(items, percentText(itemShare, locale), percentText(valueShare, locale, Infinity))),
    ...(warnings.length > 0 ? [phrases.noPositive] : []),
    ...tellRejected(rejected, locale),
  ];
}
