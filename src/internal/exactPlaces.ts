import type { ExactSum } from './exactSum.js';
import { addUnits, startExact } from './exactSum.js';
import { formatExact, LARGEST, powerOfTen } from './fraction.js';
import type { DecimalColumn } from './scaled.js';

/*
 * Exact sums in places whose number grows: doubles of one scale, and beside them what does not fit.
 */

/** Exact sums by place. */
export interface ExactPlaces {
  readonly scale: number;
  near: Float64Array;
  far: Map<number, ExactSum>;
}

export function createPlaces(scale: number, room: number): ExactPlaces {
  return { scale, near: new Float64Array(room), far: new Map() };
}

/** Adds an exact amount beside the doubles. */
export function addFar(places: ExactPlaces, at: number, units: bigint, scale: number): void {
  let sum = places.far.get(at);
  if (sum === undefined) places.far.set(at, (sum = startExact()));
  addUnits(sum, units, scale);
}

/** Adds a safe integer of the places' scale. */
export function addNear(places: ExactPlaces, at: number, units: number): void {
  const next = (places.near[at] as number) + units;
  if (next <= LARGEST && next >= -LARGEST) places.near[at] = next;
  else addFar(places, at, BigInt(units), places.scale);
}

/** What stands in a place. */
export function readPlace({ near, far, scale }: ExactPlaces, at: number): ExactSum {
  const sum: ExactSum = { units: BigInt(near[at] as number), scale };
  const beside = far.get(at);
  if (beside !== undefined) addUnits(sum, beside.units, beside.scale);
  return sum;
}

/** The exact string of a place: no trailing zeros. */
export function printPlace(places: ExactPlaces, at: number): string {
  const { units, scale } = readPlace(places, at);
  return formatExact({ n: units, d: powerOfTen(scale) });
}

/** −1, 0 or 1. */
export function signAt(places: ExactPlaces, at: number): number {
  if (!places.far.has(at)) return Math.sign(places.near[at] as number);
  const { units } = readPlace(places, at);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** Decimals of the finest sum. */
export function finestScale({ scale, far }: ExactPlaces): number {
  let finest = scale;
  for (const sum of far.values()) finest = Math.max(finest, sum.scale);
  return finest;
}

/** The first places as a column of at least so many decimals: doubles where all of them together stay exact. */
export function toColumn(places: ExactPlaces, count: number, finest: number): DecimalColumn {
  const { scale, near, far } = places;
  if (far.size === 0 && finest === scale) {
    let size = 0;
    for (let i = 0; i < count; i += 1) size += Math.abs(near[i] as number);
    if (size <= LARGEST) return { scale, units: near.subarray(0, count) };
  }
  const units = Array.from({ length: count }, (_, i) => {
    const sum = readPlace(places, i);
    return sum.units * powerOfTen(finest - sum.scale);
  });
  return { scale: finest, units };
}
