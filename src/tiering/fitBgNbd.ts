import type { BgNbdParams, PurchaseRow } from '../types.js';
import { createBgNbdObjective } from './bgNbd.kernel.js';
import { fitPurchases } from './fitPurchases.js';
import type { FitPurchasesOptions, FittedBgNbd } from './lifetimeValue.types.js';

/**
 * Fits the BG/NBD model of customers without a contract: each buys at a rate of their own until, after some purchase, they
 * leave for good, unseen.
 *
 * Purchase rates are gamma distributed (r, alpha), the chance to leave after a purchase is beta distributed (a, b); the four
 * parameters are those that make the rows most likely. The log-likelihood is complete, no constant left out.
 *
 * **When to use** To ask later how many purchases to expect of whom, and who is still a customer. It is the quickest of the
 * three models. For the chance that one-time buyers are still there take {@link fitMbgNbd}: under BG/NBD nobody leaves before
 * the second purchase, so that chance is 1 for ever.
 *
 * **Gotchas** `frequency` counts the purchases after the first one, and one-time buyers belong into the rows. The unit goes into
 * the model, so that a horizon in months is never taken for one in weeks.
 *
 * @param rows - one a customer, or one for `weight` customers with the same history: `frequency`, `ageAtLast` and `age` in one unit of time
 * @param options - `unit`: the unit of time of the rows. `maxIterations`: most steps of one search, default 500
 * @returns the model, with `logLikelihood`, `standardErrors` (null where the rows cannot tell them), `converged`, `iterations`
 *   and `n`, the customers. A parameter at the edge of the search is warned of by `PARAMETER_AT_BOUND`, rows without any repeat
 *   purchase by `NO_REPEATS`
 * @throws {SalesMathError} MISSING_UNIT: no unit
 * @throws {SalesMathError} INVALID_ROW: a history that cannot happen, or a weight below 0
 * @throws {SalesMathError} EMPTY_INPUT: no rows, or all weights are 0
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID: a `customerId` stands twice, or is none
 * @throws {SalesMathError} MISSING_VALUE, INVALID_OPTION: a field is missing; an option is not known or not allowed
 * @example
 * import { fitBgNbd } from 'salesmath';
 * const rows = [
 *   { frequency: 0, ageAtLast: 0, age: 30, weight: 60 },
 *   { frequency: 1, ageAtLast: 3, age: 30, weight: 10 },
 *   { frequency: 1, ageAtLast: 15, age: 30, weight: 8 },
 *   { frequency: 2, ageAtLast: 26, age: 30, weight: 7 },
 *   { frequency: 4, ageAtLast: 10, age: 30, weight: 5 },
 *   { frequency: 5, ageAtLast: 28, age: 30, weight: 5 },
 *   { frequency: 11, ageAtLast: 29, age: 30, weight: 5 },
 * ];
 * const model = fitBgNbd(rows, { unit: 'week' });
 * model.converged; // => true
 * model.n; // => 100
 * Object.values(model.params).map((value) => Number(value.toFixed(2))); // => [0.24, 3.67, 0.19, 0.55]
 * @see forecastPurchases, estimateAliveProbability. Fader, Hardie and Lee (2005), "Counting your customers" the easy way
 */
export function fitBgNbd(rows: Iterable<PurchaseRow>, options: FitPurchasesOptions): FittedBgNbd {
  const fit = fitPurchases<BgNbdParams>(rows, options, {
    kind: 'bgNbd',
    createObjective: (sample) => createBgNbdObjective(sample, 0),
    timed: [false, true, false, false],
  });
  return { kind: 'bgNbd', ...fit };
}
