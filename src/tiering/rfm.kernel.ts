import type { Fraction } from '../internal/fraction.js';
import { ceilQuotient, toNumber } from '../internal/fraction.js';

/*
 * Scores come from thresholds in the units of a column: a value has reached as many bands as there are thresholds at or
 * below it. A cut q between two integers s and s + 1 is passed by v > q exactly when v ≥ s + 1, so no float decides.
 */

/** Values of one dimension: integers of one scale. */
export type Units = Float64Array | bigint[];

/** What divides a dimension. */
export interface Bands {
  /** Ascending; a value is in the band whose number is the count of thresholds at or below it. */
  readonly thresholds: Units;
  /** The cuts as numbers, for people. */
  readonly cuts: number[];
}

/** @param room - holds doubles in order, as long as they are needed; at least as many as there are units */
export function sortUnits(units: Units, room: Float64Array): Units {
  if (!(units instanceof Float64Array)) return units.slice().sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const sorted = room.subarray(0, units.length);
  sorted.set(units);
  return sorted.sort();
}

function asUnits(thresholds: readonly bigint[], like: Units): Units {
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  if (like instanceof Float64Array) {
    // a threshold beyond what a double holds is beyond every value too
    return Float64Array.from(thresholds, (t) => (t > limit ? Infinity : t < -limit ? -Infinity : Number(t)));
  }
  return [...thresholds];
}

/** The least unit that passes (`above`) or reaches a cut of n / d units. */
function threshold(n: bigint, d: bigint, above: boolean): bigint {
  return above ? 1n - ceilQuotient(-n, d) : ceilQuotient(n, d);
}

/** R's type 7 quantiles at k / bins, right-closed; repeated cuts are kept. */
export function quantileBands(sorted: Units, scale: number, bins: number): Bands {
  const n = sorted.length;
  const cuts: number[] = [];
  const thresholds: bigint[] = [];
  if (n > 0) {
    for (let k = 1; k < bins; k += 1) {
      const place = (n - 1) * k;
      const j = Math.floor(place / bins);
      const rest = BigInt(place - j * bins);
      const low = BigInt(sorted[j] as number | bigint);
      const high = rest === 0n ? low : BigInt(sorted[j + 1] as number | bigint);
      const of = BigInt(bins);
      cuts.push(toNumber({ n: low * (of - rest) + high * rest, d: of * 10n ** BigInt(scale) }));
      thresholds.push(low + 1n);
    }
  }
  return { thresholds: asUnits(thresholds, sorted), cuts };
}

/** Bands at cuts of one's own: reaching a cut enters the next band, or with `above` passing it does. */
export function givenBands(cuts: readonly Fraction[], like: Units, scale: number, above: boolean): Bands {
  const power = 10n ** BigInt(scale);
  const thresholds = cuts.map(({ n, d }) => threshold(n * power, d, above));
  return { thresholds: asUnits(thresholds, like), cuts: cuts.map(toNumber) };
}

/** The mean or the median as the one cut; none without values. */
export function statisticCut(sorted: Units, scale: number, statistic: 'mean' | 'median'): Fraction[] {
  const n = sorted.length;
  if (n === 0) return [];
  const power = 10n ** BigInt(scale);
  if (statistic === 'median') {
    const low = BigInt(sorted[(n - 1) >> 1] as number | bigint);
    const high = BigInt(sorted[n >> 1] as number | bigint);
    return [{ n: low + high, d: 2n * power }];
  }
  let near = 0;
  let far = 0n;
  for (const value of sorted) {
    if (typeof value === 'number' && Math.abs(near + value) <= Number.MAX_SAFE_INTEGER) near += value;
    else far += BigInt(value);
  }
  return [{ n: far + BigInt(near), d: BigInt(n) * power }];
}

const FEW = 12;

/** How many thresholds a value has reached. */
function reached(thresholds: Units, value: number | bigint): number {
  const { length } = thresholds;
  if (length <= FEW) {
    let count = 0;
    while (count < length && value >= (thresholds[count] as number | bigint)) count += 1;
    return count;
  }
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value >= (thresholds[middle] as number | bigint)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Scores from 1, turned round for recency. */
export function scoreByBands(units: Units, { thresholds }: Bands, isRecency: boolean): Uint8Array {
  const scores = new Uint8Array(units.length);
  const bins = thresholds.length + 1;
  for (let i = 0; i < scores.length; i += 1) {
    const band = reached(thresholds, units[i] as number | bigint);
    scores[i] = isRecency ? bins - band : band + 1;
  }
  return scores;
}

function lowerBound(sorted: Units, value: number | bigint, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle] as number | bigint;
    if (at < value || (orEqual && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those above 0 of units in order. */
export function positivesOf(sorted: Units): Units {
  return sorted instanceof Float64Array ? sorted.subarray(lowerBound(sorted, 0, true)) : sorted.slice(lowerBound(sorted, 0n, true));
}

/** `⌈bins · (2·below + equal + 1) / (2n)⌉` in integers; for recency the larger values are below. */
export function scoreByRank(units: Units, sorted: Units, bins: number, isRecency: boolean): Uint8Array {
  const n = units.length;
  const scores = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    const value = units[i] as number | bigint;
    const smaller = lowerBound(sorted, value, false);
    const upTo = lowerBound(sorted, value, true);
    const below = isRecency ? n - upTo : smaller;
    scores[i] = Math.ceil((bins * (2 * below + upTo - smaller + 1)) / (2 * n));
  }
  return scores;
}

/** Customers by score, those with 1 first. */
export function countScores(scores: Uint8Array, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const score of scores) counts[score - 1] = (counts[score - 1] as number) + 1;
  return counts;
}
