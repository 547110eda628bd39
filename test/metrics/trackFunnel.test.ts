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

  it('says where a row is about a part of its period: the range cuts it, or asOf lies in it', () => {
    const partsOf = (more: object): boolean[] => trackFunnel(ENTRIES, MODEL, { ...OPTIONS, ...more }).rows.filter(({ stage }) => stage === 'lead').map(({ partial }) => partial);
    expect(partsOf({ range: { start: '2026-01-05', end: '2026-03-04' }, asOf: '2026-04-01' })).toEqual([true, false, true]);
    expect(partsOf({ range: { start: '2026-01-01', end: '2026-04-01' }, asOf: '2026-03-30' })).toEqual([false, false, true]);
    expect(partsOf({ range: { start: '2026-01-01', end: '2026-04-01' }, asOf: '2026-03-31' })).toEqual([false, false, false]);
    expect(partsOf({ asOf: '2026-03-31' })).toEqual([false, false, false]);
  });

  it('warns of a rate above 1 that is one of a period alone', () => {
    const rows = ['x', 'y'].flatMap((dealId) => [{ dealId, stage: 'lead', at: '2026-01-30' }, { dealId, stage: 'won', at: '2026-02-02' }]);
    const options = { ...OPTIONS, basis: 'period', range: { start: '2026-01-01', end: '2026-03-01' } } as const;
    const track = trackFunnel([...rows, { dealId: 'z', stage: 'lead', at: '2026-02-02' }], MODEL, options);
    expect(track.rows.at(-1)).toMatchObject({ bucket: '2026-02', stage: 'won', fromPrevious: { numerator: 2, denominator: 1 } });
    expect(track.warnings).toEqual([{ code: 'RATE_ABOVE_ONE', stage: 'won' }]);
  });

  it('refuses periods without end, and names the days', () => {
    const rows = [{ dealId: 'a', stage: 'lead', at: '0001-01-01T00:00:00Z' }, { dealId: 'b', stage: 'lead', at: '2026-02-02' }];
    expect(trackFunnel(rows, MODEL, { ...OPTIONS, bucket: 'month' }).rows).toHaveLength(2 * (2025 * 12 + 2));
    expect(() => trackFunnel(rows, MODEL, { ...OPTIONS, bucket: 'week' })).toThrow(
      "options.bucket: received \"week\", must cut the days from 0001-01-01 to 2026-02-02 into at most 40000 periods: look for a wrong year, or give a range.",
    );
  });

  it('refuses a bucket whose first day or end cannot be written', () => {
    const cut = (day: string, bucket: TrackFunnelOptions['bucket']): unknown => trackFunnel([{ dealId: 'a', stage: 'lead', at: day }], MODEL, { asOf: day, bucket });
    const rule = 'leads outside the years 0001 to 9999, which "YYYY-MM-DD" cannot write.';
    expect(() => cut('9999-12-31', 'month')).toThrow(`options.bucket: received "month", ${rule}`);
    expect(() => cut('0001-01-01', { unit: 'week', weekStartsOn: 0 })).toThrow(`options.bucket: received an object, ${rule}`);
    expect(cut('9999-11-30', 'month')).toMatchObject({ rows: [{ start: '9999-11-01', end: '9999-12-01' }, {}] });
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
