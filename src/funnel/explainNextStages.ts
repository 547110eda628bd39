import * as z from 'zod/mini';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { moveFields } from './explanation.schema.js';
import { tellMove } from './moves.phrases.js';
import type { NextStage } from './moves.types.js';

/** What is said of going to one stage. */
export interface NextStageExplanation {
  /** The stage. */
  readonly stage: string;
  /** Whether it is allowed, then what is missing. */
  readonly sentences: readonly string[];
}

/**
 * Tells of every stage that a deal could go to whether it may, and what is missing: sentences in English or Chinese.
 *
 * @param result - what `listNextStages` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns for each stage, in the order given, its sentences
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such list
 * @example
 * import { explainNextStages, listNextStages } from 'salesmath';
 * const model = {
 *   id: 'direct',
 *   stages: [{ id: 'lead' }, { id: 'won', kind: 'won' as const, entryCriteria: [{ id: 'signed' }] }, { id: 'lost', kind: 'lost' as const }],
 * };
 * explainNextStages(listNextStages({}, 'lead', model));
 * // => [
 * //   { stage: 'won', sentences: ['The move forward is not allowed: 1 required criterion is not met.', 'Entering won asks for signed, which is not met.'] },
 * //   { stage: 'lost', sentences: ['Giving the deal up is allowed.'] },
 * // ]
 * @see {@link listNextStages}
 */
export function explainNextStages(result: readonly NextStage[], options?: ExplainOptions): readonly NextStageExplanation[] {
  const locale = readLocale(options);
  const stages = parseConfig(z.array(z.object({ ...moveFields(), stage: z.string() })), result, 'result');
  return stages.map(({ stage, ...move }) => ({ stage, sentences: tellMove(move, [], locale) }));
}
