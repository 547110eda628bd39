import { normalQuantile } from '../internal/special.js';
import type { Proportion } from '../types.js';

/** The normal quantile that a two-sided interval of this confidence reaches to. */
export function zOfConfidence(confidence: number): number {
  return -normalQuantile((1 - confidence) / 2);
}

/**
 * A share with its Wilson score interval. With more successes than trials the quotient is told, but no interval: such a
 * quotient is no share.
 */
export function measureProportion(numerator: number, denominator: number, z: number): Proportion {
  if (denominator === 0) return { numerator, denominator, rate: null, low: null, high: null };
  const rate = numerator / denominator;
  if (numerator > denominator || numerator < 0) return { numerator, denominator, rate, low: null, high: null };
  const zz = z * z;
  const spread = z * Math.sqrt((rate * (1 - rate)) / denominator + zz / (4 * denominator * denominator));
  const upper = rate + zz / (2 * denominator) + spread;
  return {
    numerator,
    denominator,
    rate,
    // the roots' product is rate² / (1 + z²/n): a quotient, where the difference would cancel at small rates
    low: numerator === 0 ? 0 : Math.min(rate, (rate * rate) / upper),
    high: numerator === denominator ? 1 : Math.min(1, upper / (1 + zz / denominator)),
  };
}
