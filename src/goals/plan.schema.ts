import { parseDay, requireDay, requireRange } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import { requireList, requireRow } from '../internal/shapes.js';
import { requireDecimal, requireId } from '../internal/validate.js';
import type { CheckedGoal } from './goal.schema.js';
import { readGoal, readNextGoal } from './goal.schema.js';
import { stepRule, wholeSteps } from './step.js';
import type { Goal, GoalPlan, PlannedPeriod } from './types.js';

/** A period of a plan after checking. */
export interface CheckedPeriod {
  readonly key: string;
  /** First day. */
  readonly start: number;
  /** The first day after it. */
  readonly end: number;
  readonly target: Fraction;
  readonly original: Fraction;
}

/** A plan after checking. */
export interface CheckedPlan {
  readonly goal: CheckedGoal;
  readonly periods: readonly CheckedPeriod[];
}

const PLAN_RULE = 'must be a plan: { goal, periods }';

/** Tells a plan from a goal. */
export function isPlan(input: Goal | GoalPlan): input is GoalPlan {
  return typeof input === 'object' && input !== null && 'goal' in input && 'periods' in input;
}

/** Where the goal itself stands: a plan holds it in a field. */
export function goalPath(input: Goal | GoalPlan, path: string): string {
  return isPlan(input) ? `${path}.goal` : path;
}

/**
 * Reads a plan or throws: `INVALID_RANGE` for periods out of time order, `NOT_A_MULTIPLE_OF_STEP` for a target finer than
 * the step. Fields that are not those of a plan are not looked at: results that are plans carry more.
 */
export function readPlan(input: GoalPlan, path: string): CheckedPlan {
  if (input === undefined || input === null) return fail('MISSING_VALUE', path, input, PLAN_RULE);
  if (!isPlan(input)) return fail('INVALID_OPTION', path, input, PLAN_RULE);
  const goal = readGoal(input.goal, `${path}.goal`);
  const { periods } = input;
  requireList(periods, `${path}.periods`);
  const keys = new Set<string>();
  const checked: CheckedPeriod[] = [];
  readEach(periods as readonly (PlannedPeriod | undefined)[], (period, index) => {
    const at = `${path}.periods[${index}]`;
    const read = readPeriod(period, goal, at);
    if (keys.has(read.key)) fail('DUPLICATE_ID', `${at}.key`, read.key, 'must be unique in the plan');
    if (read.start < (checked.at(-1)?.end ?? -Infinity)) fail('INVALID_RANGE', `${at}.start`, (period as PlannedPeriod).start, 'must not be before the end of the period before it; list periods in time order');
    keys.add(read.key);
    checked.push(read);
  });
  return { goal, periods: checked };
}

function readPeriod(given: PlannedPeriod | undefined, goal: CheckedGoal, path: string): CheckedPeriod {
  const { start, end } = requireRange(given, path);
  const period = given as PlannedPeriod;
  const key = requireId(period.key, `${path}.key`);
  const target = readTarget(period.target, goal, `${path}.target`);
  const { original } = period;
  return { key, start, end, target, original: original === undefined || original === null ? target : readTarget(original, goal, `${path}.original`) };
}

/** A value that is assigned, in whole steps where the metric has a step and is split. */
function readTarget(value: unknown, goal: CheckedGoal, path: string): Fraction {
  const target = requireDecimal(value, path);
  const { step, additive } = goal.metric;
  if (step !== null && additive && wholeSteps(target, step) === null) fail('NOT_A_MULTIPLE_OF_STEP', path, value, stepRule(step));
  return target;
}

/** The day of a row of a list; the path is only put together for a bad one. */
export function readRowDay(date: unknown, list: string, row: number): number {
  const day = parseDay(date);
  return day === day ? day : requireDay(date, `${list}[${row}].date`);
}

/** Goals after checking, and where each stands. */
export interface CheckedGoals {
  readonly checked: readonly CheckedGoal[];
  readonly pathOf: (index: number) => string;
}

/** Reads a flat list of goals; of a plan, its goal. */
export function readGoals(goals: readonly (Goal | GoalPlan)[]): CheckedGoals {
  requireList(goals, 'goals');
  const pathOf = (index: number): string => goalPath(goals[index] as Goal | GoalPlan, `goals[${index}]`);
  const checked: CheckedGoal[] = [];
  readEach(goals, (goal, index) => {
    requireRow(goal, 'goals', index);
    checked.push(readNextGoal(isPlan(goal) ? goal.goal : goal, pathOf(index), checked.at(-1)));
  });
  return { checked, pathOf };
}
