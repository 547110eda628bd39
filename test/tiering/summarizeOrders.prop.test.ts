import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarizeOrders } from '../../src/tiering/summarizeOrders.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import type { NaiveOrder } from '../oracle/tiering.js';
import { summarizeOrders as naive } from '../oracle/tiering.js';

const dates = fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02', '2024-07-15', '2024-12-31', '2025-01-01', '2025-03-01', '0001-01-01');
const amounts = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 5000 }).map((cents) => (cents / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.constantFrom('0', '0.005', '1.2345', '33.333333', '0.30000000000000004') },
);
const huge = fc.constantFrom('90071992547409.93', '9007199254740993', '123456789012345678901.5', '0.000000000000000000001');
const orderOf = (amount: fc.Arbitrary<string>): fc.Arbitrary<NaiveOrder> =>
  fc.record(
    {
      customerId: fc.constantFrom('c1', 'c2', 'c10', 'x', 'c01'),
      date: dates,
      revenue: amount,
      profit: fc.option(fc.constantFrom('1', '-2.5', '0', '0.333'), { freq: 12 }),
      orderId: fc.option(fc.constantFrom('o1', 'o2', 'o3', '7', 'late'), { freq: 2 }),
      kind: fc.constantFrom('sale' as const, 'sale' as const, 'refund' as const),
      reverses: fc.option(fc.constantFrom('o1', 'o2', 'o3', '7', 'unknown'), { freq: 4 }),
    },
    { requiredKeys: ['customerId', 'date', 'revenue'] },
  );
const policies = ['netToOrder', 'netToDate', 'ignore'] as const;
const ASOF = '2025-01-01';

function agrees(orders: NaiveOrder[], refundPolicy: (typeof policies)[number]): void {
  const result = summarizeOrders(deepFreeze(orders), { asOf: ASOF, refundPolicy, gaps: true });
  const expected = naive(orders, ASOF, refundPolicy);
  expect(result.customers).toEqual(expected.customers);
  expect(result.ignored).toEqual({ afterAsOf: expected.afterAsOf, nonPositive: expected.nonPositive });
  expect(result.warnings).toEqual(expected.loose === 0 ? [] : [{ code: 'REFUND_WITHOUT_ORDER', count: expected.loose }]);
  expect(notPlain(result)).toEqual([]);
}

describe('summarizeOrders agrees with the naive summary', () => {
  it.each(policies)('%s: lines, refunds, late rows, days in any order', (policy) => {
    fc.assert(fc.property(fc.array(orderOf(amounts), { maxLength: 30 }), (orders) => agrees(orders, policy)), runs(400));
  }, PATIENCE);

  it.each(policies)('%s: amounts that no double holds', (policy) => {
    fc.assert(fc.property(fc.array(orderOf(fc.oneof(amounts, huge)), { maxLength: 12 }), (orders) => agrees(orders, policy)), runs(200));
  }, PATIENCE);

  it('many orders of one customer, out of order', () => {
    const order = fc.record({ customerId: fc.constantFrom('c1', 'c2'), date: dates, revenue: amounts });
    fc.assert(fc.property(fc.array(order, { minLength: 60, maxLength: 120 }), (orders) => agrees(orders, 'netToOrder')), runs(60));
  }, PATIENCE);
});

describe('laws of summarizeOrders', () => {
  const orders = fc.array(orderOf(amounts), { maxLength: 25 });

  it('the order of rows changes nothing but the order of customers', () => {
    fc.assert(
      fc.property(orders, fc.infiniteStream(fc.nat()), fc.constantFrom(...policies), (rows, noise, refundPolicy) => {
        const keyed = rows.map((row) => ({ row, key: noise.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
        const byId = (list: NaiveOrder[]): unknown[] => {
          const { customers, ignored } = summarizeOrders(list, { asOf: ASOF, refundPolicy });
          return [ignored, [...customers].sort((a, b) => (a.customerId < b.customerId ? -1 : 1))];
        };
        expect(byId(shuffled)).toEqual(byId(rows));
      }),
      runs(200),
    );
  }, PATIENCE);

  it('revenue is the same whichever way refunds are netted', () => {
    fc.assert(
      fc.property(orders, (rows) => {
        const revenue = (refundPolicy: (typeof policies)[number]): string[] =>
          summarizeOrders(rows, { asOf: ASOF, refundPolicy }).customers.map((customer) => customer.revenue);
        expect(revenue('netToDate')).toEqual(revenue('netToOrder'));
      }),
      runs(200),
    );
  }, PATIENCE);

  it('late rows have no effect but to be counted', () => {
    fc.assert(
      fc.property(orders, (rows) => {
        const { customers, warnings } = summarizeOrders(rows, { asOf: ASOF });
        const early = summarizeOrders(rows.filter(({ date }) => date <= ASOF), { asOf: ASOF });
        expect({ customers, warnings }).toEqual({ customers: early.customers, warnings: early.warnings });
      }),
      runs(200),
    );
  }, PATIENCE);
});
