import type { Proportion } from '../types.js';
import type { MetricsWarning } from './types.js';

/** What is read of one row of a track; other fields are ignored. */
export interface AlertTrackRow {
  /** The group, when there are groups. */
  readonly group?: string | null | undefined;
  /** Key of the period; the rows of a stage stand in time order. */
  readonly bucket: string;
  /** Whether the period can be judged; null when that is not known. */
  readonly mature: boolean | null;
  /** The stage. */
  readonly stage: string | number;
  /** Deals that reached it, a whole number, 0 or more. */
  readonly reached: number;
  /** How many of those before reached it. */
  readonly fromPrevious: Pick<Proportion, 'numerator' | 'denominator'> | null;
  /** Median stay in days, 0 or more. */
  readonly dwellMedianDays?: number | null | undefined;
  /** The first day after the period; read where `mature` is not known. */
  readonly end?: string | undefined;
}

/** What alerts are looked for in; each part may be left out. */
export interface FindAlertsInput {
  /** A result of `trackFunnel`. */
  readonly track?:
    | {
        /** One row for each group, period and stage. */
        readonly rows: readonly AlertTrackRow[];
        /** The instant of the latest row of the log; null when it has none. */
        readonly lastEntryAt?: string | null | undefined;
        /** How it was made. */
        readonly options?:
          | {
              /** The instant of the report. */
              readonly asOf?: string | undefined;
              /** Under `period` a bucket can be judged once it is over. */
              readonly basis?: string | undefined;
              /** Zone in which its days end. Default `UTC`. */
              readonly timeZone?: string | undefined;
              /** Level of the intervals. */
              readonly confidence?: number | undefined;
            }
          | undefined;
      }
    | null
    | undefined;
  /** A result of `snapshotStages`. */
  readonly snapshot?:
    | {
        /** The instant of the report. */
        readonly asOf?: string | undefined;
        /** Where each deal stands. */
        readonly list: readonly {
          /** Its stage. */
          readonly stage: string;
          /** Whether it has stood there longer than the stage allows. */
          readonly overdue: boolean;
          /** Since when it stands there; tells where there is no track when somebody last moved a deal. */
          readonly since?: string | undefined;
        }[];
      }
    | null
    | undefined;
  /** A result of `calculatePipelineReserve`. */
  readonly reserve?:
    | {
        /** For how many weeks the pipeline lasts; null without demand. */
        readonly weeks: number | null;
        /** Fewest weeks that it should last. */
        readonly threshold?: number | undefined;
        /** Whether it lasts less than its threshold. */
        readonly alert?: boolean | undefined;
      }
    | null
    | undefined;
  /** A result of `calculateResponseTimes`. */
  readonly responses?:
    | {
        /** Median response in minutes. */
        readonly medianMinutes?: number | null | undefined;
        /** Leads beyond their target. */
        readonly late?:
          | readonly {
              /** The lead. */
              readonly id: string;
              /** Minutes to the answer, or waited so far. */
              readonly minutes: number;
              /** Whether it is still waiting. */
              readonly open: boolean;
            }[]
          | undefined;
        /** How it was made. */
        readonly options?:
          | {
              /** Minutes within which a lead should be answered. */
              readonly targetMinutes?: number | undefined;
            }
          | undefined;
      }
    | null
    | undefined;
}

/** From where on something is worth an alert; exactly the threshold is not. */
export interface AlertThresholds {
  /** Fewest weeks that the pipeline should last, 0 or more. Default: the threshold of the reserve itself, which is 2 unless given. */
  readonly reserveWeeks?: number | undefined;
  /** By stage: lowest conversion into it, a fraction from 0 to 1. Default: none is checked. */
  readonly conversionBelow?: { readonly [stage: string]: number } | undefined;
  /** Largest fall of a conversion from one period to the next, as a fraction of the earlier rate. Default 0.2. */
  readonly conversionDrop?: number | undefined;
  /** Largest growth of a median stay from one period to the next, as a factor. Default 1.5. */
  readonly dwellFactor?: number | undefined;
  /** Most minutes until a lead is first answered, above 0. Default: the target of the response times, when they have one. */
  readonly firstResponseMinutes?: number | undefined;
  /** Most days without any row before the report, above 0. Default: not checked. */
  readonly dataGapDays?: number | undefined;
  /** Fewest deals in each period that a stage is judged by, 0 or more. Default 30. */
  readonly minSample?: number | undefined;
}

/** The thresholds that were in effect; those that had none are absent. */
export interface EffectiveAlertThresholds {
  /** Fewest weeks that the pipeline should last. */
  readonly reserveWeeks: number;
  /** By stage: lowest conversion into it. */
  readonly conversionBelow: { readonly [stage: string]: number };
  /** Largest relative fall of a conversion. */
  readonly conversionDrop: number;
  /** Largest growth of a median stay, as a factor. */
  readonly dwellFactor: number;
  /** Most minutes until a lead is first answered. */
  readonly firstResponseMinutes?: number;
  /** Most days without any row. */
  readonly dataGapDays?: number;
  /** Fewest deals in each period. */
  readonly minSample: number;
}

/** Something that somebody should look at. */
export interface FunnelAlert {
  /**
   * What it is. `RESERVE_LOW`: the pipeline lasts too few weeks. `RESPONSE_LATE`: a lead is still waiting, or the median is
   * too long. `CONVERSION_LOW`: a stage converts below its floor. `CONVERSION_DROP`: it converts worse than in the period
   * before. `DATA_GAP`: nothing was entered lately. `STALLED`: deals stand longer than their stage allows. `DWELL_UP`: deals
   * stay longer than in the period before.
   */
  readonly code: 'RESERVE_LOW' | 'CONVERSION_LOW' | 'CONVERSION_DROP' | 'DWELL_UP' | 'STALLED' | 'RESPONSE_LATE' | 'DATA_GAP';
  /**
   * `critical`: business is being lost now (`RESERVE_LOW`, and `RESPONSE_LATE` of a waiting lead); `warning`: it converts worse, or
   * cannot be judged (`CONVERSION_LOW`, `CONVERSION_DROP`, `DATA_GAP`, `RESPONSE_LATE` of the median); `info`: it slows down
   * (`STALLED`, `DWELL_UP`).
   */
  readonly severity: 'info' | 'warning' | 'critical';
  /** Whom it is about: a stage, `group/stage` with groups, a lead, or `pipeline`, `entries`, `median`. */
  readonly subject: string;
  /** Weeks, rate, relative fall, factor, number of deals, minutes or days; null when there was no row at all. */
  readonly value: number | null;
  /** What it was held against; for `STALLED` 0 deals. */
  readonly threshold: number;
  /** The group, when there are groups; null for deals without one. */
  readonly group?: string | null;
  /** The stage, when it is about one. */
  readonly stage?: string;
  /** The period that was judged, when it is about one. */
  readonly bucket?: string;
}

/** What should be looked at. */
export interface FunnelAlerts {
  /** By severity, the worst first, then by code, then by subject. */
  readonly alerts: FunnelAlert[];
  /** The thresholds, defaults filled in. */
  readonly options: EffectiveAlertThresholds;
  /**
   * `UNKNOWN_STAGE` with `stage`: a floor was given for a stage that the track does not have. `UNEQUAL_FOLLOW_UP`: the cohorts
   * of the track have no window, so that no period is mature, and none was judged. `NOT_CHECKED` with the `threshold`:
   * `conversionBelow` with the `stage`, without a track or where its last mature period has no rate or too few deals, with the `count`
   * of groups where others were checked;
   * `dataGapDays` without a track or snapshot that tells the latest row; `firstResponseMinutes` below the target of the
   * response times, whose `late` leaves out leads that wait for less than that.
   */
  readonly warnings: MetricsWarning[];
}
