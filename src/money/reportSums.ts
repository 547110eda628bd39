import { knownDecimal } from '../internal/decimal.js';
import { formatMoney } from '../internal/rounding.js';
import { readMoneyStyle } from '../internal/validate.js';
import { readSumTally } from './sumTally.js';
import type { MoneyGroup, SumTally } from './types.js';

/**
 * Rounds the sums of a tally, once.
 *
 * @param tally - what {@link tallySums} or {@link mergeSumTallies} gave
 * @returns the groups as {@link sumMoneyBy} gives them, by key, null last
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_NUMBER, INVALID_OPTION, MIXED_CURRENCIES, UNKNOWN_CURRENCY, MISSING_VALUE:
 *   something that is no tally
 * @example
 * import { reportSums, tallySums } from 'salesmath';
 * const rows = [{ amount: { amount: '1200', currency: 'JPY' } }, { amount: { amount: 34, currency: 'JPY' } }];
 * reportSums(tallySums(rows, { by: [], value: 'amount' })); // => [{ key: [], count: 2, total: '1234' }]
 */
export function reportSums(tally: SumTally): MoneyGroup[] {
  const { groups, options } = readSumTally(tally, 'tally');
  return groups.map(({ key, count, currency, exactTotal }) => {
    const style = readMoneyStyle({ ...options, currency: currency ?? undefined });
    return { key, count, total: formatMoney(knownDecimal(exactTotal), style) };
  });
}
