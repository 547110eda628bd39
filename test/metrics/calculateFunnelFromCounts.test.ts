import { describe, expect, it } from 'vitest';
import type { FunnelModel } from '../../src/funnel/types.js';
import { calculateFunnelFromCounts } from '../../src/metrics/index.js';
import type { StageCount } from '../../src/metrics/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const MODEL: FunnelModel = deepFreeze({
  id: 'm',
  stages: [
    { id: 'lead' },
    { id: 'intent', benchmark: { low: 0.3, high: 0.5 } },
    { id: 'demo', optional: true },
    { id: 'won', kind: 'won' },
    { id: 'repurchase' },
    { id: 'lost', kind: 'lost' },
    { id: 'parked', kind: 'parked' },
  ],
  remap: { raw: 'lead', spam: null },
} as const);

describe('calculateFunnelFromCounts', () => {
  it('measures rates, costs and stays in the order given', () => {
    const report = calculateFunnelFromCounts([
      { stage: 'visit', count: 400, cost: '1000', days: 100 },
      { stage: 7, count: 100, value: 2500.5, cost: null },
      { stage: 'won', count: 0, cost: 5 },
    ]);
    expect(report.source).toBe('counts');
    expect(report.rows[0]).toMatchObject({ kind: 'open', reached: 400, fromPrevious: null, dropOff: 0, cost: '1000.00', costPer: '2.50', averageDays: 0.25 });
    expect(report.rows[0]).not.toHaveProperty('value');
    expect(report.rows[1]).toMatchObject({ stage: '7', fromPrevious: { numerator: 100, denominator: 400, rate: 0.25 }, dropOff: 300, value: '2500.50' });
    expect(report.rows[1]).not.toHaveProperty('cost');
    expect(report.rows[2]).toMatchObject({ fromFirst: { numerator: 0, denominator: 400, rate: 0, low: 0 }, dropOff: 100, costPer: null });
    expect(report.options).toEqual({ minorUnits: 2, rounding: 'halfUp', confidence: 0.95 });
    expect(report.warnings).toEqual([]);
    expect(notPlain(report)).toEqual([]);
  });

  it('takes order, kinds and benchmarks from a model, and passes over optional stages', () => {
    const { rows, warnings } = calculateFunnelFromCounts(
      [
        { stage: 'won', count: 20 },
        { stage: 'demo', count: 90 },
        { stage: 'intent', count: 80 },
        { stage: 'raw', count: 200 },
        { stage: 'spam', count: 999 },
      ],
      MODEL,
    );
    expect(rows.map(({ stage, kind, fromPrevious, dropOff }) => [stage, kind, fromPrevious?.denominator ?? null, dropOff])).toEqual([
      ['lead', 'open', null, 0],
      ['intent', 'open', 200, 120],
      ['demo', 'open', 80, -10],
      ['won', 'won', 80, 60],
    ]);
    expect(rows[1]?.benchmark).toEqual({ low: 0.3, high: 0.5 });
    expect(rows[2]?.fromPrevious).toEqual({ numerator: 90, denominator: 80, rate: 1.125, low: null, high: null });
    expect(warnings).toEqual([{ code: 'REMAP_DROPPED', count: 1 }, { code: 'COUNT_RISES', stage: 'demo' }]);
  });

  it('warns of every count that rises, from 0 too', () => {
    const { rows, warnings } = calculateFunnelFromCounts([{ stage: 'a', count: 0 }, { stage: 'b', count: 3 }, { stage: 'c', count: 5 }]);
    expect(rows.map(({ fromPrevious, dropOff }) => [fromPrevious?.rate, dropOff])).toEqual([[undefined, 0], [null, -3], [5 / 3, -2]]);
    expect(rows[2]?.fromFirst).toMatchObject({ rate: null, low: null });
    expect(warnings).toEqual([{ code: 'COUNT_RISES', stage: 'b' }, { code: 'COUNT_RISES', stage: 'c' }]);
  });

  it('is empty without counts, and narrows its intervals with less confidence', () => {
    expect(calculateFunnelFromCounts([]).rows).toEqual([]);
    const width = (confidence: number): number => {
      const [, row] = calculateFunnelFromCounts([{ stage: 'a', count: 50 }, { stage: 'b', count: 20 }], undefined, { confidence }).rows;
      return row!.fromPrevious!.high! - row!.fromPrevious!.low!;
    };
    expect(width(0.8)).toBeLessThan(width(0.95));
  });

  it.each<[string, unknown[], string, unknown?]>([
    ['a negative count', [{ stage: 'a', count: -1 }], 'INVALID_COUNT counts[0].count'],
    ['a fraction', [{ stage: 'a', count: 1.5 }], 'INVALID_COUNT counts[0].count'],
    ['no count', [{ stage: 'a', count: null }], 'MISSING_VALUE counts[0].count'],
    ['no stage', [{ count: 1 }], 'MISSING_VALUE counts[0].stage'],
    ['a stage that is no id', [{ stage: {}, count: 1 }], 'INVALID_ID counts[0].stage'],
    ['two counts of one stage', [{ stage: 'a', count: 1 }, { stage: 'a', count: 1 }], 'DUPLICATE_ID counts[1].stage'],
    ['a negative cost', [{ stage: 'a', count: 1, cost: '-0.01' }], 'NEGATIVE_AMOUNT counts[0].cost'],
    ['a cost that is no number', [{ stage: 'a', count: 1, cost: '1,000' }], 'INVALID_NUMBER counts[0].cost'],
    ['negative days', [{ stage: 'a', count: 1, days: -2 }], 'INVALID_DURATION counts[0].days'],
    ['a row that is no object', [4], 'INVALID_ROW counts[0]'],
    ['a missing stage of the model', [{ stage: 'lead', count: 4 }, { stage: 'won', count: 1 }], 'MISSING_STAGE counts', MODEL],
    ['a lost stage', [{ stage: 'lost', count: 4 }], 'STAGE_NOT_ORDERED counts[0].stage', MODEL],
    ['an unknown stage', [{ stage: 'demos', count: 4 }], 'UNKNOWN_STAGE counts[0].stage', MODEL],
    ['two counts that the remap makes one', [{ stage: 'lead', count: 4 }, { stage: 'raw', count: 4 }], 'DUPLICATE_ID counts[1].stage', MODEL],
  ])('refuses %s', (_, counts, issue, model) => {
    expect(issuesOf(() => calculateFunnelFromCounts(counts as StageCount[], model as FunnelModel))).toEqual([issue]);
  });

  it('says what it was given, and what it wants', () => {
    const said = (counts: Iterable<StageCount>): unknown => {
      try {
        return calculateFunnelFromCounts(counts, MODEL);
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(said(new Set([{ stage: 'lead', count: 4 }]))).toMatch(/^counts: received a list of 1, must have a count of the stage /);
    expect(said([{ stage: 'demos', count: 4 }])).toMatch(/^counts\[0\]\.stage: received "demos", must be a stage of the model: lead, /);
  });

  it('refuses options that it does not know', () => {
    expect(issuesOf(() => calculateFunnelFromCounts([], undefined, { confidence: 1 }))).toEqual(['INVALID_CONFIDENCE options.confidence']);
    expect(issuesOf(() => calculateFunnelFromCounts([], undefined, { level: 1 } as never))).toEqual(['INVALID_OPTION options.level']);
    expect(issuesOf(() => calculateFunnelFromCounts([], undefined, { currency: 'usd' }))).toEqual(['UNKNOWN_CURRENCY options.currency']);
    expect(issuesOf(() => calculateFunnelFromCounts(undefined as never))).toEqual(['MISSING_VALUE counts']);
  });
});
