import * as z from 'zod/mini';
import { formatDay, isWritableDay, requireDay } from '../internal/dates.js';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, listText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { moveHire } from './hireMonth.js';
import { PHRASES } from './quota.phrases.js';
import type { RampedQuota } from './quota.types.js';

const readQuota = (result: unknown) => {
  const amount = decimalTextSchema();
  const text = z.string();
  const line = z.object({ key: text, full: amount, factor: z.nullable(z.number()), value: amount });
  const schema = z.object({
    quota: amount,
    rampedQuota: amount,
    factor: z.number(),
    periods: z.array(line),
    options: z.object({
      activeFrom: z.optional(text),
      activeTo: z.optional(text),
      ramp: z.array(amount),
      rampUnit: z.enum(['month', 'quarter']),
      hireMonth: z.union([z.enum(['prorated', 'full', 'skip']), z.object({ cutoffDay: z.number() })]),
    }),
  });
  return parseConfig(schema, result, 'result');
};

type Used = ReturnType<typeof readQuota>['options'];

function explainTenure({ activeFrom, activeTo, ramp, rampUnit, hireMonth }: Used, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const sentences: string[] = [];
  if (activeFrom !== undefined) {
    const first = moveHire(requireDay(activeFrom, 'result.options.activeFrom'), hireMonth);
    const from = isWritableDay(first) ? formatDay(first) : undefined;
    if (from === undefined || (activeTo !== undefined && activeTo <= from)) sentences.push(phrases.never);
    else sentences.push(activeTo === undefined ? phrases.from(from) : phrases.between(from, activeTo));
    sentences.push(typeof hireMonth === 'string' ? phrases.hire(hireMonth) : phrases.cutoff(hireMonth.cutoffDay));
  } else if (activeTo !== undefined) sentences.push(phrases.until(activeTo));
  if (ramp.length > 0) {
    const list = listText(ramp.map((factor) => percentText(factor, locale)), locale);
    sentences.push(rampUnit === 'month' ? phrases.rampMonths(list) : phrases.rampQuarters(list));
  }
  return sentences;
}

/**
 * Tells in words what quota is left for someone who comes, leaves or ramps up, and what each period asks for.
 *
 * @param result - what `calculateRampedQuota` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: the quota, the rules for the time that counts, then period by period
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, INVALID_DATE, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { calculateRampedQuota, explainRampedQuota } from 'salesmath';
 * const quota = calculateRampedQuota(60000, { period: '2026-Q1', activeFrom: '2026-02-01', ramp: [0.5], basis: 'months' });
 * explainRampedQuota(quota);
 * // => [
 * //   'The quota is 30000.00: 50 % of the full quota of 60000.00.',
 * //   'It counts from 2026-02-01 on.',
 * //   'The month of the hire counts from the hire on.',
 * //   'Month by month since the hire it asks for 50 %, then for all.',
 * //   '2026-01: 0.00 of 20000.00, 0 %.',
 * //   '2026-02: 10000.00 of 20000.00, 50 %.',
 * //   '2026-03: 20000.00 of 20000.00, 100 %.',
 * // ]
 * @see {@link calculateRampedQuota}
 */
export function explainRampedQuota(result: RampedQuota, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { quota, rampedQuota, factor, periods, options: used } = readQuota(result);
  const sentences = [factor === 1 ? phrases.whole(rampedQuota) : phrases.ramped(rampedQuota, quota, percentText(factor, locale)), ...explainTenure(used, locale)];
  for (const line of periods) {
    if (line.factor === null) sentences.push(phrases.weightless(line.key, line.value));
    else sentences.push(phrases.line(line.key, line.value, line.full, percentText(line.factor, locale)));
  }
  return sentences;
}
