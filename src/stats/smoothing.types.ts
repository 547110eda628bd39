/** How the season acts: it is added to the level, or the level is multiplied by it. */
export type SeasonalKind = 'additive' | 'multiplicative';

/** State of simple exponential smoothing. */
export interface SimpleExponentialSmoothingState {
  /** The smoothed value. */
  readonly level: number;
}

/** Parameters of simple exponential smoothing. */
export interface SimpleExponentialSmoothingOptions {
  /** Weight of the newest value, 0 to 1. Default: fitted by least squares. */
  readonly alpha?: number | undefined;
  /** The state before the first value. Default: the first value as level. */
  readonly initial?: SimpleExponentialSmoothingState | undefined;
  /** How many periods to forecast, 0 to 1,000,000. Default 1. */
  readonly horizon?: number | undefined;
}

/** A series smoothed, and carried on. */
export interface SimpleExponentialSmoothingResult {
  /** Which method this is. */
  readonly method: 'simpleExponentialSmoothing';
  /** The parameters used, given or fitted. */
  readonly parameters: {
    /** Weight of the newest value. */
    readonly alpha: number;
  };
  /** Whether α was fitted. */
  readonly fittedParameters: boolean;
  /** The state before the first value. */
  readonly initial: SimpleExponentialSmoothingState;
  /** The state after the last value. */
  readonly final: SimpleExponentialSmoothingState;
  /** One-step forecast of each value, from those before it. */
  readonly fitted: readonly number[];
  /** Sum of the squared one-step errors. */
  readonly sse: number;
  /** The next periods. */
  readonly forecast: readonly number[];
  /** The options in effect. */
  readonly options: {
    /** How many periods are forecast. */
    readonly horizon: number;
  };
}

/** State of Holt's method. */
export interface HoltState {
  /** The smoothed value. */
  readonly level: number;
  /** Growth a period. */
  readonly trend: number;
}

/** Parameters of Holt's method. */
export interface HoltOptions {
  /** Weight of the newest value in the level, 0 to 1. Default: fitted by least squares. */
  readonly alpha?: number | undefined;
  /** Weight of the newest change of the level in the trend, 0 to 1. Default: fitted by least squares. */
  readonly beta?: number | undefined;
  /** The state before the first value. Default: the first value, and what the second adds to it. */
  readonly initial?: HoltState | undefined;
  /** How many periods to forecast, 0 to 1,000,000. Default 1. */
  readonly horizon?: number | undefined;
}

/** A series smoothed with its trend, and carried on. */
export interface HoltResult {
  /** Which method this is. */
  readonly method: 'holt';
  /** The parameters used, given or fitted. */
  readonly parameters: {
    /** Weight of the newest value in the level. */
    readonly alpha: number;
    /** Weight of the newest change of the level in the trend. */
    readonly beta: number;
  };
  /** Whether any parameter was fitted. */
  readonly fittedParameters: boolean;
  /** The state before the first value. */
  readonly initial: HoltState;
  /** The state after the last value. */
  readonly final: HoltState;
  /** One-step forecast of each value, from those before it. */
  readonly fitted: readonly number[];
  /** Sum of the squared one-step errors. */
  readonly sse: number;
  /** The next periods. */
  readonly forecast: readonly number[];
  /** The options in effect. */
  readonly options: {
    /** How many periods are forecast. */
    readonly horizon: number;
  };
}

/** State of the Holt–Winters method. */
export interface HoltWintersState {
  /** The smoothed value without season. */
  readonly level: number;
  /** Growth a period. */
  readonly trend: number;
  /** The seasonal part of each place in the season: added, or multiplied with. Of an initial state the first belongs to value 1, of a final one to the next period. */
  readonly seasonal: readonly number[];
}

/** Parameters of the Holt–Winters method. */
export interface HoltWintersOptions {
  /** Periods in a season, 2 or more: 12 for months of a year. */
  readonly season: number;
  /** How the season acts. Default `additive`. */
  readonly seasonal?: SeasonalKind | undefined;
  /** Weight of the newest value in the level, 0 to 1. Default: fitted by least squares. */
  readonly alpha?: number | undefined;
  /** Weight of the newest change of the level in the trend, 0 to 1. Default: fitted by least squares. */
  readonly beta?: number | undefined;
  /** Weight of the newest value in its seasonal part, 0 to 1. Default: fitted by least squares. */
  readonly gamma?: number | undefined;
  /** The state at the end of the first season. Default: its mean, the mean growth to the second, and how its values stand to the mean. */
  readonly initial?: HoltWintersState | undefined;
  /** How many periods to forecast, 0 to 1,000,000. Default 1. */
  readonly horizon?: number | undefined;
}

/** A series smoothed with trend and season, and carried on. */
export interface HoltWintersResult {
  /** Which method this is. */
  readonly method: 'holtWinters';
  /** The parameters used, given or fitted. */
  readonly parameters: {
    /** Weight of the newest value in the level. */
    readonly alpha: number;
    /** Weight of the newest change of the level in the trend. */
    readonly beta: number;
    /** Weight of the newest value in its seasonal part. */
    readonly gamma: number;
  };
  /** Whether any parameter was fitted. */
  readonly fittedParameters: boolean;
  /** The state at the end of the first season. */
  readonly initial: HoltWintersState;
  /** The state after the last value. */
  readonly final: HoltWintersState;
  /** One-step forecast of each value from the second season on, so shorter than the series by one season. */
  readonly fitted: readonly number[];
  /** Sum of the squared one-step errors. */
  readonly sse: number;
  /** The next periods. */
  readonly forecast: readonly number[];
  /** The options in effect. */
  readonly options: {
    /** Periods in a season. */
    readonly season: number;
    /** How the season acts. */
    readonly seasonal: SeasonalKind;
    /** How many periods are forecast. */
    readonly horizon: number;
  };
}

/** A straight line through a series. */
export interface LinearTrend {
  /** The line at the first value. */
  readonly intercept: number;
  /** Growth a period. */
  readonly slope: number;
  /** √(sum of squared residuals / (n − 2)); null for two values. */
  readonly residualStandardError: number | null;
  /** The line at each value. */
  readonly fitted: readonly number[];
}

/** What a season is. */
export interface SeasonalIndicesOptions {
  /** Periods in a season, 2 or more: 12 for months of a year. */
  readonly season: number;
  /** Whether the indices are added or multiplied with. Default `additive`. */
  readonly seasonal?: SeasonalKind | undefined;
}
