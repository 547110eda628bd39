import { fail } from '../internal/issues.js';
import { requireId } from '../internal/validate.js';
import { compileFunnel } from './compileModel.js';
import { editFunnel } from './editing.js';
import { requireLiveStage } from './stageIds.js';
import type { FunnelEdit, FunnelModel } from './types.js';

/**
 * Takes a stage out of a model, and says where its history goes.
 *
 * *When to use*: to give a stage up. To make one of two neighbours, {@link mergeStages}, which also sees to it that no history
 * goes there and back.
 *
 * *Gotchas*: with null its rows are left out, and the stay in the stage before goes on. Sent to a stage that is no neighbour,
 * deals that passed what lies between look as if they had gone back.
 *
 * @param model - the model, raw or defined; it is not changed
 * @param id - the stage to take out
 * @param to - the stage that takes its history, or null for none
 * @returns the new model, one version higher, and the remap of this edit
 * @throws {SalesMathError} UNKNOWN_STAGE: the model has no such stage
 * @throws {SalesMathError} UNKNOWN_REMAP_TARGET: `to` is no stage that stays, nor null
 * @throws {SalesMathError} NO_WON_STAGE: it was the only won stage; and the codes of {@link defineFunnel}
 * @throws {SalesMathError} MISSING_VALUE: `to` is missing
 * @example
 * import { createFunnel, removeStage } from 'salesmath';
 * removeStage(createFunnel('crm'), 'demo', 'quote').remap; // => { demo: 'quote' }
 * removeStage(createFunnel('crm'), 'demo', 'demo'); // throws UNKNOWN_REMAP_TARGET
 */
export function removeStage(model: FunnelModel, id: string, to: string | null): FunnelEdit {
  const funnel = compileFunnel(model);
  const removed = requireLiveStage(funnel, id, 'id');
  const target = to === null ? null : requireId(to, 'to');
  const stages = funnel.source.stages.filter((_, code) => code !== removed);
  if (target !== null && !stages.some((stage) => stage.id === target)) {
    fail('UNKNOWN_REMAP_TARGET', 'to', to, `must be null or a stage that stays: ${stages.map((stage) => stage.id).join(', ')}`);
  }
  return editFunnel(funnel, stages, new Map([[funnel.ids[removed] as string, target]]));
}
