import type { Decimal } from 'decimal.js';
import type { DecimalInput } from '../types.js';
import type { Purse } from './amount.js';
import { checkCurrency, isMoney } from './amount.js';
import { requireExact } from './exact.js';
import type { Money } from './types.js';

/**
 * Compares two amounts exactly, without rounding either.
 *
 * **When to use** As a comparator (`amounts.sort(compareMoney)`), and wherever `'9' < '10'` would compare text.
 *
 * @param a - an amount, or `{ amount, currency }`
 * @param b - the other; a plain amount goes with any currency
 * @returns −1 when `a` is less, 0 when both are the same value, 1 when `a` is more
 * @throws {SalesMathError} MIXED_CURRENCIES: both bring a currency, and not the same
 * @throws {SalesMathError} UNKNOWN_CURRENCY: no active ISO 4217 code
 * @throws {SalesMathError} INVALID_NUMBER: an amount is no plain decimal
 * @throws {SalesMathError} MISSING_VALUE: an amount or a currency is null or undefined
 * @example
 * import { compareMoney } from 'salesmath';
 * compareMoney('1.10', 1.1); // => 0
 * compareMoney({ amount: 5, currency: 'EUR' }, '5.01'); // => -1
 * ['10', '9', '9.5'].sort(compareMoney); // => ['9', '9.5', '10']
 */
export function compareMoney(a: DecimalInput | Money, b: DecimalInput | Money): -1 | 0 | 1 {
  const purse: Purse = { currency: undefined };
  return readAmount(a, purse, 'a').comparedTo(readAmount(b, purse, 'b')) as -1 | 0 | 1;
}

function readAmount(value: unknown, purse: Purse, path: string): Decimal {
  if (!isMoney(value)) return requireExact(value, path);
  checkCurrency(purse, value.currency, () => path);
  return requireExact(value.amount, `${path}.amount`);
}
