import { formatDay, requireDay } from '../internal/dates.js';
import { createDayPrinter } from '../internal/dayPrinter.js';
import { differenceOf, moneyAt, quotientOf, sumBy, sumRuns } from '../internal/decimalColumns.js';
import { ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import type { SettledOrders } from '../internal/orderLedger.js';
import { REFUND_POLICIES } from '../internal/orders.js';
import type { OrdersReading } from '../internal/orders.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { formatMoney } from '../internal/rounding.js';
import type { OnInvalid } from '../internal/rowIssues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { readIdList } from '../internal/rows.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireWord } from '../internal/validate.js';
import type { MoneyOptions } from '../types.js';
import type { CustomerActivity, OrdersSummary, OrdersWarning, SummarizeOrdersOptions } from './types.js';

const OPTION_KEYS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('asOf', 'refundPolicy', 'onInvalid', 'customerIds', 'gaps');

function readFlag(value: unknown, path: string): boolean {
  if (value === undefined) return false;
  return typeof value === 'boolean' ? value : fail('INVALID_OPTION', path, value, 'must be true or false');
}

function listGaps(day: Int32Array, first: number, end: number): number[] {
  const gaps: number[] = [];
  for (let i = first + 1; i < end; i += 1) gaps.push((day[i] as number) - (day[i - 1] as number));
  return gaps;
}

/** Options that were checked. */
export interface SummarySettings {
  readonly money: MoneyOptions;
  readonly style: MoneyStyle;
  readonly asOf: number;
  readonly customerIds: readonly string[];
  readonly withGaps: boolean;
  readonly onInvalid: OnInvalid;
  readonly reading: OrdersReading;
}

/** Checks the options and fills in what was not given. */
export function readSummaryOptions(options: SummarizeOrdersOptions): SummarySettings {
  const given = requireOptions<SummarizeOrdersOptions>(options, OPTION_KEYS);
  const style = readMoneyStyle(given);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const refundPolicy = requireWord(given.refundPolicy, REFUND_POLICIES, 'netToOrder', 'options.refundPolicy');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const customerIds = readIdList(given.customerIds, 'options.customerIds');
  const withGaps = readFlag(given.gaps, 'options.gaps');
  const reading = { asOf, refundPolicy, decimals: style.minorUnits, withProfit: true, collect: onInvalid === 'collect' };
  return { money: given, style, asOf, customerIds, withGaps, onInvalid, reading };
}

/** The options as they are echoed. */
export function echoOptions({ money, style, asOf, customerIds, withGaps, onInvalid, reading }: SummarySettings): OrdersSummary['options'] {
  return { asOf: formatDay(asOf), refundPolicy: reading.refundPolicy, onInvalid, customerIds, gaps: withGaps, ...effectiveMoney(money, style) };
}

/** Prints what each customer's orders come to. */
export function printSummary({ table, purchases, rejected }: SettledOrders, settings: SummarySettings): OrdersSummary {
  const { style, asOf, customerIds, withGaps } = settings;
  const known = table.customers.length;
  const seen = customerIds.length === 0 ? null : new Set(table.customers);
  const ids = [...table.customers];
  for (const id of customerIds) {
    if (seen?.has(id) === true) continue;
    seen?.add(id);
    ids.push(id);
  }

  const { start, day, value, orders: counts, nonPositive } = purchases;
  const bought = sumRuns(value, start);
  const revenue = table.refund === null ? bought : sumBy(table.value, table.customer, known); // only refunds are no part of it
  const profits = table.profit?.sums ?? null;
  const unknown = table.profit?.unknown;
  const nothing = formatMoney(ZERO, style);
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
    const spent = has ? (bought.units[of] as number | bigint) : 0;
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
      revenue: isKnown ? moneyAt(revenue, of, style) : nothing,
      profit: isKnown && unknown?.[of] === 1 ? null : isKnown && profits !== null ? moneyAt(profits, of, style) : nothing,
      meanOrder: has ? quotientOf(spent, value.scale, count) : null,
      meanRepeatDay: purchaseDays > 1 ? quotientOf(differenceOf(spent, value.units[first] as number | bigint), value.scale, purchaseDays - 1) : null,
    };
    customers[of] = withGaps ? { ...activity, gaps: listGaps(day, first, end) } : activity;
  }
  const warnings: OrdersWarning[] = table.looseRefunds > 0 ? [{ code: 'REFUND_WITHOUT_ORDER', count: table.looseRefunds }] : [];
  return {
    customers,
    ignored: { afterAsOf: table.afterAsOf, nonPositive },
    warnings,
    options: echoOptions(settings),
    ...(settings.reading.collect ? { rejected } : {}),
  };
}
