import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holt, holtWinters, simpleExponentialSmoothing } from '../../src/stats/index.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const series = (minLength: number) => fc.array(fc.double({ min: 10, max: 1000, noNaN: true }), { minLength, maxLength: 30 });

interface Oracle {
  readonly fitted: number[];
  readonly final: { level: number; trend: number; seasonal: number[] };
}

/** The recursions as textbooks print them, with every state kept. */
function smooth(y: readonly number[], season: number, multiplicative: boolean, alpha: number, beta: number, gamma: number): Oracle {
  const first = y.slice(0, season);
  const levels = [first.reduce((sum, value) => sum + value, 0) / season];
  const trends = [first.reduce((sum, value, i) => sum + (y[season + i]! - value) / season, 0) / season];
  const seasonal = first.map((value) => (multiplicative ? value / levels[0]! : value - levels[0]!));
  const fitted: number[] = [];
  for (const value of y.slice(season)) {
    const [l, b, s] = [levels[levels.length - 1]!, trends[trends.length - 1]!, seasonal[seasonal.length - season]!];
    fitted.push(multiplicative ? (l + b) * s : l + b + s);
    const level = alpha * (multiplicative ? value / s : value - s) + (1 - alpha) * (l + b);
    levels.push(level);
    trends.push(beta * (level - l) + (1 - beta) * b);
    seasonal.push(gamma * (multiplicative ? value / (l + b) : value - l - b) + (1 - gamma) * s);
  }
  return { fitted, final: { level: levels[levels.length - 1]!, trend: trends[trends.length - 1]!, seasonal: seasonal.slice(-season) } };
}

function expectNear(actual: readonly number[], wanted: readonly number[]): void {
  expect(actual.length).toBe(wanted.length);
  actual.forEach((value, i) => expect(Math.abs(value - wanted[i]!)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(wanted[i]!))));
}

describe('laws of smoothing', () => {
  it('Holt–Winters is the textbook recursion', () => {
    fc.assert(
      fc.property(series(8), fc.integer({ min: 2, max: 4 }), share, share, share, (values, season, alpha, beta, gamma) => {
        const wanted = smooth(values, season, false, alpha, beta, gamma);
        const result = holtWinters(values, { season, alpha, beta, gamma, horizon: 5 });
        expect(notPlain(result)).toEqual([]);
        expectNear(result.fitted, wanted.fitted);
        expectNear([result.final.level, result.final.trend, ...result.final.seasonal], [wanted.final.level, wanted.final.trend, ...wanted.final.seasonal]);
        const sse = wanted.fitted.reduce((sum, value, i) => sum + (value - values[season + i]!) ** 2, 0);
        expectNear([result.sse], [sse]);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('also with a season that multiplies', () => {
    // swings small enough for the level to stay far from 0
    const calm = fc.array(fc.double({ min: 90, max: 110, noNaN: true }), { minLength: 6, maxLength: 24 });
    const small = fc.double({ min: 0, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(calm, fc.integer({ min: 2, max: 3 }), small, small, small, (values, season, alpha, beta, gamma) => {
        const wanted = smooth(values, season, true, alpha, beta, gamma);
        const result = holtWinters(values, { season, seasonal: 'multiplicative', alpha, beta, gamma });
        expectNear(result.fitted, wanted.fitted);
        expectNear(result.final.seasonal, wanted.final.seasonal);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('no parameters do better than those fitted', () => {
    fc.assert(
      fc.property(series(8), share, share, share, (values, alpha, beta, gamma) => {
        const least = 1 + 1e-9;
        expect(simpleExponentialSmoothing(values).sse).toBeLessThanOrEqual(simpleExponentialSmoothing(values, { alpha }).sse * least);
        expect(holt(values).sse).toBeLessThanOrEqual(holt(values, { alpha, beta }).sse * least);
        expect(holt(values, { alpha }).sse).toBeLessThanOrEqual(holt(values, { alpha, beta }).sse * least);
        expect(holtWinters(values, { season: 3 }).sse).toBeLessThanOrEqual(holtWinters(values, { season: 3, alpha, beta, gamma }).sse * least + 1e-9);
      }),
      runs(40),
    );
  }, PATIENCE);

  it('a state carried on is a series carried on', () => {
    fc.assert(
      fc.property(series(4), series(2), share, share, (first, second, alpha, beta) => {
        const whole = holt([...first, ...second], { alpha, beta, horizon: 3 });
        const start = holt(first, { alpha, beta });
        const rest = holt(second, { alpha, beta, initial: start.final, horizon: 3 });
        expect(rest.forecast).toEqual(whole.forecast);
        expect([...start.fitted, ...rest.fitted]).toEqual(whole.fitted);
      }),
      runs(200),
    );
  }, PATIENCE);
});
