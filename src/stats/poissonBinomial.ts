import { requireProbability } from '../internal/numbers.js';
import { readEach } from '../internal/rowIssues.js';
import { requireRows } from '../internal/validate.js';
import { convolveEvents } from './binomial.kernel.js';
import type { PoissonBinomial } from './types.js';

/**
 * Tells how many of several independent events will happen: the distribution of the number of deals won, each with a chance
 * of its own.
 *
 * The distributions of the single events are convolved one after the other, without a Fourier transform, so the smallest
 * chances keep their digits. The time grows with the square of the number of events.
 *
 * **When to use** For the number of wins of an open pipeline. With one chance for all it is {@link binomialTail}'s
 * distribution. Known elsewhere as R's `poibin` package.
 *
 * @param probabilities - the chance of each event, 0 to 1
 * @returns `pmf[k]`, the chance of exactly k, for k from 0 to their number; `mean` and `variance` of the count
 * @throws {SalesMathError} INVALID_PROBABILITY: a chance lies outside 0 to 1
 * @throws {SalesMathError} MISSING_VALUE: the list or a chance is missing
 * @throws {SalesMathError} INVALID_OPTION: the chances are no list
 * @example
 * import { poissonBinomial } from 'salesmath';
 * poissonBinomial([0.5, 0.25]); // => { pmf: [0.375, 0.5, 0.125], mean: 0.75, variance: 0.4375 }
 * poissonBinomial([]).pmf; // => [1]
 * @see {@link binomialTail}
 * @see Hong, "On computing the distribution function for the Poisson binomial distribution" (2013)
 */
export function poissonBinomial(probabilities: Iterable<number>): PoissonBinomial {
  // sorted, so that the last bits do not hang on the order in which they came
  const given: number[] = [];
  readEach(requireRows(probabilities, 'probabilities'), (p, i) => given.push(requireProbability(p, `probabilities[${i}]`)));
  const chances = Float64Array.from(given).sort();
  let mean = 0;
  let variance = 0;
  for (const p of chances) {
    mean += p;
    variance += p * (1 - p);
  }
  return { pmf: Array.from(convolveEvents(chances)), mean, variance };
}
