import { readEach } from '../internal/rowIssues.js';
import { requireRows } from '../internal/validate.js';
import { requireFeatures } from './logistic.features.js';
import { logistic } from './logistic.kernel.js';
import { createScorer } from './logistic.scorer.js';
import type { LogisticModel, LogisticPrediction, LogisticPredictions } from './logistic.types.js';

/**
 * Gives each deal the chance that a fitted model sees for it.
 *
 * `value = 1 / (1 + e^−η)`, η the intercept plus coefficient × value over the columns of the model.
 *
 * **When to use** With a model of {@link fitLogistic}, fresh or read back from JSON.
 *
 * **Gotchas** What the model does not know takes the place of an average row of the fit: a text that it has not seen (warned
 * of), a text that is not known where the fit knew all, and a number or boolean that is not known, for which the model may
 * have a coefficient besides. Features that the model does not have are not looked at. A chance far outside the range of the
 * rows fitted is an extrapolation.
 *
 * @param rows - rows with `features`, each of the same kind as in the fit, or null
 * @param model - a fit, or its `kind`, `intercept`, `features` and `coefficients`
 * @returns the chances, 0 to 1, in input order
 * @throws {SalesMathError} MODEL_MISMATCH: the model is of another kind
 * @throws {SalesMathError} INVALID_ROW: a row is no object, or a feature of another kind than in the model
 * @throws {SalesMathError} INVALID_NUMBER: a feature or a part of the model is no finite number
 * @throws {SalesMathError} MISSING_VALUE: rows, features or a part of the model are missing
 * @throws {SalesMathError} INVALID_OPTION, DUPLICATE_ID: a part of the model cannot be used
 * @example
 * import { predictLogistic } from 'salesmath';
 * const model = {
 *   kind: 'logistic',
 *   intercept: 0,
 *   features: [{ feature: 'source', kind: 'text', base: 'web' }],
 *   coefficients: [{ feature: 'source', kind: 'level', level: 'fair', coefficient: Math.log(3), standardError: null, mean: 0, scale: 1 }],
 * } as const;
 * const { values, warnings } = predictLogistic([{ features: { source: 'web' } }, { features: { source: 'fair' } }, { features: { source: 'call' } }], model);
 * values.map((value) => Math.round(value * 100)); // => [50, 75, 50]
 * warnings; // => [{ code: 'UNKNOWN_LEVEL', feature: 'source', count: 1 }]
 * @see {@link fitLogistic}
 */
export function predictLogistic(rows: Iterable<LogisticPrediction>, model: LogisticModel): LogisticPredictions {
  const scorer = createScorer(model);
  const values: number[] = [];
  readEach(requireRows(rows, 'rows'), (row, index) => {
    const path = `rows[${index}]`;
    values.push(logistic(scorer.score(requireFeatures(row, path), `${path}.features`)));
  });
  return {
    values,
    warnings: Array.from(scorer.unknownLevels, ([feature, count]) => ({ code: 'UNKNOWN_LEVEL', feature, count })),
  };
}
