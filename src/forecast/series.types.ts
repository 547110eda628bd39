import type { SeasonalKind } from '../stats/smoothing.types.js';
import type { ForecastWarning } from './types.js';

/** How a series is carried on. */
export type SeriesMethod = 'naive' | 'seasonalNaive' | 'linear' | 'ses' | 'holt' | 'holtWinters';

/** Smoothing parameters. One that the method does not have is refused. */
export interface SmoothingParameters {
  /** Weight of the newest value in the level, 0 to 1: `ses`, `holt`, `holtWinters`. */
  readonly alpha?: number | undefined;
  /** Weight of the newest change of the level in the trend, 0 to 1: `holt`, `holtWinters`. */
  readonly beta?: number | undefined;
  /** Weight of the newest value in its seasonal part, 0 to 1: `holtWinters`. */
  readonly gamma?: number | undefined;
}

/** What a series is carried on by, and how far. */
export interface ForecastSeriesOptions {
  /**
   * `naive`: the last value stays; `seasonalNaive`: the last season comes again; `linear`: a straight line; `ses`: simple
   * exponential smoothing; `holt`: with trend; `holtWinters`: with trend and season.
   */
  readonly method: SeriesMethod;
  /** How many periods to forecast, 0 to 1,000,000. */
  readonly horizon: number;
  /** Periods in a season, 2 or more: 12 for months of a year. `seasonalNaive` and `holtWinters` need it; for the others it makes the baseline seasonal. */
  readonly season?: number | undefined;
  /** How the season acts; refused with another method than `holtWinters`. Default `additive`. */
  readonly seasonal?: SeasonalKind | undefined;
  /** Parameters of the method. Default: each that is not given is fitted by least squares. */
  readonly parameters?: SmoothingParameters | undefined;
  /** Level of the intervals, strictly between 0 and 1. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** The options in effect. */
export interface EffectiveForecastSeriesOptions {
  /** How the series is carried on. */
  readonly method: SeriesMethod;
  /** How many periods are forecast. */
  readonly horizon: number;
  /** Periods in a season; absent when none was given. */
  readonly season?: number;
  /** How the season acts; only of `holtWinters`. */
  readonly seasonal?: SeasonalKind;
  /** The parameters that were given. */
  readonly parameters: {
    /** Weight of the newest value in the level. */
    readonly alpha?: number;
    /** Weight of the newest change of the level in the trend. */
    readonly beta?: number;
    /** Weight of the newest value in its seasonal part. */
    readonly gamma?: number;
  };
  /** Level of the intervals. */
  readonly confidence: number;
}

/** The parameters used, given or fitted; those of the method only. */
export interface SeriesParameters {
  /** Weight of the newest value in the level. */
  readonly alpha?: number;
  /** Weight of the newest change of the level in the trend. */
  readonly beta?: number;
  /** Weight of the newest value in its seasonal part. */
  readonly gamma?: number;
  /** `linear`: the line at the first value. */
  readonly intercept?: number;
  /** `linear`: growth a period. */
  readonly slope?: number;
}

/** One period ahead. */
export interface SeriesPoint {
  /** How many periods after the last value, from 1. */
  readonly step: number;
  /** The forecast. */
  readonly value: number;
  /**
   * Lower end of the prediction interval; null for a multiplicative season, and where no error could be measured. The value itself
   * where all values lie on what was fitted, as few of them easily do: then nothing is known of the spread.
   */
  readonly low: number | null;
  /** Upper end of the prediction interval; null where `low` is. */
  readonly high: number | null;
}

/** What anyone could have forecast. */
export interface SeriesBaseline {
  /** `seasonalNaive` when there is a season, else `naive`. */
  readonly method: 'naive' | 'seasonalNaive';
  /** Its forecasts. */
  readonly values: number[];
}

/** How the method would have done on the last values, had it not seen them. */
export interface SeriesBacktest {
  /** Mean absolute error of the method. */
  readonly mae: number;
  /** Mean absolute error of the baseline. */
  readonly baselineMae: number;
  /** Whether the method's error is smaller. */
  readonly beatsBaseline: boolean;
}

/** A series carried on. */
export interface SeriesForecast {
  /** How it was carried on. */
  readonly method: SeriesMethod;
  /** The parameters used, given or fitted. */
  readonly parameters: SeriesParameters;
  /** The periods ahead, the next one first. */
  readonly points: SeriesPoint[];
  /** The forecast to compare with. */
  readonly baseline: SeriesBaseline;
  /** Both on the last `horizon` values, fitted on those before; null when too few are left to fit. */
  readonly backtest: SeriesBacktest | null;
  /** The options, defaults filled in. */
  readonly options: EffectiveForecastSeriesOptions;
  /** `DOES_NOT_BEAT_BASELINE`: the method's error is not smaller than the baseline's. */
  readonly warnings: ForecastWarning[];
}
