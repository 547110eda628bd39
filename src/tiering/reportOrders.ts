import { compareNames } from '../internal/compareNames.js';
import { settleLedger } from '../internal/orderLedger.js';
import { ledgerOf, readTallySettings } from './ordersTally.js';
import { printSummary } from './orderSummary.js';
import type { OrdersTally } from './tally.types.js';
import type { OrdersSummary } from './types.js';

/**
 * Prints the summary of a tally of orders, which may be that of many shards.
 *
 * The figures are those of {@link summarizeOrders} over all rows together, to the last digit. Customers come by id, then those of
 * `customerIds` that have no row.
 *
 * @param tally - what {@link tallyOrders} or {@link mergeOrdersTallies} gave
 * @returns the summary
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_NUMBER, NEGATIVE_AMOUNT, INVALID_DATE, INVALID_ID, DUPLICATE_ID,
 *   INVALID_OPTION, MISSING_VALUE: something that is no tally; and the code of the options in it: UNKNOWN_CURRENCY
 * @example
 * import { reportOrders, tallyOrders } from 'salesmath';
 * const rows = [{ customerId: 'ben', date: '2025-02-01', revenue: 40 }, { customerId: 'ana', date: '2025-01-01', revenue: 25 }];
 * const tally = JSON.parse(JSON.stringify(tallyOrders(rows, { asOf: '2025-06-30' })));
 * reportOrders(tally).customers.map(({ customerId, revenue }) => [customerId, revenue]); // => [['ana', '25.00'], ['ben', '40.00']]
 */
export function reportOrders(tally: OrdersTally): OrdersSummary {
  const { tally: known, settings } = readTallySettings(tally, 'tally');
  const settled = settleLedger(ledgerOf([known], settings, () => 'tally'));
  const { customers, ...rest } = printSummary(settled, settings);
  const counted = settled.table.customers.length;
  const listed = customers.slice(0, counted).sort((a, b) => compareNames(a.customerId, b.customerId));
  return { customers: [...listed, ...customers.slice(counted)], ...rest };
}
