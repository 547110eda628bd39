import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTail, poissonBinomial, trialsForConfidence } from '../../src/stats/index.js';
import { PATIENCE, runs } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';
import { isNear } from './support.js';

/** P(X = k) for k = 0 … n as exact rationals: a convolution of one event after the other. */
function exactly(probabilities: readonly Rational[]): Rational[] {
  let pmf = [new Rational(1n)];
  for (const p of probabilities) {
    const q = new Rational(1n).minus(p);
    const zero = new Rational(0n);
    pmf = [...pmf, zero].map((chance, k) => chance.times(q).plus((pmf[k - 1] ?? zero).times(p)));
  }
  return pmf;
}

const numberOf = (value: Rational): number => {
  const scale = 10n ** 150n;
  return Number((value.num * scale) / value.den) / 1e150;
};

/** Sixty-fourths, so that a double holds them exactly. */
const chances = fc.integer({ min: 1, max: 63 });
const toRational = (part: number): Rational => new Rational(BigInt(part), 64n);

describe('laws of counts', () => {
  it('the tail is the exact sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 45 }), chances, (successes, trials, part) => {
        const pmf = exactly(Array.from({ length: trials }, () => toRational(part)));
        const wanted = numberOf(Rational.sum(pmf.slice(successes)));
        expect(isNear(binomialTail(successes, trials, part / 64), wanted, 1e-13)).toBe(true);
      }),
      runs(150),
    );
  }, PATIENCE);

  it('the fewest trials are enough, and one less is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 0.9999, noNaN: true }),
        (successes, p, confidence) => {
          const { trials, probability } = trialsForConfidence(successes, p, confidence);
          expect(probability! >= confidence - 1e-12).toBe(true);
          expect(trials === successes || binomialTail(successes, trials! - 1, p) < confidence - 1e-12).toBe(true);
        },
      ),
      runs(400),
    );
  }, PATIENCE);

  it('events with chances of their own: every chance is exact, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(chances, { maxLength: 14 }), (parts) => {
        const { pmf, mean, variance } = poissonBinomial(parts.map((part) => part / 64));
        const wanted = exactly(parts.map(toRational)).map(numberOf);
        expect(pmf.length).toBe(wanted.length);
        pmf.forEach((chance, k) => expect(isNear(chance, wanted[k]!)).toBe(true));
        const around = pmf.reduce((sum, chance, k) => sum + chance * (k - mean) ** 2, 0);
        expect(around).toBeCloseTo(variance, 12);
      }),
      runs(150),
    );
  }, PATIENCE);
});
