import type { ParetoNbdParams, PurchaseRow } from '../types.js';
import { fitPurchases } from './fitPurchases.js';
import type { FitPurchasesOptions, FittedParetoNbd } from './lifetimeValue.types.js';
import { createParetoNbdObjective } from './paretoNbd.kernel.js';

/**
 * Fits the Pareto/NBD model of customers without a contract: each buys at a rate of their own and may leave for good at any
 * time, unseen.
 *
 * Purchase rates are gamma distributed (r, alpha), and so are the rates at which customers leave (s, beta).
 *
 * **When to use** Where customers leave in their own time, not because of a purchase. It costs about ten times as much as
 * {@link fitBgNbd} and mostly says the same.
 *
 * @param rows - one a customer, or one for `weight` customers with the same history: `frequency`, `ageAtLast` and `age` in one unit of time
 * @param options - `unit`: the unit of time of the rows. `maxIterations`: most steps of one search, default 500
 * @returns the model, with the same fields and warnings as that of {@link fitBgNbd}
 * @throws {SalesMathError} MISSING_UNIT: no unit
 * @throws {SalesMathError} INVALID_ROW: a history that cannot happen, or a weight below 0
 * @throws {SalesMathError} EMPTY_INPUT: no rows, or all weights are 0
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID: a `customerId` stands twice, or is none
 * @throws {SalesMathError} MISSING_VALUE, INVALID_OPTION: a field is missing; an option is not known or not allowed
 * @example
 * import { fitParetoNbd } from 'salesmath';
 * const rows = [
 *   { frequency: 0, ageAtLast: 0, age: 30, weight: 60 },
 *   { frequency: 1, ageAtLast: 3, age: 30, weight: 10 },
 *   { frequency: 1, ageAtLast: 15, age: 30, weight: 8 },
 *   { frequency: 2, ageAtLast: 26, age: 30, weight: 7 },
 *   { frequency: 4, ageAtLast: 10, age: 30, weight: 5 },
 *   { frequency: 5, ageAtLast: 28, age: 30, weight: 5 },
 *   { frequency: 11, ageAtLast: 29, age: 30, weight: 5 },
 * ];
 * const model = fitParetoNbd(rows, { unit: 'week' });
 * model.converged; // => true
 * Number(model.logLikelihood.toFixed(2)); // => -457.1
 * @see Schmittlein, Morrison and Colombo (1987), Counting your customers
 */
export function fitParetoNbd(rows: Iterable<PurchaseRow>, options: FitPurchasesOptions): FittedParetoNbd {
  const fit = fitPurchases<ParetoNbdParams>(rows, options, {
    kind: 'paretoNbd',
    createObjective: createParetoNbdObjective,
    timed: [false, true, false, true],
  });
  return { kind: 'paretoNbd', ...fit };
}
