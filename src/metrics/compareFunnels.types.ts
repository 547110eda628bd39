import type { ProportionComparison } from '../stats/types.js';
import type { DateRange, Proportion, TimeWindow } from '../types.js';
import type { FollowedReport, MetricsWarning } from './types.js';

/** What is read of one row of a funnel report; other fields are ignored. */
export interface ComparedRow {
  /** The stage. */
  readonly stage: string | number;
  /** How many of those before reached it; null on the first row. Where it has `low` and `high` and both are null, it is taken for no share. */
  readonly fromPrevious: Pick<Proportion, 'numerator' | 'denominator'> | null;
}

/** A funnel report: of `analyzeFunnel`, of `calculateFunnelFromCounts`, or of another make; or a slice of one. */
export interface ComparedReport extends FollowedReport {
  /** Its stages, in order. */
  readonly rows: readonly ComparedRow[];
  /** The instant up to which the deals were watched; read to find out whether those of both reports had the same time to convert. */
  readonly asOf?: string | undefined;
  /** How the report was made; read for the same reason. */
  readonly options?:
    | {
        /** Level of its intervals; not used, they are measured anew. */
        readonly confidence?: number | undefined;
        /** Which deals it is about; only cohorts are watched. */
        readonly basis?: string | undefined;
        /** The days in which its deals were created. */
        readonly range?: DateRange | undefined;
        /** For how long a deal could convert, if it was watched as long. */
        readonly window?: TimeWindow | undefined;
        /** Zone in which the days of the range begin. */
        readonly timeZone?: string | undefined;
      }
    | undefined;
}

/** How surely a difference is to be shown. */
export interface CompareFunnelsOptions {
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** Chance that `sampleNeeded` deals show the difference if it is there, strictly between 0 and 1. Default 0.8. */
  readonly power?: number | undefined;
}

/** One stage before and after. */
export interface ComparedStage extends ProportionComparison {
  /** The stage. */
  readonly stage: string;
  /** Deals before the stage that each report would need to show a difference as large as this one; null when the rates are equal or not known. */
  readonly sampleNeeded: number | null;
}

/** Two funnels compared. */
export interface FunnelComparison {
  /** One for each row from the second on. */
  readonly stages: ComparedStage[];
  /** The options, defaults filled in. */
  readonly options: {
    /** Level of the intervals. */
    readonly confidence: number;
    /** Chance that `sampleNeeded` deals show the difference. */
    readonly power: number;
  };
  /**
   * `UNEQUAL_FOLLOW_UP` with `before` and `after` in days; `NOT_MATURE` with the `side` whose deals have not all had their window,
   * and their `count`; `FLOW_RATES` with the `stage` whose rate a report gives no interval;
   * `RATE_ABOVE_ONE` with the `stage` whose rate is no share.
   */
  readonly warnings: MetricsWarning[];
}
