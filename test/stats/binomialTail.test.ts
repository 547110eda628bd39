import { describe, expect, it } from 'vitest';
import { binomialTail } from '../../src/stats/index.js';
import { isNear, thrownBy } from './support.js';

describe('binomialTail', () => {
  it('knows the ends', () => {
    expect(binomialTail(0, 5, 0)).toBe(1);
    expect(binomialTail(0, 0, 0.5)).toBe(1);
    expect(binomialTail(1, 5, 0)).toBe(0);
    expect(binomialTail(5, 5, 1)).toBe(1);
    expect(binomialTail(6, 5, 1)).toBe(0);
    expect(binomialTail(3, 2, 0.5)).toBe(0);
  });

  it('keeps the digits of chances next to nothing', () => {
    expect(isNear(binomialTail(20, 20, 0.001), 1e-60)).toBe(true);
    // pbinom(899, 1000, 0.5, lower.tail = FALSE)
    expect(isNear(binomialTail(900, 1000, 0.5), 6.701717790006376e-162, 1e-11)).toBe(true);
    // by 1 − (1 − p)^n
    expect(isNear(binomialTail(1, 1_000_000, 1e-9), -Math.expm1(1e6 * Math.log1p(-1e-9)))).toBe(true);
  });

  it('is quick where there are many trials', () => {
    const half = binomialTail(500_000_000, 1_000_000_000, 0.5);
    expect(half).toBeCloseTo(0.5 + 0.5 * 2.523132522e-5, 12);
  });

  it.each([
    [-1, 5, 0.5, 'INVALID_COUNT', 'successes'],
    [1, 2.5, 0.5, 'INVALID_COUNT', 'trials'],
    [1, 2, 1.5, 'INVALID_PROBABILITY', 'p'],
    [1, 2, NaN, 'INVALID_PROBABILITY', 'p'],
    [1, undefined, 0.5, 'MISSING_VALUE', 'trials'],
  ])('refuses %s of %s at %s', (successes, trials, p, code, path) => {
    expect(thrownBy(() => binomialTail(successes, trials as number, p))).toEqual({ code, path });
  });
});
