import { describe, expect, it } from 'vitest';
import {
  calculatePipelineCoverage,
  calculatePipelineReserve,
  calculateSalesVelocity,
  calculateWeightedPipeline,
} from '../../src/metrics/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

describe('calculateSalesVelocity', () => {
  const INPUT = deepFreeze({ opportunities: 18, averageValue: 42000, winRate: 0.24, cycleDays: 78 });

  it('multiplies the exact figure by days, never the rounded one', () => {
    const velocity = calculateSalesVelocity(INPUT, { days: 90 });
    expect(velocity).toMatchObject({ perDay: '2326.15', total: '209353.85', options: { days: 90, change: 0.1, minorUnits: 2 }, warnings: [] });
    expect(velocity.levers.map(({ id }) => id)).toEqual(['opportunities', 'averageValue', 'winRate', 'cycleDays']);
    expect(notPlain(velocity)).toEqual([]);
    expect(calculateSalesVelocity(INPUT).total).toBe('2326.15');
  });

  it('pulls each lever alone; a win rate stops at 1', () => {
    const gains = (winRate: number, change: number): number[] => calculateSalesVelocity({ ...INPUT, winRate }, { change }).levers.map(({ gain }) => gain);
    expect(gains(0.24, 0.1)).toEqual([0.1, 0.1, 0.1, 1 / 9]);
    expect(gains(0.8, 0.5)).toEqual([0.5, 0.5, 0.25, 1]);
    expect(gains(1, 0.5)).toEqual([0.5, 0.5, 0, 1]);
    expect(gains(0, 0.5)).toEqual([0.5, 0.5, 0.5, 1]);
    expect(gains(0.24, 0)).toEqual([0, 0, 0, 0]);
    expect(calculateSalesVelocity({ ...INPUT, winRate: 0.8 }, { change: 0.5 }).levers[2]?.perDay).toBe('9692.31');
  });

  it('has no velocity for a cycle of 0 days', () => {
    expect(calculateSalesVelocity({ ...INPUT, cycleDays: 0 })).toMatchObject({ perDay: null, total: null, levers: [] });
    expect(calculateSalesVelocity({ ...INPUT, opportunities: 0 }).perDay).toBe('0.00');
  });

  it.each<[string, object, object, string]>([
    ['half an opportunity', { opportunities: 0.5 }, {}, 'INVALID_COUNT input.opportunities'],
    ['a negative value', { averageValue: -1 }, {}, 'NEGATIVE_AMOUNT input.averageValue'],
    ['a rate in percent', { winRate: 24 }, {}, 'INVALID_PROBABILITY input.winRate'],
    ['a rate as text', { winRate: '0.24' }, {}, 'INVALID_PROBABILITY input.winRate'],
    ['no rate', { winRate: null }, {}, 'MISSING_VALUE input.winRate'],
    ['a negative cycle', { cycleDays: -1 }, {}, 'INVALID_DURATION input.cycleDays'],
    ['an endless cycle', { cycleDays: Infinity }, {}, 'INVALID_NUMBER input.cycleDays'],
    ['an unknown field', { stage: 'x' }, {}, 'INVALID_OPTION input.stage'],
    ['negative days', {}, { days: -1 }, 'INVALID_OPTION options.days'],
    ['a change of 1', {}, { change: 1 }, 'INVALID_OPTION options.change'],
    ['an unknown option', {}, { period: 1 }, 'INVALID_OPTION options.period'],
  ])('refuses %s', (_, change, options, issue) => {
    expect(issuesOf(() => calculateSalesVelocity({ ...INPUT, ...change }, options))).toEqual([issue]);
  });
});

describe('calculateWeightedPipeline', () => {
  it('takes a deal’s own probability before that of its stage, 0 included', () => {
    const pipeline = calculateWeightedPipeline(
      deepFreeze([
        { id: 1, value: '100', probability: 0, stage: 'late' },
        { id: 'b', value: 100, stage: 'late' },
        { value: 100n, probability: 1 },
        { id: 'd', stage: 'late', value: null },
      ]),
      { probabilities: { late: 0.5 } },
    );
    expect(pipeline.lines).toEqual([
      { id: '1', value: '100.00', probability: 0, weighted: '0.00' },
      { id: 'b', value: '100.00', probability: 0.5, weighted: '50.00' },
      { value: '100.00', probability: 1, weighted: '100.00' },
    ]);
    expect(pipeline).toMatchObject({ count: 4, total: '300.00', weighted: '150.00', standardDeviation: 50, missingValue: 1 });
    expect(pipeline.warnings).toEqual([{ code: 'MISSING_VALUE', count: 1 }]);
    expect(pipeline.options).toEqual({ minorUnits: 2, rounding: 'halfUp', probabilities: { late: 0.5 }, onInvalid: 'throw' });
    expect(notPlain(pipeline)).toEqual([]);
  });

  it('rounds lines by their running total, so that they sum to the whole', () => {
    const thirds = calculateWeightedPipeline(Array.from({ length: 3 }, () => ({ value: '0.10', probability: 0.333 })));
    expect(thirds.weighted).toBe('0.10');
    expect(thirds.lines.map(({ weighted }) => weighted)).toEqual(['0.03', '0.04', '0.03']);
  });

  it('settles ties by the mode, in doubles and beyond them', () => {
    const half = (value: string, rounding: 'halfEven' | 'halfDown' | 'halfUp'): string => calculateWeightedPipeline([{ value, probability: 0.5 }], { rounding }).weighted;
    for (const whole of ['0', '98765432109876543210']) {
      const cents = (value: string, rounding: 'halfEven' | 'halfDown' | 'halfUp'): string => half(`${whole}.${value}`, rounding).slice(-2);
      expect([cents('05', 'halfEven'), cents('15', 'halfEven'), cents('15', 'halfDown'), cents('05', 'halfUp')]).toEqual(['02', '08', '07', '03']);
    }
  });

  it('sums groups from their lines, by first appearance', () => {
    const { groups } = calculateWeightedPipeline(
      [
        { value: 10, probability: 0.5, region: 7 },
        { probability: 0.5 },
        { value: 20, probability: 0.5, region: true },
        { value: 30, probability: 0.5, region: '7' },
      ] as { value?: number; probability: number }[],
      { groupBy: 'region' },
    );
    expect(groups).toEqual([
      { group: '7', count: 2, missingValue: 0, total: '40.00', weighted: '20.00' },
      { group: null, count: 1, missingValue: 1, total: '0.00', weighted: '0.00' },
      { group: 'true', count: 1, missingValue: 0, total: '20.00', weighted: '10.00' },
    ]);
    expect(calculateWeightedPipeline([{ value: 1, probability: 1 }], { groupBy: 'toString' }).groups).toMatchObject([{ group: null }]);
  });

  it('is exact far beyond a double, and its spread finite', () => {
    const huge = '123456789012345678901234567890.12';
    const pipeline = calculateWeightedPipeline([{ value: huge, probability: 0.5 }, { value: '0.01', probability: 1e-7 }], { minorUnits: 9 });
    expect(pipeline.weighted).toBe('61728394506172839450617283945.060000001');
    expect(pipeline.standardDeviation / 6.172839450617284e28).toBeCloseTo(1, 12);
    expect(calculateWeightedPipeline([{ value: '9'.repeat(400), probability: 0.5 }]).standardDeviation).toBe(Number.MAX_VALUE / 2);
    expect(calculateWeightedPipeline([])).toMatchObject({ count: 0, total: '0.00', weighted: '0.00', standardDeviation: 0, lines: [] });
  });

  it('deviates by the same whatever the order of the deals', () => {
    const deals = [0.1, 0.3, 0.5].map((probability) => ({ value: 100, probability }));
    expect(calculateWeightedPipeline(deals).standardDeviation).toBe(calculateWeightedPipeline([...deals].reverse()).standardDeviation);
  });

  it('asks for one currency of the deals that are in a sum', () => {
    const deals = [{ value: 1, probability: 0.5, currency: 'EUR' }, { probability: 0.5, currency: 'USD' }];
    expect(calculateWeightedPipeline(deals)).toMatchObject({ total: '1.00', missingValue: 1, options: { currency: 'EUR' } });
    expect(issuesOf(() => calculateWeightedPipeline([...deals, { value: 1, probability: 0.5, currency: 'USD' }]))).toEqual(['MIXED_CURRENCIES deals[2].currency']);
  });

  it('keeps to one currency, and prints in it', () => {
    const yen = calculateWeightedPipeline([{ value: 101, probability: 0.5, currency: 'JPY' }, { value: 100, probability: 0.5 }]);
    expect(yen).toMatchObject({ total: '201', weighted: '101', options: { currency: 'JPY', minorUnits: 0 } });
    const mixed = [{ value: 1, probability: 1, currency: 'JPY' }, { value: 1, probability: 1, currency: 'USD' }];
    expect(issuesOf(() => calculateWeightedPipeline(mixed))).toEqual(['MIXED_CURRENCIES deals[1].currency']);
    expect(issuesOf(() => calculateWeightedPipeline(mixed, { currency: 'EUR' }))).toEqual(['MIXED_CURRENCIES deals[0].currency', 'MIXED_CURRENCIES deals[1].currency']);
  });

  it.each<[string, unknown, unknown, string]>([
    ['a deal without a probability', [{ value: 1 }], {}, 'MISSING_PROBABILITY deals[0].probability'],
    ['a stage without one', [{ value: 1, stage: 'early' }], { probabilities: { late: 1 } }, 'MISSING_PROBABILITY deals[0].stage'],
    ['a probability in percent', [{ value: 1, probability: 50 }], {}, 'INVALID_PROBABILITY deals[0].probability'],
    ['one that is none', [{ value: 1, probability: NaN }], {}, 'INVALID_PROBABILITY deals[0].probability'],
    ['one in the options above 1', [], { probabilities: { a: 1.1 } }, 'INVALID_PROBABILITY options.probabilities.a'],
    ['a negative value', [{ value: '-0.01', probability: 1 }], {}, 'NEGATIVE_AMOUNT deals[0].value'],
    ['a very small negative value', [{ value: '-0.0000001', probability: 1 }], {}, 'NEGATIVE_AMOUNT deals[0].value'],
    ['a value that is no number', [{ value: '1e3', probability: 1 }], {}, 'INVALID_NUMBER deals[0].value'],
    ['an id that is none', [{ id: '', value: 1, probability: 1 }], {}, 'INVALID_ID deals[0].id'],
    ['a stage that is no id', [{ stage: {}, value: 1 }], {}, 'INVALID_ID deals[0].stage'],
    ['a group that is an object', [{ value: 1, probability: 1, a: {} }], { groupBy: 'a' }, 'INVALID_ROW deals[0].a'],
    ['a row that is none', [null], {}, 'INVALID_ROW deals[0]'],
    ['a field without a name', [], { groupBy: '' }, 'INVALID_OPTION options.groupBy'],
    ['an unknown option', [], { by: 'a' }, 'INVALID_OPTION options.by'],
    ['no list', undefined, {}, 'MISSING_VALUE deals'],
  ])('refuses %s', (_, deals, options, issue) => {
    expect(issuesOf(() => calculateWeightedPipeline(deals as never, options as never))).toEqual([issue]);
  });
});

describe('calculatePipelineCoverage', () => {
  it('decides exactly', () => {
    const at = (openPipeline: string): unknown => calculatePipelineCoverage({ openPipeline, target: '0.3', winRate: 0.1 }).status;
    expect(at('3')).toBe('covered'); // 0.1 × 3 is above 0.3 as doubles, and exactly 0.3
    expect(at('2.999999999999999999999')).toBe('short');
  });

  it('tells what is required, expected and missing', () => {
    const coverage = calculatePipelineCoverage({ openPipeline: 1000, target: 1500, booked: '500', winRate: 0.3 });
    expect(coverage).toEqual({
      status: 'short',
      remaining: '1000.00',
      ratio: 1,
      required: 10 / 3,
      expected: '300.00',
      shortfall: '2333.33',
      options: { minorUnits: 2, rounding: 'halfUp' },
      warnings: [],
    });
    expect(calculatePipelineCoverage({ openPipeline: 1000, target: 500, winRate: 0 })).toMatchObject({ status: 'short', required: null, expected: '0.00', shortfall: null });
    expect(calculatePipelineCoverage({ openPipeline: 1000, target: 500 })).toMatchObject({ status: 'unknown', ratio: 2, expected: null, shortfall: null });
  });

  it('is met when nothing remains, win rate or not', () => {
    expect(calculatePipelineCoverage({ openPipeline: 5, target: 10, booked: 12 })).toMatchObject({ status: 'met', remaining: '0.00', ratio: null, required: null, expected: null, shortfall: '0.00' });
    expect(calculatePipelineCoverage({ openPipeline: 5, target: 0, winRate: 0 })).toMatchObject({ status: 'met', expected: '0.00', shortfall: '0.00' });
    expect(calculatePipelineCoverage({ openPipeline: 5, target: 5, booked: 5, winRate: 0.5 })).toMatchObject({ status: 'met', required: 2, expected: '2.50' });
  });

  it('warns of a win rate by number', () => {
    const input = { openPipeline: 5, target: 5, winRateBasis: 'count' } as const;
    expect(calculatePipelineCoverage({ ...input, winRate: 0.2 }).warnings).toEqual([{ code: 'COUNT_WIN_RATE' }]);
    expect(calculatePipelineCoverage(input).warnings).toEqual([]);
    expect(calculatePipelineCoverage({ ...input, winRate: 0.2, winRateBasis: null }).warnings).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a negative pipeline', { openPipeline: -1 }, 'NEGATIVE_AMOUNT input.openPipeline'],
    ['a negative target', { target: '-1' }, 'NEGATIVE_AMOUNT input.target'],
    ['negative bookings', { booked: -1 }, 'NEGATIVE_AMOUNT input.booked'],
    ['a rate above 1', { winRate: 1.01 }, 'INVALID_PROBABILITY input.winRate'],
    ['no target', { target: undefined }, 'MISSING_VALUE input.target'],
    ['an unknown basis', { winRateBasis: 'deals' }, 'INVALID_OPTION input.winRateBasis'],
    ['an unknown field', { pipeline: 1 }, 'INVALID_OPTION input.pipeline'],
  ])('refuses %s', (_, change, issue) => {
    expect(issuesOf(() => calculatePipelineCoverage({ openPipeline: 1, target: 1, ...change }))).toEqual([issue]);
  });
});

describe('calculatePipelineReserve', () => {
  it('is low strictly below the threshold, exactly', () => {
    const reserve = (openPipeline: string, weeklyDemand: string, threshold: number): unknown => {
      const { status, alert } = calculatePipelineReserve({ openPipeline, weeklyDemand }, { threshold });
      return [status, alert];
    };
    expect(reserve('18', '9', 2)).toEqual(['ok', false]);
    expect(reserve('17.999999999999999999', '9', 2)).toEqual(['low', true]);
    expect(reserve('0.3', '0.1', 3)).toEqual(['ok', false]); // 0.3 / 0.1 is below 3 as doubles
    expect(reserve('0', '1', 0)).toEqual(['ok', false]);
  });

  it('averages the last weeks of a history', () => {
    const history = [100, ...Array.from({ length: 8 }, () => 3)];
    expect(calculatePipelineReserve({ openPipeline: 7, history })).toEqual({
      weeks: 7 / 3,
      weeklyDemand: 3,
      status: 'ok',
      alert: false,
      threshold: 2,
      options: { threshold: 2, trailingWeeks: 8 },
      warnings: [],
    });
    expect(calculatePipelineReserve({ openPipeline: 7, history: [1, 2, '6'] }, { trailingWeeks: 2 }).weeklyDemand).toBe(4);
    expect(calculatePipelineReserve({ openPipeline: 7, history: [1, 2, 6] }).weeklyDemand).toBe(3);
  });

  it('knows no weeks without demand', () => {
    const none = { weeks: null, status: 'noDemand', alert: false };
    expect(calculatePipelineReserve({ openPipeline: 7, weeklyDemand: 0 })).toMatchObject({ ...none, weeklyDemand: 0 });
    expect(calculatePipelineReserve({ openPipeline: 7, history: [] })).toMatchObject({ ...none, weeklyDemand: null });
    expect(calculatePipelineReserve({ openPipeline: 7, history: [5, 0, 0] }, { trailingWeeks: 2 })).toMatchObject({ ...none, weeklyDemand: 0 });
  });

  it.each<[string, object, object, string]>([
    ['neither demand nor history', {}, {}, 'INVALID_OPTION input.weeklyDemand'],
    ['both', { weeklyDemand: 1, history: [1] }, {}, 'INVALID_OPTION input.history'],
    ['a history that is no list', { history: 5 }, {}, 'INVALID_OPTION input.history'],
    ['a negative week', { history: [1, -1] }, {}, 'NEGATIVE_AMOUNT input.history[1]'],
    ['a week without a number', { history: [null] }, {}, 'MISSING_VALUE input.history[0]'],
    ['a negative pipeline', { openPipeline: -1, weeklyDemand: 1 }, {}, 'NEGATIVE_AMOUNT input.openPipeline'],
    ['a negative demand', { weeklyDemand: '-1' }, {}, 'NEGATIVE_AMOUNT input.weeklyDemand'],
    ['a negative threshold', { weeklyDemand: 1 }, { threshold: -1 }, 'INVALID_OPTION options.threshold'],
    ['no trailing week', { weeklyDemand: 1 }, { trailingWeeks: 0 }, 'INVALID_OPTION options.trailingWeeks'],
    ['money options', { weeklyDemand: 1 }, { currency: 'USD' }, 'INVALID_OPTION options.currency'],
  ])('refuses %s', (_, input, options, issue) => {
    expect(issuesOf(() => calculatePipelineReserve({ openPipeline: 1, ...input }, options))).toEqual([issue]);
  });
});
