import { requireConfidence } from '../internal/confidence.js';
import { requireModerateNumbers } from '../internal/numbers.js';
import { studentTQuantile, studentTTwoSided } from '../internal/special.js';
import { requireOptions } from '../internal/validate.js';
import { requireSides } from './readers.js';
import type { BeforeAfter, CompareMeansOptions, MeanComparison, SampleMean } from './types.js';
import { verdictOf } from './verdict.js';

/**
 * Mean and spread of values, in two passes: the second one frees the mean from the rounding of a long sum. They are sorted in
 * place, so that the sums do not hang on the order in which they came.
 */
function summarize(values: Float64Array): SampleMean {
  const n = values.length;
  if (n === 0) return { n, mean: null, standardDeviation: null };
  values.sort();
  let sum = 0;
  for (const value of values) sum += value;
  const near = sum / n;
  let rest = 0;
  for (const value of values) rest += value - near;
  const mean = near + rest / n;
  if (n === 1) return { n, mean, standardDeviation: null };
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { n, mean, standardDeviation: Math.sqrt(squares / (n - 1)) };
}

/**
 * Tells whether a mean has changed: the difference of two means with its interval, by Welch's t test.
 *
 * `t = difference / √(s₁²/n₁ + s₂²/n₂)`, with the degrees of freedom of Welch and Satterthwaite.
 *
 * **When to use** For deal sizes, and for cycle times when all deals are closed; with some still open use
 * {@link compareSurvival}. Known elsewhere as R's `t.test` with its defaults, SciPy's `ttest_ind(equal_var=False)`.
 *
 * **Gotchas** Means of a few very uneven values are poor guides: one large deal moves them. Look at {@link quantile} too.
 *
 * @param input - `before` and `after`: lists of finite numbers in one unit, at most 1e150 in size
 * @param options - `confidence`: level of the interval, strictly between 0 and 1, default 0.95
 * @returns both sides; `difference` after − before with `low` and `high`, `t`, `degreesOfFreedom`, two-sided `pValue` and
 *   `verdict`; null when a side has fewer than two values, all but the difference also when no value differs from its mean
 * @throws {SalesMathError} INVALID_NUMBER: a value is no finite number, or passes 1e150 in size
 * @throws {SalesMathError} INVALID_CONFIDENCE: the confidence is not strictly between 0 and 1
 * @throws {SalesMathError} MISSING_VALUE: a side is missing
 * @throws {SalesMathError} INVALID_OPTION: a side is no list, or an option is unknown
 * @example
 * import { compareMeans } from 'salesmath';
 * const sizes = compareMeans({ before: [10, 12, 14, 16], after: [18, 20, 22, 24] });
 * sizes.difference; // => 8
 * [sizes.low, sizes.high].map((end) => end?.toFixed(3)); // => ['3.533', '12.467']
 * sizes.verdict; // => 'higher'
 * @see {@link compareSurvival}, {@link compareProportions}
 * @see Welch (1947), "The generalization of Student's problem when several different population variances are involved"
 */
export function compareMeans(input: BeforeAfter<Iterable<number>>, options?: CompareMeansOptions): MeanComparison {
  const given = requireOptions<CompareMeansOptions>(options, ['confidence']);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const sides = requireSides(input);
  const before = summarize(requireModerateNumbers(sides.before, 'input.before'));
  const after = summarize(requireModerateNumbers(sides.after, 'input.after'));
  const told = { before, after, confidence, method: 'welch' } as const;
  const unknown = { low: null, high: null, t: null, degreesOfFreedom: null, pValue: null, verdict: 'notShown' } as const;
  const { standardDeviation: spreadBefore } = before;
  const { standardDeviation: spreadAfter } = after;
  if (spreadBefore === null || spreadAfter === null) return { difference: null, ...unknown, ...told };
  const difference = (after.mean as number) - (before.mean as number);
  const error = Math.hypot(spreadBefore / Math.sqrt(before.n), spreadAfter / Math.sqrt(after.n));
  const t = difference / error;
  if (!Number.isFinite(t)) return { difference, ...unknown, ...told };
  // each side's part of the squared error: the parts stay within a double where their fourth powers would not
  const partBefore = (spreadBefore / error) ** 2 / before.n;
  const partAfter = (spreadAfter / error) ** 2 / after.n;
  const degreesOfFreedom = 1 / (partBefore ** 2 / (before.n - 1) + partAfter ** 2 / (after.n - 1));
  const reach = -studentTQuantile((1 - confidence) / 2, degreesOfFreedom) * error;
  const low = difference - reach;
  const high = difference + reach;
  return {
    difference,
    low,
    high,
    t,
    degreesOfFreedom,
    pValue: studentTTwoSided(t, degreesOfFreedom),
    verdict: verdictOf(low, high),
    ...told,
  };
}
