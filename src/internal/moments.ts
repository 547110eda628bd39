import { isWritableDay, MS_PER_DAY, parseDay } from './dates.js';
import type { DayReader } from './instants.js';
import { INSTANT_RULE, readInstant } from './instants.js';
import { fail, missingOr } from './issues.js';

/*
 * Instants that may be written as plain days: a day then stands for its start (the `at` of a row) or its end (an `asOf`),
 * in a zone that is named.
 */

const DAY_LENGTH = 10;
const HOUR = 3600;
const SECOND = 1000;

/** The first instant of a calendar day (of the next one, where a zone skipped the day). */
export type DayStarts = (epochDay: number) => number;

let remembered: WeakMap<DayReader, DayStarts> | undefined;

/** Gives the starts of days in the zone that a reader reads; each is looked for once. */
export function dayStartsOf(readDay: DayReader): DayStarts {
  remembered ??= new WeakMap();
  let starts = remembered.get(readDay);
  if (starts === undefined) {
    const known = new Map<number, number>();
    starts = (epochDay) => {
      let start = known.get(epochDay);
      if (start === undefined) known.set(epochDay, (start = findStart(epochDay, readDay)));
      return start;
    };
    remembered.set(readDay, starts);
  }
  return starts;
}

/** Halves the two days around UTC midnight: no zone is a whole day away from UTC. */
function findStart(epochDay: number, readDay: DayReader): number {
  const midnight = epochDay * MS_PER_DAY;
  if (readDay(midnight) === epochDay && readDay(midnight - 1) === epochDay - 1) return midnight;
  let before = midnight / SECOND - 24 * HOUR;
  let from = midnight / SECOND + 24 * HOUR;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (readDay(middle * SECOND) >= epochDay) from = middle;
    else before = middle;
  }
  // clocks set back just after midnight show the start of the day twice
  if (readDay((from - HOUR) * SECOND) >= epochDay) from -= HOUR;
  return from * SECOND;
}

/** Reads an instant, or a plain day as its start, as epoch milliseconds; NaN when it is neither. */
export function readMoment(value: unknown, readDay: DayReader): number {
  if (typeof value === 'string' && value.length === DAY_LENGTH) {
    const day = parseDay(value);
    return day === day ? dayStartsOf(readDay)(day) : NaN;
  }
  const ms = readInstant(value);
  return isWritableDay(Math.floor(ms / MS_PER_DAY)) ? ms : NaN;
}

/** Reads the `at` of a row or throws `INVALID_INSTANT` (`MISSING_VALUE` when there is none). */
export function requireMoment(value: unknown, path: string, readDay: DayReader): number {
  const ms = readMoment(value, readDay);
  if (ms === ms) return ms;
  return fail(missingOr('INVALID_INSTANT', value), path, value, INSTANT_RULE);
}

/** Reads an `asOf`: an instant, or a plain day as its last millisecond. Throws as {@link requireMoment}. */
export function requireAsOf(value: unknown, path: string, readDay: DayReader): number {
  if (typeof value === 'string' && value.length === DAY_LENGTH) {
    const day = parseDay(value);
    if (day === day) return dayStartsOf(readDay)(day + 1) - 1;
  }
  return requireMoment(value, path, readDay);
}

/**
 * When what was seen up to an `asOf` is over. An `asOf` at the last millisecond of a day is the day's end, which is where the
 * next day begins: a span that runs up to there has run out.
 */
export function endOfAsOf(asOf: number, readDay: DayReader): number {
  return readDay(asOf + 1) > readDay(asOf) ? asOf + 1 : asOf;
}

/** Writes an instant in UTC with milliseconds. */
export function formatInstant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
