import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnyOrderSum } from '../../src/internal/anyOrderSum.js';
import { runs } from '../oracle/laws.js';

const sumOf = (values: readonly number[]): number => {
  const sum = createAnyOrderSum();
  for (const value of values) sum.add(value);
  return sum.total();
};

describe('createAnyOrderSum', () => {
  it('adds up', () => {
    expect(sumOf([])).toBe(0);
    expect(sumOf([0.1])).toBe(0.1);
    expect(sumOf([0.1, 0.2, 0.3])).toBe(0.6);
    expect(sumOf([0.3, 0.2, 0.1])).toBe(0.6);
    expect(sumOf([2 ** 53 - 2, 1])).toBe(2 ** 53 - 1);
    expect(sumOf([1e100, 1, -1e100])).toBe(1);
    expect(sumOf([5e-324, 5e-324])).toBe(1e-323);
    expect(sumOf([1, 2, 3, 4, 5])).toBe(15);
    expect(sumOf([0.25, 2, 0.5, -1])).toBe(1.75);
    expect(sumOf([2 ** 53 - 1, 2 ** 53 - 1, 2])).toBe(2 ** 54);
    const sum = createAnyOrderSum();
    sum.add(1);
    expect([sum.total(), sum.total()]).toEqual([1, 1]);
  });

  it('is the same in every order, and near the plain sum', () => {
    const size = fc.oneof(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.nat(), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(fc.tuple(size, fc.nat())), (pairs) => {
        const values = pairs.map(([value]) => value);
        const sum = sumOf(values);
        expect(sumOf([...values].reverse())).toBe(sum);
        expect(sumOf([...pairs].sort((a, b) => a[1] - b[1]).map(([value]) => value))).toBe(sum);
        const plain = values.reduce((all, value) => all + value, 0);
        expect(Math.abs(sum - plain)).toBeLessThanOrEqual(1e-13 * plain);
      }),
      runs(300, 3000),
    );
  });
});
