import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile, quantileSorted, weightedQuantile } from '../../src/stats/index.js';
import { PATIENCE, runs } from '../oracle/laws.js';

const lists = fc.array(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 120 });
const shares = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 0.75, 1));

describe('laws of quantiles', () => {
  it('selecting finds what sorting finds, by the definition of type 7', () => {
    fc.assert(
      fc.property(lists, shares, (values, p) => {
        const sorted = [...values].sort((a, b) => a - b);
        const position = (values.length - 1) * p;
        const low = sorted[Math.floor(position)]!;
        const high = sorted[Math.ceil(position)]!;
        const found = quantile(values, p)!;
        expect(Math.abs(found - (low + (high - low) * (position % 1)))).toBeLessThanOrEqual(1e-9);
        expect(found).toBe(quantileSorted(sorted, p));
        expect(found >= low && found <= high).toBe(true);
      }),
      runs(500),
    );
  }, PATIENCE);

  it('equal weights weigh nothing', () => {
    fc.assert(
      fc.property(lists, shares, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (values, p, weight) => {
        const found = weightedQuantile(values, values.map(() => weight), p)!;
        expect(Math.abs(found - quantile(values, p)!)).toBeLessThanOrEqual(1e-6);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('only the proportions of weights count, their order does not, and turning all round turns the quantile round', () => {
    const weighed = fc.array(fc.record({ value: fc.integer({ min: -50, max: 50 }), weight: fc.integer({ min: 0, max: 9 }) }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weighed, shares, (rows, p) => {
        const of = (list: typeof rows, share: number, sign = 1, scale = 1) =>
          weightedQuantile(list.map(({ value }) => sign * value), list.map(({ weight }) => scale * weight), share);
        const found = of(rows, p);
        expect(found === null).toBe(rows.every(({ weight }) => weight === 0));
        if (found === null) return;
        const used = rows.filter(({ weight }) => weight > 0).map(({ value }) => value);
        expect(found >= Math.min(...used) - 1e-9 && found <= Math.max(...used) + 1e-9).toBe(true);
        expect(of(rows, p, 1, 1e-7)).toBeCloseTo(found, 9);
        expect(of([...rows].reverse(), p)).toBeCloseTo(found, 9);
        expect(-of(rows, 1 - p, -1)!).toBeCloseTo(found, 9);
      }),
      runs(300),
    );
  }, PATIENCE);
});
