import { fail } from '../internal/issues.js';
import { MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import type { DecimalInput, MoneyOptions } from '../types.js';
import { printRounded, requireExact } from './exact.js';

/**
 * Turns an amount into a whole number of minor units (cents, fen, fils), as payment services ask for it.
 *
 * **Gotchas** Some services count another number of minor units than ISO 4217 for a few currencies; give `minorUnits`
 * then.
 *
 * @param value - any finite amount
 * @param options - `currency` or `minorUnits` (0 to 12) decide how many minor units make one, neither given: 10² of them;
 *   `rounding`: given, an amount finer than a minor unit is rounded that way; left out, it is refused
 * @returns integer digits
 * @throws {SalesMathError} TOO_MANY_DECIMALS: `value` is finer than a minor unit and no `rounding` is given
 * @throws {SalesMathError} INVALID_NUMBER: `value` is no plain decimal
 * @throws {SalesMathError} MISSING_VALUE: `value` is null or undefined
 * @throws {SalesMathError} UNKNOWN_CURRENCY: `options.currency` is no active ISO 4217 code
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or rounding mode, or minor units outside 0 to 12
 * @example
 * import { toMinorUnits } from 'salesmath';
 * toMinorUnits('-1234.5'); // => '-123450'
 * toMinorUnits(500, { currency: 'JPY' }); // => '500'
 * toMinorUnits('0.125'); // throws TOO_MANY_DECIMALS
 * toMinorUnits('0.125', { rounding: 'halfUp' }); // => '13'
 * @see {@link fromMinorUnits} for the way back
 */
export function toMinorUnits(value: DecimalInput, options?: MoneyOptions): string {
  const known = requireOptions(options, MONEY_OPTION_KEYS);
  const style = readMoneyStyle(known);
  const units = requireExact(value, 'value').times(`1e${style.minorUnits}`);
  if (known.rounding === undefined && !units.isInteger()) {
    fail('TOO_MANY_DECIMALS', 'value', value, `must have at most ${style.minorUnits} decimals; round it first or give options.rounding`);
  }
  return printRounded(units, { minorUnits: 0, rounding: style.rounding });
}
