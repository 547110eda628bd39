import { requireOptions } from '../internal/validate.js';
import { echoBasis, readBasis } from './basis.js';
import { carve } from './carving.js';
import { readLocks } from './locks.js';
import { createDayMeasure } from './dayMeasure.js';
import { printTree } from './nodes.js';
import { basisOfLevels, cutLevels, readLevelsOfTime } from './periodLevels.js';
import { readSeasonality } from './seasonality.js';
import type { GoalPeriodSplit, SplitGoalByPeriodOptions } from './split.types.js';
import { readMethod, readSplittableGoal, sortWarnings } from './splitOptions.js';
import { formatSteps } from './step.js';
import type { Goal } from './types.js';

const KNOWN: readonly string[] = ['by', 'seasonality', 'basis', 'workCalendar', 'locked', 'method'];

/**
 * Splits a goal over time, level by level, so that every level sums to the one above it.
 *
 * A period weighs the sum of its days: `value = parent × weight / Σ weights of the siblings`, in whole steps. Weights add up
 * over levels, so that cut weeks and partial months need no rule of their own.
 *
 * **When to use** For targets by quarter, month, week or day, with a season, working days or settled periods. The result is
 * a plan for `trackGoal` and `replanGoal` as it is.
 *
 * **Gotchas** Each level is split from the rounded value above it: 100 by quarter and month is 25 × 4, by month alone it is
 * 9 × 4 and 8 × 8. A week that crosses a month below months is two nodes with one key and two paths. A ratio, such as a
 * collection rate, is never divided.
 *
 * @param goal - what is split; its target is a multiple of the metric's step
 * @param options - `by`: one level, or several from coarse to fine. `seasonality`, `basis`, `workCalendar`: what days weigh.
 *   `locked`: settled values by path. `method`: how whole steps are handed out, default `largestRemainder`
 * @returns the goal as a tree, and its leaves in time order; a node's `share` is null at the root and where nothing weighs anything
 * @throws {SalesMathError} NOT_ADDITIVE: the metric does not sum
 * @throws {SalesMathError} TARGET_NOT_SET: the target is null
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: the target or a locked value is finer than the step
 * @throws {SalesMathError} MISSING_WEIGHT: the seasonality has no weight for a period that the goal touches
 * @throws {SalesMathError} NEGATIVE_WEIGHT: a weight of the seasonality is below 0
 * @throws {SalesMathError} ZERO_WEIGHTS: there is something to hand out and no period with a weight to take it
 * @throws {SalesMathError} INVALID_RANGE, INVALID_DATE, INVALID_PERIOD: the goal's period has no days, or is none
 * @throws {SalesMathError} INVALID_OPTION: an option is not allowed, levels are not from coarse to fine, or a locked path is no node
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_ID, MISSING_VALUE, UNKNOWN_CURRENCY, CALENDAR_CONFLICT: an input is not as said
 * @example
 * import { splitGoalByPeriod } from 'salesmath';
 * const goal = { id: 'deals', metric: { id: 'deals', unit: 'count' }, period: '2026', target: 100 } as const;
 * const { root, periods } = splitGoalByPeriod(goal, { by: ['quarter', 'month'] });
 * root.children.map((quarter) => quarter.value); // => ['25', '25', '25', '25']
 * periods.slice(0, 3); // => [{ key: '2026-Q1/2026-01', start: '2026-01-01', end: '2026-02-01', target: '9' }, { key: '2026-Q1/2026-02', start: '2026-02-01', end: '2026-03-01', target: '8' }, { key: '2026-Q1/2026-03', start: '2026-03-01', end: '2026-04-01', target: '8' }]
 * @example
 * import { splitGoalByPeriod } from 'salesmath';
 * const goal = { id: 'sales', metric: { id: 'sales', unit: 'money', currency: 'USD' }, period: '2026-Q1', target: 1200 } as const;
 * const { periods } = splitGoalByPeriod(goal, { by: 'month', locked: { '2026-02': 600 } });
 * periods.map((period) => period.target); // => ['300.00', '600.00', '300.00']
 * @see {@link splitGoalByOwner}, {@link decomposeGoal}
 */
export function splitGoalByPeriod(goal: Goal, options: SplitGoalByPeriodOptions): GoalPeriodSplit {
  const given = requireOptions<SplitGoalByPeriodOptions>(options, KNOWN);
  const { effective, start, end, step, steps } = readSplittableGoal(goal);
  const rules = readLevelsOfTime(given.by);
  const basis = readBasis(given, basisOfLevels(rules));
  const season = readSeasonality(given.seasonality);
  const method = readMethod(given.method);
  const locks = readLocks(given.locked, step, steps);
  const measure = createDayMeasure(start, end, basis, season);
  const { root, warnings } = carve({
    target: steps,
    targetText: formatSteps(steps, step),
    startText: effective.period.start,
    endText: effective.period.end,
    slots: cutLevels(start, end, rules),
    carriers: null,
    ownersFirst: false,
    weigh: (slot) => measure.of(slot.start, slot.end),
    locks,
    method,
  });
  const tree = printTree(effective, root, step, null);
  return {
    goal: effective,
    root: tree.root,
    periods: tree.leaves.map(({ path, start: from, end: to, value }) => ({ key: path, start: from, end: to, target: value })),
    warnings: sortWarnings(warnings),
    options: {
      by: rules,
      ...(season === null ? {} : { seasonality: season.effective }),
      ...echoBasis(basis),
      locked: locks.effective,
      method,
    },
  };
}
