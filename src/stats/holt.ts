import { requireOptions } from '../internal/validate.js';
import { extrapolate, smoothTrend } from './smoothing.kernel.js';
import { fitSmoothers, requireBounded, requireHorizon, requireParameter, requireSeries, requireState } from './smoothing.readers.js';
import type { HoltOptions, HoltResult } from './types.js';

/**
 * Smooths a series that has a trend but no season, and carries both level and trend on.
 *
 * `lₜ = α yₜ + (1 − α)(lₜ₋₁ + bₜ₋₁)`, `bₜ = β (lₜ − lₜ₋₁) + (1 − β) bₜ₋₁`; the forecast h periods ahead is `l + h b`.
 * Parameters that are not given are those with the least squared one-step errors, always the same for the same series.
 *
 * **When to use** For a series that grows or shrinks. Known elsewhere as double exponential smoothing, or Holt's linear
 * method.
 *
 * **Gotchas** β is the one of R's `HoltWinters` and of Hyndman's β*; some tools give α β instead. The first value updates the
 * initial state like any other.
 *
 * @param values - the series, oldest first, at least two finite numbers
 * @param options - `alpha`, `beta`: 0 to 1, fitted when left out. `initial`: `level` and `trend` before the first value,
 *   default the first value and what the second adds to it. `horizon`: periods to forecast, 0 to 1,000,000, default 1
 * @returns the parameters, the states before and after, the one-step forecast of every value, the sum of their squared
 *   errors, and the forecast
 * @throws {SalesMathError} TOO_FEW_VALUES: there are fewer than two values
 * @throws {SalesMathError} INVALID_NUMBER: a value or the initial state is no finite number, or a value passes 1e150 in size
 * @throws {SalesMathError} INVALID_PARAMETER: a parameter lies outside 0 to 1
 * @throws {SalesMathError} INVALID_COUNT: the horizon is negative, not whole or beyond 1,000,000
 * @throws {SalesMathError} MISSING_VALUE: the values, or a part of the initial state, are missing
 * @throws {SalesMathError} INVALID_OPTION: the values are no list, or an option is unknown
 * @example
 * import { holt } from 'salesmath';
 * const start = { level: 8, trend: 2 };
 * holt([10, 12, 14], { alpha: 0.5, beta: 0.5, initial: start, horizon: 2 }).forecast; // => [16, 18]
 * holt([10, 13, 14], { alpha: 0.5, beta: 0.5 }).final; // => { level: 14.71875, trend: 1.703125 }
 * @see {@link simpleExponentialSmoothing}, {@link holtWinters}, {@link linearTrend}
 * @see Holt (1957), "Forecasting seasonals and trends by exponentially weighted moving averages"
 */
export function holt(values: Iterable<number>, options?: HoltOptions): HoltResult {
  const given = requireOptions<HoltOptions>(options, ['alpha', 'beta', 'initial', 'horizon']);
  const alpha = requireParameter(given.alpha, 'options.alpha');
  const beta = requireParameter(given.beta, 'options.beta');
  const horizon = requireHorizon(given.horizon);
  const series = requireSeries(values, 2);
  const initial =
    given.initial === undefined
      ? { level: series[0] as number, trend: (series[1] as number) - (series[0] as number) }
      : requireState(given.initial, ['level', 'trend'], 'options.initial');
  const from = { ...initial, seasonal: [] };
  const parameters = fitSmoothers({ alpha, beta, gamma: 0 }, (tried) => smoothTrend(series, tried, from));
  const fitted = new Float64Array(series.length);
  const { final, sse } = smoothTrend(series, parameters, from, fitted);
  const forecast = extrapolate(final, horizon, false);
  requireBounded(parameters, sse, [final.level, final.trend], forecast);
  return {
    method: 'holt',
    parameters: { alpha: parameters.alpha, beta: parameters.beta },
    fittedParameters: alpha === null || beta === null,
    initial,
    final: { level: final.level, trend: final.trend },
    fitted: Array.from(fitted),
    sse,
    forecast,
    options: { horizon },
  };
}
