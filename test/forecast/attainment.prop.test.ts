import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateAttainmentProbability } from '../../src/forecast/index.js';
import { createRandom, shuffledIndices, throwCoins } from '../../src/forecast/random.kernel.js';
import { calculateWeightedPipeline } from '../../src/metrics/calculateWeightedPipeline.js';
import { deepFreeze, notPlain, runs } from '../oracle/laws.js';

interface Deal {
  readonly cents: number;
  readonly probability: number;
}

/** Every one of the 2ⁿ ends, in whole cents. */
function enumerate(deals: readonly Deal[], booked: number): Map<number, number> {
  const chances = new Map<number, number>();
  for (let end = 0; end < 2 ** deals.length; end += 1) {
    let sum = booked;
    let chance = 1;
    deals.forEach(({ cents, probability }, i) => {
      const won = (end >> i) % 2 === 1;
      if (won) sum += cents;
      chance *= won ? probability : 1 - probability;
    });
    if (chance > 0) chances.set(sum, (chances.get(sum) ?? 0) + chance);
  }
  return chances;
}

const money = (cents: number): string => (cents / 100).toFixed(2);

const deal = fc.record({
  cents: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 300_000 }), fc.constantFrom(0, 500, 1000, 2500)),
  probability: fc.oneof(fc.constantFrom(0, 1, 0.5, 0.1), fc.double({ min: 0, max: 1, noNaN: true })),
});

describe('the chance to reach a target', () => {
  it('is that of all ends one by one', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 11 }), fc.nat(400_000), fc.nat(10_000), (deals, target, booked) => {
        const rows = deepFreeze(deals.map(({ cents, probability }) => ({ value: money(cents), probability })));
        const result = calculateAttainmentProbability(rows, money(target), { booked: money(booked) });
        const ends = enumerate(deals, booked);
        let reached = 0;
        let mean = booked;
        let variance = 0;
        for (const [sum, chance] of ends) if (sum >= target) reached += chance;
        for (const { cents, probability: p } of deals) {
          mean += cents * p;
          variance += cents * cents * p * (1 - p);
        }
        expect(result.method).toBe('exact');
        expect(Math.abs(result.probability - reached)).toBeLessThan(1e-12);
        const wanted = [...ends].filter(([, chance]) => chance > 1e-290).sort(([a], [b]) => a - b);
        const listed = result.distribution.filter(({ probability }) => probability > 1e-290);
        expect(listed.map(({ outcome }) => outcome)).toEqual(wanted.map(([sum]) => money(sum)));
        listed.forEach(({ probability }, i) => expect(Math.abs(probability - wanted[i]![1])).toBeLessThan(1e-12));
        expect(Math.abs(Number(result.expected) * 100 - mean)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(Math.abs(result.standardDeviation * 100 - Math.sqrt(variance))).toBeLessThan(1e-6);
        expect(notPlain(result)).toEqual([]);
      }),
      runs(300, 3000),
    );
  });

  it('has the spread of the weighted pipeline, to the last digit', () => {
    const any = fc.record({ cents: fc.nat(100_000_000), probability: fc.integer({ min: 0, max: 100 }).map((n) => n / 100) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (deals) => {
        const rows = deals.map(({ cents, probability }) => ({ value: money(cents), probability }));
        const { standardDeviation } = calculateAttainmentProbability(rows, 1, { method: 'simulation', draws: 1 });
        expect(standardDeviation).toBe(calculateWeightedPipeline(rows).standardDeviation);
      }),
      runs(200),
    );
  });

  it('does not depend on the order of the deals, and falls with the target', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 30 }), fc.nat(1_000_000), fc.nat(1_000_000), (deals, one, other) => {
        const rows = deals.map(({ cents, probability }) => ({ value: money(cents), probability }));
        const ask = (target: number, order = rows): number => calculateAttainmentProbability(order, money(target)).probability;
        expect(ask(one, [...rows].reverse())).toBe(ask(one));
        expect(ask(Math.min(one, other))).toBeGreaterThanOrEqual(ask(Math.max(one, other)) - 1e-13);
      }),
      runs(100, 1000),
    );
  });

  it('is simulated within five standard errors', () => {
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 12 }), fc.nat(500_000), fc.nat(1000), (deals, target, seed) => {
        const rows = deals.map(({ cents, probability }) => ({ value: money(cents), probability }));
        const exact = calculateAttainmentProbability(rows, money(target)).probability;
        const { probability, standardError, distribution } = calculateAttainmentProbability(rows, money(target), { method: 'simulation', seed, draws: 5000 });
        expect(Math.abs(probability - exact)).toBeLessThanOrEqual(5 * Math.sqrt((exact * (1 - exact)) / 5000) + 2e-3);
        const reachable = deals.reduce((sum, each) => sum + (each.probability > 0 ? each.cents : 0), 0) >= target;
        const sure = deals.reduce((sum, each) => sum + (each.probability === 1 ? each.cents : 0), 0) >= target;
        const drawn = probability === 0 || probability === 1 ? 1 / 5002 : probability; // none or all of the draws: nothing is sure
        expect(standardError).toBeCloseTo(sure || !reachable ? 0 : Math.sqrt((drawn * (1 - drawn)) / 5000), 12);
        expect(distribution.reduce((sum, each) => sum + each.probability, 0)).toBeCloseTo(1, 10);
      }),
      runs(60, 500),
    );
  });
});

describe('random numbers', () => {
  it('are the same for a seed on every machine', () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 4 }, () => random() >>> 0);
    const again = createRandom(1);
    expect(drawn).toEqual(Array.from({ length: 4 }, () => again() >>> 0));
    expect(new Set([0, 1, 2, 2 ** 32, 2 ** 33, 2 ** 52].map((seed) => createRandom(seed)())).size).toBe(6);
  });

  it('fill every bit evenly', () => {
    const random = createRandom(42);
    const ones = new Float64Array(32);
    for (let i = 0; i < 20_000; i += 1) for (let bit = 0, word = random(); bit < 32; bit += 1) ones[bit]! += (word >>> bit) & 1;
    for (const count of ones) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(5000));
  });

  it.each([0, 1e-9, 0.03, 1 / 3, 0.5, 0.999, 1 - 2 ** -53])('throw coins that fall with chance %s', (p) => {
    const random = createRandom(9);
    let heads = 0;
    for (let i = 0; i < 10_000; i += 1) for (let word = throwCoins(p, random); word !== 0; word &= word - 1) heads += 1;
    expect(Math.abs(heads - 320_000 * p)).toBeLessThanOrEqual(5 * Math.sqrt(320_000 * p * (1 - p)) + 1e-3);
  });

  it('shuffle into every order alike', () => {
    const random = createRandom(3);
    const seen = new Map<string, number>();
    for (let i = 0; i < 12_000; i += 1) {
      const order = shuffledIndices(4, random).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    for (const count of seen.values()) expect(Math.abs(count - 500)).toBeLessThan(5 * Math.sqrt(500));
    expect([...shuffledIndices(0, random)]).toEqual([]);
  });
});
