import { describe, expect, it } from 'vitest';
import { quantile, quantileSorted, weightedQuantile } from '../../src/stats/index.js';
import { isMutated } from '../support/mutated.js';
import { thrownBy } from './support.js';

describe('quantile', () => {
  it('leaves the list in its order, and reads typed arrays and other iterables', () => {
    const list = [9, 1, 5];
    expect(quantile(list, 0.5)).toBe(5);
    expect(list).toEqual([9, 1, 5]);
    expect(quantile(Float64Array.from(list), 0.25)).toBe(3);
    expect(quantile(new Set(list), 1)).toBe(9);
    expect(Object.is(quantile([-0], 0), 0)).toBe(true);
  });

  it('goes between values whose distance no double holds', () => {
    expect(quantile([-1.7e308, 1.7e308], 0.5)).toBe(0);
  });

  it.skipIf(isMutated)('is quick for many equal or sorted values', () => {
    expect(quantile(new Float64Array(200_000).fill(7), 0.3)).toBe(7);
    expect(quantile(Float64Array.from({ length: 200_001 }, (_, i) => i), 0.5)).toBe(100_000);
    expect(quantile(Float64Array.from({ length: 200_001 }, (_, i) => Math.abs(100_000 - i)), 0.5)).toBe(50_000);
  });

  it('finds its place in an order made to be slow', () => {
    // Musser's permutation against pivots that are medians of three
    const half = 1000;
    const values: number[] = [];
    for (let i = 1; i <= half; i += 1) {
      values[i - 1] = i % 2 === 1 ? i : half + i - 1;
      values[half + i - 1] = 2 * i;
    }
    expect([...values].sort((a, b) => a - b)).toEqual(Array.from({ length: 2 * half }, (_, i) => i + 1));
    for (const k of [0, 500, 1499, 1500, 1999]) expect(quantile(values, k / 1999)).toBeCloseTo(k + 1, 9);
  });

  it.each([
    [[1, NaN], 0.5, 'INVALID_NUMBER', 'values[1]'],
    [['1'], 0.5, 'INVALID_NUMBER', 'values[0]'],
    [[1], 1.1, 'INVALID_PROBABILITY', 'p'],
    [[1], undefined, 'MISSING_VALUE', 'p'],
    [null, 0.5, 'MISSING_VALUE', 'values'],
  ])('refuses %o at %s', (values, p, code, path) => {
    expect(thrownBy(() => quantile(values as never, p as number))).toEqual({ code, path });
  });
});

describe('quantileSorted', () => {
  it('trusts the order', () => {
    expect(quantileSorted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBeCloseTo(9.1, 12);
    expect(quantileSorted(Float64Array.of(1, 2, 4), 0.75)).toBe(3);
    expect(quantileSorted([5], 0.3)).toBe(5);
    expect(quantileSorted([], 0.5)).toBeNull();
    expect(Object.is(quantileSorted([-0], 0.5), 0)).toBe(true);
  });

  it.each([
    [[1, NaN, 3], 0.6, 'INVALID_NUMBER', 'values[1]'],
    [[1], -0.1, 'INVALID_PROBABILITY', 'p'],
    [undefined, 0.5, 'MISSING_VALUE', 'values'],
    [{}, 0.5, 'INVALID_OPTION', 'values'],
  ])('refuses %o at %s', (values, p, code, path) => {
    expect(thrownBy(() => quantileSorted(values as never, p))).toEqual({ code, path });
  });
});

describe('weightedQuantile', () => {
  it('gives the heavy value, and passes over those without weight', () => {
    expect(weightedQuantile([10, 20, 30], [0, 5, 0], 0.01)).toBe(20);
    expect(weightedQuantile([30, 10, 20], [2, 1, 1], 0.5)).toBe(25);
    expect(weightedQuantile([1000, 2000, 3000, 50_000], [1000, 2000, 3000, 50_000], 0.5)).toBeGreaterThan(45_000);
  });

  it('ends at the smallest and the largest value of equal weights', () => {
    expect(weightedQuantile([3, 1, 2], [4, 4, 4], 0)).toBe(1);
    expect(weightedQuantile([3, 1, 2], [4, 4, 4], 1)).toBe(3);
  });

  it('is the same to the last bit in another order, also of equal values', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [i % 3, Math.sqrt(i)] as const);
    const quantilesOf = (list: readonly (readonly [value: number, weight: number])[]): (number | null)[] =>
      [0.3, 0.35, 0.65].map((p) => weightedQuantile(list.map(([value]) => value), list.map(([, weight]) => weight), p));
    const told = quantilesOf(rows);
    for (let turn = 1; turn < rows.length; turn += 1) {
      expect(quantilesOf([...rows.slice(turn), ...rows.slice(0, turn)])).toEqual(told);
    }
  });

  it('is null for nothing, or nothing of weight', () => {
    expect(weightedQuantile([], [], 0.5)).toBeNull();
    expect(weightedQuantile([1, 2], [0, 0], 0.5)).toBeNull();
  });

  it.each([
    [[1, 2], [1], 0.5, 'INVALID_PARAMETER', 'weights'],
    [[1, 2], [1, -1], 0.5, 'NEGATIVE_WEIGHT', 'weights[1]'],
    [[1, 2], [1, NaN], 0.5, 'INVALID_NUMBER', 'weights[1]'],
    [[1, Infinity], [1, 1], 0.5, 'INVALID_NUMBER', 'values[1]'],
    [[1], [1], 2, 'INVALID_PROBABILITY', 'p'],
    [[1], undefined, 0.5, 'MISSING_VALUE', 'weights'],
  ])('refuses %o weighing %o at %s', (values, weights, p, code, path) => {
    expect(thrownBy(() => weightedQuantile(values, weights as number[], p))).toEqual({ code, path });
  });
});
