import { isAbsent } from '../internal/issues.js';
import { requireRows } from '../internal/validate.js';
import type { Account, Change, PeriodWork, Release, Termination } from './settlement.kernel.js';
import { openAccount } from './settlement.kernel.js';
import type { PeriodReader, PlacedSpan, Span } from './settlementPeriods.js';
import { checkApart } from './settlementPeriods.js';
import type { FieldReader } from './settlementReader.js';
import { readUnits } from './settlementReader.js';
import type { SettlementEarning } from './settlement.types.js';

/** Something of a day, for sorting. */
export type Dated<T> = T & { readonly day: number };

/** One participant's period, with what is to be posted in it. */
export interface Slot extends PeriodWork, PlacedSpan {
  readonly earned: PeriodWork['earned'][number][];
  readonly changes: Dated<Change>[];
  readonly releases: Dated<Release>[];
  readonly terminations: Dated<Termination>[];
}

/** Somebody who is settled. */
export interface Person {
  readonly id: string;
  readonly slots: Map<Span, Slot>;
  readonly account: Account;
  /** Where the opening holds what of a period; null without an opening. */
  heldPaths: ReadonlyMap<string, string> | null;
  /** Whether the listed periods are his. */
  covered: boolean;
  /** His periods in time order, once all are known. */
  ordered: readonly Slot[];
}

/** Everybody, by first appearance. */
export interface People {
  readonly list: readonly Person[];
  of(id: string): Person;
}

export function createPeople(): People {
  const list: Person[] = [];
  const byId = new Map<string, Person>();
  return {
    list,
    of(id) {
      let person = byId.get(id);
      if (person === undefined) {
        person = { id, slots: new Map(), account: openAccount(), heldPaths: null, covered: false, ordered: [] };
        byId.set(id, person);
        list.push(person);
      }
      return person;
    },
  };
}

function slotOf(person: Person, span: Span, path: () => string): Slot {
  let slot = person.slots.get(span);
  if (slot === undefined) {
    slot = { span, key: span.key, path: path(), earned: [], changes: [], releases: [], terminations: [] };
    person.slots.set(span, slot);
  }
  return slot;
}

/** Reads the earnings into their participants' periods. */
export function readEarnings(earnings: Iterable<SettlementEarning>, people: People, periods: PeriodReader, fields: FieldReader): void {
  let last: Person | null = null;
  let index = -1;
  for (const row of requireRows(earnings, 'earnings')) {
    index += 1;
    if (typeof row !== 'object' || row === null) {
      fields.report('INVALID_ROW', `earnings[${index}]`, row, 'must be an object { participantId, period, earned }');
      continue;
    }
    const { participantId, period, componentId, earned } = row;
    let person: Person | null = last;
    if (person === null || participantId !== person.id) {
      const id = fields.id(participantId, `earnings[${index}].participantId`);
      person = id === null ? null : people.of(id);
      last = person;
    }
    const at = index;
    const span = periods.again(period) ?? periods.read(period, `earnings[${index}].period`);
    const units = readUnits(earned, fields.style) ?? fields.units(earned, `earnings[${index}].earned`);
    const component = isAbsent(componentId) ? null : fields.id(componentId, `earnings[${index}].componentId`);
    if (person === null || span === null || units === null) continue;
    slotOf(person, span, () => `earnings[${at}].period`).earned.push({ units, facts: component === null ? null : { componentId: component } });
  }
}

/** Reads the periods that are settled in any case, in time order; null when none are listed. */
export function readListedPeriods(value: unknown, periods: PeriodReader, fields: FieldReader): PlacedSpan[] | null {
  if (value === undefined) return null;
  const read: PlacedSpan[] = [];
  let index = 0;
  for (const each of requireRows(value as Iterable<unknown>, 'options.periods')) {
    const path = `options.periods[${index}]`;
    const span = periods.read(each, path);
    if (span !== null) read.push({ span, path });
    index += 1;
  }
  read.sort((a, b) => a.span.start - b.span.start);
  checkApart(read, fields);
  return read;
}

/** Reads the ids of those who are settled in any case; null when nobody is listed. */
export function readListedParticipants(value: unknown, fields: FieldReader): string[] | null {
  if (value === undefined) return null;
  const ids = new Set<string>();
  let index = 0;
  for (const each of requireRows(value as Iterable<unknown>, 'options.participants')) {
    const path = `options.participants[${index}]`;
    const id = fields.id(each, path);
    if (id !== null && ids.has(id)) fields.report('DUPLICATE_ID', path, each, 'must be unique among the participants');
    if (id !== null) ids.add(id);
    index += 1;
  }
  return [...ids];
}

const byStart = (a: Slot, b: Slot): number => a.span.start - b.span.start;

/** Gives everybody the listed periods that are his, and puts all into time order. */
export function layOutPeriods(people: People, periods: readonly PlacedSpan[] | null, participants: readonly string[] | null, fields: FieldReader): void {
  for (const id of participants ?? []) people.of(id);
  const listed = participants === null ? null : new Set(participants);
  for (const person of people.list) {
    person.covered = periods !== null && (listed === null || listed.has(person.id));
    const own = person.slots.size;
    if (person.covered) for (const { span, path } of periods ?? []) slotOf(person, span, () => path);
    const ordered = [...person.slots.values()].sort(byStart);
    if (own > 0) checkApart(ordered, fields); // the listed ones by themselves were checked
    person.ordered = ordered;
    checkNotSettledBefore(person, fields);
  }
}

/** A period whose holdback an opening brings was settled before: its key could not tell the two apart. */
function checkNotSettledBefore({ ordered, heldPaths }: Person, fields: FieldReader): void {
  if (heldPaths === null || heldPaths.size === 0) return;
  for (const { key } of ordered) {
    const path = heldPaths.get(key);
    if (path !== undefined) fields.report('DUPLICATE_ID', path, key, 'must name a period settled before this run; this run settles it anew');
  }
}

/** The period of a participant that a day lies in. */
export function findSlot({ ordered }: Person, day: number): Slot | null {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as Slot).span.end <= day) low = middle + 1;
    else high = middle;
  }
  const slot = ordered[low];
  return slot !== undefined && slot.span.start <= day ? slot : null;
}
