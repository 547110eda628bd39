import * as z from 'zod/mini';
import { percentBesideText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { Headcount } from './types.js';
import { PHRASES } from './workload.phrases.js';

/** Checks a headcount as far as sentences look at it. */
function headcountSchema() {
  const figure = z.nullable(z.number());
  return z.object({
    fte: figure,
    people: figure,
    utilization: figure,
    options: z.object({ rounding: z.enum(['ceil', 'halfUp', 'floor']) }),
    warnings: z.array(z.object({ code: z.literal('ZERO_CAPACITY') })),
  });
}

/**
 * Tells how many people some work takes and how busy they are, in English or Chinese.
 *
 * @param result - what `calculateHeadcount` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns people with the full-time equivalents behind them, and how much of their capacity is used
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateHeadcount, explainHeadcount } from 'salesmath';
 * explainHeadcount(calculateHeadcount({ amount: 9100, per: 'year' }, { amount: 1920, per: 'year', sellingShare: '0.5' }));
 * // => [
 * //   '10 people are needed: 9.48 full-time equivalents, rounded up.',
 * //   'The work takes 94.8 % of what they can do.',
 * // ]
 */
export function explainHeadcount(result: Headcount, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { fte, people, utilization, options: { rounding } } = parseConfig(headcountSchema(), result, 'result');
  if (fte === null || people === null) return [phrases.ZERO_CAPACITY];
  const sentences = [phrases.people(people, fte, rounding)];
  if (utilization !== null) {
    const share = percentBesideText(utilization, 1, locale);
    sentences.push(utilization > 1 ? phrases.overload(share) : phrases.utilization(share));
  } else if (fte > 0) sentences.push(phrases.undone);
  return sentences;
}
