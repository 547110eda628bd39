import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal, readScaled } from '../../src/internal/decimal.js';

const Wide = Decimal.clone({ defaults: true, precision: 2500, toExpNeg: -9e15, toExpPos: 9e15 });

describe('readDecimal', () => {
  it('reads every finite number as decimal.js does', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = readDecimal(value);
        expect(new Wide((read?.n as bigint).toString()).div((read?.d as bigint).toString()).equals(new Wide(value))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads text and decimal objects alike', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(60), (units, decimals) => {
        const value = new Wide(units.toString()).times(`1e-${decimals}`);
        const scaled = readScaled(value.toFixed(decimals));
        expect(readScaled(value)).toEqual(scaled);
        expect(new Wide((scaled?.units as bigint).toString()).times(`1e-${scaled?.scale}`).equals(value)).toBe(true);
        expect(scaled?.scale === 0 || (scaled?.units as bigint) % 10n !== 0n).toBe(true);
      }),
    );
  });

  it('takes of all texts the plain decimals alone', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.array(fc.constantFrom('0', '5', '.', '-', 'e', ' ', '+'), { maxLength: 6 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        expect(readDecimal(candidate) !== null).toBe(/^-?[0-9]+(\.[0-9]+)?$/.test(candidate));
      }),
      { numRuns: 2000 },
    );
  });
});
