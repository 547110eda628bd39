import { describe, expect, it } from 'vitest';
import { parsePercent } from '../../src/money/index.js';
import { errorOf, messageOf } from './support.js';

describe('parsePercent', () => {
  it.each([
    ['57.1%', '0.571'],
    ['100%', '1'],
    ['0%', '0'],
    ['-0%', '0'],
    ['0.05%', '0.0005'],
    ['-12.5 %', '-0.125'],
    ['(12.5%)', '-0.125'],
    ['(12.5)%', '-0.125'],
    ['1,250%', '12.5'],
    ['%57', '0.57'],
    ['57\u00a0%', '0.57'],
    ['57\uff05', '0.57'],
    ['33.333333333333333333333%', '0.33333333333333333333333'],
  ])('reads %j', (text, value) => {
    expect(parsePercent(text)).toBe(value);
  });

  it('takes the same formats as parseDecimal', () => {
    expect(parsePercent('12,5 %', { decimal: ',' })).toBe('0.125');
    expect(parsePercent('1.250,5%', { decimal: ',', group: '.' })).toBe('12.505');
    expect(errorOf(() => parsePercent('5%', { group: '.' }))).toBe('INVALID_OPTION format.group');
  });

  it.each(['5', '0.05', '', '%', '5%%', '%5%', '$5%', '5% USD', '5 pct', '5\u2030', '5%5', '+5%'])('refuses %j', (text) => {
    expect(errorOf(() => parsePercent(text))).toBe('INVALID_NUMBER text');
  });

  it('refuses what is no text', () => {
    expect(errorOf(() => parsePercent(0.05 as never))).toBe('INVALID_NUMBER text');
    expect(errorOf(() => parsePercent(null as never))).toBe('MISSING_VALUE text');
  });

  it('says that it wants a percent sign', () => {
    expect(messageOf(() => parsePercent('5'))).toContain('and one percent sign before or after it');
  });
});
