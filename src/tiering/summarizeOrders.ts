import { gatherOrders } from '../internal/orderStream.js';
import type { Order } from '../types.js';
import { printSummary, readSummaryOptions } from './orderSummary.js';
import type { OrdersSummary, SummarizeOrdersOptions } from './types.js';

/**
 * Sums up the orders of each customer as of a day: how many, when, and for how much.
 *
 * **When to use** As the first step to RFM scores (`scoreRfm`), to value rankings and to lifetime value (`toPurchaseRows`).
 *
 * **Gotchas** No field is called recency: RFM means `daysSinceLast` by it, lifetime value models `ageAtLast`. Orders of one
 * day are several `orders` and one of the `purchaseDays`. An order that refunds have eaten up is no purchase any more.
 *
 * @param orders - sales and refunds in any order: `customerId`, `date`, `revenue` (money, 0 or more, of refunds too),
 *   `profit`, `orderId` (rows of one customer with one id are lines of one order, dated by the earliest), `kind`, `reverses`
 * @param options - `asOf`: the day of the summary, included; later rows are counted and otherwise ignored. `refundPolicy`:
 *   `netToOrder` (default) lessens the order that a refund reverses, on that order's date; `netToDate` lowers the revenue
 *   and leaves the orders as sold; `ignore`. `customerIds`: customers to list even without a row. `gaps`: list the days
 *   between purchases, default false. `currency`, `minorUnits`, `rounding`: how money is printed, default the currency's decimals, else 2; half-up.
 *   `onInvalid`: `'throw'` (default) or `'collect'`, which puts bad rows into `rejected`
 * @returns the customers by first appearance, then those of `customerIds` without a row. Dates, ages and means are null
 *   where there is no purchase to tell of, `profit` where one of the rows has none
 * @throws {SalesMathError} MISSING_VALUE: a row or the options lack something required
 * @throws {SalesMathError} INVALID_DATE: a day that does not exist
 * @throws {SalesMathError} INVALID_NUMBER: an amount that is no plain decimal
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a negative revenue; refunds are written positive
 * @throws {SalesMathError} INVALID_ID, INVALID_ROW: a row is not as said
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, policy or kind
 * @throws {SalesMathError} UNKNOWN_CURRENCY: no active ISO 4217 code
 * @example
 * import { summarizeOrders } from 'salesmath';
 * const orders = [
 *   { customerId: 'ana', orderId: 1, date: '2025-01-10', revenue: '100.00' },
 *   { customerId: 'ana', orderId: 2, date: '2025-03-01', revenue: '60.00' },
 *   { customerId: 'ana', kind: 'refund', reverses: 2, date: '2025-03-20', revenue: '20.00' },
 * ] as const;
 * const [ana] = summarizeOrders(orders, { asOf: '2025-06-30' }).customers;
 * [ana?.orders, ana?.revenue, ana?.meanRepeatDay]; // => [2, '140.00', 40]
 * [ana?.firstDate, ana?.ageAtLast, ana?.daysSinceLast]; // => ['2025-01-10', 50, 121]
 * @see {@link scoreRfm}
 */
export function summarizeOrders(orders: Iterable<Order>, options: SummarizeOrdersOptions): OrdersSummary {
  const settings = readSummaryOptions(options);
  return printSummary(gatherOrders(orders, settings.reading), settings);
}
