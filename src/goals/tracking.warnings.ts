import type { GoalWarning } from './tracking.types.js';

const CODES: readonly GoalWarning['code'][] = [
  'BASELINE_EQUALS_TARGET',
  'MISSING_BASELINE',
  'ZERO_TARGET',
  'PLAN_DIFFERS_FROM_TARGET',
  'PARENT_ACTUAL_IGNORED',
];

/** Warnings by code, each in the order of the goals. */
export function inOrder(warnings: readonly GoalWarning[]): GoalWarning[] {
  return CODES.flatMap((code) => warnings.filter((warning) => warning.code === code));
}
