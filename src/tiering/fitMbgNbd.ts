import type { BgNbdParams, PurchaseRow } from '../types.js';
import { createBgNbdObjective } from './bgNbd.kernel.js';
import { fitPurchases } from './fitPurchases.js';
import type { FitPurchasesOptions, FittedBgNbd } from './lifetimeValue.types.js';

/**
 * Fits the MBG/NBD model of customers without a contract: BG/NBD, but a customer may leave right after the first purchase too.
 *
 * **When to use** Where many buy once and never again: a one-time buyer has a chance to be alive that falls with silence,
 * P = 1 / (1 + a/b ((alpha + age) / alpha)^r).
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
 * import { estimateAliveProbability, fitMbgNbd } from 'salesmath';
 * const rows = [
 *   { frequency: 0, ageAtLast: 0, age: 30, weight: 60 },
 *   { frequency: 1, ageAtLast: 3, age: 30, weight: 10 },
 *   { frequency: 1, ageAtLast: 15, age: 30, weight: 8 },
 *   { frequency: 2, ageAtLast: 26, age: 30, weight: 7 },
 *   { frequency: 4, ageAtLast: 10, age: 30, weight: 5 },
 *   { frequency: 5, ageAtLast: 28, age: 30, weight: 5 },
 *   { frequency: 11, ageAtLast: 29, age: 30, weight: 5 },
 * ];
 * const model = fitMbgNbd(rows, { unit: 'week' });
 * const once = [{ frequency: 0, ageAtLast: 0, age: 5 }, { frequency: 0, ageAtLast: 0, age: 30 }];
 * estimateAliveProbability(once, model).values.map((value) => Number(value.toFixed(2))); // => [0.35, 0.15]
 * @see Batislam, Denizel and Filiztekin (2007), Empirical validation and comparison of models for customer base analysis
 */
export function fitMbgNbd(rows: Iterable<PurchaseRow>, options: FitPurchasesOptions): FittedBgNbd {
  const fit = fitPurchases<BgNbdParams>(rows, options, {
    kind: 'mbgNbd',
    createObjective: (sample) => createBgNbdObjective(sample, 1),
    timed: [false, true, false, false],
  });
  return { kind: 'mbgNbd', ...fit };
}
