import { fail, failOnIssues, issue } from '../internal/issues.js';
import type { SalesMathIssue } from '../errors.js';
import { requireList } from '../internal/shapes.js';
import { compileFunnel } from './compileModel.js';
import { editFunnel, requireNewStage } from './editing.js';
import { isOrdered } from './model.rules.js';
import type { NormalStage } from './model.types.js';
import { requireLiveStage } from './stageIds.js';
import type { FunnelEdit, FunnelModel, Stage } from './types.js';

/**
 * Makes several stages of one. Its history stays with the first of them.
 *
 * *Gotchas*: nobody knows in which of the new stages an old deal would have stood. The further parts therefore say from which
 * day they are used (`activeFrom`), so that deals from before are not blamed for skipping them. Fields are not inherited: each
 * part is given whole, and its `kind` is `open` unless it says otherwise.
 *
 * @param model - the model, raw or defined; it is not changed
 * @param id - the stage to split
 * @param parts - two or more stages, in order; the first has the old stage's kind and may keep its id, the others need `activeFrom`
 * @returns the new model, one version higher, and the remap of this edit: empty when the first part keeps the id
 * @throws {SalesMathError} UNKNOWN_STAGE: the model has no such stage
 * @throws {SalesMathError} TOO_FEW_STAGES: fewer than two parts
 * @throws {SalesMathError} INVALID_OPTION: a part behind the first has no `activeFrom`
 * @throws {SalesMathError} KIND_MISMATCH: the first part is of another kind, or a part stands on the other side of the order
 * @throws {SalesMathError} DUPLICATE_ID: a part is named as another stage; and the codes of {@link defineFunnel}
 * @example
 * import { createFunnel, splitStage } from 'salesmath';
 * const { model, remap } = splitStage(createFunnel('crm'), 'contract', [
 *   { id: 'legal' },
 *   { id: 'purchasing', activeFrom: '2026-07-01' },
 * ]);
 * remap; // => { contract: 'legal' }
 * model.stages.map((stage) => stage.id); // => ['qualify', 'demo', 'quote', 'legal', 'purchasing', 'won', 'lost']
 */
export function splitStage(model: FunnelModel, id: string, parts: readonly Stage[]): FunnelEdit {
  const funnel = compileFunnel(model);
  const code = requireLiveStage(funnel, id, 'id');
  requireList(parts, 'parts', 'a list of stages');
  if (parts.length < 2) fail('TOO_FEW_STAGES', 'parts', parts, 'must have two stages or more');
  const old = funnel.source.stages[code] as NormalStage;
  const read = Array.from(parts, (part, i) => requireNewStage(part, `parts[${i}]`));
  failOnIssues(read.flatMap((part, i) => checkPart(part, i, old)));
  const first = (read[0] as NormalStage).id;
  const stages = funnel.source.stages.flatMap((stage, each) => (each === code ? read : [stage]));
  return editFunnel(funnel, stages, first === old.id ? new Map() : new Map([[old.id, first]]));
}

function checkPart(part: NormalStage, i: number, old: NormalStage): SalesMathIssue[] {
  const issues: SalesMathIssue[] = [];
  const path = `parts[${i}]`;
  const fits = i === 0 || !isOrdered(old) ? part.kind === old.kind : isOrdered(part);
  if (!fits) {
    const rule = i === 0 || !isOrdered(old) ? `must be ${old.kind}, like the stage that is split` : 'must be open or won: the stage that is split stands in the order';
    issues.push(issue('KIND_MISMATCH', `${path}.kind`, part.kind, rule));
  }
  if (i > 0 && part.activeFrom === undefined) {
    issues.push(issue('INVALID_OPTION', `${path}.activeFrom`, undefined, 'must be the first day on which the part is used; history stays with the first part'));
  }
  return issues;
}
