import type { Entries } from './entries.js';
import type { GroupedEntries } from './grouping.js';
import type { Store } from './lanes.js';

/** What one participant was credited, period by period. */
export interface Sums {
  /** Entries of each period. */
  readonly counts: Int32Array;
  readonly units: Store<number | bigint>;
  readonly base: Store<number | bigint> | null;
  /** Sum of all sizes: what no running total can pass. Infinite where it is not worth knowing. */
  readonly volume: number;
}

/** Periods by ordinal. */
export interface Span {
  readonly first: number;
  readonly length: number;
}

/** Sums of one component, for everybody. */
export interface PeriodSums {
  /** First and last period in which a participant was credited; null: never. */
  spanOf(participant: number): Span | null;
  sumsOf(participant: number, span: Span): Sums;
}

const MOST_CELLS = 1 << 22;

/**
 * Adds up every entry in one pass over a table of participants × periods, in doubles; null when the table would be large
 * and mostly empty, or when a sum leaves the safe range.
 */
export function sumDensely(
  entries: Entries,
  participants: number,
  all: Span,
  ordinalOfRow: (row: number) => number,
): PeriodSums | null {
  const { length } = all;
  const cells = participants * length;
  if (cells > MOST_CELLS || cells > 4 * entries.count + 4096 || entries.base !== null || Array.isArray(entries.units)) return null;
  const { count, row, participant } = entries;
  const source = entries.units as Float64Array;
  const counts = new Int32Array(cells);
  const units = new Float64Array(cells);
  const volumes = new Float64Array(participants);
  for (let i = 0; i < count; i += 1) {
    const p = participant[i] as number;
    const cell = p * length + ordinalOfRow(row === null ? i : (row[i] as number)) - all.first;
    const value = source[i] as number;
    counts[cell] = (counts[cell] as number) + 1;
    units[cell] = (units[cell] as number) + value;
    volumes[p] = (volumes[p] as number) + (value < 0 ? -value : value);
  }
  // a sum of sizes in the safe range proves that no sum on the way left it
  if (volumes.some((volume) => volume > Number.MAX_SAFE_INTEGER)) return null;
  return {
    spanOf(p) {
      let from = p * length;
      let to = from + length;
      while (from < to && counts[from] === 0) from += 1;
      while (to > from && counts[to - 1] === 0) to -= 1;
      return from === to ? null : { first: all.first + from - p * length, length: to - from };
    },
    sumsOf(p, span) {
      const volume = volumes[p] as number;
      const from = p * length + span.first - all.first;
      if (span.first >= all.first && span.first + span.length <= all.first + length) {
        const to = from + span.length;
        return { counts: counts.subarray(from, to), units: units.subarray(from, to), base: null, volume };
      }
      const wider = { counts: new Int32Array(span.length), units: new Float64Array(span.length), base: null, volume };
      for (let at = 0; at < span.length; at += 1) {
        const ordinal = span.first + at - all.first;
        if (ordinal < 0 || ordinal >= length) continue;
        wider.counts[at] = counts[p * length + ordinal] as number;
        wider.units[at] = units[p * length + ordinal] as number;
      }
      return wider;
    },
  };
}

function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;
}

/** Adds up a participant's grouped entries: in doubles, or in bigints once a sum has left the safe range. */
function sumGroup(grouped: GroupedEntries, participant: number, span: Span, wide: boolean): Sums {
  const { offsets, ordinal } = grouped;
  const create = (): Store<number | bigint> =>
    wide ? new Array<number | bigint>(span.length).fill(0n) : (new Float64Array(span.length));
  const counts = new Int32Array(span.length);
  const units = create();
  const base = grouped.base === null ? null : create();
  let volume = 0;
  let safe = true;
  const plus = (store: Store<number | bigint>, at: number, value: number | bigint): void => {
    if (wide) {
      store[at] = (store[at] as bigint) + BigInt(value);
      return;
    }
    const sum = (store[at] as number) + (value as number);
    if (!isSafe(sum)) safe = false;
    store[at] = sum;
  };
  const end = offsets[participant + 1] as number;
  for (let i = offsets[participant] as number; i < end && safe; i += 1) {
    const at = (ordinal[i] as number) - span.first;
    if (at < 0 || at >= span.length) continue; // outside the periods asked for
    counts[at] = (counts[at] as number) + 1;
    plus(units, at, grouped.units[i] as number | bigint);
    volume += Math.abs(Number(grouped.units[i]));
    if (base !== null) plus(base, at, (grouped.base as Store<number | bigint>)[i] as number | bigint);
  }
  return safe ? { counts, units, base, volume: wide ? Infinity : volume } : sumGroup(grouped, participant, span, true);
}

/** Adds up participant by participant: for sparse tables, and for what does not fit into doubles. */
export function sumByGroup(grouped: GroupedEntries): PeriodSums {
  const wide = Array.isArray(grouped.units) || Array.isArray(grouped.base);
  return {
    spanOf(participant) {
      const { ordinal, offsets } = grouped;
      let first = Infinity;
      let last = -Infinity;
      const end = offsets[participant + 1] as number;
      for (let i = offsets[participant] as number; i < end; i += 1) {
        const at = ordinal[i] as number;
        if (at < first) first = at;
        if (at > last) last = at;
      }
      return first > last ? null : { first, length: last - first + 1 };
    },
    sumsOf: (participant, span) => sumGroup(grouped, participant, span, wide),
  };
}
