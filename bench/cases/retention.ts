import { assertClose } from '../compare.js';
import type { OrderRow } from '../data/orders.js';
import { AS_OF } from '../data/orders.js';
import { retain } from '../rivals/orders.js';
import { RETENTION } from '../works/orders.js';
import { caseOf } from './case.js';

/** The cohort table. */
export const retention = caseOf<OrderRow[]>({
  title: 'Retention by monthly cohort',
  about:
    'Orders in random order, ten of each customer: who bought again in which month after the first, for 24 cohorts and over all of them. Only salesmath checks the rows, looks for refunds and adds Wilson intervals.',
  work: RETENTION,
  rivals: (orders) => [{ name: 'a Set of months for each customer', run: () => retain(orders, AS_OF) }],
  verify(orders) {
    assertClose('Sets', retain(orders, AS_OF), RETENTION.run(orders));
    return [];
  },
});
