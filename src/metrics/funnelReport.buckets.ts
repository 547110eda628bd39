import type { DayRange } from '../internal/dates.js';
import { dayStartsOf, endOfAsOf } from '../internal/moments.js';
import type { ReportSettings } from './funnelReport.options.js';
import type { Buckets } from './funnelReport.slices.js';
import { listBuckets } from './funnelReport.slices.js';

/** A span without a day. */
export const NO_DAYS: DayRange = { start: 0, end: 0 };

/** Span of the range in epoch milliseconds; under `period` cut at `asOf`. */
export function spanOf({ range, readDay, basis, asOf }: ReportSettings): { readonly begin: number; readonly end: number } {
  const startOf = dayStartsOf(readDay);
  const begin = range === null ? -Infinity : startOf(range.start);
  const end = range === null ? Infinity : startOf(range.end);
  if (basis === 'cohort') return { begin, end };
  const cut = Math.min(end, asOf + 1); // rows at asOf count
  return { begin: Math.min(begin, cut), end: cut };
}

/** The days of the range, up to the one before which `asOf` lies: a plain day as `asOf` is seen to its end. */
export function seenBy({ range, readDay, asOf }: ReportSettings): DayRange {
  const end = readDay(endOfAsOf(asOf, readDay));
  return { start: range?.start ?? -Infinity, end: Math.min(range?.end ?? Infinity, end) };
}

/** Under `cohort`, the buckets of the range, else those of the days on which deals begin; null when time is not cut. */
export function cohortBuckets({ bucket, range, readDay }: ReportSettings, days: DayRange): Buckets | null {
  return bucket === null ? null : listBuckets(bucket, range ?? days, readDay);
}

/** Under `period`, the buckets that have begun at `asOf`; null when time is not cut. */
export function rangeBuckets({ bucket, range, readDay, asOf }: ReportSettings, begin: number, end: number): Buckets | null {
  if (bucket === null) return null;
  const days = range === null || begin >= end ? NO_DAYS : { start: range.start, end: Math.min(range.end, readDay(asOf) + 1) };
  return listBuckets(bucket, days, readDay);
}
