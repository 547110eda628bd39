import { createAliveProbability } from '../internal/aliveProbability.kernel.js';
import { PURCHASE_MODELS, requireModel } from '../internal/fittedModel.js';
import { requirePurchaseRow } from '../internal/purchaseRows.js';
import { createRowIssues, noteThrown } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { daysOf, requireTimeSpan } from '../internal/timeUnits.js';
import { requireOptions } from '../internal/validate.js';
import type { PurchaseModel, PurchaseRow } from '../types.js';
import { createPurchaseSum } from './expectedPurchases.kernel.js';
import type { ForecastPurchasesOptions, PurchaseForecast } from './lifetimeValue.types.js';
import { createIdCheck } from './purchaseSample.js';

/**
 * Forecasts how many purchases each customer will make within a horizon, the chance to have left already counted in.
 *
 * `E = P(alive) · E[(1 − e^(−λ p t)) / p]` under BG/NBD and MBG/NBD, over what the history says of the rate λ and the chance p to leave.
 *
 * **When to use** To rank customers by what is to come, or to plan volumes: the values may be added up.
 *
 * **Gotchas** It counts purchases as the rows do, as days with a purchase if they come from `toPurchaseRows`. More past buying with the
 * same silence may mean less to come: see {@link estimateAliveProbability}.
 *
 * @param rows - one a customer: `frequency`, `ageAtLast` and `age` in the model's unit of time. `{ frequency: 0, ageAtLast: 0, age: 0 }` is a customer who bought just now for the first time
 * @param model - a BG/NBD, MBG/NBD or Pareto/NBD fit, or its `{ kind, params, unit }`
 * @param options - `horizon`: how far to look from the end of observation on, `{ value, unit }`; another unit than the model's is converted
 * @returns `values`, one a row, 0 or more
 * @throws {SalesMathError} MODEL_MISMATCH: the model is of another kind
 * @throws {SalesMathError} INVALID_ROW: a history that cannot happen
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID: a `customerId` stands twice, or is none
 * @throws {SalesMathError} MISSING_UNIT: the model or the horizon has no unit
 * @throws {SalesMathError} INVALID_PARAMETER, MISSING_VALUE, INVALID_OPTION: the model or the horizon is not allowed, or a field is missing
 * @example
 * import { forecastPurchases } from 'salesmath';
 * const model = { kind: 'bgNbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const rows = [{ frequency: 2, ageAtLast: 30.43, age: 38.86 }];
 * const forecast = forecastPurchases(rows, model, { horizon: { value: 273, unit: 'day' } });
 * forecast.values.map((value) => Number(value.toFixed(3))); // => [1.226]
 * @see calculateCustomerLifetimeValue. Fader, Hardie and Lee (2005); Schmittlein, Morrison and Colombo (1987)
 */
export function forecastPurchases(rows: Iterable<PurchaseRow>, model: PurchaseModel, options: ForecastPurchasesOptions): PurchaseForecast {
  const known = requireModel(model, 'model', PURCHASE_MODELS);
  const horizon = requireTimeSpan(requireOptions<ForecastPurchasesOptions>(options, ['horizon']).horizon, 'options.horizon');
  const list = toList(rows, 'rows');
  const aliveProbability = createAliveProbability(known);
  const purchases = createPurchaseSum(known, [{ end: (horizon.value * daysOf(horizon.unit)) / known.days, factor: 1 }]);
  const checkId = createIdCheck(list, 'rows');
  const values = new Array<number>(list.length);
  const issues = createRowIssues();
  for (let i = 0; i < list.length; i += 1) {
    try {
      const { frequency, ageAtLast, age, customerId } = requirePurchaseRow(list[i] as PurchaseRow, i);
      checkId(customerId, i);
      values[i] = aliveProbability(frequency, ageAtLast, age) * purchases(frequency, age);
    } catch (error) {
      noteThrown(error, issues);
    }
  }
  issues.settle();
  return { values, warnings: [], options: { horizon } };
}
