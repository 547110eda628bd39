import { requireObject } from '../internal/shapes.js';
import { requireOptions } from '../internal/validate.js';
import { requirePositive, requireSeason, requireSeasonalKind, requireSeries } from './smoothing.readers.js';
import { meanSeason } from './trend.kernel.js';
import type { SeasonalIndicesOptions } from './types.js';

/**
 * Tells how each place in the season stands to the level: December sells 1.4 times an average month, or 30 more.
 *
 * Each value is divided by the centred moving average over one season (or that is subtracted), the results are averaged by
 * place in the season, and scaled so that the indices have mean 1 (or 0). An even season is centred with half weights at
 * both ends.
 *
 * **When to use** To spread a year's target over months, or to take the season out of a series. Known elsewhere as the
 * indices of classical decomposition: R's `decompose`, statsmodels' `seasonal_decompose`.
 *
 * @param values - the series, oldest first, at least two seasons of finite numbers; above 0 for multiplicative indices
 * @param options - `season`: periods in a season, 2 or more. `seasonal`: `additive` (default) or `multiplicative`
 * @returns one index for each place in the season, that of the first value first
 * @throws {SalesMathError} TOO_FEW_VALUES: there are fewer than two seasons
 * @throws {SalesMathError} INVALID_NUMBER: a value is no finite number, passes 1e150 in size, or is not above 0 for a multiplicative season
 * @throws {SalesMathError} INVALID_PARAMETER: the season is below 2
 * @throws {SalesMathError} INVALID_COUNT: the season is negative or not whole
 * @throws {SalesMathError} MISSING_VALUE: the values or the season are missing
 * @throws {SalesMathError} INVALID_OPTION: the values are no list, or an option is unknown
 * @example
 * import { seasonalIndices } from 'salesmath';
 * seasonalIndices([5, 15, 5, 15, 5, 15], { season: 2 }); // => [-5, 5]
 * seasonalIndices([5, 15, 5, 15, 5, 15], { season: 2, seasonal: 'multiplicative' }); // => [0.5, 1.5]
 * @see {@link holtWinters}, {@link linearTrend}
 * @see Hyndman and Athanasopoulos, "Forecasting: principles and practice", for classical decomposition
 */
export function seasonalIndices(values: Iterable<number>, options: SeasonalIndicesOptions): number[] {
  requireObject(options, 'options', 'an object with season');
  const given = requireOptions<SeasonalIndicesOptions>(options, ['season', 'seasonal']);
  const season = requireSeason(given.season);
  const multiplicative = requireSeasonalKind(given.seasonal) === 'multiplicative';
  const series = requireSeries(values, 2 * season);
  if (multiplicative) requirePositive(series);
  return meanSeason(series, season, multiplicative);
}
