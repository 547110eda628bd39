import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/tiering/index.js';
import { summarizeOrders } from '../../src/tiering/index.js';
import { refusal } from '../support/refusal.js';

const ORDERS: Order[] = [
  { customerId: 'a', orderId: 'o1', date: '2025-01-10', revenue: '100.00', profit: '40' },
  { customerId: 'a', orderId: 'o2', date: '2025-03-01', revenue: '50.10', profit: '20' },
  { customerId: 'a', orderId: 'r1', kind: 'refund', date: '2025-03-20', revenue: '50.10', profit: '20', reverses: 'o2' },
  { customerId: 'b', orderId: 'o3', date: '2025-02-01', revenue: '80', profit: '30' },
  { customerId: 'b', kind: 'refund', date: '2025-02-05', revenue: '30', profit: '10', reverses: 'o3' },
];

describe('summarizeOrders', () => {
  it('nets a refund to its order, on that order\'s date', () => {
    expect(summarizeOrders(ORDERS, { asOf: '2025-06-30' })).toEqual({
      customers: [
        {
          customerId: 'a', orders: 1, purchaseDays: 1, repeatDays: 0, firstDate: '2025-01-10', lastDate: '2025-01-10', ageAtLast: 0,
          age: 171, daysSinceLast: 171, revenue: '100.00', profit: '40.00', meanOrder: 100, meanRepeatDay: null,
        },
        {
          customerId: 'b', orders: 1, purchaseDays: 1, repeatDays: 0, firstDate: '2025-02-01', lastDate: '2025-02-01', ageAtLast: 0,
          age: 149, daysSinceLast: 149, revenue: '50.00', profit: '20.00', meanOrder: 50, meanRepeatDay: null,
        },
      ],
      ignored: { afterAsOf: 0, nonPositive: 1 },
      warnings: [],
      options: { asOf: '2025-06-30', refundPolicy: 'netToOrder', onInvalid: 'throw', customerIds: [], gaps: false, minorUnits: 2, rounding: 'halfUp' },
    });
  });

  it('leaves orders as sold with netToDate', () => {
    const { customers, ignored } = summarizeOrders(ORDERS, { asOf: '2025-06-30', refundPolicy: 'netToDate' });
    expect(customers.map(({ orders, revenue, profit, meanOrder }) => [orders, revenue, profit, meanOrder])).toEqual([
      [2, '100.00', '40.00', 75.05],
      [1, '50.00', '20.00', 80],
    ]);
    expect(ignored.nonPositive).toBe(0);
  });

  it('ignores refunds when told, and still lists a customer who has nothing else', () => {
    const only: Order = { customerId: 'z', kind: 'refund', date: '2025-01-01', revenue: 5 };
    const { customers, warnings } = summarizeOrders([only, ...ORDERS], { asOf: '2025-06-30', refundPolicy: 'ignore' });
    expect(customers.map(({ customerId, orders, revenue }) => [customerId, orders, revenue])).toEqual([
      ['z', 0, '0.00'],
      ['a', 2, '150.10'],
      ['b', 1, '80.00'],
    ]);
    expect(warnings).toEqual([]);
  });

  it('knows an order by customer and id', () => {
    const orders: Order[] = [
      { customerId: 1, orderId: 7, date: '2025-01-02', revenue: 10 },
      { customerId: 2, orderId: 7, date: '2025-01-03', revenue: 20 },
      { customerId: '2', orderId: '7', date: '2025-01-01', revenue: 5 },
      { customerId: 1, kind: 'refund', reverses: 7, date: '2025-01-05', revenue: 4 },
    ];
    const { customers } = summarizeOrders(orders, { asOf: '2025-01-31' });
    expect(customers.map(({ orders: made, firstDate, meanOrder }) => [made, firstDate, meanOrder])).toEqual([
      [1, '2025-01-02', 6],
      [1, '2025-01-01', 25],
    ]);
  });

  it('nets a refund line that stands within its order', () => {
    const orders: Order[] = [
      { customerId: 'a', orderId: 'o', date: '2025-01-02', revenue: 10 },
      { customerId: 'a', orderId: 'o', kind: 'refund', date: '2025-01-01', revenue: 4 },
    ];
    const { customers, warnings } = summarizeOrders(orders, { asOf: '2025-01-31' });
    expect(customers[0]).toMatchObject({ orders: 1, firstDate: '2025-01-02', meanOrder: 6 });
    expect(warnings).toEqual([]);
  });

  it('warns of refunds of orders that are not known, also those of a later day', () => {
    const orders: Order[] = [
      { customerId: 'a', kind: 'refund', reverses: 'o9', date: '2025-01-02', revenue: 3 },
      { customerId: 'a', kind: 'refund', date: '2025-01-02', revenue: 3 },
      { customerId: 'a', orderId: 'o9', date: '2025-02-02', revenue: 10 },
    ];
    expect(summarizeOrders(orders, { asOf: '2025-01-31' })).toMatchObject({
      customers: [{ orders: 0, revenue: '-6.00', meanOrder: null }],
      ignored: { afterAsOf: 1, nonPositive: 0 },
      warnings: [{ code: 'REFUND_WITHOUT_ORDER', count: 2 }],
    });
  });

  it('lists customers without a row, each once, and gaps when asked', () => {
    const orders: Order[] = [
      { customerId: 'a', date: '2025-03-05', revenue: 1 },
      { customerId: 'a', date: '2025-03-01', revenue: 1 },
      { customerId: 'a', date: '2025-03-05', revenue: 1 },
      { customerId: 'a', date: '2025-04-01', revenue: 1 },
    ];
    const { customers } = summarizeOrders(orders, { asOf: '2025-04-01', customerIds: ['z', 'a', 5, 'z'], gaps: true, currency: 'JPY' });
    expect(customers.map(({ customerId, gaps, revenue, profit }) => [customerId, gaps, revenue, profit])).toEqual([
      ['a', [4, 27], '4', null],
      ['z', [], '0', '0'],
      ['5', [], '0', '0'],
    ]);
  });

  it('takes any iterable, and nothing at all', () => {
    expect(summarizeOrders(new Set(ORDERS), { asOf: '2025-06-30' }).customers.length).toBe(2);
    expect(summarizeOrders([], { asOf: '2025-06-30' }).customers).toEqual([]);
  });

  it('refuses what is not as said, with a path', () => {
    const row = { customerId: 'a', date: '2025-01-01', revenue: 1 };
    const refused = (...rows: unknown[]): string[] => refusal(() => summarizeOrders(rows as Order[], { asOf: '2025-01-31' }));
    expect(refused(row, { ...row, revenue: -5 })).toEqual(['NEGATIVE_AMOUNT orders[1].revenue']);
    expect(refused({ ...row, revenue: '-0.0000001' })).toEqual(['NEGATIVE_AMOUNT orders[0].revenue']);
    expect(refused({ ...row, revenue: '1e3' })).toEqual(['INVALID_NUMBER orders[0].revenue']);
    expect(refused({ ...row, revenue: null })).toEqual(['MISSING_VALUE orders[0].revenue']);
    expect(refused({ ...row, profit: 'x' })).toEqual(['INVALID_NUMBER orders[0].profit']);
    expect(refused({ ...row, date: '2025-02-30' })).toEqual(['INVALID_DATE orders[0].date']);
    expect(refused({ ...row, date: '2099-02-30' }, { ...row, customerId: '' })).toEqual(['INVALID_DATE orders[0].date', 'INVALID_ID orders[1].customerId']);
    expect(refused({ ...row, customerId: undefined })).toEqual(['MISSING_VALUE orders[0].customerId']);
    expect(refused({ ...row, kind: 'return' })).toEqual(['INVALID_OPTION orders[0].kind']);
    expect(refused({ ...row, orderId: 1.5 })).toEqual(['INVALID_ID orders[0].orderId']);
    expect(refused({ ...row, kind: 'refund', reverses: {} })).toEqual(['INVALID_ID orders[0].reverses']);
    expect(refused(null)).toEqual(['MISSING_VALUE orders[0]']);
    expect(refused(7)).toEqual(['INVALID_ROW orders[0]']);
  });

  it('refuses bad options', () => {
    const refused = (options: unknown): string[] => refusal(() => summarizeOrders([], options as never));
    expect(refused(undefined)).toEqual(['MISSING_VALUE options.asOf']);
    expect(refused({ asOf: '2025-13-01' })).toEqual(['INVALID_DATE options.asOf']);
    expect(refused({ asOf: '2025-01-01', refundPolicy: 'net' })).toEqual(['INVALID_OPTION options.refundPolicy']);
    expect(refused({ asOf: '2025-01-01', gaps: 1 })).toEqual(['INVALID_OPTION options.gaps']);
    expect(refused({ asOf: '2025-01-01', customerIds: ['a', null] })).toEqual(['MISSING_VALUE options.customerIds[1]']);
    expect(refused({ asOf: '2025-01-01', onInvalid: 'ignore' })).toEqual(['INVALID_OPTION options.onInvalid']);
    expect(refused({ asOf: '2025-01-01', policy: 'ignore' })).toEqual(['INVALID_OPTION options.policy']);
    expect(refused({ asOf: '2025-01-01', currency: 'usd' })).toEqual(['UNKNOWN_CURRENCY options.currency']);
  });

  it('divides sums that no double holds', () => {
    const large = (customerId: string, date: string) => ({ customerId, date, revenue: '9999999999999.99' });
    const days = Array.from({ length: 12 }, (_, i) => `2025-01-${String(i + 1).padStart(2, '0')}`);
    const orders = [...days.map((date) => large('a', date)), { customerId: 'b', date: '2025-01-01', revenue: '30' }, { customerId: 'b', date: '2025-01-02', revenue: '12' }];
    expect(summarizeOrders(orders, { asOf: '2025-02-01' }).customers).toMatchObject([
      { revenue: '119999999999999.88', meanOrder: 9999999999999.99, meanRepeatDay: 9999999999999.99, profit: null },
      { revenue: '42.00', meanOrder: 21, meanRepeatDay: 12, profit: null },
    ]);
  });

  it('knows no profit where nothing counts', () => {
    const refund = { customerId: 'a', date: '2025-01-01', revenue: '5', kind: 'refund' } as const;
    expect(summarizeOrders([refund], { asOf: '2025-02-01', refundPolicy: 'ignore' }).customers).toMatchObject([{ orders: 0, revenue: '0.00', profit: '0.00' }]);
  });

  it.each(['undefined', 'null'])('takes a refund that names no order for none of the order %s', (orderId) => {
    const orders = [{ customerId: 'a', orderId, date: '2025-01-01', revenue: '50' }, { customerId: 'a', kind: 'refund', date: '2025-01-02', revenue: '20', reverses: null }] as const;
    const { customers, warnings } = summarizeOrders(orders, { asOf: '2025-02-01' });
    expect(customers).toMatchObject([{ orders: 1, revenue: '30.00', meanOrder: 50 }]);
    expect(warnings).toEqual([{ code: 'REFUND_WITHOUT_ORDER', count: 1 }]);
    expect(summarizeOrders([orders[0], { ...orders[1], reverses: undefined }], { asOf: '2025-02-01' }).warnings).toEqual(warnings);
  });
});
