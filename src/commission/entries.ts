import type { Lane, Store } from './lanes.js';

/** What was credited to whom for which transaction, for one component. One entry a transaction and participant. */
export interface Entries<T extends number | bigint = number | bigint> {
  readonly lane: Lane<T>;
  readonly count: number;
  /** Null: entry i is row i. */
  readonly row: Int32Array | null;
  readonly participant: Int32Array;
  /** A credited measure is `units / 10^scale`. */
  readonly scale: number;
  readonly units: Store<T>;
  /** The other measure that is paid on; null when there is none. */
  readonly base: Store<T> | null;
  readonly baseScale: number;
}

/** Entries being gathered: columns with room, of which the first `count` places are taken. */
export interface OpenEntries<T extends number | bigint> {
  count: number;
  row: Int32Array;
  participant: Int32Array;
  units: Store<T>;
  base: Store<T> | null;
}

/** @param hasBase - whether another measure is gathered too */
export function openEntries<T extends number | bigint>(lane: Lane<T>, capacity: number, hasBase: boolean): OpenEntries<T> {
  const room = capacity + 16;
  return {
    count: 0,
    row: new Int32Array(room),
    participant: new Int32Array(room),
    units: lane.createStore(room),
    base: hasBase ? lane.createStore(room) : null,
  };
}

function grow<T extends number | bigint>(lane: Lane<T>, entries: OpenEntries<T>): void {
  const { row, participant, units, base } = entries;
  const room = 2 * row.length;
  entries.row = new Int32Array(room);
  entries.row.set(row);
  entries.participant = new Int32Array(room);
  entries.participant.set(participant);
  entries.units = lane.grow(units, room);
  if (base !== null) entries.base = lane.grow(base, room);
}

export function addEntry<T extends number | bigint>(lane: Lane<T>, entries: OpenEntries<T>, row: number, participant: number, units: T, base: T): void {
  const at = entries.count;
  if (at === entries.row.length) grow(lane, entries);
  entries.row[at] = row;
  entries.participant[at] = participant;
  entries.units[at] = units;
  if (entries.base !== null) entries.base[at] = base;
  entries.count = at + 1;
}
