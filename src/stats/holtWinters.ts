import { fail } from '../internal/issues.js';
import { requireNumbers } from '../internal/numbers.js';
import { requireObject } from '../internal/shapes.js';
import { requireOptions } from '../internal/validate.js';
import { extrapolate, firstSeasonState, smoothSeasons } from './smoothing.kernel.js';
import {
  fitSmoothers,
  requireBounded,
  requireHorizon,
  requireParameter,
  requirePositive,
  requireSeason,
  requireSeasonalKind,
  requireSeries,
  requireState,
} from './smoothing.readers.js';
import type { HoltWintersOptions, HoltWintersResult, HoltWintersState } from './types.js';

function requireSeasonState(state: HoltWintersState, season: number, multiplicative: boolean): HoltWintersState {
  const path = 'options.initial';
  const { level, trend } = requireState(state, ['level', 'trend'], path, 'seasonal');
  const seasonal = Array.from(requireNumbers(state.seasonal, `${path}.seasonal`));
  if (seasonal.length !== season) {
    fail('INVALID_PARAMETER', `${path}.seasonal`, seasonal, `must have one number for each period of the season (${season})`);
  }
  const found = multiplicative ? seasonal.findIndex((factor) => factor <= 0) : -1;
  if (found >= 0) fail('INVALID_PARAMETER', `${path}.seasonal[${found}]`, seasonal[found], 'must be above 0 for a multiplicative season');
  return { level, trend, seasonal };
}

/**
 * Smooths a series that has a trend and a season, and carries level, trend and season on.
 *
 * Additive: `lₜ = α (yₜ − sₜ₋ₘ) + (1 − α)(lₜ₋₁ + bₜ₋₁)`, `bₜ = β (lₜ − lₜ₋₁) + (1 − β) bₜ₋₁`,
 * `sₜ = γ (yₜ − lₜ₋₁ − bₜ₋₁) + (1 − γ) sₜ₋ₘ`; multiplicative with quotients in place of differences. Parameters that are not
 * given are those with the least squared one-step errors, always the same for the same series.
 *
 * **When to use** For monthly or weekly sales of two years or more; multiplicative when the season's swings grow with the
 * level. Known elsewhere as triple exponential smoothing.
 *
 * **Gotchas** The seasonal update is Hyndman's; R's `HoltWinters` and NIST use lₜ in place of lₜ₋₁ + bₜ₋₁, and their numbers
 * differ. `fitted` begins with the second season: the first one sets the state up.
 *
 * @param values - the series, oldest first, at least two seasons of finite numbers; above 0 for a multiplicative season
 * @param options - `season`: periods in a season, 2 or more. `seasonal`: `additive` (default) or `multiplicative`. `alpha`,
 *   `beta`, `gamma`: 0 to 1, fitted when left out. `initial`: the state at the end of the first season, `seasonal[0]` of
 *   value 1; default from the first two seasons. `horizon`: periods to forecast, 0 to 1,000,000, default 1
 * @returns the parameters, the states before and after (`final.seasonal[0]` is that of the next period), the one-step
 *   forecasts from the second season on, the sum of their squared errors, and the forecast
 * @throws {SalesMathError} TOO_FEW_VALUES: there are fewer than two seasons
 * @throws {SalesMathError} INVALID_NUMBER: a value is no finite number, passes 1e150 in size, or is not above 0 for a multiplicative season
 * @throws {SalesMathError} INVALID_PARAMETER: a parameter lies outside 0 to 1, the season is below 2, the initial season has
 *   another length or, multiplicative, a factor that is not above 0; or the given parameters let the series grow beyond all bounds
 * @throws {SalesMathError} INVALID_COUNT: season or horizon are negative or not whole, or the horizon is beyond 1,000,000
 * @throws {SalesMathError} MISSING_VALUE: the values, the season or a part of the initial state are missing
 * @throws {SalesMathError} INVALID_OPTION: the values are no list, or an option is unknown
 * @example
 * import { holtWinters } from 'salesmath';
 * const sales = [10, 20, 12, 22, 14, 24];
 * const smoothed = holtWinters(sales, { season: 2, alpha: 0.5, beta: 0.5, gamma: 0.5, horizon: 4 });
 * smoothed.initial; // => { level: 15, trend: 1, seasonal: [-5, 5] }
 * smoothed.fitted; // => [11, 22.75, 13.9375, 24.171875]
 * holtWinters(sales, { season: 2, horizon: 0 }).forecast; // => []
 * @see {@link holt}, {@link seasonalIndices}
 * @see Winters (1960), "Forecasting sales by exponentially weighted moving averages"; Hyndman and Athanasopoulos, "Forecasting: principles and practice"
 */
export function holtWinters(values: Iterable<number>, options: HoltWintersOptions): HoltWintersResult {
  requireObject(options, 'options', 'an object with season');
  const given = requireOptions<HoltWintersOptions>(options, ['season', 'seasonal', 'alpha', 'beta', 'gamma', 'initial', 'horizon']);
  const season = requireSeason(given.season);
  const seasonal = requireSeasonalKind(given.seasonal);
  const multiplicative = seasonal === 'multiplicative';
  const asked = {
    alpha: requireParameter(given.alpha, 'options.alpha'),
    beta: requireParameter(given.beta, 'options.beta'),
    gamma: requireParameter(given.gamma, 'options.gamma'),
  };
  const horizon = requireHorizon(given.horizon);
  const series = requireSeries(values, 2 * season);
  if (multiplicative) requirePositive(series);
  const initial =
    given.initial === undefined
      ? firstSeasonState(series, season, multiplicative)
      : requireSeasonState(given.initial, season, multiplicative);
  const parameters = fitSmoothers(asked, (tried) => smoothSeasons(series, season, multiplicative, tried, initial));
  const fitted = new Float64Array(series.length - season);
  const { final, sse } = smoothSeasons(series, season, multiplicative, parameters, initial, fitted);
  const forecast = extrapolate(final, horizon, multiplicative);
  requireBounded(parameters, sse, [final.level, final.trend], final.seasonal, forecast);
  return {
    method: 'holtWinters',
    parameters,
    fittedParameters: Object.values(asked).includes(null),
    initial,
    final,
    fitted: Array.from(fitted),
    sse,
    forecast,
    options: { season, seasonal, horizon },
  };
}
