import { countAnswers, readCsatOptions } from './csat.js';
import { toCsatTally } from './csatTally.js';
import type { CsatOptions, CsatResponse, CsatTally } from './satisfaction.types.js';

/**
 * Counts the satisfaction answers of one shard, for the scores of all shards.
 *
 * `reportCsat(mergeCsatTallies(shards.map((answers) => tallyCsat(answers, options))))` are the scores of `calculateCsat` over all
 * answers together, those without a weight by name.
 *
 * @param responses - the answers of this shard, as {@link calculateCsat} takes them; they may be cut anywhere, and none is kept
 * @param options - those of {@link calculateCsat}, the same for all shards. With `onInvalid: 'collect'` the indexes in `rejected`
 *   count within the shard
 * @returns counts and exact sums, as plain JSON
 * @throws {SalesMathError} everything that `calculateCsat` throws
 * @example
 * import { mergeCsatTallies, reportCsat, tallyCsat } from 'salesmath';
 * const shops = [[{ score: 5 }, { score: 3 }], [{ score: 4 }]];
 * reportCsat(mergeCsatTallies(shops.map((answers) => tallyCsat(answers)))).overall.mean; // => 4
 * @see {@link mergeCsatTallies}
 */
export function tallyCsat(responses: Iterable<CsatResponse>, options?: CsatOptions): CsatTally {
  return toCsatTally(countAnswers(responses, readCsatOptions(options)));
}
