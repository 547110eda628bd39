import { compileWorkCalendar } from '../calendar/workCalendar.js';
import { requireConfidence } from '../internal/confidence.js';
import { formatDay, requireDay } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { divide, formatExact, fraction, multiply, sign, toNumber } from '../internal/fraction.js';
import { fail, isAbsent } from '../internal/issues.js';
import { requireDecimal, requireOptions } from '../internal/validate.js';
import { binomialTail } from '../stats/binomialTail.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import { trialsForConfidence } from '../stats/trialsForConfidence.js';
import type { DecimalInput } from '../types.js';
import type { StepNeed } from './activities.kernel.js';
import { planSteps } from './activities.kernel.js';
import type { NormalStep } from './activities.schema.js';
import { readAverageValue, readSteps, requireCountable } from './activities.schema.js';
import type {
  ActivityPlan,
  ActivityStep,
  ConfidenceNeed,
  EffectivePlanActivitiesOptions,
  PlanActivitiesOptions,
  PlanActivitiesWarning,
  PlannedActivity,
} from './activities.types.js';
import { readBasis } from './basis.js';

const INTERVAL_CONFIDENCE = 0.95;
const SIXTY = /* @__PURE__ */ fraction(60n);

/**
 * Plans back from a target how many demos, meetings and calls it takes, and how likely that many are to be enough.
 *
 * `required = ⌈results / (product of the rates from here on)⌉`, on exact numbers and at every step anew, so that no
 * ceiling is built upon another. `probability = P(X ≥ results)`, X ~ Binomial(`required`, `toResult`).
 *
 * **When to use** To turn a number for the quarter into work for the week (with `scheduleCadence`), and to see how much of
 * a plan is luck: 5 deals at a rate of 0.25 need 20 demos, which suffice 58.5 % of the time; 30 demos suffice 90 %.
 *
 * **Gotchas** Every case is taken to succeed on its own. Real cases share seasons, prices and people, so real outcomes
 * spread wider and the probabilities are on the bright side. They use the point rate: look at `interval` when a rate was
 * measured on few cases.
 *
 * @param target - 0 or more: results as a count, or money with `averageValue`
 * @param steps - in funnel order, each with its rate into the next step, the last one with its rate into a result
 * @param options - `averageValue`: worth of a result. `confidence`: levels in 0..1. `due`, `asOf`: days for the last day of each step. `workCalendar`: lags in working days
 * @returns results and steps needed; what no number of cases can bring, or an unknown rate hides, is null and warned of
 * @throws {SalesMathError} INVALID_PROBABILITY: a conversion outside 0..1 (25 for 25 %), or a negative yield
 * @throws {SalesMathError} INVALID_CONFIDENCE: a level outside 0..1, or at an end of it
 * @throws {SalesMathError} INVALID_COUNT: successes or trials that are no whole number from 0
 * @throws {SalesMathError} INVALID_NUMBER: the target is no number, negative, or needs more of a step than can be counted exactly
 * @throws {SalesMathError} DUPLICATE_ID: two steps with one id
 * @throws {SalesMathError} NO_WORKING_DAYS: a lag in working days of a calendar that has not enough of them
 * @throws {SalesMathError} INVALID_ROW: a step that is no object
 * @throws {SalesMathError} INVALID_DATE, INVALID_OPTION, INVALID_ID, MISSING_VALUE, CALENDAR_CONFLICT: a day, option or field that cannot be used
 * @example
 * import { planActivities } from 'salesmath';
 * const plan = planActivities('500000', [{ id: 'call', rate: '0.2' }, { id: 'demo', rate: '0.25' }], {
 *   averageValue: '100000',
 *   confidence: 0.9,
 * });
 * plan.results.required; // => 5
 * plan.steps.map(({ id, required }) => `${id} ${required}`); // => ['call 100', 'demo 20']
 * plan.steps[1]?.forConfidence?.[0]?.required; // => 30
 * @see {@link projectActivities}, {@link scheduleCadence}, {@link trialsForConfidence}
 */
export function planActivities(target: DecimalInput, steps: readonly ActivityStep[], options?: PlanActivitiesOptions): ActivityPlan {
  const wanted = requireDecimal(target, 'target');
  if (sign(wanted) < 0) fail('INVALID_NUMBER', 'target', target, 'must be 0 or more');
  const funnel = readSteps(steps, 'steps');
  const { effective, averageValue, levels, dueDays } = readOptions(options, funnel);
  const results = averageValue === null ? wanted : divide(wanted, averageValue);
  const plan = planSteps(results, funnel.map(({ rate }) => rate));
  requireCountable(plan, target, 'target');
  const firstChance = funnel.map(({ yields }) => yields).lastIndexOf(true) + 1; // no chance is told of a yield, nor of what stands before one
  const planned = funnel.map((step, index): PlannedActivity => {
    const need = plan.steps[index] as StepNeed;
    const chance = index >= firstChance && need.toResult !== null ? toNumber(need.toResult) : null;
    return {
      id: step.id,
      rate: step.rate && toNumber(step.rate),
      ...intervalOf(step),
      toResult: need.toResult && toNumber(need.toResult),
      exactRequired: need.exact === null ? null : formatExact(need.exact),
      required: need.required,
      ...hoursOf(step, need),
      probability: chanceOf(plan.results, need.required, chance),
      ...datesOf(dueDays[index], effective),
      ...(levels === null ? {} : { forConfidence: levels.map((level) => needFor(plan.results, chance, level)) }),
    };
  });
  return {
    results: { exactRequired: formatExact(results), required: plan.results },
    steps: planned,
    probability: planned[0]?.probability ?? null,
    options: effective,
    warnings: warningsOf(funnel, planned, plan.results > 0),
  };
}

interface ReadOptions {
  readonly effective: EffectivePlanActivitiesOptions;
  readonly averageValue: Fraction | null;
  readonly levels: readonly number[] | null;
  /** The last day for each step; nothing without `due`. */
  readonly dueDays: readonly number[];
}

const KNOWN: readonly string[] = ['averageValue', 'confidence', 'due', 'asOf', 'workCalendar'];

function readOptions(options: PlanActivitiesOptions | undefined, funnel: readonly NormalStep[]): ReadOptions {
  const given = requireOptions<PlanActivitiesOptions>(options, KNOWN);
  const averageValue = readAverageValue(given.averageValue);
  const levels = readConfidences(given.confidence);
  const asOf = given.asOf === undefined ? null : requireDay(given.asOf, 'options.asOf');
  const due = given.due === undefined ? null : requireDay(given.due, 'options.due');
  const workDays = isAbsent(given.workCalendar) ? null : compileWorkCalendar(given.workCalendar, 'options.workCalendar');
  const { workCalendar } = readBasis({ workCalendar: given.workCalendar }, 'calendarDays');
  const back = (day: number, lag: number): number => (workDays === null ? day - lag : workDays.add(day, -lag));
  const dueDays: number[] = [];
  if (due !== null) {
    let day = due;
    for (let index = funnel.length - 1; index >= 0; index -= 1) {
      const { lagDays } = funnel[index] as NormalStep;
      day = back(day, lagDays);
      if (Number.isNaN(day)) fail('NO_WORKING_DAYS', `steps[${index}].lagDays`, lagDays, 'goes back beyond the first working day of options.workCalendar');
      dueDays.push(day);
    }
  }
  return {
    averageValue,
    levels,
    dueDays: dueDays.reverse(),
    effective: {
      ...(averageValue === null ? {} : { averageValue: formatExact(averageValue) }),
      ...(levels === null ? {} : { confidence: levels }),
      ...(due === null ? {} : { due: formatDay(due) }),
      ...(asOf === null ? {} : { asOf: formatDay(asOf) }),
      ...(workCalendar === null ? {} : { workCalendar }),
    },
  };
}

function readConfidences(confidence: PlanActivitiesOptions['confidence']): readonly number[] | null {
  if (confidence === undefined) return null;
  if (!Array.isArray(confidence)) return [requireConfidence(confidence, INTERVAL_CONFIDENCE, 'options.confidence')];
  return Array.from(confidence, (level: unknown, index) => {
    const path = `options.confidence[${index}]`;
    return level === undefined ? fail('MISSING_VALUE', path, level, 'must be a fraction between 0 and 1') : requireConfidence(level, 0, path);
  });
}

function intervalOf({ measured }: NormalStep): Pick<PlannedActivity, 'interval'> {
  if (measured === null) return {};
  const { low, high } = measureProportion(measured.successes, measured.trials, zOfConfidence(INTERVAL_CONFIDENCE));
  return { interval: { low, high } };
}

function hoursOf({ minutes }: NormalStep, { required }: StepNeed): Pick<PlannedActivity, 'hours'> {
  if (minutes === null) return {};
  return { hours: required === null ? null : toNumber(divide(multiply(minutes, fraction(BigInt(required))), SIXTY)) };
}

/** Nothing is always reached; a chance that is not known gives null. */
function chanceOf(results: number, required: number | null, chance: number | null): number | null {
  if (results === 0) return 1;
  if (required === null || chance === null) return null;
  return binomialTail(results, required, chance);
}

function needFor(results: number, chance: number | null, confidence: number): ConfidenceNeed {
  if (results === 0) return { confidence, required: 0, probability: 1 };
  if (chance === null) return { confidence, required: null, probability: null };
  const { trials, probability } = trialsForConfidence(results, chance, confidence);
  return { confidence, required: trials, probability };
}

function datesOf(dueBy: number | undefined, { asOf, due }: EffectivePlanActivitiesOptions): Pick<PlannedActivity, 'dueBy' | 'tooLate'> {
  if (dueBy === undefined) return {};
  const date = formatDay(dueBy, 'options.due', due);
  return { dueBy: date, ...(asOf === undefined ? {} : { tooLate: date < asOf }) };
}

function warningsOf(funnel: readonly NormalStep[], planned: readonly PlannedActivity[], wanted: boolean): PlanActivitiesWarning[] {
  const listed = (code: PlanActivitiesWarning['code'], holds: (step: NormalStep, index: number) => boolean): PlanActivitiesWarning[] =>
    funnel.filter(holds).map(({ id }) => ({ code, step: id }));
  return [
    ...listed('UNREACHABLE', ({ rate }) => wanted && rate !== null && sign(rate) === 0),
    ...listed('RATE_UNKNOWN', ({ rate }) => wanted && rate === null),
    ...listed('TOO_LATE', (_step, index) => planned[index]?.tooLate === true),
  ];
}
