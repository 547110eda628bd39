import { fail } from '../internal/issues.js';
import { LARGEST_FIGURE, requireFinite } from '../internal/numbers.js';
import { readEach } from '../internal/rowIssues.js';
import { requireTimeUnit } from '../internal/timeUnits.js';
import { requireOptions } from '../internal/validate.js';
import { describeFit, search, USUAL_ITERATIONS } from './fitting.js';
import type { FitShiftedBetaGeometricOptions, FittedShiftedBetaGeometric, ShiftedBetaGeometricParams } from './lifetimeValue.types.js';
import { createShiftedBetaGeometricObjective } from './shiftedBetaGeometric.kernel.js';

const EDGES = /* @__PURE__ */ (() => [Math.log(1e-9), Math.log(1e9)] as const)();
const STARTS = /* @__PURE__ */ [
  [0.7, 1.5],
  [0.1, 2],
  [2, 0.5],
  [20, 40],
].map((start) => start.map(Math.log));

function readCounts(counts: readonly number[]): Float64Array {
  if (counts === undefined || counts === null) return fail('MISSING_VALUE', 'counts', counts, 'must be a list of counts');
  if (!Array.isArray(counts)) return fail('INVALID_OPTION', 'counts', counts, 'must be a list of counts');
  const read = new Float64Array(counts.length);
  readEach(counts as readonly unknown[], (count, k) => {
    const number = requireFinite(count, `counts[${k}]`);
    if (number >= 0 && number <= LARGEST_FIGURE) read[k] = number;
    else fail('INVALID_COUNT', `counts[${k}]`, count, 'must be a number from 0 to 1e100: the customers left after that many renewals');
  });
  if (read.length === 0 || read.every((count) => count === 0)) return fail('EMPTY_INPUT', 'counts', counts, 'must begin with the customers before the first renewal, more than 0');
  readEach(read, (count, k) => {
    const before = read[k - 1] ?? Infinity;
    if (count > before) fail('COUNTS_INCREASE', `counts[${k}]`, count, `must not pass the count before it (${before}): customers of one cohort only leave`);
  });
  if (read.length === 1) return fail('EMPTY_INPUT', 'counts', counts, 'must hold at least two counts: before and after a renewal');
  return read;
}

/**
 * Fits the shifted-beta-geometric model of customers under contract: at each renewal a customer leaves with a chance of their
 * own, beta distributed (alpha, beta) among all.
 *
 * `ln L = Σ (n_{k−1} − n_k) ln P(T = k) + n_last ln S(last)`
 *
 * **When to use** To carry a retention curve on from a few renewals of one cohort. Those likely to leave go first, so retention
 * rises with time although nobody changes.
 *
 * **Gotchas** Two counts tell the share that stayed at one renewal, not the two parameters: many fit equally well and foretell
 * different later renewals. `TOO_FEW_VALUES` warns of it; have three counts or more.
 *
 * @param counts - customers of one cohort left after 0, 1, 2 … renewals, at least two counts, none above the one before; fractions are allowed
 * @param options - `unit`: the time from one renewal to the next
 * @returns the model, with `logLikelihood`, `standardErrors` (null where the counts cannot tell them), `converged`, `iterations` and
 *   `n`, the first count. A parameter at the edge of the search is warned of by `PARAMETER_AT_BOUND`, two counts by `TOO_FEW_VALUES`
 * @throws {SalesMathError} COUNTS_INCREASE: a count is above the one before it
 * @throws {SalesMathError} MISSING_UNIT: no unit
 * @throws {SalesMathError} EMPTY_INPUT: fewer than two counts, or no customers
 * @throws {SalesMathError} INVALID_COUNT: a count below 0, or beyond 1e100. INVALID_NUMBER: a count that is no finite number
 * @throws {SalesMathError} MISSING_VALUE, INVALID_OPTION: a count is missing; an option is not known or not allowed
 * @example
 * import { fitShiftedBetaGeometric, projectSurvival } from 'salesmath';
 * const model = fitShiftedBetaGeometric([1000, 631, 468, 382, 326], { unit: 'year' });
 * Number(model.params.alpha.toFixed(3)); // => 0.764
 * Number(projectSurvival(model, { periods: 8 }).survival[8]?.toFixed(3)); // => 0.21
 * @see projectSurvival. Fader and Hardie (2007), How to project customer retention
 */
export function fitShiftedBetaGeometric(counts: readonly number[], options: FitShiftedBetaGeometricOptions): FittedShiftedBetaGeometric {
  const unit = requireTimeUnit(requireOptions<FitShiftedBetaGeometricOptions>(options, ['unit']).unit, 'options.unit');
  const read = readCounts(counts);
  const box = { lower: [EDGES[0], EDGES[0]], upper: [EDGES[1], EDGES[1]] };
  const found = search({ objective: createShiftedBetaGeometricObjective(read), rehearsal: null, starts: STARTS, box }, USUAL_ITERATIONS);
  const { warnings, ...fit } = describeFit('shiftedBetaGeometric', found, [1, 1], 0);
  return {
    kind: 'shiftedBetaGeometric',
    params: fit.params as unknown as ShiftedBetaGeometricParams,
    unit,
    logLikelihood: fit.logLikelihood,
    standardErrors: fit.standardErrors as ShiftedBetaGeometricParams | null,
    converged: fit.converged,
    iterations: fit.iterations,
    n: (read[0] as number),
    warnings: read.length === 2 ? [...warnings, { code: 'TOO_FEW_VALUES' }] : warnings,
    options: { unit },
  };
}
