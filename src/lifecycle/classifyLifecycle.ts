import { isWritableDay, requireDay } from '../internal/dates.js';
import { createDayPrinter } from '../internal/dayPrinter.js';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { toNumber } from '../internal/fraction.js';
import type { PurchaseDays } from '../internal/orders.kernel.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { readIdList } from '../internal/rows.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import type { IsoDate, Order } from '../types.js';
import type { ExpectedGaps } from './expectedGap.kernel.js';
import { createExpectedGaps, poolOf, ratioLimit } from './expectedGap.kernel.js';
import type { GapReader } from './gaps.kernel.js';
import { createGapReader } from './gaps.kernel.js';
import type {
  ClassifiedCustomer,
  ClassifyLifecycleOptions,
  LifecycleClassification,
  LifecycleEvidence,
  LifecycleRules,
  LifecycleRulesInput,
  LifecycleStage,
  NextLifecycleStage,
  StageReason,
} from './lifecycle.types.js';
import { parseLifecycleRules } from './lifecycleRules.schema.js';
import { readHistory, readRefundPolicy } from './readers.js';
import type { TrendVerdict } from './trends.js';
import { createTrends } from './trends.js';

const OPTION_KEYS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('asOf', 'refundPolicy', 'onInvalid', 'customerIds');
const NO_REASON: StageReason = { observed: null, threshold: null, unit: null };

/** The rhythm of every customer. */
interface Rhythms {
  readonly reader: GapReader;
  /** Twice the median gap, by customer. */
  readonly ownsTwice: Float64Array;
  /** 1: there is a gap as long as a dormancy must be. */
  readonly paused: Uint8Array;
  readonly pool: Fraction;
  readonly gaps: ExpectedGaps;
}

function readRhythms({ start, day, orders }: PurchaseDays, { gap, dormant }: LifecycleRules): Rhythms {
  const customers = orders.length;
  let most = 0;
  for (let of = 0; of < customers; of += 1) most = Math.max(most, (start[of + 1] as number) - (start[of] as number));
  const reader = createGapReader(day, most);
  const ownsTwice = new Float64Array(customers);
  const paused = new Uint8Array(customers);
  let repeaters = 0;
  for (let of = 0; of < customers; of += 1) {
    if ((start[of + 1] as number) - (start[of] as number) < 2) continue;
    ownsTwice[of] = reader.load(start[of] as number, start[of + 1] as number);
    if (reader.longest() >= dormant.minDays) paused[of] = 1;
    repeaters += 1;
  }
  const owns = new Float64Array(repeaters);
  let at = 0;
  for (let of = 0; of < customers; of += 1) {
    if ((ownsTwice[of] as number) === 0) continue; // two purchase days are a day apart at least
    owns[at] = ownsTwice[of] as number;
    at += 1;
  }
  const pool = poolOf(owns) ?? knownDecimal(gap.fallbackDays);
  return { reader, ownsTwice, paused, pool, gaps: createExpectedGaps(knownDecimal(gap.shrinkage), pool) };
}

function prospect(customerId: string): ClassifiedCustomer {
  const nothing = { purchaseDays: 0, lastDate: null, daysSinceLast: null, expectedGap: null, overdueRatio: null, returnedOn: null };
  return { customerId, stage: 'prospect', since: null, reason: { ...NO_REASON }, evidence: { ...nothing, basis: null, windows: [] }, next: null };
}

/** What a stage is decided on, beside the windows. */
interface Facts {
  readonly asOf: number;
  readonly first: number;
  readonly last: number;
  readonly ratio: number | null;
  /** Days of silence that make dormant, churned by the ratio, and churned in any way. */
  readonly dormantDays: number;
  readonly overdueDays: number;
  readonly churnDays: number;
  readonly returned: number | null;
}

interface Decision {
  readonly stage: LifecycleStage;
  readonly since: number;
  readonly reason: StageReason;
  readonly verdict: TrendVerdict | null;
}

function decide(facts: Facts, rules: LifecycleRules, judge: () => TrendVerdict): Decision {
  const { asOf, first, last, ratio, dormantDays, overdueDays, churnDays, returned } = facts;
  const silence = asOf - last;
  if (silence >= churnDays) {
    const { overdueRatio, maxDays } = rules.churned;
    const reason: StageReason =
      silence >= overdueDays ? { observed: ratio, threshold: overdueRatio, unit: 'ratio' } : { observed: silence, threshold: maxDays, unit: 'days' };
    return { stage: 'churned', since: last + churnDays, reason, verdict: null };
  }
  if (silence >= dormantDays) {
    const reason: StageReason = { observed: ratio, threshold: rules.dormant.overdueRatio, unit: 'ratio' };
    return { stage: 'dormant', since: last + dormantDays, reason, verdict: null };
  }
  if (returned !== null && asOf - returned < rules.reactivated.days) {
    const reason: StageReason = { observed: asOf - returned, threshold: rules.reactivated.days, unit: 'days' };
    return { stage: 'reactivated', since: returned, reason, verdict: null };
  }
  if (asOf - first < rules.new.days) {
    return { stage: 'new', since: first, reason: { observed: asOf - first, threshold: rules.new.days, unit: 'days' }, verdict: null };
  }
  const verdict = judge();
  const { stage } = verdict;
  if (stage === 'mature') {
    const settled = Math.max(first + rules.new.days, returned === null ? -Infinity : returned + rules.reactivated.days);
    return { stage, since: settled, reason: { ...NO_REASON }, verdict };
  }
  const { change, windows } = rules[stage];
  const reason: StageReason = { observed: verdict.windows[0]?.change ?? null, threshold: change, unit: 'change' };
  return { stage, since: asOf + 1 - windows * rules.windowDays, reason, verdict };
}

function nextOf(stage: LifecycleStage, { last, dormantDays, churnDays }: Facts, print: (day: number) => IsoDate): NextLifecycleStage | null {
  if (stage === 'churned') return null;
  const churns = stage === 'dormant' || churnDays <= dormantDays;
  const on = last + (churns ? churnDays : dormantDays);
  return isWritableDay(on) ? { stage: churns ? 'churned' : 'dormant', on: print(on) } : null;
}

/**
 * Tells where each customer is in life: prospect, new, growing, mature, declining, come back, dormant or churned.
 *
 * The first that fits: prospect > churned > dormant > reactivated > new > decline > growth > mature. Silence is measured by the
 * customer's own rhythm: `expected gap = (n·own + k·pool) / (n + k)`, own the median of the n own gaps, pool the median of all
 * customers' medians; `overdueRatio = daysSinceLast / expected gap`. Decline and growth compare the latest windows with the same
 * days a year before, or, without so long a history, with the customer's own earlier windows times the index of all other
 * customers: neither a season nor a falling market is a decline of one customer.
 *
 * **When to use** For a list of whom to call and why, and, run on several days, for `calculateMigration`.
 *
 * **Gotchas** A customer can go back: there is no highest stage that is kept. The pool is that of the orders given, so a part of
 * the customers can be judged otherwise than all of them. Every one of the windows must show the trend, and by at least the
 * floor, one mean order by default.
 *
 * @param orders - sales and refunds in any order, as `summarizeOrders` takes them; a purchase day is one with an order of positive
 *   net value
 * @param rules - limits to use in place of those of `lifecycleDefaults`, key by key
 * @param options - `asOf`: the day of the report, included. `customerIds`: customers to list even without a row. `refundPolicy`:
 *   default `netToOrder`. `currency`, `minorUnits`, `rounding`: how money is printed, default the currency's decimals, else 2; half-up.
 *   `onInvalid`: `'throw'` (default) or `'collect'`, which puts bad rows into `rejected`
 * @returns the customers by first appearance with stage, the day it began, the limit that decided, the evidence, and what comes
 *   next and when if nothing more is bought; fields are null where there is nothing to tell, as said at each of them
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or rule, or a limit out of range
 * @throws {SalesMathError} INVALID_DATE: a day that does not exist
 * @throws {SalesMathError} INVALID_NUMBER: an amount that is no plain decimal
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a negative revenue or floor; refunds are written positive
 * @throws {SalesMathError} MISSING_VALUE: a row or the options lack something required
 * @throws {SalesMathError} INVALID_ID, INVALID_ROW: a row is not as said
 * @throws {SalesMathError} UNKNOWN_CURRENCY: no active ISO 4217 code
 * @example
 * import { classifyLifecycle } from 'salesmath';
 * const orders = ['2025-03-01', '2025-03-31', '2025-04-30', '2025-05-30'].map((date) => ({ customerId: 'ana', date, revenue: '120.00' }));
 * const { customers, counts } = classifyLifecycle(orders, { new: { days: 60 } }, { asOf: '2025-08-20', customerIds: ['ben'] });
 * const [ana] = customers;
 * [ana?.stage, ana?.since]; // => ['dormant', '2025-07-29']
 * ana?.reason; // => { observed: 2.7333333333333334, threshold: 2, unit: 'ratio' }
 * ana?.next; // => { stage: 'churned', on: '2025-11-26' }
 * counts.prospect; // => 1
 * @see {@link lifecycleDefaults}, {@link lifecyclePlaybooks}
 */
export function classifyLifecycle(orders: Iterable<Order>, rules: LifecycleRulesInput | undefined, options: ClassifyLifecycleOptions): LifecycleClassification {
  const given = requireOptions<ClassifyLifecycleOptions>(options, OPTION_KEYS);
  const style = readMoneyStyle(given);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const refundPolicy = readRefundPolicy(given.refundPolicy);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const customerIds = readIdList(given.customerIds, 'options.customerIds');
  const complete = parseLifecycleRules(rules);
  const history = readHistory(orders, { asOf, refundPolicy, decimals: style.minorUnits, collect });
  const { table, purchases } = history;
  const { start, day } = purchases;
  const print = createDayPrinter();
  const { reader, ownsTwice, paused, pool, gaps } = readRhythms(purchases, complete);
  const trends = createTrends(history, complete, asOf, style, print);
  const toDormant = ratioLimit(complete.dormant.overdueRatio);
  const toChurned = ratioLimit(complete.churned.overdueRatio);
  const maxDays = complete.churned.maxDays ?? Infinity;
  const counts: Record<LifecycleStage, number> = { prospect: 0, churned: 0, dormant: 0, reactivated: 0, new: 0, decline: 0, growth: 0, mature: 0 };

  const known = table.customers.length;
  const customers: ClassifiedCustomer[] = [];
  for (let of = 0; of < known; of += 1) {
    const customerId = table.customers[of] as string;
    const from = start[of] as number;
    const to = start[of + 1] as number;
    if (from === to) {
      customers.push(prospect(customerId));
      counts.prospect += 1;
      continue;
    }
    const n = to - from - 1;
    const own = ownsTwice[of] as number;
    const first = day[from] as number;
    const last = day[to - 1] as number;
    let returned: number | null = null;
    if (paused[of] === 1) {
      reader.load(from, to);
      const at = reader.findReturn(complete.dormant.minDays, toDormant, gaps);
      if (at >= 0) returned = day[at] as number;
    }
    const overdueDays = Math.max(complete.churned.minDays, gaps.daysUntil(toChurned, n, own));
    const facts: Facts = {
      asOf,
      first,
      last,
      ratio: gaps.ratio(asOf - last, n, own),
      dormantDays: Math.max(complete.dormant.minDays, gaps.daysUntil(toDormant, n, own)),
      overdueDays,
      churnDays: Math.min(overdueDays, maxDays),
      returned,
    };
    const { stage, since, reason, verdict } = decide(facts, complete, () => trends.judge(of, first));
    const evidence: LifecycleEvidence = {
      purchaseDays: to - from,
      lastDate: print(last),
      daysSinceLast: asOf - last,
      expectedGap: gaps.expected(n, own),
      overdueRatio: facts.ratio,
      returnedOn: returned === null ? null : print(returned),
      basis: verdict === null ? null : verdict.basis,
      windows: verdict === null ? [] : verdict.windows,
    };
    customers.push({ customerId, stage, since: print(since), reason, evidence, next: nextOf(stage, facts, print) });
    counts[stage] += 1;
  }
  const seen = customerIds.length === 0 ? null : new Set(table.customers);
  for (const id of customerIds) {
    if (seen?.has(id) === true) continue;
    seen?.add(id);
    customers.push(prospect(id));
    counts.prospect += 1;
  }
  return {
    rules: complete,
    poolGap: toNumber(pool),
    customers,
    counts,
    ignored: history.ignored,
    warnings: history.warnings,
    options: { asOf: print(asOf), refundPolicy, onInvalid, customerIds, ...effectiveMoney(given, style) },
    ...(collect ? { rejected: history.rejected } : {}),
  };
}
