import { describe, expect, it } from 'vitest';
import { requireConfidence } from '../../src/internal/confidence.js';
import {
  requireCount,
  requireDuration,
  requireFinite,
  requireModerateNumbers,
  requireNumbers,
  requireProbability,
} from '../../src/internal/numbers.js';

describe('readers of numbers', () => {
  it('give what they read, a plain 0 for −0, and the default for nothing', () => {
    expect(requireConfidence(0.8, 0.95, 'x')).toBe(0.8);
    expect(requireConfidence(undefined, 0.95, 'x')).toBe(0.95);
    for (const read of [requireCount, requireProbability, requireDuration, requireFinite]) expect(Object.is(read(-0, 'x'), 0)).toBe(true);
    expect(Object.is(requireNumbers([-0], 'x')[0], 0)).toBe(true);
  });

  it.each([0, 1, -0.1, 1.5, NaN, null, '0.9'])('confidence %s', (value) => {
    expect(() => requireConfidence(value, 0.95, 'options.confidence')).toThrow(
      expect.objectContaining({ code: 'INVALID_CONFIDENCE' }) as Error,
    );
  });

  it.each([
    [requireCount, -1, 'INVALID_COUNT'],
    [requireCount, 1.5, 'INVALID_COUNT'],
    [requireCount, NaN, 'INVALID_COUNT'],
    [requireCount, 2 ** 53, 'INVALID_COUNT'],
    [requireCount, null, 'MISSING_VALUE'],
    [requireProbability, 1.01, 'INVALID_PROBABILITY'],
    [requireProbability, '0.5', 'INVALID_PROBABILITY'],
    [requireProbability, undefined, 'MISSING_VALUE'],
    [requireDuration, -1, 'INVALID_DURATION'],
    [requireDuration, Infinity, 'INVALID_NUMBER'],
    [requireFinite, NaN, 'INVALID_NUMBER'],
    [requireFinite, null, 'MISSING_VALUE'],
    [requireNumbers, [1, NaN], 'INVALID_NUMBER'],
    [requireNumbers, [1, null], 'INVALID_NUMBER'],
    [requireNumbers, new Set(['1']), 'INVALID_NUMBER'],
    [requireNumbers, null, 'MISSING_VALUE'],
    [requireNumbers, '123', 'INVALID_OPTION'],
    [requireNumbers, {}, 'INVALID_OPTION'],
    [requireModerateNumbers, [1e151], 'INVALID_NUMBER'],
  ] as const)('%o refuses %o', (read, value, code) => {
    expect(() => read(value as never, 'x')).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('reads lists, typed arrays and other iterables, and leaves them as they are', () => {
    const list = Object.freeze([3, 1, 2]);
    for (const values of [list, Float64Array.from(list), new Set(list), Int8Array.from(list)]) {
      expect(Array.from(requireNumbers(values, 'x'))).toEqual([3, 1, 2]);
    }
    const given = Float64Array.of(1, 2);
    expect(requireNumbers(given, 'x')).not.toBe(given);
  });
});
