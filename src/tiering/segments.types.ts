import type { DecimalInput, EffectiveMoneyOptions, MoneyOptions, RejectedRow } from '../types.js';

/** A customer, or several alike, with the fields that they are grouped by. */
export interface SegmentedCustomer {
  /** Customers that the row stands for, 0 or more. Default 1. */
  readonly count?: number | null | undefined;
  /** The measure, by default `profit`, and the fields to group by. */
  readonly [field: string]: unknown;
}

/** How {@link analyzeSegments} groups and compares. */
export interface AnalyzeSegmentsOptions extends MoneyOptions {
  /** Fields whose values make up a segment, at least one. */
  readonly groupBy: readonly string[];
  /** The field that is summed. Default `profit`. */
  readonly measure?: string | undefined;
  /** Wanted share of the total by segment, fractions that should sum to 1. */
  readonly targetShares?: Readonly<Record<string, DecimalInput>> | undefined;
  /** Customers that could be won, by segment, those won included. */
  readonly addressable?: Readonly<Record<string, number>> | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and compare the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveAnalyzeSegmentsOptions extends EffectiveMoneyOptions {
  /** Fields whose values make up a segment. */
  readonly groupBy: readonly string[];
  /** The field that was summed. */
  readonly measure: string;
  /** Wanted share of the total by segment, exact text where no number is the value; absent when none was given. */
  readonly targetShares?: Readonly<Record<string, number | string>>;
  /** Customers that could be won, by segment; absent when none was given. */
  readonly addressable?: Readonly<Record<string, number>>;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A segment and how it is doing. */
export interface SegmentAnalysis {
  /** The values joined with `/`; `?` stands for one that is missing. */
  readonly segment: string;
  /** The values by field; null where missing. */
  readonly values: Readonly<Record<string, string | null>>;
  /** How many. */
  readonly customers: number;
  /** Sum of the measure: money. Rounded so that the segments add up to the total. */
  readonly value: string;
  /** Of the total; negative for a loss, null when the total is 0 or less. */
  readonly share: number | null;
  /** The share wanted; null when none is. */
  readonly targetShare: number | null;
  /** share − targetShare; null when one of them is. */
  readonly gap: number | null;
  /** Customers that could be won; null when not known. */
  readonly addressable: number | null;
  /** customers / addressable; null when that is not known or 0. */
  readonly penetration: number | null;
}

/**
 * What was legal but suspicious about segments.
 *
 * - `NON_POSITIVE_TOTAL`: the total is 0 or less, so there are no shares.
 * - `PENETRATION_ABOVE_ONE`: a `segment` has more customers than could be won.
 * - `TARGETS_NOT_ONE`: the target shares come to `sum`.
 */
export type SegmentsWarning =
  | {
      /** No shares of a total that is 0 or less. */
      readonly code: 'NON_POSITIVE_TOTAL';
    }
  | {
      /** More customers than could be won. */
      readonly code: 'PENETRATION_ABOVE_ONE';
      /** Which segment. */
      readonly segment: string;
    }
  | {
      /** Target shares that do not sum to 1. */
      readonly code: 'TARGETS_NOT_ONE';
      /** What they sum to. */
      readonly sum: number;
    };

/** Result of {@link analyzeSegments}. */
export interface SegmentsAnalysis {
  /** Sum of the measure: money. */
  readonly total: string;
  /** By first appearance, then those that only `targetShares` or `addressable` name. */
  readonly segments: readonly SegmentAnalysis[];
  /** What was legal but suspicious. */
  readonly warnings: readonly SegmentsWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveAnalyzeSegmentsOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}
