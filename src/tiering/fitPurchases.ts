import { fail } from '../internal/issues.js';
import type { PurchaseModelKind } from '../internal/fittedModel.js';
import type { Objective, SearchBox } from '../internal/optimize.js';
import { requireTimeUnit } from '../internal/timeUnits.js';
import { requireOptions } from '../internal/validate.js';
import type { PurchaseRow } from '../types.js';
import type { FitCore } from './fitting.js';
import { describeFit, FEW_ROWS, search, USUAL_ITERATIONS } from './fitting.js';
import type { EffectiveFitPurchasesOptions, FitPurchasesOptions, FitWarning } from './lifetimeValue.types.js';
import type { PurchaseSample } from './purchaseSample.js';
import { readPurchaseSample, thinOut } from './purchaseSample.js';

/** With many different histories the search begins on this many of them, or on one in a hundred. */
const REHEARSAL = 500;
const REHEARSAL_SHARE = 0.01;

/**
 * The edges of the search, in logarithms. Rates and ages count in mean ages of the rows, so the edges do not depend on the
 * unit; a model at an edge is told from the one that it tends to by far less than a thousandth of a unit of likelihood.
 */
const SHAPES: readonly [number, number] = /* @__PURE__ */ (() => [Math.log(1e-8), Math.log(1e8)])();
const RATES: readonly [number, number] = /* @__PURE__ */ (() => [Math.log(1e-8), Math.log(1e10)])();

/** A model of purchases, as far as its fit differs from that of the others. */
export interface PurchaseLikelihood {
  readonly kind: PurchaseModelKind;
  readonly createObjective: (sample: PurchaseSample) => Objective;
  /** Which parameters are in the unit of time. */
  readonly timed: readonly boolean[];
}

/** A fit before its kind and unit are written to it. */
export interface PurchaseFit<Params> extends Omit<FitCore, 'params' | 'standardErrors'> {
  readonly params: Params;
  readonly unit: EffectiveFitPurchasesOptions['unit'];
  readonly standardErrors: Params | null;
  readonly n: number;
  readonly options: EffectiveFitPurchasesOptions;
}

function readFitOptions(options: FitPurchasesOptions): EffectiveFitPurchasesOptions {
  const { unit, maxIterations = USUAL_ITERATIONS } = requireOptions<FitPurchasesOptions>(options, ['unit', 'maxIterations']);
  const known = requireTimeUnit(unit, 'options.unit');
  if (!Number.isSafeInteger(maxIterations) || maxIterations < 1) {
    fail('INVALID_OPTION', 'options.maxIterations', maxIterations, 'must be a whole number, 1 or more');
  }
  return { unit: known, maxIterations };
}

/** Fits one of the models of purchases by maximum likelihood. */
export function fitPurchases<Params>(rows: Iterable<PurchaseRow>, options: FitPurchasesOptions, likelihood: PurchaseLikelihood): PurchaseFit<Params> {
  const effective = readFitOptions(options);
  const sample = readPurchaseSample(rows);
  const { kind, createObjective, timed } = likelihood;
  const few = thinOut(sample, Math.max(REHEARSAL, sample.weight.length * REHEARSAL_SHARE));
  const edges = timed.map((each) => (each ? RATES : SHAPES));
  const box: SearchBox = { lower: edges.map(([low]) => low), upper: edges.map(([, high]) => high) };
  const found = search(
    {
      objective: createObjective(sample),
      rehearsal: few === null ? null : createObjective(few),
      starts: listStarts(Math.max(sample.repeats / sample.n, 1e-6), sample.weight.length <= FEW_ROWS),
      box,
    },
    effective.maxIterations,
  );
  // a density of times: it shrinks with the unit as often as there are times in it
  const constant = -sample.repeats * Math.log(sample.scale);
  const { warnings, ...fit } = describeFit(kind, found, timed.map((each) => (each ? sample.scale : 1)), constant);
  const noRepeats: readonly FitWarning[] = sample.repeats === 0 ? [{ code: 'NO_REPEATS' }] : [];
  return {
    params: fit.params as Params,
    unit: effective.unit,
    logLikelihood: fit.logLikelihood,
    standardErrors: fit.standardErrors as Params | null,
    converged: fit.converged && sample.repeats > 0,
    iterations: fit.iterations,
    n: sample.n,
    warnings: [...noRepeats, ...warnings],
    options: effective,
  };
}

/**
 * Starts as r, purchases expected of someone who stays in parts of those seen, and the two parameters of leaving: few leave,
 * some leave, many leave, all are alike. Few rows may have several maxima: there the search also starts from further off.
 */
type Start = readonly [shape: number, excess: number, third: number, fourth: number];
const NEAR: readonly Start[] = [
  [0.5, 1.5, 0.8, 2.5],
  [2, 1.2, 0.1, 2],
  [0.3, 4, 2, 2],
  [20, 1.5, 10, 40],
];
const FAR: readonly Start[] = [
  [2, 20, 0.4, 0.1],
  [0.1, 2, 0.05, 0.05],
  [5, 3, 5, 1],
  [0.05, 1, 0.1, 20],
  [20, 10, 0.3, 0.3],
  [1, 100, 50, 50],
  [0.02, 50, 0.05, 1e-4],
  [1, 1, 1e-3, 1],
  [1e3, 5, 0.2, 1e-5],
];

function listStarts(repeats: number, isSmall: boolean): readonly (readonly number[])[] {
  const starts = isSmall ? [...NEAR, ...FAR] : NEAR;
  return starts.map(([shape, excess, third, fourth]) => [shape, shape / (excess * repeats), third, fourth].map(Math.log));
}
