import { fail } from '../internal/issues.js';
import type { CheckedGoal } from './goal.schema.js';

/** Goals joined by their `parentId`, by positions in the list. */
export interface GoalTree {
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

/** Positions by id; `DUPLICATE_ID` when two goals share one. */
export function indexGoals(goals: readonly CheckedGoal[], pathOf: (index: number) => string): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [index, { effective }] of goals.entries()) {
    if (positions.has(effective.id)) fail('DUPLICATE_ID', `${pathOf(index)}.id`, effective.id, 'must be unique among the goals');
    positions.set(effective.id, index);
  }
  return positions;
}

/**
 * Joins goals to a forest, in linear time: `GOAL_CYCLE` when a goal stands above itself, `MIXED_CURRENCIES` when a part is
 * in another currency than the whole.
 *
 * @param pathOf - where each goal stands
 */
export function linkGoals(goals: readonly CheckedGoal[], positions: ReadonlyMap<string, number>, pathOf: (index: number) => string): GoalTree {
  const parents = new Int32Array(goals.length).fill(-1);
  const children: number[][] = goals.map(() => []);
  const parts: number[][] = goals.map(() => []);
  const orphans: number[] = [];
  for (const [index, goal] of goals.entries()) {
    const { parentId, metric } = goal.effective;
    if (parentId === undefined) continue;
    const parent = positions.get(parentId);
    if (parent === undefined) {
      orphans.push(index);
      continue;
    }
    parents[index] = parent;
    (children[parent] as number[]).push(index);
    const whole = (goals[parent] as CheckedGoal).effective.metric;
    if (whole.id !== metric.id) continue;
    (parts[parent] as number[]).push(index);
    if (whole.currency !== metric.currency) {
      fail('MIXED_CURRENCIES', `${pathOf(index)}.metric.currency`, metric.currency, `must be that of its parent '${parentId}' (${whole.currency ?? 'none'}): convert it first`);
    }
  }
  return { parents, children, parts, orphans, upward: orderUpward(goals, parents, children, pathOf) };
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
    const { parentId } = (goals[index] as CheckedGoal).effective;
    fail('GOAL_CYCLE', `${pathOf(index)}.parentId`, parentId, 'leads back to the goal itself; a goal cannot be part of itself');
  }
  return order;
}
