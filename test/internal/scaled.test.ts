import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScaled } from '../../src/internal/decimal.js';
import { formatExact, formatUnits, fraction, powerOfTen } from '../../src/internal/fraction.js';
import { roundQuotient, ROUNDING_MODES } from '../../src/internal/rounding.js';
import { buildColumn, buildValues, formatScaled, formatScaledFixed, POWERS_OF_TEN, roundScaled, scaleNumber, scanScaled } from '../../src/internal/scaled.js';
import { isMutated } from '../support/mutated.js';

const SAFE = Number.MAX_SAFE_INTEGER;
const scales = fc.integer({ min: 0, max: 12 });
const safe = fc.oneof(
  fc.integer({ min: -SAFE, max: SAFE }),
  fc.integer({ min: -2000, max: 2000 }),
  fc.integer({ min: -5, max: 5 }).map((off) => (off < 0 ? -SAFE - off - 1 : SAFE - off)),
);

/** What a text or number is in units of `10^-scale`, or null when it is no decimal or finer. */
function unitsOf(value: unknown, scale: number): bigint | null {
  const exact = readScaled(value);
  return exact === null || exact.scale > scale ? null : exact.units * powerOfTen(scale - exact.scale);
}

describe('scanScaled', () => {
  it.each<[string, number, number]>([
    ['0', 2, 0],
    ['12', 2, 1200],
    ['12.3', 2, 1230],
    ['12.34', 2, 1234],
    ['12.3400', 2, 1234],
    ['-12.34', 2, -1234],
    ['007.5', 1, 75],
    ['5.000', 0, 5],
    ['999999999999999', 0, 999_999_999_999_999],
    ['1000000000000', 3, 1_000_000_000_000_000],
  ])('%s at %i decimals', (text, scale, units) => {
    expect(scanScaled(text, scale)).toBe(units);
  });

  it.each([['-0'], ['-0.00'], ['0.000'], ['-0000']])('%s is no minus zero', (text) => {
    expect(scanScaled(text, 2)).toBe(0);
  });

  it.each<[string, number]>([
    ['', 2], ['-', 2], ['.5', 2], ['5.', 2], ['5.', 0], ['-.5', 2], ['+5', 2], [' 5', 2], ['5 ', 2], ['1e3', 2], ['1,5', 2], ['--5', 2], ['5-', 2], ['1.2.3', 2], ['٣', 2], ['0x1', 2], ['NaN', 2], ['/', 2], [':', 2],
  ])('%j is no decimal', (text, scale) => {
    expect(scanScaled(text, scale)).toBeNaN();
    expect(readScaled(text)).toBeNull();
  });

  it.each<[string, number]>([['12.345', 2], ['0.5', 0], ['1234567890123456', 0], ['1000000000001', 3], ['0.0000000000000001', 12]])('%s at %i decimals is left to the exact way', (text, scale) => {
    expect(scanScaled(text, scale)).toBeNaN();
    expect(readScaled(text)).not.toBeNull();
  });

  it('reads just what readDecimal reads, to the same value, within fifteen digits', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '5', '9', '.', '-', '+', 'e', ' ', ','), maxLength: 17 });
    const plain = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 10 ** 9 }), fc.nat(9999), fc.integer({ min: 0, max: 5 })).map(([minus, whole, rest, width]) => `${minus ? '-' : ''}${whole}${width === 0 ? '' : `.${String(rest).padStart(width, '0').slice(0, width)}`}`);
    fc.assert(
      fc.property(fc.oneof(digits, plain), scales, (text, scale) => {
        const units = scanScaled(text, scale);
        const exact = unitsOf(text, scale);
        if (units === units) expect(BigInt(units)).toBe(exact);
        else expect(exact === null || text.length > 15 || exact > 10n ** 15n || exact < -(10n ** 15n)).toBe(true);
        expect(Object.is(units, -0)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('scaleNumber', () => {
  it('takes the shortest decimal of a number', () => {
    expect([scaleNumber(0.1, 2), scaleNumber(1.005, 3), scaleNumber(-12.34, 2), scaleNumber(1e12, 3), scaleNumber(0.07, 2), scaleNumber(4.35, 2)]).toEqual([10, 1005, -1234, 1e15, 7, 435]);
    expect(Object.is(scaleNumber(-0, 2), 0)).toBe(true);
  });

  it('leaves what is finer, larger or no number', () => {
    for (const value of [0.1 + 0.2, 1.005, 1e16, -1e16, NaN, Infinity, -Infinity, 5e-324, 1e-3]) expect(scaleNumber(value, 2)).toBeNaN();
  });

  it('agrees with the text of the number', () => {
    const value = fc.oneof(fc.double(), fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => n / 100), fc.integer({ min: -(10 ** 15), max: 10 ** 15 }).map((n) => n / 1000));
    fc.assert(
      fc.property(value, scales, (number, scale) => {
        const units = scaleNumber(number, scale);
        const exact = unitsOf(number, scale);
        if (units === units) expect(BigInt(units)).toBe(exact);
        else expect(exact === null || exact > 10n ** 15n || exact < -(10n ** 15n)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('formatting', () => {
  it('writes an exact string', () => {
    expect([formatScaled(0, 2), formatScaled(1230, 2), formatScaled(-5, 2), formatScaled(1200, 2), formatScaled(7, 0), formatScaled(-7, 0)]).toEqual(['0', '12.3', '-0.05', '12', '7', '-7']);
    expect([formatScaled(SAFE, 15), formatScaled(-SAFE, 1), formatScaled(1, 15)]).toEqual(['9.007199254740991', '-900719925474099.1', '0.000000000000001']);
    expect([formatScaled(5, 20), formatScaled(-50, 20), formatScaled(SAFE, 16), formatScaled(0, 20)]).toEqual(['0.00000000000000000005', '-0.0000000000000000005', '0.9007199254740991', '0']);
  });

  it('writes all decimals', () => {
    expect([formatScaledFixed(0, 2), formatScaledFixed(1230, 2), formatScaledFixed(-5, 2), formatScaledFixed(7, 0), formatScaledFixed(SAFE, 15), formatScaledFixed(-SAFE, 3)]).toEqual(['0.00', '12.30', '-0.05', '7', '9.007199254740991', '-9007199254740.991']);
  });

  it('agrees with bigints', () => {
    fc.assert(
      fc.property(safe, fc.integer({ min: 0, max: 18 }), (units, scale) => {
        expect(formatScaled(units, scale)).toBe(formatExact(fraction(BigInt(units), powerOfTen(scale))));
        if (scale <= 15) expect(formatScaledFixed(units, scale)).toBe(formatUnits(BigInt(units), scale));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('roundScaled', () => {
  it('agrees with bigints in every mode, up to the edge of the safe integers', () => {
    const near = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -1, max: 1 })).map(([n, digits, off]) => (n * POWERS_OF_TEN[digits]!) / 2 + off);
    fc.assert(
      fc.property(fc.oneof(safe, near), fc.integer({ min: 0, max: 15 }), fc.constantFrom(...ROUNDING_MODES), (units, digits, mode) => {
        const rounded = roundScaled(units, POWERS_OF_TEN[digits]!, mode);
        expect(Object.is(rounded, -0) && units !== 0).toBe(false);
        expect(BigInt(rounded)).toBe(roundQuotient(BigInt(units), powerOfTen(digits), mode));
      }),
      { numRuns: 5000 },
    );
  });
});

/** Values of any length. */
const value = fc.oneof(
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => n / 100),
  fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }).map((n) => formatUnits(n, 2)),
  fc.bigInt({ min: -(2n ** 53n) - 3n, max: -(2n ** 53n) + 3n }).map((n) => formatUnits(n, 2)),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }).map((n) => formatUnits(n, 2)),
  fc.integer({ min: -(10 ** 6), max: 10 ** 6 }).map((n) => formatUnits(BigInt(n), 5)),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

describe('a column', () => {
  const columnOf = (values: readonly unknown[], scale = 2): { scale: number; units: (number | bigint)[]; finer: number[]; refused: number[] } => {
    const column = buildColumn(values.length, scale);
    const refused = values.flatMap((value, row) => (column.set(row, value) ? [] : [row]));
    const finer = column.finerRows();
    const { scale: own, units } = column.finish();
    return { scale: own, units: [...units], finer, refused };
  };

  it('is of doubles at its scale where everything fits', () => {
    expect(columnOf(['1.10', 2, -0.05, 3n, '-0'])).toEqual({ scale: 2, units: [110, 200, -5, 300, 0], finer: [], refused: [] });
  });

  it('is finer where a value is, and says which', () => {
    expect(columnOf(['1.1', '0.125', 5, 0.0625])).toEqual({ scale: 4, units: [11000, 1250, 50000, 625], finer: [1, 3], refused: [] });
    expect(columnOf(['1.1', 1e-20, '-2']).units).toEqual([110000000000000000000n, 1n, -200000000000000000000n]);
  });

  it('is of bigints where a value does not fit', () => {
    expect(columnOf(['90071992547409.91', '1'])).toEqual({ scale: 2, units: [9007199254740991, 100], finer: [], refused: [] });
    expect(columnOf(['90071992547409.92', '1'])).toEqual({ scale: 2, units: [9007199254740992n, 100n], finer: [], refused: [] });
    expect(columnOf(['-90071992547409.92', '1']).units).toEqual([-9007199254740992n, 100n]);
    expect(columnOf(['9007199254740.99', '0.001']).units).toEqual([9007199254740990, 1]);
    expect(columnOf(['-9007199254741.00', '0.001']).units).toEqual([-9007199254741000n, 1n]);
    for (const sign of ['', '-']) {
      const most = BigInt(`${sign}9007199254741000`);
      expect(columnOf([`${sign}9007199254741`, '1', '-1', '0.001']).units).toEqual([most, 1000n, -1000n, 1n]);
    }
    expect(columnOf(['0', 5e-324]).units).toEqual([0n, 5n]);
  });

  it('refuses what is no number, and leaves its place at 0', () => {
    expect(columnOf(['x', null, undefined, '1', NaN, {}])).toEqual({ scale: 2, units: [0, 0, 0, 100, 0, 0], finer: [], refused: [0, 1, 2, 4, 5] });
  });

  it('takes what was computed', () => {
    const column = buildColumn(2, 2);
    column.set(0, '5');
    column.setScaled(1, { units: 12345n, scale: 3 });
    expect(column.finish()).toEqual({ scale: 3, units: Float64Array.of(5000, 12345) });
  });

  it('agrees with bigints whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), scales, (values, scale) => {
        const column = columnOf(values, scale);
        values.forEach((each, row) => {
          expect(BigInt(column.units[row]!)).toBe(unitsOf(each, column.scale));
        });
        expect(column.finer).toEqual(values.flatMap((each, row) => (readScaled(each)!.scale > scale ? [row] : [])));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a column of values', () => {
  it('is the column of the same values, however fine they turn out to be', () => {
    const fine = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 8 })).map(([n, scale]) => formatUnits(BigInt(n), scale));
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: fine }, value, fc.constantFrom('x', null)), { maxLength: 8 }), fc.integer({ min: 0, max: 4 }), (values, scale) => {
        const column = buildColumn(values.length, scale);
        const grown = buildValues(values.length, scale);
        values.forEach((each, row) => expect(grown.set(row, each)).toBe(column.set(row, each)));
        expect(grown.finish()).toEqual(column.finish());
      }),
      { numRuns: 3000 },
    );
  });

  it('takes one value in its place, be it set again', () => {
    const grown = buildValues(2, 2);
    for (const each of ['1.5', '2.125', '7']) grown.set(0, each);
    grown.set(1, '9007199254740.99');
    expect(grown.finish()).toEqual({ scale: 3, units: Float64Array.of(7000, 9007199254740990) });
  });

  it.skipIf(isMutated)('tries once to make room for finer values that a large one leaves none for', () => {
    const half = 150_000;
    const grown = buildValues(2 * half, 2);
    const start = performance.now();
    for (let row = 0; row < half - 1; row += 1) grown.set(row, '1.25');
    grown.set(half - 1, 9_500_000_000_000.25);
    for (let row = half; row < 2 * half; row += 1) grown.set(row, '1.125');
    expect(performance.now() - start).toBeLessThan(3000); // to look through the rows for each finer one takes ten times as long
    expect(grown.finish().scale).toBe(3);
  });
});
