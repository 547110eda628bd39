import type { DealEntries } from './entries.order.js';

/** The visits of every deal: rows that repeat the stage before them are gone. */
export interface DealVisits {
  readonly deals: number;
  /** Deal ids by deal code, in order of first appearance. */
  readonly ids: readonly string[];
  /** A deal's visits stand from `starts[deal]` to before `starts[deal + 1]`; every deal has one at least. */
  readonly starts: Int32Array;
  /** Stage code. */
  readonly stage: Uint16Array;
  /** When the visit began, in epoch milliseconds; it lasts until the next one of its deal. */
  readonly at: Float64Array;
  /** By deal: index in the input of the row that begins its first visit. */
  readonly firstRow: Int32Array;
  /** By deal: index in the input of its latest row with a value; −1 when there is none. */
  readonly valueRow: Int32Array;
  /** Rows that repeat the stage before them. */
  readonly selfTransitions: number;
}

/** Turns ordered rows into visits. The entries are used up: the columns are written over. */
export function listVisits(entries: DealEntries): DealVisits {
  const { columns, starts: rowStarts, row, stage, at, valued } = entries;
  const deals = columns.ids.length;
  const starts = new Int32Array(deals + 1);
  const firstRow = new Int32Array(deals);
  const valueRow = new Int32Array(deals).fill(-1);
  let visits = 0;
  for (let d = 0; d < deals; d += 1) {
    const from = rowStarts[d] as number;
    const to = rowStarts[d + 1] as number;
    firstRow[d] = row[from] as number;
    let last = -1;
    for (let i = from; i < to; i += 1) {
      const code = stage[i] as number;
      if (code === last) continue;
      last = code;
      stage[visits] = code; // never ahead of the row being read
      at[visits] = at[i] as number;
      visits += 1;
    }
    starts[d + 1] = visits;
    if (valued === null) continue;
    let i = to - 1;
    while (i >= from && valued[i] === 0) i -= 1;
    if (i >= from) valueRow[d] = row[i] as number;
  }
  return { deals, ids: columns.ids, starts, stage, at, firstRow, valueRow, selfTransitions: columns.count - visits };
}
