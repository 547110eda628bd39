import { orderByColumns } from '../internal/columnOrder.js';
import { formatDay, parseDay, requireDay } from '../internal/dates.js';
import { createDayPrinter } from '../internal/dayPrinter.js';
import { knownDecimal } from '../internal/decimal.js';
import { createIdCodes } from '../internal/idCodes.js';
import { DECIMAL_RULE, fail } from '../internal/issues.js';
import type { BadRows } from '../internal/rowIssues.js';
import { createBadRows, requireOnInvalid } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { buildValues } from '../internal/scaled.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { countOfShare, rankFalling, topSize } from '../internal/topShare.js';
import { requireOptions } from '../internal/validate.js';
import { parseContactRules } from './contactRules.schema.js';
import { listSeries } from './contacts.kernel.js';
import type {
  ContactCustomer,
  ContactInterval,
  ContactPlan,
  ContactReason,
  ContactRules,
  ContactRulesInput,
  PlanContactsOptions,
  PlannedContact,
  SegmentContactRule,
} from './contacts.types.js';
import { readWorkCalendar } from './readers.js';
import { createRowFaults, readOptionalDay, readRowId } from './rowFaults.js';

const KINDS = ['visit', 'mail', 'greeting'] as const;
const USUAL_DECIMALS = 2;

/** Customers as columns. Days are epoch days. */
interface Contacts {
  readonly ids: readonly string[];
  readonly segments: readonly (string | null)[];
  readonly orderOn: readonly (number | null)[];
  readonly visitOn: readonly (number | null)[];
  readonly mailOn: readonly (number | null)[];
  /** 1: among those of highest value. */
  readonly top: Uint8Array;
}

function readCustomers(rows: readonly ContactCustomer[], topShare: number, bad: BadRows): Contacts {
  const codes = createIdCodes(rows.length);
  const values = buildValues(rows.length, USUAL_DECIMALS);
  const taken = new Uint8Array(rows.length); // by code: 1 where a good row has the id
  const isGood = new Uint8Array(rows.length);
  const ids: string[] = [];
  const segments: (string | null)[] = [];
  const orderOn: (number | null)[] = [];
  const visitOn: (number | null)[] = [];
  const mailOn: (number | null)[] = [];
  const faults = createRowFaults(rows, 'customers', 'customerId', bad);
  for (let i = 0; i < rows.length; i += 1) {
    if (!faults.isRow(i, 'customerId, value')) continue;
    const row = rows[i] as ContactCustomer;
    const id = readRowId(row.customerId, 'customerId', i, faults);
    if (id === null) continue;
    const code = codes.codeOf(id);
    if (taken[code] === 1) faults.add(i, 'customerId', 'DUPLICATE_ID', 'must be unique: an earlier row has it');
    if (!values.set(i, row.value)) faults.add(i, 'value', 'INVALID_NUMBER', DECIMAL_RULE);
    const segment = row.segment === undefined || row.segment === null ? null : readRowId(row.segment, 'segment', i, faults);
    const ordered = readOptionalDay(row.lastOrderOn, 'lastOrderOn', i, faults);
    const visited = readOptionalDay(row.lastVisitOn, 'lastVisitOn', i, faults);
    const mailed = readOptionalDay(row.lastMailOn, 'lastMailOn', i, faults);
    if (bad.isRejected(i)) continue;
    taken[code] = 1;
    isGood[i] = 1;
    ids.push(id);
    segments.push(segment);
    orderOn.push(ordered);
    visitOn.push(visited);
    mailOn.push(mailed);
  }
  bad.settle();
  const ranking = rankFalling(unitsOf(values.finish(), ids.length, isGood));
  const size = topSize(ranking, countOfShare(knownDecimal(topShare), ids.length), 'include');
  const top = new Uint8Array(ids.length);
  for (let place = 0; place < size; place += 1) top[ranking.order[place] as number] = 1;
  return { ids, segments, orderOn, visitOn, mailOn, top };
}

/** The values of the good rows, which are as many as `count`. */
function unitsOf({ units }: DecimalColumn, count: number, isGood: Uint8Array): Float64Array | bigint[] {
  if (count === units.length) return units;
  const keep = (_: unknown, i: number): boolean => isGood[i] === 1;
  return units instanceof Float64Array ? units.filter(keep) : units.filter(keep);
}

/** What is planned, in columns, in the order in which it was found. */
interface Found {
  readonly customer: number[];
  readonly kind: number[];
  readonly day: number[];
  readonly reason: ContactReason[];
  readonly overdueDays: number[];
}

function sortFound({ day, kind }: Found, asOf: number): Uint32Array {
  return orderByColumns([Float64Array.from(day, (each, i) => (each - asOf) * KINDS.length + (kind[i] as number))]);
}

/** The interval and reason of one customer's visits and mail; null for no visits. */
function createPolicy({ visit, mail, bySegment }: ContactRules, asOf: number): {
  visitOf(segment: string | null, top: boolean): { every: ContactInterval; reason: ContactReason } | null;
  mailOf(segment: string | null, orderedOn: number | null): { every: ContactInterval; reason: ContactReason };
} {
  const ruleOf = new Map<string, SegmentContactRule>();
  for (const [segment, rules] of Object.entries(bySegment ?? {})) for (const rule of rules) ruleOf.set(`${rule.kind} ${segment}`, rule);
  const own = (kind: 'visit' | 'mail', segment: string | null): { every: ContactInterval; reason: ContactReason } | null => {
    const rule = segment === null ? undefined : ruleOf.get(`${kind} ${segment}`);
    return rule === undefined ? null : { every: rule.every, reason: 'SEGMENT' };
  };
  const toTop = { every: visit.every, reason: 'TOP_SHARE' } as const;
  const toActive = { every: mail.active, reason: 'ACTIVE' } as const;
  const toSilent = { every: mail.silent, reason: 'SILENT' } as const;
  return {
    visitOf: (segment, top) => own('visit', segment) ?? (top ? toTop : null),
    mailOf: (segment, orderedOn) => own('mail', segment) ?? (orderedOn === null || asOf - orderedOn >= mail.silentAfterDays ? toSilent : toActive),
  };
}

/**
 * Plans who is visited, who gets a mail and who a greeting in a span of days.
 *
 * First due is the last contact plus the interval, or `asOf` where there was none or that day has passed; then every interval,
 * counted from the first due by calendar months that are clamped to the month's end.
 *
 * **When to use** For the diary of the coming weeks. Feed back what was done as `lastVisitOn` and `lastMailOn` for the next one.
 *
 * **Gotchas** What was due before `asOf` is planned once, with `overdueDays`, not as often as it was missed. With a `workCalendar`
 * contacts move on to the next working day while repeats count from the unmoved one, so an interval of a few days can put several
 * contacts on one day; one moved to `until` or later belongs to the next plan. Greetings do not move.
 *
 * @param customers - `customerId` and `value` in money, and where known `segment`, `lastOrderOn`, `lastVisitOn`, `lastMailOn`;
 *   each customer once
 * @param rules - to use in place of those of `contactDefaults`, key by key: who is visited (`topShare` of the customers by value,
 *   equal ones alike) and how often, mail to `active` and `silent` ones, `holidays`, and `bySegment`, rules that take the place of
 *   the general one of their kind; a segment's list is not empty, and no rule says `never`: leave those customers out
 * @param options - `asOf`: first day. `until`: the first day that is no longer planned. `workCalendar`: moves visits and mail to
 *   working days; default every day. `onInvalid`: `'throw'` (default) or `'collect'`
 * @returns the contacts by day, then visits, mail, greetings, then in input order
 * @throws {SalesMathError} DUPLICATE_ID: a customer twice
 * @throws {SalesMathError} INVALID_RANGE: `until` is before `asOf`
 * @throws {SalesMathError} INVALID_DATE: a day that does not exist
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or rule, or one out of range
 * @throws {SalesMathError} NO_WORKING_DAYS, CALENDAR_CONFLICT: a work calendar that cannot be used
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_ID, INVALID_ROW, MISSING_VALUE: a row is not as said
 * @example
 * import { planContacts } from 'salesmath';
 * const customers = [
 *   { customerId: 'ana', value: '900', lastOrderOn: '2025-06-20', lastVisitOn: '2025-04-10', lastMailOn: '2025-06-30' },
 *   { customerId: 'ben', value: '50', lastOrderOn: '2025-01-15', lastMailOn: '2025-05-31' },
 * ];
 * const { contacts } = planContacts(customers, { holidays: ['2025-07-04'] }, { asOf: '2025-07-01', until: '2025-07-11' });
 * contacts.map(({ customerId, kind, dueOn, reason }) => `${dueOn} ${kind} ${customerId} ${reason}`);
 * // => ['2025-07-01 mail ben SILENT', '2025-07-04 greeting ana HOLIDAY', '2025-07-04 greeting ben HOLIDAY', '2025-07-07 mail ana ACTIVE', '2025-07-10 visit ana TOP_SHARE']
 * @see {@link contactDefaults}
 */
export function planContacts(customers: Iterable<ContactCustomer>, rules: ContactRulesInput | undefined, options: PlanContactsOptions): ContactPlan {
  const given = requireOptions<PlanContactsOptions>(options, ['asOf', 'until', 'workCalendar', 'onInvalid']);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const until = requireDay(given.until, 'options.until');
  if (until < asOf) fail('INVALID_RANGE', 'options.until', given.until, `must not be before asOf (${given.asOf})`);
  const calendar = readWorkCalendar(given.workCalendar);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const complete = parseContactRules(rules);
  const bad = createBadRows(collect);
  const { ids, segments, orderOn, visitOn, mailOn, top } = readCustomers(toList(customers, 'customers'), complete.visit.topShare, bad);
  const policy = createPolicy(complete, asOf);
  const span = { asOf, until, workDays: calendar?.days ?? null };
  const found: Found = { customer: [], kind: [], day: [], reason: [], overdueDays: [] };
  const add = (customer: number, kind: number, day: number, reason: ContactReason, overdueDays: number): void => {
    found.customer.push(customer);
    found.kind.push(kind);
    found.day.push(day);
    found.reason.push(reason);
    found.overdueDays.push(overdueDays);
  };
  const holidays = [...new Set(complete.holidays.map(parseDay))].filter((day) => day >= asOf && day < until);
  for (let i = 0; i < ids.length; i += 1) {
    const list = (kind: number, last: number | null, { every, reason }: { every: ContactInterval; reason: ContactReason }): void => {
      const lasts = listSeries(span, last, every, (day, overdueDays) => add(i, kind, day, reason, overdueDays));
      if (!lasts) fail('NO_WORKING_DAYS', 'options.workCalendar', given.workCalendar, 'must have working days: contacts are moved to them');
    };
    const segment = segments[i] as string | null;
    const visit = policy.visitOf(segment, top[i] === 1);
    if (visit !== null) list(0, visitOn[i] as number | null, visit);
    list(1, mailOn[i] as number | null, policy.mailOf(segment, orderOn[i] as number | null));
    for (const day of holidays) add(i, 2, day, 'HOLIDAY', 0);
  }
  const print = createDayPrinter();
  const contacts: PlannedContact[] = [];
  for (const at of sortFound(found, asOf)) {
    contacts.push({
      customerId: ids[found.customer[at] as number] as string,
      kind: KINDS[found.kind[at] as 0 | 1 | 2],
      dueOn: print(found.day[at] as number),
      reason: found.reason[at] as ContactReason,
      overdueDays: found.overdueDays[at] as number,
    });
  }
  return {
    contacts,
    rules: complete,
    warnings: [],
    options: { asOf: formatDay(asOf), until: formatDay(until), ...(calendar === null ? {} : { workCalendar: calendar.echo }), onInvalid },
    ...(collect ? { rejected: bad.rejected } : {}),
  };
}
