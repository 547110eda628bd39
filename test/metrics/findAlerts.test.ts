import { describe, expect, it } from 'vitest';
import { snapshotStages } from '../../src/funnel/snapshotStages.js';
import { calculatePipelineReserve, calculateResponseTimes, findAlerts, trackFunnel } from '../../src/metrics/index.js';
import type { AlertThresholds, AlertTrackRow, FindAlertsInput, FunnelAlerts } from '../../src/metrics/index.js';
import { notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const row = (bucket: string, numerator: number, denominator: number, more: Partial<AlertTrackRow> = {}): AlertTrackRow => ({
  bucket,
  mature: true,
  stage: 'won',
  reached: denominator,
  fromPrevious: { numerator, denominator },
  ...more,
});
const found = (input: FindAlertsInput, thresholds?: AlertThresholds): unknown[] =>
  findAlerts(input, thresholds).alerts.map(({ code, subject, value }) => [code, subject, value]);
const track = (...rows: AlertTrackRow[]): FindAlertsInput => ({ track: { rows } });

describe('findAlerts', () => {
  it('finds a conversion that fell by more than allowed, when chance does not explain it', () => {
    expect(found(track(row('1', 100, 200), row('2', 60, 200)))).toEqual([['CONVERSION_DROP', 'won', 0.4]]);
    expect(found(track(row('1', 500, 1000), row('2', 400, 1000)))).toEqual([]); // by a fifth, exactly the threshold
    expect(found(track(row('1', 500, 1000), row('2', 399, 1000)))).toEqual([['CONVERSION_DROP', 'won', 0.202]]);
    expect(found(track(row('1', 20, 40), row('2', 14, 40)))).toEqual([]); // by three tenths, but of 40
    expect(found(track(row('1', 25, 29), row('2', 1, 29)))).toEqual([]); // too few
    expect(found(track(row('1', 25, 29), row('2', 1, 29)), { minSample: 29 })).toHaveLength(1);
    expect(found(track(row('1', 0, 200), row('2', 0, 200)))).toEqual([]);
    expect(found(track(row('1', 300, 200), row('2', 60, 200)))).toEqual([]); // no share
    expect(found(track(row('1', 60, 200), row('2', 100, 200)))).toEqual([]);
  });

  it('looks at the last two mature periods of each stage and group', () => {
    const rows = [row('1', 100, 200), row('2', 60, 200), row('3', 1, 200, { mature: false })];
    expect(found(track(...rows))).toHaveLength(1);
    expect(found(track(row('0', 20, 200), ...rows.map((each, i) => ({ ...each, ...(i === 0 ? { mature: false } : {}) }))))).toEqual([]);
    const grouped = rows.flatMap((each) => [{ ...each, group: 'north' }, { ...each, group: null, fromPrevious: { numerator: 1, denominator: 2 } }]);
    const [alert] = findAlerts(track(...grouped)).alerts;
    expect(alert).toEqual({ code: 'CONVERSION_DROP', severity: 'warning', subject: 'north/won', value: 0.4, threshold: 0.2, group: 'north', stage: 'won', bucket: '2' });
  });

  it('judges no cohort without a window, and says so; a period once it is over', () => {
    const rows = [row('1', 100, 200, { mature: null, end: '2026-02-01' }), row('2', 60, 200, { mature: null, end: '2026-03-01' })];
    expect(findAlerts(track(...rows))).toMatchObject({ alerts: [], warnings: [{ code: 'UNEQUAL_FOLLOW_UP', count: 2 }] });
    const period = (asOf?: string, timeZone?: string): unknown[] => found({ track: { rows, options: { basis: 'period', asOf, timeZone } } });
    expect(period('2026-03-01T00:00:00.000Z')).toHaveLength(1);
    expect(period('2026-02-28T23:59:59.999Z')).toHaveLength(1); // the end of the day
    expect(period('2026-02-28T23:59:59.998Z')).toEqual([]);
    expect(period()).toEqual([]);
    // its days end where they end in the zone
    expect(period('2026-02-28T16:00:00.000Z', 'Asia/Shanghai')).toHaveLength(1);
    expect(period('2026-02-28T15:00:00.000Z', 'Asia/Shanghai')).toEqual([]);
    expect(period('2026-03-01T00:00:00.000Z', 'America/New_York')).toEqual([]);
    expect(issuesOf(() => period('2026-03-01T00:00:00.000Z', 'Mars'))).toEqual(['INVALID_TIME_ZONE input.track.options.timeZone']);
  });

  it('holds the upper end of the interval against a floor', () => {
    expect(found(track(row('1', 17, 100)), { conversionBelow: { won: 0.26 } })).toEqual([['CONVERSION_LOW', 'won', 0.17]]);
    expect(found(track(row('1', 17, 100)), { conversionBelow: { won: 0.25 } })).toEqual([]);
    expect(found(track(row('1', 1, 29)), { conversionBelow: { won: 0.9 } })).toEqual([]);
    const odd = JSON.parse('{ "__proto__": 0.5 }') as Record<string, number>;
    expect(found(track(row('1', 17, 100, { stage: '__proto__' })), { conversionBelow: odd })).toEqual([['CONVERSION_LOW', '__proto__', 0.17]]);
    expect(findAlerts(track(row('1', 1, 50)), { conversionBelow: { wom: 0.5 } }).warnings).toEqual([{ code: 'UNKNOWN_STAGE', stage: 'wom' }]);
  });

  it('says which floors were held against nothing', () => {
    const floor = { conversionBelow: { won: 0.5 } };
    const unchecked = [{ code: 'NOT_CHECKED', threshold: 'conversionBelow', stage: 'won' }];
    expect(findAlerts({}, floor)).toMatchObject({ alerts: [], warnings: unchecked });
    expect(findAlerts(track(row('1', 1, 100, { mature: false })), floor)).toMatchObject({ alerts: [], warnings: unchecked });
    expect(findAlerts(track(row('1', 1, 100, { fromPrevious: null })), floor)).toMatchObject({ alerts: [], warnings: unchecked });
    expect(findAlerts(track(row('1', 60, 100)), floor)).toMatchObject({ alerts: [], warnings: [] });
    expect(findAlerts(track(row('1', 0, 29)), floor)).toMatchObject({ alerts: [], warnings: unchecked });
    expect(findAlerts(track(row('1', 0, 29)), { ...floor, minSample: 29 })).toMatchObject({ alerts: [{ code: 'CONVERSION_LOW' }], warnings: [] });
    expect(findAlerts(track(row('1', 0, 0)), { ...floor, minSample: 0 }).warnings).toEqual(unchecked);
    expect(findAlerts(track(row('1', 120, 100)), floor).warnings).toEqual(unchecked); // no share, so without an interval
    const groups = [row('1', 60, 100, { group: 'x' }), row('1', 0, 29, { group: 'y' }), row('1', 0, 3, { group: 'z' })];
    expect(findAlerts(track(...groups), floor).warnings).toEqual([{ ...unchecked[0], count: 2 }]);
    expect(findAlerts(track(row('1', 1, 100, { mature: false }), row('1', 60, 100, { group: 'x' })), floor).warnings).toEqual([]);
  });

  it('finds stays that grew by more than the factor', () => {
    const stays = (before: number | null, after: number | null, reached = 30): AlertTrackRow[] => [
      { ...row('1', 9, 30), reached, dwellMedianDays: before },
      { ...row('2', 9, 30), reached, dwellMedianDays: after },
    ];
    expect(found(track(...stays(2, 3.5)))).toEqual([['DWELL_UP', 'won', 1.75]]);
    expect(found(track(...stays(0.1, 0.15)))).toEqual([]); // exactly the factor, though not as doubles
    expect(found(track(...stays(2, 2.5)), { dwellFactor: 1.2 })).toHaveLength(1);
    expect(found(track(...stays(0, 5), ...stays(null, 5), ...stays(2, 9, 29).map((each) => ({ ...each, stage: 'x' }))))).toEqual([]);
  });

  it('finds reserves, waiting leads, stalled deals and gaps, the worst first', () => {
    const model = { id: 'm', stages: [{ id: 'new', maxDays: 3 }, { id: 'won', kind: 'won' }] } as const;
    const entries = ['a', 'b'].map((dealId) => ({ dealId, stage: 'new', at: '2026-03-01' }));
    const asOf = '2026-03-11T00:00:00Z';
    const input: FindAlertsInput = {
      snapshot: snapshotStages(entries, model, { asOf }),
      reserve: calculatePipelineReserve({ openPipeline: 17, weeklyDemand: 9 }),
      responses: calculateResponseTimes(
        [
          { id: 'z', createdAt: '2026-03-10T23:00:00Z' },
          { id: 'y', createdAt: '2026-03-10T22:00:00Z', firstContactAt: '2026-03-10T23:30:00Z' },
        ],
        { asOf, targetMinutes: 30 },
      ),
      track: trackFunnel(entries, model, { asOf, bucket: 'month', window: { value: 5, unit: 'day' } }),
    };
    const report = findAlerts(input, { dataGapDays: 9 });
    expect(report.alerts.map(({ severity, code, subject, value, threshold }) => [severity, code, subject, value, threshold])).toEqual([
      ['critical', 'RESERVE_LOW', 'pipeline', 17 / 9, 2],
      ['critical', 'RESPONSE_LATE', 'z', 60, 30],
      ['warning', 'DATA_GAP', 'entries', 10, 9],
      ['warning', 'RESPONSE_LATE', 'median', 90, 30],
      ['info', 'STALLED', 'new', 2, 0],
    ]);
    expect(report.options).toEqual({ reserveWeeks: 2, conversionBelow: {}, conversionDrop: 0.2, dwellFactor: 1.5, firstResponseMinutes: 30, dataGapDays: 9, minSample: 30 });
    expect(notPlain(report)).toEqual([]);
    expect(found(input, { dataGapDays: 10, firstResponseMinutes: 90, reserveWeeks: 1 })).toEqual([['STALLED', 'new', 2]]);
    const { snapshot } = input;
    expect(found({ snapshot: { ...snapshot, list: snapshot!.list.map((deal) => ({ ...deal, overdue: false })) } }, { dataGapDays: 9.9 })).toEqual([['DATA_GAP', 'entries', 10]]);
  });

  it('takes the word of a reserve for its own threshold', () => {
    const reserve = calculatePipelineReserve({ openPipeline: '0.3', weeklyDemand: '0.1' }, { threshold: 3 });
    expect(found({ reserve: { ...reserve, weeks: 2.9999999999999996 } })).toEqual([]);
    expect(found({ reserve }, { reserveWeeks: 3.5 })).toHaveLength(1);
    expect(found({ reserve: { weeks: 1.9 } })).toHaveLength(1);
    expect(found({ reserve: calculatePipelineReserve({ openPipeline: 5, weeklyDemand: 0 }) })).toEqual([]);
  });

  it('has a gap without a value when the log is empty', () => {
    const empty = { track: { rows: [], lastEntryAt: null, options: { asOf: '2026-03-11T00:00:00.000Z' } } };
    expect(found(empty, { dataGapDays: 3 })).toEqual([['DATA_GAP', 'entries', null]]);
    expect(findAlerts({ track: { rows: [] } }, { dataGapDays: 3 })).toMatchObject({ alerts: [], warnings: [{ code: 'NOT_CHECKED', threshold: 'dataGapDays' }] });
    expect(findAlerts({}, { dataGapDays: 3 }).warnings).toHaveLength(1);
    const waiting = (targetMinutes?: number): FunnelAlerts =>
      findAlerts({ responses: calculateResponseTimes([{ id: 'a', createdAt: 0 }], { asOf: 2_700_000, ...(targetMinutes === undefined ? {} : { targetMinutes }) }) }, { firstResponseMinutes: 30 });
    for (const target of [undefined, 60]) expect(waiting(target)).toMatchObject({ alerts: [], warnings: [{ code: 'NOT_CHECKED', threshold: 'firstResponseMinutes' }] });
    for (const target of [30, 5]) expect(waiting(target)).toMatchObject({ alerts: [{ code: 'RESPONSE_LATE', subject: 'a', value: 45 }], warnings: [] });
    expect(findAlerts({})).toMatchObject({ alerts: [], warnings: [] });
  });

  it.each<[string, unknown, unknown, string]>([
    ['no input', undefined, {}, 'MISSING_VALUE input'],
    ['an unknown part', { forecast: {} }, {}, 'INVALID_OPTION input.forecast'],
    ['an unknown threshold', {}, { stalled: 1 }, 'INVALID_OPTION thresholds.stalled'],
    ['a floor in percent', {}, { conversionBelow: { a: 20 } }, 'INVALID_PROBABILITY thresholds.conversionBelow.a'],
    ['a drop above 1', {}, { conversionDrop: 2 }, 'INVALID_OPTION thresholds.conversionDrop'],
    ['a factor below 1', {}, { dwellFactor: 0.5 }, 'INVALID_OPTION thresholds.dwellFactor'],
    ['no minutes', {}, { firstResponseMinutes: 0 }, 'INVALID_OPTION thresholds.firstResponseMinutes'],
    ['no days', {}, { dataGapDays: 0 }, 'INVALID_OPTION thresholds.dataGapDays'],
    ['negative weeks', {}, { reserveWeeks: -1 }, 'INVALID_OPTION thresholds.reserveWeeks'],
    ['negative weeks of a reserve', { reserve: { weeks: 3, threshold: -1 } }, {}, 'INVALID_OPTION input.reserve.threshold'],
    ['negative weeks instead of those of a reserve', { reserve: { weeks: 3, threshold: 2 } }, { reserveWeeks: -1 }, 'INVALID_OPTION thresholds.reserveWeeks'],
    ['no minutes of the responses', { responses: { options: { targetMinutes: 0 } } }, {}, 'INVALID_OPTION input.responses.options.targetMinutes'],
    ['half a deal', {}, { minSample: 1.5 }, 'INVALID_OPTION thresholds.minSample'],
    ['a track without rows', { track: {} }, {}, 'MISSING_VALUE input.track.rows'],
    ['rows that are no list', { track: { rows: 1 } }, {}, 'INVALID_OPTION input.track.rows'],
    ['a row without a stage', { track: { rows: [{}] } }, {}, 'MISSING_VALUE input.track.rows[0].stage'],
    ['a row without a bucket', { track: { rows: [{ stage: 'a' }] } }, {}, 'MISSING_VALUE input.track.rows[0].bucket'],
    ['a group that is an object', { track: { rows: [{ stage: 'a', bucket: '1', group: {} }] } }, {}, 'INVALID_ROW input.track.rows[0].group'],
    ['a late lead that is none', { responses: { late: [{ id: {}, minutes: 4, open: true }] } }, { firstResponseMinutes: 1 }, 'INVALID_ID input.responses.late[0].id'],
    ['a deal without a stage', { snapshot: { list: [{ overdue: true }] } }, {}, 'MISSING_VALUE input.snapshot.list[0].stage'],
    ['a snapshot without a list', { snapshot: {} }, {}, 'MISSING_VALUE input.snapshot.list'],
    ['a snapshot without a list, asked for a gap', { snapshot: { asOf: '2026-01-01' } }, { dataGapDays: 1 }, 'MISSING_VALUE input.snapshot.list'],
    ['a snapshot that is none, asked for a gap', { snapshot: 5 }, { dataGapDays: 1 }, 'INVALID_OPTION input.snapshot'],
    ['a deal that is none, asked for a gap', { snapshot: { asOf: '2026-01-01', list: [null] } }, { dataGapDays: 1 }, 'INVALID_ROW input.snapshot.list[0]'],
    ['a late lead without minutes', { responses: { late: [{ id: 'a', open: true }] } }, { firstResponseMinutes: 1 }, 'MISSING_VALUE input.responses.late[0].minutes'],
  ])('refuses %s', (_, input, thresholds, issue) => {
    expect(issuesOf(() => findAlerts(input as never, thresholds as never))).toEqual([issue]);
  });
});
