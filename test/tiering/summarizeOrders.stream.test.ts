import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarizeOrders } from '../../src/tiering/summarizeOrders.js';
import type { Order } from '../../src/types.js';
import { PATIENCE, runs } from '../oracle/laws.js';
import { isMutated } from '../support/mutated.js';
import { refusal } from '../support/refusal.js';
import { reused } from '../support/reused.js';
import { amounts, dates, huge, orderOf, POLICIES } from './randomOrders.js';

const options = (refundPolicy: (typeof POLICIES)[number]) => ({ asOf: '2025-01-01', refundPolicy, gaps: true, customerIds: ['x', 'nobody'] });

describe('orders that come out of a generator', () => {
  it.each(POLICIES)('%s: are summed up as those of a list, and none is kept', (policy) => {
    const rows = fc.array(orderOf(fc.oneof({ weight: 6, arbitrary: amounts }, { weight: 1, arbitrary: huge })), { maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(rows, (orders) => {
        expect(summarizeOrders(reused(orders as Order[]), options(policy))).toEqual(summarizeOrders(orders as Order[], options(policy)));
      }),
      runs(400, 3000),
    );
  }, PATIENCE);

  it.skipIf(isMutated)('also when there are many, whose days stand in no order', () => {
    const order = fc.record({ customerId: fc.integer({ min: 1, max: 400 }), date: dates, revenue: amounts, orderId: fc.option(fc.integer({ min: 1, max: 900 }), { freq: 3 }) });
    fc.assert(
      fc.property(fc.array(order, { minLength: 3000, maxLength: 5000, size: 'max' }), (orders) => {
        expect(summarizeOrders(reused(orders), options('netToOrder'))).toEqual(summarizeOrders(orders, options('netToOrder')));
      }),
      runs(10, 40),
    );
  }, PATIENCE);

  it('are refused as those of a list', () => {
    const good = { customerId: 'a', date: '2025-01-01', revenue: 1 };
    const bad = [null, { ...good, date: '2025-02-30' }, { ...good, revenue: 'x' }, { ...good, revenue: -1 }, { ...good, revenue: '-99999999999999999999' }, { ...good, profit: 'x' },
      { ...good, kind: 'gift' }, { ...good, orderId: {} }, { ...good, kind: 'refund', reverses: 1.5 }, { ...good, customerId: '' }, good, { ...good, date: undefined }] as never as Order[];
    const list = refusal(() => summarizeOrders(bad, options('netToOrder')));
    expect(list.length).toBe(11);
    expect(refusal(() => summarizeOrders(bad.values(), options('netToOrder')))).toEqual(list);
  });
});
