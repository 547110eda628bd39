import { DAY_RULE, formatDay, parseDay, UNWRITABLE_RULE } from '../internal/dates.js';
import { dayOfInstant, requireInstant, requireTimeZone } from '../internal/instants.js';
import { fail } from '../internal/issues.js';
import { requireOptions } from '../internal/validate.js';
import type { InstantInput, IsoDate, ToCalendarDayOptions } from './types.js';

const PLAIN_DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Reads the calendar day off an instant, in a zone that you name.
 *
 * *Gotchas*: a plain day passes through unchanged, since it has no zone. A date-time without offset is refused: which
 * instant it means depends on where it was written.
 *
 * @param instant - ISO 8601 text with `Z` or an offset, epoch milliseconds, or a `Date`; or a plain day
 * @param options - `timeZone`: IANA name, default `'UTC'`; the host's zone is never used
 * @returns the day that the calendar on a wall in that zone shows
 * @throws {SalesMathError} INVALID_INSTANT: unreadable, without offset, or outside the years 0001 to 9999
 * @throws {SalesMathError} INVALID_DATE: a plain day that does not exist
 * @throws {SalesMathError} INVALID_TIME_ZONE: no IANA zone has this name
 * @throws {SalesMathError} INVALID_OPTION: an unknown option
 * @throws {SalesMathError} MISSING_VALUE: there is no instant
 * @example
 * import { toCalendarDay } from 'salesmath';
 * toCalendarDay('2026-03-31T16:30:00Z', { timeZone: 'Asia/Shanghai' }); // => '2026-04-01'
 * toCalendarDay('2026-03-31 16:30:00.25+0800'); // => '2026-03-31'
 * toCalendarDay('2026-03-31', { timeZone: 'Pacific/Apia' }); // => '2026-03-31'
 * toCalendarDay('2026-03-31T16:30:00'); // throws INVALID_INSTANT
 */
export function toCalendarDay(instant: InstantInput, options?: ToCalendarDayOptions): IsoDate {
  const { timeZone = 'UTC' } = requireOptions(options, ['timeZone']);
  const reader = requireTimeZone(timeZone, 'options.timeZone');
  if (typeof instant === 'string' && PLAIN_DAY.test(instant)) {
    return Number.isNaN(parseDay(instant)) ? fail('INVALID_DATE', 'instant', instant, DAY_RULE) : instant;
  }
  const day = dayOfInstant(requireInstant(instant, 'instant'), reader);
  return Number.isNaN(day) ? fail('INVALID_INSTANT', 'instant', instant, UNWRITABLE_RULE) : formatDay(day);
}
