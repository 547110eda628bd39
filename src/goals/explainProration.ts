import * as z from 'zod/mini';
import { decimalTextSchema, numberText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './quota.phrases.js';
import type { Proration } from './quota.types.js';

/**
 * Tells in words what an amount comes to for the days that are used.
 *
 * @param result - what `prorate` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns one sentence
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainProration, prorate } from 'salesmath';
 * explainProration(prorate(800000, '2019', { start: '2019-06-01', end: '2020-01-01' }));
 * // => ['It comes to 469041.10, for 214 of 365 calendar days: 58.6 %.']
 * @see {@link prorate}
 */
export function explainProration(result: Proration, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const figure = z.number();
  const schema = z.object({
    value: decimalTextSchema(),
    share: figure,
    activeUnits: figure,
    periodUnits: figure,
    options: z.object({ basis: z.enum(['calendarDays', 'workingDays', 'months']) }),
  });
  const { value, share, activeUnits, periodUnits, options: used } = parseConfig(schema, result, 'result');
  return [PHRASES[locale].prorated(value, numberText(activeUnits, 2), numberText(periodUnits, 2), used.basis, percentText(share, locale))];
}
