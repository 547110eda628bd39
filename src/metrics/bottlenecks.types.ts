import type { Benchmark } from '../funnel/types.js';
import type { DecimalInput, MoneyOptions, Proportion } from '../types.js';
import type { EffectiveMeasureOptions, FollowedReport, MetricsWarning } from './types.js';

/** What is read of one row of a funnel report; other fields are ignored. */
export interface BottleneckRow {
  /** The stage. */
  readonly stage: string | number;
  /** `won` marks the stage in which deals are won. Without such a row the last one is taken. */
  readonly kind?: string | null | undefined;
  /** Whether deals may leave it out, so that no later rate is taken of it. */
  readonly optional?: boolean | null | undefined;
  /** Deals that reached it, a whole number, 0 or more. */
  readonly reached: number;
  /** How many of those before reached it; null on the first row. */
  readonly fromPrevious: Pick<Proportion, 'numerator' | 'denominator'> | null;
  /** Usual range of the conversion into this stage. */
  readonly benchmark?: Benchmark | null | undefined;
  /** What the deals that reached it are worth: of all of them, or with the number of those `missing` a value. */
  readonly value?:
    | DecimalInput
    | {
        /** What the deals with a value are worth, as money. */
        readonly reached: DecimalInput;
        /** How many have none. */
        readonly missing: number;
      }
    | null
    | undefined;
  /** The stay in the stage, as a report on a log of stage changes tells it. */
  readonly dwellDays?:
    | {
        /** Mean stay in days; null where it is not known. */
        readonly restrictedMean?: number | null | undefined;
      }
    | null
    | undefined;
  /** The mean stay in days, as a funnel of counts tells it; read where there is no `dwellDays`. */
  readonly averageDays?: number | null | undefined;
}

/** A funnel report: of `analyzeFunnel`, of `calculateFunnelFromCounts`, or of another make; or a slice of one. */
export interface BottleneckReport extends FollowedReport {
  /** Its stages, in order. */
  readonly rows: readonly BottleneckRow[];
}

/** What stages are held against. */
export interface FindBottlenecksOptions extends MoneyOptions {
  /** By stage: the usual range of the conversion into it; wins over the row's own. */
  readonly benchmarks?: { readonly [stage: string]: Benchmark } | undefined;
  /** Fewest deals before a stage that it is judged by, 0 or more. Default 30. */
  readonly minSample?: number | undefined;
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** The options that were in effect. */
export interface EffectiveBottleneckOptions extends EffectiveMeasureOptions {
  /** The benchmarks given in the options. */
  readonly benchmarks: { readonly [stage: string]: Benchmark };
  /** Fewest deals that a stage was judged by. */
  readonly minSample: number;
}

/**
 * How a stage stands to its benchmark. `below` and `above`: the whole interval lies outside; `within`: all of it lies
 * inside; `inconclusive`: it reaches over an edge; `insufficientData`: too few deals; null: the first row, or no benchmark.
 */
export type BottleneckStatus = 'below' | 'within' | 'above' | 'inconclusive' | 'insufficientData' | null;

/** One stage, held against its benchmark. */
export interface BottleneckStage {
  /** The stage. */
  readonly stage: string;
  /** Conversion into it; null on the first row and where nobody was before it. */
  readonly rate: number | null;
  /** Lower end of its Wilson interval; null where there is none. */
  readonly low: number | null;
  /** Upper end of its Wilson interval; null where there is none. */
  readonly high: number | null;
  /** Deals that could have come in; 0 on the first row. */
  readonly denominator: number;
  /** What it was held against; null without one. */
  readonly benchmark: Benchmark | null;
  /** How it stands to the benchmark. */
  readonly status: BottleneckStatus;
  /** How far the rate lies below the benchmark's lower end, 0 or more; null without benchmark or rate. */
  readonly gap: number | null;
  /**
   * Wins more, were the rate at the benchmark's lower end and all other rates as they are; never more than the further deals that
   * would then come into the stage. Null without benchmark or rate, at rate 0, behind the won row, and for an optional stage, of
   * which no later rate is taken.
   */
  readonly extraWins: number | null;
  /** What those wins are worth at the mean known value of won deals, as money; null without extra wins or values. */
  readonly extraRevenue: string | null;
  /**
   * Part of the mean stays up to the win that is spent here, be the stage visited by all or by few; null from the won row on, and
   * where the stay is not known.
   */
  readonly dwellShare: number | null;
}

/** Where a funnel leaks. */
export interface Bottlenecks {
  /** Every row of the report. */
  readonly stages: BottleneckStage[];
  /** Stage ids, the largest first, equal ones in stage order; measures of 0 are left out. */
  readonly rankings: {
    /** By extra wins; without stages of too few deals. */
    readonly extraWins: string[];
    /** By gap; without stages of too few deals. */
    readonly gap: string[];
    /** By share of the stay. */
    readonly dwell: string[];
  };
  /** The stage that costs most wins and is shown to lie below its benchmark; null when none is. */
  readonly bottleneck: string | null;
  /** The options, defaults filled in. */
  readonly options: EffectiveBottleneckOptions;
  /**
   * `NOT_MATURE`: deals of the report have not had their whole window yet, with their `count`; `FLOW_RATES` with the `stage` whose
   * rate the report gives no interval; `UNKNOWN_STAGE` with `stage`: a benchmark was given for a stage that is not in the report.
   */
  readonly warnings: MetricsWarning[];
}
