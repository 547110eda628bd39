import * as z from 'zod/mini';
import { figureText, listText, numberText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './series.phrases.js';
import type { SeriesForecast } from './series.types.js';
import { explainWarnings, warningsSchema } from './warning.phrases.js';

const readForecast = (result: unknown) => {
  const figure = z.number();
  const open = z.nullable(figure);
  const parameter = z.optional(figure);
  const schema = z.object({
    method: z.enum(['naive', 'seasonalNaive', 'linear', 'ses', 'holt', 'holtWinters']),
    parameters: z.object({ alpha: parameter, beta: parameter, gamma: parameter, slope: parameter }),
    points: z.array(z.object({ step: figure, value: figure, low: open, high: open })),
    baseline: z.object({ method: z.enum(['naive', 'seasonalNaive']) }),
    backtest: z.nullable(z.object({ mae: figure, baselineMae: figure, beatsBaseline: z.boolean() })),
    options: z.object({ horizon: figure, seasonal: z.optional(z.enum(['additive', 'multiplicative'])), confidence: figure }),
    warnings: warningsSchema(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells in words where a series of sales goes, how far off that may be, and whether the method beats anyone's guess.
 *
 * @param result - what `forecastSeries` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: one for each period ahead, then the parameters, the back-test and warnings
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainSeriesForecast, forecastSeries } from 'salesmath';
 * const ahead = forecastSeries([100, 120, 110, 130, 140, 135, 150, 160], { method: 'linear', horizon: 2 });
 * explainSeriesForecast(ahead);
 * // => [
 * //   'Forecast of 2 periods by a straight line.',
 * //   'Period 1 ahead: 165.71, with 95 % confidence between 144.98 and 186.45.',
 * //   'Period 2 ahead: 173.51, with 95 % confidence between 151.29 and 195.73.',
 * //   'The line changes by 7.8 a period.',
 * //   'On the last 2 values, held back to test it, it is off by 3.36 on average and the naive forecast by 20: it beats that baseline.',
 * // ]
 * @see {@link forecastSeries}
 */
export function explainSeriesForecast(result: SeriesForecast, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { method, parameters, points, baseline, backtest, options: used, warnings } = readForecast(result);
  const confidence = percentText(used.confidence, locale, Infinity);
  const sentences = [used.horizon === 0 ? phrases.none(method) : phrases.method(method, used.horizon)];
  for (const { step, value, low, high } of points) {
    const [from, to] = [low === null ? '' : figureText(low), high === null ? '' : figureText(high)];
    // what has no width would read as sure
    sentences.push(from === to ? phrases.point(step, figureText(value)) : phrases.interval(step, figureText(value), from, to, confidence));
  }
  if (points.some(({ low }) => low === null)) sentences.push(used.seasonal === 'multiplicative' ? phrases.multiplicative : phrases.noError);
  if (points.some(({ low, high }) => low !== null && high !== null && figureText(low) === figureText(high))) sentences.push(phrases.noWidth);
  const { slope, alpha, beta, gamma } = parameters;
  const smoothing = Object.entries({ alpha, beta, gamma }).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${numberText(value, 2)}`]));
  if (smoothing.length > 0) sentences.push(phrases.parameters(listText(smoothing, locale)));
  if (slope !== undefined) sentences.push(phrases.slope(figureText(slope)));
  if (backtest !== null) {
    const { mae, baselineMae, beatsBaseline } = backtest;
    sentences.push(phrases.tested(used.horizon, figureText(mae), baseline.method, figureText(baselineMae), beatsBaseline));
  } else if (used.horizon > 0) sentences.push(phrases.untested);
  return [...sentences, ...explainWarnings(warnings, locale)];
}
