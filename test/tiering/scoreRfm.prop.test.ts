import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreRfm } from '../../src/tiering/scoreRfm.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';
import type { NaiveCustomer } from '../oracle/tiering.js';
import { quantile, quantileScores, rankScores, statisticScores } from '../oracle/tiering.js';

const revenues = fc.oneof(
  fc.integer({ min: -200, max: 2000 }).map((cents) => (cents / 100).toFixed(2)),
  fc.constantFrom('0.0001', '90071992547409.93', '90071992547409.94', '123456789012345678901', '123456789012345678901.1'),
);
const activity = fc
  .array(fc.record({ orders: fc.integer({ min: 1, max: 9 }), daysSinceLast: fc.integer({ min: 0, max: 30 }), revenue: revenues }), { minLength: 1, maxLength: 40 })
  .map((rows) => rows.map((row, i): NaiveCustomer => ({ customerId: `c${i}`, ...row })));
const bins = fc.integer({ min: 1, max: 12 });

const scoresOf = (rows: readonly NaiveCustomer[], options: Parameters<typeof scoreRfm>[1]): number[][] =>
  scoreRfm(rows, options).customers.map(({ recency, frequency, monetary }) => [recency, frequency, monetary]);

describe('scoreRfm agrees with the naive scores', () => {
  it('quantile', () => {
    fc.assert(
      fc.property(activity, bins, (rows, count) => {
        const result = scoreRfm(deepFreeze(rows), { bins: count });
        expect(result.customers.map(({ recency, frequency, monetary }) => [recency, frequency, monetary])).toEqual(quantileScores(rows, count));
        expect(result.cuts.recency).toEqual(Array.from({ length: count - 1 }, (_, i) => quantile(rows.map((row) => Rational.of(row.daysSinceLast)), i + 1, count).toNumber()));
        expect(result.counts.monetary.reduce((a, b) => a + b, 0)).toBe(rows.length);
        expect(notPlain(result)).toEqual([]);
      }),
      runs(400),
    );
  }, PATIENCE);

  it('percentRank', () => {
    fc.assert(
      fc.property(activity, bins, (rows, count) => {
        expect(scoresOf(rows, { bins: count, method: 'percentRank' })).toEqual(rankScores(rows, count));
      }),
      runs(300),
    );
  }, PATIENCE);

  it.each(['mean', 'median'] as const)('%s', (cuts) => {
    fc.assert(
      fc.property(activity, (rows) => {
        expect(scoresOf(rows, { method: 'cuts', cuts })).toEqual(statisticScores(rows, cuts));
      }),
      runs(300),
    );
  }, PATIENCE);
});

describe('laws of scoreRfm', () => {
  const methods = fc.constantFrom({ method: 'quantile' as const }, { method: 'percentRank' as const }, { method: 'cuts' as const, cuts: 'mean' as const });

  it('the unit of money changes no score', () => {
    fc.assert(
      fc.property(activity, methods, fc.constantFrom('3', '0.001', '7.31', '1000000'), (rows, options, factor) => {
        const scaled = rows.map((row) => ({ ...row, revenue: Rational.of(row.revenue).times(Rational.of(factor)).toExact() }));
        expect(scoresOf(scaled, options)).toEqual(scoresOf(rows, options));
      }),
      runs(200),
    );
  }, PATIENCE);

  it('the order of rows changes no score', () => {
    fc.assert(
      fc.property(activity, methods, (rows, options) => {
        const codes = (list: NaiveCustomer[]): Map<string, string> => new Map(scoreRfm(list, options).customers.map(({ customerId, code }) => [customerId, code]));
        const forward = codes(rows);
        for (const [id, code] of codes([...rows].reverse())) expect(code).toBe(forward.get(id));
      }),
      runs(200),
    );
  }, PATIENCE);

  it('equal values score alike, and more is never worth less', () => {
    fc.assert(
      fc.property(activity, methods, (rows, options) => {
        const { customers } = scoreRfm(rows, options);
        for (const a of customers) {
          for (const b of customers) {
            if (a.orders >= b.orders) expect(a.frequency).toBeGreaterThanOrEqual(b.frequency);
            if (a.daysSinceLast <= b.daysSinceLast) expect(a.recency).toBeGreaterThanOrEqual(b.recency);
          }
        }
      }),
      runs(60),
    );
  }, PATIENCE);
});
