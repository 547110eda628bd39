import type { EntryColumns } from '../funnel/entries.js';
import type { DealEntries } from '../funnel/entries.order.js';
import { orderEntries } from '../funnel/entries.order.js';
import { batchesOf, lengthen, roomFor } from '../internal/batches.js';
import { createIdCodes } from '../internal/idCodes.js';
import type { DayReader } from '../internal/instants.js';
import { fail, isAbsent, missingOr } from '../internal/issues.js';
import { requireMoment } from '../internal/moments.js';
import { scanInstantInto } from '../internal/scanInstant.js';
import { ID_RULE, readId } from '../internal/validate.js';
import type { SequenceEvent } from './sequences.types.js';

/** Rows expected of what does not tell how many it has: ids of the common shape are looked up in an array up to some millions. */
const UNKNOWN_ROWS = 1 << 20;

/** Reads and checks events in one pass and puts them in order, subject by subject. The stage of an entry is the code of a name here. */
export function readEvents(source: Iterable<SequenceEvent>, codes: ReadonlyMap<string, number>, asOf: number, readDay: DayReader): DealEntries {
  let room = roomFor(source);
  let row = new Int32Array(room);
  let subject = new Int32Array(room);
  let name = new Uint16Array(room);
  let at = new Float64Array(room);
  let seq: Float64Array | null = null;
  const subjects = createIdCodes(Array.isArray(source) ? room : UNKNOWN_ROWS);
  let count = 0;
  let afterAsOf = 0;
  let lastId: unknown;
  let lastSubject = -1;
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
      const i = base + k;
      const event = rows[k] as SequenceEvent;
      if (typeof event !== 'object' || event === null) fail('INVALID_ROW', `events[${i}]`, event, 'must be an object');
      const { subjectId, name: what, at: when, seq: place } = event;
      const id = typeof subjectId === 'string' && subjectId !== '' ? subjectId : readId(subjectId);
      if (id === null) return fail(missingOr('INVALID_ID', subjectId), `events[${i}].subjectId`, subjectId, ID_RULE);
      let code = codes.get(what as string);
      if (code === undefined) {
        const text = readId(what);
        if (text === null) return fail(missingOr('INVALID_ID', what), `events[${i}].name`, what, ID_RULE);
        code = codes.get(text) ?? 0;
      }
      if (typeof when !== 'string' || !scanInstantInto(when, at, count)) at[count] = requireMoment(when, `events[${i}].at`, readDay);
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
    }
    base += total;
  }
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
    mixedCurrencies: false,
    afterAsOf,
    dropped: 0,
    rejected: [],
  };
  return orderEntries(columns);
}
