/** Amortization of a commission, written for clarity alone: a list of the charges still to come, and one row after another. */

import type { DecimalLike, Mode } from './rational.js';
import { Rational, ZERO } from './rational.js';

export type OracleAmortizationEvent =
  | { type: 'impairment'; date: string; amount: DecimalLike }
  | { type: 'reestimate'; date: string; remainingMonths: number }
  | { type: 'termination'; date: string };

export interface OracleAmortizationOptions {
  start: string;
  months: number;
  proration?: 'fullMonth' | 'daily' | undefined;
  residual?: 'last' | 'spread' | undefined;
  practicalExpedient?: boolean | undefined;
  minorUnits?: number | undefined;
  rounding?: Mode | undefined;
  events?: readonly OracleAmortizationEvent[] | undefined;
}

interface OracleAmortizationRow {
  period: { key: string; start: string; end: string };
  amortization: string;
  impairment?: string;
  writeOff?: string;
  accumulated: string;
  carryingAmount: string;
}

export interface OracleAmortization {
  cost: string;
  expensed: boolean;
  schedule: OracleAmortizationRow[];
  spreadFrom: string[];
}

/** Why a schedule cannot be drawn. */
export class Refused extends Error {}

function monthAfter(key: string, count = 1): string {
  const months = Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

const DAY = 86_400_000;
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

function lastDay(month: string): number {
  return new Date(Date.parse(`${monthAfter(month)}-01T00:00:00Z`) - DAY).getUTCDate();
}

/** The same day of a later month, or that month's last. */
function sameDayLater(day: string, months: number): string {
  const month = monthAfter(day.slice(0, 7), months);
  return `${month}-${String(Math.min(Number(day.slice(8)), lastDay(month))).padStart(2, '0')}`;
}

/** Charges of equal months. */
function spreadEvenly(total: Rational, months: number, residual: 'last' | 'spread', round: (value: Rational) => Rational): { charges: Rational[]; forced: boolean } {
  const n = Rational.of(months);
  const even = round(total.over(n));
  const last = total.minus(even.times(Rational.of(months - 1)));
  const wrongSign = last.sign * total.sign < 0;
  if (residual === 'last' && !wrongSign) return { charges: [...Array.from({ length: months - 1 }, () => even), last], forced: false };
  const upTo = (k: number): Rational => round(total.times(Rational.of(k)).over(n));
  return { charges: Array.from({ length: months }, (_, k) => upTo(k + 1).minus(upTo(k))), forced: residual === 'last' };
}

export function oracleAmortization(costInput: DecimalLike, options: OracleAmortizationOptions): OracleAmortization {
  const { start, months, proration = 'fullMonth', residual = 'last', practicalExpedient = false } = options;
  const { minorUnits = 2, rounding = 'halfUp', events = [] } = options;
  const round = (value: Rational): Rational => value.rounded(minorUnits, rounding);
  const money = (value: Rational): string => value.toFixed(minorUnits);
  const cost = round(Rational.of(costInput));
  const firstMonth = start.slice(0, 7);
  const wholeMonth = (key: string) => ({ key, start: `${key}-01`, end: `${monthAfter(key)}-01` });
  const schedule: OracleAmortizationRow[] = [];
  const spreadFrom: string[] = [];
  let accumulated = ZERO;

  const post = (period: OracleAmortizationRow['period'], amortization: Rational, impairment = ZERO, writeOff = ZERO): void => {
    accumulated = accumulated.plus(amortization).plus(impairment).plus(writeOff);
    schedule.push({
      period,
      amortization: money(amortization),
      ...(impairment.isZero ? {} : { impairment: money(impairment) }),
      ...(writeOff.isZero ? {} : { writeOff: money(writeOff) }),
      accumulated: money(accumulated),
      carryingAmount: money(cost.minus(accumulated)),
    });
  };

  if (practicalExpedient && months <= 12) {
    if (events.length > 0) throw new Refused('INVALID_OPTION');
    post(wholeMonth(firstMonth), cost);
    return { cost: money(cost), expensed: true, schedule, spreadFrom };
  }

  if (proration === 'daily') {
    if (events.length > 0) throw new Refused('INVALID_OPTION');
    const end = sameDayLater(start, months);
    const rows: { key: string; start: string; end: string; days: number }[] = [];
    let total = 0;
    for (let day = start; day < end; day = dayAfter(day)) {
      const key = day.slice(0, 7);
      if (rows[rows.length - 1]?.key !== key) rows.push({ key, start: day, end: day, days: 0 });
      const row = rows[rows.length - 1]!;
      row.end = dayAfter(day);
      row.days += 1;
      total += 1;
    }
    let served = 0;
    for (const { days, ...period } of rows) {
      served += days;
      const target = round(cost.times(Rational.of(served)).over(Rational.of(total)));
      post(period, target.minus(accumulated));
    }
    return { cost: money(cost), expensed: false, schedule, spreadFrom };
  }

  const sorted = events.map((event, index) => ({ event, index })).sort((a, b) => (a.event.date === b.event.date ? a.index - b.index : a.event.date < b.event.date ? -1 : 1));
  const waiting = sorted.map(({ event }) => event);
  const terminations = waiting.filter(({ type }) => type === 'termination');
  if (terminations.length > 0 && waiting[waiting.length - 1] !== terminations[0]) throw new Refused('EVENT_OUTSIDE_PERIODS');
  if (waiting.some(({ date }) => date.slice(0, 7) < firstMonth)) throw new Refused('EVENT_OUTSIDE_PERIODS');

  let key = firstMonth;
  let plan = spreadEvenly(cost, months, residual, round);
  let { charges } = plan;
  let fresh = true; // whether the first of the charges begins a new spread
  while (charges.length > 0) {
    const here = waiting.filter(({ date }) => date.startsWith(key));
    for (const event of here) {
      if (event.type !== 'reestimate') continue;
      plan = spreadEvenly(cost.minus(accumulated), event.remainingMonths, residual, round);
      ({ charges } = plan);
      fresh = true;
    }
    if (fresh && plan.forced) spreadFrom.push(key);
    fresh = false;
    const charge = charges[0]!;
    charges = charges.slice(1);
    let left = cost.minus(accumulated).minus(charge);
    let impaired = ZERO;
    for (const event of here) {
      if (event.type !== 'impairment') continue;
      const amount = round(Rational.of(event.amount));
      if (amount.gt(left)) throw new Refused('IMPAIRMENT_EXCEEDS_CARRYING');
      left = left.minus(amount);
      impaired = impaired.plus(amount);
    }
    if (impaired.sign > 0 && charges.length > 0) {
      plan = spreadEvenly(left, charges.length, residual, round);
      ({ charges } = plan);
      fresh = true;
    }
    const ends = here.some(({ type }) => type === 'termination');
    if (ends) charges = [];
    post(wholeMonth(key), charge, impaired, ends ? left : ZERO);
    for (const event of here) waiting.splice(waiting.indexOf(event), 1);
    key = monthAfter(key);
  }
  if (waiting.length > 0) throw new Refused('EVENT_OUTSIDE_PERIODS');
  return { cost: money(cost), expensed: false, schedule, spreadFrom };
}
