import * as z from 'zod/mini';
import { decimalTextSchema, numberText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './activities.phrases.js';
import type { Cadence } from './activities.types.js';

const readCadence = (result: unknown) => {
  const text = z.string();
  const count = z.number();
  const schema = z.object({
    total: count,
    exactTotal: decimalTextSchema(),
    slots: z.array(z.object({ key: text, start: text, end: text, count, cumulative: count })),
    options: z.object({ basis: z.enum(['calendarDays', 'workingDays', 'months']) }),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells in words how many activities fall into each week or month.
 *
 * @param result - what `scheduleCadence` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: the total, then slot by slot in time order
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainCadence, scheduleCadence } from 'salesmath';
 * explainCadence(scheduleCadence(3, { start: '2026-01-05', end: '2026-01-19' }, { per: 'week' }));
 * // => [
 * //   '3 in all, spread over 2 slots by calendar days.',
 * //   '2026-W02 (from 2026-01-05 until 2026-01-12, that day not included): 2; by its end 2 in all.',
 * //   '2026-W03 (from 2026-01-12 until 2026-01-19, that day not included): 1; by its end 3 in all.',
 * // ]
 * @see {@link scheduleCadence}
 */
export function explainCadence(result: Cadence, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { total, exactTotal, slots, options: used } = readCadence(result);
  const sentences = [phrases.spread(total, slots.length, used.basis)];
  if (exactTotal !== String(total)) sentences.push(phrases.spreadExact(numberText(exactTotal, 2)));
  for (const { key, start, end, count, cumulative } of slots) sentences.push(phrases.slot(key, start, end, count, cumulative));
  return sentences;
}
