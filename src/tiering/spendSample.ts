import { createAnyOrderSum } from '../internal/anyOrderSum.js';
import { LARGEST_FIGURE } from '../internal/numbers.js';
import { orderByColumns } from '../internal/columnOrder.js';
import { fail, missingOr } from '../internal/issues.js';
import { requireRowWeight } from '../internal/purchaseRows.js';
import { readEach } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import type { SpendSample } from './gammaGamma.kernel.js';
import type { SpendRow } from './lifetimeValue.types.js';
import { createIdCheck } from './purchaseSample.js';

/** The frequency of a row, or `INVALID_ROW`. */
export function requireFrequency(row: SpendRow, index: number): number {
  if (typeof row !== 'object' || row === null) return fail('INVALID_ROW', `rows[${index}]`, row, 'must be an object with frequency and meanSpend');
  const { frequency } = row;
  if (Number.isSafeInteger(frequency) && frequency >= 0) return frequency + 0;
  const code = missingOr('INVALID_ROW', frequency);
  return fail(code, `rows[${index}].frequency`, frequency, 'must be a whole number, 0 or more: the purchases that meanSpend is the mean of');
}

/** The mean spend of a row; null where it has none; `INVALID_ROW` where it is no number. */
export function readMeanSpend(meanSpend: unknown, index: number): number | null {
  if (meanSpend === undefined || meanSpend === null) return null;
  if (typeof meanSpend === 'number' && Math.abs(meanSpend) <= LARGEST_FIGURE) return meanSpend + 0;
  return fail('INVALID_ROW', `rows[${index}].meanSpend`, meanSpend, 'must be a number, 1e100 at most in size: the mean value of the purchases after the first one');
}

/** What can be fitted to, and how many customers cannot. */
export interface UsableSpend {
  readonly sample: SpendSample;
  readonly unusable: number;
}

/** Reads and checks rows to fit Gamma-Gamma to. Amounts are counted in their geometric mean, so their currency has no say in the search. */
export function readSpendSample(rows: Iterable<SpendRow>): UsableSpend {
  const list = toList(rows, 'rows');
  const checkId = createIdCheck(list, 'rows');
  const [frequency, meanSpend, weight] = [0, 1, 2].map(() => new Float64Array(list.length)) as [Float64Array, Float64Array, Float64Array];
  let size = 0;
  const unusable = createAnyOrderSum();
  readEach(list, (row, i) => {
    const x = requireFrequency(row, i);
    const m = readMeanSpend(row.meanSpend, i);
    const w = requireRowWeight(row.weight, i);
    checkId(row.customerId, i);
    if (x === 0 || m === null || m <= 0) unusable.add(w);
    else if (w > 0) {
      frequency[size] = x;
      meanSpend[size] = m;
      weight[size] = w;
      size += 1;
    }
  });
  if (size === 0) return fail('EMPTY_INPUT', 'rows', list, 'must hold a customer with frequency and meanSpend above 0 to fit the model to');
  return { sample: sortSpend(frequency.subarray(0, size), meanSpend.subarray(0, size), weight.subarray(0, size)), unusable: unusable.total() };
}

function sortSpend(frequency: Float64Array, meanSpend: Float64Array, weight: Float64Array): SpendSample {
  const order = orderByColumns([frequency, meanSpend, weight]);
  const pick = (values: Float64Array): Float64Array => {
    const picked = new Float64Array(order.length);
    for (let i = 0; i < order.length; i += 1) picked[i] = values[order[i] as number] as number;
    return picked;
  };
  const [x, m, w] = [pick(frequency), pick(meanSpend), pick(weight)];
  let n = 0;
  let logs = 0;
  for (let i = 0; i < w.length; i += 1) {
    n += (w[i] as number);
    logs += (w[i] as number) * Math.log(m[i] as number);
  }
  const scale = Math.exp(logs / n);
  for (let i = 0; i < m.length; i += 1) m[i] = (m[i] as number) / scale;
  return { frequency: x, meanSpend: m, weight: w, n, scale };
}
