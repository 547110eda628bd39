import { addMonths } from 'date-fns/addMonths';
import type { DateRange, IsoDate } from '../types.js';
import { fail, missingOr } from './issues.js';
import { isObject } from './shapes.js';

/**
 * Days are integers here: the count of days since 1970-01-01. That has no zone, no clock change and no day that a country
 * skipped, and costs nothing in a row loop. date-fns is imported in this file only, and works on UTC fields (see `utcDate`).
 */

/** 0001-01-01, the first day that `YYYY-MM-DD` can write. */
export const FIRST_DAY = -719162;
/** 9999-12-31, the last day that `YYYY-MM-DD` can write. */
export const LAST_DAY = 2932896;
export const MS_PER_DAY = 86_400_000;

/** What is asked of a day, for messages. */
export const DAY_RULE = 'must be a calendar day that exists, written "YYYY-MM-DD"' as string;
/** What is asked of a span of days, for messages. */
export const RANGE_RULE = 'must be { start, end } in days "YYYY-MM-DD", the end not included' as string;

const ZERO = 48;
const DASH = 45;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days of a common year before each month; months count from 1. */
const DAYS_BEFORE: readonly number[] = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The epoch day of a civil date, whose year is above −400. */
export function dayOf(year: number, month: number, day: number): number {
  const leaps = month > 2 ? year + 400 : year + 399; // years whose leap day has passed; a whole cycle keeps them positive
  return (
    365 * year +
    ((leaps >> 2) - ((leaps / 100) | 0) + ((leaps / 400) | 0)) +
    (DAYS_BEFORE[month] as number) +
    day -
    719_625
  );
}

/** A civil date; the month is 1 … 12. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The inverse of {@link dayOf}. Counts years from March, so that the leap day is the last of its year; the method is Howard
 * Hinnant's `civil_from_days`.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html
 */
export function civilOf(epochDay: number): CivilDay {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** Months since January of year 0: `year × 12 + month − 1`. */
export function monthIndexOf(epochDay: number): number {
  const { year, month } = civilOf(epochDay);
  return year * 12 + month - 1;
}

/** The first day of a month given by its index. */
export function monthStart(monthIndex: number): number {
  const year = Math.floor(monthIndex / 12);
  return dayOf(year, monthIndex - year * 12 + 1, 1);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(epochDay: number): number {
  return (((epochDay + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** The last day on or before `epochDay` that is a `weekday`. */
export function weekdayOnOrBefore(epochDay: number, weekday: number): number {
  return epochDay - ((weekdayOf(epochDay) - weekday + 7) % 7);
}

/** A digit, or a number above 9. */
function digitAt(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) >>> 0;
}

/** Reads `YYYY-MM-DD` as an epoch day, or NaN when it is no day that exists. Made for row loops: nothing is allocated. */
export function parseDay(value: unknown): number {
  if (typeof value !== 'string' || value.length !== 10) return NaN;
  if (value.charCodeAt(4) !== DASH || value.charCodeAt(7) !== DASH) return NaN;
  const y1 = digitAt(value, 0);
  const y2 = digitAt(value, 1);
  const y3 = digitAt(value, 2);
  const y4 = digitAt(value, 3);
  const m1 = digitAt(value, 5);
  const m2 = digitAt(value, 6);
  const d1 = digitAt(value, 8);
  const d2 = digitAt(value, 9);
  if (y1 > 9 || y2 > 9 || y3 > 9 || y4 > 9 || m2 > 9 || d2 > 9) return NaN; // too large an m1 or d1 shows below
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4;
  const month = m1 * 10 + m2;
  const day = d1 * 10 + d2;
  if (year === 0 || month < 1 || month > 12 || day < 1 || (day > 28 && day > daysInMonth(year, month))) return NaN;
  return dayOf(year, month, day);
}

export function isWritableDay(epochDay: number): boolean {
  return epochDay >= FIRST_DAY && epochDay <= LAST_DAY;
}

/** A year as four digits, so that keys sort as text. */
export function formatYear(year: number): string {
  return String(year).padStart(4, '0');
}

export function twoPlaces(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** What is said of a result that no `YYYY-MM-DD` can write, for messages. */
export const UNWRITABLE_RULE = 'leads outside the years 0001 to 9999, which "YYYY-MM-DD" cannot write' as string;

/**
 * Writes an epoch day as `YYYY-MM-DD`; `INVALID_DATE` outside the years 0001 to 9999.
 *
 * @param path - what led to the day, for the message
 * @param received - the value given there
 */
export function formatDay(epochDay: number, path = 'date', received?: unknown): IsoDate {
  if (!isWritableDay(epochDay)) return fail('INVALID_DATE', path, received, UNWRITABLE_RULE);
  const { year, month, day } = civilOf(epochDay);
  return `${formatYear(year)}-${twoPlaces(month)}-${twoPlaces(day)}`;
}

/** Reads a day or throws `INVALID_DATE` (`MISSING_VALUE` when there is none). */
export function requireDay(value: unknown, path: string): number {
  const day = parseDay(value);
  if (day === day) return day;
  return fail(missingOr('INVALID_DATE', value), path, value, DAY_RULE);
}

/** A span of epoch days, half-open. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

/** Reads `{ start, end }` or throws `INVALID_RANGE`, and the codes of {@link requireDay}. Further fields are not looked at. */
export function requireRange(value: unknown, path: string, rule: string = RANGE_RULE): DayRange {
  if (!isObject(value)) {
    return fail(missingOr('INVALID_RANGE', value), path, value, rule);
  }
  const given = value as Partial<DateRange>;
  const start = requireDay(given.start, `${path}.start`);
  const end = requireDay(given.end, `${path}.end`);
  if (start > end) fail('INVALID_RANGE', `${path}.end`, given.end, `must not be before the start (${given.start})`);
  return { start, end };
}

/** What a report says of a range that was probably meant to include its last day. */
export interface InclusiveEndWarning {
  readonly code: 'END_LOOKS_INCLUSIVE';
  readonly path: string;
  readonly value: IsoDate;
}

/**
 * The warning for a span that begins with a month (or has no beginning) and whose end, which is not included, is the last
 * day of one; else null.
 *
 * @param range - the days as given and already checked; a span without an end is never suspicious
 * @param path - where the end stands: `options.range.end`, `plan.effective.to`
 */
export function warnInclusiveEnd(
  range: { readonly start?: IsoDate | null | undefined; readonly end?: IsoDate | null | undefined },
  path: string,
): InclusiveEndWarning | null {
  const { start, end } = range;
  if (end === undefined || end === null) return null;
  if (start !== undefined && start !== null && civilOf(parseDay(start)).day !== 1) return null;
  return civilOf(parseDay(end) + 1).day === 1 ? { code: 'END_LOOKS_INCLUSIVE', path, value: end } : null;
}

const FIELDS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
let utcPrototype: Date | undefined;

/**
 * A Date whose plain getters and setters are those of UTC, for date-fns, which knows only the plain ones. With the host's
 * zone they would be wrong wherever a clock change or a skipped day meets the date.
 */
function utcDate(value: number | string | Date): Date {
  if (utcPrototype === undefined) {
    const methods = Object.create(Date.prototype) as Record<PropertyKey, unknown>;
    const native = Date.prototype as unknown as Record<string, unknown>;
    for (const field of FIELDS) {
      methods[`get${field}`] = native[`getUTC${field}`];
      methods[`set${field}`] = native[`setUTC${field}`];
    }
    methods['getDay'] = native['getUTCDay'];
    utcPrototype = methods as unknown as Date;
  }
  return Object.setPrototypeOf(new Date(value), utcPrototype) as Date;
}

/** Adds calendar months, clamped to the month's end; NaN when the result is beyond what a Date can hold. */
export function addMonthsToDay(epochDay: number, months: number): number {
  return addMonths(epochDay * MS_PER_DAY, months, { in: utcDate }).getTime() / MS_PER_DAY;
}
