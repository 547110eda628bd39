import { gridOf } from '../internal/periodGrid.js';
import { requirePeriodRule, unitOf } from '../internal/periodRule.js';
import { requireDateRangeInput } from '../internal/periods.js';
import { requireOptions, requireWord } from '../internal/validate.js';
import { toPeriod } from './toPeriod.js';
import type { DateRangeInput, ListPeriodsOptions, Period, PeriodRule } from './types.js';

/**
 * Cuts a range into periods, in time order.
 *
 * *When to use*: `clip` to spread something over a range, since its rows cover the range without gap or overlap; `whole`
 * to know which periods are touched; `inside` to compare only full periods with each other.
 *
 * @param range - `{ start, end }`, the end not included, or the key of a period such as `'2026'`; keys with FY by the rule
 * @param rule - how time is cut: a unit such as `'month'`, or a rule of a fiscal or retail year
 * @param options - `edges`: `clip` (default) cuts the first and last period to the range, `whole` lists them uncut, `inside` leaves them out
 * @returns the periods; none for an empty range. A row that is shorter than its period says `partial`, and keeps its key
 * @throws {SalesMathError} INVALID_RANGE: the start is after the end
 * @throws {SalesMathError} INVALID_DATE: a day does not exist, or an uncut period reaches beyond the years 0001 to 9999
 * @throws {SalesMathError} INVALID_PERIOD: the range is text, but no key of a period
 * @throws {SalesMathError} INVALID_OPTION: the rule or an option is not allowed
 * @throws {SalesMathError} MISSING_VALUE: an argument, an end of the range or a required field of the rule is missing
 * @example
 * import { listPeriods } from 'salesmath';
 * const range = { start: '2026-01-15', end: '2026-03-01' };
 * listPeriods(range, 'month');
 * // => [{ key: '2026-01', unit: 'month', start: '2026-01-15', end: '2026-02-01', partial: true }, { key: '2026-02', unit: 'month', start: '2026-02-01', end: '2026-03-01', partial: false }]
 * listPeriods(range, 'month', { edges: 'inside' }).map((period) => period.key); // => ['2026-02']
 * listPeriods('2026', 'quarter').length; // => 4
 * @see {@link findPeriod}, {@link parsePeriod}
 */
export function listPeriods(range: DateRangeInput, rule: PeriodRule, options?: ListPeriodsOptions): Period[] {
  const plain = requirePeriodRule(rule, 'rule');
  const days = requireDateRangeInput(range, 'range', plain);
  const edges = requireWord(requireOptions(options, ['edges']).edges, ['clip', 'whole', 'inside'], 'clip', 'options.edges');
  const periods: Period[] = [];
  if (days.start === days.end) return periods;
  const unit = unitOf(plain);
  const grid = gridOf(plain);
  const clip = edges === 'clip' ? days : undefined;
  for (let period = grid.find(days.start); period.start < days.end; period = grid.find(period.end)) {
    if (edges === 'inside' && (period.start < days.start || period.end > days.end)) continue;
    periods.push(toPeriod(period, unit, 'range', range, clip));
  }
  return periods;
}
