import type { Benchmark } from '../funnel/types.js';
import type { DecimalInput, MoneyOptions, Proportion } from '../types.js';
import type { EffectiveMeasureOptions, MetricsWarning } from './types.js';

/** How many deals a stage was reached by, as a spreadsheet or another report tells it. */
export interface StageCount {
  /** The stage; with a model one of its ordered stages, or a key of its `remap`. */
  readonly stage: string | number;
  /** Deals that reached it, a whole number, 0 or more. */
  readonly count: number;
  /** What was spent on it, as money, 0 or more. */
  readonly cost?: DecimalInput | null | undefined;
  /** What the deals that reached it are worth, as money, 0 or more. */
  readonly value?: DecimalInput | null | undefined;
  /** Days that all deals spent in it together, 0 or more. */
  readonly days?: number | null | undefined;
}

/** How counts are measured and money is printed. */
export interface CalculateFunnelFromCountsOptions extends MoneyOptions {
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** One stage of a funnel made of counts. */
export interface CountedStage {
  /** The stage. */
  readonly stage: string;
  /** What it is in the model; `open` without one. */
  readonly kind: 'open' | 'won';
  /** The model's mark of a stage that deals may leave out; absent where it is required. */
  readonly optional?: true;
  /** Deals that reached it. */
  readonly reached: number;
  /** Of the count before (with a model: of the nearest earlier stage that is not optional); null for the first row. */
  readonly fromPrevious: Proportion | null;
  /** Of the first count. */
  readonly fromFirst: Proportion;
  /** Deals lost on the way into this stage: the count before less this one; 0 for the first row, negative where a count rises. */
  readonly dropOff: number;
  /** The model's usual range for the conversion into this stage. */
  readonly benchmark?: Benchmark;
  /** What was spent, as money; only where it was given. */
  readonly cost?: string;
  /** Spent for each deal that reached the stage, as money; null when none did; only where a cost was given. */
  readonly costPer?: string | null;
  /** What the deals are worth, as money; only where it was given. */
  readonly value?: string;
  /** Mean stay in days; null when no deal reached the stage; only where days were given. */
  readonly averageDays?: number | null;
}

/** A funnel made of counts. */
export interface CountedFunnel {
  /** What it was made of. */
  readonly source: 'counts';
  /** The stages, in the order of the model, or as given. */
  readonly rows: CountedStage[];
  /** The options, defaults filled in. */
  readonly options: EffectiveMeasureOptions;
  /** `REMAP_DROPPED` with `count`; `COUNT_RISES` with `stage`. */
  readonly warnings: MetricsWarning[];
}
