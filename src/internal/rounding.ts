import type { RoundingMode } from '../types.js';
import type { Fraction } from './fraction.js';
import { formatUnits, powerOfTen } from './fraction.js';

export const ROUNDING_MODES: readonly RoundingMode[] = [
  'halfUp',
  'halfDown',
  'halfEven',
  'halfCeil',
  'halfFloor',
  'up',
  'down',
  'ceil',
  'floor',
];

/**
 * Whether the step towards zero (false) or the one away from it (true) is taken.
 *
 * @param side - the rest against half a step: −1 less, 0 a tie, 1 more; the rest itself is not zero
 * @param odd - whether the step towards zero is odd
 */
export function roundsAway(mode: RoundingMode, negative: boolean, side: -1 | 0 | 1, odd: boolean): boolean {
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceil':
      return !negative;
    case 'floor':
      return negative;
    default:
  }
  if (side !== 0) return side > 0;
  switch (mode) {
    case 'halfUp':
      return true;
    case 'halfDown':
      return false;
    case 'halfEven':
      return odd;
    case 'halfCeil':
      return !negative;
    default:
      return negative; // halfFloor
  }
}

/** `n / d` to an integer; `d` is positive. */
export function roundQuotient(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const negative = n < 0n;
  const size = negative ? -n : n;
  const quotient = size / d;
  const rest = size - quotient * d;
  if (rest === 0n) return negative ? -quotient : quotient;
  const twice = 2n * rest;
  const side = twice > d ? 1 : twice < d ? -1 : 0;
  const rounded = roundsAway(mode, negative, side, (quotient & 1n) === 1n) ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

/** How money is rounded and printed, all of it decided. */
export interface MoneyStyle {
  readonly minorUnits: number;
  readonly rounding: RoundingMode;
}

/** A value in minor units, rounded. */
export function toUnits(value: Fraction, style: MoneyStyle): bigint {
  return roundQuotient(value.n * powerOfTen(style.minorUnits), value.d, style.rounding);
}

/** A value as rounded money: exactly the currency's minor units, never `-0`. */
export function formatMoney(value: Fraction, style: MoneyStyle): string {
  return formatUnits(toUnits(value, style), style.minorUnits);
}
