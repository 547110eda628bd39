import type { MoneyStyle } from '../internal/rounding.js';
import { roundQuotient } from '../internal/rounding.js';
import type { RoundingMode } from '../types.js';

/** An amount spread over months, in minor units. */
interface Spread {
  readonly total: bigint;
  readonly months: bigint;
  /** What every month but the last takes, unless the total is divided by the running total. */
  readonly even: bigint;
  readonly running: boolean;
  /** Whether the last month was to take the residual but would have had the other sign. */
  readonly forced: boolean;
}

/** What happens in one calendar month, in minor units. */
export interface MonthEvents {
  /** Months that what is carried into this month is spread over; the last re-estimate of the month. */
  remainingMonths?: number;
  /** Impairments in their order, with the event's position in the input. */
  readonly impairments: { readonly amount: bigint; readonly index: number }[];
  terminated: boolean;
}

/** A month of a schedule in minor units. */
export interface AmortizedMonth {
  /** Months since January of year 0. */
  readonly month: number;
  readonly amortization: bigint;
  readonly impairment: bigint;
  readonly writeOff: bigint;
  readonly carrying: bigint;
}

/** A schedule in minor units. */
export interface Amortized {
  readonly rows: readonly AmortizedMonth[];
  /** Months from which an amount was spread by the running total though the last month was to take the residual. */
  readonly spreadFrom: readonly number[];
  /** The first impairment that exceeded what was carried, and how much that was. */
  readonly excess: { readonly index: number; readonly carrying: bigint } | null;
}

/** The share of a total that the first `part` of `whole` units take. */
export function runningTotal(total: bigint, part: bigint, whole: bigint, rounding: RoundingMode): bigint {
  return roundQuotient(total * part, whole, rounding);
}

function spreadOver(total: bigint, count: number, residual: 'last' | 'spread', rounding: RoundingMode): Spread {
  const months = BigInt(count);
  const even = roundQuotient(total, months, rounding);
  const last = total - even * (months - 1n);
  const flips = last !== 0n && last < 0n !== total < 0n;
  return { total, months, even, running: residual === 'spread' || flips, forced: residual === 'last' && flips };
}

function chargeOf({ total, months, even, running }: Spread, at: number, rounding: RoundingMode): bigint {
  const index = BigInt(at);
  if (running) return runningTotal(total, index + 1n, months, rounding) - runningTotal(total, index, months, rounding);
  return index === months - 1n ? total - even * index : even;
}

/** Amortizes a cost by calendar months, each event taking effect in its month. */
export function amortizeByMonth(
  cost: bigint,
  plan: { readonly month: number; readonly months: number; readonly residual: 'last' | 'spread'; readonly style: MoneyStyle },
  eventsOf: (month: number) => MonthEvents | undefined,
): Amortized {
  const { residual, style: { rounding } } = plan;
  const rows: AmortizedMonth[] = [];
  const spreadFrom: number[] = [];
  let carrying = cost;
  let end = plan.month + plan.months;
  let begun = plan.month;
  let spread = spreadOver(cost, plan.months, residual, rounding);
  for (let month = plan.month; month < end; month += 1) {
    const events = eventsOf(month);
    if (events?.remainingMonths !== undefined) {
      begun = month;
      end = month + events.remainingMonths;
      spread = spreadOver(carrying, events.remainingMonths, residual, rounding);
    }
    if (spread.forced && month === begun) spreadFrom.push(month);
    const amortization = chargeOf(spread, month - begun, rounding);
    carrying -= amortization;
    let impairment = 0n;
    for (const { amount, index } of events?.impairments ?? []) {
      if (amount > carrying) return { rows, spreadFrom, excess: { index, carrying } };
      carrying -= amount;
      impairment += amount;
    }
    if (impairment > 0n && month + 1 < end) {
      begun = month + 1;
      spread = spreadOver(carrying, end - begun, residual, rounding);
    }
    const writeOff = events?.terminated === true ? carrying : 0n;
    if (events?.terminated === true) {
      carrying = 0n;
      end = month + 1;
    }
    rows.push({ month, amortization, impairment, writeOff, carrying });
  }
  return { rows, spreadFrom, excess: null };
}
