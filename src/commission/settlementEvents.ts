import { addMonthsToDay, civilOf } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { fraction, multiply, ONE } from '../internal/fraction.js';
import { isAbsent, missingOr } from '../internal/issues.js';
import { toUnits } from '../internal/rounding.js';
import { requireRows } from '../internal/validate.js';
import type { NormalSettlementPolicy } from './settlement.schema.js';
import type { Change, Referenced, Release, Termination } from './settlement.kernel.js';
import type { Dated, People, Person, Slot } from './settlementPeople.js';
import { findSlot } from './settlementPeople.js';
import type { FieldReader } from './settlementReader.js';
import type { SettlementAdjustment, SettlementClawback, SettlementRelease, SettlementEvent, SettlementWarning, SettlementTermination } from './settlement.types.js';

type OutsideWindow = SettlementWarning & { readonly code: 'CLAWBACK_OUTSIDE_WINDOW' };

/** What an event asks for, and the list of its period that it goes to. */
type Action =
  | { readonly list: 'changes'; readonly entry: Dated<Change> }
  | { readonly list: 'releases'; readonly entry: Dated<Release> }
  | { readonly list: 'terminations'; readonly entry: Dated<Termination> };

/** An event that was read, before its period is known. */
export interface ReadEvent {
  readonly person: Person;
  readonly source: SettlementEvent;
  readonly path: string;
  /** The day that decides the period, and the field that it stands in. */
  readonly postedOn: number;
  readonly postedBy: 'date' | 'soldOn';
  /** Null for a clawback outside its window, which posts nothing. */
  readonly action: Action | null;
  readonly warning: OutsideWindow | null;
}

/** What reading an event needs to know. */
interface EventContext {
  readonly fields: FieldReader;
  readonly clawback: NormalSettlementPolicy['clawback'];
  readonly path: string;
  /** NaN when it could not be read. */
  readonly day: number;
  readonly facts: Referenced['facts'];
}

const TYPES = "must be 'adjustment', 'release', 'clawback' or 'termination'";

/** Calendar months from one day to a later one that are complete; a month from the 31st is complete at the month's end. */
function countWholeMonths(from: number, to: number): number {
  const a = civilOf(from);
  const b = civilOf(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonthsToDay(from, months) <= to ? months : months - 1;
}

function readAdjustment(source: SettlementAdjustment, { fields, path, day, facts }: EventContext): Action | null {
  const units = fields.units(source.amount, `${path}.amount`);
  return units === null ? null : { list: 'changes', entry: { type: 'adjustment', units, facts, day } };
}

function readRelease(source: SettlementRelease, { fields, path, day, facts }: EventContext): Action | null {
  const origin = fields.id(source.origin, `${path}.origin`);
  const share = fields.decimal(source.share, `${path}.share`);
  if (share !== null && share.n < 0n) fields.report('INVALID_OPTION', `${path}.share`, source.share, 'must be 0 or more');
  if (share !== null && share.n > share.d) reportAboveOne(fields, `${path}.share`, source.share);
  if (origin === null || share === null) return null;
  return { list: 'releases', entry: { asked: { path, date: source.date, share: source.share }, origin, share, facts, day } };
}

function readTermination(source: SettlementTermination, { fields, path, day, facts }: EventContext): Action | null {
  const { draw } = source;
  if (draw === 'forgive' || draw === 'collect') return { list: 'terminations', entry: { collect: draw === 'collect', facts, day } };
  fields.report(missingOr('INVALID_OPTION', draw), `${path}.draw`, draw, "must be 'forgive' or 'collect'");
  return null;
}

interface ReadClawback {
  readonly soldOn: number | null;
  readonly action: Action | null;
  readonly warning: OutsideWindow | null;
}

function readClawback(source: SettlementClawback, id: string, { fields, clawback, path, day, facts }: EventContext): ReadClawback | null {
  const { months, rate, restate, prorate } = clawback;
  const { share: givenShare, soldOn: givenDay } = source;
  const earned = fields.decimal(source.earned, `${path}.earned`);
  const base = rate === 'recomputed' ? fields.decimal(source.recomputed, `${path}.recomputed`) : earned;
  const share = isAbsent(givenShare) ? ONE : fields.share(givenShare, `${path}.share`);
  const needsDay = months !== undefined || restate === 'origin';
  const soldOn = isAbsent(givenDay) && !needsDay ? null : fields.day(givenDay, `${path}.soldOn`);
  if (needsDay && soldOn === null) return null;
  if (soldOn !== null && soldOn > day) {
    fields.report('INVALID_RANGE', `${path}.soldOn`, givenDay, `must not be after the date of the clawback (${source.date})`);
    return null;
  }
  if (base === null || share === null || Number.isNaN(day)) return null;
  let factor: Fraction = share;
  if (months !== undefined && soldOn !== null) {
    const served = countWholeMonths(soldOn, day);
    if (served >= months) {
      const warning: OutsideWindow = { code: 'CLAWBACK_OUTSIDE_WINDOW', participantId: id, date: source.date, soldOn: givenDay as string, served, ...facts };
      return { soldOn, action: null, warning };
    }
    if (prorate) factor = multiply(factor, fraction(BigInt(months - served), BigInt(months)));
  }
  const units = -toUnits(multiply(base, factor), fields.style);
  return { soldOn, action: { list: 'changes', entry: { type: 'clawback', units, facts, day } }, warning: null };
}

function readEvent(source: SettlementEvent, index: number, people: People, policy: NormalSettlementPolicy, fields: FieldReader): ReadEvent | null {
  const path = `options.events[${index}]`;
  const id = fields.id(source.participantId, `${path}.participantId`);
  const day = fields.day(source.date, `${path}.date`);
  const ref = isAbsent(source.ref) ? null : fields.id(source.ref, `${path}.ref`);
  const { clawback } = policy;
  const context: EventContext = { fields, clawback, path, day: day ?? NaN, facts: ref === null ? null : { ref } };
  const person = id === null ? null : people.of(id);
  const place = (action: Action | null): ReadEvent | null =>
    person === null || day === null || action === null ? null : { person, source, path, postedOn: day, postedBy: 'date', action, warning: null };
  switch (source.type) {
    case 'adjustment':
      return place(readAdjustment(source, context));
    case 'release':
      return place(readRelease(source, context));
    case 'termination':
      return place(readTermination(source, context));
    case 'clawback': {
      const read = readClawback(source, id ?? '', context);
      if (read === null || person === null || day === null) return null;
      const { soldOn, action, warning } = read;
      const restates = clawback.restate === 'origin' && soldOn !== null;
      return { person, source, path, postedOn: restates ? soldOn : day, postedBy: restates ? 'soldOn' : 'date', action, warning };
    }
    default: {
      const { type } = source as { readonly type?: unknown };
      fields.report(missingOr('INVALID_OPTION', type), `${path}.type`, type, TYPES);
      return null;
    }
  }
}

/** Reads events; their participants count as named. */
export function readEvents(
  events: Iterable<SettlementEvent> | undefined,
  people: People,
  policy: NormalSettlementPolicy,
  fields: FieldReader,
): ReadEvent[] {
  const read: ReadEvent[] = [];
  if (events === undefined) return read;
  let index = 0;
  for (const each of requireRows(events, 'options.events')) {
    if (typeof each === 'object' && each !== null) {
      const event = readEvent(each, index, people, policy, fields);
      if (event !== null) read.push(event);
    } else fields.report('INVALID_ROW', `options.events[${index}]`, each, 'must be an object { participantId, date, type, … }');
    index += 1;
  }
  return read;
}

const BY_DATE = 'must lie in a period that is settled for the participant. Name the period in options.periods, and the participant in options.participants if that is given';
const BY_SALE = 'must lie in a period that is settled for the participant, since restate is \'origin\'. Settle from that period on, with the closings of the period before it as openings';

/** Puts each event into the period that it is posted in, by date and then as given. */
export function placeEvents(events: readonly ReadEvent[], fields: FieldReader): void {
  const touched = new Set<Slot>();
  for (const { person, source, path, postedOn, action, ...event } of events) {
    const slot = findSlot(person, postedOn);
    if (slot === null) {
      const idle = action === null && event.postedBy === 'soldOn'; // posts nothing, so no period need be settled anew
      if (idle && person.ordered.length > 0) continue;
      const postedBy = idle ? 'date' : event.postedBy;
      const received = (source as { readonly date: string; readonly soldOn?: unknown })[postedBy];
      fields.report('EVENT_OUTSIDE_PERIODS', `${path}.${postedBy}`, received, postedBy === 'date' ? BY_DATE : BY_SALE);
      continue;
    }
    if (action === null) continue;
    (slot[action.list] as unknown[]).push(action.entry);
    touched.add(slot);
  }
  const byDay = (a: Dated<object>, b: Dated<object>): number => a.day - b.day;
  for (const slot of touched) {
    slot.changes.sort(byDay);
    slot.releases.sort(byDay);
    slot.terminations.sort(byDay);
  }
}

/** Reports releases that together exceed what was held back. */
export function reportAboveOne(fields: FieldReader, path: string, received: unknown): void {
  fields.report('SHARE_ABOVE_ONE', path, received, 'must not bring the releases of one period above 1. Give each release the share that it adds');
}
