import { createAliveProbability, isAliveByConstruction } from '../internal/aliveProbability.kernel.js';
import { createAnyOrderSum } from '../internal/anyOrderSum.js';
import { PURCHASE_MODELS, requireModel } from '../internal/fittedModel.js';
import { requirePurchaseRow, requireRowWeight } from '../internal/purchaseRows.js';
import { createRowIssues, noteThrown } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import type { PurchaseModel, PurchaseRow } from '../types.js';
import type { AliveProbabilities } from './lifetimeValue.types.js';
import { createIdCheck } from './purchaseSample.js';

/**
 * Estimates how likely each customer is still one: the chance, given the history, not to have left for good.
 *
 * BG/NBD: `P = 1 / (1 + a/(b+x−1) ((α+T)/(α+t_x))^(r+x))`, x the frequency, t_x `ageAtLast`, T `age`; MBG/NBD the same with b + x, for x = 0 too.
 *
 * **When to use** To find customers who have gone quiet, each by their own rhythm.
 *
 * **Gotchas** Under BG/NBD a one-time buyer has P = 1 for ever, since nobody leaves before the second purchase: these are counted in
 * a warning; take {@link fitMbgNbd} or {@link fitParetoNbd} where it matters. More past buying makes the same silence more alarming: of two
 * customers quiet since the same day, the one who used to buy more often has the lower P.
 *
 * @param rows - one a customer: `frequency`, `ageAtLast` and `age` in the model's unit of time
 * @param model - a BG/NBD, MBG/NBD or Pareto/NBD fit, or its `{ kind, params, unit }`
 * @returns `values`, one a row, from 0 to 1; `ONE_TIME_BUYERS_ALWAYS_ALIVE` in `warnings` where BG/NBD met one-time buyers
 * @throws {SalesMathError} MODEL_MISMATCH: the model is of another kind
 * @throws {SalesMathError} INVALID_ROW: a history that cannot happen
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID: a `customerId` stands twice, or is none
 * @throws {SalesMathError} MISSING_UNIT, INVALID_PARAMETER, MISSING_VALUE, INVALID_OPTION: the model is incomplete, or a field is missing
 * @example
 * import { estimateAliveProbability } from 'salesmath';
 * const model = { kind: 'bgNbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const rows = [{ frequency: 2, ageAtLast: 30, age: 39 }, { frequency: 20, ageAtLast: 30, age: 39 }];
 * estimateAliveProbability(rows, model).values.map((value) => Number(value.toFixed(3))); // => [0.72, 0.197]
 * @see forecastPurchases. Fader, Hardie and Lee (2008), Computing P(alive) using the BG/NBD model
 */
export function estimateAliveProbability(rows: Iterable<PurchaseRow>, model: PurchaseModel): AliveProbabilities {
  const known = requireModel(model, 'model', PURCHASE_MODELS);
  const list = toList(rows, 'rows');
  const aliveProbability = createAliveProbability(known);
  const once = createAnyOrderSum();
  const checkId = createIdCheck(list, 'rows');
  const values = new Array<number>(list.length);
  const issues = createRowIssues();
  for (let i = 0; i < list.length; i += 1) {
    try {
      const { frequency, ageAtLast, age, weight, customerId } = requirePurchaseRow(list[i] as PurchaseRow, i);
      checkId(customerId, i);
      const customers = requireRowWeight(weight, i);
      if (isAliveByConstruction(known.kind, frequency)) once.add(customers);
      values[i] = aliveProbability(frequency, ageAtLast, age);
    } catch (error) {
      noteThrown(error, issues);
    }
  }
  issues.settle();
  const count = once.total();
  return { values, warnings: count > 0 ? [{ code: 'ONE_TIME_BUYERS_ALWAYS_ALIVE', count }] : [], options: {} };
}
