import type { IsoDate, PeriodRule, RejectedRow, RoundingMode } from '../types.js';
import type {
  EffectiveOrderHistoryOptions,
  EffectiveOrderMoneyOptions,
  IgnoredHistory,
  OrderHistoryOptions,
  OrderHistoryWarning,
  OrderMoneyOptions,
} from './types.js';

/** What a cohort table counts: customers, or net revenue. */
export type RetentionMeasure = 'customers' | 'revenue';

/** When a customer counts in a column: with a purchase in just that period, in it or later, or in a range of periods. */
export type RetentionMode = 'classic' | 'rolling' | 'range';

/** Options of `analyzeRetention`. */
export interface AnalyzeRetentionOptions extends OrderMoneyOptions {
  /** How cohorts and columns are cut. Default `month`. */
  readonly period?: PeriodRule | undefined;
  /** What is counted. Default `customers`. */
  readonly measure?: RetentionMeasure | undefined;
  /** When a customer counts. Default `classic`; revenue has no other. */
  readonly mode?: RetentionMode | undefined;
  /** The columns of the mode `range`, and only of it: first and last period after the cohort's own, both included, `0` the own. */
  readonly ranges?: readonly (readonly [from: number, to: number])[] | undefined;
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** The options that were in effect. */
export interface EffectiveAnalyzeRetentionOptions extends EffectiveOrderMoneyOptions {
  /** How cohorts and columns are cut. */
  readonly period: PeriodRule;
  /** What is counted. */
  readonly measure: RetentionMeasure;
  /** When a customer counts. */
  readonly mode: RetentionMode;
  /** The columns; only in the mode `range`. */
  readonly ranges?: readonly (readonly [from: number, to: number])[];
  /** Level of the intervals. */
  readonly confidence: number;
}

/** Customers whose first purchase lies in one period. */
export interface RetentionCohort {
  /** Key of the period. */
  readonly cohort: string;
  /** Its first day. */
  readonly start: IsoDate;
  /** The first day after it. */
  readonly end: IsoDate;
  /** Whether the period is over as of `asOf`. */
  readonly complete: boolean;
  /** Customers whose first purchase lies in it, as far as known. */
  readonly size: number;
  /** By column: customers, or money; null where the column's last day is after `asOf`. */
  readonly values: readonly (number | string | null)[];
  /** By column: the value over `size`, or over the revenue of column 0; null where the value is, and where that is not above 0. */
  readonly rates: readonly (number | null)[];
}

/** A column over all cohorts that can be seen in it. */
export interface RetentionOverall {
  /** The column. */
  readonly column: string;
  /** Customers of the cohorts whose cell is known. */
  readonly size: number;
  /** Those of them who count. */
  readonly active: number;
  /** active / size; null when size is 0. */
  readonly rate: number | null;
  /** Lower end of its Wilson interval; null when size is 0. */
  readonly low: number | null;
  /** Upper end; null when size is 0. */
  readonly high: number | null;
}

/**
 * Something legal that is worth a look.
 *
 * - `REFUND_WITHOUT_ORDER`: so many refunds name no known order of their customer; they lowered the revenue only.
 * - `REVENUE_OUTSIDE_COHORTS`: so many customers have revenue, mostly refunds, that is in no cell: without a purchase, or from
 *   before the period of their first one.
 */
export interface RetentionWarning {
  /** What was found. */
  readonly code: 'REFUND_WITHOUT_ORDER' | 'REVENUE_OUTSIDE_COHORTS';
  /** How many refunds or customers. */
  readonly count: number;
}

/** Result of `analyzeRetention`. */
export interface RetentionAnalysis {
  /** `'0'`, `'1'`, … periods after the cohort's own; in the mode `range` such as `'1-3'`. */
  readonly columns: readonly string[];
  /** Every period from that of the first purchase to that of `asOf`, in order of time. */
  readonly cohorts: readonly RetentionCohort[];
  /** One a column; none for revenue. */
  readonly overall: readonly RetentionOverall[];
  /** What had no say. */
  readonly ignored: IgnoredHistory;
  /** What was legal but suspicious. */
  readonly warnings: readonly RetentionWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveAnalyzeRetentionOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** The options of a cohort table's tally, defaults filled in but for what hangs on the currency. */
export interface RetentionTallyOptions extends Omit<EffectiveAnalyzeRetentionOptions, 'currency' | 'minorUnits' | 'rounding'> {
  /** ISO 4217 code, when one was given. */
  readonly currency?: string;
  /** Decimals of money, when they were given. */
  readonly minorUnits?: number;
  /** How money is rounded. */
  readonly rounding: RoundingMode;
}

/** One cohort of a tally. */
export interface TalliedCohort {
  /** First day of its period. */
  readonly start: IsoDate;
  /** Customers. */
  readonly size: number;
  /** Customers who count, by column: periods from the cohort's own to that of `asOf`, or ranges. */
  readonly active: readonly number[];
  /** Net revenue, exact, by period from the cohort's own to that of `asOf`; null when customers are counted. */
  readonly exactRevenue: readonly string[] | null;
}

/** Who bought when, of the customers of a shard. */
export interface RetentionTally {
  /** What kind of tally it is. */
  readonly kind: 'retention';
  /** How it was counted. */
  readonly options: RetentionTallyOptions;
  /** Cohorts with a customer, in order of time. */
  readonly cohorts: readonly TalliedCohort[];
  /** What had no say. */
  readonly ignored: IgnoredHistory;
  /** Refunds that name no known order. */
  readonly looseRefunds: number;
  /** Customers with revenue that is in no cohort's cell; 0 when customers are counted. */
  readonly outside: number;
  /** Bad rows, when they are collected; their places count within the shard. */
  readonly rejected: readonly RejectedRow[];
}

/** Options of `calculateRepurchaseRate`. */
export interface CalculateRepurchaseRateOptions extends OrderHistoryOptions {
  /** Days after the first purchase in which the second one counts, the last one included; 1 or more. Default 90. */
  readonly windowDays?: number | undefined;
  /** Level of the interval, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** The options that were in effect. */
export interface EffectiveRepurchaseRateOptions extends EffectiveOrderHistoryOptions {
  /** Days in which the second purchase counts. */
  readonly windowDays: number;
  /** Level of the interval. */
  readonly confidence: number;
}

/** Result of `calculateRepurchaseRate`. */
export interface RepurchaseRate {
  /** Customers whose window is over. */
  readonly eligible: number;
  /** Those of them who bought on a second day within the window. */
  readonly repurchased: number;
  /** Customers whose window is not over: in neither number, even if they came back. */
  readonly pending: number;
  /** repurchased / eligible; null when nobody is eligible. */
  readonly rate: number | null;
  /** Lower end of the Wilson interval; null when nobody is eligible. */
  readonly low: number | null;
  /** Upper end; null when nobody is eligible. */
  readonly high: number | null;
  /** What had no say. */
  readonly ignored: IgnoredHistory;
  /** What was legal but suspicious. */
  readonly warnings: readonly OrderHistoryWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveRepurchaseRateOptions;
  /** Bad rows, when they are collected. */
  readonly rejected?: readonly RejectedRow[];
}

/** A customer who may refer others. */
export interface ReferringCustomer {
  /** Who: text, or a safe integer, which becomes text; once in the list. */
  readonly customerId: string | number;
  /** The day from which referrals are expected. */
  readonly since: IsoDate;
}

/** A customer brought another one. */
export interface Referral {
  /** Who brought: text, or a safe integer, which becomes text. */
  readonly referrerId: string | number;
  /** The day. */
  readonly date: IsoDate;
}

/** Options of `calculateReferralRate`. */
export interface CalculateReferralRateOptions {
  /** The day of the report, included: later referrals are ignored and counted. */
  readonly asOf: IsoDate;
  /** Days after `since` in which the first referral counts, the last one included; 1 or more. Default 180. */
  readonly windowDays?: number | undefined;
  /** Level of the interval, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** `throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`. */
  readonly onInvalid?: 'throw' | 'collect' | undefined;
}

/** The options that were in effect. */
export interface EffectiveReferralRateOptions {
  /** The day of the report. */
  readonly asOf: IsoDate;
  /** Days in which the first referral counts. */
  readonly windowDays: number;
  /** Level of the interval. */
  readonly confidence: number;
  /** What was done about bad rows. */
  readonly onInvalid: 'throw' | 'collect';
}

/** Referrals and customers that had no say. */
export interface IgnoredReferrals {
  /** Referrals after `asOf`. */
  readonly afterAsOf: number;
  /** Referrals up to `asOf` by somebody who is not in the list of customers. */
  readonly unknownReferrer: number;
  /** Customers whose `since` is after `asOf`. */
  readonly customersAfterAsOf: number;
}

/** Result of `calculateReferralRate`. */
export interface ReferralRate {
  /** Customers whose window is over. */
  readonly eligible: number;
  /** Those of them who brought somebody within the window. */
  readonly referred: number;
  /** Customers whose window has begun and is not over: in neither number. */
  readonly pending: number;
  /** referred / eligible; null when nobody is eligible. */
  readonly rate: number | null;
  /** Lower end of the Wilson interval; null when nobody is eligible. */
  readonly low: number | null;
  /** Upper end; null when nobody is eligible. */
  readonly high: number | null;
  /** Referrals and customers that had no say. */
  readonly ignored: IgnoredReferrals;
  /** Always empty: nothing about referrals is legal but suspicious. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: EffectiveReferralRateOptions;
  /** Bad rows, when they are collected: customers, then referrals; `path` tells the list. */
  readonly rejected?: readonly RejectedRow[];
}
