import { formatDay, requireDay } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, minimum, ONE, sign, toNumber } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { requireDecimal, requireOptions, requireWord } from '../internal/validate.js';
import { echoBasis, readBasis } from './basis.js';
import type { CheckedGoal } from './goal.schema.js';
import { decimalIfGiven, readNextGoal } from './goal.schema.js';
import { isPlan, readPlan } from './plan.schema.js';
import type { CurvePeriod, TrackedGoal, TrackingRules } from './tracking.kernel.js';
import type { EffectiveTrackGoalOptions, TrackGoalOptions } from './tracking.types.js';
import type { Goal, GoalPlan } from './types.js';

/** A goal in both its forms: as given, and as it is followed. */
export interface ReadGoal {
  readonly goal: CheckedGoal;
  readonly tracked: TrackedGoal;
}

/** What of a checked goal decides how it is followed. */
export function toTracked(goal: CheckedGoal, plan: readonly CurvePeriod[] | null): TrackedGoal {
  const { given, metric, start, end, target } = goal;
  return {
    goalId: given.id,
    additive: metric.additive,
    lower: metric.effective.direction === 'lower',
    start,
    end,
    target,
    threshold: decimalIfGiven(given.threshold),
    stretch: decimalIfGiven(given.stretch),
    baseline: decimalIfGiven(given.baseline),
    decimals: metric.additive && metric.step !== null ? metric.step.scale : null,
    plan,
  };
}

/**
 * Reads a goal, or a plan, that is to be followed.
 *
 * @param before - the goal before it in a list
 */
export function readTracked(input: Goal | GoalPlan, path: string, before?: CheckedGoal): ReadGoal {
  if (!isPlan(input)) {
    const goal = readNextGoal(input, path, before);
    return { goal, tracked: toTracked(goal, null) };
  }
  const { goal, periods } = readPlan(input, path);
  return { goal, tracked: toTracked(goal, periods) };
}

/** The options of tracking, ready and as results hold them. */
export interface ReadTracking {
  readonly rules: TrackingRules;
  /** Whether bad rows are collected. */
  readonly collect: boolean;
  readonly effective: EffectiveTrackGoalOptions;
}

const KNOWN: readonly string[] = ['asOf', 'basis', 'workCalendar', 'atRiskBelow', 'offTrackBelow', 'onInvalid'];
const NINE_TENTHS: Fraction = { n: 9n, d: 10n };

/** @param more - further options that the function knows */
export function readTracking(options: TrackGoalOptions, more: readonly string[] = []): ReadTracking {
  const given = requireOptions<TrackGoalOptions>(options, [...KNOWN, ...more]);
  const asOf = requireDay(given.asOf, 'options.asOf');
  if (given.basis !== undefined) requireWord(given.basis, ['calendarDays', 'workingDays'], 'calendarDays', 'options.basis');
  const basis = readBasis(given, 'calendarDays');
  const atRiskBelow = readBound(given.atRiskBelow, ONE, 'options.atRiskBelow');
  const offTrackBelow = readBound(given.offTrackBelow, minimum(NINE_TENTHS, atRiskBelow), 'options.offTrackBelow');
  if (compare(offTrackBelow, atRiskBelow) > 0) {
    fail('INVALID_OPTION', 'options.offTrackBelow', toNumber(offTrackBelow), `must not be above atRiskBelow (${toNumber(atRiskBelow)})`);
  }
  const onInvalid = requireOnInvalid(given.onInvalid);
  return {
    rules: { asOf, daysIn: (start, end) => basis.count(start, end), atRiskBelow, offTrackBelow },
    collect: onInvalid === 'collect',
    effective: {
      asOf: formatDay(asOf),
      ...(echoBasis(basis) as Pick<EffectiveTrackGoalOptions, 'basis' | 'workCalendar'>), // months were refused above
      atRiskBelow: toNumber(atRiskBelow),
      offTrackBelow: toNumber(offTrackBelow),
      onInvalid,
    },
  };
}

function readBound(value: unknown, fallback: Fraction, path: string): Fraction {
  if (value === undefined) return fallback;
  const bound = requireDecimal(value, path);
  return sign(bound) < 0 ? fail('INVALID_OPTION', path, value, 'must be 0 or more') : bound;
}
