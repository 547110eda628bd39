import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fraction } from '../../src/internal/fraction.js';
import {
  add,
  compare,
  divide,
  formatExact,
  formatUnits,
  fraction,
  multiply,
  negate,
  sign,
  subtract,
  toNumber,
} from '../../src/internal/fraction.js';

const Wide = Decimal.clone({ defaults: true, precision: 2500, toExpNeg: -9e15, toExpPos: 9e15 });

const size = fc.oneof(fc.bigInt({ min: 1n, max: 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 1n << 200n }));
const tenth = fc.nat(30).map((scale) => 10n ** BigInt(scale));
const any: fc.Arbitrary<Fraction> = fc
  .tuple(fc.oneof(size, fc.constant(0n)), fc.oneof(size, tenth), fc.boolean())
  .map(([n, d, negative]) => fraction(negative ? -n : n, d));
const notZero = any.filter(({ n }) => n !== 0n);

const same = (a: Fraction, b: Fraction): void => {
  expect(a.d > 0n && b.d > 0n).toBe(true);
  expect(a.n * b.d).toBe(b.n * a.d);
};

describe('fraction arithmetic', () => {
  it('obeys the laws of a field', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        same(add(a, b), add(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(multiply(a, b), multiply(b, a));
        same(multiply(multiply(a, b), c), multiply(a, multiply(b, c)));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        same(subtract(a, b), add(a, negate(b)));
        same(subtract(add(a, b), b), a);
      }),
    );
  });

  it('divides back what it multiplied', () => {
    fc.assert(fc.property(any, notZero, (a, b) => same(divide(multiply(a, b), b), a)));
  });

  it('orders by the sign of the difference', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compare(a, b)).toBe(sign(subtract(a, b)));
        expect(compare(a, add(a, b))).toBe(sign(negate(b)));
      }),
    );
  });
});

describe('formatExact', () => {
  it('is the quotient by decimal.js, cut to 18 decimals where it never ends', () => {
    fc.assert(
      fc.property(any, (f) => {
        const quotient = new Wide(f.n.toString()).div(f.d.toString());
        const shown = quotient.decimalPlaces() > 2000 ? quotient.toDecimalPlaces(18, Decimal.ROUND_HALF_UP) : quotient;
        expect(formatExact(f)).toBe(shown.isZero() ? '0' : shown.toFixed());
      }),
    );
  });
});

describe('formatUnits', () => {
  it('is what decimal.js prints', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(30), (units, decimals) => {
        expect(formatUnits(units, decimals)).toBe(new Wide(units.toString()).times(`1e-${decimals}`).toFixed(decimals));
      }),
    );
  });
});

describe('toNumber', () => {
  it('is what the quotient of 60 digits reads as', () => {
    fc.assert(
      fc.property(any, (f) => {
        const text = new Wide(f.n.toString()).div(f.d.toString()).toSignificantDigits(60).toString();
        expect(toNumber(f)).toBe(Number(text) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('is every double itself, of its exact value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(1n, 3n, 7n ** 40n), (value, factor) => {
        // a double is an integer times a power of two
        const exact = new Wide(value).equals(0) ? fraction(0n) : ofDouble(value);
        expect(toNumber(fraction(exact.n * factor, exact.d * factor))).toBe(value + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('rounds halves between neighbours to the even one, at every size', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 0, max: 1e300 }), fc.constantFrom(-1n, 0n, 1n), (value, hair) => {
        const bits = new BigUint64Array(new Float64Array([value]).buffer);
        const next = new Float64Array(new BigUint64Array([(bits[0] as bigint) + 1n]).buffer)[0] as number;
        const middle = add(ofDouble(value), ofDouble(next));
        const scale = 10n ** 60n;
        const moved = fraction(middle.n * scale + hair, middle.d * scale * 2n);
        const even = ((bits[0] as bigint) & 1n) === 0n ? value : next;
        expect(toNumber(moved)).toBe(hair < 0n ? value : hair > 0n ? next : even);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The exact value of a double. */
function ofDouble(value: number): Fraction {
  let n = value;
  let d = 1n;
  while (!Number.isInteger(n)) {
    n *= 2;
    d *= 2n;
  }
  return fraction(BigInt(n), d);
}
