import { readScaled } from '../internal/decimal.js';
import { exactAt } from '../internal/decimalColumns.js';
import type { Fraction } from '../internal/fraction.js';
import { compare } from '../internal/fraction.js';
import { DECIMAL_RULE, fail } from '../internal/issues.js';
import type { BadRows, OnInvalid } from '../internal/rowIssues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { buildValues } from '../internal/scaled.js';
import { requireList } from '../internal/shapes.js';
import { requireDecimal, requireOptions, requireWord } from '../internal/validate.js';
import { echoDecimal } from './echoDecimal.js';
import { createIdReader, readGoodRows } from './goodRows.js';
import type { Bands } from './rfm.kernel.js';
import { countScores, givenBands, positivesOf, quantileBands, scoreByBands, scoreByRank, sortUnits, statisticCut } from './rfm.kernel.js';
import { createCodePrinter, MOST_BINS } from './rfmCode.js';
import type {
  EffectiveScoreRfmOptions,
  RfmActivity,
  RfmCuts,
  RfmDimension,
  RfmExclusion,
  RfmNumbers,
  RfmScore,
  RfmScores,
  RfmWarning,
  ScoreRfmOptions,
} from './rfm.types.js';

const OPTION_KEYS: readonly string[] = ['bins', 'method', 'cuts', 'onInvalid'];
const METHODS = ['quantile', 'percentRank', 'cuts'] as const;
const DIMENSIONS: readonly RfmDimension[] = ['recency', 'frequency', 'monetary'];

type Method = (typeof METHODS)[number];
type CutLists = Readonly<Record<RfmDimension, readonly Fraction[]>>;

interface Reading {
  readonly bins: number;
  readonly method: Method;
  readonly cuts: CutLists | 'mean' | 'median' | null;
  readonly onInvalid: OnInvalid;
}

function readCutList(given: unknown, path: string): Fraction[] {
  const listed = requireList(given, path, 'a list of cuts');
  if (listed.length >= MOST_BINS) return fail('INVALID_CUTS', path, given, `must have fewer than ${MOST_BINS} entries`);
  let before: Fraction | undefined;
  return Array.from(listed, (entry, i) => {
    const cut = requireDecimal(entry, `${path}[${i}]`);
    if (before !== undefined && compare(cut, before) < 0) fail('INVALID_CUTS', `${path}[${i}]`, entry, 'must not be below the cut before it. Sort cuts ascending');
    before = cut;
    return cut;
  });
}

function readCuts(given: ScoreRfmOptions['cuts'], method: Method): Reading['cuts'] {
  const path = 'options.cuts';
  if (method !== 'cuts') {
    return given === undefined ? null : fail('INVALID_OPTION', path, given, `must not stand beside the method '${method}'. Set method: 'cuts'`);
  }
  const rule = "must be { recency, frequency, monetary }, 'mean' or 'median' with the method 'cuts'";
  if (given === undefined || given === null) return fail('MISSING_VALUE', path, given, rule);
  if (given === 'mean' || given === 'median') return given;
  if (typeof given !== 'object') return fail('INVALID_OPTION', path, given, rule);
  const lists = requireOptions<RfmCuts>(given, DIMENSIONS, path);
  return {
    recency: readCutList(lists.recency, `${path}.recency`),
    frequency: readCutList(lists.frequency, `${path}.frequency`),
    monetary: readCutList(lists.monetary, `${path}.monetary`),
  };
}

function readOptions(options: ScoreRfmOptions | undefined): Reading {
  const { bins = 5, method, cuts, onInvalid } = requireOptions<ScoreRfmOptions>(options, OPTION_KEYS);
  if (!Number.isInteger(bins) || bins < 1 || bins > MOST_BINS) fail('INVALID_OPTION', 'options.bins', bins, `must be a whole number from 1 to ${MOST_BINS}`);
  const known = requireWord<Method>(method, METHODS, 'quantile', 'options.method');
  return { bins, method: known, cuts: readCuts(cuts, known), onInvalid: requireOnInvalid(onInvalid) };
}

function echo({ bins, method, cuts, onInvalid }: Reading): EffectiveScoreRfmOptions {
  if (cuts === null) return { bins, method, onInvalid };
  if (typeof cuts === 'string') return { bins, method, cuts, onInvalid };
  const { recency, frequency, monetary } = cuts;
  return { bins, method, cuts: { recency: recency.map(echoDecimal), frequency: frequency.map(echoDecimal), monetary: monetary.map(echoDecimal) }, onInvalid };
}

interface ActivityTable {
  readonly ids: readonly string[];
  /** Rows that are scored. */
  readonly rows: Int32Array;
  readonly excluded: readonly RfmExclusion[];
  /** Of the rows that are scored. */
  readonly columns: Readonly<Record<RfmDimension, DecimalColumn>>;
}

function firstOf({ scale, units }: DecimalColumn, count: number): DecimalColumn {
  return { scale, units: units instanceof Float64Array ? units.subarray(0, count) : units.slice(0, count) };
}

/** What is asked of a count; a bigint prints as a number does. */
const countRule = (value: unknown): string => `must be a finite number, 0 or more${typeof value === 'bigint' ? ': a number, not a bigint' : ''}`;

function readActivity(list: readonly RfmActivity[], bad: BadRows): ActivityTable {
  const reader = createIdReader(list.length, 'activity', 'customerId', bad);
  const days = buildValues(list.length, 0);
  const orders = buildValues(list.length, 0);
  const revenues = buildValues(list.length, 2);
  const rows = new Int32Array(list.length);
  const excluded: RfmExclusion[] = [];
  let count = 0;
  for (let i = 0; i < list.length; i += 1) {
    const row = list[i] as RfmActivity;
    if (!reader.isRow(i, row, 'customerId, orders, daysSinceLast, revenue')) continue;
    if (!reader.read(i, row.customerId)) continue;
    const { orders: made, daysSinceLast, revenue } = row;
    if (typeof made !== 'number' || !(made >= 0) || !orders.set(count, made)) {
      reader.refuse(i, 'orders', 'INVALID_NUMBER', made, countRule(made));
      continue;
    }
    if (made === 0 ? readScaled(revenue) === null : !revenues.set(count, revenue)) {
      reader.refuse(i, 'revenue', 'INVALID_NUMBER', revenue, DECIMAL_RULE);
      continue;
    }
    if (made === 0) {
      excluded.push({ customerId: reader.ids[i] as string, reason: 'NO_ORDERS' });
      continue;
    }
    if (typeof daysSinceLast !== 'number' || !(daysSinceLast >= 0) || !days.set(count, daysSinceLast)) {
      reader.refuse(i, 'daysSinceLast', 'INVALID_NUMBER', daysSinceLast, countRule(daysSinceLast));
      continue;
    }
    rows[count] = i;
    count += 1;
  }
  return {
    ids: reader.ids,
    rows: rows.subarray(0, count),
    excluded,
    columns: { recency: firstOf(days.finish(), count), frequency: firstOf(orders.finish(), count), monetary: firstOf(revenues.finish(), count) },
  };
}

interface Scored {
  readonly scores: Uint8Array;
  readonly cuts: number[];
  readonly bins: number;
}

/** @param room - for the values in order; the next dimension may have it then */
function scoreDimension(dimension: RfmDimension, { units, scale }: DecimalColumn, { bins, method, cuts }: Reading, room: Float64Array): Scored {
  const isRecency = dimension === 'recency';
  if (method === 'percentRank') return { scores: scoreByRank(units, sortUnits(units, room), bins, isRecency), cuts: [], bins };
  let bands: Bands;
  if (cuts === null) {
    const sorted = sortUnits(units, room);
    bands = quantileBands(dimension === 'monetary' ? positivesOf(sorted) : sorted, scale, bins);
  } else bands = givenBands(typeof cuts === 'string' ? statisticCut(sortUnits(units, room), scale, cuts) : cuts[dimension], units, scale, isRecency);
  const made = cuts === null ? bins : typeof cuts === 'string' ? 2 : cuts[dimension].length + 1;
  return { scores: scoreByBands(units, bands, isRecency), cuts: bands.cuts, bins: made };
}

function numbersOf(of: (dimension: RfmDimension) => number[]): RfmNumbers {
  return { recency: of('recency'), frequency: of('frequency'), monetary: of('monetary') };
}

/**
 * Scores customers by recency, frequency and monetary value: how long ago, how often, how much.
 *
 * `quantile` cuts each dimension at its quantiles (R's type 7, k / bins); a score is 1 + the number of cuts that the value
 * passes, for recency the other way round. Equal values score alike, and the unit of money does not matter.
 *
 * **When to use** On the `customers` of `summarizeOrders`; the result goes to `classifyRfm`.
 *
 * **Gotchas** Where many values are equal, scores stay empty, as `EMPTY_BINS` says: with 80 % one-time buyers, the frequency
 * of most is 1 whatever the method. SQL's NTILE would fill them by tearing equal customers apart.
 *
 * @param activity - `customerId`, `orders`, `daysSinceLast` (0 or more; null only without orders) and `revenue` of each
 *   customer, each once
 * @param options - `bins`: scores of each dimension, 1 to 100, default 5. `method`: `quantile` (default), `percentRank`
 *   (`⌈bins · (2·below + equal + 1) / (2n)⌉`) or `cuts`. `cuts`: with that method, ascending lists for `recency`,
 *   `frequency` and `monetary`, or `'mean'` or `'median'`; reaching a cut earns it, in recency staying within it. `onInvalid`:
 *   `'throw'` (default) or `'collect'`, which puts bad rows into `rejected`
 * @returns the scores in input order; customers without orders are in `excluded` and shape nothing. `cuts` are empty for
 *   `percentRank`
 * @throws {SalesMathError} DUPLICATE_ID: a customer twice
 * @throws {SalesMathError} INVALID_CUTS: cuts that are not ascending
 * @throws {SalesMathError} MISSING_VALUE, INVALID_NUMBER, INVALID_ID, INVALID_ROW: a row is not as said
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or method, bins out of range, or `cuts` with another method
 * @example
 * import { scoreRfm } from 'salesmath';
 * const activity = [
 *   { customerId: 'ana', orders: 9, daysSinceLast: 4, revenue: '1250.00' },
 *   { customerId: 'ben', orders: 1, daysSinceLast: 200, revenue: '80.00' },
 *   { customerId: 'cy', orders: 4, daysSinceLast: 31, revenue: '300.00' },
 * ];
 * scoreRfm(activity, { bins: 3 }).customers.map(({ code }) => code); // => ['333', '111', '222']
 * @see {@link classifyRfm}. Hyndman and Fan (1996), Sample Quantiles in Statistical Packages, for the cuts (type 7); `percentRank` is the
 *   mean rank over n, as pandas' `rank(pct=True)` gives it
 */
export function scoreRfm(activity: Iterable<RfmActivity>, options?: ScoreRfmOptions): RfmScores {
  const reading = readOptions(options);
  const collect = reading.onInvalid === 'collect';
  const { rows: list, table, rejected } = readGoodRows(activity, 'activity', collect, readActivity);
  const { ids, rows, excluded, columns } = table;
  const room = new Float64Array(rows.length);
  const scored = {
    recency: scoreDimension('recency', columns.recency, reading, room),
    frequency: scoreDimension('frequency', columns.frequency, reading, room),
    monetary: scoreDimension('monetary', columns.monetary, reading, room),
  };
  const warnings: RfmWarning[] = [];
  let nonPositive = 0;
  if (reading.method === 'quantile') {
    for (let i = 0; i < rows.length; i += 1) {
      if ((columns.monetary.units[i] as number | bigint) > 0) continue;
      nonPositive += 1;
      scored.monetary.scores[i] = 1; // below every cut already, unless there is none
    }
  }
  const counts = numbersOf((dimension) => countScores(scored[dimension].scores, scored[dimension].bins));
  for (const dimension of DIMENSIONS) {
    const empty = counts[dimension].flatMap((count, i) => (count === 0 ? [i + 1] : []));
    if (empty.length > 0) warnings.push({ code: 'EMPTY_BINS', dimension, scores: empty });
  }
  if (nonPositive > 0) warnings.push({ code: 'NON_POSITIVE_REVENUE', count: nonPositive });

  const codeOf = createCodePrinter(Math.max(scored.recency.bins, scored.frequency.bins, scored.monetary.bins));
  const customers: RfmScore[] = new Array<RfmScore>(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const at = rows[i] as number;
    const row = list[at] as RfmActivity;
    const recency = scored.recency.scores[i] as number;
    const frequency = scored.frequency.scores[i] as number;
    const monetary = scored.monetary.scores[i] as number;
    customers[i] = {
      customerId: ids[at] as string,
      recency,
      frequency,
      monetary,
      code: codeOf(recency, frequency, monetary),
      orders: row.orders,
      daysSinceLast: (row.daysSinceLast as number) + 0,
      revenue: typeof row.revenue === 'string' ? row.revenue : exactAt(columns.monetary, i),
    };
  }
  return {
    n: rows.length,
    customers,
    excluded,
    cuts: numbersOf((dimension) => scored[dimension].cuts),
    counts,
    warnings,
    options: echo(reading),
    ...(collect ? { rejected } : {}),
  };
}
