import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateCsat, calculateNps } from '../../src/scorecard/index.js';
import { refusal } from '../support/refusal.js';

describe('calculateNps', () => {
  it('gives no negative zero for counts', () => {
    expect(calculateNps({ promoters: -0, passives: 1, detractors: -0 })).toMatchObject({ promoters: 0, detractors: 0, nps: 0 });
  });

  it('says the same of answers and of their counts, in any order, inside ±100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (answers) => {
        const result = calculateNps(answers);
        const { promoters, passives, detractors, nps, low, high } = result;
        expect(calculateNps({ promoters, passives, detractors })).toEqual(result);
        expect(calculateNps([...answers].reverse())).toEqual(result);
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(nps ?? NaN);
        expect(high).toBeGreaterThanOrEqual(nps ?? NaN);
      }),
    );
  });

  it('rounds the score once, half away from zero', () => {
    expect(calculateNps({ promoters: 7, passives: 6, detractors: 2 }).rounded).toBe(33);
    expect(calculateNps({ promoters: 3, passives: 1, detractors: 4 })).toMatchObject({ nps: -12.5, rounded: -13 });
    expect(calculateNps({ promoters: 4, passives: 1, detractors: 3 })).toMatchObject({ nps: 12.5, rounded: 13 });
  });

  it('warns under 30 answers only', () => {
    const passives = (n: number) => calculateNps({ promoters: 0, passives: n, detractors: 0 }).warnings;
    expect(passives(29)).toEqual([{ code: 'FEW_RESPONSES', responses: 29 }]);
    expect(passives(30)).toEqual([]);
  });

  it('widens with the confidence', () => {
    const counts = { promoters: 20, passives: 20, detractors: 10 };
    const wide = calculateNps(counts, { confidence: 0.99 });
    expect(wide.low).toBeLessThan(calculateNps(counts).low ?? NaN);
    // 100 · (0.4 − 0.2) ± 1.959964 · 100 √((0.6 − 0.04) / 50)
    expect(calculateNps(counts).low).toBeCloseTo(20 - 195.9963984540054 * Math.sqrt(0.56 / 50), 10);
  });

  it('names what is wrong', () => {
    expect(refusal(() => calculateNps([5, 11]))).toEqual(['INVALID_SCORE responses[1]']);
    expect(refusal(() => calculateNps([7.5]))).toEqual(['INVALID_SCORE responses[0]']);
    expect(refusal(() => calculateNps([null as never]))).toEqual(['MISSING_VALUE responses[0]']);
    expect(refusal(() => calculateNps({ promoters: -1, passives: 0, detractors: 0 }))).toEqual(['INVALID_COUNT responses.promoters']);
    expect(refusal(() => calculateNps([], { confidence: 95 }))).toEqual(['INVALID_CONFIDENCE options.confidence']);
    expect(refusal(() => calculateNps(undefined as never))).toEqual(['MISSING_VALUE responses']);
  });
});

describe('calculateCsat', () => {
  const answers = [{ dimension: 'a', score: 4 }, { dimension: 'b', score: 3 }, { score: 5 }];

  it('counts an answer without a dimension in all only', () => {
    const { overall, dimensions, weighted } = calculateCsat(answers);
    expect(overall).toMatchObject({ responses: 3, satisfied: 2, mean: 4 });
    expect(dimensions.map(({ dimension, responses }) => [dimension, responses])).toEqual([['a', 1], ['b', 1]]);
    expect(weighted).toBeNull();
  });

  it('has no weighted score when a weighted dimension has no answer', () => {
    const result = calculateCsat(answers, { weights: { c: '0.5', b: '0.5' } });
    expect(result.weighted).toBeNull();
    expect(result.warnings).toEqual([{ code: 'EMPTY_DIMENSION', dimension: 'c' }]);
    expect(result.dimensions.map(({ dimension }) => dimension)).toEqual(['c', 'b', 'a']);
    expect(result.dimensions[0]).toEqual({ dimension: 'c', responses: 0, satisfied: 0, csat: null, mean: null, low: null, high: null });
  });

  it('takes a whole number as a dimension, which becomes text', () => {
    expect(calculateCsat([{ dimension: 7, score: 5 }]).dimensions[0]?.dimension).toBe('7');
  });

  it('weighs exactly', () => {
    expect(calculateCsat([{ dimension: 'a', score: 5 }, { dimension: 'b', score: 5 }, { dimension: 'c', score: 5 }], { weights: { a: 0.1, b: 0.2, c: 0.7 } }).weighted).toBe(1);
  });

  it('takes answers between the steps', () => {
    expect(calculateCsat([{ score: 4.5 }, { score: 4.2 }, { score: 1 }]).overall.mean).toBe(3.2333333333333334);
  });

  it('takes answers on a scale of any size', () => {
    const { overall, options } = calculateCsat([{ score: 1e308 }, { score: 1e308 }], { min: -0, max: 1e308 });
    expect(overall.mean).toBe(1e308);
    expect(options.min).toBe(0);
  });

  it('echoes the default of the top two boxes', () => {
    expect(calculateCsat([], { max: 10 }).options).toEqual({ min: 1, max: 10, satisfiedFrom: 9, confidence: 0.95, onInvalid: 'throw' });
    expect(calculateCsat([]).overall).toEqual({ responses: 0, satisfied: 0, csat: null, mean: null, low: null, high: null });
  });

  it('names what is wrong', () => {
    expect(refusal(() => calculateCsat([{ score: 6 }]))).toEqual(['INVALID_SCORE responses[0].score']);
    expect(refusal(() => calculateCsat([{} as never]))).toEqual(['MISSING_VALUE responses[0].score']);
    expect(refusal(() => calculateCsat([5 as never]))).toEqual(['INVALID_ROW responses[0]']);
    expect(refusal(() => calculateCsat([{ score: 5, dimension: {} as never }]))).toEqual(['INVALID_ID responses[0].dimension']);
    expect(refusal(() => calculateCsat([], { weights: { a: 0.5 } }))).toEqual(['WEIGHTS_NOT_ONE options.weights']);
    expect(refusal(() => calculateCsat([], { weights: { a: 2, b: -1 } }))).toEqual(['WEIGHTS_NOT_ONE options.weights.b']);
    expect(refusal(() => calculateCsat([], { min: 5 }))).toEqual(['INVALID_OPTION options.max']);
    expect(refusal(() => calculateCsat([], { satisfiedFrom: 6 }))).toEqual(['INVALID_OPTION options.satisfiedFrom']);
    expect(refusal(() => calculateCsat([], { min: NaN }))).toEqual(['INVALID_OPTION options.min']);
  });

  it('never takes every answer for satisfied', () => {
    const answers = [{ score: 0 }, { score: 0 }, { score: 1 }];
    expect(calculateCsat(answers, { min: 0, max: 1, satisfiedFrom: 1 }).overall.csat).toBe(1 / 3);
    expect(refusal(() => calculateCsat(answers, { min: 0, max: 1, satisfiedFrom: 0 }))).toEqual(['INVALID_OPTION options.satisfiedFrom']);
    for (const max of [1, 0.5]) {
      expect(() => calculateCsat([{ score: 0 }], { min: 0, max })).toThrow(/^options\.satisfiedFrom: received undefined, must be given/);
      expect(refusal(() => calculateCsat([], { min: 0, max }))).toEqual(['MISSING_VALUE options.satisfiedFrom']);
    }
  });
});
