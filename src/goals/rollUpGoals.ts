import type { ErrorCode } from '../errors.js';
import type { Fraction } from '../internal/fraction.js';
import { formatExact, toNumber } from '../internal/fraction.js';
import { fail, isAbsent, issue } from '../internal/issues.js';
import type { BadRows } from '../internal/rowIssues.js';
import { createBadRows, createRowIssues, requireOnInvalid } from '../internal/rowIssues.js';
import { requireRow } from '../internal/shapes.js';
import { requireDecimal, requireId, requireOptions, requireRows } from '../internal/validate.js';
import type { CheckedGoal } from './goal.schema.js';
import { readGoals } from './plan.schema.js';
import type { Outcome } from './rollUp.kernel.js';
import { outcomeOfPair, rollUp } from './rollUp.kernel.js';
import type { GoalRollUp, RolledUpGoal, RollUpActual, RollUpGoalsOptions } from './rollUp.types.js';
import { attainmentOf, showValue } from './tracking.kernel.js';
import { toTracked } from './tracking.schema.js';
import type { GoalWarning } from './tracking.types.js';
import { inOrder } from './tracking.warnings.js';
import { linkGoals } from './goalTree.js';
import { readWeight } from './tallies.js';
import type { Goal, MetricAggregation } from './types.js';

/**
 * Rolls up what goals came to, from the reps to the company, each metric in its own way.
 *
 * With numerators and denominators `Σ numerator / Σ denominator` at every level: 90 of 100 and 1 of 10 are 91 of 110, 82.7 %,
 * and not the mean of 90 % and 10 %. Else by the metric's aggregation: `sum`, `max`, `average` over the children,
 * `weightedAverage` by `weight`; `last` and `first` take the last or first period, and add up what shares it.
 *
 * **When to use** When a period is over and each goal at the bottom has one value. For values day by day take `trackGoals`.
 *
 * **Gotchas** A goal rolls up the children with its own metric; a row of its own is then not used, and warned of. A child
 * without a value is listed in `missing` and left out: it is unknown, not 0.
 *
 * @param goals - a flat list, joined by `parentId`
 * @param actuals - one row a goal: `value`, or `numerator` and `denominator`; `weight` for a weighted average
 * @param options - `onInvalid`: `'throw'` (default) or `'collect'`: a goal whose row is bad is as one without a row
 * @returns one row for every goal in input order; `actual` is null where nothing is known
 * @throws {SalesMathError} MISSING_WEIGHT: a child of a `weightedAverage` without a weight
 * @throws {SalesMathError} NEGATIVE_WEIGHT: a weight below 0
 * @throws {SalesMathError} DUPLICATE_ID: two goals with one id, or two rows of one goal
 * @throws {SalesMathError} GOAL_CYCLE: a goal stands above itself
 * @throws {SalesMathError} MIXED_CURRENCIES: a child with the metric of its parent in another currency
 * @throws {SalesMathError} INVALID_OPTION: a child with the metric of its parent in another unit, direction or aggregation; or a value beside a pair
 * @throws {SalesMathError} MISSING_VALUE: half of a pair, or a plain value beside siblings with pairs
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: a target finer than its metric's step
 * @throws {SalesMathError} INVALID_ROW: a goal or an actual that is no object
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_ID, INVALID_DATE, INVALID_RANGE, INVALID_PERIOD, UNKNOWN_CURRENCY: a field that cannot be used
 * @example
 * import { rollUpGoals } from 'salesmath';
 * const common = { metric: { id: 'collection', unit: 'ratio' }, period: '2026', target: '0.85' } as const;
 * const { rows } = rollUpGoals(
 *   [{ ...common, id: 'company' }, { ...common, id: 'east', parentId: 'company' }, { ...common, id: 'west', parentId: 'company' }],
 *   [{ goalId: 'east', numerator: 90, denominator: 100 }, { goalId: 'west', numerator: 1, denominator: 10 }],
 * );
 * rows.map(({ goalId, actual }) => `${goalId} ${actual}`); // => ['company 0.827272727272727273', 'east 0.9', 'west 0.1']
 * rows[0]?.denominator; // => '110'
 * @see {@link trackGoals}, {@link reconcileGoals}
 */
export function rollUpGoals(goals: readonly Goal[], actuals: Iterable<RollUpActual>, options?: RollUpGoalsOptions): GoalRollUp {
  const onInvalid = requireOnInvalid(requireOptions<RollUpGoalsOptions>(options, ['onInvalid']).onInvalid);
  const collect = onInvalid === 'collect';
  const { checked, pathOf } = readGoals(goals);
  const tree = linkGoals(checked, pathOf);
  const bad = createBadRows(collect);
  const { outcomes, rowOf, unmatched } = readActuals(actuals, checked, tree.positions, bad);
  const warnings: GoalWarning[] = [];
  const issues = createRowIssues();
  const refuse = (part: number, field: 'numerator' | 'weight', code: ErrorCode, rule: string): void => {
    const row = rowOf[part] as number;
    const found = issue(code, row === NO_ROW ? `goals[${part}]` : `actuals[${row}].${field}`, undefined, rule);
    if (collect && (tree.parts[part] as readonly number[]).length === 0) {
      bad.reject(row, (checked[part] as CheckedGoal).given.id, found);
      outcomes[part] = null;
    } else issues.note(found); // what came of several rows is no fault of one
  };
  for (const index of tree.upward) {
    const parts = tree.parts[index] as readonly number[];
    if (parts.length > 0) outcomes[index] = rollUpParts((checked[index] as CheckedGoal).metric.effective.aggregation, parts, checked, outcomes, refuse);
  }
  issues.settle();
  const rows = checked.map((goal, index): RolledUpGoal => {
    const parts = tree.parts[index] as readonly number[];
    const goalId = goal.given.id;
    if (parts.length > 0 && rowOf[index] !== NO_ROW) warnings.push({ code: 'PARENT_ACTUAL_IGNORED', goalId, count: 1 });
    const { value: actual, pair } = outcomes[index] ?? NOTHING;
    const tracked = toTracked(goal, null);
    const attained = attainmentOf(tracked, actual, true, (code) => warnings.push({ code, goalId }));
    const shown = actual && showValue(actual, pair ? null : tracked.decimals);
    const attainment = attained && toNumber(attained);
    const missing: string[] = [];
    for (const part of parts) if (outcomes[part]?.value == null) missing.push((checked[part] as CheckedGoal).given.id);
    if (!pair) return { goalId, actual: shown, attainment, missing };
    return { goalId, actual: shown, numerator: formatExact(pair.numerator), denominator: formatExact(pair.denominator), attainment, missing };
  });
  return {
    rows,
    unmatched: { count: unmatched.length, indexes: unmatched },
    options: { onInvalid },
    warnings: inOrder(warnings),
    ...(collect ? { rejected: bad.rejected.sort((a, b) => a.index - b.index) } : {}),
  };
}

type Found = Omit<Outcome, 'start' | 'end'>;

const NOTHING: Found = { value: null, pair: null, weight: null };

/** What the children come to together, in the parent's way. */
function rollUpParts(
  aggregation: MetricAggregation,
  parts: readonly number[],
  checked: readonly CheckedGoal[],
  outcomes: readonly (Found | null)[],
  refuse: (part: number, field: 'numerator' | 'weight', code: ErrorCode, rule: string) => void,
): Found | null {
  const known: Outcome[] = [];
  const withPair = parts.some((part) => outcomes[part]?.pair != null);
  for (const part of parts) {
    const outcome = outcomes[part];
    if (!outcome) continue;
    const { value, pair, weight } = outcome;
    if (withPair && pair === null) {
      refuse(part, 'numerator', 'MISSING_VALUE', 'must be given with a denominator, as its siblings have them: no mean is formed of ratios');
      continue;
    }
    if (!withPair && aggregation === 'weightedAverage' && weight === null) {
      refuse(part, 'weight', 'MISSING_WEIGHT', 'must say how much the value weighs in the weighted average of its parent');
      continue;
    }
    const { start, end } = checked[part] as CheckedGoal;
    if (pair !== null || value !== null) known.push({ value, pair, weight, start, end });
  }
  return rollUp(known, aggregation);
}

const NO_ROW = -1;

interface ReadActuals {
  /** What the row of each goal says; null without one. */
  readonly outcomes: (Found | null)[];
  /** Position of the row of each goal; `NO_ROW` without one. */
  readonly rowOf: Int32Array;
  readonly unmatched: number[];
}

function readActuals(actuals: Iterable<RollUpActual>, checked: readonly CheckedGoal[], positions: ReadonlyMap<string, number>, bad: BadRows): ReadActuals {
  const outcomes: (Found | null)[] = checked.map(() => null);
  const rowOf = new Int32Array(checked.length).fill(NO_ROW);
  const unmatched: number[] = [];
  let row = 0;
  for (const actual of requireRows(actuals, 'actuals')) {
    try {
      requireRow(actual, 'actuals', row);
      const path = `actuals[${row}]`;
      const { goalId } = actual;
      const id = requireId(goalId, `${path}.goalId`);
      const outcome = readOutcome(actual, path);
      const index = positions.get(id);
      if (index === undefined) unmatched.push(row);
      else {
        if (rowOf[index] !== NO_ROW) fail('DUPLICATE_ID', `${path}.goalId`, id, 'has a row already; add its values up first');
        rowOf[index] = row;
        outcomes[index] = outcome;
      }
    } catch (error) {
      bad.rejectThrown(row, (actual as Partial<RollUpActual> | null | undefined)?.goalId, error);
    }
    row += 1;
  }
  bad.settle();
  return { outcomes, rowOf, unmatched };
}

function readOutcome({ value, numerator, denominator, weight }: RollUpActual, path: string): Found | null {
  const read = (field: unknown, name: string): Fraction => requireDecimal(field, `${path}.${name}`);
  const weighs = isAbsent(weight) ? null : readWeight(weight, `${path}.weight`);
  if (isAbsent(numerator) && isAbsent(denominator)) return isAbsent(value) ? null : { value: read(value, 'value'), pair: null, weight: weighs };
  if (!isAbsent(value)) fail('INVALID_OPTION', `${path}.value`, value, 'must not stand beside a numerator and a denominator, which give it');
  return { ...outcomeOfPair(read(numerator, 'numerator'), read(denominator, 'denominator')), weight: weighs };
}
