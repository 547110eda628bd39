import type { Fraction } from './fraction.js';
import { formatExact, LARGEST, powerOfTen, toNumber } from './fraction.js';
import type { MoneyStyle } from './rounding.js';
import { formatMoney } from './rounding.js';
import type { DecimalColumn } from './scaled.js';
import { formatScaled, formatScaledFixed, POWERS_OF_TEN, roundScaled } from './scaled.js';

/*
 * Exact sums, quotients and texts of decimal columns. In the fast lane all is done on integers in doubles, which are exact
 * below 2^53; what could pass that is done on bigints. Callers need not know which.
 */

const MOST_FAST_DECIMALS = 15;

/** A value as a fraction. */
export function fractionAt({ units, scale }: DecimalColumn, index: number): Fraction {
  return { n: BigInt(units[index] as number | bigint), d: powerOfTen(scale) };
}

/** The exact string of a value: no trailing zeros. */
export function exactAt(column: DecimalColumn, index: number): string {
  const { units, scale } = column;
  const value = units[index] as number | bigint;
  if (typeof value === 'number' && scale <= MOST_FAST_DECIMALS) return formatScaled(value, scale);
  return formatExact(fractionAt(column, index));
}

/** A value as rounded money. */
export function moneyAt(column: DecimalColumn, index: number, style: MoneyStyle): string {
  const { units, scale } = column;
  const value = units[index] as number | bigint;
  const { minorUnits } = style;
  if (typeof value === 'number' && scale <= MOST_FAST_DECIMALS) {
    if (scale > minorUnits) return formatScaledFixed(roundScaled(value, POWERS_OF_TEN[scale - minorUnits] as number, style.rounding), minorUnits);
    const fixed = value * (POWERS_OF_TEN[minorUnits - scale] as number);
    if (fixed <= LARGEST && fixed >= -LARGEST) return formatScaledFixed(fixed, minorUnits);
  }
  return formatMoney(fractionAt(column, index), style);
}

/** `units / 10^scale` divided by a whole number above 0, as the nearest double. */
export function quotientOf(units: number | bigint, scale: number, divisor: number): number {
  if (typeof units === 'number' && scale <= MOST_FAST_DECIMALS) {
    const whole = divisor * (POWERS_OF_TEN[scale] as number);
    if (whole <= LARGEST) return units / whole;
  }
  return toNumber({ n: BigInt(units), d: powerOfTen(scale) * BigInt(divisor) });
}

/** The exact difference of two values of the same scale. */
export function differenceOf(value: number | bigint, less: number | bigint): number | bigint {
  return typeof value === 'number' && typeof less === 'number' ? value - less : BigInt(value) - BigInt(less);
}

/** A value divided by another of the same scale that is above 0, as the nearest double. */
export function ratioOf(value: number | bigint, to: number | bigint): number {
  if (typeof value === 'number' && typeof to === 'number') return value / to;
  return toNumber({ n: BigInt(value), d: BigInt(to) });
}

/** A column that holds one value, so that it can be printed as the others. */
export function columnOf(value: number | bigint, scale: number): DecimalColumn {
  return { scale, units: typeof value === 'number' ? Float64Array.of(value) : [value] };
}

function wideSums(units: Float64Array | readonly bigint[], group: Int32Array, groups: number): bigint[] {
  const sums = new Array<bigint>(groups).fill(0n);
  for (let i = 0; i < group.length; i += 1) {
    const to = group[i] as number;
    if (to >= 0) sums[to] = (sums[to] as bigint) + BigInt(units[i] as number | bigint);
  }
  return sums;
}

/**
 * Sums a column by group.
 *
 * @param group - the group of each row, −1 for a row that is left out
 */
export function sumBy(column: DecimalColumn, group: Int32Array, groups: number): DecimalColumn {
  const { units, scale } = column;
  if (!(units instanceof Float64Array)) return { scale, units: wideSums(units, group, groups) };
  const sums = new Float64Array(groups);
  let size = 0;
  for (let i = 0; i < group.length; i += 1) {
    const to = group[i] as number;
    if (to < 0) continue;
    const value = units[i] as number;
    sums[to] = (sums[to] as number) + value;
    size += value < 0 ? -value : value;
  }
  return size <= LARGEST ? { scale, units: sums } : { scale, units: wideSums(units, group, groups) };
}

/**
 * Sums runs of a column: run r is the entries `start[r] … start[r + 1] − 1`.
 *
 * @param row - the row of each entry; without it the entries are the rows
 */
export function sumRuns({ units, scale }: DecimalColumn, start: Int32Array, row?: Int32Array): DecimalColumn {
  const runs = start.length - 1;
  if (units instanceof Float64Array) {
    const sums = new Float64Array(runs);
    let size = 0;
    for (let run = 0; run < runs; run += 1) {
      const end = start[run + 1] as number;
      let sum = 0;
      for (let i = start[run] as number; i < end; i += 1) {
        const value = units[row === undefined ? i : (row[i] as number)] as number;
        sum += value;
        size += value < 0 ? -value : value;
      }
      sums[run] = sum;
    }
    if (size <= LARGEST) return { scale, units: sums };
  }
  const wide = new Array<bigint>(runs);
  for (let run = 0; run < runs; run += 1) {
    const end = start[run + 1] as number;
    let sum = 0n;
    for (let i = start[run] as number; i < end; i += 1) sum += BigInt(units[row === undefined ? i : (row[i] as number)] as number | bigint);
    wide[run] = sum;
  }
  return { scale, units: wide };
}

/** The sum of all values above 0: a safe integer, or a bigint. */
export function sumOfPositives(units: Float64Array | readonly bigint[]): number | bigint {
  let sum = 0;
  if (units instanceof Float64Array) {
    for (const value of units) if (value > 0) sum += value;
    if (sum <= LARGEST) return sum;
  }
  let wide = 0n;
  for (const value of units) if (value > 0) wide += BigInt(value);
  return wide;
}

/** An exact sum of products under way: a double as long as it is exact, the rest a bigint. */
export interface ProductSum {
  near: number;
  far: bigint;
}

/** Adds `a · b`. */
export function addProduct(sum: ProductSum, a: number, b: number | bigint): void {
  if (typeof b === 'number') {
    const product = a * b;
    const next = sum.near + product;
    if (product <= LARGEST && next <= LARGEST && product >= -LARGEST && next >= -LARGEST) {
      sum.near = next;
      return;
    }
  }
  sum.far += BigInt(a) * BigInt(b) + BigInt(sum.near);
  sum.near = 0;
}

/** The sum as a bigint. */
export function settleSum({ near, far }: ProductSum): bigint {
  return far + BigInt(near);
}
