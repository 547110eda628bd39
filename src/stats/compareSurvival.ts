import { requireConfidence } from '../internal/confidence.js';
import { chiSquareTail } from '../internal/special.js';
import { requireOptions } from '../internal/validate.js';
import { logRankSums } from './logRank.kernel.js';
import { readObservations } from './observations.js';
import { requireSides } from './readers.js';
import type { BeforeAfter, CompareSurvivalOptions, SurvivalComparison, SurvivalObservation } from './types.js';

/**
 * Tells whether durations have changed, counting also what is not over yet: the log-rank test.
 *
 * `χ² = (observed − expected)² / variance` with one degree of freedom; at each time of an event a group is expected to have
 * the part of the events that it has of those at risk.
 *
 * **When to use** For cycle times when some deals are still open; {@link compareMeans} compares what is all known. Known
 * elsewhere as R's `survdiff`, lifelines' `logrank_test`.
 *
 * **Gotchas** The test looks for one group being quicker throughout; curves that cross can hide a difference from it.
 *
 * @param input - `before` and `after`: observations with `duration`, 0 or more in any one unit, and `event`, true when it
 *   ended, false when it was still going on
 * @param options - `confidence`: the verdict is given where the p-value is below 1 − confidence, default 0.95
 * @returns the statistic and its p-value, null when both groups were never at risk together; events observed and expected;
 *   `verdict` on the durations: `higher` when `after` takes longer
 * @throws {SalesMathError} INVALID_DURATION: a duration is negative
 * @throws {SalesMathError} INVALID_NUMBER: a duration is no finite number
 * @throws {SalesMathError} INVALID_CONFIDENCE: the confidence is not strictly between 0 and 1
 * @throws {SalesMathError} MISSING_VALUE: a side, a duration or an event is missing
 * @throws {SalesMathError} INVALID_ROW: an observation is no object
 * @throws {SalesMathError} INVALID_OPTION: a side is no list, an event neither true nor false, or an option unknown
 * @example
 * import { compareSurvival } from 'salesmath';
 * const ended = (duration: number) => ({ duration, event: true });
 * const cycles = compareSurvival({
 *   before: [...[60, 70, 75, 80, 90].map(ended), { duration: 95, event: false }],
 *   after: [...[20, 25, 30, 35, 50].map(ended), { duration: 55, event: false }],
 * });
 * cycles.verdict; // => 'lower'
 * cycles.observed; // => { before: 5, after: 5 }
 * @see {@link kaplanMeier}
 * @see Mantel (1966), "Evaluation of survival data and two new rank order statistics arising in its consideration"
 */
export function compareSurvival(
  input: BeforeAfter<Iterable<SurvivalObservation>>,
  options?: CompareSurvivalOptions,
): SurvivalComparison {
  const given = requireOptions<CompareSurvivalOptions>(options, ['confidence']);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const sides = requireSides(input);
  const before = readObservations(sides.before, 'input.before');
  const after = readObservations(sides.after, 'input.after');
  const { expected, variance } = logRankSums(before, after);
  const observed = { before: before.ended.length, after: after.ended.length };
  const gap = observed.after - expected.after;
  const chiSquare = variance > 0 ? (gap * gap) / variance : null;
  const pValue = chiSquare === null ? null : chiSquareTail(chiSquare, 1);
  const shown = pValue !== null && pValue < 1 - confidence;
  return {
    chiSquare,
    pValue,
    observed,
    expected,
    verdict: !shown ? 'notShown' : gap < 0 ? 'higher' : 'lower',
    confidence,
    method: 'logRank',
  };
}
