import { fail } from '../internal/issues.js';
import { requireId } from '../internal/validate.js';
import type { CompiledFunnel } from './compileModel.js';
import { DROPPED } from './compileModel.js';

/** The ids of a model, for messages. */
export function listKnown(funnel: CompiledFunnel): string {
  return `must be a stage of the model: ${funnel.ids.join(', ')}`;
}

/** The code of a stage that the model has, or `UNKNOWN_STAGE`; ids that were retired are not taken. */
export function requireLiveStage(funnel: CompiledFunnel, value: unknown, path: string): number {
  const id = requireId(value, path);
  return funnel.codes.get(id) ?? fail('UNKNOWN_STAGE', path, id, listKnown(funnel));
}

/** The code of a stage after the remap, {@link DROPPED} included; `UNKNOWN_STAGE` when there is none. */
export function requireMappedStage(funnel: CompiledFunnel, value: unknown, path: string): number {
  const id = requireId(value, path);
  return funnel.codeOfRow.get(id) ?? fail('UNKNOWN_STAGE', path, id, listKnown(funnel));
}

/** Where a deal stands, for a move: null when it is new, or when all that it did was dropped by the remap. */
export function requireStanding(funnel: CompiledFunnel, value: unknown, path: string): number | null {
  if (value === null) return null;
  const code = requireMappedStage(funnel, value, path);
  return code === DROPPED ? null : code;
}
