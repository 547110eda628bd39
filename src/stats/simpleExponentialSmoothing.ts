import { requireOptions } from '../internal/validate.js';
import { extrapolate, smoothTrend } from './smoothing.kernel.js';
import { fitSmoothers, requireBounded, requireHorizon, requireParameter, requireSeries, requireState } from './smoothing.readers.js';
import type { SimpleExponentialSmoothingOptions, SimpleExponentialSmoothingResult } from './types.js';

/**
 * Smooths a series that has neither trend nor season, and carries its level on.
 *
 * `lₜ = α yₜ + (1 − α) lₜ₋₁`; every forecast is the last level. An α that is not given is the one with the least squared
 * one-step errors, always the same for the same series.
 *
 * **When to use** For a noisy series that goes up and down around a slowly moving level. Known elsewhere as SES, or
 * exponential smoothing (N, N); R's `HoltWinters(beta = FALSE, gamma = FALSE)`.
 *
 * @param values - the series, oldest first, at least one finite number
 * @param options - `alpha`: weight of the newest value, 0 to 1, fitted when left out. `initial`: the state before the first
 *   value, default the first value as `level`. `horizon`: periods to forecast, 0 to 1,000,000, default 1
 * @returns the parameters, the states before and after, the one-step forecast of every value, the sum of their squared
 *   errors, and the forecast
 * @throws {SalesMathError} TOO_FEW_VALUES: there are no values
 * @throws {SalesMathError} INVALID_NUMBER: a value or the initial state is no finite number, or a value passes 1e150 in size
 * @throws {SalesMathError} INVALID_PARAMETER: α lies outside 0 to 1
 * @throws {SalesMathError} INVALID_COUNT: the horizon is negative, not whole or beyond 1,000,000
 * @throws {SalesMathError} MISSING_VALUE: the values, or a part of the initial state, are missing
 * @throws {SalesMathError} INVALID_OPTION: the values are no list, or an option is unknown
 * @example
 * import { simpleExponentialSmoothing } from 'salesmath';
 * const { fitted, forecast } = simpleExponentialSmoothing([10, 14, 12], { alpha: 0.5, horizon: 2 });
 * fitted; // => [10, 10, 12]
 * forecast; // => [12, 12]
 * simpleExponentialSmoothing([10, 14, 12]).fittedParameters; // => true
 * @see {@link holt}, {@link holtWinters}
 * @see Brown (1959), "Statistical forecasting for inventory control"
 */
export function simpleExponentialSmoothing(
  values: Iterable<number>,
  options?: SimpleExponentialSmoothingOptions,
): SimpleExponentialSmoothingResult {
  const given = requireOptions<SimpleExponentialSmoothingOptions>(options, ['alpha', 'initial', 'horizon']);
  const asked = requireParameter(given.alpha, 'options.alpha');
  const horizon = requireHorizon(given.horizon);
  const series = requireSeries(values, 1);
  const initial = given.initial === undefined ? { level: series[0] as number } : requireState(given.initial, ['level'], 'options.initial');
  const from = { ...initial, trend: 0, seasonal: [] };
  const parameters = fitSmoothers({ alpha: asked, beta: 0, gamma: 0 }, (tried) => smoothTrend(series, tried, from));
  const fitted = new Float64Array(series.length);
  const { final, sse } = smoothTrend(series, parameters, from, fitted);
  const forecast = extrapolate(final, horizon, false);
  requireBounded(parameters, sse, forecast);
  return {
    method: 'simpleExponentialSmoothing',
    parameters: { alpha: parameters.alpha },
    fittedParameters: asked === null,
    initial,
    final: { level: final.level },
    fitted: Array.from(fitted),
    sse,
    forecast,
    options: { horizon },
  };
}
