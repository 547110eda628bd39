import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { ErrorCode } from '../../src/errors.js';
import { defineFunnel } from '../../src/funnel/defineFunnel.js';
import type { FunnelModel, StageEntry } from '../../src/funnel/types.js';
import { analyzeFunnel } from '../../src/metrics/analyzeFunnel.js';
import type { AnalyzeFunnelOptions, FunnelReport } from '../../src/metrics/report.types.js';
import { isMutated } from '../support/mutated.js';

const MODEL: FunnelModel = {
  id: 'b2b',
  stages: [
    { id: 'lead' },
    { id: 'offer', benchmark: { low: 0.3, high: 0.5 } },
    { id: 'won', kind: 'won' },
    { id: 'renewal' },
    { id: 'lost', kind: 'lost' },
    { id: 'onHold', kind: 'parked' },
  ],
  remap: { prospect: 'lead', spam: null },
};

type Move = readonly [stage: string, day: string, fields?: Partial<StageEntry> & Record<string, unknown>];

const deal = (dealId: string | number, ...moves: Move[]): StageEntry[] =>
  moves.map(([stage, day, fields]) => ({ dealId, stage, at: day.length === 10 ? `${day}T00:00:00Z` : day, ...fields }));

const AS_OF = '2026-12-31T00:00:00Z';
const analyze = (entries: Iterable<StageEntry>, options: Partial<AnalyzeFunnelOptions> = {}, model: FunnelModel = MODEL): FunnelReport =>
  analyzeFunnel(entries, model, { asOf: AS_OF, ...options });

const reached = ({ rows }: Pick<FunnelReport, 'rows'>): number[] => rows.map((row) => row.reached);

function codeOf(run: () => unknown): ErrorCode | undefined {
  try {
    run();
  } catch (error) {
    if (isSalesMathError(error)) return error.code;
    throw error;
  }
  return undefined;
}

const WON = deal('a', ['lead', '2026-01-05'], ['offer', '2026-01-12'], ['won', '2026-01-26']);
const LOST = deal('b', ['lead', '2026-01-08'], ['lost', '2026-01-10']);
const OPEN = deal('c', ['lead', '2026-02-02'], ['onHold', '2026-02-05']);

describe('analyzeFunnel', () => {
  it('gives the whole report of three deals', () => {
    const report = analyze([...WON, ...LOST, ...OPEN]);
    expect(report.modelId).toBe('b2b');
    expect(report.asOf).toBe('2026-12-31T00:00:00.000Z');
    expect(report.outcome).toEqual({ won: 1, lost: 1, open: 1, reopened: 0 });
    expect(report.rows[0]).toEqual({
      stage: 'lead',
      kind: 'open',
      reached: 3,
      skipped: 0,
      opening: 0,
      entries: 3,
      advanced: 1,
      lost: 1,
      regressed: 0,
      movedOut: 1,
      stillHere: 0,
      fromPrevious: null,
      fromFirst: { numerator: 3, denominator: 3, rate: 1, low: expect.closeTo(0.43849, 4) as number, high: 1 },
      dropOff: 0,
      value: { reached: '0.00', missing: 3 },
      dwellDays: { median: 3, p75: 7, p90: 7, restrictedMean: expect.closeTo(4, 12) as number, completed: 3, censored: 0 },
    });
    expect(report.rows[1]).toMatchObject({ fromPrevious: { numerator: 1, denominator: 3 }, dropOff: 2, benchmark: { low: 0.3, high: 0.5 } });
    expect(report.daysToWin).toEqual({ count: 1, mean: 21, median: 21, p75: 21, p90: 21 });
    expect(report.warnings).toEqual([]);
    expect(report).not.toHaveProperty('slices');
    expect(report).not.toHaveProperty('rejected');
  });

  it('echoes the options, defaults filled in', () => {
    expect(analyze([]).options).toEqual({
      asOf: '2026-12-31T00:00:00.000Z',
      timeZone: 'UTC',
      basis: 'cohort',
      skipPolicy: 'imputed',
      anchor: 'first',
      confidence: 0.95,
      onInvalid: 'throw',
      minorUnits: 2,
      rounding: 'halfUp',
    });
    const options = {
      asOf: '2026-03-31',
      timeZone: 'Asia/Shanghai',
      basis: 'period',
      range: '2026-02',
      groupBy: 'owner',
      bucket: { unit: 'week', weekStartsOn: 0 },
      groups: { a: 'x', b: null },
      values: { a: 1.5, b: 2n },
      confidence: 0.9,
      onInvalid: 'collect',
      currency: 'JPY',
    } as const;
    expect(analyzeFunnel([], MODEL, options).options).toEqual({
      ...options,
      asOf: '2026-03-31T15:59:59.999Z',
      range: { start: '2026-02-01', end: '2026-03-01' },
      values: { a: '1.5', b: '2' },
      minorUnits: 0,
      rounding: 'halfUp',
    });
  });

  it('takes raw and defined models, any iterable and integer ids', () => {
    const entries = [...deal(7, ['lead', '2026-01-05']), ...deal('7', ['offer', '2026-01-06'])];
    expect(reached(analyze(new Set(entries), {}, defineFunnel(MODEL)))).toEqual([1, 1, 0, 0]);
    expect(analyze(entries).deals).toBe(1);
  });

  it('settles ties by seq, then by input order, never by stage order', () => {
    const tied = deal('a', ['offer', '2026-01-05', { seq: 2 }], ['lead', '2026-01-05', { seq: 1 }]);
    expect(analyze(tied, { skipPolicy: 'sequential' }).rows.map((row) => row.reached)).toEqual([1, 1, 0, 0]);
    const backwards = deal('a', ['offer', '2026-01-05'], ['lead', '2026-01-05']);
    expect(analyze(backwards).rows.map((row) => row.regressed)).toEqual([0, 1, 0, 0]);
  });

  it('applies the remap first and counts what it drops and collapses', () => {
    const entries = deal('a', ['prospect', '2026-01-01'], ['lead', '2026-01-03'], ['spam', '2026-01-04'], ['offer', '2026-01-05'], ['spam', '2027-01-01']);
    const report = analyze(entries);
    expect(report.rows[0]).toMatchObject({ entries: 1, dwellDays: { median: 4 } });
    expect(report.warnings).toEqual([
      { code: 'SELF_TRANSITION', count: 1 },
      { code: 'REMAP_DROPPED', count: 2 },
    ]);
  });

  it('counts rows at asOf and sets later ones aside; a plain day means its end', () => {
    const entries = deal('a', ['lead', '2026-01-01'], ['offer', '2026-01-31T23:59:59.999Z'], ['won', '2026-02-01']);
    expect(reached(analyze(entries, { asOf: '2026-01-31' }))).toEqual([1, 1, 0, 0]);
    expect(analyze(entries, { asOf: '2026-02-01T00:00:00Z' }).warnings).toEqual([]);
    expect(analyze(entries, { asOf: '2026-01-31' }).warnings).toEqual([{ code: 'AFTER_AS_OF', count: 1 }]);
  });

  it('reads plain days as their start in the zone', () => {
    const entries: StageEntry[] = [
      { dealId: 'a', stage: 'lead', at: '2026-03-01' },
      { dealId: 'a', stage: 'offer', at: '2026-02-28T16:30:00Z' },
    ];
    expect(analyze(entries, { timeZone: 'Asia/Shanghai' }).rows[0]?.dwellDays.median).toBeCloseTo(0.5 / 24, 12);
    expect(analyze(entries).rows[1]).toMatchObject({ regressed: 1 });
  });

  describe('skip policies', () => {
    const entries = [
      ...deal('straight', ['lead', '2026-01-01'], ['offer', '2026-01-02'], ['won', '2026-01-03']),
      ...deal('jump', ['lead', '2026-01-01'], ['won', '2026-01-03']),
      ...deal('late', ['offer', '2026-01-01'], ['won', '2026-01-03']),
      ...deal('lost', ['lead', '2026-01-01'], ['lost', '2026-01-03']),
    ];

    it.each([
      ['imputed', [4, 3, 3, 0], [1, 1, 0, 0]],
      ['touched', [3, 2, 3, 0], [1, 1, 0, 0]],
      ['sequential', [3, 1, 1, 0], [1, 1, 0, 0]],
    ] as const)('%s', (skipPolicy, counts, skipped) => {
      const report = analyze(entries, { skipPolicy });
      expect(reached(report)).toEqual(counts);
      expect(report.rows.map((row) => row.skipped)).toEqual(skipped);
      expect(report.rows.map((row) => row.entries)).toEqual([3, 2, 3, 0]);
    });

    it('never imputes, skips or divides by an optional stage', () => {
      const model: FunnelModel = { id: 'm', stages: [{ id: 'a' }, { id: 'b', optional: true }, { id: 'c' }, { id: 'd', kind: 'won' }] };
      const log = [
        ...deal('x', ['a', '2026-01-01'], ['b', '2026-01-02'], ['c', '2026-01-03']),
        ...deal('y', ['a', '2026-01-01'], ['c', '2026-01-03']),
        ...deal('z', ['a', '2026-01-01'], ['b', '2026-01-02']),
        ...deal('w', ['a', '2026-01-01'], ['c', '2026-01-02'], ['b', '2026-01-03']),
      ];
      const imputed = analyze(log, {}, model).rows;
      expect(imputed.map((row) => row.reached)).toEqual([4, 3, 3, 0]);
      expect(imputed.map((row) => row.skipped)).toEqual([0, 0, 0, 0]);
      expect(imputed[2]?.fromPrevious).toMatchObject({ numerator: 3, denominator: 4 });
      expect(imputed[1]?.fromPrevious).toMatchObject({ numerator: 3, denominator: 4 });
      const early = deal('v', ['b', '2026-01-01'], ['a', '2026-01-02'], ['c', '2026-01-03']);
      expect(analyze(early, { skipPolicy: 'sequential' }, model).rows.map((row) => row.reached)).toEqual([1, 0, 1, 0]);
      // in order: w's b comes after its c, z's b after the end of its chain
      expect(analyze(log, { skipPolicy: 'sequential' }, model).rows.map((row) => row.reached)).toEqual([4, 2, 3, 0]);
    });
  });

  describe('window and anchor', () => {
    const entries = deal('a', ['lead', '2026-01-01'], ['offer', '2026-01-20'], ['lead', '2026-02-01'], ['offer', '2026-02-03'], ['won', '2026-02-06']);

    it('counts what lies within it, both ends included', () => {
      expect(reached(analyze(entries, { window: { value: 19, unit: 'day' } }))).toEqual([1, 1, 0, 0]);
      expect(reached(analyze(entries, { window: { value: 18, unit: 'day' } }))).toEqual([1, 0, 0, 0]);
    });

    it('takes the attempt that gets furthest under latest', () => {
      expect(reached(analyze(entries, { window: { value: 5, unit: 'day' }, anchor: 'latest' }))).toEqual([1, 1, 1, 0]);
      expect(reached(analyze(entries, { window: { value: 4, unit: 'day' }, anchor: 'latest' }))).toEqual([1, 1, 0, 0]);
      expect(reached(analyze(entries, { anchor: 'latest' }))).toEqual([1, 1, 1, 0]);
    });

    it('holds an attempt of equal reach against none before it, and counts its end too', () => {
      const again = deal('a', ['lead', '2026-01-01'], ['offer', '2026-01-02'], ['lead', '2026-02-01'], ['offer', '2026-02-03'], ['won', '2026-02-06']);
      expect(reached(analyze(again, { window: { value: 5, unit: 'day' }, anchor: 'latest' }))).toEqual([1, 1, 1, 0]);
      const equal = deal('a', ['lead', '2026-01-01'], ['won', '2026-01-02'], ['lead', '2026-02-01']);
      const { rows } = analyze(equal, { window: { value: 5, unit: 'day' }, anchor: 'latest', skipPolicy: 'sequential' });
      expect(rows.map((row) => [row.reached, row.skipped])).toEqual([[1, 0], [0, 1], [0, 0], [0, 0]]);
    });

    it('measures the matured by the clock of the win', () => {
      const log = [...WON, ...LOST, ...deal('young', ['lead', '2026-12-20'], ['won', '2026-12-21'])];
      expect(analyze(log, { window: { value: 21, unit: 'day' } }).winRate.ofMatured).toMatchObject({ numerator: 1, denominator: 2 });
      expect(analyze(log, { window: { value: 20, unit: 'day' } }).winRate.ofMatured).toMatchObject({ numerator: 0, denominator: 2 });
      expect(analyze(log).winRate.ofMatured).toBeNull();
    });

    it('adds months on the calendar of the zone, clamped', () => {
      const log = deal('a', ['lead', '2026-01-31T10:00:00+08:00'], ['won', '2026-02-28T10:00:00+08:00']);
      const month = { window: { value: 1, unit: 'month' }, timeZone: 'Asia/Shanghai' } as const;
      expect(reached(analyze(log, month))).toEqual([1, 1, 1, 0]);
      const late = deal('a', ['lead', '2026-01-31T10:00:00+08:00'], ['won', '2026-02-28T10:00:00.001+08:00']);
      expect(reached(analyze(late, month))).toEqual([1, 0, 0, 0]);
    });
  });

  it('leaves a deal out of stages that came after it', () => {
    const model: FunnelModel = { ...MODEL, stages: MODEL.stages.map((stage) => (stage.id === 'offer' ? { ...stage, activeFrom: '2026-02-01' } : stage)) };
    const log = [
      ...deal('passed', ['lead', '2026-01-01'], ['won', '2026-01-31T23:59:59Z']),
      ...deal('lost', ['lead', '2026-01-01'], ['lost', '2026-01-31']),
      ...deal('onTime', ['lead', '2026-01-01'], ['won', '2026-02-01']),
    ];
    const { rows } = analyze(log, {}, model);
    expect(rows[1]).toMatchObject({ reached: 1, skipped: 1, fromPrevious: { numerator: 1, denominator: 1 } });
    expect(rows[2]).toMatchObject({ fromPrevious: { numerator: 2, denominator: 3 } });
    // in Shanghai the day begins eight hours earlier
    expect(analyze(log, { timeZone: 'Asia/Shanghai' }, model).rows[1]).toMatchObject({ reached: 2, skipped: 2 });
  });

  it('keeps the clock of the last run of wins and counts re-opened deals', () => {
    const log = deal('a', ['lead', '2026-01-01'], ['won', '2026-01-05'], ['offer', '2026-01-08'], ['won', '2026-01-11'], ['renewal', '2026-03-01']);
    const report = analyze(log);
    expect(report.daysToWin.mean).toBe(10);
    expect(report.outcome).toEqual({ won: 1, lost: 0, open: 0, reopened: 1 });
    expect(analyze(log, { asOf: '2026-01-09' }).outcome).toEqual({ won: 0, lost: 0, open: 1, reopened: 1 });
  });

  describe('values', () => {
    it('takes the latest row with one, adds exactly and rounds once', () => {
      const log = [
        ...deal('a', ['lead', '2026-01-01', { value: 100 }], ['lead', '2026-01-02', { value: '0.005' }]),
        ...deal('b', ['lead', '2026-01-01', { value: '9007199254740993.01' }], ['won', '2026-01-02']),
        ...deal('c', ['lead', '2026-01-01', { value: null }]),
        ...deal('d', ['lead', '2026-01-01', { value: 9007199254740993n }]),
      ];
      const report = analyze(log);
      expect(report.rows[0]?.value).toEqual({ reached: '18014398509481986.02', missing: 1 });
      expect(report.winRate.byValue).toEqual({ won: '9007199254740993.01', closed: '9007199254740993.01', rate: 1, missing: 0 });
      expect(report.warnings).toEqual([
        { code: 'SELF_TRANSITION', count: 1 },
        { code: 'MISSING_VALUE', count: 1 },
      ]);
    });

    it('stays exact where sums of fast amounts pass 2 ** 53', () => {
      const log = Array.from({ length: 20 }, (_, i) => deal(i, ['lead', '2026-01-01', { value: '9999999999999.99' }])).flat();
      expect(analyze(log).rows[0]?.value.reached).toBe('199999999999999.80');
      const large = Array.from({ length: 2000 }, (_, i) => deal(i, ['lead', '2026-01-01', { value: '9999999999999.99' }])).flat();
      expect(analyze(large).rows[0]?.value.reached).toBe('19999999999999980.00');
    });

    it('lets given values win', () => {
      const log = [...deal('a', ['lead', '2026-01-01', { value: 5, currency: 'EUR' }]), ...deal('b', ['lead', '2026-01-01', { value: 7, currency: 'USD' }])];
      const report = analyze(log, { values: { a: '1.25', other: 3 } });
      expect(report.rows[0]?.value).toEqual({ reached: '8.25', missing: 0 });
      expect(report.options.currency).toBe('USD');
    });

    it('prints in the currency that rows tell', () => {
      const log = deal('a', ['lead', '2026-01-01', { value: 500, currency: 'JPY' }]);
      expect(analyze(log).rows[0]?.value.reached).toBe('500');
      expect(analyze(log).options).toMatchObject({ currency: 'JPY', minorUnits: 0 });
      expect(analyze(log, { minorUnits: 3 }).rows[0]?.value.reached).toBe('500.000');
    });

    it('refuses two currencies in one sum, and only there', () => {
      const one = deal('a', ['lead', '2026-01-01', { value: 5, currency: 'EUR' }], ['offer', '2026-01-02', { value: 6, currency: 'USD' }]);
      expect(analyze(one).rows[0]?.value.reached).toBe('6.00');
      const two = [...one, ...deal('b', ['lead', '2026-02-01', { value: 7, currency: 'EUR' }])];
      expect(codeOf(() => analyze(two))).toBe('MIXED_CURRENCIES');
      expect(analyze(two, { range: '2026-01' }).rows[0]?.value.reached).toBe('6.00');
      expect(codeOf(() => analyze(one, { currency: 'EUR' }))).toBe('MIXED_CURRENCIES');
      const euro = deal('c', ['lead', '2026-01-01', { value: 5, currency: 'euro' }]);
      expect(codeOf(() => analyze(euro))).toBe('UNKNOWN_CURRENCY');
      expect(analyze([...one, ...euro], { onInvalid: 'collect' })).toMatchObject({ deals: 1, rejected: [{ index: 2, id: 'c', code: 'UNKNOWN_CURRENCY', path: 'entries[2].currency' }] });
    });
  });

  describe('slices', () => {
    const log = [
      ...deal('b', ['lead', '2026-03-05', { owner: 'lee' }], ['won', '2026-03-06', { owner: 'kim' }]),
      ...deal('a', ['lead', '2026-01-05', { owner: 'kim' }], ['lost', '2026-03-06']),
      ...deal('c', ['lead', '2026-01-06', { owner: 7 }]),
      ...deal('d', ['lead', '2026-01-06', { owner: true }]),
      ...deal('e', ['lead', '2026-01-06']),
    ];

    it('groups by the first row, in the order of appearance', () => {
      const { slices = [] } = analyze(log, { groupBy: 'owner' });
      expect(slices.map(({ group, deals }) => [group, deals])).toEqual([['lee', 1], ['kim', 1], ['7', 1], ['true', 1], [null, 1]]);
      expect(slices[0]).not.toHaveProperty('bucket');
      expect(slices[0]?.outcome.won).toBe(1);
    });

    it('lets given groups win, also alone', () => {
      const groups = { b: 'x', e: 'x', d: null };
      expect(analyze(log, { groups }).slices?.map(({ group, deals }) => [group, deals])).toEqual([['x', 2], [null, 3]]);
      expect(analyze(log, { groups, groupBy: 'owner' }).slices?.map(({ group, deals }) => [group, deals])).toEqual([['x', 2], ['kim', 1], ['7', 1], [null, 1]]);
    });

    it('runs buckets without gaps, in every group', () => {
      const { slices = [] } = analyze(log, { groupBy: 'owner', bucket: 'month' });
      expect(slices.slice(0, 6).map(({ group, bucket, deals }) => [group, bucket, deals])).toEqual([
        ['lee', '2026-01', 0],
        ['lee', '2026-02', 0],
        ['lee', '2026-03', 1],
        ['kim', '2026-01', 1],
        ['kim', '2026-02', 0],
        ['kim', '2026-03', 0],
      ]);
      expect(slices[0]).not.toHaveProperty('mature');
      expect(analyze(log, { bucket: 'month', range: { start: '2025-12-15', end: '2026-01-06' } }).slices?.map(({ bucket, deals }) => [bucket, deals])).toEqual([
        ['2025-12', 0],
        ['2026-01', 1],
      ]);
    });

    it('tells which buckets are mature', () => {
      const mature = (asOf: string): unknown => analyze(log, { bucket: 'month', asOf, window: { value: 30, unit: 'day' } }).slices?.map((slice) => slice.mature);
      expect(mature('2026-05-01T00:00:00Z')).toEqual([true, true, true]);
      expect(mature('2026-04-30T23:59:59Z')).toEqual([true, true, false]);
      expect(mature('2026-04-30')).toEqual([true, true, true]); // at the end of its day
      expect(mature('2026-04-29')).toEqual([true, true, false]);
    });

    it('is empty without deals', () => {
      expect(analyze([], { groupBy: 'owner' }).slices).toEqual([]);
      expect(analyze([], { bucket: 'month' }).slices).toEqual([]);
      expect(analyze([], { bucket: 'month', range: '2026-Q1' }).slices?.map(({ bucket, deals }) => [bucket, deals])).toEqual([['2026-01', 0], ['2026-02', 0], ['2026-03', 0]]);
      expect(analyze([]).daysToWin).toEqual({ count: 0, mean: null, median: null, p75: null, p90: null });
    });
  });

  describe('period basis', () => {
    const log = [
      ...deal('a', ['lead', '2026-01-10', { value: 10 }], ['offer', '2026-02-05'], ['won', '2026-02-20']),
      ...deal('b', ['lead', '2026-01-20'], ['offer', '2026-02-10']),
      ...deal('c', ['lead', '2026-02-03'], ['offer', '2026-02-25'], ['lost', '2026-03-05']),
      ...deal('d', ['lead', '2026-01-05'], ['lost', '2026-01-20'], ['lead', '2026-02-15']),
      ...deal('e', ['lead', '2025-01-05'], ['lost', '2025-01-20']),
    ];

    it('counts what happened in the range', () => {
      const report = analyze(log, { basis: 'period', range: '2026-02' });
      expect(report.outcome).toEqual({ won: 1, lost: 0, open: 2, reopened: 0 });
      expect(report.rows[1]).toMatchObject({ opening: 0, entries: 3, advanced: 1, stillHere: 2, dropOff: -1, fromPrevious: { numerator: 3, denominator: 2, rate: 1.5, low: null, high: null } });
      expect(report.warnings).toEqual([
        { code: 'MISSING_VALUE', count: 3 },
        { code: 'RATE_ABOVE_ONE', stage: 'offer' },
      ]);
      expect(report.options).not.toHaveProperty('skipPolicy');
      expect(report.options).not.toHaveProperty('anchor');
    });

    it('cuts the range at asOf and makes each bucket a range of its own', () => {
      const report = analyze(log, { basis: 'period', range: { start: '2026-01-15', end: '2026-06-01' }, bucket: 'month', asOf: '2026-02-20T00:00:00Z' });
      expect(report.slices?.map(({ bucket, rows }) => [bucket, rows[0]?.opening, rows[0]?.entries, rows[0]?.stillHere])).toEqual([
        ['2026-01', 2, 1, 2],
        ['2026-02', 2, 2, 2],
      ]);
      expect(report.outcome.won).toBe(1);
    });

    it('says what was probably meant of an end on the last of a month', () => {
      const range = { start: '2026-02-01', end: '2026-02-28' };
      expect(analyze([], { basis: 'period', range }).warnings).toEqual([{ code: 'END_LOOKS_INCLUSIVE', path: 'options.range.end', value: '2026-02-28' }]);
    });
  });

  describe('bad rows', () => {
    const bad: [ErrorCode, string, unknown][] = [
      ['INVALID_ROW', '', null],
      ['MISSING_VALUE', '.dealId', { stage: 'lead', at: 0 }],
      ['INVALID_ID', '.dealId', { dealId: 1.5, stage: 'lead', at: 0 }],
      ['MISSING_VALUE', '.stage', { dealId: 'x', at: 0 }],
      ['UNKNOWN_STAGE', '.stage', { dealId: 'x', stage: 'closing', at: 0 }],
      ['MISSING_VALUE', '.at', { dealId: 'x', stage: 'lead', at: null }],
      ['INVALID_INSTANT', '.at', { dealId: 'x', stage: 'lead', at: '2026-01-01T10:00:00' }],
      ['INVALID_INSTANT', '.at', { dealId: 'x', stage: 'lead', at: '2026-02-29' }],
      ['INVALID_NUMBER', '.seq', { dealId: 'x', stage: 'lead', at: 0, seq: NaN }],
      ['INVALID_NUMBER', '.value', { dealId: 'x', stage: 'lead', at: 0, value: '1,000' }],
      ['NEGATIVE_AMOUNT', '.value', { dealId: 'x', stage: 'lead', at: 0, value: -0.01 }],
    ];

    it.each(bad)('%s at %s', (code, field, row) => {
      const rows = [...WON, row as StageEntry];
      try {
        analyze(rows);
        expect.unreachable();
      } catch (error) {
        if (!isSalesMathError(error)) throw error;
        expect(error.issues).toMatchObject([{ code, path: `entries[3]${field}` }]);
      }
      const report = analyze(rows, { onInvalid: 'collect' });
      expect(report.rejected).toMatchObject([{ index: 3, code, path: `entries[3]${field}` }]);
      expect(report.deals).toBe(1);
    });

    it('lists many of them at once, with the known stages', () => {
      const rows = Array.from({ length: 60 }, () => ({ dealId: 'x', stage: 'closing', at: 0 }));
      try {
        analyze(rows);
        expect.unreachable();
      } catch (error) {
        if (!isSalesMathError(error)) throw error;
        expect(error.issues).toHaveLength(50);
        expect(error.omitted).toBe(10);
        expect(error.issues[0]?.message).toContain('lead, offer, won, renewal, lost, onHold');
      }
      const { rejected } = analyze(rows, { onInvalid: 'collect' });
      expect(rejected).toHaveLength(60);
      expect(rejected?.[59]).toMatchObject({ index: 59, id: 'x' });
    });

    it('refuses a field that cannot name a group', () => {
      const rows = deal('a', ['lead', '2026-01-01', { owner: { name: 'kim' } }]);
      expect(codeOf(() => analyze(rows, { groupBy: 'owner' }))).toBe('INVALID_ROW');
      const later = deal('a', ['offer', '2026-01-04', { owner: 'lee' }]);
      const report = analyze([...rows, ...later], { groupBy: 'owner', onInvalid: 'collect' });
      expect(report.rejected).toMatchObject([{ index: 0, id: 'a', code: 'INVALID_ROW', path: 'entries[0].owner' }]);
      expect({ ...report, rejected: [] }).toEqual(analyze(later, { groupBy: 'owner', onInvalid: 'collect' })); // as if the row were not there
    });
  });

  it.each<[ErrorCode, unknown]>([
    ['MISSING_VALUE', { asOf: undefined }],
    ['INVALID_INSTANT', { asOf: 'soon' }],
    ['INVALID_TIME_ZONE', { timeZone: 'Mars' }],
    ['INVALID_OPTION', { basis: 'snapshot' }],
    ['INVALID_OPTION', { skipPolicy: 'none' }],
    ['INVALID_OPTION', { anchor: 'last' }],
    ['INVALID_OPTION', { onInvalid: 'skip' }],
    ['INVALID_OPTION', { groupBy: 5 }],
    ['INVALID_OPTION', { groups: ['a'] }],
    ['INVALID_OPTION', { groups: { a: 5 } }],
    ['INVALID_OPTION', { bucket: 'fortnight' }],
    ['INVALID_OPTION', { colour: 'red' }],
    ['INVALID_OPTION', { minorUnits: 2.5 }],
    ['UNKNOWN_CURRENCY', { currency: 'usd' }],
    ['INVALID_CONFIDENCE', { confidence: 1 }],
    ['INVALID_RANGE', { range: { start: '2026-02-01', end: '2026-01-01' } }],
    ['INVALID_DATE', { range: { start: '2026-02-30', end: '2026-03-01' } }],
    ['INVALID_PERIOD', { range: 'spring' }],
    ['INVALID_WINDOW', { window: { value: 0, unit: 'day' } }],
    ['INVALID_WINDOW', { window: { value: 0.5, unit: 'month' } }],
    ['INVALID_OPTION', { window: { value: 1, unit: 'year' } }],
    ['MISSING_VALUE', { window: { value: 1 } }],
    ['INVALID_NUMBER', { values: { a: 'many' } }],
    ['MISSING_VALUE', { values: { a: null } }],
    ['NEGATIVE_AMOUNT', { values: { a: -1 } }],
    ['INVALID_OPTION', { values: 5 }],
    ['INVALID_OPTION', { basis: 'period' }],
    ['INVALID_OPTION', { basis: 'period', range: '2026', skipPolicy: 'imputed' }],
    ['INVALID_OPTION', { basis: 'period', range: '2026', window: { value: 1, unit: 'day' } }],
    ['INVALID_OPTION', { basis: 'period', range: '2026', anchor: 'first' }],
  ])('%s: %j', (code, options) => {
    expect(codeOf(() => analyze([], options as Partial<AnalyzeFunnelOptions>))).toBe(code);
  });

  it('refuses what is no list, and models that are wrong', () => {
    expect(codeOf(() => analyze('abc' as never))).toBe('INVALID_OPTION');
    expect(codeOf(() => analyze(undefined as never))).toBe('MISSING_VALUE');
    expect(codeOf(() => analyze([], {}, { id: 'm', stages: [{ id: 'a' }] }))).toBe('NO_WON_STAGE');
  });

  it.skipIf(isMutated)('is no slower than linear, and overflows no stack, with one deal of many rows', () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => ({ dealId: 'a', stage: i % 2 === 0 ? 'lead' : 'offer', at: (299_999 - i) * 1000 }));
    expect(analyze(rows).rows.map(({ entries }) => entries)).toEqual([150_000, 150_000, 0, 0]);
  });
});
