import type { FunnelModel } from '../funnel/types.js';
import type { IsoDate, RejectedRow, RoundingMode } from '../types.js';
import type { EffectiveLossReasonsOptions } from './lossReasons.types.js';
import type { EffectiveFunnelOptions } from './report.types.js';
import type { EffectiveSequencesOptions } from './sequences.types.js';

/** Lengths of time, each with how often it occurs. */
export interface TalliedTimes {
  /** Whole milliseconds, rising. */
  readonly milliseconds: readonly number[];
  /** How often each of them occurs, 1 or more. */
  readonly counts: readonly number[];
}

/** How money will be printed. */
export interface TalliedMoney {
  /** ISO 4217 code. */
  readonly currency?: string;
  /** Decimals of money, when they were given. */
  readonly minorUnits?: number;
  /** How money is rounded. */
  readonly rounding: RoundingMode;
}

/** Rows that had no say, or none of their own. */
export interface TalliedEntries {
  /** Later than `asOf`. */
  readonly afterAsOf: number;
  /** Rows that repeat the stage before them. */
  readonly selfTransitions: number;
  /** Rows of stages that the remap leaves out. */
  readonly dropped: number;
}

/** What is counted of one ordered stage in one part of a funnel. */
export interface FunnelTallyRow {
  /** The stage. */
  readonly stage: string;
  /** Deals that reached it. */
  readonly reached: number;
  /** Deals that passed it by. */
  readonly skipped: number;
  /** Visits going on when the range began. */
  readonly opening: number;
  /** Visits begun. */
  readonly entries: number;
  /** Visits that ended in a later stage. */
  readonly advanced: number;
  /** Visits that ended in a lost stage. */
  readonly lost: number;
  /** Visits that ended in an earlier stage. */
  readonly regressed: number;
  /** Visits that ended in a parked stage. */
  readonly movedOut: number;
  /** Visits still going on. */
  readonly stillHere: number;
  /** Numerator of `fromPrevious`. */
  readonly numerator: number;
  /** Denominator of `fromPrevious`. */
  readonly denominator: number;
  /** Numerator of `fromFirst`. */
  readonly alsoFirst: number;
  /** Deals that reached it and have no value. */
  readonly missing: number;
  /** Value of the deals that reached it, exact. */
  readonly exactReached: string;
  /** Lengths of the visits begun that ended. */
  readonly ended: TalliedTimes;
  /** Lengths, up to `asOf`, of the visits begun that go on. */
  readonly ongoing: TalliedTimes;
}

/** What is counted in one part of a funnel: a group, a period, both, or all. */
export interface FunnelTallyCell {
  /** The group; null where the field is missing, and without groups. */
  readonly group: string | null;
  /** First day of the period; null without `bucket`. */
  readonly start: IsoDate | null;
  /** Deals. */
  readonly deals: number;
  /** Deals won. */
  readonly won: number;
  /** Deals lost. */
  readonly lost: number;
  /** All others. */
  readonly open: number;
  /** Deals that went back to open. */
  readonly reopened: number;
  /** Deals won of those created. */
  readonly createdWon: number;
  /** Deals whose window is over. */
  readonly matured: number;
  /** Those of them won within it. */
  readonly maturedWon: number;
  /** Closed deals without a value. */
  readonly closedMissing: number;
  /** Value of the deals won, exact. */
  readonly exactWon: string;
  /** Value of the deals won or lost, exact. */
  readonly exactClosed: string;
  /** From the first visit to the win. */
  readonly wins: TalliedTimes;
  /** One for each ordered stage, in order. */
  readonly rows: readonly FunnelTallyRow[];
}

/** The options of a funnel tally, defaults filled in but for what hangs on the currency. */
export interface FunnelTallyOptions extends Omit<EffectiveFunnelOptions, 'currency' | 'minorUnits' | 'rounding'>, TalliedMoney {}

/** What the deals of a shard come to: counts, exact sums and times, which add up with those of other shards. */
export interface FunnelTally {
  /** What kind of tally it is. */
  readonly kind: 'funnel';
  /** The stages, with defaults filled in. */
  readonly model: FunnelModel;
  /** How it was counted. */
  readonly options: FunnelTallyOptions;
  /** The groups, by name; null, where the field is missing, last. Without groups null alone. */
  readonly groups: readonly (string | null)[];
  /** The parts in which anything was counted, by group, then by time. */
  readonly cells: readonly FunnelTallyCell[];
  /** The range as a whole, when `period` is cut into slices: a deal may count in several of them. Null when nothing was counted. */
  readonly whole: FunnelTallyCell | null;
  /** Rows that had no say. */
  readonly entries: TalliedEntries;
  /** Deals with a value, and without. */
  readonly values: {
    /** Deals with a value. */
    readonly known: number;
    /** Deals without one. */
    readonly missing: number;
  };
  /** Whether the range was given with an end that looks like its last day. */
  readonly endLooksInclusive: boolean;
  /** Rows that could not be used; indexes count within their shard. */
  readonly rejected: readonly RejectedRow[];
}

/** Deals that were lost for one reason. */
export interface TalliedReason {
  /** The reason; null for deals lost without one. */
  readonly reason: string | null;
  /** Deals lost for it. */
  readonly count: number;
  /** What they are worth, exact. */
  readonly exactValue: string;
  /** Those of them without a value. */
  readonly missingValue: number;
  /** Deals by the last ordered stage that they stood in. */
  readonly byStage: { readonly [stage: string]: number };
}

/** Deals lost in one group. */
export interface TalliedLosses {
  /** The group; null where the field is missing, and without groups. */
  readonly group: string | null;
  /** By name; null, where none was written, last. */
  readonly reasons: readonly TalliedReason[];
}

/** Closed deals with one value of a field that is compared. */
export interface TalliedLevel {
  /** The field. */
  readonly field: string;
  /** Its value; null for deals without it. */
  readonly level: string | null;
  /** Deals won. */
  readonly won: number;
  /** Deals won or lost. */
  readonly closed: number;
}

/** The options of a tally of losses, defaults filled in but for what hangs on the currency, which is there when it was given. */
export interface LossReasonTallyOptions extends Omit<EffectiveLossReasonsOptions, 'currency' | 'minorUnits' | 'rounding'>, TalliedMoney {}

/** Why the deals of a shard were lost. */
export interface LossReasonTally {
  /** What kind of tally it is. */
  readonly kind: 'lossReasons';
  /** The stages, with defaults filled in. */
  readonly model: FunnelModel;
  /** How it was counted. */
  readonly options: LossReasonTallyOptions;
  /** The currency of the values; null when none is told. */
  readonly currency: string | null;
  /** By group, null last; without groups one, of all deals. */
  readonly losses: readonly TalliedLosses[];
  /** By field in the order asked for, then by level, null last. */
  readonly levels: readonly TalliedLevel[];
  /** Rows that had no say. */
  readonly entries: TalliedEntries;
  /** Rows that could not be used; indexes count within their shard. */
  readonly rejected: readonly RejectedRow[];
}

/** One step of a tally of sequences. */
export interface SequenceTallyRow {
  /** Its name. */
  readonly step: string;
  /** Whether it may be left out. */
  readonly optional: boolean;
  /** Subjects that reached it. */
  readonly reached: number;
  /** From the nearest earlier step that is not optional; empty in the first row. */
  readonly times: TalliedTimes;
}

/** How far the subjects of a shard got. */
export interface SequenceTally {
  /** What kind of tally it is. */
  readonly kind: 'sequences';
  /** How it was counted. */
  readonly options: EffectiveSequencesOptions;
  /** Distinct subjects, those removed by `exclude` included. */
  readonly subjects: number;
  /** Subjects removed by `exclude`. */
  readonly excluded: number;
  /** One for each step. */
  readonly rows: readonly SequenceTallyRow[];
  /** Events later than `asOf`. */
  readonly afterAsOf: number;
  /** Rows that could not be used; indexes count within their shard. */
  readonly rejected: readonly RejectedRow[];
}
