import * as z from 'zod/mini';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './visits.phrases.js';
import type { VisitAllocation } from './visits.types.js';

/** Checks an allocation as far as sentences look at it. */
function allocationSchema() {
  const number = z.number();
  const figure = z.nullable(number);
  return z.object({
    segments: z.array(z.object({ id: z.string(), hours: number, sales: number, marginal: figure })),
    marginal: figure,
    unused: number,
  });
}

/**
 * Tells where scarce selling hours go and what the last one brings, in English or Chinese.
 *
 * @param result - what `allocateVisits` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many segments get hours, a sentence a segment, then the marginal return and what is left
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { allocateVisits, explainVisitAllocation } from 'salesmath';
 * const segments = [{ id: 'small', value: 100, elasticity: '0.5' }, { id: 'large', value: 200, elasticity: '0.5' }];
 * explainVisitAllocation(allocateVisits(segments, 10));
 * // => [
 * //   '2 of 2 segments get hours.',
 * //   'small: 2 hours, sales of 141.42; at the margin an hour brings 35.36.',
 * //   'large: 8 hours, sales of 565.69; at the margin an hour brings 35.36.',
 * //   'At the margin an hour brings the same wherever more hours can be taken: 35.36.',
 * // ]
 */
export function explainVisitAllocation(result: VisitAllocation, options?: ExplainOptions): readonly string[] {
  const phrases = PHRASES[readLocale(options)];
  const { segments, marginal, unused } = parseConfig(allocationSchema(), result, 'result');
  const visited = segments.filter(({ hours }) => hours > 0).length;
  return [
    phrases.visited(visited, segments.length),
    ...segments.map(({ id, hours, sales, marginal: margin }) => (margin === null ? phrases.noHours(id) : phrases.segment(id, hours, sales, margin))),
    ...(marginal === null ? [] : [phrases.marginal(marginal)]),
    ...(marginal === null && visited > 0 ? [phrases.atMaximum] : []),
    ...(unused > 0 ? [phrases.unused(unused)] : []),
  ];
}
