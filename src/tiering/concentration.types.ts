import type { DecimalInput, RejectedRow } from '../types.js';

/** Something with a value: a customer, a product, a region. */
export interface ValuedItem {
  /** Identity: text, or a safe integer, which becomes text. Each stands once. */
  readonly id: string | number;
  /** What it is worth, of either sign. */
  readonly value: DecimalInput;
}

/** Where {@link classifyAbc} cuts. */
export interface ClassifyAbcOptions {
  /** Cumulative shares at which classes end, strictly ascending, above 0 and up to 1, at most 25. Default `[0.8, 0.95]`. */
  readonly cuts?: readonly DecimalInput[] | undefined;
  /** Whether the item that crosses a cut belongs to the class before it (`include`, the default) or after it. */
  readonly crossing?: 'include' | 'exclude' | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and classify the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveClassifyAbcOptions {
  /** Cumulative shares at which classes end: exact text where no number is the value. */
  readonly cuts: readonly (number | string)[];
  /** Where the item that crosses a cut went. */
  readonly crossing: 'include' | 'exclude';
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** What was legal but suspicious: no value is positive, so there is nothing to take shares of. */
export interface NoPositiveValueWarning {
  /** What was found. */
  readonly code: 'NO_POSITIVE_VALUE';
}

/** What was legal but suspicious: `count` values of 0 or less counted as 0. */
export interface NonPositiveValuesWarning {
  /** What was found. */
  readonly code: 'NON_POSITIVE_VALUES';
  /** How many items. */
  readonly count: number;
}

/** An item with its class. */
export interface AbcItem {
  /** Identity. */
  readonly id: string;
  /** 1 + the number of items worth more; equal values have equal ranks. */
  readonly rank: number;
  /** Exact. */
  readonly value: string;
  /** Of the total; negative for a negative value, null when no value is positive. */
  readonly share: number | null;
  /** Share of this item and all before it, positive values only; null when no value is positive. */
  readonly cumulativeShare: number | null;
  /** `'A'`, `'B'`, `'C'` … */
  readonly class: string;
}

/** What the items of a class come to. */
export interface AbcClass {
  /** `'A'`, `'B'`, `'C'` … */
  readonly class: string;
  /** How many. */
  readonly items: number;
  /** Of all items; null without any. */
  readonly itemShare: number | null;
  /** Sum of their values, exact. */
  readonly value: string;
  /** Of the total; null when no value is positive. */
  readonly valueShare: number | null;
}

/** Result of {@link classifyAbc}. */
export interface AbcClassification {
  /** Sum of the positive values, exact. */
  readonly total: string;
  /** By falling value, equal ones in input order. */
  readonly items: readonly AbcItem[];
  /** All classes, also empty ones. */
  readonly classes: readonly AbcClass[];
  /** What was legal but suspicious. */
  readonly warnings: readonly NoPositiveValueWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveClassifyAbcOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** What {@link calculateParetoCurve} looks for. */
export interface ParetoCurveOptions {
  /** Shares of the total, 0 to 1, for which the fewest items are counted. Default `[0.8]`. */
  readonly reach?: readonly DecimalInput[] | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and draw the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveParetoCurveOptions {
  /** Shares of the total looked for: exact text where no number is the value. */
  readonly reach: readonly (number | string)[];
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** A point of the curve: so many items, the largest, hold so much of the value. */
export interface ParetoPoint {
  /** Number of items. */
  readonly items: number;
  /** Of all items. */
  readonly itemShare: number;
  /** Of the total. */
  readonly valueShare: number;
}

/** The fewest items that hold a share of the value. */
export interface ParetoReach {
  /** The share of the total that was looked for. */
  readonly valueShare: number;
  /** The fewest items whose values reach it. */
  readonly items: number;
  /** Of all items. */
  readonly itemShare: number;
}

/** Result of {@link calculateParetoCurve}. */
export interface ParetoCurve {
  /** Sum of the positive values, exact. */
  readonly total: string;
  /** The origin and one point for each item, largest first; empty when no value is positive. */
  readonly points: readonly ParetoPoint[];
  /** One entry for each share looked for, in the order given; empty when no value is positive. */
  readonly reached: readonly ParetoReach[];
  /** What was legal but suspicious. */
  readonly warnings: readonly NoPositiveValueWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveParetoCurveOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** Which top {@link calculateConcentration} measures. */
export interface ConcentrationOptions {
  /** Share of the items that makes the top, 0 to 1. Default 0.2. */
  readonly share?: DecimalInput | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveConcentrationOptions {
  /** Share of the items that makes the top: exact text where no number is the value. */
  readonly share: number | string;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** Result of {@link calculateConcentration}. */
export interface Concentration {
  /** Number of items. */
  readonly n: number;
  /** Sum of the positive values, exact. */
  readonly total: string;
  /** `⌈share · n⌉`. */
  readonly topItems: number;
  /** What the top holds of the total; null when no value is positive. */
  readonly valueShare: number | null;
  /** 0: all equal; towards 1: one has it all. Null when no value is positive. */
  readonly gini: number | null;
  /** Herfindahl-Hirschman index, the sum of squared shares, above 0 up to 1. Null when no value is positive. */
  readonly hhi: number | null;
  /** 1 / hhi: so many equal items would be as concentrated. Null when no value is positive. */
  readonly effectiveNumber: number | null;
  /** What was legal but suspicious. */
  readonly warnings: readonly (NoPositiveValueWarning | NonPositiveValuesWarning)[];
  /** The options that were in effect. */
  readonly options: EffectiveConcentrationOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** How many {@link selectTop} takes: a share or a count, not both. */
export interface SelectTopOptions {
  /** Share of the items, 0 to 1. Default 0.2 when there is no `count`. */
  readonly share?: DecimalInput | undefined;
  /** Number of items, 0 or more. */
  readonly count?: number | undefined;
  /** Whether all that equal the last one are taken too (`include`, the default), or none of them when they do not fit. */
  readonly ties?: 'include' | 'exclude' | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and select from the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveSelectTopOptions {
  /** Share of the items, exact text where no number is the value; absent when a count was given. */
  readonly share?: number | string;
  /** Number of items; absent when there was none given. */
  readonly count?: number;
  /** What was done about equal values at the edge. */
  readonly ties: 'include' | 'exclude';
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** An item of the top. */
export interface TopItem {
  /** Identity. */
  readonly id: string;
  /** 1 + the number of items worth more. */
  readonly rank: number;
  /** Exact. */
  readonly value: string;
}

/** Result of {@link selectTop}. */
export interface TopSelection {
  /** Number of items. */
  readonly n: number;
  /** How many were wanted: `⌈share · n⌉`, or the count. */
  readonly wanted: number;
  /** The lowest value taken, exact; null when none was. */
  readonly threshold: string | null;
  /** Sum of the positive values, exact. */
  readonly total: string;
  /** What the items taken hold of the total; null when no value is positive. */
  readonly valueShare: number | null;
  /** Those taken, by falling value, equal ones in input order. */
  readonly items: readonly TopItem[];
  /** What was legal but suspicious. */
  readonly warnings: readonly NoPositiveValueWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveSelectTopOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** What is said of one item. */
export interface ItemExplanation {
  /** Which one. */
  readonly id: string;
  /** What there is to say, the answer first. */
  readonly sentences: readonly string[];
}

/** What is said of a report on items. */
export interface ItemsExplanation {
  /** Of all items together, what is to be known about the report last. */
  readonly sentences: readonly string[];
  /** Of each item, in the order of the report. */
  readonly items: readonly ItemExplanation[];
}
