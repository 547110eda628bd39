import { allocateUnits } from '../internal/allocate.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, isOne, ONE, powerOfTen, ZERO } from '../internal/fraction.js';
import { roundQuotient } from '../internal/rounding.js';
import { POWERS_OF_TEN, roundScaled } from '../internal/scaled.js';
import type { RoundingMode } from '../types.js';

/*
 * How a transaction is cut among those who share its credit. Revenue credits are allocated, so that they sum to the
 * transaction; overlay credits are rounded each for itself. All of it works on the size of the amount: under every rounding
 * mode a refund is cut as its sale was, and the two net to nothing.
 */

/** A share as it was written, and as an integer over a power of ten where that is safe. */
export interface Share {
  readonly exact: Fraction;
  /** `exact × 10^scale`; NaN when it is too long for the fast lane. */
  readonly units: number;
  readonly scale: number;
}

/** One credit of a row. */
export interface RowCredit {
  readonly participant: number;
  readonly share: Share;
  readonly overlay: boolean;
}

/** All credits of a row. */
export interface RowCredits {
  readonly list: readonly RowCredit[];
  /** Common scale of the shares; NaN: only exact arithmetic will do. */
  readonly scale: number;
  /** Revenue shares together, at that scale. */
  readonly sum: number;
  /** Whether the revenue shares make up the whole transaction. */
  readonly whole: boolean;
}

const MOST_DECIMALS = 9;

/** Puts credits together; null when the revenue shares exceed 1. */
export function combineCredits(list: readonly RowCredit[]): RowCredits | null {
  let scale = 0;
  for (const { share } of list) if (share.scale > scale) scale = share.scale;
  let sum = 0;
  let safe = scale <= MOST_DECIMALS;
  for (const { share, overlay } of list) {
    const units = share.units * (POWERS_OF_TEN[scale - share.scale] as number);
    if (!(units <= 1e15)) safe = false;
    if (!overlay) sum += units;
  }
  if (!safe) return combineExactly(list);
  const one = POWERS_OF_TEN[scale] as number;
  const whole = sum === one || (scale === MOST_DECIMALS && Math.abs(sum - one) <= 1);
  return sum > one && !whole ? null : { list, scale, sum, whole };
}

function combineExactly(list: readonly RowCredit[]): RowCredits | null {
  let sum = ZERO;
  for (const { share, overlay } of list) if (!overlay) sum = add(sum, share.exact);
  const whole = isOne(sum);
  return compare(sum, ONE) > 0 && !whole ? null : { list, scale: NaN, sum: NaN, whole };
}

/**
 * Cuts an amount in doubles, into `out` in the order of the credits; false when a product would pass 2^53.
 *
 * @param units - the amount as an integer
 * @param step - how many units the smallest part handed out has
 */
export function splitScaled(units: number, step: number, credits: RowCredits, rounding: RoundingMode, out: number[]): boolean {
  const { list, scale, sum, whole } = credits;
  if (!(scale <= MOST_DECIMALS)) return false;
  const power = POWERS_OF_TEN[scale] as number;
  const steps = units / step;
  const size = Math.abs(steps);
  if (size * Math.max(power, sum) > Number.MAX_SAFE_INTEGER) return false;
  const total = whole ? steps : copySign(roundScaled(size * sum, power, rounding), steps);
  let holders = 0;
  let first = 0;
  let second = 0;
  let firstWeight = 0;
  let secondWeight = 0;
  for (let i = 0; i < list.length; i += 1) {
    const { share, overlay } = list[i] as RowCredit;
    const weight = share.units * (POWERS_OF_TEN[scale - share.scale] as number);
    if (overlay) {
      const product = size * weight;
      if (!(product <= Number.MAX_SAFE_INTEGER)) return false;
      out[i] = copySign(roundScaled(product, power, rounding), steps) * step;
      continue;
    }
    holders += 1;
    if (holders === 1) {
      first = i;
      firstWeight = weight;
    } else {
      second = i;
      secondWeight = weight;
    }
  }
  if (holders > 2) return false;
  if (holders === 1) out[first] = total * step;
  if (holders === 2) {
    const part = sum === 0 ? 0 : largerRemainder(total, firstWeight, secondWeight);
    out[first] = part * step;
    out[second] = (total - part) * step;
  }
  return true;
}

/** A size with the sign of an amount. */
function copySign(size: number, amount: number): number {
  return amount < 0 && size !== 0 ? -size : size;
}

/** The first of two shares by largest remainder, ties to the larger weight, then to the first. */
function largerRemainder(total: number, a: number, b: number): number {
  const size = Math.abs(total);
  const product = size * a;
  let part = Math.floor(product / (a + b));
  const rest = product - part * (a + b);
  const other = a + b - rest;
  if (rest > other || (rest === other && a >= b)) part += 1;
  return total < 0 && part !== 0 ? -part : part;
}

/** Cuts an amount exactly, into `out` in the order of the credits. */
export function splitExactly(units: bigint, step: bigint, credits: RowCredits, rounding: RoundingMode, out: bigint[]): void {
  const { list, whole } = credits;
  let scale = 0;
  for (const { share } of list) if (share.scale > scale) scale = share.scale;
  const power = powerOfTen(scale);
  const ofSize = (weight: bigint): bigint =>
    units < 0n ? -roundQuotient(-units * weight, power * step, rounding) : roundQuotient(units * weight, power * step, rounding);
  const weights: bigint[] = [];
  const holders: number[] = [];
  let sum = 0n;
  list.forEach(({ share, overlay }, i) => {
    const weight = (share.exact.n * power) / share.exact.d;
    if (overlay) {
      out[i] = ofSize(weight) * step;
      return;
    }
    weights.push(weight);
    holders.push(i);
    sum += weight;
  });
  const total = whole ? units / step : ofSize(sum);
  const parts = sum === 0n ? weights : allocateUnits(total, weights);
  holders.forEach((holder, i) => {
    out[holder] = (parts[i] as bigint) * step;
  });
}
