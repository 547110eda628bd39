import { describe, expect, it } from 'vitest';
import { fromMinorUnits, toMinorUnits } from '../../src/money/index.js';
import { errorOf, messageOf } from './support.js';

describe('toMinorUnits', () => {
  it('moves the point', () => {
    expect(toMinorUnits('1234.50')).toBe('123450');
    expect(toMinorUnits('-1234.5')).toBe('-123450');
    expect(toMinorUnits(500, { currency: 'JPY' })).toBe('500');
    expect(toMinorUnits('0.001', { currency: 'KWD' })).toBe('1');
    expect(toMinorUnits('1.500', { minorUnits: 1 })).toBe('15');
    expect(toMinorUnits(1e21)).toBe('100000000000000000000000');
    expect(toMinorUnits('-0')).toBe('0');
  });

  it('refuses what is finer than a minor unit, unless a rounding is given', () => {
    expect(errorOf(() => toMinorUnits('0.125'))).toBe('TOO_MANY_DECIMALS value');
    expect(errorOf(() => toMinorUnits('0.5', { currency: 'JPY' }))).toBe('TOO_MANY_DECIMALS value');
    expect(errorOf(() => toMinorUnits('0.125', { rounding: undefined }))).toBe('TOO_MANY_DECIMALS value');
    expect(toMinorUnits('0.125', { rounding: 'halfUp' })).toBe('13');
    expect(toMinorUnits('0.125', { rounding: 'halfEven' })).toBe('12');
    expect(toMinorUnits('-0.001', { rounding: 'ceil' })).toBe('0');
    expect(messageOf(() => toMinorUnits('0.125'))).toBe(
      'value: received "0.125", must have at most 2 decimals; round it first or give options.rounding.',
    );
  });

  it('refuses what is no amount, and options it does not know', () => {
    expect(errorOf(() => toMinorUnits('1,5'))).toBe('INVALID_NUMBER value');
    expect(errorOf(() => toMinorUnits(null as never))).toBe('MISSING_VALUE value');
    expect(errorOf(() => toMinorUnits(1, { currency: 'XXX' }))).toBe('UNKNOWN_CURRENCY options.currency');
    expect(errorOf(() => toMinorUnits(1, { mode: 'up' } as never))).toBe('INVALID_OPTION options.mode');
  });
});

describe('fromMinorUnits', () => {
  it('moves the point back', () => {
    expect(fromMinorUnits(123450)).toBe('1234.50');
    expect(fromMinorUnits('-5', { currency: 'KWD' })).toBe('-0.005');
    expect(fromMinorUnits('5.00')).toBe('0.05');
    expect(fromMinorUnits(7n, { currency: 'JPY' })).toBe('7');
    expect(fromMinorUnits(-0)).toBe('0.00');
    expect(fromMinorUnits('123456789012345678901234567890')).toBe('1234567890123456789012345678.90');
    expect(fromMinorUnits(1, { minorUnits: 12 })).toBe('0.000000000001');
  });

  it('refuses what is no integer, and options it does not know', () => {
    expect(errorOf(() => fromMinorUnits('0.5'))).toBe('INVALID_NUMBER units');
    expect(errorOf(() => fromMinorUnits(1e-7))).toBe('INVALID_NUMBER units');
    expect(errorOf(() => fromMinorUnits('12,000'))).toBe('INVALID_NUMBER units');
    expect(errorOf(() => fromMinorUnits(undefined as never))).toBe('MISSING_VALUE units');
    expect(errorOf(() => fromMinorUnits(1, { rounding: 'x' as never }))).toBe('INVALID_OPTION options.rounding');
  });
});
