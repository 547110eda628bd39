import type { Order, RefundPolicy, RejectedRow } from '../types.js';
import { BLOCK } from './batches.js';
import { DAY_RULE, parseDay } from './dates.js';
import { readScaled } from './decimal.js';
import { sumBy } from './decimalColumns.js';
import { createIdCodes } from './idCodes.js';
import { createUniqueIds } from './ids.js';
import { DECIMAL_RULE, fieldIssue, issue, missingOr } from './issues.js';
import type { GroupingRoom, OrderTable } from './orders.kernel.js';
import { leadRows, mergeLines } from './orders.kernel.js';
import type { BadRows } from './rowIssues.js';
import { createBadRows } from './rowIssues.js';
import type { ColumnBuilder, DecimalColumn } from './scaled.js';
import { buildColumn, scanScaled } from './scaled.js';
import { ID_RULE, readId } from './validate.js';

/** What orders are read for. */
export interface OrdersReading {
  /** The last day that counts, as an epoch day. */
  readonly asOf: number;
  readonly refundPolicy: RefundPolicy;
  /** Decimals that most amounts will have. */
  readonly decimals: number;
  /** Whether profits are summed as well. */
  readonly withProfit: boolean;
  /** Whether bad rows are collected. */
  readonly collect: boolean;
}

/** The policies, for reading an option. */
export const REFUND_POLICIES: readonly RefundPolicy[] = ['netToOrder', 'netToDate', 'ignore'];

/** The most decimals that columns of amounts begin with: a finer scale leaves fewer digits in front of the point. */
export const MOST_DECIMALS = 4;

/** What is asked of the amount and the kind of an order, for messages. */
export const REVENUE_RULE = "must be 0 or more. A refund is written positive, with kind 'refund'" as string;
export const KIND_RULE = "must be 'sale' or 'refund'" as string;

interface RawOrders {
  readonly customers: readonly string[];
  /** Customer of each row; −1: the row has no say. */
  readonly customer: Int32Array;
  readonly day: Int32Array;
  readonly revenue: DecimalColumn;
  readonly profit: DecimalColumn | null;
  /** 1: the row has a profit; null: no row has. */
  readonly hasProfit: Uint8Array | null;
  /** Rows that are refunds and have a say. */
  readonly refunds: readonly number[];
  /** Whether an `orderId` may occur twice. */
  readonly repeats: boolean;
  readonly afterAsOf: number;
  readonly rejected: RejectedRow[];
}

function isNegative(value: unknown): boolean {
  const exact = readScaled(value);
  return exact !== null && exact.units < 0n;
}

/** Sets an amount that is not in the common form; false when the row is refused. */
function setAmount(column: ColumnBuilder, rows: readonly Order[], at: number, field: 'revenue' | 'profit', bad: BadRows): boolean {
  const row = rows[at] as Order;
  const value = row[field];
  const known = column.set(at, value);
  if (known && (field === 'profit' || !isNegative(value))) return true;
  const path = `orders[${at}].${field}`;
  const found = known ? issue('NEGATIVE_AMOUNT', path, value, REVENUE_RULE) : fieldIssue('INVALID_NUMBER', path, value, DECIMAL_RULE, row);
  bad.reject(at, row.orderId, found);
  return false;
}

function turnSigns({ units }: DecimalColumn, rows: readonly number[]): void {
  for (const row of rows) {
    const value = units[row] as number | bigint;
    if (value !== 0) (units as (number | bigint)[])[row] = -value;
  }
}

/** The row's `orderId` or what it reverses, as text; the row was checked. */
const textOf = (id: string | number): string => (typeof id === 'string' ? id : String(id));

/**
 * Whether all rows of a block have text where text is usual. It is asked ahead of reading them: a loop as short as this lets
 * the rows come out of memory side by side, where each would have to wait for the one before.
 */
function isPlain(rows: readonly Order[], from: number, to: number): boolean {
  let plain = 0;
  for (let i = from; i < to; i += 1) {
    const row = rows[i];
    if (typeof row !== 'object' || row === null) continue;
    const { customerId, date, revenue } = row;
    if (typeof customerId === 'string' && typeof date === 'string' && typeof revenue === 'string' && customerId !== '') plain += 1;
  }
  return plain === to - from;
}

/** Columns of all rows, and room to group them by customer. */
interface OrderMemory extends GroupingRoom {
  readonly revenue: Float64Array;
  readonly customer: Int32Array;
  readonly day: Int32Array;
}

/** Asks for all memory at once: whenever some more is asked for, the engine looks through all that it holds, which takes longer than to fill it. */
function createMemory(count: number): OrderMemory {
  const memory = new ArrayBuffer(count * 32);
  return {
    revenue: new Float64Array(memory, 0, count),
    keys: new Float64Array(memory, count * 8, count),
    values: new Float64Array(memory, count * 16, count),
    customer: new Int32Array(memory, count * 24, count).fill(-1),
    day: new Int32Array(memory, count * 28, count),
  };
}

function readRows(rows: readonly Order[], { asOf, refundPolicy, decimals, withProfit, collect }: OrdersReading, { customer, day, revenue: column }: OrderMemory): RawOrders {
  const count = rows.length;
  const scale = Math.min(decimals, MOST_DECIMALS);
  const revenues = buildColumn(count, scale, column);
  const fast = revenues.fast;
  let profits: ColumnBuilder | null = null;
  let hasProfit: Uint8Array | null = null;
  const refunds: number[] = [];
  const codes = createIdCodes(count);
  const bad = createBadRows(collect);
  let afterAsOf = 0;
  let repeats = false;
  let reached = 0;
  const orderIds = createUniqueIds(function* () {
    for (let i = 0; i < reached; i += 1) {
      const row = rows[i] as Order | null;
      if (typeof row !== 'object' || row === null) continue; // already among the bad ones
      const { orderId } = row;
      if ((customer[i] as number) >= 0 && orderId !== undefined && orderId !== null) yield textOf(orderId);
    }
  });

  let lastId: unknown;
  let lastCode = -1;
  let lastDate: unknown;
  let lastDay = NaN;
  let plain = false;
  for (let i = 0; i < count; i += 1) {
    if (i % BLOCK === 0) plain = isPlain(rows, i, Math.min(i + BLOCK, count));
    const row = rows[i] as Order;
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
    const units = plain || typeof revenue === 'string' ? scanScaled(revenue as string, scale) : NaN;
    if (units >= 0) fast[i] = units;
    else if (!setAmount(revenues, rows, i, 'revenue', bad)) continue;
    if (withProfit && profit !== undefined && profit !== null) {
      profits ??= buildColumn(count, scale);
      hasProfit ??= new Uint8Array(count);
      hasProfit[i] = 1;
      if (!setAmount(profits, rows, i, 'profit', bad)) continue;
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
    if (isRefund) {
      const { reverses } = row;
      if (reverses !== undefined && reverses !== null && readId(reverses) === null) {
        bad.reject(i, orderId, issue('INVALID_ID', `orders[${i}].reverses`, reverses, ID_RULE));
        continue;
      }
    }
    if (customerId !== lastId || lastCode < 0) {
      const text = plain ? (customerId as string) : readId(customerId);
      if (text === null) {
        bad.reject(i, orderId, fieldIssue('INVALID_ID', `orders[${i}].customerId`, customerId, ID_RULE, row));
        continue;
      }
      lastId = customerId;
      lastCode = lastDay > asOf ? -1 : codes.codeOf(text); // a row that is too late makes nobody known
    }
    if (lastDay > asOf) {
      afterAsOf += 1;
      continue;
    }
    day[i] = lastDay;
    if (isRefund) {
      if (refundPolicy === 'ignore') continue;
      refunds.push(i);
    }
    reached = i;
    if (!repeats && orderId !== undefined && orderId !== null && !orderIds.add(textOf(orderId))) repeats = true;
    customer[i] = lastCode;
  }
  bad.settle();
  const revenue = revenues.finish();
  turnSigns(revenue, refunds);
  const profit = profits === null ? null : profits.finish();
  if (profit !== null) turnSigns(profit, refunds);
  return { customers: codes.ids, customer, day, revenue, profit, hasProfit, refunds, repeats, afterAsOf, rejected: bad.rejected };
}

/** Sums of profit by customer, where every row of the customer has one. */
function sumProfits({ customers, customer, profit, hasProfit }: RawOrders): OrderTable['profit'] {
  const unknown = new Uint8Array(customers.length);
  for (let i = 0; i < customer.length; i += 1) {
    const index = customer[i] as number;
    if (index >= 0 && (hasProfit === null || hasProfit[i] === 0)) unknown[index] = 1;
  }
  return { sums: profit === null ? null : sumBy(profit, customer, customers.length), unknown };
}

/** Checks orders, and nets lines and refunds to one entry an order; with the room to group them. */
export function readOrders(rows: readonly Order[], reading: OrdersReading): { readonly table: OrderTable; readonly room: GroupingRoom; readonly rejected: RejectedRow[] } {
  const room = createMemory(rows.length);
  const raw = readRows(rows, reading, room);
  const { customers, customer, day, revenue, refunds, repeats, afterAsOf, rejected } = raw;
  const profit = reading.withProfit ? sumProfits(raw) : null;
  const netting = reading.refundPolicy === 'netToOrder';
  let refund: Uint8Array | null = null;
  if (refunds.length > 0) {
    refund = new Uint8Array(rows.length);
    for (const row of refunds) refund[row] = 1;
  }
  if (!repeats && (refunds.length === 0 || !netting)) {
    return { table: { customers, customer, day, value: revenue, refund, profit, afterAsOf, looseRefunds: 0 }, room, rejected };
  }
  const { lead, loose } = leadRows(rows, customer, refund, netting ? refunds : []);
  const merged = mergeLines({ customer, day, value: revenue }, lead, refund);
  return { table: { ...merged, customers, refund, profit, afterAsOf, looseRefunds: loose }, room, rejected };
}
