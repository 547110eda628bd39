import { addMonthsToDay, formatDay, monthIndexOf, monthStart, parseDay } from '../internal/dates.js';
import { knownDecimal } from '../internal/decimal.js';
import { formatUnits } from '../internal/fraction.js';
import { fail, failOnIssues, issue } from '../internal/issues.js';
import { gridOf } from '../internal/periodGrid.js';
import type { IndexedPeriod } from '../internal/periodGrid.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { toUnits } from '../internal/rounding.js';
import { requireDecimal } from '../internal/validate.js';
import type { DecimalInput } from '../types.js';
import type { AmortizedMonth, MonthEvents } from './amortization.kernel.js';
import { amortizeByMonth, runningTotal } from './amortization.kernel.js';
import type { NormalAmortization } from './amortization.schema.js';
import { isExpensed, readAmortization } from './amortization.schema.js';
import type { AmortizationEvent, AmortizationOptions, AmortizationRow, AmortizationSchedule, AmortizationWarning } from './amortization.types.js';

const MONTHS = /* @__PURE__ */ gridOf('month');

const monthAt = (month: number): IndexedPeriod => MONTHS.find(monthStart(month));

interface Placed {
  readonly index: number;
  readonly month: number;
  readonly event: NormalAmortization['events'][number];
}

/** Events by date, then as given. */
function placeEvents(events: NormalAmortization['events']): Placed[] {
  const placed = events.map((event, index) => ({ index, month: monthIndexOf(parseDay(event.date)), event }));
  return placed.sort((a, b) => (a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : a.index - b.index));
}

function gather(placed: readonly Placed[], { style }: NormalAmortization): Map<number, MonthEvents> {
  const byMonth = new Map<number, MonthEvents>();
  for (const { index, month, event } of placed) {
    const here = byMonth.get(month) ?? { impairments: [], terminated: false };
    byMonth.set(month, here);
    if (event.type === 'reestimate') here.remainingMonths = event.remainingMonths;
    else if (event.type === 'termination') here.terminated = true;
    else here.impairments.push({ amount: toUnits(knownDecimal(event.amount), style), index });
  }
  return byMonth;
}

function echo(event: Placed['event'], style: MoneyStyle): AmortizationEvent {
  return event.type === 'impairment' ? { ...event, amount: formatUnits(toUnits(knownDecimal(event.amount), style), style.minorUnits) } : event;
}

/** Refuses events that no month of the schedule can take: before it, after it, or after a termination. */
function refuseOutside(placed: readonly Placed[], rows: readonly AmortizedMonth[]): void {
  const first = (rows[0] as AmortizedMonth).month;
  const last = (rows[rows.length - 1] as AmortizedMonth).month;
  const ended = placed.findIndex(({ event }) => event.type === 'termination');
  const span = `${monthAt(first).key} to ${monthAt(last).key}`;
  failOnIssues(
    placed
      .filter(({ month }, at) => month < first || month > last || (ended >= 0 && at > ended))
      .map(({ index, event }) => {
        const rule = `must lie within the schedule, ${span}, and not after a termination: nothing else is carried that it could change`;
        return issue('EVENT_OUTSIDE_PERIODS', `options.events[${index}].date`, event.date, rule);
      }),
  );
}

/** Rows of a schedule in minor units, printed with what has accumulated. */
function toRows(cost: bigint, months: readonly { period: Omit<IndexedPeriod, 'ordinal' | 'year'>; row: Omit<AmortizedMonth, 'month'> }[], minorUnits: number): AmortizationRow[] {
  const money = (units: bigint): string => formatUnits(units, minorUnits);
  return months.map(({ period: { key, start, end }, row }) => ({
    period: { key, start: formatDay(start), end: formatDay(end) },
    amortization: money(row.amortization),
    ...(row.impairment === 0n ? {} : { impairment: money(row.impairment) }),
    ...(row.writeOff === 0n ? {} : { writeOff: money(row.writeOff) }),
    accumulated: money(cost - row.carrying),
    carryingAmount: money(row.carrying),
  }));
}

const charged = (amortization: bigint, carrying: bigint): Omit<AmortizedMonth, 'month'> => ({ amortization, impairment: 0n, writeOff: 0n, carrying });

function amortizeByDays(cost: bigint, { start, months, style }: NormalAmortization): AmortizationRow[] {
  const first = parseDay(start);
  const end = addMonthsToDay(first, months);
  const rows = [];
  let carrying = cost;
  for (let day = first; day < end; ) {
    const { key, end: monthEnd } = MONTHS.find(day);
    const next = Math.min(monthEnd, end);
    const left = cost - runningTotal(cost, BigInt(next - first), BigInt(end - first), style.rounding);
    rows.push({ period: { key, start: day, end: next }, row: charged(carrying - left, left) });
    carrying = left;
    day = next;
  }
  return toRows(cost, rows, style.minorUnits);
}

function amortizeByMonths(cost: bigint, normal: NormalAmortization, placed: readonly Placed[]): { rows: AmortizationRow[]; warnings: AmortizationWarning[] } {
  const { events, style } = normal;
  const byMonth = gather(placed, normal);
  const month = monthIndexOf(parseDay(normal.start));
  const { rows, spreadFrom, excess } = amortizeByMonth(cost, { ...normal, month }, (each) => byMonth.get(each));
  if (excess !== null) {
    const { amount } = events[excess.index] as { amount: string };
    fail('IMPAIRMENT_EXCEEDS_CARRYING', `options.events[${excess.index}].amount`, amount, `must not exceed what is carried after that month's charge (${formatUnits(excess.carrying, style.minorUnits)})`);
  }
  refuseOutside(placed, rows);
  return {
    rows: toRows(cost, rows.map((row) => ({ period: monthAt(row.month), row })), style.minorUnits),
    warnings: spreadFrom.map((each) => ({ code: 'RESIDUAL_SPREAD', key: monthAt(each).key })),
  };
}

/**
 * Spreads a capitalised commission over the months of its benefit, to the cent, with impairments, re-estimates and
 * termination: the schedule that ASC 340-40 and IFRS 15 ask for.
 *
 * In every row `accumulated + carryingAmount = cost`. By full months, each month is charged `R(cost / months)` and the last
 * one takes what rounding left; by days, the charges follow the days of service in each calendar month.
 *
 * **When to use** For incremental costs of obtaining a contract, one call for each commission or batch of them with one
 * start.
 *
 * **Gotchas** `fullMonth` charges the month of `start` whole, on whichever day the contract begins. Events change the future
 * only: an impairment or termination takes effect after the charge of its calendar month, a re-estimate before it.
 *
 * @param cost - the commission to be spread, money; rounded before it is divided
 * @param options - `start`: first day. `months`: 1 or more. `proration`: default `'fullMonth'`. `residual`: `'last'` month
 *   (default) or `'spread'`. `practicalExpedient`: expense at once where `months` is 12 or less, default false. `events`: in any
 *   order, not with `'daily'`. `currency`, `minorUnits`, `rounding`: default the currency's decimals, else 2,
 *   half-up
 * @returns a row for each month, `expensed`, `warnings` and the `options` in effect
 * @throws {SalesMathError} IMPAIRMENT_EXCEEDS_CARRYING: an impairment above what is left after that month's charge
 * @throws {SalesMathError} EVENT_OUTSIDE_PERIODS: an event outside the months of the schedule, or after a termination
 * @throws {SalesMathError} INVALID_OPTION: events with `proration: 'daily'` or for a cost that was expensed; months below 1;
 *   an unknown option
 * @throws {SalesMathError} INVALID_DATE: a day that does not exist, or a schedule beyond the year 9999. INVALID_NUMBER,
 *   MISSING_VALUE, UNKNOWN_CURRENCY
 * @example
 * import { amortizeCommission } from 'salesmath';
 * const { schedule } = amortizeCommission(15000, { start: '2026-01-01', months: 36 });
 * schedule[0]?.amortization; // => '416.67'
 * schedule[35]?.amortization; // => '416.55'
 * schedule[35]?.carryingAmount; // => '0.00'
 * @see {@link https://asc.fasb.org/340-40 ASC 340-40, Deferred Costs—Contracts with Customers}
 */
export function amortizeCommission(cost: DecimalInput, options: AmortizationOptions): AmortizationSchedule {
  const value = requireDecimal(cost, 'cost');
  const normal = readAmortization(options);
  const { start, months, proration, practicalExpedient, currency, style } = normal;
  const units = toUnits(value, style);
  const expensed = isExpensed(normal);
  const daily = proration === 'daily';
  let schedule: AmortizationRow[];
  let warnings: AmortizationWarning[] = [];
  const placed = placeEvents(normal.events);
  if (expensed) schedule = toRows(units, [{ period: MONTHS.find(parseDay(start)), row: charged(units, 0n) }], style.minorUnits);
  else if (daily) schedule = amortizeByDays(units, normal);
  else ({ rows: schedule, warnings } = amortizeByMonths(units, normal, placed));
  return {
    cost: formatUnits(units, style.minorUnits),
    expensed,
    schedule,
    warnings,
    options: {
      start,
      months,
      proration,
      residual: daily ? 'spread' : normal.residual,
      practicalExpedient,
      ...(placed.length === 0 ? {} : { events: placed.map(({ event }) => echo(event, style)) }),
      ...(currency === undefined ? {} : { currency }),
      ...style,
    },
  };
}
