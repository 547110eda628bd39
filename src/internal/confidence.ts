import { fail } from './issues.js';
import { requireProbability } from './numbers.js';

/** A confidence level strictly between 0 and 1, or the default when it is absent; else `INVALID_CONFIDENCE`. */
export function requireConfidence(value: unknown, fallback: number, path: string): number {
  if (value === undefined) return fallback;
  if (typeof value === 'number' && value > 0 && value < 1) return value;
  return fail('INVALID_CONFIDENCE', path, value, 'must be a fraction between 0 and 1, both excluded, such as 0.95');
}

/** The chance to show a difference that is there, strictly between 0 and 1; 0.8 when it is absent; else `INVALID_PROBABILITY`. */
export function requirePower(value: unknown, path: string): number {
  if (value === undefined) return 0.8;
  const power = requireProbability(value, path);
  if (power > 0 && power < 1) return power;
  return fail('INVALID_PROBABILITY', path, value, 'must be between 0 and 1, both excluded: no sample is sure to show anything');
}
