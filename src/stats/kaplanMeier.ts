import { requireConfidence } from '../internal/confidence.js';
import { requireDuration } from '../internal/numbers.js';
import { requireOptions } from '../internal/validate.js';
import { readObservations } from './observations.js';
import { zOfConfidence } from './proportion.kernel.js';
import type { SurvivalCurve } from './survival.kernel.js';
import { greenwoodSums, restrictedMeanOf, survivalCurve, timeOfShareLeft } from './survival.kernel.js';
import type { KaplanMeierEstimate, KaplanMeierOptions, SurvivalObservation, SurvivalStep } from './types.js';

function listSteps(curve: SurvivalCurve, z: number): SurvivalStep[] {
  const sums = greenwoodSums(curve);
  return Array.from(curve.times, (time, i) => {
    const survival = curve.survival[i] as number;
    const step = { time, atRisk: curve.atRisk[i] as number, events: curve.events[i] as number, survival };
    if (survival === 0) return { ...step, standardError: null, low: null, high: null };
    const relative = Math.sqrt(sums[i] as number);
    const standardError = survival * relative;
    const stretch = Math.exp((z * relative) / -Math.log(survival));
    return { ...step, standardError, low: survival ** stretch, high: survival ** (1 / stretch) };
  });
}

/**
 * Tells how long something takes, counting also what is not over yet: the Kaplan–Meier curve of the share that is left.
 *
 * `S(t) = Π (1 − events / at risk)` over the times of events up to t. Standard errors are Greenwood's; intervals are
 * transformed by log(−log S), as Stata and lifelines do (R: `conf.type = "log-log"`).
 *
 * **When to use** For sales cycles, times in a stage and lifetimes of customers while some are still going on: leaving those
 * out, or counting them as over, makes every duration look too short.
 *
 * **Gotchas** Where something else can end it first, such as a loss, use {@link cumulativeIncidence}. `median` is the first
 * time with at most half left; R takes the middle to the next step when exactly half is left.
 *
 * @param observations - `duration`, 0 or more in any one unit; `event`, true when it ended, false when it was still going on
 * @param options - `confidence`: level of the intervals, default 0.95. `horizon`: up to where the restricted mean counts, in
 *   the unit of the durations, default the longest duration
 * @returns counts, the steps of the curve, `median` (null when the curve does not come down to one half) and
 *   `restrictedMean`, the area under the curve up to `horizon` (null without observations)
 * @throws {SalesMathError} INVALID_DURATION: a duration or the horizon is negative
 * @throws {SalesMathError} INVALID_NUMBER: a duration or the horizon is no finite number
 * @throws {SalesMathError} INVALID_CONFIDENCE: the confidence is not strictly between 0 and 1
 * @throws {SalesMathError} MISSING_VALUE: the observations, a duration or an event are missing
 * @throws {SalesMathError} INVALID_ROW: an observation is no object
 * @throws {SalesMathError} INVALID_OPTION: an event is neither true nor false, or an option is unknown
 * @example
 * import { kaplanMeier } from 'salesmath';
 * const cycle = kaplanMeier([
 *   { duration: 20, event: true },
 *   { duration: 30, event: true },
 *   { duration: 30, event: false },
 *   { duration: 45, event: true },
 * ]);
 * cycle.steps.map(({ time, atRisk, survival }) => [time, atRisk, survival]); // => [[20, 4, 0.75], [30, 3, 0.5], [45, 1, 0]]
 * cycle.median; // => 30
 * cycle.restrictedMean; // => 35
 * @see {@link compareSurvival}, {@link cumulativeIncidence}
 * @see Kaplan and Meier (1958), "Nonparametric estimation from incomplete observations"
 */
export function kaplanMeier(observations: Iterable<SurvivalObservation>, options?: KaplanMeierOptions): KaplanMeierEstimate {
  const given = requireOptions<KaplanMeierOptions>(options, ['confidence', 'horizon']);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const asked = given.horizon === undefined ? null : requireDuration(given.horizon, 'options.horizon');
  const { ended, censored } = readObservations(observations, 'observations');
  const curve = survivalCurve(ended, censored);
  const horizon = asked ?? curve.longest;
  return {
    n: curve.n,
    events: curve.eventCount,
    censored: censored.length,
    steps: listSteps(curve, zOfConfidence(confidence)),
    median: timeOfShareLeft(curve, 0.5),
    restrictedMean: curve.n === 0 || horizon === null ? null : restrictedMeanOf(curve, horizon),
    horizon,
    confidence,
    method: 'kaplanMeier',
  };
}
