import { compileWorkCalendar, fillWorkCalendar } from '../calendar/workCalendar.js';
import type { WorkCalendar } from '../calendar/types.js';
import type { WorkDays } from '../calendar/workDays.kernel.js';
import { isAbsent } from '../internal/issues.js';
import { requireWhole } from '../internal/numbers.js';
import type { OrdersReading } from '../internal/orders.js';
import { REFUND_POLICIES } from '../internal/orders.js';
import { gatherOrders } from '../internal/orderStream.js';
import type { OrderTable, PurchaseDays } from '../internal/orders.kernel.js';
import { requireWord } from '../internal/validate.js';
import type { Order, RefundPolicy, RejectedRow } from '../types.js';
import type { IgnoredHistory, OrderHistoryWarning } from './types.js';

/** A whole number of days, `least` or more, or the default. */
export function requireDays(value: unknown, fallback: number, least: number, path: string): number {
  return requireWhole(value, fallback, path, least, 'a whole number of days');
}

/** A work calendar for counting and as it is echoed; null when none was given. */
export function readWorkCalendar(given: WorkCalendar | undefined): { readonly days: WorkDays; readonly echo: Required<WorkCalendar> } | null {
  if (isAbsent(given)) return null;
  const days = compileWorkCalendar(given, 'options.workCalendar');
  return { days, echo: fillWorkCalendar(given) };
}

/** Orders as columns, with the purchase days of every customer. */
export interface History {
  readonly table: OrderTable;
  readonly purchases: PurchaseDays;
  readonly ignored: IgnoredHistory;
  readonly warnings: OrderHistoryWarning[];
  /** Bad rows, where they are collected. */
  readonly rejected: readonly RejectedRow[];
}

/** A refund policy, or the default. */
export function readRefundPolicy(value: unknown): RefundPolicy {
  return requireWord(value, REFUND_POLICIES, 'netToOrder', 'options.refundPolicy');
}

/** Reads orders up to `asOf`. */
export function readHistory(orders: Iterable<Order>, reading: Omit<OrdersReading, 'withProfit'>): History {
  const { table, purchases, rejected } = gatherOrders(orders, { ...reading, withProfit: false });
  return {
    table,
    purchases,
    ignored: { afterAsOf: table.afterAsOf, nonPositive: purchases.nonPositive },
    warnings: table.looseRefunds > 0 ? [{ code: 'REFUND_WITHOUT_ORDER', count: table.looseRefunds }] : [],
    rejected,
  };
}
