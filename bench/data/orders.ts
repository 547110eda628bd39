/** The made-up orders and buying histories that every side is measured on. */
import { centsFrom, DAY, dayText, makeRows, pad, randomFrom } from './random.js';

/** An order as it comes out of a database. */
export interface OrderRow {
  customerId: string;
  date: string;
  revenue: string;
}

/** What a model of purchases is fitted to, in weeks. */
export interface HistoryRow {
  frequency: number;
  ageAtLast: number;
  age: number;
}

export const AS_OF = '2026-12-31';
/** Orders of a customer, on average. */
const ORDERS_PER_CUSTOMER = 10;

const FIRST = Date.parse('2025-01-01T00:00:00.000Z');
const DAYS = 730;
const DAYS_OF_WEEK = 7;

/** Orders over two years in random order; few customers buy much, many buy little. */
export function makeOrders(rows: number): OrderRow[] {
  const random = randomFrom(20261201);
  const customers = Math.max(1, Math.round(rows / ORDERS_PER_CUSTOMER));
  return makeRows<OrderRow>(rows, (_, chunk) => {
    const customer = Math.floor(random() ** 1.5 * customers);
    const date = dayText(FIRST + Math.floor(random() * DAYS) * DAY);
    chunk.push({ customerId: `customer-${pad(customer + 1, 7)}`, date, revenue: centsFrom(random, 500, 200_000) });
  });
}

/** Of a gamma distribution with a whole shape. */
function gammaFrom(random: () => number, shape: number): number {
  let sum = 0;
  for (let i = 0; i < shape; i += 1) sum -= Math.log(1 - random());
  return sum;
}

/** Histories as BG/NBD has them: customers buy at rates of their own, and after a purchase each may leave for good. */
export function makeHistories(customers: number): HistoryRow[] {
  const random = randomFrom(20261202);
  const rows: HistoryRow[] = [];
  for (let i = 0; i < customers; i += 1) {
    const rate = gammaFrom(random, 1) / (10 * DAYS_OF_WEEK);
    const left = gammaFrom(random, 1);
    const leaves = left / (left + gammaFrom(random, 3));
    const age = 1 + Math.floor(random() * DAYS);
    let frequency = 0;
    let last = 0;
    let day = 0;
    for (;;) {
      day += Math.ceil(gammaFrom(random, 1) / rate);
      if (day > age) break;
      frequency += 1;
      last = day;
      if (random() < leaves) break;
    }
    rows.push({ frequency, ageAtLast: last / DAYS_OF_WEEK, age: age / DAYS_OF_WEEK });
  }
  return rows;
}
