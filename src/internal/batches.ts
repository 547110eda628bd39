import { requireRows } from './validate.js';

/*
 * Rows for loops that read them in one pass: an array as it is, whole; rows of another iterable one by one, so that none is
 * kept. One loop then serves both, and that over an array is as fast as if it stood alone.
 */

/** Gives the rows in lists; a list is only valid until the next one. */
export function* batchesOf<T>(rows: Iterable<T>, path: string): Generator<readonly T[]> {
  const given = requireRows(rows, path);
  if (Array.isArray(given)) {
    yield given as readonly T[];
    return;
  }
  const one: T[] = [];
  for (const row of given) {
    one[0] = row;
    yield one;
  }
}

/** Room to begin with: that of an array, which is known. */
export function roomFor(rows: Iterable<unknown>): number {
  return Array.isArray(rows) ? rows.length : 1 << 10;
}

/** A longer copy of a column. */
export function lengthen<T extends Int32Array | Float64Array | Uint8Array | Uint16Array>(column: T, room: number): T {
  const longer = new (column.constructor as new (length: number) => T)(room);
  longer.set(column);
  return longer;
}

/**
 * Rows are looked at in blocks of so many, which the nearest memory holds: a short loop over a block, ahead of the long one, lets
 * its rows come out of memory side by side.
 */
export const BLOCK = 32;
