import { printRetention } from './retention.js';
import { addRetention, readRetentionTally } from './retentionTally.js';
import type { RetentionAnalysis, RetentionTally } from './retention.types.js';

/**
 * Prints the cohort table of a tally, which may be that of many shards.
 *
 * The figures are those of {@link analyzeRetention} over all orders together, to the last digit.
 *
 * @param tally - what {@link tallyRetention} or {@link mergeRetentionTallies} gave
 * @returns the table
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_NUMBER, INVALID_DATE, INVALID_OPTION, MISSING_VALUE: something that is no tally; and the
 *   codes of the options in it: INVALID_CONFIDENCE, UNKNOWN_CURRENCY
 * @example
 * import { reportRetention, tallyRetention } from 'salesmath';
 * const orders = [
 *   { customerId: 'ana', date: '2025-01-05', revenue: '10' },
 *   { customerId: 'ana', date: '2025-02-07', revenue: '4' },
 * ];
 * const tally = JSON.parse(JSON.stringify(tallyRetention(orders, { asOf: '2025-02-28', measure: 'revenue' })));
 * reportRetention(tally).cohorts[0]?.values; // => ['10.00', '4.00']
 */
export function reportRetention(tally: RetentionTally): RetentionAnalysis {
  const { tally: known, settings } = readRetentionTally(tally, 'tally');
  return printRetention(addRetention([known], settings));
}
