import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProportions, sampleSizeForProportions, wilsonInterval } from '../../src/stats/index.js';
import { zOfConfidence } from '../../src/stats/proportion.kernel.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((trials) => fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }));
const confidences = fc.double({ min: 0.01, max: 0.9999, noNaN: true });

describe('laws of shares', () => {
  it('the ends of a Wilson interval are the rates that the z test just does not refuse', () => {
    fc.assert(
      fc.property(counts, confidences, ({ successes, trials }, confidence) => {
        const { low, high, rate } = wilsonInterval(successes, trials, { confidence });
        const z = zOfConfidence(confidence);
        expect(low! >= 0 && low! <= rate! && rate! <= high! && high! <= 1).toBe(true);
        for (const end of [low!, high!]) {
          if (end === 0 || end === 1) continue;
          expect(Math.abs(rate! - end) / Math.sqrt((end * (1 - end)) / trials)).toBeCloseTo(z, 5);
        }
        const mirrored = wilsonInterval(trials - successes, trials, { confidence });
        expect(1 - mirrored.high!).toBeCloseTo(low!, 13);
      }),
      runs(500),
    );
  }, PATIENCE);

  it('swapping before and after turns a comparison round', () => {
    fc.assert(
      fc.property(counts, counts, confidences, (before, after, confidence) => {
        const there = compareProportions({ before, after }, { confidence });
        const back = compareProportions({ before: after, after: before }, { confidence });
        expect(notPlain(there)).toEqual([]);
        expect(there.difference).toBeCloseTo(-back.difference!, 15);
        expect(there.low).toBeCloseTo(-back.high!, 13);
        expect(there.pValue === null ? null : there.pValue.toFixed(12)).toBe(back.pValue === null ? null : back.pValue.toFixed(12));
        const turned = { higher: 'lower', lower: 'higher', notShown: 'notShown' } as const;
        expect(there.verdict).toBe(turned[back.verdict]);
        expect(there.low! <= there.difference! && there.difference! <= there.high!).toBe(true);
        expect(there.low! >= -1 - 1e-15 && there.high! <= 1 + 1e-15).toBe(true);
      }),
      runs(500),
    );
  }, PATIENCE);

  it('a sample of the size found has the power asked for', () => {
    const rate = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (p1, p2, power) => {
        fc.pre(Math.abs(p1 - p2) > 0.001);
        const { exact, perGroup } = sampleSizeForProportions(p1, p2, { power });
        expect(perGroup! - exact! >= 0 && perGroup! - exact! < 1).toBe(true);
        const mean = (p1 + p2) / 2;
        const reach = Math.abs(p1 - p2) * Math.sqrt(exact!) - zOfConfidence(0.95) * Math.sqrt(2 * mean * (1 - mean));
        const z = reach / Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
        // the quantile of the power, as twice a one-sided level
        expect(z).toBeCloseTo(zOfConfidence(2 * power - 1 || 1e-300), 6);
      }),
      runs(300),
    );
  }, PATIENCE);
});
