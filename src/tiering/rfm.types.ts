import type { DecimalInput, EffectiveMoneyOptions, LocalizedLabel, MoneyOptions, Playbook, RejectedRow } from '../types.js';
import type { NoOptions } from './types.js';

/** The three questions of RFM: how long ago, how often, how much. */
export type RfmDimension = 'recency' | 'frequency' | 'monetary';

/** What {@link scoreRfm} needs of a customer; a `CustomerActivity` is one. */
export interface RfmActivity {
  /** Who: text, or a safe integer, which becomes text. Each stands once. */
  readonly customerId: string | number;
  /** Number of orders, 0 or more. */
  readonly orders: number;
  /** Days since the last order, 0 or more; null only where there is no order. */
  readonly daysSinceLast: number | null;
  /** Money. */
  readonly revenue: DecimalInput;
}

/** Cuts of one's own, a list for each dimension, ascending. A list of k cuts makes k + 1 scores. */
export interface RfmCuts {
  /** In days since the last order. */
  readonly recency: readonly DecimalInput[];
  /** In orders. */
  readonly frequency: readonly DecimalInput[];
  /** In money. */
  readonly monetary: readonly DecimalInput[];
}

/** How {@link scoreRfm} scores. */
export interface ScoreRfmOptions {
  /** How many scores there are, 1 to 100. Default 5. Not used with the method `cuts`. */
  readonly bins?: number | undefined;
  /**
   * `quantile` (default): equal shares of customers, cut at R's type 7 quantiles, ties together. `percentRank`: by the
   * middle rank. `cuts`: at `cuts`.
   */
  readonly method?: 'quantile' | 'percentRank' | 'cuts' | undefined;
  /** Only with the method `cuts`, and required there: lists, or the `mean` or `median` of each dimension as the one cut. */
  readonly cuts?: RfmCuts | 'mean' | 'median' | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and score the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** A list of numbers for each dimension. */
export interface RfmNumbers {
  /** Of days since the last order. */
  readonly recency: readonly number[];
  /** Of orders. */
  readonly frequency: readonly number[];
  /** Of revenue. */
  readonly monetary: readonly number[];
}

/** The options that were in effect. */
export interface EffectiveScoreRfmOptions {
  /** Number of scores asked for; the method `cuts` does not use it. */
  readonly bins: number;
  /** How scores were found. */
  readonly method: 'quantile' | 'percentRank' | 'cuts';
  /** As given, exact text where no number is the value; only with the method `cuts`. */
  readonly cuts?: Readonly<Record<RfmDimension, readonly (number | string)[]>> | 'mean' | 'median';
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A customer with its three scores. */
export interface RfmScore {
  /** Who. */
  readonly customerId: string;
  /** Score of `daysSinceLast`, from 1; more recent scores higher. */
  readonly recency: number;
  /** Score of `orders`, from 1. */
  readonly frequency: number;
  /** Score of `revenue`, from 1. */
  readonly monetary: number;
  /** The three scores in the order R, F, M: `'543'`, or `'10-4-3'` where a score can have two digits. */
  readonly code: string;
  /** As given. */
  readonly orders: number;
  /** As given. */
  readonly daysSinceLast: number;
  /** As given, an exact string. */
  readonly revenue: string;
}

/** A customer that is scored in no dimension and shapes no cut. */
export interface RfmExclusion {
  /** Who. */
  readonly customerId: string;
  /** `NO_ORDERS`: there is nothing to score. */
  readonly reason: 'NO_ORDERS';
}

/**
 * What was legal but suspicious about scores.
 *
 * - `EMPTY_BINS`: nobody has these `scores` of a `dimension`, mostly because many values are equal.
 * - `NON_POSITIVE_REVENUE`: only with the method `quantile`: `count` customers have a revenue of 0 or less; they score monetary 1
 *   and do not shape the cuts.
 */
export type RfmWarning =
  | {
      /** Scores that nobody has. */
      readonly code: 'EMPTY_BINS';
      /** Of which dimension. */
      readonly dimension: RfmDimension;
      /** Which scores, ascending. */
      readonly scores: readonly number[];
    }
  | {
      /** Customers without positive revenue. */
      readonly code: 'NON_POSITIVE_REVENUE';
      /** How many. */
      readonly count: number;
    };

/** Result of {@link scoreRfm}. */
export interface RfmScores {
  /** Customers scored. */
  readonly n: number;
  /** Those with an order, in input order. */
  readonly customers: readonly RfmScore[];
  /** Those without, in input order. */
  readonly excluded: readonly RfmExclusion[];
  /** The cuts, ascending; empty for `percentRank`. */
  readonly cuts: RfmNumbers;
  /** Customers by score, those with 1 first. */
  readonly counts: RfmNumbers;
  /** What was legal but suspicious. */
  readonly warnings: readonly RfmWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveScoreRfmOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** Scores from … to, both ends included. */
export type ScoreBand = readonly [min: number, max: number];

/** Which scores a segment takes; all bands that are given must hold. */
export interface RfmCondition {
  /** Band of the recency score. Absent: any. */
  readonly recency?: ScoreBand | undefined;
  /** Band of the frequency score. Absent: any. */
  readonly frequency?: ScoreBand | undefined;
  /** Band of the monetary score. Absent: any. */
  readonly monetary?: ScoreBand | undefined;
  /** Band of `(frequency + monetary) / 2`, rounded half up. Absent: any. */
  readonly fm?: ScoreBand | undefined;
}

/** A line of rules: scores that belong to a segment. A segment that is no rectangle stands in several lines. */
export interface RfmSegment {
  /** The segment. */
  readonly id: string;
  /** Its name, for people. */
  readonly label?: string | LocalizedLabel | undefined;
  /** Which scores. Absent: everyone that no earlier line took. */
  readonly when?: RfmCondition | undefined;
  /** What to do about its customers. */
  readonly playbook?: Playbook | undefined;
}

/** Named segments on a grid of scores; the first line that matches wins. */
export interface RfmRules {
  /** Name of the rules. */
  readonly id: string;
  /** How many scores each dimension has, 1 to 100. */
  readonly bins: number;
  /** Lines in order of precedence. */
  readonly segments: readonly RfmSegment[];
}

/** A code that more than one segment would take. */
export interface RfmOverlap {
  /** The three scores. */
  readonly code: string;
  /** The segments, the winning one first. */
  readonly segments: readonly string[];
}

/** Result of {@link checkRfmRules}. */
export interface RfmRulesCheck {
  /** Whether every code has exactly one segment; false where a last segment without `when` takes what others leave. */
  readonly ok: boolean;
  /** Codes that no segment takes, ascending. */
  readonly uncovered: readonly string[];
  /** Codes that several segments would take, ascending. */
  readonly overlaps: readonly RfmOverlap[];
  /** Segments that never win a code. */
  readonly unreachable: readonly string[];
  /** Always empty: what is suspicious about rules is the result itself. */
  readonly warnings: readonly never[];
  /** Always empty: there is nothing to choose. */
  readonly options: NoOptions;
}

/** What {@link classifyRfm} needs of a customer; an `RfmScore` is one. */
export interface RfmScored {
  /** Who: text, or a safe integer, which becomes text. Each stands once. */
  readonly customerId: string | number;
  /** 1 … bins of the rules. */
  readonly recency: number;
  /** 1 … bins of the rules. */
  readonly frequency: number;
  /** 1 … bins of the rules. */
  readonly monetary: number;
  /** Number of orders, to be summed by segment. Absent: 0. */
  readonly orders?: number | null | undefined;
  /** Money, to be summed by segment. Absent: 0. */
  readonly revenue?: DecimalInput | null | undefined;
}

/** How {@link classifyRfm} prints revenue, and what it does about bad rows. */
export interface ClassifyRfmOptions extends MoneyOptions {
  /** `throw` on bad rows, or `collect` them in `rejected` and classify the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveClassifyRfmOptions extends EffectiveMoneyOptions {
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A customer with its segment. */
export interface RfmClassified {
  /** Who. */
  readonly customerId: string;
  /** The three scores. */
  readonly code: string;
  /** The segment. */
  readonly segment: string;
}

/** What the customers of a segment come to. */
export interface RfmSegmentSummary {
  /** The segment. */
  readonly segment: string;
  /** Its customers. */
  readonly customers: number;
  /** Of all customers; null without any. */
  readonly share: number | null;
  /** Their orders. */
  readonly orders: number;
  /** Their revenue: money. */
  readonly revenue: string;
  /** Of all revenue, before rounding; null when that is 0 or less. */
  readonly revenueShare: number | null;
  /** What to do about them, where the rules say so. */
  readonly playbook?: Playbook;
}

/** What was legal but suspicious: `count` codes would fit several segments, and the first took them. */
export interface RfmRulesWarning {
  /** What was found. */
  readonly code: 'OVERLAPPING_RULES';
  /** How many codes. */
  readonly count: number;
}

/** Result of {@link classifyRfm}. */
export interface RfmClassification {
  /** In input order. */
  readonly customers: readonly RfmClassified[];
  /** All segments of the rules, in their order. */
  readonly segments: readonly RfmSegmentSummary[];
  /** What was legal but suspicious. */
  readonly warnings: readonly RfmRulesWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveClassifyRfmOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** The rules that come with the library. */
export interface RfmRuleSets {
  /** Five scores, recency × fm, 11 segments. */
  readonly classic: RfmRules;
  /** Five scores, recency × frequency, 10 segments. */
  readonly grid: RfmRules;
  /** Three scores, recency × fm, 6 segments. */
  readonly tertile: RfmRules;
  /** Two scores, the eight segments of Chinese practice; meant for `method: 'cuts', cuts: 'mean'`. */
  readonly cn8: RfmRules;
}
