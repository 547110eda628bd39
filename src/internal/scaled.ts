import { readScaled } from './decimal.js';
import type { ScaledDecimal } from './decimal.js';
import { formatUnits, powerOfTen, trimZeros } from './fraction.js';
import { roundsAway } from './rounding.js';
import type { RoundingMode } from '../types.js';

/*
 * The fast lane: a decimal as an integer over a power of ten, held in a double. Exact as long as every integer stays below
 * 2^53, which the callers check; whoever does not fit goes to bigints.
 */

const ZERO = 48;
const POINT = 46;
const MINUS = 45;
/** Digits that surely stay below 2^53. */
const SAFE_DIGITS = 15;
const SAFE_UNITS = 1e15;

/** Powers of ten that a double holds exactly. */
export const POWERS_OF_TEN: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/** `text × 10^scale` as an integer, or NaN when the text is no plain decimal, finer than the scale, or too long. */
export function scanScaled(text: string, scale: number): number {
  const { length } = text;
  const negative = length > 0 && text.charCodeAt(0) === MINUS;
  const start = negative ? 1 : 0;
  if (length - start > SAFE_DIGITS) return NaN;
  let at = start;
  let units = 0;
  while (at < length) {
    const digit = text.charCodeAt(at) - ZERO; // asked for within the text only: beyond its end it would be NaN, and the loop slower
    if (digit < 0 || digit > 9) break;
    units = units * 10 + digit;
    at += 1;
  }
  if (at === start) return NaN;
  let missing = scale;
  if (at < length) {
    if (text.charCodeAt(at) !== POINT || at + 1 === length) return NaN;
    for (at += 1; at < length; at += 1) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return NaN;
      if (missing > 0) {
        units = units * 10 + digit;
        missing -= 1;
      } else if (digit !== 0) return NaN;
    }
  }
  if (missing > 0) units *= POWERS_OF_TEN[missing] as number;
  if (units > SAFE_UNITS) return NaN;
  return negative && units !== 0 ? -units : units;
}

/** `value × 10^scale` as an integer, or NaN when the shortest decimal form of the value is finer or too long. */
export function scaleNumber(value: number, scale: number): number {
  const power = POWERS_OF_TEN[scale] as number;
  const units = Math.round(value * power);
  if (!(units <= SAFE_UNITS && units >= -SAFE_UNITS) || units / power !== value) return NaN;
  return units === 0 ? 0 : units;
}

/** Decimals of many rows at one scale: doubles, or bigints when one of them does not fit. */
export interface DecimalColumn {
  /** A value is `units / 10^scale`. */
  readonly scale: number;
  readonly units: Float64Array | bigint[];
}

/** Collects a {@link DecimalColumn} row by row. */
export interface ColumnBuilder {
  /** The scale that most rows are expected to have. */
  readonly scale: number;
  /** What `scanScaled` reads may be put here directly: a row loop then spares the call. */
  readonly fast: Float64Array;
  /** False when the value is no `DecimalInput`. */
  set(row: number, value: unknown): boolean;
  /** Sets a value that was computed. */
  setScaled(row: number, value: ScaledDecimal): void;
  /** Rows whose value is finer than the starting scale. */
  finerRows(): number[];
  finish(): DecimalColumn;
}

/** `value × 10^scale` as an integer; NaN for what is no plain decimal in text or number, finer than the scale, or too long. */
export function scanValue(value: unknown, scale: number): number {
  return typeof value === 'string' ? scanScaled(value, scale) : typeof value === 'number' ? scaleNumber(value, scale) : NaN;
}

/** @param scale - decimals that most rows will have, at most 12 */
export function buildColumn(count: number, scale: number, fast: Float64Array = new Float64Array(count)): ColumnBuilder {
  const wide = new Map<number, ScaledDecimal>();
  return {
    scale,
    fast,
    set(row, value) {
      const units = scanValue(value, scale);
      if (units === units) {
        fast[row] = units;
        return true;
      }
      const exact = readScaled(value);
      if (exact === null) return false;
      wide.set(row, exact);
      return true;
    },
    setScaled(row, value) {
      wide.set(row, value);
    },
    finerRows() {
      return [...wide].filter(([, value]) => value.scale > scale).map(([row]) => row);
    },
    finish() {
      return wide.size === 0 ? { scale, units: fast } : widen(fast, wide, scale);
    },
  };
}

/** Up to so many decimals a column follows its values: a finer one leaves fewer digits in front of the point. */
const FINEST_SCALE = 6;

/** Collects a {@link DecimalColumn} of any values, row by row. */
export type ValueBuilder = Pick<ColumnBuilder, 'set' | 'finish'>;

/**
 * As {@link buildColumn}, but its scale grows with its values: where most are finer than was expected, each of them would
 * else become a bigint for a while.
 *
 * @param usual - decimals that most rows are expected to have
 */
export function buildValues(count: number, usual: number): ValueBuilder {
  const fast = new Float64Array(count);
  const wide = new Map<number, ScaledDecimal>();
  let scale = usual;
  let finest = FINEST_SCALE; // the finest that the values so far leave room for
  const raise = (to: number): boolean => {
    const factor = POWERS_OF_TEN[to - scale] as number;
    const most = SAFE_UNITS / factor;
    for (const units of fast) {
      if (units <= most && -units <= most) continue;
      finest = to - 1;
      return false;
    }
    for (let i = 0; i < count; i += 1) fast[i] = (fast[i] as number) * factor;
    scale = to;
    return true;
  };
  return {
    set(row, value) {
      let units = scanValue(value, scale);
      if (units !== units) {
        const exact = readScaled(value);
        if (exact === null) return false;
        if (exact.scale > scale && exact.scale <= finest && raise(exact.scale)) units = scanValue(value, scale);
        if (units !== units) {
          wide.set(row, exact);
          return true;
        }
      }
      fast[row] = units;
      return true;
    },
    finish() {
      return wide.size === 0 ? { scale, units: fast } : widen(fast, wide, scale);
    },
  };
}

function widen(fast: Float64Array, wide: ReadonlyMap<number, ScaledDecimal>, scale: number): DecimalColumn {
  let finest = scale;
  for (const { scale: own } of wide.values()) if (own > finest) finest = own;
  const factor = 10 ** (finest - scale);
  let largest = 0;
  for (const units of fast) if (units > largest || -units > largest) largest = Math.abs(units);
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  const atFinest = (value: ScaledDecimal): bigint => value.units * powerOfTen(finest - value.scale);
  let fits = largest * factor <= Number.MAX_SAFE_INTEGER;
  if (fits) {
    for (const value of wide.values()) {
      const units = atFinest(value);
      if (units > limit || units < -limit) fits = false;
    }
  }
  if (fits) {
    for (let i = 0; i < fast.length; i += 1) fast[i] = (fast[i] as number) * factor;
    for (const [row, value] of wide) fast[row] = Number(atFinest(value));
    return { scale: finest, units: fast };
  }
  const step = powerOfTen(finest - scale);
  const units: bigint[] = Array.from(fast, (value) => BigInt(value) * step);
  for (const [row, value] of wide) units[row] = atFinest(value);
  return { scale: finest, units };
}

/** Up to this scale the text behind the whole part is looked up: put together digit by digit it would cost several strings. */
const MOST_LISTED_DECIMALS = 4;
const TRIMMED_FRACTIONS: (readonly string[])[] = [];
const FIXED_FRACTIONS: (readonly string[])[] = [];

/** `.05` for 5 at scale 2, by the rest; without trailing zeros when trimmed. */
function listFractions(scale: number, trimmed: boolean): readonly string[] {
  return Array.from({ length: POWERS_OF_TEN[scale] as number }, (_, rest) => {
    const digits = `${rest}`.padStart(scale, '0');
    const shown = trimmed ? digits.replace(/0+$/, '') : digits;
    return shown === '' ? '' : `.${shown}`;
  });
}

/** The exact string of `units / 10^scale`: no trailing zeros. `units` is a safe integer. */
export function formatScaled(units: number, scale: number): string {
  if (scale === 0) return `${units}`;
  const size = units < 0 ? -units : units;
  const power = POWERS_OF_TEN[scale];
  if (power === undefined) return trimZeros(formatUnits(BigInt(units), scale));
  const whole = Math.floor(size / power); // exact: both are integers below 2^53 and the rest is taken from the product
  let rest = size - whole * power;
  if (scale <= MOST_LISTED_DECIMALS) {
    const text = `${whole}` + ((TRIMMED_FRACTIONS[scale] ??= listFractions(scale, true))[rest] as string);
    return units < 0 ? `-${text}` : text;
  }
  const sign = units < 0 ? '-' : '';
  if (rest === 0) return `${sign}${whole}`;
  let decimals = scale;
  while (rest % 10 === 0) {
    rest /= 10;
    decimals -= 1;
  }
  const digits = `${rest}`;
  return `${sign}${whole}.${PADDING[decimals - digits.length] as string}${digits}`;
}

const PADDING: readonly string[] = /* @__PURE__ */ Array.from({ length: 16 }, (_, i) => '0'.repeat(i));

/** `units / 10^scale` with all decimals. `units` is a safe integer and the scale at most 15. */
export function formatScaledFixed(units: number, scale: number): string {
  if (scale === 0) return `${units}`;
  const size = units < 0 ? -units : units;
  const power = POWERS_OF_TEN[scale] as number;
  const whole = Math.floor(size / power);
  const rest = size - whole * power;
  if (scale <= MOST_LISTED_DECIMALS) {
    const text = `${whole}` + ((FIXED_FRACTIONS[scale] ??= listFractions(scale, false))[rest] as string);
    return units < 0 ? `-${text}` : text;
  }
  const digits = `${rest}`;
  return `${units < 0 ? '-' : ''}${whole}.${PADDING[scale - digits.length] as string}${digits}`;
}

/** `units / power` to an integer. `power` is a power of ten that a double holds, `units` a safe integer. */
export function roundScaled(units: number, power: number, mode: RoundingMode): number {
  if (power === 1) return units;
  const negative = units < 0;
  const size = negative ? -units : units;
  let quotient = Math.floor(size / power); // below 2^53 the division never rounds up to an integer
  const rest = size - quotient * power;
  if (rest !== 0) {
    const twice = 2 * rest;
    const side = twice > power ? 1 : twice < power ? -1 : 0;
    if (roundsAway(mode, negative, side, quotient % 2 === 1)) quotient += 1;
  }
  return negative && quotient !== 0 ? -quotient : quotient;
}
