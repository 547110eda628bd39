import type { BadRows } from '../internal/rowIssues.js';
import { createBadRows, readEach } from '../internal/rowIssues.js';
import { requireList, requireRow } from '../internal/shapes.js';
import { readId, requireId, requireOptions, requireRows } from '../internal/validate.js';
import type { RejectedRow } from '../types.js';
import { goalPath, readRowDay } from './plan.schema.js';
import type { Tallies } from './tallies.js';
import { createTallies } from './tallies.js';
import { measureTotal } from './total.js';
import { measureTrack, planWarning } from './tracking.kernel.js';
import type { ReadGoal } from './tracking.schema.js';
import { readTracked, readTracking } from './tracking.schema.js';
import type { AmbiguousOwnerWarning, GoalsActual, GoalTrack, GoalTracks, GoalWarning, TrackGoalsOptions } from './tracking.types.js';
import { inOrder } from './tracking.warnings.js';
import type { GoalTree } from './goalTree.js';
import { linkGoals } from './goalTree.js';
import type { Goal, GoalPlan } from './types.js';

/** The goal of an owner who has several. */
const SEVERAL = -2;
const NONE = -1;

/**
 * Tells where many goals stand, from one list of values.
 *
 * What the goals under a goal brought becomes one as in `rollUpGoals`: under `sum` it adds up, under `max` the most counts,
 * `average` is the mean of the goals, `weightedAverage` goes over all their rows. `last` and `first` add up what goals of one
 * period stand at (each rep's recurring revenue); of different periods they take the last or first that has a value.
 *
 * **When to use** For a team, a region or a company: rows go to their goal by `goalId`, else to the one goal of their
 * `ownerId`. A goal with goals of its metric under it is followed by what those brought, so nothing is recorded twice.
 *
 * **Gotchas** A row is never guessed: of an owner with several goals, and of goals that are not listed, it goes to
 * `unmatched`. Rows that name a goal which has goals of its metric under it do not count, and are warned of. A goal counts the
 * rows of the goals under it where they lie in their periods, also outside its own. What is expected of it is by its own plan or,
 * without one, even over time: plans of the goals under it have no say, so give a goal over plans with a season a plan too.
 *
 * @param goals - goals or plans, in any order; joined by `parentId`
 * @param actuals - rows with `date`, `value` and `goalId` or `ownerId`
 * @param options - those of `trackGoal`; `total`: adds up the top goals under this id: where it is that of a metric, the
 *   top goals of this metric, or the topmost ones that it has; `onInvalid`: `'throw'` (default) or `'collect'`, of the actuals
 * @returns one row for every goal in input order, the total, and what belongs to no goal
 * @throws {SalesMathError} DUPLICATE_ID: two goals with one id
 * @throws {SalesMathError} GOAL_CYCLE: a goal stands above itself
 * @throws {SalesMathError} MIXED_CURRENCIES: a goal under another, or two goals of a total, in different currencies
 * @throws {SalesMathError} NOT_ADDITIVE: a total over several metrics, or over one that does not sum
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: a target finer than its metric's step
 * @throws {SalesMathError} INVALID_DATE, INVALID_RANGE, INVALID_PERIOD, INVALID_NUMBER, INVALID_ID: a field that cannot be used
 * @throws {SalesMathError} MISSING_WEIGHT, NEGATIVE_WEIGHT: the weights of a weighted average
 * @throws {SalesMathError} INVALID_ROW: a goal or an actual that is no object
 * @throws {SalesMathError} INVALID_OPTION: goals of one metric, under another or of a total, that differ in unit, direction or aggregation; or an option that is not allowed
 * @throws {SalesMathError} MISSING_VALUE, UNKNOWN_CURRENCY, CALENDAR_CONFLICT: a field or option that cannot be used
 * @example
 * import { trackGoals } from 'salesmath';
 * const common = { metric: { id: 'deals', unit: 'count' }, period: '2026-06' } as const;
 * const goals = [
 *   { ...common, id: 'team', target: 30 },
 *   { ...common, id: 'ann', ownerId: 'ann', parentId: 'team', target: 20 },
 *   { ...common, id: 'bo', ownerId: 'bo', parentId: 'team', target: 10 },
 * ];
 * const { rows, unmatched } = trackGoals(
 *   goals,
 *   [{ ownerId: 'ann', date: '2026-06-03', value: 9 }, { goalId: 'bo', date: '2026-06-10', value: 6 }, { ownerId: 'cy', date: '2026-06-11', value: 1 }],
 *   { asOf: '2026-06-15' },
 * );
 * rows.map(({ goalId, actual, status }) => `${goalId} ${actual} ${status}`); // => ['team 15 onTrack', 'ann 9 atRisk', 'bo 6 onTrack']
 * unmatched; // => { count: 1, indexes: [2] }
 * @see {@link trackGoal}, {@link rollUpGoals}
 */
export function trackGoals(goals: readonly (Goal | GoalPlan)[], actuals: Iterable<GoalsActual>, options: TrackGoalsOptions): GoalTracks {
  requireList(goals, 'goals');
  const { rules, collect, effective } = readTracking(options, ['total']);
  const totalId = readTotal(options.total);
  const read: ReadGoal[] = [];
  readEach(goals, (goal, index) => {
    requireRow(goal, 'goals', index);
    read.push(readTracked(goal, `goals[${index}]`, read.at(-1)?.goal));
  });
  const pathOf = (index: number): string => goalPath(goals[index] as Goal | GoalPlan, `goals[${index}]`);
  const checked = read.map(({ goal }) => goal);
  const tree = linkGoals(checked, pathOf);
  const tallies = createTallies(checked.map(({ metric }) => metric.effective.aggregation), 'actuals');
  const sorted = sortRows(actuals, read, tree, tallies, rules.asOf, createBadRows(collect));
  for (const goal of tree.upward) {
    for (const part of tree.parts[goal] as readonly number[]) {
      tallies.merge(goal, part, (read[part] as ReadGoal).tracked);
      sorted.outside[goal] = (sorted.outside[goal] as number) + (sorted.outside[part] as number);
      sorted.late[goal] = (sorted.late[goal] as number) + (sorted.late[part] as number);
    }
  }
  const warnings: GoalWarning[] = [];
  const rows = read.map(({ tracked }, index): GoalTrack => {
    const ignored = { outsidePeriod: sorted.outside[index] as number, afterAsOf: sorted.late[index] as number };
    const differs = planWarning(tracked);
    if (differs !== null) warnings.push(differs);
    const unused = sorted.ofParents[index] as number;
    if (unused > 0) warnings.push({ code: 'PARENT_ACTUAL_IGNORED', goalId: tracked.goalId, count: unused });
    return measureTrack(tracked, tallies.valueOf(index), rules, ignored, warnings);
  });
  return {
    rows,
    total: totalId === null ? null : measureTotal(totalId, tree, read, rows, (index) => tallies.valueOf(index), rules, warnings, pathOf),
    unmatched: { count: sorted.unmatched.length, indexes: sorted.unmatched },
    options: totalId === null ? effective : { ...effective, total: { id: totalId } },
    warnings: [...inOrder(warnings), ...sorted.ambiguous],
    ...(collect ? { rejected: sorted.rejected } : {}),
  };
}

function readTotal(total: TrackGoalsOptions['total']): string | null {
  if (total === undefined) return null;
  const { id } = requireOptions<{ id: string }>(total, ['id'], 'options.total');
  return requireId(id, 'options.total.id');
}

interface SortedRows {
  /** Rows dated outside each goal's period. */
  readonly outside: Float64Array;
  /** Rows after the day of the report. */
  readonly late: Float64Array;
  /** Rows of goals that are followed by the goals under them. */
  readonly ofParents: Float64Array;
  readonly unmatched: number[];
  readonly ambiguous: AmbiguousOwnerWarning[];
  readonly rejected: readonly RejectedRow[];
}

function ownedGoals(read: readonly ReadGoal[]): ReadonlyMap<string, number> {
  const owned = new Map<string, number>();
  for (const [index, { goal }] of read.entries()) {
    const { ownerId } = goal.given;
    if (ownerId != null) owned.set(ownerId, owned.has(ownerId) ? SEVERAL : index);
  }
  return owned;
}

function readReference(value: unknown, field: string, row: number): string {
  return readId(value) ?? requireId(value, `actuals[${row}].${field}`); // the path is only put together for a bad one
}

/** Gives every row to its goal. */
function sortRows(
  actuals: Iterable<GoalsActual>,
  read: readonly ReadGoal[],
  tree: GoalTree,
  tallies: Tallies,
  asOf: number,
  bad: BadRows,
): SortedRows {
  const owned = ownedGoals(read);
  const outside = new Float64Array(read.length);
  const late = new Float64Array(read.length);
  const ofParents = new Float64Array(read.length);
  const unmatched: number[] = [];
  const doubtful = new Map<string, number>();
  const goalOf = ({ goalId, ownerId }: GoalsActual, row: number): number => {
    if (goalId !== undefined && goalId !== null) return tree.positions.get(readReference(goalId, 'goalId', row)) ?? NONE;
    if (ownerId === undefined || ownerId === null) return NONE;
    return owned.get(readReference(ownerId, 'ownerId', row)) ?? NONE;
  };
  /** Where a row of a goal is counted that does not count for it; null for one that does. */
  const asideOf = (goal: number, day: number): Float64Array | null => {
    if (goal < 0) return null;
    if ((tree.parts[goal] as readonly number[]).length > 0) return ofParents;
    const { start, end } = (read[goal] as ReadGoal).tracked;
    if (day < start || day >= end) return outside;
    return day > asOf ? late : null;
  };
  let row = 0;
  for (const actual of requireRows(actuals, 'actuals')) {
    try {
      requireRow(actual, 'actuals', row);
      const day = readRowDay(actual.date, 'actuals', row);
      const goal = goalOf(actual, row);
      const aside = asideOf(goal, day);
      tallies.add(aside === null ? Math.max(goal, NONE) : NONE, day, row, actual.value, actual.weight); // before anything is counted: it may throw
      if (goal < 0) {
        unmatched.push(row);
        if (goal === SEVERAL) doubtful.set(String(actual.ownerId), (doubtful.get(String(actual.ownerId)) ?? 0) + 1);
      } else if (aside !== null) aside[goal] = (aside[goal] as number) + 1;
    } catch (error) {
      const given = actual as Partial<GoalsActual> | null | undefined;
      bad.rejectThrown(row, given?.goalId ?? given?.ownerId, error);
    }
    row += 1;
  }
  bad.settle();
  const ambiguous = [...doubtful].map(([ownerId, count]): AmbiguousOwnerWarning => ({ code: 'AMBIGUOUS_OWNER', ownerId, count }));
  return { outside, late, ofParents, unmatched, ambiguous, rejected: bad.rejected };
}
