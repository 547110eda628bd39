import { fail } from '../internal/issues.js';
import { requireOptions } from '../internal/validate.js';
import { describeFit, FEW_ROWS, search, USUAL_ITERATIONS } from './fitting.js';
import { correlateSpend, createGammaGammaObjective } from './gammaGamma.kernel.js';
import type { FitGammaGammaOptions, FittedGammaGamma, FitWarning, GammaGammaParams, SpendRow } from './lifetimeValue.types.js';
import { readSpendSample } from './spendSample.js';

/** Edges of p and q, in logarithms; v counts in the geometric mean of the spends. */
const LEAST = /* @__PURE__ */ (() => Math.log(1e-6))();
const MOST = /* @__PURE__ */ (() => Math.log(1e6))();
const V_EDGES = /* @__PURE__ */ (() => [Math.log(1e-8), Math.log(1e12)] as const)();
/** As little above 1 as the mean spend of all can still be told with. */
const FINITE_MEAN = /* @__PURE__ */ (() => Math.log1p(1e-6))();

/** Starts as p and q: spread among purchases and among customers. v makes the mean spend 1, where it is finite. */
const startsOf = (pairs: readonly (readonly [p: number, q: number])[]): readonly (readonly number[])[] =>
  pairs.map(([p, q]) => [p, q, (q > 1 ? q - 1 : 1) / p].map(Math.log));

/** From usual to extreme. */
const NEAR = /* @__PURE__ */ startsOf([
  [1, 3],
  [6, 4],
  [0.4, 1.5],
  [40, 30],
]);
/** Customers who are all alike, and customers who always spend the same. */
const FAR = /* @__PURE__ */ startsOf([
  [0.2, 1e4],
  [1e4, 1.2],
  [1e3, 0.2],
]);

/**
 * Fits the Gamma-Gamma model of spend: how much customers spend on a purchase, and how far one customer's mean can be trusted.
 *
 * The likelihood is that of the mean spend m of x purchases. p is the shape of single purchases, q and v those of the
 * differences among customers; the mean of all is p v / (q − 1).
 *
 * **When to use** Beside a model of purchases, for the money part of a lifetime value: someone with one large order is drawn
 * towards the mean of all, someone with fifty orders hardly.
 *
 * **Gotchas** The model takes spend and frequency for unrelated: look at `correlation`. It has no place for an offset, so never
 * shift amounts to make them positive. With `q` up to 1 the mean spend is infinite, which is why the search keeps q above 1
 * unless `allowInfiniteMean` lets it go there.
 *
 * @param rows - one a customer: `frequency`, the purchases after the first one, and `meanSpend`, their mean value in money. Rows with 0 of either are left out
 * @param options - `allowInfiniteMean`: whether q may fall to 1 and below, default false
 * @returns the model with `meanSpend`, the mean of all (null when infinite), `correlation` of frequency and spend (null where one does
 *   not vary), `logLikelihood`, `standardErrors`, `converged`, `iterations` and `n`, the customers that were used; the others are
 *   counted in the warning `UNUSABLE_ROWS`
 * @throws {SalesMathError} INVALID_ROW: a frequency that is no whole number of 0 or more, a spend that is no number, or a weight below 0
 * @throws {SalesMathError} EMPTY_INPUT: no rows, or none with frequency and spend above 0
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID: a `customerId` stands twice, or is none
 * @throws {SalesMathError} MISSING_VALUE, INVALID_OPTION: a field is missing; an option is not known or not allowed
 * @example
 * import { fitGammaGamma } from 'salesmath';
 * const rows = [
 *   { frequency: 2, meanSpend: 22 }, { frequency: 1, meanSpend: 12 }, { frequency: 7, meanSpend: 74 },
 *   { frequency: 1, meanSpend: 95 }, { frequency: 3, meanSpend: 31 }, { frequency: 4, meanSpend: 18 },
 *   { frequency: 12, meanSpend: 40 }, { frequency: 2, meanSpend: 160 }, { frequency: 5, meanSpend: 25 },
 *   { frequency: 0, meanSpend: 0 },
 * ];
 * const model = fitGammaGamma(rows);
 * Number(model.meanSpend?.toFixed(1)); // => 51.8
 * model.warnings; // => [{ code: 'UNUSABLE_ROWS', count: 1 }]
 * @see estimateSpend. Fader and Hardie (2013), The Gamma-Gamma model of monetary value
 */
export function fitGammaGamma(rows: Iterable<SpendRow>, options?: FitGammaGammaOptions): FittedGammaGamma {
  const { allowInfiniteMean = false } = requireOptions<FitGammaGammaOptions>(options, ['allowInfiniteMean']);
  if (typeof allowInfiniteMean !== 'boolean') fail('INVALID_OPTION', 'options.allowInfiniteMean', allowInfiniteMean, 'must be true or false');
  const { sample, unusable } = readSpendSample(rows);
  const box = { lower: [LEAST, allowInfiniteMean ? LEAST : FINITE_MEAN, V_EDGES[0]], upper: [MOST, MOST, V_EDGES[1]] };
  const starts = sample.weight.length <= FEW_ROWS ? [...NEAR, ...FAR] : NEAR;
  const found = search({ objective: createGammaGammaObjective(sample), rehearsal: null, starts, box }, USUAL_ITERATIONS);
  const fit = describeFit('gammaGamma', found, [1, 1, sample.scale], -sample.n * Math.log(sample.scale));
  const params = fit.params as unknown as GammaGammaParams;
  const left: readonly FitWarning[] = unusable > 0 ? [{ code: 'UNUSABLE_ROWS', count: unusable }] : [];
  return {
    kind: 'gammaGamma',
    params,
    unit: null,
    logLikelihood: fit.logLikelihood,
    standardErrors: fit.standardErrors as GammaGammaParams | null,
    converged: fit.converged,
    iterations: fit.iterations,
    n: sample.n,
    meanSpend: params.q > 1 ? (params.p * params.v) / (params.q - 1) : null,
    correlation: correlateSpend(sample),
    warnings: [...fit.warnings, ...left],
    options: { allowInfiniteMean },
  };
}
