import type { PurchaseModel } from '../types.js';

/** A customer's rhythm, as `summarizeOrders` with `gaps: true` tells it. */
export interface GapHistory {
  /** Who: text, or a safe integer, which becomes text; once in the list. */
  readonly customerId: string | number;
  /** Days since the last purchase, 0 or more; null: there was none. */
  readonly daysSinceLast: number | null;
  /** Days between purchase days that follow one another, each 0 or more. Needed; an optional field only so that rows of `summarizeOrders` fit. */
  readonly gaps?: readonly number[] | undefined;
}

/** How the expected gap between two purchases is estimated from the rows. */
export interface OverdueOptions {
  /** How many gaps of its own the median of all customers weighs as much as, 0 or more. Default 2. */
  readonly shrinkage?: number | undefined;
  /** The median of all customers in days, above 0. Default: that of these rows, 90 when nobody has a gap. */
  readonly poolGap?: number | undefined;
}

/** Options of `estimateChurnRisk`: a `model` or `overdue`, one of them. */
export interface EstimateChurnRiskOptions {
  /** A BG/NBD, MBG/NBD or Pareto/NBD fit, or its `{ kind, params, unit }`. Then the rows have `frequency`, `ageAtLast` and `age`. */
  readonly model?: PurchaseModel | undefined;
  /** Judge by the rhythm instead. Then the rows have `daysSinceLast` and `gaps`. */
  readonly overdue?: OverdueOptions | undefined;
  /** Where `medium` and `high` begin, ascending. Default `[0.3, 0.7]` by model, `[1, 2]` by rhythm. */
  readonly cuts?: readonly [medium: number, high: number] | undefined;
}

/** The options that were in effect. */
export interface EffectiveChurnRiskOptions {
  /** The model; only by model. */
  readonly model?: PurchaseModel;
  /** How the expected gap was estimated; only by rhythm. */
  readonly overdue?: Required<OverdueOptions>;
  /** Where `medium` and `high` begin. */
  readonly cuts: readonly [medium: number, high: number];
}

/** How likely a customer is to have left; `unknown` where nothing can be said. */
export type ChurnRiskBand = 'low' | 'medium' | 'high' | 'unknown';

/** One customer's risk. */
export interface ChurnRiskCustomer {
  /** Who; absent when the row does not say. */
  readonly customerId?: string;
  /** 1 − P(alive); null by rhythm, and for one-time buyers under BG/NBD. */
  readonly risk: number | null;
  /** Days since the last purchase over the expected gap; null by model, and without a purchase. */
  readonly overdueRatio: number | null;
  /** Where that lies between the cuts; a cut itself belongs to the higher band. */
  readonly band: ChurnRiskBand;
}

/**
 * What was legal but suspicious.
 *
 * - `ONE_TIME_BUYERS_ALWAYS_ALIVE`: BG/NBD calls so many customers alive for ever, because they bought once; MBG/NBD does not.
 */
export interface ChurnRiskWarning {
  /** What was found. */
  readonly code: 'ONE_TIME_BUYERS_ALWAYS_ALIVE';
  /** How many customers. */
  readonly count: number;
}

/** Result of `estimateChurnRisk`. */
export interface ChurnRisk {
  /** In input order. */
  readonly customers: readonly ChurnRiskCustomer[];
  /** Customers by band; a row with a `weight` counts so many times. */
  readonly counts: Readonly<Record<ChurnRiskBand, number>>;
  /** What was legal but suspicious. */
  readonly warnings: readonly ChurnRiskWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveChurnRiskOptions;
}
