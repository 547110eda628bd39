import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMoney } from '../../src/money/index.js';
import { decimalText, errorOf, Exact } from './support.js';

describe('compareMoney', () => {
  it('compares values, not their forms, and never rounds', () => {
    expect(compareMoney('1.10', 1.1)).toBe(0);
    expect(compareMoney(0, '-0.00')).toBe(0);
    expect(compareMoney('9', '10')).toBe(-1);
    expect(compareMoney('0.001', '0.0009999999999999999999999999')).toBe(1);
    expect(compareMoney(0.1 + 0.2, '0.3')).toBe(1);
    expect(compareMoney(2n ** 70n, '1180591620717411303424')).toBe(0);
  });

  it('takes money of one currency, and a plain amount with any', () => {
    expect(compareMoney({ amount: '5', currency: 'EUR' }, { amount: 5, currency: 'EUR' })).toBe(0);
    expect(compareMoney({ amount: '5', currency: 'EUR' }, '5.01')).toBe(-1);
    expect(compareMoney(6, { amount: '5', currency: 'EUR' })).toBe(1);
  });

  it('refuses two currencies, also where the amounts are 0', () => {
    expect(errorOf(() => compareMoney({ amount: 0, currency: 'EUR' }, { amount: 0, currency: 'USD' }))).toBe(
      'MIXED_CURRENCIES b.currency',
    );
  });

  it('says which side is wrong', () => {
    expect(errorOf(() => compareMoney('x', 1))).toBe('INVALID_NUMBER a');
    expect(errorOf(() => compareMoney(1, '1,0'))).toBe('INVALID_NUMBER b');
    expect(errorOf(() => compareMoney(1, { amount: '1,0', currency: 'EUR' }))).toBe('INVALID_NUMBER b.amount');
    expect(errorOf(() => compareMoney({ amount: 1, currency: 'eur' }, 1))).toBe('UNKNOWN_CURRENCY a.currency');
    expect(errorOf(() => compareMoney({ amount: 1 } as never, 1))).toBe('MISSING_VALUE a.currency');
    expect(errorOf(() => compareMoney({ currency: 'EUR' } as never, 1))).toBe('MISSING_VALUE a.amount');
    expect(errorOf(() => compareMoney(1, undefined as never))).toBe('MISSING_VALUE b');
    expect(errorOf(() => compareMoney([] as never, 1))).toBe('INVALID_NUMBER a');
  });

  it('orders as decimal.js does', () => {
    fc.assert(
      fc.property(decimalText, decimalText, (a, b) => {
        expect(compareMoney(a, b)).toBe(new Exact(a).comparedTo(b));
        expect(compareMoney(a, a)).toBe(0);
      }),
    );
  });
});
