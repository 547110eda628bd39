import type { Fraction } from '../internal/fraction.js';
import { compare, fraction } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireDecimal } from '../internal/validate.js';

const LOWEST: Fraction = /* @__PURE__ */ fraction(1n, 2n);
const HIGHEST: Fraction = /* @__PURE__ */ fraction(3n);

/** Refuses a ratio that was probably meant as a percentage: `RATIO_LOOKS_LIKE_PERCENT` outside 0.5 to 3. */
export function requirePlausibleRatio(ratio: Fraction, path: string, received: unknown): Fraction {
  if (compare(ratio, LOWEST) >= 0 && compare(ratio, HIGHEST) <= 0) return ratio;
  return fail('RATIO_LOOKS_LIKE_PERCENT', path, received, 'must make a ratio from 0.5 to 3: 10 % more is 1.1, not 10 or 110');
}

/** Reads a ratio of over-assignment. */
export function requireRatio(value: unknown, path: string): Fraction {
  return requirePlausibleRatio(requireDecimal(value, path), path, value);
}
