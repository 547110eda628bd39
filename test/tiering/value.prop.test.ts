import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreValueOptions, ValueScale } from '../../src/tiering/index.js';
import { assignTiers, scoreValue } from '../../src/tiering/index.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { maxOf, minOf, Rational, ZERO } from '../oracle/rational.js';

const HUNDRED = new Rational(100n);

function naivePoints(scale: ValueScale | undefined, value: Rational): Rational {
  if (scale !== undefined && 'cuts' in scale) return Rational.of(scale.points[scale.cuts.filter((cut) => value.gte(Rational.of(cut))).length] as string);
  const { from, to } = scale ?? { from: 0, to: 100 };
  const [low, high] = [Rational.of(from), Rational.of(to)];
  return minOf(maxOf(value.minus(low).times(HUNDRED).over(high.minus(low)), ZERO), HUNDRED);
}

const bound = fc.constantFrom('-5', '0', '0.3', '7', '90', '1000', '12345.678', '99999999999.123');
const linear = fc.record({ from: bound, to: bound }).filter(({ from, to }) => from !== to);
const steps = fc.uniqueArray(fc.integer({ min: -10, max: 100 }), { maxLength: 4 }).map((cuts) => ({
  cuts: cuts.sort((a, b) => a - b),
  points: Array.from({ length: cuts.length + 1 }, (_, i) => `${i * 7}.${i}`),
}));
const scales = fc.option(fc.oneof(linear, steps), { nil: undefined });
const weights = fc.constantFrom(['0.5', '0.3', '0.2'], ['1', '0', '0'], ['0.333', '0.333', '0.334'], ['0.1000000000001', '0.4', '0.4999999999999']);
const figure = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -50, max: 1500 }) }, { weight: 2, arbitrary: fc.constantFrom(0.1, 33.333, 1e-7, 123456.789, 1e15, 1e300) }, { weight: 1, arbitrary: fc.constant(null) });
const NAMES = ['a', 'b', 'c'] as const;

describe('scoreValue agrees with the naive score', () => {
  it('on the slow way and the fast', () => {
    fc.assert(
      fc.property(fc.tuple(scales, scales, scales), weights, fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 8 }), (ways, shares, figures) => {
        const rows = figures.map(([a, b, c], customerId) => ({ customerId, a, b, c }));
        const options: ScoreValueOptions = {
          weights: Object.fromEntries(NAMES.map((name, i) => [name, shares[i] as string])),
          scales: Object.fromEntries(NAMES.flatMap((name, i) => (ways[i] === undefined ? [] : [[name, ways[i]]]))),
          onMissing: 'renormalize',
        };
        const usable = rows.filter((row) => NAMES.some((name, i) => row[name] !== null && shares[i] !== '0'));
        const result = scoreValue(deepFreeze(usable), options);
        expect(notPlain(result)).toEqual([]);
        usable.forEach((row, at) => {
          const present = NAMES.map((name, i) => ({ value: row[name], weight: Rational.of(shares[i] as string), scale: ways[i] }));
          const used = Rational.sum(present.flatMap(({ value, weight }) => (value === null ? [] : [weight])));
          const contributions = present.map(({ value, weight, scale }) =>
            value === null ? ZERO : naivePoints(scale, Rational.of(value)).times(weight).over(used),
          );
          const scored = result.customers[at];
          expect(scored?.score).toBe(Rational.sum(contributions).toNumber());
          expect(scored?.parts.map(({ contribution }) => contribution)).toEqual(contributions.map((each) => each.toNumber()));
          expect(scored?.parts.map(({ points }) => points)).toEqual(
            present.map(({ value, scale }) => (value === null ? null : naivePoints(scale, Rational.of(value)).toNumber())),
          );
        });
      }),
      runs(500),
    );
  }, PATIENCE);

  it('and scores the same by the options that it echoes', () => {
    const digits = fc.bigInt({ min: 1n, max: 10n ** 25n - 1n });
    fc.assert(
      fc.property(digits, bound, scales, fc.array(fc.tuple(figure, figure), { maxLength: 4 }), (units, from, scale, figures) => {
        const part = new Rational(units, 10n ** 25n);
        const weights = { a: part.toExact(), b: new Rational(1n).minus(part).toExact() };
        const rows = figures.map(([a, b], customerId) => ({ customerId, a: a ?? 0, b: b ?? 0 }));
        const result = scoreValue(rows, { weights, scales: { a: { from, to: '99999999999.50000000000000000001' }, ...(scale === undefined ? {} : { b: scale }) } });
        expect(scoreValue(rows, result.options)).toEqual(result);
        expect(notPlain(result)).toEqual([]);
      }),
      runs(200),
    );
  }, PATIENCE);
});

describe('laws of assignTiers', () => {
  const scores = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 100, noNaN: true })), { maxLength: 30 });

  it('a tier ends where the ranks do, ties together', () => {
    fc.assert(
      fc.property(scores, fc.constantFrom(['0.2', '0.3'], ['0', '0.5'], ['0.28', '0.72'], ['1', '0']), (list, shares) => {
        const { customers, tiers } = assignTiers(list.map((score, customerId) => ({ customerId, score })), { shares });
        const n = new Rational(BigInt(list.length));
        const places = shares.map((_, k) => Number(Rational.sum(shares.slice(0, k + 1).map((share) => Rational.of(share))).times(n).toInteger('ceil')));
        list.forEach((score, i) => {
          const higher = list.filter((other) => other > score).length;
          const tier = places.findIndex((place) => higher < place);
          expect(customers[i]?.tier).toBe(['high', 'mid', 'low'][tier < 0 ? 2 : tier]);
          expect(customers[i]?.rank).toBe(higher + 1);
        });
        expect(tiers.reduce((sum, each) => sum + each.customers, 0)).toBe(list.length);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('the options that are echoed make the same tiers', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 24n });
    fc.assert(
      fc.property(scores, digits, digits, (list, first, second) => {
        const scored = list.map((score, customerId) => ({ customerId, score }));
        const [high, low] = first > second ? [first, second] : [second, first];
        const exact = (units: bigint, decimals: bigint): string => new Rational(units, 10n ** decimals).toExact();
        for (const given of [{ cuts: [exact(high + 1n, 22n), exact(low, 22n)] }, { shares: [exact(high, 25n), exact(low, 25n)] }]) {
          const result = assignTiers(scored, given);
          expect(assignTiers(scored, result.options)).toEqual(result);
          expect(notPlain(result)).toEqual([]);
        }
      }),
      runs(200),
    );
  }, PATIENCE);

  it('what is missing leads exactly to the bound above', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const { customers, tiers } = assignTiers(list.map((score, customerId) => ({ customerId, score })), { cuts: [80, '59.9'] });
        for (const { score, tier, lowerBound, toNext } of customers) {
          expect(tier).toBe(score >= 80 ? 'high' : score >= 59.9 ? 'mid' : 'low');
          expect(lowerBound).toBe({ high: 80, mid: 59.9, low: null }[tier] ?? null);
          const above = tier === 'mid' ? 80 : 59.9;
          const isEmpty = tier === 'high' || tiers[tier === 'mid' ? 0 : 1]?.customers === 0;
          expect(toNext).toBe(isEmpty ? null : Rational.of(above).minus(Rational.of(score)).toNumber());
        }
      }),
      runs(200),
    );
  }, PATIENCE);
});
