import { eigenOfSymmetric } from '../internal/eigen.js';
import type { ModelKind } from '../internal/fittedModel.js';
import { parametersOf } from '../internal/fittedModel.js';
import type { Objective, SearchBox, SearchResult } from '../internal/optimize.js';
import { maximize, maximizeFrom } from '../internal/optimize.js';
import type { FitWarning } from './lifetimeValue.types.js';

/** Enough steps for any likelihood here; a search takes 5 to 30. */
export const USUAL_ITERATIONS = 500;

/** Up to so many rows there may be several maxima, and a search more costs nothing. */
export const FEW_ROWS = 400;

/** A likelihood and where to look for its maximum; all coordinates are logarithms. */
export interface FitProblem {
  readonly objective: Objective;
  /** The same of fewer rows, to find the neighbourhood of the maximum; null where there are few. */
  readonly rehearsal: Objective | null;
  readonly starts: readonly (readonly number[])[];
  readonly box: SearchBox;
}

/** Ends of searches whose values differ by less are one. */
const SAME_END = 1e-3;

/** Searches from all starts; where there are many rows, on few of them, and then goes on from each end that was found. */
export function search(problem: FitProblem, maxIterations: number): SearchResult {
  const { objective, rehearsal, starts, box } = problem;
  if (rehearsal === null) return maximizeFrom(objective, starts, box, maxIterations);
  const ends: SearchResult[] = [];
  for (const start of starts) {
    const end = maximize(rehearsal, start, box, maxIterations);
    if (!ends.some(({ value }) => Math.abs(value - end.value) < SAME_END)) ends.push(end);
  }
  return maximizeFrom(objective, ends.map(({ theta }) => theta), box, maxIterations);
}

/** An information matrix whose smallest curvature is less than this share of the largest is not told from a flat one. */
const FLAT = 1e-11;

/**
 * Standard errors from the inverse of the observed information, in the parameters' own scale. With parameters p = e^θ that
 * matrix is D⁻¹ (diag(gradient) − Hessian) D⁻¹, D = diag(p). Null where it is not positive definite, or where a parameter is
 * at the edge of the search, where there is no maximum to be curved.
 */
function standardErrors(found: SearchResult, params: readonly number[]): number[] | null {
  const size = params.length;
  if (found.atBound.includes(true)) return null;
  const information = found.hessian.map((each, at) => (at % (size + 1) === 0 ? (found.gradient[at / (size + 1)] as number) - each : -each));
  if (!information.every(Number.isFinite)) return null;
  const { values, vectors } = eigenOfSymmetric(information, size);
  const most = values.reduce((so, each) => Math.max(so, each), 0);
  if (values.some((each) => !(each > FLAT * most))) return null;
  const errors = params.map((value, i) => {
    let variance = 0;
    for (let k = 0; k < size; k += 1) variance += (vectors[i * size + k] as number) ** 2 / (values[k] as number);
    return value * Math.sqrt(variance);
  });
  return errors.every((each) => Number.isFinite(each)) ? errors : null;
}

/** What all fits say of themselves. */
export interface FitCore {
  readonly params: Record<string, number>;
  readonly logLikelihood: number;
  readonly standardErrors: Record<string, number> | null;
  readonly converged: boolean;
  readonly iterations: number;
  readonly warnings: FitWarning[];
}

/**
 * Names what was found. `scales` brings parameters back to the unit of the rows, `constant` is what the likelihood of scaled
 * rows lacks.
 */
export function describeFit(kind: ModelKind, found: SearchResult, scales: readonly number[], constant: number): FitCore {
  const names = parametersOf(kind);
  const scaled = Array.from(found.theta, (theta) => Math.exp(theta));
  const errors = standardErrors(found, scaled);
  const named = (values: readonly number[]): Record<string, number> =>
    Object.fromEntries(names.map((name, i) => [name, Math.min((values[i] as number) * (scales[i] as number), Number.MAX_VALUE)]));
  return {
    params: named(scaled),
    logLikelihood: Math.max(found.value + constant, -Number.MAX_VALUE) + 0, // where no start has a likelihood that doubles can hold
    standardErrors: errors === null ? null : named(errors),
    converged: found.converged,
    iterations: found.iterations,
    warnings: names.filter((_, i) => found.atBound[i]).map((parameter) => ({ code: 'PARAMETER_AT_BOUND', parameter })),
  };
}
