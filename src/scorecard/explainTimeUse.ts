import * as z from 'zod/mini';
import { decimalTextSchema, figureText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './timeUse.phrases.js';
import type { TimeUseComparison } from './timeUse.types.js';

/** Checks a comparison as far as sentences look at it. */
function timeUseSchema() {
  const number = z.number();
  const side = z.object({ hours: number, revenueShare: number, revenueHours: number });
  const row = z.object({
    activity: z.string(),
    revenueProducing: z.boolean(),
    currentShare: number,
    idealShare: number,
    currentHours: number,
    idealHours: number,
    hoursChange: number,
  });
  return z.object({
    rows: z.array(row),
    current: side,
    ideal: side,
    revenueHoursGained: number,
    options: z.object({ revenueProducing: z.array(z.string()) }),
    warnings: z.array(z.object({ code: z.literal('NORMALIZED'), side: z.enum(['current', 'ideal']), sum: decimalTextSchema() })),
  });
}

/**
 * Tells where time is to be won for what brings revenue, in English or Chinese.
 *
 * @param result - what `compareTimeUse` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the revenue hours gained and both sides, then a sentence an activity, and which shares were divided by their sum
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { compareTimeUse, explainTimeUse } from 'salesmath';
 * const result = compareTimeUse(
 *   { hours: 9, shares: { selling: '0.3', travel: '0.7' } },
 *   { hours: 10, shares: { selling: '0.5', travel: '0.5' } },
 *   { revenueProducing: ['selling'] },
 * );
 * explainTimeUse(result);
 * // => [
 * //   'The ideal has 2.3 hours more for what brings revenue.',
 * //   'Now what brings revenue takes 2.7 hours of 9 (30 %), ideally 5 hours of 10 (50 %).',
 * //   'selling (brings revenue): from 2.7 hours (30 %) to 5 hours (50 %), 2.3 hours more.',
 * //   'travel: from 6.3 hours (70 %) to 5 hours (50 %), 1.3 hours less.',
 * // ]
 */
export function explainTimeUse(result: TimeUseComparison, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { rows, current, ideal, revenueHoursGained, options: { revenueProducing }, warnings } = parseConfig(timeUseSchema(), result, 'result');
  const share = (rate: number): string => percentText(rate, locale);
  const sentences: string[] = [];
  if (revenueProducing.length === 0) sentences.push(phrases.noRevenue);
  else {
    sentences.push(
      revenueHoursGained === 0 ? phrases.unchanged : phrases.gained(revenueHoursGained),
      phrases.sides(current.revenueHours, figureText(current.hours), share(current.revenueShare), ideal.revenueHours, figureText(ideal.hours), share(ideal.revenueShare)),
    );
  }
  for (const { activity, revenueProducing: isRevenue, currentShare, idealShare, currentHours, idealHours, hoursChange } of rows) {
    const [now, then] = [share(currentShare), share(idealShare)];
    if (hoursChange === 0) sentences.push(phrases.stayed(activity, isRevenue, currentHours, now, then));
    else sentences.push(phrases.moved(activity, isRevenue, currentHours, now, idealHours, then, hoursChange));
  }
  for (const { code, side, sum } of warnings) sentences.push(phrases[code](side, sum));
  return sentences;
}
