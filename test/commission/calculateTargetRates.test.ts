import { describe, expect, it } from 'vitest';
import type { TargetRatesInput } from '../../src/commission/index.js';
import { calculateCommission, calculateTargetRates } from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';
import { Rational } from '../oracle/rational.js';

const SELLER: TargetRatesInput = {
  ote: 200000,
  payMix: { base: 0.5, variable: 0.5 },
  quota: 500000,
  accelerators: [{ upTo: 1, multiplier: 1 }, { upTo: '1.20', multiplier: 1.5 }, { upTo: null, multiplier: 2 }],
};

describe('calculateTargetRates', () => {
  it('divides the target incentive by the quota, and multiplies', () => {
    expect(calculateTargetRates(SELLER)).toEqual({
      basePay: '100000.00',
      targetIncentive: '100000.00',
      baseRate: 0.2,
      exactBaseRate: '0.2',
      accelerators: [
        { upTo: '1', multiplier: '1', rate: 0.2, exactRate: '0.2' },
        { upTo: '1.2', multiplier: '1.5', rate: 0.3, exactRate: '0.3' },
        { upTo: null, multiplier: '2', rate: 0.4, exactRate: '0.4' },
      ],
      table: { tiers: [{ upTo: '1', rate: '1' }, { upTo: '1.2', rate: '1.5' }, { upTo: null, rate: '2' }] },
      warnings: [],
      options: { minorUnits: 2, rounding: 'halfUp' },
    });
  });

  it('pays the base rate throughout where no accelerators are given', () => {
    const { accelerators, table } = calculateTargetRates({ ote: 100, payMix: { base: 0, variable: 1 }, quota: 400 });
    expect(accelerators).toEqual([{ upTo: null, multiplier: '1', rate: 0.25, exactRate: '0.25' }]);
    expect(table).toEqual({ tiers: [{ upTo: null, rate: '1' }] });
  });

  it('keeps base pay and target incentive at the OTE, and the rate unrounded', () => {
    const cents = calculateTargetRates({ ote: '100000.01', payMix: { base: 0.7, variable: 0.3 }, quota: 900000 });
    expect(cents).toMatchObject({ basePay: '70000.01', targetIncentive: '30000.00', exactBaseRate: '0.033333336666666667' });
    const yen = calculateTargetRates({ ote: 1001, payMix: { base: 0.5, variable: 0.5 }, quota: 7 }, { currency: 'JPY', rounding: 'halfEven' });
    expect(yen).toMatchObject({ basePay: '501', targetIncentive: '500', exactBaseRate: '71.5', options: { currency: 'JPY', minorUnits: 0, rounding: 'halfEven' } });
  });

  it('takes thirds written with nine decimals for a whole', () => {
    expect(calculateTargetRates({ ...SELLER, payMix: { base: 0.666666666, variable: 0.333333333 } }).targetIncentive).toBe('66666.67');
  });

  /** What a plan with the table pays at an attainment. */
  function payAt(attainment: string, input: TargetRatesInput): string {
    const { table, targetIncentive } = calculateTargetRates(input);
    const amount = Rational.of(attainment).times(Rational.of(input.quota)).toExact();
    return calculateCommission(
      [{ id: 1, date: '2026-06-30', participantId: 'ann', amount }],
      {
        id: 'p',
        currency: 'USD',
        period: 'year',
        components: [{ id: 'variable', quota: input.quota, payout: { kind: 'tiers', on: 'attainment', base: 'targetIncentive', table } }],
      },
      { participants: [{ id: 'ann', targetIncentive }] },
    ).totals.earned;
  }

  it('gives a table with which the quota pays the target incentive', () => {
    expect(payAt('1', SELLER)).toBe('100000.00');
    expect(payAt('0.5', SELLER)).toBe('50000.00');
    expect(payAt('1.3', SELLER)).toBe('150000.00'); // 1 × 100 % + 1.5 × 20 % + 2 × 10 % of the incentive
    expect(payAt('1', { ote: '100000.01', payMix: { base: 0.7, variable: 0.3 }, quota: 900000 })).toBe('30000.00');
  });

  const issuesOf = (input: unknown, options?: unknown): string[] => {
    try {
      calculateTargetRates(input as never, options as never);
    } catch (error) {
      if (isSalesMathError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
      throw error;
    }
    return [];
  };

  it.each<[string, object, string]>([
    ['a pay mix that is no whole', { payMix: { base: 0.5, variable: 0.6 } }, 'WEIGHTS_NOT_ONE input.payMix'],
    ['a pay mix in percent', { payMix: { base: 50, variable: 50 } }, 'WEIGHTS_NOT_ONE input.payMix'],
    ['a negative part of it', { payMix: { base: 1.2, variable: -0.2 } }, 'INVALID_OPTION input.payMix.variable'],
    ['a quota of 0', { quota: '0.00' }, 'ZERO_QUOTA input.quota'],
    ['a negative quota', { quota: -5 }, 'INVALID_OPTION input.quota'],
    ['no quota', { quota: undefined }, 'MISSING_VALUE input.quota'],
    ['a negative OTE', { ote: -1 }, 'INVALID_OPTION input.ote'],
    ['an OTE that is no number', { ote: '200,000' }, 'INVALID_NUMBER input.ote'],
    ['bands out of order', { accelerators: [{ upTo: 1, multiplier: 1 }, { upTo: 1, multiplier: 2 }, { upTo: null, multiplier: 3 }] }, 'TIERS_NOT_INCREASING input.accelerators[1].upTo'],
    ['a band at 0', { accelerators: [{ upTo: 0, multiplier: 1 }, { upTo: null, multiplier: 3 }] }, 'TIERS_NOT_INCREASING input.accelerators[0].upTo'],
    ['bands without an open end', { accelerators: [{ upTo: 1, multiplier: 1 }] }, 'MISSING_OPEN_TIER input.accelerators[0].upTo'],
    ['a last band that does not say that it is open', { accelerators: [{ upTo: 1, multiplier: 1 }, { multiplier: 2 }] }, 'MISSING_OPEN_TIER input.accelerators[1].upTo'],
    ['a band before the last without a bound', { accelerators: [{ multiplier: 1 }, { upTo: null, multiplier: 2 }] }, 'MISSING_VALUE input.accelerators[0].upTo'],
    ['no bands', { accelerators: [] }, 'MISSING_OPEN_TIER input.accelerators'],
    ['an open band in the middle', { accelerators: [{ upTo: null, multiplier: 1 }, { upTo: null, multiplier: 1 }] }, 'OPEN_TIER_NOT_LAST input.accelerators[0].upTo'],
    ['a negative multiplier', { accelerators: [{ upTo: null, multiplier: -1 }] }, 'NEGATIVE_RATE input.accelerators[0].multiplier'],
    ['a rate for a multiplier', { accelerators: [{ upTo: null, rate: 1 }] }, 'MISSING_VALUE input.accelerators[0].multiplier'],
    ['a field that is not known', { target: 1 }, 'INVALID_OPTION input.target'],
  ])('refuses %s', (_, change, issue) => {
    expect(issuesOf({ ...SELLER, ...change })[0]).toBe(issue);
  });

  it('refuses what is no input, and options that it does not know', () => {
    expect(issuesOf(undefined)).toEqual(['MISSING_VALUE input']);
    expect(issuesOf(SELLER, { minorUnits: 13 })).toEqual(['INVALID_OPTION options.minorUnits']);
    expect(issuesOf(SELLER, { locale: 'en' })).toEqual(['INVALID_OPTION options.locale']);
  });
});
