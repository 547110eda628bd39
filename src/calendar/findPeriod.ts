import { requireDay } from '../internal/dates.js';
import { gridOf } from '../internal/periodGrid.js';
import { requirePeriodRule, unitOf } from '../internal/periodRule.js';
import { toPeriod } from './toPeriod.js';
import type { IsoDate, Period, PeriodRule } from './types.js';

/**
 * Finds the whole period that a day lies in.
 *
 * *Gotchas*: the year of a week is the one that its fourth day lies in, so 30 December 2024 is in `2025-W01`. A fiscal
 * year is named after the calendar year it ends in unless `labelBy` says otherwise.
 *
 * @param day - any day of the period
 * @param rule - how time is cut: a unit such as `'month'`, or a rule of a fiscal or retail year
 * @returns the period, with `partial` false
 * @throws {SalesMathError} INVALID_DATE: the day does not exist, or its period reaches beyond the years 0001 to 9999
 * @throws {SalesMathError} INVALID_OPTION: the rule has an unknown field, a value that is not allowed, or a field that its unit has no use
 *   for: `weekStartsOn` but with `week`, `fiscalYearStartMonth` or `labelBy` with `day` or `week`. Where the fiscal year is the calendar
 *   year, `labelBy` changes nothing and is let pass, as is all of a retail year with `day`
 * @throws {SalesMathError} MISSING_VALUE: an argument or a required field of the rule is missing
 * @example
 * import { findPeriod } from 'salesmath';
 * findPeriod('2024-12-30', 'week').key; // => '2025-W01'
 * findPeriod('2025-04-01', { unit: 'quarter', fiscalYearStartMonth: 4 });
 * // => { key: 'FY2026-Q1', unit: 'quarter', start: '2025-04-01', end: '2025-07-01', partial: false }
 * @example
 * // the US retail calendar: 2023 had 53 weeks
 * import { findPeriod } from 'salesmath';
 * const retail = { pattern: '4-5-4', yearEnd: 'nearestDayToMonthEnd', weekday: 6, month: 1, labelBy: 'startYear' } as const;
 * findPeriod('2024-02-03', { unit: 'week', retail }).key; // => 'FY2023-W53'
 * @see {@link parsePeriod} for the way back, {@link listPeriods}
 */
export function findPeriod(day: IsoDate, rule: PeriodRule): Period {
  const epochDay = requireDay(day, 'day');
  const plain = requirePeriodRule(rule, 'rule');
  return toPeriod(gridOf(plain).find(epochDay), unitOf(plain), 'day', day);
}
