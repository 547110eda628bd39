import { allocateUnits } from '../internal/allocate.js';
import { formatDay, requireDay } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { formatExact, sign } from '../internal/fraction.js';
import { fail, isAbsent } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import { requireRow } from '../internal/shapes.js';
import { requireDecimal, requireOptions, requireRows, requireWord } from '../internal/validate.js';
import type { CheckedGoal } from './goal.schema.js';
import { restOf } from './family.kernel.js';
import { echoGoal } from './goal.schema.js';
import type { CheckedPeriod } from './plan.schema.js';
import { readPlan, readRowDay } from './plan.schema.js';
import type { Step } from './step.js';
import { formatSteps, requireSteps, roundToSteps, wholeSteps } from './step.js';
import { createTallies } from './tallies.js';
import type { GoalActual, ReplanGoalOptions, ReplannedGoal, ReplanPolicy } from './tracking.types.js';
import type { GoalPlan, PlannedPeriod } from './types.js';

/**
 * Mends a plan after what has happened: closed periods keep their targets, open ones carry what is missing.
 *
 * `closedActual + openTarget + unplaced − surplus = target`, always. What is missing is handed out by the original targets,
 * so a plan that is mended twice is the plan that was mended once.
 *
 * **When to use** At the end of a month or a quarter. `hold` only reports the gap; `catchUp` puts the whole miss on the time
 * that is left; `capped` does so up to a bound and leaves the rest in `unplaced`, for someone else to carry; `rebase`
 * changes the target.
 *
 * **Gotchas** A period is closed when it ended by `asOf`. What an open period has done so far belongs to its own target, so
 * it is shown and not subtracted. Closed periods keep their targets, so after a miss that is caught up the plan sums to more than
 * the target, and `trackGoal` on it counts the miss twice (`PLAN_DIFFERS_FROM_TARGET`). To follow the mended plan, put what they
 * brought in place of their targets: `periods.map((each) => (each.state === 'closed' ? { ...each, target: each.actual } : each))`;
 * `trackGoal` on the plan as it was measures by the first one. A target below 0 is planned as its opposite would be, with every sign turned: `unplaced` and
 * `surplus` too are then 0 or less.
 *
 * @param plan - `{ goal, periods }`, as `splitGoalByPeriod` and this function give it; the metric must sum
 * @param actuals - rows with `date` and `value`
 * @param options - `asOf`, `policy`; `maxFactor` (1.2) for `capped`; `newTarget` for `rebase`
 * @returns the mended plan, with what the closed periods brought and what no period is asked for
 * @throws {SalesMathError} NOT_ADDITIVE: a metric that does not sum, or has no step to hand out by
 * @throws {SalesMathError} TARGET_NOT_SET: the goal has no target, and none is given
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: a target, or `newTarget`, finer than the metric's step
 * @throws {SalesMathError} NEGATIVE_WEIGHT: an open period with an original target on the other side of 0 than what is handed out by it
 * @throws {SalesMathError} INVALID_RANGE, INVALID_DATE, INVALID_PERIOD: periods out of time order, a day that does not exist
 * @throws {SalesMathError} INVALID_NUMBER: a value that is no plain decimal
 * @throws {SalesMathError} INVALID_ROW: an actual that is no object
 * @throws {SalesMathError} INVALID_OPTION, INVALID_ID, DUPLICATE_ID, UNKNOWN_CURRENCY, MISSING_VALUE: a field or option that cannot be used
 * @example
 * import { replanGoal } from 'salesmath';
 * const plan = {
 *   goal: { id: 'q1', metric: { id: 'deals', unit: 'count' }, period: '2026-Q1', target: 90 },
 *   periods: [
 *     { key: '2026-01', start: '2026-01-01', end: '2026-02-01', target: 30 },
 *     { key: '2026-02', start: '2026-02-01', end: '2026-03-01', target: 30 },
 *     { key: '2026-03', start: '2026-03-01', end: '2026-04-01', target: 30 },
 *   ],
 * } as const;
 * const actuals = [{ date: '2026-01-20', value: 10 }];
 * replanGoal(plan, actuals, { asOf: '2026-01-31', policy: 'catchUp' }).periods.map(({ target }) => target); // => ['30', '40', '40']
 * const capped = replanGoal(plan, actuals, { asOf: '2026-01-31', policy: 'capped' });
 * capped.periods.map(({ target }) => target); // => ['30', '36', '36']
 * capped.unplaced; // => '8'
 * @see {@link trackGoal}, {@link splitGoalByPeriod}
 */
export function replanGoal(plan: GoalPlan, actuals: Iterable<GoalActual>, options: ReplanGoalOptions): ReplannedGoal {
  const { goal, periods } = readPlan(plan, 'plan');
  const step = requireSplittable(goal);
  const { asOf, policy, maxFactor, newTarget } = readOptions(options, step);
  const target = newTarget ?? goal.targetSteps;
  if (target === null) return fail('TARGET_NOT_SET', 'plan.goal.target', null, 'must be set before it can be planned again');
  const { reached, ignored } = sumByPeriod(actuals, periods, asOf, step);
  const stepsOf = (value: Fraction): bigint => wholeSteps(value, step) as bigint; // the reader saw to it
  const targets = periods.map((period) => stepsOf(period.target));
  const open: number[] = [];
  let closedActual = 0n;
  for (const [index, { end }] of periods.entries()) {
    if (end > asOf + 1) open.push(index);
    else closedActual += reached[index] as bigint;
  }
  if (policy !== 'hold') {
    const originals = open.map((index) => stepsOf((periods[index] as CheckedPeriod).original));
    const missing = restOf(target, closedActual);
    const refuseOpposite = (at: number): never => {
      const index = open[at] as number;
      const { original, target: asked } = plan.periods[index] as PlannedPeriod;
      const [field, value] = isAbsent(original) ? ['target', asked] : ['original', original];
      return fail('NEGATIVE_WEIGHT', `plan.periods[${index}].${field}`, value, `must be 0 or ${missing < 0n ? 'less' : 'more'}: what is missing is handed out in proportion to it`);
    };
    const shares = shareOut(missing, originals, policy === 'capped' ? maxFactor : null, refuseOpposite);
    for (const [at, index] of open.entries()) targets[index] = shares[at] as bigint;
  }
  const openTarget = open.reduce((sum, index) => sum + (targets[index] as bigint), 0n);
  const rest = target - closedActual - openTarget;
  const isMissing = target < 0n ? rest < 0n : rest > 0n;
  const show = (steps: bigint): string => formatSteps(steps, step);
  return {
    goal: echoGoal({ ...goal, targetSteps: target }),
    periods: periods.map(({ key, start, end, original }, index) => ({
      key,
      start: formatDay(start),
      end: formatDay(end),
      state: end > asOf + 1 ? 'open' : 'closed',
      original: show(stepsOf(original)),
      target: show(targets[index] as bigint),
      actual: show(reached[index] as bigint),
    })),
    closedActual: show(closedActual),
    openTarget: show(openTarget),
    unplaced: show(isMissing ? rest : 0n),
    surplus: show(isMissing ? 0n : -rest),
    ignored,
    options: {
      asOf: formatDay(asOf),
      policy,
      maxFactor: formatExact(maxFactor),
      ...(newTarget === null ? {} : { newTarget: show(newTarget) }),
    },
    warnings: [],
  };
}

function requireSplittable(goal: CheckedGoal): Step {
  const { step, additive, effective } = goal.metric;
  if (!additive) fail('NOT_ADDITIVE', 'plan.goal.metric.aggregation', effective.aggregation, "does not add up, so that nothing can be handed out; only 'sum' can");
  return step ?? fail('NOT_ADDITIVE', 'plan.goal.metric.step', undefined, 'must be given: it is what is handed out');
}

interface ReadOptions {
  readonly asOf: number;
  readonly policy: ReplanPolicy;
  readonly maxFactor: Fraction;
  /** In whole steps; null but under `rebase`. */
  readonly newTarget: bigint | null;
}

const POLICIES: readonly ReplanPolicy[] = ['hold', 'catchUp', 'capped', 'rebase'];
const DEFAULT_FACTOR: Fraction = { n: 12n, d: 10n };

function readOptions(options: ReplanGoalOptions, step: Step): ReadOptions {
  const given = requireOptions<ReplanGoalOptions>(options, ['asOf', 'policy', 'maxFactor', 'newTarget']);
  const asOf = requireDay(given.asOf, 'options.asOf');
  if (given.policy === undefined || given.policy === null) {
    fail('MISSING_VALUE', 'options.policy', given.policy, "must be one of 'hold', 'catchUp', 'capped', 'rebase'");
  }
  const policy = requireWord(given.policy, POLICIES, 'hold', 'options.policy');
  const maxFactor = given.maxFactor === undefined ? DEFAULT_FACTOR : requireDecimal(given.maxFactor, 'options.maxFactor');
  if (sign(maxFactor) < 0) fail('INVALID_OPTION', 'options.maxFactor', given.maxFactor, 'must be 0 or more');
  if (policy === 'rebase') return { asOf, policy, maxFactor, newTarget: requireSteps(given.newTarget, step, 'options.newTarget') };
  if (given.newTarget !== undefined) fail('INVALID_OPTION', 'options.newTarget', given.newTarget, "belongs to the policy 'rebase'; leave it out, or rebase");
  return { asOf, policy, maxFactor, newTarget: null };
}

interface SummedRows {
  /** By period, rounded half-up to the step. */
  readonly reached: readonly bigint[];
  readonly ignored: ReplannedGoal['ignored'];
}

function sumByPeriod(actuals: Iterable<GoalActual>, periods: readonly CheckedPeriod[], asOf: number, step: Step): SummedRows {
  const tallies = createTallies(periods.map(() => 'sum'), 'actuals');
  const ignored = { outsidePeriod: 0, afterAsOf: 0 };
  readEach(requireRows(actuals, 'actuals'), (actual, row) => {
    requireRow(actual, 'actuals', row);
    const day = readRowDay(actual.date, 'actuals', row);
    const index = findPeriod(periods, day);
    if (index < 0) ignored.outsidePeriod += 1;
    else if (day > asOf) ignored.afterAsOf += 1;
    tallies.add(day > asOf ? -1 : index, day, row, actual.value, undefined);
  });
  return { reached: periods.map((_period, index) => roundToSteps(tallies.valueOf(index) as Fraction, step)), ignored };
}

/** The period of a day, or −1; periods stand in time order and do not overlap. */
function findPeriod(periods: readonly CheckedPeriod[], day: number): number {
  let low = 0;
  let high = periods.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = periods[middle] as CheckedPeriod;
    if (day < start) high = middle - 1;
    else if (day >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** What each open period is asked for; nothing where there is nothing to hand out by. What is below 0 is handed out as what is above. */
function shareOut(missing: bigint, originals: readonly bigint[], maxFactor: Fraction | null, refuseOpposite: (at: number) => never): bigint[] {
  const isNegative = missing < 0n;
  const size = isNegative ? -missing : missing;
  const weights = isNegative ? originals.map((original) => -original) : originals;
  let sum = 0n;
  readEach(weights, (weight, at) => {
    if (weight < 0n && size > 0n) refuseOpposite(at);
    sum += weight;
  });
  if (size === 0n || sum === 0n) return originals.map(() => 0n);
  const bound = maxFactor === null ? size : (maxFactor.n * sum) / maxFactor.d;
  const shares = allocateUnits(bound < size ? bound : size, weights);
  return isNegative ? shares.map((share) => -share) : shares;
}
