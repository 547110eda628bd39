import type { DecimalInput, IsoDate, RejectedRow } from '../types.js';

/** A customer's figures: each dimension that has a weight is a field. */
export interface ValuedCustomer {
  /** Who: text, or a safe integer, which becomes text. Each stands once. */
  readonly customerId: string | number;
  /** The figure of a dimension: a number or another `DecimalInput`; null or absent where there is none. */
  readonly [dimension: string]: unknown;
}

/** Points that rise, or fall, in a straight line: `100 · (value − from) / (to − from)`, kept within 0 … 100. */
export interface LinearScale {
  /** The value that gets 0 points. Above `to` where less is better. */
  readonly from: DecimalInput;
  /** The value that gets 100 points. */
  readonly to: DecimalInput;
}

/** Points by band; a value that reaches a cut is in the next band. */
export interface StepScale {
  /** Strictly ascending. */
  readonly cuts: readonly DecimalInput[];
  /** Points of the bands, 0 to 100, one more than cuts. */
  readonly points: readonly DecimalInput[];
}

/** How the figures of a dimension become points. */
export type ValueScale = LinearScale | StepScale;

/** How {@link scoreValue} weighs. */
export interface ScoreValueOptions {
  /** Weight by dimension, each 0 or more, together exactly 1. */
  readonly weights: Readonly<Record<string, DecimalInput>>;
  /** Scale by dimension. Default `{ from: 0, to: 100 }`: the figures are points already. */
  readonly scales?: Readonly<Record<string, ValueScale>> | undefined;
  /** A figure that is absent: refuse it (`error`, the default), or share its weight out among the others (`renormalize`). */
  readonly onMissing?: 'error' | 'renormalize' | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and score the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** A scale as it was in effect. */
export type EffectiveValueScale =
  | {
      /** The value that gets 0 points: exact text where no number is the value. */
      readonly from: number | string;
      /** The value that gets 100 points, likewise. */
      readonly to: number | string;
    }
  | {
      /** Where bands begin: exact text where no number is the value. */
      readonly cuts: readonly (number | string)[];
      /** Points of the bands, likewise. */
      readonly points: readonly (number | string)[];
    };

/** The options that were in effect. */
export interface EffectiveScoreValueOptions {
  /** Weight by dimension: exact text where no number is the value. */
  readonly weights: Readonly<Record<string, number | string>>;
  /** Scale by dimension, of all that have a weight. */
  readonly scales: Readonly<Record<string, EffectiveValueScale>>;
  /** What was done about absent figures. */
  readonly onMissing: 'error' | 'renormalize';
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** What one dimension adds to a score. */
export interface ValuePart {
  /** Which one. */
  readonly dimension: string;
  /** The figure; null when absent. */
  readonly value: number | null;
  /** 0 … 100; null when the figure is absent. */
  readonly points: number | null;
  /** The weight as used: 0 when the figure is absent, larger than given when another's is. */
  readonly weight: number;
  /** weight · points. */
  readonly contribution: number;
}

/** A customer with its score. */
export interface ValueScore {
  /** Who. */
  readonly customerId: string;
  /** 0 … 100. */
  readonly score: number;
  /** In the order of the weights. */
  readonly parts: readonly ValuePart[];
}

/** Result of {@link scoreValue}. */
export interface ValueScores {
  /** In input order. */
  readonly customers: readonly ValueScore[];
  /** Always empty: nothing about scores is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveScoreValueOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** A customer with a score; a `ValueScore` is one. */
export interface ScoredCustomer {
  /** Who: text, or a safe integer, which becomes text. Each stands once. */
  readonly customerId: string | number;
  /** Any finite number; more is better. */
  readonly score: number;
}

/** How {@link assignTiers} cuts: exactly one of `cuts`, `shares` and `counts`, one entry fewer than tiers. */
export interface AssignTiersOptions {
  /** Names, best first. Default `['high', 'mid', 'low']`. */
  readonly tiers?: readonly string[] | undefined;
  /** The least score of each tier but the last, strictly descending. */
  readonly cuts?: readonly DecimalInput[] | undefined;
  /** Share of the customers in each tier but the last, 0 to 1, together 1 at most. */
  readonly shares?: readonly DecimalInput[] | undefined;
  /** Number of customers in each tier but the last. */
  readonly counts?: readonly number[] | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and assign the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveAssignTiersOptions {
  /** Names, best first. */
  readonly tiers: readonly string[];
  /** The least score of each tier but the last: exact text where no number is the value. */
  readonly cuts?: readonly (number | string)[];
  /** Share of the customers in each tier but the last, likewise. */
  readonly shares?: readonly (number | string)[];
  /** Number of customers in each tier but the last. */
  readonly counts?: readonly number[];
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A customer with its tier. */
export interface TieredCustomer {
  /** Who. */
  readonly customerId: string;
  /** As given. */
  readonly score: number;
  /** 1 + the number of customers with a higher score. */
  readonly rank: number;
  /** The tier. */
  readonly tier: string;
  /** The cut that was reached, or the lowest score of the tier; null in the last tier of `cuts`. */
  readonly lowerBound: number | null;
  /** What is missing to the bound of the tier above; null at the top, and when nobody is in the tier above. */
  readonly toNext: number | null;
}

/** What the customers of a tier come to. */
export interface TierSummary {
  /** The tier. */
  readonly tier: string;
  /** How many. */
  readonly customers: number;
  /** Of all customers; null without any. */
  readonly share: number | null;
  /** Their lowest score; null without any. */
  readonly lowest: number | null;
}

/** Result of {@link assignTiers}. */
export interface TierAssignment {
  /** In input order. */
  readonly customers: readonly TieredCustomer[];
  /** All tiers, best first. */
  readonly tiers: readonly TierSummary[];
  /** Always empty: nothing about tiers is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveAssignTiersOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** Where a customer stood after the review before. The result of {@link reviewTier} is one. */
export interface TierStanding {
  /** The tier. */
  readonly tier: string;
  /** Day on which the customer came into it. */
  readonly since: IsoDate;
  /** Day from which the score has been too low for it; null or absent: it is not. */
  readonly belowSince?: IsoDate | null | undefined;
}

/** A tier with its bounds. */
export interface TierRuleStep {
  /** The tier. */
  readonly tier: string;
  /** The score that earns it; required but for the last tier, which has no bounds. */
  readonly upAt?: DecimalInput | undefined;
  /** The score below which it is lost, at most `upAt`. Default `upAt`. */
  readonly downBelow?: DecimalInput | undefined;
}

/** How customers move between tiers. */
export interface TierRule {
  /** Best first, bounds falling; the last one has none. */
  readonly tiers: readonly TierRuleStep[];
  /** Days that a tier is held at least, 1 or more. Default 1. */
  readonly minHoldDays?: number | undefined;
  /** Days that a score may be too low before the tier is lost, 0 or more. Default 0. */
  readonly graceDays?: number | undefined;
  /** How many tiers a customer can fall at once, 1 or more. Default 1. */
  readonly maxStepDown?: number | undefined;
}

/** When {@link reviewTier} looks. */
export interface ReviewTierOptions {
  /** The day of the review. */
  readonly asOf: IsoDate;
}

/** Result of {@link reviewTier}. */
export interface TierReview {
  /** The tier from now on. */
  readonly tier: string;
  /** Day on which the customer came into it. */
  readonly since: IsoDate;
  /** Whether it is another tier than before. */
  readonly changed: boolean;
  /**
   * `initial`: there was none before. `upgraded`: a better tier was earned. `kept`: the score suffices. `held`: it does
   * not, but the tier has not been held long enough. `grace`: it does not, but has not been so for long. `downgraded`: lost.
   */
  readonly reason: 'initial' | 'upgraded' | 'kept' | 'held' | 'grace' | 'downgraded';
  /** Day from which the score has been too low for the tier; null: it is not. */
  readonly belowSince: IsoDate | null;
  /** Day on which the tier is lost if the score stays as it is; null: it is not at risk. */
  readonly atRiskUntil: IsoDate | null;
  /** What is missing to keep the tier, 0 when nothing is; null in the lowest tier. */
  readonly toKeep: number | null;
  /** What is missing to the tier above; null at the top. */
  readonly toNext: number | null;
  /** Always empty: nothing about a review is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: ReviewTierOptions;
}
