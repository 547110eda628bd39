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

/** Entries being gathered. */
export interface EntryBuilder<T extends number | bigint> {
  push(row: number, participant: number, units: T, base: T): void;
  finish(scale: number, baseScale: number): Entries<T>;
}

/** @param hasBase - whether another measure is gathered too */
export function buildEntries<T extends number | bigint>(lane: Lane<T>, capacity: number, hasBase: boolean): EntryBuilder<T> {
  let room = Math.max(16, capacity);
  let row = new Int32Array(room);
  let participant = new Int32Array(room);
  let units = lane.createStore(room);
  let base = hasBase ? lane.createStore(room) : null;
  let count = 0;

  const grow = (): void => {
    room *= 2;
    const grownRow = new Int32Array(room);
    const grownParticipant = new Int32Array(room);
    grownRow.set(row);
    grownParticipant.set(participant);
    row = grownRow;
    participant = grownParticipant;
    units = lane.grow(units, room);
    if (base !== null) base = lane.grow(base, room);
  };

  return {
    push(atRow, whose, value, baseValue) {
      if (count === room) grow();
      row[count] = atRow;
      participant[count] = whose;
      units[count] = value;
      if (base !== null) base[count] = baseValue;
      count += 1;
    },
    finish: (scale, baseScale) => ({ lane, count, row, participant, units, scale, base, baseScale }),
  };
}
