import { requireConfidence } from '../internal/confidence.js';
import { formatDay, requireDay } from '../internal/dates.js';
import { createIdCodes } from '../internal/idCodes.js';
import { createRowIssues, isRow } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { requireOptions } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import { readRowDay, readRowId, requireDays } from './readers.js';
import type { CalculateReferralRateOptions, Referral, ReferralRate, ReferringCustomer } from './retention.types.js';

const OPTION_KEYS: readonly string[] = ['asOf', 'windowDays', 'confidence'];

/**
 * Calculates the share of customers who bring somebody within so many days.
 *
 * `rate = referred / eligible`, over the customers whose window, `since` + `windowDays`, is over as of `asOf`.
 *
 * **Gotchas** The first referral on or after `since` counts, one before it does not. Customers whose window is open are `pending`
 * and in neither number; who becomes one only after `asOf` is not even that, but in `ignored`.
 *
 * @param customers - `customerId` and `since`, the day from which referrals are expected; each customer once
 * @param referrals - `referrerId` and `date`, in any order
 * @param options - `asOf`: the day of the report, included. `windowDays`: 1 or more, default 180; a referral on the last day
 *   counts. `confidence`: of the Wilson interval, default 0.95
 * @returns the counts, the rate and its interval; these are null when nobody is eligible
 * @throws {SalesMathError} DUPLICATE_ID: a customer twice
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, or a window that is no whole number of days
 * @throws {SalesMathError} INVALID_CONFIDENCE: outside 0 to 1
 * @throws {SalesMathError} INVALID_DATE, INVALID_ID, INVALID_ROW, MISSING_VALUE: a row is not as said
 * @example
 * import { calculateReferralRate } from 'salesmath';
 * const customers = [{ customerId: 'ana', since: '2025-01-01' }, { customerId: 'ben', since: '2025-01-01' }];
 * const { rate } = calculateReferralRate(customers, [{ referrerId: 'ana', date: '2025-06-30' }], { asOf: '2025-08-01' });
 * rate; // => 0.5
 * @see {@link calculateRepurchaseRate}
 */
export function calculateReferralRate(
  customers: Iterable<ReferringCustomer>,
  referrals: Iterable<Referral>,
  options: CalculateReferralRateOptions,
): ReferralRate {
  const given = requireOptions<CalculateReferralRateOptions>(options, OPTION_KEYS);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const windowDays = requireDays(given.windowDays, 180, 1, 'options.windowDays');
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');

  const people = toList(customers, 'customers');
  const codes = createIdCodes(people.length);
  const since = new Int32Array(people.length);
  const issues = createRowIssues();
  for (let i = 0; i < people.length; i += 1) {
    const row = people[i] as ReferringCustomer;
    if (!isRow(row, 'customers', i, 'customerId, since', issues)) continue;
    const id = readRowId(row.customerId, `customers[${i}].customerId`, issues);
    const day = readRowDay(row.since, `customers[${i}].since`, issues);
    if (id === null || day !== day) continue;
    const known = codes.ids.length;
    const code = codes.codeOf(id);
    if (code < known) issues.add('DUPLICATE_ID', `customers[${i}].customerId`, row.customerId, 'must be unique: an earlier row has it');
    since[code] = day;
  }
  const known = codes.ids.length;
  const referred = new Uint8Array(known);
  let afterAsOf = 0;
  let unknownReferrer = 0;
  const rows = toList(referrals, 'referrals');
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as Referral;
    if (!isRow(row, 'referrals', i, 'referrerId, date', issues)) continue;
    const id = readRowId(row.referrerId, `referrals[${i}].referrerId`, issues);
    const day = readRowDay(row.date, `referrals[${i}].date`, issues);
    if (id === null || day !== day) continue;
    if (day > asOf) {
      afterAsOf += 1;
      continue;
    }
    const code = codes.codeOf(id);
    if (code >= known) unknownReferrer += 1;
    else if (day >= (since[code] as number) && day <= (since[code] as number) + windowDays) referred[code] = 1;
  }
  issues.settle();

  let eligible = 0;
  let brought = 0;
  let customersAfterAsOf = 0;
  for (let code = 0; code < known; code += 1) {
    if ((since[code] as number) > asOf) customersAfterAsOf += 1;
    if ((since[code] as number) + windowDays > asOf) continue;
    eligible += 1;
    brought += referred[code] as number;
  }
  const { rate, low, high } = measureProportion(brought, eligible, zOfConfidence(confidence));
  return {
    eligible,
    referred: brought,
    pending: known - eligible - customersAfterAsOf,
    rate,
    low,
    high,
    ignored: { afterAsOf, unknownReferrer, customersAfterAsOf },
    warnings: [],
    options: { asOf: formatDay(asOf), windowDays, confidence },
  };
}
