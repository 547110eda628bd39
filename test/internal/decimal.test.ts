import Big from 'big.js';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { knownDecimal, readDecimal, readScaled } from '../../src/internal/decimal.js';

describe('readScaled', () => {
  it.each<[unknown, bigint, number]>([
    ['1234.50', 12345n, 1],
    ['-0.005', -5n, 3],
    ['007', 7n, 0],
    ['12.000', 12n, 0],
    ['1200', 1200n, 0],
    ['-0', 0n, 0],
    ['-0.00', 0n, 0],
    [0.1, 1n, 1],
    [-0, 0n, 0],
    [1e-7, 1n, 7],
    [1.5e-7, 15n, 8],
    [-1.25e-10, -125n, 12],
    [1e21, 10n ** 21n, 0],
    [1.5e22, 15n * 10n ** 21n, 0],
    [-1.7976931348623157e308, -17976931348623157n * 10n ** 292n, 0],
    [5e-324, 5n, 324],
    [123456789012345680000, 123456789012345680000n, 0],
    [12n, 12n, 0],
    [-(10n ** 40n), -(10n ** 40n), 0],
    [new Decimal('1e-30'), 1n, 30],
    [new Decimal('-0'), 0n, 0],
    [new Big('12.340'), 1234n, 2],
    [{ toFixed: () => '-7.50' }, -75n, 1],
  ])('reads %s', (value, units, scale) => {
    expect(readScaled(value)).toEqual({ units, scale });
  });

  it.each<[unknown]>([
    [''],
    [' 1'],
    ['1 '],
    ['1\n'],
    ['+1'],
    ['.5'],
    ['5.'],
    ['-.5'],
    ['-'],
    ['1e5'],
    ['1,234'],
    ['0x10'],
    ['1.2.3'],
    ['NaN'],
    ['Infinity'],
    ['١'],
    ['１'],
    ['1'.repeat(1001)],
    [10n ** 1000n],
    [-(10n ** 1000n)],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY],
    [null],
    [undefined],
    [true],
    [Symbol('1')],
    [() => '1'],
    [{}],
    [[1]],
    [new Date(0)],
    [new String('1')],
    [new Decimal(Number.NaN)],
    [new Decimal(Number.POSITIVE_INFINITY)],
  ])('refuses %s', (value) => {
    expect(readScaled(value)).toBeNull();
    expect(readDecimal(value)).toBeNull();
  });

  it('reads a thousand digits, and then no more', () => {
    expect(readScaled('9'.repeat(1000))?.units).toBe(10n ** 1000n - 1n);
  });
});

describe('objects with a toFixed of their own', () => {
  it.each<[string, unknown]>([
    ['that throws', { toFixed: () => { throw new Error('no'); } }],
    ['that prints an exponent', { toFixed: () => '1e21' }],
    ['that prints separators', { toFixed: () => '1,000' }],
    ['that prints a number', { toFixed: () => 5 }],
    ['that prints another object', { toFixed: () => ({ toString: () => '5' }) }],
    ['that is no function', { toFixed: '5' }],
    ['that cannot be read', { get toFixed() { throw new Error('no'); } }],
    ['that prints without end', { toFixed: () => '1'.repeat(100_000) }],
  ])('%s are no number', (_, value) => {
    expect(readScaled(value)).toBeNull();
  });

  it('a boxed number is refused: its toFixed() would round it to an integer', () => {
    expect(readScaled(Object(1.5))).toBeNull();
  });

  it('are called as methods', () => {
    const like = { digits: '1.25', toFixed(): string { return this.digits; } };
    expect(readScaled(like)).toEqual({ units: 125n, scale: 2 });
  });

  it('are asked once', () => {
    let asked = 0;
    readScaled({ toFixed: () => `${(asked += 1)}` });
    expect(asked).toBe(1);
  });
});

describe('readDecimal', () => {
  it('is a fraction over a power of ten', () => {
    expect(readDecimal('1.25')).toEqual({ n: 125n, d: 100n });
    expect(readDecimal(5n)).toEqual({ n: 5n, d: 1n });
    expect(knownDecimal('0.5')).toEqual({ n: 5n, d: 10n });
  });
});
