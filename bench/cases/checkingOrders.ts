import type { OrderRow } from '../data/orders.js';
import { makeOrders } from '../data/orders.js';
import { summarizeOrders } from '../library.js';
import { orderRows } from '../rivals/zod.js';
import type { TimedCase } from './case.js';
import { checkingCase } from './checking.rows.js';

const BEFORE_ALL = '2000-01-01';

/** Orders that are all later than the day of the report: each is checked, and none has a say. */
export const checkingOrders: TimedCase = checkingCase<OrderRow>({
  title: 'Checking every order',
  about: '`summarizeOrders` as of a day before all rows: every field is checked, days and amounts are read, and nothing is summed up. The schema checks the same fields.',
  make: makeOrders,
  check: (orders) => summarizeOrders(orders, { asOf: BEFORE_ALL }),
  schema: orderRows,
  bad: [{ customerId: '' }, { date: '2026-02-30' }, { revenue: '1e3' }, { revenue: ' 12' }, { revenue: '-5' }],
});
