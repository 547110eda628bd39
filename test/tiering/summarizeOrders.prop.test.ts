import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarizeOrders } from '../../src/tiering/summarizeOrders.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import type { NaiveOrder } from '../oracle/tiering.js';
import { summarizeOrders as naive } from '../oracle/tiering.js';
import { amounts, dates, huge, orderOf, POLICIES } from './randomOrders.js';

const ASOF = '2025-01-01';

function agrees(orders: NaiveOrder[], refundPolicy: (typeof POLICIES)[number]): void {
  const result = summarizeOrders(deepFreeze(orders), { asOf: ASOF, refundPolicy, gaps: true });
  const expected = naive(orders, ASOF, refundPolicy);
  expect(result.customers).toEqual(expected.customers);
  expect(result.ignored).toEqual({ afterAsOf: expected.afterAsOf, nonPositive: expected.nonPositive });
  expect(result.warnings).toEqual(expected.loose === 0 ? [] : [{ code: 'REFUND_WITHOUT_ORDER', count: expected.loose }]);
  expect(notPlain(result)).toEqual([]);
}

describe('summarizeOrders agrees with the naive summary', () => {
  it.each(POLICIES)('%s: lines, refunds, late rows, days in any order', (policy) => {
    fc.assert(fc.property(fc.array(orderOf(amounts), { maxLength: 30 }), (orders) => agrees(orders, policy)), runs(400));
  }, PATIENCE);

  it.each(POLICIES)('%s: amounts that no double holds', (policy) => {
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
      fc.property(orders, fc.infiniteStream(fc.nat()), fc.constantFrom(...POLICIES), (rows, noise, refundPolicy) => {
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
        const revenue = (refundPolicy: (typeof POLICIES)[number]): string[] =>
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
