import { MS_PER_DAY, parseDay } from '../internal/dates.js';
import { readInstant, requireTimeZone } from '../internal/instants.js';
import { dayStartsOf, endOfAsOf } from '../internal/moments.js';
import { compileWindow, requireWindow, windowDays } from '../internal/timeWindow.js';
import type { ComparedReport } from './compareFunnels.types.js';
import type { FollowedReport, MetricsWarning } from './types.js';

/**
 * Days in which every deal of a cohort could convert at least: from the end of its range to `asOf`, and no longer than the window.
 * Null when the report is none of a cohort, or does not tell. Whole days, for an `asOf` given as a day ends a millisecond early.
 */
function followedDays({ asOf, options }: ComparedReport, name: string): number | null {
  if (typeof options !== 'object' || options === null || options.basis !== 'cohort') return null;
  const { range, timeZone = 'UTC' } = options;
  const given: unknown = options.window ?? undefined; // null, where the report was stored
  const window = given === undefined ? null : requireWindow(given, `${name}.options.window`);
  const longest = window === null ? null : windowDays(window);
  if (typeof asOf !== 'string' || typeof range !== 'object' || range === null) return longest;
  const readDay = requireTimeZone(timeZone, `${name}.options.timeZone`);
  const end = dayStartsOf(readDay)(parseDay(range.end));
  const until = readInstant(asOf);
  const days = Math.round((until - end) / MS_PER_DAY);
  if (Number.isNaN(days)) return longest;
  if (window === null || longest === null) return Math.max(0, days);
  // a month may be over before the mean one is
  if (compileWindow(window, `${name}.options.window`, timeZone)(end) <= endOfAsOf(until, readDay)) return longest;
  return Math.min(longest, Math.max(0, days));
}

/** For how many days the deals of two cohorts could convert, where these differ. */
export function unequalFollowUp(before: ComparedReport, after: ComparedReport): { readonly before: number; readonly after: number } | null {
  const days = { before: followedDays(before, 'before'), after: followedDays(after, 'after') };
  return days.before === null || days.after === null || days.before === days.after ? null : { before: days.before, after: days.after };
}

/** The warning of deals that have not had their whole window yet; where the report does not count them, it may say that there are some. */
export function warnImmature({ mature, deals, winRate }: FollowedReport, side?: 'before' | 'after'): MetricsWarning[] {
  const about = side === undefined ? {} : { side };
  const over = winRate?.ofMatured?.denominator;
  if (typeof deals !== 'number' || typeof over !== 'number') return mature === false ? [{ code: 'NOT_MATURE', ...about }] : [];
  return over < deals ? [{ code: 'NOT_MATURE', ...about, count: deals - over }] : [];
}
