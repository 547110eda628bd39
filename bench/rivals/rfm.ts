/** RFM scores as they are usually written: objects, a Map by id, float sums, arrays sorted with a comparison. */
import type { OrderRow } from '../data/orders.js';
import { DAY } from '../data/random.js';
import type { Money } from './money.js';
import { FLOATS } from './money.js';

interface Customer {
  id: string;
  orders: number;
  last: string;
  revenue: number;
}

/** Cuts at fifths, as R's type 7 has them. */
function cutsOf(values: number[]): number[] {
  values.sort((a, b) => a - b);
  return [1, 2, 3, 4].map((k) => {
    const place = ((values.length - 1) * k) / 5;
    const low = values[Math.floor(place)] as number;
    return low + ((values[Math.ceil(place)] as number) - low) * (place % 1);
  });
}

const passed = (cuts: readonly number[], value: number): number => cuts.filter((cut) => value > cut).length;

/** The code of every customer, by first appearance. */
export function scoreByObjects(rows: readonly OrderRow[], asOf: string, { read }: Money = FLOATS): Map<string, string> {
  const customers = new Map<string, Customer>();
  for (const { customerId, date, revenue } of rows) {
    if (date > asOf) continue;
    let customer = customers.get(customerId);
    if (customer === undefined) {
      customer = { id: customerId, orders: 0, last: date, revenue: 0 };
      customers.set(customerId, customer);
    }
    customer.orders += 1;
    if (date > customer.last) customer.last = date;
    customer.revenue += read(revenue);
  }
  const end = Date.parse(asOf);
  const facts = [...customers.values()].map(({ id, orders, last, revenue }) => ({ id, orders, revenue, daysSinceLast: (end - Date.parse(last)) / DAY }));
  const recency = cutsOf(facts.map(({ daysSinceLast }) => daysSinceLast));
  const frequency = cutsOf(facts.map(({ orders }) => orders));
  const monetary = cutsOf(facts.map(({ revenue }) => revenue));
  return new Map(facts.map(({ id, orders, revenue, daysSinceLast }) => [id, `${5 - passed(recency, daysSinceLast)}${1 + passed(frequency, orders)}${1 + passed(monetary, revenue)}`]));
}
