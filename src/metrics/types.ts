import type { EffectiveMoneyOptions, Proportion } from '../types.js';

/** Something that was legal but is worth a look. */
export interface MetricsWarning {
  /**
   * What it is. `AFTER_AS_OF`: rows later than `asOf`, set aside. `REMAP_DROPPED`: rows of stages that the model's remap
   * leaves out. `SELF_TRANSITION`: rows with the stage of the row before them. `COUNT_RISES`: a count above the one that it
   * is measured against. `RATE_ABOVE_ONE`: a rate that is no share. `FLOW_RATES`: a rate of
   * what left a stage over what came into it, which may be other deals. `COUNT_WIN_RATE`: a win rate by number, used on money.
   * `UNKNOWN_STAGE`: a stage that was named in the options but does not occur. `UNEQUAL_FOLLOW_UP`: two cohorts that were
   * watched for different lengths. `MISSING_VALUE`: rows or deals without a value. `MISSING_STAGE`: a stage of the model that
   * the report does not have. `BEFORE_CREATION`: contacts from before the lead was created. `NOT_CHECKED`: a threshold that what
   * was given cannot be held against. `NOT_MATURE`: deals of a cohort have not had their whole window yet.
   */
  readonly code:
    | 'AFTER_AS_OF'
    | 'SELF_TRANSITION'
    | 'REMAP_DROPPED'
    | 'MISSING_VALUE'
    | 'MISSING_STAGE'
    | 'BEFORE_CREATION'
    | 'COUNT_RISES'
    | 'FLOW_RATES'
    | 'RATE_ABOVE_ONE'
    | 'COUNT_WIN_RATE'
    | 'UNKNOWN_STAGE'
    | 'UNEQUAL_FOLLOW_UP'
    | 'NOT_CHECKED'
    | 'NOT_MATURE';
  /** How many rows it is about; `NOT_MATURE`: how many deals, where the report counts them; `NOT_CHECKED`: how many groups, where others were checked. */
  readonly count?: number;
  /** The stage, step or count that it is about. */
  readonly stage?: string;
  /** `UNEQUAL_FOLLOW_UP`: days in which every deal of the first report could convert at least. */
  readonly before?: number;
  /** `UNEQUAL_FOLLOW_UP`: days in which every deal of the second report could convert at least. */
  readonly after?: number;
  /** `NOT_CHECKED`: the threshold. */
  readonly threshold?: string;
  /** `NOT_MATURE`: the report that it is about, where two are compared. */
  readonly side?: 'before' | 'after';
}

/** What is read of a funnel report, or of a slice of one, to find out whether all its deals have had their whole window. */
export interface FollowedReport {
  /** Whether they have; read where the report does not count them. */
  readonly mature?: boolean | undefined;
  /** How many deals there are. */
  readonly deals?: number | undefined;
  /** Of how many of them the window is over. */
  readonly winRate?:
    | {
        /** Those deals, counted by `denominator`; null without a window. */
        readonly ofMatured?: Pick<Proportion, 'denominator'> | null | undefined;
      }
    | undefined;
}

/** The options of a report with money and intervals, defaults filled in. */
export interface EffectiveMeasureOptions extends EffectiveMoneyOptions {
  /** Level of the intervals. */
  readonly confidence: number;
}

/** Money for each of a number of things. */
export interface MoneyRatio {
  /** `total` / `count` from the exact figures, as money; null when the count is 0. */
  readonly value: string | null;
  /** The money, rounded. */
  readonly total: string;
  /** What it is divided by. */
  readonly count: number;
}
