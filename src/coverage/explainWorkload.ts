import * as z from 'zod/mini';
import { percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { Workload } from './types.js';
import { PHRASES } from './workload.phrases.js';

/** Checks a workload as far as sentences look at it. */
function workloadSchema() {
  const number = z.number();
  return z.object({
    per: z.enum(['week', 'month', 'quarter', 'year']),
    segments: z.array(z.object({ id: z.string(), customers: number, visits: number, hours: number, share: z.nullable(number) })),
    total: z.object({ customers: number, visits: number, hours: number }),
  });
}

/**
 * Tells how many visits and hours customers need, in English or Chinese.
 *
 * @param result - what `calculateWorkload` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns visits and hours of all, then a sentence a segment
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateWorkload, explainWorkload } from 'salesmath';
 * const visit = { value: 3, unit: 'hour' } as const;
 * explainWorkload(calculateWorkload([{ id: 'key', customers: 80, frequency: { times: 4, per: 'month' }, visit }]));
 * // => [
 * //   '80 customers need 320 visits and 960 hours a month.',
 * //   'key: 80 customers, 320 visits, 960 hours (100 % of all hours).',
 * // ]
 */
export function explainWorkload(result: Workload, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { per, segments, total } = parseConfig(workloadSchema(), result, 'result');
  return [
    phrases.total(per, total.customers, total.visits, total.hours),
    ...segments.map(({ id, customers, visits, hours, share }) =>
      phrases.segment(id, customers, visits, hours, share === null ? null : percentText(share, locale)),
    ),
  ];
}
