import { describe, expect, it } from 'vitest';
import { holt, holtWinters, simpleExponentialSmoothing } from '../../src/stats/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { isMutated } from '../support/mutated.js';
import { thrownBy } from './support.js';

describe('simpleExponentialSmoothing', () => {
  it('starts from the first value, and tells all it used', () => {
    expect(simpleExponentialSmoothing([10, 14, 12], { alpha: 0.5 })).toEqual({
      method: 'simpleExponentialSmoothing',
      parameters: { alpha: 0.5 },
      fittedParameters: false,
      initial: { level: 10 },
      final: { level: 12 },
      fitted: [10, 10, 12],
      sse: 16,
      forecast: [12],
      options: { horizon: 1 },
    });
  });

  it('starts from a level that is given, and forecasts nothing when nothing is asked', () => {
    const result = simpleExponentialSmoothing([4], { alpha: 1, initial: { level: 2 }, horizon: 0 });
    expect(result).toMatchObject({ initial: { level: 2 }, fitted: [2], sse: 4, final: { level: 4 }, forecast: [] });
  });

  it('fits α: a random walk is followed at once, noise around a level hardly at all', () => {
    expect(simpleExponentialSmoothing([1, 2, 3, 4, 5, 6, 7]).parameters.alpha).toBe(1);
    const noise = simpleExponentialSmoothing([10, 12, 8, 12, 8, 12, 8, 12, 8, 10]);
    expect(noise).toMatchObject({ parameters: { alpha: 0 }, fittedParameters: true });
  });

  it.each([
    [[], undefined, 'TOO_FEW_VALUES', 'values'],
    [[1, NaN], undefined, 'INVALID_NUMBER', 'values[1]'],
    [[1, 1e160], undefined, 'INVALID_NUMBER', 'values[1]'],
    [null, undefined, 'MISSING_VALUE', 'values'],
    [[1], { alpha: 1.1 }, 'INVALID_PARAMETER', 'options.alpha'],
    [[1], { alpha: null }, 'INVALID_PARAMETER', 'options.alpha'],
    [[1], { horizon: -1 }, 'INVALID_COUNT', 'options.horizon'],
    [[1], { horizon: 2_000_000 }, 'INVALID_COUNT', 'options.horizon'],
    [[1], { beta: 0.1 }, 'INVALID_OPTION', 'options.beta'],
    [[1], { initial: { level: Infinity } }, 'INVALID_NUMBER', 'options.initial.level'],
    [[1], { initial: {} }, 'MISSING_VALUE', 'options.initial.level'],
    [[1], { initial: { level: 1, trend: 2 } }, 'INVALID_OPTION', 'options.initial.trend'],
    [[1], { initial: { level: 1, seasonal: [2] } }, 'INVALID_OPTION', 'options.initial.seasonal'],
  ])('refuses %o with %o', (values, options, code, path) => {
    expect(thrownBy(() => simpleExponentialSmoothing(values as never, options as object))).toEqual({ code, path });
  });
});

describe('holt', () => {
  it('starts from the first two values, and lets the first one update the state', () => {
    expect(holt([10, 13, 14], { alpha: 0.5, beta: 0.5, horizon: 2 })).toEqual({
      method: 'holt',
      parameters: { alpha: 0.5, beta: 0.5 },
      fittedParameters: false,
      initial: { level: 10, trend: 3 },
      final: { level: 14.71875, trend: 1.703125 },
      fitted: [13, 13.75, 15.4375],
      sse: 9 + 0.75 ** 2 + 1.4375 ** 2,
      forecast: [16.421875, 18.125],
      options: { horizon: 2 },
    });
  });

  it('fits what is not given, and keeps what is', () => {
    const values = [12, 15, 13, 18, 17, 21, 20, 26, 24];
    const all = holt(values);
    const half = holt(values, { beta: 0.9 });
    expect(all.fittedParameters && half.fittedParameters).toBe(true);
    expect(half.parameters.beta).toBe(0.9);
    expect(all.sse).toBeLessThan(half.sse);
    expect(holt(values)).toEqual(all);
  });

  it.each([
    [[1], undefined, 'TOO_FEW_VALUES', 'values'],
    [[1, 2], { beta: -0.1 }, 'INVALID_PARAMETER', 'options.beta'],
    [[1, 2], { alpha: NaN }, 'INVALID_PARAMETER', 'options.alpha'],
    [[1, 2], { initial: { level: 1 } }, 'MISSING_VALUE', 'options.initial.trend'],
    [[1, 2], { initial: { level: 1, trend: 1, seasonal: [2] } }, 'INVALID_OPTION', 'options.initial.seasonal'],
    [[1, 2], { gamma: 0.1 }, 'INVALID_OPTION', 'options.gamma'],
    [[1, 2], { horizon: 1.5 }, 'INVALID_COUNT', 'options.horizon'],
  ])('refuses %o with %o', (values, options, code, path) => {
    expect(thrownBy(() => holt(values, options as object))).toEqual({ code, path });
  });
});

describe('holtWinters', () => {
  const SALES = [10, 20, 12, 22, 14, 24, 17];

  it('sets the state up from two seasons, and begins with the second', () => {
    const result = holtWinters(SALES, { season: 2, alpha: 0.5, beta: 0.5, gamma: 0.5, horizon: 3 });
    expect(result).toMatchObject({
      method: 'holtWinters',
      parameters: { alpha: 0.5, beta: 0.5, gamma: 0.5 },
      fittedParameters: false,
      initial: { level: 15, trend: 1, seasonal: [-5, 5] },
      options: { season: 2, seasonal: 'additive', horizon: 3 },
    });
    expect(result.fitted.length).toBe(SALES.length - 2);
    // after value 7 of the first place, the next period is of the second
    expect(result.final.seasonal[0]).toBeGreaterThan(result.final.seasonal[1]!);
    const { level, trend, seasonal } = result.final;
    expect(result.forecast).toEqual([level + trend + seasonal[0]!, level + 2 * trend + seasonal[1]!, level + 3 * trend + seasonal[0]!]);
  });

  it('takes an initial state as that of the end of the first season', () => {
    const initial = deepFreeze({ level: 20, trend: 2, seasonal: [0.5, 1.5] });
    const result = holtWinters([10, 20, 12, 22], { season: 2, seasonal: 'multiplicative', alpha: 0, beta: 0, gamma: 0, initial, horizon: 1 });
    expect(result).toMatchObject({ initial, fitted: [11, 36], final: { level: 24, trend: 2, seasonal: [0.5, 1.5] }, forecast: [13] });
  });

  it('follows a straight season exactly', () => {
    const values = Array.from({ length: 24 }, (_, i) => 100 + [5, -3, 1, -3][i % 4]! + Math.floor(i / 4) * 8);
    const { forecast, sse } = holtWinters(values, { season: 4, beta: 0, horizon: 4 });
    // the level rises within a season where these values step: the fit must only do no worse than not smoothing at all
    expect(sse).toBeLessThanOrEqual(holtWinters(values, { season: 4, alpha: 0, beta: 0, gamma: 0 }).sse);
    expect(forecast.length).toBe(4);
    const straight = Array.from({ length: 12 }, (_, i) => 10 + i + (i % 2 === 0 ? 2.5 : -1.5));
    const exact = holtWinters(straight, { season: 2, alpha: 0, beta: 0, gamma: 0, horizon: 2, initial: { level: 11, trend: 1, seasonal: [2.5, -1.5] } });
    expect(exact).toMatchObject({ sse: 0, forecast: [24.5, 21.5] });
  });

  it('refuses parameters with which the series runs away', () => {
    const values = Array.from({ length: 4000 }, (_, i) => 100 + ((i * 7) % 11));
    const given = { season: 3, alpha: 0.8, beta: 1, gamma: 1 };
    expect(thrownBy(() => holtWinters(values, given))).toEqual({ code: 'INVALID_PARAMETER', path: 'options' });
  });

  it.skipIf(isMutated)('does not come upon such parameters by itself', () => {
    const values = Array.from({ length: 4000 }, (_, i) => 100 + ((i * 7) % 11));
    expect(notPlain(holtWinters(values, { season: 12 }))).toEqual([]);
  });

  it.each([
    [[1, 2, 3], { season: 2 }, 'TOO_FEW_VALUES', 'values'],
    [[1, 2, 3, 4], undefined, 'MISSING_VALUE', 'options'],
    [[1, 2, 3, 4], {}, 'MISSING_VALUE', 'options.season'],
    [[1, 2, 3, 4], { season: 1 }, 'INVALID_PARAMETER', 'options.season'],
    [[1, 2, 3, 4], { season: 2.5 }, 'INVALID_COUNT', 'options.season'],
    [[1, 2, 3, 4], { season: 2, seasonal: 'none' }, 'INVALID_OPTION', 'options.seasonal'],
    [[1, 2, 3, 4], { season: 2, gamma: 2 }, 'INVALID_PARAMETER', 'options.gamma'],
    [[1, 2, 0, 4], { season: 2, seasonal: 'multiplicative' }, 'INVALID_NUMBER', 'values[2]'],
    [[1, 2, 3, 4], { season: 2, initial: { level: 1, trend: 0 } }, 'MISSING_VALUE', 'options.initial.seasonal'],
    [[1, 2, 3, 4], { season: 2, initial: { level: 1, trend: 0, seasonal: [1] } }, 'INVALID_PARAMETER', 'options.initial.seasonal'],
    [[1, 2, 3, 4], { season: 2, seasonal: 'multiplicative', initial: { level: 1, trend: 0, seasonal: [1, 0] } }, 'INVALID_PARAMETER', 'options.initial.seasonal[1]'],
    [[1, 2, 3, 4], { season: 2, period: 3 }, 'INVALID_OPTION', 'options.period'],
  ])('refuses %o with %o', (values, options, code, path) => {
    expect(thrownBy(() => holtWinters(values, options as never))).toEqual({ code, path });
  });
});
