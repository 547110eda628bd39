import type { Work } from '../cases/case.js';
import type { Deal } from '../data/deals.js';
import { makeDeals, peopleFor } from '../data/deals.js';
import type { MoneyGroup } from '../library.js';
import { sumMoneyBy } from '../library.js';

export const SUMS: Work<Deal[], MoneyGroup[]> = {
  name: 'sums of money by group',
  make: (rows) => makeDeals({ rows, people: peopleFor(rows), rich: true }),
  run: (deals) => sumMoneyBy(deals, { by: ['participantId', 'attributes.product'], value: 'amount' }, { currency: 'USD' }),
};
