import { failOnIssues, issue } from '../internal/issues.js';
import { compileFunnel } from './compileModel.js';
import { editFunnel, requireStageList } from './editing.js';
import type { NormalStage } from './model.types.js';
import type { FunnelEdit, FunnelModel } from './types.js';

/**
 * Puts the stages of a model into another order.
 *
 * *Gotchas*: history is judged by the new order from then on: what was going forward may now be going back.
 *
 * @param model - the model, raw or defined; it is not changed
 * @param ids - every stage of the model once, in the order wanted
 * @returns the new model, one version higher, and an empty remap
 * @throws {SalesMathError} UNKNOWN_STAGE: an id that the model does not have
 * @throws {SalesMathError} DUPLICATE_ID: an id named twice
 * @throws {SalesMathError} INVALID_OPTION: a stage of the model is not named; and the codes of {@link defineFunnel}
 * @example
 * import { createFunnel, reorderStages } from 'salesmath';
 * const { model } = reorderStages(createFunnel('crm'), ['qualify', 'quote', 'demo', 'contract', 'won', 'lost']);
 * model.stages.map(({ id }) => id); // => ['qualify', 'quote', 'demo', 'contract', 'won', 'lost']
 */
export function reorderStages(model: FunnelModel, ids: readonly string[]): FunnelEdit {
  const funnel = compileFunnel(model);
  const { codes, issues } = requireStageList(funnel, ids, 'ids');
  const left = funnel.ids.filter((_, code) => !codes.includes(code));
  if (left.length > 0) issues.push(issue('INVALID_OPTION', 'ids', ids, `must name every stage of the model; ${left.join(', ')} not named`));
  failOnIssues(issues);
  return editFunnel(funnel, codes.map((code) => funnel.source.stages[code] as NormalStage), new Map());
}
