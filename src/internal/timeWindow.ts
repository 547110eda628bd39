import type { TimeWindow } from '../types.js';
import { addMonthsToDay, MS_PER_DAY } from './dates.js';
import { fail, isAbsent } from './issues.js';
import { daysOf } from './timeUnits.js';
import { requireObject } from './shapes.js';
import { requireOneOf, requireOptions } from './validate.js';
import { instantOfWall, requireOffsets } from './zoneOffsets.js';

/** The last instant of a window that begins at an instant; both ends belong to it. */
export type WindowEnd = (startMs: number) => number;

type FixedUnit = Exclude<TimeWindow['unit'], 'month'>;

const LENGTHS: Readonly<Record<FixedUnit, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: MS_PER_DAY,
  week: 7 * MS_PER_DAY,
};
const UNITS: readonly TimeWindow['unit'][] = ['second', 'minute', 'hour', 'day', 'week', 'month'];

/** Checks a window or throws `INVALID_WINDOW`, `INVALID_OPTION` or `MISSING_VALUE`; it comes out with its own fields only. */
export function requireWindow(window: unknown, path: string): TimeWindow {
  const { value, unit } = requireOptions(requireObject(window, path, "a length of time such as { value: 30, unit: 'day' }"), ['value', 'unit'], path);
  if (isAbsent(unit)) fail('MISSING_VALUE', `${path}.unit`, unit, "must be a unit of time such as 'day'");
  const known = requireOneOf(unit, UNITS, `${path}.unit`);
  if (isAbsent(value)) fail('MISSING_VALUE', `${path}.value`, value, 'must be a number above 0');
  if (typeof value !== 'number' || !(value > 0 && value < Infinity)) {
    fail('INVALID_WINDOW', `${path}.value`, value, 'must be a number above 0; leave the window out where there is no limit of time');
  }
  if (known === 'month' && !Number.isSafeInteger(value)) {
    fail('INVALID_WINDOW', `${path}.value`, value, 'must be a whole number: a part of a month is no length of time');
  }
  return { value, unit: known };
}

/** How many days a window has, a month being a twelfth of 365.25; NaN for what is no window. */
export function windowDays({ value, unit }: TimeWindow): number {
  return value * (unit === 'month' ? daysOf('month') : LENGTHS[unit] / MS_PER_DAY);
}

/**
 * Makes a window ready for row loops; throws as {@link requireWindow}, and `INVALID_TIME_ZONE`. Up to a week it is elapsed
 * time; months are added on the calendar of the zone, clamped to the month's end, and keep the time on the wall.
 */
export function compileWindow(window: unknown, path: string, timeZone = 'UTC'): WindowEnd {
  const { value, unit } = requireWindow(window, path);
  if (unit !== 'month') {
    const length = Math.round(value * LENGTHS[unit]); // 0.7 days are no whole number of milliseconds in doubles
    return (startMs) => startMs + length;
  }
  const offsetAt = requireOffsets(timeZone, 'options.timeZone');
  const later = new Map<number, number>();
  return (startMs) => {
    const wall = startMs + offsetAt(startMs);
    const day = Math.floor(wall / MS_PER_DAY);
    let end = later.get(day);
    if (end === undefined) later.set(day, (end = addMonthsToDay(day, value) * MS_PER_DAY));
    return end === end ? instantOfWall(end + wall - day * MS_PER_DAY, offsetAt) : Infinity; // beyond what a Date holds
  };
}
