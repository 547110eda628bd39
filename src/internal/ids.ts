import { createNumberOfId } from './idShape.js';

/*
 * Whether an id occurs twice, among millions. A Set of strings costs more than all the arithmetic done on the rows, so
 * the cheap proofs come first: ids in rising order are different; ids of one shape, a shared prefix and a number
 * ("deal-1042"), are told apart by their number, kept as bits. Only what is left goes to a Set.
 */

/** Bits enough for 64 million numbers in 8 MB. */
const MOST_BITS = 1 << 26;

/** Remembers ids and tells whether one was seen before. */
export interface UniqueIds {
  /** False when the id was added before. */
  add(id: string): boolean;
}

/** Bits for ids of the common shape, a Set for the others. An id always goes the same way, so both together are exact. */
function createIdSet(first: string): UniqueIds {
  const others = new Set<string>();
  const numberOf = createNumberOfId(first);
  let bits = new Uint32Array(1 << 10);
  return {
    add(id) {
      const number = numberOf(id);
      if (number < 0 || number >= MOST_BITS) {
        const before = others.size;
        others.add(id);
        return others.size > before;
      }
      const word = number >>> 5;
      if (word >= bits.length) {
        const grown = new Uint32Array(Math.min(Math.max(word + 1, bits.length * 2), MOST_BITS >>> 5));
        grown.set(bits);
        bits = grown;
      }
      const mask = 1 << (number & 31);
      const old = bits[word] as number;
      bits[word] = old | mask;
      return (old & mask) === 0;
    },
  };
}

/**
 * Made for row loops over millions of ids.
 *
 * @param replay - the ids added so far, asked for once if they stop rising: keeping them would cost more than the check
 */
export function createUniqueIds(replay: () => Iterable<string>): UniqueIds {
  let first: string | undefined;
  let last = '';
  let set: UniqueIds | undefined;
  return {
    add(id) {
      if (set === undefined) {
        first ??= id;
        // shorter ids first, so that 'd9' comes before 'd10'
        if (id.length > last.length || (id.length === last.length && id > last)) {
          last = id;
          return true;
        }
        set = createIdSet(first);
        for (const each of replay()) set.add(each);
      }
      return set.add(id);
    },
  };
}
