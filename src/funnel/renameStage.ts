import { requireId, requireOptions } from '../internal/validate.js';
import { compileFunnel } from './compileModel.js';
import { editFunnel } from './editing.js';
import type { NormalStage } from './model.types.js';
import { requireLiveStage } from './stageIds.js';
import type { FunnelEdit, FunnelModel, RenameStageOptions } from './types.js';

/**
 * Gives a stage another label, or another id with its history sent along.
 *
 * @param model - the model, raw or defined; it is not changed
 * @param id - the stage
 * @param options - `id`: the new id; `label`: the new text for people. What is not given stays
 * @returns the new model, one version higher, and the remap of this edit: empty when the id stays
 * @throws {SalesMathError} UNKNOWN_STAGE: the model has no such stage
 * @throws {SalesMathError} DUPLICATE_ID: another stage has the new id
 * @throws {SalesMathError} REMAP_OF_LIVE_STAGE: the new id was retired, and its history belongs to another stage now
 * @throws {SalesMathError} INVALID_OPTION: a field that is not known; and the codes of {@link defineFunnel}
 * @example
 * import { createFunnel, renameStage } from 'salesmath';
 * renameStage(createFunnel('crm'), 'demo', { id: 'showcase' }).remap; // => { demo: 'showcase' }
 * renameStage(createFunnel('crm'), 'demo', { label: 'Showcase' }).remap; // => {}
 */
export function renameStage(model: FunnelModel, id: string, options: RenameStageOptions): FunnelEdit {
  const funnel = compileFunnel(model);
  const renamed = requireLiveStage(funnel, id, 'id');
  const given = requireOptions<RenameStageOptions>(options, ['id', 'label']);
  const old = funnel.source.stages[renamed] as NormalStage;
  const next = given.id === undefined ? old.id : requireId(given.id, 'options.id');
  const stage: NormalStage = { ...old, id: next, label: given.label ?? old.label };
  const stages = funnel.source.stages.map((each, code) => (code === renamed ? stage : each));
  return editFunnel(funnel, stages, next === old.id ? new Map() : new Map([[old.id, next]]));
}
