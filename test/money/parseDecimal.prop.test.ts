import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal, parsePercent } from '../../src/money/index.js';
import { decimalText, Exact, withoutMinusZero } from './support.js';

const exact = (text: string): string => withoutMinusZero(new Exact(text).toFixed());

/** Locales whose digits are 0 to 9 and whose groups have three of them, with the format that reads them. */
const locales = fc.constantFrom(
  ['en-US', {}],
  ['de-DE', { decimal: ',', group: '.' }],
  ['fr-FR', { decimal: ',', group: ' ' }],
  ['de-CH', { group: "'" }],
  ['zh-CN', {}],
  ['ja-JP', {}],
  ['sv-SE', { decimal: ',', group: ' ' }],
  ['pt-BR', { decimal: ',', group: '.' }],
  ['en-CA', {}],
) as fc.Arbitrary<[string, object]>;

describe('parseDecimal', () => {
  it('reads every plain decimal as itself', () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        expect(parseDecimal(text)).toBe(exact(text));
        expect(parseDecimal(text.replace('.', ','), { decimal: ',' })).toBe(exact(text));
      }),
    );
  });

  it('reads back what Intl.NumberFormat writes', () => {
    const currency = fc.constantFrom('USD', 'EUR', 'CNY', 'GBP', 'BRL', 'SEK', 'CHF');
    const sign = fc.constantFrom<'standard' | 'accounting'>('standard', 'accounting');
    const display = fc.constantFrom<'symbol' | 'narrowSymbol' | 'code'>('symbol', 'narrowSymbol', 'code');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), locales, currency, sign, display, (units, [locale, format], code, currencySign, currencyDisplay) => {
        const text = new Exact(units.toString()).times('0.01').toFixed();
        const written = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency: code,
          currencySign,
          currencyDisplay,
        }).format(Number(text) === 0 ? 0 : (text as never));
        expect(parseDecimal(written, format), written).toBe(exact(text));
      }),
    );
  });

  it('gives a plain decimal of every text, or refuses it', () => {
    const characters = fc.constantFrom(...Array.from('0123456789,. \'-()$%AUSDER\u20ac\u00a0'));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 9 }), (list) => {
        const text = list.join('');
        let value: string;
        try {
          value = parseDecimal(text);
        } catch {
          return;
        }
        expect(value).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
        const digits = (of: string): string => of.replace(/\D/g, '').replace(/^0+/, '');
        expect(digits(text).startsWith(digits(value)), text).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('parsePercent', () => {
  it('is a hundredth of what parseDecimal reads', () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        expect(parsePercent(`${text}%`)).toBe(withoutMinusZero(new Exact(text).times('0.01').toFixed()));
      }),
    );
  });
});
