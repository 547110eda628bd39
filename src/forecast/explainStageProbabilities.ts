import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { chanceText, intervalText, numberText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { StageProbabilities } from './probabilities.types.js';
import { PHRASES } from './stages.phrases.js';
import { explainWarnings, warningsSchema } from './warning.phrases.js';

const readStages = (result: unknown) => {
  const figure = z.number();
  const open = z.nullable(figure);
  const schema = z.object({
    asOf: z.string(),
    prior: z.object({ won: figure, settled: figure, rate: open }),
    stages: z.array(
      z.object({
        stage: z.string(),
        won: figure,
        settled: figure,
        probability: open,
        low: open,
        high: open,
        insufficientHistory: z.boolean(),
        shrunk: z.optional(open),
      }),
    ),
    options: z.object({ confidence: figure, minSample: figure, shrinkage: z.optional(z.object({ strength: figure })) }),
    warnings: warningsSchema(),
    rejected: toldRejectedSchema(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells what each stage is worth by a company's own history: so many won of so many settled, how sure that is, and where the
 * history is too short.
 *
 * @param result - what `estimateStageProbabilities` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: all deals first, then stage by stage, warnings last; stages by their ids
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { estimateStageProbabilities, explainStageProbabilities } from 'salesmath';
 * const model = { id: 'm', version: 1, stages: [{ id: 'demo' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
 * const entries = ['won', 'lost', 'lost', 'lost'].flatMap((end, i) => [
 *   { dealId: i, stage: 'demo', at: '2026-01-05' },
 *   { dealId: i, stage: end, at: '2026-02-05' },
 * ]);
 * const history = estimateStageProbabilities(entries, model, { asOf: '2026-06-30', minSample: 10 });
 * explainStageProbabilities(history).slice(1);
 * // => [
 * //   'Of 4 settled deals that reached demo, 1 was won: 25 % (95 % interval 4.6 % to 69.9 %).',
 * //   'demo has too little history to be judged by: 4 settled deals, where at least 10 are asked for.',
 * // ]
 * @see {@link estimateStageProbabilities}
 */
export function explainStageProbabilities(result: StageProbabilities, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { asOf, prior, stages, options: used, warnings, rejected } = readStages(result);
  const sentences = [prior.rate === null ? phrases.nothing(asOf) : phrases.prior(asOf, prior.won, prior.settled, percentText(prior.rate, locale))];
  for (const { stage, won, settled, probability, low, high, insufficientHistory, shrunk = null } of stages) {
    if (probability === null || low === null || high === null) sentences.push(phrases.unknown(stage));
    else sentences.push(phrases.stage(stage, won, settled, chanceText(probability, locale), intervalText(low, high, used.confidence, locale)));
    if (shrunk !== null && used.shrinkage !== undefined) {
      sentences.push(phrases.shrunk(stage, percentText(shrunk, locale), numberText(used.shrinkage.strength, 2)));
    }
    if (insufficientHistory && probability !== null) sentences.push(phrases.thin(stage, settled, used.minSample));
  }
  for (const sentence of explainWarnings(warnings, locale)) sentences.push(sentence);
  return sentences.concat(tellRejected(rejected, locale));
}
