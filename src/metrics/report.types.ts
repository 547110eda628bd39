import type { InstantInput } from '../calendar/types.js';
import type { Benchmark } from '../funnel/types.js';
import type {
  DateRange,
  DateRangeInput,
  DecimalInput,
  EffectiveMoneyOptions,
  IsoDate,
  MoneyOptions,
  PeriodRule,
  Proportion,
  RejectedRow,
  TimeWindow,
} from '../types.js';

/** Which deals a report is about: those created in a range, or whatever happened in it. */
export type FunnelBasis = 'cohort' | 'period';

/** When a deal that left a stage out has reached it: see {@link AnalyzeFunnelOptions.skipPolicy}. */
export type SkipPolicy = 'imputed' | 'touched' | 'sequential';

/** How a funnel is measured. */
export interface AnalyzeFunnelOptions extends MoneyOptions {
  /** The instant of the report; rows at it count, later ones do not. A plain day means its end. */
  readonly asOf: InstantInput;
  /** Zone in which days begin: an IANA name. Default `UTC`. */
  readonly timeZone?: string | undefined;
  /** `cohort`: the deals created in the range, with all that became of them. `period`: what happened in the range, whoever the deal. Default `cohort`. */
  readonly basis?: FunnelBasis | undefined;
  /** Days in `timeZone`, the end not included, or the key of a period. Under `cohort` the default is all of time; `period` needs one. */
  readonly range?: DateRangeInput | undefined;
  /**
   * `imputed`: whoever stands further on has passed every required stage before. `touched`: only stages that were visited.
   * `sequential`: only the stages visited in order from the first on, without a gap. Not under `period`. Default `imputed`.
   */
  readonly skipPolicy?: SkipPolicy | undefined;
  /** How long after its start an attempt may still reach stages. Not under `period`. Default: without end. */
  readonly window?: TimeWindow | undefined;
  /**
   * Where the window begins: at the deal's `first` visit, or also at every later visit to the first ordered stage, and the
   * attempt that gets furthest counts (`latest`). Without a window it changes nothing. Not under `period`. Default `first`.
   */
  readonly anchor?: 'first' | 'latest' | undefined;
  /** Field of the deal's first row by which slices are made. Default: no groups. */
  readonly groupBy?: string | undefined;
  /** How time is cut into slices, 40,000 at most: by the deal's first visit under `cohort`, into ranges of their own under `period`. Default: not cut. */
  readonly bucket?: PeriodRule | undefined;
  /** Groups by deal id, which win over the field. Alone they make slices too. */
  readonly groups?: { readonly [dealId: string]: string | null } | undefined;
  /** Values by deal id, as money, 0 or more, which win over those of the rows. */
  readonly values?: { readonly [dealId: string]: DecimalInput } | undefined;
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options of a report, defaults filled in. */
export interface EffectiveFunnelOptions extends EffectiveMoneyOptions {
  /** The instant of the report. */
  readonly asOf: string;
  /** Zone in which days begin. */
  readonly timeZone: string;
  /** Which deals the report is about. */
  readonly basis: FunnelBasis;
  /** The range, when one was given. */
  readonly range?: DateRange;
  /** When a stage left out counts as reached; not under `period`. */
  readonly skipPolicy?: SkipPolicy;
  /** The window, when one was given. */
  readonly window?: TimeWindow;
  /** Where the window begins; not under `period`. */
  readonly anchor?: 'first' | 'latest';
  /** The field of the groups, when one was given. */
  readonly groupBy?: string;
  /** How time was cut, when it was. */
  readonly bucket?: PeriodRule;
  /** Groups by deal id, when given. */
  readonly groups?: { readonly [dealId: string]: string | null };
  /** Values by deal id as exact decimals, when given. */
  readonly values?: { readonly [dealId: string]: string };
  /** Level of the intervals. */
  readonly confidence: number;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** How long visits to a stage last, in elapsed days: Kaplan–Meier, visits still going on are censored at `asOf`. */
export interface DwellDays {
  /** Time by which half of the visits have ended; null without visits, or when fewer have. */
  readonly median: number | null;
  /** Time by which 75 % have ended; null as above. */
  readonly p75: number | null;
  /** Time by which 90 % have ended; null as above. */
  readonly p90: number | null;
  /** Mean stay up to the longest one seen: the area under the curve; null without visits. */
  readonly restrictedMean: number | null;
  /** Visits that ended. */
  readonly completed: number;
  /** Visits still going on at `asOf`. */
  readonly censored: number;
}

/** What the deals that reached a stage are worth. */
export interface FunnelRowValue {
  /** Sum over the deals that reached it and have a value, as money. */
  readonly reached: string;
  /** Deals that reached it and have none. */
  readonly missing: number;
}

/** One ordered stage of a report. */
export interface FunnelRow {
  /** The stage. */
  readonly stage: string;
  /** What standing in it means. */
  readonly kind: 'open' | 'won';
  /** The model's mark of a stage that deals may leave out; absent where it is required. */
  readonly optional?: true;
  /** Deals that reached it; each counts once. */
  readonly reached: number;
  /** Deals that stand further on, or did, and passed this required stage by. */
  readonly skipped: number;
  /** Visits going on when the range began; 0 under `cohort`. */
  readonly opening: number;
  /** Visits begun. */
  readonly entries: number;
  /** Visits that ended in a later stage of the order. */
  readonly advanced: number;
  /** Visits that ended in a lost stage. */
  readonly lost: number;
  /** Visits that ended in an earlier stage of the order. */
  readonly regressed: number;
  /** Visits that ended in a parked stage. */
  readonly movedOut: number;
  /** Visits still going on at `asOf`, or at the end of the range. `opening` + `entries` are the five ends added up. */
  readonly stillHere: number;
  /**
   * Of the deals that reached the nearest earlier required stage, those that reached this one; null in the first row. Under `period` of
   * the visits begun there, those that went on, wherever to: of an optional stage that is no conversion into it.
   */
  readonly fromPrevious: Proportion | null;
  /** Of the deals that reached the first row, those that reached this one. */
  readonly fromFirst: Proportion;
  /** Denominator − numerator of `fromPrevious`: who was lost on the way into this stage, under `period` also who is still on it; 0 in the first row. */
  readonly dropOff: number;
  /** What the deals that reached it are worth. */
  readonly value: FunnelRowValue;
  /** How long visits last. */
  readonly dwellDays: DwellDays;
  /** The model's range for `fromPrevious`, where it has one. */
  readonly benchmark?: Benchmark;
}

/** How the deals of a report stand. */
export interface FunnelOutcome {
  /** Deals in the first won stage or behind it. */
  readonly won: number;
  /** Deals in a lost stage. */
  readonly lost: number;
  /** All others; parked ones too. */
  readonly open: number;
  /** Deals that went back from won or lost to open at least once. */
  readonly reopened: number;
}

/** Win rate by value. */
export interface ValueWinRate {
  /** Value of the deals won, as money. */
  readonly won: string;
  /** Value of the deals won or lost, as money. */
  readonly closed: string;
  /** won / closed, of the exact values; null when closed is 0. */
  readonly rate: number | null;
  /** Closed deals without a value. */
  readonly missing: number;
}

/** The win rate on each of its bases. There is no win rate as such: the same deals give 3 % or 30 %. */
export interface FunnelWinRate {
  /** Of the deals won or lost, those won. */
  readonly ofClosed: Proportion;
  /** Of all deals, those won. */
  readonly ofCreated: Proportion;
  /** Of the deals whose window is over, those won within it and not re-opened since; null without a window. */
  readonly ofMatured: Proportion | null;
  /** Of the value of closed deals, that of the deals won. */
  readonly byValue: ValueWinRate;
}

/** Elapsed days from the first visit to the win, over the deals won; quantiles of type 7. */
export interface DaysToWin {
  /** Deals won. */
  readonly count: number;
  /** Mean; null without deals won. */
  readonly mean: number | null;
  /** Median; null without deals won. */
  readonly median: number | null;
  /** 75th percentile; null without deals won. */
  readonly p75: number | null;
  /** 90th percentile; null without deals won. */
  readonly p90: number | null;
}

/** The figures of a report, for all its deals or for a part of them. */
export interface FunnelSlice {
  /** How many deals; under `period`, those created in the range. */
  readonly deals: number;
  /** One for each ordered stage, in order. */
  readonly rows: FunnelRow[];
  /** How the deals stand. Under `cohort` won + lost + open are all of them. */
  readonly outcome: FunnelOutcome;
  /** How many are won, on each basis. */
  readonly winRate: FunnelWinRate;
  /** How long winning takes. */
  readonly daysToWin: DaysToWin;
}

/** A part of a report. */
export interface FunnelReportSlice extends FunnelSlice {
  /** The group, as text; null where the field is missing. Only with groups. */
  readonly group?: string | null;
  /** Key of the period. Only with `bucket`. */
  readonly bucket?: string;
  /** Whether the range cuts the period, or `asOf` lies in it: then this slice is about a part of it. Only with `bucket`. */
  readonly partial?: boolean;
  /** Whether the window of every deal of the period is over: its end + window is not after `asOf`, where a day as `asOf` is its end. Only with `bucket` and `window`. */
  readonly mature?: boolean;
}

/** Something that was legal but worth a look. */
export interface FunnelReportWarning {
  /**
   * `AFTER_AS_OF`: rows later than `asOf`. `SELF_TRANSITION`: rows that repeat the stage before them. `REMAP_DROPPED`: rows
   * of stages that the remap leaves out. `MISSING_VALUE`: deals without a value, where others have one. `RATE_ABOVE_ONE`: a
   * stage whose rate passes 1, in the whole or in a slice. `END_LOOKS_INCLUSIVE`: a range that was probably meant to include its last day.
   */
  readonly code: 'AFTER_AS_OF' | 'SELF_TRANSITION' | 'REMAP_DROPPED' | 'MISSING_VALUE' | 'RATE_ABOVE_ONE' | 'END_LOOKS_INCLUSIVE';
  /** How many rows or deals. */
  readonly count?: number;
  /** `RATE_ABOVE_ONE`: the stage. */
  readonly stage?: string;
  /** `END_LOOKS_INCLUSIVE`: where the end stands. */
  readonly path?: string;
  /** `END_LOOKS_INCLUSIVE`: the end. */
  readonly value?: IsoDate;
}

/** How well a funnel converts. */
export interface FunnelReport extends FunnelSlice {
  /** Id of the model. */
  readonly modelId: string;
  /** The instant of the report. */
  readonly asOf: string;
  /** The options, defaults filled in. */
  readonly options: EffectiveFunnelOptions;
  /** What was legal but worth a look. */
  readonly warnings: FunnelReportWarning[];
  /** The parts, with groups or `bucket`: groups in the order in which a deal of theirs first appears, in each its buckets in time order. */
  readonly slices?: FunnelReportSlice[];
  /** Rows that could not be used; only with `onInvalid: 'collect'`. */
  readonly rejected?: RejectedRow[];
}

/** The options of {@link AnalyzeFunnelOptions}, with the periods that are compared. */
export interface TrackFunnelOptions extends AnalyzeFunnelOptions {
  /** How time is cut, into 40,000 periods at most. */
  readonly bucket: PeriodRule;
}

/** One stage in one period. */
export interface FunnelTrackRow {
  /** The group, as text; null where the field is missing. Only with groups. */
  readonly group?: string | null;
  /** Key of the period. */
  readonly bucket: string;
  /** First day of the period. */
  readonly start: IsoDate;
  /** The first day after it. */
  readonly end: IsoDate;
  /** Whether the range cuts the period, or `asOf` lies in it: then this row is about a part of it. */
  readonly partial: boolean;
  /** Whether the window of every deal of the period is over; null without a window. */
  readonly mature: boolean | null;
  /** The stage. */
  readonly stage: string;
  /** The model's mark of a stage that deals may leave out; absent where it is required. */
  readonly optional?: true;
  /** Deals that reached it. */
  readonly reached: number;
  /** Of the deals that reached the nearest earlier required stage, those that reached this one; null for the first stage. */
  readonly fromPrevious: Proportion | null;
  /** Time by which half of the visits have ended, in elapsed days; null without visits, or when fewer have. */
  readonly dwellMedianDays: number | null;
}

/** A funnel over time, as flat rows for a table or a chart. */
export interface FunnelTrack {
  /** One for each group, period and ordered stage, in this order. */
  readonly rows: FunnelTrackRow[];
  /** The instant of the latest row up to `asOf`; null without rows. */
  readonly lastEntryAt: string | null;
  /** The options, defaults filled in. */
  readonly options: EffectiveFunnelOptions;
  /** What was legal but worth a look. */
  readonly warnings: FunnelReportWarning[];
  /** Rows that could not be used; only with `onInvalid: 'collect'`. */
  readonly rejected?: RejectedRow[];
}
