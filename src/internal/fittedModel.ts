import { LARGEST_FIGURE } from './numbers.js';
import { fail, missingOr } from './issues.js';
import { daysOf, requireTimeUnit } from './timeUnits.js';

/** What kinds of model there are, and the names of their parameters in order. */
const PARAMETERS = {
  bgNbd: ['r', 'alpha', 'a', 'b'],
  mbgNbd: ['r', 'alpha', 'a', 'b'],
  paretoNbd: ['r', 'alpha', 's', 'beta'],
  gammaGamma: ['p', 'q', 'v'],
  shiftedBetaGeometric: ['alpha', 'beta'],
} as const;

export type ModelKind = keyof typeof PARAMETERS;
export type PurchaseModelKind = 'bgNbd' | 'mbgNbd' | 'paretoNbd';

/** The models that say how often customers buy. */
export const PURCHASE_MODELS: readonly PurchaseModelKind[] = ['bgNbd', 'mbgNbd', 'paretoNbd'];

/** A model after checking: its parameters are a list in the order of `parametersOf`. */
export interface NormalModel<Kind extends ModelKind = ModelKind> {
  readonly kind: Kind;
  readonly values: readonly number[];
  /** Days of the unit of time that it counts in; 0 for the model of spend, which knows none. */
  readonly days: number;
}

/** Names of a model's parameters, in the order in which they are computed with and listed. */
export function parametersOf(kind: ModelKind): readonly string[] {
  return PARAMETERS[kind];
}

/** Reads what a prediction needs of a model: kind, parameters and unit. The rest of a fit is not looked at. */
export function requireModel<Kind extends ModelKind>(model: unknown, path: string, kinds: readonly Kind[]): NormalModel<Kind> {
  if (model === undefined || model === null) return fail('MISSING_VALUE', path, model, 'must be a fitted model');
  if (typeof model !== 'object' || Array.isArray(model)) return fail('INVALID_OPTION', path, model, 'must be a fitted model, an object');
  const { kind, params, unit } = model as { kind?: unknown; params?: Record<string, unknown> | null; unit?: unknown };
  if (!kinds.includes(kind as Kind)) {
    const wanted = kinds.map((each) => `'${each}'`).join(', ');
    return fail('MODEL_MISMATCH', `${path}.kind`, kind, `must be one of ${wanted}: this function needs such a model`);
  }
  if (typeof params !== 'object' || params === null) {
    return fail(missingOr('INVALID_PARAMETER', params), `${path}.params`, params, 'must be an object of parameters');
  }
  const values = PARAMETERS[kind as Kind].map((name) => {
    const value = params[name];
    if (typeof value === 'number' && value >= 1 / LARGEST_FIGURE && value <= LARGEST_FIGURE) return value;
    const code = missingOr('INVALID_PARAMETER', value);
    return fail(code, `${path}.params.${name}`, value, 'must be a number above 0: 1e-100 at least, 1e100 at most');
  });
  return { kind: kind as Kind, values, days: kind === 'gammaGamma' ? 0 : daysOf(requireTimeUnit(unit, `${path}.unit`)) };
}
