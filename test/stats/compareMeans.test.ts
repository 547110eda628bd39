import { describe, expect, it } from 'vitest';
import { compareMeans } from '../../src/stats/index.js';
import { notPlain } from '../oracle/laws.js';
import { thrownBy } from './support.js';

describe('compareMeans', () => {
  it('agrees with t.test of R on the sleep data', () => {
    const before = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const after = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const result = compareMeans({ before, after });
    expect(result.t).toBeCloseTo(-1.8608, 4);
    expect(result.degreesOfFreedom).toBeCloseTo(17.776, 3);
    expect(result.pValue).toBeCloseTo(0.07939, 5);
    expect(result.low).toBeCloseTo(-3.3654832, 7);
    expect(result.high).toBeCloseTo(0.2054832, 7);
    expect(result.before).toEqual({ n: 10, mean: expect.closeTo(2.33, 12) as number, standardDeviation: expect.closeTo(2.002249, 6) as number });
    expect(result).toMatchObject({ verdict: 'notShown', confidence: 0.95, method: 'welch' });
    expect(compareMeans({ before, after }, { confidence: 0.9 }).verdict).toBe('lower');
    expect(compareMeans({ before: after, after: before }, { confidence: 0.9 }).verdict).toBe('higher');
  });

  it('knows nothing with fewer than two values on a side', () => {
    const unknown = { difference: null, low: null, high: null, t: null, degreesOfFreedom: null, pValue: null, verdict: 'notShown' };
    expect(compareMeans({ before: [3], after: [1, 2] })).toMatchObject({ ...unknown, before: { n: 1, mean: 3, standardDeviation: null } });
    expect(compareMeans({ before: [1, 2], after: [] })).toMatchObject({ ...unknown, after: { n: 0, mean: null, standardDeviation: null } });
  });

  it('tells only the difference where nothing varies', () => {
    const unknown = { low: null, high: null, t: null, degreesOfFreedom: null, pValue: null, verdict: 'notShown' };
    expect(compareMeans({ before: [5, 5], after: [7, 7, 7] })).toMatchObject({ difference: 2, ...unknown });
    const same = compareMeans({ before: [5, 5], after: [5, 5] });
    expect(same).toMatchObject({ difference: 0, ...unknown });
    expect(notPlain(same)).toEqual([]);
    const half = compareMeans({ before: [5, 5], after: [6, 8] });
    expect(half).toMatchObject({ difference: 2, degreesOfFreedom: expect.closeTo(1, 12) as number, t: expect.closeTo(2, 12) as number });
  });

  it('is not troubled by large, small or shifted values', () => {
    const plain = compareMeans({ before: [1, 2, 4], after: [3, 5, 9, 2] });
    for (const [shift, scale] of [[0, 1e140], [0, 1e-140], [1e9, 1], [-1e9, 1]] as const) {
      const moved = (values: readonly number[]) => values.map((value) => shift + scale * value);
      const result = compareMeans({ before: moved([1, 2, 4]), after: moved([3, 5, 9, 2]) });
      expect(result.t).toBeCloseTo(plain.t!, 7);
      expect(result.degreesOfFreedom).toBeCloseTo(plain.degreesOfFreedom!, 7);
      expect(notPlain(result)).toEqual([]);
    }
    expect(notPlain(compareMeans({ before: [0, 1e-150], after: [1e150, 1e150] }))).toEqual([]);
  });

  it('is the same to the last bit in another order', () => {
    const before = Array.from({ length: 20 }, (_, i) => Math.sqrt(i));
    const after = Array.from({ length: 20 }, (_, i) => Math.sqrt(i + 7) / 3);
    const told = compareMeans({ before, after });
    for (let turn = 1; turn < before.length; turn += 1) {
      const turned = (values: readonly number[]): number[] => [...values.slice(turn), ...values.slice(0, turn)];
      expect(compareMeans({ before: turned(before), after: turned(after) })).toEqual(told);
    }
    expect(before.slice(0, 2)).toEqual([0, 1]);
  });

  it.each([
    [{ before: [1, NaN], after: [1, 2] }, undefined, 'INVALID_NUMBER', 'input.before[1]'],
    [{ before: [1, 2], after: [1, 1e200] }, undefined, 'INVALID_NUMBER', 'input.after[1]'],
    [{ before: [1, 2] }, undefined, 'MISSING_VALUE', 'input.after'],
    [{ before: 'ab', after: [1, 2] }, undefined, 'INVALID_OPTION', 'input.before'],
    [undefined, undefined, 'MISSING_VALUE', 'input'],
    [{ before: [1, 2], after: [1, 2] }, { confidence: -1 }, 'INVALID_CONFIDENCE', 'options.confidence'],
    [{ before: [1, 2], after: [1, 2] }, { paired: true }, 'INVALID_OPTION', 'options.paired'],
  ])('refuses %o with %o', (input, options, code, path) => {
    expect(thrownBy(() => compareMeans(input as never, options as object))).toEqual({ code, path });
  });
});
