import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/stats/index.js';
import { measureProportion, zOfConfidence } from '../../src/stats/proportion.kernel.js';
import { thrownBy } from './support.js';

describe('wilsonInterval', () => {
  it('tells the share, its interval and how it was made', () => {
    const { low, high, ...rest } = wilsonInterval(18, 20);
    expect(rest).toEqual({ numerator: 18, denominator: 20, rate: 0.9, confidence: 0.95, method: 'wilson' });
    expect(low).toBeCloseTo(0.6989663547715128, 14);
    expect(high).toBeCloseTo(0.972133518786232, 14);
  });

  it('knows nothing without trials', () => {
    expect(wilsonInterval(0, 0, { confidence: 0.9 })).toEqual({
      numerator: 0,
      denominator: 0,
      rate: null,
      low: null,
      high: null,
      confidence: 0.9,
      method: 'wilson',
    });
  });

  it('ends exactly at 0 and 1, even for a confidence that takes all', () => {
    for (const confidence of [1e-17, 0.5, 0.95, 1 - 1e-16]) {
      expect(wilsonInterval(0, 7, { confidence }).low).toBe(0);
      expect(wilsonInterval(7, 7, { confidence }).high).toBe(1);
      expect(wilsonInterval(3, 7, { confidence }).high).toBeLessThanOrEqual(1);
    }
  });

  it('keeps the digits of a small rate', () => {
    // the ends are the roots of a quadratic, whose product is rate² / (1 + z²/n)
    const { low, high } = wilsonInterval(1, 1_000_000_000);
    const z = zOfConfidence(0.95);
    const wanted = 1e-18 / (1 + (z * z) / 1e9);
    expect(Math.abs(low! * high! - wanted)).toBeLessThan(1e-14 * wanted);
  });

  it.each([
    [3, 2, undefined, 'SUCCESSES_EXCEED_TRIALS', 'successes'],
    [-1, 2, undefined, 'INVALID_COUNT', 'successes'],
    [1, 2.5, undefined, 'INVALID_COUNT', 'trials'],
    [NaN, 2, undefined, 'INVALID_COUNT', 'successes'],
    [1, undefined, undefined, 'MISSING_VALUE', 'trials'],
    [1, 2, { confidence: 1 }, 'INVALID_CONFIDENCE', 'options.confidence'],
    [1, 2, { confidence: 0 }, 'INVALID_CONFIDENCE', 'options.confidence'],
    [1, 2, { level: 0.9 }, 'INVALID_OPTION', 'options.level'],
  ])('refuses %s of %s with %o', (successes, trials, options, code, path) => {
    expect(thrownBy(() => wilsonInterval(successes, trials as number, options as object))).toEqual({ code, path });
  });

  it('tells a quotient that is no share without an interval', () => {
    expect(measureProportion(3, 2, 1.96)).toEqual({ numerator: 3, denominator: 2, rate: 1.5, low: null, high: null });
  });
});
