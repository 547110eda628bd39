import type { DecimalInput, EffectiveMoneyOptions, MoneyOptions, RejectedRow } from '../types.js';

/** What a customer is worth in a period. */
export interface CustomerPeriodValue {
  /** Who: text, or a safe integer, which becomes text. */
  readonly customerId: string | number;
  /** Name of the period, text that sorts in order of time, such as `'2026-05'`. */
  readonly period: string;
  /** Money, 0 or more: recurring revenue, or sales. Rows of one customer and period are summed. */
  readonly value: DecimalInput;
}

/** Options of `analyzeMovements`. */
export interface AnalyzeMovementsOptions extends MoneyOptions {
  /** The periods in order of time, each once; the first one is the opening. Default: those of the rows, sorted as text. */
  readonly periods?: readonly string[] | undefined;
  /** Customers who were customers before the first period: they come back, they are not new. Default none. */
  readonly knownBefore?: readonly (string | number)[] | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveAnalyzeMovementsOptions extends EffectiveMoneyOptions {
  /** The periods in order of time. */
  readonly periods: readonly string[];
  /** Customers known from before. */
  readonly knownBefore: readonly string[];
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** How many customers moved. */
export interface MovementCounts {
  /** Customers of the period before. */
  readonly opening: number;
  /** Became customers for the first time. */
  readonly new: number;
  /** Are worth more than before. */
  readonly expansion: number;
  /** Are worth less than before. */
  readonly contraction: number;
  /** Are no customers any more. */
  readonly churn: number;
  /** Are customers again. */
  readonly reactivation: number;
  /** Are worth the same as before. */
  readonly unchanged: number;
  /** Customers of the period: opening + new + reactivation − churn. */
  readonly closing: number;
}

/** How a period's value came from that of the period before: the parts add up to the cent. */
export interface MovementPeriod {
  /** The period. */
  readonly period: string;
  /** Money: value of the period before. */
  readonly opening: string;
  /** Money from customers who are customers for the first time. */
  readonly new: string;
  /** Money that customers bring more. */
  readonly expansion: string;
  /** Money that customers bring less, 0 or negative. */
  readonly contraction: string;
  /** Money of customers who left, 0 or negative. */
  readonly churn: string;
  /** Money of customers who came back. */
  readonly reactivation: string;
  /** Money: value of the period, the next one's opening. */
  readonly closing: string;
  /** The customers behind it. */
  readonly customers: MovementCounts;
  /** (opening + contraction + churn) / opening; null when the opening is 0. */
  readonly grossRetention: number | null;
  /** The same with expansion, without reactivation; null when the opening is 0. */
  readonly netRetention: number | null;
}

/** Result of `analyzeMovements`. */
export interface MovementAnalysis {
  /** All periods but the first, in order of time. */
  readonly periods: readonly MovementPeriod[];
  /** Always empty: nothing about movements is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveAnalyzeMovementsOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** Which segment a customer is in. */
export interface SegmentMember {
  /** Who: text, or a safe integer, which becomes text; once on each side. */
  readonly customerId: string | number;
  /** The segment, tier or stage. */
  readonly segment: string | number;
}

/** Options of `calculateMigration`. */
export interface CalculateMigrationOptions {
  /** All segments in the order of the matrix, each once. Default: by first appearance, `before` first. */
  readonly segments?: readonly (string | number)[] | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and count the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveCalculateMigrationOptions {
  /** The segments in the order of the matrix. */
  readonly segments: readonly string[];
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** Result of `calculateMigration`: rows are segments before, columns segments after. */
export interface MigrationMatrix {
  /** The segments of rows and columns. */
  readonly segments: readonly string[];
  /** `counts[i][j]`: customers who went from segment i to segment j. */
  readonly counts: readonly (readonly number[])[];
  /** Customers of each segment before. */
  readonly before: readonly number[];
  /** Customers of each segment after. */
  readonly after: readonly number[];
  /** Of each segment after, who was in none before. */
  readonly entered: readonly number[];
  /** Of each segment before, who is in none after. */
  readonly left: readonly number[];
  /** counts[i][j] / before[i]; null when there was nobody. With `leftShares` a row sums to 1. */
  readonly rowShares: readonly (readonly (number | null)[])[];
  /** left[i] / before[i]; null when there was nobody. */
  readonly leftShares: readonly (number | null)[];
  /** Share of the customers on both sides whose segment is the same; null when there is none. */
  readonly stationaryShare: number | null;
  /** Always empty: nothing about a migration is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveCalculateMigrationOptions;
  /** Bad rows, when they are collected: those of `before`, then of `after`; `path` tells the list. */
  readonly rejected?: readonly RejectedRow[];
}
