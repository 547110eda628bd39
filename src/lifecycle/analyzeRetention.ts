import type { Order } from '../types.js';
import { countRetention, printRetention, readRetentionOptions } from './retention.js';
import type { AnalyzeRetentionOptions, RetentionAnalysis } from './retention.types.js';

/**
 * Shows how many of the customers won in each period buy again in the periods after it, or how much they bring.
 *
 * **When to use** For the cohort table: whether later cohorts stay better than earlier ones, and where customers are lost.
 *
 * **Gotchas** A cell whose last day is after `asOf` is null, never 0: that is the right edge of every row. In the mode `rolling` a
 * customer counts in a period by buying in it or later, so its newest columns can only rise with time.
 *
 * @param orders - sales and refunds in any order, as `summarizeOrders` takes them
 * @param options - `asOf`: the day of the report, included. `period`: how cohorts and columns are cut, default `month`. `measure`:
 *   `customers` (default) or `revenue`, net as booked. `mode`: `classic` (default: bought in just that period), `rolling` (in it or
 *   later), `range` (in one of the periods of `ranges`, `[from, to]` both included). `confidence`: of the intervals, default 0.95.
 *   `refundPolicy`: default `netToOrder`. `currency`, `minorUnits`, `rounding`: how money is printed, default the currency's decimals, else 2; half-up.
 *   `onInvalid`: `'throw'` (default) or `'collect'`, which puts bad rows into `rejected`
 * @returns a row for every period from that of the first purchase to that of `asOf`, and for customers each column over all cohorts
 *   that can be seen in it; rates are null where the cell is, and over nobody or no positive revenue
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, revenue in another mode than `classic`, no `ranges` in the mode
 *   `range`, or more than 4000 periods
 * @throws {SalesMathError} MISSING_VALUE: no `asOf`, or a row lacks something
 * @throws {SalesMathError} INVALID_CONFIDENCE: outside 0 to 1
 * @throws {SalesMathError} INVALID_DATE, INVALID_NUMBER, NEGATIVE_AMOUNT, INVALID_ID, INVALID_ROW: a row is not as said
 * @throws {SalesMathError} UNKNOWN_CURRENCY: no active ISO 4217 code
 * @example
 * import { analyzeRetention } from 'salesmath';
 * const orders = [
 *   { customerId: 'ana', date: '2025-01-05', revenue: 10 }, { customerId: 'ana', date: '2025-02-07', revenue: 10 },
 *   { customerId: 'ben', date: '2025-01-20', revenue: 20 },
 * ];
 * const { cohorts, overall } = analyzeRetention(orders, { asOf: '2025-03-10' });
 * cohorts.map(({ cohort, size, values }) => ({ cohort, size, values }));
 * // => [{ cohort: '2025-01', size: 2, values: [2, 1, null] }, { cohort: '2025-02', size: 0, values: [0, null, null] }, { cohort: '2025-03', size: 0, values: [null, null, null] }]
 * overall[1]?.rate; // => 0.5
 * @see {@link calculateRepurchaseRate}
 */
export function analyzeRetention(orders: Iterable<Order>, options: AnalyzeRetentionOptions): RetentionAnalysis {
  return printRetention(countRetention(orders, readRetentionOptions(options)));
}
