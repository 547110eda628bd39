import type { ScaledDecimal } from '../internal/decimal.js';
import { formatUnits, powerOfTen } from '../internal/fraction.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { roundsAway } from '../internal/rounding.js';
import { POWERS_OF_TEN } from '../internal/scaled.js';
import { printRounded, toDecimal } from './exact.js';

/**
 * An exact sum under way: `spilled + units / 10^scale`. What fits in exact doubles never spills over into a bigint, whose
 * addition costs many times as much.
 */
export interface RunningSum {
  units: number;
  scale: number;
  spilled: ScaledDecimal | null;
}

/** So many digits are an exact double, with room to spare for adding one to another. */
const DIGITS = 15;
const LARGEST = 1e15;
/** Decimals tried on a number, the likely ones first; a number with fewer passes as well. */
const TRIED_DECIMALS: readonly number[] = [2, 4, 8];

export function startSum(): RunningSum {
  return { units: 0, scale: 0, spilled: null };
}

/** Adds `units / 10^scale`; at most 15 digits, scale 0 to 15. */
function addUnits(sum: RunningSum, units: number, scale: number): void {
  let mine = sum.units;
  let other = units;
  let common = scale;
  if (scale > sum.scale) mine *= POWERS_OF_TEN[scale - sum.scale] as number;
  else if (scale < sum.scale) {
    common = sum.scale;
    other *= POWERS_OF_TEN[common - scale] as number;
  }
  const next = mine + other;
  if (Number.isSafeInteger(next)) {
    // a product with a power of ten is exact below 2^54, and from there on the other one cannot bring the sum below 2^53
    sum.units = next;
    sum.scale = common;
    return;
  }
  addScaled(sum, { units: BigInt(sum.units), scale: sum.scale });
  sum.units = units;
  sum.scale = scale;
}

/** Adds a plain decimal of at most 15 digits; false, with nothing added, for any other text. */
export function addText(sum: RunningSum, text: string): boolean {
  const end = text.length;
  const negative = text.charCodeAt(0) === 45;
  const start = negative ? 1 : 0;
  let units = 0;
  let point = end;
  for (let i = start; i < end; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (digit === -2 && point === end && i > start && i < end - 1) point = i;
    else return false;
  }
  const scale = point === end ? 0 : end - point - 1;
  const digits = point === end ? end - start : end - start - 1;
  if (digits === 0 || digits > DIGITS) return false;
  addUnits(sum, negative ? -units : units, scale);
  return true;
}

/** Adds a number whose shortest decimal form is soon found; false, with nothing added, for any other. */
export function addNumber(sum: RunningSum, value: number): boolean {
  if (Number.isInteger(value)) {
    if (Math.abs(value) >= LARGEST) return false;
    addUnits(sum, value, 0);
    return true;
  }
  for (const decimals of TRIED_DECIMALS) {
    const power = POWERS_OF_TEN[decimals] as number;
    const units = Math.round(value * power);
    if (Math.abs(units) >= LARGEST) return false;
    if (units / power === value) {
      // two decimals of at most 15 digits are never the same double, so this one is the shortest form
      addUnits(sum, units, decimals);
      return true;
    }
  }
  return false;
}

/** Adds any decimal. */
export function addScaled(sum: RunningSum, value: ScaledDecimal): void {
  sum.spilled = plus(sum.spilled, value);
}

function plus(a: ScaledDecimal | null, b: ScaledDecimal): ScaledDecimal {
  if (a === null) return b;
  if (b.scale > a.scale) return plus(b, a);
  return { units: a.units + b.units * powerOfTen(a.scale - b.scale), scale: a.scale };
}

/** The sum, exact. */
export function settleSum({ spilled, units, scale }: RunningSum): ScaledDecimal {
  return plus(spilled, { units: BigInt(units), scale });
}

/** The sum, rounded once. */
export function printSum(sum: RunningSum, style: MoneyStyle): string {
  const units = sum.spilled === null ? roundUnits(sum, style) : Number.NaN;
  if (Number.isSafeInteger(units)) return formatUnits(BigInt(units), style.minorUnits);
  return printRounded(toDecimal(settleSum(sum)), style);
}

/** `units / 10^scale` in minor units, rounded; no safe integer when it does not fit. */
function roundUnits({ units, scale }: RunningSum, { minorUnits, rounding }: MoneyStyle): number {
  if (scale <= minorUnits) return units * (POWERS_OF_TEN[minorUnits - scale] as number);
  const step = POWERS_OF_TEN[scale - minorUnits] as number;
  const size = Math.abs(units);
  const rest = size % step;
  const steps = (size - rest) / step;
  if (rest === 0) return units < 0 ? -steps : steps;
  const side = Math.sign(2 * rest - step) as -1 | 0 | 1;
  const rounded = steps + (roundsAway(rounding, units < 0, side, steps % 2 === 1) ? 1 : 0);
  return units < 0 ? -rounded : rounded;
}
