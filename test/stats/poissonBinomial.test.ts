import { describe, expect, it } from 'vitest';
import { poissonBinomial } from '../../src/stats/index.js';
import { notPlain } from '../oracle/laws.js';
import { thrownBy } from './support.js';

describe('poissonBinomial', () => {
  it('has certain and impossible events', () => {
    expect(poissonBinomial([1, 0, 1])).toEqual({ pmf: [0, 0, 1, 0], mean: 2, variance: 0 });
    expect(notPlain(poissonBinomial([-0, -0, 0.5]))).toEqual([]);
  });

  it('sums to 1 for many events, with nothing below 0', () => {
    const { pmf, mean } = poissonBinomial(Float64Array.from({ length: 3000 }, (_, i) => ((i * 7919) % 1000) / 999));
    expect(pmf.every((chance) => chance >= 0)).toBe(true);
    expect(Math.abs(pmf.reduce((sum, chance) => sum + chance, 0) - 1)).toBeLessThan(1e-12);
    expect(pmf.reduce((sum, chance, k) => sum + k * chance, 0)).toBeCloseTo(mean, 8);
  });

  it('is the same to the last bit in another order', () => {
    const chances = [0.1, 0.7, 0.3, 0.95, 0.6, 1 / 3];
    const told = poissonBinomial(chances);
    for (let turn = 1; turn < chances.length; turn += 1) {
      expect(poissonBinomial([...chances.slice(turn), ...chances.slice(0, turn)])).toEqual(told);
    }
  });

  it.each([
    [[0.5, 1.2], 'INVALID_PROBABILITY', 'probabilities[1]'],
    [[0.5, null], 'MISSING_VALUE', 'probabilities[1]'],
    [undefined, 'MISSING_VALUE', 'probabilities'],
    [0.5, 'INVALID_OPTION', 'probabilities'],
  ])('refuses %o', (probabilities, code, path) => {
    expect(thrownBy(() => poissonBinomial(probabilities as never))).toEqual({ code, path });
  });
});
