import { MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import type { DecimalInput, MoneyOptions } from '../types.js';
import { printRounded, requireExact } from './exact.js';
import { addNumber, addText, printSum, startSum } from './sum.kernel.js';

/**
 * Rounds an amount to the currency's minor units.
 *
 * The default sends a tie away from zero, as Excel, PostgreSQL and payroll do. A number is read by its shortest decimal
 * form, so `1.005` is a tie and becomes `1.01`, where `(1.005).toFixed(2)` says `1.00`.
 *
 * **When to use** Once, at the line that is paid. Rounding the parts first and adding them up gives another total.
 *
 * @param value - any finite amount
 * @param options - `currency` or `minorUnits` (0 to 12, wins over the currency's) decide the decimals, neither given: 2;
 *   `rounding` is the mode, default `halfUp`
 * @returns the rounded amount with exactly those decimals; never `-0.00`
 * @throws {SalesMathError} INVALID_NUMBER: `value` is no plain decimal (separators, exponent, NaN, infinity)
 * @throws {SalesMathError} MISSING_VALUE: `value` is null or undefined
 * @throws {SalesMathError} UNKNOWN_CURRENCY: `options.currency` is no active ISO 4217 code
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or rounding mode, or minor units outside 0 to 12
 * @example
 * import { roundMoney } from 'salesmath';
 * roundMoney('-2.345'); // => '-2.35'
 * roundMoney(1.005); // => '1.01'
 * roundMoney('0.125', { rounding: 'halfEven' }); // => '0.12'
 * roundMoney('1234.5', { currency: 'JPY' }); // => '1235'
 * roundMoney('1,234'); // throws INVALID_NUMBER
 * @see {@link sumMoney} to add up before rounding
 */
export function roundMoney(value: DecimalInput, options?: MoneyOptions): string {
  const style = readMoneyStyle(requireOptions(options, MONEY_OPTION_KEYS));
  const alone = startSum(); // a sum of one, for its fast reading of everyday amounts
  if (typeof value === 'string' ? addText(alone, value) : typeof value === 'number' && addNumber(alone, value)) {
    return printSum(alone, style);
  }
  return printRounded(requireExact(value, 'value'), style);
}
