import type { OrderRow } from '../data/orders.js';
import { AS_OF } from '../data/orders.js';
import { compareCodes } from '../rivals/rfm.compare.js';
import { CENTS } from '../rivals/money.js';
import { scoreByObjects } from '../rivals/rfm.js';
import { RFM } from '../works/orders.js';
import { atMost, caseOf } from './case.js';

/** Orders to the three scores of each customer. */
export const rfm = caseOf<OrderRow[]>({
  title: 'RFM scores from orders',
  about:
    'Orders in random order, ten of each customer: summed up by customer, and scored in fifths. Only salesmath checks the rows; it also computes days with a purchase, ages and means.',
  rowsOf: ({ orders }) => orders,
  work: RFM,
  rivals: (orders) => [{ name: 'objects and a Map', run: () => scoreByObjects(orders, AS_OF) }],
  verify(orders) {
    const { customers } = RFM.run(orders);
    compareCodes('whole cents', scoreByObjects(orders, AS_OF, CENTS), customers);
    const floats = scoreByObjects(orders, AS_OF);
    const wrong = customers.filter(({ customerId, code }) => floats.get(customerId) !== code).length;
    return [`Float sums give ${wrong} of ${customers.length} customers another code than whole cents and salesmath do.`];
  },
  targets: (timings) => [atMost(0.6, timings, 'objects and a Map')],
});
