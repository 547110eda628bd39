import { requireModel } from '../internal/fittedModel.js';
import { fail, missingOr } from '../internal/issues.js';
import { requireOptions } from '../internal/validate.js';
import type { ProjectSurvivalOptions, RetentionModel, SurvivalProjection } from './lifetimeValue.types.js';
import { projectShares } from './shiftedBetaGeometric.kernel.js';

const MOST_PERIODS = 1_000_000;

/**
 * Projects how many customers under contract are left after each renewal.
 *
 * `S(k) = B(alpha, beta + k) / B(alpha, beta)`, `retention[k] = S(k) / S(k − 1) = (beta + k − 1) / (alpha + beta + k − 1)`.
 *
 * @param model - a shifted-beta-geometric fit, or its `{ kind, params, unit }`
 * @param options - `periods`: renewals to look ahead, a whole number from 0 to 1,000,000
 * @returns `survival` and `retention`, each periods + 1 long, from renewal 0 on: `survival[0]` is 1, `retention[0]` null
 * @throws {SalesMathError} MODEL_MISMATCH: the model is of another kind
 * @throws {SalesMathError} MISSING_UNIT, INVALID_PARAMETER, MISSING_VALUE, INVALID_OPTION: the model or the number of periods is not allowed
 * @example
 * import { projectSurvival } from 'salesmath';
 * const model = { kind: 'shiftedBetaGeometric', unit: 'year', params: { alpha: 1, beta: 3 } } as const;
 * const projection = projectSurvival(model, { periods: 2 });
 * projection.retention; // => [null, 0.75, 0.8]
 * projection.survival.map((share) => Number(share.toFixed(2))); // => [1, 0.75, 0.6]
 * @see fitShiftedBetaGeometric
 */
export function projectSurvival(model: RetentionModel, options: ProjectSurvivalOptions): SurvivalProjection {
  const { values } = requireModel(model, 'model', ['shiftedBetaGeometric']);
  const { periods } = requireOptions<ProjectSurvivalOptions>(options, ['periods']);
  if (!Number.isSafeInteger(periods) || (periods as number) < 0 || (periods as number) > MOST_PERIODS) {
    const code = missingOr('INVALID_OPTION', periods);
    return fail(code, 'options.periods', periods, 'must be a whole number from 0 to 1000000');
  }
  return { ...projectShares(values[0] as number, values[1] as number, periods as number), warnings: [], options: { periods: (periods as number) + 0 } };
}
