import { formatDay } from '../internal/dates.js';
import type { DayRange } from '../internal/dates.js';
import { powerOfTen, toNumber } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requirePeriodRule } from '../internal/periodRule.js';
import { requireDateRangeInput } from '../internal/periods.js';
import { roundQuotient } from '../internal/rounding.js';
import { createWideRounder } from '../internal/runningTotal.kernel.js';
import { requireOptions, requireWord } from '../internal/validate.js';
import { printScaled } from '../money/share.kernel.js';
import type { DecimalInput } from '../types.js';
import { echoBasis, readBasis } from './basis.js';
import { runThrough } from './carriers.js';
import { createDayMeasure, requireDays } from './dayMeasure.js';
import { moveHire } from './hireMonth.js';
import type { Tenure } from './owners.js';
import { listTenureSpans, RAMP_MONTHS, rampScale, readTenure } from './owners.js';
import { cutLevels } from './periodLevels.js';
import type { CalculateRampedQuotaOptions, HireMonth, RampedQuota } from './quota.types.js';
import { readSeasonality } from './seasonality.js';
import { formatSteps, requireStep, requireSteps, stepText } from './step.js';

const KNOWN: readonly string[] = [
  'period', 'activeFrom', 'activeTo', 'ramp', 'rampUnit', 'hireMonth', 'seasonality', 'basis', 'workCalendar', 'by', 'step',
];

type HireWord = Extract<HireMonth, string>;

function readHireMonth(value: HireMonth | undefined): HireMonth {
  if (typeof value !== 'object' || value === null) return requireWord<HireWord>(value, ['prorated', 'full', 'skip'], 'prorated', 'options.hireMonth');
  const { cutoffDay } = requireOptions<Extract<HireMonth, object>>(value, ['cutoffDay'], 'options.hireMonth');
  if (cutoffDay !== undefined && Number.isInteger(cutoffDay) && cutoffDay >= 1 && cutoffDay <= 31) return { cutoffDay };
  return fail('INVALID_OPTION', 'options.hireMonth.cutoffDay', cutoffDay, 'must be a day of the month, a whole number from 1 to 31');
}

/**
 * Cuts a quota to the time that someone is there and up to speed, with the season in it.
 *
 * `rampedQuota = quota × factor`, and `factor` is the measure of the active days, times the ramp, over that of all days.
 *
 * **When to use** For the quota letter of a new hire, a leaver or someone on leave. The lines say what each period asks.
 *
 * **Gotchas** The season comes first, then the days, then the tenure: who starts in March misses two thirds of a weak quarter,
 * not a sixth of the year. Months that weigh the same (`basis: 'months'`) and calendar days give other cents. Lines are
 * rounded by the running total, so each column adds up; a line may so ask for a step more or less than its full quota, though
 * its factor is 1.
 *
 * @param quota - of the whole period, for someone up to speed; a multiple of the step
 * @param options - `period`: the days that the quota is for. `activeFrom`, `activeTo`: active days, half-open. `ramp`: factors
 *   from 0 to 1 by `rampUnit` (default `month`) since the hire. `hireMonth`: what the first month counts for, default
 *   `prorated`. `seasonality`, `basis`, `workCalendar`: what days weigh. `by`: the lines, default `month`. `step`: default `'0.01'`
 * @returns the quota that is left, the factor, and a line for each period; a line's factor is null where it weighs nothing
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: the quota is finer than the step
 * @throws {SalesMathError} RAMP_OUT_OF_RANGE, RAMP_WITHOUT_START: a factor outside 0 to 1, or a ramp without `activeFrom`
 * @throws {SalesMathError} NO_WORKING_DAYS: the period has no working day
 * @throws {SalesMathError} ZERO_WEIGHTS: the seasonality gives no weight to any part of the period
 * @throws {SalesMathError} MISSING_WEIGHT: the seasonality has no weight for a period that is touched
 * @throws {SalesMathError} INVALID_RANGE: the period has no days, or a span ends before it starts
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_DATE, INVALID_PERIOD, INVALID_OPTION, NEGATIVE_WEIGHT, CALENDAR_CONFLICT, MISSING_VALUE: an argument is not as said
 * @example
 * import { calculateRampedQuota } from 'salesmath';
 * const { rampedQuota, periods } = calculateRampedQuota(100000, {
 *   period: '2026',
 *   activeFrom: '2026-03-01',
 *   basis: 'months',
 *   by: 'quarter',
 *   seasonality: { by: 'quarter', weights: [20, 20, 20, 40] },
 * });
 * rampedQuota; // => '86666.67'
 * periods.map((line) => line.value); // => ['6666.67', '20000.00', '20000.00', '40000.00']
 * @see {@link splitGoalByOwner}, {@link prorate}
 */
export function calculateRampedQuota(quota: DecimalInput, options: CalculateRampedQuotaOptions): RampedQuota {
  const given = requireOptions<CalculateRampedQuotaOptions>(options, KNOWN);
  const step = requireStep(given.step === undefined ? '0.01' : given.step, 'options.step');
  const total = requireSteps(quota, step, 'quota');
  const period = readPeriod(given.period);
  const { start, end } = period;
  const hired = readTenure(given, 'options');
  const rampUnit = requireWord(given.rampUnit, ['month', 'quarter'], 'month', 'options.rampUnit');
  const hireMonth = readHireMonth(given.hireMonth);
  const season = readSeasonality(given.seasonality);
  const basis = readBasis(given, 'calendarDays');
  const by = requirePeriodRule(given.by === undefined ? 'month' : given.by, 'options.by');
  const measure = createDayMeasure(start, end, basis, season);
  requireDays(measure, basis, season, start, end, 'options.period');

  const tenure: Tenure = { ...hired, from: moveHire(hired.from, hireMonth) };
  const scale = rampScale([tenure]);
  const unit = powerOfTen(scale);
  const whole = measure.total * unit;
  const spans = listTenureSpans(tenure, RAMP_MONTHS[rampUnit], scale, start, end);
  const slots = cutLevels(start, end, [by], 'options.period');
  const before = runThrough(spans, slots, measure);
  const active = before[slots.length] as bigint;
  const nextFull = createWideRounder(total, whole, 'halfUp');
  const nextValue = createWideRounder(total, whole, 'halfUp');
  const periods = slots.map((slot, i) => {
    const full = measure.of(slot.start, slot.end) * unit;
    const part = (before[i + 1] as bigint) - (before[i] as bigint);
    return {
      key: slot.key,
      start: slot.startText,
      end: slot.endText,
      full: formatSteps(nextFull(full), step),
      factor: full === 0n ? null : toNumber({ n: part, d: full }),
      value: formatSteps(nextValue(part), step),
    };
  });
  return {
    quota: formatSteps(total, step),
    rampedQuota: formatSteps(roundQuotient(total * active, whole, 'halfUp'), step),
    factor: toNumber({ n: active, d: whole }),
    periods,
    warnings: [],
    options: {
      period: { start: formatDay(start), end: formatDay(end) },
      ...(hired.from === -Infinity ? {} : { activeFrom: formatDay(hired.from) }),
      ...(hired.to === Infinity ? {} : { activeTo: formatDay(hired.to) }),
      ramp: hired.ramp.map((factor) => printScaled(factor.units, factor.scale)),
      rampUnit,
      hireMonth,
      ...(season === null ? {} : { seasonality: season.effective }),
      ...echoBasis(basis),
      by,
      step: stepText(step),
    },
  };
}

function readPeriod(value: unknown): DayRange {
  const range = requireDateRangeInput(value, 'options.period');
  return range.start < range.end ? range : fail('INVALID_RANGE', 'options.period', value, 'must hold at least one day');
}
