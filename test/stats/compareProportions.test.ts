import { describe, expect, it } from 'vitest';
import { compareProportions, wilsonInterval } from '../../src/stats/index.js';
import { notPlain } from '../oracle/laws.js';
import { thrownBy } from './support.js';

const side = (successes: number, trials: number) => ({ successes, trials });

describe('compareProportions', () => {
  it('compares after with before', () => {
    const result = compareProportions({ before: side(15, 100), after: side(28, 100) }, { confidence: 0.9 });
    const { confidence: _, method: __, ...before } = wilsonInterval(15, 100, { confidence: 0.9 });
    expect(result.before).toEqual(before);
    expect(result.difference).toBeCloseTo(0.13, 15);
    expect(result.relativeLift).toBeCloseTo(13 / 15, 15);
    expect(result).toMatchObject({ verdict: 'higher', confidence: 0.9, method: 'newcombe' });
  });

  it('has no lift over nothing, and no z where the pooled share is 0 or 1', () => {
    expect(compareProportions({ before: side(0, 20), after: side(3, 20) }).relativeLift).toBeNull();
    const none = compareProportions({ before: side(0, 20), after: side(0, 30) });
    expect(none).toMatchObject({ difference: 0, z: null, pValue: null, relativeLift: null, verdict: 'notShown' });
    const all = compareProportions({ before: side(20, 20), after: side(30, 30) });
    expect(all).toMatchObject({ difference: 0, z: null, pValue: null, relativeLift: 0, verdict: 'notShown' });
    expect(notPlain(all)).toEqual([]);
    // near 1 nothing cancels: the z of the failures is the same
    const near = compareProportions({ before: side(1e9, 1e9), after: side(1, 2) });
    const mirrored = compareProportions({ before: side(0, 1e9), after: side(1, 2) });
    expect(near.z).toBeCloseTo(-mirrored.z!, 6);
  });

  it('knows nothing when a side has no trials', () => {
    const unknown = { difference: null, low: null, high: null, relativeLift: null, z: null, pValue: null, verdict: 'notShown' };
    const first = compareProportions({ before: side(0, 0), after: side(3, 4) });
    expect(first).toMatchObject({ ...unknown, before: { rate: null }, after: { rate: 0.75 } });
    expect(compareProportions({ before: side(3, 4), after: side(0, 0) })).toMatchObject(unknown);
  });

  it.each([
    [{ before: side(1, 2) }, undefined, 'MISSING_VALUE', 'input.after'],
    [{ before: side(1, 2), after: 3 }, undefined, 'INVALID_OPTION', 'input.after'],
    [{ before: side(3, 2), after: side(1, 2) }, undefined, 'SUCCESSES_EXCEED_TRIALS', 'input.before.successes'],
    [{ before: side(1, 2), after: side(1.5, 2) }, undefined, 'INVALID_COUNT', 'input.after.successes'],
    [{ before: side(1, 2), after: { trials: 3 } }, undefined, 'MISSING_VALUE', 'input.after.successes'],
    [null, undefined, 'MISSING_VALUE', 'input'],
    [[], undefined, 'INVALID_OPTION', 'input'],
    [{ before: side(1, 2), after: side(1, 2) }, { confidence: 95 }, 'INVALID_CONFIDENCE', 'options.confidence'],
    [{ before: side(1, 2), after: side(1, 2) }, { alpha: 0.1 }, 'INVALID_OPTION', 'options.alpha'],
  ])('refuses %o with %o', (input, options, code, path) => {
    expect(thrownBy(() => compareProportions(input as never, options as object))).toEqual({ code, path });
  });
});
