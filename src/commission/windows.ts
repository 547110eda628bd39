import type { DayRange } from '../internal/dates.js';
import { FIRST_DAY, LAST_DAY } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { add, fraction, multiply, ONE, sign, ZERO } from '../internal/fraction.js';
import type { IndexedPeriod } from '../internal/periods.js';
import type { CompiledPlan } from './compilePlan.js';
import type { CompiledParticipant, DatedStep } from './participants.js';
import { isActive, valueOn } from './participants.js';
import type { MeasureWindow } from './types.js';

/** The days over which a measure accumulates; null: not bounded, so that nothing can be prorated over it. */
export interface WindowSpan {
  readonly start: number | null;
  readonly end: number | null;
}

/** Whether a window spans several periods and each earns the difference. */
export function isToDate(window: MeasureWindow): boolean {
  return window !== 'period' && window !== 'transaction';
}

/** The window that a period belongs to. */
export function windowOf(plan: CompiledPlan, window: MeasureWindow, period: IndexedPeriod): WindowSpan {
  switch (window) {
    case 'quarterToDate':
      return plan.rule.quarterOf(period.start);
    case 'yearToDate':
      return plan.rule.yearOf(period.start);
    case 'planToDate':
      return { start: plan.from, end: plan.to };
    default:
      return period;
  }
}

/** Days inside a span at which something changes. */
function cutsWithin(start: number, end: number, days: Iterable<number | null>): number[] {
  const cuts = new Set([start, end]);
  for (const day of days) if (day !== null && day > start && day < end) cuts.add(day);
  return [...cuts].sort((a, b) => a - b);
}

interface RampStep {
  readonly start: number;
  readonly end: number;
  readonly factor: Fraction;
}

function rampOf(plan: CompiledPlan, person: CompiledParticipant): RampStep[] {
  if (person.activeFrom === null) return [];
  let period = plan.rule.findIndexed(person.activeFrom);
  return person.ramp.map((factor) => {
    const step = { start: period.start, end: period.end, factor };
    period = plan.rule.findIndexed(period.end);
    return step;
  });
}

/**
 * A quota or target incentive of a whole window: the sum over its days of the day's value, where the person is active
 * and the plan in effect, by the days of the window. By real days; never rounded.
 *
 * @param ramped - whether the person's ramp applies
 */
export function prorate(
  steps: readonly DatedStep[],
  plan: CompiledPlan,
  person: CompiledParticipant,
  span: DayRange,
  ramped: boolean,
): Fraction {
  const { start, end } = span;
  const constant = steps.length === 1 && person.activeFrom === null && person.activeTo === null;
  if (constant && plan.from === null && plan.to === null) return (steps[0] as DatedStep).value;
  const ramp = ramped ? rampOf(plan, person) : [];
  const cuts = cutsWithin(start, end, [
    ...steps.map((step) => step.from),
    ...ramp.flatMap((step) => [step.start, step.end]),
    person.activeFrom,
    person.activeTo,
    plan.from,
    plan.to,
  ]);
  let sum = ZERO;
  for (let i = 1; i < cuts.length; i += 1) {
    const from = cuts[i - 1] as number;
    if (!isActive(person, from) || !isInEffect(plan, from)) continue;
    const factor = ramp.find((step) => step.start <= from && from < step.end)?.factor ?? ONE;
    const value = multiply(valueOn(steps, from), factor);
    sum = add(sum, multiply(value, fraction(BigInt((cuts[i] as number) - from), BigInt(end - start))));
  }
  return sign(sum) === 0 ? ZERO : sum;
}

/** Whether a plan is in effect on a day. */
export function isInEffect(plan: CompiledPlan, day: number): boolean {
  return (plan.from === null || day >= plan.from) && (plan.to === null || day < plan.to);
}

/** The days whose whole period can be written: of all versions of a plan. */
export function writableDays(plans: readonly CompiledPlan[]): DayRange {
  let start = FIRST_DAY;
  let end = LAST_DAY;
  for (const { rule } of plans) {
    const first = rule.findIndexed(FIRST_DAY);
    if (first.start < FIRST_DAY) start = Math.max(start, first.end);
    end = Math.min(end, rule.findIndexed(LAST_DAY).start); // its period ends in the year 10000
  }
  return { start, end };
}
