import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { sumMoney } from '../../src/money/index.js';
import { errorOf, messageOf } from './support.js';

const usd = (amount: string | number) => ({ amount, currency: 'USD' });

describe('sumMoney', () => {
  it('adds exactly and rounds once, at the end', () => {
    expect(sumMoney([0.1, 0.2])).toBe('0.30');
    expect(sumMoney(['0.005', '0.005'])).toBe('0.01');
    expect(sumMoney(['0.004', '0.004', '-0.008'])).toBe('0.00');
    expect(sumMoney(['-0.004'])).toBe('0.00');
    expect(sumMoney(['0.125', '0'], { rounding: 'halfEven' })).toBe('0.12');
  });

  it('of nothing is zero', () => {
    expect(sumMoney([])).toBe('0.00');
    expect(sumMoney([], { currency: 'JPY' })).toBe('0');
    expect(sumMoney([], { minorUnits: 3 })).toBe('0.000');
  });

  it('takes any iterable', () => {
    expect(sumMoney(new Set(['1', '2']))).toBe('3.00');
    expect(
      sumMoney(
        (function* () {
          yield 1n;
          yield new Decimal('0.5');
        })(),
      ),
    ).toBe('1.50');
  });

  it('holds where a double would not', () => {
    expect(sumMoney(['9007199254740993', '0.01'])).toBe('9007199254740993.01');
    expect(sumMoney([1e21, '-1', 1e-7], { minorUnits: 7 })).toBe('999999999999999999999.0000001');
    expect(sumMoney(Array.from({ length: 20 }, () => '999999999999999'))).toBe('19999999999999980.00');
    expect(sumMoney(Array.from({ length: 20 }, () => -999999999999999))).toBe('-19999999999999980.00');
    expect(sumMoney(['999999999999999', '0.000000000001', '-999999999999999'], { minorUnits: 12 })).toBe('0.000000000001');
    expect(sumMoney(['0.000000000001', '999999999999999'], { minorUnits: 12 })).toBe('999999999999999.000000000001');
    expect(sumMoney([1.7976931348623157e308, -1.7976931348623157e308, 5e-324])).toBe('0.00');
    expect(sumMoney([Number.MAX_SAFE_INTEGER, 1, 1])).toBe('9007199254740993.00');
  });

  it('reads numbers by their shortest decimal form', () => {
    expect(sumMoney([0.1, 0.2, 0.3, -0.6], { minorUnits: 12 })).toBe('0.000000000000');
    expect(sumMoney([0.1 + 0.2], { minorUnits: 12, rounding: 'up' })).toBe('0.300000000001');
    expect(sumMoney([1e-7, 1.00000001, 123456.123], { minorUnits: 8 })).toBe('123457.12300011');
  });

  it('takes the decimals from the currency that the amounts bring', () => {
    expect(sumMoney([{ amount: '1200', currency: 'JPY' }, { amount: 34.5, currency: 'JPY' }])).toBe('1235');
    expect(sumMoney([usd('1.005'), 2, '3'])).toBe('6.01');
    expect(sumMoney([1, { amount: '0.0005', currency: 'KWD' }])).toBe('1.001');
    expect(sumMoney([usd(1)], { minorUnits: 0 })).toBe('1');
    expect(sumMoney([usd(1)], { currency: 'USD' })).toBe('1.00');
    expect(sumMoney([{ amount: new Decimal('1.5'), currency: 'USD' }])).toBe('1.50');
  });

  it('never adds two currencies', () => {
    expect(errorOf(() => sumMoney([usd(1), { amount: 1, currency: 'EUR' }]))).toBe('MIXED_CURRENCIES values[1].currency');
    expect(errorOf(() => sumMoney([1, usd(1)], { currency: 'EUR' }))).toBe('MIXED_CURRENCIES values[1].currency');
    expect(errorOf(() => sumMoney([usd(1)], { currency: 'EUR', minorUnits: 2 }))).toBe('MIXED_CURRENCIES values[0].currency');
    expect(messageOf(() => sumMoney([usd(1), { amount: 1, currency: 'EUR' }]))).toBe(
      'values[1].currency: received "EUR", must be "USD" like the rest: convert it first, or sum each currency by itself.',
    );
  });

  it('says which value is wrong', () => {
    expect(errorOf(() => sumMoney([1, '1,5']))).toBe('INVALID_NUMBER values[1]');
    expect(errorOf(() => sumMoney([1, Number.NaN]))).toBe('INVALID_NUMBER values[1]');
    expect(errorOf(() => sumMoney([1, 2, {} as never]))).toBe('INVALID_NUMBER values[2]');
    expect(errorOf(() => sumMoney([[1] as never]))).toBe('INVALID_NUMBER values[0]');
    expect(errorOf(() => sumMoney([null as never]))).toBe('MISSING_VALUE values[0]');
    expect(errorOf(() => sumMoney([usd('')]))).toBe('INVALID_NUMBER values[0].amount');
    expect(errorOf(() => sumMoney([{ currency: 'USD' } as never]))).toBe('MISSING_VALUE values[0].amount');
    expect(errorOf(() => sumMoney([usd(1), { amount: 1, currency: null } as never]))).toBe('MISSING_VALUE values[1].currency');
    expect(errorOf(() => sumMoney([{ amount: 1 } as never]))).toBe('MISSING_VALUE values[0].currency');
    expect(errorOf(() => sumMoney([usd(1), { amount: 1, currency: 'usd' }]))).toBe('UNKNOWN_CURRENCY values[1].currency');
  });

  it.each(['', '-', '.', '1.', '.1', '-.1', '1.2.3', '1-', '--1', '1 ', '+1', '1e3', '1_000', '٣'])('refuses %j', (text) => {
    expect(errorOf(() => sumMoney(['1', text]))).toBe('INVALID_NUMBER values[1]');
  });

  it('keeps the currency of an object that could also pass for a number', () => {
    const euros = { amount: '5', currency: 'EUR', toFixed: () => '5' };
    expect(errorOf(() => sumMoney([usd(1), euros]))).toBe('MIXED_CURRENCIES values[1].currency');
  });

  it('refuses what is no list: a text would be added character by character', () => {
    expect(errorOf(() => sumMoney('123'))).toBe('INVALID_OPTION values');
    expect(errorOf(() => sumMoney({ amount: 1 } as never))).toBe('INVALID_OPTION values');
    expect(errorOf(() => sumMoney(5 as never))).toBe('INVALID_OPTION values');
    expect(errorOf(() => sumMoney(undefined as never))).toBe('MISSING_VALUE values');
    expect(errorOf(() => sumMoney(null as never))).toBe('MISSING_VALUE values');
  });

  it('refuses wrong options before it looks at the values, and where there are none', () => {
    expect(errorOf(() => sumMoney(['x'], { currency: 'usd' }))).toBe('UNKNOWN_CURRENCY options.currency');
    expect(errorOf(() => sumMoney([], { currency: 'usd' }))).toBe('UNKNOWN_CURRENCY options.currency');
    expect(errorOf(() => sumMoney([], { rounding: '' as never }))).toBe('INVALID_OPTION options.rounding');
    expect(errorOf(() => sumMoney([], { precision: 2 } as never))).toBe('INVALID_OPTION options.precision');
  });
});
