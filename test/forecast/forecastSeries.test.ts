import { describe, expect, it } from 'vitest';
import { forecastSeries } from '../../src/forecast/index.js';
import type { ForecastSeriesOptions, SeriesForecast } from '../../src/forecast/index.js';
import { holt, holtWinters, simpleExponentialSmoothing } from '../../src/stats/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const Z = 1.959963984540054;
const SALES = deepFreeze([362, 385, 432, 341, 382, 409, 498, 387, 473, 513, 582, 474, 544, 582, 681, 557, 628, 707, 773, 592, 627, 725, 854, 661]);

const widths = ({ points }: SeriesForecast): (number | null)[] => points.map(({ value, low, high }) => (low === null || high === null ? null : (expect(high - value).toBeCloseTo(value - low, 6), (high - low) / 2)));

function expectWidths(result: SeriesForecast, wanted: readonly number[]): void {
  widths(result).forEach((width, i) => expect(width, `step ${i + 1}`).toBeCloseTo(wanted[i]!, 6));
  expect(result.points).toHaveLength(wanted.length);
}

const squares = (values: readonly number[], fitted: readonly number[]): number => fitted.reduce((sum, each, i) => sum + (values[values.length - fitted.length + i]! - each) ** 2, 0);

describe('forecastSeries', () => {
  it('keeps the last value, with errors that grow like the root of the steps', () => {
    const result = forecastSeries([10, 12, 11, 13, 14], { method: 'naive', horizon: 3 });
    expect(result.points.map(({ step, value }) => [step, value])).toEqual([[1, 14], [2, 14], [3, 14]]);
    expectWidths(result, [1, 2, 3].map((h) => Z * Math.sqrt(2.5 * h)));
    expect(result).toMatchObject({ parameters: {}, baseline: { method: 'naive', values: [14, 14, 14] }, options: { method: 'naive', horizon: 3, parameters: {}, confidence: 0.95 } });
    expect(notPlain(result)).toEqual([]);
  });

  it('repeats the last season, with errors that grow from season to season', () => {
    const result = forecastSeries([1, 2, 4, 2, 3, 6], { method: 'seasonalNaive', season: 3, horizon: 7 });
    expect(result.points.map(({ value }) => value)).toEqual([2, 3, 6, 2, 3, 6, 2]);
    const sigma = Math.sqrt((1 + 1 + 4) / 3);
    expectWidths(result, [1, 1, 1, 2, 2, 2, 3].map((c) => Z * sigma * Math.sqrt(c)));
    expect(result.options.season).toBe(3);
  });

  it('lays a line through the values, with the prediction interval of a regression', () => {
    const result = forecastSeries([2, 4, 5, 4, 5], { method: 'linear', horizon: 2, confidence: 0.9 });
    [4.6 + 1.2, 4.6 + 1.8].forEach((value, i) => expect(result.points[i]?.value).toBeCloseTo(value, 12));
    expect(result.parameters.intercept).toBeCloseTo(2.8, 12);
    expect(result.parameters.slope).toBeCloseTo(0.6, 12);
    const t = 2.3533634348018264; // 95 % of Student's t with 3 degrees of freedom
    const s = Math.sqrt(2.4 / 3);
    expectWidths(result, [5, 6].map((x) => t * s * Math.sqrt(1 + 1 / 5 + (x - 2) ** 2 / 10)));
  });

  it('smooths without trend', () => {
    const alpha = 0.3;
    const { forecast, fitted } = simpleExponentialSmoothing(SALES, { alpha, horizon: 1 });
    const result = forecastSeries(SALES, { method: 'ses', horizon: 3, parameters: { alpha } });
    expect(result.points.map(({ value }) => value)).toEqual([forecast[0], forecast[0], forecast[0]]);
    const sigma = Math.sqrt(squares(SALES, fitted) / 24);
    expectWidths(result, [0, 1, 2].map((j) => Z * sigma * Math.sqrt(1 + j * alpha ** 2)));
  });

  it('smooths with trend', () => {
    const parameters = { alpha: 0.4, beta: 0.2 };
    const { forecast, fitted } = holt(SALES, { ...parameters, horizon: 4 });
    const result = forecastSeries(SALES, { method: 'holt', horizon: 4, parameters });
    expect(result.points.map(({ value }) => value)).toEqual(forecast);
    const sigma = Math.sqrt(squares(SALES, fitted) / 24);
    const terms = [0.4 + 0.08, 0.4 + 0.16, 0.4 + 0.24].map((each) => each ** 2);
    expectWidths(result, [0, 1, 2, 3].map((n) => Z * sigma * Math.sqrt(1 + terms.slice(0, n).reduce((sum, each) => sum + each, 0))));
  });

  it('smooths with trend and season; a multiplicative one has no interval', () => {
    const parameters = { alpha: 0.4, beta: 0.2, gamma: 0.3 };
    const { forecast, fitted } = holtWinters(SALES, { ...parameters, season: 2, horizon: 4 });
    const result = forecastSeries(SALES, { method: 'holtWinters', horizon: 4, season: 2, parameters });
    expect(result.points.map(({ value }) => value)).toEqual(forecast);
    const sigma = Math.sqrt(squares(SALES, fitted) / 22);
    const terms = [0.4 + 0.08, 0.4 + 0.16 + 0.3, 0.4 + 0.24].map((each) => each ** 2);
    expectWidths(result, [0, 1, 2, 3].map((n) => Z * sigma * Math.sqrt(1 + terms.slice(0, n).reduce((sum, each) => sum + each, 0))));
    const multiplied = forecastSeries(SALES, { method: 'holtWinters', horizon: 2, season: 4, seasonal: 'multiplicative', parameters });
    expect(widths(multiplied)).toEqual([null, null]);
    expect(multiplied.options).toEqual({ method: 'holtWinters', horizon: 2, season: 4, seasonal: 'multiplicative', parameters, confidence: 0.95 });
  });

  it('fits the parameters that are not given, and says which', () => {
    const result = forecastSeries(SALES, { method: 'holtWinters', horizon: 1, season: 4, parameters: { beta: 0 } });
    const { parameters, forecast } = holtWinters(SALES, { season: 4, beta: 0 });
    expect(result.parameters).toEqual(parameters);
    expect(result.points[0]?.value).toBe(forecast[0]);
    expect(result.options.parameters).toEqual({ beta: 0 });
  });

  it('has no interval where no error could be measured', () => {
    expect(widths(forecastSeries([5], { method: 'naive', horizon: 1 }))).toEqual([null]);
    expect(widths(forecastSeries([5], { method: 'ses', horizon: 1 }))).toEqual([null]);
    expect(widths(forecastSeries([5, 6], { method: 'seasonalNaive', season: 2, horizon: 1 }))).toEqual([null]);
    expect(widths(forecastSeries([5, 6], { method: 'linear', horizon: 1 }))).toEqual([null]);
    expect(forecastSeries([3, 5, 7], { method: 'linear', horizon: 1 }).points).toEqual([{ step: 1, value: 9, low: 9, high: 9 }]);
  });

  describe('the back-test', () => {
    it('fits on what came before, and compares on the last values', () => {
      const parameters = { alpha: 0.5, beta: 0.5 };
      const { backtest, warnings } = forecastSeries(SALES, { method: 'holt', horizon: 4, season: 4, parameters });
      const { forecast } = holt(SALES.slice(0, 20), { ...parameters, horizon: 4 });
      const error = (values: readonly number[]): number => values.reduce((sum, value, i) => sum + Math.abs(value - SALES[20 + i]!), 0) / 4;
      expect(backtest?.mae).toBeCloseTo(error(forecast), 10);
      expect(backtest?.baselineMae).toBeCloseTo(error([628, 707, 773, 592]), 10);
      expect(backtest?.beatsBaseline).toBe(error(forecast) < error([628, 707, 773, 592]));
      expect(warnings).toEqual(backtest?.beatsBaseline === true ? [] : [{ code: 'DOES_NOT_BEAT_BASELINE' }]);
    });

    it('fits parameters anew, without what it is tested on', () => {
      const { backtest } = forecastSeries(SALES, { method: 'ses', horizon: 6 });
      const { forecast } = simpleExponentialSmoothing(SALES.slice(0, 18), { horizon: 6 });
      const error = forecast.reduce((sum, value, i) => sum + Math.abs(value - SALES[18 + i]!), 0) / 6;
      expect(backtest?.mae).toBeCloseTo(error, 10);
    });

    it('warns of a method that is not better, the baseline itself among them', () => {
      const { backtest, warnings } = forecastSeries([1, 2, 3, 4], { method: 'naive', horizon: 1 });
      expect(backtest).toEqual({ mae: 1, baselineMae: 1, beatsBaseline: false });
      expect(warnings).toEqual([{ code: 'DOES_NOT_BEAT_BASELINE' }]);
      expect(forecastSeries([1, 2, 3, 4], { method: 'linear', horizon: 1 })).toMatchObject({ backtest: { mae: 0, beatsBaseline: true }, warnings: [] });
    });

    it.each<[string, number, ForecastSeriesOptions, boolean]>([
      ['two values left', 4, { method: 'naive', horizon: 2 }, true],
      ['one value left', 3, { method: 'naive', horizon: 2 }, false],
      ['a season and one left', 7, { method: 'ses', season: 4, horizon: 2 }, true],
      ['a season left', 6, { method: 'ses', season: 4, horizon: 2 }, false],
      ['two seasons left', 10, { method: 'holtWinters', season: 4, horizon: 2 }, true],
      ['less than two seasons left', 9, { method: 'holtWinters', season: 4, horizon: 2 }, false],
      ['nothing to test', 9, { method: 'naive', horizon: 0 }, false],
    ])('with %s', (_, count, options, isTested) => {
      const { backtest, warnings } = forecastSeries(SALES.slice(0, count), options);
      expect(backtest !== null).toBe(isTested);
      if (!isTested) expect(warnings).toEqual([]);
    });
  });

  it.each<[string, unknown, object, string]>([
    ['no season', SALES, { method: 'seasonalNaive' }, 'INVALID_OPTION options.season'],
    ['no season of Holt–Winters', SALES, { method: 'holtWinters', season: null }, 'INVALID_OPTION options.season'],
    ['a season of one', SALES, { season: 1 }, 'INVALID_PARAMETER options.season'],
    ['half a season', SALES, { season: 2.5 }, 'INVALID_COUNT options.season'],
    ['no values', [], {}, 'TOO_FEW_VALUES values'],
    ['one value for a line', [1], { method: 'linear' }, 'TOO_FEW_VALUES values'],
    ['one value for a trend', [1], { method: 'holt' }, 'TOO_FEW_VALUES values'],
    ['less than a season', [1, 2, 3], { method: 'seasonalNaive', season: 4 }, 'TOO_FEW_VALUES values'],
    ['less than a season for the baseline', [1, 2, 3], { season: 4 }, 'TOO_FEW_VALUES values'],
    ['less than two seasons', [1, 2, 3, 4, 5, 6, 7], { method: 'holtWinters', season: 4 }, 'TOO_FEW_VALUES values'],
    ['a value that is none', [1, NaN], {}, 'INVALID_NUMBER values[1]'],
    ['a value of 0 times a season', [1, 0, 1, 1], { method: 'holtWinters', season: 2, seasonal: 'multiplicative' }, 'INVALID_NUMBER values[1]'],
    ['no list', null, {}, 'MISSING_VALUE values'],
    ['no method', SALES, { method: undefined }, 'MISSING_VALUE options.method'],
    ['an unknown method', SALES, { method: 'arima' }, 'INVALID_OPTION options.method'],
    ['no horizon', SALES, { horizon: undefined }, 'MISSING_VALUE options.horizon'],
    ['a negative horizon', SALES, { horizon: -1 }, 'INVALID_COUNT options.horizon'],
    ['an endless horizon', SALES, { horizon: 1e9 }, 'INVALID_COUNT options.horizon'],
    ['a season kind of a method without one', SALES, { method: 'holt', seasonal: 'additive' }, 'INVALID_OPTION options.seasonal'],
    ['an unknown season kind', SALES, { seasonal: 'both' }, 'INVALID_OPTION options.seasonal'],
    ['a parameter above 1', SALES, { method: 'ses', parameters: { alpha: 1.1 } }, 'INVALID_PARAMETER options.parameters.alpha'],
    ['a parameter that the method does not have', SALES, { method: 'ses', parameters: { beta: 0.1 } }, 'INVALID_OPTION options.parameters.beta'],
    ['parameters of a method without any', SALES, { parameters: { alpha: 0.1 } }, 'INVALID_OPTION options.parameters.alpha'],
    ['parameters that are no object', SALES, { parameters: 0.1 }, 'INVALID_OPTION options.parameters'],
    ['a confidence of 1', SALES, { confidence: 1 }, 'INVALID_CONFIDENCE options.confidence'],
    ['an unknown option', SALES, { seasons: 4 }, 'INVALID_OPTION options.seasons'],
  ])('refuses %s', (_, values, options, issue) => {
    expect(issuesOf(() => forecastSeries(values as number[], { method: 'naive', horizon: 1, ...options }))).toEqual([issue]);
  });
});
