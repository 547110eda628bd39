import { compileWorkCalendar, fillWorkCalendar } from '../calendar/workCalendar.js';
import { requireConfidence } from '../internal/confidence.js';
import { createUniqueIds } from '../internal/ids.js';
import type { UniqueIds } from '../internal/ids.js';
import { requireTimeZone } from '../internal/instants.js';
import type { DayReader } from '../internal/instants.js';
import { fail, isAbsent, missingOr } from '../internal/issues.js';
import { formatInstant, requireAsOf } from '../internal/moments.js';
import { requireNumber } from '../internal/numbers.js';
import { createBadRows, requireOnInvalid } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { requireRow } from '../internal/shapes.js';
import { ID_RULE, readId, requireOptions } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import { survivalCurve, timeOfShareLeft } from '../stats/survival.kernel.js';
import type { RejectedRow } from '../types.js';
import { readGroupOf, readTimeInto, requireField } from './readers.js';
import type { CalculateResponseTimesOptions, LateLead, LeadContact, ResponseSummary, ResponseTimes } from './responses.types.js';
import type { MetricsWarning } from './types.js';
import { createWorkingClock } from './workingTime.js';

const OPTIONS: readonly string[] = ['asOf', 'targetMinutes', 'workCalendar', 'timeZone', 'groupBy', 'confidence', 'onInvalid'];
const MINUTE = 60_000;

/** Leads created up to `asOf`, as columns in input order; `count` is their used length. */
interface Leads {
  readonly count: number;
  readonly rows: readonly LeadContact[];
  /** Index of the lead in the input. */
  readonly row: Int32Array;
  readonly createdAt: Float64Array;
  /** NaN while it was not answered. */
  readonly answeredAt: Float64Array;
  /** Its place in `groups`. */
  readonly group: Int32Array;
  readonly groups: readonly (string | null)[];
  readonly later: number;
  readonly early: number;
  /** By row index; empty unless rows are collected. */
  readonly rejected: RejectedRow[];
}

/** Claims the id of a lead; those in `freed` were claimed by rows that were left out. */
function claimId(value: unknown, index: number, unique: UniqueIds, freed: Set<string>): string {
  const id = readId(value);
  if (id === null) return fail(missingOr('INVALID_ID', value), `leads[${index}].id`, value, ID_RULE);
  if (unique.add(id) || freed.delete(id)) return id;
  return fail('DUPLICATE_ID', `leads[${index}].id`, value, 'must not occur twice: a lead has one first contact');
}

function* idsBefore(rows: readonly LeadContact[], end: number): Iterable<string> {
  for (let index = 0; index < end; index += 1) {
    const id = readId((rows[index] as LeadContact | null | undefined)?.id);
    if (id !== null) yield id; // a row without one was refused
  }
}

function readLeads(source: Iterable<LeadContact>, asOf: number, readDay: DayReader, groupBy: string | undefined, collect: boolean): Leads {
  const rows = toList(source, 'leads');
  const row = new Int32Array(rows.length);
  const createdAt = new Float64Array(rows.length);
  const answeredAt = new Float64Array(rows.length);
  const group = new Int32Array(rows.length);
  const codes = new Map<string | null, number>();
  const bad = createBadRows(collect);
  let index = 0;
  const unique = createUniqueIds(() => idsBefore(rows, index));
  const freed = new Set<string>();
  let count = 0;
  let later = 0;
  let early = 0;
  for (; index < rows.length; index += 1) {
    let claimed: string | undefined;
    try {
      const fields = requireRow(rows[index], 'leads', index);
      claimed = claimId(fields['id'], index, unique, freed);
      readTimeInto(createdAt, count, fields['createdAt'], readDay, 'leads', index, 'createdAt');
      if (isAbsent(fields['firstContactAt'])) answeredAt[count] = NaN;
      else readTimeInto(answeredAt, count, fields['firstContactAt'], readDay, 'leads', index, 'firstContactAt');
      const owner = fields['owner'];
      if (!isAbsent(owner) && readId(owner) === null) fail('INVALID_ID', `leads[${index}].owner`, owner, ID_RULE);
      const name = groupBy === undefined ? null : readGroupOf(fields, groupBy, 'leads', index);
      const created = createdAt[count] as number;
      const answered = answeredAt[count] as number;
      if (created > asOf) {
        later += 1;
        continue;
      }
      if (answered < created) early += 1;
      answeredAt[count] = answered <= asOf ? Math.max(answered, created) : NaN;
      row[count] = index;
      let code = codes.get(name);
      if (code === undefined) codes.set(name, (code = codes.size));
      group[count] = code;
      count += 1;
    } catch (error) {
      bad.rejectThrown(index, (rows[index] as Partial<LeadContact> | null | undefined)?.id, error);
      if (collect && claimed !== undefined) freed.add(claimed);
    }
  }
  bad.settle();
  return { count, rows, row, createdAt, answeredAt, group, groups: Array.from(codes.keys()), later, early, rejected: bad.rejected };
}

/** By lead: minutes to the answer or waited so far, and how many there had been until `asOf`. */
interface Waits {
  readonly minutes: Float64Array;
  readonly available: Float64Array;
}

function measureWaits({ count, createdAt, answeredAt }: Leads, asOf: number, clock: (instant: number) => number): Waits {
  const minutes = new Float64Array(count);
  const available = new Float64Array(count);
  const now = clock(asOf);
  for (let lead = 0; lead < count; lead += 1) {
    const since = clock(createdAt[lead] as number);
    const answered = answeredAt[lead] as number;
    available[lead] = (now - since) / MINUTE;
    minutes[lead] = answered === answered ? (clock(answered) - since) / MINUTE : (available[lead] as number);
  }
  return { minutes, available };
}

/** The figures of the leads listed from one place to another. */
function summarize({ answeredAt }: Leads, { minutes, available }: Waits, members: Int32Array, target: number | null, z: number): ResponseSummary {
  const answered = new Float64Array(members.length);
  const waiting = new Float64Array(members.length);
  let answers = 0;
  let due = 0;
  let inTime = 0;
  for (let i = 0; i < members.length; i += 1) {
    const lead = members[i] as number;
    const length = minutes[lead] as number;
    const isOpen = Number.isNaN(answeredAt[lead]);
    if (isOpen) waiting[i - answers] = length;
    else {
      answered[answers] = length;
      answers += 1;
    }
    if (target === null || (available[lead] as number) < target) continue;
    if (isOpen && length <= target) continue; // at the very minute it can still be answered in time
    due += 1;
    if (!isOpen && length <= target) inTime += 1;
  }
  const open = members.length - answers;
  const curve = survivalCurve(answered.subarray(0, answers), waiting.subarray(0, open));
  return {
    leads: members.length,
    answered: answers,
    open,
    medianMinutes: timeOfShareLeft(curve, 0.5),
    p90Minutes: timeOfShareLeft(curve, 0.1),
    withinTarget: target === null ? null : measureProportion(inTime, due, z),
  };
}

function listLate({ count, rows, row, answeredAt }: Leads, { minutes }: Waits, target: number | null): LateLead[] {
  const late: LateLead[] = [];
  if (target === null) return late;
  for (let lead = 0; lead < count; lead += 1) {
    const waited = minutes[lead] as number;
    if (waited <= target) continue;
    const { id, owner } = rows[row[lead] as number] as LeadContact;
    late.push({ id: String(id), minutes: waited, open: Number.isNaN(answeredAt[lead]), owner: isAbsent(owner) ? null : String(owner) });
  }
  return late;
}

/** Leads by group: those of group g stand from `ends[g - 1]` to before `ends[g]`. */
function gatherGroups({ count, group, groups }: Leads): { members: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(groups.length);
  for (let lead = 0; lead < count; lead += 1) ends[group[lead] as number] = (ends[group[lead] as number] as number) + 1;
  for (let g = 1; g < ends.length; g += 1) ends[g] = (ends[g] as number) + (ends[g - 1] as number);
  const members = new Int32Array(count);
  const next = ends.slice();
  for (let lead = count - 1; lead >= 0; lead -= 1) {
    const place = (next[group[lead] as number] as number) - 1;
    next[group[lead] as number] = place;
    members[place] = lead;
  }
  return { members, ends };
}

/**
 * Tells how fast leads are answered: median and 90th percentile, the share answered in time, and who is late.
 *
 * *When to use*: weekly, by owner or source. Leads that nobody has answered yet are in the figures with the wait so far
 * (Kaplan–Meier), so that a full inbox cannot make the median look good.
 *
 * *Gotchas*: `withinTarget` is of the leads whose target had run out by `asOf`: a lead of five minutes ago is neither in time
 * nor late. A working day counts from midnight to midnight; the calendar knows no hours.
 *
 * @param leads - rows with `id`, `createdAt`, and where it happened `firstContactAt`; `owner` and other fields where known
 * @param options - `asOf`; `targetMinutes`; `workCalendar`: minutes run only on its working days; `timeZone` (`UTC`);
 *   `groupBy`: a field of the leads; `confidence` (0.95); `onInvalid`: `'throw'` (default) or `'collect'`
 * @returns the figures, the late leads and the groups; a quantile is null while too few leads are answered, `withinTarget`
 *   without a target
 * @throws {SalesMathError} DUPLICATE_ID: a lead occurs twice
 * @throws {SalesMathError} INVALID_INSTANT: a time is no instant, or has no offset
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, a target of 0 or less, or a calendar that cannot be used
 * @throws {SalesMathError} INVALID_CONFIDENCE, INVALID_TIME_ZONE, INVALID_DATE, CALENDAR_CONFLICT, INVALID_ID, INVALID_ROW, MISSING_VALUE
 * @example
 * import { calculateResponseTimes } from 'salesmath';
 * const leads = [
 *   { id: 'l1', createdAt: '2026-03-02T09:00:00Z', firstContactAt: '2026-03-02T09:20:00Z', owner: 'ann' },
 *   { id: 'l2', createdAt: '2026-03-02T10:00:00Z', firstContactAt: '2026-03-02T12:00:00Z', owner: 'bob' },
 *   { id: 'l3', createdAt: '2026-03-02T11:00:00Z', owner: 'bob' },
 * ];
 * const times = calculateResponseTimes(leads, { asOf: '2026-03-02T15:00:00Z', targetMinutes: 60 });
 * times.medianMinutes; // => 120
 * times.withinTarget?.rate; // => 0.3333333333333333
 * times.late[1]; // => { id: 'l3', minutes: 240, open: true, owner: 'bob' }
 */
export function calculateResponseTimes(leads: Iterable<LeadContact>, options: CalculateResponseTimesOptions): ResponseTimes {
  const given = requireOptions<CalculateResponseTimesOptions>(options, OPTIONS);
  const { timeZone = 'UTC', workCalendar } = given;
  const readDay = requireTimeZone(timeZone, 'options.timeZone');
  const asOf = requireAsOf(given.asOf, 'options.asOf', readDay);
  const target =
    given.targetMinutes === undefined ? null : requireNumber(given.targetMinutes, 0, 'options.targetMinutes', (n) => n > 0, 'must be a number of minutes above 0');
  const groupBy = given.groupBy === undefined ? undefined : requireField(given.groupBy, 'options.groupBy');
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const workDays = isAbsent(workCalendar) ? null : compileWorkCalendar(workCalendar, 'options.workCalendar');
  const read = readLeads(leads, asOf, readDay, groupBy, collect);
  let earliest = asOf;
  for (let lead = 0; lead < read.count; lead += 1) earliest = Math.min(earliest, read.createdAt[lead] as number);
  const clock = workDays === null ? (instant: number): number => instant : createWorkingClock(workDays, readDay, earliest, asOf);
  const waits = measureWaits(read, asOf, clock);
  const z = zOfConfidence(confidence);
  const { members, ends } = gatherGroups(read);
  const warnings: MetricsWarning[] = [
    { code: 'AFTER_AS_OF' as const, count: read.later },
    { code: 'BEFORE_CREATION' as const, count: read.early },
  ].filter(({ count }) => count > 0);
  return {
    ...summarize(read, waits, members, target, z),
    late: listLate(read, waits, target),
    ...(groupBy === undefined
      ? {}
      : { groups: read.groups.map((group, g) => ({ group, ...summarize(read, waits, members.subarray(ends[g - 1] ?? 0, ends[g]), target, z) })) }),
    options: {
      asOf: formatInstant(asOf),
      ...(target === null ? {} : { targetMinutes: target }),
      ...(isAbsent(workCalendar) ? {} : { workCalendar: fillWorkCalendar(workCalendar) }),
      timeZone,
      ...(groupBy === undefined ? {} : { groupBy }),
      confidence,
      onInvalid,
    },
    warnings,
    ...(collect ? { rejected: read.rejected } : {}),
  };
}
