import { describe, expect, it } from 'vitest';
import type { StageEntry } from '../../src/funnel/index.js';
import { analyzeFunnel, calculateFunnelFromCounts, findBottlenecks, reportFunnel, tallyFunnel } from '../../src/metrics/index.js';
import type { BottleneckRow, Bottlenecks, FindBottlenecksOptions } from '../../src/metrics/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const of = (numerator: number, denominator: number): { numerator: number; denominator: number } => ({ numerator, denominator });
const pair = (numerator: number, denominator: number, more: Partial<BottleneckRow> = {}): BottleneckRow[] => [
  { stage: 'lead', reached: denominator, fromPrevious: null },
  { stage: 'won', kind: 'won', reached: numerator, fromPrevious: of(numerator, denominator), ...more },
];
const statusOf = (numerator: number, denominator: number, options: FindBottlenecksOptions): unknown =>
  findBottlenecks({ rows: pair(numerator, denominator) }, options).stages[1]?.status;
const against = (low: number, high: number, more: FindBottlenecksOptions = {}): FindBottlenecksOptions => ({ benchmarks: { won: { low, high } }, ...more });

describe('findBottlenecks', () => {
  it('judges by the interval, not by the rate', () => {
    expect(statusOf(18, 100, against(0.2, 0.4))).toBe('inconclusive');
    expect(statusOf(17, 100, against(0.27, 0.4))).toBe('below');
    expect(statusOf(60, 100, against(0.2, 0.4))).toBe('above');
    expect(statusOf(30, 100, against(0.2, 0.4))).toBe('within');
    expect(statusOf(0, 100, against(0, 0.4))).toBe('within'); // the edge at 0 is inside
    expect(statusOf(100, 100, against(0.9, 1))).toBe('within');
    expect(statusOf(29, 29, against(0.2, 0.4))).toBe('insufficientData');
    expect(statusOf(29, 29, against(0.2, 0.4, { minSample: 29 }))).toBe('above');
    expect(statusOf(0, 0, against(0.2, 0.4, { minSample: 0 }))).toBe('insufficientData');
    expect(statusOf(120, 100, against(0.2, 0.4))).toBe('inconclusive'); // a rate above 1 has no interval
    expect(statusOf(18, 100, {})).toBeNull();
    expect(statusOf(18, 100, against(0.2, 0.4, { confidence: 0.3 }))).toBe('below');
  });

  it('prefers the benchmark of the options, and names one that fits no stage', () => {
    const rows = pair(10, 100, { benchmark: { low: 0, high: 1 } });
    const { stages, warnings, options } = findBottlenecks({ rows }, { benchmarks: { won: { low: 0.2, high: 0.4 }, wom: { low: 0, high: 1 } } });
    expect(stages[1]).toMatchObject({ benchmark: { low: 0.2, high: 0.4 }, status: 'below', gap: 0.1, extraWins: 10 });
    expect(warnings).toEqual([{ code: 'UNKNOWN_STAGE', stage: 'wom' }]);
    expect(options).toMatchObject({ minSample: 30, confidence: 0.95, minorUnits: 2 });
  });

  it('ranks equal gaps in stage order, exactly', () => {
    const bench = (low: number): { low: number; high: number } => ({ low, high: 1 });
    const { rankings, stages, bottleneck } = findBottlenecks({
      rows: [
        { stage: 'a', reached: 1000, fromPrevious: null },
        { stage: 'b', reached: 200, fromPrevious: of(200, 1000), benchmark: bench(0.3) }, // as doubles 0.3 − 0.2 < 0.2 − 0.1
        { stage: 'c', reached: 20, fromPrevious: of(20, 200), benchmark: bench(0.2) },
        { stage: 'd', reached: 1, fromPrevious: of(1, 20), benchmark: bench(0.9) },
      ],
    });
    expect(rankings.gap).toEqual(['b', 'c']);
    expect(stages.map(({ gap }) => gap)).toEqual([null, 0.1, 0.1, 0.85]);
    expect(rankings.extraWins).toEqual(['c', 'b']); // d is too small to be judged
    expect(bottleneck).toBe('c');
  });

  it('values extra wins at the mean known value of the deals won', () => {
    const revenue = (value: BottleneckRow['value']): unknown => findBottlenecks({ rows: pair(10, 100, { value }) }, against(0.2, 0.4)).stages[1]?.extraRevenue;
    expect(revenue('1000')).toBe('1000.00');
    expect(revenue({ reached: '900.00', missing: 1 })).toBe('1000.00');
    expect(revenue({ reached: '0.00', missing: 10 })).toBeNull();
    expect(revenue(undefined)).toBeNull();
    expect(findBottlenecks({ rows: pair(0, 100, { value: '0' }) }, against(0.2, 0.4)).stages[1]).toMatchObject({ rate: 0, gap: 0.2, extraWins: null, extraRevenue: null });
  });

  it('tells nothing of extra wins behind the win, and takes the last row where none is won', () => {
    const rows: BottleneckRow[] = [...pair(10, 100), { stage: 'repurchase', reached: 1, fromPrevious: of(1, 10), benchmark: { low: 0.5, high: 0.6 }, dwellDays: { restrictedMean: 3 } }];
    expect(findBottlenecks({ rows }, { minSample: 5 }).stages[2]).toMatchObject({ status: 'below', gap: 0.4, extraWins: null, extraRevenue: null, dwellShare: null });
    const open = findBottlenecks({ rows: rows.map(({ kind: _, ...row }) => row) }, { minSample: 5 });
    expect(open.stages[2]?.extraWins).toBe(4);
    expect(open.bottleneck).toBe('repurchase');
  });

  it('shares out the stay up to the win', () => {
    const stay = (restrictedMean: number | null): Pick<BottleneckRow, 'dwellDays'> => ({ dwellDays: { restrictedMean } });
    const { stages, rankings } = findBottlenecks({
      rows: [
        { stage: 'a', reached: 4, fromPrevious: null, ...stay(2) },
        { stage: 'b', reached: 3, fromPrevious: of(3, 4), ...stay(null) },
        { stage: 'c', reached: 2, fromPrevious: of(2, 3), ...stay(6) },
        { stage: 'won', kind: 'won', reached: 1, fromPrevious: of(1, 2), ...stay(50) },
      ],
    });
    expect(stages.map(({ dwellShare }) => dwellShare)).toEqual([0.25, null, 0.75, null]);
    expect(rankings.dwell).toEqual(['c', 'a']);
    const counted = calculateFunnelFromCounts([{ stage: 'a', count: 4, days: 8 }, { stage: 'b', count: 2, days: 12 }, { stage: 'c', count: 1, days: 3 }]);
    expect(findBottlenecks(counted).stages.map(({ dwellShare }) => dwellShare)).toEqual([0.25, 0.75, null]);
  });

  it('reads the report of analyzeFunnel as it comes', () => {
    const model = { id: 'm', stages: [{ id: 'new' }, { id: 'won', kind: 'won', benchmark: { low: 0.8, high: 0.9 } }, { id: 'lost', kind: 'lost' }] } as const;
    const entries = Array.from({ length: 40 }, (_, i) => [
      { dealId: `d${i}`, stage: 'new', at: '2026-01-01', value: '100' },
      { dealId: `d${i}`, stage: i < 10 ? 'won' : 'lost', at: '2026-01-05' },
    ]).flat();
    const report = deepFreeze(analyzeFunnel(entries, model, { asOf: '2026-02-01' }));
    const found = findBottlenecks(report);
    expect(found.bottleneck).toBe('won');
    expect(found.stages[1]).toMatchObject({ extraWins: 22, extraRevenue: '2200.00' });
    expect(found.stages[0]?.dwellShare).toBe(1);
    expect(notPlain(found)).toEqual([]);
    expect(findBottlenecks({ rows: [] })).toMatchObject({ stages: [], bottleneck: null });
  });

  it('never tells more wins than deals that would come through the stage', () => {
    const bench = { low: 0.8, high: 0.9 };
    const gain = (reached: number, numerator: number, denominator: number): unknown =>
      findBottlenecks({ rows: [{ stage: 'lead', reached: 200, fromPrevious: null }, { stage: 'won', kind: 'won', reached, fromPrevious: of(numerator, denominator), benchmark: bench }] }).stages[1]?.extraWins;
    expect(gain(10, 10, 40)).toBe(22);
    expect(gain(110, 10, 40)).toBe(22); // 100 wins never came this way
    expect(gain(5, 10, 40)).toBe(11);
    const entries = (deals: number, stages: (deal: number) => readonly (readonly [string, string])[]): StageEntry[] =>
      Array.from({ length: deals }, (_, deal) => stages(deal).map(([stage, at]) => ({ dealId: `d${deal}`, stage, at }))).flat();
    const pilot = { id: 'm', stages: [{ id: 'lead' }, { id: 'pilot', activeFrom: '2026-04-01', benchmark: bench }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
    const old = entries(240, (deal) => {
      if (deal < 200) return [['lead', '2026-01-05'], [deal < 100 ? 'won' : 'lost', '2026-02-05']];
      return deal < 210 ? [['lead', '2026-04-05'], ['pilot', '2026-04-06'], ['won', '2026-04-07']] : [['lead', '2026-04-05'], ['lost', '2026-04-06']];
    });
    expect(findBottlenecks(analyzeFunnel(old, pilot, { asOf: '2026-06-30' })).stages[1]).toMatchObject({ rate: 0.25, extraWins: 22 });
    const short = { id: 'm', stages: [{ id: 'lead' }, { id: 'offer' }, { id: 'won', kind: 'won', benchmark: { low: 0.9, high: 0.95 } }, { id: 'lost', kind: 'lost' }] } as const;
    const skipping = entries(200, (deal) => {
      const way = deal < 30 ? ['offer', 'won'] : deal < 90 ? ['offer', 'lost'] : deal < 160 ? ['won'] : ['lost'];
      return ['lead', ...way].map((stage, day) => [stage, `2026-04-1${day}`] as const);
    });
    for (const skipPolicy of ['touched', 'sequential'] as const) {
      expect(findBottlenecks(analyzeFunnel(skipping, short, { asOf: '2026-05-31', skipPolicy })).stages[2]?.extraWins).toBe(51);
    }
  });

  it('tells nothing of extra wins for an optional stage, of which no later rate is taken', () => {
    const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'demo', optional: true }, { id: 'offer' }, { id: 'won', kind: 'won' }] } as const;
    const counts = [{ stage: 'lead', count: 1000 }, { stage: 'demo', count: 100 }, { stage: 'offer', count: 600 }, { stage: 'won', count: 300 }];
    const benchmarks = { demo: { low: 0.8, high: 0.9 }, offer: { low: 0.7, high: 0.9 } };
    const counted = calculateFunnelFromCounts(counts, model);
    const found = findBottlenecks(counted, { benchmarks });
    expect(found.stages[1]).toMatchObject({ status: 'below', gap: 0.7, extraWins: null, extraRevenue: null });
    expect(found.rankings).toMatchObject({ extraWins: ['offer'], gap: ['demo', 'offer'] });
    expect(found.bottleneck).toBe('offer');
    expect(counted.rows.map(({ optional }) => optional)).toEqual([undefined, true, undefined, undefined]);
    const entries = [{ dealId: 'a', stage: 'lead', at: '2026-01-05' }];
    for (const { rows } of [analyzeFunnel(entries, model, { asOf: '2026-02-01' }), reportFunnel(tallyFunnel(entries, model, { asOf: '2026-02-01' }))]) {
      expect(rows.map((row) => ('optional' in row ? row.optional : 'absent'))).toEqual(['absent', true, 'absent', 'absent']);
    }
    const lastOne = { ...model, stages: [{ id: 'lead' }, { id: 'won', kind: 'won', optional: true }] } as const;
    expect(findBottlenecks(calculateFunnelFromCounts([{ stage: 'lead', count: 100 }, { stage: 'won', count: 10 }], lastOne), against(0.2, 0.4)).stages[1]?.extraWins).toBe(10); // its wins are its own
  });

  it('warns of deals that had not their whole window, and of rates that are flows', () => {
    const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won', benchmark: { low: 0.5, high: 0.6 } }] } as const;
    const entries = Array.from({ length: 50 }, (_, i) => ({ dealId: `d${i}`, stage: 'lead', at: i < 20 ? '2026-01-05' : '2026-04-05' }));
    const made = (more: object): Bottlenecks => findBottlenecks(analyzeFunnel(entries, model, { asOf: '2026-04-20', ...more }));
    const window = { value: 60, unit: 'day' };
    expect(made({}).warnings).toEqual([]);
    expect(made({ window }).warnings).toEqual([{ code: 'NOT_MATURE', count: 30 }]);
    expect(made({ window, range: '2026-Q1' }).warnings).toEqual([]);
    const { slices = [] } = analyzeFunnel(entries, model, { asOf: '2026-04-20', bucket: 'quarter', window: { value: 60, unit: 'day' } });
    expect(slices.map((slice) => findBottlenecks(slice).warnings)).toEqual([[], [{ code: 'NOT_MATURE', count: 30 }]]);
    expect(findBottlenecks({ rows: pair(10, 100), mature: false }).warnings).toEqual([{ code: 'NOT_MATURE' }]);
    expect(findBottlenecks({ rows: pair(10, 100), mature: true }).warnings).toEqual([]);
    const flow = { fromPrevious: { ...of(10, 100), low: null, high: null } };
    expect(findBottlenecks({ rows: pair(10, 100, flow), mature: false }, { benchmarks: { wom: { low: 0, high: 1 } } }).warnings).toEqual([
      { code: 'NOT_MATURE' },
      { code: 'FLOW_RATES', stage: 'won' },
      { code: 'UNKNOWN_STAGE', stage: 'wom' },
    ]);
    expect(made({ basis: 'period', range: '2026-01' }).warnings).toEqual([{ code: 'FLOW_RATES', stage: 'won' }]);
  });

  it.each<[string, unknown, unknown, string]>([
    ['no report', undefined, {}, 'MISSING_VALUE report'],
    ['no rows', {}, {}, 'MISSING_VALUE report.rows'],
    ['rows that are no list', { rows: {} }, {}, 'INVALID_OPTION report.rows'],
    ['a stage twice', { rows: [...pair(1, 2), ...pair(1, 2).slice(1)] }, {}, 'DUPLICATE_ID report.rows[2].stage'],
    ['no stage', { rows: [{ reached: 1 }] }, {}, 'MISSING_VALUE report.rows[0].stage'],
    ['a count in halves', { rows: [{ stage: 'a', reached: 0.5 }] }, {}, 'INVALID_COUNT report.rows[0].reached'],
    ['a negative numerator', { rows: pair(1, 2, { fromPrevious: of(-1, 2) }) }, {}, 'INVALID_COUNT report.rows[1].fromPrevious.numerator'],
    ['a negative value', { rows: pair(1, 2, { value: -5 }) }, {}, 'NEGATIVE_AMOUNT report.rows[1].value'],
    ['more missing than there are', { rows: pair(1, 2, { value: { reached: '5', missing: 2 } }) }, {}, 'INVALID_COUNT report.rows[1].value.missing'],
    ['a negative stay', { rows: pair(1, 2, { dwellDays: { restrictedMean: -1 } }) }, {}, 'INVALID_DURATION report.rows[1].dwellDays.restrictedMean'],
    ['a benchmark in percent', { rows: pair(1, 2, { benchmark: { low: 20, high: 40 } }) }, {}, 'INVALID_BENCHMARK report.rows[1].benchmark.low'],
    ['a benchmark upside down', { rows: pair(1, 2) }, against(0.4, 0.2), 'INVALID_BENCHMARK options.benchmarks.won.low'],
    ['half a benchmark', { rows: pair(1, 2) }, { benchmarks: { won: { low: 0.1 } } }, 'MISSING_VALUE options.benchmarks.won.high'],
    ['half a sample', { rows: pair(1, 2) }, { minSample: 0.5 }, 'INVALID_OPTION options.minSample'],
    ['a confidence of 1', { rows: pair(1, 2) }, { confidence: 1 }, 'INVALID_CONFIDENCE options.confidence'],
    ['an optional that is neither true nor false', { rows: pair(1, 2, { optional: 'yes' as never }) }, {}, 'INVALID_OPTION report.rows[1].optional'],
    ['an unknown option', { rows: pair(1, 2) }, { benchmark: {} }, 'INVALID_OPTION options.benchmark'],
  ])('refuses %s', (_, report, options, issue) => {
    expect(issuesOf(() => findBottlenecks(report as never, options as never))).toEqual([issue]);
  });
});
