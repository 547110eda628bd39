import { moneyAt, ratioOf, sumBy } from '../internal/decimalColumns.js';
import { requireConfidence } from '../internal/confidence.js';
import { formatDay, requireDay } from '../internal/dates.js';
import { fail } from '../internal/issues.js';
import { compilePeriodRule } from '../internal/periods.js';
import type { MoneyStyle } from '../internal/rounding.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireWord } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { Order } from '../types.js';
import type { ActivityTable, Columns, Spine } from './cohorts.kernel.js';
import { countActive, createSpine } from './cohorts.kernel.js';
import type { History } from './readers.js';
import { readHistory, readRefundPolicy } from './readers.js';
import type {
  AnalyzeRetentionOptions,
  RetentionAnalysis,
  RetentionCohort,
  RetentionMeasure,
  RetentionMode,
  RetentionOverall,
} from './retention.types.js';

const OPTION_KEYS: readonly string[] = [...MONEY_OPTION_KEYS, 'asOf', 'period', 'measure', 'mode', 'ranges', 'refundPolicy', 'confidence'];
const MEASURES: readonly RetentionMeasure[] = ['customers', 'revenue'];
const MODES: readonly RetentionMode[] = ['classic', 'rolling', 'range'];
/** A table of more periods than this squared is read by nobody, and fills the memory. */
const MOST_PERIODS = 4000;

type Ranges = readonly (readonly [from: number, to: number])[];

function isRange(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, to] = value as unknown[];
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) && (from as number) >= 0 && (from as number) <= (to as number);
}

function readRanges(given: unknown, mode: RetentionMode): Ranges | null {
  const path = 'options.ranges';
  if (mode !== 'range') return given === undefined ? null : fail('INVALID_OPTION', path, given, `must not stand beside the mode '${mode}'. Set mode: 'range'`);
  if (!Array.isArray(given) || given.length === 0) return fail('INVALID_OPTION', path, given, "must be a list of [from, to], not empty, with the mode 'range'");
  return given.map((range: unknown, i) => {
    if (!isRange(range)) return fail('INVALID_OPTION', `${path}[${i}]`, range, 'must be [from, to] in whole periods after the own one, 0 <= from <= to');
    return [range[0] + 0, range[1] + 0] as const;
  });
}

/** Whether the last period of a column is over: periods from `observed` on are not. */
const isSeen = (cohort: number, last: number, observed: number): boolean => cohort + last < observed;

function describeCohorts(spine: Spine, size: Int32Array, observed: number, cellsOf: (cohort: number) => Pick<RetentionCohort, 'values' | 'rates'>): RetentionCohort[] {
  return spine.periods.map(({ key, start, end }, cohort) => ({
    cohort: key,
    start: formatDay(start, 'options.period', key),
    end: formatDay(end, 'options.period', key),
    complete: cohort < observed,
    size: size[cohort] as number,
    ...cellsOf(cohort),
  }));
}

/** The cells of a table of customers. */
function cellsOfCustomers({ size, active }: ActivityTable, lasts: readonly number[], observed: number, cohort: number): Pick<RetentionCohort, 'values' | 'rates'> {
  const of = size[cohort] as number;
  const values = lasts.map((last, column) => (isSeen(cohort, last, observed) ? (active[cohort * lasts.length + column] as number) : null));
  return { values, rates: values.map((value) => (value === null || of === 0 ? null : value / of)) };
}

/** Net revenue by cohort and period, booked by customers of the cohort from its period on. */
function sumRevenue({ table }: History, { periods, indexOf }: Spine, cohortOf: Int32Array): DecimalColumn {
  const { customer, day, value } = table;
  const width = periods.length;
  const first = periods[0]?.start ?? 0;
  const cell = new Int32Array(customer.length).fill(-1);
  for (let i = 0; i < customer.length; i += 1) {
    const of = customer[i] as number;
    const cohort = of < 0 ? -1 : (cohortOf[of] as number);
    if (cohort < 0 || (day[i] as number) < first) continue;
    const k = indexOf(day[i] as number) - cohort;
    if (k >= 0) cell[i] = cohort * width + k;
  }
  return sumBy(value, cell, width * width);
}

function cellsOfRevenue(sums: DecimalColumn, width: number, observed: number, cohort: number, style: MoneyStyle): Pick<RetentionCohort, 'values' | 'rates'> {
  const start = sums.units[cohort * width] as number | bigint;
  const values: (string | null)[] = [];
  const rates: (number | null)[] = [];
  for (let k = 0; k < width; k += 1) {
    const at = cohort * width + k;
    const seen = isSeen(cohort, k, observed);
    values.push(seen ? moneyAt(sums, at, style) : null);
    rates.push(seen && start > 0 ? ratioOf(sums.units[at] as number | bigint, start) + 0 : null);
  }
  return { values, rates };
}

function describeOverall({ size, active }: ActivityTable, columns: readonly string[], lasts: readonly number[], observed: number, z: number): RetentionOverall[] {
  return columns.map((column, c) => {
    let of = 0;
    let there = 0;
    for (let cohort = 0; isSeen(cohort, lasts[c] as number, observed); cohort += 1) {
      of += size[cohort] as number;
      there += active[cohort * columns.length + c] as number;
    }
    const { rate, low, high } = measureProportion(there, of, z);
    return { column, size: of, active: there, rate, low, high };
  });
}

/**
 * Shows how many of the customers won in each period buy again in the periods after it, or how much they bring.
 *
 * **When to use** For the cohort table: whether later cohorts stay better than earlier ones, and where customers are lost.
 *
 * **Gotchas** A cell whose last day is after `asOf` is null, never 0: that is the right edge of every row. In the mode `rolling` a
 * customer counts in a period by buying in it or later, so its newest columns can only rise with time.
 *
 * @param orders - sales and refunds in any order, as `summarizeOrders` takes them
 * @param options - `asOf`: the day of the report, included. `period`: how cohorts and columns are cut, default `month`. `measure`:
 *   `customers` (default) or `revenue`, net as booked. `mode`: `classic` (default: bought in just that period), `rolling` (in it or
 *   later), `range` (in one of the periods of `ranges`, `[from, to]` both included). `confidence`: of the intervals, default 0.95.
 *   `refundPolicy`: default `netToOrder`. `currency`, `minorUnits`, `rounding`: how money is printed, default 2 decimals half-up
 * @returns a row for every period from that of the first purchase to that of `asOf`, and for customers each column over all cohorts
 *   that can be seen in it; rates are null where the cell is, and over nobody or no positive revenue
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, revenue in another mode than `classic`, no `ranges` in the mode
 *   `range`, or more than 4000 periods
 * @throws {SalesMathError} MISSING_VALUE: no `asOf`, or a row lacks something
 * @throws {SalesMathError} INVALID_CONFIDENCE: outside 0 to 1
 * @throws {SalesMathError} INVALID_DATE, INVALID_NUMBER, NEGATIVE_AMOUNT, INVALID_ID, INVALID_ROW: a row is not as said
 * @throws {SalesMathError} UNKNOWN_CURRENCY: no active ISO 4217 code
 * @example
 * import { analyzeRetention } from 'salesmath';
 * const orders = [
 *   { customerId: 'ana', date: '2025-01-05', revenue: 10 }, { customerId: 'ana', date: '2025-02-07', revenue: 10 },
 *   { customerId: 'ben', date: '2025-01-20', revenue: 20 },
 * ];
 * const { cohorts, overall } = analyzeRetention(orders, { asOf: '2025-03-10' });
 * cohorts.map(({ cohort, size, values }) => ({ cohort, size, values }));
 * // => [{ cohort: '2025-01', size: 2, values: [2, 1, null] }, { cohort: '2025-02', size: 0, values: [0, null, null] }, { cohort: '2025-03', size: 0, values: [null, null, null] }]
 * overall[1]?.rate; // => 0.5
 * @see {@link calculateRepurchaseRate}
 */
export function analyzeRetention(orders: Iterable<Order>, options: AnalyzeRetentionOptions): RetentionAnalysis {
  const given = requireOptions<AnalyzeRetentionOptions>(options, OPTION_KEYS);
  const style = readMoneyStyle(given);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const rule = compilePeriodRule(given.period === undefined ? 'month' : given.period, 'options.period');
  const measure = requireWord(given.measure, MEASURES, 'customers', 'options.measure');
  const mode = requireWord(given.mode, MODES, 'classic', 'options.mode');
  if (measure === 'revenue' && mode !== 'classic') fail('INVALID_OPTION', 'options.mode', mode, "must be 'classic' for revenue");
  const ranges = readRanges(given.ranges, mode);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const refundPolicy = readRefundPolicy(given.refundPolicy);

  const history = readHistory(orders, asOf, refundPolicy, style.minorUnits);
  const { purchases } = history;
  let first = Infinity;
  for (const day of purchases.day) if (day < first) first = day;
  const spine = first > asOf ? { periods: [], indexOf: () => 0 } : createSpine((day) => rule.findIndexed(day), first, asOf, MOST_PERIODS);
  if (spine === null) {
    return fail('INVALID_OPTION', 'options.period', given.period, `must cut the time from the first purchase to asOf into at most ${MOST_PERIODS} periods`);
  }
  const { periods } = spine;
  const width = periods.length;
  const complete = width > 0 && (periods[width - 1]?.end ?? Infinity) <= asOf + 1;
  const observed = complete ? width : Math.max(0, width - 1);
  const wanted: Columns = ranges === null ? { mode: mode === 'rolling' ? 'rolling' : 'classic', count: width } : { mode: 'range', ranges };
  const cohortOf = new Int32Array(history.table.customers.length);
  const counted = countActive(purchases, spine, wanted, cohortOf);
  const columns = ranges === null ? periods.map((_, k) => String(k)) : ranges.map(([from, to]) => `${from}-${to}`);
  const lasts = ranges === null ? periods.map((_, k) => k) : ranges.map(([, to]) => to);
  const sums = measure === 'revenue' ? sumRevenue(history, spine, cohortOf) : null;
  return {
    columns,
    cohorts: describeCohorts(spine, counted.size, observed, (cohort) =>
      sums === null ? cellsOfCustomers(counted, lasts, observed, cohort) : cellsOfRevenue(sums, width, observed, cohort, style),
    ),
    overall: sums === null ? describeOverall(counted, columns, lasts, observed, zOfConfidence(confidence)) : [],
    ignored: history.ignored,
    warnings: history.warnings,
    options: {
      asOf: formatDay(asOf),
      period: rule.rule,
      measure,
      mode,
      ...(ranges === null ? {} : { ranges }),
      refundPolicy,
      confidence,
      ...effectiveMoney(given, style),
    },
  };
}
