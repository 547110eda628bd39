import type { FunnelModel, StageEntry } from '../funnel/types.js';
import { formatDay } from '../internal/dates.js';
import { fail } from '../internal/issues.js';
import { formatInstant } from '../internal/moments.js';
import type { IndexedPeriod } from '../internal/periods.js';
import type { PeriodRule } from '../types.js';
import { computeReport } from './funnelReport.js';
import type { FunnelReportSlice, FunnelTrack, FunnelTrackRow, TrackFunnelOptions } from './report.types.js';

function listRows(slices: readonly FunnelReportSlice[], periods: readonly IndexedPeriod[], rule: PeriodRule): FunnelTrackRow[] {
  const rows: FunnelTrackRow[] = [];
  slices.forEach(({ group, bucket = '', partial = false, mature = null, rows: stages }, i) => {
    const period = periods[i % periods.length] as IndexedPeriod;
    const start = formatDay(period.start, 'options.bucket', rule);
    const end = formatDay(period.end, 'options.bucket', rule);
    for (const { stage, optional, reached, fromPrevious, dwellDays } of stages) {
      const about = { ...(group === undefined ? {} : { group }), bucket, start, end, partial, mature, stage, ...(optional === undefined ? {} : { optional }) };
      rows.push({ ...about, reached, fromPrevious, dwellMedianDays: dwellDays.median });
    }
  });
  return rows;
}

/**
 * Lists the funnel period by period as flat rows: what reached each stage, how well it converted and how long it stayed.
 *
 * **When to use** For a chart or a table over time, and to look for falling rates in it. The whole report of each period is
 * in the `slices` of {@link analyzeFunnel}.
 *
 * **Gotchas** Give a `window`: without one, the last periods always look worse, since their deals had less time. `start` and
 * `end` are those of the whole period, also where the range cuts it or `asOf` lies in it: `partial` says so.
 *
 * @param entries - one row for each stage that a deal entered, in any order
 * @param model - the stages, raw or defined
 * @param options - those of {@link analyzeFunnel}; `bucket` is required
 * @returns one row for each group, period and ordered stage, in this order. `mature` is null without a window
 * @throws {SalesMathError} MISSING_VALUE: there is no `bucket`
 * @throws {SalesMathError} everything that `analyzeFunnel` throws
 * @example
 * import { trackFunnel } from 'salesmath';
 * const model = { id: 'simple', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }] } as const;
 * const entries = [
 *   { dealId: 'a', stage: 'lead', at: '2026-01-05' },
 *   { dealId: 'a', stage: 'won', at: '2026-01-09' },
 *   { dealId: 'b', stage: 'lead', at: '2026-02-03' },
 * ];
 * const track = trackFunnel(entries, model, { asOf: '2026-03-03', bucket: 'month', window: { value: 30, unit: 'day' } });
 * track.rows.map(({ bucket, mature, stage, reached }) => [bucket, mature, stage, reached]);
 * // => [['2026-01', true, 'lead', 1], ['2026-01', true, 'won', 1], ['2026-02', false, 'lead', 1], ['2026-02', false, 'won', 0]]
 * @see {@link analyzeFunnel}
 */
export function trackFunnel(entries: Iterable<StageEntry>, model: FunnelModel, options: TrackFunnelOptions): FunnelTrack {
  const { bucket } = (options ?? {}) as Partial<TrackFunnelOptions>;
  if (bucket === undefined || bucket === null) fail('MISSING_VALUE', 'options.bucket', bucket, "must say how time is cut, such as 'week'");
  const { report, periods, lastEntryAt } = computeReport(entries, model, options);
  const { slices = [], warnings, rejected, options: effective } = report;
  return {
    rows: listRows(slices, periods, bucket),
    lastEntryAt: lastEntryAt === -Infinity ? null : formatInstant(lastEntryAt),
    options: effective,
    warnings,
    ...(rejected === undefined ? {} : { rejected }),
  };
}
