import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAliveProbability } from '../../src/internal/aliveProbability.kernel.js';
import { estimateChurnRisk } from '../../src/lifecycle/index.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';
import { refusal } from '../support/refusal.js';
import { expectedGap, median, numberOf } from './twins.js';

const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe('estimateChurnRisk by rhythm', () => {
  const days = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 120 }) }, { weight: 1, arbitrary: fc.constantFrom(0.5, 10.1, 33.3, 9007199254740991) });
  const row = fc.record({ daysSinceLast: days, gaps: fc.array(days, { maxLength: 5 }) });
  const shrinkage = fc.constantFrom(undefined, 0, 0.1, 2, 7);

  it('agrees with exact quotients', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), shrinkage, fc.constantFrom(undefined, 30, 12.5), fc.constantFrom([1, 2] as const, [0.5, 0.5] as const, [1.1, 3.3] as const), (rows, k, poolGap, cuts) => {
        const given = rows.map((each, i) => ({ customerId: i, ...each }));
        const result = estimateChurnRisk(deepFreeze(given), { overdue: { shrinkage: k, poolGap }, cuts });
        const exact = rows.map(({ gaps }) => gaps.map((gap) => Rational.of(gap)));
        const owns = exact.filter((gaps) => gaps.length > 0).map(median);
        const pool = poolGap !== undefined ? Rational.of(poolGap) : owns.length === 0 ? Rational.of(90) : median(owns);
        expect(notPlain(result)).toEqual([]);
        result.customers.forEach(({ customerId, risk, overdueRatio, band }, i) => {
          expect([customerId, risk]).toEqual([`${i}`, null]);
          const gap = expectedGap(exact[i]!, k ?? 2, pool);
          if (gap.isZero) {
            expect([overdueRatio, band]).toEqual([null, 'unknown']);
            return;
          }
          const ratio = Rational.of(rows[i]!.daysSinceLast).over(gap);
          expect(overdueRatio! - numberOf(ratio)).toBeCloseTo(0, 9 - Math.ceil(Math.log10(1 + numberOf(ratio))));
          expect(band).toBe(ratio.lt(Rational.of(cuts[0])) ? 'low' : ratio.lt(Rational.of(cuts[1])) ? 'medium' : 'high');
        });
        for (const [band, count] of Object.entries(result.counts)) expect(result.customers.filter((each) => each.band === band)).toHaveLength(count);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('knows nothing of customers who have not bought', () => {
    const { customers, counts, options } = estimateChurnRisk([{ customerId: 'lead', daysSinceLast: null, gaps: [] }], { overdue: {} });
    expect(customers).toEqual([{ customerId: 'lead', risk: null, overdueRatio: null, band: 'unknown' }]);
    expect(counts).toEqual({ low: 0, medium: 0, high: 0, unknown: 1 });
    expect(options).toEqual({ overdue: { shrinkage: 2, poolGap: 90 }, cuts: [1, 2] });
  });

  it('decides days that are not whole exactly, too', () => {
    // 50 × (1.1 + 1.1) is more than 110 in doubles
    const { customers } = estimateChurnRisk([{ customerId: 1, daysSinceLast: 55, gaps: [1.1] }], { overdue: { shrinkage: 0, poolGap: 1 }, cuts: [1, 50] });
    expect(customers[0]).toMatchObject({ overdueRatio: 50, band: 'high' });
  });

  it('puts a ratio that equals a cut into the higher band', () => {
    const bandOf = (daysSinceLast: number): string => estimateChurnRisk([{ customerId: 1, daysSinceLast, gaps: [10, 10] }], { overdue: { poolGap: 10 }, cuts: [1.1, 3.3] }).customers[0]!.band;
    expect([10, 11, 32, 33].map(bandOf)).toEqual(['low', 'medium', 'medium', 'high']);
  });
});

describe('estimateChurnRisk by model', () => {
  it('is 1 − P(alive), and says nothing of one-time buyers under BG/NBD', () => {
    const rows = [{ frequency: 0, ageAtLast: 0, age: 10, weight: 3 }, { customerId: 5, frequency: 2, ageAtLast: 30, age: 39 }, { frequency: 20, ageAtLast: 30, age: 39 }];
    const model = { kind: 'bgNbd', unit: 'week', params } as const;
    const result = estimateChurnRisk(rows, { model });
    const alive = createAliveProbability({ kind: 'bgNbd', values: Object.values(params) } as never);
    expect(result.customers).toEqual([
      { risk: null, overdueRatio: null, band: 'unknown' },
      { customerId: '5', risk: 1 - alive(2, 30, 39), overdueRatio: null, band: 'low' },
      { risk: 1 - alive(20, 30, 39), overdueRatio: null, band: 'high' },
    ]);
    expect(result.counts).toEqual({ low: 1, medium: 0, high: 1, unknown: 3 });
    expect(result.warnings).toEqual([{ code: 'ONE_TIME_BUYERS_ALWAYS_ALIVE', count: 3 }]);
    expect(result.options).toEqual({ model, cuts: [0.3, 0.7] });
    expect(notPlain(result)).toEqual([]);
    expect(estimateChurnRisk(rows, { model: { ...model, kind: 'mbgNbd' } })).toMatchObject({ warnings: [], customers: [{ band: 'medium' }, {}, {}] });
  });

  it('counts weights alike in every order of rows', () => {
    const model = { kind: 'bgNbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
    const rows = [0.1, 0.2, 0.3].flatMap((weight) => [{ frequency: 0, ageAtLast: 0, age: 3, weight }, { frequency: 6, ageAtLast: 36, age: 39, weight }]);
    for (const given of [rows, [...rows].reverse()]) {
      const { counts, warnings } = estimateChurnRisk(given, { model });
      expect(counts).toEqual({ low: 0.6, medium: 0, high: 0, unknown: 0.6 });
      expect(warnings).toEqual([{ code: 'ONE_TIME_BUYERS_ALWAYS_ALIVE', count: 0.6 }]);
    }
  });

  it('reads what a fit returns, and echoes what it used of it', () => {
    const fit = { kind: 'paretoNbd', unit: 'day', params: { r: 0.5, alpha: 10, s: 0.6, beta: 12 }, n: 10, converged: true } as const;
    const { options, customers } = estimateChurnRisk([{ frequency: 1, ageAtLast: 5, age: 50 }], { model: fit, cuts: [0, 0.1] });
    expect(options).toEqual({ model: { kind: 'paretoNbd', unit: 'day', params: fit.params }, cuts: [0, 0.1] });
    expect(customers[0]!.risk).toBeGreaterThan(0);
  });
});

describe('estimateChurnRisk refuses', () => {
  const gaps = { customerId: 'a', daysSinceLast: 1, gaps: [] };
  const model = { kind: 'bgNbd', unit: 'week', params };
  const call = (rows: unknown[], options: unknown): string[] => refusal(() => estimateChurnRisk(rows as never, options as never));

  it('both ways or none, and options that it cannot use', () => {
    expect(call([], {})).toEqual(['INVALID_OPTION options']);
    expect(call([], { model, overdue: {} })).toEqual(['INVALID_OPTION options.overdue']);
    expect(call([], { overdue: null })).toEqual(['INVALID_OPTION options.overdue']);
    expect(call([], { overdue: { pool: 3 } })).toEqual(['INVALID_OPTION options.overdue.pool']);
    expect(call([], { overdue: { shrinkage: -1 } })).toEqual(['INVALID_OPTION options.overdue.shrinkage']);
    expect(call([], { overdue: { poolGap: 0 } })).toEqual(['INVALID_OPTION options.overdue.poolGap']);
    expect(call([], { overdue: {}, cuts: [2, 1] })).toEqual(['INVALID_OPTION options.cuts[1]']);
    expect(call([], { overdue: {}, cuts: [1] })).toEqual(['INVALID_OPTION options.cuts']);
    expect(call([], { overdue: {}, cuts: [1, '2'] })).toEqual(['INVALID_OPTION options.cuts[1]']);
    expect(call([], { overdue: {}, cuts: [null, 2] })).toEqual(['INVALID_OPTION options.cuts[0]']);
    expect(call([], { overdue: {}, asOf: '2025-01-01' })).toEqual(['INVALID_OPTION options.asOf']);
    expect(call([], { model: { kind: 'gammaGamma', params: {} } })).toEqual(['MODEL_MISMATCH options.model.kind']);
    expect(call([], { model: { ...model, unit: undefined } })).toEqual(['MISSING_UNIT options.model.unit']);
    expect(call([], { model: { ...model, params: { ...params, r: -1 } } })).toEqual(['INVALID_PARAMETER options.model.params.r']);
  });

  it('rows that are not as said', () => {
    expect(call([gaps, { ...gaps }], { overdue: {} })).toEqual(['DUPLICATE_ID rows[1].customerId']);
    expect(call([{ ...gaps, customerId: undefined }], { overdue: {} })).toEqual(['MISSING_VALUE rows[0].customerId']);
    expect(call([{ ...gaps, customerId: 1.5 }], { overdue: {} })).toEqual(['INVALID_ID rows[0].customerId']);
    expect(call([{ ...gaps, gaps: undefined }], { overdue: {} })).toEqual(['MISSING_VALUE rows[0].gaps']);
    expect(call([{ ...gaps, gaps: '30' }], { overdue: {} })).toEqual(['INVALID_ROW rows[0].gaps']);
    expect(() => estimateChurnRisk([{ customerId: 'a', daysSinceLast: 1 }], { overdue: {} })).toThrow(
      'rows[0].gaps: received undefined, must be the list of days between purchases: set gaps: true in summarizeOrders.',
    );
    expect(call([{ ...gaps, gaps: [3, -1] }], { overdue: {} })).toEqual(['INVALID_ROW rows[0].gaps[1]']);
    expect(call([{ ...gaps, daysSinceLast: undefined }], { overdue: {} })).toEqual(['MISSING_VALUE rows[0].daysSinceLast']);
    expect(call([{ ...gaps, daysSinceLast: null, gaps: [1] }], { overdue: {} })).toEqual(['MISSING_VALUE rows[0].daysSinceLast']);
    expect(call([{ ...gaps, daysSinceLast: NaN }], { overdue: {} })).toEqual(['INVALID_ROW rows[0].daysSinceLast']);
    expect(call([{ ...gaps, gaps: [1e308, 1e308] }], { overdue: {} })).toEqual(['INVALID_ROW rows[0].gaps[0]']); // their sum is no number
    expect(call(['a'], { overdue: {} })).toEqual(['INVALID_ROW rows[0]']);
    expect(call([gaps], { model })).toEqual(['MISSING_VALUE rows[0].frequency']);
    expect(call([{ frequency: 0, ageAtLast: 1, age: 2 }], { model })).toEqual(['INVALID_ROW rows[0].ageAtLast']);
    const row = { customerId: 'a', frequency: 0, ageAtLast: 0, age: 2 };
    expect(call([row, row], { model })).toEqual(['DUPLICATE_ID rows[1].customerId']);
  });
});
