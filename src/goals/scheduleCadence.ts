import { formatDay } from '../internal/dates.js';
import type { DayRange } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { add, divide, formatExact, fraction, multiply, sign, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { gridOf } from '../internal/periodGrid.js';
import { requirePeriodRule } from '../internal/periodRule.js';
import { requireDateRangeInput } from '../internal/periods.js';
import { roundQuotient } from '../internal/rounding.js';
import { requireDecimal, requireOptions, requireWord } from '../internal/validate.js';
import type { DateRangeInput, PeriodUnit } from '../types.js';
import type { Cadence, CadenceRate, CadenceSlot, ScheduleCadenceOptions } from './activities.types.js';
import type { Basis } from './basis.js';
import { echoBasis, readBasis, weighDays } from './basis.js';

/**
 * Spreads a number of activities evenly over weeks, months or days: 20 visits over 13 weeks are 2, 1, 2, 1, …
 *
 * `cumulative = running total at the slot's end, rounded half-up`; `count` is its difference to the slot before.
 *
 * **When to use** To turn the counts of `planActivities`, or a rule such as 50 calls a month, into a diary. After every slot
 * the diary is within half an activity of the even line, and nothing is lost at the end.
 *
 * **Gotchas** A rate belongs to the whole period it names: 50 a month over ten of its 31 days is 16.13, and calls planned in
 * weeks still meet 50 at each month's end. Slots are cut at the ends of the range and keep the key of the whole period.
 *
 * @param total - how many in all, a whole number from 0; or so many for each period: `{ times, per }`
 * @param range - the days, half-open, or the key of a period such as `'2026-Q1'`
 * @param options - `per`: how the range is cut. `basis` and `workCalendar`: days that count
 * @returns the slots in time order; one without days that count is listed with 0
 * @throws {SalesMathError} INVALID_COUNT: a total that is no whole number from 0
 * @throws {SalesMathError} NO_WORKING_DAYS: something to spread and no day in the range that counts
 * @throws {SalesMathError} INVALID_NUMBER: `times` is no plain decimal, below 0, or comes to more than can be counted exactly
 * @throws {SalesMathError} INVALID_RANGE, INVALID_DATE, INVALID_PERIOD: a range that cannot be used
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE, CALENDAR_CONFLICT: an option that cannot be used
 * @example
 * import { scheduleCadence } from 'salesmath';
 * const cadence = scheduleCadence(7, { start: '2026-01-05', end: '2026-02-02' }, { per: 'week' });
 * cadence.slots.map(({ key, count }) => `${key}: ${count}`); // => ['2026-W02: 2', '2026-W03: 2', '2026-W04: 1', '2026-W05: 2']
 * scheduleCadence({ times: 5, per: 'day' }, '2026-01', { per: 'month', workCalendar: {} }).total; // => 110
 * @see {@link planActivities}
 */
export function scheduleCadence(total: number | CadenceRate, range: DateRangeInput, options: ScheduleCadenceOptions): Cadence {
  const given = requireOptions<ScheduleCadenceOptions>(options, ['per', 'basis', 'workCalendar']);
  const per = requirePeriodRule(given.per, 'options.per');
  const basis = readBasis(given, 'calendarDays');
  const span = requireDateRangeInput(range, 'range');
  const load = readLoad(total, span, basis, range);
  const grid = gridOf(per);
  const slots: CadenceSlot[] = [];
  let running = ZERO;
  let placed = 0;
  for (let start = span.start; start < span.end; ) {
    const period = grid.find(start);
    const end = Math.min(period.end, span.end);
    running = add(running, load(start, end));
    const cumulative = Number(roundQuotient(running.n, running.d, 'halfUp'));
    slots.push({ key: period.key, start: formatDay(start), end: formatDay(end), count: cumulative - placed, cumulative });
    placed = cumulative;
    start = end;
  }
  if (placed > Number.MAX_SAFE_INTEGER) fail('INVALID_NUMBER', 'total.times', (total as CadenceRate).times, `must not come to more than ${Number.MAX_SAFE_INTEGER} in the range`);
  return { total: placed, exactTotal: formatExact(running), slots, options: { per, ...echoBasis(basis) }, warnings: [] };
}

/** What falls into a part of the range, unrounded. */
type Load = (start: number, end: number) => Fraction;

const UNITS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'halfYear', 'year'];

function readLoad(total: unknown, span: DayRange, basis: Basis, range: unknown): Load {
  const whole = weighDays(basis, span.start, span.end);
  const toPlace = typeof total === 'object' && total !== null ? readRate(total as CadenceRate) : readCount(total);
  if (sign(toPlace.times) > 0 && sign(whole) === 0) {
    fail('NO_WORKING_DAYS', 'range', range, 'has no day that counts by options.basis, so that nothing can be placed');
  }
  if (sign(toPlace.times) === 0) return () => ZERO;
  const { times, per } = toPlace;
  if (per === null) return (start, end) => divide(multiply(times, weighDays(basis, start, end)), whole);
  const grid = gridOf(per);
  return (start, end) => {
    let sum = ZERO;
    for (let day = start; day < end; ) {
      const period = grid.find(day);
      const until = Math.min(period.end, end);
      const part = weighDays(basis, day, until);
      if (sign(part) > 0) sum = add(sum, divide(multiply(times, part), weighDays(basis, period.start, period.end)));
      day = until;
    }
    return sum;
  };
}

interface ToPlace {
  readonly times: Fraction;
  /** The period that `times` is for; null for the whole range. */
  readonly per: PeriodUnit | null;
}

function readRate(rate: CadenceRate): ToPlace {
  const given = requireOptions<CadenceRate>(rate, ['times', 'per'], 'total');
  const times = requireDecimal(given.times, 'total.times');
  if (sign(times) < 0) fail('INVALID_NUMBER', 'total.times', given.times, 'must be 0 or more');
  if (given.per === undefined || given.per === null) fail('MISSING_VALUE', 'total.per', given.per, "must be a unit of time such as 'week'");
  return { times, per: requireWord(given.per, UNITS, 'day', 'total.per') };
}

function readCount(total: unknown): ToPlace {
  if (Number.isSafeInteger(total) && (total as number) >= 0) return { times: fraction(BigInt(total as number)), per: null };
  const missing = total === undefined || total === null;
  return fail(missing ? 'MISSING_VALUE' : 'INVALID_COUNT', 'total', total, 'must be a whole number from 0, or { times, per }');
}
