import type { DecimalInput, IsoDate, RoundingMode } from '../types.js';
import type { CommissionPeriod } from './types.js';

/** What somebody earned in a period; the `earnings` of `calculateCommission` are such rows. All are in the policy's currency. */
export interface SettlementEarning {
  /** Whose it is. */
  readonly participantId: string | number;
  /** The period, half-open. */
  readonly period: CommissionPeriod;
  /** Id of the component. */
  readonly componentId?: string | number | null | undefined;
  /** Money, signed. Rounded to the currency's minor units where it is posted. */
  readonly earned: DecimalInput;
}

/** A part of each period's earnings that is kept until later. */
export interface HoldbackPolicy {
  /** Fraction of the period's earnings, 0 to 1; nothing is held back of earnings of 0 or less. */
  readonly share: DecimalInput;
  /** `onEvent` (default): by `release` events. `afterPeriods`: also by itself, so many settled periods later. */
  readonly release?: 'onEvent' | {
    /** Periods after which it is released by itself: a whole number, 1 or more. */
    readonly afterPeriods: number;
  } | undefined;
}

/** The most that may be payable before draws. */
export interface PayoutCapPolicy {
  /** The most that is paid in a period, 0 or more. */
  readonly payout: DecimalInput;
  /** What exceeds the cap is lost (`forfeit`, default) or kept for periods that stay below it (`carry`). */
  readonly excess?: 'forfeit' | 'carry' | undefined;
}

/** When and how fast draws are paid back. */
export interface DrawRecovery {
  /**
   * Recovery begins after so many periods of the participant: a whole number, 0 or more. Default: 0 for a guarantee, else the draw's `periods`; an
   * endless draw on top is not recovered until termination.
   */
  readonly after?: number | undefined;
  /** Fraction of what can be recovered in a period, 0 to 1. Default 1. */
  readonly share?: DecimalInput | undefined;
  /** Money that recovery leaves payable, 0 or more. Default 0; never under the draw's amount while a guarantee is being paid. */
  readonly keepMinimum?: DecimalInput | undefined;
}

/** An advance paid each period. */
export interface DrawPolicy {
  /** Money a period, 0 or more. */
  readonly amount: DecimalInput;
  /** Whether what was advanced is owed, in the balance `draw`. */
  readonly recoverable: boolean;
  /** true: lifts what is payable to the amount. false: the amount is paid on top, whatever is payable. */
  readonly guarantee: boolean;
  /** Only in the participant's first so many periods: a whole number, 0 or more. Default: in all. */
  readonly periods?: number | undefined;
  /** How an advance is taken back. Default: as soon as there is more than the draw. */
  readonly recovery?: DrawRecovery | undefined;
}

/** How a cancelled or unpaid deal is taken back. */
export interface ClawbackPolicy {
  /** `original` (default): what the deal was paid. `recomputed`: what all deals lose without it, as the event says. */
  readonly rate?: 'original' | 'recomputed' | undefined;
  /** Length of the window in calendar months from `soldOn`: a whole number, 1 or more; later nothing is taken back. Default: no window. */
  readonly months?: number | undefined;
  /** Takes back only the share of the window that was not served. Needs `months`. Default false. */
  readonly prorate?: boolean | undefined;
  /** Posts in the period of the event (`now`, default) or in that of the sale (`origin`), which settles it anew. */
  readonly restate?: 'now' | 'origin' | undefined;
}

/** How earnings become payments. */
export interface SettlementPolicy {
  /** ISO 4217 code of every amount. */
  readonly currency: string;
  /** Decimals of money, 0 to 12. Default: the currency's. */
  readonly minorUnits?: number | undefined;
  /** Default `halfUp`. */
  readonly rounding?: RoundingMode | undefined;
  /** What happens to a negative balance: carried to the next period (default), or written off. */
  readonly negative?: 'carry' | 'floorZero' | undefined;
  /** Pay that waits for something. Default: none. */
  readonly holdback?: HoldbackPolicy | undefined;
  /** The most that is paid in a period. Default: none. */
  readonly cap?: PayoutCapPolicy | undefined;
  /** Advances on pay. Default: none. */
  readonly draw?: DrawPolicy | undefined;
  /** How clawbacks are computed. */
  readonly clawback?: ClawbackPolicy | undefined;
}

/** What stands between the company and a participant. */
export interface Balances {
  /** Owed to the participant; negative: owed by the participant. */
  readonly payable: string;
  /** Owed by the participant for draws. */
  readonly draw: string;
  /** Held back until it is released. */
  readonly held: string;
  /** Above the cap, waiting for a period below it. */
  readonly carried: string;
}

/** What an entry of a statement is. */
export type LedgerEntryType =
  | 'earning'
  | 'adjustment'
  | 'clawback'
  | 'holdback'
  | 'release'
  | 'capCarry'
  | 'drawRecovery'
  | 'drawAdvance'
  | 'drawForgiven'
  | 'payout';

/** One line of a statement: signed changes of the four balances, absent where there is none. No entry changes nothing. */
export interface LedgerEntry {
  /** What moved the balances. */
  readonly type: LedgerEntryType;
  /** Change of what is owed to the participant; absent: none. */
  readonly payable?: string;
  /** Change of what is owed for draws; absent: none. */
  readonly draw?: string;
  /** Change of what is held back; absent: none. */
  readonly held?: string;
  /** Change of what is above the cap; absent: none. */
  readonly carried?: string;
  /** Of an earning. */
  readonly componentId?: string;
  /** Of a release: key of the period that held it back. */
  readonly origin?: string;
  /** The event's own reference. */
  readonly ref?: string;
  /** Why, where the type alone does not tell: above the cap, a negative balance written off, the end of the draw. */
  readonly reason?: 'CAP' | 'NEGATIVE_WRITTEN_OFF' | 'TERMINATION';
}

/** What one period held back and what became of it. */
export interface HeldOpening {
  /** Key of the period. */
  readonly origin: string;
  /** Number of the period among the participant's settled ones, from 1. */
  readonly index: number;
  /** What was held back, 0 or more. */
  readonly amount: DecimalInput;
  /** What of it was paid out so far. */
  readonly released: DecimalInput;
  /** The share that was released so far, 0 to 1. */
  readonly share: DecimalInput;
}

/** Where a participant stands before the first period of a run. */
export interface SettlementOpening {
  /** Whose it is. */
  readonly participantId: string | number;
  /** Default 0; negative: owed by the participant. */
  readonly payable?: DecimalInput | null | undefined;
  /** Owed for draws, 0 or more. Default 0. */
  readonly draw?: DecimalInput | null | undefined;
  /** Above the cap, 0 or more. Default 0. */
  readonly carried?: DecimalInput | null | undefined;
  /** What is still held, by period. Default: nothing. */
  readonly held?: readonly HeldOpening[] | null | undefined;
  /** Periods settled before: a whole number, 0 or more. Default 0. */
  readonly periods?: number | null | undefined;
  /** Whether the draw was ended by a termination. Default false. */
  readonly drawEnded?: boolean | null | undefined;
}

/** What every event has. */
export interface SettlementEventBase {
  /** Whose it is. */
  readonly participantId: string | number;
  /** The day that decides the period. */
  readonly date: IsoDate;
  /** Your own reference, repeated in the entry. */
  readonly ref?: string | number | null | undefined;
}

/** Money given or taken by hand. */
export interface SettlementAdjustment extends SettlementEventBase {
  /** Which kind of event it is. */
  readonly type: 'adjustment';
  /** Signed. */
  readonly amount: DecimalInput;
}

/** Part of what a period held back is due: the invoice was sent, or the customer has paid. */
export interface SettlementRelease extends SettlementEventBase {
  /** Which kind of event it is. */
  readonly type: 'release';
  /** Key of the period that held it back. */
  readonly origin: string;
  /** Fraction of what that period held back, on top of earlier releases; together 1 at most. */
  readonly share: DecimalInput;
}

/** A deal was cancelled, or never paid. */
export interface SettlementClawback extends SettlementEventBase {
  /** Which kind of event it is. */
  readonly type: 'clawback';
  /** What the deal earned at the rates of the time: its lines. Below 0 it is given back. What was held back of it stays `held`. */
  readonly earned: DecimalInput;
  /** Fraction of the deal that fell away, 0 to 1. Default 1. */
  readonly share?: DecimalInput | null | undefined;
  /** Needed with `months` and with `restate: 'origin'`. */
  readonly soldOn?: IsoDate | null | undefined;
  /** Needed with `rate: 'recomputed'`: what all deals lose without this one, F(x) − F(x − deal). */
  readonly recomputed?: DecimalInput | null | undefined;
}

/** The participant leaves: no draw any more. What is held back or carried stays until it is released or comes under the cap. */
export interface SettlementTermination extends SettlementEventBase {
  /** Which kind of event it is. */
  readonly type: 'termination';
  /** What is owed for draws is forgiven, or collected from what is payable. */
  readonly draw: 'forgive' | 'collect';
}

/** Something that happened on a day and changes what is paid. */
export type SettlementEvent = SettlementAdjustment | SettlementRelease | SettlementClawback | SettlementTermination;

/** Options of `settleCommission`. */
export interface SettlementOptions {
  /** Where participants stand before the first period: the `closings` of the run before. Default: at 0. */
  readonly openings?: Iterable<SettlementOpening> | undefined;
  /** What happened besides earning. */
  readonly events?: Iterable<SettlementEvent> | undefined;
  /** Periods that are settled whether somebody earned in them or not. */
  readonly periods?: readonly CommissionPeriod[] | undefined;
  /**
   * Who has a statement for each of `periods`; also after a termination, as long as something is held back or carried. Default:
   * everybody who occurs in the earnings, openings and events.
   */
  readonly participants?: readonly (string | number)[] | undefined;
}

/** One participant's account in one period: `opening` plus all entries is `closing`, for each of the four balances. */
export interface SettlementStatement {
  /** Whose it is. */
  readonly participantId: string;
  /** The period, half-open. */
  readonly period: CommissionPeriod;
  /** Balances before the period. */
  readonly opening: Balances;
  /** In the order they were posted. */
  readonly entries: readonly LedgerEntry[];
  /** The sum of each type of entry: of `payable`, or of the balance that it changes when it leaves `payable` alone. */
  readonly totals: Readonly<Partial<Record<LedgerEntryType, string>>>;
  /** What is paid out, 0 or more. */
  readonly payout: string;
  /** Balances after the period. */
  readonly closing: Balances;
}

/** Where a participant stands after the last period, complete: the opening of the next run. */
export interface SettlementClosing extends SettlementOpening {
  /** Whose it is. */
  readonly participantId: string;
  readonly payable: string;
  readonly draw: string;
  readonly carried: string;
  readonly held: readonly {
    /** Key of the period that held it back. */
    readonly origin: string;
    /** Number of the period among the participant's. */
    readonly index: number;
    /** What was held back. */
    readonly amount: string;
    /** What was released so far. */
    readonly released: string;
    /** Fraction released so far, exact. */
    readonly share: string;
  }[];
  readonly periods: number;
  readonly drawEnded: boolean;
}

/**
 * What was legal but suspicious about a settlement.
 *
 * - `PERIOD_GAP`: no period was settled between two of the participant's, so no draw was paid and none was counted.
 * - `CLAWBACK_OUTSIDE_WINDOW`: as many months were served as the window has, so nothing was taken back.
 * - `HELD_NOT_FOUND`: a release names a period of which nothing is held, so it paid nothing.
 * - `END_LOOKS_INCLUSIVE`: a period starts on the first of a month and ends on the last day of one.
 */
export type SettlementWarning =
  | {
    /** What it is, for programs. */
    readonly code: 'PERIOD_GAP';
    /** Whose it is. */
    readonly participantId: string;
    /** First day of the gap. */
    readonly from: IsoDate;
    /** The day after its last. */
    readonly to: IsoDate;
  }
  | {
    /** What it is, for programs. */
    readonly code: 'CLAWBACK_OUTSIDE_WINDOW';
    /** Whose it is. */
    readonly participantId: string;
    /** Calendar day. */
    readonly date: IsoDate;
    /** Day of the sale. */
    readonly soldOn: IsoDate;
    /** Whole months from `soldOn` to `date`. */
    readonly served: number;
    /** Reference of the event. */
    readonly ref?: string;
  }
  | {
    /** What it is, for programs. */
    readonly code: 'HELD_NOT_FOUND';
    /** Whose it is. */
    readonly participantId: string;
    /** Calendar day. */
    readonly date: IsoDate;
    /** Key of the period that held the money back. */
    readonly origin: string;
    /** Reference of the event. */
    readonly ref?: string;
  }
  | {
    /** What it is, for programs. */
    readonly code: 'END_LOOKS_INCLUSIVE';
    /** Where it stands, from the argument's name on. */
    readonly path: string;
    /** The value as it was given. */
    readonly value: IsoDate;
  };

/** The policy and options that were in effect, defaults filled in, as echoed in a result. */
export interface EffectiveSettlementOptions {
  /** ISO 4217 code. */
  readonly currency: string;
  /** Decimals of money. */
  readonly minorUnits: number;
  /** How money is rounded. */
  readonly rounding: RoundingMode;
  /** Whether a negative balance is carried or written off. */
  readonly negative: 'carry' | 'floorZero';
  /** What is held back. */
  readonly holdback?: {
    /** Fraction of positive earnings that is held back. */
    readonly share: string;
    /** When it is released. */
    readonly release: 'onEvent' | {
      /** Periods after which it is released by itself. */
      readonly afterPeriods: number;
    };
  };
  /** The cap on what is paid in a period. */
  readonly cap?: {
    /** The most that is paid in a period. */
    readonly payout: string;
    /** What happens to money above the cap. */
    readonly excess: 'forfeit' | 'carry';
  };
  /** The draw. */
  readonly draw?: {
    /** Money for a period. */
    readonly amount: string;
    /** Whether advances are owed. */
    readonly recoverable: boolean;
    /** Whether pay is lifted to the amount, or the amount paid on top. */
    readonly guarantee: boolean;
    /** How many periods it is paid. */
    readonly periods?: number;
    /** Without `after`, recovery waits for a termination. */
    readonly recovery: {
      /** Number of the last period without recovery. */
      readonly after?: number;
      /** Fraction of what can be recovered that is. */
      readonly share: string;
      /** Pay that recovery leaves. */
      readonly keepMinimum: string;
    };
  };
  /** How clawbacks are computed. */
  readonly clawback: {
    /** At which rate. */
    readonly rate: 'original' | 'recomputed';
    /** Months of service after which nothing is clawed back. */
    readonly months?: number;
    /** Whether served months count. */
    readonly prorate: boolean;
    /** In which period it is posted. */
    readonly restate: 'now' | 'origin';
  };
  /** In time order. */
  readonly periods?: readonly CommissionPeriod[];
  /** Participants who were listed. */
  readonly participants?: readonly string[];
}

/** Result of `settleCommission`. */
export interface SettlementResult {
  /** Participants by first appearance in earnings, openings, events and `participants`; then periods in time order. */
  readonly statements: readonly SettlementStatement[];
  /** Of everybody named anywhere, in the same order. */
  readonly closings: readonly SettlementClosing[];
  /** What was legal but suspicious. */
  readonly warnings: readonly SettlementWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveSettlementOptions;
}
