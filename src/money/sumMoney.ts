import { createRowIssues, noteThrown } from '../internal/rowIssues.js';
import { MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireRows } from '../internal/validate.js';
import type { DecimalInput, MoneyOptions } from '../types.js';
import type { Purse } from './amount.js';
import { addAmount } from './amount.js';
import { addNumber, addText, printSum, startSum } from './sum.kernel.js';
import type { Money } from './types.js';

/**
 * Adds amounts exactly and rounds once, at the end.
 *
 * A `Money` brings its currency, and with it the minor units; a plain amount goes with any currency.
 *
 * **When to use** For the total of any list of amounts. A million of them take a fraction of a second.
 *
 * **Gotchas** Rounded lines need not add up to the rounded total. Lines that must are made by {@link allocate}.
 *
 * @param values - amounts, or `{ amount, currency }`, in one currency
 * @param options - `currency` or `minorUnits` (0 to 12, wins over the currency's) decide the decimals, default those of
 *   the amounts' currency, else 2; `rounding` is the mode, default `halfUp`
 * @returns the rounded total; of nothing it is `'0.00'`
 * @throws {SalesMathError} MIXED_CURRENCIES: two currencies, or one that is not `options.currency`
 * @throws {SalesMathError} UNKNOWN_CURRENCY: no active ISO 4217 code
 * @throws {SalesMathError} INVALID_NUMBER: an amount is no plain decimal; the path tells which
 * @throws {SalesMathError} MISSING_VALUE: an amount or a currency is null or undefined
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or rounding mode, minor units outside 0 to 12, or `values` is
 *   no list
 * @example
 * import { sumMoney } from 'salesmath';
 * sumMoney([0.1, 0.2]); // => '0.30'
 * sumMoney(['0.005', '0.005']); // => '0.01'
 * sumMoney([{ amount: '1200', currency: 'JPY' }, { amount: 34, currency: 'JPY' }]); // => '1234'
 * sumMoney([{ amount: 1, currency: 'USD' }, { amount: 1, currency: 'EUR' }]); // throws MIXED_CURRENCIES
 * @see {@link sumMoneyBy} for totals by a field of rows
 */
export function sumMoney(values: Iterable<DecimalInput | Money>, options?: MoneyOptions): string {
  const known = requireOptions(options, MONEY_OPTION_KEYS);
  readMoneyStyle(known); // a wrong option is refused before the values are read
  const purse: Purse = { currency: known.currency };
  const sum = startSum();
  let index = 0;
  const where = (): string => `values[${index}]`;
  const issues = createRowIssues();
  for (const value of requireRows(values, 'values')) {
    try {
      if (typeof value === 'string' ? !addText(sum, value) : typeof value !== 'number' || !addNumber(sum, value)) {
        addAmount(sum, purse, value, where);
      }
    } catch (error) {
      noteThrown(error, issues);
    }
    index += 1;
  }
  issues.settle();
  return printSum(sum, readMoneyStyle({ ...known, currency: purse.currency }));
}
