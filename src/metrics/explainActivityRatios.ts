import * as z from 'zod/mini';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { ActivityReport } from './activities.types.js';
import { ACTIVITY } from './activity.phrases.js';
import { endingFields, figureSchema, shareSchema, shareText, tellEnding } from './explanation.schema.js';

const readActivities = (result: unknown) => {
  const count = z.number();
  const advance = z.object({
    stage: z.string(),
    touches: count,
    advanced: count,
    perAdvance: figureSchema(),
    perAdvanceOfAdvanced: figureSchema(),
  });
  const row = z.object({
    kind: z.string(),
    count,
    replyRate: z.nullable(shareSchema()),
    perGoal: figureSchema(),
    outside: count,
    advances: z.array(advance),
  });
  const options = z.object({ goalStage: z.string(), confidence: count });
  return parseConfig(z.object({ rows: z.array(row), goals: count, options, ...endingFields() }), result, 'result');
};

/**
 * Tells how much work it takes to move deals, kind by kind and stage by stage: sentences in English or Chinese.
 *
 * @param result - what `calculateActivityRatios` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the deals that reached the goal; each kind of activity with how many it takes for one, how many were answered, and what
 *   an advance costs in each stage that was worked; then what is to be known of the data
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateActivityRatios, explainActivityRatios } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' as const }] };
 * const entries = [{ dealId: 'a', stage: 'lead', at: '2026-01-05' }, { dealId: 'a', stage: 'won', at: '2026-01-15' }];
 * const calls = ['2026-01-06', '2026-01-09'].map((at) => ({ dealId: 'a', kind: 'call', at }));
 * explainActivityRatios(calculateActivityRatios(calls, entries, model, { asOf: '2026-01-31' }));
 * // => [
 * //   '1 deal reached won.',
 * //   'call: 2 activities.',
 * //   'That is 2 for each deal that reached won.',
 * //   'lead: 2 for 1 advance, 2 for each; 2 when those on deals that did not go on are left out.',
 * // ]
 * @see {@link calculateActivityRatios}
 */
export function explainActivityRatios(result: ActivityReport, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = ACTIVITY[locale];
  const { rows, goals, options: { goalStage, confidence }, ...ending } = readActivities(result);
  const sentences = [phrases.goals(goals, goalStage)];
  for (const { kind, count, replyRate, perGoal, outside, advances } of rows) {
    sentences.push(phrases.kind(kind, count), perGoal === null ? phrases.noGoal(goalStage) : phrases.perGoal(perGoal, goalStage));
    if (replyRate !== null) sentences.push(phrases.replies(shareText(replyRate, confidence, locale)));
    for (const { stage, touches, advanced, perAdvance, perAdvanceOfAdvanced } of advances) {
      if (touches === 0) continue;
      if (perAdvance === null || perAdvanceOfAdvanced === null) sentences.push(phrases.noAdvance(stage, touches));
      else sentences.push(phrases.advance(stage, touches, advanced, perAdvance, perAdvanceOfAdvanced));
    }
    if (outside > 0) sentences.push(phrases.outside(outside));
  }
  return sentences.concat(tellEnding(ending, locale));
}
