import { readMoneyStyle } from '../internal/validate.js';
import type { MoneyOptions } from '../types.js';
import { sumGroups } from './groups.js';
import { printSum } from './sum.kernel.js';
import type { MoneyGroup, MoneyGrouping } from './types.js';

/**
 * Adds up an amount of rows for each value of one or more of their fields.
 *
 * **When to use** For totals by owner, region, product, month or all of these at once.
 *
 * **Gotchas** A dotted path walks into nested objects, unless the row has a field of exactly that name. A number as key
 * becomes text, so 7 and `'7'` are one group. Rounded totals of groups need not add up to the rounded total of all rows.
 *
 * @param rows - any plain objects; fields that are not named are ignored
 * @param grouping - `by`: the fields of the key, text, numbers or booleans; an absent or null one is null in the key.
 *   `value`: the field with the amount, or with a `Money`, whose currency must be one and the same in each group
 * @param options - `currency`, `minorUnits` and `rounding` as in {@link sumMoney}
 * @returns the groups in order of first appearance, with the number of rows and the total, rounded once; of no rows,
 *   none
 * @throws {SalesMathError} MISSING_VALUE: a row without the amount; the path tells which (`rows[3].amount`)
 * @throws {SalesMathError} INVALID_NUMBER: an amount is no plain decimal
 * @throws {SalesMathError} INVALID_ROW: a row is no object, or a field of the key is a list, an object or not a number
 * @throws {SalesMathError} MIXED_CURRENCIES: two currencies in one group, or one that is not `options.currency`
 * @throws {SalesMathError} UNKNOWN_CURRENCY: no active ISO 4217 code
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, or `grouping` is not as said
 * @example
 * import { sumMoneyBy } from 'salesmath';
 * const deals = [
 *   { account: { region: 'EMEA' }, amount: '100.10' },
 *   { account: { region: 'APAC' }, amount: '50' },
 *   { account: { region: 'EMEA' }, amount: 0.2 },
 *   { account: null, amount: 1 },
 * ];
 * sumMoneyBy(deals, { by: ['account.region'], value: 'amount' });
 * // => [
 * //   { key: ['EMEA'], count: 2, total: '100.30' },
 * //   { key: ['APAC'], count: 1, total: '50.00' },
 * //   { key: [null], count: 1, total: '1.00' },
 * // ]
 */
export function sumMoneyBy(rows: Iterable<object>, grouping: MoneyGrouping, options?: MoneyOptions): MoneyGroup[] {
  const { groups, known } = sumGroups(rows, grouping, options);
  return groups.map(({ key, count, sum, currency }) => ({
    key,
    count,
    total: printSum(sum, readMoneyStyle({ ...known, currency })),
  }));
}
