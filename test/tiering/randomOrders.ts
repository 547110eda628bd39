/** Random orders: lines, refunds, late rows, amounts of all sizes. */

import fc from 'fast-check';
import type { NaiveOrder } from '../oracle/tiering.js';

export const dates = fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02', '2024-07-15', '2024-12-31', '2025-01-01', '2025-03-01', '0001-01-01');
export const amounts = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 5000 }).map((cents) => (cents / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.constantFrom('0', '0.005', '1.2345', '33.333333', '0.30000000000000004') },
);
export const huge = fc.constantFrom('90071992547409.93', '9007199254740993', '123456789012345678901.5', '0.000000000000000000001');
export const orderOf = (amount: fc.Arbitrary<string>): fc.Arbitrary<NaiveOrder> =>
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
export const POLICIES = ['netToOrder', 'netToDate', 'ignore'] as const;
