import { MS_PER_DAY, parseDay } from '../internal/dates.js';
import { readInstant, requireTimeZone } from '../internal/instants.js';
import { dayStartsOf } from '../internal/moments.js';
import type { ComparedReport } from './compareFunnels.types.js';

/**
 * Days for which every deal of a cohort was watched at least: from the end of its range to `asOf`. Null when the report is
 * none of a cohort, has a window, or does not tell. Whole days, for an `asOf` given as a day ends a millisecond early.
 */
export function followUpDays({ asOf, options }: ComparedReport, name: string): number | null {
  if (typeof asOf !== 'string' || typeof options !== 'object' || options === null) return null;
  const { basis, range, window, timeZone = 'UTC' } = options;
  if (basis !== 'cohort' || (window !== undefined && window !== null) || typeof range !== 'object' || range === null) return null;
  const end = dayStartsOf(requireTimeZone(timeZone, `${name}.options.timeZone`))(parseDay(range.end));
  const days = Math.round((readInstant(asOf) - end) / MS_PER_DAY);
  return Number.isNaN(days) ? null : Math.max(0, days);
}
