import { roundQuotient } from './rounding.js';
import { createWideRounder } from './runningTotal.kernel.js';

/**
 * How whole steps are handed out in proportion to weights.
 *
 * - `largestRemainder` (Hamilton): everyone gets the whole steps of the exact share, the steps left over go to the
 *   largest remainders. Every value is within one step of its exact share.
 * - `sainteLague` (divisors 1, 3, 5 …): a larger total never takes a step from anyone.
 * - `cumulative`: the rounded running total less the one before. Spreads evenly along the list; for cadence, not money.
 */
export type AllocationMethod = 'largestRemainder' | 'sainteLague' | 'cumulative';

/** Integers below this, and their quotients, are doubles with nothing lost but precision. */
const IN_RANGE = /* @__PURE__ */ (() => 1n << 1000n)();
/** More than all the roundings of a quotient of two integers in doubles. */
const SLACK = 1e-14;

/**
 * Hands out `total` whole steps in proportion to `weights`; the parts always add up to the total.
 *
 * Ties go to the larger weight, then to the one that stands first; a zero weight gets nothing. A negative total is
 * handed out as its absolute value.
 *
 * @param weights - 0 or more each, with a positive sum; only their proportions matter
 */
export function allocateUnits(
  total: bigint,
  weights: readonly bigint[],
  method: AllocationMethod = 'largestRemainder',
): bigint[] {
  if (weights.length === 1) return [total];
  const size = total < 0n ? -total : total;
  const parts = handOut(size, weights, method);
  return total < 0n ? parts.map((part) => -part) : parts;
}

function handOut(total: bigint, weights: readonly bigint[], method: AllocationMethod): bigint[] {
  switch (method) {
    case 'largestRemainder':
      return weights.length === 2 ? halves(total, weights) : largestRemainder(total, weights);
    case 'sainteLague':
      return sainteLague(total, weights);
    case 'cumulative':
      return cumulative(total, weights);
  }
}

function sumOf(weights: readonly bigint[]): bigint {
  let sum = 0n;
  for (const weight of weights) sum += weight;
  return sum;
}

/** Two shares, by far the commonest split: their remainders add up to one step, so one division settles both. */
function halves(total: bigint, weights: readonly bigint[]): bigint[] {
  const [a, b] = weights as [bigint, bigint];
  const sum = a + b;
  const product = total * a;
  let first = product / sum;
  const rest = product - first * sum;
  const other = sum - rest;
  if (rest > other || (rest === other && a >= b)) first += 1n;
  return [first, total - first];
}

function largestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  const count = weights.length;
  const sum = sumOf(weights);
  const parts: bigint[] = new Array<bigint>(count);
  const rests: bigint[] = new Array<bigint>(count);
  let left = total;
  for (let i = 0; i < count; i += 1) {
    const product = total * (weights[i] as bigint);
    const part = product / sum;
    parts[i] = part;
    rests[i] = product - part * sum;
    left -= part;
  }
  const spare = Number(left); // fewer than there are shares
  if (spare === 0) return parts;
  for (const i of spare * count <= 16 ? pickFew(rests, weights, spare) : rankRests(rests, weights).subarray(0, spare)) {
    parts[i] = (parts[i] as bigint) + 1n;
  }
  return parts;
}

/** Larger first. */
const descending = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0);

/** Orders positions by remainder, then weight, largest first, then as they stand. */
function byRest(rests: readonly bigint[], weights: readonly bigint[]): (i: number, j: number) => number {
  return (i, j) =>
    descending(rests[i] as bigint, rests[j] as bigint) || descending(weights[i] as bigint, weights[j] as bigint) || i - j;
}

/** The first few of the ranking by repeated search: cheaper than sorting a handful. */
function pickFew(rests: bigint[], weights: readonly bigint[], wanted: number): number[] {
  const compare = byRest(rests, weights);
  const picked: number[] = [];
  while (picked.length < wanted) {
    let best = 0;
    for (let i = 1; i < rests.length; i += 1) if (compare(i, best) < 0) best = i;
    picked.push(best);
    rests[best] = -1n;
  }
  return picked;
}

function rankRests(rests: readonly bigint[], weights: readonly bigint[]): Uint32Array {
  const compare = byRest(rests, weights);
  const rough = Float64Array.from(rests, Number); // keeps the order, so that only equal doubles need the exact look
  return Uint32Array.from(rests.keys()).sort((i, j) => {
    const difference = (rough[j] as number) - (rough[i] as number);
    return difference > 0 || difference < 0 ? difference : compare(i, j);
  });
}

/**
 * Step k (from 0) of a share stands at weight / (2k + 1) in the queue. All steps standing above
 * sum / (2 · total − holders) are given at once: at most `total` of them, at most `holders` fewer. The heap hands out
 * the rest one by one.
 */
function sainteLague(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = sumOf(weights);
  const holders: number[] = [];
  for (const [i, weight] of weights.entries()) if (weight > 0n) holders.push(i);
  const parts: bigint[] = new Array<bigint>(weights.length).fill(0n);
  let left = total;
  const size = 2n * total - BigInt(holders.length);
  if (size > 0n) {
    for (const i of holders) {
      const part = roundQuotient((weights[i] as bigint) * size, 2n * sum, 'halfDown');
      parts[i] = part;
      left -= part;
    }
  }
  if (left > 0n) handOutByHeap(left, holders, weights, parts, sum < IN_RANGE && total < IN_RANGE);
  return parts;
}

/** Gives `left` steps, each to the share that now stands first by weight / (2 · part + 1). */
function handOutByHeap(left: bigint, heap: number[], weights: readonly bigint[], parts: bigint[], quick: boolean): void {
  const stand = new Float64Array(parts.length);
  const place = (i: number): void => {
    if (quick) stand[i] = Number(weights[i]) / (2 * Number(parts[i]) + 1);
  };
  const leadsInQueue = (i: number, j: number): boolean => {
    const mine = stand[i] as number;
    const difference = mine - (stand[j] as number);
    if (Math.abs(difference) > mine * SLACK) return difference > 0; // what is closer needs the exact look
    const a = weights[i] as bigint;
    const b = weights[j] as bigint;
    const crossed = a * (2n * (parts[j] as bigint) + 1n) - b * (2n * (parts[i] as bigint) + 1n);
    return crossed === 0n ? (descending(a, b) || i - j) < 0 : crossed > 0n;
  };
  const sink = (from: number): void => {
    let at = from;
    const moving = heap[at] as number;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && leadsInQueue(heap[child + 1] as number, heap[child] as number)) child += 1;
      if (leadsInQueue(moving, heap[child] as number)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = moving;
  };
  heap.forEach(place);
  for (let at = (heap.length >> 1) - 1; at >= 0; at -= 1) sink(at);
  for (let given = 0n; given < left; given += 1n) {
    const first = heap[0] as number;
    parts[first] = (parts[first] as bigint) + 1n;
    place(first);
    sink(0);
  }
}

function cumulative(total: bigint, weights: readonly bigint[]): bigint[] {
  return weights.map(createWideRounder(total, sumOf(weights), 'halfUp'));
}
