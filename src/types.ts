/**
 * An amount, rate or other exact number as input. A `number` is read by its shortest decimal form, so `0.1` is exactly
 * 0.1. A string is `-?digits[.digits]`: no separators, blanks, exponent or plus sign. Decimals of decimal.js, big.js and
 * bignumber.js are read as they are.
 */
export type DecimalInput = number | string | bigint | DecimalLike;

/** A decimal object of another library, recognised by its `toFixed()`, which must print every digit without exponent. */
export interface DecimalLike {
  /** All digits, without exponent. */
  toFixed(): string;
}

/**
 * How a value between two steps is rounded. `up` is away from zero and `down` towards it; `ceil` and `floor` go towards
 * plus and minus infinity. The `half…` modes take the nearest step and send a tie that way; `halfEven` sends it to the
 * even neighbour (banker's rounding). The default everywhere is `halfUp`: half away from zero, as Excel, PostgreSQL
 * and payroll do.
 */
export type RoundingMode =
  | 'halfUp'
  | 'halfDown'
  | 'halfEven'
  | 'halfCeil'
  | 'halfFloor'
  | 'up'
  | 'down'
  | 'ceil'
  | 'floor';

/** How money is printed and rounded. */
export interface MoneyOptions {
  /** ISO 4217 code, upper case. It decides the minor units: JPY 0, USD 2, KWD 3. */
  currency?: string | undefined;
  /** Decimals of the result, 0 to 12. Wins over the currency's own. Default: the currency's, else 2. */
  minorUnits?: number | undefined;
  /** Default `halfUp`: half away from zero. */
  rounding?: RoundingMode | undefined;
}

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** A span of days, half-open: `end` is the first day that is not in it. */
export interface DateRange {
  /** First day. */
  readonly start: IsoDate;
  /** The first day that is no longer in it. */
  readonly end: IsoDate;
}

/** A length of time that a calendar is cut into. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year';

/**
 * How time is cut into periods: a unit alone (ISO weeks, calendar months, calendar years), a unit with another week start
 * or a fiscal year, or a unit of a retail calendar.
 */
export type PeriodRule = PeriodUnit | FiscalPeriodRule | RetailPeriodRule;

/** A unit with its own week start, or of a fiscal year that starts with a calendar month. */
export interface FiscalPeriodRule {
  /** How long a period is. */
  readonly unit: PeriodUnit;
  /** First day of a week, 0 Sunday … 6 Saturday; only with the unit `week`. Default 1: the ISO week. */
  readonly weekStartsOn?: number | undefined;
  /** Month that the fiscal year starts with, 1 … 12; not with the units `day` and `week`. Default 1. */
  readonly fiscalYearStartMonth?: number | undefined;
  /** Which calendar year names the fiscal year: the one it starts in or the one it ends in. Default `endYear`. */
  readonly labelBy?: 'startYear' | 'endYear' | undefined;
}

/** A unit of a retail calendar, whose periods are whole weeks. */
export interface RetailPeriodRule {
  /** How long a period is. */
  readonly unit: PeriodUnit;
  /** The retail year that periods are numbered in. */
  readonly retail: RetailYear;
}

/**
 * A year of 52 or 53 whole weeks. The US retail calendar (NRF) is
 * `{ pattern: '4-5-4', yearEnd: 'nearestDayToMonthEnd', weekday: 6, month: 1, labelBy: 'startYear' }`.
 */
export interface RetailYear {
  /** Weeks of the three months of each quarter. */
  readonly pattern: '4-4-5' | '4-5-4' | '5-4-4';
  /** The year's last day: the last `weekday` of `month`, or the `weekday` nearest to the month's last day (up to 3 days after it). */
  readonly yearEnd: 'lastDayOfMonth' | 'nearestDayToMonthEnd';
  /** Last day of a week, 0 Sunday … 6 Saturday. */
  readonly weekday: number;
  /** Calendar month that closes the year, 1 … 12. */
  readonly month: number;
  /** Retail month that takes the 53rd week, 1 … 12. Default 12. */
  readonly leapWeekIn?: number | undefined;
  /** The year is named after the calendar year of its closing `month`, or of the month after the one that closed the year before. Default `endYear`. */
  readonly labelBy?: 'startYear' | 'endYear' | undefined;
}

/** A span of days, or the key of a period: `'2026-05'`, `'2026-Q2'`, `'2026-W21'`, `'2026-H1'`, `'2026'`, `'2026-05-20'`. */
export type DateRangeInput = DateRange | string;

/** A value that a filter can compare with. */
export type FilterValue = string | number | boolean;

/** Bounds for one field; all that are given must hold. Amounts compare as decimals, days and text as text. */
export interface FilterCondition {
  /** Equal. */
  readonly eq?: FilterValue | undefined;
  /** Not equal. */
  readonly ne?: FilterValue | undefined;
  /** Greater. */
  readonly gt?: FilterValue | undefined;
  /** Greater or equal. */
  readonly gte?: FilterValue | undefined;
  /** Less. */
  readonly lt?: FilterValue | undefined;
  /** Less or equal. */
  readonly lte?: FilterValue | undefined;
}

/**
 * A predicate as data: every key must hold. A key is a field of the row, else one of its `attributes`. A value means
 * equality, a list any of, an object bounds. What is absent never matches, not even `ne`.
 */
export interface Filter {
  readonly [field: string]: FilterValue | readonly FilterValue[] | FilterCondition;
}

/** A row that was not used, when rows are collected instead of thrown on (`onInvalid: 'collect'`). */
export interface RejectedRow {
  /** Position in the input, from 0. */
  readonly index: number;
  /** The row's id, when it has a readable one. */
  readonly id?: string;
  /** What is wrong, for programs. */
  readonly code: import('./errors.js').ErrorCode;
  /** Where, from the argument's name on. */
  readonly path: string;
  /** The whole sentence, for people. */
  readonly message: string;
}
