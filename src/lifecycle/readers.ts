import { compileWorkCalendar } from '../calendar/workCalendar.js';
import type { WorkCalendar } from '../calendar/types.js';
import type { WorkDays } from '../calendar/workDays.kernel.js';
import { DAY_RULE, parseDay } from '../internal/dates.js';
import { fail } from '../internal/issues.js';
import { readOrders, REFUND_POLICIES } from '../internal/orders.js';
import type { OrderTable, PurchaseDays } from '../internal/orders.kernel.js';
import { groupPurchases } from '../internal/orders.kernel.js';
import { freezePlain } from '../internal/plain.js';
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

/** Whether a row is an object; else it is refused. */
export function isRow(row: unknown, path: string, fields: string, issues: RowIssues): boolean {
  if (typeof row === 'object' && row !== null) return true;
  issues.add('INVALID_ROW', path, row, `must be an object { ${fields} }`);
  return false;
}

/** A whole number of days, `least` or more, or the default. */
export function requireDays(value: unknown, fallback: number, least: number, path: string): number {
  if (value === undefined) return fallback;
  if (Number.isSafeInteger(value) && (value as number) >= least) return (value as number) + 0;
  return fail('INVALID_OPTION', path, value, `must be a whole number of days, ${least} or more`);
}

/** A work calendar for counting and as it is echoed; null when none was given. */
export function readWorkCalendar(given: WorkCalendar | undefined): { readonly days: WorkDays; readonly echo: Required<WorkCalendar> } | null {
  if (given === undefined) return null;
  const days = compileWorkCalendar(given, 'options.workCalendar');
  const { weekend = [0, 6], holidays = [], extraWorkdays = [] } = given ?? {};
  return { days, echo: freezePlain({ weekend, holidays, extraWorkdays }) };
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
  const table = readOrders(orders, { asOf, refundPolicy, decimals, withProfit: false });
  const purchases = groupPurchases(table, table.customers.length);
  return {
    table,
    purchases,
    ignored: { afterAsOf: table.afterAsOf, nonPositive: purchases.nonPositive },
    warnings: table.looseRefunds > 0 ? [{ code: 'REFUND_WITHOUT_ORDER', count: table.looseRefunds }] : [],
  };
}
