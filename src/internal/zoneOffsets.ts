import { MS_PER_DAY } from './dates.js';
import { requireTimeZone } from './instants.js';

/** Milliseconds by which the clocks on the wall are ahead of UTC at an instant. */
export type OffsetReader = (epochMs: number) => number;

const REMEMBERED_DAYS = 50_000;
const REMEMBERED_ZONES = 600;
/** Beyond these days every zone keeps its last rule, and formatters begin to count years in eras. */
const FIRST_READ = -719_000 * MS_PER_DAY;
const LAST_READ = 2_932_000 * MS_PER_DAY;

let readers: Map<string, OffsetReader> | undefined;

/** Gives the offsets of an IANA zone, or throws `INVALID_TIME_ZONE`. */
export function requireOffsets(timeZone: string, path: string): OffsetReader {
  requireTimeZone(timeZone, path);
  readers ??= new Map();
  let reader = readers.get(timeZone);
  if (reader === undefined) {
    reader = timeZone === 'UTC' ? () => 0 : rememberDays(zoneOffsets(timeZone));
    if (readers.size >= REMEMBERED_ZONES) readers.clear();
    readers.set(timeZone, reader);
  }
  return reader;
}

function zoneOffsets(timeZone: string): OffsetReader {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (epochMs) => {
    const second = Math.floor(Math.min(Math.max(epochMs, FIRST_READ), LAST_READ) / 1000) * 1000;
    const shown: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(second)) shown[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second: seconds = 0 } = shown;
    const wall = new Date(0);
    wall.setUTCFullYear(year, month - 1, day); // Date.UTC would take the years 0 to 99 for those of the last century
    return wall.setUTCHours(hour, minute, seconds) - second;
  };
}

/** Formatting costs microseconds: a day that begins and ends with the same offset has no other in between. */
function rememberDays(read: OffsetReader): OffsetReader {
  const steady = new Map<number, number>();
  return (epochMs) => {
    const day = Math.floor(epochMs / MS_PER_DAY);
    const known = steady.get(day);
    if (known !== undefined) return known === known ? known : read(epochMs);
    const offset = read(day * MS_PER_DAY);
    if (steady.size >= REMEMBERED_DAYS) steady.clear();
    const isSteady = read((day + 1) * MS_PER_DAY) === offset;
    steady.set(day, isSteady ? offset : NaN);
    return isSteady ? offset : read(epochMs);
  };
}

/**
 * The instant at which the clocks on the wall show a time, given as if it were UTC. Of a time that is shown twice, the
 * first; a time that the clocks skip is read with the offset before the change.
 */
export function instantOfWall(wallMs: number, offsetAt: OffsetReader): number {
  const before = offsetAt(wallMs - MS_PER_DAY);
  const after = offsetAt(wallMs + MS_PER_DAY);
  const early = wallMs - before;
  if (before === after || offsetAt(early) === before) return early;
  const late = wallMs - after;
  return offsetAt(late) === after ? late : early;
}
