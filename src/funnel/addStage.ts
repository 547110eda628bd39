import { fail } from '../internal/issues.js';
import { requireOptions } from '../internal/validate.js';
import { compileFunnel } from './compileModel.js';
import { editFunnel, requireNewStage } from './editing.js';
import { isOrdered } from './model.rules.js';
import { requireLiveStage } from './stageIds.js';
import type { AddStageOptions, FunnelEdit, FunnelModel, Stage } from './types.js';

/**
 * Puts a new stage into a model.
 *
 * *Gotchas*: give the stage `activeFrom`, the day from which it is used: otherwise every deal that went by before counts as
 * having skipped it.
 *
 * @param model - the model, raw or defined; it is not changed
 * @param stage - the new stage
 * @param options - `after` or `before`: the stage next to it; one of the two. A lost or parked stage may do without: it goes last
 * @returns the new model, one version higher, and an empty remap: no history moves
 * @throws {SalesMathError} UNKNOWN_STAGE: the model has no stage of the name in `after` or `before`
 * @throws {SalesMathError} INVALID_OPTION: both `after` and `before`, or neither for a stage in the order
 * @throws {SalesMathError} DUPLICATE_ID: the model has such a stage already
 * @throws {SalesMathError} REMAP_OF_LIVE_STAGE: a stage of this id was retired, and its history belongs to another now; and
 *   the codes of {@link defineFunnel}
 * @example
 * import { addStage, createFunnel } from 'salesmath';
 * const { model } = addStage(createFunnel('crm'), { id: 'pilot', activeFrom: '2026-04-01' }, { after: 'demo' });
 * model.stages.map(({ id }) => id); // => ['qualify', 'demo', 'pilot', 'quote', 'contract', 'won', 'lost']
 */
export function addStage(model: FunnelModel, stage: Stage, options?: AddStageOptions): FunnelEdit {
  const funnel = compileFunnel(model);
  const { after, before } = requireOptions<AddStageOptions>(options, ['after', 'before']);
  const added = requireNewStage(stage, 'stage');
  if (after !== undefined && before !== undefined) fail('INVALID_OPTION', 'options.before', before, 'must not be given together with after');
  let place = funnel.ids.length;
  if (after !== undefined) place = requireLiveStage(funnel, after, 'options.after') + 1;
  else if (before !== undefined) place = requireLiveStage(funnel, before, 'options.before');
  else if (isOrdered(added)) fail('INVALID_OPTION', 'options.after', after, 'must name the stage in front of the new one; or give before, the stage behind it');
  const { stages } = funnel.source;
  return editFunnel(funnel, [...stages.slice(0, place), added, ...stages.slice(place)], new Map());
}
