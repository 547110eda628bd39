import type { Fraction } from '../internal/fraction.js';
import { add, compare, formatExact, negate, sign, subtract, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireDecimal, requireOptions } from '../internal/validate.js';
import type { CheckedGoal } from './goal.schema.js';
import { readGoals } from './plan.schema.js';
import type { GoalReconciliation, ReconciledGoal, ReconcileGoalsOptions, ReconcileWarning } from './rollUp.types.js';
import { commonDecimals, showValue } from './tracking.kernel.js';
import { linkGoals } from './goalTree.js';
import type { Goal } from './types.js';

/**
 * Checks whether the targets under each goal sum to it: do the reps carry what the region does, and the quarters the year?
 *
 * `difference = Σ targets of the children with its metric − target`.
 *
 * **When to use** Before targets are handed out, and whenever somebody changed one by hand.
 *
 * **Gotchas** Only children with the metric of the goal count: calls under a sales goal lead to it and are no part of it.
 * Such a goal without any part is `notComparable`, which is no match: `ok` is false.
 *
 * @param goals - a flat list, joined by `parentId`
 * @param options - `tolerance`: how far the parts may sum from the whole, 0 or more, default 0
 * @returns one row for every goal with goals under it, and the ids of goals whose parent is missing
 * @throws {SalesMathError} GOAL_CYCLE: a goal stands above itself
 * @throws {SalesMathError} DUPLICATE_ID: two goals with one id
 * @throws {SalesMathError} MIXED_CURRENCIES: a child with the metric of its parent in another currency
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: a target finer than its metric's step
 * @throws {SalesMathError} INVALID_DATE, INVALID_RANGE, INVALID_PERIOD, INVALID_NUMBER, INVALID_ID, UNKNOWN_CURRENCY: a field that cannot be used
 * @throws {SalesMathError} INVALID_ROW: a goal that is no object
 * @throws {SalesMathError} INVALID_OPTION: a child with the metric of its parent in another unit, direction or aggregation; or an option that is not allowed
 * @throws {SalesMathError} MISSING_VALUE: a field that cannot be used
 * @example
 * import { reconcileGoals } from 'salesmath';
 * const common = { metric: { id: 'sales', unit: 'money', currency: 'CNY' }, period: '2026' } as const;
 * const { ok, rows } = reconcileGoals([
 *   { ...common, id: 'company', target: 100 },
 *   { ...common, id: 'east', parentId: 'company', target: 60 },
 *   { ...common, id: 'west', parentId: 'company', target: 50 },
 * ]);
 * ok; // => false
 * rows; // => [{ goalId: 'company', children: 2, target: '100.00', childrenTotal: '110.00', difference: '10.00', status: 'over' }]
 * @see {@link rollUpGoals}, {@link decomposeGoal}
 */
export function reconcileGoals(goals: readonly Goal[], options?: ReconcileGoalsOptions): GoalReconciliation {
  const given = requireOptions<ReconcileGoalsOptions>(options, ['tolerance']);
  const tolerance = given.tolerance === undefined ? ZERO : requireDecimal(given.tolerance, 'options.tolerance');
  if (sign(tolerance) < 0) fail('INVALID_OPTION', 'options.tolerance', given.tolerance, 'must be 0 or more');
  const { checked, pathOf } = readGoals(goals);
  const tree = linkGoals(checked, pathOf);
  const at = (index: number): CheckedGoal => checked[index] as CheckedGoal;
  const rows: ReconciledGoal[] = [];
  for (const [index, goal] of checked.entries()) {
    if ((tree.children[index] as readonly number[]).length === 0) continue;
    rows.push(reconcile(goal, (tree.parts[index] as readonly number[]).map(at), tolerance));
  }
  const warnings: ReconcileWarning[] = [];
  for (const [index, { given, start, end }] of checked.entries()) {
    const parent = tree.parents[index] as number;
    if (parent < 0) continue;
    if (start < at(parent).start || end > at(parent).end) warnings.push({ code: 'CHILD_OUTSIDE_PARENT', goalId: given.id });
  }
  const orphans = tree.orphans.map((index) => at(index).given.id);
  return {
    ok: orphans.length === 0 && rows.every(({ status }) => status === 'match'),
    rows,
    orphans,
    options: { tolerance: formatExact(tolerance) },
    warnings,
  };
}

function reconcile(goal: CheckedGoal, parts: readonly CheckedGoal[], tolerance: Fraction): ReconciledGoal {
  const { given, metric, target } = goal;
  const base = { goalId: given.id, children: parts.length };
  const own = metric.additive ? (metric.step?.scale ?? null) : null;
  const shown = target && showValue(target, own);
  if (parts.length === 0 || !metric.additive) return { ...base, target: shown, childrenTotal: null, difference: null, status: 'notComparable' };
  const decimals = commonDecimals([goal, ...parts].map(({ metric: { step } }) => step && step.scale));
  let total = ZERO;
  let complete = target !== null;
  for (const part of parts) {
    if (part.target === null) complete = false;
    else total = add(total, part.target);
  }
  const childrenTotal = showValue(total, decimals);
  if (!complete || target === null) return { ...base, target: shown, childrenTotal, difference: null, status: 'incomplete' };
  const difference = subtract(total, target);
  return { ...base, target: shown, childrenTotal, difference: showValue(difference, decimals), status: sideOf(difference, tolerance) };
}

function sideOf(difference: Fraction, tolerance: Fraction): ReconciledGoal['status'] {
  if (compare(difference, tolerance) > 0) return 'over';
  return compare(difference, negate(tolerance)) < 0 ? 'under' : 'match';
}
