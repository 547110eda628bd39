import { DifferentAnswer } from '../compare.js';
import { scoreRfm, summarizeOrders } from '../library.js';
import type { OrderRow } from '../orderData.js';
import { AS_OF, makeOrders } from '../orderData.js';
import { scoreByObjects } from '../rivals/rfm.js';
import type { TimedCase } from './case.js';
import { atMost } from './case.js';

const scoresOf = (orders: readonly OrderRow[]): ReturnType<typeof scoreRfm> => scoreRfm(summarizeOrders(orders, { asOf: AS_OF }).customers);

const inCents = (amount: string): number => Math.round(Number(amount) * 100);

/** Whole cents add up exactly in floats, so with them the object loop is right about every customer. */
function compareCodes(orders: readonly OrderRow[]): string[] {
  const { customers } = scoresOf(orders);
  const right = scoreByObjects(orders, AS_OF, inCents);
  const floats = scoreByObjects(orders, AS_OF);
  if (customers.length !== right.size) throw new DifferentAnswer(`${right.size} customers, here ${customers.length}`);
  let wrong = 0;
  for (const { customerId, code } of customers) {
    if (right.get(customerId) !== code) throw new DifferentAnswer(`${customerId}: ${String(right.get(customerId))}, here ${code}`);
    if (floats.get(customerId) !== code) wrong += 1;
  }
  return [`Float sums give ${wrong} of ${customers.length} customers another code than whole cents and salesmath do.`];
}

/** Orders to the three scores of each customer. */
export const rfm: TimedCase = {
  title: 'RFM scores from orders',
  about:
    'Orders in random order, ten of each customer: summed up by customer, and scored in fifths. Only salesmath checks the rows; it also computes days with a purchase, ages and means.',
  rowsOf: ({ rows }) => rows,
  prepare(rows) {
    const orders = makeOrders(rows);
    return {
      sides: [
        { name: 'salesmath', run: () => scoresOf(orders) },
        { name: 'objects and a Map', run: () => scoreByObjects(orders, AS_OF) },
      ],
      verify: () => compareCodes(orders),
    };
  },
  targets: (timings) => [atMost(0.6, timings, 'objects and a Map')],
};
