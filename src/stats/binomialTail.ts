import { requireCount, requireProbability } from '../internal/numbers.js';
import { upperTail } from './binomial.kernel.js';

/**
 * Tells the chance of at least so many successes.
 *
 * `P(X ≥ successes) = Σ C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ` over k from `successes` to n = trials, summed on the side of the mean where
 * less is, so that neither a small chance nor one near 1 loses digits.
 *
 * **When to use** For "how likely are 5 wins from 20 demos?". {@link trialsForConfidence} turns the question round;
 * {@link poissonBinomial} takes chances that differ. Known elsewhere as R's `pbinom(k - 1, n, p, lower.tail = FALSE)`,
 * Excel's `BINOM.DIST.RANGE`.
 *
 * **Gotchas** The trials must not depend on each other.
 *
 * @param successes - how many are wanted at least, a whole number, 0 or more
 * @param trials - how many trials there are, a whole number, 0 or more
 * @param p - chance of each trial, 0 to 1
 * @returns the chance, unrounded; 0 when more are wanted than there are trials
 * @throws {SalesMathError} INVALID_COUNT: a count is negative or not whole
 * @throws {SalesMathError} INVALID_PROBABILITY: the chance lies outside 0 to 1
 * @throws {SalesMathError} MISSING_VALUE: an argument is missing
 * @example
 * import { binomialTail } from 'salesmath';
 * binomialTail(1, 2, 0.5); // => 0.75
 * binomialTail(5, 20, 0.25).toFixed(6); // => '0.585158'
 * binomialTail(3, 2, 0.5); // => 0
 * @see {@link trialsForConfidence}, {@link poissonBinomial}
 */
export function binomialTail(successes: number, trials: number, p: number): number {
  return upperTail(requireCount(successes, 'successes'), requireCount(trials, 'trials'), requireProbability(p, 'p'));
}
