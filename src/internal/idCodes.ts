/*
 * Ids as small integers, in the order in which they first come. A Map of strings costs more than all that is done with the
 * rows afterwards, so ids of one shape, a shared prefix and a number ("deal-1042"), are looked up in an array by their
 * number. An id always goes the same way, so both together are exact.
 */

const ZERO = 48;
const NINE = 57;
const MOST_DIGITS = 8;
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
  let prefix = '';
  let start = 0;
  let fewest = 0;
  let most = 0;

  /** The shape is that of the first id. */
  const learn = (id: string): void => {
    let digits = 0;
    while (digits < MOST_DIGITS && digits < id.length) {
      const code = id.charCodeAt(id.length - 1 - digits);
      if (code < ZERO || code > NINE) break;
      digits += 1;
    }
    start = id.length - digits;
    prefix = id.slice(0, start);
    fewest = start + Math.max(digits, 1);
    most = start + MOST_DIGITS;
    table = new Int32Array(SMALLEST_TABLE);
  };

  const numberOf = (id: string): number => {
    const { length } = id;
    if (length < fewest || length > most) return limit;
    if (length > fewest && id.charCodeAt(start) === ZERO) return limit; // '007' and '07' must not be one
    let value = 0;
    for (let at = start; at < length; at += 1) {
      const digit = id.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return limit;
      value = value * 10 + digit;
    }
    for (let at = 0; at < start; at += 1) if (id.charCodeAt(at) !== prefix.charCodeAt(at)) return limit;
    return value;
  };

  return {
    ids,
    codeOf(id) {
      if (ids.length === 0) learn(id);
      const number = numberOf(id);
      if (number >= limit) {
        const known = others.get(id);
        if (known !== undefined) return known;
        others.set(id, ids.length);
        return ids.push(id) - 1;
      }
      if (number >= table.length) {
        const grown = new Int32Array(Math.min(Math.max(number + 1, table.length * 2), limit));
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
