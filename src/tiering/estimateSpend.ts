import { requireModel } from '../internal/fittedModel.js';
import { fail } from '../internal/issues.js';
import { createRowIssues, noteThrown } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import type { SpendEstimates, SpendModel, SpendRow } from './lifetimeValue.types.js';
import { createIdCheck } from './purchaseSample.js';
import { expectSpend } from './spend.kernel.js';
import { readMeanSpend, requireFrequency } from './spendSample.js';

/**
 * Estimates what each customer will spend on a purchase: their own mean, drawn towards the mean of all the more, the fewer
 * purchases it is a mean of.
 *
 * `p (v + x m) / (p x + q − 1)`, x the frequency, m `meanSpend`.
 *
 * **When to use** In place of a bare mean, which one large order can carry away.
 *
 * @param rows - one a customer: `frequency`, the purchases after the first one, and `meanSpend`, their mean value in money; with frequency 0 it is ignored
 * @param model - a Gamma-Gamma fit, or its `{ kind, params }`
 * @returns `values`, one a row, in money; the mean of all for frequency 0; null where the expectation is infinite, p x + q ≤ 1
 * @throws {SalesMathError} MODEL_MISMATCH: the model is of another kind
 * @throws {SalesMathError} INVALID_ROW: a frequency that is no whole number of 0 or more, or a spend that is no number of 0 or more
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID: a `customerId` stands twice, or is none
 * @throws {SalesMathError} INVALID_PARAMETER, MISSING_VALUE, INVALID_OPTION: the model is incomplete, or a field is missing
 * @example
 * import { estimateSpend } from 'salesmath';
 * const model = { kind: 'gammaGamma', params: { p: 6.25, q: 3.74, v: 15.44 } } as const;
 * const rows = [{ frequency: 0 }, { frequency: 1, meanSpend: 100 }, { frequency: 50, meanSpend: 100 }];
 * estimateSpend(rows, model).values.map((value) => Number(value?.toFixed(1))); // => [35.2, 80.3, 99.4]
 * @see fitGammaGamma. Fader, Hardie and Lee (2005), RFM and CLV
 */
export function estimateSpend(rows: Iterable<SpendRow>, model: SpendModel): SpendEstimates {
  const known = requireModel(model, 'model', ['gammaGamma']);
  const list = toList(rows, 'rows');
  const checkId = createIdCheck(list, 'rows');
  const values = new Array<number | null>(list.length);
  const issues = createRowIssues();
  for (let i = 0; i < list.length; i += 1) {
    try {
      const row = list[i] as SpendRow;
      const frequency = requireFrequency(row, i);
      checkId(row.customerId, i);
      const meanSpend = frequency === 0 ? 0 : readMeanSpend(row.meanSpend, i);
      if (meanSpend === null) fail('MISSING_VALUE', `rows[${i}].meanSpend`, row.meanSpend, 'must be given where frequency is above 0');
      if (meanSpend < 0) return fail('INVALID_ROW', `rows[${i}].meanSpend`, meanSpend, 'must be 0 or more');
      values[i] = expectSpend(known.values, frequency, meanSpend);
    } catch (error) {
      noteThrown(error, issues);
    }
  }
  issues.settle();
  return { values, warnings: [], options: {} };
}
