import { requireConfidence } from '../internal/confidence.js';
import { formatDay, requireDay } from '../internal/dates.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { requireOptions } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { Order } from '../types.js';
import { readHistory, readRefundPolicy, requireDays } from './readers.js';
import type { CalculateRepurchaseRateOptions, RepurchaseRate } from './retention.types.js';

const OPTION_KEYS: readonly string[] = ['asOf', 'windowDays', 'refundPolicy', 'onInvalid', 'confidence'];
const USUAL_DECIMALS = 2;

/**
 * Calculates the share of customers who buy again within so many days of their first purchase.
 *
 * `rate = repurchased / eligible`, over the customers whose window is over as of `asOf`, whether or not they came back.
 *
 * **When to use** As one honest number beside the cohort table of `analyzeRetention`.
 *
 * **Gotchas** Customers whose window is still open are `pending` and in neither number, even those who already came back: counting
 * them would make every recent month look better than it is. Two orders on one day are no repurchase.
 *
 * @param orders - sales and refunds in any order, as `summarizeOrders` takes them
 * @param options - `asOf`: the day of the report, included. `windowDays`: 1 or more, default 90; a purchase on the last day counts.
 *   `refundPolicy`: default `netToOrder`. `confidence`: of the Wilson interval, default 0.95.
 *   `onInvalid`: `'throw'` (default) or `'collect'`, which puts bad rows into `rejected`
 * @returns the counts, the rate and its interval; these are null when nobody is eligible
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, or a window that is no whole number of days
 * @throws {SalesMathError} INVALID_CONFIDENCE: outside 0 to 1
 * @throws {SalesMathError} INVALID_DATE, INVALID_NUMBER, NEGATIVE_AMOUNT, INVALID_ID, INVALID_ROW, MISSING_VALUE: a row is not as said
 * @example
 * import { calculateRepurchaseRate } from 'salesmath';
 * const orders = [
 *   { customerId: 'ana', date: '2025-01-01', revenue: 5 }, { customerId: 'ana', date: '2025-02-01', revenue: 5 },
 *   { customerId: 'ben', date: '2025-01-01', revenue: 5 }, { customerId: 'cy', date: '2025-05-01', revenue: 5 },
 * ];
 * const { eligible, repurchased, pending, rate } = calculateRepurchaseRate(orders, { asOf: '2025-06-30' });
 * [eligible, repurchased, pending, rate]; // => [2, 1, 1, 0.5]
 * @see {@link calculateReferralRate}
 */
export function calculateRepurchaseRate(orders: Iterable<Order>, options: CalculateRepurchaseRateOptions): RepurchaseRate {
  const given = requireOptions<CalculateRepurchaseRateOptions>(options, OPTION_KEYS);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const windowDays = requireDays(given.windowDays, 90, 1, 'options.windowDays');
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const refundPolicy = readRefundPolicy(given.refundPolicy);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const { purchases, ignored, warnings, rejected } = readHistory(orders, { asOf, refundPolicy, decimals: USUAL_DECIMALS, collect });
  const { start, day } = purchases;
  let eligible = 0;
  let repurchased = 0;
  let pending = 0;
  for (let of = 0; of + 1 < start.length; of += 1) {
    const from = start[of] as number;
    const to = start[of + 1] as number;
    if (from === to) continue;
    const until = (day[from] as number) + windowDays;
    if (until > asOf) {
      pending += 1;
      continue;
    }
    eligible += 1;
    if (to - from > 1 && (day[from + 1] as number) <= until) repurchased += 1;
  }
  const { rate, low, high } = measureProportion(repurchased, eligible, zOfConfidence(confidence));
  return {
    eligible,
    repurchased,
    pending,
    rate,
    low,
    high,
    ignored,
    warnings,
    options: { asOf: formatDay(asOf), windowDays, refundPolicy, onInvalid, confidence },
    ...(collect ? { rejected } : {}),
  };
}
