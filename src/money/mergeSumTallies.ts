import { addExact, printExact, startExact } from '../internal/exactSum.js';
import type { ExactSum } from '../internal/exactSum.js';
import { readParts, requireAlike } from '../internal/shards.js';
import { fail } from '../internal/issues.js';
import { compareKeys, readSumTally } from './sumTally.js';
import type { SumTally, TalliedSum } from './types.js';

interface Bucket {
  readonly key: TalliedSum['key'];
  readonly sum: ExactSum;
  count: number;
  currency: string | null;
}

/**
 * Adds up the sums of several shards, without error.
 *
 * The outcome is a tally again, the same to the byte in whatever order and grouping shards are merged; that of no rows changes nothing.
 *
 * @param tallies - what {@link tallySums} gave, at least one, also after a way through JSON
 * @returns the sums of all rows together, by key
 * @throws {SalesMathError} SHARD_MISMATCH: tallies of another grouping or other options; the path tells what differs
 * @throws {SalesMathError} MIXED_CURRENCIES: two currencies in one group
 * @throws {SalesMathError} EMPTY_INPUT: no tally
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_NUMBER, INVALID_OPTION, UNKNOWN_CURRENCY, MISSING_VALUE: something that is no tally
 * @example
 * import { mergeSumTallies, tallySums } from 'salesmath';
 * const sums = (amounts: readonly string[]) => tallySums(amounts.map((amount) => ({ amount })), { by: [], value: 'amount' });
 * mergeSumTallies([sums(['0.1']), sums(['0.2', '100'])]).groups;
 * // => [{ key: [], count: 3, currency: null, exactTotal: '100.3' }]
 * @see {@link reportSums}
 */
export function mergeSumTallies(tallies: Iterable<SumTally>): SumTally {
  const parts = readParts(tallies, 'tallies', readSumTally);
  requireAlike(parts, 'tallies', 'grouping', ({ grouping }) => grouping);
  requireAlike(parts, 'tallies', 'options', ({ options }) => options);
  const buckets = new Map<string, Bucket>();
  parts.forEach(({ groups }, i) => {
    groups.forEach(({ key, count, currency, exactTotal }, g) => {
      const name = JSON.stringify(key);
      let bucket = buckets.get(name);
      if (bucket === undefined) buckets.set(name, (bucket = { key, sum: startExact(), count: 0, currency }));
      if (currency !== null && bucket.currency !== null && currency !== bucket.currency) {
        fail('MIXED_CURRENCIES', `tallies[${i}].groups[${g}].currency`, currency, `must be "${bucket.currency}" like the rest of the group: convert it first, or sum each currency by itself`);
      }
      bucket.currency ??= currency;
      bucket.count += count;
      addExact(bucket.sum, exactTotal);
    });
  });
  const [{ grouping, options }] = parts as [SumTally];
  const groups = Array.from(buckets.values(), ({ key, sum, count, currency }): TalliedSum => ({ key, count, currency, exactTotal: printExact(sum) }));
  return { kind: 'sums', grouping, options, groups: groups.sort(compareKeys) };
}
