import { compileWorkCalendar, fillWorkCalendar } from '../calendar/workCalendar.js';
import type { WorkCalendar } from '../calendar/types.js';
import type { WorkDays } from '../calendar/workDays.kernel.js';
import { DAY_RULE, parseDay } from '../internal/dates.js';
import { isAbsent } from '../internal/issues.js';
import { requireWhole } from '../internal/numbers.js';
import { REFUND_POLICIES } from '../internal/orders.js';
import { gatherOrders } from '../internal/orderStream.js';
import type { OrderTable, PurchaseDays } from '../internal/orders.kernel.js';
import type { RowIssues } from '../internal/rowIssues.js';
import { ID_RULE, readId, requireWord } from '../internal/validate.js';
import type { Order, RefundPolicy } from '../types.js';
import type { IgnoredHistory, OrderHistoryWarning } from './types.js';

/** An id as text, or null when the row is refused. */
export function readRowId(id: unknown, path: string, issues: RowIssues): string | null {
  const text = readId(id);
  if (text === null) issues.add('INVALID_ID', path, id, ID_RULE);
  return text;
}

/** A day, or NaN when the row is refused. */
export function readRowDay(value: unknown, path: string, issues: RowIssues): number {
  const day = parseDay(value);
  if (day !== day) issues.add('INVALID_DATE', path, value, DAY_RULE);
  return day;
}

/** A day, null where there is none, or NaN when the row is refused. */
export function readOptionalDay(value: unknown, path: string, issues: RowIssues): number | null {
  return value === undefined || value === null ? null : readRowDay(value, path, issues);
}

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
}

/** A refund policy, or the default. */
export function readRefundPolicy(value: unknown): RefundPolicy {
  return requireWord(value, REFUND_POLICIES, 'netToOrder', 'options.refundPolicy');
}

/** Reads orders up to `asOf`. */
export function readHistory(orders: Iterable<Order>, asOf: number, refundPolicy: RefundPolicy, decimals: number): History {
  const { table, purchases } = gatherOrders(orders, { asOf, refundPolicy, decimals, withProfit: false });
  return {
    table,
    purchases,
    ignored: { afterAsOf: table.afterAsOf, nonPositive: purchases.nonPositive },
    warnings: table.looseRefunds > 0 ? [{ code: 'REFUND_WITHOUT_ORDER', count: table.looseRefunds }] : [],
  };
}
