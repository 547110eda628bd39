import { compareNames } from '../internal/compareNames.js';
import { fail } from '../internal/issues.js';
import type { TalliedEntries } from './tally.types.js';

export const MIXED_RULE = 'convert the values first, and tally them in one currency';

/** Refuses a part that a tally has a second time, by what tells its parts apart: it would count twice. */
export function requireOnce(seen: Set<string>, key: readonly (string | null)[], path: string): void {
  const text = JSON.stringify(key);
  if (seen.has(text)) fail('DUPLICATE_ID', path, key[key.length - 1], 'must not occur twice: what it counts would count twice');
  seen.add(text);
}

/** Rows that had no say, added up. */
export function addEntries(parts: readonly { readonly entries: TalliedEntries }[]): TalliedEntries {
  const total = (name: keyof TalliedEntries): number => parts.reduce((sum, { entries }) => sum + entries[name], 0);
  return { afterAsOf: total('afterAsOf'), selfTransitions: total('selfTransitions'), dropped: total('dropped') };
}

/** Records by deal id as one, keys in order; undefined when no shard has one. What two shards tell of one deal must be the same. */
export function uniteRecords<T extends string | null>(records: readonly ({ readonly [id: string]: T } | undefined)[], path: (index: number) => string): Record<string, T> | undefined {
  if (records.every((record) => record === undefined)) return undefined;
  const all = new Map<string, T>();
  records.forEach((record, i) => {
    for (const [id, value] of Object.entries(record ?? {})) {
      const known = all.get(id);
      if (all.has(id) && known !== value) fail('SHARD_MISMATCH', `${path(i)}.${id}`, value, `must be ${JSON.stringify(known)} as in another shard: a deal has one`);
      all.set(id, value);
    }
  });
  return Object.fromEntries([...all].sort(([a], [b]) => compareNames(a, b)));
}
