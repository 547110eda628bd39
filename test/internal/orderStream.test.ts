import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/internal/dates.js';
import { gatherOrders } from '../../src/internal/orderStream.js';
import type { Order } from '../../src/types.js';

const READING = { asOf: parseDay('2026-12-31'), refundPolicy: 'netToOrder', decimals: 2, withProfit: false, collect: false } as const;

describe('gatherOrders', () => {
  it('keeps doubles where a refund waits for an order that does not come, also of rows that are not kept', () => {
    const orders: Order[] = [
      { customerId: 'a', date: '2026-01-05', revenue: 100, orderId: 'x' },
      { customerId: 'a', date: '2026-01-06', revenue: '2.5', kind: 'refund', reverses: 'unknown' },
      { customerId: 'a', date: '2026-01-07', revenue: 10, kind: 'refund', reverses: 'y' },
      { customerId: 'a', date: '2026-01-08', revenue: '30.01', orderId: 'y' },
    ];
    const kept = gatherOrders(orders, READING).table;
    const passing = gatherOrders(new Set(orders), READING).table;
    for (const { value, looseRefunds } of [kept, passing]) {
      expect(value.units).toBeInstanceOf(Float64Array);
      expect(Array.from(value.units as Float64Array).filter((units) => units !== 0).sort((a, b) => a - b)).toEqual([-250, 2001, 10000]);
      expect(looseRefunds).toBe(1);
    }
  });
});
