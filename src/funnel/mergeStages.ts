import { fail, failOnIssues } from '../internal/issues.js';
import { requireId } from '../internal/validate.js';
import type { CompiledFunnel } from './compileModel.js';
import { compileFunnel } from './compileModel.js';
import { editFunnel, requireNewStage, requireStageList } from './editing.js';
import { isOrdered } from './model.rules.js';
import type { NormalStage } from './model.types.js';
import type { FunnelEdit, FunnelModel, Stage } from './types.js';

function checkTogether(funnel: CompiledFunnel, codes: readonly number[]): void {
  const positions = codes.map((code) => funnel.positions[code] as number);
  const kinds = codes.map((code) => funnel.kinds[code]);
  if (positions.includes(-1)) {
    if (new Set(kinds).size === 1) return;
    fail('KIND_MISMATCH', 'ids', codes.map((code) => funnel.ids[code]), `must all stand in the order, or all be of one kind beside it, not ${kinds.join(', ')}`);
  }
  if (Math.max(...positions) - Math.min(...positions) + 1 === positions.length) return;
  const order = Array.from(funnel.order, (code) => funnel.ids[code]).join(', ');
  fail('NOT_ADJACENT', 'ids', codes.map((code) => funnel.ids[code]), `must be neighbours in the order (${order}): around a stage between them history would go there and back`);
}

function readInto(funnel: CompiledFunnel, codes: readonly number[], into: unknown): NormalStage {
  if (typeof into === 'object' && into !== null) {
    const stage = requireNewStage(into, 'into');
    const { kind } = stage;
    const isBeside = funnel.positions[codes[0] as number] === -1;
    if (isBeside ? kind === funnel.kinds[codes[0] as number] : isOrdered(stage)) return stage;
    return fail('KIND_MISMATCH', 'into.kind', kind, isBeside ? `must be ${funnel.kinds[codes[0] as number]}, like the stages merged` : 'must be open or won, like the stages merged');
  }
  const id = requireId(into, 'into');
  const code = codes.find((each) => funnel.ids[each] === id);
  const rule = 'must be one of ids; give a new stage as an object with its fields';
  return code === undefined ? fail('UNKNOWN_STAGE', 'into', id, rule) : (funnel.source.stages[code] as NormalStage);
}

/**
 * Makes one stage of several neighbours, and says where their history goes.
 *
 * *When to use*: when two stages turn out to be one, or when lost reasons kept as stages are brought together.
 *
 * *Gotchas*: only neighbours in the order can be merged. Around a stage B between them, A → B → C would become M → B → M, a
 * going back that never happened. The new stage's `kind` is `open` unless it says otherwise, also when lost stages are merged.
 *
 * @param model - the model, raw or defined; it is not changed
 * @param ids - two or more stages: neighbours in the order, or stages beside it of one kind
 * @param into - one of `ids`, whose fields stay, or a new stage. It stands where the earliest of `ids` stood
 * @returns the new model, one version higher, and the remap of this edit
 * @throws {SalesMathError} TOO_FEW_STAGES: fewer than two ids
 * @throws {SalesMathError} NOT_ADJACENT: stages of the order that are no neighbours
 * @throws {SalesMathError} KIND_MISMATCH: stages beside the order of different kinds, or mixed with others; or a new stage of another kind
 * @throws {SalesMathError} UNKNOWN_STAGE: an id that the model does not have, or `into` is none of `ids`
 * @throws {SalesMathError} DUPLICATE_ID: an id named twice, or a new stage named as another that stays; and the codes of {@link defineFunnel}
 * @example
 * import { createFunnel, mergeStages } from 'salesmath';
 * const { model, remap } = mergeStages(createFunnel('crm'), ['qualify', 'demo'], 'demo');
 * remap; // => { qualify: 'demo' }
 * model.version; // => 2
 * model.stages.map(({ id }) => id); // => ['demo', 'quote', 'contract', 'won', 'lost']
 * mergeStages(createFunnel('crm'), ['qualify', 'quote'], 'quote'); // throws NOT_ADJACENT
 * @see {@link remapEntries}
 */
export function mergeStages(model: FunnelModel, ids: readonly string[], into: string | Stage): FunnelEdit {
  const funnel = compileFunnel(model);
  const { codes, issues } = requireStageList(funnel, ids, 'ids');
  if (ids.length < 2) fail('TOO_FEW_STAGES', 'ids', ids, 'must name two stages or more');
  failOnIssues(issues);
  checkTogether(funnel, codes);
  const merged = readInto(funnel, codes, into);
  const first = Math.min(...codes);
  const stages = funnel.source.stages.flatMap((stage, code) => (code === first ? [merged] : codes.includes(code) ? [] : [stage]));
  const gone = ids.map(String).filter((id) => id !== merged.id);
  return editFunnel(funnel, stages, new Map(gone.map((id) => [id, merged.id])));
}
