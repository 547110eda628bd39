import { fail } from '../internal/issues.js';
import { requireCount, requireFinite, requireModerateNumbers } from '../internal/numbers.js';
import { requireObject } from '../internal/shapes.js';
import { requireWord } from '../internal/validate.js';
import { minimizeInBox } from './minimizeInBox.kernel.js';
import type { Smoothers, SmoothingRun } from './smoothing.kernel.js';
import type { SeasonalKind } from './types.js';

/** How many periods can be forecast at most. */
const FURTHEST = 1_000_000;

/** The values of a series, at least so many. */
export function requireSeries(values: Iterable<number>, fewest: number): Float64Array {
  const numbers = requireModerateNumbers(values, 'values');
  if (numbers.length >= fewest) return numbers;
  return fail('TOO_FEW_VALUES', 'values', values, `must have ${fewest} values or more, and has ${numbers.length}`);
}

/** A parameter of smoothing, or null when it is to be fitted. */
export function requireParameter(value: unknown, path: string): number | null {
  if (value === undefined) return null;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value + 0;
  return fail('INVALID_PARAMETER', path, value, 'must be a fraction from 0 to 1; leave it out to have it fitted');
}

/** How many periods to forecast. */
export function requireHorizon(value: unknown): number {
  if (value === undefined) return 1;
  const horizon = requireCount(value, 'options.horizon');
  if (horizon <= FURTHEST) return horizon;
  return fail('INVALID_COUNT', 'options.horizon', value, `must not pass ${FURTHEST} periods`);
}

/** Periods in a season. */
export function requireSeason(value: unknown): number {
  const season = requireCount(value, 'options.season');
  return season >= 2 ? season : fail('INVALID_PARAMETER', 'options.season', value, 'must be 2 or more: the number of periods in a season');
}

export function requireSeasonalKind(value: unknown): SeasonalKind {
  return requireWord(value, ['additive', 'multiplicative'], 'additive', 'options.seasonal');
}

/** Refuses values that cannot be multiples of a level. */
export function requirePositive(values: Float64Array): void {
  const found = values.findIndex((value) => value <= 0);
  if (found >= 0) {
    fail('INVALID_NUMBER', `values[${found}]`, values[found], 'must be above 0 for a multiplicative season; an additive one takes any value');
  }
}

/** The numbers of a given state, and nothing else in it but the fields that are read elsewhere. */
export function requireState<K extends string>(state: object, keys: readonly K[], path: string, elsewhere?: string): Record<K, number> {
  const fields = requireObject(state, path, `an object with ${keys.join(' and ')}`);
  for (const key of Object.keys(fields)) {
    if (key !== elsewhere && !keys.includes(key as K)) fail('INVALID_OPTION', `${path}.${key}`, fields[key], 'is not a known field here');
  }
  return Object.fromEntries(keys.map((key) => [key, requireFinite(fields[key], `${path}.${key}`)])) as Record<K, number>;
}

/** Which parameters were given, null for those to fit; 0 stands for parts that a method does not have. */
export interface AskedSmoothers {
  readonly alpha: number | null;
  readonly beta: number | null;
  readonly gamma: number | null;
}

/** The parameters given, and for the others those with the least squared one-step errors. */
export function fitSmoothers(asked: AskedSmoothers, run: (parameters: Smoothers) => SmoothingRun): Smoothers {
  const open = (['alpha', 'beta', 'gamma'] as const).filter((name) => asked[name] === null);
  const filled = (point: readonly number[]): Smoothers => {
    let next = 0;
    const pick = (value: number | null): number => value ?? (point[next++] as number);
    return { alpha: pick(asked.alpha), beta: pick(asked.beta), gamma: pick(asked.gamma) };
  };
  return filled(minimizeInBox((point) => run(filled(point)).sse, open.length));
}

/** Refuses a run that left all bounds: some parameters make errors grow from season to season. */
export function requireBounded(parameters: object, sse: number, ...results: readonly (readonly number[])[]): void {
  const bounded = Number.isFinite(sse) && results.every((numbers) => numbers.every((number) => Number.isFinite(number)));
  if (!bounded) fail('INVALID_PARAMETER', 'options', parameters, 'must let the series stay within what a number holds; leave the parameters out to have them fitted');
}
