import * as z from 'zod/mini';
import { percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { WorkloadComparison } from './types.js';
import { PHRASES } from './workload.phrases.js';

/** Checks a comparison as far as sentences look at it. */
function comparisonSchema() {
  const number = z.number();
  const change = { before: number, after: number, change: number, relative: z.nullable(number) };
  return z.object({
    rows: z.array(z.object({ id: z.string(), status: z.enum(['both', 'added', 'removed']), ...change })),
    total: z.object(change),
    options: z.object({ per: z.enum(['week', 'month', 'quarter', 'year']) }),
  });
}

/**
 * Tells how much more or less work another way of looking after customers is, in English or Chinese.
 *
 * @param result - what `compareWorkloads` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the change of all hours, then a sentence a segment
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { compareWorkloads, explainWorkloadComparison } from 'salesmath';
 * const visited = (times: number) => [
 *   { id: 'A', customers: 80, frequency: { times, per: 'month' as const }, visit: { value: 1, unit: 'hour' as const } },
 * ];
 * explainWorkloadComparison(compareWorkloads(visited(2), visited(3)));
 * // => [
 * //   'The work grows from 160 to 240 hours a month: 80 hours more (50 %).',
 * //   'A: from 160 to 240 hours, 80 more (50 %).',
 * // ]
 */
export function explainWorkloadComparison(result: WorkloadComparison, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { rows, total, options: { per } } = parseConfig(comparisonSchema(), result, 'result');
  const share = (rate: number | null): string | null => (rate === null ? null : percentText(Math.abs(rate), locale));
  return [
    total.change === 0 ? phrases.unchanged(per, total.after) : phrases.changed(per, total.before, total.after, total.change, share(total.relative)),
    ...rows.map(({ id, status, before, after, change, relative }) => {
      if (status === 'added') return phrases.added(id, after);
      if (status === 'removed') return phrases.removed(id, before);
      return change === 0 ? phrases.stayed(id, after) : phrases.moved(id, before, after, change, share(relative));
    }),
  ];
}
