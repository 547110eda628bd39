import type { Entries } from './entries.js';
import type { Store } from './lanes.js';

/**
 * Entries of one component, grouped by participant and within one as the rows came. They are copied into this order once:
 * every later pass then reads memory in sequence, which is most of its speed.
 */
export interface GroupedEntries {
  readonly row: Int32Array;
  /** Ids of the transactions, where they were asked for. Copied too: fetched from the rows, each would cost a look into far memory. */
  readonly ids: readonly string[];
  /** Ordinal of the period. */
  readonly ordinal: Int32Array;
  readonly scale: number;
  readonly units: Store<number | bigint>;
  readonly baseScale: number;
  readonly base: Store<number | bigint> | null;
  /** Participant p has the entries from `offsets[p]` up to `offsets[p + 1]`. */
  readonly offsets: Int32Array;
}

/** Groups by counting: two passes, no comparison. */
export function groupByParticipant(
  entries: Entries,
  participants: number,
  ordinalOfRow: (row: number) => number,
  idOfRow?: (row: number) => string,
): GroupedEntries {
  const { count, participant, lane } = entries;
  const offsets = new Int32Array(participants + 1);
  for (let i = 0; i < count; i += 1) {
    const next = (participant[i] as number) + 1;
    offsets[next] = (offsets[next] as number) + 1;
  }
  for (let p = 0; p < participants; p += 1) offsets[p + 1] = (offsets[p + 1] as number) + (offsets[p] as number);
  const cursor = offsets.slice(0, participants);
  const row = new Int32Array(count);
  const ordinal = new Int32Array(count);
  const ids = idOfRow === undefined ? [] : new Array<string>(count);
  const units = lane.createStore(count);
  const base = entries.base === null ? null : (lane.createStore(count));
  for (let i = 0; i < count; i += 1) {
    const p = participant[i] as number;
    const at = cursor[p] as number;
    cursor[p] = at + 1;
    const source = entries.row === null ? i : (entries.row[i] as number);
    row[at] = source;
    if (idOfRow !== undefined) ids[at] = idOfRow(source);
    ordinal[at] = ordinalOfRow(source);
    units[at] = entries.units[i] as number | bigint;
    if (base !== null) base[at] = (entries.base as Store<number | bigint>)[i] as number | bigint;
  }
  return { row, ids, ordinal, scale: entries.scale, units, baseScale: entries.baseScale, base, offsets };
}
