import { fail, missingOr } from '../internal/issues.js';
import { isPurchaseHistory, refusePurchaseHistory } from '../internal/purchaseRows.js';
import { readEach } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { daysOf, requireTimeUnit } from '../internal/timeUnits.js';
import { requireOptions } from '../internal/validate.js';
import type { CustomerPurchaseRow, PurchaseActivity, ToPurchaseRowsOptions } from './lifetimeValue.types.js';
import { createIdCheck } from './purchaseSample.js';

const NAME = 'activity';

/** A count of days without a row behind it: 0, or nothing known of its days. */
function hasPurchase({ purchaseDays, age, ageAtLast }: PurchaseActivity, index: number): boolean {
  if (purchaseDays === 0) return false;
  if (purchaseDays === undefined || purchaseDays === null) return (age ?? null) !== null || (ageAtLast ?? null) !== null;
  if (Number.isSafeInteger(purchaseDays) && purchaseDays > 0) return true;
  return fail('INVALID_ROW', `${NAME}[${index}].purchaseDays`, purchaseDays, 'must be a whole number, 0 or more');
}

function readSpend(meanRepeatDay: unknown, index: number): number | null {
  if (meanRepeatDay === undefined || meanRepeatDay === null) return null;
  if (typeof meanRepeatDay === 'number' && Number.isFinite(meanRepeatDay)) return meanRepeatDay + 0;
  return fail('INVALID_ROW', `${NAME}[${index}].meanRepeatDay`, meanRepeatDay, 'must be a finite number, or null where there is no repeat day');
}

/**
 * Turns the activity of customers into rows for the models of purchases and spend: days become units of time.
 *
 * **When to use** Between `summarizeOrders` and a fit. The same rows serve {@link fitBgNbd}, {@link fitGammaGamma} and the predictions.
 *
 * @param activity - the customers of `summarizeOrders`, one row each; those without a purchase are left out
 * @param options - `unit`: what days are divided by; a year has 365.25 days, a month a twelfth of it
 * @returns a bare list in input order: `frequency` (repeat days), `ageAtLast` and `age` in the unit, `meanSpend` (absent without a repeat day)
 * @throws {SalesMathError} MISSING_UNIT: no unit
 * @throws {SalesMathError} INVALID_ROW: a history that cannot happen
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID: a `customerId` stands twice, or is none
 * @throws {SalesMathError} MISSING_VALUE, INVALID_OPTION: a field is missing; an option is not known or not allowed
 * @example
 * import { toPurchaseRows } from 'salesmath';
 * const activity = [
 *   { customerId: 'ann', purchaseDays: 3, repeatDays: 2, ageAtLast: 14, age: 35, meanRepeatDay: 12.5 },
 *   { customerId: 'bob', purchaseDays: 0, repeatDays: 0, ageAtLast: null, age: null, meanRepeatDay: null },
 * ];
 * toPurchaseRows(activity, { unit: 'week' });
 * // => [{ customerId: 'ann', frequency: 2, ageAtLast: 2, age: 5, meanSpend: 12.5 }]
 * @see summarizeOrders
 */
export function toPurchaseRows(activity: Iterable<PurchaseActivity>, options: ToPurchaseRowsOptions): CustomerPurchaseRow[] {
  const days = daysOf(requireTimeUnit(requireOptions<ToPurchaseRowsOptions>(options, ['unit']).unit, 'options.unit'));
  const list = toList(activity, NAME);
  const checkId = createIdCheck(list, NAME);
  const rows: CustomerPurchaseRow[] = [];
  readEach(list, (customer, index) => {
    if (typeof customer !== 'object' || customer === null) fail('INVALID_ROW', `${NAME}[${index}]`, customer, 'must be an object');
    const customerId = checkId(customer.customerId, index) ?? fail('MISSING_VALUE', `${NAME}[${index}].customerId`, customer.customerId, 'must say who');
    if (!hasPurchase(customer, index)) return;
    const { repeatDays: frequency, ageAtLast, age } = customer;
    const history = { frequency, ageAtLast: ageAtLast as number, age: age as number };
    if (!isPurchaseHistory(history)) refuseActivity(history, index);
    const meanSpend = readSpend(customer.meanRepeatDay, index);
    rows.push({
      customerId,
      frequency: frequency + 0,
      ageAtLast: history.ageAtLast / days + 0,
      age: history.age / days + 0,
      ...(meanSpend === null ? {} : { meanSpend }),
    });
  });
  return rows;
}

/** As of any history, but the field that is wrong is told by its name here. */
function refuseActivity(history: { readonly frequency: unknown }, index: number): never {
  const { frequency } = history;
  if (Number.isSafeInteger(frequency) && (frequency as number) >= 0) return refusePurchaseHistory(history, `${NAME}[${index}]`);
  const code = missingOr('INVALID_ROW', frequency);
  return fail(code, `${NAME}[${index}].repeatDays`, frequency, 'must be a whole number, 0 or more: the purchase days after the first');
}
