import type { BgNbdModel, BgNbdParams, ParetoNbdModel, ParetoNbdParams, PurchaseModel, TimeSpan, TimeUnit } from '../types.js';
import type { NoOptions } from './types.js';

export type { BgNbdModel, BgNbdParams, ParetoNbdModel, ParetoNbdParams, PurchaseModel, PurchaseRow, TimeSpan } from '../types.js';

/** Parameters of the Gamma-Gamma model of spend. */
export interface GammaGammaParams {
  /** Shape of the gamma distribution of single purchases, above 0. */
  readonly p: number;
  /** Shape of the gamma distribution of customers' rates, above 0; up to 1 the mean spend is infinite. */
  readonly q: number;
  /** Its rate, in money, above 0: the mean spend of all customers is p v / (q − 1). */
  readonly v: number;
}

/** Parameters of the shifted-beta-geometric model of renewals. */
export interface ShiftedBetaGeometricParams {
  /** First shape of the beta distribution of the chance to leave at a renewal, above 0: its mean is alpha / (alpha + beta). */
  readonly alpha: number;
  /** Its second shape, above 0. */
  readonly beta: number;
}

/** A Gamma-Gamma model to predict with; a fit is one. */
export interface SpendModel {
  /** How much customers spend on a purchase. */
  readonly kind: 'gammaGamma';
  /** Where the model stands. */
  readonly params: GammaGammaParams;
  /** Spend knows no unit of time. */
  readonly unit?: null | undefined;
}

/** A shifted-beta-geometric model to predict with; a fit is one. */
export interface RetentionModel {
  /** How many customers are left after each renewal. */
  readonly kind: 'shiftedBetaGeometric';
  /** Where the model stands. */
  readonly params: ShiftedBetaGeometricParams;
  /** From one renewal to the next. */
  readonly unit: TimeUnit;
}

/**
 * What was legal but suspicious about a fit.
 *
 * - `NO_REPEATS`: nobody bought twice, so the rows cannot tell the model's parameters.
 * - `PARAMETER_AT_BOUND`: the likelihood goes on rising towards the edge of the search in `parameter`; the model tends to a
 *   simpler one.
 * - `TOO_FEW_VALUES`: two counts of a cohort cannot tell the two parameters of renewals: others fit as well.
 * - `UNUSABLE_ROWS`: `count` customers have no repeat purchase or no spend above 0.
 */
export type FitWarning =
  | {
      /** What was found. */
      readonly code: 'NO_REPEATS' | 'TOO_FEW_VALUES';
    }
  | {
      /** What was found. */
      readonly code: 'PARAMETER_AT_BOUND';
      /** Name of the parameter. */
      readonly parameter: string;
    }
  | {
      /** What was found. */
      readonly code: 'UNUSABLE_ROWS';
      /** How many customers: rows by their weight. */
      readonly count: number;
    };

/** How well a model fits, and how the search for it went. */
export interface FitQuality<Params> {
  /** Logarithm of the likelihood of all rows, no constant left out. */
  readonly logLikelihood: number;
  /** Standard errors of the parameters, in the parameters' own scale; null where the rows cannot tell them. */
  readonly standardErrors: Params | null;
  /** Whether no further progress was possible. A search that was cut short has its best point so far in `params`. */
  readonly converged: boolean;
  /** Steps of the search. */
  readonly iterations: number;
  /** Customers that the model was fitted to: the sum of the weights. */
  readonly n: number;
  /** What was legal but suspicious, by code. */
  readonly warnings: readonly FitWarning[];
}

/** How {@link fitBgNbd}, {@link fitMbgNbd} and {@link fitParetoNbd} count time and search. */
export interface FitPurchasesOptions {
  /** Unit of time of the rows. It becomes part of the model. */
  readonly unit: TimeUnit;
  /** Most steps of one search, from 1. Default 500. */
  readonly maxIterations?: number | undefined;
}

/** The options that were in effect. */
export interface EffectiveFitPurchasesOptions {
  /** Unit of time of the rows. */
  readonly unit: TimeUnit;
  /** Most steps of one search. */
  readonly maxIterations: number;
}

/** Result of {@link fitBgNbd} and {@link fitMbgNbd}. */
export interface FittedBgNbd extends BgNbdModel, FitQuality<BgNbdParams> {
  /** The options that were in effect. */
  readonly options: EffectiveFitPurchasesOptions;
}

/** Result of {@link fitParetoNbd}. */
export interface FittedParetoNbd extends ParetoNbdModel, FitQuality<ParetoNbdParams> {
  /** The options that were in effect. */
  readonly options: EffectiveFitPurchasesOptions;
}

/** What a customer spends on a purchase. */
export interface SpendRow {
  /** Purchases that the mean is of: those after the first one, a whole number, 0 or more. */
  readonly frequency: number;
  /** Mean value of these purchases, in money, 0 or more. Absent: not known. */
  readonly meanSpend?: number | null | undefined;
  /** How many customers the row stands for, 0 or more. Default 1. */
  readonly weight?: number | null | undefined;
  /** Who: text, or a safe integer, which becomes text. Absent: nobody in particular. */
  readonly customerId?: string | number | null | undefined;
}

/** How {@link fitGammaGamma} searches. */
export interface FitGammaGammaOptions {
  /** Whether q may fall to 1 and below, where the mean spend of all customers is infinite. Default false. */
  readonly allowInfiniteMean?: boolean | undefined;
}

/** The options that were in effect. */
export interface EffectiveFitGammaGammaOptions {
  /** Whether q may fall to 1 and below. */
  readonly allowInfiniteMean: boolean;
}

/** Result of {@link fitGammaGamma}. */
export interface FittedGammaGamma extends SpendModel, FitQuality<GammaGammaParams> {
  /** Spend knows no unit of time. */
  readonly unit: null;
  /** Mean spend of all customers, p v / (q − 1), in money; null when it is infinite. */
  readonly meanSpend: number | null;
  /** Correlation of frequency and mean spend in the rows: the model takes it for 0. Null where one of them does not vary. */
  readonly correlation: number | null;
  /** The options that were in effect. */
  readonly options: EffectiveFitGammaGammaOptions;
}

/** How {@link fitShiftedBetaGeometric} counts time. */
export interface FitShiftedBetaGeometricOptions {
  /** From one renewal to the next. It becomes part of the model. */
  readonly unit: TimeUnit;
}

/** Result of {@link fitShiftedBetaGeometric}. */
export interface FittedShiftedBetaGeometric extends RetentionModel, FitQuality<ShiftedBetaGeometricParams> {
  /** The options that were in effect. */
  readonly options: FitShiftedBetaGeometricOptions;
}

/** A model as it comes from a fit. */
export type FittedModel = FittedBgNbd | FittedParetoNbd | FittedGammaGamma | FittedShiftedBetaGeometric;

/** What {@link toPurchaseRows} reads of a customer's activity; the customers of `summarizeOrders` are such rows. */
export interface PurchaseActivity {
  /** Who: text, or a safe integer, which becomes text. */
  readonly customerId: string | number;
  /** Distinct days with a purchase. Without one the customer is left out. */
  readonly purchaseDays: number;
  /** Purchase days after the first. */
  readonly repeatDays: number;
  /** Days from the first purchase to the last; null without a purchase. */
  readonly ageAtLast?: number | null | undefined;
  /** Days from the first purchase to the end of observation; null without a purchase. */
  readonly age?: number | null | undefined;
  /** Mean value of the repeat days, in money; null without one. */
  readonly meanRepeatDay?: number | null | undefined;
}

/** Which unit {@link toPurchaseRows} counts in. */
export interface ToPurchaseRowsOptions {
  /** What days are divided by. */
  readonly unit: TimeUnit;
}

/** A row of {@link toPurchaseRows}. */
export interface CustomerPurchaseRow {
  /** Who. */
  readonly customerId: string;
  /** Purchase days after the first. */
  readonly frequency: number;
  /** Time from the first purchase to the last. */
  readonly ageAtLast: number;
  /** Time from the first purchase to the end of observation. */
  readonly age: number;
  /** Mean value of the repeat days, in money; absent without one. */
  readonly meanSpend?: number;
}

/**
 * What is to be known about a chance to be alive.
 *
 * - `ONE_TIME_BUYERS_ALWAYS_ALIVE`: `count` customers bought once, and BG/NBD gives such customers a chance of 1 for ever.
 */
export interface AliveWarning {
  /** What was found. */
  readonly code: 'ONE_TIME_BUYERS_ALWAYS_ALIVE';
  /** How many customers: rows by their weight. */
  readonly count: number;
}

/** Result of {@link estimateAliveProbability}. */
export interface AliveProbabilities {
  /** One a row, from 0 to 1. */
  readonly values: readonly number[];
  /** What is to be known about them. */
  readonly warnings: readonly AliveWarning[];
  /** There are none. */
  readonly options: NoOptions;
}

/** How far {@link forecastPurchases} looks. */
export interface ForecastPurchasesOptions {
  /** From the end of observation on; its unit may be another than the model's. */
  readonly horizon: TimeSpan;
}

/** Result of {@link forecastPurchases}. */
export interface PurchaseForecast {
  /** Purchases expected within the horizon, one number a row, 0 or more. */
  readonly values: readonly number[];
  /** Always empty. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: ForecastPurchasesOptions;
}

/** Result of {@link estimateSpend}. */
export interface SpendEstimates {
  /** Expected value of a purchase, in money, one number a row; null where it is infinite. */
  readonly values: readonly (number | null)[];
  /** Always empty. */
  readonly warnings: readonly never[];
  /** There are none. */
  readonly options: NoOptions;
}

/** How far {@link projectSurvival} looks. */
export interface ProjectSurvivalOptions {
  /** Renewals, a whole number from 0 to 1,000,000. */
  readonly periods: number;
}

/** Result of {@link projectSurvival}. */
export interface SurvivalProjection {
  /** Share of customers left after 0, 1, 2 … renewals; the first is 1. */
  readonly survival: readonly number[];
  /** Of those who faced the renewal, the share that stayed; null for 0. */
  readonly retention: readonly (number | null)[];
  /** Always empty. */
  readonly warnings: readonly never[];
  /** The options that were in effect. */
  readonly options: ProjectSurvivalOptions;
}

/** The models behind {@link calculateCustomerLifetimeValue}. */
export interface LifetimeValueModels {
  /** How often customers buy and when they leave. */
  readonly purchases: PurchaseModel;
  /** How much they spend on a purchase. Absent: each row's own `meanSpend`. */
  readonly spend?: SpendModel | undefined;
}

/** What {@link calculateCustomerLifetimeValue} counts. */
export interface LifetimeValueOptions {
  /** From the end of observation on; its unit may be another than the model's. */
  readonly horizon: TimeSpan;
  /** Interest of a year as a fraction, 0 or more. Default 0. */
  readonly annualDiscountRate?: number | undefined;
  /** Share of the spend that is left after cost, from 0 to 1. Default 1. */
  readonly marginRate?: number | undefined;
  /** Purchases are discounted from the end of the step in which they are expected: above 0, and with a discount rate at most 100,000 to a horizon. Default one month. */
  readonly step?: TimeSpan | undefined;
}

/** The options that were in effect. */
export interface EffectiveLifetimeValueOptions {
  /** From the end of observation on. */
  readonly horizon: TimeSpan;
  /** Interest of a year. */
  readonly annualDiscountRate: number;
  /** Share of the spend that is left after cost. */
  readonly marginRate: number;
  /** Step of discounting. */
  readonly step: TimeSpan;
}

/** What one customer is expected to bring. */
export interface CustomerLifetimeValue {
  /** Who, when the row says so. */
  readonly customerId?: string;
  /** Purchases expected within the horizon. */
  readonly purchases: number;
  /** Expected value of a purchase, in money; null when it is not known or infinite. */
  readonly spend: number | null;
  /** The chance that the customer will buy again, from 0 to 1. */
  readonly aliveProbability: number;
  /** Margin of these purchases, in money; null without a spend. */
  readonly undiscounted: number | null;
  /** The same in money of today; null without a spend. */
  readonly value: number | null;
}

/** Sums over the customers with a value; a row counts by its weight. */
export interface LifetimeValueTotal {
  /** Purchases expected within the horizon. */
  readonly purchases: number;
  /** Their margin, in money. */
  readonly undiscounted: number;
  /** The same in money of today. */
  readonly value: number;
}

/**
 * What is to be known about lifetime values.
 *
 * - `NO_SPEND`: `count` customers have neither a spend of their own nor one from the model; they are not in the total.
 * - `ONE_TIME_BUYERS_ALWAYS_ALIVE`: `count` customers bought once, and BG/NBD takes such customers for alive for ever.
 */
export interface LifetimeValueWarning {
  /** What was found. */
  readonly code: 'NO_SPEND' | 'ONE_TIME_BUYERS_ALWAYS_ALIVE';
  /** How many customers: rows by their weight. */
  readonly count: number;
}

/** Result of {@link calculateCustomerLifetimeValue}. */
export interface LifetimeValueReport {
  /** One a row, in input order. */
  readonly customers: readonly CustomerLifetimeValue[];
  /** All customers with a value together. */
  readonly total: LifetimeValueTotal;
  /** What is to be known about them. */
  readonly warnings: readonly LifetimeValueWarning[];
  /** The options that were in effect. */
  readonly options: EffectiveLifetimeValueOptions;
}
