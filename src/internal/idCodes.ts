import type { NumberOfId } from './idShape.js';
import { createNumberOfId } from './idShape.js';

/*
 * Ids as small integers, in the order in which they first come. A Map of strings costs more than all that is done with the
 * rows afterwards, so ids of one shape, a shared prefix and a number ("deal-1042"), are looked up in an array by their
 * number. An id always goes the same way, so both together are exact.
 */

const SMALLEST_TABLE = 1 << 10;
const MOST_NUMBERS = 1 << 26;
/** Numbers up to so many times the rows are worth an array. */
const SPARSEST = 8;

/** Gives codes to ids. */
export interface IdCodes {
  /** The code of an id: the next one when it is new. */
  codeOf(id: string): number;
  /** The ids by code. */
  readonly ids: string[];
}

/** @param rows - about how many rows there are */
export function createIdCodes(rows: number): IdCodes {
  const ids: string[] = [];
  const others = new Map<string, number>();
  const limit = Math.min(Math.max(SPARSEST * rows, SMALLEST_TABLE), MOST_NUMBERS);
  let table = new Int32Array(0); // code + 1 by number
  let numberOf: NumberOfId | undefined; // by the shape of the first id

  return {
    ids,
    codeOf(id) {
      numberOf ??= createNumberOfId(id);
      const number = numberOf(id);
      if (number < 0 || number >= limit) {
        const known = others.get(id);
        if (known !== undefined) return known;
        others.set(id, ids.length);
        return ids.push(id) - 1;
      }
      if (number >= table.length) {
        const grown = new Int32Array(Math.min(Math.max(number + 1, table.length * 2, SMALLEST_TABLE), limit));
        grown.set(table);
        table = grown;
      }
      const held = table[number] as number;
      if (held !== 0) return held - 1;
      table[number] = ids.push(id);
      return ids.length - 1;
    },
  };
}
