import { fail, joinPath } from '../internal/issues.js';
import { requireCount } from '../internal/numbers.js';
import type { BeforeAfter, SuccessCount } from './types.js';

/** The fields of something that must be an object. */
export function requireFields<T extends object>(value: T, path: string, what = 'an object'): { readonly [K in keyof T]?: unknown } {
  if (value === undefined || value === null) return fail('MISSING_VALUE', path, value, `must be ${what}`);
  if (typeof value !== 'object' || Array.isArray(value)) return fail('INVALID_OPTION', path, value, `must be ${what}`);
  return value;
}

/** Successes of trials, no more of the former than of the latter. */
export function requireSuccesses(count: SuccessCount, path: string): SuccessCount {
  const fields = requireFields(count, path, 'an object with successes and trials');
  const successes = requireCount(fields.successes, joinPath(path, ['successes']));
  const trials = requireCount(fields.trials, joinPath(path, ['trials']));
  if (successes <= trials) return { successes, trials };
  return fail('SUCCESSES_EXCEED_TRIALS', joinPath(path, ['successes']), successes, `must not exceed the trials (${trials})`);
}

/** Both sides of a comparison. */
export function requireSides<T>(input: BeforeAfter<T>, path: string): BeforeAfter<T> {
  requireFields(input, path, 'an object with before and after');
  return input;
}
