import * as z from 'zod/mini';
import { chanceText, percentText, pointsText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES, pValueText } from './comparison.phrases.js';
import type { ProportionComparison } from './types.js';

const readComparison = (result: unknown) => {
  const figure = z.nullable(z.number());
  const share = z.object({ numerator: z.number(), denominator: z.number(), rate: figure });
  const schema = z.object({
    before: share,
    after: share,
    difference: figure,
    low: figure,
    high: figure,
    relativeLift: figure,
    pValue: figure,
    verdict: z.enum(['higher', 'lower', 'notShown']),
    confidence: z.number(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells whether a rate has changed, in words: the verdict, both rates, the interval of the difference and what it leaves open.
 *
 * @param result - what `compareProportions` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences, the verdict first; rates with one decimal of a percent
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { compareProportions, explainProportionComparison } from 'salesmath';
 * const change = compareProportions({ before: { successes: 150, trials: 1000 }, after: { successes: 280, trials: 1000 } });
 * explainProportionComparison(change);
 * // => [
 * //   'The rate is higher after: 28 % (280 of 1000), against 15 % (150 of 1000) before.',
 * //   'The difference is 13 percentage points; its 95 % confidence interval goes from 9.4 to 16.5.',
 * //   'In relation to before, that is 86.7 % more.',
 * //   'Pooled z test, two-sided: p < 0.001.',
 * // ]
 * @see {@link compareProportions}
 */
export function explainProportionComparison(result: ProportionComparison, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { before, after, difference, low, high, relativeLift, pValue, verdict, confidence } = readComparison(result);
  if (before.rate === null || after.rate === null || difference === null || low === null || high === null) {
    const empty = [...(before.rate === null ? (['before'] as const) : []), ...(after.rate === null ? (['after'] as const) : [])];
    return [phrases.noCases(empty)];
  }
  const shareText = (share: typeof before, rate: number): string => phrases.share(chanceText(rate, locale), share.numerator, share.denominator);
  const sentences = [
    phrases.rate(verdict, shareText(after, after.rate), shareText(before, before.rate)),
    phrases.points(pointsText(difference), percentText(confidence, locale, Infinity), pointsText(low), pointsText(high)),
  ];
  if (relativeLift === null) sentences.push(phrases.noLift);
  else if (relativeLift !== 0) sentences.push(phrases.lift(percentText(Math.abs(relativeLift), locale), relativeLift > 0));
  sentences.push(pValue === null ? phrases.noPValue : phrases.pValue('pooled', pValueText(pValue)));
  if (verdict === 'notShown') sentences.push(phrases.caveat);
  return sentences;
}
