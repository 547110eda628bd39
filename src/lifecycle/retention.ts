import { moneyAt, ratioOf, sumBy } from '../internal/decimalColumns.js';
import { requireConfidence } from '../internal/confidence.js';
import { formatDay, requireDay } from '../internal/dates.js';
import { fail } from '../internal/issues.js';
import type { CompiledPeriodRule } from '../internal/periods.js';
import { compilePeriodRule } from '../internal/periods.js';
import type { MoneyStyle } from '../internal/rounding.js';
import type { OnInvalid } from '../internal/rowIssues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireWord } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { MoneyOptions, Order, RefundPolicy, RejectedRow } from '../types.js';
import type { ActivityTable, Columns, Spine } from './cohorts.kernel.js';
import { countActive, createSpine } from './cohorts.kernel.js';
import type { History } from './readers.js';
import type { IgnoredHistory } from './types.js';
import { readHistory, readRefundPolicy } from './readers.js';
import type {
  AnalyzeRetentionOptions,
  RetentionAnalysis,
  RetentionCohort,
  RetentionMeasure,
  RetentionMode,
  RetentionOverall,
  RetentionWarning,
} from './retention.types.js';

const OPTION_KEYS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('asOf', 'period', 'measure', 'mode', 'ranges', 'refundPolicy', 'onInvalid', 'confidence');
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
  return Array.from(given, (range: unknown, i) => {
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

/** Revenue at `cohort · periods + period`, and how many customers have some that is in no cell. */
interface RevenueCells {
  readonly sums: DecimalColumn;
  readonly outside: number;
}

/** Net revenue by cohort and period, booked by customers of the cohort from its period on. */
function sumRevenue({ table }: History, { periods, indexOf }: Spine, cohortOf: Int32Array): RevenueCells {
  const { customers, customer, day, value } = table;
  const width = periods.length;
  const first = periods[0]?.start ?? 0;
  const cell = new Int32Array(customer.length).fill(-1);
  const lost = new Int32Array(customer.length).fill(-1); // the customer of what is in no cell
  let isAnyLost = false;
  for (let i = 0; i < customer.length; i += 1) {
    const of = customer[i] as number;
    if (of < 0) continue;
    const cohort = cohortOf[of] as number;
    const k = cohort < 0 || (day[i] as number) < first ? -1 : indexOf(day[i] as number) - cohort;
    if (k >= 0) cell[i] = cohort * width + k;
    else {
      lost[i] = of;
      isAnyLost = true;
    }
  }
  const sums = sumBy(value, cell, width * width);
  if (!isAnyLost) return { sums, outside: 0 };
  let outside = 0;
  for (const units of sumBy(value, lost, customers.length).units) if (Number(units) !== 0) outside += 1;
  return { sums, outside };
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

/** Options that were checked. */
export interface RetentionSettings {
  readonly money: MoneyOptions;
  readonly style: MoneyStyle;
  readonly asOf: number;
  readonly rule: CompiledPeriodRule;
  readonly measure: RetentionMeasure;
  readonly mode: RetentionMode;
  readonly ranges: Ranges | null;
  readonly confidence: number;
  readonly refundPolicy: RefundPolicy;
  readonly onInvalid: OnInvalid;
}

/** Checks the options and fills in what was not given. */
export function readRetentionOptions(options: AnalyzeRetentionOptions): RetentionSettings {
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
  const onInvalid = requireOnInvalid(given.onInvalid);
  return { money: given, style, asOf, rule, measure, mode, ranges, confidence, refundPolicy, onInvalid };
}

/** A cohort table under way, before it is printed. */
export interface CountedRetention {
  readonly settings: RetentionSettings;
  readonly spine: Spine;
  readonly counted: ActivityTable;
  /** Revenue at `cohort · periods + period`; null when customers are counted. */
  readonly sums: DecimalColumn | null;
  /** Customers with revenue that is in no cell; 0 when customers are counted. */
  readonly outside: number;
  readonly ignored: IgnoredHistory;
  readonly looseRefunds: number;
  readonly rejected: readonly RejectedRow[];
}

/** The periods from that of a day to that of `asOf`, or `INVALID_OPTION`. */
export function requireSpine({ rule, asOf }: RetentionSettings, first: number): Spine {
  const spine = createSpine((day) => rule.findIndexed(day), first, asOf, MOST_PERIODS);
  return spine ?? fail('INVALID_OPTION', 'options.period', rule.rule, `must cut the time from the first purchase to asOf into at most ${MOST_PERIODS} periods`);
}

/** Reads orders and counts who bought when. */
export function countRetention(orders: Iterable<Order>, settings: RetentionSettings): CountedRetention {
  const { asOf, refundPolicy, onInvalid, style, ranges, mode, measure } = settings;
  const history = readHistory(orders, { asOf, refundPolicy, decimals: style.minorUnits, collect: onInvalid === 'collect' });
  const { purchases, table, ignored, rejected } = history;
  let first = Infinity;
  for (const day of purchases.day) if (day < first) first = day;
  const spine = requireSpine(settings, first);
  const wanted: Columns = ranges === null ? { mode: mode === 'rolling' ? 'rolling' : 'classic', count: spine.periods.length } : { mode: 'range', ranges };
  const cohortOf = new Int32Array(table.customers.length);
  const counted = countActive(purchases, spine, wanted, cohortOf);
  const { sums, outside } = measure === 'revenue' ? sumRevenue(history, spine, cohortOf) : { sums: null, outside: 0 };
  return { settings, spine, counted, sums, outside, ignored, looseRefunds: table.looseRefunds, rejected };
}

/** Prints the table. */
export function printRetention({ settings, spine, counted, sums, outside, ignored, looseRefunds, rejected }: CountedRetention): RetentionAnalysis {
  const { money, style, asOf, rule, measure, mode, ranges, confidence, refundPolicy, onInvalid } = settings;
  const { periods } = spine;
  const width = periods.length;
  const complete = width > 0 && (periods[width - 1]?.end ?? Infinity) <= asOf + 1;
  const observed = complete ? width : Math.max(0, width - 1);
  const columns = ranges === null ? periods.map((_, k) => String(k)) : ranges.map(([from, to]) => `${from}-${to}`);
  const warnings: RetentionWarning[] = [];
  if (looseRefunds > 0) warnings.push({ code: 'REFUND_WITHOUT_ORDER', count: looseRefunds });
  if (outside > 0) warnings.push({ code: 'REVENUE_OUTSIDE_COHORTS', count: outside });
  const lasts = ranges === null ? periods.map((_, k) => k) : ranges.map(([, to]) => to);
  return {
    columns,
    cohorts: describeCohorts(spine, counted.size, observed, (cohort) =>
      sums === null ? cellsOfCustomers(counted, lasts, observed, cohort) : cellsOfRevenue(sums, width, observed, cohort, style),
    ),
    overall: sums === null ? describeOverall(counted, columns, lasts, observed, zOfConfidence(confidence)) : [],
    ignored,
    warnings,
    options: {
      asOf: formatDay(asOf),
      period: rule.rule,
      measure,
      mode,
      ...(ranges === null ? {} : { ranges }),
      refundPolicy,
      onInvalid,
      confidence,
      ...effectiveMoney(money, style),
    },
    ...(onInvalid === 'collect' ? { rejected: [...rejected].sort((a, b) => a.index - b.index) } : {}),
  };
}
