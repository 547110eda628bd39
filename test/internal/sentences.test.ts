import { describe, expect, it } from 'vitest';
import { listText, numberText, percentText, readLocale } from '../../src/internal/sentences.js';
import { refusal } from '../support/refusal.js';

describe('figures and lists in sentences', () => {
  it('rounds half away from zero, by the shortest decimal form of a number', () => {
    expect(numberText(0.285, 2)).toBe('0.29');
    expect(numberText(1.005, 2)).toBe('1.01');
    expect(numberText('-2.5', 0)).toBe('-3');
    expect(numberText('1200.00', 2)).toBe('1200');
    expect(numberText(1e-7, 2)).toBe('0');
  });

  it('writes a fraction as a percentage', () => {
    expect(percentText(0.2851, 'en')).toBe('28.5 %');
    expect(percentText(0.2851, 'zh-CN')).toBe('28.5%');
    expect(percentText('0.123456', 'en', Infinity)).toBe('12.3456 %');
    expect(percentText({ n: 1n, d: 3n }, 'en', 2)).toBe('33.33 %');
  });

  it('joins things with the word of the language', () => {
    expect(listText([], 'en')).toBe('');
    expect(listText(['a'], 'zh-CN')).toBe('a');
    expect(listText(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(listText(['a', 'b', 'c'], 'zh-CN')).toBe('a、b 和 c');
  });

  it('reads the language, English unless told', () => {
    expect(readLocale(undefined)).toBe('en');
    expect(readLocale({ locale: 'zh-CN' })).toBe('zh-CN');
    expect(refusal(() => readLocale({ locale: 'fr' as 'en' }))).toEqual(['INVALID_OPTION options.locale']);
    expect(refusal(() => readLocale({ lang: 'en' } as object))).toEqual(['INVALID_OPTION options.lang']);
  });
});
