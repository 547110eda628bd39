import type { ForecastWarning } from './types.js';

/** What a feature of a row can be; null and absent mean that it is not known. */
export type LogisticValue = number | string | boolean | null | undefined;

/** What is known of a deal, by name. A feature is of one kind in all rows. */
export interface LogisticFeatures {
  readonly [feature: string]: LogisticValue;
}

/** A deal whose end is known. */
export interface LogisticOutcome {
  /** Whether it happened: the deal was won. */
  readonly outcome: boolean;
  /** What was known of it before. */
  readonly features: LogisticFeatures;
}

/** A deal whose end is asked for. */
export interface LogisticPrediction {
  /** What is known of it. Features that the model does not have are not looked at. */
  readonly features: LogisticFeatures;
}

/** How a model is fitted. */
export interface FitLogisticOptions {
  /** Weight λ of λ/2 Σ b² over the coefficients of standardised columns, 0 or more; the intercept is free. Default 1. */
  readonly ridge?: number | undefined;
  /** Part of the rows, rounded down, that is held out to test the model on; from 0 to below 1. Default 0.2. */
  readonly holdout?: number | undefined;
  /** What the shuffle that picks them starts from, a whole number, 0 or more. Default 1. */
  readonly seed?: number | undefined;
  /** Most Newton steps, 1 or more. Default 100. */
  readonly maxIterations?: number | undefined;
}

/** One feature of a model. */
export interface LogisticFeature {
  /** Its name. */
  readonly feature: string;
  /** What its values are. */
  readonly kind: 'number' | 'boolean' | 'text';
  /** Of text: the most frequent level of the rows fitted, which has no coefficient; null when that is "not known". */
  readonly base?: string | null;
  /** Of text: all levels of the rows fitted, ascending; null for "not known", which stands last. */
  readonly levels?: (string | null)[];
}

/** One column of a model and its coefficient. */
export interface LogisticCoefficient {
  /** The feature that the column is made of. */
  readonly feature: string;
  /** `number` and `boolean`: the value itself; `level`: 1 where the text is this level; `missing`: 1 where a number or boolean is not known. */
  readonly kind: 'number' | 'boolean' | 'level' | 'missing';
  /** Of a level: its text; null for "not known". */
  readonly level?: string | null;
  /** What one unit more adds to the log-odds; 0 for a column that is the same in all rows fitted. */
  readonly coefficient: number;
  /** Its standard error under the ridge; null for a column that is the same in all rows, or that the others determine. */
  readonly standardError: number | null;
  /** Mean of the column in the rows fitted, of those that are known; of levels and `missing`, the share of rows. */
  readonly mean: number;
  /** Its standard deviation, divisor n: coefficient × scale is the effect of one standard deviation. */
  readonly scale: number;
}

/** What a prediction needs of a model; a fit is one. */
export interface LogisticModel {
  /** What model it is. */
  readonly kind: 'logistic';
  /** Log-odds where every number is 0, every boolean false and every text its base level. */
  readonly intercept: number;
  /** The features, by name. */
  readonly features: readonly LogisticFeature[];
  /** The columns, feature by feature. */
  readonly coefficients: readonly LogisticCoefficient[];
}

/** One of ten bins of predicted chances. */
export interface LogisticBin {
  /** Lower end, included. */
  readonly low: number;
  /** Upper end, not included but for the last. */
  readonly high: number;
  /** Held-out rows whose chance lies in it. */
  readonly count: number;
  /** Their mean chance; null without rows. */
  readonly predicted: number | null;
  /** Part of them that happened; null without rows. */
  readonly observed: number | null;
}

/** How the model does on rows that it was not fitted to. */
export interface LogisticHoldout {
  /** Rows held out. */
  readonly rows: number;
  /** Those of them that happened. */
  readonly positives: number;
  /** Chance that a row that happened is ranked above one that did not, ties half; null when one of the two is missing. */
  readonly auc: number | null;
  /** Mean of −ln of the chance given to what happened. */
  readonly logLoss: number;
  /** Mean squared difference between chance and outcome. */
  readonly brier: number;
  /** Whether chances come true: ten bins of equal width. */
  readonly calibration: LogisticBin[];
}

/** A fitted model: plain data, to be stored and used with `predictLogistic`. */
export interface FittedLogistic extends LogisticModel {
  /** Standard error of the intercept; null when it is not determined. */
  readonly interceptStandardError: number | null;
  /** The features, by name. */
  readonly features: LogisticFeature[];
  /** The columns, feature by feature. */
  readonly coefficients: LogisticCoefficient[];
  /** Log-likelihood of the rows fitted, without the ridge. */
  readonly logLikelihood: number;
  /** Whether nothing more can be won. */
  readonly converged: boolean;
  /** Newton steps taken. */
  readonly iterations: number;
  /** The rows that the model was fitted to. */
  readonly training: {
    /** How many. */
    readonly rows: number;
    /** Those of them that happened. */
    readonly positives: number;
  };
  /** How it does on the others; null when none were held out. */
  readonly holdout: LogisticHoldout | null;
  /** The options, defaults filled in. */
  readonly options: {
    /** Weight of the ridge. */
    readonly ridge: number;
    /** Part of the rows held out. */
    readonly holdout: number;
    /** What the shuffle starts from. */
    readonly seed: number;
    /** Most Newton steps. */
    readonly maxIterations: number;
  };
  /** `CONSTANT_FEATURE` with the `feature`, `NOT_CONVERGED`, `SEPARATED`. */
  readonly warnings: ForecastWarning[];
}

/** What a model says of deals. */
export interface LogisticPredictions {
  /** The chance of each row, 0 to 1, in input order. */
  readonly values: number[];
  /** `UNKNOWN_LEVEL` with the `feature` and the `count` of rows. */
  readonly warnings: ForecastWarning[];
}
