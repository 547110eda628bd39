import type { ErrorCode } from '../errors.js';
import { fractionAt, sumBy } from '../internal/decimalColumns.js';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, divide, formatUnits, isOne, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { DECIMAL_RULE, describe, fail, issue, joinPath, missingOr } from '../internal/issues.js';
import { requireFinite } from '../internal/numbers.js';
import { toUnits } from '../internal/rounding.js';
import type { BadRows } from '../internal/rowIssues.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { createMoneyRounder } from '../internal/runningTotal.kernel.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { buildValues } from '../internal/scaled.js';
import { fieldOf, GROUP_RULE, isObject, toGroup } from '../internal/shapes.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import { echoDecimal } from './echoDecimal.js';
import { readGoodRows } from './goodRows.js';
import { readShare } from './items.js';
import type { AnalyzeSegmentsOptions, SegmentAnalysis, SegmentedCustomer, SegmentsAnalysis, SegmentsWarning } from './segments.types.js';

const OPTION_KEYS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('groupBy', 'measure', 'targetShares', 'addressable', 'onInvalid');
const MISSING = '?';
const JOINT = '/';

type Values = readonly (string | null)[];

interface SegmentTable {
  readonly names: readonly string[];
  readonly values: readonly Values[];
  readonly counts: Float64Array;
  readonly sums: DecimalColumn;
}

function readGroupBy(given: unknown): string[] {
  const path = 'options.groupBy';
  if (!Array.isArray(given) || given.length === 0) {
    return fail(missingOr('INVALID_OPTION', given), path, given, 'must be a list of field names, at least one');
  }
  return Array.from(given, (name: unknown, i) => readField(name, `${path}[${i}]`)); // a hole in the list is a place too
}

function readField(name: unknown, path: string): string {
  return typeof name === 'string' && name !== '' ? name : fail('INVALID_OPTION', path, name, 'must be the name of a field');
}

/** Reads a value for each segment that is named. */
function readBySegment<T>(given: unknown, path: string, read: (value: unknown, path: string) => T): Map<string, T> {
  if (given === undefined) return new Map();
  if (!isObject(given)) return fail('INVALID_OPTION', path, given, 'must be an object by segment');
  return new Map(Object.entries(given).map(([segment, value]) => [segment, read(value, joinPath(path, [segment]))]));
}

function readAddressable(value: unknown, path: string): number {
  const count = requireFinite(value, path);
  return count >= 0 ? count : fail('INVALID_OPTION', path, value, 'must be a number of customers, 0 or more');
}

function readRows(rows: readonly SegmentedCustomer[], groupBy: readonly string[], measure: string, bad: BadRows): SegmentTable {
  const column = buildValues(rows.length, 2);
  const group = new Int32Array(rows.length).fill(-1);
  const indexOf = new Map<string, number>();
  const names: string[] = [];
  const values: Values[] = [];
  const counts: number[] = [];
  const refuse = (i: number, fields: readonly string[], code: ErrorCode, received: unknown, rule: string): void => {
    bad.reject(i, fieldOf(rows[i], 'customerId'), issue(missingOr(code, received), joinPath(`customers[${i}]`, fields), received, rule));
  };
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as Readonly<{ count?: unknown }>;
    if (typeof row !== 'object' || row === null) {
      refuse(i, [], 'INVALID_ROW', row, 'must be an object');
      continue;
    }
    const { count } = row;
    const stands = count === undefined || count === null ? 1 : (count as number);
    const isCount = Number.isSafeInteger(stands) && stands >= 0;
    if (!isCount) refuse(i, ['count'], 'INVALID_COUNT', count, 'must be a whole number, 0 or more');
    const measured = fieldOf(row, measure);
    if (!column.set(i, measured)) refuse(i, [measure], 'INVALID_NUMBER', measured, DECIMAL_RULE);
    const parts: (string | null)[] = [];
    for (const name of groupBy) {
      const field = fieldOf(row, name);
      const text = toGroup(field);
      if (text === undefined) refuse(i, [name], 'INVALID_ROW', field, GROUP_RULE);
      parts.push(text ?? null);
    }
    if (bad.isRejected(i)) continue; // it names no segment
    const segment = nameOf(parts);
    let index = indexOf.get(segment);
    if (index === undefined) {
      index = names.push(segment) - 1;
      indexOf.set(segment, index);
      values.push(parts);
      counts.push(0);
    } else {
      const other = values[index] as Values;
      if (parts.some((part, k) => part !== other[k])) {
        refuse(i, [], 'DUPLICATE_ID', segment, `must not name two segments: ${tell(parts)} here, ${tell(other)} in an earlier row. Write one of these values otherwise`);
      }
    }
    group[i] = index;
    if (isCount) counts[index] = (counts[index] as number) + stands;
  }
  return { names, values, counts: Float64Array.from(counts), sums: sumBy(column.finish(), group, names.length) };
}

const tell = (parts: Values): string => `[${parts.map(describe).join(', ')}]`;

function nameOf(parts: Values): string {
  let name = parts[0] ?? MISSING;
  for (let i = 1; i < parts.length; i += 1) name += JOINT + (parts[i] ?? MISSING);
  return name;
}

/** The values of a segment that is only named; all null where the name does not tell them apart. */
function valuesOf(segment: string, groupBy: readonly string[]): Values {
  const parts = groupBy.length === 1 ? [segment] : segment.split(JOINT);
  return groupBy.map((_, i) => (parts.length !== groupBy.length || parts[i] === MISSING ? null : (parts[i] as string)));
}

/**
 * Compares segments: what each brings, against the share it should have, and how much of it is won.
 *
 * `gap = share − targetShare`; `penetration = customers / addressable`.
 *
 * **When to use** For a segment plan: "household brings half the profit, ten points more than planned, from 3.6 % of those that
 * could be won".
 *
 * **Gotchas** `addressable` includes the customers already won. Share and gap are of exact sums; the printed values are rounded
 * so that they add up to the printed total.
 *
 * @param customers - rows with the measure (money, of either sign), the fields to group by and `count`, the customers that a
 *   row stands for, default 1
 * @param options - `groupBy`: fields that make up a segment. `measure`: the field that is summed, default `profit`.
 *   `targetShares`: wanted share of the total by segment. `addressable`: customers that could be won by segment. `currency`,
 *   `minorUnits`, `rounding`: how money is printed, default the currency's decimals, else 2; half-up. `onInvalid`:
 *   `'throw'` (default) or `'collect'`, which puts bad rows into `rejected`
 * @returns the segments by first appearance, then those only named in the options. `share` is null when the total is 0 or
 *   less, `targetShare`, `addressable` and what follows from them where they are not known, `penetration` also at 0
 * @throws {SalesMathError} MISSING_VALUE: a row without the measure, or options without `groupBy`
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_COUNT, INVALID_ROW: a row is not as said
 * @throws {SalesMathError} DUPLICATE_ID: two segments of different values that would have one name
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, a target share outside 0 … 1, or `addressable` below 0
 * @throws {SalesMathError} UNKNOWN_CURRENCY: no active ISO 4217 code
 * @example
 * import { analyzeSegments } from 'salesmath';
 * const customers = [{ channel: 'large', count: 54, profit: '300000' }, { channel: 'small', count: 8, profit: '200000' }];
 * const { segments } = analyzeSegments(customers, {
 *   groupBy: ['channel'],
 *   targetShares: { large: 0.5, small: 0.5 },
 *   addressable: { small: 20 },
 * });
 * segments.map(({ segment, share, gap, penetration }) => [segment, share, gap, penetration]);
 * // => [['large', 0.6, 0.1, null], ['small', 0.4, -0.1, 0.4]]
 * @see {@link classifyAbc}
 */
export function analyzeSegments<T extends object & Pick<SegmentedCustomer, 'count'>>(customers: Iterable<T>, options: AnalyzeSegmentsOptions): SegmentsAnalysis {
  const given = requireOptions<AnalyzeSegmentsOptions>(options, OPTION_KEYS);
  const style = readMoneyStyle(given);
  const groupBy = readGroupBy(given.groupBy);
  const measure = given.measure === undefined ? 'profit' : readField(given.measure, 'options.measure');
  const targets = readBySegment(given.targetShares, 'options.targetShares', readShare);
  const addressable = readBySegment(given.addressable, 'options.addressable', readAddressable);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const { table, rejected } = readGoodRows<SegmentedCustomer, SegmentTable>(customers, 'customers', collect, (rows, bad) => readRows(rows, groupBy, measure, bad));

  const exact: Fraction[] = table.names.map((_, i) => fractionAt(table.sums, i));
  const total = exact.reduce(add, ZERO);
  const hasTotal = sign(total) > 0;
  const names = [...new Set([...table.names, ...targets.keys(), ...addressable.keys()])];
  const above: string[] = [];
  const round = createMoneyRounder(style);
  const segments = names.map((segment, i): SegmentAnalysis => {
    const value = exact[i] ?? ZERO;
    const share = hasTotal ? divide(value, total) : null;
    const target = targets.get(segment);
    const reachable = addressable.get(segment);
    const count = table.counts[i] ?? 0;
    const penetration = reachable === undefined || reachable === 0 ? null : toNumber(divide({ n: BigInt(count), d: 1n }, knownDecimal(reachable)));
    if (penetration !== null && penetration > 1) above.push(segment);
    const values = table.values[i] ?? valuesOf(segment, groupBy);
    return {
      segment,
      values: Object.fromEntries(groupBy.map((name, k) => [name, values[k] ?? null])),
      customers: count,
      value: formatUnits(round(value), style.minorUnits),
      share: share && toNumber(share),
      targetShare: target === undefined ? null : toNumber(target),
      gap: share === null || target === undefined ? null : toNumber(subtract(share, target)),
      addressable: reachable ?? null,
      penetration,
    };
  });
  const warnings: SegmentsWarning[] = hasTotal ? [] : [{ code: 'NON_POSITIVE_TOTAL' }];
  for (const segment of above) warnings.push({ code: 'PENETRATION_ABOVE_ONE', segment });
  const wanted = [...targets.values()].reduce(add, ZERO);
  if (given.targetShares !== undefined && !isOne(wanted)) warnings.push({ code: 'TARGETS_NOT_ONE', sum: toNumber(wanted) });
  return {
    total: formatUnits(toUnits(total, style), style.minorUnits),
    segments,
    warnings,
    options: {
      groupBy,
      measure,
      ...(given.targetShares === undefined ? {} : { targetShares: Object.fromEntries([...targets].map(([name, share]) => [name, echoDecimal(share)])) }),
      ...(given.addressable === undefined ? {} : { addressable: Object.fromEntries(addressable) }),
      onInvalid,
      ...effectiveMoney(given, style),
    },
    ...(collect ? { rejected } : {}),
  };
}
