import { compareNames } from '../internal/compareNames.js';
import { parseDay } from '../internal/dates.js';
import { readScaled } from '../internal/decimal.js';
import { fail, missingOr } from '../internal/issues.js';
import { requireCount } from '../internal/numbers.js';
import { mergeRejected, rejectedSchema } from '../internal/rejectedRows.js';
import { requireList, requireObject } from '../internal/shapes.js';
import { readParts, requireAlike, within } from '../internal/shards.js';
import { parseConfig } from '../internal/validate.js';
import { echoOptions, readSummaryOptions } from './orderSummary.js';
import type { CustomerActivity, OrdersSummary } from './types.js';

/** Whether nothing of a customer is known: listed, but without a row that counts. */
function isBare({ orders, firstDate, revenue, profit }: CustomerActivity): boolean {
  return orders === 0 && firstDate === null && Number(revenue) === 0 && profit !== null && Number(profit) === 0;
}

type Check = (value: unknown) => boolean;

const orNull = (check: Check): Check => (value) => value === null || check(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isDay: Check = (value) => typeof value === 'string' && !Number.isNaN(parseDay(value));
const isMoney: Check = (value) => typeof value === 'string' && readScaled(value) !== null;

/** What the fields of a customer must be, in their order. */
const FIELDS: readonly (readonly [name: keyof CustomerActivity, check: Check])[] = /* @__PURE__ */ (() => [
  ['customerId', (value) => typeof value === 'string' && value !== ''],
  ['orders', isCount],
  ['purchaseDays', isCount],
  ['repeatDays', isCount],
  ['firstDate', orNull(isDay)],
  ['lastDate', orNull(isDay)],
  ['ageAtLast', orNull(isCount)],
  ['age', orNull(isCount)],
  ['daysSinceLast', orNull(isCount)],
  ['revenue', isMoney],
  ['profit', orNull(isMoney)],
  ['meanOrder', orNull(Number.isFinite)],
  ['meanRepeatDay', orNull(Number.isFinite)],
] as const)();

/** A customer of a summary, in one order of fields. */
function readActivity(given: unknown, path: string, withGaps: boolean): CustomerActivity {
  const row = requireObject(given, path);
  const activity: Record<string, unknown> = {};
  for (const [name, check] of FIELDS) {
    const value = row[name];
    if (!check(value)) fail(missingOr('INVALID_ROW', value), `${path}.${name}`, value, 'must be as summarizeOrders gives it');
    activity[name] = typeof value === 'number' ? value + 0 : value;
  }
  if (!withGaps) return activity as unknown as CustomerActivity;
  const gaps = Array.from(requireList(row['gaps'], `${path}.gaps`), (gap, i) => requireCount(gap, `${path}.gaps[${i}]`));
  return { ...activity, gaps } as unknown as CustomerActivity;
}

function readSummary(given: unknown, path: string): OrdersSummary {
  const { customers, ignored, warnings, options, rejected } = requireObject(given, path);
  const { afterAsOf, nonPositive } = requireObject(ignored, `${path}.ignored`);
  const settings = within(path, () => readSummaryOptions(requireObject(options, 'options') as never));
  return {
    customers: Array.from(requireList(customers, `${path}.customers`), (row, i) => readActivity(row, `${path}.customers[${i}]`, settings.withGaps)),
    ignored: {
      afterAsOf: requireCount(afterAsOf, `${path}.ignored.afterAsOf`),
      nonPositive: requireCount(nonPositive, `${path}.ignored.nonPositive`),
    },
    warnings: Array.from(requireList(warnings, `${path}.warnings`), (warning, i) => {
      const { code, count } = requireObject(warning, `${path}.warnings[${i}]`);
      if (code !== 'REFUND_WITHOUT_ORDER') fail(missingOr('INVALID_OPTION', code), `${path}.warnings[${i}].code`, code, "must be 'REFUND_WITHOUT_ORDER'");
      return { code: 'REFUND_WITHOUT_ORDER', count: requireCount(count, `${path}.warnings[${i}].count`) };
    }),
    options: echoOptions(settings),
    ...(settings.reading.collect ? { rejected: parseConfig(rejectedSchema(), rejected, `${path}.rejected`) } : {}),
  };
}

/**
 * Puts the summaries of several shards together, whose orders were cut by customer.
 *
 * The outcome is the same to the byte in whatever order and grouping shards are merged; a summary of no rows changes nothing.
 *
 * **Gotchas** Each customer must be in one shard. Where rows are cut otherwise, by day or by file, use {@link tallyOrders}.
 *
 * @param summaries - what {@link summarizeOrders} gave, at least one, also after a way through JSON
 * @returns the summary of all rows together: customers by id, then those of `customerIds` of whom nothing is known
 * @throws {SalesMathError} SHARDS_OVERLAP: a customer has rows in two shards
 * @throws {SalesMathError} SHARD_MISMATCH: summaries of other options; the path tells what differs
 * @throws {SalesMathError} EMPTY_INPUT: no summary
 * @throws {SalesMathError} INVALID_ROW, INVALID_COUNT, INVALID_OPTION, MISSING_VALUE: something that is no summary; and the codes of the
 *   options in it: INVALID_DATE, UNKNOWN_CURRENCY
 * @example
 * import { mergeOrdersSummaries, summarizeOrders } from 'salesmath';
 * const summary = (customerId: string) => summarizeOrders([{ customerId, date: '2025-01-10', revenue: '5' }], { asOf: '2025-06-30' });
 * mergeOrdersSummaries([summary('ben'), summary('ana')]).customers.map(({ customerId }) => customerId); // => ['ana', 'ben']
 * mergeOrdersSummaries([summary('ana'), summary('ana')]); // throws SHARDS_OVERLAP
 * @see {@link mergeOrdersTallies}
 */
export function mergeOrdersSummaries(summaries: Iterable<OrdersSummary>): OrdersSummary {
  const parts = readParts(summaries, 'summaries', readSummary);
  requireAlike(parts, 'summaries', 'options', ({ options }) => options);
  const [{ options }] = parts as [OrdersSummary];
  const places = new Map(options.customerIds.map((id, place) => [id, place]));
  const known = new Map<string, CustomerActivity>();
  parts.forEach(({ customers }, i) => {
    customers.forEach((activity, at) => {
      const { customerId } = activity;
      const before = known.get(customerId);
      if (before === undefined || isBare(before)) known.set(customerId, activity);
      if (before === undefined || (places.has(customerId) && (isBare(before) || isBare(activity)))) return;
      fail('SHARDS_OVERLAP', `summaries[${i}].customers[${at}].customerId`, customerId, 'must be in one shard alone. Cut the orders by customer, or use tallyOrders');
    });
  });
  const lastPlace = (activity: CustomerActivity): number => (isBare(activity) ? (places.get(activity.customerId) ?? -1) : -1);
  const total = (of: (part: OrdersSummary) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
  const loose = total(({ warnings }) => warnings.reduce((sum, { count }) => sum + count, 0));
  return {
    customers: Array.from(known.values()).sort((a, b) => lastPlace(a) - lastPlace(b) || compareNames(a.customerId, b.customerId)),
    ignored: { afterAsOf: total(({ ignored }) => ignored.afterAsOf), nonPositive: total(({ ignored }) => ignored.nonPositive) },
    warnings: loose === 0 ? [] : [{ code: 'REFUND_WITHOUT_ORDER', count: loose }],
    options,
    ...(options.onInvalid === 'collect' ? { rejected: mergeRejected(parts.map(({ rejected = [] }) => ({ rejected }))) } : {}),
  };
}
