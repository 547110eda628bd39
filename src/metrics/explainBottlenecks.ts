import * as z from 'zod/mini';
import { decimalTextSchema, intervalText, listText, moneyText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { Bottlenecks } from './bottlenecks.types.js';
import { endingFields, figureSchema, rangeText, rateText, tellEnding } from './explanation.schema.js';
import { STAGES } from './stages.phrases.js';

const readBottlenecks = (result: unknown) => {
  const figure = figureSchema();
  const ranking = z.array(z.string());
  const stage = z.object({
    stage: z.string(),
    rate: figure,
    low: figure,
    high: figure,
    denominator: z.number(),
    benchmark: z.nullable(z.object({ low: z.number(), high: z.number() })),
    status: z.nullable(z.enum(['below', 'within', 'above', 'inconclusive', 'insufficientData'])),
    extraWins: figure,
    extraRevenue: z.nullable(decimalTextSchema()),
    dwellShare: figure,
  });
  const schema = z.object({
    stages: z.array(stage),
    rankings: z.object({ extraWins: ranking, gap: ranking, dwell: ranking }),
    bottleneck: z.nullable(z.string()),
    options: z.object({ confidence: z.number(), minSample: z.number(), currency: z.optional(z.string()) }),
    ...endingFields(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells where a funnel leaks, and how surely: sentences in English or Chinese.
 *
 * @param result - what `findBottlenecks` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the bottleneck, or that none is shown, or that nothing could be judged; then each stage with its rate, interval, benchmark, the wins to gain and its part of
 *   the stay; then the rankings, and what is to be known of the data
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainBottlenecks, findBottlenecks } from 'salesmath';
 * const found = findBottlenecks({
 *   rows: [
 *     { stage: 'lead', reached: 1000, fromPrevious: null },
 *     { stage: 'won', kind: 'won', reached: 200, fromPrevious: { numerator: 200, denominator: 1000 }, benchmark: { low: 0.3, high: 0.5 } },
 *   ],
 * });
 * explainBottlenecks(found).slice(0, 5);
 * // => [
 * //   'The bottleneck is won: of the stages shown to lie below their benchmark it costs most wins.',
 * //   'lead: the first stage, which nothing converts into.',
 * //   'won: conversion 20 % of 1000 deals, 95 % interval 17.6 % to 22.6 %.',
 * //   'That is below its benchmark of 30 % to 50 %.',
 * //   "At the benchmark's lower end of 30 %, all other rates as they are, wins would be more by 100.",
 * // ]
 * @see {@link findBottlenecks}
 */
export function explainBottlenecks(result: Bottlenecks, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = STAGES[locale];
  const { stages, rankings, bottleneck, options: used, ...ending } = readBottlenecks(result);
  const { confidence, minSample, currency } = used;
  const below = stages.filter(({ status }) => status === 'below').map(({ stage }) => stage);
  const isJudged = stages.some(({ status }) => status !== null && status !== 'insufficientData');
  const healthy = isJudged ? phrases.noBottleneck : phrases.noneJudged;
  const unnamed = below.length === 0 ? healthy : phrases.noCost(listText(below, locale), below.length);
  const sentences = [bottleneck === null ? unnamed : phrases.bottleneck(bottleneck)];
  for (const [index, { stage, rate, low, high, denominator, benchmark, status, extraWins, extraRevenue, dwellShare }] of stages.entries()) {
    const interval = low === null || high === null ? null : intervalText(low, high, confidence, locale);
    if (rate !== null) sentences.push(phrases.rate(stage, rateText(rate, locale), interval, denominator));
    else sentences.push(index === 0 ? phrases.first(stage) : phrases.noRate(stage));
    if (benchmark !== null && status !== null) sentences.push(phrases.status[status](rangeText(benchmark, locale)));
    if (benchmark !== null && status !== 'insufficientData' && extraWins !== null && extraWins > 0) {
      const revenue = extraRevenue === null ? null : moneyText(extraRevenue, currency);
      sentences.push(phrases.gain(percentText(benchmark.low, locale), extraWins, revenue));
    }
    if (dwellShare !== null) sentences.push(phrases.dwell(percentText(dwellShare, locale)));
  }
  for (const by of ['extraWins', 'gap', 'dwell'] as const) {
    if (rankings[by].length > 1) sentences.push(phrases.ranking(by, listText(rankings[by], locale)));
  }
  if (stages.some(({ status }) => status === 'insufficientData')) sentences.push(phrases.fewest(minSample));
  return sentences.concat(tellEnding(ending, locale));
}
