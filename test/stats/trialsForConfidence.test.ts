import { describe, expect, it } from 'vitest';
import { binomialTail, trialsForConfidence } from '../../src/stats/index.js';
import { thrownBy } from './support.js';

describe('trialsForConfidence', () => {
  it('takes more trials the surer it must be', () => {
    expect([0.8, 0.9, 0.95].map((confidence) => trialsForConfidence(5, 0.25, confidence).trials)).toEqual([26, 30, 34]);
  });

  it('counts a confidence that is reached exactly', () => {
    expect(trialsForConfidence(1, 0.5, 0.75)).toEqual({ trials: 2, probability: 0.75 });
    expect(trialsForConfidence(2, 0.5, 0.5).trials).toBe(3);
    // 1 − 0.95² is 0.0975, and computed a little less
    expect(binomialTail(1, 2, 0.05)).toBeLessThan(0.0975);
    expect(trialsForConfidence(1, 0.05, 0.0975).trials).toBe(2);
    expect(trialsForConfidence(1, 0.1, 0.271).trials).toBe(3);
    expect(trialsForConfidence(1, 0.1, 0.271 + 1e-11).trials).toBe(4);
  });

  it('knows the ends', () => {
    expect(trialsForConfidence(0, 0, 0.9)).toEqual({ trials: 0, probability: 1 });
    expect(trialsForConfidence(3, 0, 0.9)).toEqual({ trials: null, probability: null });
    expect(trialsForConfidence(3, 1e-300, 0.9)).toEqual({ trials: null, probability: null });
    expect(trialsForConfidence(7, 1, 0.99)).toEqual({ trials: 7, probability: 1 });
    expect(trialsForConfidence(50, 0.999, 0.001).trials).toBe(50);
    expect(trialsForConfidence(3, 0.5, 1e-16).trials).toBe(3);
  });

  it.each([
    [10_000, 0.001, 0.9],
    [1_000_000, 0.3, 0.5],
    [3, 1e-9, 0.99],
  ])('is quick and exact for %s at %s', (successes, p, confidence) => {
    const { trials, probability } = trialsForConfidence(successes, p, confidence);
    expect(probability).toBe(binomialTail(successes, trials!, p));
    expect(probability).toBeGreaterThanOrEqual(confidence - 1e-12);
    expect(binomialTail(successes, trials! - 1, p)).toBeLessThan(confidence - 1e-12);
  });

  it.each([
    [-1, 0.5, 0.9, 'INVALID_COUNT', 'successes'],
    [1, 2, 0.9, 'INVALID_PROBABILITY', 'p'],
    [1, null, 0.9, 'MISSING_VALUE', 'p'],
    [1, 0.5, 1, 'INVALID_CONFIDENCE', 'confidence'],
    [1, 0.5, undefined, 'INVALID_CONFIDENCE', 'confidence'],
  ])('refuses %s at %s with %s', (successes, p, confidence, code, path) => {
    expect(thrownBy(() => trialsForConfidence(successes, p as number, confidence as number))).toEqual({ code, path });
  });
});
