import { orderFalling } from './columnOrder.js';
import type { Fraction } from './fraction.js';
import { ceilQuotient } from './fraction.js';

/** Items by falling value. */
export interface Ranking {
  /** Item indexes by falling value, equal ones in input order. */
  readonly order: Uint32Array;
  /** By item: how many have a higher value. */
  readonly higher: Int32Array;
}

/** Ranks values: doubles, or integers of one scale. */
export function rankFalling(units: Float64Array | readonly bigint[]): Ranking {
  const order = units instanceof Float64Array ? orderFalling(units) : orderWide(units);
  const higher = new Int32Array(order.length);
  let block = 0;
  for (let place = 0; place < order.length; place += 1) {
    const item = order[place] as number;
    if (place > 0 && units[item] !== units[order[place - 1] as number]) block = place;
    higher[item] = block;
  }
  return { order, higher };
}

function orderWide(units: readonly bigint[]): Uint32Array {
  const falling = Array.from(units.keys()).sort((a, b) => {
    const difference = (units[b] as bigint) - (units[a] as bigint);
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  });
  return Uint32Array.from(falling);
}

/** `⌈share · n⌉`, exactly: 0.28 of 25 is 7. */
export function countOfShare(share: Fraction, n: number): number {
  return Number(ceilQuotient(share.n * BigInt(n), share.d));
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
