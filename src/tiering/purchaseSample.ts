import { orderByColumns } from '../internal/columnOrder.js';
import { createUniqueIds } from '../internal/ids.js';
import { fail } from '../internal/issues.js';
import { requirePurchaseRow, requireRowWeight } from '../internal/purchaseRows.js';
import { createRowIssues, noteThrown } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { fieldOf } from '../internal/shapes.js';
import { ID_RULE, readId } from '../internal/validate.js';
import type { PurchaseRow } from '../types.js';

/** Different histories in rising order of frequency, age and age at the last purchase, with the customers they stand for. */
export interface PurchaseSample {
  readonly frequency: Float64Array;
  /** In parts of `scale`, as is `age`: so the unit of the rows has no say in the search. */
  readonly ageAtLast: Float64Array;
  readonly age: Float64Array;
  readonly weight: Float64Array;
  /** Customers. */
  readonly n: number;
  /** Purchases after the first one, of all customers together. */
  readonly repeats: number;
  /** Mean age in the unit of the rows; 1 where it is 0. */
  readonly scale: number;
}

/** Refuses a second row of one customer; rows without an id are not told apart. */
export function createIdCheck(rows: readonly { readonly customerId?: unknown }[], name: string): (id: unknown, index: number) => string | undefined {
  let read = 0;
  const ids = createUniqueIds(function* () {
    for (let i = 0; i < read; i += 1) {
      const id = readId(fieldOf(rows[i], 'customerId')); // a row before may be no object
      if (id !== null) yield id;
    }
  });
  return (value, index) => {
    read = index;
    if (value === undefined || value === null) return undefined;
    const id = readId(value) ?? fail('INVALID_ID', `${name}[${index}].customerId`, value, ID_RULE);
    if (ids.add(id)) return id;
    return fail('DUPLICATE_ID', `${name}[${index}].customerId`, id, 'must stand once: weight says how many customers the row stands for');
  };
}

/** Equal histories become one with the sum of their weights, the least first: the order of rows has no say. */
function merge(columns: readonly [Float64Array, Float64Array, Float64Array], weights: Float64Array): Omit<PurchaseSample, 'n' | 'repeats' | 'scale'> {
  const order = orderByColumns([...columns, weights]);
  const [frequency, age, ageAtLast] = columns.map(() => new Float64Array(order.length)) as [Float64Array, Float64Array, Float64Array];
  const weight = new Float64Array(order.length);
  const [x, t, last] = columns;
  let size = 0;
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i] as number;
    if (weights[row] === 0) continue;
    const same = size > 0 && frequency[size - 1] === x[row] && age[size - 1] === t[row] && ageAtLast[size - 1] === last[row];
    if (!same) {
      frequency[size] = x[row] as number;
      age[size] = t[row] as number;
      ageAtLast[size] = last[row] as number;
      size += 1;
    }
    weight[size - 1] = (weight[size - 1] as number) + (weights[row] as number);
  }
  return {
    frequency: frequency.subarray(0, size),
    age: age.subarray(0, size),
    ageAtLast: ageAtLast.subarray(0, size),
    weight: weight.subarray(0, size),
  };
}

function sumProduct(weight: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weight.length; i += 1) sum += (weight[i] as number) * (values[i] as number);
  return sum;
}

/** Reads and checks rows to fit a model to, and merges equal ones. */
export function readPurchaseSample(rows: Iterable<PurchaseRow>): PurchaseSample {
  const list = toList(rows, 'rows');
  const [frequency, age, ageAtLast, weights] = [0, 1, 2, 3].map(() => new Float64Array(list.length)) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const checkId = createIdCheck(list, 'rows');
  const issues = createRowIssues();
  for (let i = 0; i < list.length; i += 1) {
    try {
      const row = requirePurchaseRow(list[i] as PurchaseRow, i);
      checkId(row.customerId, i);
      frequency[i] = row.frequency + 0;
      age[i] = row.age + 0;
      ageAtLast[i] = row.ageAtLast + 0; // −0 has other bits than 0
      weights[i] = requireRowWeight(row.weight, i);
    } catch (error) {
      noteThrown(error, issues);
    }
  }
  issues.settle();
  const sample = merge([frequency, age, ageAtLast], weights);
  const n = sample.weight.reduce((sum, each) => sum + each, 0);
  if (!(n > 0)) return fail('EMPTY_INPUT', 'rows', list, 'must hold a customer to fit the model to');
  const mean = sumProduct(sample.weight, sample.age) / n;
  const scale = mean > 0 ? mean : 1;
  for (let i = 0; i < sample.age.length; i += 1) {
    sample.age[i] = (sample.age[i] as number) / scale;
    sample.ageAtLast[i] = (sample.ageAtLast[i] as number) / scale;
  }
  return { ...sample, n, repeats: sumProduct(sample.weight, sample.frequency), scale };
}

/** Every k-th history, so that about `size` are left: enough to find the neighbourhood of the maximum. */
export function thinOut(sample: PurchaseSample, size: number): PurchaseSample | null {
  const stride = Math.floor(sample.weight.length / size);
  if (stride < 2) return null;
  const pick = (values: Float64Array): Float64Array => {
    const picked = new Float64Array(Math.ceil(values.length / stride));
    for (let i = 0; i < picked.length; i += 1) picked[i] = values[i * stride] as number;
    return picked;
  };
  return { ...sample, frequency: pick(sample.frequency), age: pick(sample.age), ageAtLast: pick(sample.ageAtLast), weight: pick(sample.weight) };
}
