import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  decimalsOf,
  divide,
  formatExact,
  formatUnits,
  fraction,
  gcd,
  isOne,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  powerOfTen,
  sign,
  subtract,
  toNumber,
  trimZeros,
  ZERO,
} from '../../src/internal/fraction.js';

const third = fraction(1n, 3n);

describe('fractions', () => {
  it('keep a positive denominator', () => {
    expect(fraction(1n, -3n)).toEqual({ n: -1n, d: 3n });
    expect(fraction(-1n, -3n)).toEqual({ n: 1n, d: 3n });
    expect(fraction(5n)).toEqual({ n: 5n, d: 1n });
    expect(divide(third, fraction(-1n, 2n))).toEqual({ n: -2n, d: 3n });
    expect(divide(negate(third), fraction(-1n, 2n))).toEqual({ n: 2n, d: 3n });
  });

  it('make a whole of three thirds', () => {
    expect(formatExact(add(add(third, third), third))).toBe('1');
    expect(formatExact(multiply(third, fraction(3n)))).toBe('1');
    expect(formatExact(subtract(third, third))).toBe('0');
  });

  it('compare across denominators', () => {
    expect(compare(third, fraction(333n, 1000n))).toBe(1);
    expect(compare(fraction(333n, 1000n), third)).toBe(-1);
    expect(compare(fraction(2n, 6n), third)).toBe(0);
    expect(minimum(third, ZERO)).toBe(ZERO);
    expect(minimum(ZERO, third)).toBe(ZERO);
    expect(maximum(third, ONE)).toBe(ONE);
    expect(maximum(ONE, third)).toBe(ONE);
    expect([fraction(-2n), ZERO, third].map(sign)).toEqual([-1, 0, 1]);
  });

  it('are reduced once the denominator has grown past 128 bits', () => {
    const large = 3n ** 100n;
    expect(multiply(fraction(1n, large), fraction(large, 7n))).toEqual({ n: 1n, d: 7n });
    expect(multiply(fraction(2n, 4n), fraction(1n, 3n)).d).toBe(12n);
  });
});

describe('gcd', () => {
  it('is never negative', () => {
    expect(gcd(-12n, 18n)).toBe(6n);
    expect(gcd(12n, -18n)).toBe(6n);
    expect(gcd(0n, 5n)).toBe(5n);
    expect(gcd(0n, 0n)).toBe(0n);
  });
});

describe('powerOfTen', () => {
  it('is 1 and as many zeros', () => {
    expect(powerOfTen(0)).toBe(1n);
    expect(powerOfTen(400).toString()).toBe(`1${'0'.repeat(400)}`);
    expect(powerOfTen(3)).toBe(1000n);
  });
});

describe('isOne', () => {
  it('forgives a billionth: thirds written as decimals do not add up', () => {
    expect(isOne(ONE)).toBe(true);
    expect(isOne(multiply(fraction(333333333n, 10n ** 9n), fraction(3n)))).toBe(true);
    expect(isOne(fraction(1000000001n, 1000000000n))).toBe(true);
    expect(isOne(fraction(10000000011n, 10000000000n))).toBe(false);
    expect(isOne(fraction(99n, 100n))).toBe(false);
  });
});

describe('decimalsOf', () => {
  it('counts the decimals of the finite form, and is null without one', () => {
    expect(decimalsOf(fraction(1n, 8n))).toBe(3);
    expect(decimalsOf(fraction(1n, 25n))).toBe(2);
    expect(decimalsOf(fraction(1n, 1250n))).toBe(4);
    expect(decimalsOf(fraction(6n, 3n))).toBe(0);
    expect(decimalsOf(fraction(3n, 6n))).toBe(1);
    expect(decimalsOf(fraction(500n, 1000n))).toBe(1);
    expect(decimalsOf(third)).toBeNull();
    expect(decimalsOf(ZERO)).toBe(0);
  });
});

describe('formatUnits', () => {
  it('sets the point', () => {
    expect(formatUnits(-5n, 3)).toBe('-0.005');
    expect(formatUnits(123450n, 2)).toBe('1234.50');
    expect(formatUnits(0n, 2)).toBe('0.00');
    expect(formatUnits(-7n, 0)).toBe('-7');
  });
});

describe('trimZeros', () => {
  it('drops zeros behind the point alone', () => {
    expect(trimZeros('10.500')).toBe('10.5');
    expect(trimZeros('10.000')).toBe('10');
    expect(trimZeros('0.0')).toBe('0');
  });
});

describe('formatExact', () => {
  it('has no trailing zeros, no exponent and no minus zero', () => {
    expect(formatExact(fraction(123450n, 100n))).toBe('1234.5');
    expect(formatExact(fraction(1200n, 100n))).toBe('12');
    expect(formatExact(fraction(-1n, 10n ** 30n))).toBe(`-0.${'0'.repeat(29)}1`);
    expect(formatExact(fraction(0n, 7n))).toBe('0');
    expect(formatExact(fraction(-1n, 3n * 10n ** 20n))).toBe('0');
  });

  it('cuts half-up to 18 decimals what never ends', () => {
    expect(formatExact(third)).toBe('0.333333333333333333');
    expect(formatExact(fraction(-2n, 3n))).toBe('-0.666666666666666667');
    expect(formatExact(fraction(20n, 3n))).toBe('6.666666666666666667');
    expect(formatExact(fraction(10n ** 20n - 1n, 10n ** 20n * 3n))).toBe('0.33333333333333333333');
    expect(formatExact(fraction(3n * 10n ** 18n + 1n, 3n * 10n ** 18n))).toBe('1');
  });
});

describe('toNumber', () => {
  it('is the nearest double', () => {
    expect(toNumber(third)).toBe(1 / 3);
    expect(toNumber(fraction(-7n, 2n))).toBe(-3.5);
    expect(toNumber(fraction(2n ** 53n + 1n))).toBe(2 ** 53);
    expect(toNumber(fraction(2n ** 53n + 3n))).toBe(2 ** 53 + 4);
    expect(toNumber(fraction(10n ** 30n, 3n))).toBe(1e30 / 3);
  });

  it('breaks no tie that is none', () => {
    // halfway between two doubles, and a hair above it
    const tie = (2n ** 53n + 1n) * 3n ** 80n;
    expect(toNumber(fraction(tie, 3n ** 80n))).toBe(2 ** 53);
    expect(toNumber(fraction(tie + 1n, 3n ** 80n))).toBe(2 ** 53 + 2);
  });

  it('reaches the ends of the doubles', () => {
    expect(toNumber(fraction(1n, 2n ** 1074n))).toBe(Number.MIN_VALUE);
    expect(toNumber(fraction(-1n, 2n ** 1074n))).toBe(-Number.MIN_VALUE);
    expect(toNumber(fraction(3n, 2n ** 1075n))).toBe(2 * Number.MIN_VALUE);
    expect(toNumber(fraction(1n, 2n ** 1075n))).toBe(0);
    expect(toNumber(fraction(-1n, 2n ** 1075n))).toBe(0);
    expect(toNumber(fraction(2n ** 60n + 1n, 2n ** 1135n))).toBe(Number.MIN_VALUE);
    expect(toNumber(fraction(BigInt(Number.MAX_VALUE)))).toBe(Number.MAX_VALUE);
    expect(toNumber(fraction(10n ** 400n))).toBe(Number.MAX_VALUE);
    expect(toNumber(fraction(-(10n ** 400n)))).toBe(-Number.MAX_VALUE);
    expect(toNumber(fraction(1n, 10n ** 4000n))).toBe(0);
    expect(toNumber(ZERO)).toBe(0);
  });
});
