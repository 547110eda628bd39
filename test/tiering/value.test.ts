import { describe, expect, it } from 'vitest';
import type { ScoreValueOptions, ScoredCustomer } from '../../src/tiering/index.js';
import { assignTiers, scoreValue } from '../../src/tiering/index.js';
import { refusal } from '../support/refusal.js';

const CUSTOMERS = [
  { customerId: 'a', profit: 500, potential: 80, loyalty: 3 },
  { customerId: 'b', profit: 1500, potential: 40, loyalty: 1 },
  { customerId: 'c', profit: -100, potential: 100, loyalty: 0 },
];
const OPTIONS: ScoreValueOptions = {
  weights: { profit: '0.5', potential: '0.3', loyalty: '0.2' },
  scales: { profit: { from: 0, to: 1000 }, loyalty: { cuts: [1, 3], points: [0, 50, 100] } },
};

describe('scoreValue', () => {
  it('adds weighted points', () => {
    const { customers, warnings, options } = scoreValue(CUSTOMERS, OPTIONS);
    expect(customers[0]).toEqual({
      customerId: 'a',
      score: 69,
      parts: [
        { dimension: 'profit', value: 500, points: 50, weight: 0.5, contribution: 25 },
        { dimension: 'potential', value: 80, points: 80, weight: 0.3, contribution: 24 },
        { dimension: 'loyalty', value: 3, points: 100, weight: 0.2, contribution: 20 },
      ],
    });
    expect(customers.map(({ score }) => score)).toEqual([69, 72, 30]);
    expect({ warnings, options }).toEqual({
      warnings: [],
      options: {
        weights: { profit: 0.5, potential: 0.3, loyalty: 0.2 },
        scales: { profit: { from: 0, to: 1000 }, potential: { from: 0, to: 100 }, loyalty: { cuts: [1, 3], points: [0, 50, 100] } },
        onMissing: 'error',
        onInvalid: 'throw',
      },
    });
  });

  it('turns round where less is better, and clamps', () => {
    const days = [30, 0, 120, 90].map((value, customerId) => ({ customerId, days: value }));
    const { customers } = scoreValue(days, { weights: { days: 1 }, scales: { days: { from: 90, to: 0 } } });
    expect(customers.map(({ score }) => score)).toEqual([200 / 3, 100, 0, 0]);
  });

  it('shares the weight of an absent figure out among the others', () => {
    const [first] = scoreValue([{ customerId: 'a', profit: null, potential: 60, loyalty: 3 }], { ...OPTIONS, onMissing: 'renormalize' }).customers;
    expect(first).toEqual({
      customerId: 'a',
      score: 76,
      parts: [
        { dimension: 'profit', value: null, points: null, weight: 0, contribution: 0 },
        { dimension: 'potential', value: 60, points: 60, weight: 0.6, contribution: 36 },
        { dimension: 'loyalty', value: 3, points: 100, weight: 0.4, contribution: 40 },
      ],
    });
  });

  it('refuses absent figures, and with renormalize only where nothing with a weight is left', () => {
    const weights = { profit: 1, other: 0 };
    expect(refusal(() => scoreValue([{ customerId: 'a', profit: 1 }], { weights }))).toEqual(['MISSING_VALUE customers[0].other']);
    expect(refusal(() => scoreValue([{ customerId: 'a' }], { weights: { constructor: 1 } }))).toEqual(['MISSING_VALUE customers[0].constructor']);
    expect(refusal(() => scoreValue([{ customerId: 'a', other: 1 }], { weights, onMissing: 'renormalize' }))).toEqual(['MISSING_VALUE customers[0]']);
    expect(scoreValue([{ customerId: 'a', profit: 7 }], { weights, onMissing: 'renormalize' }).customers[0]?.score).toBe(7);
  });

  it('echoes a decimal that no double holds as text, so that its options can be given again', () => {
    const rows = [{ customerId: 'a', p: 50, q: 50 }];
    const { customers, options } = scoreValue(rows, {
      weights: { p: '0.33333333333333333333', q: '0.66666666666666666667' },
      scales: { p: { from: 0, to: '9007199254740993' }, q: { cuts: ['50.00000000000000000001'], points: [0, '99.99999999999999999999'] } },
    });
    expect(options).toEqual({
      weights: { p: '0.33333333333333333333', q: '0.66666666666666666667' },
      scales: { p: { from: 0, to: '9007199254740993' }, q: { cuts: ['50.00000000000000000001'], points: [0, '99.99999999999999999999'] } },
      onMissing: 'error',
      onInvalid: 'throw',
    });
    expect(scoreValue(rows, options)).toEqual({ customers, warnings: [], options });
    expect(scoreValue(rows, { weights: { p: '0.10', q: '0.9' } }).options.weights).toEqual({ p: 0.1, q: 0.9 });
  });

  it('refuses bad options', () => {
    const refused = (options: unknown): string[] => refusal(() => scoreValue([], options as ScoreValueOptions));
    expect(refused({ weights: { profit: 0.5, potential: 0.4 } })).toEqual(['WEIGHTS_NOT_ONE options.weights']);
    expect(refused({ weights: { profit: 0.5, potential: 0.5000000000000001 } })).toEqual(['WEIGHTS_NOT_ONE options.weights']);
    expect(refused({ weights: {} })).toEqual(['WEIGHTS_NOT_ONE options.weights']);
    expect(refused({ weights: { a: 2, b: -1 } })).toEqual(['WEIGHTS_NOT_ONE options.weights.b']);
    expect(refused(undefined)).toEqual(['MISSING_VALUE options.weights']);
    expect(refused({ weights: { a: 1 }, scales: { b: { from: 0, to: 1 } } })).toEqual(['INVALID_OPTION options.scales.b']);
    expect(refused({ weights: { a: 1 }, scales: { a: { from: 1, to: '1.0' } } })).toEqual(['INVALID_OPTION options.scales.a.to']);
    expect(refused({ weights: { a: 1 }, scales: { a: { cuts: [1, 1], points: [0, 1, 2] } } })).toEqual(['INVALID_CUTS options.scales.a.cuts[1]']);
    expect(refused({ weights: { a: 1 }, scales: { a: { cuts: [1], points: [0] } } })).toEqual(['INVALID_OPTION options.scales.a.points']);
    expect(refused({ weights: { a: 1 }, scales: { a: { cuts: [1], points: [0, 101] } } })).toEqual(['INVALID_OPTION options.scales.a.points[1]']);
    expect(refused({ weights: { a: 1 }, onMissing: 'skip' })).toEqual(['INVALID_OPTION options.onMissing']);
    expect(refused({ weights: { a: 1 }, extra: 1 })).toEqual(['INVALID_OPTION options.extra']);
  });

  it('refuses bad rows', () => {
    const refused = (...rows: unknown[]): string[] => refusal(() => scoreValue(rows as never, { weights: { a: 1 } }));
    expect(refused({ customerId: 1, a: 1 }, { customerId: 1, a: 1 })).toEqual(['DUPLICATE_ID customers[1].customerId']);
    expect(refused({ customerId: 1, a: NaN })).toEqual(['INVALID_NUMBER customers[0].a']);
    expect(refused({ a: 1 })).toEqual(['MISSING_VALUE customers[0].customerId']);
    expect(refused([])).toEqual(['MISSING_VALUE customers[0].customerId']);
  });
});

const scoredOf = (...scores: number[]): ScoredCustomer[] => scores.map((score, i) => ({ customerId: `c${i + 1}`, score }));

describe('assignTiers', () => {
  it('cuts at scores; reaching a cut is enough', () => {
    const { customers, tiers, options } = assignTiers(scoredOf(80, 79.99, 60, 59.9, 95), { cuts: [80, 60] });
    expect(customers.map(({ tier, lowerBound, toNext, rank }) => [tier, lowerBound, toNext, rank])).toEqual([
      ['high', 80, null, 2],
      ['mid', 60, 0.01, 3],
      ['mid', 60, 20, 4],
      ['low', null, 0.1, 5],
      ['high', 80, null, 1],
    ]);
    expect(tiers[2]).toEqual({ tier: 'low', customers: 1, share: 0.2, lowest: 59.9 });
    expect(options).toEqual({ tiers: ['high', 'mid', 'low'], cuts: [80, 60], onInvalid: 'throw' });
  });

  it('takes counts and shares; ties rise together', () => {
    const { customers } = assignTiers(scoredOf(5, 4, 3, 2, 1), { counts: [1, 2] });
    expect(customers.map(({ tier, lowerBound, toNext }) => [tier, lowerBound, toNext])).toEqual([
      ['high', 5, null], ['mid', 3, 1], ['mid', 3, 2], ['low', 1, 1], ['low', 1, 2],
    ]);
    const tied = assignTiers(scoredOf(5, 5, 5, 2, 1), { shares: ['0.2', '0.2'] });
    expect(tied.customers.map(({ tier, rank, toNext }) => [tier, rank, toNext])).toEqual([
      ['high', 1, null], ['high', 1, null], ['high', 1, null], ['low', 4, null], ['low', 5, null],
    ]);
    expect(tied.tiers[1]).toEqual({ tier: 'mid', customers: 0, share: 0, lowest: null });
    const exact = assignTiers(scoredOf(...Array.from({ length: 25 }, (_, i) => i)), { tiers: ['a', 'b'], shares: [0.28] });
    expect(exact.tiers[0]?.customers).toBe(7);
  });

  it('decides on decimals, also where a cut has more digits than a double', () => {
    const { customers } = assignTiers(scoredOf(0.1, 0.3), { tiers: ['a', 'b'], cuts: ['0.1000000000000000001'] });
    expect(customers.map(({ tier }) => tier)).toEqual(['b', 'a']);
    expect(assignTiers(scoredOf(66.66666666666667, 100), { tiers: ['a', 'b'], cuts: [66.7] }).customers[0]?.toNext).toBe(0.03333333333333);
  });

  it('echoes a bound that no double holds as text, so that its options can be given again', () => {
    const scored = scoredOf(0.3, 0.2, 0.1);
    for (const given of [{ cuts: ['0.30000000000000000001', '0.2'] }, { shares: ['0.66666666666666666667', '0.1'] }]) {
      const result = assignTiers(scored, given);
      expect(assignTiers(scored, result.options)).toEqual(result);
    }
    expect(assignTiers(scored, { cuts: ['0.30000000000000000001', '0.2'] })).toMatchObject({ customers: [{ tier: 'mid' }, { tier: 'mid' }, { tier: 'low' }], options: { cuts: ['0.30000000000000000001', 0.2] } });
  });

  it('has a single tier, and nobody', () => {
    expect(assignTiers(scoredOf(-3), { tiers: ['all'], cuts: [] }).customers[0]).toEqual({ customerId: 'c1', score: -3, rank: 1, tier: 'all', lowerBound: null, toNext: null });
    expect(assignTiers([], { counts: [1, 2] }).tiers).toEqual(['high', 'mid', 'low'].map((tier) => ({ tier, customers: 0, share: null, lowest: null })));
  });

  it('refuses bad options', () => {
    const refused = (options: unknown): string[] => refusal(() => assignTiers([], options as never));
    expect(refused({ cuts: [60, 80] })).toEqual(['INVALID_CUTS options.cuts[1]']);
    expect(refused({ cuts: [60, 60] })).toEqual(['INVALID_CUTS options.cuts[1]']);
    expect(refused({ cuts: [60] })).toEqual(['INVALID_CUTS options.cuts']);
    expect(refused({ cuts: ['x', 1] })).toEqual(['INVALID_NUMBER options.cuts[0]']);
    expect(refused({})).toEqual(['INVALID_OPTION options']);
    expect(refused({ cuts: [80, 60], counts: [1, 2] })).toEqual(['INVALID_OPTION options.counts']);
    expect(refused({ shares: [0.2] })).toEqual(['INVALID_OPTION options.shares']);
    expect(refused({ shares: [0.7, 0.4] })).toEqual(['INVALID_OPTION options.shares']);
    expect(refused({ shares: [0.7, 1.4] })).toEqual(['INVALID_OPTION options.shares[1]']);
    expect(refused({ counts: [1, -1] })).toEqual(['INVALID_OPTION options.counts[1]']);
    expect(refused({ counts: 3 })).toEqual(['INVALID_OPTION options.counts']);
    expect(refused({ tiers: [], cuts: [] })).toEqual(['INVALID_OPTION options.tiers']);
    expect(refused({ tiers: ['a', 'a'], cuts: [1] })).toEqual(['DUPLICATE_ID options.tiers[1]']);
  });

  it('refuses bad rows', () => {
    const refused = (...rows: unknown[]): string[] => refusal(() => assignTiers(rows as never, { cuts: [80, 60] }));
    expect(refused(...scoredOf(1), ...scoredOf(1))).toEqual(['DUPLICATE_ID scored[1].customerId']);
    expect(refused({ customerId: 1, score: '80' })).toEqual(['INVALID_NUMBER scored[0].score']);
    expect(refused({ customerId: 1 })).toEqual(['MISSING_VALUE scored[0].score']);
  });
});
