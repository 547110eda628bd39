import { requireConfidence } from '../internal/confidence.js';
import { requireOptions } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from './proportion.kernel.js';
import { requireSuccesses } from './readers.js';
import type { WilsonInterval, WilsonIntervalOptions } from './types.js';

/**
 * Tells a share of successes with the interval in which the true rate lies.
 *
 * `(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)` with p = successes / trials, n = trials and z the normal quantile.
 *
 * **When to use** Whenever a rate of few cases is shown. Known elsewhere as the score interval without continuity
 * correction: R's `prop.test(correct = FALSE)`, statsmodels' `proportion_confint(method = 'wilson')`.
 *
 * **Gotchas** The interval is not centred on the rate, and does not collapse at 0 or at all successes.
 *
 * @param successes - how many succeeded, a whole number from 0 to `trials`
 * @param trials - how many there were, a whole number, 0 or more
 * @param options - `confidence`: level of the interval, strictly between 0 and 1, default 0.95
 * @returns the rate with its interval, unrounded; `rate`, `low` and `high` are null when there were no trials
 * @throws {SalesMathError} SUCCESSES_EXCEED_TRIALS: more successes than trials
 * @throws {SalesMathError} INVALID_COUNT: a count is negative or not whole
 * @throws {SalesMathError} INVALID_CONFIDENCE: the confidence is not strictly between 0 and 1
 * @throws {SalesMathError} MISSING_VALUE: a count is missing
 * @throws {SalesMathError} INVALID_OPTION: an option is unknown
 * @example
 * import { wilsonInterval } from 'salesmath';
 * const { rate, low, high } = wilsonInterval(18, 20);
 * rate; // => 0.9
 * [low, high].map((end) => end?.toFixed(3)); // => ['0.699', '0.972']
 * wilsonInterval(0, 0).rate; // => null
 * @see {@link compareProportions}
 * @see Wilson (1927), "Probable inference, the law of succession, and statistical inference"
 */
export function wilsonInterval(successes: number, trials: number, options?: WilsonIntervalOptions): WilsonInterval {
  const { confidence: asked } = requireOptions<WilsonIntervalOptions>(options, ['confidence']);
  const confidence = requireConfidence(asked, 0.95, 'options.confidence');
  const count = requireSuccesses({ successes, trials }, '');
  return { ...measureProportion(count.successes, count.trials, zOfConfidence(confidence)), confidence, method: 'wilson' };
}
