import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/money/index.js';
import type { NumberFormat } from '../../src/money/index.js';
import { errorOf, messageOf } from './support.js';

const GERMAN: NumberFormat = { decimal: ',', group: '.' };
const FRENCH: NumberFormat = { decimal: ',', group: ' ' };
const SWISS: NumberFormat = { group: "'" };

describe('parseDecimal', () => {
  it.each([
    ['1,234.50', '1234.5'],
    ['1234.50', '1234.5'],
    ['1,234,567', '1234567'],
    ['999', '999'],
    ['007', '7'],
    ['0', '0'],
    ['0.10', '0.1'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['12345678901234567890.123456789012345678901', '12345678901234567890.123456789012345678901'],
  ])('reads %j', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  it.each([
    ['(12.00)', '-12'],
    ['( 1,234.5 )', '-1234.5'],
    ['-12', '-12'],
    ['\u221212', '-12'],
    ['- 12', '-12'],
    ['(0.00)', '0'],
    ['-0', '0'],
  ])('reads the sign of %j', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  it.each([
    ['$1,234.50', '1234.5'],
    ['$ 5', '5'],
    ['5$', '5'],
    ['5 \u20ac', '5'],
    ['-$5', '-5'],
    ['$-5', '-5'],
    ['- $ 5', '-5'],
    ['$ - 5', '-5'],
    ['-5 \u20ac', '-5'],
    ['($5)', '-5'],
    ['$(5)', '-5'],
    ['$ (5.00)', '-5'],
    ['(5.00) USD', '-5'],
    ['(5.00 USD)', '-5'],
    ['USD 5', '5'],
    ['USD5', '5'],
    ['5USD', '5'],
    ['-EUR 5', '-5'],
    ['EUR -5', '-5'],
    ['US$5', '5'],
    ['CA$1,000', '1000'],
    ['R$ 5', '5'],
    ['5 US$', '5'],
    ['5 $US', '5'],
    ['5\u00a0$\u00a0US', '5'],
    ['$US 5', '5'],
    ['\uffe55', '5'],
    ['\u00a3.50', '0.5'],
    ['5 kr', '5'],
    ['5 kr.', '5'],
    ['kr 5', '5'],
    ['5 z\u0142', '5'],
    ['5 K\u010d', '5'],
    ['RM5', '5'],
    ['Rp 5', '5'],
    ['Rs. 5', '5'],
    ['R 5', '5'],
    ['S/ 5', '5'],
    ['Fr. 5', '5'],
    ['100\u5143', '100'],
  ])('passes over the currency of %j', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  it.each([' 5 ', '\t5\n', '\u00a05\u00a0', '\u202f5', '\ufeff5', ' $ 5 '])('passes over the blanks of %j', (text) => {
    expect(parseDecimal(text)).toBe('5');
  });

  it.each<[string, NumberFormat, string]>([
    ['1.234,50', GERMAN, '1234.5'],
    ['1.234', GERMAN, '1234'],
    ['1,234', GERMAN, '1.234'],
    ['-1.234.567,89 \u20ac', GERMAN, '-1234567.89'],
    [',5', GERMAN, '0.5'],
    ['1 234,50', FRENCH, '1234.5'],
    ['1\u00a0234,50 \u20ac', FRENCH, '1234.5'],
    ['1\u202f234\u202f567,89', FRENCH, '1234567.89'],
    ['1\u2009234', FRENCH, '1234'],
    ['1\u2007234', FRENCH, '1234'],
    ["CHF 1'234.50", SWISS, '1234.5'],
    ['1\u2019234\u2019567.89', SWISS, '1234567.89'],
    ['1234.5', { group: null }, '1234.5'],
    ['1,234', { decimal: ',' }, '1.234'],
    ['1234,5', { decimal: ',' }, '1234.5'],
    ['1,234', { decimal: ',', group: null }, '1.234'],
    ['1,234', { decimal: undefined, group: undefined }, '1234'],
  ])('reads %j as %j', (text, format, value) => {
    expect(parseDecimal(text, format)).toBe(value);
  });

  it.each<[string, NumberFormat | undefined]>([
    // groups
    ['1,23', undefined],
    ['1,2345', undefined],
    ['1234,567', undefined],
    ['1,234567', undefined],
    ['12,34,567', undefined],
    ['1,,234', undefined],
    [',234', undefined],
    ['1,234,', undefined],
    ['0,125', undefined],
    ['012,345', undefined],
    ['1 234', undefined],
    ["1'234", undefined],
    ['1,234', { group: null }],
    ['1,234', SWISS],
    ['1.234,50', { decimal: ',' }],
    ['1.23,5', GERMAN],
    ['1  234', FRENCH],
    // decimal marks
    ['1.2.3', undefined],
    ['1.234.567', undefined],
    ['1.234,567', undefined],
    ['1.234,5', undefined],
    ['1,5,5', { decimal: ',' }],
    ['1,234.5', GERMAN],
    ['5.', undefined],
    ['.', undefined],
    // signs
    ['--5', undefined],
    ['-(5)', undefined],
    ['(-5)', undefined],
    ['((5))', undefined],
    ['(5', undefined],
    ['5)', undefined],
    ['5-', undefined],
    ['+5', undefined],
    ['-', undefined],
    ['()', undefined],
    // currencies
    ['$5$', undefined],
    ['$5 USD', undefined],
    ['USD $5', undefined],
    ['$USD 5', undefined],
    ['5 $ USD', undefined],
    ['ABC 5', undefined],
    ['usd 5', undefined],
    ['5 pcs', undefined],
    ['50\u00a2', undefined],
    ['$', undefined],
    ['USD', undefined],
    ['$ $', undefined],
    ['100\u4e07\u5143', undefined],
    // anything else
    ['', undefined],
    ['  ', undefined],
    ['1e5', undefined],
    ['0x10', undefined],
    ['5%', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['\u0665', undefined],
    ['\uff15', undefined],
    ['1/2', undefined],
    ['5 5', undefined],
    ['1_000', undefined],
  ])('refuses %j', (text, format) => {
    expect(errorOf(() => parseDecimal(text, format))).toBe('INVALID_NUMBER text');
  });

  it('refuses what is no text', () => {
    expect(errorOf(() => parseDecimal(5 as never))).toBe('INVALID_NUMBER text');
    expect(errorOf(() => parseDecimal({} as never))).toBe('INVALID_NUMBER text');
    expect(errorOf(() => parseDecimal(undefined as never))).toBe('MISSING_VALUE text');
    expect(errorOf(() => parseDecimal(null as never))).toBe('MISSING_VALUE text');
  });

  it('refuses a format that is not as said', () => {
    expect(errorOf(() => parseDecimal('1', { decimal: ';' as never }))).toBe('INVALID_OPTION format.decimal');
    expect(errorOf(() => parseDecimal('1', { group: '_' as never }))).toBe('INVALID_OPTION format.group');
    expect(errorOf(() => parseDecimal('1', { decimal: ',', group: ',' }))).toBe('INVALID_OPTION format.group');
    expect(errorOf(() => parseDecimal('1', { group: '.' }))).toBe('INVALID_OPTION format.group');
    expect(errorOf(() => parseDecimal('1', { thousands: ',' } as never))).toBe('INVALID_OPTION format.thousands');
    expect(errorOf(() => parseDecimal('1', 'de' as never))).toBe('INVALID_OPTION format');
  });

  it('says what it would take', () => {
    expect(messageOf(() => parseDecimal('1,23'))).toBe(
      'text: received "1,23", must be a number with "." before its decimals, "," between groups of three digits or nothing, and at most one currency symbol or ISO 4217 code around it.',
    );
    expect(messageOf(() => parseDecimal('1.234,5', { decimal: ',' }))).toContain('"," before its decimals, no group mark, and');
  });

  it('is not held up by long text', () => {
    expect(errorOf(() => parseDecimal(`${'1'.repeat(200_000)}x`))).toBe('INVALID_NUMBER text');
    expect(errorOf(() => parseDecimal(`1${',111'.repeat(50_000)}`))).toBe('INVALID_NUMBER text');
    expect(errorOf(() => parseDecimal('A'.repeat(200_000)))).toBe('INVALID_NUMBER text');
    expect(errorOf(() => parseDecimal('('.repeat(100_000) + ')'.repeat(100_000)))).toBe('INVALID_NUMBER text');
  });
});
