import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, formatExact, formatUnits, fraction, maximum, multiply, ONE, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { toUnits } from '../internal/rounding.js';
import type { GoalStatus, GoalTrack, GoalWarning } from './tracking.types.js';

/** A part of a goal's period with its target. */
export interface CurvePeriod {
  readonly start: number;
  readonly end: number;
  readonly target: Fraction;
}

/** What of a goal decides how it is followed. */
export interface TrackedGoal {
  readonly goalId: string;
  /** Whether its values add up. */
  readonly additive: boolean;
  /** Whether less is better. */
  readonly lower: boolean;
  /** First day. */
  readonly start: number;
  /** The first day after it. */
  readonly end: number;
  readonly target: Fraction | null;
  readonly threshold: Fraction | null;
  readonly stretch: Fraction | null;
  readonly baseline: Fraction | null;
  /** Decimals that its values are printed with; null: as exact strings. */
  readonly decimals: number | null;
  /** Its way through time; null without a plan. */
  readonly plan: readonly CurvePeriod[] | null;
}

/** When and by which rules goals are followed. */
export interface TrackingRules {
  /** Epoch day, counted to its end. */
  readonly asOf: number;
  /** Days that count in `[start, end)`. */
  readonly daysIn: (start: number, end: number) => number;
  readonly atRiskBelow: Fraction;
  readonly offTrackBelow: Fraction;
}

/** Where a goal stands in time. */
export interface GoalProgress {
  readonly elapsed: number;
  readonly total: number;
  /** Share that should be reached by now. */
  readonly expectedShare: Fraction | null;
}

/** A value as text: with the decimals of the metric, or exact. */
export function showValue(value: Fraction, decimals: number | null): string {
  return decimals === null ? formatExact(value) : formatUnits(toUnits(value, { minorUnits: decimals, rounding: 'halfUp' }), decimals);
}

/** Decimals enough for all; null when one has none of its own. */
export function commonDecimals(decimals: readonly (number | null)[]): number | null {
  return decimals.reduce<number | null>((most, own) => (most === null || own === null ? null : Math.max(most, own)), 0);
}

/** The quotient, or null where it divides by nothing. */
function ratio(a: Fraction | null, b: Fraction | null): Fraction | null {
  return a === null || b === null || sign(b) === 0 ? null : divide(a, b);
}

const numberOf = (value: Fraction | null): number | null => (value === null ? null : toNumber(value));

const days = (count: number): Fraction => fraction(BigInt(count));

/**
 * The share of a goal that is attained; what keeps it from being told goes to `warn`.
 *
 * @param over - whether the period is over: until then fewer complaints than expected are no achievement
 */
export function attainmentOf(goal: TrackedGoal, actual: Fraction | null, over: boolean, warn: (code: GoalWarning['code']) => void): Fraction | null {
  const { target, baseline, additive, lower } = goal;
  if (target === null || (additive && lower && !over)) return null;
  if (baseline !== null && (!additive || lower)) {
    const way = subtract(target, baseline);
    if (sign(way) === 0) warn('BASELINE_EQUALS_TARGET');
    return actual === null ? null : ratio(subtract(actual, baseline), way);
  }
  if (lower) {
    warn('MISSING_BASELINE');
    return null;
  }
  if (sign(target) === 0) warn('ZERO_TARGET');
  return ratio(actual, target);
}

/** The plan curve at the end of a day: targets of what has passed, and the current period's by its days gone. */
function curveAt(plan: readonly CurvePeriod[], { asOf, daysIn }: TrackingRules): { reached: Fraction; whole: Fraction } {
  let reached = ZERO;
  let whole = ZERO;
  for (const { start, end, target } of plan) {
    whole = add(whole, target);
    if (end <= asOf + 1) reached = add(reached, target);
    else if (start <= asOf) {
      const total = daysIn(start, end);
      if (total > 0) reached = add(reached, divide(multiply(target, days(daysIn(start, asOf + 1))), days(total)));
    }
  }
  return { reached, whole };
}

/** How far a goal has come in time. */
export function progressOf(goal: TrackedGoal, rules: TrackingRules): GoalProgress {
  const { start, end, plan, additive } = goal;
  const total = rules.daysIn(start, end);
  const until = Math.min(end, rules.asOf + 1);
  const elapsed = until > start ? rules.daysIn(start, until) : 0;
  if (rules.asOf + 1 >= end) return { elapsed, total, expectedShare: ONE };
  if (plan !== null && additive) {
    const { reached, whole } = curveAt(plan, rules);
    if (sign(whole) !== 0) return { elapsed, total, expectedShare: divide(reached, whole) };
  }
  return { elapsed, total, expectedShare: total === 0 ? null : fraction(BigInt(elapsed), BigInt(total)) };
}

/** What should be reached by now. */
function expectedOf({ target, baseline, additive }: TrackedGoal, share: Fraction | null): Fraction | null {
  if (target === null || share === null) return null;
  if (additive) return multiply(target, share);
  return baseline === null ? null : add(baseline, multiply(subtract(target, baseline), share));
}

function meets(goal: TrackedGoal, actual: Fraction, level: Fraction | null): boolean {
  if (level === null) return false;
  const side = compare(actual, level);
  return goal.lower ? side <= 0 : side >= 0;
}

function levelReached(goal: TrackedGoal, actual: Fraction | null): GoalTrack['reached'] {
  if (actual === null) return null;
  if (meets(goal, actual, goal.stretch)) return 'stretch';
  if (meets(goal, actual, goal.target)) return 'target';
  return meets(goal, actual, goal.threshold) ? 'threshold' : null;
}

function statusOf(goal: TrackedGoal, actual: Fraction | null, elapsed: number, pace: Fraction | null, rules: TrackingRules): GoalStatus {
  if (goal.target === null) return 'notSet';
  if (rules.asOf < goal.start) return 'notStarted';
  const over = rules.asOf + 1 >= goal.end;
  const keepsLow = goal.additive && goal.lower;
  if (actual !== null && meets(goal, actual, goal.target) && (over || !keepsLow)) return 'achieved';
  if (over) return 'missed';
  if (elapsed === 0) return 'notStarted';
  if (keepsLow && actual !== null && sign(actual) <= 0) return 'onTrack'; // nothing to divide by, and nothing to complain of
  if (pace === null) return 'unknown';
  if (compare(pace, rules.atRiskBelow) >= 0) return 'onTrack';
  return compare(pace, rules.offTrackBelow) >= 0 ? 'atRisk' : 'offTrack';
}

function paceOf(goal: TrackedGoal, actual: Fraction | null, expected: Fraction | null, attained: Fraction | null, share: Fraction | null): Fraction | null {
  if (!goal.additive) return goal.baseline === null ? null : ratio(attained, share);
  if (!goal.lower) return ratio(actual, expected);
  return actual !== null && sign(actual) > 0 ? ratio(expected, actual) : null;
}

/** The gap between the values as they are printed, so that they add up to the target. */
function showGap({ target, lower, decimals }: TrackedGoal, actual: Fraction): string {
  const reached = target as Fraction;
  if (decimals === null) return formatExact(lower ? subtract(actual, reached) : subtract(reached, actual));
  const style = { minorUnits: decimals, rounding: 'halfUp' } as const;
  const gap = toUnits(reached, style) - toUnits(actual, style);
  return formatUnits(lower ? -gap : gap, decimals);
}

/**
 * Where a goal stands.
 *
 * @param progress - of the goal in time; a total brings its own
 */
export function measureTrack(
  goal: TrackedGoal,
  actual: Fraction | null,
  rules: TrackingRules,
  ignored: GoalTrack['ignored'],
  warnings: GoalWarning[],
  progress: GoalProgress = progressOf(goal, rules),
): GoalTrack {
  const { goalId, target, additive, lower, decimals } = goal;
  const { elapsed, total, expectedShare } = progress;
  const expected = expectedOf(goal, expectedShare);
  const remaining = total - elapsed;
  const over = rules.asOf + 1 >= goal.end;
  const attained = attainmentOf(goal, actual, over, (code) => warnings.push({ code, goalId }));
  const pace = paceOf(goal, actual, expected, attained, expectedShare);
  const known = actual !== null && target !== null;
  return {
    goalId,
    target: target === null ? null : showValue(target, decimals),
    actual: actual === null ? null : showValue(actual, decimals),
    attainment: numberOf(attained),
    elapsed,
    remaining,
    total,
    expectedShare: numberOf(expectedShare),
    expectedToDate: numberOf(expected),
    paceIndex: numberOf(pace),
    projection: additive ? numberOf(ratio(actual, expectedShare)) : null,
    gap: known ? showGap(goal, actual) : null,
    requiredPerDay: known && additive && !lower ? numberOf(ratio(maximum(ZERO, subtract(target, actual)), days(remaining))) : null,
    reached: levelReached(goal, actual),
    status: statusOf(goal, actual, elapsed, pace, rules),
    ignored,
  };
}

/** The warning for a plan that sums to something else than the target; null when it fits or does not count. */
export function planWarning({ goalId, plan, target, additive }: TrackedGoal): GoalWarning | null {
  if (plan === null || target === null || !additive) return null;
  let planned = ZERO;
  for (const period of plan) planned = add(planned, period.target);
  if (compare(planned, target) === 0) return null;
  return { code: 'PLAN_DIFFERS_FROM_TARGET', goalId, planned: formatExact(planned), target: formatExact(target) };
}
