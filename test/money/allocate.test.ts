import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/money/index.js';
import type { AllocateOptions, AllocationShare } from '../../src/money/index.js';
import { errorOf, Exact, messageOf } from './support.js';

const weigh = (...weights: readonly AllocationShare['weight'][]): AllocationShare[] =>
  weights.map((weight, i) => ({ id: `s${i}`, weight }));
const values = (total: string | number, weights: readonly AllocationShare['weight'][], options?: AllocateOptions): string[] =>
  allocate(total, weigh(...weights), options).shares.map(({ value }) => value);

describe('allocate', () => {
  it('gives the whole result as plain data, in input order', () => {
    expect(
      allocate('100', [
        { id: 'a', weight: '1.50', locked: '40' },
        { id: 7, weight: 1, locked: null },
        { id: 'c', weight: new Decimal(2) },
      ]),
    ).toStrictEqual({
      total: '100.00',
      step: '0.01',
      shares: [
        { id: 'a', weight: '1.5', exactShare: '40', value: '40.00', locked: true },
        { id: '7', weight: '1', exactShare: '20', value: '20.00' },
        { id: 'c', weight: '2', exactShare: '40', value: '40.00' },
      ],
      residual: '0.00',
      method: 'largestRemainder',
      warnings: [],
    });
  });

  it('takes any iterable and leaves its input alone', () => {
    const shares = Object.freeze(weigh(1, 2).map((share) => Object.freeze(share)));
    expect(allocate(3, new Set(shares)).shares.map(({ value }) => value)).toEqual(['1.00', '2.00']);
  });

  describe('the step', () => {
    it('decides the decimals', () => {
      expect(values('1', [1, 2], { step: '0.05' })).toEqual(['0.35', '0.65']);
      expect(values('1', [1, 2], { step: '0.1' })).toEqual(['0.3', '0.7']);
      expect(values('1', [1, 2], { step: 0.001 })).toEqual(['0.333', '0.667']);
      expect(values('20', [1, 2], { step: '5' })).toEqual(['5', '15']);
      expect(values('3000', [1, 2], { step: 1e3 })).toEqual(['1000', '2000']);
      expect(values(1e21, [1, 1], { step: 1 })).toEqual(['500000000000000000000', '500000000000000000000']);
    });

    it('is read without trailing zeros', () => {
      const { step, total, residual } = allocate('1.2', weigh(1), { step: '0.30' });
      expect({ step, total, residual }).toEqual({ step: '0.3', total: '1.2', residual: '0.0' });
    });

    it('must divide the total and every locked value', () => {
      expect(errorOf(() => allocate('10.005', weigh(1)))).toBe('NOT_A_MULTIPLE_OF_STEP total');
      expect(errorOf(() => allocate(1, weigh(1), { step: '0.3' }))).toBe('NOT_A_MULTIPLE_OF_STEP total');
      expect(errorOf(() => allocate(12, weigh(1), { step: 5n }))).toBe('NOT_A_MULTIPLE_OF_STEP total');
      expect(errorOf(() => allocate(1, [...weigh(1), { id: 'x', weight: 1, locked: '0.001' }]))).toBe(
        'NOT_A_MULTIPLE_OF_STEP shares[1].locked',
      );
      expect(messageOf(() => allocate('10.005', weigh(1)))).toBe(
        'total: received "10.005", must be a multiple of the step 0.01: round it first, or give a finer options.step.',
      );
    });

    it('must be above 0', () => {
      expect(errorOf(() => allocate(1, weigh(1), { step: 0 }))).toBe('INVALID_OPTION options.step');
      expect(errorOf(() => allocate(1, weigh(1), { step: '-0.01' }))).toBe('INVALID_OPTION options.step');
      expect(errorOf(() => allocate(1, weigh(1), { step: 'x' }))).toBe('INVALID_NUMBER options.step');
      expect(errorOf(() => allocate(1, weigh(1), { step: null as never }))).toBe('MISSING_VALUE options.step');
    });
  });

  describe('largestRemainder', () => {
    it('gives the steps left over to the largest remainders', () => {
      expect(values('100.00', [1, 1, 1])).toEqual(['33.34', '33.33', '33.33']);
      expect(values('0.05', [1, 1, 1, 1, 1, 1, 1])).toEqual(['0.01', '0.01', '0.01', '0.01', '0.01', '0.00', '0.00']);
      expect(values('10.00', [0.5, 0.25, 0.25])).toEqual(['5.00', '2.50', '2.50']);
    });

    it('breaks ties by weight, then by order', () => {
      expect(values(5, [0, 3, 7], { step: 1 })).toEqual(['0', '1', '4']);
      expect(values(5, [3, 7], { step: 1 })).toEqual(['1', '4']);
      expect(values(5, [7, 3], { step: 1 })).toEqual(['4', '1']);
      expect(values(1, [1, 1], { step: 1 })).toEqual(['1', '0']);
      expect(values(2, [1, 1, 1], { step: 1 })).toEqual(['1', '1', '0']);
    });

    it('has the Alabama paradox', () => {
      expect(values(10, [6, 6, 2], { step: 1 })).toEqual(['4', '4', '2']);
      expect(values(11, [6, 6, 2], { step: 1 })).toEqual(['5', '5', '1']);
    });
  });

  describe('sainteLague', () => {
    const method = 'sainteLague';

    it('divides by 1, 3, 5 …', () => {
      expect(values(7, [53000, 24000, 23000], { step: 1, method })).toEqual(['3', '2', '2']);
      expect(values(1, [1, 2, 3], { step: 1, method })).toEqual(['0', '0', '1']);
    });

    it('takes nothing away when the total grows', () => {
      expect(values(15, [5, 5, 2], { step: 1 })).toEqual(['6', '6', '3']);
      expect(values(16, [5, 5, 2], { step: 1 })).toEqual(['7', '7', '2']);
      expect(values(15, [5, 5, 2], { step: 1, method })).toEqual(['6', '6', '3']);
      expect(values(16, [5, 5, 2], { step: 1, method })).toEqual(['7', '6', '3']);
    });

    it('breaks ties by weight, then by order', () => {
      // 3 / 3 = 1 / 1
      expect(values(2, [1, 3], { step: 1, method })).toEqual(['0', '2']);
      expect(values(2, [3, 1], { step: 1, method })).toEqual(['2', '0']);
      expect(values(1, [1, 1, 1], { step: 1, method })).toEqual(['1', '0', '0']);
    });

    it('takes no longer for a large total', () => {
      expect(values(1_000_000_000, [3, 5, 7], { step: 1, method })).toEqual([
        '200000000',
        '333333333',
        '466666667',
      ]);
      expect(allocate(10n ** 400n, weigh(1, 2), { step: 1, method }).shares[0]?.value).toBe('3'.repeat(400));
    });
  });

  describe('cumulative', () => {
    const method = 'cumulative';

    it('spreads evenly along the list', () => {
      expect(values(20, Array.from({ length: 13 }, () => 1), { step: 1, method }).join('')).toBe('2121212121212');
      expect(values(3, [1, 0, 1, 1, 1], { step: 1, method })).toEqual(['1', '0', '1', '0', '1']);
    });

    it('rounds the running total half up', () => {
      expect(values(1, [1, 1], { step: 1, method })).toEqual(['1', '0']);
      expect(values(-1, [1, 1], { step: 1, method })).toEqual(['-1', '0']);
    });
  });

  it('shows exact shares, cut half-up to 18 decimals only where they never end', () => {
    const exact = (total: string | number, weights: AllocationShare['weight'][], options?: AllocateOptions): string[] =>
      allocate(total, weigh(...weights), options).shares.map(({ exactShare }) => exactShare);
    expect(exact('100', [1, 2])).toEqual(['33.333333333333333333', '66.666666666666666667']);
    expect(exact('-100', [1, 2])).toEqual(['-33.333333333333333333', '-66.666666666666666667']);
    expect(exact('99.99', [75, 25])).toEqual(['74.9925', '24.9975']);
    expect(exact('0.01', [1, 2 ** 40 - 1])[0]).toBe(new Exact('0.01').div(2 ** 40).toFixed());
    expect(exact('0.01', [1, 2 ** 40 - 1])[0]).toHaveLength('0.'.length + 42);
    expect(exact('30', [1, 2, 3], { step: 10 })).toEqual(['5', '10', '15']);
    expect(exact('1', ['0.00000000000000000001', 3, 0])).toEqual(['0', '1', '0']);
    expect(exact('7', [3, 6, 1], { step: 7 })).toEqual(['2.1', '4.2', '0.7']);
    expect(exact('1', [3, 1, 3])).toEqual(['0.428571428571428571', '0.142857142857142857', '0.428571428571428571']);
    expect(exact('0', [1, 3])).toEqual(['0', '0']);
  });

  describe('locked shares', () => {
    const locks = (total: string, locked: readonly (string | undefined)[], options?: AllocateOptions) => {
      const result = allocate(total, locked.map((lock, i) => ({ id: i, weight: i + 1, locked: lock })), { step: 1, ...options });
      return [result.shares.map(({ value }) => value).join(' '), result.residual, ...result.warnings.map(({ code }) => code)];
    };

    it('keep their value, the others share the rest by their own weights', () => {
      expect(locks('10', ['4', undefined, undefined])).toEqual(['4 2 4', '0']);
      expect(locks('10', ['10', undefined, undefined])).toEqual(['10 0 0', '0']);
      expect(locks('10', ['-2', undefined, undefined])).toEqual(['-2 5 7', '0']);
      expect(locks('10', ['3', '7'])).toEqual(['3 7', '0']);
      expect(locks('0', ['-5', undefined])).toEqual(['-5 5', '0']);
      expect(locks('0', ['0', undefined])).toEqual(['0 0', '0']);
    });

    it('that exceed the total leave nothing, and a residual', () => {
      expect(locks('10', ['12', undefined, undefined])).toEqual(['12 0 0', '-2', 'LOCKED_EXCEEDS_TOTAL']);
      expect(locks('10', ['12'])).toEqual(['12', '-2', 'LOCKED_EXCEEDS_TOTAL']);
      expect(locks('0', ['5', undefined])).toEqual(['5 0', '-5', 'LOCKED_EXCEEDS_TOTAL']);
    });

    it('that are less than the total leave a residual when nobody else is there', () => {
      expect(locks('10', ['3', '4'])).toEqual(['3 4', '3', 'LOCKED_BELOW_TOTAL']);
      expect(locks('0', ['-3'])).toEqual(['-3', '3', 'LOCKED_BELOW_TOTAL']);
    });

    it('work the same below zero', () => {
      expect(locks('-10', ['-4', undefined, undefined])).toEqual(['-4 -2 -4', '0']);
      expect(locks('-10', ['-12', undefined, undefined])).toEqual(['-12 0 0', '2', 'LOCKED_EXCEEDS_TOTAL']);
      expect(locks('-10', ['-3', '-4'])).toEqual(['-3 -4', '-3', 'LOCKED_BELOW_TOTAL']);
      expect(locks('-10', ['2', undefined])).toEqual(['2 -12', '0']);
    });

    it('show the value as their exact share', () => {
      const [first, second] = allocate('1', [{ id: 'a', weight: 9, locked: '0.50' }, { id: 'b', weight: 1 }]).shares;
      expect(first).toStrictEqual({ id: 'a', weight: '9', exactShare: '0.5', value: '0.50', locked: true });
      expect(second).toStrictEqual({ id: 'b', weight: '1', exactShare: '0.5', value: '0.50' });
    });

    it('of 0 are locked all the same', () => {
      const [first] = allocate('1', [{ id: 'a', weight: 9, locked: 0 }, { id: 'b', weight: 1 }]).shares;
      expect(first).toStrictEqual({ id: 'a', weight: '9', exactShare: '0', value: '0.00', locked: true });
    });
  });

  describe('weights that sum to 0', () => {
    it('are refused when there is something to hand out', () => {
      expect(errorOf(() => allocate(1, weigh(0, 0)))).toBe('ZERO_WEIGHTS shares');
      expect(errorOf(() => allocate(1, weigh(0)))).toBe('ZERO_WEIGHTS shares');
      expect(errorOf(() => allocate(1, [...weigh(0), { id: 'x', weight: 1, locked: '0.5' }]))).toBe('ZERO_WEIGHTS shares');
      expect(values(0, [0, 0])).toEqual(['0.00', '0.00']);
      expect(allocate(1, [...weigh(0), { id: 'x', weight: 0, locked: 1 }]).residual).toBe('0.00');
      expect(allocate(1, [...weigh(0), { id: 'x', weight: 0, locked: 2 }]).residual).toBe('-1.00');
    });

    it('share equally when asked, whatever the method', () => {
      expect(values('1.00', [0, 0, 0], { onZeroWeights: 'equal' })).toEqual(['0.34', '0.33', '0.33']);
      expect(values('-1.00', [0, 0, 0], { onZeroWeights: 'equal', method: 'sainteLague' })).toEqual(['-0.34', '-0.33', '-0.33']);
      const { shares } = allocate('1', [...weigh(0, 0), { id: 'x', weight: 5, locked: '0.2' }], { onZeroWeights: 'equal' });
      expect(shares.map(({ weight, exactShare }) => [weight, exactShare])).toEqual([['0', '0.4'], ['0', '0.4'], ['5', '0.2']]);
    });

    it('change nothing where one weight is positive', () => {
      expect(values(1, [0, 1], { onZeroWeights: 'equal' })).toEqual(['0.00', '1.00']);
    });
  });

  it('never prints a minus zero', () => {
    expect(values('-0.01', [1, 1])).toEqual(['-0.01', '0.00']);
    expect(allocate('-0', weigh(1)).total).toBe('0.00');
    expect(values(-1, ['0.0000000000000000000000001', 1])).toEqual(['0.00', '-1.00']);
    expect(allocate(-1, weigh('0.0000000000000000000000001', 1)).shares[0]?.exactShare).toBe('0');
    expect(allocate(-1, weigh('-0', 1)).shares[0]).toStrictEqual({ id: 's0', weight: '0', exactShare: '0', value: '0.00' });
  });

  it('says which share is wrong', () => {
    const bad = (share: unknown) => errorOf(() => allocate(1, [{ id: 'good', weight: 1 }, share as AllocationShare]));
    expect(bad({ id: 'b', weight: -1 })).toBe('NEGATIVE_WEIGHT shares[1].weight');
    expect(bad({ id: 'b', weight: '1,5' })).toBe('INVALID_NUMBER shares[1].weight');
    expect(bad({ id: 'b', weight: Number.NaN })).toBe('INVALID_NUMBER shares[1].weight');
    expect(bad({ id: 'b' })).toBe('MISSING_VALUE shares[1].weight');
    expect(bad({ id: 'b', weight: 1, locked: 'x' })).toBe('INVALID_NUMBER shares[1].locked');
    expect(bad({ id: 'b', weight: -1, locked: 1 })).toBe('NEGATIVE_WEIGHT shares[1].weight');
    expect(bad({ weight: 1 })).toBe('MISSING_VALUE shares[1].id');
    expect(bad({ id: null, weight: 1 })).toBe('MISSING_VALUE shares[1].id');
    expect(bad({ id: '', weight: 1 })).toBe('INVALID_ID shares[1].id');
    expect(bad({ id: 1.5, weight: 1 })).toBe('INVALID_ID shares[1].id');
    expect(bad({ id: 2 ** 53, weight: 1 })).toBe('INVALID_ID shares[1].id');
    expect(bad({ id: 'good', weight: 1 })).toBe('DUPLICATE_ID shares[1].id');
    expect(bad(null)).toBe('INVALID_ROW shares[1]');
    expect(bad('b')).toBe('INVALID_ROW shares[1]');
    expect(errorOf(() => allocate(1, [{ id: '7', weight: 1 }, { id: 7, weight: 1 }]))).toBe('DUPLICATE_ID shares[1].id');
  });

  it('refuses an empty list, and what is no list', () => {
    expect(errorOf(() => allocate(1, []))).toBe('EMPTY_INPUT shares');
    expect(errorOf(() => allocate(0, []))).toBe('EMPTY_INPUT shares');
    expect(errorOf(() => allocate(1, 'ab' as never))).toBe('INVALID_OPTION shares');
    expect(errorOf(() => allocate(1, null as never))).toBe('MISSING_VALUE shares');
  });

  it('refuses a total that is no number, and options it does not know', () => {
    expect(errorOf(() => allocate('1,000', weigh(1)))).toBe('INVALID_NUMBER total');
    expect(errorOf(() => allocate(undefined as never, weigh(1)))).toBe('MISSING_VALUE total');
    expect(errorOf(() => allocate(1, weigh(1), { method: 'hamilton' as never }))).toBe('INVALID_OPTION options.method');
    expect(errorOf(() => allocate(1, weigh(1), { onZeroWeights: 'skip' as never }))).toBe('INVALID_OPTION options.onZeroWeights');
    expect(errorOf(() => allocate(1, weigh(1), { steps: 1 } as never))).toBe('INVALID_OPTION options.steps');
  });

  it('takes a hundred thousand shares', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({ id: i, weight: (i % 97) + 1 }));
    const { shares } = allocate('1234567.89', many);
    expect(shares.reduce((sum, { value }) => sum + Math.round(Number(value) * 100), 0)).toBe(123456789);
  }, 30_000);
});
