import type { OrderRow } from '../data/orders.js';
import { AS_OF } from '../data/orders.js';
import { answersOf, duckdbSides } from '../rivals/duckdb.js';
import { scoreByArquero, scoresInSql } from '../rivals/orderTables.js';
import { compareCodes } from '../rivals/rfm.compare.js';
import { scoreByObjects } from '../rivals/rfm.js';
import { RFM } from '../works/orders.js';
import { caseOf } from './case.js';

/** The same scores from group-by and quantiles. */
export const rfmEngines = caseOf<OrderRow[]>({
  title: 'RFM scores, against engines for tables',
  about: 'Fewer rows of the same kind. Engines compute what the scores take and no more.',
  work: RFM,
  rivals: (orders) => [
    { name: 'objects and a Map', run: () => scoreByObjects(orders, AS_OF) },
    { name: 'arquero', run: () => scoreByArquero(orders) },
    ...duckdbSides(scoresInSql(orders)),
  ],
  async verify(orders) {
    const { customers } = RFM.run(orders);
    compareCodes('arquero', scoreByArquero(orders), customers);
    for (const answer of await answersOf(scoresInSql(orders))) {
      compareCodes('DuckDB', new Map(answer.map(({ customer, code }) => [customer as string, code as string])), customers);
    }
    return [];
  },
});
