import { requireFacts } from './checkStageMove.js';
import { compileFunnel } from './compileModel.js';
import { checkMove } from './moves.kernel.js';
import { requireStanding } from './stageIds.js';
import type { NextStage } from './moves.types.js';
import type { FunnelModel } from './types.js';

/**
 * Lists every other stage that a deal could go to, with what is missing for each.
 *
 * *When to use*: to offer the moves of a deal: what is allowed now, and what opens the rest.
 *
 * @param facts - what is known of the deal
 * @param from - where it stands; null when it is new
 * @param model - the stages and their criteria, raw or defined
 * @returns the stages of the order first, then those beside it, each with `direction`, `allowed` and `missing`, as
 *   {@link checkStageMove} tells them
 * @throws {SalesMathError} UNKNOWN_STAGE: `from` is no stage of the model
 * @throws {SalesMathError} MISSING_VALUE: `from` is missing
 * @throws {SalesMathError} INVALID_OPTION: `facts` is no object; and the codes of {@link defineFunnel}
 * @example
 * import { listNextStages } from 'salesmath';
 * const model = {
 *   id: 'direct',
 *   stages: [{ id: 'lead' }, { id: 'won', kind: 'won' as const, entryCriteria: [{ id: 'signed' }] }, { id: 'lost', kind: 'lost' as const }],
 * };
 * listNextStages({}, 'lead', model).map(({ stage, allowed }) => `${stage} ${allowed}`); // => ['won false', 'lost true']
 * @see {@link checkStageMove}
 */
export function listNextStages(facts: Readonly<Record<string, unknown>>, from: string | null, model: FunnelModel): NextStage[] {
  const funnel = compileFunnel(model);
  const known = requireFacts(facts, 'facts');
  const standing = requireStanding(funnel, from, 'from');
  const beside = [...funnel.ids.keys()].filter((code) => funnel.positions[code] === -1);
  return [...funnel.order, ...beside]
    .filter((code) => code !== standing)
    .map((code) => {
      const { direction, allowed, missing } = checkMove(funnel, standing, code, known);
      return { stage: funnel.ids[code] as string, direction, allowed, missing };
    });
}
