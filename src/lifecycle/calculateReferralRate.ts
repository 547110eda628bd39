import { requireConfidence } from '../internal/confidence.js';
import { formatDay, requireDay } from '../internal/dates.js';
import { createIdCodes } from '../internal/idCodes.js';
import { createBadRows, createRowIssues, requireOnInvalid } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { requireOptions } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import { requireDays } from './readers.js';
import type { CalculateReferralRateOptions, Referral, ReferralRate, ReferringCustomer } from './retention.types.js';
import { createRowFaults, readRowDay, readRowId } from './rowFaults.js';

const OPTION_KEYS: readonly string[] = ['asOf', 'windowDays', 'confidence', 'onInvalid'];

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
 *   counts. `confidence`: of the Wilson interval, default 0.95. `onInvalid`: `'throw'` (default) or `'collect'`, which puts bad rows
 *   of both lists into `rejected`
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
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';

  const people = toList(customers, 'customers');
  const codes = createIdCodes(people.length);
  const since = new Int32Array(people.length);
  const issues = createRowIssues();
  const badPeople = createBadRows(collect, issues);
  const ofPeople = createRowFaults(people, 'customers', 'customerId', badPeople);
  for (let i = 0; i < people.length; i += 1) {
    if (!ofPeople.isRow(i, 'customerId, since')) continue;
    const row = people[i] as ReferringCustomer;
    const id = readRowId(row.customerId, 'customerId', i, ofPeople);
    const day = readRowDay(row.since, 'since', i, ofPeople);
    if (id === null || day !== day) continue;
    const known = codes.ids.length;
    const code = codes.codeOf(id);
    if (code < known) ofPeople.add(i, 'customerId', 'DUPLICATE_ID', 'must be unique: an earlier row has it');
    else since[code] = day;
  }
  const known = codes.ids.length;
  const referred = new Uint8Array(known);
  let afterAsOf = 0;
  let unknownReferrer = 0;
  const rows = toList(referrals, 'referrals');
  const badRows = createBadRows(collect, issues);
  const ofRows = createRowFaults(rows, 'referrals', 'referrerId', badRows);
  for (let i = 0; i < rows.length; i += 1) {
    if (!ofRows.isRow(i, 'referrerId, date')) continue;
    const row = rows[i] as Referral;
    const id = readRowId(row.referrerId, 'referrerId', i, ofRows);
    const day = readRowDay(row.date, 'date', i, ofRows);
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
    options: { asOf: formatDay(asOf), windowDays, confidence, onInvalid },
    ...(collect ? { rejected: [...badPeople.rejected, ...badRows.rejected] } : {}),
  };
}
