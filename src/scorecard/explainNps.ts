import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { figureText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './satisfaction.phrases.js';
import type { NetPromoterScore } from './satisfaction.types.js';

/** Checks a score as far as sentences look at it. */
function npsSchema() {
  const number = z.number();
  const figure = z.nullable(number);
  return z.object({
    responses: number,
    promoters: number,
    passives: number,
    detractors: number,
    rounded: figure,
    low: figure,
    high: figure,
    options: z.object({ confidence: number }),
    warnings: z.array(z.object({ code: z.literal('FEW_RESPONSES'), responses: number })),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells a net promoter score and how sure it is, in English or Chinese.
 *
 * @param result - what `calculateNps` or `mergeNps` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the rounded score with its interval, the answers, whether they are few, and how many could not be read
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateNps, explainNps } from 'salesmath';
 * explainNps(calculateNps({ promoters: 7, passives: 6, detractors: 2 }));
 * // => [
 * //   'The net promoter score is 33 (95 % interval -2.05 to 68.72).',
 * //   'Of 15 answers 7 are promoters, 6 passive and 2 detractors.',
 * //   'The interval holds 0, so it is not shown whether promoters outnumber detractors.',
 * //   '15 answers say little: the score may change much with the next ones.',
 * // ]
 */
export function explainNps(result: NetPromoterScore, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { responses, promoters, passives, detractors, rounded, low, high, options: { confidence }, warnings, rejected } = parseConfig(npsSchema(), result, 'result');
  if (rounded === null || low === null || high === null) return [phrases.noScore, ...tellRejected(rejected, locale)];
  return [
    phrases.nps(figureText(rounded), percentText(confidence, locale, Infinity), figureText(low), figureText(high)),
    phrases.answers(responses, promoters, passives, detractors),
    ...(low <= 0 && high >= 0 ? [phrases.undecided] : []),
    ...warnings.map((warning) => phrases[warning.code](warning.responses)),
    ...tellRejected(rejected, locale),
  ];
}
