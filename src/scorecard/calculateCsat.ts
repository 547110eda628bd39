import { countAnswers, printCsat, readCsatOptions } from './csat.js';
import type { CsatOptions, CsatResponse, CustomerSatisfaction } from './satisfaction.types.js';

/**
 * Calculates how many customers are satisfied, in all and by dimension, with the interval of that share.
 *
 * `csat = answers from satisfiedFrom on / answers`: the top two boxes by default. The interval is Wilson's.
 *
 * **Gotchas** An answer without a dimension counts in `overall` only. `weighted` weighs dimensions, not answers.
 *
 * @param responses - `score` from `min` to `max`; `dimension`: what it is about
 * @param options - `min` default 1, `max` default 5, `satisfiedFrom` above `min`, default `max − 1`, `weights` by dimension
 *   that sum to exactly 1, `confidence` default 0.95, `onInvalid`: `'throw'` (default) or `'collect'`
 * @returns overall and by dimension (in the order of the weights, then of first appearance). Without answers shares are null; `weighted`
 *   is null without weights, or when a dimension with a weight has no answer (warning `EMPTY_DIMENSION`)
 * @throws {SalesMathError} INVALID_SCORE: an answer outside `min` to `max`
 * @throws {SalesMathError} WEIGHTS_NOT_ONE: weights that do not sum to 1, or a negative one
 * @throws {SalesMathError} INVALID_OPTION: `min` not below `max`, `satisfiedFrom` not above `min` or above `max`, an unknown option
 * @throws {SalesMathError} MISSING_VALUE: no `satisfiedFrom` on a scale where `max − 1` is not above `min`, such as 0 to 1; no score
 * @throws {SalesMathError} INVALID_ROW: an answer is no object. INVALID_CONFIDENCE, INVALID_NUMBER, INVALID_ID
 * @example
 * import { calculateCsat } from 'salesmath';
 * const result = calculateCsat(
 *   [
 *     { dimension: 'service', score: 5 },
 *     { dimension: 'service', score: 3 },
 *     { dimension: 'product', score: 4 },
 *   ],
 *   { weights: { product: '0.4', service: '0.6' } },
 * );
 * result.dimensions.map(({ dimension, csat }) => [dimension, csat]); // => [['product', 1], ['service', 0.5]]
 * result.weighted; // => 0.7
 * @see {@link calculateNps}
 */
export function calculateCsat(responses: Iterable<CsatResponse>, options?: CsatOptions): CustomerSatisfaction {
  return printCsat(countAnswers(responses, readCsatOptions(options)));
}
