import { orderByColumns } from '../internal/columnOrder.js';
import { FIRST_DAY, formatDay, requireDay } from '../internal/dates.js';
import { createDayPrinter } from '../internal/dayPrinter.js';
import { createIdCodes } from '../internal/idCodes.js';
import type { IdCodes } from '../internal/idCodes.js';
import { isAbsent } from '../internal/issues.js';
import type { BadRows } from '../internal/rowIssues.js';
import { createBadRows, requireOnInvalid } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { fieldOf } from '../internal/shapes.js';
import { requireOptions } from '../internal/validate.js';
import { parseSurveyRules } from './contactRules.schema.js';
import type { PlannedSurvey, PlanSurveysOptions, SentSurvey, SkippedSurvey, SurveyOrder, SurveyPlan, SurveyRulesInput } from './contacts.types.js';
import { createRowFaults, readRowDay, readRowId } from './rowFaults.js';

/** Tells whether an order of a customer was seen before. */
function createOrderIds(rows: number): (customer: number, id: string) => boolean {
  const codes = createIdCodes(rows);
  const first = new Int32Array(rows).fill(-1);
  const others = new Set<string>(); // orders whose id another customer has too
  return (customer, id) => {
    const code = codes.codeOf(id);
    const known = first[code] as number;
    if (known === customer) return true;
    if (known < 0) {
      first[code] = customer;
      return false;
    }
    const before = others.size;
    others.add(`${customer} ${code}`);
    return others.size === before;
  };
}

interface Orders {
  readonly ids: readonly string[];
  readonly customer: Int32Array;
  readonly day: Float64Array;
}

function readSurveyOrders(rows: readonly SurveyOrder[], customers: IdCodes, bad: BadRows): Orders {
  const ids: string[] = [];
  const customer = new Int32Array(rows.length);
  const day = new Float64Array(rows.length);
  const isKnown = createOrderIds(rows.length);
  const faults = createRowFaults(rows, 'orders', 'orderId', bad);
  for (let i = 0; i < rows.length; i += 1) {
    if (!faults.isRow(i, 'orderId, customerId, date')) continue;
    const row = rows[i] as SurveyOrder;
    if (fieldOf(row, 'kind') === 'refund') continue;
    const orderId = readRowId(row.orderId, 'orderId', i, faults);
    const customerId = readRowId(row.customerId, 'customerId', i, faults);
    const ordered = readRowDay(row.date, 'date', i, faults);
    if (orderId === null || customerId === null || bad.isRejected(i)) continue;
    const of = customers.codeOf(customerId);
    if (isKnown(of, orderId)) {
      faults.add(i, 'orderId', 'DUPLICATE_ID', 'must be unique: an earlier row of the customer has it. One row an order is meant');
      continue;
    }
    const at = ids.push(orderId) - 1;
    day[at] = ordered;
    customer[at] = of;
  }
  bad.settle();
  return { ids, customer, day: day.subarray(0, ids.length) };
}

const orderKey = (customer: number, orderId: string): string => `${customer} ${orderId}`;

interface History {
  /** Orders that were asked about, where the history names them. */
  readonly asked: ReadonlySet<string>;
  readonly days: readonly number[];
  readonly customers: readonly number[];
  readonly echo: SurveyPlan['options']['history'][number][];
}

function readSent(given: PlanSurveysOptions['history'], customers: IdCodes): History {
  const echo: History['echo'] = [];
  const days: number[] = [];
  const codes: number[] = [];
  const asked = new Set<string>();
  if (given === undefined) return { days, customers: codes, echo, asked };
  const rows = toList(given, 'options.history');
  const bad = createBadRows(false); // an option is thrown on, whatever is done about orders
  const faults = createRowFaults(rows, 'options.history', 'orderId', bad);
  for (let i = 0; i < rows.length; i += 1) {
    if (!faults.isRow(i, 'customerId, sentOn')) continue;
    const row = rows[i] as SentSurvey;
    const customerId = readRowId(row.customerId, 'customerId', i, faults);
    const day = readRowDay(row.sentOn, 'sentOn', i, faults);
    const orderId = isAbsent(row.orderId) ? undefined : readRowId(row.orderId, 'orderId', i, faults);
    if (customerId === null || orderId === null || day !== day) continue;
    const customer = customers.codeOf(customerId);
    days.push(day);
    codes.push(customer);
    if (orderId !== undefined) asked.add(orderKey(customer, orderId));
    echo.push({ customerId, sentOn: row.sentOn, ...(orderId === undefined ? {} : { orderId }) });
  }
  bad.settle();
  return { days, customers: codes, echo, asked };
}

/**
 * Plans which orders are asked about, and when: some days after each, and nobody too often.
 *
 * Due is order date + `delayDays`, or `asOf` if that has passed; not before the customer's last survey + `quarantineDays`, to
 * which it is moved. Later than order date + `delayDays` + `maxDelayDays` it is skipped.
 *
 * **When to use** Daily or weekly. Give what was sent, and what was planned before, as `history`, with its `orderId`.
 *
 * **Gotchas** Orders are taken by date: an early one can put a later one of the same customer into quarantine. Days to come in
 * `history` count as well. An order that the history names is not asked about again; without `orderId` it is only kept away from
 * other surveys of the customer, and comes again where `quarantineDays` pass before it is too old.
 *
 * @param orders - `orderId`, `customerId` and `date`, in any order; each order of a customer once. A row of `kind: 'refund'` is no
 *   order and has no say
 * @param rules - to use in place of those of `surveyDefaults`
 * @param options - `asOf`: the day of the plan; later orders are counted and otherwise ignored. `history`: `customerId`, `sentOn`
 *   and where known `orderId` of earlier surveys, default none. `onInvalid`: `'throw'` (default) or `'collect'`, which puts bad
 *   orders into `rejected`; a bad row of `history` always throws
 * @returns surveys and skipped orders by day of the order, then in input order. `movedFrom` is null for a survey that was not moved,
 *   `allowedFrom` for an order that is too old
 * @throws {SalesMathError} DUPLICATE_ID: an order of a customer twice
 * @throws {SalesMathError} INVALID_DATE: a day that does not exist, or a survey after the year 9999
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or rule, or one out of range
 * @throws {SalesMathError} INVALID_ID, INVALID_ROW, MISSING_VALUE: a row is not as said
 * @example
 * import { planSurveys } from 'salesmath';
 * const orders = [{ orderId: 'o1', customerId: 'ana', date: '2025-06-20' }, { orderId: 'o2', customerId: 'ben', date: '2025-04-01' }];
 * const plan = planSurveys(orders, {}, { asOf: '2025-06-20', history: [{ customerId: 'ana', sentOn: '2025-04-01' }] });
 * plan.surveys; // => [{ orderId: 'o1', customerId: 'ana', orderedOn: '2025-06-20', dueOn: '2025-06-30', movedFrom: '2025-06-27' }]
 * plan.skipped; // => [{ orderId: 'o2', customerId: 'ben', reason: 'TOO_LATE', allowedFrom: null }]
 * @see {@link surveyDefaults}
 */
export function planSurveys(orders: Iterable<SurveyOrder>, rules: SurveyRulesInput | undefined, options: PlanSurveysOptions): SurveyPlan {
  const given = requireOptions<PlanSurveysOptions>(options, ['asOf', 'history', 'onInvalid']);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const complete = parseSurveyRules(rules);
  const { delayDays, quarantineDays, maxDelayDays } = complete;
  const rows = toList(orders, 'orders');
  const customers = createIdCodes(rows.length);
  const bad = createBadRows(collect);
  const { ids, customer, day } = readSurveyOrders(rows, customers, bad);
  const sent = readSent(given.history, customers);
  const lastSent = new Float64Array(customers.ids.length).fill(-Infinity);
  sent.customers.forEach((of, i) => {
    lastSent[of] = Math.max(lastSent[of] as number, sent.days[i] as number);
  });
  const print = createDayPrinter('rules');
  const surveys: PlannedSurvey[] = [];
  const skipped: SkippedSurvey[] = [];
  let [afterAsOf, alreadySurveyed] = [0, 0];
  for (const i of orderByColumns([day.map((each) => each - FIRST_DAY)])) {
    const ordered = day[i] as number;
    if (ordered > asOf) {
      afterAsOf += 1;
      continue;
    }
    const of = customer[i] as number;
    const orderId = ids[i] as string;
    if (sent.asked.size > 0 && sent.asked.has(orderKey(of, orderId))) {
      alreadySurveyed += 1;
      continue;
    }
    const customerId = customers.ids[of] as string;
    const latest = ordered + delayDays + maxDelayDays;
    const due = Math.max(ordered + delayDays, asOf);
    const allowed = (lastSent[of] as number) + quarantineDays;
    if (due > latest) skipped.push({ orderId, customerId, reason: 'TOO_LATE', allowedFrom: null });
    else if (allowed > latest) skipped.push({ orderId, customerId, reason: 'QUARANTINE', allowedFrom: print(allowed) });
    else {
      const dueOn = Math.max(due, allowed);
      lastSent[of] = dueOn;
      surveys.push({ orderId, customerId, orderedOn: print(ordered), dueOn: print(dueOn), movedFrom: dueOn > due ? print(due) : null });
    }
  }
  return {
    surveys,
    skipped,
    ignored: sent.asked.size === 0 ? { afterAsOf } : { afterAsOf, alreadySurveyed },
    rules: complete,
    warnings: [],
    options: { asOf: formatDay(asOf), history: sent.echo, onInvalid },
    ...(collect ? { rejected: bad.rejected } : {}),
  };
}
