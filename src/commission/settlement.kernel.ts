import type { Fraction } from '../internal/fraction.js';
import { add, compare, isOne, ONE, ZERO } from '../internal/fraction.js';
import { roundQuotient } from '../internal/rounding.js';
import type { RoundingMode } from '../types.js';
import type { LedgerEntry, LedgerEntryType } from './settlement.types.js';

/** A draw in minor units; `Infinity` where there is no end. */
export interface DrawTerms {
  readonly amount: bigint;
  readonly recoverable: boolean;
  readonly guarantee: boolean;
  /** Number of the last period in which it is paid. */
  readonly periods: number;
  /** Number of the last period without recovery. */
  readonly after: number;
  readonly share: Fraction;
  readonly keepMinimum: bigint;
}

/** A policy, ready for arithmetic in minor units. */
export interface SettlementTerms {
  readonly rounding: RoundingMode;
  readonly floorZero: boolean;
  readonly holdback: Fraction | null;
  /** Periods after which a holdback is released by itself; null: never. */
  readonly releaseAfter: number | null;
  readonly cap: { readonly payout: bigint; readonly carry: boolean } | null;
  readonly draw: DrawTerms | null;
}

/** What one period held back. */
export interface Tranche {
  readonly origin: string;
  readonly index: number;
  readonly amount: bigint;
  released: bigint;
  share: Fraction;
}

/** Where a participant stands. */
export interface Account {
  payable: bigint;
  draw: bigint;
  held: bigint;
  carried: bigint;
  /** By origin, those of the opening first. */
  readonly tranches: Map<string, Tranche>;
  /** By the number of the period in which they are released by themselves. */
  readonly due: Map<number, Tranche[]>;
  periods: number;
  drawEnded: boolean;
}

/** A change of balances in minor units. */
export interface Posting {
  readonly type: LedgerEntryType;
  readonly payable: bigint;
  readonly draw: bigint;
  readonly held: bigint;
  readonly carried: bigint;
  readonly facts: Pick<LedgerEntry, 'componentId' | 'origin' | 'ref' | 'reason'> | null;
}

/** An event's own reference, if it has one. */
export interface Referenced {
  readonly facts: { readonly ref: string } | null;
}

/** An adjustment or clawback: a signed change of what is payable. */
export interface Change extends Referenced {
  readonly type: 'adjustment' | 'clawback';
  readonly units: bigint;
}

/** A request to release part of what a period held back. */
export interface Release extends Referenced {
  /** Where it was asked for, for whoever is told about it. */
  readonly asked: { readonly path: string; readonly date: string; readonly share: unknown };
  readonly origin: string;
  readonly share: Fraction;
}

/** The end of the draw. */
export interface Termination extends Referenced {
  readonly collect: boolean;
}

/** What happened in a period, each list in the order of its posting. */
export interface PeriodWork {
  readonly key: string;
  readonly earned: readonly { readonly units: bigint; readonly facts: { readonly componentId: string } | null }[];
  readonly changes: readonly Change[];
  readonly releases: readonly Release[];
  readonly terminations: readonly Termination[];
}

/** Told about releases that cannot be made; they post nothing. */
export interface ReleaseFaults {
  aboveOne(release: Release): void;
  nothingHeld(release: Release): void;
}

/** An account before anything was settled. */
export function openAccount(): Account {
  return { payable: 0n, draw: 0n, held: 0n, carried: 0n, tranches: new Map(), due: new Map(), periods: 0, drawEnded: false };
}

/** Sets the automatic release of a tranche: what is overdue goes with the next period. */
function schedule(account: Account, tranche: Tranche, releaseAfter: number | null, next: number): void {
  if (releaseAfter === null) return;
  const number = Math.max(tranche.index + releaseAfter, next);
  const list = account.due.get(number);
  if (list === undefined) account.due.set(number, [tranche]);
  else list.push(tranche);
}

/** Prepares an account with its opening balances for {@link settlePeriod}. */
export function startAccount(account: Account, { releaseAfter }: SettlementTerms): void {
  for (const tranche of account.tranches.values()) schedule(account, tranche, releaseAfter, account.periods + 1);
}

interface BalanceChange {
  readonly payable?: bigint;
  readonly draw?: bigint;
  readonly held?: bigint;
  readonly carried?: bigint;
}

function post(account: Account, postings: Posting[], type: LedgerEntryType, change: BalanceChange, facts: Posting['facts'] = null): void {
  const { payable = 0n, draw = 0n, held = 0n, carried = 0n } = change;
  if (payable === 0n && draw === 0n) return; // what is held or carried moves against what is payable
  account.payable += payable;
  account.draw += draw;
  account.held += held;
  account.carried += carried;
  postings.push({ type, payable, draw, held, carried, facts });
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** A share of an amount, rounded. */
function part(units: bigint, share: Fraction, rounding: RoundingMode): bigint {
  return units === 0n ? 0n : roundQuotient(units * share.n, share.d, rounding);
}

/** Settles one period of an account that was started: changes it and gives what was posted, in order. */
export function settlePeriod(account: Account, work: PeriodWork, terms: SettlementTerms, faults: ReleaseFaults): Posting[] {
  const postings: Posting[] = [];
  account.periods += 1;
  let earned = 0n;
  for (const { units, facts } of work.earned) {
    earned += units;
    post(account, postings, 'earning', { payable: units }, facts);
  }
  for (const { type, units, facts } of work.changes) post(account, postings, type, { payable: units }, facts);
  holdBack(account, postings, work.key, earned, terms);
  releaseHeld(account, postings, work.releases, terms, faults);
  applyCap(account, postings, terms);
  settleDraw(account, postings, work.terminations, terms);
  if (account.payable > 0n) post(account, postings, 'payout', { payable: -account.payable });
  else if (terms.floorZero) {
    post(account, postings, 'adjustment', { payable: -account.payable }, { reason: 'NEGATIVE_WRITTEN_OFF' });
  }
  return postings;
}

function holdBack(account: Account, postings: Posting[], origin: string, earned: bigint, terms: SettlementTerms): void {
  if (terms.holdback === null || earned <= 0n) return;
  const amount = part(earned, terms.holdback, terms.rounding);
  if (amount === 0n) return;
  post(account, postings, 'holdback', { payable: -amount, held: amount });
  const tranche: Tranche = { origin, index: account.periods, amount, released: 0n, share: ZERO };
  account.tranches.set(origin, tranche);
  schedule(account, tranche, terms.releaseAfter, account.periods + 1);
}

function releaseHeld(
  account: Account,
  postings: Posting[],
  releases: readonly Release[],
  terms: SettlementTerms,
  faults: ReleaseFaults,
): void {
  const pass = (tranche: Tranche, share: Fraction, facts: { readonly ref: string } | null): void => {
    const amount = part(tranche.amount, share, terms.rounding) - tranche.released;
    tranche.share = share;
    tranche.released += amount;
    post(account, postings, 'release', { payable: amount, held: -amount }, { origin: tranche.origin, ...facts });
  };
  for (const tranche of account.due.get(account.periods) ?? []) pass(tranche, ONE, null);
  for (const release of releases) {
    const tranche = account.tranches.get(release.origin);
    if (tranche === undefined) {
      faults.nothingHeld(release);
      continue;
    }
    let share = add(tranche.share, release.share);
    if (isOne(share)) share = ONE;
    if (compare(share, ONE) > 0) faults.aboveOne(release);
    else pass(tranche, share, release.facts);
  }
}

function applyCap(account: Account, postings: Posting[], { cap }: SettlementTerms): void {
  if (cap === null) return;
  const over = account.payable - cap.payout;
  if (over <= 0n) {
    const back = least(-over, account.carried);
    post(account, postings, 'capCarry', { payable: back, carried: -back });
  } else if (cap.carry) post(account, postings, 'capCarry', { payable: -over, carried: over });
  else post(account, postings, 'adjustment', { payable: -over }, { reason: 'CAP' });
}

function settleDraw(account: Account, postings: Posting[], terminations: readonly Termination[], terms: SettlementTerms): void {
  const { draw, rounding } = terms;
  if (terminations.length > 0) account.drawEnded = true; // before the advance: the period of a termination has none
  if (draw !== null) {
    const number = account.periods;
    const paying = !account.drawEnded && number <= draw.periods;
    if (number > draw.after && account.draw > 0n) {
      const keep = draw.guarantee && paying ? most(draw.keepMinimum, draw.amount) : draw.keepMinimum;
      const open = most(0n, account.payable - keep);
      const back = least(account.draw, part(open, draw.share, rounding));
      post(account, postings, 'drawRecovery', { payable: -back, draw: -back });
    }
    if (paying) {
      const advance = draw.guarantee ? most(0n, draw.amount - account.payable) : draw.amount;
      post(account, postings, 'drawAdvance', { payable: advance, draw: draw.recoverable ? advance : 0n });
    }
  }
  for (const { collect, facts } of terminations) {
    const owed = account.draw;
    if (collect) post(account, postings, 'drawRecovery', { payable: -owed, draw: -owed }, { ...facts, reason: 'TERMINATION' });
    else post(account, postings, 'drawForgiven', { draw: -owed }, facts);
  }
}
