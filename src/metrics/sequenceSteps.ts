import { fail } from '../internal/issues.js';
import { requireList } from '../internal/shapes.js';
import { requireId, requireOptions } from '../internal/validate.js';
import type { SequenceStep } from './sequences.types.js';

/** The steps after checking. */
export interface CompiledSteps {
  /** Step names in row order. */
  readonly steps: readonly string[];
  /** By row: whether it may be left out. */
  readonly optional: readonly boolean[];
  /** Rows of the steps that may not be left out. */
  readonly required: readonly number[];
  /** Codes of the names that matter, from 1 on, one for all that are excluded and no step; 0 is any other name. */
  readonly codes: ReadonlyMap<string, number>;
  /** By row: the code of its name. */
  readonly codeOfRow: readonly number[];
  /** By code: 1 where such an event removes a subject. */
  readonly excluded: Uint8Array;
}

function readStep(step: unknown, path: string, key: string): { name: string; optional: boolean } {
  if (typeof step !== 'object' || step === null) return { name: requireId(step, path), optional: false };
  const { name, optional = false } = requireOptions<SequenceStep>(step as SequenceStep, ['name', 'optional'], path);
  if (typeof optional !== 'boolean') return fail('INVALID_OPTION', `${path}.optional`, optional, 'must be true or false');
  return { name: requireId(name, `${path}.${key}`), optional };
}

/** Checks the steps and gives codes to the names that matter; `list` and `key` tell where steps and their names stand. */
export function compileSteps(steps: unknown, exclude: unknown, sequence: 'ordered' | 'strict' | 'any', list: string, key: string): CompiledSteps & { readonly exclude: string[] } {
  const listed = requireList(steps, list, 'a list of names, or of objects with name and optional');
  const read = Array.from(listed, (step, index) => readStep(step, `${list}[${index}]`, key));
  if (read.length === 0) fail('EMPTY_INPUT', list, steps, 'must have one step at least');
  if (read[0]?.optional === true) fail('OPTIONAL_FIRST_STAGE', `${list}[0].optional`, true, 'must not be set on the first step: every attempt starts there');
  const loose = read.findIndex(({ optional }) => optional);
  if (loose >= 0 && sequence !== 'ordered') {
    fail('INVALID_OPTION', `${list}[${loose}].optional`, true, `goes with the sequence 'ordered' only, not with '${sequence}'`);
  }
  if (exclude !== undefined && !Array.isArray(exclude)) fail('INVALID_OPTION', 'options.exclude', exclude, 'must be a list of names');
  const names = Array.from((exclude ?? []) as readonly unknown[], (name, index) => requireId(name, `options.exclude[${index}]`));
  const codes = new Map<string, number>();
  for (const { name } of read) if (!codes.has(name)) codes.set(name, codes.size + 1);
  const elsewhere = codes.size + 1;
  const excluded = new Uint8Array(elsewhere + 1);
  for (const name of names) {
    if (!codes.has(name)) codes.set(name, elsewhere);
    excluded[codes.get(name) as number] = 1;
  }
  return {
    steps: read.map(({ name }) => name),
    optional: read.map(({ optional }) => optional),
    required: read.flatMap(({ optional }, row) => (optional ? [] : [row])),
    codes,
    codeOfRow: read.map(({ name }) => codes.get(name) as number),
    excluded,
    exclude: names,
  };
}
