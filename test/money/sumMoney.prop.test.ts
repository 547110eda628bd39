import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMoney } from '../../src/money/index.js';
import { addNumber, startSum } from '../../src/money/sum.kernel.js';
import { amount, decimalText, Exact, finite, MODES, withoutMinusZero } from './support.js';

const minorUnits = fc.integer({ min: 0, max: 12 });

/** Numbers with about as many digits as a double holds, at every size. */
const manyDigits = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: -3, max: 17 }))
  .map(([units, scale]) => Number(`${units}e${-scale}`));

describe('sumMoney', () => {
  it('is the sum by decimal.js, rounded', () => {
    const values = fc.array(fc.oneof(amount, decimalText, finite, manyDigits, fc.bigInt()), { maxLength: 12 });
    fc.assert(
      fc.property(values, minorUnits, fc.constantFrom(...MODES), (list, decimals, [rounding, code]) => {
        const total = list.reduce((sum, value) => sum.plus(value.toString()), new Exact(0));
        expect(sumMoney(list, { minorUnits: decimals, rounding })).toBe(withoutMinusZero(total.toFixed(decimals, code)));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(amount, decimalText), { minLength: 1, maxLength: 30 }), minorUnits, (list, decimals) => {
        expect(sumMoney([...list].reverse(), { minorUnits: decimals })).toBe(sumMoney(list, { minorUnits: decimals }));
      }),
    );
  });
});

describe('addNumber', () => {
  it('adds the shortest decimal form, or nothing at all', () => {
    fc.assert(
      fc.property(fc.oneof(finite, manyDigits), (value) => {
        const sum = startSum();
        const added = addNumber(sum, value);
        const expected = added ? new Exact(value.toString()) : new Exact(0);
        expect(new Exact(sum.units).times(`1e-${sum.scale}`).equals(expected)).toBe(true);
        expect(sum.spilled).toBeNull();
      }),
      { numRuns: 5000 },
    );
  });
});
