/** Naive twins of the tiering functions: objects, rationals and nested loops, written for clarity alone. */

import { Rational, ZERO } from './rational.js';

export interface NaiveOrder {
  customerId: string;
  date: string;
  revenue: string;
  profit?: string | null;
  orderId?: string | null;
  kind?: 'sale' | 'refund';
  reverses?: string | null;
}

export interface NaiveActivity {
  customerId: string;
  orders: number;
  purchaseDays: number;
  repeatDays: number;
  firstDate: string | null;
  lastDate: string | null;
  ageAtLast: number | null;
  age: number | null;
  daysSinceLast: number | null;
  revenue: string;
  profit: string | null;
  meanOrder: number | null;
  meanRepeatDay: number | null;
  gaps: number[];
}

type Policy = 'netToOrder' | 'netToDate' | 'ignore';

const daysBetween = (from: string, to: string): number => (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

interface NaivePurchase {
  id: string | null;
  date: string;
  value: Rational;
}

function netOf(own: readonly NaiveOrder[], policy: Policy): { purchases: NaivePurchase[]; loose: number } {
  const purchases: NaivePurchase[] = [];
  for (const { date, revenue, orderId = null, kind = 'sale' } of own) {
    if (kind !== 'sale') continue;
    const known = orderId === null ? undefined : purchases.find(({ id }) => id === orderId);
    if (known === undefined) purchases.push({ id: orderId, date, value: Rational.of(revenue) });
    else {
      known.value = known.value.plus(Rational.of(revenue));
      if (date < known.date) known.date = date;
    }
  }
  let loose = 0;
  if (policy === 'netToOrder') {
    for (const { revenue, kind, reverses, orderId } of own) {
      if (kind !== 'refund') continue;
      const named = reverses ?? orderId ?? null;
      const order = named === null ? undefined : purchases.find(({ id }) => id === named);
      if (order === undefined) loose += 1;
      else order.value = order.value.minus(Rational.of(revenue));
    }
  }
  return { purchases, loose };
}

function activityOf(customerId: string, own: readonly NaiveOrder[], purchases: readonly NaivePurchase[], policy: Policy, asOf: string): NaiveActivity {
  const counted = purchases.filter(({ value }) => value.sign > 0);
  const days = [...new Set(counted.map(({ date }) => date))].sort();
  const [firstDate = null] = days;
  const lastDate = days.at(-1) ?? null;
  const used = own.filter(({ kind }) => kind !== 'refund' || policy !== 'ignore');
  const signed = (amount: string, kind: NaiveOrder['kind']): Rational => (kind === 'refund' ? Rational.of(amount).negated() : Rational.of(amount));
  const sold = Rational.sum(counted.map(({ value }) => value));
  const repeated = Rational.sum(counted.filter(({ date }) => date !== firstDate).map(({ value }) => value));
  const isKnown = used.every(({ profit }) => profit !== undefined && profit !== null);
  const mean = (value: Rational, count: number): number | null => (count === 0 ? null : value.over(new Rational(BigInt(count))).toNumber());
  const repeatDays = Math.max(0, days.length - 1);
  return {
    customerId,
    orders: counted.length,
    purchaseDays: days.length,
    repeatDays,
    firstDate,
    lastDate,
    ageAtLast: firstDate === null || lastDate === null ? null : daysBetween(firstDate, lastDate),
    age: firstDate === null ? null : daysBetween(firstDate, asOf),
    daysSinceLast: lastDate === null ? null : daysBetween(lastDate, asOf),
    revenue: Rational.sum(used.map(({ revenue, kind }) => signed(revenue, kind))).rounded(2, 'halfUp').toFixed(2),
    profit: isKnown ? Rational.sum(used.map(({ profit, kind }) => signed(profit as string, kind))).rounded(2, 'halfUp').toFixed(2) : null,
    meanOrder: mean(sold, counted.length),
    meanRepeatDay: mean(repeated, repeatDays),
    gaps: days.slice(1).map((day, i) => daysBetween(days[i] as string, day)),
  };
}

export function summarizeOrders(
  orders: readonly NaiveOrder[],
  asOf: string,
  policy: Policy,
): { customers: NaiveActivity[]; afterAsOf: number; nonPositive: number; loose: number } {
  const rows = orders.filter(({ date }) => date <= asOf);
  let nonPositive = 0;
  let loose = 0;
  const customers = [...new Set(rows.map(({ customerId }) => customerId))].map((customerId) => {
    const own = rows.filter((row) => row.customerId === customerId);
    const net = netOf(own, policy);
    nonPositive += net.purchases.filter(({ value }) => value.sign <= 0).length;
    loose += net.loose;
    return activityOf(customerId, own, net.purchases, policy, asOf);
  });
  return { customers, afterAsOf: orders.length - rows.length, nonPositive, loose };
}

/** R's type 7 quantile. */
export function quantile(values: readonly Rational[], k: number, bins: number): Rational {
  const sorted = [...values].sort((a, b) => a.compare(b));
  const place = new Rational(BigInt((sorted.length - 1) * k), BigInt(bins));
  const below = Number(place.toInteger('floor'));
  const low = sorted[below] as Rational;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as Rational;
  return low.plus(high.minus(low).times(place.minus(new Rational(BigInt(below)))));
}

export interface NaiveCustomer {
  customerId: string;
  orders: number;
  daysSinceLast: number;
  revenue: string;
}

type Scores = [recency: number, frequency: number, monetary: number];

const columnsOf = (rows: readonly NaiveCustomer[]): [Rational[], Rational[], Rational[]] => [
  rows.map((row) => Rational.of(row.daysSinceLast)),
  rows.map((row) => Rational.of(row.orders)),
  rows.map((row) => Rational.of(row.revenue)),
];

export function quantileScores(rows: readonly NaiveCustomer[], bins: number): Scores[] {
  const [days, orders, revenue] = columnsOf(rows);
  const cutsOf = (values: Rational[]): Rational[] =>
    values.length === 0 ? [] : Array.from({ length: bins - 1 }, (_, i) => quantile(values, i + 1, bins));
  const cuts = [cutsOf(days), cutsOf(orders), cutsOf(revenue.filter((value) => value.sign > 0))] as const;
  const passed = (value: Rational, list: Rational[]): number => list.filter((cut) => value.gt(cut)).length;
  return rows.map((_, i) => [
    bins - passed(days[i] as Rational, cuts[0]),
    1 + passed(orders[i] as Rational, cuts[1]),
    (revenue[i] as Rational).sign > 0 ? 1 + passed(revenue[i] as Rational, cuts[2]) : 1,
  ]);
}

export function rankScores(rows: readonly NaiveCustomer[], bins: number): Scores[] {
  const [days, orders, revenue] = columnsOf(rows);
  const score = (value: Rational, values: Rational[], isBelow: (other: Rational) => boolean): number => {
    const below = values.filter(isBelow).length;
    const equal = values.filter((other) => other.is(value)).length;
    return Number(new Rational(BigInt(bins * (2 * below + equal + 1)), BigInt(2 * values.length)).toInteger('ceil'));
  };
  return rows.map((_, i): Scores => {
    const [d, o, r] = [days[i] as Rational, orders[i] as Rational, revenue[i] as Rational];
    return [score(d, days, (x) => x.gt(d)), score(o, orders, (x) => x.lt(o)), score(r, revenue, (x) => x.lt(r))];
  });
}

export function statisticScores(rows: readonly NaiveCustomer[], statistic: 'mean' | 'median'): Scores[] {
  const cutOf = (values: Rational[]): Rational =>
    statistic === 'mean' ? Rational.sum(values).over(new Rational(BigInt(values.length))) : quantile(values, 1, 2);
  const [days, orders, revenue] = columnsOf(rows);
  const cuts = [days, orders, revenue].map(cutOf) as [Rational, Rational, Rational];
  return rows.map((_, i) => [
    (days[i] as Rational).gt(cuts[0]) ? 1 : 2,
    (orders[i] as Rational).gte(cuts[1]) ? 2 : 1,
    (revenue[i] as Rational).gte(cuts[2]) ? 2 : 1,
  ]);
}

export interface NaiveItem {
  id: string;
  value: string;
}

const positive = (value: Rational): Rational => (value.sign > 0 ? value : ZERO);
export const totalOf = (items: readonly NaiveItem[]): Rational => Rational.sum(items.map(({ value }) => positive(Rational.of(value))));
export const rankOf = (items: readonly NaiveItem[], value: string): number =>
  1 + items.filter((other) => Rational.of(other.value).gt(Rational.of(value))).length;
/** By falling value, equal ones in input order. */
export const falling = (items: readonly NaiveItem[]): NaiveItem[] => [...items].sort((a, b) => Rational.of(b.value).compare(Rational.of(a.value)));

/** The class of each item by id. */
export function abcClasses(items: readonly NaiveItem[], cuts: readonly string[], crossing: 'include' | 'exclude'): Map<string, string> {
  const total = totalOf(items);
  const name = (index: number): string => String.fromCharCode(65 + index);
  return new Map(
    items.map(({ id, value }) => {
      const own = Rational.of(value);
      if (own.sign <= 0) return [id, name(cuts.length)];
      const before = Rational.sum(items.map((other) => Rational.of(other.value)).filter((other) => other.gt(own)));
      const after = Rational.sum(items.map((other) => positive(Rational.of(other.value))).filter((other) => other.gte(own)));
      const index = cuts.findIndex((cut) => {
        const limit = Rational.of(cut).times(total);
        return crossing === 'include' ? before.lt(limit) : after.lte(limit);
      });
      return [id, name(index < 0 ? cuts.length : index)];
    }),
  );
}

/** Ids of the top, in order. */
export function topIds(items: readonly NaiveItem[], wanted: number, ties: 'include' | 'exclude'): string[] {
  const isTaken = ({ value }: NaiveItem): boolean => {
    const higher = items.filter((other) => Rational.of(other.value).gt(Rational.of(value))).length;
    const upTo = items.filter((other) => Rational.of(other.value).gte(Rational.of(value))).length;
    return ties === 'include' ? higher < wanted : upTo <= wanted;
  };
  return falling(items).filter(isTaken).map(({ id }) => id);
}
