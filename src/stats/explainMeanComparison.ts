import * as z from 'zod/mini';
import { figureText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES, pValueText } from './comparison.phrases.js';
import type { MeanComparison } from './types.js';

const readComparison = (result: unknown) => {
  const figure = z.nullable(z.number());
  const side = z.object({ n: z.number(), mean: figure });
  const schema = z.object({
    before: side,
    after: side,
    difference: figure,
    low: figure,
    high: figure,
    pValue: figure,
    verdict: z.enum(['higher', 'lower', 'notShown']),
    confidence: z.number(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells whether a mean has changed, in words: the verdict, both means, the interval of the difference and what it leaves open.
 *
 * @param result - what `compareMeans` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences, the verdict first; figures with two decimals, those below 0.01 with two digits
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { compareMeans, explainMeanComparison } from 'salesmath';
 * explainMeanComparison(compareMeans({ before: [10, 12, 14, 16], after: [18, 20, 22, 24] }));
 * // => [
 * //   'The mean is higher after: 21 (4 values), against 13 (4 values) before.',
 * //   'The difference is 8; its 95 % confidence interval goes from 3.53 to 12.47.',
 * //   "Welch's t test, two-sided: p = 0.005.",
 * // ]
 * @see {@link compareMeans}
 */
export function explainMeanComparison(result: MeanComparison, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { before, after, difference, low, high, pValue, verdict, confidence } = readComparison(result);
  if (before.mean === null || after.mean === null || difference === null) return [phrases.fewValues(before.n, after.n)];
  if (low === null || high === null || pValue === null) return [phrases.noSpread(figureText(after.mean), figureText(before.mean))];
  const sentences = [
    phrases.mean(verdict, phrases.meanOf(figureText(after.mean), after.n), phrases.meanOf(figureText(before.mean), before.n)),
    phrases.difference(figureText(difference), percentText(confidence, locale, Infinity), figureText(low), figureText(high)),
    phrases.pValue('welch', pValueText(pValue)),
  ];
  if (verdict === 'notShown') sentences.push(phrases.caveat);
  return sentences;
}
