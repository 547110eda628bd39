import { readParts, requireAlike } from '../internal/shards.js';
import { ledgerOf, readTallySettings, tallyOptions, toOrdersTally } from './ordersTally.js';
import type { OrdersTally } from './tally.types.js';

/**
 * Adds up the orders of several shards, however rows were cut.
 *
 * The outcome is a tally again, the same to the byte in whatever order and grouping shards are merged; that of no rows changes nothing.
 *
 * @param tallies - what {@link tallyOrders} gave, at least one, also after a way through JSON
 * @returns the tally of all rows together
 * @throws {SalesMathError} SHARD_MISMATCH: tallies of other options; the path tells what differs
 * @throws {SalesMathError} EMPTY_INPUT: no tally
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_NUMBER, NEGATIVE_AMOUNT, INVALID_DATE, INVALID_ID, DUPLICATE_ID,
 *   INVALID_OPTION, MISSING_VALUE: something that is no tally; and the code of the options in it: UNKNOWN_CURRENCY
 * @example
 * import { mergeOrdersTallies, tallyOrders } from 'salesmath';
 * const day = (date: string) => tallyOrders([{ customerId: 'ana', date, revenue: '0.10' }], { asOf: '2025-06-30' });
 * const { customers, days } = mergeOrdersTallies([day('2025-02-01'), day('2025-01-01'), day('2025-02-01')]);
 * customers; // => ['ana']
 * days; // => { customer: [0, 0], date: ['2025-01-01', '2025-02-01'], orders: [1, 2], exactValue: ['0.1', '0.2'] }
 * @see {@link reportOrders}
 */
export function mergeOrdersTallies(tallies: Iterable<OrdersTally>): OrdersTally {
  const parts = readParts(tallies, 'tallies', (tally, path) => {
    const { tally: known, settings } = readTallySettings(tally, path);
    return { known, settings, options: tallyOptions(settings) };
  });
  requireAlike(parts, 'tallies', 'options', ({ options }) => options);
  const [{ settings, options }] = parts as [(typeof parts)[number]];
  return toOrdersTally(ledgerOf(parts.map(({ known }) => known), settings, (i) => `tallies[${i}]`), options);
}
