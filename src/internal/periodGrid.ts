import type { FiscalPeriodRule, PeriodRule, PeriodUnit, RetailPeriodRule } from '../types.js';
import { civilOf, dayOf, formatDay, formatYear, isWritableDay, monthIndexOf, monthStart, twoPlaces, weekdayOnOrBefore } from './dates.js';
import { closingYearOf, compileRetail, retailYearEnd, weeksBefore } from './retail.js';

/** A whole period in epoch days. */
export interface IndexedPeriod {
  readonly key: string;
  /** First day. */
  readonly start: number;
  /** The first day after it. */
  readonly end: number;
  /** Counts the periods of its rule: neighbours differ by 1. */
  readonly ordinal: number;
  /** The year in the key. */
  readonly year: number;
}

/** A way to cut time, with nothing left open. */
export interface Grid {
  /** The whole period that holds a day. Never throws, also beyond the days that can be written. */
  find(epochDay: number): IndexedPeriod;
  /** First day of the period with this number in the year of this name; meaningless when there is none. Days have no number. */
  readonly startOf?: (year: number, number: number) => number;
}

type LongUnit = Exclude<PeriodUnit, 'day' | 'week'>;

const MONTHS: Readonly<Record<LongUnit, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };
const LETTERS: Readonly<Record<LongUnit, string>> = { month: 'M', quarter: 'Q', halfYear: 'H', year: '' };

function keyOf(unit: LongUnit, prefix: string, year: number, number: number): string {
  const name = prefix + formatYear(year);
  if (unit === 'year') return name;
  return `${name}-${LETTERS[unit]}${unit === 'month' ? twoPlaces(number) : number}`;
}

function dayGrid(): Grid {
  return {
    find: (day) => {
      const year = civilOf(day).year;
      return { key: isWritableDay(day) ? formatDay(day) : '', start: day, end: day + 1, ordinal: day, year };
    },
  };
}

function weekGrid(startsOn: number): Grid {
  return {
    find: (day) => {
      const start = weekdayOnOrBefore(day, startsOn);
      const { year } = civilOf(start + 3); // a week belongs to the year of its fourth day
      const number = Math.floor((start + 3 - dayOf(year, 1, 1)) / 7) + 1;
      const key = `${formatYear(year)}-W${twoPlaces(number)}`;
      return { key, start, end: start + 7, ordinal: Math.floor(start / 7), year };
    },
    startOf: (year, number) => weekdayOnOrBefore(dayOf(year, 1, 4), startsOn) + 7 * (number - 1),
  };
}

function fiscalGrid(unit: LongUnit, startMonth: number, labelBy: 'startYear' | 'endYear'): Grid {
  const calendarMonth = unit === 'month';
  const fiscal = startMonth !== 1 && !calendarMonth;
  const shift = fiscal ? startMonth - 1 : 0;
  const labelShift = fiscal && labelBy === 'endYear' ? 1 : 0;
  const months = MONTHS[unit];
  const perYear = 12 / months;
  return {
    find: (day) => {
      const ordinal = Math.floor((monthIndexOf(day) - shift) / months);
      const fiscalYear = Math.floor(ordinal / perYear);
      const year = fiscalYear + labelShift;
      const number = ordinal - fiscalYear * perYear + 1;
      const key = calendarMonth ? `${formatYear(year)}-${twoPlaces(number)}` : keyOf(unit, fiscal ? 'FY' : '', year, number);
      const start = monthStart(ordinal * months + shift);
      return { key, start, end: monthStart((ordinal + 1) * months + shift), ordinal, year };
    },
    startOf: (year, number) => monthStart(((year - labelShift) * perYear + number - 1) * months + shift),
  };
}

function retailGrid(unit: PeriodUnit, rule: RetailPeriodRule): Grid {
  if (unit === 'day') return dayGrid();
  const grid = compileRetail(rule.retail);
  const firstDay = (closing: number): number => retailYearEnd(grid, closing - 1);
  if (unit === 'week') {
    return {
        find: (day) => {
        const closing = closingYearOf(grid, day);
        const week = Math.floor((day - firstDay(closing)) / 7);
        const start = firstDay(closing) + 7 * week;
        const year = closing + grid.labelShift;
        const key = `FY${formatYear(year)}-W${twoPlaces(week + 1)}`;
        return { key, start, end: start + 7, ordinal: Math.floor(start / 7), year };
      },
      startOf: (year, number) => firstDay(year - grid.labelShift) + 7 * (number - 1),
    };
  }
  const months = MONTHS[unit];
  return {
    find: (day) => {
      const closing = closingYearOf(grid, day);
      const first = firstDay(closing);
      const weeks = (retailYearEnd(grid, closing) - first) / 7;
      let number = 1;
      while (day >= first + 7 * weeksBefore(grid, number * months, weeks)) number += 1;
      const year = closing + grid.labelShift;
      return {
        key: keyOf(unit, 'FY', year, number),
        start: first + 7 * weeksBefore(grid, (number - 1) * months, weeks),
        end: first + 7 * weeksBefore(grid, number * months, weeks),
        ordinal: (closing * 12) / months + number - 1,
        year,
      };
    },
    startOf: (year, number) => {
      const closing = year - grid.labelShift;
      const first = firstDay(closing);
      return first + 7 * weeksBefore(grid, (number - 1) * months, (retailYearEnd(grid, closing) - first) / 7);
    },
  };
}

/** Whole weeks whose fourth day lies in a longer calendar period: what a week's quarter and year are. */
function wholeWeeksGrid(startsOn: number, unit: LongUnit): Grid {
  const inner = fiscalGrid(unit, 1, 'endYear');
  const firstWeek = (day: number): number => weekdayOnOrBefore(day + 3, startsOn); // the first start s with s + 3 >= day
  return {
    find: (day) => {
      const period = inner.find(weekdayOnOrBefore(day, startsOn) + 3);
      return { ...period, start: firstWeek(period.start), end: firstWeek(period.end) };
    },
  };
}

function startOfWeek(rule: PeriodRule): number {
  return (rule as Partial<FiscalPeriodRule>).weekStartsOn ?? 1;
}

/** The grid of a rule in its plain form. */
export function gridOf(rule: PeriodRule): Grid {
  if (typeof rule === 'object' && 'retail' in rule) return retailGrid(rule.unit, rule);
  const { unit, fiscalYearStartMonth = 1, labelBy = 'endYear' } = typeof rule === 'string' ? { unit: rule } : rule;
  if (unit === 'day') return dayGrid();
  return unit === 'week' ? weekGrid(startOfWeek(rule)) : fiscalGrid(unit, fiscalYearStartMonth, labelBy);
}

/** The grid of the quarters or years that the periods of a rule belong to. */
export function enclosingGrid(rule: PeriodRule, unit: 'quarter' | 'year'): Grid {
  if (typeof rule === 'string') return rule === 'week' ? wholeWeeksGrid(1, unit) : fiscalGrid(unit, 1, 'endYear');
  if (rule.unit === 'week' && !('retail' in rule)) return wholeWeeksGrid(startOfWeek(rule), unit);
  return gridOf({ ...rule, unit });
}
