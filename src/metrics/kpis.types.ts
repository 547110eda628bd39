import type { DecimalInput, MoneyOptions, Proportion } from '../types.js';
import type { EffectiveMeasureOptions, MetricsWarning, MoneyRatio } from './types.js';

/** Totals of a period, from which the key figures of the stages are taken. */
export interface StageKpisInput {
  /** How many came how far. */
  readonly counts: {
    /** Leads, a whole number, 0 or more, as are all counts. */
    readonly leads: number;
    /** Leads with a confirmed intent. */
    readonly intents?: number | null | undefined;
    /** Intents that became an opportunity. */
    readonly opportunities?: number | null | undefined;
    /** Opportunities that were won. */
    readonly wins?: number | null | undefined;
  };
  /** What was spent. */
  readonly costs?:
    | {
        /** On winning leads, as money, 0 or more. */
        readonly leads?: DecimalInput | null | undefined;
        /** On marketing and sales as a whole, as money, 0 or more. */
        readonly total?: DecimalInput | null | undefined;
      }
    | null
    | undefined;
  /** The orders won that have a value. */
  readonly orders?:
    | {
        /** How many. */
        readonly count: number;
        /** What they are worth together, as money, 0 or more. */
        readonly value: DecimalInput;
      }
    | null
    | undefined;
  /** The customers. */
  readonly customers?:
    | {
        /** How many there are. */
        readonly total: number;
        /** How many were won in the period. */
        readonly acquired?: number | null | undefined;
        /** How many of all bought twice or more often. */
        readonly repurchased?: number | null | undefined;
        /** How many of all brought another customer. */
        readonly referrers?: number | null | undefined;
      }
    | null
    | undefined;
}

/** How the key figures are measured and printed. */
export interface CalculateStageKpisOptions extends MoneyOptions {
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** The key figures of the stages; one whose inputs were not given is absent. */
export interface StageKpis {
  /** Leads. */
  readonly leads: number;
  /** `costs.leads` for each lead. */
  readonly costPerLead?: MoneyRatio;
  /** `costs.total` for each customer acquired. */
  readonly acquisitionCost?: MoneyRatio;
  /** Intents of leads. */
  readonly intentRate?: Proportion;
  /** Opportunities of intents. */
  readonly opportunityRate?: Proportion;
  /** Wins of opportunities. */
  readonly winRate?: Proportion;
  /** Value of a won order. */
  readonly averageDealValue?: MoneyRatio;
  /** Customers with two orders or more, of all. */
  readonly repurchaseRate?: Proportion;
  /** Customers who brought another, of all. */
  readonly referralRate?: Proportion;
  /** The options, defaults filled in. */
  readonly options: EffectiveMeasureOptions;
  /** `COUNT_RISES` with the count in `stage`: it is above the one that it is a share of. */
  readonly warnings: MetricsWarning[];
}
