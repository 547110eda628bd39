import { incidencePoints } from './incidence.kernel.js';
import { readCauses } from './observations.js';
import type { CauseObservation, CumulativeIncidence } from './types.js';

/**
 * Tells which share each of several competing causes has ended by when: how many deals are won, and how many lost, within
 * so many days.
 *
 * At each time the incidence of a cause grows by `share left before × its events / at risk`, so all incidences and the
 * share left sum to 1. Known elsewhere as the estimate of Aalen and Johansen, or CIF: R's `survfit` with several states,
 * lifelines' `AalenJohansenFitter`.
 *
 * **When to use** Wherever a deal can be lost before it is won. One minus {@link kaplanMeier} with losses as censored
 * answers how many would be won if nothing could be lost, which is more than are.
 *
 * @param observations - `duration`, 0 or more in any one unit; `event`, what ended it, null when it was still going on
 * @returns the causes in the order of their first appearance; for each time of an event every cause's incidence; `final`,
 *   the incidences after the last event
 * @throws {SalesMathError} INVALID_DURATION: a duration is negative
 * @throws {SalesMathError} INVALID_NUMBER: a duration is no finite number
 * @throws {SalesMathError} MISSING_VALUE: the observations, a duration or an event are missing
 * @throws {SalesMathError} INVALID_ID: an event is no text, or empty
 * @throws {SalesMathError} INVALID_ROW: an observation is no object
 * @throws {SalesMathError} INVALID_OPTION: the observations are no list
 * @example
 * import { cumulativeIncidence } from 'salesmath';
 * const ends = cumulativeIncidence([
 *   { duration: 10, event: 'won' },
 *   { duration: 20, event: 'lost' },
 *   { duration: 30, event: null },
 *   { duration: 40, event: 'won' },
 * ]);
 * ends.final; // => { won: 0.75, lost: 0.25 }
 * ends.steps[1]; // => { time: 20, atRisk: 3, survival: 0.5, incidence: { won: 0.25, lost: 0.25 } }
 * @see {@link kaplanMeier}
 * @see Aalen and Johansen (1978), "An empirical transition matrix for non-homogeneous Markov chains based on censored observations"
 */
export function cumulativeIncidence(observations: Iterable<CauseObservation>): CumulativeIncidence {
  const { causes, ended, censored } = readCauses(observations, 'observations');
  const named = (incidence: readonly number[]): Record<string, number> =>
    Object.fromEntries(causes.map((cause, i) => [cause, incidence[i] as number]));
  const points = incidencePoints(ended, censored);
  const last = points[points.length - 1];
  return {
    n: censored.length + ended.reduce((sum, times) => sum + times.length, 0),
    censored: censored.length,
    causes,
    steps: points.map(({ time, atRisk, survival, incidence }) => ({ time, atRisk, survival, incidence: named(incidence) })),
    final: last === undefined ? {} : named(last.incidence),
    method: 'aalenJohansen',
  };
}
