import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateCustomerLifetimeValue, estimateAliveProbability, forecastPurchases } from '../../src/tiering/index.js';
import type { PurchaseModel, PurchaseRow } from '../../src/types.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { createRandom, drawBeta, drawGamma } from './lifetimeValue.support.js';

const positive = fc.double({ min: -4, max: 4, noNaN: true }).map(Math.exp);
const params = fc.tuple(positive, positive, positive, positive);
const model: fc.Arbitrary<PurchaseModel> = fc
  .tuple(params, fc.constantFrom('bgNbd' as const, 'mbgNbd' as const, 'paretoNbd' as const))
  .map(([[r, alpha, third, fourth], kind]) =>
    kind === 'paretoNbd'
      ? { kind, unit: 'day', params: { r, alpha, s: third, beta: fourth } }
      : { kind, unit: 'day', params: { r, alpha, a: third, b: fourth } },
  );
const row: fc.Arbitrary<PurchaseRow> = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 500, noNaN: true }))
  .map(([frequency, part, age]) => ({ frequency, ageAtLast: frequency === 0 ? 0 : age * part, age }));

const alive = (each: PurchaseRow, by: PurchaseModel): number => estimateAliveProbability([each], by).values[0]!;
const forecast = (each: PurchaseRow, by: PurchaseModel, value: number): number =>
  forecastPurchases([each], by, { horizon: { value, unit: 'day' } }).values[0]!;

describe('laws of the predictions', () => {
  it('P(alive) is a chance and falls in silence; E is positive and rises with the horizon, ever slower', () => {
    fc.assert(
      fc.property(row, model, fc.double({ min: 0.1, max: 200, noNaN: true }), (each, by, more) => {
        const chance = alive(each, by);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(alive({ ...each, age: each.age + more }, by)).toBeLessThanOrEqual(chance * (1 + 1e-12));
        const [near, far] = [forecast(each, by, more), forecast(each, by, 2 * more)];
        expect(far).toBeGreaterThanOrEqual(near * (1 - 1e-12));
        expect(far).toBeLessThanOrEqual(2 * near * (1 + 1e-11));
      }),
      runs(400),
    );
  }, PATIENCE);

  it('weeks are days', () => {
    fc.assert(
      fc.property(row, model, fc.double({ min: 0, max: 300, noNaN: true }), (each, by, days) => {
        const scaled = Object.fromEntries(Object.entries(by.params).map(([name, value]: [string, number]) => [name, name === 'alpha' || name === 'beta' ? value / 7 : value]));
        const weekly = { ...by, unit: 'week', params: scaled } as unknown as PurchaseModel;
        const inWeeks = { ...each, ageAtLast: each.ageAtLast / 7, age: each.age / 7 };
        expect(Math.abs(alive(inWeeks, weekly) - alive(each, by))).toBeLessThan(1e-11);
        const [one, other] = [forecast(each, by, days), forecast(inWeeks, weekly, days)];
        expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-10 * (1 + one));
      }),
      runs(200),
    );
  }, PATIENCE);

  it('E agrees with sums over draws of what is not seen', () => {
    const by = { kind: 'bgNbd', unit: 'day', params: { r: 0.8, alpha: 5, a: 0.7, b: 2 } } as const;
    const random = createRandom(9);
    const [draws, horizon] = [200_000, 40];
    let [sum, squares] = [0, 0];
    for (let i = 0; i < draws; i += 1) {
      const rate = drawGamma(random, by.params.r) / by.params.alpha;
      const leaves = drawBeta(random, by.params.a, by.params.b);
      let purchases = 0;
      for (let at = -Math.log(1 - random()) / rate; at <= horizon; at += -Math.log(1 - random()) / rate) {
        purchases += 1;
        if (random() < leaves) break;
      }
      sum += purchases;
      squares += purchases * purchases;
    }
    const mean = sum / draws;
    const error = Math.sqrt((squares / draws - mean * mean) / draws);
    expect(Math.abs(forecast({ frequency: 0, ageAtLast: 0, age: 0 }, by, horizon) - mean)).toBeLessThan(4 * error);
  });

  it('short and long ways to compute E meet', () => {
    // the series ends and the quadrature begins where the horizon passes so many ages: nothing may jump there
    fc.assert(
      fc.property(params, fc.integer({ min: 0, max: 30 }), ([r, , a, b], frequency) => {
        const by = { kind: 'mbgNbd', unit: 'day', params: { r, alpha: 1, a, b } } as const;
        const each = { frequency, ageAtLast: frequency === 0 ? 0 : 9, age: 9 };
        let before = forecast(each, by, 50);
        for (let horizon = 55; horizon < 3000; horizon *= 1.1) {
          const next = forecast(each, by, horizon);
          expect(next).toBeGreaterThanOrEqual(before * (1 - 1e-12));
          expect(next).toBeLessThanOrEqual(before * 1.1 * (1 + 1e-11));
          before = next;
        }
      }),
      runs(60),
    );
  }, PATIENCE);

  it('a value without interest is margin times spend times E; interest lowers it', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), model, fc.double({ min: 0.01, max: 2, noNaN: true }), (rows, by, annualDiscountRate) => {
        const list = rows.map((each, i) => ({ ...each, meanSpend: 10 * (i + 1) }));
        const horizon = { value: 100, unit: 'day' } as const;
        const free = calculateCustomerLifetimeValue(list, { purchases: by }, { horizon, marginRate: 0.5 });
        const costly = calculateCustomerLifetimeValue(list, { purchases: by }, { horizon, marginRate: 0.5, annualDiscountRate });
        const { values } = forecastPurchases(list, by, { horizon });
        free.customers.forEach(({ value, undiscounted, purchases }, i) => {
          expect(purchases).toBe(values[i]);
          expect(undiscounted).toBe(0.5 * 10 * (i + 1) * values[i]!);
          expect(value).toBe(undiscounted);
          const { value: less, undiscounted: same } = costly.customers[i]!;
          expect(same).toBe(undiscounted);
          expect(less).toBeLessThanOrEqual(undiscounted!);
          // nothing is discounted by more than the whole horizon
          expect(less).toBeGreaterThanOrEqual(undiscounted! * (1 + annualDiscountRate) ** (-100 / 365.25) * (1 - 1e-9));
        });
        expect(notPlain(costly)).toEqual([]);
      }),
      runs(100),
    );
  }, PATIENCE);
});
