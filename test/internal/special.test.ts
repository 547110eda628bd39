import { describe, expect, it } from 'vitest';
import { binomialTerm, digamma, logGamma, stirlingRest, trigamma } from '../../src/internal/gamma.js';
import {
  chiSquareTail,
  normalCdf,
  normalQuantile,
  regularizedBetaOf,
  regularizedGammaTail,
  studentTQuantile,
  studentTTwoSided,
} from '../../src/internal/special.js';

const regularizedBeta = (x: number, a: number, b: number): number => regularizedBetaOf(x, 1 - x, a, b);
const studentTCdf = (t: number, degrees: number): number =>
  t <= 0 ? studentTTwoSided(t, degrees) / 2 : 1 - studentTTwoSided(t, degrees) / 2;

// The constants are of the kind that tables print (Abramowitz and Stegun, chapters 6 and 26), to 17 digits with mpmath.
const LOG_GAMMA = [
  [1e-10, 23.025850929882736], [0.1, 2.252712651734206], [0.5, 0.5723649429247001],
  [0.9999990463256836, 5.504765026737053e-7], [1.0000009536743164, -5.504750066148867e-7], [1.3, -0.10817480950786049],
  [1.9999990463256836, -4.0319826848018475e-7], [2.25, 0.1248717148923966], [3.5, 1.2009736023470743],
  [10, 12.80182748008147], [11.75, 16.89437797963419], [100, 359.1342053695754], [1e6, 12815504.569147613],
  [1e100, 2.2925850929940456e102],
] as const;
const DIGAMMA = [
  [1e-5, -100000.57719921567], [0.5, -1.9635100260214235], [1, -0.5772156649015329], [1.4616, -3.110625123034165e-5],
  [1.5, 0.03648997397857652], [2, 0.42278433509846713], [7.25, 1.910453526883736], [10, 2.251752589066721],
  [1e6, 13.815510057964191],
] as const;
const TRIGAMMA = [
  [1e-5, 10000000001.644909], [0.5, 4.934802200544679], [1, 1.6449340668482264], [1.5, 0.9348022005446793],
  [7.25, 0.14787923315893217], [20, 0.05127082293520312], [1e6, 1.0000005000001667e-6],
] as const;
const NORMAL = [
  [-30, 4.906713927148187e-198], [-10, 7.619853024160525e-24], [-5, 2.866515718791939e-7], [-2.6, 0.004661188023718749],
  [-2.4, 0.008197535924596131], [-1.96, 0.024997895148220435], [-1, 0.15865525393145705], [-0.001, 0.49960105778608893],
  [0, 0.5], [0.5, 0.6914624612740131], [1, 0.8413447460685429], [3, 0.9986501019683699],
] as const;

const BETA = [
  [0.3, 2, 5, 0.579825], [0.01, 0.5, 0.5, 0.06376856085851985], [0.9, 3, 0.5, 0.44541555534797045], [0.5, 40, 60, 0.9780623532064924],
  [0.999, 200, 1, 0.8186488294786357], [1e-9, 3, 4, 1.9999999955e-26], [0.2, 0.001, 5, 0.9997834456464276],
] as const;
const STUDENT = [
  [-2, 3, 0.0696629842794216], [-40, 1, 0.007956089912025814], [-6, 7.3, 0.00023087223893739317], [1.5, 10, 0.9177463367772799],
  [-0.001, 5, 0.4996203933860988], [-1e8, 1, 3.1830988618379066e-9],
] as const;
const STUDENT_QUANTILE = [
  [0.025, 1, -12.706204736174705], [0.025, 5, -2.5705818356363155], [0.005, 2.5, -7.163728138948786], [1e-10, 10, -25.466008021697725],
  [0.26, 7.3, -0.6757932287735097], [0.499, 30, -0.0025276030072151367], [0.975, 5, 2.5705818356363155],
] as const;
const CHI_SQUARE = [
  [3.841458820694124, 1, 0.05000000000000006], [100, 1, 1.523970604832105e-23], [0.001, 1, 0.9747728793699604],
  [5, 10, 0.8911780189141513], [30, 10, 0.0008566412107753004], [700, 1000, 0.9999999999999711],
] as const;

const TIGHT = 1e-13;

function near(actual: number, wanted: number, relative = TIGHT): void {
  expect(Math.abs(actual - wanted), `${actual} for ${wanted}`).toBeLessThanOrEqual(relative * Math.abs(wanted));
}

describe('gamma functions', () => {
  it.each(LOG_GAMMA)('ln Γ(%d)', (x, wanted) => near(logGamma(x), wanted));
  it.each(DIGAMMA)('ψ(%d)', (x, wanted) => near(digamma(x), wanted));
  it.each(TRIGAMMA)('ψ′(%d)', (x, wanted) => near(trigamma(x), wanted));

  it('ln Γ is exactly 0 at 1 and 2, and knows the ends of what doubles hold', () => {
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
    near(logGamma(5e-324), 744.4400719213812);
    near(logGamma(1e300), 6.897755278982137e302);
  });

  it('keeps the recurrences across the seams of its methods', () => {
    for (let x = 0.05; x < 16; x += 0.05) {
      near(logGamma(x + 1) + 5, logGamma(x) + Math.log(x) + 5);
      near(digamma(x + 1) + 50, digamma(x) + 1 / x + 50);
      near(trigamma(x + 1), trigamma(x) - 1 / (x * x), 1e-11);
    }
  });

  it('Stirling\'s formula leaves the same on both sides of the seam', () => {
    near(stirlingRest(12), logGamma(12) - (11.5 * Math.log(12) - 12 + 0.9189385332046727), 1e-11);
    near(stirlingRest(12 - 1e-9), stirlingRest(12), 1e-9);
  });

  it('a binomial chance is relatively exact, whatever the number of trials', () => {
    near(binomialTerm(2, 2, 0.5, 0.5), 0.375);
    near(binomialTerm(0, 5, 0.1, 0.9), 0.59049);
    near(binomialTerm(5, 0, 0.9, 0.1), 0.59049);
    near(binomialTerm(3, 7, 0, 1) + 1, 1);
    expect(binomialTerm(0, 7, 0, 1)).toBe(1);
    expect(binomialTerm(7, 0, 1, 0)).toBe(1);
    expect(binomialTerm(6, 1, 1, 0)).toBe(0);
    // C(10^6, 5 · 10^5) / 2^(10^6)
    near(binomialTerm(500_000, 500_000, 0.5, 0.5), 7.978843613317501e-4);
  });
});

describe('normal distribution', () => {
  it.each(NORMAL)('Φ(%d)', (x, wanted) => near(normalCdf(x), wanted));

  it('the quantile undoes the distribution, from one tail to the other', () => {
    near(normalQuantile(0.975), 1.9599639845400545, 1e-15);
    for (const p of [1e-300, 1e-100, 1e-12, 0.001, 0.07, 0.08, 0.3, 0.5, 0.7]) near(normalCdf(normalQuantile(p)), p, 1e-12);
  });

  it('never leaves 0 to 1', () => {
    expect([normalCdf(-40), normalCdf(-1e200), normalCdf(40), normalCdf(Infinity)]).toEqual([0, 0, 1, 1]);
  });
});

describe('incomplete beta function', () => {
  it.each(BETA)('I(%d; %d, %d)', (x, a, b, wanted) => near(regularizedBeta(x, a, b), wanted));

  it('ends at 0 and 1', () => {
    expect(regularizedBeta(0, 2, 3)).toBe(0);
    expect(regularizedBeta(1, 2, 3)).toBe(1);
  });

  it('is x to the a for b = 1, and one half where a and b are the same', () => {
    for (const a of [0.25, 1, 7, 1234.5]) {
      near(regularizedBeta(0.9, a, 1), 0.9 ** a, 1e-12);
      near(regularizedBeta(0.5, a, a), 0.5, 1e-12);
    }
    near(regularizedBeta(0.5, 1e9, 1e9), 0.5, 1e-12);
  });

  it('both sides sum to 1', () => {
    for (const x of [0.001, 0.2, 0.5, 0.85]) near(regularizedBetaOf(x, 1 - x, 3, 9) + regularizedBetaOf(1 - x, x, 9, 3), 1);
  });
});

describe('Student\'s t', () => {
  it.each(STUDENT)('P(T < %d) with %d degrees of freedom', (t, degrees, wanted) => near(studentTCdf(t, degrees), wanted));
  it.each(STUDENT_QUANTILE)('quantile %d with %d degrees of freedom', (p, degrees, wanted) => near(studentTQuantile(p, degrees), wanted));

  it('is the normal distribution in the end', () => {
    near(studentTCdf(-1.96, 1e12), 0.024997895148220435, 1e-10);
    near(studentTQuantile(0.025, 1e12), -1.9599639845400545, 1e-10);
  });

  it('has both tails, and no chance beyond what squares hold', () => {
    near(studentTTwoSided(2, 3), 2 * 0.0696629842794216);
    near(studentTTwoSided(-2, 3), 2 * 0.0696629842794216);
    expect(studentTCdf(-1e200, 3)).toBe(0);
    expect(studentTQuantile(0.5, 3)).toBe(0);
  });
});

describe('chi-square', () => {
  it.each(CHI_SQUARE)('P(X > %d) with %d degrees of freedom', (x, degrees, wanted) => near(chiSquareTail(x, degrees), wanted));

  it('is e^(−x/2) for two degrees of freedom', () => {
    for (const x of [0, 0.1, 1.9, 3, 60]) near(chiSquareTail(x, 2), Math.exp(-x / 2));
    expect(regularizedGammaTail(3, 0)).toBe(1);
  });
});
