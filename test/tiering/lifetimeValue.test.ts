import { describe, expect, it } from 'vitest';
import { logGamma } from '../../src/internal/gamma.js';
import {
  calculateCustomerLifetimeValue,
  fitGammaGamma,
  fitShiftedBetaGeometric,
  forecastPurchases,
  summarizeOrders,
  toPurchaseRows,
} from '../../src/tiering/index.js';
import type { FitGammaGammaOptions } from '../../src/tiering/index.js';
import { notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';
import { readTable } from './lifetimeValue.support.js';

const PURCHASES = { kind: 'bgNbd', unit: 'week', params: { r: 0.24259289, alpha: 4.41353139, a: 0.79288624, b: 2.42575369 } } as const;
const SPEND = { kind: 'gammaGamma', unit: null, params: { p: 6.24880138, q: 3.74458864, v: 15.44775173 } } as const;
const FIRST = { customerId: '1', frequency: 2, ageAtLast: 30.43, age: 38.86, meanSpend: 22.35 };
const ONCE = { customerId: 3, frequency: 0, ageAtLast: 0, age: 38.86, meanSpend: 0 };
const YEAR = { value: 12, unit: 'month' } as const;

describe('calculateCustomerLifetimeValue', () => {
  it('counts twelve months as twelve months', () => {
    const { customers, total } = calculateCustomerLifetimeValue([FIRST], { purchases: PURCHASES, spend: SPEND }, { horizon: YEAR, annualDiscountRate: 0.12682503013196977 });
    expect(customers[0]!.value).toBeCloseTo(36.3005365475313, 9);
    expect(total.value).toBe(customers[0]!.value);
  });

  it('gives the number printed everywhere only for the 360 weeks behind it', () => {
    const options = { horizon: { value: 360, unit: 'week' }, step: { value: 30, unit: 'week' }, annualDiscountRate: 0.017457092899909377 } as const;
    const { customers } = calculateCustomerLifetimeValue([FIRST, ONCE], { purchases: PURCHASES, spend: SPEND }, options);
    expect(customers[0]!.value).toBeCloseTo(140.096211, 5);
    expect(customers[1]!.value).toBeCloseTo(38.180574, 5);
  });

  it('discounts each step from its end, the last one from the horizon', () => {
    const options = { horizon: { value: 25, unit: 'week' }, step: { value: 10, unit: 'week' }, annualDiscountRate: 0.3 } as const;
    const { customers } = calculateCustomerLifetimeValue([FIRST], { purchases: PURCHASES }, options);
    const until = (value: number): number => forecastPurchases([FIRST], PURCHASES, { horizon: { value, unit: 'week' } }).values[0]!;
    const worth = (weeks: number): number => 1.3 ** ((-weeks * 7) / 365.25);
    const sum = until(10) * worth(10) + (until(20) - until(10)) * worth(20) + (until(25) - until(20)) * worth(25);
    expect(customers[0]!.value).toBeCloseTo(22.35 * sum, 10);
    expect(customers[0]!.undiscounted).toBeCloseTo(22.35 * until(25), 10);
  });

  it('makes no step of what rounding leaves of one', () => {
    const tenths = { horizon: { value: 0.3, unit: 'year' }, step: { value: 0.1, unit: 'year' }, annualDiscountRate: 0.3 } as const;
    const wholes = { horizon: { value: 109.575, unit: 'day' }, step: { value: 36.525, unit: 'day' }, annualDiscountRate: 0.3 } as const;
    const value = (options: typeof tenths | typeof wholes): number => calculateCustomerLifetimeValue([FIRST], { purchases: PURCHASES }, options).total.value;
    expect(value(tenths)).toBeCloseTo(value(wholes), 10);
  });

  it('shows what it knows, and leaves out of the total whom it cannot value', () => {
    const rows = [FIRST, { ...ONCE, meanSpend: null, weight: 2 }, { ...FIRST, customerId: undefined, weight: 3 }];
    const report = calculateCustomerLifetimeValue(rows, { purchases: PURCHASES }, { horizon: YEAR, marginRate: 0.4 });
    const [first, second, third] = report.customers;
    expect(Object.keys(first!)).toEqual(['customerId', 'purchases', 'spend', 'aliveProbability', 'undiscounted', 'value']);
    expect(second).toMatchObject({ customerId: '3', spend: null, undiscounted: null, value: null, aliveProbability: 1 });
    expect(Object.hasOwn(third!, 'customerId')).toBe(false);
    expect(report.total.purchases).toBeCloseTo(4 * first!.purchases, 12);
    expect(report.total.value).toBeCloseTo(4 * 0.4 * 22.35 * first!.purchases, 12);
    expect(report.warnings).toEqual([{ code: 'NO_SPEND', count: 2 }, { code: 'ONE_TIME_BUYERS_ALWAYS_ALIVE', count: 2 }]);
    expect(report.options).toEqual({ horizon: YEAR, annualDiscountRate: 0, marginRate: 0.4, step: { value: 1, unit: 'month' } });
    expect(notPlain(report)).toEqual([]);
  });

  it('takes one-time buyers for average where there is a model of spend, others only by their own spend', () => {
    const rows = [ONCE, { ...FIRST, meanSpend: undefined }];
    const { customers, warnings } = calculateCustomerLifetimeValue(rows, { purchases: PURCHASES, spend: SPEND }, { horizon: YEAR });
    expect(customers.map(({ spend }) => spend)).toEqual([expect.closeTo(35.171, 3), null]);
    expect(warnings[0]).toEqual({ code: 'NO_SPEND', count: 1 });
    const infinite = { ...SPEND, params: { p: 1, q: 0.9, v: 1 } };
    expect(calculateCustomerLifetimeValue([ONCE], { purchases: PURCHASES, spend: infinite }, { horizon: YEAR }).customers[0]!.value).toBeNull();
  });

  it('is nothing within no time, and for nobody', () => {
    const options = { horizon: { value: 0, unit: 'day' }, annualDiscountRate: 0.1 } as const;
    expect(calculateCustomerLifetimeValue([FIRST], { purchases: PURCHASES }, options).total).toEqual({ purchases: 0, undiscounted: 0, value: 0 });
    expect(calculateCustomerLifetimeValue([], { purchases: PURCHASES }, options)).toMatchObject({ customers: [], warnings: [] });
  });

  it.each<[string, unknown, unknown, unknown, string]>([
    ['a customer who was there', [FIRST, { ...FIRST, customerId: 1 }], { purchases: PURCHASES }, { horizon: YEAR }, 'DUPLICATE_ID rows[1].customerId'],
    ['a spend below 0', [{ ...FIRST, meanSpend: -1 }], { purchases: PURCHASES }, { horizon: YEAR }, 'INVALID_ROW rows[0].meanSpend'],
    ['a history that cannot be', [{ ...FIRST, age: 1 }], { purchases: PURCHASES }, { horizon: YEAR }, 'INVALID_ROW rows[0].ageAtLast'],
    ['models the wrong way round', [], { purchases: SPEND, spend: PURCHASES }, { horizon: YEAR }, 'MODEL_MISMATCH models.purchases.kind'],
    ['a model of purchases for spend', [], { purchases: PURCHASES, spend: PURCHASES }, { horizon: YEAR }, 'MODEL_MISMATCH models.spend.kind'],
    ['a bare model', [], PURCHASES, { horizon: YEAR }, 'INVALID_OPTION models.kind'],
    ['no models', [], undefined, { horizon: YEAR }, 'MISSING_VALUE models'],
    ['no horizon', [], { purchases: PURCHASES }, {}, 'MISSING_VALUE options.horizon'],
    ['a step of 0', [], { purchases: PURCHASES }, { horizon: YEAR, step: { value: 0, unit: 'day' } }, 'INVALID_OPTION options.step.value'],
    ['steps without end', [], { purchases: PURCHASES }, { horizon: YEAR, step: { value: 1e-6, unit: 'day' }, annualDiscountRate: 0.1 }, 'INVALID_OPTION options.step'],
    ['a negative rate', [], { purchases: PURCHASES }, { horizon: YEAR, annualDiscountRate: -0.1 }, 'INVALID_OPTION options.annualDiscountRate'],
    ['a margin in percent', [], { purchases: PURCHASES }, { horizon: YEAR, marginRate: 40 }, 'INVALID_OPTION options.marginRate'],
    ['an unknown option', [], { purchases: PURCHASES }, { horizon: YEAR, discountRate: 0.01 }, 'INVALID_OPTION options.discountRate'],
  ])('refuses %s', (_, rows, models, options, issue) => {
    expect(refusal(() => calculateCustomerLifetimeValue(rows as never, models as never, options as never))).toEqual([issue]);
  });

  it('says of a fraction written as text that a number is meant', () => {
    const call = (options: object) => () => calculateCustomerLifetimeValue([], { purchases: PURCHASES }, { horizon: YEAR, ...options });
    expect(call({ marginRate: '0.3' })).toThrow('options.marginRate: received "0.3", must be a fraction from 0 to 1: write 0.3 for 30 %, as a number, not text.');
    expect(call({ annualDiscountRate: '0.1' })).toThrow('options.annualDiscountRate: received "0.1", must be a finite fraction, 0 or more, as a number, not text.');
    expect(call({ marginRate: 30 })).toThrow('options.marginRate: received 30, must be a fraction from 0 to 1: write 0.3 for 30 %.');
  });
});

describe('toPurchaseRows', () => {
  it('carries orders on to the models', () => {
    const orders = [
      { customerId: 'a', date: '2026-01-01', revenue: 10 },
      { customerId: 'a', date: '2026-01-15', revenue: '25.50' },
      { customerId: 'b', date: '2026-01-08', revenue: 5 },
    ];
    const { customers } = summarizeOrders(orders, { asOf: '2026-02-05', customerIds: ['c'] });
    const rows = toPurchaseRows(customers, { unit: 'week' });
    expect(rows).toEqual([
      { customerId: 'a', frequency: 1, ageAtLast: 2, age: 5, meanSpend: 25.5 },
      { customerId: 'b', frequency: 0, ageAtLast: 0, age: 4 },
    ]);
    expect(toPurchaseRows(customers, { unit: 'year' })[0]!.age).toBe(35 / 365.25);
    expect(notPlain(rows)).toEqual([]);
  });

  it('writes no minus zero', () => {
    const activity = [{ customerId: 'a', purchaseDays: 1, repeatDays: -0, ageAtLast: -0, age: -0, meanRepeatDay: -0 }];
    expect(notPlain(toPurchaseRows(activity, { unit: 'day' }))).toEqual([]);
  });

  it('reads activity without a count of purchase days by what else it holds', () => {
    const activity = [
      { customerId: 'a', repeatDays: 1, ageAtLast: 2, age: 9 },
      { customerId: 'b', repeatDays: 0 },
    ];
    expect(toPurchaseRows(activity as never, { unit: 'day' })).toEqual([{ customerId: 'a', frequency: 1, ageAtLast: 2, age: 9 }]);
  });

  it.each<[string, object, string]>([
    ['no id', { customerId: undefined }, 'MISSING_VALUE activity[0].customerId'],
    ['a fraction of a day', { purchaseDays: 1.5 }, 'INVALID_ROW activity[0].purchaseDays'],
    ['a missing count', { repeatDays: undefined }, 'MISSING_VALUE activity[0].repeatDays'],
    ['a negative count', { repeatDays: -1 }, 'INVALID_ROW activity[0].repeatDays'],
    ['an age below that at the last purchase', { age: 1 }, 'INVALID_ROW activity[0].ageAtLast'],
    ['no age although there was a purchase', { age: null }, 'MISSING_VALUE activity[0].age'],
    ['a spend as text', { meanRepeatDay: '5' }, 'INVALID_ROW activity[0].meanRepeatDay'],
  ])('refuses %s', (_, change, issue) => {
    const customer = { customerId: 'a', purchaseDays: 3, repeatDays: 2, ageAtLast: 4, age: 9, meanRepeatDay: 5 };
    expect(refusal(() => toPurchaseRows([{ ...customer, ...change }], { unit: 'day' }))).toEqual([issue]);
  });

  it('refuses a customer who stands twice, what is no row, and a missing unit', () => {
    const nobody = { customerId: 'a', purchaseDays: 0, repeatDays: 0 };
    expect(refusal(() => toPurchaseRows([nobody, nobody], { unit: 'day' }))).toEqual(['DUPLICATE_ID activity[1].customerId']);
    expect(refusal(() => toPurchaseRows([null as never], { unit: 'day' }))).toEqual(['INVALID_ROW activity[0]']);
    expect(refusal(() => toPurchaseRows([], {} as never))).toEqual(['MISSING_UNIT options.unit']);
  });
});

describe('fitGammaGamma', () => {
  it.each<[string, [frequency: number, meanSpend: number, weight?: number][], FitGammaGammaOptions, number]>([
    ['customers who are all alike', [[12, 300], [3, 50], [1, 1000], [3, 10], [1, 50]], {}, -32.1956],
    ['three of them', [[3, 2000], [1, 10], [1, 11]], {}, -19.231],
    ['spends from 1 to 66,603', [[8, 3.58], [1, 7.02], [1, 1.03], [8, 66603.82], [1, 1.1], [1, 2782.29]], {}, -42.93],
    ['a mean that may be infinite', [[1, 11.72], [8, 3841.47], [2, 140.51]], { allowInfiniteMean: true }, -21.8022],
    ['purchases that are always the same', [[2, 1e6, 2], [1, 20, 3], [2, 10, 2], [1, 0.01, 3]], { allowInfiniteMean: true }, -59.1279],
  ])('finds the best of several maxima: %s', (_, rows, options, best) => {
    const model = fitGammaGamma(rows.map(([frequency, meanSpend, weight = 1]) => ({ frequency, meanSpend, weight })), options);
    expect(model.logLikelihood).toBeGreaterThan(best - 1e-3 * model.n);
    expect(model.converged).toBe(true);
  });

  const rows = [{ frequency: 2, meanSpend: 22 }, { frequency: 1, meanSpend: 12 }, { frequency: 7, meanSpend: 74 }, { frequency: 1, meanSpend: 95 }, { frequency: 3, meanSpend: 31 }, { frequency: 4, meanSpend: 18 }, { frequency: 12, meanSpend: 40 }, { frequency: 2, meanSpend: 160 }, { frequency: 5, meanSpend: 25 }];

  it('leaves out whom it cannot use, and says so', () => {
    const unusable = [{ frequency: 0, meanSpend: 9 }, { frequency: 1, meanSpend: 0 }, { frequency: 1, meanSpend: -5 }, { frequency: 1, weight: 2 }];
    const model = fitGammaGamma([...rows, ...unusable]);
    expect(model).toEqual({ ...fitGammaGamma(rows), warnings: [{ code: 'UNUSABLE_ROWS', count: 5 }] });
    expect(model).toMatchObject({ kind: 'gammaGamma', unit: null, n: 9, converged: true, options: { allowInfiniteMean: false } });
    const { p, q, v } = model.params;
    expect(model.meanSpend).toBe((p * v) / (q - 1));
    expect(notPlain(model)).toEqual([]);
  });

  it.each([
    ['few purchases', [[1, 10], [2, 14.5], [3, 9], [1, 30], [5, 22]]],
    ['many purchases of like value, with large parameters', [[40, 10.2], [55, 9.7], [60, 10], [35, 10.4], [70, 9.9]]],
  ] as const)('tells the likelihood of its parameters, and the correlation of the rows: %s', (_, table) => {
    const weights = [1, 3, 2, 0.5, 1];
    const model = fitGammaGamma(table.map(([frequency, meanSpend], i) => ({ frequency, meanSpend, weight: weights[i]! })));
    const { p, q, v } = model.params;
    const logDensity = (x: number, m: number): number =>
      logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(v) + (p * x - 1) * Math.log(m) + p * x * Math.log(x) - (p * x + q) * Math.log(x * m + v);
    const sum = (of: (x: number, m: number) => number): number => table.reduce((total, [x, m], i) => total + weights[i]! * of(x, m), 0);
    expect(model.logLikelihood).toBeCloseTo(sum(logDensity), 6);
    const mean = (of: (x: number, m: number) => number): number => sum(of) / 7.5;
    const [meanX, meanM] = [mean((x) => x), mean((_x, m) => m)];
    const covariance = mean((x, m) => (x - meanX) * (m - meanM));
    expect(model.correlation).toBeCloseTo(covariance / Math.sqrt(mean((x) => (x - meanX) ** 2) * mean((_x, m) => (m - meanM) ** 2)), 12);
  });

  it('counts in any currency alike', () => {
    const model = fitGammaGamma(rows);
    const cents = fitGammaGamma(rows.map((row) => ({ ...row, meanSpend: row.meanSpend * 100 })));
    expect(cents.params.v / model.params.v).toBeCloseTo(100, 3);
    expect(cents.params.q).toBeCloseTo(model.params.q, 5);
    expect(cents.logLikelihood).toBeCloseTo(model.logLikelihood - 9 * Math.log(100), 8);
    expect(cents.correlation).toBeCloseTo(model.correlation!, 12);
  });

  it('keeps the mean finite unless told otherwise', () => {
    const wild = [1, 2, 9, 70, 1500, 90_000, 4_000_000, 1e9, 3e12, 5e16].map((meanSpend) => ({ frequency: 9, meanSpend }));
    const kept = fitGammaGamma(wild);
    expect(kept.params.q).toBeGreaterThan(1);
    expect(kept.warnings).toContainEqual({ code: 'PARAMETER_AT_BOUND', parameter: 'q' });
    expect(kept).toMatchObject({ standardErrors: null, correlation: null });
    expect(kept.meanSpend).toBeGreaterThan(0);
    const free = fitGammaGamma(wild, { allowInfiniteMean: true });
    expect(free.params.q).toBeLessThan(1);
    expect(free).toMatchObject({ meanSpend: null, converged: true });
    expect(free.warnings).not.toContainEqual({ code: 'PARAMETER_AT_BOUND', parameter: 'q' });
    expect(free.logLikelihood).toBeGreaterThan(kept.logLikelihood);
  });

  it('refuses rows that it cannot read', () => {
    const refused = (list: unknown, options?: unknown): string[] => refusal(() => fitGammaGamma(list as never, options as never));
    expect(refused([])).toEqual(['EMPTY_INPUT rows']);
    expect(refused([{ frequency: 0, meanSpend: 5 }])).toEqual(['EMPTY_INPUT rows']);
    expect(refused([{ frequency: 1, meanSpend: NaN }])).toEqual(['INVALID_ROW rows[0].meanSpend']);
    for (const meanSpend of [1.01e100, -1.01e100]) expect(refused([{ frequency: 1, meanSpend }])).toEqual(['INVALID_ROW rows[0].meanSpend']);
    expect(refused([...rows, { frequency: 1, meanSpend: -1e100 }, { frequency: 3, meanSpend: 5, weight: 0 }])).toEqual([]);
    expect(refused([{ frequency: 1, meanSpend: 5, weight: -1 }])).toEqual(['INVALID_ROW rows[0].weight']);
    expect(refused([{ frequency: 1, meanSpend: 5, customerId: 1 }, { frequency: 1, meanSpend: 5, customerId: '1' }])).toEqual(['DUPLICATE_ID rows[1].customerId']);
    expect(refused(rows, { allowInfiniteMean: 1 })).toEqual(['INVALID_OPTION options.allowInfiniteMean']);
    expect(refused(rows, { unit: 'week' })).toEqual(['INVALID_OPTION options.unit']);
  });
});

describe('fitShiftedBetaGeometric', () => {
  it('finds the published parameters', () => {
    const model = fitShiftedBetaGeometric([1000, 631, 468, 382, 326, 289, 262, 241], { unit: 'year' });
    expect(model.params.alpha).toBeCloseTo(0.70407733, 6);
    expect(model.params.beta).toBeCloseTo(1.18204311, 6);
    expect(model.logLikelihood).toBeCloseTo(-1680.26518846, 7);
    expect(model).toMatchObject({ kind: 'shiftedBetaGeometric', unit: 'year', n: 1000, converged: true, warnings: [], options: { unit: 'year' } });
    expect(notPlain(model)).toEqual([]);
  });

  it('takes fractions, and reaches the best of one renewal though it cannot tell where', () => {
    const model = fitShiftedBetaGeometric([1, 0.6], { unit: 'month' });
    expect(model.logLikelihood).toBeCloseTo(0.6 * Math.log(0.6) + 0.4 * Math.log(0.4), 9);
    expect(model).toMatchObject({ converged: true, standardErrors: null });
  });

  it('warns that two counts cannot tell its two parameters, which three can', () => {
    expect(fitShiftedBetaGeometric([1000, 500], { unit: 'year' }).warnings).toEqual([{ code: 'TOO_FEW_VALUES' }]);
    expect(fitShiftedBetaGeometric([1000, 0], { unit: 'year' }).warnings.at(-1)).toEqual({ code: 'TOO_FEW_VALUES' });
    expect(fitShiftedBetaGeometric([1000, 500, 300], { unit: 'year' }).warnings).toEqual([]);
  });

  it.each([
    ['nobody leaves', [100, 100, 100], 'alpha', 0],
    ['everybody leaves', [100, 0, 0], 'beta', 0],
    ['all leave at one rate', [1000, 500, 250, 125], 'alpha', 1750 * Math.log(0.5)],
    ['retention falls', [1000, 900, 500, 100], 'beta', -Infinity],
  ] as const)('names what runs off when %s', (_, counts, parameter, logLikelihood) => {
    const model = fitShiftedBetaGeometric([...counts], { unit: 'month' });
    expect(model.converged).toBe(true);
    expect(model.standardErrors).toBeNull();
    expect(model.warnings.map((warning) => ('parameter' in warning ? warning.parameter : ''))).toContain(parameter);
    if (logLikelihood > -Infinity) expect(Math.abs(model.logLikelihood - logLikelihood) / counts[0]).toBeLessThan(1e-3);
  });

  it('refuses counts of no cohort', () => {
    const refused = (counts: unknown, options: unknown = { unit: 'month' }): string[] => refusal(() => fitShiftedBetaGeometric(counts as never, options as never));
    expect(refused([100, 80, 81])).toEqual(['COUNTS_INCREASE counts[2]']);
    expect(refused([])).toEqual(['EMPTY_INPUT counts']);
    expect(refused([0, 0])).toEqual(['EMPTY_INPUT counts']);
    expect(refused([100])).toEqual(['EMPTY_INPUT counts']);
    expect(refused([100, -1])).toEqual(['INVALID_COUNT counts[1]']);
    expect(refused([1.01e100, 1])).toEqual(['INVALID_COUNT counts[0]']);
    expect(notPlain(fitShiftedBetaGeometric([1e100, 1], { unit: 'month' }))).toEqual([]);
    expect(refused([100, NaN])).toEqual(['INVALID_NUMBER counts[1]']);
    expect(refused([100, null])).toEqual(['MISSING_VALUE counts[1]']);
    expect(refused(undefined)).toEqual(['MISSING_VALUE counts']);
    expect(refused('100')).toEqual(['INVALID_OPTION counts']);
    expect(refused([100, 80], {})).toEqual(['MISSING_UNIT options.unit']);
  });
});

const SPENDS = readTable('cdnow_customers_summary_with_transactions.csv');

describe.skipIf(SPENDS === null)('the spend of the customers of CDNOW', () => {
  it('has the published model', () => {
    const model = fitGammaGamma((SPENDS ?? []).map(([, frequency, , , meanSpend]) => ({ frequency: frequency!, meanSpend: meanSpend! })));
    expect(model.params.p).toBeCloseTo(6.248803, 3);
    expect(model.params.q).toBeCloseTo(3.744588, 4);
    expect(model.params.v).toBeCloseTo(15.447747, 3);
    expect(model.logLikelihood).toBeCloseTo(-4055.9232435, 6);
    expect(model.correlation).toBeCloseTo(0.113884, 6);
    expect(model).toMatchObject({ n: 946, warnings: [{ code: 'UNUSABLE_ROWS', count: 1411 }] });
  });
});
