import { describe, expect, it } from 'vitest';
import { fitLogistic, predictLogistic } from '../../src/forecast/index.js';
import type { LogisticModel } from '../../src/forecast/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const MODEL: LogisticModel = deepFreeze({
  kind: 'logistic',
  intercept: -1,
  features: [
    { feature: 'size', kind: 'number' },
    { feature: 'demo', kind: 'boolean' },
    { feature: 'source', kind: 'text', base: 'web' },
    { feature: 'region', kind: 'text', base: null },
  ],
  coefficients: [
    { feature: 'size', kind: 'number', coefficient: 0.5, standardError: null, mean: 4, scale: 1 },
    { feature: 'size', kind: 'missing', coefficient: -0.25, standardError: null, mean: 0.1, scale: 0.3 },
    { feature: 'demo', kind: 'boolean', coefficient: 2, standardError: null, mean: 0.5, scale: 0.5 },
    { feature: 'source', kind: 'level', level: 'fair', coefficient: 1, standardError: null, mean: 0.25, scale: 1 },
    { feature: 'source', kind: 'level', level: 'call', coefficient: -2, standardError: null, mean: 0.5, scale: 1 },
    { feature: 'region', kind: 'level', level: 'north', coefficient: 3, standardError: null, mean: 0.5, scale: 1 },
  ],
});
const BASE = { size: 0, demo: false, source: 'web', region: null };
const sigmoid = (eta: number): number => 1 / (1 + Math.exp(-eta));
const ask = (features: object): number => predictLogistic([{ features: { ...BASE, ...features } }], MODEL).values[0]!;

describe('predictLogistic', () => {
  it.each<[string, object, number]>([
    ['nothing but the intercept', {}, -1],
    ['a number', { size: 3 }, 0.5],
    ['true', { demo: true }, 1],
    ['a level', { source: 'fair' }, 0],
    ['two levels', { source: 'call', region: 'north' }, 0],
    ['a number that is not known: the mean, and its own column', { size: null }, 0.75],
    ['a boolean that is not known: the mean', { demo: undefined }, 0],
    ['a text that is not known where the fit knew all: the average', { source: null }, -1 + 0.25 - 1],
    ['a text that the fit did not see: the average', { source: 'mail' }, -1 + 0.25 - 1],
    ['a name that all objects have', { source: 'constructor' }, -1 + 0.25 - 1],
    ['features that the model does not have', { colour: {} }, -1],
  ])('adds up %s', (_, features, eta) => {
    expect(ask(features)).toBeCloseTo(sigmoid(eta), 14);
  });

  it('counts levels that it does not know, not values that are missing', () => {
    const rows = [{ features: { source: 'mail' } }, { features: {} }, { features: { source: 'tv', region: 'south' } }];
    expect(predictLogistic(new Set(rows), MODEL).warnings).toEqual([
      { code: 'UNKNOWN_LEVEL', feature: 'source', count: 2 },
      { code: 'UNKNOWN_LEVEL', feature: 'region', count: 1 },
    ]);
    expect(predictLogistic([], MODEL)).toEqual({ values: [], warnings: [] });
  });

  it('stays between 0 and 1 however far it goes', () => {
    expect(ask({ size: 1e150 })).toBe(1);
    expect(ask({ size: -1e150 })).toBe(0);
    expect(ask({ size: -1400 })).toBeGreaterThan(0);
    const hostile = { ...MODEL, coefficients: MODEL.coefficients.map((each) => ({ ...each, coefficient: 1e308, mean: -1e308 })) };
    expect(notPlain(predictLogistic([{ features: { size: -1e150 } }, { features: BASE }], hostile))).toEqual([]);
  });

  it('gives what the fit averages: the mean chance is the share that happened', () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ outcome: i % 3 === 0, features: { x: i % 7 === 0 ? null : i % 5, y: i % 2 === 0 ? 'a' : 'b', z: i % 4 === 0 } }));
    const { values } = predictLogistic(rows, fitLogistic(rows, { holdout: 0 }));
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(20, 8);
  });

  it.each<[string, unknown, unknown, string]>([
    ['no rows', null, MODEL, 'MISSING_VALUE rows'],
    ['a row that is none', [1], MODEL, 'INVALID_ROW rows[0]'],
    ['no features', [{}], MODEL, 'MISSING_VALUE rows[0].features'],
    ['a number for a text', [{ features: { source: 1 } }], MODEL, 'INVALID_ROW rows[0].features.source'],
    ['a text for a number', [{ features: { size: '1' } }], MODEL, 'INVALID_ROW rows[0].features.size'],
    ['a number for a boolean', [{ features: { demo: 1 } }], MODEL, 'INVALID_ROW rows[0].features.demo'],
    ['an infinite number', [{ features: { size: Infinity } }], MODEL, 'INVALID_NUMBER rows[0].features.size'],
    ['no model', [], null, 'MISSING_VALUE model'],
    ['a model of another kind', [], { ...MODEL, kind: 'bgNbd' }, 'MODEL_MISMATCH model.kind'],
    ['no intercept', [], { ...MODEL, intercept: null }, 'MISSING_VALUE model.intercept'],
    ['an intercept that is none', [], { ...MODEL, intercept: 'x' }, 'INVALID_NUMBER model.intercept'],
    ['no list of features', [], { ...MODEL, features: null }, 'MISSING_VALUE model.features'],
    ['features that are no list', [], { ...MODEL, features: {} }, 'INVALID_OPTION model.features'],
    ['a feature without name', [], { ...MODEL, features: [{ kind: 'number' }] }, 'MISSING_VALUE model.features[0].feature'],
    ['a feature of an unknown kind', [], { ...MODEL, features: [{ feature: 'x', kind: 'date' }] }, 'INVALID_OPTION model.features[0].kind'],
    ['a text without base', [], { ...MODEL, features: [{ feature: 'x', kind: 'text' }] }, 'MISSING_VALUE model.features[0].base'],
    ['a feature twice', [], { ...MODEL, features: [MODEL.features[0], MODEL.features[0]] }, 'DUPLICATE_ID model.features[1].feature'],
    ['a coefficient of no feature', [], { ...MODEL, features: [] }, 'INVALID_OPTION model.coefficients[0].feature'],
    ['a coefficient that is none', [], { ...MODEL, coefficients: [{ ...MODEL.coefficients[0], coefficient: NaN }] }, 'INVALID_NUMBER model.coefficients[0].coefficient'],
    ['a level of a number', [], { ...MODEL, coefficients: [{ ...MODEL.coefficients[0], kind: 'level' }] }, 'INVALID_OPTION model.coefficients[0].kind'],
    ['a number of a text', [], { ...MODEL, coefficients: [{ ...MODEL.coefficients[3], kind: 'number' }] }, 'INVALID_OPTION model.coefficients[0].kind'],
    ['a level without text', [], { ...MODEL, coefficients: [{ ...MODEL.coefficients[3], level: undefined }] }, 'MISSING_VALUE model.coefficients[0].level'],
  ])('refuses %s', (_, rows, model, issue) => {
    expect(issuesOf(() => predictLogistic(rows as [], model as LogisticModel))).toEqual([issue]);
  });
});
