import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../src/stats/index.js';
import { survivalCurve, timeOfShareLeft } from '../../src/stats/survival.kernel.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { thrownBy } from './support.js';

const ended = (duration: number) => ({ duration, event: true });
const open = (duration: number) => ({ duration, event: false });
/** Remission under 6-MP (Freireich and others 1963), the textbook example. */
const REMISSION = [...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(ended), ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(open)];

describe('kaplanMeier', () => {
  it('prints the intervals that Stata prints', () => {
    const { steps, confidence, method } = kaplanMeier(REMISSION);
    const printed = steps.slice(0, 3).map(({ low, high }) => [low!.toFixed(4), high!.toFixed(4)]);
    expect(printed).toEqual([['0.6197', '0.9516'], ['0.5631', '0.9228'], ['0.5032', '0.8894']]);
    expect([confidence, method]).toEqual([0.95, 'kaplanMeier']);
  });

  it('counts those censored at the time of an event as still at risk', () => {
    const { steps } = kaplanMeier([open(5), ended(5), ended(8)]);
    expect(steps.map(({ time, atRisk, events, survival }) => ({ time, atRisk, events, survival }))).toEqual([
      { time: 5, atRisk: 3, events: 1, survival: 2 / 3 },
      { time: 8, atRisk: 1, events: 1, survival: 0 },
    ]);
    expect(steps[1]).toMatchObject({ standardError: null, low: null, high: null });
  });

  it('begins with a step at 0 where something happens at once', () => {
    const { steps, median } = kaplanMeier([ended(0), ended(-0), ended(3), open(4)]);
    expect(steps.map(({ time, events }) => [time, events])).toEqual([[0, 2], [3, 1]]);
    expect(median).toBe(0);
  });

  it('takes the first time with exactly one half left, however the product rounds', () => {
    const curve = { ...survivalCurve(Float64Array.of(1, 2), new Float64Array()), survival: Float64Array.of(0.5 + 1e-13, 0) };
    expect(timeOfShareLeft(curve, 0.5)).toBe(1);
    expect(timeOfShareLeft({ ...curve, survival: Float64Array.of(0.5 + 1e-11, 0) }, 0.5)).toBe(2);
  });

  it('tells the time by which any share is done', () => {
    const curve = survivalCurve(Float64Array.of(4, 1, 3, 2), new Float64Array());
    expect([0.75, 0.5, 0.25, 0].map((share) => timeOfShareLeft(curve, share))).toEqual([1, 2, 3, 4]);
    expect(timeOfShareLeft(survivalCurve(Float64Array.of(1), Float64Array.of(5)), 0.25)).toBeNull();
  });

  it('stays where it is after the longest duration', () => {
    const observations = [ended(2), open(4)];
    expect(kaplanMeier(observations).restrictedMean).toBe(3);
    expect(kaplanMeier(observations, { horizon: 10 })).toMatchObject({ restrictedMean: 6, horizon: 10 });
    expect(kaplanMeier(observations, { horizon: 1 })).toMatchObject({ restrictedMean: 1, horizon: 1, median: 2 });
    expect(kaplanMeier(observations, { horizon: 0 })).toMatchObject({ restrictedMean: 0, horizon: 0 });
  });

  it('reads any iterable, leaves it as it is, and gives plain data', () => {
    const frozen = deepFreeze([ended(3), { ...open(4), name: 'ignored' }]);
    const result = kaplanMeier(new Set(frozen));
    expect(result).toEqual(kaplanMeier([...frozen].reverse()));
    expect(notPlain(result)).toEqual([]);
    expect(kaplanMeier([])).toEqual({
      n: 0,
      events: 0,
      censored: 0,
      steps: [],
      median: null,
      restrictedMean: null,
      horizon: null,
      confidence: 0.95,
      method: 'kaplanMeier',
    });
  });

  it.each([
    [[ended(-1)], undefined, 'INVALID_DURATION', 'observations[0].duration'],
    [[ended(1), ended(NaN)], undefined, 'INVALID_NUMBER', 'observations[1].duration'],
    [[{ duration: '3', event: true }], undefined, 'INVALID_NUMBER', 'observations[0].duration'],
    [[{ event: true }], undefined, 'MISSING_VALUE', 'observations[0].duration'],
    [[{ duration: 1 }], undefined, 'MISSING_VALUE', 'observations[0].event'],
    [[{ duration: 1, event: 1 }], undefined, 'INVALID_OPTION', 'observations[0].event'],
    [[null], undefined, 'INVALID_ROW', 'observations[0]'],
    [null, undefined, 'MISSING_VALUE', 'observations'],
    ['text', undefined, 'INVALID_OPTION', 'observations'],
    [[], { confidence: 0 }, 'INVALID_CONFIDENCE', 'options.confidence'],
    [[], { horizon: -1 }, 'INVALID_DURATION', 'options.horizon'],
    [[], { horizon: Infinity }, 'INVALID_NUMBER', 'options.horizon'],
    [[], { until: 3 }, 'INVALID_OPTION', 'options.until'],
  ])('refuses %o with %o', (observations, options, code, path) => {
    expect(thrownBy(() => kaplanMeier(observations as never, options as object))).toEqual({ code, path });
  });
});
