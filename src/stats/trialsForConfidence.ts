import { requireConfidence } from '../internal/confidence.js';
import { requireCount, requireProbability } from '../internal/numbers.js';
import { fewestTrials } from './binomial.kernel.js';
import type { TrialsForConfidence } from './types.js';

/**
 * Tells how many trials it takes to have so many successes with a given confidence.
 *
 * The smallest n with `P(X ≥ successes) ≥ confidence`, X binomial of n trials with chance p; reached exactly counts, within
 * 1e-12.
 *
 * **When to use** To plan activity: how many demos for 5 wins, if one demo in four is won? `successes / p` = 20 demos win 5
 * only on average, so with even odds; 9 times in 10 takes 30. Known elsewhere as a quantile of the negative
 * binomial distribution: R's `qnbinom(confidence, successes, p) + successes`.
 *
 * **Gotchas** The trials must not depend on each other, and p is taken as known: where it was measured on few cases, plan
 * with the lower end of its {@link wilsonInterval}.
 *
 * @param successes - how many are wanted, a whole number, 0 or more
 * @param p - chance of each trial, 0 to 1
 * @param confidence - how sure it must be, strictly between 0 and 1
 * @returns the fewest trials and the chance they give; 0 trials for 0 successes; null when p is 0, or so small that the
 *   number passes `Number.MAX_SAFE_INTEGER`
 * @throws {SalesMathError} INVALID_COUNT: the successes are negative or not whole
 * @throws {SalesMathError} INVALID_PROBABILITY: the chance lies outside 0 to 1
 * @throws {SalesMathError} INVALID_CONFIDENCE: the confidence is not strictly between 0 and 1
 * @throws {SalesMathError} MISSING_VALUE: `successes` or `p` is missing
 * @example
 * import { trialsForConfidence } from 'salesmath';
 * [0.8, 0.9, 0.95].map((confidence) => trialsForConfidence(5, 0.25, confidence).trials); // => [26, 30, 34]
 * trialsForConfidence(1, 0.5, 0.75); // => { trials: 2, probability: 0.75 }
 * trialsForConfidence(5, 0, 0.9); // => { trials: null, probability: null }
 * @see {@link binomialTail}
 */
export function trialsForConfidence(successes: number, p: number, confidence: number): TrialsForConfidence {
  const wanted = requireCount(successes, 'successes');
  const chance = requireProbability(p, 'p');
  const sure = requireConfidence(confidence ?? NaN, NaN, 'confidence');
  return fewestTrials(wanted, chance, sure);
}
