import { Decimal } from 'decimal.js';
import type { ScaledDecimal } from '../internal/decimal.js';
import { readScaled } from '../internal/decimal.js';
import { DECIMAL_RULE, fail, missingOr } from '../internal/issues.js';
import type { MoneyStyle } from '../internal/rounding.js';
import type { RoundingMode } from '../types.js';

const MODES: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  up: 0,
  down: 1,
  ceil: 2,
  floor: 3,
  halfUp: 4,
  halfDown: 5,
  halfEven: 6,
  halfCeil: 7,
  halfFloor: 8,
};

let own: typeof Decimal | undefined;

/** A Decimal that never rounds a sum or product; its own constructor, so that nobody's settings meet ours. */
export function toDecimal(value: ScaledDecimal): Decimal {
  own ??= Decimal.clone({ defaults: true, precision: 1e9 });
  return new own(`${value.units}e${-value.scale}`);
}

/** Reads a `DecimalInput` or throws. */
export function requireExact(value: unknown, path: string): Decimal {
  const scaled = readScaled(value);
  if (scaled !== null) return toDecimal(scaled);
  return fail(missingOr('INVALID_NUMBER', value), path, value, DECIMAL_RULE);
}

/** `value` rounded, with exactly the currency's minor units and never `-0`. */
export function printRounded(value: Decimal, style: MoneyStyle): string {
  const rounded = value.toDecimalPlaces(style.minorUnits, MODES[style.rounding]);
  return withoutMinusZero(rounded).toFixed(style.minorUnits);
}

/** Every digit of `value`, no trailing zeros, never `-0`. */
export function printExact(value: Decimal): string {
  return withoutMinusZero(value).toFixed();
}

function withoutMinusZero(value: Decimal): Decimal {
  return value.isZero() ? value.abs() : value;
}
