import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, moneyText, percentText, pointsText, readLocale } from '../internal/sentences.js';
import { parseConfig, recordSchema } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './segments.phrases.js';
import type { SegmentAnalysis, SegmentsAnalysis } from './segments.types.js';

/** Checks an analysis as far as sentences look at it. */
function analysisSchema() {
  const figure = z.nullable(z.number());
  const segment = z.object({
    segment: z.string(),
    values: recordSchema(z.nullable(z.string())),
    customers: z.number(),
    value: decimalTextSchema(),
    share: figure,
    targetShare: figure,
    gap: figure,
    addressable: figure,
    penetration: figure,
  });
  const warning = z.discriminatedUnion('code', [
    z.object({ code: z.literal('NON_POSITIVE_TOTAL') }),
    z.object({ code: z.literal('PENETRATION_ABOVE_ONE'), segment: z.string() }),
    z.object({ code: z.literal('TARGETS_NOT_ONE'), sum: z.number() }),
  ]);
  return z.object({
    total: decimalTextSchema(),
    segments: z.array(segment),
    warnings: z.array(warning),
    rejected: toldRejectedSchema(),
    options: z.object({ currency: z.optional(z.string()), groupBy: z.array(z.string()), measure: z.string() }),
  });
}

function explainSegment(analysis: SegmentAnalysis, currency: string | undefined, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const { segment, customers, share, targetShare, gap, addressable, penetration } = analysis;
  const percent = (part: number): string => percentText(part, locale);
  const value = moneyText(analysis.value, currency);
  const sentences = [share === null ? phrases.segment(segment, customers, value) : phrases.segmentWithShare(segment, customers, value, percent(share))];
  if (targetShare !== null) {
    if (gap === null) sentences.push(phrases.target(segment, percent(targetShare)));
    else if (gap === 0) sentences.push(phrases.asWanted(segment, percent(targetShare)));
    else sentences.push(phrases.gap(segment, percent(targetShare), pointsText(Math.abs(gap)), gap > 0));
  }
  if (addressable !== null) {
    sentences.push(penetration === null ? phrases.nobodyToWin(segment) : phrases.penetration(segment, customers, addressable, percent(penetration)));
  }
  return sentences;
}

/**
 * Tells what each segment of customers holds, how far it is from the share wanted, and how much of its market is won, in English or
 * Chinese.
 *
 * @param result - what `analyzeSegments` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the total, the segments in the order of the result, then what is to be known about them
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { analyzeSegments, explainSegments } from 'salesmath';
 * const customers = [{ region: 'north', profit: 60, count: 3 }, { region: 'south', profit: 40, count: 2 }];
 * const analysis = analyzeSegments(customers, { groupBy: ['region'], targetShares: { north: 0.5, south: 0.5 }, addressable: { north: 12 } });
 * explainSegments(analysis);
 * // => [
 * //   'The profit by region comes to 100.00 in all.',
 * //   'north: 3 customers with 60.00, 60 % of the total.',
 * //   'north should hold 50 % and is 10 percentage points above that.',
 * //   'In north, 3 of 12 customers that could be won are won: 25 %.',
 * //   'south: 2 customers with 40.00, 40 % of the total.',
 * //   'south should hold 50 % and is 10 percentage points below that.',
 * // ]
 */
export function explainSegments(result: SegmentsAnalysis, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { total, segments, warnings, options: { currency, groupBy, measure }, rejected } = parseConfig(analysisSchema(), result, 'result');
  const sentences = [phrases.total(measure, groupBy, moneyText(total, currency))];
  for (const segment of segments) {
    for (const sentence of explainSegment(segment, currency, locale)) sentences.push(sentence);
  }
  if (segments.some(({ values }) => Object.values(values).includes(null))) sentences.push(phrases.missing);
  for (const warning of warnings) {
    if (warning.code === 'NON_POSITIVE_TOTAL') sentences.push(phrases.nonPositiveTotal);
    else if (warning.code === 'PENETRATION_ABOVE_ONE') sentences.push(phrases.penetrationAboveOne(warning.segment));
    else sentences.push(phrases.targetsNotOne(percentText(warning.sum, locale, Infinity)));
  }
  return sentences.concat(tellRejected(rejected, locale));
}
