import { requireDay } from '../internal/dates.js';
import { createDayPrinter } from '../internal/dayPrinter.js';
import { moneyAt, quotientAt, sumBy, sumRuns } from '../internal/decimalColumns.js';
import { fail } from '../internal/issues.js';
import { groupPurchases } from '../internal/orders.kernel.js';
import { readOrders, REFUND_POLICIES } from '../internal/orders.js';
import { readIdList } from '../internal/rows.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireWord } from '../internal/validate.js';
import type { Order } from '../types.js';
import type { CustomerActivity, OrdersSummary, OrdersWarning, SummarizeOrdersOptions } from './types.js';

const OPTION_KEYS: readonly string[] = [...MONEY_OPTION_KEYS, 'asOf', 'refundPolicy', 'customerIds', 'gaps'];

function readFlag(value: unknown, path: string): boolean {
  if (value === undefined) return false;
  return typeof value === 'boolean' ? value : fail('INVALID_OPTION', path, value, 'must be true or false');
}

function listGaps(day: Int32Array, first: number, end: number): number[] {
  const gaps: number[] = [];
  for (let i = first + 1; i < end; i += 1) gaps.push((day[i] as number) - (day[i - 1] as number));
  return gaps;
}

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
 *   between purchases, default false. `currency`, `minorUnits`, `rounding`: how money is printed, default 2 decimals half-up
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
  const given = requireOptions<SummarizeOrdersOptions>(options, OPTION_KEYS);
  const style = readMoneyStyle(given);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const refundPolicy = requireWord(given.refundPolicy, REFUND_POLICIES, 'netToOrder', 'options.refundPolicy');
  const customerIds = readIdList(given.customerIds, 'options.customerIds');
  const withGaps = readFlag(given.gaps, 'options.gaps');

  const table = readOrders(orders, { asOf, refundPolicy, decimals: style.minorUnits, withProfit: true });
  const known = table.customers.length;
  const seen = customerIds.length === 0 ? null : new Set(table.customers);
  const ids = [...table.customers];
  for (const id of customerIds) {
    if (seen?.has(id) === true) continue;
    seen?.add(id);
    ids.push(id);
  }

  const { start, day, value, orders: counts, nonPositive } = groupPurchases(table, known);
  const bought = sumRuns(value, start);
  const revenue = table.refund === null ? bought : sumBy(table.value, table.customer, known); // only refunds are no part of it
  const repeated = sumRuns(value, start, undefined, 1);
  const { profit } = table;
  const nothing = { scale: 0, units: new Float64Array(1) };
  const print = createDayPrinter();
  const customers: CustomerActivity[] = new Array<CustomerActivity>(ids.length);
  for (let of = 0; of < ids.length; of += 1) {
    const isKnown = of < known;
    const first = isKnown ? (start[of] as number) : 0;
    const end = isKnown ? (start[of + 1] as number) : 0;
    const purchaseDays = end - first;
    const has = purchaseDays > 0;
    const firstDay = day[first] as number;
    const lastDay = day[end - 1] as number;
    const count = isKnown ? (counts[of] as number) : 0;
    const activity = {
      customerId: ids[of] as string,
      orders: count,
      purchaseDays,
      repeatDays: has ? purchaseDays - 1 : 0,
      firstDate: has ? print(firstDay) : null,
      lastDate: has ? print(lastDay) : null,
      ageAtLast: has ? lastDay - firstDay : null,
      age: has ? asOf - firstDay : null,
      daysSinceLast: has ? asOf - lastDay : null,
      revenue: isKnown ? moneyAt(revenue, of, style) : moneyAt(nothing, 0, style),
      profit: !isKnown || profit === null ? moneyAt(nothing, 0, style) : profit.unknown[of] === 1 ? null : moneyAt(profit.sums, of, style),
      meanOrder: has ? quotientAt(bought, of, count) : null,
      meanRepeatDay: purchaseDays > 1 ? quotientAt(repeated, of, purchaseDays - 1) : null,
    };
    customers[of] = withGaps ? { ...activity, gaps: listGaps(day, first, end) } : activity;
  }
  const warnings: OrdersWarning[] = table.looseRefunds > 0 ? [{ code: 'REFUND_WITHOUT_ORDER', count: table.looseRefunds }] : [];
  return {
    customers,
    ignored: { afterAsOf: table.afterAsOf, nonPositive },
    warnings,
    options: { asOf: print(asOf), refundPolicy, customerIds, gaps: withGaps, ...effectiveMoney(given, style) },
  };
}
