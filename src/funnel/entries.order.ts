import type { EntryColumns } from './entries.js';
import { createEntryMemory } from './entries.memory.js';

/** The rows kept, deal by deal, and in each deal by (`at`, `seq`, input index). */
export interface DealEntries {
  readonly columns: EntryColumns;
  /** A deal's rows stand from `starts[deal]` to before `starts[deal + 1]`. */
  readonly starts: Int32Array;
  /** Index in the input. */
  readonly row: Int32Array;
  /** Stage code. */
  readonly stage: Uint16Array;
  /** Epoch milliseconds. */
  readonly at: Float64Array;
  /** Null when no row has another one than 0. */
  readonly seq: Float64Array | null;
  /** 1 where the row carries a value; null when none does. */
  readonly valued: Uint8Array | null;
}

/** Up to so many rows are sorted by insertion. */
const FEW = 24;

/** First place of each deal, and the end of the last one. */
function countRows({ deal, count, ids }: EntryColumns): Int32Array {
  const starts = new Int32Array(ids.length + 1);
  for (let i = 0; i < count; i += 1) (starts[(deal[i] as number) + 1] as number) += 1;
  for (let d = 0; d < ids.length; d += 1) (starts[d + 1] as number) += starts[d] as number;
  return starts;
}

/** Whether the rows of every deal stand together, deals by first appearance. */
function isGrouped({ deal, count }: EntryColumns): boolean {
  for (let i = 1; i < count; i += 1) if ((deal[i] as number) < (deal[i - 1] as number)) return false;
  return true;
}

interface Mutable {
  row: Int32Array;
  stage: Uint16Array;
  at: Float64Array;
  seq: Float64Array | null;
  valued: Uint8Array | null;
}

/** Moves every row to its deal; in a deal the input order stays. */
function scatter(columns: EntryColumns, starts: Int32Array): Mutable {
  const { count, deal } = columns;
  const next = starts.slice();
  const { row, stage, at } = columns.spare.at.length < count ? createEntryMemory(count) : columns.spare;
  const seq = columns.seq === null ? null : new Float64Array(count);
  const valued = columns.valued === null ? null : new Uint8Array(count);
  for (let i = 0; i < count; i += 1) {
    const d = deal[i] as number;
    const to = next[d] as number;
    next[d] = to + 1;
    row[to] = columns.row[i] as number;
    stage[to] = columns.stage[i] as number;
    at[to] = columns.at[i] as number;
    if (seq !== null) seq[to] = (columns.seq as Float64Array)[i] as number;
    if (valued !== null) valued[to] = (columns.valued as Uint8Array)[i] as number;
  }
  return { row, stage, at, seq, valued };
}

/** Sorts places `from` to before `to` of an order by (`at`, `seq`), stable: runs of growing length are merged. */
function mergeSort(order: Int32Array, from: number, to: number, at: Float64Array, seq: Float64Array | null): void {
  const held = order.slice(from, to);
  const size = to - from;
  let source = held;
  let target = new Int32Array(size);
  for (let width = 1; width < size; width *= 2) {
    for (let low = 0; low < size; low += 2 * width) {
      const middle = Math.min(low + width, size);
      const high = Math.min(low + 2 * width, size);
      let a = low;
      let b = middle;
      for (let out = low; out < high; out += 1) {
        const left = source[a] as number;
        const right = source[b] as number;
        target[out] = b >= high || (a < middle && !isBefore(right, left, at, seq)) ? (source[a++] as number) : (source[b++] as number);
      }
    }
    const swap = source;
    source = target;
    target = swap;
  }
  order.set(source, from);
}

function isBefore(a: number, b: number, at: Float64Array, seq: Float64Array | null): boolean {
  const early = at[a] as number;
  const late = at[b] as number;
  if (early !== late) return early < late;
  return seq !== null && (seq[a] as number) < (seq[b] as number);
}

/** Puts the rows of one deal in order by moving them up one by one: most deals have few rows, nearly in order. */
function insertionSort(columns: Mutable, from: number, to: number): void {
  const { row, stage, at, seq, valued } = columns;
  for (let i = from + 1; i < to; i += 1) {
    const when = at[i] as number;
    const place = seq === null ? 0 : (seq[i] as number);
    let j = i - 1;
    if (when > (at[j] as number) || (when === at[j] && (seq === null || place >= (seq[j] as number)))) continue;
    const index = row[i] as number;
    const code = stage[i] as number;
    const flag = valued === null ? 0 : (valued[i] as number);
    while (j >= from && (when < (at[j] as number) || (when === at[j] && seq !== null && place < (seq[j] as number)))) {
      row[j + 1] = row[j] as number;
      stage[j + 1] = stage[j] as number;
      at[j + 1] = at[j] as number;
      if (seq !== null) seq[j + 1] = seq[j] as number;
      if (valued !== null) valued[j + 1] = valued[j] as number;
      j -= 1;
    }
    row[j + 1] = index;
    stage[j + 1] = code;
    at[j + 1] = when;
    if (seq !== null) seq[j + 1] = place;
    if (valued !== null) valued[j + 1] = flag;
  }
}

function sortLong(columns: Mutable, from: number, to: number): void {
  const { row, stage, at, seq, valued } = columns;
  let isOrdered = true;
  for (let i = from + 1; i < to && isOrdered; i += 1) isOrdered = !isBefore(i, i - 1, at, seq);
  if (isOrdered) return;
  const order = Int32Array.from({ length: to - from }, (_, i) => from + i);
  mergeSort(order, 0, order.length, at, seq);
  for (const column of [row, stage, at, seq, valued]) {
    if (column === null) continue;
    const sorted = column.slice(from, to);
    for (let i = 0; i < order.length; i += 1) sorted[i] = column[order[i] as number] as number;
    column.set(sorted, from);
  }
}

/** Puts rows into the order that everything else is defined on. The columns are used up: they may be sorted in place. */
export function orderEntries(columns: EntryColumns): DealEntries {
  const starts = countRows(columns);
  const sorted: Mutable = isGrouped(columns) ? { ...columns } : scatter(columns, starts);
  const deals = columns.ids.length;
  for (let d = 0; d < deals; d += 1) {
    const from = starts[d] as number;
    const to = starts[d + 1] as number;
    if (to - from > FEW) sortLong(sorted, from, to);
    else if (to - from > 1) insertionSort(sorted, from, to);
  }
  const { row, stage, at, seq, valued } = sorted;
  return { columns, starts, row, stage, at, seq, valued };
}
