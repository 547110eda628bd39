import * as z from 'zod/mini';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { moveFields } from './explanation.schema.js';
import { tellMove } from './moves.phrases.js';
import type { StageMoveCheck } from './moves.types.js';

/**
 * Tells whether a deal may be moved, and what is missing: sentences in English or Chinese.
 *
 * @param result - what `checkStageMove` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns whether the move is allowed, which stages it passes over, then one sentence for each criterion that is not met
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { checkStageMove, explainStageMove } from 'salesmath';
 * const model = {
 *   id: 'direct',
 *   stages: [{ id: 'lead', exitCriteria: [{ id: 'contacted' }] }, { id: 'offer' }, { id: 'won', kind: 'won' as const }],
 * };
 * explainStageMove(checkStageMove({ from: 'lead', to: 'won' }, model));
 * // => [
 * //   'The move forward is not allowed: 1 required criterion is not met.',
 * //   'It passes over offer, whose criteria are asked for too.',
 * //   'Leaving lead asks for contacted, which is not met.',
 * // ]
 * @see {@link checkStageMove}
 */
export function explainStageMove(result: StageMoveCheck, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const { skipped, ...move } = parseConfig(z.object({ ...moveFields(), skipped: z.array(z.string()) }), result, 'result');
  return tellMove(move, skipped, locale);
}
