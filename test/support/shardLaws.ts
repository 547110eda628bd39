/** Laws of merging, the same for every kind of tally. */

import type fc from 'fast-check';
import { expect } from 'vitest';
import { notPlain } from '../oracle/laws.js';

/** A way through JSON, as from a worker or a database. */
export const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Deals rows out to shards by a key, so that rows of one key stay together and in order. */
export function cutBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string, shards: number, seed: number): Row[][] {
  const parts: Row[][] = Array.from({ length: shards }, () => []);
  for (const row of rows) {
    let hash = seed;
    for (const letter of keyOf(row)) hash = (31 * hash + letter.charCodeAt(0)) % 1009;
    parts[hash % shards]!.push(row);
  }
  return parts;
}

/** The same parts in another order. */
function shuffle<T>(parts: readonly T[], noise: fc.Stream<number>): T[] {
  return parts
    .map((part) => ({ part, key: noise.next().value as number }))
    .sort((a, b) => a.key - b.key)
    .map(({ part }) => part);
}

/** Merging is commutative and associative to the byte, `nothing` changes nothing, and what comes out is plain. */
export function expectMerges<T>(tallies: readonly T[], nothing: T, merge: (tallies: readonly T[]) => T, noise: fc.Stream<number>): void {
  const merged = merge(tallies);
  expect(notPlain(merged)).toEqual([]);
  const text = JSON.stringify(merged);
  const [first, ...others] = shuffle(tallies, noise) as [T, ...T[]];
  expect(JSON.stringify(merge([first, ...others]))).toBe(text);
  expect(JSON.stringify(others.reduce((sum, tally) => merge([tally, sum]), first))).toBe(text);
  expect(JSON.stringify(merge([nothing, ...tallies, nothing]))).toBe(text);
  expect(JSON.stringify(merge([merged]))).toBe(text);
  expect(JSON.stringify(merge([first]))).toBe(JSON.stringify(first));
}
