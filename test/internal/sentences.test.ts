import { describe, expect, it } from 'vitest';
import {
  chanceText,
  countText,
  decimalTextSchema,
  figureText,
  listText,
  measureText,
  moneyText,
  numberText,
  percentBesideText,
  percentText,
  pointsText,
  readLocale,
  signOf,
  sizeOf,
} from '../../src/internal/sentences.js';
import { parseConfig } from '../../src/internal/validate.js';
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

  it('gives what is not quite 0 % or 100 % the decimals that tell', () => {
    expect([0.000025, -0.00004, 0.99996, 0.999999, 1.00004, 0, 1].map((rate) => percentText(rate, 'en', 2))).toEqual([
      '0.0025 %', '-0.004 %', '99.996 %', '99.9999 %', '100.004 %', '0 %', '100 %',
    ]);
    expect(percentText('0.000000000000000000000000000001', 'en')).toBe('0 %');
  });

  it('counts a measure in English, one as one', () => {
    expect([1, -1, 0, 0.5, 0.999, 0.001, 2.345].map((value) => measureText(value, 'day'))).toEqual([
      '1 day',
      '-1 day',
      '0 days',
      '0.5 days',
      '1 day',
      '0.001 days',
      '2.35 days',
    ]);
  });

  it('joins things with the word of the language', () => {
    expect(listText([], 'en')).toBe('');
    expect(listText(['a'], 'zh-CN')).toBe('a');
    expect(listText(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(listText(['a', 'b', 'c'], 'zh-CN')).toBe('a、b 和 c');
  });

  it('keeps small figures from reading as 0', () => {
    expect([3.14159, 0.01, 0.00123, -0.00123, 0, 1e-12].map(figureText)).toEqual(['3.14', '0.01', '0.0012', '-0.0012', '0', '0']);
    expect([0.0312, 0.00036, -0.2, 0].map(pointsText)).toEqual(['3.1', '0.036', '-20', '0']);
  });

  it('tells a figure apart from the limit that it was held against', () => {
    expect([figureText(1.5, 2), figureText(1.996, 2), figureText(1.99999, 2), figureText(2, 2), figureText(1.999, 1.9991)]).toEqual(['1.5', '1.996', '1.99999', '2', '1.999']);
    expect(measureText(1.9999, 'week', 2)).toBe('1.9999 weeks');
  });

  it('keeps chances from reading as sure or impossible', () => {
    expect([0, 0.0009, 0.001, 0.5, 0.999, 0.9991, 1].map((chance) => chanceText(chance, 'en'))).toEqual([
      '0 %', 'less than 0.1 %', '0.1 %', '50 %', '99.9 %', 'more than 99.9 %', '100 %',
    ]);
    expect([0.0009, 0.9991].map((chance) => chanceText(chance, 'zh-CN'))).toEqual(['不到 0.1%', '超过 99.9%']);
  });

  it('tells a share apart from the limit that it was held against, however near', () => {
    expect([0.5, 0.7999, 0.7999999, 0.8].map((rate) => percentBesideText(rate, '0.8', 'en'))).toEqual(['50 %', '79.99 %', '79.99999 %', '80 %']);
    expect(percentBesideText(0.8004, 0.8, 'zh-CN')).toBe('80.04%');
  });

  it('counts, and names money', () => {
    expect([countText(1, 'deal'), countText(0, 'deal'), countText(2, 'person', 'people')]).toEqual(['1 deal', '0 deals', '2 people']);
    expect([moneyText('5.00', 'CNY'), moneyText('5.00', undefined)]).toEqual(['CNY 5.00', '5.00']);
  });

  it('tells the side and the size of a decimal, and refuses what is none', () => {
    expect(['-0.00', '-0.01', '7'].map(signOf)).toEqual([0, -1, 1]);
    expect(['-0.10', '7'].map(sizeOf)).toEqual(['0.10', '7']);
    expect(parseConfig(decimalTextSchema(), '1.50', 'amount')).toBe('1.50');
    expect(refusal(() => parseConfig(decimalTextSchema(), '1,5', 'amount'))).toEqual(['INVALID_NUMBER amount']);
    expect(refusal(() => parseConfig(decimalTextSchema(), 1.5, 'amount'))).toEqual(['INVALID_OPTION amount']);
  });

  it('reads the language, English unless told', () => {
    expect(readLocale(undefined)).toBe('en');
    expect(readLocale({ locale: 'zh-CN' })).toBe('zh-CN');
    expect(refusal(() => readLocale({ locale: 'fr' as 'en' }))).toEqual(['INVALID_OPTION options.locale']);
    expect(refusal(() => readLocale({ lang: 'en' } as object))).toEqual(['INVALID_OPTION options.lang']);
  });
});
