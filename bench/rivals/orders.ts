/** Orders summed up and followed as it is usually written: an object for each customer, Sets of what was seen. */
import type { OrderRow } from '../data/orders.js';
import { DAY } from '../data/random.js';
import type { Money } from './money.js';
import { FLOATS } from './money.js';

/** What a customer's orders come to; the amounts are in money. */
export interface CustomerFacts {
  customerId: string;
  orders: number;
  purchaseDays: number;
  repeatDays: number;
  firstDate: string;
  lastDate: string;
  ageAtLast: number;
  age: number;
  daysSinceLast: number;
  revenue: string;
  meanOrder: number;
  meanRepeatDay: number | null;
}

interface Customer {
  id: string;
  orders: number;
  revenue: number;
  days: Map<string, number>;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** By first appearance. */
export function summarize(rows: readonly OrderRow[], asOf: string, { read, print, value }: Money = FLOATS): CustomerFacts[] {
  const customers = new Map<string, Customer>();
  for (const { customerId, date, revenue } of rows) {
    if (date > asOf) continue;
    let customer = customers.get(customerId);
    if (customer === undefined) {
      customer = { id: customerId, orders: 0, revenue: 0, days: new Map() };
      customers.set(customerId, customer);
    }
    const amount = read(revenue);
    customer.orders += 1;
    customer.revenue += amount;
    customer.days.set(date, (customer.days.get(date) ?? 0) + amount);
  }
  return Array.from(customers.values(), ({ id, orders, revenue, days }) => {
    let firstDate = '9999-12-31';
    let lastDate = '';
    for (const day of days.keys()) {
      if (day < firstDate) firstDate = day;
      if (day > lastDate) lastDate = day;
    }
    const repeatDays = days.size - 1;
    return {
      customerId: id,
      orders,
      purchaseDays: days.size,
      repeatDays,
      firstDate,
      lastDate,
      ageAtLast: daysBetween(firstDate, lastDate),
      age: daysBetween(firstDate, asOf),
      daysSinceLast: daysBetween(lastDate, asOf),
      revenue: print(revenue),
      meanOrder: value(revenue) / orders,
      meanRepeatDay: repeatDays === 0 ? null : value(revenue - (days.get(firstDate) as number)) / repeatDays,
    };
  });
}

/** Customers won in a month, and how many of them bought in it and in each month after it. */
export interface Cohort {
  cohort: string;
  size: number;
  values: (number | null)[];
  rates: (number | null)[];
}

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const monthText = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The months of all orders, the last of which ends with `asOf`. */
export function retain(rows: readonly OrderRow[], asOf: string): { cohorts: Cohort[]; overall: { size: number; active: number; rate: number }[] } {
  const customers = new Map<string, Set<number>>();
  for (const { customerId, date } of rows) {
    if (date > asOf) continue;
    const months = customers.get(customerId);
    if (months === undefined) customers.set(customerId, new Set([monthNumber(date)]));
    else months.add(monthNumber(date));
  }
  const last = monthNumber(asOf);
  let first = last;
  const counts = new Map<number, number[]>();
  for (const months of customers.values()) {
    const won = Math.min(...months);
    if (won < first) first = won;
    let row = counts.get(won);
    if (row === undefined) counts.set(won, (row = new Array<number>(last - won + 1).fill(0)));
    for (const month of months) (row[month - won] as number) += 1;
  }
  const columns = last - first + 1;
  const overall = Array.from({ length: columns }, () => ({ size: 0, active: 0, rate: 0 }));
  const cohorts = Array.from({ length: columns }, (_, i): Cohort => {
    const row = counts.get(first + i) ?? [];
    const size = row[0] ?? 0;
    const values = overall.map((total, k) => {
      if (i + k >= columns) return null;
      total.size += size;
      total.active += row[k] ?? 0;
      return row[k] ?? 0;
    });
    return { cohort: monthText(first + i), size, values, rates: values.map((value) => (value === null || size === 0 ? null : value / size)) };
  });
  for (const total of overall) total.rate = total.active / total.size;
  return { cohorts, overall };
}
