import { requireConfidence, requirePower } from '../internal/confidence.js';
import { fail } from '../internal/issues.js';
import { requireProbability } from '../internal/numbers.js';
import { normalQuantile } from '../internal/special.js';
import { requireOptions } from '../internal/validate.js';
import type { SampleSize, SampleSizeForProportionsOptions } from './types.js';

function requireSidesOfTest(value: unknown): 1 | 2 {
  if (value === undefined) return 2;
  return value === 1 || value === 2 ? value : fail('INVALID_OPTION', 'options.sides', value, 'must be 1 or 2');
}

/**
 * Tells how many cases each of two groups needs so that a difference of two rates can be shown.
 *
 * `n = ((z₁ √(2 p̄ q̄) + z₂ √(p₁q₁ + p₂q₂)) / (p₁ − p₂))²` with z₁ the normal quantile of 1 − (1 − confidence) / sides, z₂ that
 * of the power, p̄ the mean of the rates and q = 1 − p.
 *
 * **When to use** Before a trial, to see whether it can be decided in the time there is. Known elsewhere as R's
 * `power.prop.test`.
 *
 * **Gotchas** The number is for each group. Looking at the result again and again while cases come in shows differences
 * that are not there.
 *
 * @param p1 - one rate, a fraction from 0 to 1
 * @param p2 - the other rate, a fraction from 0 to 1
 * @param options - `power`: chance to show a difference that is there, default 0.8. `confidence`: 1 − the chance to show
 *   one that is not, default 0.95. `sides`: 2 for a difference either way, 1 for one way only, default 2
 * @returns cases in each group, rounded up (`perGroup`) and before that (`exact`); null when the rates are equal, or so
 *   close that no number tells them apart
 * @throws {SalesMathError} INVALID_PROBABILITY: a rate lies outside 0 to 1, or the power is not strictly between 0 and 1
 * @throws {SalesMathError} INVALID_CONFIDENCE: the confidence is not strictly between 0 and 1
 * @throws {SalesMathError} MISSING_VALUE: a rate is missing
 * @throws {SalesMathError} INVALID_OPTION: `sides` is neither 1 nor 2, or an option is unknown
 * @example
 * import { sampleSizeForProportions } from 'salesmath';
 * sampleSizeForProportions(0.15, 0.28).perGroup; // => 156
 * sampleSizeForProportions(0.5, 0.75, { power: 0.9 }).perGroup; // => 77
 * sampleSizeForProportions(0.2, 0.2).perGroup; // => null
 * @see {@link compareProportions}
 * @see Fleiss, Levin and Paik, "Statistical methods for rates and proportions", for the formula, without continuity correction
 */
export function sampleSizeForProportions(p1: number, p2: number, options?: SampleSizeForProportionsOptions): SampleSize {
  const given = requireOptions<SampleSizeForProportionsOptions>(options, ['power', 'confidence', 'sides']);
  const power = requirePower(given.power, 'options.power');
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const sides = requireSidesOfTest(given.sides);
  const first = requireProbability(p1, 'p1');
  const second = requireProbability(p2, 'p2');
  const mean = (first + second) / 2;
  const guard = -normalQuantile((1 - confidence) / sides) * Math.sqrt(2 * mean * (1 - mean));
  const find = normalQuantile(power) * Math.sqrt(first * (1 - first) + second * (1 - second));
  // a power below what chance alone gives takes no cases at all
  const exact = (Math.max(0, guard + find) / (first - second)) ** 2;
  const told = { power, confidence, sides };
  if (!Number.isFinite(exact)) return { perGroup: null, exact: null, ...told };
  return { perGroup: Math.max(1, Math.ceil(exact)), exact, ...told };
}
