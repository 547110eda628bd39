import { describe, expect, it } from 'vitest';
import { calculateAttainmentProbability } from '../../src/forecast/index.js';
import type { AttainmentDeal } from '../../src/forecast/index.js';
import { convolveDeals } from '../../src/forecast/lattice.kernel.js';
import { poissonBinomial } from '../../src/stats/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';
import { isMutated } from '../support/mutated.js';

const THREE = deepFreeze([
  { id: 'a', value: '45000', probability: 0.7 },
  { id: 2, value: 18500, probability: 0.85 },
  { value: 12000n, probability: 0.5 },
]);

describe('calculateAttainmentProbability', () => {
  it('sums the chances of all outcomes that reach the target', () => {
    const result = calculateAttainmentProbability(THREE, '53225');
    expect(result.probability).toBeCloseTo(0.6475, 14);
    expect(result).toMatchObject({ method: 'exact', expected: '53225.00', warnings: [{ code: 'ASSUMES_INDEPENDENCE' }] });
    expect(result.standardDeviation).toBeCloseTo(Math.sqrt(45000 ** 2 * 0.21 + 18500 ** 2 * 0.1275 + 12000 ** 2 * 0.25), 8);
    expect(result).not.toHaveProperty('standardError');
    expect(result.options).toEqual({ minorUnits: 2, rounding: 'halfUp', measure: 'value', booked: '0', method: 'auto', seed: 1, draws: 100000 });
    expect(notPlain(result)).toEqual([]);
  });

  it('decides on exact money, where sums of doubles would not reach', () => {
    const deals = [{ value: 0.1, probability: 0.5 }, { value: 0.2, probability: 0.5 }];
    expect(0.7 + 0.1).toBeLessThan(0.8);
    expect(calculateAttainmentProbability(deals, 0.3).probability).toBe(0.25);
    expect(calculateAttainmentProbability(deals, 0.8, { booked: 0.7 }).probability).toBe(0.75);
    expect(calculateAttainmentProbability(deals, '0.8000000000000000000000001', { booked: 0.7 }).probability).toBe(0.5);
    expect(calculateAttainmentProbability(deals, '0.8', { booked: '0.7000000000000000000000001' }).probability).toBe(0.75);
  });

  it('puts what is booked and what is sure into every outcome', () => {
    const deals = [{ value: 10, probability: 1 }, { value: 20, probability: 0 }, { value: 0, probability: 0.5 }, { value: 5, probability: 0.25 }];
    const result = calculateAttainmentProbability(deals, 36, { booked: '21' });
    expect(result.distribution).toEqual([{ outcome: '31.00', probability: 0.75 }, { outcome: '36.00', probability: 0.25 }]);
    expect(result).toMatchObject({ probability: 0.25, expected: '32.25', options: { booked: '21' } });
    expect(calculateAttainmentProbability(deals, 31, { booked: '21' }).probability).toBe(1);
    expect(calculateAttainmentProbability(deals, '36.01', { booked: '21' }).probability).toBe(0);
  });

  it('has one sure outcome without deals', () => {
    expect(calculateAttainmentProbability([], 0)).toMatchObject({ probability: 1, standardDeviation: 0, distribution: [{ outcome: '0.00', probability: 1 }] });
    expect(calculateAttainmentProbability(new Set<AttainmentDeal>(), '0.01', { booked: 0 }).probability).toBe(0);
  });

  it('merges equal outcomes, also those that print alike', () => {
    const deals = [{ value: '0.001', probability: 0.5 }, { value: '0.002', probability: 0.5 }, { value: '0.003', probability: 0.5 }];
    const { distribution, probability } = calculateAttainmentProbability(deals, '0.006');
    expect(probability).toBe(0.125);
    expect(distribution).toEqual([{ outcome: '0.00', probability: 0.75 }, { outcome: '0.01', probability: 0.25 }]);
    expect(calculateAttainmentProbability(deals, '0.006', { minorUnits: 3 }).distribution.map(({ outcome }) => outcome)).toEqual([
      '0.000', '0.001', '0.002', '0.003', '0.004', '0.005', '0.006',
    ]);
  });

  it('counts wins whatever they are worth', () => {
    const chances = [0.1, 0.2, 0.2, 1, 0];
    const result = calculateAttainmentProbability(chances.map((probability) => ({ probability, value: null })), '3', { measure: 'count', booked: 1 });
    const { pmf, variance } = poissonBinomial([0.1, 0.2, 0.2]);
    expect(result.distribution.map(({ outcome }) => outcome)).toEqual(['2', '3', '4', '5']);
    result.distribution.forEach(({ probability }, k) => expect(probability).toBeCloseTo(pmf[k]!, 14));
    expect(result.probability).toBeCloseTo(1 - pmf[0]!, 14);
    expect(result).toMatchObject({ expected: '2.50', options: { measure: 'count', booked: '1' } });
    expect(result.standardDeviation).toBeCloseTo(Math.sqrt(variance), 14);
    expect(calculateAttainmentProbability(THREE, 1, { measure: 'count', currency: 'JPY' }).expected).toBe('2.05');
    expect(calculateAttainmentProbability(THREE, 1, { measure: 'count', minorUnits: 1 })).toMatchObject({ expected: '2.1', options: { minorUnits: 1 } });
  });

  it.skipIf(isMutated)('is exact for ten thousand deals of one size, and loses nothing', () => {
    const deals = Array.from({ length: 10_000 }, () => ({ value: '1000', probability: 0.5 }));
    const { distribution, probability } = calculateAttainmentProbability(deals, '5000000');
    const sum = distribution.reduce((total, each) => total + each.probability, 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
    expect(probability).toBeCloseTo(0.5 + 0.0039893 / 0.5 / 2, 4);
    expect(distribution.every((each) => each.probability > 0)).toBe(true);
  });

  it('lists outcomes that are all but impossible', () => {
    const { distribution } = calculateAttainmentProbability(Array.from({ length: 1000 }, () => ({ probability: 0.5 })), 500, { measure: 'count' });
    expect(distribution).toHaveLength(1001);
    expect(distribution[0]).toEqual({ outcome: '0', probability: 2 ** -1000 });
  });

  it.skipIf(isMutated)('mends what rounding adds over very many deals', () => {
    const deals = Array.from({ length: 50_000 }, () => ({ probability: 1 / 3 }));
    const { distribution } = calculateAttainmentProbability(deals, 1, { measure: 'count' });
    expect(Math.abs(distribution.reduce((total, each) => total + each.probability, 0) - 1)).toBeLessThan(1e-12);
  });

  it('is the same to the last bit in another row order', () => {
    const deals = [0.1, 0.7, 0.3, 0.9, 0.6].flatMap((probability, i) => [{ value: 7, probability }, { value: 3 + i, probability: probability / 3 }]);
    const { distribution } = calculateAttainmentProbability(deals, 10);
    for (let turn = 1; turn < deals.length; turn += 1) {
      expect(calculateAttainmentProbability([...deals.slice(turn), ...deals.slice(0, turn)], 10).distribution).toEqual(distribution);
    }
  });

  it('merges outcomes before they are many, in every shape of lattice', () => {
    const outcomes = (steps: readonly number[]): number[] => [...convolveDeals(Float64Array.from(steps), new Float64Array(steps.length).fill(0.5)).steps];
    expect(outcomes([1000, 1000, 2000, 4000])).toEqual([0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000]);
    expect(outcomes([1, 1, 1, 90_000, 90_000])).toEqual([0, 1, 2, 3, 90_000, 90_001, 90_002, 90_003, 180_000, 180_001, 180_002, 180_003]);
    expect(outcomes([1, 1, 50, 60])).toEqual([0, 1, 2, 50, 51, 52, 60, 61, 62, 110, 111, 112]);
  });

  describe('when the lattice is too large', () => {
    const LARGE = deepFreeze([
      { value: '900719925474099267.01', probability: 0.5 },
      { value: '900719925474099267.02', probability: 0.25 },
    ]);

    it('simulates, exactly on money, or refuses', () => {
      const result = calculateAttainmentProbability(LARGE, '900719925474099267.02', { draws: 20_000 });
      expect(result.method).toBe('simulation');
      expect(Math.abs(result.probability - 0.25)).toBeLessThan(5 * (result.standardError ?? 0));
      expect(result.standardError).toBeCloseTo(Math.sqrt((result.probability * (1 - result.probability)) / 20_000), 15);
      expect(result.distribution.map(({ outcome }) => outcome)).toEqual(['0.00', '900719925474099267.01', '900719925474099267.02', '1801439850948198534.03']);
      expect(result.expected).toBe('675539944105574450.26');
      expect(issuesOf(() => calculateAttainmentProbability(LARGE, 1, { method: 'exact' }))).toEqual(['LATTICE_TOO_LARGE deals']);
    });

    it('is just not so at ten million cells', () => {
      const deals = (first: number): AttainmentDeal[] => [{ value: 1, probability: 0.5 }, { value: first, probability: 0.5 }];
      expect(calculateAttainmentProbability(deals(9_999_998), 2, { method: 'exact' }).distribution).toHaveLength(4);
      expect(issuesOf(() => calculateAttainmentProbability(deals(9_999_999), 2, { method: 'exact' }))).toEqual(['LATTICE_TOO_LARGE deals']);
    });
  });

  it('simulates the same for one seed, in any row order, and otherwise for another', () => {
    const simulate = (deals: Iterable<AttainmentDeal>, seed: number): unknown => calculateAttainmentProbability(deals, 50000, { method: 'simulation', seed, draws: 1001 }).distribution;
    expect(simulate(THREE, 7)).toEqual(simulate([...THREE].reverse(), 7));
    expect(simulate(THREE, 7)).not.toEqual(simulate(THREE, 8));
    expect(simulate(THREE, 7)).not.toEqual(simulate(THREE, 2 ** 32 + 7));
  });

  it('simulates what it would compute', () => {
    const exact = calculateAttainmentProbability(THREE, 50000);
    const drawn = calculateAttainmentProbability(THREE, 50000, { method: 'simulation' });
    expect(Math.abs(drawn.probability - exact.probability)).toBeLessThan(5 * drawn.standardError!);
    expect(drawn.expected).toBe(exact.expected);
    drawn.distribution.forEach(({ outcome, probability }, i) => {
      const p = exact.distribution[i]!.probability;
      expect(outcome).toBe(exact.distribution[i]!.outcome);
      expect(Math.abs(probability - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / 100_000));
    });
  });

  it('lists at most a hundred thousand outcomes, none across the target', () => {
    const deals = Array.from({ length: 18 }, (_, i) => ({ value: 2 ** i, probability: 0.5 }));
    const target = 2 ** 17 + 3;
    const { distribution, probability, warnings } = calculateAttainmentProbability(deals, target);
    expect(warnings).toEqual([{ code: 'ASSUMES_INDEPENDENCE' }, { code: 'OUTCOMES_GROUPED', count: 2 ** 18 }]);
    expect(distribution.length).toBeLessThanOrEqual(100_000);
    expect(probability).toBeCloseTo(0.5 - 3 / 2 ** 18, 13);
    const reached = distribution.filter(({ outcome }) => Number(outcome) >= target).reduce((sum, each) => sum + each.probability, 0);
    expect(reached).toBeCloseTo(probability, 13);
    expect(distribution.some(({ outcome }) => Number(outcome) === target)).toBe(true);
  });

  it('prints in the currency of the deals', () => {
    const deals = [{ value: 1000, probability: 0.5, currency: 'JPY' }];
    expect(calculateAttainmentProbability(deals, 1000)).toMatchObject({ expected: '500', options: { currency: 'JPY', minorUnits: 0 } });
    expect(issuesOf(() => calculateAttainmentProbability([...deals, { ...deals[0]!, currency: 'USD' }], 1))).toEqual(['MIXED_CURRENCIES deals[1].currency']);
    expect(issuesOf(() => calculateAttainmentProbability(deals, 1, { currency: 'USD' }))).toEqual(['MIXED_CURRENCIES deals[0].currency']);
  });

  it.each<[string, object, unknown, object, string]>([
    ['no value', { value: null }, 1, {}, 'MISSING_VALUE deals[0].value'],
    ['a value that is no number', { value: '1,000' }, 1, {}, 'INVALID_NUMBER deals[0].value'],
    ['a negative value', { value: -1 }, 1, {}, 'NEGATIVE_AMOUNT deals[0].value'],
    ['a negative value of many digits', { value: '-12345678901234567890' }, 1, {}, 'NEGATIVE_AMOUNT deals[0].value'],
    ['no probability', { probability: null }, 1, {}, 'MISSING_VALUE deals[0].probability'],
    ['a probability in percent', { probability: 50 }, 1, {}, 'INVALID_PROBABILITY deals[0].probability'],
    ['an empty id', { id: '' }, 1, {}, 'INVALID_ID deals[0].id'],
    ['an unknown currency', { currency: 'usd' }, 1, {}, 'UNKNOWN_CURRENCY deals[0].currency'],
    ['no target', {}, undefined, {}, 'MISSING_VALUE target'],
    ['a negative target', {}, -1, {}, 'NEGATIVE_AMOUNT target'],
    ['a negative booking', {}, 1, { booked: -1 }, 'NEGATIVE_AMOUNT options.booked'],
    ['half a win', {}, 1.5, { measure: 'count' }, 'INVALID_COUNT target'],
    ['a negative number of wins', {}, 1, { measure: 'count', booked: -1 }, 'INVALID_COUNT options.booked'],
    ['an unknown measure', {}, 1, { measure: 'wins' }, 'INVALID_OPTION options.measure'],
    ['an unknown method', {}, 1, { method: 'fft' }, 'INVALID_OPTION options.method'],
    ['no draws', {}, 1, { draws: 0 }, 'INVALID_OPTION options.draws'],
    ['too many draws', {}, 1, { draws: 1e8 }, 'INVALID_OPTION options.draws'],
    ['a negative seed', {}, 1, { seed: -1 }, 'INVALID_OPTION options.seed'],
    ['an unknown option', {}, 1, { samples: 5 }, 'INVALID_OPTION options.samples'],
    ['an unknown currency option', {}, 1, { currency: 'XXX' }, 'UNKNOWN_CURRENCY options.currency'],
  ])('refuses %s', (_, deal, target, options, issue) => {
    expect(issuesOf(() => calculateAttainmentProbability([{ value: 1, probability: 0.5, ...deal }], target as number, options))).toEqual([issue]);
  });

  it('refuses rows that are none', () => {
    expect(issuesOf(() => calculateAttainmentProbability([5 as never], 1))).toEqual(['INVALID_ROW deals[0]']);
    expect(issuesOf(() => calculateAttainmentProbability(null as never, 1))).toEqual(['MISSING_VALUE deals']);
    expect(issuesOf(() => calculateAttainmentProbability('ab' as never, 1))).toEqual(['INVALID_OPTION deals']);
  });
});
