import type { RetailYear } from '../types.js';
import { monthIndexOf, monthStart, weekdayOnOrBefore } from './dates.js';

/** A retail year with nothing left open. */
export interface RetailGrid {
  /** Weeks of the twelve months of a year of 52 weeks. */
  readonly monthWeeks: readonly number[];
  /** How many days the last weekday may lie after the end of `month`. */
  readonly reach: number;
  readonly weekday: number;
  readonly month: number;
  readonly leapWeekIn: number;
  /** From the calendar year of the closing month to the year's name. */
  readonly labelShift: number;
}

export function compileRetail(retail: RetailYear): RetailGrid {
  const quarter = retail.pattern.split('-').map(Number);
  return {
    monthWeeks: [...quarter, ...quarter, ...quarter, ...quarter],
    reach: retail.yearEnd === 'nearestDayToMonthEnd' ? 3 : 0,
    weekday: retail.weekday,
    month: retail.month,
    leapWeekIn: retail.leapWeekIn ?? 12,
    // a year closed by December begins in the year that it ends in
    labelShift: retail.labelBy === 'startYear' && retail.month !== 12 ? -1 : 0,
  };
}

/** The day after the retail year that is closed in a calendar year. */
export function retailYearEnd(grid: RetailGrid, closingYear: number): number {
  const monthEnd = monthStart(closingYear * 12 + grid.month) - 1;
  return weekdayOnOrBefore(monthEnd + grid.reach, grid.weekday) + 1;
}

/** The calendar year that closes the retail year of a day. */
export function closingYearOf(grid: RetailGrid, epochDay: number): number {
  const year = Math.floor(monthIndexOf(epochDay) / 12);
  if (epochDay < retailYearEnd(grid, year - 1)) return year - 1; // the last days may fall in the next January
  return epochDay < retailYearEnd(grid, year) ? year : year + 1;
}

/** Weeks of a year before its month `months` + 1. */
export function weeksBefore(grid: RetailGrid, months: number, weeksOfYear: number): number {
  let weeks = 0;
  for (let i = 0; i < months; i += 1) weeks += grid.monthWeeks[i] as number;
  return weeksOfYear === 53 && months >= grid.leapWeekIn ? weeks + 1 : weeks;
}
