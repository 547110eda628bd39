import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, formatExact, toNumber } from '../internal/fraction.js';

/** A decimal as options echo it: a number where one is the value, else the exact text. Given again, it means the same. */
export function echoDecimal(value: Fraction): number | string {
  const near = toNumber(value);
  return compare(knownDecimal(near), value) === 0 ? near : formatExact(value);
}
