import { assertClose, countDifferent, DifferentAnswer } from '../compare.js';
import type { OrderRow } from '../data/orders.js';
import { AS_OF } from '../data/orders.js';
import type { OrdersSummary } from '../library.js';
import { answersOf, duckdbSides } from '../rivals/duckdb.js';
import { CENTS } from '../rivals/money.js';
import { summarize } from '../rivals/orders.js';
import type { Bought } from '../rivals/orderTables.js';
import { summarizeByArquero, summaryInSql } from '../rivals/orderTables.js';
import { ORDERS } from '../works/orders.js';
import { caseOf } from './case.js';

/** An engine hands its groups back in an order of its own. */
function compareBought(name: string, rival: readonly Bought[], { customers }: OrdersSummary): void {
  const byId = new Map(rival.map((each) => [each.customerId, each]));
  if (byId.size !== customers.length) throw new DifferentAnswer(`${name}: ${byId.size} customers, here ${customers.length}`);
  for (const customer of customers) {
    const { customerId, orders, purchaseDays, firstDate, lastDate, revenue } = byId.get(customer.customerId) ?? {};
    assertClose(`${name}, ${customer.customerId}`, { customerId, orders, purchaseDays, firstDate, lastDate, revenue }, customer);
  }
}

/** What each customer bought, the base of everything about customers. */
export const orders = caseOf<OrderRow[]>({
  title: 'Orders summed up by customer',
  about:
    'Orders in random order, ten of each customer: orders, days with one, first and last day, ages, revenue, mean order and mean repeat day. Only salesmath checks the rows and looks for refunds; arquero and DuckDB compute orders, days, first and last day and revenue.',
  work: ORDERS,
  rivals: (rows) => [
    { name: 'objects and a Map', run: () => summarize(rows, AS_OF) },
    { name: 'arquero', run: () => summarizeByArquero(rows) },
    ...duckdbSides(summaryInSql(rows)),
  ],
  async verify(rows) {
    const ours = ORDERS.run(rows);
    assertClose('whole cents', summarize(rows, AS_OF, CENTS), ours.customers);
    compareBought('arquero', summarizeByArquero(rows), ours);
    for (const answer of await answersOf(summaryInSql(rows))) compareBought('DuckDB', answer as unknown as Bought[], ours);
    const wrong = countDifferent('float loop', summarize(rows, AS_OF), ours.customers, ({ revenue }, right) => revenue === right.revenue);
    return [`Sums of a customer that are a cent off: salesmath 0 of ${ours.customers.length}, the float loop ${wrong}.`];
  },
});
