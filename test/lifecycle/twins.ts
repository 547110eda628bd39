/** Naive twins of the lifecycle functions: word by word what the docs say, day by day and customer by customer. */

import type { LifecycleRules, LifecycleStage, Order, RefundPolicy } from '../../src/lifecycle/index.js';
import { Rational } from '../oracle/rational.js';

const ZERO = Rational.of(0);
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const numberOf = (value: Rational): number => Number(value.num) / Number(value.den);
const max = (a: Rational, b: Rational): Rational => (a.gte(b) ? a : b);

/** One order, or a refund that stands by itself. */
export interface Entry {
  customer: string;
  day: number;
  value: Rational;
  sold: boolean;
}

/** Orders after netting, the customers in order of appearance. */
export function net(orders: readonly Order[], asOf: string, policy: RefundPolicy): { customers: string[]; entries: Entry[] } {
  const rows = orders.filter(({ date }) => date <= asOf);
  const customers = [...new Set(rows.map(({ customerId }) => String(customerId)))];
  const entries: (Entry & { id: string | null })[] = [];
  const find = (customer: string, id: string | number | null | undefined): (Entry & { id: string | null }) | undefined =>
    id === undefined || id === null ? undefined : entries.find((each) => each.sold && each.customer === customer && each.id === String(id));
  for (const row of rows.filter(({ kind }) => kind !== 'refund')) {
    const customer = String(row.customerId);
    const known = find(customer, row.orderId);
    const value = Rational.of(row.revenue);
    if (known === undefined) {
      entries.push({ customer, day: dayOf(row.date), value, sold: true, id: row.orderId === undefined || row.orderId === null ? null : String(row.orderId) });
      continue;
    }
    known.value = known.value.plus(value);
    known.day = Math.min(known.day, dayOf(row.date));
  }
  for (const row of rows.filter(({ kind }) => kind === 'refund' && policy !== 'ignore')) {
    const customer = String(row.customerId);
    const known = policy === 'netToOrder' ? find(customer, row.reverses ?? row.orderId) : undefined;
    const value = Rational.of(row.revenue);
    if (known === undefined) entries.push({ customer, day: dayOf(row.date), value: value.negated(), sold: false, id: null });
    else known.value = known.value.minus(value);
  }
  return { customers, entries };
}

export const purchaseDays = (entries: readonly Entry[], customer: string): number[] =>
  [...new Set(entries.filter((each) => each.customer === customer && each.value.sign > 0).map(({ day }) => day))].sort((a, b) => a - b);

export function median(values: readonly Rational[]): Rational {
  const sorted = [...values].sort((a, b) => a.compare(b));
  const n = sorted.length;
  return sorted[(n - 1) >> 1]!.plus(sorted[n >> 1]!).over(Rational.of(2));
}

const gapsOf = (days: readonly number[]): Rational[] => days.slice(1).map((day, i) => Rational.of(day - days[i]!));

export function expectedGap(gaps: readonly Rational[], shrinkage: number, pool: Rational): Rational {
  const n = Rational.of(gaps.length);
  const k = Rational.of(shrinkage);
  const own = gaps.length === 0 ? ZERO : median(gaps);
  return n.plus(k).isZero ? pool : n.times(own).plus(k.times(pool)).over(n.plus(k));
}

export interface TwinCustomer {
  customerId: string;
  stage: LifecycleStage;
  since: string | null;
  observed: number | null;
  threshold: number | null;
  unit: string | null;
  expectedGap: number | null;
  overdueRatio: number | null;
  returnedOn: string | null;
  basis: string | null;
  windows: { start: string; end: string; revenue: number; base: number; change: number | null }[];
  next: { stage: string; on: string } | null;
}

export function classify(
  orders: readonly Order[],
  rules: LifecycleRules,
  { asOf, customerIds = [], refundPolicy = 'netToOrder' }: { asOf: string; customerIds?: readonly string[]; refundPolicy?: RefundPolicy },
): { poolGap: number; customers: TwinCustomer[] } {
  const { customers, entries } = net(orders, asOf, refundPolicy);
  const today = dayOf(asOf);
  const owns = customers.map((each) => gapsOf(purchaseDays(entries, each))).filter((gaps) => gaps.length > 0).map(median);
  const pool = owns.length === 0 ? Rational.of(rules.gap.fallbackDays) : median(owns);
  const expect = (gaps: readonly Rational[]): Rational => expectedGap(gaps, rules.gap.shrinkage, pool);
  const firstOf = (customer: string): number | undefined => purchaseDays(entries, customer)[0];
  const width = rules.windowDays;
  const startOf = (window: number): number => today + 1 - (window + 1) * width;
  const revenueIn = (customer: string, from: number): Rational =>
    Rational.sum(entries.filter((each) => each.customer === customer && each.day >= from && each.day < from + width).map(({ value }) => value));

  const compare = (customer: string, m: number): { basis: string; windows: { start: number; revenue: Rational; base: Rational }[] } | null => {
    const first = firstOf(customer)!;
    const latest = Array.from({ length: m }, (_, j) => j);
    const rows = (baseOf: (j: number) => Rational): { start: number; revenue: Rational; base: Rational }[] =>
      latest.map((j) => ({ start: startOf(j), revenue: revenueIn(customer, startOf(j)), base: baseOf(j) }));
    if (latest.every((j) => first <= startOf(j) - 365)) return { basis: 'yearBefore', windows: rows((j) => revenueIn(customer, startOf(j) - 365)) };
    const base = Array.from({ length: rules.baseWindows }, (_, i) => m + i).filter((j) => first <= startOf(j));
    if (base.length === 0) return null;
    const mean = (who: readonly string[]): Rational =>
      Rational.sum(base.flatMap((j) => who.map((each) => revenueIn(each, startOf(j))))).over(Rational.of(base.length));
    const others = customers.filter((each) => each !== customer && firstOf(each) !== undefined && base.every((j) => firstOf(each)! <= startOf(j)));
    const othersMean = mean(others);
    const indexOf = (j: number): Rational =>
      others.length === 0 || othersMean.isZero ? Rational.of(1) : Rational.sum(others.map((each) => revenueIn(each, startOf(j)))).over(othersMean);
    return { basis: 'ownBase', windows: rows((j) => mean([customer]).times(indexOf(j))) };
  };

  const describe = (customerId: string): TwinCustomer => {
    const days = purchaseDays(entries, customerId);
    const none = { customerId, observed: null, threshold: null, unit: null, basis: null, windows: [], next: null };
    const [first] = days;
    const last = days.at(-1);
    if (first === undefined || last === undefined) {
      return { ...none, stage: 'prospect', since: null, expectedGap: null, overdueRatio: null, returnedOn: null };
    }
    const gaps = gapsOf(days);
    const gap = expect(gaps);
    const silence = today - last;
    const overdue = (silent: number, rule: { overdueRatio: number; minDays: number }): boolean =>
      Rational.of(silent).over(gap).gte(Rational.of(rule.overdueRatio)) && silent >= rule.minDays;
    const isChurned = (silent: number): boolean =>
      overdue(silent, rules.churned) || (rules.churned.maxDays !== null && silent >= rules.churned.maxDays);
    const isDormant = (silent: number): boolean => overdue(silent, rules.dormant);
    const firstDay = (holds: (silent: number) => boolean, from = 0): number => {
      let silent = from;
      while (!holds(silent)) silent += 1;
      return last + silent;
    };
    let returned: number | null = null;
    gaps.forEach((each, i) => {
      const before = gaps.slice(0, i);
      if (each.gte(Rational.of(rules.dormant.minDays)) && each.gte(Rational.of(rules.dormant.overdueRatio).times(expect(before)))) returned = days[i + 1]!;
    });
    const back = returned as number | null;
    const facts = {
      ...none,
      expectedGap: numberOf(gap),
      overdueRatio: numberOf(Rational.of(silence).over(gap)),
      returnedOn: back === null ? null : dateOf(back),
    };
    const ratio = numberOf(Rational.of(silence).over(gap));
    if (isChurned(silence)) {
      const why = overdue(silence, rules.churned)
        ? { observed: ratio, threshold: rules.churned.overdueRatio, unit: 'ratio' }
        : { observed: silence, threshold: rules.churned.maxDays, unit: 'days' };
      return { ...facts, ...why, stage: 'churned', since: dateOf(firstDay(isChurned)) };
    }
    const churnsOn = firstDay(isChurned, silence);
    if (isDormant(silence)) {
      const why = { observed: ratio, threshold: rules.dormant.overdueRatio, unit: 'ratio' };
      return { ...facts, ...why, stage: 'dormant', since: dateOf(firstDay(isDormant)), next: { stage: 'churned', on: dateOf(churnsOn) } };
    }
    const sleepsOn = firstDay(isDormant, silence);
    const next = churnsOn <= sleepsOn ? { stage: 'churned', on: dateOf(churnsOn) } : { stage: 'dormant', on: dateOf(sleepsOn) };
    if (back !== null && today - back < rules.reactivated.days) {
      return { ...facts, stage: 'reactivated', since: dateOf(back), observed: today - back, threshold: rules.reactivated.days, unit: 'days', next };
    }
    if (today - first < rules.new.days) {
      return { ...facts, stage: 'new', since: dateOf(first), observed: today - first, threshold: rules.new.days, unit: 'days', next };
    }
    const bought = entries.filter((each) => each.customer === customerId && each.value.sign > 0);
    const meanOrder = Rational.sum(bought.map(({ value }) => value)).over(Rational.of(bought.length));
    const show = (found: NonNullable<ReturnType<typeof compare>>): TwinCustomer['windows'] =>
      found.windows.map(({ start, revenue, base }) => ({
        start: dateOf(start),
        end: dateOf(start + width),
        revenue: numberOf(revenue),
        base: numberOf(base),
        change: base.isZero ? null : numberOf(revenue.over(base).minus(Rational.of(1))),
      }));
    for (const stage of ['decline', 'growth'] as const) {
      const rule = rules[stage];
      const floor = rule.floor === null ? meanOrder : Rational.of(rule.floor);
      const found = compare(customerId, rule.windows);
      if (found === null) continue;
      const holds = found.windows.every(({ revenue, base }) => {
        const limit = Rational.of(1).plus(Rational.of(rule.change)).times(base);
        if (base.sign <= 0) return false;
        return stage === 'decline' ? revenue.lte(limit) && base.minus(revenue).gte(floor) : revenue.gte(limit) && revenue.minus(base).gte(floor);
      });
      if (!holds) continue;
      const windows = show(found);
      const since = dateOf(found.windows.at(-1)!.start);
      return { ...facts, stage, since, observed: windows[0]!.change, threshold: rule.change, unit: 'change', basis: found.basis, windows, next };
    }
    const found = compare(customerId, rules.decline.windows);
    const settled = max(Rational.of(first + rules.new.days), Rational.of(back === null ? -1e6 : back + rules.reactivated.days));
    return { ...facts, stage: 'mature', since: dateOf(numberOf(settled)), basis: found?.basis ?? null, windows: found === null ? [] : show(found), next };
  };
  const extra = [...new Set(customerIds)].filter((id) => !customers.includes(id));
  return { poolGap: numberOf(pool), customers: [...customers, ...extra].map(describe) };
}
