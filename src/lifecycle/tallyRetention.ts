import type { Order } from '../types.js';
import { countRetention, readRetentionOptions } from './retention.js';
import { toRetentionTally } from './retentionTally.js';
import type { AnalyzeRetentionOptions, RetentionTally } from './retention.types.js';

/**
 * Counts when the customers of one shard bought, for a cohort table over all shards.
 *
 * `reportRetention(mergeRetentionTallies(shards.map((rows) => tallyRetention(rows, options))))` is the table of `analyzeRetention`
 * over all rows together.
 *
 * **Gotchas** All rows of a customer must be in one shard; nothing here can tell that they are. The tally is as small as the table.
 *
 * @param orders - the rows of this shard, as {@link analyzeRetention} takes them
 * @param options - those of {@link analyzeRetention}, the same for all shards. With `onInvalid: 'collect'` the indexes in `rejected` count
 *   within the shard
 * @returns customers, or exact revenue, by cohort and column
 * @throws {SalesMathError} everything that `analyzeRetention` throws
 * @example
 * import { mergeRetentionTallies, reportRetention, tallyRetention } from 'salesmath';
 * const shards = [
 *   [{ customerId: 'ana', date: '2025-01-05', revenue: 10 }, { customerId: 'ana', date: '2025-02-07', revenue: 10 }],
 *   [{ customerId: 'ben', date: '2025-01-20', revenue: 20 }],
 * ];
 * const tallies = shards.map((rows) => tallyRetention(rows, { asOf: '2025-02-28' }));
 * reportRetention(mergeRetentionTallies(tallies)).cohorts[0]?.values; // => [2, 1]
 * @see {@link mergeRetentionTallies}
 */
export function tallyRetention(orders: Iterable<Order>, options: AnalyzeRetentionOptions): RetentionTally {
  return toRetentionTally(countRetention(orders, readRetentionOptions(options)));
}
