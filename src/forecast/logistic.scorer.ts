import { fail, joinPath } from '../internal/issues.js';
import { requireFinite } from '../internal/numbers.js';
import { requireList, requireObject, requireText } from '../internal/shapes.js';
import type { FeatureKind } from './logistic.features.js';
import { kindOf, refuseValue } from './logistic.features.js';

/** Keeps a product of hostile numbers finite; no real one comes near it. */
const LARGEST = 1e300;

interface ScoredFeature {
  readonly feature: string;
  readonly kind: FeatureKind;
  /** Of a number or boolean: what one unit adds to the log-odds. */
  coefficient: number;
  mean: number;
  /** What it adds when it is not known. */
  missing: number;
  /** What each level adds; null stands for "not known". */
  readonly levels: Map<string | null, number>;
  /** What an average row adds: stands in for levels that are not in the model. */
  average: number;
}

/** A model ready to be asked. */
export interface LogisticScorer {
  /** The log-odds of a row. */
  score(features: Record<string, unknown>, path: string): number;
  /** By feature: rows with a level that the model does not have. */
  readonly unknownLevels: ReadonlyMap<string, number>;
}

const readList = (value: unknown, path: string): Record<string, unknown>[] => Array.from(requireList(value, path), (each, i) => requireObject(each, `${path}[${i}]`));

function readFeatures(value: unknown): Map<string, ScoredFeature> {
  const features = new Map<string, ScoredFeature>();
  readList(value, 'model.features').forEach((each, i) => {
    const path = `model.features[${i}]`;
    const feature = requireText(each['feature'], `${path}.feature`);
    const { kind } = each;
    if (kind !== 'number' && kind !== 'boolean' && kind !== 'text') return fail('INVALID_OPTION', `${path}.kind`, kind, "must be 'number', 'boolean' or 'text'");
    if (features.has(feature)) fail('DUPLICATE_ID', `${path}.feature`, feature, 'must not occur twice');
    const scored: ScoredFeature = { feature, kind, coefficient: 0, mean: 0, missing: 0, levels: new Map(), average: 0 };
    if (kind === 'text') scored.levels.set(each['base'] === null ? null : requireText(each['base'], `${path}.base`), 0);
    features.set(feature, scored);
  });
  return features;
}

function readCoefficient(each: Record<string, unknown>, path: string, features: ReadonlyMap<string, ScoredFeature>): void {
  const scored = features.get(requireText(each['feature'], `${path}.feature`));
  if (scored === undefined) return fail('INVALID_OPTION', `${path}.feature`, each['feature'], 'must be one of model.features');
  const coefficient = requireFinite(each['coefficient'], `${path}.coefficient`);
  const mean = requireFinite(each['mean'], `${path}.mean`);
  const { kind } = each;
  if (kind === 'level' && scored.kind === 'text') {
    scored.levels.set(each['level'] === null ? null : requireText(each['level'], `${path}.level`), coefficient);
    scored.average += coefficient * mean;
  } else if (kind === 'missing' && scored.kind !== 'text') scored.missing = coefficient;
  else if (kind === scored.kind && kind !== 'text') {
    scored.coefficient = coefficient;
    scored.mean = mean;
  } else fail('INVALID_OPTION', `${path}.kind`, kind, scored.kind === 'text' ? "must be 'level': the feature is text" : `must be '${scored.kind}' or 'missing'`);
}

/** Makes a model ready; only what a prediction needs is looked at. */
export function createScorer(model: unknown): LogisticScorer {
  const given = requireObject(model, 'model');
  if (given['kind'] !== 'logistic') fail('MODEL_MISMATCH', 'model.kind', given['kind'], "must be 'logistic': this function needs the model of fitLogistic");
  const intercept = requireFinite(given['intercept'], 'model.intercept');
  const byName = readFeatures(given['features']);
  readList(given['coefficients'], 'model.coefficients').forEach((each, i) => readCoefficient(each, `model.coefficients[${i}]`, byName));
  const features = [...byName.values()];
  const unknownLevels = new Map<string, number>();

  const partOf = (scored: ScoredFeature, value: unknown, path: string): number => {
    const kind = kindOf(value);
    if (kind !== null && kind !== scored.kind) refuseValue(value, joinPath(path, [scored.feature]), scored.kind);
    if (scored.kind === 'text') {
      const level = scored.levels.get(kind === null ? null : (value as string));
      if (level !== undefined) return level;
      if (kind !== null) unknownLevels.set(scored.feature, (unknownLevels.get(scored.feature) ?? 0) + 1);
      return scored.average;
    }
    if (kind === null) return scored.coefficient * scored.mean + scored.missing;
    return scored.coefficient * Number(value);
  };
  return {
    unknownLevels,
    score(row, path) {
      let eta = intercept;
      for (const scored of features) {
        const value = Object.hasOwn(row, scored.feature) ? row[scored.feature] : undefined;
        eta += Math.max(-LARGEST, Math.min(LARGEST, partOf(scored, value, path)));
      }
      return eta;
    },
  };
}
