import type { DecimalInput, RejectedRow } from '../types.js';

/** Answers to "would you recommend us?", counted. */
export interface NpsCounts {
  /** Answers 9 and 10. */
  readonly promoters: number;
  /** Answers 7 and 8. */
  readonly passives: number;
  /** Answers 0 to 6. */
  readonly detractors: number;
}

/** Options of {@link calculateNps}. */
export interface NpsOptions {
  /** Level of the interval, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** `throw` on bad answers, or `collect` them in `rejected` and score the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** Few answers. */
export interface FewResponsesWarning {
  /** Under 30 answers say little. */
  readonly code: 'FEW_RESPONSES';
  /** How many there are. */
  readonly responses: number;
}

/** Result of {@link calculateNps}. */
export interface NetPromoterScore {
  /** All answers. */
  readonly responses: number;
  /** Answers 9 and 10. */
  readonly promoters: number;
  /** Answers 7 and 8. */
  readonly passives: number;
  /** Answers 0 to 6. */
  readonly detractors: number;
  /** 100 × (promoters − detractors) / responses, −100 to 100, unrounded; null without answers. */
  readonly nps: number | null;
  /** The same rounded once, half away from zero; null without answers. */
  readonly rounded: number | null;
  /** Lower end of the interval; null without answers. */
  readonly low: number | null;
  /** Upper end of the interval; null without answers. */
  readonly high: number | null;
  /** The options that were in effect. */
  readonly options: {
    /** Level of the interval. */
    readonly confidence: number;
    /** What was done about bad answers. */
    readonly onInvalid: 'throw' | 'collect';
  };
  /** What was legal but suspicious. */
  readonly warnings: readonly FewResponsesWarning[];
  /** Bad answers, when they are collected; of a merged score their places count within its parts. */
  readonly rejected?: readonly RejectedRow[];
}

/** An answer to "how satisfied are you?". */
export interface CsatResponse {
  /** What it is about: service, product, complaints …, as text, or a safe integer, which becomes text. Absent: everything. */
  readonly dimension?: string | number | null | undefined;
  /** From `min` to `max`. */
  readonly score: number;
}

/** Options of {@link calculateCsat}. */
export interface CsatOptions {
  /** Lowest answer possible. Default 1. */
  readonly min?: number | undefined;
  /** Highest answer possible. Default 5. */
  readonly max?: number | undefined;
  /** Lowest answer that is satisfied, above `min`. Default `max − 1`: the top two boxes. Required where that is not above `min`, as on a scale of 0 and 1. */
  readonly satisfiedFrom?: number | undefined;
  /** Weight of each dimension; they sum to exactly 1. */
  readonly weights?: Readonly<Record<string, DecimalInput>> | undefined;
  /** Level of the interval, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and score the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** How satisfied customers are. */
export interface Csat {
  /** Answers. */
  readonly responses: number;
  /** Those from `satisfiedFrom` on. */
  readonly satisfied: number;
  /** satisfied / responses; null without answers. */
  readonly csat: number | null;
  /** Mean answer; null without answers. */
  readonly mean: number | null;
  /** Lower end of the Wilson interval of `csat`; null without answers. */
  readonly low: number | null;
  /** Upper end of the Wilson interval of `csat`; null without answers. */
  readonly high: number | null;
}

/** How satisfied customers are with something. */
export interface DimensionCsat extends Csat {
  /** With what. */
  readonly dimension: string;
}

/** What was in effect for a satisfaction score. */
export interface EffectiveCsatOptions {
  /** Lowest answer possible. */
  readonly min: number;
  /** Highest answer possible. */
  readonly max: number;
  /** Lowest answer that is satisfied. */
  readonly satisfiedFrom: number;
  /** Weight of each dimension, exact; absent without weights. */
  readonly weights?: Readonly<Record<string, string>>;
  /** Level of the interval. */
  readonly confidence: number;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A dimension with a weight but without answers. */
export interface EmptyDimensionWarning {
  /** There is no answer to weigh, so there is no weighted score. */
  readonly code: 'EMPTY_DIMENSION';
  /** The dimension. */
  readonly dimension: string;
}

/** Result of {@link calculateCsat}. */
export interface CustomerSatisfaction {
  /** All answers. */
  readonly overall: Csat;
  /** In the order of the weights, then of first appearance. */
  readonly dimensions: readonly DimensionCsat[];
  /** Σ weight × csat; null without weights, or when a dimension with a weight has no answer. */
  readonly weighted: number | null;
  /** The options that were in effect. */
  readonly options: EffectiveCsatOptions;
  /** What was legal but suspicious, in the order of the weights. */
  readonly warnings: readonly EmptyDimensionWarning[];
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** Answers of a shard to one question, or to all. */
export interface TalliedCsat {
  /** Answers. */
  readonly responses: number;
  /** Those from `satisfiedFrom` on. */
  readonly satisfied: number;
  /** All answers added up, exact. */
  readonly exactSum: string;
}

/** Answers of a shard about one thing. */
export interface TalliedDimension extends TalliedCsat {
  /** About what. */
  readonly dimension: string;
}

/** Answers of a shard, which add up with those of other shards. */
export interface CsatTally {
  /** What kind of tally it is. */
  readonly kind: 'csat';
  /** How it was counted. */
  readonly options: EffectiveCsatOptions;
  /** All answers. */
  readonly overall: TalliedCsat;
  /** In the order of the weights, then by name. */
  readonly dimensions: readonly TalliedDimension[];
  /** Bad rows, when they are collected; their places count within the shard. */
  readonly rejected: readonly RejectedRow[];
}
