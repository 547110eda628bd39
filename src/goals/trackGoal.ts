import { createBadRows } from '../internal/rowIssues.js';
import { requireRow } from '../internal/shapes.js';
import { requireRows } from '../internal/validate.js';
import { readRowDay } from './plan.schema.js';
import { createTallies } from './tallies.js';
import { measureTrack, planWarning } from './tracking.kernel.js';
import { readTracked, readTracking } from './tracking.schema.js';
import type { GoalActual, GoalTrackReport, GoalWarning, TrackGoalOptions } from './tracking.types.js';
import type { Goal, GoalPlan } from './types.js';

/**
 * Tells where a goal stands: what was reached, what should have been by now, where the pace leads.
 *
 * `expectedToDate = target × expectedShare`, `paceIndex = actual / expectedToDate`, `projection = actual / expectedShare`.
 * The expected share follows the periods of a plan; without one it is the days gone over all days.
 *
 * **When to use** For the line of one goal in a weekly review. Pass a plan when the year has seasons: 12 % of the number
 * after a first quarter that was to bring 10 % is ahead, not behind. For many goals and their totals take `trackGoals`.
 *
 * **Gotchas** `asOf` is the end of that day. What was done on a day off counts, the day itself does not. A goal where lower
 * is better needs a `baseline`, else its attainment is null; while its sum is 0 or less it is on track, without a pace index.
 * A target of 0 is a target; null is none.
 *
 * @param goal - a goal, or a plan of it: `{ goal, periods }`
 * @param actuals - rows with `date` and `value`; rows outside the period or after `asOf` are only counted
 * @param options - `asOf`; `basis` and `workCalendar`: days that count; `atRiskBelow` (1) and `offTrackBelow` (0.9): bounds of the pace index;
 *   `onInvalid`: `'throw'` (default) or `'collect'`
 * @returns where the goal stands; what cannot be told is null
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: a target finer than the metric's step
 * @throws {SalesMathError} INVALID_DATE, INVALID_RANGE, INVALID_PERIOD: a day, the period, or the order of a plan's periods
 * @throws {SalesMathError} INVALID_NUMBER: a value that is no plain decimal
 * @throws {SalesMathError} MISSING_WEIGHT: under `weightedAverage` some rows have a weight and others have none
 * @throws {SalesMathError} NEGATIVE_WEIGHT: a weight below 0
 * @throws {SalesMathError} INVALID_ROW: an actual that is no object
 * @throws {SalesMathError} INVALID_OPTION, INVALID_ID, DUPLICATE_ID, UNKNOWN_CURRENCY, MISSING_VALUE, CALENDAR_CONFLICT: a field or option that cannot be used
 * @example
 * import { trackGoal } from 'salesmath';
 * const goal = {
 *   id: 'june',
 *   metric: { id: 'sales', unit: 'money', currency: 'CNY' },
 *   period: { start: '2026-06-01', end: '2026-07-01' },
 *   target: 500000,
 * } as const;
 * const track = trackGoal(goal, [{ date: '2026-06-05', value: 120000 }, { date: '2026-06-20', value: 200000 }], { asOf: '2026-06-20' });
 * track.paceIndex; // => 0.96
 * track.projection; // => 480000
 * track.requiredPerDay; // => 18000
 * track.status; // => 'atRisk'
 * @see {@link trackGoals}, {@link replanGoal}
 */
export function trackGoal(goal: Goal | GoalPlan, actuals: Iterable<GoalActual>, options: TrackGoalOptions): GoalTrackReport {
  const { goal: checked, tracked } = readTracked(goal, 'goal');
  const { rules, collect, effective } = readTracking(options);
  const tallies = createTallies([checked.metric.effective.aggregation], 'actuals');
  const ignored = { outsidePeriod: 0, afterAsOf: 0 };
  let row = 0;
  const bad = createBadRows(collect);
  for (const actual of requireRows(actuals, 'actuals')) {
    try {
      requireRow(actual, 'actuals', row);
      const day = readRowDay(actual.date, 'actuals', row);
      const outside = day < tracked.start || day >= tracked.end;
      const late = day > rules.asOf;
      tallies.add(outside || late ? -1 : 0, day, row, actual.value, actual.weight); // before anything is counted: it may throw
      if (outside) ignored.outsidePeriod += 1;
      else if (late) ignored.afterAsOf += 1;
    } catch (error) {
      bad.rejectThrown(row, undefined, error);
    }
    row += 1;
  }
  bad.settle();
  const warnings: GoalWarning[] = [];
  const track = measureTrack(tracked, tallies.valueOf(0), rules, ignored, warnings);
  const differs = planWarning(tracked);
  if (differs !== null) warnings.push(differs);
  return { ...track, options: effective, warnings, ...(collect ? { rejected: bad.rejected } : {}) };
}
