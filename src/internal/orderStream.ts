import type { Order } from '../types.js';
import { DAY_RULE, parseDay } from './dates.js';
import { readScaled } from './decimal.js';
import { DECIMAL_RULE, fieldIssue, issue, missingOr } from './issues.js';
import type { ReadAmount } from './orderDays.js';
import type { OrderLedger, SettledOrders } from './orderLedger.js';
import { addLine, addProfit, addRefund, addSale, createLedger, settleLedger } from './orderLedger.js';
import { groupPurchases } from './orders.kernel.js';
import type { OrdersReading } from './orders.js';
import { KIND_RULE, MOST_DECIMALS, readOrders, REVENUE_RULE } from './orders.js';
import { createBadRows } from './rowIssues.js';
import { scanValue } from './scaled.js';
import { ID_RULE, readId, requireRows } from './validate.js';

/** Reads an amount into `out`; false when it is none. */
function readAmount(value: unknown, scale: number, out: ReadAmount): boolean {
  const near = scanValue(value, scale);
  out.near = near;
  out.far = null;
  if (near === near) return true;
  const exact = readScaled(value);
  if (exact === null) return false;
  out.far = { units: exact.units, scale: exact.scale };
  return true;
}

const isNegative = ({ near, far }: ReadAmount): boolean => (far === null ? near < 0 : far.units < 0n);

/**
 * Checks orders as they come and sums them up; no row is kept.
 *
 * @param keepDays - whether the days of refunds matter that find no order
 */
export function streamOrders(source: Iterable<Order>, reading: OrdersReading, keepDays: boolean): OrderLedger {
  const { asOf, refundPolicy, decimals, withProfit, collect } = reading;
  const scale = Math.min(decimals, MOST_DECIMALS);
  const ledger = createLedger(refundPolicy, scale, keepDays);
  const bad = createBadRows(collect);
  const revenueRead: ReadAmount = { near: NaN, far: null };
  const profitRead: ReadAmount = { near: NaN, far: null };
  let i = -1;
  let lastDate: unknown;
  let lastDay = NaN;
  for (const row of requireRows(source, 'orders')) {
    i += 1;
    if (typeof row !== 'object' || row === null) {
      bad.reject(i, undefined, issue(missingOr('INVALID_ROW', row), `orders[${i}]`, row, 'must be an object'));
      continue;
    }
    const { customerId, date, revenue, profit, orderId, kind } = row;
    if (date !== lastDate) {
      lastDate = date;
      lastDay = parseDay(date);
    }
    if (lastDay !== lastDay) {
      bad.reject(i, orderId, fieldIssue('INVALID_DATE', `orders[${i}].date`, date, DAY_RULE, row));
      continue;
    }
    if (!readAmount(revenue, scale, revenueRead)) {
      bad.reject(i, orderId, fieldIssue('INVALID_NUMBER', `orders[${i}].revenue`, revenue, DECIMAL_RULE, row));
      continue;
    }
    if (isNegative(revenueRead)) {
      bad.reject(i, orderId, issue('NEGATIVE_AMOUNT', `orders[${i}].revenue`, revenue, REVENUE_RULE));
      continue;
    }
    const hasProfit = withProfit && profit !== undefined && profit !== null;
    if (hasProfit && !readAmount(profit, scale, profitRead)) {
      bad.reject(i, orderId, issue('INVALID_NUMBER', `orders[${i}].profit`, profit, DECIMAL_RULE));
      continue;
    }
    const isRefund = kind === 'refund';
    if (!isRefund && kind !== undefined && kind !== null && kind !== 'sale') {
      bad.reject(i, orderId, issue('INVALID_OPTION', `orders[${i}].kind`, kind, KIND_RULE));
      continue;
    }
    if (orderId !== undefined && orderId !== null && readId(orderId) === null) {
      bad.reject(i, undefined, issue('INVALID_ID', `orders[${i}].orderId`, orderId, ID_RULE));
      continue;
    }
    const reverses = isRefund ? row.reverses : undefined;
    if (reverses !== undefined && reverses !== null && readId(reverses) === null) {
      bad.reject(i, orderId, issue('INVALID_ID', `orders[${i}].reverses`, reverses, ID_RULE));
      continue;
    }
    const id = readId(customerId);
    if (id === null) {
      bad.reject(i, orderId, fieldIssue('INVALID_ID', `orders[${i}].customerId`, customerId, ID_RULE, row));
      continue;
    }
    if (lastDay > asOf) {
      ledger.afterAsOf += 1;
      continue;
    }
    const customer = ledger.customers.codeOf(id);
    if (isRefund && refundPolicy === 'ignore') continue;
    if (withProfit) addProfit(ledger, customer, hasProfit ? profitRead : null, isRefund ? -1 : 1);
    if (isRefund) {
      const named = reverses ?? orderId; // a refund line within the order needs no further word
      addRefund(ledger, customer, lastDay, named === undefined || named === null ? null : String(named), revenueRead);
    } else if (orderId !== undefined && orderId !== null) addLine(ledger, customer, lastDay, String(orderId), revenueRead);
    else addSale(ledger, customer, lastDay, revenueRead);
  }
  bad.settle();
  ledger.rejected = bad.rejected;
  return ledger;
}

/** Orders as columns, with the purchase days of every customer. Rows of an array are read where they are, others are summed up as they come. */
export function gatherOrders(source: Iterable<Order>, reading: OrdersReading): SettledOrders {
  if (!Array.isArray(source)) return settleLedger(streamOrders(source, reading, true));
  const { table, room, rejected } = readOrders(source as readonly Order[], reading);
  return { table, purchases: groupPurchases(table, table.customers.length, room), rejected };
}
