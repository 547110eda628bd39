import type { ErrorCode } from '../errors.js';
import { fail, FRACTION_RULE, missingOr } from './issues.js';

/** Beyond this a square passes what a double holds. */
const LARGEST_SQUARED = 1e150;

function refuse(code: ErrorCode, value: unknown, path: string, rule: string): never {
  return fail(missingOr(code, value), path, value, rule);
}

/** A count of things: a whole number, 0 or more, or `INVALID_COUNT` (`MISSING_VALUE` when there is none). */
export function requireCount(value: unknown, path: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return (value as number) + 0;
  return refuse('INVALID_COUNT', value, path, 'must be a whole number from 0 to 2^53 − 1');
}

/** A probability from 0 to 1, or `INVALID_PROBABILITY` (`MISSING_VALUE` when there is none). */
export function requireProbability(value: unknown, path: string): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value + 0;
  return refuse('INVALID_PROBABILITY', value, path, FRACTION_RULE);
}

/** A span of time, 0 or more: `INVALID_DURATION` when negative, `INVALID_NUMBER` when it is no finite number. */
export function requireDuration(value: unknown, path: string): number {
  const duration = requireFinite(value, path);
  if (duration >= 0) return duration;
  return fail('INVALID_DURATION', path, value, 'must be 0 or more: a length of time');
}

/** A finite number, or `INVALID_NUMBER` (`MISSING_VALUE` when there is none). */
export function requireFinite(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  return refuse('INVALID_NUMBER', value, path, 'must be a finite number');
}

/** The sum of numbers that are not negative, the least first: the same in whatever order they come. They are sorted in place. */
export function sumAscending(values: Float64Array): number {
  return values.sort().reduce((sum, value) => sum + value, 0);
}

/** A list of finite numbers as a fresh array, or `INVALID_NUMBER` where one is none. */
export function requireNumbers(values: Iterable<number>, path: string): Float64Array {
  const list: ArrayLike<unknown> = isList(values) ? values : readAll(values, path);
  const numbers = new Float64Array(list.length);
  for (let i = 0; i < numbers.length; i += 1) {
    const value = list[i];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return fail('INVALID_NUMBER', `${path}[${i}]`, value, 'must be a finite number');
    }
    numbers[i] = value + 0;
  }
  return numbers;
}

function isList(values: Iterable<number>): values is Iterable<number> & ArrayLike<number> {
  return Array.isArray(values) || values instanceof Float64Array;
}

function readAll(values: Iterable<number>, path: string): readonly unknown[] {
  if (values === undefined || values === null) return fail('MISSING_VALUE', path, values, 'must be a list of numbers');
  if (typeof values !== 'object' || typeof (values as Partial<Iterable<number>>)[Symbol.iterator] !== 'function') {
    return fail('INVALID_OPTION', path, values, 'must be a list of numbers');
  }
  return Array.from(values);
}

/** A list of numbers that can be squared and summed without passing what a double holds. */
export function requireModerateNumbers(values: Iterable<number>, path: string): Float64Array {
  const numbers = requireNumbers(values, path);
  for (let i = 0; i < numbers.length; i += 1) {
    if (Math.abs(numbers[i] as number) > LARGEST_SQUARED) {
      return fail('INVALID_NUMBER', `${path}[${i}]`, numbers[i], 'must not pass 1e150 in size: its square could not be told. Use a larger unit');
    }
  }
  return numbers;
}

/** Beyond it squares and products of the models would no longer be finite. */
export const LARGEST_FIGURE = 1e100;

/** A numeric option, its default when absent, or `INVALID_OPTION`; `rule` says what `holds` asks for. */
export function requireNumber(value: unknown, fallback: number, path: string, holds: (value: number) => boolean, rule: string): number {
  if (value === undefined) return fallback;
  if (typeof value === 'number' && Number.isFinite(value) && holds(value)) return value + 0;
  return fail('INVALID_OPTION', path, value, rule);
}

/** A whole number from `least` on as an option, or its default. */
export function requireWhole(value: unknown, fallback: number, path: string, least = 0, what = 'a whole number'): number {
  return requireNumber(value, fallback, path, (n) => Number.isSafeInteger(n) && n >= least, `must be ${what}, ${least} or more`);
}
