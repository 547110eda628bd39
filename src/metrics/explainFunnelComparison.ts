import * as z from 'zod/mini';
import { percentText, pointsText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { FunnelComparison } from './compareFunnels.types.js';
import { endingFields, figureSchema, shareSchema, shareText, tellEnding } from './explanation.schema.js';
import { STAGES } from './stages.phrases.js';

const readComparison = (result: unknown) => {
  const figure = figureSchema();
  const stage = z.object({
    stage: z.string(),
    before: shareSchema(),
    after: shareSchema(),
    difference: figure,
    low: figure,
    high: figure,
    verdict: z.enum(['higher', 'lower', 'notShown']),
    sampleNeeded: figure,
  });
  const options = z.object({ confidence: z.number(), power: z.number() });
  return parseConfig(z.object({ stages: z.array(stage), options, ...endingFields() }), result, 'result');
};

/**
 * Tells stage by stage whether conversion has changed, by how much, and how many deals it would take to show it: sentences in
 * English or Chinese.
 *
 * @param result - what `compareFunnels` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns for each stage both rates, then whether a change is shown, then, where it is not, the deals that would show it; then what
 *   is to be known of the data
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no comparison
 * @example
 * import { compareFunnels, explainFunnelComparison } from 'salesmath';
 * const first = [{ stage: 'opportunity', fromPrevious: null }];
 * const before = { rows: [...first, { stage: 'won', fromPrevious: { numerator: 15, denominator: 100 } }] };
 * const after = { rows: [...first, { stage: 'won', fromPrevious: { numerator: 28, denominator: 100 } }] };
 * explainFunnelComparison(compareFunnels(before, after));
 * // => [
 * //   'won: conversion 15 % (15 of 100, 95 % interval 9.3 % to 23.3 %) before, 28 % (28 of 100, 95 % interval 20.1 % to 37.5 %) after.',
 * //   'It is higher: the difference is 13 percentage points (95 % interval 1.6 to 24.1).',
 * // ]
 * @see {@link compareFunnels}
 */
export function explainFunnelComparison(result: FunnelComparison, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = STAGES[locale];
  const { stages, options: { confidence, power }, ...ending } = readComparison(result);
  const level = percentText(confidence, locale, Infinity);
  const sentences: string[] = stages.length === 0 ? [phrases.noStages] : [];
  for (const { stage, before, after, difference, low, high, verdict, sampleNeeded } of stages) {
    sentences.push(phrases.change(stage, shareText(before, confidence, locale), shareText(after, confidence, locale)));
    if (difference === null || low === null || high === null) {
      sentences.push(phrases.noDifference);
      continue;
    }
    sentences.push(phrases[verdict](phrases.points(pointsText(difference), level, pointsText(low), pointsText(high))));
    if (verdict === 'notShown' && sampleNeeded !== null) sentences.push(phrases.sample(sampleNeeded, percentText(power, locale, Infinity)));
  }
  return sentences.concat(tellEnding(ending, locale));
}
