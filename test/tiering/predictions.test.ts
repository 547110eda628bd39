import { describe, expect, it } from 'vitest';
import { estimateAliveProbability, estimateSpend, forecastPurchases, projectSurvival } from '../../src/tiering/index.js';
import type { PurchaseModel, PurchaseRow } from '../../src/types.js';
import { refusal } from '../support/refusal.js';

const WEEKS = { kind: 'bgNbd', unit: 'week', params: { r: 0.2425982, alpha: 4.4136842, a: 0.7929899, b: 2.4261667 } } as const;
const PARETO = { kind: 'paretoNbd', unit: 'week', params: { r: 0.55315, alpha: 10.57633, s: 0.60625, beta: 11.6715 } } as const;
const [REGULAR, NEW] = [{ frequency: 26, ageAtLast: 30.857142857, age: 31 }, { frequency: 0, ageAtLast: 0, age: 0 }];

const alive = (row: PurchaseRow, model: PurchaseModel): number => estimateAliveProbability([row], model).values[0]!;
const forecast = (row: PurchaseRow, model: PurchaseModel, value: number): number =>
  forecastPurchases([row], model, { horizon: { value, unit: model.unit } }).values[0]!;

/** Within so many parts of the value. */
function expectNear(actual: number, wanted: number, part = 1e-9): void {
  expect(Math.abs(actual / wanted - 1), `${actual} for ${wanted}`).toBeLessThan(part);
}

describe('forecastPurchases and estimateAliveProbability', () => {
  it('refuses a parameter too small to compute with', () => {
    const model = { kind: 'paretoNbd', unit: 'week', params: { r: 0.5, alpha: 10, s: 5e-324, beta: 11 } } as const;
    expect(refusal(() => estimateAliveProbability([{ frequency: 0, ageAtLast: 0, age: 39 }], model))).toEqual(['INVALID_PARAMETER model.params.s']);
  });

  it('refuse an age whose powers no double holds', () => {
    const old = { frequency: 10, ageAtLast: 20, age: 1e308 };
    expect(refusal(() => forecastPurchases([REGULAR, old], PARETO, { horizon: { value: 52, unit: 'week' } }))).toEqual(['INVALID_ROW rows[1].age']);
    expect(refusal(() => estimateAliveProbability([old], PARETO))).toEqual(['INVALID_ROW rows[0].age']);
    expect(alive({ ...old, age: 1e100 }, PARETO)).toBe(0);
    expect(forecast({ ...old, ageAtLast: 1e100, age: 1e100 }, PARETO, 52)).toBeGreaterThanOrEqual(0);
  });

  it('give the published numbers', () => {
    // R package BTYD 2.4.3, walkthrough and manual
    const { values } = forecastPurchases([REGULAR, NEW], WEEKS, { horizon: { value: 52, unit: 'week' } });
    expect(values[0]).toBeCloseTo(25.75659, 3);
    expect(values[1]).toBeCloseTo(1.444004, 5);
    expect(alive(REGULAR, WEEKS)).toBeCloseTo(0.9688523, 6);
    expect(forecast(REGULAR, PARETO, 52)).toBeCloseTo(25.45647, 2);
    expect(forecast(NEW, PARETO, 52)).toBeCloseTo(1.473434, 4);
    expect(alive({ frequency: 0, ageAtLast: 0, age: 39 }, PARETO)).toBeCloseTo(0.2941633, 3);
  });

  // to 50 digits, by the published closed form; where it has no value, with a moved by 1e-45
  it.each<[string, 'bgNbd' | 'mbgNbd', number[], [number, number, number, number], number, number]>([
    ['a = 1', 'bgNbd', [0.5, 5, 1, 2], [3, 20, 30, 10], 0.5003864326832907, 0.5519719859174919],
    ['a near 1', 'bgNbd', [0.5, 5, 1.000000001, 2], [3, 20, 30, 10], 0.5003864324185742, 0.551971985670193],
    ['a + b below 1', 'bgNbd', [0.3, 0.2, 0.1, 0.05], [0, 0, 40, 1000], 2.388207038027188, 1],
    ['a + b = 1', 'bgNbd', [0.24, 4.4, 0.4, 0.6], [0, 0, 0, 52], 1.304858776213558, 1],
    ['x = 1000', 'bgNbd', [0.24, 4.4, 0.79, 2.4], [1000, 99, 100, 52], 32.54852369754377, 0.07711928065627592],
    ['x = 1000 and an endless horizon', 'bgNbd', [0.24, 4.4, 0.79, 2.4], [1000, 90, 100, 1e6], 6.458307022912676e-37, 2.311965167041574e-41],
    ['an endless horizon', 'bgNbd', [0.24, 4.4, 0.79, 2.4], [2, 30, 39, 1e8], 253.4340224300047, 0.7188805053077322],
    ['hardly anyone leaving', 'bgNbd', [0.24, 4.4, 1e-6, 2], [3, 20, 30, 52], 4.897668409762768, 0.9999992392429339],
    ['one chance to leave for all', 'bgNbd', [0.5, 5, 1e30, 3e30], [2, 20, 30, 1e4], 2.2559688341787134, 0.5640048415894072],
    ['one chance to leave for all, told by parameters still larger', 'bgNbd', [0.5, 5, 1e99, 3e99], [2, 20, 30, 1e4], 2.2559688341787134, 0.5640048415894072],
    ['a one-time buyer of MBG/NBD', 'mbgNbd', [0.5, 5, 1, 2], [0, 0, 40, 52], 0.194107388132088, 0.4],
    ['small a and b of MBG/NBD', 'mbgNbd', [0.5, 5, 0.3, 0.2], [50, 39, 40, 5000], 1856.467117246188, 0.9817488711460898],
  ])('are exact with %s', (_, kind, [r, alpha, a, b], [frequency, ageAtLast, age, horizon], purchases, chance) => {
    const model = { kind, unit: 'day', params: { r: r!, alpha: alpha!, a: a!, b: b! } } as const;
    expectNear(forecast({ frequency, ageAtLast, age }, model, horizon), purchases, 1e-11);
    expectNear(alive({ frequency, ageAtLast, age }, model), chance, 1e-11);
  });

  // to 14 digits, by integration over all times to leave
  it.each<[string, number[], [number, number, number, number], number, number]>([
    ['s = 1', [0.5, 5, 1, 9], [3, 20, 30, 52], 1.9739251635692, 0.5973515111842],
    ['s near 1', [0.5, 5, 1.0000001, 9], [0, 0, 30, 52], 0.066839188901486, 0.14158867340817],
    ['small alpha and beta', [0.7, 0.0001, 0.9, 0.0001], [3, 20, 30, 52], 1.8929387485059, 0.48364500127673],
    ['beta far below alpha', [5, 50, 0.3, 0.01], [0, 0, 40, 1e6], 19.767234508584, 0.0052001559446304],
    ['x = 1000', [0.55, 10.6, 0.61, 11.7], [1000, 99, 100, 52], 65.43642974462, 0.15710846712865],
    ['a long silence', [0.55, 10.6, 0.61, 11.7], [60, 5, 60, 52], 3.2739360142689e-37, 8.7608721420363e-39],
    ['a longer one than ever', [5, 3, 2, 200], [20, 2, 40, 10], 8.3468479535221e-21, 1.495476925006e-21],
    ['large shapes', [200, 300, 40, 900], [50, 20, 40, 10], 1.2554738609411e-5, 2.095009063204e-6],
  ])('of Pareto/NBD are exact with %s', (_, [r, alpha, s, beta], [frequency, ageAtLast, age, horizon], purchases, chance) => {
    const model = { kind: 'paretoNbd', unit: 'day', params: { r: r!, alpha: alpha!, s: s!, beta: beta! } } as const;
    expectNear(forecast({ frequency, ageAtLast, age }, model, horizon), purchases, 1e-10);
    expectNear(alive({ frequency, ageAtLast, age }, model), chance, 1e-10);
  });

  it('stay finite at the ends of what can be written down', () => {
    const row = { frequency: 3, ageAtLast: 20, age: 30 };
    for (const a of [1e-8, 0.3, 1, 1e8]) {
      for (const b of [1e-8, 1, 1e8]) {
        const model = { kind: 'bgNbd', unit: 'day', params: { r: 0.3, alpha: 2, a, b } } as const;
        for (const horizon of [1e-300, 1, 1e15, 1e308]) expect(Number.isFinite(forecast(row, model, horizon)), `${a} ${b} ${horizon}`).toBe(true);
      }
    }
    for (const s of [1e-8, 1, 1e8]) {
      const model = { kind: 'paretoNbd', unit: 'day', params: { r: 0.3, alpha: 2, s, beta: 0.1 } } as const;
      expect(Number.isFinite(forecast({ frequency: 0, ageAtLast: 0, age: 0 }, model, 1e308)), String(s)).toBe(true);
    }
  });

  it('expect nothing within no time', () => {
    expect(forecastPurchases([REGULAR, NEW], WEEKS, { horizon: { value: 0, unit: 'week' } })).toEqual({
      values: [0, 0],
      warnings: [],
      options: { horizon: { value: 0, unit: 'week' } },
    });
    expect(forecast(REGULAR, PARETO, 0)).toBe(0);
  });

  it('warn of one-time buyers, whom BG/NBD never gives up', () => {
    const once = { frequency: 0, ageAtLast: 0, age: 500 };
    expect(estimateAliveProbability([once, { ...once, weight: 3 }, REGULAR], WEEKS)).toMatchObject({
      values: [1, 1, expect.closeTo(0.9688523, 6)],
      warnings: [{ code: 'ONE_TIME_BUYERS_ALWAYS_ALIVE', count: 4 }],
      options: {},
    });
    expect(estimateAliveProbability([REGULAR], WEEKS).warnings).toEqual([]);
    const modified = estimateAliveProbability([once], { ...WEEKS, kind: 'mbgNbd' });
    const { r, alpha, a, b } = WEEKS.params;
    expectNear(modified.values[0]!, 1 / (1 + (a / b) * ((alpha + 500) / alpha) ** r));
    expect(modified.warnings).toEqual([]);
    expect(estimateAliveProbability([once], PARETO).warnings).toEqual([]);
  });

  it('are less the more a customer bought before the same silence', () => {
    const values = [10, 15, 20, 25].map((frequency) => forecast({ frequency, ageAtLast: 20, age: 39 }, WEEKS, 52));
    [0.3474606, 0.04283391, 0.004158973, 0.0003583685].forEach((value, i) => expectNear(values[i]!, value, 1e-5));
  });

  it.each<[string, unknown, string]>([
    ['a model of spend', { kind: 'gammaGamma', params: { p: 1, q: 2, v: 3 } }, 'MODEL_MISMATCH model.kind'],
    ['a model of renewals', { kind: 'shiftedBetaGeometric', unit: 'week', params: { alpha: 1, beta: 2 } }, 'MODEL_MISMATCH model.kind'],
    ['a model without a kind', { ...WEEKS, kind: undefined }, 'MODEL_MISMATCH model.kind'],
    ['a model without a unit', { ...WEEKS, unit: null }, 'MISSING_UNIT model.unit'],
    ['a unit that is none', { ...WEEKS, unit: 'weeks' }, 'INVALID_OPTION model.unit'],
    ['no parameters', { ...WEEKS, params: null }, 'MISSING_VALUE model.params'],
    ['parameters that are none', { ...WEEKS, params: 5 }, 'INVALID_PARAMETER model.params'],
    ['a missing parameter', { ...WEEKS, params: { r: 1, alpha: 1, a: 1 } }, 'MISSING_VALUE model.params.b'],
    ['a parameter of 0', { ...WEEKS, params: { r: 1, alpha: 0, a: 1, b: 1 } }, 'INVALID_PARAMETER model.params.alpha'],
    ['no model', undefined, 'MISSING_VALUE model'],
    ['text for a model', 'bgNbd', 'INVALID_OPTION model'],
  ])('refuse %s', (_, model, issue) => {
    expect(refusal(() => estimateAliveProbability([NEW], model as never))).toEqual([issue]);
    expect(refusal(() => forecastPurchases([NEW], model as never, { horizon: { value: 1, unit: 'week' } }))).toEqual([issue]);
  });

  it('refuse parameters that are none, or beyond what squares can be told of', () => {
    const refused = (r: unknown): string[] => refusal(() => estimateAliveProbability([NEW], { ...WEEKS, params: { ...WEEKS.params, r } } as never));
    for (const r of [1.01e100, Infinity, 0, -1, NaN, '1']) expect(refused(r), String(r)).toEqual(['INVALID_PARAMETER model.params.r']);
    expect(refused(null)).toEqual(['MISSING_VALUE model.params.r']);
    expect(refused(1e100)).toEqual([]);
    expect(estimateAliveProbability([REGULAR], { ...WEEKS, params: { r: 1e100, alpha: 1e100, a: 1e100, b: 1e100 } }).values[0]).toBeGreaterThanOrEqual(0);
  });

  it('take each customer once where rows name them', () => {
    const once = (row: object): unknown => ({ ...REGULAR, ...row });
    const refused = (...rows: unknown[]): string[][] => [
      refusal(() => forecastPurchases(rows as never, WEEKS, { horizon: { value: 1, unit: 'week' } })),
      refusal(() => estimateAliveProbability(rows as never, WEEKS)),
    ];
    for (const issues of refused(once({ customerId: 'a' }), once({ customerId: 'a' }))) expect(issues).toEqual(['DUPLICATE_ID rows[1].customerId']);
    for (const issues of refused(once({ customerId: 7 }), once({}), once({ customerId: '7' }))) expect(issues).toEqual(['DUPLICATE_ID rows[2].customerId']);
    for (const issues of refused(once({ customerId: '' }))) expect(issues).toEqual(['INVALID_ID rows[0].customerId']);
    for (const issues of refused(once({}), once({ customerId: null }), once({ customerId: 'a' }), once({ customerId: 'b' }))) expect(issues).toEqual([]);
  });

  it('refuse rows and horizons that cannot be', () => {
    expect(refusal(() => estimateAliveProbability([NEW, { ...NEW, ageAtLast: 1 }], WEEKS))).toEqual(['INVALID_ROW rows[1].ageAtLast']);
    expect(refusal(() => estimateAliveProbability([{ ...NEW, weight: NaN }], WEEKS))).toEqual(['INVALID_ROW rows[0].weight']);
    const refused = (horizon: unknown): string[] => refusal(() => forecastPurchases([NEW], WEEKS, { horizon } as never));
    expect(refused(undefined)).toEqual(['MISSING_VALUE options.horizon']);
    expect(refused(52)).toEqual(['INVALID_OPTION options.horizon']);
    expect(refused({ value: 52 })).toEqual(['MISSING_UNIT options.horizon.unit']);
    expect(refused({ unit: 'week' })).toEqual(['MISSING_VALUE options.horizon.value']);
    expect(refused({ value: -1, unit: 'week' })).toEqual(['INVALID_OPTION options.horizon.value']);
    expect(refused({ value: 1, unit: 'week', from: 1 })).toEqual(['INVALID_OPTION options.horizon.from']);
    expect(refusal(() => forecastPurchases([NEW], WEEKS, { until: 1 } as never))).toEqual(['INVALID_OPTION options.until']);
  });
});

describe('estimateSpend', () => {
  const model = { kind: 'gammaGamma', params: { p: 6.24880138, q: 3.74458864, v: 15.44775173 } } as const;

  it('gives the published numbers, the mean of all to one-time buyers', () => {
    const rows = [{ frequency: 2, meanSpend: 22.35 }, { frequency: 0, meanSpend: 900 }, { frequency: 7, meanSpend: 73.74 }, { frequency: 0 }];
    const { values } = estimateSpend(rows, model);
    [24.658619, 35.170981, 71.462843, 35.170981].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 3));
  });

  it('has no expectation where the mean is infinite', () => {
    const infinite = { kind: 'gammaGamma', params: { p: 0.25, q: 0.5, v: 10 } } as const;
    const rows = [{ frequency: 0 }, { frequency: 2, meanSpend: 8 }, { frequency: 3, meanSpend: 8 }];
    expect(estimateSpend(rows, infinite)).toEqual({ values: [null, null, 34], warnings: [], options: {} });
  });

  it('refuses rows without a spend, and other models', () => {
    const refused = (row: unknown): string[] => refusal(() => estimateSpend([row as never], model));
    expect(refused({ frequency: 1 })).toEqual(['MISSING_VALUE rows[0].meanSpend']);
    expect(refused({ frequency: 1, meanSpend: -1 })).toEqual(['INVALID_ROW rows[0].meanSpend']);
    expect(refused({ frequency: 1, meanSpend: '5' })).toEqual(['INVALID_ROW rows[0].meanSpend']);
    expect(refused({ meanSpend: 5 })).toEqual(['MISSING_VALUE rows[0].frequency']);
    expect(refused({ frequency: 0.5, meanSpend: 5 })).toEqual(['INVALID_ROW rows[0].frequency']);
    expect(refused(null)).toEqual(['INVALID_ROW rows[0]']);
    expect(refused({ frequency: 0, customerId: '' })).toEqual(['INVALID_ID rows[0].customerId']);
    expect(refusal(() => estimateSpend([{ frequency: 0, customerId: 1 }, { frequency: 0, customerId: '1' }], model))).toEqual(['DUPLICATE_ID rows[1].customerId']);
    expect(refused({ frequency: 1, meanSpend: 1.01e100 })).toEqual(['INVALID_ROW rows[0].meanSpend']);
    expect(refused({ frequency: 1, meanSpend: 1e100 })).toEqual([]);
    expect(refusal(() => estimateSpend([], WEEKS as never))).toEqual(['MODEL_MISMATCH model.kind']);
  });
});

describe('projectSurvival', () => {
  const model = { kind: 'shiftedBetaGeometric', unit: 'year', params: { alpha: 1, beta: 3 } } as const;

  it('carries a retention curve on', () => {
    expect(projectSurvival(model, { periods: 3 })).toEqual({
      survival: [1, 0.75, expect.closeTo(0.6, 15), expect.closeTo(0.5, 15)],
      retention: [null, 3 / 4, 4 / 5, 5 / 6],
      warnings: [],
      options: { periods: 3 },
    });
    expect(projectSurvival(model, { periods: 0 })).toMatchObject({ survival: [1], retention: [null] });
  });

  it('refuses other models and numbers of periods', () => {
    const refused = (periods: unknown): string[] => refusal(() => projectSurvival(model, { periods } as never));
    expect(refused(-1)).toEqual(['INVALID_OPTION options.periods']);
    expect(refused(1.5)).toEqual(['INVALID_OPTION options.periods']);
    expect(refused(undefined)).toEqual(['MISSING_VALUE options.periods']);
    expect(refusal(() => projectSurvival(WEEKS as never, { periods: 1 }))).toEqual(['MODEL_MISMATCH model.kind']);
    expect(refusal(() => projectSurvival({ ...model, unit: undefined } as never, { periods: 1 }))).toEqual(['MISSING_UNIT model.unit']);
  });
});
