import type { BeforeAfter, ComparisonVerdict } from './comparison.types.js';

/** How long something took, or has lasted so far. */
export interface SurvivalObservation {
  /** Length of time, 0 or more, in any one unit. */
  readonly duration: number;
  /** True when it ended in the event, false when it was still going on (censored). */
  readonly event: boolean;
}

/** How a Kaplan–Meier curve is reported. */
export interface KaplanMeierOptions {
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** Up to where the restricted mean counts time, in the unit of the durations, 0 or more. Default: the longest duration. */
  readonly horizon?: number | undefined;
}

/** A step of a Kaplan–Meier curve: a time at which events happened. */
export interface SurvivalStep {
  /** The time, in the unit of the durations. */
  readonly time: number;
  /** How many were still going on just before it, those censored at this very time among them. */
  readonly atRisk: number;
  /** Events at this time. */
  readonly events: number;
  /** Share that is left after it. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`; null when none are left. */
  readonly standardError: number | null;
  /** Lower end of the log(−log) interval; null when none are left. */
  readonly low: number | null;
  /** Upper end of the log(−log) interval; null when none are left. */
  readonly high: number | null;
}

/** A Kaplan–Meier curve. */
export interface KaplanMeierEstimate {
  /** How many observations. */
  readonly n: number;
  /** How many of them ended in the event. */
  readonly events: number;
  /** How many were still going on. */
  readonly censored: number;
  /** The distinct times of events, ascending. */
  readonly steps: readonly SurvivalStep[];
  /** The first time at which at most half is left; null when the curve does not come down to it. */
  readonly median: number | null;
  /** Mean time, no time counting beyond the horizon; null without observations. */
  readonly restrictedMean: number | null;
  /** Up to where the restricted mean counts; null without observations, unless one was asked for. */
  readonly horizon: number | null;
  /** Level of the intervals. */
  readonly confidence: number;
  /** The product-limit estimate. */
  readonly method: 'kaplanMeier';
}

/** How long something took, and what ended it. */
export interface CauseObservation {
  /** Length of time, 0 or more, in any one unit. */
  readonly duration: number;
  /** What ended it, such as `won` or `lost`; null when it was still going on (censored). */
  readonly event: string | null;
}

/** A time at which events happened, of whatever cause. */
export interface IncidenceStep {
  /** The time, in the unit of the durations. */
  readonly time: number;
  /** How many were still going on just before it. */
  readonly atRisk: number;
  /** Share that is still going on after it. */
  readonly survival: number;
  /** For every cause, the share that it has ended up to this time; with `survival` they sum to 1. */
  readonly incidence: Readonly<Record<string, number>>;
}

/** Cumulative incidence of competing causes. */
export interface CumulativeIncidence {
  /** How many observations. */
  readonly n: number;
  /** How many were still going on. */
  readonly censored: number;
  /** The causes, in the order in which the input names them first. */
  readonly causes: readonly string[];
  /** The distinct times of events, ascending. */
  readonly steps: readonly IncidenceStep[];
  /** The incidences after the last event; empty without causes. */
  readonly final: Readonly<Record<string, number>>;
  /** The estimate of Aalen and Johansen. */
  readonly method: 'aalenJohansen';
}

/** How sure the verdict of a comparison of durations is. */
export interface CompareSurvivalOptions {
  /** The verdict is given where the p-value is below 1 − confidence; strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** Two groups of durations, compared by the log-rank test. */
export interface SurvivalComparison {
  /** The log-rank statistic, with one degree of freedom; null when at no time of an event both groups were at risk. */
  readonly chiSquare: number | null;
  /** Its p-value; null where `chiSquare` is. */
  readonly pValue: number | null;
  /** Events of each group. */
  readonly observed: BeforeAfter<number>;
  /** Events that each group would have if the groups did not differ; they sum to those observed. */
  readonly expected: BeforeAfter<number>;
  /** What the durations are: `higher` when `after` takes longer, `lower` when it is quicker, else `notShown`. */
  readonly verdict: ComparisonVerdict;
  /** 1 − the p-value from which on nothing is shown. */
  readonly confidence: number;
  /** The log-rank test of Mantel. */
  readonly method: 'logRank';
}
