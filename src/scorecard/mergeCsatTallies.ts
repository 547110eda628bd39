import { readParts, requireAlike } from '../internal/shards.js';
import { addAnswers, readCsatTally, toCsatTally } from './csatTally.js';
import type { CsatTally } from './satisfaction.types.js';

/**
 * Adds up the satisfaction answers of several shards.
 *
 * The outcome is a tally again, the same to the byte in whatever order and grouping shards are merged; that of no answers changes nothing.
 *
 * @param tallies - what {@link tallyCsat} gave, at least one, also after a way through JSON
 * @returns the tally of all answers together
 * @throws {SalesMathError} SHARD_MISMATCH: tallies of other options, or with the weights in another order; the path tells what differs
 * @throws {SalesMathError} EMPTY_INPUT: no tally
 * @throws {SalesMathError} INVALID_COUNT, INVALID_NUMBER, INVALID_OPTION, DUPLICATE_ID, MISSING_VALUE: something that is no tally; and the codes
 *   of the options in it: INVALID_CONFIDENCE, WEIGHTS_NOT_ONE
 * @example
 * import { mergeCsatTallies, tallyCsat } from 'salesmath';
 * const north = tallyCsat([{ score: 5, dimension: 'service' }]);
 * const south = tallyCsat([{ score: 2, dimension: 'service' }]);
 * mergeCsatTallies([north, south]).dimensions; // => [{ dimension: 'service', responses: 2, satisfied: 1, exactSum: '7' }]
 * mergeCsatTallies([north, tallyCsat([], { max: 10 })]); // throws SHARD_MISMATCH
 * @see {@link reportCsat}
 */
export function mergeCsatTallies(tallies: Iterable<CsatTally>): CsatTally {
  const parts = readParts(tallies, 'tallies', readCsatTally);
  requireAlike(parts, 'tallies', 'options', ({ options }) => options);
  requireAlike(parts, 'tallies', 'options.weights', ({ options }) => Object.keys(options.weights ?? {}));
  return toCsatTally(addAnswers(parts, (parts[0] as CsatTally).options));
}
