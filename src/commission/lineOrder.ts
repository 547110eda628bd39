import type { TransactionTable } from './transactions.js';
import type { GroupedEntries } from './grouping.js';

/** Entries of one participant and component by date, then id. */
export interface LineOrder {
  readonly entries: Int32Array;
  /** Positions in `entries` of the period at an index: from `starts[at]` up to `starts[at + 1]`. */
  readonly starts: Int32Array;
}

/** Puts runs of one day in the order of ids. */
function sortWithinDays(list: Int32Array, dayOf: (entry: number) => number, idOf: (entry: number) => string): void {
  let from = 0;
  for (let to = 1; to <= list.length; to += 1) {
    if (to < list.length && dayOf(list[to] as number) === dayOf(list[from] as number)) continue;
    if (to - from > 1) {
      const run = Array.from(list.subarray(from, to), (entry) => ({ entry, id: idOf(entry) }));
      run.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      run.forEach(({ entry }, i) => {
        list[from + i] = entry;
      });
    }
    from = to;
  }
}

/** Orders the entries of a participant; rows that come in order are only looked at. */
export function orderLines(
  table: TransactionTable,
  grouped: GroupedEntries,
  participant: number,
  span: { readonly first: number; readonly length: number },
): LineOrder {
  const { offsets, row, ordinal, ids } = grouped;
  const { day } = table;
  const dayOf = (entry: number): number => day[row[entry] as number] as number;
  const idOf = (entry: number): string => ids[entry] as string;
  const start = offsets[participant] as number;
  let list = new Int32Array((offsets[participant + 1] as number) - start);
  for (let i = 0; i < list.length; i += 1) list[i] = start + i;
  let byDay = true;
  let byId = true;
  for (let i = 1; i < list.length && byDay; i += 1) {
    const a = list[i - 1] as number;
    const b = list[i] as number;
    const step = dayOf(b) - dayOf(a);
    if (step < 0) byDay = false;
    else if (step === 0 && byId && idOf(b) < idOf(a)) byId = false;
  }
  if (!byDay) {
    const { length } = list;
    // day and place packed in one double: native sort without a comparator keeps the order of rows within a day
    const keys = Float64Array.from(list, (entry, i) => dayOf(entry) * length + i).sort();
    const source = list;
    list = Int32Array.from(keys, (key) => source[((key % length) + length) % length] as number);
    byId = false;
  }
  if (!byId) sortWithinDays(list, dayOf, idOf);
  return { entries: list, starts: startsOf(list, span, ordinal) };
}

function startsOf(list: Int32Array, span: { readonly first: number; readonly length: number }, ordinal: Int32Array): Int32Array {
  const starts = new Int32Array(span.length + 1);
  let i = 0;
  for (let at = 0; at <= span.length; at += 1) {
    while (i < list.length && (ordinal[list[i] as number] as number) < span.first + at) i += 1;
    starts[at] = i;
  }
  return starts;
}
