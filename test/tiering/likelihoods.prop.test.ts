import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Objective } from '../../src/internal/optimize.js';
import { createBgNbdObjective } from '../../src/tiering/bgNbd.kernel.js';
import { createGammaGammaObjective } from '../../src/tiering/gammaGamma.kernel.js';
import { fitBgNbd, fitGammaGamma, fitMbgNbd, fitParetoNbd, fitShiftedBetaGeometric } from '../../src/tiering/index.js';
import { createParetoNbdObjective } from '../../src/tiering/paretoNbd.kernel.js';
import { readPurchaseSample } from '../../src/tiering/purchaseSample.js';
import { createShiftedBetaGeometricObjective } from '../../src/tiering/shiftedBetaGeometric.kernel.js';
import { readSpendSample } from '../../src/tiering/spendSample.js';
import type { PurchaseRow } from '../../src/types.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { isMutated } from '../support/mutated.js';

const row = fc
  .record({ frequency: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })), part: fc.integer({ min: 1, max: 40 }), age: fc.integer({ min: 1, max: 40 }), weight: fc.integer({ min: 1, max: 4 }) })
  .map(({ frequency, part, age, weight }) => ({ frequency, ageAtLast: frequency === 0 ? 0 : (age * part) / 40, age, weight }));
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
const spends = fc.array(fc.record({ frequency: fc.integer({ min: 1, max: 9 }), meanSpend: fc.integer({ min: 1, max: 5000 }).map((cents) => cents / 100) }), { minLength: 1, maxLength: 12 });
const counts = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 })
  .map((kept) => kept.reduce((list, share) => [...list, list.at(-1)! * share], [1000]));
const theta = (size: number): fc.Arbitrary<number[]> => fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: size, maxLength: size });

/** The largest relative gap between what an objective says of its slopes and curvatures and what differences say. */
function gapOfDerivatives(objective: Objective, at: readonly number[]): number {
  const size = at.length;
  const evaluate = (point: readonly number[]) => {
    const [gradient, hessian] = [new Float64Array(size), new Float64Array(size * size)];
    const value = objective(Float64Array.from(point), gradient, hessian);
    return { value, gradient, hessian };
  };
  const here = evaluate(at);
  const h = 1e-4;
  let gap = 0;
  for (let i = 0; i < size; i += 1) {
    const [up, down] = [1, -1].map((sign) => evaluate(at.map((each, k) => (k === i ? each + sign * h : each)))) as [typeof here, typeof here];
    const scale = 1 + Math.abs(here.value);
    gap = Math.max(gap, Math.abs((up.value - down.value) / (2 * h) - here.gradient[i]!) / scale);
    for (let k = 0; k < size; k += 1) gap = Math.max(gap, Math.abs((up.gradient[k]! - down.gradient[k]!) / (2 * h) - here.hessian[i * size + k]!) / scale);
  }
  return gap;
}

describe('the likelihoods', () => {
  const at = { r: 1.5, alpha: 4, third: 0.8, fourth: 2.5 };
  const theta = Float64Array.from(Object.values(at), Math.log);
  const sample = { ...readPurchaseSample([{ frequency: 2, ageAtLast: 3, age: 7 }]) };
  const valueOf = (objective: Objective): number => objective(theta, new Float64Array(4), new Float64Array(16)) - 2 * Math.log(sample.scale);
  // the rows are counted in their mean age, so alpha and beta are 4 and 2.5 mean ages
  const [alpha, ageAtLast, age] = [at.alpha * 7, 3, 7];
  const buys = Math.log(at.r * (at.r + 1)) + at.r * Math.log(alpha);

  it.each([0, 1] as const)('of BG/NBD are the sum of both ways to such a history (%d)', (first) => {
    const { r, third: a, fourth: b } = at;
    const stays = (n: number): number => Array.from({ length: n }, (_, j) => (b + j) / (a + b + j)).reduce((product, each) => product * each, 1);
    const leaves = (stays(1 + first) * a) / (a + b + 1 + first);
    const direct = buys + Math.log(stays(2 + first) * (alpha + age) ** -(r + 2) + leaves * (alpha + ageAtLast) ** -(r + 2));
    expect(valueOf(createBgNbdObjective(sample, first))).toBeCloseTo(direct, 11);
  });

  it('of Pareto/NBD are the sum over all times to leave', () => {
    const { r, third: s } = at;
    const beta = at.fourth * 7;
    const pace = (y: number): number => s * (alpha + y) ** -(r + 2) * (beta + y) ** -(s + 1) * beta ** s;
    const steps = 400;
    const width = (age - ageAtLast) / steps;
    let gone = 0;
    for (let i = 0; i < steps; i += 1) {
      const y = ageAtLast + i * width;
      gone += ((pace(y) + 4 * pace(y + width / 2) + pace(y + width)) * width) / 6;
    }
    const stayed = (alpha + age) ** -(r + 2) * (beta / (beta + age)) ** s;
    expect(valueOf(createParetoNbdObjective(sample))).toBeCloseTo(buys + Math.log(stayed + gone), 11);
  });
});

describe('the slopes and curvatures of the likelihoods', () => {
  const purchase = (create: (sample: ReturnType<typeof readPurchaseSample>) => Objective): void => {
    fc.assert(fc.property(rows, theta(4), (list, at) => { expect(gapOfDerivatives(create(readPurchaseSample(list)), at)).toBeLessThan(1e-6); }), runs(60));
  };

  it('of BG/NBD and MBG/NBD', () => {
    purchase((sample) => createBgNbdObjective(sample, 0));
    purchase((sample) => createBgNbdObjective(sample, 1));
  }, PATIENCE);

  it('of BG/NBD with more purchases than are added up one by one', () => {
    const sample = readPurchaseSample([{ frequency: 2, ageAtLast: 3, age: 4 }, { frequency: 9000, ageAtLast: 30, age: 40 }]);
    expect(gapOfDerivatives(createBgNbdObjective(sample, 0), [0.3, -1, 0.5, 1])).toBeLessThan(1e-8);
    const few = readPurchaseSample([{ frequency: 4000, ageAtLast: 30, age: 40 }, { frequency: 9000, ageAtLast: 30, age: 40 }]);
    const value = (list: typeof few): number => createBgNbdObjective(list, 0)(Float64Array.of(0.3, -1, 0.5, 1), new Float64Array(4), new Float64Array(16));
    const one = readPurchaseSample([{ frequency: 9000, ageAtLast: 30, age: 40 }]);
    const other = readPurchaseSample([{ frequency: 4000, ageAtLast: 30, age: 40 }]);
    expect(value(few)).toBeCloseTo(value(one) + value(other), 4);
  });

  it.each([
    ['BG/NBD', 4200, (sample: ReturnType<typeof readPurchaseSample>) => createBgNbdObjective(sample, 0), 1e-9],
    ['MBG/NBD', 4200, (sample: ReturnType<typeof readPurchaseSample>) => createBgNbdObjective(sample, 1), 1e-9],
    ['Pareto/NBD', 250, createParetoNbdObjective, 1e-8],
  ] as const)('of %s with a history whose %d purchases are not added up one by one', (_, frequency, create, most) => {
    const sample = readPurchaseSample([{ frequency, ageAtLast: 30, age: 40 }]);
    for (const at of [[0.3, -1, 0.5, 1], [1, 0.2, -0.5, 0.3]]) expect(gapOfDerivatives(create(sample), at)).toBeLessThan(most);
  });

  it('of Pareto/NBD', () => purchase(createParetoNbdObjective), PATIENCE);

  it('of Gamma-Gamma', () => {
    fc.assert(fc.property(spends, theta(3), (list, at) => { expect(gapOfDerivatives(createGammaGammaObjective(readSpendSample(list).sample), at)).toBeLessThan(1e-6); }), runs(60));
  }, PATIENCE);

  it('of the shifted-beta-geometric model', () => {
    fc.assert(fc.property(counts, theta(2), (list, at) => { expect(gapOfDerivatives(createShiftedBetaGeometricObjective(Float64Array.from(list)), at)).toBeLessThan(1e-6); }), runs(60));
  }, PATIENCE);
});

describe('laws of the fits', () => {
  const FITS = [fitBgNbd, fitMbgNbd, fitParetoNbd] as const;
  const repeatsOf = (list: readonly PurchaseRow[]): number => list.reduce((sum, { frequency, weight }) => sum + frequency * (weight ?? 1), 0);

  it('are plain, whatever the rows', () => {
    fc.assert(fc.property(rows, fc.nat(2), (list, which) => { expect(notPlain(FITS[which]!(list, { unit: 'day' }))).toEqual([]); }), runs(30));
  }, PATIENCE);

  it.skipIf(isMutated)('a change of unit shifts the likelihood and scales the times, nothing else', () => {
    fc.assert(
      fc.property(rows, fc.nat(2), (list, which) => {
        const fit = FITS[which]!;
        const days = fit(list, { unit: 'day' });
        const weeks = fit(list.map((each) => ({ ...each, ageAtLast: each.ageAtLast / 7, age: each.age / 7 })), { unit: 'week' });
        // a density of so many times grows by 7 for each of them
        expect(Math.abs(weeks.logLikelihood - days.logLikelihood - repeatsOf(list) * Math.log(7))).toBeLessThan(1e-5 * (1 + Math.abs(days.logLikelihood)));
        if (days.warnings.length > 0 || weeks.warnings.length > 0 || days.standardErrors === null) return;
        for (const [name, value] of Object.entries(days.params)) {
          const inWeeks = (weeks.params as unknown as Record<string, number>)[name]! * (name === 'alpha' || name === 'beta' ? 7 : 1);
          expect(Math.abs(inWeeks / value - 1), name).toBeLessThan(1e-3);
        }
      }),
      runs(30),
    );
  }, PATIENCE);

  it.skipIf(isMutated)('a weight repeats a row, and the order of rows is nothing', () => {
    fc.assert(
      fc.property(rows, fc.nat(2), (list, which) => {
        const fit = FITS[which]!;
        const repeated = list.flatMap(({ weight, ...each }) => Array.from({ length: weight }, () => each));
        const model = fit(list, { unit: 'day' });
        expect(fit(repeated, { unit: 'day' })).toEqual(model);
        expect(fit([...list].reverse(), { unit: 'day' })).toEqual(model);
      }),
      runs(30),
    );
  }, PATIENCE);

  it('a weight repeats a row of spends', () => {
    fc.assert(
      fc.property(spends, (list) => {
        const weighted = list.map((each) => ({ ...each, weight: 2 }));
        const [twice, once] = [fitGammaGamma([...list, ...list]), fitGammaGamma(weighted)];
        expect(once.n).toBe(twice.n);
        expect(Math.abs(once.logLikelihood - twice.logLikelihood)).toBeLessThan(1e-5);
      }),
      runs(20),
    );
  }, PATIENCE);

  it('no other point is better', () => {
    fc.assert(
      fc.property(rows, theta(4), (list, at) => {
        const sample = readPurchaseSample(list);
        const constant = -sample.repeats * Math.log(sample.scale);
        const value = (objective: Objective): number => objective(Float64Array.from(at), new Float64Array(4), new Float64Array(16)) + constant;
        expect(fitBgNbd(list, { unit: 'day' }).logLikelihood).toBeGreaterThan(value(createBgNbdObjective(sample, 0)) - 1e-4);
        expect(fitMbgNbd(list, { unit: 'day' }).logLikelihood).toBeGreaterThan(value(createBgNbdObjective(sample, 1)) - 1e-4);
      }),
      runs(40),
    );
    fc.assert(
      fc.property(counts, theta(2), (list, at) => {
        const value = createShiftedBetaGeometricObjective(Float64Array.from(list))(Float64Array.from(at), new Float64Array(2), new Float64Array(4));
        expect(fitShiftedBetaGeometric(list, { unit: 'month' }).logLikelihood).toBeGreaterThan(value - 1e-4);
      }),
      runs(60),
    );
    fc.assert(
      fc.property(spends, theta(3), ([...list], at) => {
        const { sample } = readSpendSample(list);
        const value = createGammaGammaObjective(sample)(Float64Array.from(at), new Float64Array(3), new Float64Array(9));
        expect(fitGammaGamma(list, { allowInfiniteMean: true }).logLikelihood).toBeGreaterThan(value - sample.n * Math.log(sample.scale) - 1e-4);
      }),
      runs(60),
    );
  }, PATIENCE);
});
