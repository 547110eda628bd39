import { fail } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import type { CheckedGoal } from './goal.schema.js';
import { requireSameMetric } from './sameMetric.js';

/** Goals joined by their `parentId`, by positions in the list. */
export interface GoalTree {
  /** Position of each goal, by its id. */
  readonly positions: ReadonlyMap<string, number>;
  /** Position of each goal's parent; −1 at the top, and for an orphan. */
  readonly parents: Int32Array;
  /** All goals under each goal. */
  readonly children: readonly (readonly number[])[];
  /** Those of them with the goal's own metric: what adds up and rolls up. */
  readonly parts: readonly (readonly number[])[];
  /** Goals whose parent is not in the list. */
  readonly orphans: readonly number[];
  /** Every goal after all goals under it. */
  readonly upward: Int32Array;
}

const NONE: readonly number[] = [];

/** Adds to a list of its own: most goals have nothing under them, and share one. */
function addTo(lists: (readonly number[])[], parent: number, index: number): void {
  const own = lists[parent] as number[];
  if (own === NONE) lists[parent] = [index];
  else own.push(index);
}

/**
 * Joins goals to a forest, in linear time: `DUPLICATE_ID` when two goals share an id, `GOAL_CYCLE` when a goal stands above
 * itself, `MIXED_CURRENCIES` or `INVALID_OPTION` when a part measures the metric in another way than the whole.
 *
 * @param pathOf - where each goal stands
 */
export function linkGoals(goals: readonly CheckedGoal[], pathOf: (index: number) => string): GoalTree {
  const positions = new Map<string, number>();
  readEach(goals, ({ given: { id } }, index) => {
    if (positions.has(id)) fail('DUPLICATE_ID', `${pathOf(index)}.id`, id, 'must be unique among the goals');
    positions.set(id, index);
  });
  const parents = new Int32Array(goals.length).fill(-1);
  const children = goals.map(() => NONE);
  const parts = goals.map(() => NONE);
  const orphans: number[] = [];
  readEach(goals, ({ given: { parentId }, metric: { effective: metric } }, index) => {
    if (parentId == null) return;
    const parent = positions.get(parentId);
    if (parent === undefined) {
      orphans.push(index);
      return;
    }
    parents[index] = parent;
    addTo(children, parent, index);
    const whole = (goals[parent] as CheckedGoal).metric.effective;
    if (whole.id !== metric.id) return;
    addTo(parts, parent, index);
    if (metric !== whole) requireSameMetric(metric, whole, () => pathOf(index), `its parent '${parentId}'`); // most goals of a list share one
  });
  return { positions, parents, children, parts, orphans, upward: orderUpward(goals, parents, children, pathOf) };
}

/** Takes goals whose children are all taken; what is left over stands on a circle. */
function orderUpward(
  goals: readonly CheckedGoal[],
  parents: Int32Array,
  children: readonly (readonly number[])[],
  pathOf: (index: number) => string,
): Int32Array {
  const order = new Int32Array(goals.length);
  const waiting = Int32Array.from(children, (each) => each.length);
  let filled = 0;
  for (let index = 0; index < goals.length; index += 1) if (waiting[index] === 0) order[filled++] = index;
  for (let taken = 0; taken < filled; taken += 1) {
    const parent = parents[order[taken] as number] as number;
    if (parent < 0) continue;
    waiting[parent] = (waiting[parent] as number) - 1;
    if (waiting[parent] === 0) order[filled++] = parent;
  }
  if (filled < goals.length) {
    const index = waiting.findIndex((left) => left > 0);
    const { parentId } = (goals[index] as CheckedGoal).given;
    fail('GOAL_CYCLE', `${pathOf(index)}.parentId`, parentId, 'leads back to the goal itself; a goal cannot be part of itself');
  }
  return order;
}
