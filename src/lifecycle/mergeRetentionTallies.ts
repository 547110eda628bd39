import { readParts, requireAlike } from '../internal/shards.js';
import { addRetention, readRetentionTally, toRetentionTally } from './retentionTally.js';
import type { RetentionTally } from './retention.types.js';

/**
 * Adds up the cohort tables of several shards, whose orders were cut by customer.
 *
 * The outcome is a tally again, the same to the byte in whatever order and grouping shards are merged; that of no rows changes nothing.
 *
 * **Gotchas** A customer whose orders lie in two shards counts twice, and nothing tells it.
 *
 * @param tallies - what {@link tallyRetention} gave, at least one, also after a way through JSON
 * @returns the tally of all customers together
 * @throws {SalesMathError} SHARD_MISMATCH: tallies of other options; the path tells what differs
 * @throws {SalesMathError} EMPTY_INPUT: no tally
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_NUMBER, INVALID_DATE, INVALID_OPTION, MISSING_VALUE: something that is no tally; and the
 *   codes of the options in it: INVALID_CONFIDENCE, UNKNOWN_CURRENCY
 * @example
 * import { mergeRetentionTallies, tallyRetention } from 'salesmath';
 * const shop = (customerId: string) => tallyRetention([{ customerId, date: '2025-01-05', revenue: 10 }], { asOf: '2025-02-28' });
 * mergeRetentionTallies([shop('ana'), shop('ben')]).cohorts;
 * // => [{ start: '2025-01-01', size: 2, active: [2, 0], exactRevenue: null }]
 * @see {@link reportRetention}
 */
export function mergeRetentionTallies(tallies: Iterable<RetentionTally>): RetentionTally {
  const reads = readParts(tallies, 'tallies', readRetentionTally);
  const parts = reads.map(({ tally }) => tally);
  requireAlike(parts, 'tallies', 'options', ({ options }) => options);
  return toRetentionTally(addRetention(parts, (reads[0] as (typeof reads)[number]).settings));
}
