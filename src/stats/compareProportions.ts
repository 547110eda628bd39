import { requireConfidence } from '../internal/confidence.js';
import { normalCdf } from '../internal/special.js';
import { requireOptions } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from './proportion.kernel.js';
import { requireSides, requireSuccesses } from './readers.js';
import type { BeforeAfter, CompareProportionsOptions, ProportionComparison, SuccessCount } from './types.js';
import { verdictOf } from './verdict.js';

/**
 * Tells whether a rate has changed: the difference of two shares with its interval.
 *
 * Interval by Newcombe's hybrid score, his method 10: `d − √((p₂ − l₂)² + (u₁ − p₁)²)` to `d + √((u₂ − p₂)² + (p₁ − l₁)²)`,
 * with l and u the ends of the Wilson intervals, 1 before and 2 after. `z` is that of the pooled test without correction.
 *
 * **When to use** Before a change of a rate is praised or blamed. Known elsewhere as the two-proportion z-test; R's
 * `prop.test(correct = FALSE)` gives the same p-value, PropCIs' `diffscoreci` a near interval.
 *
 * **Gotchas** `notShown` is not the same as equal: with few cases a large change is not shown. The verdict goes by the
 * interval, which may disagree with the p-value by a hair.
 *
 * @param input - `before` and `after`: `successes` of `trials`, whole numbers
 * @param options - `confidence`: level of all intervals, strictly between 0 and 1, default 0.95
 * @returns both shares; `difference` after − before with `low` and `high`; `relativeLift` after / before − 1, null when
 *   before is 0; `z` and two-sided `pValue`, null when the pooled share is 0 or 1; `verdict`. All null when a side has no trials
 * @throws {SalesMathError} SUCCESSES_EXCEED_TRIALS: more successes than trials
 * @throws {SalesMathError} INVALID_COUNT: a count is negative or not whole
 * @throws {SalesMathError} INVALID_CONFIDENCE: the confidence is not strictly between 0 and 1
 * @throws {SalesMathError} MISSING_VALUE: a side or a count is missing
 * @throws {SalesMathError} INVALID_OPTION: a side is no object, or an option is unknown
 * @example
 * import { compareProportions } from 'salesmath';
 * const change = compareProportions({ before: { successes: 8, trials: 50 }, after: { successes: 14, trials: 50 } });
 * change.relativeLift?.toFixed(2); // => '0.75'
 * [change.low, change.high].map((end) => end?.toFixed(3)); // => ['-0.044', '0.277']
 * change.verdict; // => 'notShown'
 * compareProportions({ before: { successes: 150, trials: 1000 }, after: { successes: 280, trials: 1000 } }).verdict; // => 'higher'
 * @see {@link wilsonInterval}, {@link sampleSizeForProportions}
 * @see Newcombe (1998), "Interval estimation for the difference between independent proportions"
 */
export function compareProportions(
  input: BeforeAfter<SuccessCount>,
  options?: CompareProportionsOptions,
): ProportionComparison {
  const given = requireOptions<CompareProportionsOptions>(options, ['confidence']);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const sides = requireSides(input);
  const reach = zOfConfidence(confidence);
  const [before, after] = (['before', 'after'] as const).map((side) => {
    const { successes, trials } = requireSuccesses(sides[side], `input.${side}`);
    return measureProportion(successes, trials, reach);
  }) as [ProportionComparison['before'], ProportionComparison['after']];
  const told = { confidence, method: 'newcombe' } as const;
  if (!isMeasured(before) || !isMeasured(after)) {
    const unknown = { difference: null, low: null, high: null, relativeLift: null, z: null, pValue: null };
    return { before, after, ...unknown, verdict: 'notShown', ...told };
  }
  const difference = after.rate - before.rate;
  const low = difference - Math.hypot(after.rate - after.low, before.high - before.rate);
  const high = difference + Math.hypot(after.high - after.rate, before.rate - before.low);
  const trials = before.denominator + after.denominator;
  const pooled = (before.numerator + after.numerator) / trials;
  const failed = (before.denominator - before.numerator + (after.denominator - after.numerator)) / trials; // 1 − pooled would cancel near 1
  const error = Math.sqrt(pooled * failed * (1 / before.denominator + 1 / after.denominator));
  const z = error === 0 ? null : difference / error;
  return {
    before,
    after,
    difference,
    low,
    high,
    relativeLift: before.rate === 0 ? null : after.rate / before.rate - 1,
    z,
    pValue: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    verdict: verdictOf(low, high),
    ...told,
  };
}

type Share = ProportionComparison['before'];

function isMeasured(share: Share): share is { [K in keyof Share]: number } {
  return share.rate !== null;
}
