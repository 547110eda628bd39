import type { EntryColumns } from '../funnel/entries.js';
import { createEntryMemory } from '../funnel/entries.memory.js';
import type { DealEntries } from '../funnel/entries.order.js';
import { orderEntries } from '../funnel/entries.order.js';
import { BLOCK, batchesOf, lengthen, roomFor } from '../internal/batches.js';
import { createIdCodes } from '../internal/idCodes.js';
import type { DayReader } from '../internal/instants.js';
import { fail, isAbsent, missingOr } from '../internal/issues.js';
import { requireMoment } from '../internal/moments.js';
import { createBadRows } from '../internal/rowIssues.js';
import { scanInstantInto } from '../internal/scanInstant.js';
import { ID_RULE, readId } from '../internal/validate.js';
import type { SequenceEvent } from './sequences.types.js';

/** Rows expected of what does not tell how many it has: ids of the common shape are looked up in an array up to some millions. */
const UNKNOWN_ROWS = 1 << 20;

/** Whether all events of a block have text where text is usual; asked ahead, so that they come out of memory side by side. */
function isPlain(rows: readonly SequenceEvent[], from: number, to: number): boolean {
  let plain = 0;
  for (let i = from; i < to; i += 1) {
    const row = rows[i];
    if (typeof row !== 'object' || row === null) continue;
    const { subjectId, name, at } = row;
    if (typeof subjectId === 'string' && subjectId !== '' && typeof name === 'string' && typeof at === 'string') plain += 1;
  }
  return plain === to - from;
}

/** Reads and checks events in one pass and puts them in order, subject by subject. The stage of an entry is the code of a name here. */
export function readEvents(source: Iterable<SequenceEvent>, codes: ReadonlyMap<string, number>, asOf: number, readDay: DayReader, collect: boolean): DealEntries {
  let room = roomFor(source);
  const { spare, ...memory } = createEntryMemory(room);
  let { row, deal: subject, stage: name, at } = memory;
  let seq: Float64Array | null = null;
  const subjects = createIdCodes(Array.isArray(source) ? room : UNKNOWN_ROWS);
  let count = 0;
  let afterAsOf = 0;
  let lastId: unknown;
  let lastSubject = -1;
  let plain = false;
  const bad = createBadRows(collect);
  let base = 0;
  for (const rows of batchesOf(source, 'events')) {
    const total = rows.length;
    if (count + total > room) {
      room = Math.max(count + total, 2 * room);
      row = lengthen(row, room);
      subject = lengthen(subject, room);
      name = lengthen(name, room);
      at = lengthen(at, room);
      if (seq !== null) seq = lengthen(seq, room);
    }
    for (let k = 0; k < total; k += 1) {
      if (k % BLOCK === 0) plain = isPlain(rows, k, Math.min(k + BLOCK, total));
      try {
        const i = base + k;
        const event = rows[k] as SequenceEvent;
        if (typeof event !== 'object' || event === null) fail('INVALID_ROW', `events[${i}]`, event, 'must be an object');
        const { subjectId, name: what, at: when, seq: place } = event;
        const id = plain ? (subjectId as string) : readId(subjectId);
        if (id === null) fail(missingOr('INVALID_ID', subjectId), `events[${i}].subjectId`, subjectId, ID_RULE);
        let code = codes.get(what as string);
        if (code === undefined) {
          const text = readId(what);
          if (text === null) fail(missingOr('INVALID_ID', what), `events[${i}].name`, what, ID_RULE);
          code = codes.get(text) ?? 0;
        }
        if (!(plain || typeof when === 'string') || !scanInstantInto(when as string, at, count)) at[count] = requireMoment(when, `events[${i}].at`, readDay);
        if (!isAbsent(place) && !Number.isFinite(place)) fail('INVALID_NUMBER', `events[${i}].seq`, place, 'must be a finite number');
        if ((at[count] as number) > asOf) {
          afterAsOf += 1;
          continue;
        }
        if (id !== lastId) {
          lastId = id;
          lastSubject = subjects.codeOf(id);
        }
        row[count] = i;
        subject[count] = lastSubject;
        name[count] = code;
        if (!isAbsent(place) && place !== 0) {
          seq ??= new Float64Array(room);
          seq[count] = place;
        }
        count += 1;
      } catch (error) {
        bad.rejectThrown(base + k, (rows[k] as Partial<SequenceEvent> | null | undefined)?.subjectId, error);
      }
    }
    base += total;
  }
  bad.settle();
  const columns: EntryColumns = {
    rows: [],
    count,
    ids: subjects.ids,
    row,
    deal: subject,
    stage: name,
    at,
    seq,
    valued: null,
    spare,
    hasCurrencies: false,
    afterAsOf,
    dropped: 0,
    rejected: bad.rejected,
  };
  return orderEntries(columns);
}
