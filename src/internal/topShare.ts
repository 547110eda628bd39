import type { Fraction } from './fraction.js';

/** Items by falling value. */
export interface Ranking {
  /** Item indexes by falling value, equal ones in input order. */
  readonly order: Int32Array;
  /** By item: how many have a higher value. */
  readonly higher: Int32Array;
}

/** Ranks values, held as integers of one scale. Doubles are sorted without a comparator. */
export function rankFalling(units: Float64Array | readonly bigint[]): Ranking {
  const higher = units instanceof Float64Array ? countHigher(units) : countHigherWide(units);
  const taken = new Int32Array(higher.length);
  const order = new Int32Array(higher.length);
  for (let i = 0; i < higher.length; i += 1) {
    const block = higher[i] as number;
    const before = taken[block] as number;
    order[block + before] = i;
    taken[block] = before + 1;
  }
  return { order, higher };
}

function countHigher(units: Float64Array): Int32Array {
  const sorted = units.slice().sort();
  const count = sorted.length;
  const higher = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const value = units[i] as number;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] as number) <= value) low = middle + 1;
      else high = middle;
    }
    higher[i] = count - low;
  }
  return higher;
}

function countHigherWide(units: readonly bigint[]): Int32Array {
  const falling = Array.from(units.keys()).sort((a, b) => {
    const difference = (units[b] as bigint) - (units[a] as bigint);
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  });
  const higher = new Int32Array(units.length);
  let block = 0;
  falling.forEach((item, place) => {
    if (place > 0 && units[item] !== units[falling[place - 1] as number]) block = place;
    higher[item] = block;
  });
  return higher;
}

/** `⌈share · n⌉`, exactly: 0.28 of 25 is 7. */
export function countOfShare(share: Fraction, n: number): number {
  const product = share.n * BigInt(n);
  return Number((product + share.d - 1n) / share.d);
}

/**
 * How many items of a ranking the top holds.
 *
 * @param ties - `include` adds all that equal the last one wanted, `exclude` drops all of them when they do not fit
 */
export function topSize({ order, higher }: Ranking, wanted: number, ties: 'include' | 'exclude'): number {
  const n = order.length;
  if (wanted <= 0) return 0;
  if (wanted >= n) return n;
  const block = higher[order[wanted - 1] as number] as number;
  let end = wanted;
  while (end < n && higher[order[end] as number] === block) end += 1;
  if (end === wanted || ties === 'include') return end;
  return block;
}
