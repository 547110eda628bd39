/** Goals split day by day with fractions, written for clarity alone: every day is looked at, nothing is shared or counted ahead. */

import { addDays, addMonths, findPeriod, isWorkingDay, listPeriods } from '../../src/calendar/index.js';
import type { PeriodRule, WorkCalendar } from '../../src/calendar/index.js';
import { allocate, ONE, Rational, ZERO } from '../oracle/rational.js';

export interface TwinOwner {
  readonly id: string;
  readonly weight?: string;
  readonly activeFrom?: string;
  readonly activeTo?: string;
  readonly ramp?: readonly string[];
  readonly locked?: string;
}

export interface TwinMeasure {
  readonly basis: 'calendarDays' | 'workingDays' | 'months';
  readonly workCalendar?: WorkCalendar;
  readonly seasonality?: { readonly by: PeriodRule; readonly weights: Readonly<Record<string, string>> };
}

export interface TwinPlan extends TwinMeasure {
  readonly start: string;
  readonly end: string;
  readonly target: string;
  readonly step: string;
  readonly by: readonly PeriodRule[];
  readonly owners: readonly TwinOwner[] | null;
  readonly primary: 'time' | 'owners';
  readonly rampMonths: number;
  readonly locked: Readonly<Record<string, string>>;
}

export interface TwinNode {
  readonly key: string;
  readonly path: string;
  readonly value: Rational;
  readonly share: Rational | null;
  readonly exactShare: Rational;
  readonly residual: Rational;
  /** With no rounding from the root down. */
  readonly exact: Rational;
  readonly children: TwinNode[];
}

const days = (start: string, end: string): string[] => {
  const list: string[] = [];
  for (let day = start; day < end; day = addDays(day, 1)) list.push(day);
  return list;
};

function base(day: string, { basis, workCalendar }: TwinMeasure): Rational {
  if (basis === 'calendarDays') return ONE;
  if (basis === 'workingDays') return isWorkingDay(day, workCalendar) ? ONE : ZERO;
  const month = findPeriod(day, 'month');
  return new Rational(1n, BigInt(days(month.start, month.end).length));
}

/** m(d). */
export function createTwinMeasure(measure: TwinMeasure): (day: string) => Rational {
  const slots = new Map<string, Rational>();
  return (day) => {
    const { seasonality } = measure;
    if (seasonality === undefined) return base(day, measure);
    const slot = findPeriod(day, seasonality.by);
    let whole = slots.get(slot.key);
    if (whole === undefined) slots.set(slot.key, (whole = Rational.sum(days(slot.start, slot.end).map((each) => base(each, measure)))));
    const weight = Rational.of(seasonality.weights[slot.key]!);
    return weight.isZero ? ZERO : weight.times(base(day, measure)).over(whole);
  };
}

/** ramp(d), and 0 on days off the active life. */
export function twinRamp(day: string, { activeFrom, activeTo, ramp = [] }: Omit<TwinOwner, 'id'>, months: number): Rational {
  if (activeFrom !== undefined && day < activeFrom) return ZERO;
  if (activeTo !== undefined && day >= activeTo) return ZERO;
  for (let k = 0; k < ramp.length; k += 1) {
    if (day >= addMonths(activeFrom!, k * months) && day < addMonths(activeFrom!, (k + 1) * months)) return Rational.of(ramp[k]!);
  }
  return ONE;
}

export function sumOver(start: string, end: string, each: (day: string) => Rational): Rational {
  return Rational.sum(days(start, end).map(each));
}

interface Child {
  readonly key: string;
  readonly weight: Rational;
  readonly lock: string | undefined;
  readonly below: (value: Rational, exact: Rational, path: string) => { children: TwinNode[]; residual: Rational };
}

const atLeastZero = (value: Rational): Rational => (value.sign < 0 ? ZERO : value);

/** For targets of 0 or more. */
export function twinTree(plan: TwinPlan): TwinNode {
  const measured = createTwinMeasure(plan);
  const known = new Map<string, Rational>();
  const m = (day: string): Rational => {
    let found = known.get(day);
    if (found === undefined) known.set(day, (found = measured(day)));
    return found;
  };
  const step = Rational.of(plan.step);
  const leaf = (value: Rational): { children: TwinNode[]; residual: Rational } => ({ children: [], residual: value.minus(value) });

  const split = (value: Rational, exact: Rational, path: string, kids: readonly Child[]): { children: TwinNode[]; residual: Rational } => {
    const locks = kids.map(({ lock }) => (lock === undefined ? null : Rational.of(lock)));
    const locked = Rational.sum(locks.filter((lock) => lock !== null));
    const rest = atLeastZero(value.minus(locked));
    const exactRest = atLeastZero(exact.minus(locked));
    const open = kids.map(({ weight }, i) => (locks[i] === null ? weight : ZERO));
    const openSum = Rational.sum(open);
    const whole = Rational.sum(kids.map(({ weight }) => weight));
    const parts = allocate(rest, open, step);
    const of = (amount: Rational, i: number): Rational => locks[i] ?? (openSum.isZero ? ZERO : amount.times(open[i]!).over(openSum));
    let residual = value;
    const children = kids.map(({ key, weight, below }, i): TwinNode => {
      const own = locks[i] ?? parts[i]!;
      residual = residual.minus(own);
      const at = path === '' ? key : `${path}/${key}`;
      const share = whole.isZero ? null : weight.over(whole);
      const ownExact = of(exactRest, i);
      return { key, path: at, value: own, share, exactShare: of(rest, i), exact: ownExact, ...below(own, ownExact, at) };
    });
    return { children, residual };
  };

  const owners = (start: string, end: string, path: string, isFirst: boolean): Child[] =>
    plan.owners!.map((owner) => {
      const active = sumOver(start, end, (day) => m(day).times(twinRamp(day, owner, plan.rampMonths)));
      return {
        key: owner.id,
        weight: Rational.of(owner.weight ?? '1').times(active),
        lock: plan.locked[path === '' ? owner.id : `${path}/${owner.id}`] ?? (isFirst ? owner.locked : undefined),
        below: (value, exact, at) => (isFirst && plan.by.length > 0 ? periods(value, exact, at, plan.start, plan.end, 0, owner) : leaf(value)),
      };
    });
  const periods = (value: Rational, exact: Rational, path: string, start: string, end: string, level: number, owner: TwinOwner | null): { children: TwinNode[]; residual: Rational } =>
    split(
      value,
      exact,
      path,
      listPeriods({ start, end }, plan.by[level]!).map((period) => ({
        key: period.key,
        weight: sumOver(period.start, period.end, (day) => (owner === null ? m(day) : m(day).times(twinRamp(day, owner, plan.rampMonths)))),
        lock: plan.locked[path === '' ? period.key : `${path}/${period.key}`],
        below: (own, ownExact, at) => {
          if (level + 1 < plan.by.length) return periods(own, ownExact, at, period.start, period.end, level + 1, owner);
          if (owner === null && plan.owners !== null) return split(own, ownExact, at, owners(period.start, period.end, at, false));
          return leaf(own);
        },
      })),
    );

  const target = Rational.of(plan.target);
  const isOwnersFirst = plan.owners !== null && (plan.primary === 'owners' || plan.by.length === 0);
  const root = isOwnersFirst
    ? split(target, target, '', owners(plan.start, plan.end, '', true))
    : periods(target, target, '', plan.start, plan.end, 0, null);
  return { key: '', path: '', value: target, share: null, exactShare: target, exact: target, ...root };
}

/** All nodes, parents first. */
export function flatten<T extends { readonly children: readonly T[] }>(node: T): T[] {
  return [node, ...node.children.flatMap((child) => flatten(child))];
}
