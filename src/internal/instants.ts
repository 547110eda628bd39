import { civilOf, isWritableDay, MS_PER_DAY, parseDay } from './dates.js';
import { fail, missingOr } from './issues.js';

/** What is asked of an instant, for messages; wherever one is read, a plain day will do as well. */
export const INSTANT_RULE =
  'must be ISO 8601 with "Z" or an offset, such as "2026-03-31T16:30:00+08:00", epoch milliseconds, a Date, or a plain day "YYYY-MM-DD"' as string;

const LARGEST_INSTANT = 8.64e15; // what a Date can hold
const DATE_TIME = /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?(?:Z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/;

/** Reads an instant as epoch milliseconds, finer fractions cut off, or NaN when it is none. */
export function readInstant(value: unknown): number {
  if (typeof value === 'string') return readText(value);
  const ms = typeof value === 'number' ? value : timeOfDate(value);
  return Math.abs(ms) <= LARGEST_INSTANT ? Math.floor(ms) + 0 : NaN;
}

/** The time of a Date, also of one made in another frame, where `instanceof` fails. */
function timeOfDate(value: unknown): number {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return NaN;
  }
}

function readText(text: string): number {
  const match = DATE_TIME.exec(text);
  if (match === null) return NaN;
  const [, date, hours, minutes, seconds = '0', fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = match;
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const ofDay = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + ms;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
  return parseDay(date) * MS_PER_DAY + ofDay - (sign === '-' ? -offset : offset);
}

/** Reads an instant or throws `INVALID_INSTANT` (`MISSING_VALUE` when there is none). */
export function requireInstant(value: unknown, path: string): number {
  const ms = readInstant(value);
  if (ms === ms) return ms;
  return fail(missingOr('INVALID_INSTANT', value), path, value, INSTANT_RULE);
}

/** Reads the calendar day off an instant. */
export type DayReader = (epochMs: number) => number;

const REMEMBERED_ZONES = 600; // all that IANA names, so that odd spellings cannot fill the memory
let readers: Map<string, DayReader> | undefined;

/** Gives the reader of days in an IANA zone, or throws `INVALID_TIME_ZONE`. The host's own zone is never asked. */
export function requireTimeZone(timeZone: unknown, path: string): DayReader {
  readers ??= new Map();
  const known = readers.get(timeZone as string);
  if (known !== undefined) return known;
  const reader = timeZone === 'UTC' ? utcDay : zoneReader(timeZone, path);
  if (readers.size >= REMEMBERED_ZONES) readers.clear();
  readers.set(timeZone as string, reader);
  return reader;
}

function utcDay(epochMs: number): number {
  return Math.floor(epochMs / MS_PER_DAY);
}

function zoneReader(timeZone: unknown, path: string): DayReader {
  const format = zoneFormat(timeZone);
  if (format === null) return fail('INVALID_TIME_ZONE', path, timeZone, 'must be an IANA zone such as "Asia/Shanghai" or "UTC"');
  return (epochMs) => {
    const utc = utcDay(epochMs);
    const dayOfMonth = Number(format.format(epochMs));
    // no zone is a whole day away from UTC, so the day of the month tells which of three days it is
    if (civilOf(utc).day === dayOfMonth) return utc;
    return civilOf(utc + 1).day === dayOfMonth ? utc + 1 : utc - 1;
  };
}

function zoneFormat(timeZone: unknown): Intl.DateTimeFormat | null {
  if (typeof timeZone !== 'string' || /^[+-]/.test(timeZone)) return null; // some engines take bare offsets, others do not
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, day: 'numeric', calendar: 'gregory', numberingSystem: 'latn' });
  } catch {
    return null;
  }
}

/** The calendar day of an instant as an epoch day, or NaN outside the years 0001 to 9999. */
export function dayOfInstant(epochMs: number, reader: DayReader): number {
  const day = reader(epochMs);
  return isWritableDay(day) ? day : NaN;
}
