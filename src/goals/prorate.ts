import { divide, formatExact, multiply, sign, toNumber } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireDateRangeInput } from '../internal/periods.js';
import { requireDecimal, requireOptions } from '../internal/validate.js';
import type { DateRangeInput, DecimalInput } from '../types.js';
import { echoBasis, readBasis, weighDays } from './basis.js';
import type { ProrateOptions, Proration } from './quota.types.js';
import { formatSteps, requireStep, roundToSteps, stepText } from './step.js';

/**
 * Cuts an amount to the days of a period that are used.
 *
 * `value = amount × activeUnits / periodUnits`, rounded half-up to the step, once.
 *
 * **When to use** For one amount and one span: a fee, a bonus or a quota of someone who came in June. For quotas with a
 * season or a ramp use `calculateRampedQuota`.
 *
 * **Gotchas** Ends are not included: the year 2026 ends on `2027-01-01`. Days of `active` outside the period do not count.
 *
 * @param amount - of the whole period; may be negative
 * @param period - `{ start, end }`, the end not included, or the key of a period such as `'2026'`
 * @param active - the days that are used, in the same forms
 * @param options - `basis`: what a day weighs, default `workingDays` with a work calendar, else `calendarDays`.
 *   `workCalendar`: which days are worked. `step`: the smallest amount, above 0, default `'0.01'`
 * @returns the value, with its share and units
 * @throws {SalesMathError} NO_WORKING_DAYS: the period has no working day
 * @throws {SalesMathError} INVALID_RANGE: the period has no days, or a span ends before it starts
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_DATE, INVALID_PERIOD, INVALID_OPTION, CALENDAR_CONFLICT, MISSING_VALUE: an argument is not as said
 * @example
 * import { prorate } from 'salesmath';
 * const { value, activeUnits } = prorate(800000, '2019', { start: '2019-06-01', end: '2020-01-01' });
 * value; // => '469041.10'
 * activeUnits; // => 214
 * @see {@link calculateRampedQuota}
 */
export function prorate(amount: DecimalInput, period: DateRangeInput, active: DateRangeInput, options?: ProrateOptions): Proration {
  const given = requireOptions<ProrateOptions>(options, ['basis', 'workCalendar', 'step']);
  const whole = requireDecimal(amount, 'amount');
  const { start, end } = requireDateRangeInput(period, 'period');
  const used = requireDateRangeInput(active, 'active');
  const basis = readBasis(given, 'calendarDays');
  const step = requireStep(given.step === undefined ? '0.01' : given.step, 'options.step');
  if (start === end) fail('INVALID_RANGE', 'period', period, 'must hold at least one day');
  const all = weighDays(basis, start, end);
  if (sign(all) === 0) fail('NO_WORKING_DAYS', 'period', period, 'must hold a working day');
  const first = Math.max(start, used.start);
  const part = weighDays(basis, first, Math.max(first, Math.min(end, used.end)));
  const share = divide(part, all);
  const exact = multiply(whole, share);
  return {
    value: formatSteps(roundToSteps(exact, step), step),
    exactValue: formatExact(exact),
    share: toNumber(share),
    activeUnits: toNumber(part),
    periodUnits: toNumber(all),
    warnings: [],
    options: { ...echoBasis(basis), step: stepText(step) },
  };
}
