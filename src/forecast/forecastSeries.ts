import { requireConfidence } from '../internal/confidence.js';
import { fail, isAbsent } from '../internal/issues.js';
import { requireObject } from '../internal/shapes.js';
import { requireOptions, requireWord } from '../internal/validate.js';
import { requireHorizon, requireParameter, requirePositive, requireSeason, requireSeasonalKind, requireSeries } from '../stats/smoothing.readers.js';
import { fewestValues, fitSeries, repeatSeason } from './series.kernel.js';
import type { SeriesRule } from './series.kernel.js';
import type { ForecastSeriesOptions, SeriesBacktest, SeriesForecast, SeriesMethod } from './series.types.js';

const OPTIONS: readonly string[] = ['method', 'horizon', 'season', 'seasonal', 'parameters', 'confidence'];
const PARAMETERS = ['alpha', 'beta', 'gamma'] as const;

/** How many of the parameters each method has. */
const METHODS: Readonly<Record<SeriesMethod, number>> = { naive: 0, seasonalNaive: 0, linear: 0, ses: 1, holt: 2, holtWinters: 3 };

function readParameters(value: unknown, method: SeriesMethod): SeriesRule['parameters'] {
  if (value === undefined) return {};
  const path = 'options.parameters';
  const known = PARAMETERS.slice(0, METHODS[method]);
  const given = requireOptions<Record<string, unknown>>(requireObject(value, path), known, path);
  return Object.fromEntries(
    known.flatMap((name) => {
      const parameter = requireParameter(given[name], `${path}.${name}`);
      return parameter === null ? [] : [[name, parameter]];
    }),
  );
}

function readSeason(value: unknown, method: SeriesMethod): number | null {
  if (!isAbsent(value)) return requireSeason(value);
  if (method !== 'seasonalNaive' && method !== 'holtWinters') return null;
  return fail('INVALID_OPTION', 'options.season', value, `must be given: ${method} needs the number of periods in a season`);
}

function meanAbsoluteError(values: readonly number[], actual: Float64Array): number {
  let sum = 0;
  actual.forEach((value, i) => (sum += Math.abs(value - (values[i] as number)) / actual.length));
  return sum;
}

function testBack(series: Float64Array, rule: SeriesRule, horizon: number): SeriesBacktest | null {
  const { method, season } = rule;
  const left = series.length - horizon;
  if (horizon === 0 || left < Math.max(season + 1, fewestValues(method, season))) return null;
  const seen = series.subarray(0, left);
  const held = series.subarray(left);
  const mae = meanAbsoluteError(fitSeries(seen, rule, horizon).values, held);
  const baselineMae = meanAbsoluteError(repeatSeason(seen, season, horizon), held);
  return { mae, baselineMae, beatsBaseline: mae < baselineMae };
}

/**
 * Carries a series of sales on, says how far the forecast may be off, and whether the method would have beaten anyone's guess.
 *
 * Interval: `value ± z σ √c(h)`, σ² the mean of the squared one-step errors. c(h) is h (`naive`), ⌊(h − 1) / season⌋ + 1
 * (`seasonalNaive`), 1 + (h − 1) α² (`ses`), 1 + Σ (α + α β j)² over j = 1 … h − 1 (`holt`), the same with γ added inside the
 * square where season divides j (`holtWinters`). `linear` has the prediction interval of the regression, with Student's t.
 *
 * **When to use** For what is sold every month or week by many small deals. For a few large open deals,
 * {@link forecastPipeline}.
 *
 * **Gotchas** Look at `backtest` first: a method that does not beat the naive forecast on the values held back is warned of,
 * and adds nothing. The test is one stretch of `horizon` values, so it can be lucky. Intervals take the method for right and
 * its errors for normal, and measure them on the values that it was fitted to; real ones are wider, of few values much wider, and one
 * without width (`low` = `high`) says that nothing is known of the spread. A multiplicative season has none. β is that of R's `HoltWinters`.
 *
 * @param values - the series, oldest first, finite numbers; above 0 for a multiplicative season
 * @param options - `method`. `horizon`: how many periods to forecast, 0 to 1,000,000. `season`: periods in a season, 2 or more; `seasonalNaive`
 *   and `holtWinters` need it, for the others it makes the baseline seasonal. `seasonal`: `additive` (default) or
 *   `multiplicative`, for `holtWinters`. `parameters`: `alpha`, `beta`, `gamma` of the method, 0 to 1, each fitted by least squares
 *   where it is not given. `confidence`: default 0.95
 * @returns a point for each period ahead, `low` and `high` null where no error could be measured; the baseline's forecast; the
 *   back-test on the last `horizon` values, null when too few are left to fit (season + 1, or 2 without a season, and what the
 *   method needs)
 * @throws {SalesMathError} TOO_FEW_VALUES: fewer than the method needs (`naive`, `ses` 1; `linear`, `holt` 2; `seasonalNaive` a season,
 *   `holtWinters` two), or than a season where one is given
 * @throws {SalesMathError} INVALID_OPTION: no season where one is needed, a parameter that the method does not have, or an unknown option
 * @throws {SalesMathError} INVALID_PARAMETER: a parameter outside 0 to 1, or a season below 2
 * @throws {SalesMathError} INVALID_COUNT: a horizon that is negative, not whole or beyond 1,000,000; a season that is no count
 * @throws {SalesMathError} INVALID_CONFIDENCE: a confidence that is not strictly between 0 and 1
 * @throws {SalesMathError} INVALID_NUMBER: a value is no finite number, passes 1e150 in size, or is not above 0 under a multiplicative season
 * @throws {SalesMathError} MISSING_VALUE: no values, no method or no horizon
 * @example
 * import { forecastSeries } from 'salesmath';
 * const sales = [10, 20, 12, 22, 14, 24, 16, 26];
 * const ahead = forecastSeries(sales, { method: 'holtWinters', season: 2, horizon: 2, parameters: { alpha: 0, beta: 0, gamma: 0 } });
 * ahead.points.map(({ value }) => value); // => [17, 28]
 * ahead.baseline; // => { method: 'seasonalNaive', values: [16, 26] }
 * ahead.backtest; // => { mae: 0.5, baselineMae: 2, beatsBaseline: true }
 * forecastSeries(sales, { method: 'naive', horizon: 1 }).warnings; // => [{ code: 'DOES_NOT_BEAT_BASELINE' }]
 * @see `holtWinters`, `simpleExponentialSmoothing`, `linearTrend`
 * @see Hyndman and Athanasopoulos, "Forecasting: principles and practice", for the intervals
 */
export function forecastSeries(values: readonly number[], options: ForecastSeriesOptions): SeriesForecast {
  const given = requireOptions<ForecastSeriesOptions>(options, OPTIONS);
  if (isAbsent(given.method)) fail('MISSING_VALUE', 'options.method', given.method, 'must be a method such as "naive"');
  const method = requireWord(given.method, Object.keys(METHODS) as SeriesMethod[], 'naive', 'options.method');
  if (given.horizon === undefined) fail('MISSING_VALUE', 'options.horizon', given.horizon, 'must be the number of periods to forecast');
  const horizon = requireHorizon(given.horizon);
  const ownSeason = readSeason(given.season, method);
  const seasonal = requireSeasonalKind(given.seasonal);
  if (given.seasonal !== undefined && method !== 'holtWinters') fail('INVALID_OPTION', 'options.seasonal', given.seasonal, `is only for the method 'holtWinters', not for '${method}'`);
  const parameters = readParameters(given.parameters, method);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const season = ownSeason ?? 1;
  const series = requireSeries(values, Math.max(season, fewestValues(method, season)));
  if (method === 'holtWinters' && seasonal === 'multiplicative') requirePositive(series);

  const rule: SeriesRule = { method, season, seasonal, parameters };
  const fit = fitSeries(series, rule, horizon);
  const reach = fit.reach?.(confidence);
  const backtest = testBack(series, rule, horizon);
  return {
    method,
    parameters: fit.parameters,
    points: fit.values.map((value, i) => ({
      step: i + 1,
      value: value + 0,
      low: reach === undefined ? null : value - (reach[i] as number) + 0,
      high: reach === undefined ? null : value + (reach[i] as number) + 0,
    })),
    baseline: { method: ownSeason === null ? 'naive' : 'seasonalNaive', values: repeatSeason(series, season, horizon) },
    backtest,
    options: {
      method,
      horizon,
      ...(ownSeason === null ? {} : { season: ownSeason }),
      ...(method === 'holtWinters' ? { seasonal } : {}),
      parameters,
      confidence,
    },
    warnings: backtest === null || backtest.beatsBaseline ? [] : [{ code: 'DOES_NOT_BEAT_BASELINE' }],
  };
}
