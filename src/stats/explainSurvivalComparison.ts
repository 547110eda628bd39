import * as z from 'zod/mini';
import { figureText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES, pValueText } from './comparison.phrases.js';
import type { SurvivalComparison } from './survival.types.js';

const readComparison = (result: unknown) => {
  const sides = z.object({ before: z.number(), after: z.number() });
  const schema = z.object({
    pValue: z.nullable(z.number()),
    observed: sides,
    expected: sides,
    verdict: z.enum(['higher', 'lower', 'notShown']),
    confidence: z.number(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells whether durations have changed, in words: the verdict, the events observed and expected, and what the test leaves open.
 *
 * @param result - what `compareSurvival` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences, the verdict first; "longer" says that `after` takes longer to come to its events
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { compareSurvival, explainSurvivalComparison } from 'salesmath';
 * const ended = (duration: number) => ({ duration, event: true });
 * const cycles = compareSurvival({ before: [60, 70, 75, 80, 90].map(ended), after: [20, 25, 30, 35, 50].map(ended) });
 * explainSurvivalComparison(cycles)[0]; // => 'It takes less time after than before.'
 * @see {@link compareSurvival}
 */
export function explainSurvivalComparison(result: SurvivalComparison, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { pValue, observed, expected, verdict, confidence } = readComparison(result);
  if (pValue === null) return [phrases.neverTogether];
  const sentences = [
    phrases.duration(verdict),
    phrases.events('before', observed.before, figureText(expected.before)),
    phrases.events('after', observed.after, figureText(expected.after)),
    phrases.pValue('logRank', pValueText(pValue)),
  ];
  sentences.push(verdict === 'notShown' ? phrases.caveat : phrases.level(percentText(confidence, locale, Infinity)));
  return sentences;
}
