import { fail } from '../internal/issues.js';
import { requireNumber, requireWhole } from '../internal/numbers.js';
import { toList } from '../internal/rows.js';
import { requireOptions } from '../internal/validate.js';
import { requireSeed } from './attainment.options.js';
import { planDesign } from './logistic.design.js';
import type { LogisticPlan } from './logistic.design.js';
import type { LogisticSample } from './logistic.features.js';
import { readSample } from './logistic.features.js';
import { measureHoldout } from './logistic.holdout.kernel.js';
import { fitRidge, isSeparated, solveLower } from './logistic.kernel.js';
import type { LogisticFit, SparseDesign } from './logistic.kernel.js';
import { createScorer } from './logistic.scorer.js';
import type { FitLogisticOptions, FittedLogistic, LogisticCoefficient, LogisticFeatures, LogisticHoldout, LogisticModel, LogisticOutcome } from './logistic.types.js';
import { createRandom, shuffledIndices } from './random.kernel.js';
import type { ForecastWarning } from './types.js';

const OPTIONS: readonly string[] = ['ridge', 'holdout', 'seed', 'maxIterations'];
/** A ridge that holds nothing back, but keeps a matrix solvable. */
const FAINT_RIDGE = 1e-8;
/** A coefficient of a standardised column beyond this, and a standard error of it that rows of use do not leave. */
const FARTHEST = 5;
const MOST_UNCERTAIN = 1000;
/** Steps in which a separating line is found if there is one. */
const SEPARATING_STEPS = 25;

/** Standard error of Σ weight × coefficient of the standardised columns; null where they are not determined. */
function errorOf({ factor, beta }: LogisticFit, weigh: (weights: Float64Array) => void): number | null {
  if (factor === null) return null;
  const weights = new Float64Array(beta.length);
  weigh(weights);
  solveLower(factor, beta.length, weights);
  let variance = 0;
  for (const weight of weights) variance += weight * weight;
  return Number.isFinite(variance) ? Math.sqrt(variance) : null;
}

/** Coefficients in the features' own units. */
function unscale({ columns, features }: LogisticPlan, fit: LogisticFit): { model: LogisticModel & { coefficients: LogisticCoefficient[] }; interceptStandardError: number | null } {
  let intercept = fit.beta[0] as number;
  const coefficients = columns.map(({ column, centre, ...planned }): LogisticCoefficient => {
    if (column === 0) return { ...planned, coefficient: 0, standardError: null };
    const coefficient = (fit.beta[column] as number) / planned.scale + 0;
    intercept -= coefficient * centre;
    const error = errorOf(fit, (weights) => (weights[column] = 1 / planned.scale));
    return { ...planned, coefficient, standardError: error };
  });
  const interceptStandardError = errorOf(fit, (weights) => {
    weights.set([1]);
    for (const { column, centre, scale } of columns) if (column !== 0) weights[column] = -centre / scale;
  });
  return { model: { kind: 'logistic', intercept: intercept + 0, features, coefficients }, interceptStandardError };
}

/** Whether a coefficient has no end, without a ridge: it is far off, and the rows say next to nothing about where it stops. */
function isEndless(coefficients: readonly LogisticCoefficient[]): boolean {
  return coefficients.some(({ coefficient, standardError, scale }) => Math.abs(coefficient) * scale > FARTHEST && !((standardError ?? Infinity) * scale < MOST_UNCERTAIN));
}

/** Whether some line tells all rows apart: that of the fit, or one that a search without a ridge comes upon. */
function findsSeparation(design: SparseDesign, fit: LogisticFit): boolean {
  if (isSeparated(design, fit.beta)) return true;
  const found = fitRidge(design, FAINT_RIDGE, SEPARATING_STEPS, fit.beta, (beta) => isSeparated(design, beta));
  return isSeparated(design, found.beta);
}

function testOn(held: Int32Array, { rows, outcomes }: LogisticSample, model: LogisticModel): LogisticHoldout | null {
  if (held.length === 0) return null;
  const scorer = createScorer(model);
  const predictors = Float64Array.from(held, (row) => scorer.score((rows[row] as LogisticOutcome).features as Record<keyof LogisticFeatures & string, unknown>, `rows[${row}].features`));
  return measureHoldout(predictors, Uint8Array.from(held, (row) => outcomes[row] as number));
}

/**
 * Learns from deals whose end is known how likely each feature makes a win: a logistic regression whose result is plain data.
 *
 * Maximizes `log-likelihood − ridge / 2 × Σ b²` by iteratively reweighted least squares, b the coefficients of the
 * standardised columns, the intercept free. A number is one column; text one column for each level but the most frequent one;
 * a text that is not known is a level of its own; a number or boolean that is not known counts as the mean, with a column that
 * says so.
 *
 * **When to use** To give open deals a chance of their own, from source, size, age or owner, where a rate by stage says too
 * little: {@link predictLogistic} feeds {@link forecastPipeline}. A few hundred settled deals and a dozen features are a start.
 *
 * **Gotchas** Use only what was known before the end: a field that is filled in at closing "predicts" it perfectly, which
 * `SEPARATED` then warns of. Judge by `holdout`, not by the fit; with few rows held out even that is rough. Standard errors are
 * those under the ridge, so they are a little small. Coefficients are log-odds for one unit: `coefficient × scale` compares
 * features. Known elsewhere as scikit-learn's `StandardScaler` with `LogisticRegression(C = 1 / ridge)`; with a ridge of 0 as
 * R's `glm(family = binomial)`.
 *
 * @param rows - rows with `outcome` (true: it happened) and `features`: numbers, text, booleans or null, each of one kind
 * @param options - `ridge`: 0 or more, default 1. `holdout`: part of the rows to test on, from 0 to below 1, default 0.2. `seed`: of
 *   the shuffle that picks them (xoshiro128**), a whole number, 0 or more, default 1. `maxIterations`: 1 or more, default 100
 * @returns the model with its coefficients and their standard errors (null where the data do not determine them), its
 *   log-likelihood, whether it converged, and how it does on the rows held out: AUC, log loss, Brier score and calibration; null
 *   when none were
 * @throws {SalesMathError} ONE_CLASS: all rows fitted have the same outcome
 * @throws {SalesMathError} EMPTY_INPUT: there are no rows
 * @throws {SalesMathError} TOO_MANY_LEVELS: the features make more than 500 columns, as ids would
 * @throws {SalesMathError} INVALID_ROW: a row is no object, an outcome not true or false, or a feature of another kind than before
 * @throws {SalesMathError} INVALID_NUMBER: a feature is no finite number, or passes 1e150 in size
 * @throws {SalesMathError} MISSING_VALUE: a row has no outcome or no features
 * @throws {SalesMathError} INVALID_OPTION: an option is unknown or not allowed
 * @example
 * import { fitLogistic } from 'salesmath';
 * const rows = [
 *   ...Array.from({ length: 30 }, (_, i) => ({ outcome: i < 20, features: { source: 'referral' } })),
 *   ...Array.from({ length: 50 }, (_, i) => ({ outcome: i < 10, features: { source: 'web' } })),
 * ];
 * const model = fitLogistic(rows, { ridge: 0, holdout: 0 });
 * model.features; // => [{ feature: 'source', kind: 'text', base: 'web', levels: ['referral', 'web'] }]
 * Math.round(Math.exp(model.coefficients[0]?.coefficient ?? 0)); // => 8
 * model.training; // => { rows: 80, positives: 30 }
 * model.converged; // => true
 * @see {@link predictLogistic}
 * @see McCullagh and Nelder, "Generalized linear models", for iteratively reweighted least squares
 */
export function fitLogistic(rows: Iterable<LogisticOutcome>, options?: FitLogisticOptions): FittedLogistic {
  const given = requireOptions<FitLogisticOptions>(options, OPTIONS);
  const ridge = requireNumber(given.ridge, 1, 'options.ridge', (n) => n >= 0, 'must be a number, 0 or more');
  const holdout = requireNumber(given.holdout, 0.2, 'options.holdout', (n) => n >= 0 && n < 1, 'must be a fraction from 0 to below 1');
  const seed = requireSeed(given.seed);
  const maxIterations = requireWhole(given.maxIterations, 100, 'options.maxIterations', 1);
  const list = toList(rows, 'rows');
  if (list.length === 0) fail('EMPTY_INPUT', 'rows', list, 'must have rows: nothing can be learnt from none');
  const sample = readSample(list);

  const shuffled = shuffledIndices(list.length, createRandom(seed));
  const size = Math.floor(list.length * holdout);
  const held = shuffled.subarray(0, size).sort();
  const training = shuffled.subarray(size).sort();
  let positives = 0;
  for (const row of training) positives += sample.outcomes[row] as number;
  if (positives === 0 || positives === training.length) {
    const found = positives === 0 ? 'false' : 'true';
    fail('ONE_CLASS', 'rows', list, `must have both outcomes among the rows fitted, and all ${training.length} of them are ${found}. Add rows, or hold out fewer`);
  }

  const plan = planDesign(sample, training);
  const fit = fitRidge(plan.design, ridge, maxIterations);
  const { model, interceptStandardError } = unscale(plan, fit);
  const warnings: ForecastWarning[] = plan.constant.map((feature) => ({ code: 'CONSTANT_FEATURE', feature }));
  const separated = findsSeparation(plan.design, fit);
  const converged = fit.converged && !(ridge === 0 && (separated || isEndless(model.coefficients))); // nothing holds them
  if (!converged) warnings.push({ code: 'NOT_CONVERGED' });
  if (separated) warnings.push({ code: 'SEPARATED' });
  return {
    kind: 'logistic',
    intercept: model.intercept,
    interceptStandardError,
    features: plan.features,
    coefficients: model.coefficients,
    logLikelihood: fit.logLikelihood + 0,
    converged,
    iterations: fit.iterations,
    training: { rows: training.length, positives },
    holdout: testOn(held, sample, model),
    options: { ridge, holdout, seed, maxIterations },
    warnings,
  };
}
