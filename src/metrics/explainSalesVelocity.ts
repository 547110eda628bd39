import * as z from 'zod/mini';
import { decimalTextSchema, moneyText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PIPELINE } from './pipeline.phrases.js';
import type { SalesVelocity } from './pipeline.types.js';

const readVelocity = (result: unknown) => {
  const lever = z.object({
    id: z.enum(['opportunities', 'averageValue', 'winRate', 'cycleDays']),
    gain: z.number(),
    perDay: decimalTextSchema(),
  });
  const schema = z.object({
    perDay: z.nullable(decimalTextSchema()),
    total: z.nullable(decimalTextSchema()),
    levers: z.array(lever),
    options: z.object({ currency: z.optional(z.string()), days: z.number(), change: z.number() }),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells how fast a pipeline earns, and what each lever alone would bring: sentences in English or Chinese.
 *
 * @param result - what `calculateSalesVelocity` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the revenue a day, that of the days asked for, then one sentence for each lever; or why there is none
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateSalesVelocity, explainSalesVelocity } from 'salesmath';
 * const velocity = calculateSalesVelocity({ opportunities: 50, averageValue: '6000', winRate: 0.2, cycleDays: 60 }, { days: 30 });
 * explainSalesVelocity(velocity).slice(0, 3);
 * // => [
 * //   'The pipeline earns 1000.00 a day.',
 * //   'That is 30000.00 in 30 days.',
 * //   'With 10 % more opportunities it would be 1100.00 a day, 10 % more.',
 * // ]
 * @see {@link calculateSalesVelocity}
 */
export function explainSalesVelocity(result: SalesVelocity, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PIPELINE[locale];
  const { perDay, total, levers, options: { currency, days, change } } = readVelocity(result);
  if (perDay === null || total === null) return [phrases.noVelocity];
  const sentences = [phrases.velocity(moneyText(perDay, currency))];
  if (days !== 1) sentences.push(phrases.total(moneyText(total, currency), days));
  const better = percentText(change, locale);
  return sentences.concat(
    levers.map(({ id, gain, perDay: then }) => {
      const [money, percent] = [moneyText(then, currency), percentText(gain, locale)];
      return id === 'winRate' && gain < change ? phrases.certain(money, percent) : phrases.lever(id, better, money, percent);
    }),
  );
}
