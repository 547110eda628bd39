import type { EntryColumns } from '../funnel/entries.js';
import type { DealEntries } from '../funnel/entries.order.js';
import { orderEntries } from '../funnel/entries.order.js';
import { createIdCodes } from '../internal/idCodes.js';
import type { DayReader } from '../internal/instants.js';
import { fail } from '../internal/issues.js';
import { requireMoment } from '../internal/moments.js';
import { scanInstantInto } from '../internal/scanInstant.js';
import { ID_RULE, readId, requireRows } from '../internal/validate.js';
import { isAbsent } from './readers.js';
import type { SequenceEvent } from './sequences.types.js';

/** Reads and checks events in one pass and puts them in order, subject by subject. The stage of an entry is the code of a name here. */
export function readEvents(source: Iterable<SequenceEvent>, codes: ReadonlyMap<string, number>, asOf: number, readDay: DayReader): DealEntries {
  const given = requireRows(source, 'events');
  const rows = Array.isArray(given) ? (given as readonly SequenceEvent[]) : Array.from(given);
  const total = rows.length;
  const row = new Int32Array(total);
  const subject = new Int32Array(total);
  const name = new Uint16Array(total);
  const at = new Float64Array(total);
  let seq: Float64Array | null = null;
  const subjects = createIdCodes(total);
  let count = 0;
  let afterAsOf = 0;
  let lastId: unknown;
  let lastSubject = -1;
  for (let i = 0; i < total; i += 1) {
    const event = rows[i] as SequenceEvent;
    if (typeof event !== 'object' || event === null) fail('INVALID_ROW', `events[${i}]`, event, 'must be an object');
    const { subjectId, name: what, at: when, seq: place } = event;
    const id = typeof subjectId === 'string' && subjectId !== '' ? subjectId : readId(subjectId);
    if (id === null) return fail(isAbsent(subjectId) ? 'MISSING_VALUE' : 'INVALID_ID', `events[${i}].subjectId`, subjectId, ID_RULE);
    let code = codes.get(what as string);
    if (code === undefined) {
      const text = readId(what);
      if (text === null) return fail(isAbsent(what) ? 'MISSING_VALUE' : 'INVALID_ID', `events[${i}].name`, what, ID_RULE);
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
      seq ??= new Float64Array(total);
      seq[count] = place;
    }
    count += 1;
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
