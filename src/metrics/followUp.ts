import { MS_PER_DAY, parseDay } from '../internal/dates.js';
import { readInstant, requireTimeZone } from '../internal/instants.js';
import { dayStartsOf } from '../internal/moments.js';
import { windowDays } from '../internal/timeWindow.js';
import type { TimeWindow } from '../types.js';
import type { ComparedReport } from './compareFunnels.types.js';

/** The window of a report of a cohort; undefined without one, or when the report is of something else. */
function windowOf({ options }: ComparedReport): TimeWindow | undefined {
  return (options?.basis === 'cohort' ? options.window : undefined) ?? undefined;
}

/**
 * Days for which every deal of a cohort was watched at least: from the end of its range to `asOf`. Null when the report is
 * none of a cohort, or does not tell. Whole days, for an `asOf` given as a day ends a millisecond early.
 */
function watchedDays({ asOf, options }: ComparedReport, name: string): number | null {
  if (typeof asOf !== 'string' || typeof options !== 'object' || options === null) return null;
  const { basis, range, timeZone = 'UTC' } = options;
  if (basis !== 'cohort' || typeof range !== 'object' || range === null) return null;
  const end = dayStartsOf(requireTimeZone(timeZone, `${name}.options.timeZone`))(parseDay(range.end));
  const days = Math.round((readInstant(asOf) - end) / MS_PER_DAY);
  return Number.isNaN(days) ? null : Math.max(0, days);
}

/** For how many days the deals of two cohorts could convert, where these differ: their windows, or without any what was watched of them. */
export function unequalFollowUp(before: ComparedReport, after: ComparedReport): { readonly before: number; readonly after: number } | null {
  const windows = [windowOf(before), windowOf(after)] as const;
  if (windows[0] !== undefined && windows[1] !== undefined) {
    const days = { before: windowDays(windows[0]), after: windowDays(windows[1]) };
    return days.before < days.after || days.before > days.after ? days : null;
  }
  if (windows[0] !== undefined || windows[1] !== undefined) return null;
  const watched = { before: watchedDays(before, 'before'), after: watchedDays(after, 'after') };
  return watched.before === null || watched.after === null || watched.before === watched.after ? null : { before: watched.before, after: watched.after };
}
