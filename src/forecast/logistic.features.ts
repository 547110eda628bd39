import { fail, joinPath, missingOr } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import { requireObject, requireRow } from '../internal/shapes.js';
import type { LogisticOutcome } from './logistic.types.js';

export type FeatureKind = 'number' | 'boolean' | 'text';

/** A feature's values by row. */
export interface FeatureColumn {
  readonly feature: string;
  readonly kind: FeatureKind;
  /** Numbers, and booleans as 0 and 1; NaN where it is not known. Of text: the code of the level, −1 where it is not known. */
  readonly values: Float64Array;
  /** Levels by code, in order of first appearance. */
  readonly levels: readonly string[];
}

export interface LogisticSample {
  readonly rows: readonly LogisticOutcome[];
  /** 1 where it happened. */
  readonly outcomes: Uint8Array;
  /** By name; features that are known in no row are left out. */
  readonly columns: readonly FeatureColumn[];
  /** Names of features that are known in no row. */
  readonly unknown: readonly string[];
}

/** Beyond this a number's square could not be summed. */
const LARGEST = 1e150;

/** What is asked of a feature's value, for messages. */
const VALUE_RULE = 'must be a finite number up to 1e150 in size, text, true, false or null';
const WORDS: Readonly<Record<FeatureKind, string>> = { number: 'a number', boolean: 'true or false', text: 'text' };

/** The kind of a value; null when it is not known, undefined when it can be no feature. */
export function kindOf(value: unknown): FeatureKind | null | undefined {
  switch (typeof value) {
    case 'number':
      return Math.abs(value) <= LARGEST ? 'number' : undefined;
    case 'boolean':
      return 'boolean';
    case 'string':
      return 'text';
    default:
      return value === undefined || value === null ? null : undefined;
  }
}

/** Refuses a value that can be no feature, or is of another kind than the feature. */
export function refuseValue(value: unknown, path: string, kind: FeatureKind | null): never {
  if (kindOf(value) === undefined) return fail(typeof value === 'number' ? 'INVALID_NUMBER' : 'INVALID_ROW', path, value, VALUE_RULE);
  return fail('INVALID_ROW', path, value, `must be ${WORDS[kind as FeatureKind]} or null: a feature is of one kind in all rows`);
}

/** The features of a row, or the code of what is wrong with it. */
export function requireFeatures(row: unknown, path: string): Record<string, unknown> {
  return requireObject(requireRow(row, path)['features'], `${path}.features`);
}

interface Builder {
  kind: FeatureKind | null;
  values: Float64Array | null;
  readonly levels: string[];
  readonly codes: Map<string, number>;
}

function setValue(builder: Builder, rows: number, row: number, value: unknown, kind: FeatureKind): void {
  builder.values ??= new Float64Array(rows).fill(kind === 'text' ? -1 : NaN);
  let cell = value as number;
  if (kind === 'boolean') cell = value === true ? 1 : 0;
  else if (kind === 'text') {
    const known = builder.codes.get(value as string);
    cell = known ?? builder.levels.length;
    if (known === undefined) {
      builder.codes.set(value as string, cell);
      builder.levels.push(value as string);
    }
  }
  builder.values[row] = cell;
}

/** Reads and checks all rows, and turns their features into columns. */
export function readSample(rows: readonly LogisticOutcome[]): LogisticSample {
  const outcomes = new Uint8Array(rows.length);
  const builders = new Map<string, Builder>();
  readEach(rows, (row, index) => {
    const path = `rows[${index}]`;
    const features = requireFeatures(row, path);
    const { outcome } = row;
    if (typeof outcome !== 'boolean') {
      fail(missingOr('INVALID_ROW', outcome), `${path}.outcome`, outcome, 'must be true or false');
    }
    outcomes[index] = outcome ? 1 : 0;
    for (const feature of Object.keys(features)) {
      const value = features[feature];
      let builder = builders.get(feature);
      if (builder === undefined) builders.set(feature, (builder = { kind: null, values: null, levels: [], codes: new Map() }));
      const kind = kindOf(value);
      if (kind === null) continue;
      builder.kind ??= kind ?? null;
      if (kind === undefined || kind !== builder.kind) refuseValue(value, joinPath(`${path}.features`, [feature]), builder.kind);
      setValue(builder, rows.length, index, value, kind);
    }
  });
  const columns: FeatureColumn[] = [];
  const unknown: string[] = [];
  for (const feature of [...builders.keys()].sort()) {
    const { kind, values, levels } = builders.get(feature) as Builder;
    if (kind === null || values === null) unknown.push(feature);
    else columns.push({ feature, kind, values, levels });
  }
  return { rows, outcomes, columns, unknown };
}

/** Refuses features that make too many columns, as ids do; the one with most of them is named. */
export function refuseColumns(columns: readonly { readonly feature: string; readonly used: number }[], most: number): never {
  let feature = '';
  let used = 0;
  for (const each of columns) if (each.used > used) ({ feature, used } = each);
  const rule = `must not make more than ${most} columns with the other features: leave ids and free text out, or gather rare levels in one`;
  return fail('TOO_MANY_LEVELS', joinPath('rows.features', [feature]), used, rule);
}
