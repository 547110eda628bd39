import { fail, isAbsent, joinPath } from '../internal/issues.js';
import { requireProbability } from '../internal/numbers.js';
import { requireObject } from '../internal/shapes.js';
import { ID_RULE, readId } from '../internal/validate.js';

export type StageChances = ReadonlyMap<string, number>;

/** A row whose chance is its own, or that of its stage. */
interface ChancyRow {
  readonly probability?: unknown;
  readonly stage?: unknown;
}

/** Reads `options.probabilities`: chances by stage. */
export function readProbabilities(value: unknown): StageChances {
  const path = 'options.probabilities';
  const entries = value === undefined ? [] : Object.entries(requireObject(value, path));
  return new Map(entries.map(([stage, chance]) => [stage, requireProbability(chance, joinPath(path, [stage]))]));
}

/** The chance of a deal: its own, else that of its stage, else `MISSING_PROBABILITY`. */
export function probabilityOf({ probability, stage }: ChancyRow, index: number, known: StageChances): number {
  if (typeof probability === 'number' && probability >= 0 && probability <= 1) return probability + 0; // no path is written for a good one
  if (!isAbsent(probability)) return requireProbability(probability, `deals[${index}].probability`);
  const id = readId(stage);
  if (id === null && !isAbsent(stage)) return fail('INVALID_ID', `deals[${index}].stage`, stage, ID_RULE);
  const ofStage = id === null ? undefined : known.get(id);
  if (ofStage !== undefined) return ofStage;
  return id === null
    ? fail('MISSING_PROBABILITY', `deals[${index}].probability`, probability, 'must be given, or a stage whose probability is in options.probabilities')
    : fail('MISSING_PROBABILITY', `deals[${index}].stage`, stage, 'has no probability in options.probabilities, and the deal none of its own');
}
