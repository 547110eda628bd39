import type { MoneyOptions } from '../types.js';
import { sumGroups } from './groups.js';
import { toSumTally } from './sumTally.js';
import type { MoneyGrouping, SumTally } from './types.js';

/**
 * Adds up the rows of one shard exactly, for totals over all shards.
 *
 * `reportSums(mergeSumTallies(shards.map((rows) => tallySums(rows, grouping, options))))` are the groups of `sumMoneyBy` over all
 * rows together, by key.
 *
 * **When to use** For rows that are too many for one process, or lie in several places. They may be cut anywhere. From a
 * generator no row is kept: memory grows with the groups alone.
 *
 * @param rows - the rows of this shard, as {@link sumMoneyBy} takes them
 * @param grouping - as {@link sumMoneyBy} takes it, the same for all shards
 * @param options - `currency`, `minorUnits` and `rounding` as in {@link sumMoney}, the same for all shards
 * @returns the groups by key with exact totals, as plain JSON
 * @throws {SalesMathError} everything that `sumMoneyBy` throws
 * @example
 * import { mergeSumTallies, reportSums, tallySums } from 'salesmath';
 * const grouping = { by: ['region'], value: 'amount' };
 * const first = tallySums([{ region: 'EMEA', amount: '0.004' }, { region: 'APAC', amount: 7 }], grouping);
 * const second = tallySums([{ region: 'EMEA', amount: '0.004' }], grouping);
 * reportSums(mergeSumTallies([first, second]));
 * // => [{ key: ['APAC'], count: 1, total: '7.00' }, { key: ['EMEA'], count: 2, total: '0.01' }]
 * @see {@link mergeSumTallies}
 */
export function tallySums(rows: Iterable<object>, grouping: MoneyGrouping, options?: MoneyOptions): SumTally {
  return toSumTally(sumGroups(rows, grouping, options));
}
