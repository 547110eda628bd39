import type { Benchmark } from '../funnel/types.js';
import type { Proportion } from '../types.js';
import type { BottleneckStatus } from './bottlenecks.types.js';
import type { MetricsWarning } from './types.js';

/** What is read of one row of a funnel report; other fields are ignored. */
export interface TrackingReportRow {
  /** The stage. */
  readonly stage: string | number;
  /** Deals that reached it. */
  readonly reached: number;
  /** How many of those before reached it; null on the first row. */
  readonly fromPrevious: Pick<Proportion, 'numerator' | 'denominator'> | null;
  /** Usual range of the conversion into this stage. Default: the model's. */
  readonly benchmark?: Benchmark | null | undefined;
}

/** A funnel report: of `analyzeFunnel`, of `calculateFunnelFromCounts`, or of another make. */
export interface TrackingReport {
  /** Its stages. */
  readonly rows: readonly TrackingReportRow[];
  /** How it was made. */
  readonly options?:
    | {
        /** Level of the intervals. Default 0.95. */
        readonly confidence?: number | undefined;
      }
    | undefined;
}

/** What people write on the sheet. */
export interface BuildTrackingSheetOptions {
  /** By stage: deals that should reach it. Default: no plan. */
  readonly planned?: { readonly [stage: string]: number } | undefined;
  /** By stage: who answers for it. Default: the model's `ownerRole`. */
  readonly owners?: { readonly [stage: string]: string } | undefined;
  /** By stage: what is done now; takes the place of the model's key actions. */
  readonly actions?: { readonly [stage: string]: string | readonly string[] } | undefined;
  /** By stage: a remark. */
  readonly notes?: { readonly [stage: string]: string } | undefined;
  /** Language of the labels, such as `zh-CN`. Default `en`. */
  readonly locale?: string | undefined;
}

/** One stage on the sheet. */
export interface TrackingSheetRow {
  /** The stage. */
  readonly stage: string;
  /** Its label in the locale; its id when it has none. */
  readonly label: string;
  /** What is done here. */
  readonly keyActions: string[];
  /** Who answers for it; null when nobody is named. */
  readonly owner: string | null;
  /** Deals that should reach it; null without a plan. */
  readonly planned: number | null;
  /** Deals that reached it. */
  readonly done: number;
  /** done / planned; null without a plan, or with a plan of 0. */
  readonly completion: number | null;
  /** Conversion into the stage; null for the first one, and where the report has none. */
  readonly conversion: Proportion | null;
  /** How the conversion stands to its benchmark, judged on 30 deals or more. */
  readonly status: BottleneckStatus;
  /** The remark; null without one. */
  readonly note: string | null;
}

/** A sheet to track a funnel with: plan, work done and conversion of each stage. */
export interface TrackingSheet {
  /** The ordered stages. */
  readonly rows: TrackingSheetRow[];
  /** The options, defaults filled in. */
  readonly options: {
    /** By stage: deals that should reach it. */
    readonly planned: { readonly [stage: string]: number };
    /** By stage: who answers for it. */
    readonly owners: { readonly [stage: string]: string };
    /** By stage: what is done now. */
    readonly actions: { readonly [stage: string]: string[] };
    /** By stage: a remark. */
    readonly notes: { readonly [stage: string]: string };
    /** Language of the labels. */
    readonly locale: string;
  };
  /** `MISSING_STAGE` with `stage`: the report has no row for it; how many deals reached it is not known, and `done` is 0. */
  readonly warnings: MetricsWarning[];
}
