import type { Proportion } from '../types.js';
import type { BeforeAfter, ComparisonVerdict } from './comparison.types.js';

export type { Proportion } from '../types.js';
export type { BeforeAfter, ComparisonVerdict } from './comparison.types.js';
export type {
  HoltOptions,
  HoltResult,
  HoltState,
  HoltWintersOptions,
  HoltWintersResult,
  HoltWintersState,
  LinearTrend,
  SeasonalIndicesOptions,
  SeasonalKind,
  SimpleExponentialSmoothingOptions,
  SimpleExponentialSmoothingResult,
  SimpleExponentialSmoothingState,
} from './smoothing.types.js';
export type {
  CauseObservation,
  CompareSurvivalOptions,
  CumulativeIncidence,
  IncidenceStep,
  KaplanMeierEstimate,
  KaplanMeierOptions,
  SurvivalComparison,
  SurvivalObservation,
  SurvivalStep,
} from './survival.types.js';

/** How sure an interval is. */
export interface WilsonIntervalOptions {
  /** Level of the interval, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** A share with its interval, and how the interval was made. */
export interface WilsonInterval extends Proportion {
  /** Level of the interval. */
  readonly confidence: number;
  /** Wilson's score interval without continuity correction. */
  readonly method: 'wilson';
}

/** So many of so many. */
export interface SuccessCount {
  /** How many succeeded, 0 to `trials`. */
  readonly successes: number;
  /** How many there were, 0 or more. */
  readonly trials: number;
}

/** How sure the interval of a difference of shares is. */
export interface CompareProportionsOptions {
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** Two shares, and by how much they differ. Everything that needs trials on both sides is null when one has none. */
export interface ProportionComparison extends BeforeAfter<Proportion> {
  /** After − before; null when a side has no trials. */
  readonly difference: number | null;
  /** Lower end of the difference's interval; null when a side has no trials. */
  readonly low: number | null;
  /** Upper end of the difference's interval; null where `low` is. */
  readonly high: number | null;
  /** After / before − 1: 0.5 is half as much again; null when `before` is 0. */
  readonly relativeLift: number | null;
  /** The pooled z statistic, positive when `after` is higher; null when the pooled share is 0 or 1. */
  readonly z: number | null;
  /** Two-sided p-value of `z`; null where `z` is. */
  readonly pValue: number | null;
  /** `higher` when the whole interval is above 0, `lower` when it is below, else `notShown`. */
  readonly verdict: ComparisonVerdict;
  /** Level of the intervals. */
  readonly confidence: number;
  /** Newcombe's hybrid score interval. */
  readonly method: 'newcombe';
}

/** What a test of two shares must be able to do. */
export interface SampleSizeForProportionsOptions {
  /** Chance that the difference is shown if it is there, strictly between 0 and 1. Default 0.8. */
  readonly power?: number | undefined;
  /** 1 − the chance of showing a difference that is not there, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** 2 to look for a difference either way, 1 for one way only. Default 2. */
  readonly sides?: 1 | 2 | undefined;
}

/** How many cases each of two groups needs. */
export interface SampleSize {
  /** Cases in each group; null when the shares are equal, or too close to be told apart by any number. */
  readonly perGroup: number | null;
  /** The same before rounding up; null where `perGroup` is. */
  readonly exact: number | null;
  /** Chance that the difference is shown if it is there. */
  readonly power: number;
  /** 1 − the chance of showing a difference that is not there. */
  readonly confidence: number;
  /** 2 for a difference either way, 1 for one way only. */
  readonly sides: 1 | 2;
}

/** The distribution of how many of several independent events happen. */
export interface PoissonBinomial {
  /** `pmf[k]` is the chance of exactly k, k = 0 … n; they sum to 1. */
  readonly pmf: readonly number[];
  /** How many are expected: the sum of the probabilities. */
  readonly mean: number;
  /** Σ p (1 − p). */
  readonly variance: number;
}

/** How many trials it takes. */
export interface TrialsForConfidence {
  /** The fewest trials; null when no number of trials will do, or none that a safe integer holds. */
  readonly trials: number | null;
  /** The chance that they give, at least the confidence asked for; null where `trials` is. */
  readonly probability: number | null;
}

/** How sure the interval of a difference of means is. */
export interface CompareMeansOptions {
  /** Level of the interval, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** One side of a comparison of means. */
export interface SampleMean {
  /** How many values. */
  readonly n: number;
  /** Their mean; null when there are none. */
  readonly mean: number | null;
  /** Standard deviation of a sample, divisor n − 1; null for fewer than two values. */
  readonly standardDeviation: number | null;
}

/** Two means, and by how much they differ. All is null when a side has fewer than two values. */
export interface MeanComparison extends BeforeAfter<SampleMean> {
  /** After − before; null when a side has fewer than two values. */
  readonly difference: number | null;
  /** Lower end of the difference's interval; null also when no value differs from its side's mean. */
  readonly low: number | null;
  /** Upper end of the difference's interval; null where `low` is. */
  readonly high: number | null;
  /** Welch's t statistic, positive when `after` is higher; null where `low` is. */
  readonly t: number | null;
  /** Welch–Satterthwaite degrees of freedom; null where `low` is. */
  readonly degreesOfFreedom: number | null;
  /** Two-sided p-value of `t`; null where `low` is. */
  readonly pValue: number | null;
  /** `higher` when the whole interval is above 0, `lower` when it is below, else `notShown`. */
  readonly verdict: ComparisonVerdict;
  /** Level of the interval. */
  readonly confidence: number;
  /** Welch's t test for unequal variances. */
  readonly method: 'welch';
}
