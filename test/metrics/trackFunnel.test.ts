import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { FunnelModel, StageEntry } from '../../src/funnel/types.js';
import { analyzeFunnel } from '../../src/metrics/analyzeFunnel.js';
import type { TrackFunnelOptions } from '../../src/metrics/report.types.js';
import { trackFunnel } from '../../src/metrics/trackFunnel.js';

const MODEL: FunnelModel = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] };
const ENTRIES: (StageEntry & { owner?: string })[] = [
  { dealId: 'a', stage: 'lead', at: '2026-01-05T00:00:00Z', owner: 'kim' },
  { dealId: 'a', stage: 'won', at: '2026-01-09T00:00:00Z' },
  { dealId: 'b', stage: 'lead', at: '2026-03-03T00:00:00Z' },
  { dealId: 'b', stage: 'lost', at: '2026-03-04T12:00:00Z' },
  { dealId: 'c', stage: 'lead', at: '2026-04-04T12:00:00Z' },
];
const OPTIONS: TrackFunnelOptions = { asOf: '2026-03-31', bucket: 'month' };

describe('trackFunnel', () => {
  it('lists groups, buckets and stages as flat rows', () => {
    const track = trackFunnel(ENTRIES, MODEL, { ...OPTIONS, groupBy: 'owner', window: { value: 30, unit: 'day' } });
    expect(track.rows.map(({ group, bucket, mature, stage, reached }) => [group, bucket, mature, stage, reached])).toEqual([
      ['kim', '2026-01', true, 'lead', 1],
      ['kim', '2026-01', true, 'won', 1],
      ['kim', '2026-02', true, 'lead', 0],
      ['kim', '2026-02', true, 'won', 0],
      ['kim', '2026-03', false, 'lead', 0],
      ['kim', '2026-03', false, 'won', 0],
      [null, '2026-01', true, 'lead', 0],
      [null, '2026-01', true, 'won', 0],
      [null, '2026-02', true, 'lead', 0],
      [null, '2026-02', true, 'won', 0],
      [null, '2026-03', false, 'lead', 1],
      [null, '2026-03', false, 'won', 0],
    ]);
    expect(track.rows[1]).toMatchObject({ start: '2026-01-01', end: '2026-02-01', fromPrevious: { numerator: 1, denominator: 1 }, dwellMedianDays: null });
    expect(track.rows[0]).toMatchObject({ fromPrevious: null, dwellMedianDays: 4 });
    expect(track.lastEntryAt).toBe('2026-03-04T12:00:00.000Z');
    expect(track.warnings).toEqual([{ code: 'AFTER_AS_OF', count: 1 }]);
    expect(track).not.toHaveProperty('rejected');
  });

  it('says the same as the slices of the report', () => {
    const options = { ...OPTIONS, basis: 'period', range: { start: '2026-01-05', end: '2026-03-04' } } as const;
    const track = trackFunnel(ENTRIES, MODEL, options);
    const { slices = [], options: effective, warnings } = analyzeFunnel(ENTRIES, MODEL, options);
    expect(track.rows.map(({ bucket, reached, fromPrevious, dwellMedianDays }) => ({ bucket, reached, fromPrevious, dwellMedianDays }))).toEqual(
      slices.flatMap(({ bucket, rows }) => rows.map(({ reached, fromPrevious, dwellDays }) => ({ bucket, reached, fromPrevious, dwellMedianDays: dwellDays.median }))),
    );
    expect(track.rows.every(({ mature, group }) => mature === null && group === undefined)).toBe(true);
    expect(track.rows[0]?.start).toBe('2026-01-01'); // the whole period, though the range cuts it
    expect(track).toMatchObject({ options: effective, warnings });
  });

  it('is empty without rows', () => {
    expect(trackFunnel([], MODEL, OPTIONS)).toMatchObject({ rows: [], lastEntryAt: null, warnings: [] });
    expect(trackFunnel([{ dealId: 'a', stage: 'x', at: 0 }], MODEL, { ...OPTIONS, onInvalid: 'collect' }).rejected).toHaveLength(1);
  });

  it.each([undefined, null, {}])('asks for a bucket: %j', (options) => {
    try {
      trackFunnel([], MODEL, options as never);
      expect.unreachable();
    } catch (error) {
      if (!isSalesMathError(error)) throw error;
      expect(error.issues).toMatchObject([{ code: 'MISSING_VALUE', path: 'options.bucket' }]);
    }
  });
});
