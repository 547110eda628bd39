import * as z from 'zod/mini';
import { addMonthsToDay, formatDay, parseDay, requireDay } from '../internal/dates.js';
import { daySchema } from '../internal/fieldSchemas.js';
import { parseGoodRows } from '../internal/goodRows.js';
import { fail, isAbsent, missingOr } from '../internal/issues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { abort, idSchema, parseConfig, requireOptions, requireUnique } from '../internal/validate.js';
import type { AccountReview, AccountReviewOptions, AccountReviewPlan, AccountReviewRule, ReviewedCustomer } from './reviews.types.js';

type NormalRule = AccountReviewPlan['options']['rules'][number];

const DEFAULT_RULES: readonly NormalRule[] = [
  { tier: 'high', everyMonths: 3, group: false, reportEveryMonths: 6 },
  { tier: 'mid', everyMonths: 12, group: false },
  { tier: 'low', everyMonths: 12, group: true },
];

/** A hundred years: more months lead nowhere that anybody plans. */
const MOST_MONTHS = 1200;

interface Customer {
  readonly customerId: string;
  readonly tier: string;
  readonly lastReviewOn: number | null;
  readonly lastReportOn: number | null;
}

interface Due {
  readonly day: number;
  readonly order: number;
  readonly report: boolean;
  readonly review: AccountReview;
}

/** A day that may be absent, as an epoch day. */
const dayOf = (day: string | null | undefined): number | null => (isAbsent(day) ? null : parseDay(day));

function customerSchema(): z.ZodMiniType<Customer> {
  const day = z.nullish(daySchema());
  const raw = z.object({ customerId: idSchema(), tier: idSchema(), lastReviewOn: day, lastReportOn: day });
  const fill = z.transform((row: z.output<typeof raw>): Customer => ({
    customerId: row.customerId,
    tier: row.tier,
    lastReviewOn: dayOf(row.lastReviewOn),
    lastReportOn: dayOf(row.lastReportOn),
  }));
  return z.pipe(raw, fill);
}

function ruleSchema(): z.ZodMiniType<NormalRule> {
  const months = z.transform((input: unknown, ctx) => {
    if (Number.isInteger(input) && (input as number) >= 1 && (input as number) <= MOST_MONTHS) return input as number;
    const code = missingOr('INVALID_OPTION', input);
    return abort(ctx, code, [], input, `must be a whole number of months, 1 to ${MOST_MONTHS}`);
  });
  const raw = z.strictObject({
    tier: idSchema(),
    everyMonths: months,
    group: z._default(z.boolean(), false),
    reportEveryMonths: z.optional(months),
  });
  // rules are echoed, and results hold no undefined values
  const given = z.transform(({ reportEveryMonths, ...rule }: z.output<typeof raw>): NormalRule =>
    reportEveryMonths === undefined ? rule : { ...rule, reportEveryMonths },
  );
  return z.pipe(raw, given);
}

/** The days on which something is due, counted from one anchor so that month ends do not wander. */
function* dueDays(last: number | null, every: number, asOf: number, until: number): Generator<{ day: number; overdue: boolean }> {
  const first = last === null ? asOf : addMonthsToDay(last, every);
  const late = first < asOf;
  if (late) yield { day: first, overdue: true };
  const anchor = late || last === null ? asOf : last;
  for (let n = last === null ? 0 : 1; ; n += 1) {
    const day = addMonthsToDay(anchor, n * every);
    if (day >= until) return;
    yield { day, overdue: false };
  }
}

/** The earliest day; null when one of them has none, for then it is as if it never was. */
function earliest(days: readonly (number | null)[]): number | null {
  let first: number | null = Infinity;
  for (const day of days) {
    if (day === null) return null;
    first = Math.min(first, day);
  }
  return first;
}

/**
 * Plans who is reviewed when: the account reviews and reports of a period, late ones first.
 *
 * First due is the last one plus the rule's months, or `asOf` where there was none. What was due before `asOf` is listed once,
 * as overdue, and the series goes on from `asOf`. Days are counted from their anchor, so that 31 January every 3 months is
 * 30 April, then 31 July.
 *
 * @param customers - with their tier and the days of the last review and report; null or absent: never
 * @param rules - how often each tier is reviewed, each customer alone or all in one `group` review, and reported on. Default:
 *   the tiers of `assignTiers`: `high` every 3 months with a report every 6, `mid` every 12, `low` every 12 as a group
 * @param options - `asOf`: the day of the plan. `until`: the first day that is no longer planned. `onInvalid`: `'throw'` (default)
 *   or `'collect'`, of the customers
 * @returns what is due, by day, then customer (of a group its first), then reviews before reports; `unruled`: customers whose
 *   tier has no rule; warning `AFTER_AS_OF` where a last review or report is after `asOf`, from which is planned all the same
 * @throws {SalesMathError} INVALID_RANGE: `until` is before `asOf`
 * @throws {SalesMathError} INVALID_DATE: a day does not exist
 * @throws {SalesMathError} DUPLICATE_ID: a customer, or the tier of a rule, stands there twice. INVALID_ROW: a row is no object
 * @throws {SalesMathError} INVALID_OPTION: an unknown field, or months that are no whole number from 1 to 1200. MISSING_VALUE, INVALID_ID
 * @example
 * import { planAccountReviews } from 'salesmath';
 * const { reviews } = planAccountReviews(
 *   [{ customerId: 'acme', tier: 'high', lastReviewOn: '2025-12-15', lastReportOn: '2025-12-15' }],
 *   undefined,
 *   { asOf: '2026-01-01', until: '2026-07-01' },
 * );
 * reviews.map(({ dueOn, kind }) => [dueOn, kind]); // => [['2026-03-15', 'review'], ['2026-06-15', 'review'], ['2026-06-15', 'report']]
 */
export function planAccountReviews(
  customers: Iterable<ReviewedCustomer>,
  rules: readonly AccountReviewRule[] | undefined,
  options: AccountReviewOptions,
): AccountReviewPlan {
  const given = requireOptions<AccountReviewOptions>(options, ['asOf', 'until', 'onInvalid']);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const until = requireDay(given.until, 'options.until');
  if (until < asOf) fail('INVALID_RANGE', 'options.until', given.until, `must not be before asOf (${given.asOf})`);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const { read: people, rejected } = parseGoodRows(customerSchema(), customers, 'customers', 'customerId', collect);
  const known = parseConfig(z.array(ruleSchema()), rules ?? DEFAULT_RULES, 'rules');
  requireUnique(
    known.map(({ tier }) => tier),
    (index) => `rules[${index}].tier`,
  );
  const ruleOf = new Map(known.map((rule) => [rule.tier, rule]));
  const due: Due[] = [];
  const list = (rule: NormalRule, who: readonly Customer[], order: number): void => {
    const customerIds = who.map(({ customerId }) => customerId);
    const push = (kind: AccountReview['kind'], last: number | null, every: number): void => {
      for (const { day, overdue } of dueDays(last, every, asOf, until)) {
        const review = { dueOn: formatDay(day), kind, tier: rule.tier, customerIds, overdue };
        due.push({ day, order, report: kind === 'report', review });
      }
    };
    push(rule.group === true ? 'groupReview' : 'review', earliest(who.map(({ lastReviewOn }) => lastReviewOn)), rule.everyMonths);
    if (rule.reportEveryMonths !== undefined) push('report', earliest(who.map(({ lastReportOn }) => lastReportOn)), rule.reportEveryMonths);
  };
  const groups = new Map<NormalRule, { order: number; who: Customer[] }>();
  const unruled: string[] = [];
  people.forEach((customer, order) => {
    const rule = ruleOf.get(customer.tier);
    if (rule === undefined) unruled.push(customer.customerId);
    else if (rule.group !== true) list(rule, [customer], order);
    else {
      const group = groups.get(rule);
      if (group === undefined) groups.set(rule, { order, who: [customer] });
      else group.who.push(customer);
    }
  });
  for (const [rule, { order, who }] of groups) list(rule, who, order);
  const isAhead = (day: number | null): boolean => day !== null && day > asOf;
  const ahead = people.filter(({ lastReviewOn, lastReportOn }) => isAhead(lastReviewOn) || isAhead(lastReportOn)).map(({ customerId }) => customerId);
  due.sort((a, b) => a.day - b.day || a.order - b.order || Number(a.report) - Number(b.report));
  return {
    reviews: due.map(({ review }) => review),
    unruled,
    options: { asOf: formatDay(asOf), until: formatDay(until), rules: known, onInvalid },
    warnings: ahead.length === 0 ? [] : [{ code: 'AFTER_AS_OF', count: ahead.length, customerIds: ahead }],
    ...(collect ? { rejected } : {}),
  };
}
