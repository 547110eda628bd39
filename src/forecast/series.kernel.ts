import { studentTQuantile } from '../internal/special.js';
import { holt } from '../stats/holt.js';
import { holtWinters } from '../stats/holtWinters.js';
import { zOfConfidence } from '../stats/proportion.kernel.js';
import { simpleExponentialSmoothing } from '../stats/simpleExponentialSmoothing.js';
import type { SeasonalKind } from '../stats/smoothing.types.js';
import { fitLine } from '../stats/trend.kernel.js';
import type { SeriesMethod, SeriesParameters } from './series.types.js';

/** A method with all that it asks for. */
export interface SeriesRule {
  readonly method: SeriesMethod;
  /** Periods in a season; 1 where there is none. */
  readonly season: number;
  readonly seasonal: SeasonalKind;
  /** Parameters that were given; the others are fitted. */
  readonly parameters: { readonly alpha?: number; readonly beta?: number; readonly gamma?: number };
}

/** A method fitted to a series. */
export interface SeriesFit {
  readonly parameters: SeriesParameters;
  /** The next values. */
  readonly values: readonly number[];
  /** How far the interval reaches to each side of each of them; null where there is none. */
  readonly reach: ((confidence: number) => Float64Array) | null;
}

/** Fewest values that a method can be fitted to. */
export function fewestValues(method: SeriesMethod, season: number): number {
  switch (method) {
    case 'seasonalNaive':
      return season;
    case 'linear':
    case 'holt':
      return 2;
    case 'holtWinters':
      return 2 * season;
    default:
      return 1; // naive, ses
  }
}

/** The last season again and again; a season of 1 is the last value. */
export function repeatSeason(series: Float64Array, season: number, horizon: number): number[] {
  return Array.from({ length: horizon }, (_, i) => series[series.length - season + (i % season)] as number);
}

/** z σ √c, where c(h) grows by `growth(h)` from each step to the next, from 1 at the first. */
function reachOf(squares: number, errors: number, horizon: number, growth: (h: number) => number): SeriesFit['reach'] {
  if (errors <= 0) return null;
  const sigma = Math.sqrt(squares / errors);
  return (confidence) => {
    const z = zOfConfidence(confidence);
    let c = 1;
    return Float64Array.from({ length: horizon }, (_, i) => {
      if (i > 0) c += growth(i);
      return z * sigma * Math.sqrt(c);
    });
  };
}

function fitNaive(series: Float64Array, season: number, horizon: number): SeriesFit {
  let squares = 0;
  for (let t = season; t < series.length; t += 1) squares += ((series[t] as number) - (series[t - season] as number)) ** 2;
  // one error more for every season that is begun
  const reach = reachOf(squares, series.length - season, horizon, (h) => (h % season === 0 ? 1 : 0));
  return { parameters: {}, values: repeatSeason(series, season, horizon), reach };
}

function fitLinear(series: Float64Array, horizon: number): SeriesFit {
  const n = series.length;
  const { intercept, slope, residualStandardError: s } = fitLine(series);
  const reach = (confidence: number): Float64Array => {
    const t = -studentTQuantile((1 - confidence) / 2, n - 2);
    const spread = (n * (n * n - 1)) / 12;
    return Float64Array.from({ length: horizon }, (_, i) => {
      const fromMean = n + i - (n - 1) / 2;
      return t * (s as number) * Math.sqrt(1 + 1 / n + (fromMean * fromMean) / spread);
    });
  };
  const values = Array.from({ length: horizon }, (_, i) => intercept + slope * (n + i));
  return { parameters: { intercept: intercept + 0, slope: slope + 0 }, values, reach: s === null ? null : reach };
}

/** Fits a method to a series that has values enough for it. */
export function fitSeries(series: Float64Array, { method, season, seasonal, parameters: given }: SeriesRule, horizon: number): SeriesFit {
  switch (method) {
    case 'naive':
      return fitNaive(series, 1, horizon);
    case 'seasonalNaive':
      return fitNaive(series, season, horizon);
    case 'linear':
      return fitLinear(series, horizon);
    case 'ses': {
      const { parameters, forecast, sse } = simpleExponentialSmoothing(series, { ...given, horizon });
      const step = parameters.alpha ** 2;
      // a single value is its own start, so nothing is known of its error
      return { parameters, values: forecast, reach: series.length === 1 ? null : reachOf(sse, series.length, horizon, () => step) };
    }
    case 'holt': {
      const { parameters, forecast, sse } = holt(series, { ...given, horizon });
      const { alpha, beta } = parameters;
      return { parameters, values: forecast, reach: reachOf(sse, series.length, horizon, (j) => (alpha + alpha * beta * j) ** 2) };
    }
    case 'holtWinters': {
      const { parameters, forecast, sse } = holtWinters(series, { ...given, season, seasonal, horizon });
      const { alpha, beta, gamma } = parameters;
      const growth = (j: number): number => (alpha + alpha * beta * j + (j % season === 0 ? gamma : 0)) ** 2;
      return { parameters, values: forecast, reach: seasonal === 'multiplicative' ? null : reachOf(sse, series.length - season, horizon, growth) };
    }
  }
}
