import type { AllocationMethod } from '../internal/allocate.js';
import { fail } from '../internal/issues.js';
import { requireWord } from '../internal/validate.js';
import type { HandedOut } from './family.kernel.js';
import type { CheckedGoal } from './goal.schema.js';
import { echoGoal, readGoal } from './goal.schema.js';
import type { GoalSplitWarning } from './split.types.js';
import type { Step } from './step.js';
import type { EffectiveGoal, Goal } from './types.js';

const METHODS: readonly AllocationMethod[] = ['largestRemainder', 'sainteLague', 'cumulative'];

/** A goal that can be divided. */
export interface SplittableGoal extends CheckedGoal {
  /** As results hold it. */
  readonly effective: EffectiveGoal;
  readonly step: Step;
  /** The target in whole steps. */
  readonly steps: bigint;
}

/** Reads a goal that is to be divided: `NOT_ADDITIVE`, `TARGET_NOT_SET`, `INVALID_RANGE` for a period without days. */
export function readSplittableGoal(input: Goal): SplittableGoal {
  const goal = readGoal(input, 'goal');
  const { metric, targetSteps, target } = goal;
  if (!metric.additive) {
    fail('NOT_ADDITIVE', 'goal.metric.aggregation', metric.effective.aggregation, "cannot be divided: only a metric with the aggregation 'sum' can");
  }
  if (target === null) return fail('TARGET_NOT_SET', 'goal.target', null, 'must be set before it can be divided; 0 is a target');
  const { step } = metric;
  if (step === null || targetSteps === null) {
    return fail('MISSING_VALUE', 'goal.metric.step', undefined, `must be given: the unit '${metric.effective.unit}' has no smallest amount of its own`);
  }
  const effective = echoGoal(goal);
  if (goal.start === goal.end) fail('INVALID_RANGE', 'goal.period', effective.period.start, 'must hold at least one day');
  return { ...goal, effective, step, steps: targetSteps };
}

/** Reads `method`. */
export function readMethod(method: AllocationMethod | undefined): AllocationMethod {
  return requireWord(method, METHODS, 'largestRemainder', 'options.method');
}

/** What is to be said of locks among siblings that do not meet what these carry together. */
export function listLockWarnings(outcome: HandedOut['outcome'], path: string): GoalSplitWarning[] {
  if (outcome === 'exceeds') return [{ code: 'LOCKED_EXCEEDS_TOTAL', path }];
  return outcome === 'below' ? [{ code: 'LOCKED_BELOW_TOTAL', path }] : [];
}

const ORDER: readonly GoalSplitWarning['code'][] = [
  'LOCKED_EXCEEDS_TOTAL',
  'LOCKED_BELOW_TOTAL',
  'OVER_CAPACITY',
  'NO_ACTIVE_OWNER',
  'UNREACHABLE',
  'RATE_UNKNOWN',
];

/** Warnings in the order of their codes, those of one code as they were found. */
export function sortWarnings(warnings: readonly GoalSplitWarning[]): GoalSplitWarning[] {
  return [...warnings].sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
}
