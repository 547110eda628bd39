import { describe, expect, it } from 'vitest';
import { sampleSizeForProportions } from '../../src/stats/index.js';
import { thrownBy } from './support.js';

describe('sampleSizeForProportions', () => {
  it('agrees with power.prop.test of R', () => {
    expect(sampleSizeForProportions(0.5, 0.75, { power: 0.9 }).exact).toBeCloseTo(76.7069, 3);
    // one-sided at 97.5 % asks the same as two-sided at 95 %
    expect(sampleSizeForProportions(0.5, 0.75, { power: 0.9, sides: 1, confidence: 0.975 }).exact).toBeCloseTo(76.7069, 3);
  });

  it('does not mind which rate comes first, and echoes what it was asked', () => {
    expect(sampleSizeForProportions(0.28, 0.15)).toEqual(sampleSizeForProportions(0.15, 0.28));
    expect(sampleSizeForProportions(0.2, 0.2, { sides: 1, power: 0.7, confidence: 0.9 })).toEqual({
      perGroup: null,
      exact: null,
      power: 0.7,
      confidence: 0.9,
      sides: 1,
    });
  });

  it('takes one case where chance alone gives the power', () => {
    expect(sampleSizeForProportions(0.4, 0.5, { power: 0.01 })).toMatchObject({ perGroup: 1, exact: 0 });
  });

  it('knows no number for rates too close to tell apart', () => {
    expect(sampleSizeForProportions(0, 5e-324)).toMatchObject({ perGroup: null, exact: null });
  });

  it.each([
    [1.2, 0.5, undefined, 'INVALID_PROBABILITY', 'p1'],
    [0.5, -0.1, undefined, 'INVALID_PROBABILITY', 'p2'],
    [0.5, null, undefined, 'MISSING_VALUE', 'p2'],
    [0.5, 0.6, { power: 1 }, 'INVALID_PROBABILITY', 'options.power'],
    [0.5, 0.6, { power: 80 }, 'INVALID_PROBABILITY', 'options.power'],
    [0.5, 0.6, { confidence: 1 }, 'INVALID_CONFIDENCE', 'options.confidence'],
    [0.5, 0.6, { sides: 3 }, 'INVALID_OPTION', 'options.sides'],
    [0.5, 0.6, { tails: 2 }, 'INVALID_OPTION', 'options.tails'],
  ])('refuses %s and %s with %o', (p1, p2, options, code, path) => {
    expect(thrownBy(() => sampleSizeForProportions(p1, p2 as number, options as object))).toEqual({ code, path });
  });
});
