import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMinorUnits, roundMoney, toMinorUnits } from '../../src/money/index.js';
import { decimalText, Exact, finite, MODES, withoutMinusZero } from './support.js';

const mode = fc.constantFrom(...MODES);
const minorUnits = fc.integer({ min: 0, max: 12 });

/** Values exactly between two steps, and next to them. */
const nearTie = fc
  .tuple(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), minorUnits, fc.constantFrom('5', '49999999', '50000001', '0'))
  .map(([units, decimals, tail]) => `${new Exact(units.toString()).times(`1e-${decimals}`).toFixed(decimals + 1).slice(0, -1)}${tail}`)
  .filter((text) => /^-?\d+\.\d+$/.test(text));

describe('roundMoney', () => {
  it('is what decimal.js prints, in all modes', () => {
    fc.assert(
      fc.property(fc.oneof(decimalText, nearTie), minorUnits, mode, (text, decimals, [rounding, code]) => {
        expect(roundMoney(text, { minorUnits: decimals, rounding })).toBe(
          withoutMinusZero(new Exact(text).toFixed(decimals, code)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is what decimal.js prints, for every double', () => {
    fc.assert(
      fc.property(finite, minorUnits, mode, (value, decimals, [rounding, code]) => {
        expect(roundMoney(value, { minorUnits: decimals, rounding })).toBe(
          withoutMinusZero(new Exact(value).toFixed(decimals, code)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves a rounded amount as it is', () => {
    fc.assert(
      fc.property(decimalText, minorUnits, mode, mode, (text, decimals, [first], [second]) => {
        const once = roundMoney(text, { minorUnits: decimals, rounding: first });
        expect(roundMoney(once, { minorUnits: decimals, rounding: second })).toBe(once);
      }),
    );
  });
});

describe('toMinorUnits and fromMinorUnits', () => {
  it('turn each other back', () => {
    fc.assert(
      fc.property(decimalText, minorUnits, mode, (text, decimals, [rounding]) => {
        const units = toMinorUnits(text, { minorUnits: decimals, rounding });
        expect(units).toMatch(/^(0|-?[1-9]\d*)$/);
        expect(fromMinorUnits(units, { minorUnits: decimals })).toBe(roundMoney(text, { minorUnits: decimals, rounding }));
      }),
    );
  });
});
