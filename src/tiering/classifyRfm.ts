import { moneyAt, ratioOf, sumBy } from '../internal/decimalColumns.js';
import { DECIMAL_RULE, fail } from '../internal/issues.js';
import type { BadRows } from '../internal/rowIssues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { buildValues } from '../internal/scaled.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import { createIdReader, readGoodRows } from './goodRows.js';
import type { ClassifyRfmOptions, RfmClassification, RfmClassified, RfmRules, RfmScored, RfmSegmentSummary } from './rfm.types.js';
import { createCodePrinter } from './rfmCode.js';
import { segmentsOf, walkCodes } from './rfmRules.kernel.js';
import type { NormalRfmRules } from './rfmRules.schema.js';
import { parseRfmRules } from './rfmRules.schema.js';

const OPTION_KEYS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('onInvalid');
const LISTED_CODES = 5;

interface Lookup {
  readonly segments: readonly string[];
  /** Segment index by `((R − 1) · bins + F − 1) · bins + M − 1`. */
  readonly segmentOf: Int32Array;
  readonly overlapping: number;
}

/** Gives every code its segment, or refuses rules that leave one without. */
function compileLookup({ bins, lines }: NormalRfmRules): Lookup {
  const segments = segmentsOf(lines, [...lines.keys()]);
  const indexOf = new Map(segments.map((segment, i) => [segment, i]));
  const segmentOf = new Int32Array(bins ** 3);
  const codeOf = createCodePrinter(bins);
  const uncovered: string[] = [];
  let missing = 0;
  let overlapping = 0;
  let at = 0;
  walkCodes(bins, lines, (recency, frequency, monetary, matching) => {
    const ids = segmentsOf(lines, matching);
    const [winner] = ids;
    if (ids.length > 1) overlapping += 1;
    if (winner === undefined) {
      missing += 1;
      if (uncovered.length < LISTED_CODES) uncovered.push(codeOf(recency, frequency, monetary));
    } else segmentOf[at] = indexOf.get(winner) as number;
    at += 1;
  });
  if (missing > 0) {
    const more = missing > uncovered.length ? ' …' : '';
    fail('UNCOVERED_SCORES', 'rules.segments', lines, `must take every code: ${missing} have no segment (${uncovered.join(', ')}${more}). Add a last segment without when`);
  }
  return { segments, segmentOf, overlapping };
}

interface ScoreTable {
  readonly ids: readonly string[];
  /** Place of the code of each row. */
  readonly place: Int32Array;
  readonly orders: Float64Array;
  readonly revenue: DecimalColumn;
}

function readScores(rows: readonly RfmScored[], bins: number, bad: BadRows): ScoreTable {
  const reader = createIdReader(rows.length, 'scores', 'customerId', bad);
  const place = new Int32Array(rows.length);
  const orders = new Float64Array(rows.length);
  const revenues = buildValues(rows.length, 2);
  const rule = `must be a whole number from 1 to ${bins}, the bins of the rules`;
  const check = (score: number, i: number, name: string): boolean => {
    if (Number.isInteger(score) && score >= 1 && score <= bins) return true;
    reader.refuse(i, name, 'INVALID_SCORE', score, rule);
    return false;
  };
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as RfmScored;
    if (!reader.isRow(i, row, 'customerId, recency, frequency, monetary')) continue;
    if (!reader.read(i, row.customerId)) continue;
    const { recency, frequency, monetary, orders: made, revenue } = row;
    if (!check(recency, i, 'recency') || !check(frequency, i, 'frequency') || !check(monetary, i, 'monetary')) continue;
    place[i] = ((recency - 1) * bins + frequency - 1) * bins + monetary - 1;
    if (made !== undefined && made !== null) {
      if (Number.isSafeInteger(made) && made >= 0) orders[i] = made;
      else reader.refuse(i, 'orders', 'INVALID_COUNT', made, 'must be a whole number, 0 or more');
    }
    if (revenue !== undefined && revenue !== null && !revenues.set(i, revenue)) {
      reader.refuse(i, 'revenue', 'INVALID_NUMBER', revenue, DECIMAL_RULE);
    }
  }
  return { ids: reader.ids, place, orders, revenue: revenues.finish() };
}

function totalOf({ units }: DecimalColumn): number | bigint {
  let wide = 0n;
  for (const value of units) wide += BigInt(value);
  return wide <= BigInt(Number.MAX_SAFE_INTEGER) && units instanceof Float64Array ? Number(wide) : wide;
}

/**
 * Names the segment of each customer by rules on its RFM scores, and sums up the segments.
 *
 * **When to use** On the `customers` of `scoreRfm`, with one of `rfmRuleSets` or rules of your own.
 *
 * **Gotchas** The rules must have as many bins as the scores were made with: scores above that are refused, those from fewer bins
 * cannot be told from low ones. The first line that matches wins; a last
 * segment without `when` takes the rest.
 *
 * @param scores - `customerId`, `recency`, `frequency`, `monetary` (1 … bins) of each customer, each once; `orders` and
 *   `revenue` (money) are summed by segment where they are given
 * @param rules - `id`, `bins` and `segments`, as for {@link checkRfmRules}
 * @param options - `currency`, `minorUnits`, `rounding`: how revenue is printed, default the currency's decimals, else 2; half-up.
 *   `onInvalid`: `'throw'` (default) or `'collect'`, which puts bad rows into `rejected`
 * @returns the customers in input order, and all segments in the order of the rules, also empty ones; shares are null where
 *   there is nothing to take a share of
 * @throws {SalesMathError} INVALID_RULES: a band outside 1 … bins or upside down
 * @throws {SalesMathError} UNCOVERED_SCORES: the rules leave a code without a segment
 * @throws {SalesMathError} INVALID_SCORE: a score that is not 1 … bins
 * @throws {SalesMathError} DUPLICATE_ID: a customer twice
 * @throws {SalesMathError} MISSING_VALUE, INVALID_NUMBER, INVALID_COUNT, INVALID_ID, INVALID_ROW: a row is not as said
 * @throws {SalesMathError} INVALID_OPTION, UNKNOWN_CURRENCY: options or rules of another shape
 * @example
 * import { classifyRfm, rfmRuleSets } from 'salesmath';
 * const scores = [
 *   { customerId: 'ana', recency: 5, frequency: 5, monetary: 4, orders: 9, revenue: '1250.00' },
 *   { customerId: 'ben', recency: 1, frequency: 1, monetary: 1, orders: 1, revenue: '80.00' },
 * ];
 * const { customers, segments } = classifyRfm(scores, rfmRuleSets.classic);
 * customers.map(({ code, segment }) => [code, segment]); // => [['554', 'champions'], ['111', 'lost']]
 * segments[0]?.revenue; // => '1250.00'
 * @see {@link scoreRfm}
 */
export function classifyRfm(scores: Iterable<RfmScored>, rules: RfmRules, options?: ClassifyRfmOptions): RfmClassification {
  const given = requireOptions<ClassifyRfmOptions>(options, OPTION_KEYS);
  const style = readMoneyStyle(given);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const normal = parseRfmRules(rules);
  const { bins, playbooks } = normal;
  const { segments: names, segmentOf, overlapping } = compileLookup(normal);
  const { rows, table, rejected } = readGoodRows(scores, 'scores', collect, (list, bad) => readScores(list, bins, bad));
  const { ids, place, orders, revenue } = table;
  const codeOf = createCodePrinter(bins);

  const segment = place.map((at) => segmentOf[at] as number);
  const counts = new Float64Array(names.length);
  const ordered = new Float64Array(names.length);
  const customers: RfmClassified[] = new Array<RfmClassified>(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const of = segment[i] as number;
    counts[of] = (counts[of] as number) + 1;
    ordered[of] = (ordered[of] as number) + (orders[i] as number);
    const row = rows[i] as RfmScored;
    customers[i] = { customerId: ids[i] as string, code: codeOf(row.recency, row.frequency, row.monetary), segment: names[of] as string };
  }
  const sums = sumBy(revenue, segment, names.length);
  const total = totalOf(sums);
  const summaries = names.map((name, of): RfmSegmentSummary => {
    const playbook = playbooks.get(name);
    return {
      segment: name,
      customers: counts[of] as number,
      share: rows.length === 0 ? null : (counts[of] as number) / rows.length,
      orders: ordered[of] as number,
      revenue: moneyAt(sums, of, style),
      revenueShare: total > 0 ? ratioOf(sums.units[of] as number | bigint, total) : null,
      ...(playbook === undefined ? {} : { playbook }),
    };
  });
  return {
    customers,
    segments: summaries,
    warnings: overlapping > 0 ? [{ code: 'OVERLAPPING_RULES', count: overlapping }] : [],
    options: { onInvalid, ...effectiveMoney(given, style) },
    ...(collect ? { rejected } : {}),
  };
}
