import { streamOrders } from '../internal/orderStream.js';
import type { Order } from '../types.js';
import { readSummaryOptions } from './orderSummary.js';
import { tallyOptions, toOrdersTally } from './ordersTally.js';
import type { OrdersTally } from './tally.types.js';
import type { SummarizeOrdersOptions } from './types.js';

/**
 * Sums up the orders of one shard by customer and day, for a summary over all shards.
 *
 * `reportOrders(mergeOrdersTallies(shards.map((rows) => tallyOrders(rows, options))))` is the summary of `summarizeOrders` over all
 * rows together, customers by id.
 *
 * **When to use** When rows cannot be cut by customer: this tally carries what a summary needs however they are cut, down to the lines
 * and refunds of an order that lie in different shards. Where every customer's rows are in one shard, summarise each and take
 * {@link mergeOrdersSummaries}, which is less to send.
 *
 * **Gotchas** It grows with customers, their days, and the orders that have an id; no row is kept.
 *
 * @param orders - the rows of this shard, as {@link summarizeOrders} takes them, any iterable
 * @param options - those of {@link summarizeOrders}, the same for all shards. With `onInvalid: 'collect'` the indexes in `rejected` count
 *   within the shard
 * @returns purchases by customer and day, and orders by their id, as plain JSON in columns
 * @throws {SalesMathError} everything that `summarizeOrders` throws
 * @example
 * import { mergeOrdersTallies, reportOrders, tallyOrders } from 'salesmath';
 * const sold = [{ customerId: 'ana', orderId: 1, date: '2025-01-10', revenue: '100.00' }];
 * const returned = [{ customerId: 'ana', date: '2025-03-20', revenue: '20.00', kind: 'refund', reverses: 1 }] as const;
 * const tallies = [sold, returned].map((rows) => tallyOrders(rows, { asOf: '2025-06-30' }));
 * const { customers, warnings } = reportOrders(mergeOrdersTallies(tallies));
 * customers.map(({ orders, revenue, lastDate }) => [orders, revenue, lastDate]); // => [[1, '80.00', '2025-01-10']]
 * warnings; // => []
 * @see {@link mergeOrdersTallies}
 */
export function tallyOrders(orders: Iterable<Order>, options: SummarizeOrdersOptions): OrdersTally {
  const settings = readSummaryOptions(options);
  return toOrdersTally(streamOrders(orders, settings.reading, false), tallyOptions(settings));
}
