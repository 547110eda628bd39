import { fail, joinPath } from '../internal/issues.js';
import { requireCount } from '../internal/numbers.js';
import { requireObject } from '../internal/shapes.js';
import type { BeforeAfter, SuccessCount } from './types.js';

/** Successes of trials, no more of the former than of the latter. */
export function requireSuccesses(count: SuccessCount, path: string): SuccessCount {
  const fields = requireObject(count, path, 'an object with successes and trials');
  const successes = requireCount(fields['successes'], joinPath(path, ['successes']));
  const trials = requireCount(fields['trials'], joinPath(path, ['trials']));
  if (successes <= trials) return { successes, trials };
  return fail('SUCCESSES_EXCEED_TRIALS', joinPath(path, ['successes']), successes, `must not exceed the trials (${trials}), which are all cases, those that succeeded among them`);
}

/** Both sides of a comparison. */
export function requireSides<T>(input: BeforeAfter<T>): BeforeAfter<T> {
  requireObject(input, 'input', 'an object with before and after');
  return input;
}
