import { Decimal } from 'decimal.js';
import { describe, expect, it, vi } from 'vitest';
import { roundMoney } from '../../src/money/index.js';
import { errorOf, messageOf } from './support.js';

describe('roundMoney', () => {
  it('rounds half away from zero to two decimals by default', () => {
    expect(roundMoney('2.345')).toBe('2.35');
    expect(roundMoney('-2.345')).toBe('-2.35');
    expect(roundMoney('2.3449999999999999999999')).toBe('2.34');
    expect(roundMoney('7')).toBe('7.00');
  });

  it('reads a number by its shortest decimal form', () => {
    expect(roundMoney(1.005)).toBe('1.01');
    expect(roundMoney(8.345)).toBe('8.35');
    expect(roundMoney(1e-7)).toBe('0.00');
    expect(roundMoney(1e21)).toBe('1000000000000000000000.00');
    expect(roundMoney(123456789012345680000)).toBe('123456789012345680000.00');
  });

  it('takes bigints and the decimals of other libraries', () => {
    expect(roundMoney(12n)).toBe('12.00');
    expect(roundMoney(new Decimal('-1e-30'), { rounding: 'up' })).toBe('-0.01');
    expect(roundMoney({ toFixed: () => '0.125' })).toBe('0.13');
  });

  // the tie at 0.125 and its neighbours, on both sides of zero
  it.each([
    ['up', '0.13', '-0.13', '0.13', '0.13'],
    ['down', '0.12', '-0.12', '0.12', '0.12'],
    ['ceil', '0.13', '-0.12', '0.13', '0.13'],
    ['floor', '0.12', '-0.13', '0.12', '0.12'],
    ['halfUp', '0.13', '-0.13', '0.12', '0.13'],
    ['halfDown', '0.12', '-0.12', '0.12', '0.13'],
    ['halfEven', '0.12', '-0.12', '0.12', '0.13'],
    ['halfCeil', '0.13', '-0.12', '0.12', '0.13'],
    ['halfFloor', '0.12', '-0.13', '0.12', '0.13'],
  ] as const)('%s', (rounding, tie, negativeTie, below, above) => {
    expect(roundMoney('0.125', { rounding })).toBe(tie);
    expect(roundMoney('-0.125', { rounding })).toBe(negativeTie);
    expect(roundMoney('0.1249', { rounding })).toBe(below);
    expect(roundMoney('0.1251', { rounding })).toBe(above);
    expect(roundMoney('0.12', { rounding })).toBe('0.12');
  });

  it('sends a tie to the even neighbour from both sides', () => {
    expect(roundMoney('0.135', { rounding: 'halfEven' })).toBe('0.14');
    expect(roundMoney('-0.135', { rounding: 'halfEven' })).toBe('-0.14');
  });

  it('never prints a minus zero', () => {
    expect(roundMoney('-0.004')).toBe('0.00');
    expect(roundMoney(-0)).toBe('0.00');
    expect(roundMoney('-0')).toBe('0.00');
    expect(roundMoney('-0.0000000000000000000001', { rounding: 'ceil' })).toBe('0.00');
  });

  it('takes the decimals from the currency', () => {
    expect(roundMoney('1234.5', { currency: 'JPY' })).toBe('1235');
    expect(roundMoney('1.0005', { currency: 'KWD' })).toBe('1.001');
    expect(roundMoney('1.005', { currency: 'UYU' })).toBe('1.01');
    expect(roundMoney('-0.4', { currency: 'JPY' })).toBe('0');
  });

  it('lets minorUnits win over the currency', () => {
    expect(roundMoney('1234.5', { currency: 'JPY', minorUnits: 3 })).toBe('1234.500');
    expect(roundMoney('1234.5', { minorUnits: 0 })).toBe('1235');
    expect(roundMoney('0.1234567890125', { minorUnits: 12 })).toBe('0.123456789013');
    expect(roundMoney('12345678901234567890.1234567890125', { minorUnits: 12 })).toBe('12345678901234567890.123456789013');
  });

  it('works where doubles no longer hold every integer', () => {
    expect(roundMoney('999999999999.995')).toBe('1000000000000.00');
    expect(roundMoney('9007199254740993.005')).toBe('9007199254740993.01');
    expect(roundMoney('999999999999999', { minorUnits: 12 })).toBe('999999999999999.000000000000');
  });

  it.each(['', ' ', '1,234', '1e5', '+1', '.5', '5.', '1 ', '0x10', '--1', '-', 'NaN', '1.2.3', '١'])('refuses %j', (text) => {
    expect(errorOf(() => roundMoney(text))).toBe('INVALID_NUMBER value');
  });

  it('refuses what is no finite number', () => {
    expect(errorOf(() => roundMoney(Number.NaN))).toBe('INVALID_NUMBER value');
    expect(errorOf(() => roundMoney(Number.POSITIVE_INFINITY))).toBe('INVALID_NUMBER value');
    expect(errorOf(() => roundMoney(new Decimal(Number.NaN)))).toBe('INVALID_NUMBER value');
    expect(errorOf(() => roundMoney(true as never))).toBe('INVALID_NUMBER value');
    expect(errorOf(() => roundMoney({ amount: 1, currency: 'USD' } as never))).toBe('INVALID_NUMBER value');
    expect(errorOf(() => roundMoney(undefined as never))).toBe('MISSING_VALUE value');
    expect(errorOf(() => roundMoney(null as never))).toBe('MISSING_VALUE value');
  });

  it('refuses options it does not know', () => {
    expect(errorOf(() => roundMoney(1, { rounding: 'bankers' as never }))).toBe('INVALID_OPTION options.rounding');
    expect(errorOf(() => roundMoney(1, { currency: 'usd' }))).toBe('UNKNOWN_CURRENCY options.currency');
    expect(errorOf(() => roundMoney(1, { minorUnits: 13 }))).toBe('INVALID_OPTION options.minorUnits');
    expect(errorOf(() => roundMoney(1, { minorUnits: 1.5 }))).toBe('INVALID_OPTION options.minorUnits');
    expect(errorOf(() => roundMoney(1, { minorUnits: -1 }))).toBe('INVALID_OPTION options.minorUnits');
    expect(errorOf(() => roundMoney(1, { decimals: 2 } as never))).toBe('INVALID_OPTION options.decimals');
    expect(errorOf(() => roundMoney(1, 'USD' as never))).toBe('INVALID_OPTION options');
  });

  it('says where, what was received and what is allowed', () => {
    expect(messageOf(() => roundMoney('1,234'))).toBe(
      'value: received "1,234", must be a finite number or a plain decimal such as "1234.50": no separators, blanks, exponent or plus sign.',
    );
  });

  it("is not touched by anybody's settings of decimal.js", async () => {
    Decimal.set({ precision: 2, rounding: Decimal.ROUND_UP, maxE: 3 });
    vi.resetModules(); // so that the settings are there before anything of ours was computed
    try {
      const fresh = await import('../../src/money/index.js');
      expect(fresh.roundMoney('12345678901234567890.125')).toBe('12345678901234567890.13');
      expect(Decimal.precision).toBe(2);
    } finally {
      Decimal.set({ defaults: true });
    }
  });
});
