import { formatDay, requireDay, warnInclusiveEnd } from '../internal/dates.js';
import type { DayRange } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { fraction, powerOfTen } from '../internal/fraction.js';
import { requireDateRangeInput } from '../internal/periods.js';
import { fail } from '../internal/issues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { requireOptions, requireRows, requireWord } from '../internal/validate.js';
import type { CompiledPlan } from './compilePlan.js';
import type { Crediting } from './crediting.js';
import { creditTransactions } from './crediting.js';
import type { EarningRow } from './earnings.js';
import { computeVersion } from './earnings.js';
import { readExchange } from './exchange.js';
import type { Roster } from './participants.js';
import { readRoster } from './participants.js';
import type { Origins } from './reversals.js';
import { resolveReversals } from './reversals.js';
import { sumEarnings } from './totals.js';
import type { TransactionTable } from './transactions.js';
import { readTransactions, transactionId } from './transactions.js';
import type {
  CommissionOptions,
  CommissionPlan,
  CommissionResult,
  CommissionWarning,
  EffectiveCommissionOptions,
  SalesTransaction,
} from './types.js';
import { readVersions } from './versions.js';
import { firstIds, WARNING_ORDER } from './warningOrder.js';
import { writableDays } from './windows.js';

const OPTION_KEYS: readonly string[] = [
  'participants',
  'range',
  'asOf',
  'exchangeRates',
  'detail',
  'onInvalid',
  'onZeroQuota',
];
/** So many ids are sorted at once. */
const MOST_SORTED = 1000;

function readRange(value: unknown, plan: CompiledPlan, days: DayRange): DayRange | null {
  if (value === undefined) return null;
  const path = 'options.range';
  const range = requireDateRangeInput(value, path, plan.rule.rule);
  if (range.end === range.start) {
    fail('INVALID_RANGE', `${path}.end`, formatDay(range.end), `must be after start (${formatDay(range.start)}): it is the first day after the range`);
  }
  if (range.end > days.end) {
    const where = typeof value === 'string' ? path : `${path}.end`;
    fail('INVALID_RANGE', where, formatDay(range.end), `must not end after ${formatDay(days.end)}: the days of later periods could not be written`);
  }
  return range;
}

function byOrder(roster: Roster): (a: EarningRow, b: EarningRow) => number {
  const place = new Map(roster.order().map((participant, i) => [participant, i]));
  return (a, b) =>
    (place.get(a.participant) as number) - (place.get(b.participant) as number) || a.start - b.start || a.version - b.version;
}

function warnFiner(table: TransactionTable): CommissionWarning[] {
  const usable = table.finer.filter((row) => table.rejectedFlags[row] === 0);
  if (usable.length === 0) return [];
  let ids: string[] = [];
  for (const row of usable) {
    ids.push(transactionId(table.rows[row] as SalesTransaction));
    if (ids.length === MOST_SORTED) ids = firstIds(ids); // what may be millions is not sorted whole
  }
  return [{ code: 'TOO_MANY_DECIMALS', count: usable.length, transactionIds: firstIds(ids) }];
}

/** The warnings by code; what several deals or versions give rise to is told once. */
function orderWarnings(warnings: readonly CommissionWarning[]): CommissionWarning[] {
  const told = new Set<string>();
  return warnings
    .filter((warning) => warning.code !== 'BASE_WITHOUT_MEASURE' || told.size < told.add(JSON.stringify(warning)).size)
    .sort((a, b) => WARNING_ORDER.indexOf(a.code) - WARNING_ORDER.indexOf(b.code));
}

/** A result, with what comparisons ask of the rows behind it. */
export interface ComputedCommission {
  readonly result: CommissionResult;
  /** Amounts of the transactions that somebody was credited for, in plan currency; each counts once. */
  creditedAmount(): Fraction;
}

function sumCredited(table: TransactionTable, crediting: Crediting): Fraction {
  let sum = 0n;
  for (let row = 0; row < table.rows.length; row += 1) if (crediting.isCredited(row)) sum += BigInt(table.amount.units[row] as number | bigint);
  return fraction(sum, powerOfTen(table.amount.scale));
}

/** Computes commissions; what is public about it is `calculateCommission`. */
export function computeCommission(
  transactions: Iterable<SalesTransaction>,
  plan: CommissionPlan | readonly CommissionPlan[],
  options: CommissionOptions | undefined,
): ComputedCommission {
  const given = requireOptions<CommissionOptions>(options, OPTION_KEYS);
  const detail = requireWord(given.detail, ['summary', 'transactions'], 'summary', 'options.detail');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const onZeroQuota = requireWord(given.onZeroQuota, ['error', 'zero', 'full'], 'error', 'options.onZeroQuota');
  const rows = requireRows(transactions, 'transactions');
  const { plans, paths, warnings: planWarnings } = readVersions(plan);
  const first = plans[0] as CompiledPlan;
  const { id: planId, currency, rounding } = first.source;
  const days = writableDays(plans);
  const range = readRange(given.range, first, days);
  const asOf = given.asOf === undefined ? null : requireDay(given.asOf, 'options.asOf');
  const components = new Set(plans.flatMap((each) => each.components.map((component) => component.id)));
  const roster = readRoster(given.participants, components);
  const minorUnits = Math.max(...plans.map((each) => each.source.minorUnits));

  const table = readTransactions(rows, {
    currency,
    minorUnits,
    days,
    roster,
    exchange: readExchange(given.exchangeRates, currency),
    collect: onInvalid === 'collect',
  });
  const credit = (): { origins: Origins; crediting: Crediting } => {
    const origins = resolveReversals(table, currency);
    return { origins, crediting: creditTransactions({ table, origins, versions: plans, roster, asOf }) };
  };
  let { origins, crediting } = credit();
  table.settle();
  while (origins.isStale()) ({ origins, crediting } = credit()); // a sale that a refund names was collected since

  const warnings: CommissionWarning[] = [...origins.warnings(), ...planWarnings, ...warnFiner(table)];
  const earningRows = plans.flatMap((each, version) =>
    computeVersion({
      plan: each,
      path: paths[version] as string,
      version,
      table,
      roster,
      entries: crediting.entries[version] ?? [],
      range,
      detailed: detail === 'transactions',
      onZeroQuota,
      warnings,
    }),
  );
  if (plans.length > 1) earningRows.sort(byOrder(roster));
  if (typeof given.range === 'object') {
    const suspect = warnInclusiveEnd(given.range, 'options.range.end');
    if (suspect !== null) warnings.push(suspect);
  }
  const effective: EffectiveCommissionOptions = {
    detail,
    onInvalid,
    onZeroQuota,
    minorUnits,
    rounding,
    ...(asOf === null ? {} : { asOf: formatDay(asOf) }),
    ...(range === null ? {} : { range: { start: formatDay(range.start), end: formatDay(range.end) } }),
  };
  const result: CommissionResult = {
    planId,
    currency,
    earnings: earningRows.map((row) => row.earning),
    totals: sumEarnings(earningRows, (version) => (plans[version] as CompiledPlan).source.minorUnits, minorUnits),
    uncredited: crediting.uncredited(),
    rejected: table.rejected.sort((a, b) => a.index - b.index),
    warnings: orderWarnings(warnings),
    options: effective,
  };
  return { result, creditedAmount: () => sumCredited(table, crediting) };
}

/**
 * Computes what each participant earns under a plan, period by period, to the cent, with the breakdown of every figure.
 *
 * Transactions are filtered and credited to people, measures accumulate over each component's window, and the payout rule
 * is applied to the window's measure: a period earns the difference of the cumulative payout. So totals do not depend on
 * the order of rows, and a refund takes pay back down from where its window stands.
 *
 * **When to use** For a month end, a what-if, a statement. For one amount on one table, `calculateTieredPayout` is enough.
 *
 * **Gotchas** Periods and every other span of days are half-open. A refund that names its sale in `reverses` passes the filters
 * that the sale passes, and goes to its people unless it names its own. It takes F(now) − F(before) of the window of its *own*
 * date: in a later window, under another version, at another exchange rate or without the sale's `currency` that is more or less
 * than the sale brought. To take back what a deal was paid, give `settleCommission` a `clawback` of its lines. Quotas are those
 * of the component's whole window: of the year under `yearToDate`. Each version of a plan counts its windows from 0: floor, cap
 * and prizes once for each, quotas by days. Exchange rates convert `amount` and `margin` alone. A fixed pool by measure that
 * nobody has a measure for is paid to nobody; a ranking without a gate pays also those who sold nothing.
 *
 * @param transactions - sales and refunds in any order, any iterable of plain objects; an array is not copied
 * @param plan - a plan, raw or defined, or the versions of one plan with their `effective` days
 * @param options - `participants`: who may earn, with quotas and active days. `range`: report the periods that start in
 *   it and no others, with rows of nothing too. `asOf`: leave out what is dated later. `exchangeRates`: to convert other currencies.
 *   `detail`: `'transactions'` adds a line for each transaction, default `'summary'`. `onInvalid`: `'collect'` puts bad
 *   rows into `rejected`, default `'throw'`. `onZeroQuota`: default `'error'`
 * @returns earnings with slices, bonuses and adjustments; `totals`; `uncredited` transactions with the reason; `rejected`
 *   rows; `warnings`; the `options` in effect. `quota` and `attainment` are null where there is none
 * @throws {SalesMathError} everything that `defineCommissionPlan` throws
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_DATE, MISSING_VALUE, DUPLICATE_ID, UNKNOWN_PARTICIPANT, SHARE_ABOVE_ONE,
 *   MIXED_CURRENCIES, MISSING_EXCHANGE_RATE, AMBIGUOUS_EXCHANGE_RATE, INVALID_ID, INVALID_ROW: a row that cannot be used, with
 *   `onInvalid: 'throw'`
 * @throws {SalesMathError} ZERO_QUOTA: attainment is needed where there is no quota. MISSING_TARGET_INCENTIVE.
 *   MANAGER_CYCLE. VERSIONS_OVERLAP. UNKNOWN_COMPONENT. RAMP_WITHOUT_START: a `ramp` without `activeFrom`. INVALID_RANGE: `range`
 *   is without a day. EMPTY_INPUT: a list of no versions
 * @example
 * import { calculateCommission } from 'salesmath';
 * const plan = {
 *   id: 'ae',
 *   currency: 'USD',
 *   period: 'month',
 *   components: [
 *     {
 *       id: 'base',
 *       payout: { kind: 'tiers', table: { tiers: [{ upTo: 10000, rate: 0.05 }, { upTo: null, rate: 0.08 }] } },
 *     },
 *   ],
 * } as const;
 * const sales = [
 *   { id: 'd1', date: '2026-03-02', participantId: 'ann', amount: '12000' },
 *   { id: 'd2', date: '2026-03-20', participantId: 'ann', amount: '-1000', reverses: 'd1' },
 * ];
 * const result = calculateCommission(sales, plan);
 * result.totals.earned; // => '580.00'
 * result.earnings[0]?.slices.map((slice) => slice.exactPayout); // => ['500', '80']
 * @see defineCommissionPlan
 */
export function calculateCommission(
  transactions: Iterable<SalesTransaction>,
  plan: CommissionPlan | readonly CommissionPlan[],
  options?: CommissionOptions,
): CommissionResult {
  return computeCommission(transactions, plan, options).result;
}
