/**
 * Settlement once more, written for clarity: a balance is never stored, it is the opening plus every entry so far, added up
 * anew each time it is asked for; an account's history is searched from its beginning. Valid input only.
 */

import { dayOf } from './days.js';
import type { DecimalLike, Mode } from './rational.js';
import { maxOf, minOf, ONE, Rational, ZERO } from './rational.js';

export interface OraclePeriod {
  key: string;
  start: string;
  end: string;
}

export interface OracleEarned {
  participantId: string;
  period: OraclePeriod;
  componentId?: string;
  earned: DecimalLike;
}

export interface OraclePolicy {
  currency: string;
  minorUnits?: number;
  rounding?: Mode;
  negative?: 'carry' | 'floorZero';
  holdback?: { share: DecimalLike; release?: 'onEvent' | { afterPeriods: number } };
  cap?: { payout: DecimalLike; excess?: 'forfeit' | 'carry' };
  draw?: {
    amount: DecimalLike;
    recoverable: boolean;
    guarantee: boolean;
    periods?: number;
    recovery?: { after?: number; share?: DecimalLike; keepMinimum?: DecimalLike };
  };
  clawback?: { rate?: 'original' | 'recomputed'; months?: number; prorate?: boolean; restate?: 'now' | 'origin' };
}

export type OracleEvent = { participantId: string; date: string; ref?: string } & (
  | { type: 'adjustment'; amount: DecimalLike }
  | { type: 'release'; origin: string; share: DecimalLike }
  | { type: 'clawback'; earned: DecimalLike; share?: DecimalLike; soldOn?: string; recomputed?: DecimalLike }
  | { type: 'termination'; draw: 'forgive' | 'collect' }
);

export interface OracleHeld {
  origin: string;
  index: number;
  amount: DecimalLike;
  released: DecimalLike;
  share: DecimalLike;
}

export interface OracleOpening {
  participantId: string;
  payable?: DecimalLike;
  draw?: DecimalLike;
  carried?: DecimalLike;
  held?: OracleHeld[];
  periods?: number;
  drawEnded?: boolean;
}

export interface OracleSettlementOptions {
  openings?: OracleOpening[];
  events?: OracleEvent[];
  periods?: OraclePeriod[];
  participants?: string[];
}

export const ACCOUNTS = ['payable', 'draw', 'held', 'carried'] as const;
export type AccountName = (typeof ACCOUNTS)[number];

type Changes = Partial<Record<AccountName, Rational>>;
type Entry = { type: string } & Changes & { componentId?: string; ref?: string; reason?: string; origin?: string };

export interface OracleStatement {
  participantId: string;
  period: OraclePeriod;
  opening: Record<AccountName, string>;
  entries: Record<string, string>[];
  totals: Record<string, string>;
  payout: string;
  closing: Record<AccountName, string>;
}

export interface OracleSettlement {
  statements: OracleStatement[];
  closings: Required<OracleOpening>[];
  warnings: string[];
}

/** Calendar months from one day to another that are complete. */
function wholeMonths(from: string, to: string): number {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  for (let months = 1; ; months += 1) {
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
    const reached = Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())) / 86_400_000;
    if (reached > dayOf(to)) return months - 1;
  }
}

interface Settled {
  readonly period: OraclePeriod;
  readonly number: number;
  readonly entries: Entry[];
}

/** What was held back in a period, and how much of it has come due. */
interface Held {
  readonly origin: string;
  readonly number: number;
  readonly amount: Rational;
  released: Rational;
  share: Rational;
}

const NEAR_ONE = Rational.of('0.000000001');

class Ledger {
  readonly past: Settled[] = [];
  readonly held: Held[];
  readonly warnings: string[] = [];
  ended: boolean;
  private readonly start: Record<AccountName, Rational>;
  private readonly before: number;

  constructor(
    private readonly policy: OraclePolicy,
    private readonly decimals: number,
    opening: OracleOpening | undefined,
  ) {
    this.held = (opening?.held ?? []).map((each) => ({
      origin: each.origin,
      number: each.index,
      amount: Rational.of(each.amount),
      released: Rational.of(each.released),
      share: Rational.of(each.share),
    }));
    this.start = {
      payable: Rational.of(opening?.payable ?? 0),
      draw: Rational.of(opening?.draw ?? 0),
      carried: Rational.of(opening?.carried ?? 0),
      held: Rational.sum(this.held.map(({ amount, released }) => amount.minus(released))),
    };
    this.before = opening?.periods ?? 0;
    this.ended = opening?.drawEnded ?? false;
  }

  round(value: Rational): Rational {
    return value.rounded(this.decimals, this.policy.rounding ?? 'halfUp');
  }

  balance(account: AccountName): Rational {
    const changes = this.past.flatMap(({ entries }) => entries.map((entry) => entry[account] ?? ZERO));
    return Rational.sum([this.start[account], ...changes]);
  }

  balances(): Record<AccountName, string> {
    const show = (account: AccountName): string => this.balance(account).toFixed(this.decimals);
    return { payable: show('payable'), draw: show('draw'), held: show('held'), carried: show('carried') };
  }

  get periods(): number {
    return this.before + this.past.length;
  }

  settle(period: OraclePeriod, rows: readonly OracleEarned[], events: readonly OracleEvent[]): void {
    const settled: Settled = { period, number: this.periods + 1, entries: [] };
    this.past.push(settled);
    const ordered = [...events].sort((a, b) => dayOf(a.date) - dayOf(b.date));
    const earned = rows.map((row) => this.round(Rational.of(row.earned)));
    rows.forEach((row, i) => {
      this.post({ type: 'earning', payable: earned[i] as Rational, ...named('componentId', row.componentId) });
    });
    for (const event of ordered) {
      if (event.type === 'adjustment') this.post({ type: 'adjustment', payable: this.round(Rational.of(event.amount)), ...named('ref', event.ref) });
      if (event.type === 'clawback') this.clawBack(event);
    }
    this.holdBack(settled, Rational.sum(earned));
    this.release(settled.number, ordered);
    this.limit();
    this.draw(settled.number, ordered);
    this.pay();
  }

  private post(entry: Entry): void {
    const changes = ACCOUNTS.some((account) => !(entry[account] ?? ZERO).isZero);
    if (changes) (this.past.at(-1) as Settled).entries.push(entry);
  }

  private clawBack(event: OracleEvent & { type: 'clawback' }): void {
    const { rate = 'original', months, prorate = false } = this.policy.clawback ?? {};
    let factor = ONE;
    if (months !== undefined) {
      const served = wholeMonths(event.soldOn as string, event.date);
      if (served >= months) {
        this.warnings.push('CLAWBACK_OUTSIDE_WINDOW');
        return;
      }
      if (prorate) factor = new Rational(BigInt(months - served), BigInt(months));
    }
    const base = Rational.of((rate === 'recomputed' ? event.recomputed : event.earned) as DecimalLike);
    const amount = this.round(base.times(Rational.of(event.share ?? 1)).times(factor));
    this.post({ type: 'clawback', payable: amount.negated(), ...named('ref', event.ref) });
  }

  private holdBack({ period, number }: Settled, earned: Rational): void {
    if (this.policy.holdback === undefined || earned.sign <= 0) return;
    const amount = this.round(earned.times(Rational.of(this.policy.holdback.share)));
    this.post({ type: 'holdback', payable: amount.negated(), held: amount });
    if (!amount.isZero) this.held.push({ origin: period.key, number, amount, released: ZERO, share: ZERO });
  }

  private release(now: number, events: readonly OracleEvent[]): void {
    const rule = this.policy.holdback?.release ?? 'onEvent';
    if (rule !== 'onEvent') {
      for (const each of this.held) {
        if (each.number + rule.afterPeriods <= now) this.pass(each, ONE, {});
      }
    }
    for (const event of events) {
      if (event.type !== 'release') continue;
      const each = this.held.find(({ origin }) => origin === event.origin);
      if (each === undefined) {
        this.warnings.push('HELD_NOT_FOUND');
        continue;
      }
      const sum = each.share.plus(Rational.of(event.share));
      const near = sum.minus(ONE).abs().lte(NEAR_ONE);
      if (!near && sum.gt(ONE)) throw new Error('SHARE_ABOVE_ONE');
      this.pass(each, near ? ONE : sum, named('ref', event.ref));
    }
  }

  private pass(each: Held, share: Rational, facts: { ref?: string }): void {
    const amount = this.round(each.amount.times(share)).minus(each.released);
    this.post({ type: 'release', payable: amount, held: amount.negated(), origin: each.origin, ...facts });
    each.share = share;
    each.released = each.released.plus(amount);
  }

  private limit(): void {
    if (this.policy.cap === undefined) return;
    const over = this.balance('payable').minus(this.round(Rational.of(this.policy.cap.payout)));
    if (over.sign > 0) {
      if (this.policy.cap.excess === 'carry') this.post({ type: 'capCarry', payable: over.negated(), carried: over });
      else this.post({ type: 'adjustment', payable: over.negated(), reason: 'CAP' });
    } else {
      const back = minOf(over.negated(), this.balance('carried'));
      this.post({ type: 'capCarry', payable: back, carried: back.negated() });
    }
  }

  private draw(now: number, events: readonly OracleEvent[]): void {
    const terminations = events.filter((event) => event.type === 'termination');
    if (terminations.length > 0) this.ended = true;
    const { draw } = this.policy;
    if (draw !== undefined) {
      const last = draw.periods ?? Infinity;
      const paying = !this.ended && now <= last;
      const amount = this.round(Rational.of(draw.amount));
      const { after = draw.guarantee ? 0 : last, share = 1, keepMinimum = 0 } = draw.recovery ?? {};
      if (now > after) {
        const own = this.round(Rational.of(keepMinimum));
        const keep = draw.guarantee && paying ? maxOf(own, amount) : own;
        const open = maxOf(ZERO, this.balance('payable').minus(keep));
        const back = minOf(this.balance('draw'), this.round(Rational.of(share).times(open)));
        this.post({ type: 'drawRecovery', payable: back.negated(), draw: back.negated() });
      }
      if (paying) {
        const advance = draw.guarantee ? maxOf(ZERO, amount.minus(this.balance('payable'))) : amount;
        this.post({ type: 'drawAdvance', payable: advance, ...(draw.recoverable ? { draw: advance } : {}) });
      }
    }
    for (const event of terminations) {
      const owed = this.balance('draw').negated();
      if (event.draw === 'forgive') this.post({ type: 'drawForgiven', draw: owed, ...named('ref', event.ref) });
      else this.post({ type: 'drawRecovery', payable: owed, draw: owed, reason: 'TERMINATION', ...named('ref', event.ref) });
    }
  }

  private pay(): void {
    const payable = this.balance('payable');
    if (payable.sign > 0) this.post({ type: 'payout', payable: payable.negated() });
    else if (this.policy.negative === 'floorZero') {
      this.post({ type: 'adjustment', payable: payable.negated(), reason: 'NEGATIVE_WRITTEN_OFF' });
    }
  }
}

function named<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

function show({ period, entries }: Settled, decimals: number): Pick<OracleStatement, 'period' | 'entries' | 'totals' | 'payout'> {
  const totals: Record<string, string> = {};
  for (const type of new Set(entries.map((entry) => entry.type))) {
    const own = entries.filter((entry) => entry.type === type);
    totals[type] = Rational.sum(own.map((entry) => entry.payable ?? entry.held ?? entry.draw ?? entry.carried ?? ZERO)).toFixed(decimals);
  }
  const paid = entries.filter(({ type }) => type === 'payout').map(({ payable }) => (payable as Rational).negated());
  return {
    period,
    entries: entries.map((entry) => {
      const shown: Record<string, string> = {};
      for (const [key, value] of Object.entries(entry)) {
        if (typeof value === 'string') shown[key] = value;
        else if (!value.isZero) shown[key] = value.toFixed(decimals);
      }
      return shown;
    }),
    totals,
    payout: Rational.sum(paid).toFixed(decimals),
  };
}

/** Where an event is posted: on its own day, or on the day of the sale when clawbacks restate. */
function postingDay(event: OracleEvent, policy: OraclePolicy): number {
  const restates = event.type === 'clawback' && policy.clawback?.restate === 'origin';
  return dayOf(restates ? (event.soldOn as string) : event.date);
}

/** Minor units of the currencies that the tests use. */
const DECIMALS: Record<string, number> = { USD: 2, CNY: 2, JPY: 0, KWD: 3 };

export function oracleSettlement(rows: readonly OracleEarned[], policy: OraclePolicy, options: OracleSettlementOptions = {}): OracleSettlement {
  const { openings = [], events = [], participants, periods } = options;
  const decimals = policy.minorUnits ?? DECIMALS[policy.currency] ?? 2;
  const ids = [...new Set([...rows, ...openings, ...events].map(({ participantId }) => participantId).concat(participants ?? []))];
  const result: OracleSettlement = { statements: [], closings: [], warnings: [] };
  const gaps: string[] = [];
  const others: string[] = [];
  for (const id of ids) {
    const own = rows.filter(({ participantId }) => participantId === id);
    const covered = periods !== undefined && (participants === undefined || participants.includes(id));
    const named_ = new Map([...own.map(({ period }) => period), ...(covered ? periods : [])].map((period) => [period.key, period]));
    const settled = [...named_.values()].sort((a, b) => dayOf(a.start) - dayOf(b.start));
    const outside = (event: OracleEvent): boolean => {
      const day = postingDay(event, policy);
      return !settled.some(({ start, end }) => dayOf(start) <= day && day < dayOf(end));
    };
    const ledger = new Ledger(policy, decimals, openings.find(({ participantId }) => participantId === id));
    const mine = events.filter(({ participantId }) => participantId === id);
    if (mine.some(outside)) throw new Error('EVENT_OUTSIDE_PERIODS');
    settled.forEach((period, i) => {
      const before = settled[i - 1];
      if (!covered && before !== undefined && dayOf(before.end) < dayOf(period.start)) gaps.push(`PERIOD_GAP ${id} ${before.end} ${period.start}`);
      const opening = ledger.balances();
      const inside = mine.filter((event) => {
        const day = postingDay(event, policy);
        return dayOf(period.start) <= day && day < dayOf(period.end);
      });
      ledger.settle(period, own.filter((row) => row.period.key === period.key), inside);
      const shown = show(ledger.past.at(-1) as Settled, decimals);
      result.statements.push({ participantId: id, ...shown, opening, closing: ledger.balances() });
    });
    others.push(...ledger.warnings);
    const { payable, draw, carried } = ledger.balances();
    result.closings.push({
      participantId: id,
      payable,
      draw,
      carried,
      held: ledger.held
        .filter(({ amount, released, share }) => !amount.is(released) || share.lt(ONE))
        .map(({ origin, number, amount, released, share }) => ({
          origin,
          index: number,
          amount: amount.toFixed(decimals),
          released: released.toFixed(decimals),
          share: share.toExact(),
        })),
      periods: ledger.periods,
      drawEnded: ledger.ended,
    });
  }
  result.warnings = [...gaps, ...others.filter((code) => code.startsWith('C')), ...others.filter((code) => code.startsWith('H'))];
  return result;
}
