import { issue } from '../internal/issues.js';
import type { SalesMathIssue } from '../errors.js';
import { requireList } from '../internal/shapes.js';
import { parseConfig, requireId } from '../internal/validate.js';
import type { CompiledFunnel } from './compileModel.js';
import { requireFunnel } from './compileModel.js';
import { stageSchema } from './model.schema.js';
import type { NormalStage } from './model.types.js';
import { listKnown } from './stageIds.js';
import type { FunnelEdit, StageRemap } from './types.js';

/** Where an id belongs after an edit. */
function follow(target: string | null, edit: ReadonlyMap<string, string | null>): string | null {
  return target === null ? null : (edit.get(target) ?? (edit.has(target) ? null : target));
}

/**
 * The next version of a model with other stages: old targets are brought up to date, so that one look-up stays enough,
 * and a retired id that came back as the stage it led to is retired no more.
 *
 * @param edit - what this edit renames
 */
export function editFunnel(funnel: CompiledFunnel, stages: readonly NormalStage[], edit: ReadonlyMap<string, string | null>): FunnelEdit {
  const { remap = {}, version, ...rest } = funnel.source;
  const targets = new Map<string, string | null>();
  for (const [from, to] of Object.entries(remap)) {
    const target = follow(to, edit);
    if (target !== from) targets.set(from, target);
  }
  for (const [from, to] of edit) targets.set(from, to);
  const model = requireFunnel({ ...rest, version: version + 1, stages, remap: toRemap(targets) });
  return { model, remap: toRemap(edit) };
}

function toRemap(targets: ReadonlyMap<string, string | null>): StageRemap {
  return Object.fromEntries(targets);
}

/** Reads a new stage, given as an argument of that name. */
export function requireNewStage(stage: unknown, path: string): NormalStage {
  return parseConfig(stageSchema(), stage, path);
}

/** Reads a list of stages that the model has, each once, as codes; `UNKNOWN_STAGE` and `DUPLICATE_ID`. */
export function requireStageList(funnel: CompiledFunnel, ids: unknown, path: string): { codes: number[]; issues: SalesMathIssue[] } {
  const codes: number[] = [];
  const issues: SalesMathIssue[] = [];
  for (const [index, value] of requireList(ids, path, 'a list of stage ids').entries()) {
    const at = `${path}[${index}]`;
    const id = requireId(value, at);
    const code = funnel.codes.get(id);
    if (code === undefined) issues.push(issue('UNKNOWN_STAGE', at, id, listKnown(funnel)));
    else if (codes.includes(code)) issues.push(issue('DUPLICATE_ID', at, id, 'must not be named twice'));
    else codes.push(code);
  }
  return { codes, issues };
}
