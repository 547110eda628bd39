import { binomialTerm } from '../internal/gamma.js';
import { normalQuantile } from '../internal/special.js';

/** What "reached" allows for rounding. */
const TOLERANCE = 1e-12;

/** Sum of P(X = k) for k from `from` in steps of `step` away from the mean; the terms shrink, so it ends by itself. */
function sumAway(from: number, step: 1 | -1, trials: number, p: number): number {
  const q = 1 - p;
  let k = from;
  let term = binomialTerm(k, trials - k, p, q);
  let sum = 0;
  while (term > sum * 1e-18) {
    sum += term;
    term *= step === 1 ? ((trials - k) * p) / ((k + 1) * q) : (k * q) / ((trials - k + 1) * p);
    k += step;
  }
  return sum;
}

/** P(X ≥ successes) for X ~ Binomial(trials, p), summed on the side of the mean where less is. */
export function upperTail(successes: number, trials: number, p: number): number {
  if (successes <= 0) return 1;
  if (successes > trials || p === 0) return 0;
  if (p === 1) return 1;
  if (successes > trials * p) return Math.min(1, sumAway(successes, 1, trials, p));
  return Math.max(0, 1 - sumAway(successes - 1, -1, trials, p));
}

/** The fewest trials, and the chance they give; null when no number of trials that can be counted will do. */
export interface FewestTrials {
  readonly trials: number | null;
  readonly probability: number | null;
}

/** The smallest n with P(X ≥ successes) ≥ confidence, X ~ Binomial(n, p), by halving a bracket of the rising tail. */
export function fewestTrials(successes: number, p: number, confidence: number): FewestTrials {
  if (successes === 0) return { trials: 0, probability: 1 };
  const reached = (trials: number): boolean => upperTail(successes, trials, p) >= confidence - TOLERANCE;
  // where the normal approximation puts it: n p − z √(n p q) = successes, solved for √n
  const spread = normalQuantile(confidence) * Math.sqrt(1 - p);
  const root = (spread + Math.sqrt(spread * spread + 4 * successes)) / 2;
  const guess = Math.round((root * root) / p);
  if (p === 0 || !(guess < Number.MAX_SAFE_INTEGER)) return { trials: null, probability: null };
  let width = Math.max(1, Math.ceil(Math.sqrt(guess)));
  // the answer lies in (low, high]
  let low = Math.max(successes - 1, guess);
  let high = low;
  if (low >= successes && reached(low)) {
    do {
      high = low;
      low = Math.max(successes - 1, low - width);
      width *= 2;
    } while (low >= successes && reached(low));
  } else {
    do {
      low = high;
      high += width;
      width *= 2;
    } while (!reached(high));
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return { trials: high, probability: upperTail(successes, high, p) };
}

/** P(exactly k of independent events happen), k = 0 … n, by convolving one event after the other. */
export function convolveEvents(probabilities: ArrayLike<number>): Float64Array {
  const pmf = new Float64Array(probabilities.length + 1);
  pmf[0] = 1;
  for (let n = 0; n < probabilities.length; n += 1) {
    const p = probabilities[n] as number;
    const q = 1 - p;
    pmf[n + 1] = (pmf[n] as number) * p;
    for (let k = n; k > 0; k -= 1) pmf[k] = (pmf[k] as number) * q + (pmf[k - 1] as number) * p;
    pmf[0] *= q;
  }
  return pmf;
}
