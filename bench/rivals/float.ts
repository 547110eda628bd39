/**
 * The loop that people write: a Map by person and month, `Number(amount)`, `Math.round(x * 100) / 100`. It is as quick as
 * such a loop gets without giving up plain objects; it checks nothing, and its cents are sometimes wrong.
 */
import { PER_UNIT, TIERS } from '../data/deals.js';
import type { Deal, DealCredit } from '../data/deals.js';
import type { EarningRow, Line, Report, Slice } from './shape.js';
import { byDateAndId, byPersonAndMonth, byText, monthOf } from './shape.js';

const RATES = TIERS.map((tier) => Number(tier.rate));
const RATE_TEXTS = TIERS.map((tier) => tier.rate);
const UPPERS = TIERS.map((tier) => (tier.upTo === null ? Infinity : Number(tier.upTo)));
const LOWERS = [-Infinity, ...UPPERS.slice(0, -1)];
const UNIT = Number(PER_UNIT);

interface Part {
  id: string;
  date: string;
  credited: number;
}

interface Cell {
  person: string;
  month: string;
  measure: number;
  payout: number;
  parts: Part[];
  units: number;
  hasUnits: boolean;
  unitParts: Part[];
}

/** Half away from zero, which `Math.round` alone is not below zero. */
function toCents(amount: number): number {
  return amount < 0 ? -Math.round(-amount * 100) / 100 : Math.round(amount * 100) / 100;
}

class Cells {
  readonly #cells = new Map<string, Cell>();

  at(person: string, date: string): Cell {
    const month = date.slice(0, 7);
    const key = `${person}|${month}`;
    let cell = this.#cells.get(key);
    if (cell === undefined) {
      cell = { person, month, measure: 0, payout: 0, parts: [], units: 0, hasUnits: false, unitParts: [] };
      this.#cells.set(key, cell);
    }
    return cell;
  }

  inOrder(): Cell[] {
    return [...this.#cells.values()].sort(byPersonAndMonth);
  }
}

function textSlice(tier: number, from: number, to: number, slices: Slice<string>[]): number {
  const amount = to - from;
  const payout = amount * (RATES[tier] as number);
  slices.push({
    tier,
    from: from.toFixed(2),
    to: to.toFixed(2),
    amount: amount.toFixed(2),
    rate: RATE_TEXTS[tier] as string,
    exactPayout: payout.toFixed(4),
  });
  return payout;
}

function numberSlice(tier: number, from: number, to: number, slices: Slice<number>[]): number {
  const amount = to - from;
  const rate = RATES[tier] as number;
  slices.push({ tier, from, to, amount, rate, exactPayout: amount * rate });
  return amount * rate;
}

/** Walks from one point to another through the tiers, up or down. */
function walkText(from: number, to: number, slices: Slice<string>[]): number {
  let payout = 0;
  let at = from;
  for (let tier = 0; at < to; tier += 1) {
    const upper = UPPERS[tier] as number;
    if (at >= upper) continue;
    const end = to < upper ? to : upper;
    payout += textSlice(tier, at, end, slices);
    at = end;
  }
  for (let tier = RATES.length - 1; at > to; tier -= 1) {
    const lower = LOWERS[tier] as number;
    if (at <= lower) continue;
    const end = to > lower ? to : lower;
    payout += textSlice(tier, at, end, slices);
    at = end;
  }
  return payout;
}

function walkNumbers(from: number, to: number, slices: Slice<number>[]): number {
  let payout = 0;
  let at = from;
  for (let tier = 0; at < to; tier += 1) {
    const upper = UPPERS[tier] as number;
    if (at >= upper) continue;
    const end = to < upper ? to : upper;
    payout += numberSlice(tier, at, end, slices);
    at = end;
  }
  for (let tier = RATES.length - 1; at > to; tier -= 1) {
    const lower = LOWERS[tier] as number;
    if (at <= lower) continue;
    const end = to > lower ? to : lower;
    payout += numberSlice(tier, at, end, slices);
    at = end;
  }
  return payout;
}

/** What a deal pays on top of a measure, without the slices. */
function pay(from: number, to: number): number {
  let payout = 0;
  let at = from;
  for (let tier = 0; at < to; tier += 1) {
    const upper = UPPERS[tier] as number;
    if (at >= upper) continue;
    const end = to < upper ? to : upper;
    payout += (end - at) * (RATES[tier] as number);
    at = end;
  }
  for (let tier = RATES.length - 1; at > to; tier -= 1) {
    const lower = LOWERS[tier] as number;
    if (at <= lower) continue;
    const end = to > lower ? to : lower;
    payout += (end - at) * (RATES[tier] as number);
    at = end;
  }
  return payout;
}

/** What one line earns, by the running total, so that the lines sum to the row. */
class RunningTotal {
  #exact = 0;
  #rounded = 0;

  add(payout: number): number {
    this.#exact += payout;
    const before = this.#rounded;
    this.#rounded = toCents(this.#exact);
    return toCents(this.#rounded - before);
  }
}

function textRow(cell: Cell, componentId: string, measure: number, payout: number, slices: Slice<string>[]): EarningRow<string> {
  const exact = payout.toFixed(4);
  return {
    participantId: cell.person,
    period: monthOf(cell.month),
    componentId,
    measure: measure.toFixed(2),
    prior: '0',
    quota: null,
    attainment: null,
    exactPayout: exact,
    exactEarned: exact,
    earned: toCents(payout).toFixed(2),
    slices,
    bonuses: [],
    adjustments: [],
  };
}

function bookings(cell: Cell): EarningRow<string> {
  const slices: Slice<string>[] = [];
  return textRow(cell, 'bookings', cell.measure, walkText(0, cell.measure, slices), slices);
}

function explainedBookings(cell: Cell): EarningRow<string> {
  const running = new RunningTotal();
  const lines: Line<string>[] = [];
  let measure = 0;
  for (const { id, credited } of cell.parts.sort(byDateAndId)) {
    const slices: Slice<string>[] = [];
    const payout = walkText(measure, measure + credited, slices);
    measure += credited;
    lines.push({
      transactionId: id,
      credited: credited.toFixed(2),
      exactEarned: payout.toFixed(4),
      earned: running.add(payout).toFixed(2),
      slices,
    });
  }
  const row = bookings(cell);
  row.lines = lines;
  return row;
}

function spiff(cell: Cell): EarningRow<string> {
  return textRow(cell, 'spiff', cell.units, cell.units * UNIT, []);
}

function explainedSpiff(cell: Cell): EarningRow<string> {
  const running = new RunningTotal();
  const lines: Line<string>[] = [];
  for (const { id, credited } of cell.unitParts.sort(byDateAndId)) {
    const payout = credited * UNIT;
    lines.push({
      transactionId: id,
      credited: String(credited),
      exactEarned: payout.toFixed(4),
      earned: running.add(payout).toFixed(2),
      slices: [],
    });
  }
  const row = spiff(cell);
  row.lines = lines;
  return row;
}

function reportOf(earnings: EarningRow<string>[]): Report<string> {
  const people = new Map<string, number>();
  const months = new Map<string, number>();
  const both: { participantId: string; key: string; sum: number }[] = [];
  let all = 0;
  for (const { participantId, period, earned } of earnings) {
    const amount = Number(earned);
    all += amount;
    people.set(participantId, (people.get(participantId) ?? 0) + amount);
    months.set(period.key, (months.get(period.key) ?? 0) + amount);
    const last = both.at(-1);
    if (last?.participantId === participantId && last.key === period.key) last.sum += amount;
    else both.push({ participantId, key: period.key, sum: amount });
  }
  return {
    earnings,
    totals: {
      earned: all.toFixed(2),
      byParticipant: Array.from(people, ([participantId, sum]) => ({ participantId, earned: sum.toFixed(2) })),
      byParticipantPeriod: both.map(({ participantId, key, sum }) => ({ participantId, key, earned: sum.toFixed(2) })),
      byPeriod: Array.from(months, ([key, sum]) => ({ key, earned: sum.toFixed(2) })).sort((a, b) => byText(a.key, b.key)),
    },
  };
}

export function summarize(deals: readonly Deal[]): Report<string> {
  const cells = new Cells();
  for (const deal of deals) {
    cells.at(deal.participantId as string, deal.date).measure += Number(deal.amount);
  }
  return reportOf(cells.inOrder().map(bookings));
}

/** The same, paying each deal as it comes: how a running statement is usually written. */
export function summarizeDealByDeal(deals: readonly Deal[]): Report<string> {
  const cells = new Cells();
  for (const deal of deals) {
    const cell = cells.at(deal.participantId as string, deal.date);
    const reached = cell.measure + Number(deal.amount);
    cell.payout += pay(cell.measure, reached);
    cell.measure = reached;
  }
  return reportOf(
    cells.inOrder().map((cell) => {
      const slices: Slice<string>[] = [];
      walkText(0, cell.measure, slices);
      return textRow(cell, 'bookings', cell.measure, cell.payout, slices);
    }),
  );
}

function partsOf(deals: readonly Deal[]): Cells {
  const cells = new Cells();
  for (const deal of deals) {
    const cell = cells.at(deal.participantId as string, deal.date);
    const credited = Number(deal.amount);
    cell.measure += credited;
    cell.parts.push({ id: deal.id, date: deal.date, credited });
  }
  return cells;
}

export function explain(deals: readonly Deal[]): Report<string> {
  return reportOf(partsOf(deals).inOrder().map(explainedBookings));
}

/** The same lines left as binary floats: not what a payslip or JSON of money wants, but the least that a loop can do. */
export function explainAsNumbers(deals: readonly Deal[]): EarningRow<number>[] {
  return partsOf(deals)
    .inOrder()
    .map((cell) => {
      const running = new RunningTotal();
      const lines: Line<number>[] = [];
      let measure = 0;
      for (const { id, credited } of cell.parts.sort(byDateAndId)) {
        const slices: Slice<number>[] = [];
        const payout = walkNumbers(measure, measure + credited, slices);
        measure += credited;
        lines.push({ transactionId: id, credited, exactEarned: payout, earned: running.add(payout), slices });
      }
      const slices: Slice<number>[] = [];
      const payout = walkNumbers(0, cell.measure, slices);
      return {
        participantId: cell.person,
        period: monthOf(cell.month),
        componentId: 'bookings',
        measure: cell.measure,
        prior: 0,
        quota: null,
        attainment: null,
        exactPayout: payout,
        exactEarned: payout,
        earned: toCents(payout),
        slices,
        bonuses: [],
        adjustments: [],
        lines,
      };
    });
}

function splitCells(deals: readonly Deal[], withParts: boolean): Cell[] {
  const cells = new Cells();
  const credit = (person: string, deal: Deal, amount: number, share: number): void => {
    const cell = cells.at(person, deal.date);
    cell.measure += amount;
    if (withParts) cell.parts.push({ id: deal.id, date: deal.date, credited: amount });
    if (deal.attributes?.product !== 'B') return;
    const units = Number(deal.units) * share;
    cell.units += units;
    cell.hasUnits = true;
    if (withParts) cell.unitParts.push({ id: deal.id, date: deal.date, credited: units });
  };
  for (const deal of deals) {
    const amount = Number(deal.amount);
    if (deal.participantId !== undefined) {
      credit(deal.participantId, deal, amount, 1);
      continue;
    }
    const [first, second] = deal.credits as [DealCredit, DealCredit];
    const own = toCents(amount * Number(first.share));
    credit(first.participantId, deal, own, Number(first.share));
    credit(second.participantId, deal, toCents(amount - own), Number(second.share));
  }
  return cells.inOrder();
}

export function summarizeSplits(deals: readonly Deal[]): Report<string> {
  return reportOf(splitCells(deals, false).flatMap((cell) => (cell.hasUnits ? [bookings(cell), spiff(cell)] : [bookings(cell)])));
}

export function explainSplits(deals: readonly Deal[]): Report<string> {
  return reportOf(splitCells(deals, true).flatMap((cell) => (cell.hasUnits ? [explainedBookings(cell), explainedSpiff(cell)] : [explainedBookings(cell)])));
}
