import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { isSalesMathError } from '../../src/errors.js';
import type { RoundingMode } from '../../src/types.js';

/** The first issue of what a call throws, as `CODE path`; anything but an error of ours is thrown on. */
export function errorOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return `${error.code} ${error.issues[0]?.path ?? ''}`;
  }
  return 'nothing was thrown';
}

/** The first message of what a call throws. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return error.issues[0]?.message ?? '';
  }
  return 'nothing was thrown';
}

/** The oracle: a Decimal that never rounds by itself. */
export const Exact = Decimal.clone({ defaults: true, precision: 3000, toExpNeg: -9e15, toExpPos: 9e15 });

export const MODES: readonly (readonly [RoundingMode, Decimal.Rounding])[] = [
  ['up', Decimal.ROUND_UP],
  ['down', Decimal.ROUND_DOWN],
  ['ceil', Decimal.ROUND_CEIL],
  ['floor', Decimal.ROUND_FLOOR],
  ['halfUp', Decimal.ROUND_HALF_UP],
  ['halfDown', Decimal.ROUND_HALF_DOWN],
  ['halfEven', Decimal.ROUND_HALF_EVEN],
  ['halfCeil', Decimal.ROUND_HALF_CEIL],
  ['halfFloor', Decimal.ROUND_HALF_FLOOR],
];

/** A rounded text without the minus of a zero. */
export const withoutMinusZero = (text: string): string => (/^-[0.]*$/.test(text) ? text.slice(1) : text);

/** Plain decimal texts of any length, with zeros at both ends and the minus of a zero among them. */
export const decimalText: fc.Arbitrary<string> = fc
  .tuple(
    fc.boolean(),
    fc.oneof(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.bigInt({ min: 0n, max: 10n ** 40n })),
    fc.nat(2),
    fc.nat({ max: 22 }),
  )
  .map(([negative, units, zeros, scale]) => {
    const digits = units.toString().padStart(scale + 1 + zeros, '0');
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    return negative ? `-${text}` : text;
  });

/** Everyday amounts: two decimals, as text or as the number nearest to it. */
export const amount: fc.Arbitrary<string | number> = fc
  .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.boolean())
  .map(([cents, asNumber]) => (asNumber ? cents / 100 : (cents / 100).toFixed(2)));

/** Every finite double, the awkward ones more often than chance would have it. */
export const finite: fc.Arbitrary<number> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e21, 1e-7, 0.1 + 0.2, 2 ** 53, 2 ** 53 + 2),
  fc.integer().map((n) => n / 8),
);
