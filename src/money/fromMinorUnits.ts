import { fail } from '../internal/issues.js';
import { MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import type { DecimalInput, MoneyOptions } from '../types.js';
import { printRounded, requireExact } from './exact.js';

/**
 * Turns a whole number of minor units (cents, fen, fils) into an amount.
 *
 * @param units - an integer; `'5.00'` is one
 * @param options - `currency` or `minorUnits` (0 to 12) decide the decimals, neither given: 2; there is nothing to round
 * @returns the amount with exactly those decimals
 * @throws {SalesMathError} INVALID_NUMBER: `units` is no integer
 * @throws {SalesMathError} MISSING_VALUE: `units` is null or undefined
 * @throws {SalesMathError} UNKNOWN_CURRENCY: `options.currency` is no active ISO 4217 code
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or rounding mode, or minor units outside 0 to 12
 * @example
 * import { fromMinorUnits } from 'salesmath';
 * fromMinorUnits(123450); // => '1234.50'
 * fromMinorUnits('-5', { currency: 'KWD' }); // => '-0.005'
 * fromMinorUnits('0.5'); // throws INVALID_NUMBER
 * @see {@link toMinorUnits} for the way back
 */
export function fromMinorUnits(units: DecimalInput, options?: MoneyOptions): string {
  const style = readMoneyStyle(requireOptions(options, MONEY_OPTION_KEYS));
  const whole = requireExact(units, 'units');
  if (!whole.isInteger()) fail('INVALID_NUMBER', 'units', units, 'must be a whole number of minor units');
  return printRounded(whole.times(`1e-${style.minorUnits}`), style);
}
