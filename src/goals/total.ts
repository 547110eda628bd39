import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, multiply, ONE, sign, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import type { GoalTree } from './goalTree.js';
import { requireSameMetric } from './sameMetric.js';
import type { TrackedGoal, TrackingRules } from './tracking.kernel.js';
import { commonDecimals, measureTrack, progressOf } from './tracking.kernel.js';
import type { ReadGoal } from './tracking.schema.js';
import type { GoalTrack, GoalWarning } from './tracking.types.js';

/** The sum of a field, or null when a goal has none. */
function sumOf(goals: readonly TrackedGoal[], field: 'target' | 'threshold' | 'stretch' | 'baseline'): Fraction | null {
  let sum = ZERO;
  for (const goal of goals) {
    const value = goal[field];
    if (value === null) return null;
    sum = add(sum, value);
  }
  return sum;
}

/**
 * The share of the total that should be reached by now: what the goals should have reached together over their targets.
 * Null when one of them does not know, or there is nothing to weigh them by.
 */
function commonShare(goals: readonly TrackedGoal[], rules: TrackingRules): Fraction | null {
  const shares = goals.map((goal) => progressOf(goal, rules).expectedShare);
  const [first] = shares;
  if (first === undefined || first === null) return null;
  if (shares.every((share) => share !== null && compare(share, first) === 0)) return first;
  let expected = ZERO;
  let whole = ZERO;
  for (const [index, { target }] of goals.entries()) {
    const share = shares[index] ?? null;
    if (share === null || target === null) return null;
    expected = add(expected, multiply(share, target));
    whole = add(whole, target);
  }
  return sign(whole) === 0 ? null : divide(expected, whole);
}

/** Which goals are added up: the top ones of the metric that the total is named after; where none is on top, its topmost ones; else all top goals. */
function chosenOf(id: string, { parents, upward }: GoalTree, read: readonly ReadGoal[]): readonly number[] {
  const isNamed = (index: number): boolean => (read[index] as ReadGoal).goal.metric.effective.id === id;
  const all = [...read.keys()];
  const top = all.filter((index) => (parents[index] as number) < 0);
  const onTop = top.filter(isNamed);
  if (onTop.length > 0) return onTop;
  const isBelow = new Uint8Array(read.length); // 1: one of the metric stands above
  for (let at = upward.length - 1; at >= 0; at -= 1) {
    const index = upward[at] as number;
    const parent = parents[index] as number;
    if (parent >= 0 && (isBelow[parent] === 1 || isNamed(parent))) isBelow[index] = 1;
  }
  const topmost = all.filter((index) => isBelow[index] === 0 && isNamed(index));
  return topmost.length > 0 ? topmost : top;
}

function requireOneMetric(chosen: readonly number[], read: readonly ReadGoal[], pathOf: (index: number) => string): void {
  const [first] = chosen;
  if (first === undefined) return;
  const { metric } = (read[first] as ReadGoal).goal;
  for (const index of chosen) {
    const own = (read[index] as ReadGoal).goal.metric;
    const path = `${pathOf(index)}.metric`;
    if (!own.additive) fail('NOT_ADDITIVE', `${path}.aggregation`, own.effective.aggregation, 'does not add up to a total; leave out options.total, or name it after a metric that sums');
    if (own.effective.id !== metric.effective.id) {
      fail('NOT_ADDITIVE', `${path}.id`, own.effective.id, `cannot be added to '${metric.effective.id}'; set options.total.id to the id of the metric to add up`);
    }
    requireSameMetric(own.effective, metric.effective, () => pathOf(index), 'the other goals in the total');
  }
}

/**
 * The goals that a total names together, as one goal over all their days; null without goals.
 *
 * @param rows - where each goal stands
 */
export function measureTotal(
  id: string,
  tree: GoalTree,
  read: readonly ReadGoal[],
  rows: readonly GoalTrack[],
  valueOf: (index: number) => Fraction | null,
  rules: TrackingRules,
  warnings: GoalWarning[],
  pathOf: (index: number) => string,
): GoalTrack | null {
  const chosen = chosenOf(id, tree, read);
  requireOneMetric(chosen, read, pathOf);
  const goals = chosen.map((index) => (read[index] as ReadGoal).tracked);
  const [first] = goals;
  if (first === undefined) return null;
  const whole: TrackedGoal = {
    ...first,
    goalId: id,
    start: goals.reduce((least, { start }) => Math.min(least, start), first.start),
    end: goals.reduce((most, { end }) => Math.max(most, end), first.end),
    target: sumOf(goals, 'target'),
    threshold: sumOf(goals, 'threshold'),
    stretch: sumOf(goals, 'stretch'),
    baseline: sumOf(goals, 'baseline'),
    decimals: commonDecimals(goals.map(({ decimals }) => decimals)),
    plan: null,
  };
  let actual = ZERO;
  const ignored = { outsidePeriod: 0, afterAsOf: 0 };
  for (const index of chosen) {
    actual = add(actual, valueOf(index) ?? ZERO);
    const row = rows[index] as GoalTrack;
    ignored.outsidePeriod += row.ignored.outsidePeriod;
    ignored.afterAsOf += row.ignored.afterAsOf;
  }
  const { elapsed, total, expectedShare } = progressOf(whole, rules);
  const over = rules.asOf + 1 >= whole.end;
  const share = over ? ONE : (commonShare(goals, rules) ?? expectedShare);
  return measureTrack(whole, actual, rules, ignored, warnings, { elapsed, total, expectedShare: share });
}
