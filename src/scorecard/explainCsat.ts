import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { figureText, intervalText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './satisfaction.phrases.js';
import type { CustomerSatisfaction } from './satisfaction.types.js';

/** Checks scores as far as sentences look at them. */
function csatSchema() {
  const number = z.number();
  const figure = z.nullable(number);
  const csat = { responses: number, satisfied: number, csat: figure, mean: figure, low: figure, high: figure };
  return z.object({
    overall: z.object(csat),
    dimensions: z.array(z.object({ dimension: z.string(), ...csat })),
    weighted: figure,
    options: z.object({ min: number, max: number, satisfiedFrom: number, confidence: number }),
    warnings: z.array(z.object({ code: z.literal('EMPTY_DIMENSION'), dimension: z.string() })),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells how satisfied customers are, in all and by dimension, in English or Chinese.
 *
 * @param result - what `calculateCsat` or `reportCsat` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the share of satisfied answers with its interval, the mean, the weighted score, then a sentence a dimension; warnings and
 *   rows left out come last
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateCsat, explainCsat } from 'salesmath';
 * explainCsat(calculateCsat([{ score: 5 }, { score: 4 }, { score: 2 }, { score: 5 }]));
 * // => [
 * //   '75 % of the answers are satisfied: 3 of 4, from 4 of 5 on (95 % interval 30.1 % to 95.4 %).',
 * //   'The mean answer is 4 on a scale from 1 to 5.',
 * // ]
 */
export function explainCsat(result: CustomerSatisfaction, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { overall, dimensions, weighted, options: { min, max, satisfiedFrom, confidence }, warnings, rejected } = parseConfig(csatSchema(), result, 'result');
  const rest = [...warnings.map(({ code, dimension }) => phrases[code](dimension)), ...tellRejected(rejected, locale)];
  if (overall.csat === null || overall.mean === null || overall.low === null || overall.high === null) {
    return [phrases.noScore, ...rest];
  }
  const interval = intervalText(overall.low, overall.high, confidence, locale);
  const highest = figureText(max);
  return [
    phrases.csat(percentText(overall.csat, locale), overall.satisfied, overall.responses, figureText(satisfiedFrom), highest, interval),
    phrases.mean(figureText(overall.mean), figureText(min), highest),
    ...(weighted === null ? [] : [phrases.weighted(percentText(weighted, locale))]),
    ...dimensions.map(({ dimension, responses, satisfied, csat, mean, low, high }) =>
      csat === null || mean === null || low === null || high === null
        ? phrases.noAnswers(dimension)
        : phrases.dimension(dimension, percentText(csat, locale), satisfied, responses, intervalText(low, high, confidence, locale), figureText(mean)),
    ),
    ...rest,
  ];
}
