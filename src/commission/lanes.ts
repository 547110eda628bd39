import { powerOfTen } from '../internal/fraction.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { POWERS_OF_TEN } from '../internal/scaled.js';
import type { RoundingMode } from '../types.js';
import type { RowCredits, Share } from './split.kernel.js';
import { splitExactly, splitScaled } from './split.kernel.js';

/** Storage of numbers of one lane. */
export interface Store<T> {
  [index: number]: T;
  readonly length: number;
}

/**
 * The arithmetic of one batch: integers in doubles while they stay below 2^53, else bigints. The lane is chosen for a
 * component as a whole: the cliff is sharp, and mixing would cost more than it saves.
 */
export interface Lane<T> {
  readonly zero: T;
  createStore(capacity: number): Store<T>;
  grow(store: Store<T>, capacity: number): Store<T>;
  read(column: DecimalColumn, row: number): T;
  add(a: T, b: T): T;
  /** Whether a result is exact. */
  isSafe(value: T): boolean;
  /** `value × 10^exponent`. */
  shift(value: T, exponent: number): T;
  /** `value × share × 10^exponent`, an integer by the choice of the exponent. */
  take(value: T, share: Share, exponent: number): T;
  /** Size of the smallest part handed out: the minor unit, or the value's own last decimal if that is finer. */
  stepOf(value: T, scale: number, minorUnits: number): T;
  /** False when the lane is too narrow for it. */
  split(value: T, step: T, credits: RowCredits, rounding: RoundingMode, out: T[]): boolean;
}

export const DOUBLES: Lane<number> = {
  zero: 0,
  createStore: (capacity) => new Float64Array(capacity),
  grow(store, capacity) {
    const grown = new Float64Array(capacity);
    grown.set(store);
    return grown;
  },
  read: (column, row) => column.units[row] as number,
  add: (a, b) => a + b,
  isSafe: (value) => value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER,
  shift: (value, exponent) => value * (POWERS_OF_TEN[exponent] ?? NaN),
  take: (value, share, exponent) => value * share.units * 10 ** (exponent - share.scale),
  stepOf(value, scale, minorUnits) {
    let step = POWERS_OF_TEN[scale - minorUnits] ?? NaN;
    while (step > 1 && value % step !== 0) step /= 10;
    return step;
  },
  split: splitScaled,
};

export const BIGINTS: Lane<bigint> = {
  zero: 0n,
  createStore: () => [],
  grow: (store) => store,
  read: (column, row) => BigInt(column.units[row] as number | bigint),
  add: (a, b) => a + b,
  isSafe: () => true,
  shift: (value, exponent) => value * powerOfTen(exponent),
  take: (value, share, exponent) => (value * share.exact.n * powerOfTen(exponent)) / share.exact.d,
  stepOf(value, scale, minorUnits) {
    let step = powerOfTen(scale - minorUnits);
    while (step > 1n && value % step !== 0n) step /= 10n;
    return step;
  },
  split(value, step, credits, rounding, out) {
    splitExactly(value, step, credits, rounding, out);
    return true;
  },
};
