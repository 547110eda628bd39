/** Orders summed up and scored by engines for tables. */
import * as aq from 'arquero';
import type { OrderRow } from '../data/orders.js';
import { AS_OF } from '../data/orders.js';
import { DAY } from '../data/random.js';
import type { Question } from './duckdb.js';

/** What a customer's orders come to. */
export interface Bought {
  customerId: string;
  orders: number;
  purchaseDays: number;
  firstDate: string;
  lastDate: string;
  revenue: string;
}

/** A customer with revenue in whole cents, which floats add up exactly. */
interface InCents extends Omit<Bought, 'revenue'> {
  cents: number;
}

const inCents = aq.escape(({ revenue }: OrderRow) => Math.round(Number(revenue) * 100));
const isCounted = aq.escape(({ date }: OrderRow) => date <= AS_OF);

export function summarizeByArquero(rows: OrderRow[]): Bought[] {
  const { op } = aq;
  const table = aq
    .from(rows)
    .filter(isCounted)
    .derive({ cents: inCents })
    .groupby('customerId')
    .rollup({ orders: op.count(), purchaseDays: op.distinct('date'), firstDate: op.min('date'), lastDate: op.max('date'), cents: op.sum('cents') })
    .derive({ revenue: aq.escape(({ cents }: InCents) => (cents / 100).toFixed(2)) });
  return table.objects() as Bought[];
}

const CUTS = [0.2, 0.4, 0.6, 0.8];
const passed = (cuts: readonly number[], value: number): number => cuts.filter((cut) => value > cut).length;

/** The code of every customer. */
export function scoreByArquero(rows: OrderRow[]): Map<string, string> {
  const { op } = aq;
  const customers = aq
    .from(rows)
    .filter(isCounted)
    .derive({ cents: inCents })
    .groupby('customerId')
    .rollup({ orders: op.count(), lastDate: op.max('date'), cents: op.sum('cents') })
    .derive({ days: aq.escape(({ lastDate }: Bought) => (Date.parse(AS_OF) - Date.parse(lastDate)) / DAY) });
  const quantiles = (column: string) => CUTS.map((p, i) => [`${column}${i}`, op.quantile(column, p)] as const);
  const cuts = customers.rollup(Object.fromEntries(['days', 'orders', 'cents'].flatMap(quantiles))).object() as Record<string, number>;
  const cutsOf = (column: string): number[] => CUTS.map((_, i) => cuts[`${column}${i}`] as number);
  const [recency, frequency, monetary] = [cutsOf('days'), cutsOf('orders'), cutsOf('cents')];
  const scored = customers.derive({
    code: aq.escape(({ days, orders, cents }: InCents & { days: number }) => `${5 - passed(recency, days)}${1 + passed(frequency, orders)}${1 + passed(monetary, cents)}`),
  });
  return new Map((scored.objects() as { customerId: string; code: string }[]).map(({ customerId, code }) => [customerId, code]));
}

const READ = 'select "customerId" as customer, "date"::date as day, revenue::decimal(18, 2) as revenue from raw';

function question(rows: readonly OrderRow[], answer: string): Question<OrderRow> {
  return { rows, fields: ['customerId', 'date', 'revenue'], read: READ, answer };
}

export const summaryInSql = (rows: readonly OrderRow[]): Question<OrderRow> =>
  question(
    rows,
    `select customer as "customerId", count(*)::integer as orders, count(distinct day)::integer as "purchaseDays",
      min(day)::varchar as "firstDate", max(day)::varchar as "lastDate", sum(revenue)::varchar as revenue
    from rows where day <= '${AS_OF}' group by customer`,
  );

const above = (cuts: string, value: string): string => CUTS.map((_, i) => `(${value} > ${cuts}[${i + 1}])::integer`).join(' + ');

export const scoresInSql = (rows: readonly OrderRow[]): Question<OrderRow> =>
  question(
    rows,
    `with customers as (
      select customer, date '${AS_OF}' - max(day) as days, count(*) as orders, sum(revenue * 100)::double as cents
      from rows where day <= '${AS_OF}' group by customer
    ), cuts as (
      select ${['days', 'orders', 'cents'].map((column) => `quantile_cont(${column}::double, [${CUTS.join(', ')}]) as ${column}_cuts`).join(', ')} from customers
    )
    select customer, concat(5 - (${above('days_cuts', 'days')}), 1 + ${above('orders_cuts', 'orders')}, 1 + ${above('cents_cuts', 'cents')}) as code
    from customers, cuts`,
  );
