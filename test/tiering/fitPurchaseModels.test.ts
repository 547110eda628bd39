import { describe, expect, it } from 'vitest';
import { fitBgNbd, fitMbgNbd, fitParetoNbd } from '../../src/tiering/index.js';
import type { PurchaseRow } from '../../src/types.js';
import { notPlain } from '../oracle/laws.js';
import { isMutated } from '../support/mutated.js';
import { refusal } from '../support/refusal.js';
import { readTable, simulate } from './lifetimeValue.support.js';

const ROWS: readonly PurchaseRow[] = [
  { frequency: 0, ageAtLast: 0, age: 30, weight: 60 },
  { frequency: 1, ageAtLast: 3, age: 30, weight: 10 },
  { frequency: 1, ageAtLast: 15, age: 30, weight: 8 },
  { frequency: 2, ageAtLast: 26, age: 30, weight: 7 },
  { frequency: 4, ageAtLast: 10, age: 30, weight: 5 },
  { frequency: 5, ageAtLast: 28, age: 30, weight: 5 },
  { frequency: 11, ageAtLast: 29, age: 30, weight: 5 },
];
const FITS = [fitBgNbd, fitMbgNbd, fitParetoNbd] as const;

describe('a fit of purchases', () => {
  it('says what it found, in what unit, from whom', () => {
    const model = fitBgNbd(ROWS, { unit: 'week' });
    expect(model).toMatchObject({ kind: 'bgNbd', unit: 'week', converged: true, n: 100, warnings: [], options: { unit: 'week', maxIterations: 500 } });
    expect(Object.keys(model)).toEqual(['kind', 'params', 'unit', 'logLikelihood', 'standardErrors', 'converged', 'iterations', 'n', 'warnings', 'options']);
    expect(Object.keys(model.params)).toEqual(['r', 'alpha', 'a', 'b']);
    expect(Object.keys(fitParetoNbd(ROWS, { unit: 'week' }).params)).toEqual(['r', 'alpha', 's', 'beta']);
    expect(fitMbgNbd(ROWS, { unit: 'week' }).kind).toBe('mbgNbd');
    for (const fit of FITS) expect(notPlain(fit(ROWS, { unit: 'week' }))).toEqual([]);
  });

  it('stops where it is told to and says that it did not arrive', () => {
    for (const fit of FITS) {
      const cut = fit(ROWS, { unit: 'week', maxIterations: 1 });
      expect(cut).toMatchObject({ converged: false, iterations: 1 });
      expect(cut.logLikelihood).toBeLessThan(fit(ROWS, { unit: 'week' }).logLikelihood);
    }
  });

  it('tells that nobody bought twice', () => {
    for (const fit of FITS) {
      const model = fit([{ frequency: 0, ageAtLast: 0, age: 5 }, { frequency: 0, ageAtLast: 0, age: 9 }], { unit: 'day' });
      expect(model.warnings[0]).toEqual({ code: 'NO_REPEATS' });
      expect(model.converged).toBe(false);
      expect(model.logLikelihood).toBeGreaterThan(-2e-3);
      expect(notPlain(model)).toEqual([]);
    }
    expect(fitBgNbd([{ frequency: 0, ageAtLast: 0, age: 0 }], { unit: 'day' }).warnings).toEqual([{ code: 'NO_REPEATS' }]);
  });

  it('names the parameter that runs off, and comes as close as one can', () => {
    // everybody alike: purchases without any spread are a Poisson process, r without bound
    const alike = Array.from({ length: 40 }, (_, i) => ({ frequency: 10, ageAtLast: 29 + i / 50, age: 30 }));
    const model = fitBgNbd(alike, { unit: 'day' });
    expect(model.converged).toBe(true);
    expect(model.standardErrors).toBeNull();
    expect(model.warnings).toContainEqual({ code: 'PARAMETER_AT_BOUND', parameter: 'r' });
    const poisson = 40 * (10 * Math.log(10 / 30) - 10);
    expect(Math.abs(model.logLikelihood - poisson) / 40).toBeLessThan(1e-3);
  });

  it('finds the better of two maxima: many who bought once, and some who buy all the time', () => {
    const rows = (many: number, few: number): PurchaseRow[] => [
      { frequency: 0, ageAtLast: 0, age: 39, weight: many },
      { frequency: 50, ageAtLast: 2, age: 2, weight: few },
    ];
    expect(fitParetoNbd(rows(9, 1), { unit: 'week' }).logLikelihood).toBeGreaterThan(106.75);
    expect(fitParetoNbd(rows(1100, 10), { unit: 'week' }).logLikelihood).toBeGreaterThan(1031);
  });

  it.each<[string, PurchaseRow[]]>([
    ['one customer', [{ frequency: 5, ageAtLast: 3, age: 4 }]],
    ['purchases without time', [{ frequency: 5, ageAtLast: 0, age: 0 }]],
    ['a million purchases', [{ frequency: 1e6, ageAtLast: 5, age: 6 }, { frequency: 0, ageAtLast: 0, age: 0 }]],
    ['more purchases than can be added up one by one', [{ frequency: Number.MAX_SAFE_INTEGER, ageAtLast: 1, age: 1 }, { frequency: 2, ageAtLast: 1, age: 9 }]],
    ['ages at the end of the scale', [{ frequency: 1, ageAtLast: 1e-300, age: 1e99 }, { frequency: 3, ageAtLast: 1e100, age: 1e100 }]],
    ['an age unlike all others', ROWS.map((row, i) => (i === 0 ? { ...row, age: 1e100, weight: 1e100 } : row))],
    ['likelihoods that no double can hold', ROWS.map((row, i) => (i === 0 ? { ...row, weight: 1e21 } : i === 6 ? { ...row, frequency: Number.MAX_SAFE_INTEGER, age: 1e21 } : row))],
    ['likelihoods that look endless', ROWS.map((row, i) => (i === 5 ? { ...row, age: 1e21 } : i === 6 ? { ...row, weight: 1e100 } : row))],
    ['thousands gone at once', [{ frequency: 0, ageAtLast: 0, age: 9, weight: 5000 }, { frequency: 1, ageAtLast: 9, age: 9 }]],
  ])('stays finite with %s', (_, rows) => {
    for (const fit of FITS) expect(notPlain(fit(rows, { unit: 'day' }))).toEqual([]);
  });

  it('goes on from few of many rows to all of them', () => {
    const truth = { r: 0.6, alpha: 5, a: 0.8, b: 2.5 };
    const { params, standardErrors, converged } = fitBgNbd(simulate(3, 30_000, truth), { unit: 'week' });
    expect(converged).toBe(true);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(Math.abs(params[name] - truth[name]), name).toBeLessThan(4 * (standardErrors?.[name] ?? 0));
    }
    const modified = fitMbgNbd(simulate(4, 30_000, truth, 1), { unit: 'week' });
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(Math.abs(modified.params[name] - truth[name]), name).toBeLessThan(4 * (modified.standardErrors?.[name] ?? 0));
    }
  });

  it.skipIf(isMutated)('takes 3 million rows without running out of stack', () => {
    const row = { frequency: 1, ageAtLast: 2, age: 9 };
    const many = { *[Symbol.iterator]() { for (let i = 0; i < 3_000_000; i += 1) yield row; } };
    expect(fitBgNbd(many, { unit: 'day', maxIterations: 3 }).n).toBe(3_000_000);
  });

  it.each<[string, unknown, string]>([
    ['a missing frequency', { ageAtLast: 0, age: 3 }, 'MISSING_VALUE rows[1].frequency'],
    ['a fraction of a purchase', { frequency: 1.5, ageAtLast: 1, age: 3 }, 'INVALID_ROW rows[1].frequency'],
    ['a negative frequency', { frequency: -1, ageAtLast: 0, age: 3 }, 'INVALID_ROW rows[1].frequency'],
    ['no age', { frequency: 1, ageAtLast: 1, age: null }, 'MISSING_VALUE rows[1].age'],
    ['an endless age', { frequency: 1, ageAtLast: 1, age: Infinity }, 'INVALID_ROW rows[1].age'],
    ['an age that no model could reckon with', { frequency: 1, ageAtLast: 1, age: 1.01e100 }, 'INVALID_ROW rows[1].age'],
    ['a last purchase after the end', { frequency: 1, ageAtLast: 4, age: 3 }, 'INVALID_ROW rows[1].ageAtLast'],
    ['a last purchase before the first', { frequency: 1, ageAtLast: -1, age: 3 }, 'INVALID_ROW rows[1].ageAtLast'],
    ['a last purchase as text', { frequency: 1, ageAtLast: '1', age: 3 }, 'INVALID_ROW rows[1].ageAtLast'],
    ['an age at no purchase', { frequency: 0, ageAtLast: 1, age: 3 }, 'INVALID_ROW rows[1].ageAtLast'],
    ['a negative weight', { frequency: 0, ageAtLast: 0, age: 3, weight: -1 }, 'INVALID_ROW rows[1].weight'],
    ['a weight that no sum could hold', { frequency: 0, ageAtLast: 0, age: 3, weight: 1.01e100 }, 'INVALID_ROW rows[1].weight'],
    ['an id that is none', { frequency: 0, ageAtLast: 0, age: 3, customerId: '' }, 'INVALID_ID rows[1].customerId'],
    ['an id that was there', { frequency: 0, ageAtLast: 0, age: 3, customerId: 7 }, 'DUPLICATE_ID rows[1].customerId'],
    ['no object', 5, 'INVALID_ROW rows[1]'],
    ['nothing', null, 'MISSING_VALUE rows[1]'],
  ])('refuses %s', (_, row, issue) => {
    const rows = [{ frequency: 1, ageAtLast: 2, age: 3, customerId: '7' }, row] as PurchaseRow[];
    for (const fit of FITS) expect(refusal(() => fit(rows, { unit: 'day' }))).toEqual([issue]);
  });

  it('refuses rows of nobody and options that it does not know', () => {
    const refused = (rows: unknown, options: unknown): string[] => refusal(() => fitBgNbd(rows as never, options as never));
    expect(refused([], { unit: 'day' })).toEqual(['EMPTY_INPUT rows']);
    expect(refused([{ frequency: 1, ageAtLast: 2, age: 3, weight: 0 }], { unit: 'day' })).toEqual(['EMPTY_INPUT rows']);
    expect(refused(undefined, { unit: 'day' })).toEqual(['MISSING_VALUE rows']);
    expect(refused(ROWS, undefined)).toEqual(['MISSING_UNIT options.unit']);
    expect(refused(ROWS, {})).toEqual(['MISSING_UNIT options.unit']);
    expect(refused(ROWS, { unit: 'fortnight' })).toEqual(['INVALID_OPTION options.unit']);
    expect(refused(ROWS, { unit: 'day', maxIterations: 0 })).toEqual(['INVALID_OPTION options.maxIterations']);
    expect(refused(ROWS, { unit: 'day', tolerance: 1 })).toEqual(['INVALID_OPTION options.tolerance']);
  });
});

const CDNOW = readTable('cdnow_customers_summary.csv');

describe.skipIf(CDNOW === null)('the customers of CDNOW', () => {
  const rows = (CDNOW ?? []).map(([, frequency, ageAtLast, age]) => ({ frequency: frequency!, ageAtLast: ageAtLast!, age: age! }));

  it.each([
    ['BG/NBD', fitBgNbd, -9582.42556, { r: 0.24259, alpha: 4.41353, a: 0.79289, b: 2.42575 }, { r: 0.012557, alpha: 0.378221, a: 0.185719, b: 0.705345 }],
    ['MBG/NBD', fitMbgNbd, -9582.13268, { r: 0.52484, alpha: 6.18299, a: 0.89136, b: 1.614 }, null],
    ['Pareto/NBD', fitParetoNbd, -9594.97393, { r: 0.55328, alpha: 10.57761, s: 0.60621, beta: 11.66791 }, null],
  ] as const)('have the published %s model', (_, fit, logLikelihood, params, standardErrors) => {
    const model = fit(rows, { unit: 'week' });
    expect(model.converged).toBe(true);
    expect(model.logLikelihood).toBeCloseTo(logLikelihood, 4);
    for (const [name, value] of Object.entries(params)) expect((model.params as never)[name], name).toBeCloseTo(value, 4);
    for (const [name, value] of Object.entries(standardErrors ?? {})) expect((model.standardErrors as never)[name], name).toBeCloseTo(value, 5);
  });
});
