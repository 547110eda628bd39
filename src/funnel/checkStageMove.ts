import { fail, missingOr } from '../internal/issues.js';
import { isObject } from '../internal/shapes.js';
import { compileFunnel, DROPPED } from './compileModel.js';
import type { Facts } from './moves.kernel.js';
import { checkMove } from './moves.kernel.js';
import { listKnown, requireMappedStage, requireStanding } from './stageIds.js';
import type { StageMove, StageMoveCheck } from './moves.types.js';
import type { FunnelModel } from './types.js';

/** Reads what is known of a deal, or throws `INVALID_OPTION`; nothing is known by default. */
export function requireFacts(facts: unknown, path: string): Facts {
  if (facts === undefined || facts === null) return {};
  if (typeof facts === 'object' && !Array.isArray(facts)) return facts as Facts;
  return fail('INVALID_OPTION', path, facts, 'must be an object of facts');
}

/**
 * Tells whether a deal may go from one stage to another, and what is still missing.
 *
 * *When to use*: before a CRM saves a move. To show all places that a deal can go to, {@link listNextStages}.
 *
 * *Gotchas*: passing over a stage does not pass over its conditions: its entry and exit criteria are asked for too. A criterion
 * without `when` is met by the fact of its own id being exactly `true`. Going back, giving up, parking and re-opening ask
 * only for what the new stage wants.
 *
 * @param move - `from`: where the deal stands, null when it is new; `to`: where it shall go; `facts`: what is known of it.
 *   Retired ids are sent through the model's `remap`
 * @param model - the stages and their criteria, raw or defined
 * @returns `allowed`: no required criterion is missing; `direction`; `skipped`: required stages passed over; `missing`:
 *   criteria that are not met, optional ones included: exit of `from`, then of each skipped stage, then entry of `to`
 * @throws {SalesMathError} UNKNOWN_STAGE: `from` or `to` is no stage of the model
 * @throws {SalesMathError} MISSING_VALUE: `from` or `to` is missing
 * @throws {SalesMathError} INVALID_OPTION: `facts` is no object; and the codes of {@link defineFunnel}
 * @example
 * import { checkStageMove } from 'salesmath';
 * const model = {
 *   id: 'direct',
 *   stages: [
 *     { id: 'lead', exitCriteria: [{ id: 'contacted' }] },
 *     { id: 'offer', entryCriteria: [{ id: 'budget', when: { budget: { gte: 1000 } } }] },
 *     { id: 'won', kind: 'won' as const },
 *   ],
 * };
 * checkStageMove({ from: 'lead', to: 'offer', facts: { contacted: true, budget: 1000 } }, model).allowed; // => true
 * checkStageMove({ from: 'lead', to: 'won', facts: { contacted: true, budget: 999 } }, model);
 * // => { allowed: false, direction: 'forward', skipped: ['offer'], missing: [{ stage: 'offer', criterion: 'budget', side: 'entry', required: true }] }
 * @see {@link listNextStages}
 */
export function checkStageMove(move: StageMove, model: FunnelModel): StageMoveCheck {
  const funnel = compileFunnel(model);
  if (!isObject(move)) {
    return fail(missingOr('INVALID_OPTION', move), 'move', move, 'must be { from, to, facts }');
  }
  const from = requireStanding(funnel, move.from, 'move.from');
  const to = requireMappedStage(funnel, move.to, 'move.to');
  if (to === DROPPED) return fail('UNKNOWN_STAGE', 'move.to', move.to, listKnown(funnel));
  return checkMove(funnel, from, to, requireFacts(move.facts, 'move.facts'));
}
