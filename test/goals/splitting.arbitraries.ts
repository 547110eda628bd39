import fc from 'fast-check';
import { addDays, listPeriods } from '../../src/calendar/index.js';
import type { PeriodRule } from '../../src/calendar/index.js';
import { Rational } from '../oracle/rational.js';
import type { TwinNode, TwinOwner, TwinPlan } from './splitting.twin.js';
import { flatten, twinTree } from './splitting.twin.js';

const RETAIL = { pattern: '4-5-4', yearEnd: 'nearestDayToMonthEnd', weekday: 6, month: 1, labelBy: 'startYear' } as const;
const LEVELS: readonly (readonly PeriodRule[])[] = [
  ['month'],
  ['week'],
  ['quarter', 'month'],
  ['month', 'week'],
  ['year', 'halfYear', 'month'],
  [{ unit: 'quarter', fiscalYearStartMonth: 2 }, 'month'],
  [{ unit: 'month', retail: RETAIL }, { unit: 'week', weekStartsOn: 0 }],
];
const SEASONS: readonly PeriodRule[] = ['month', 'quarter', 'week', { unit: 'quarter', fiscalYearStartMonth: 3 }, { unit: 'month', retail: RETAIL }];

const decimal = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map((n) => new Rational(BigInt(n), 10n).toExact());
const dayFrom = (start: string, max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map((n) => addDays(start, n));

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 });

/** Leaves out what is undefined. */
type Compact<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const compact = <T extends object>(value: T): Partial<Compact<T>> => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<Compact<T>>;

const ownerArbitrary = (id: string) =>
  fc
    .record({
      weight: maybe(decimal(50)),
      from: maybe(dayFrom('2025-10-31', 220)),
      life: maybe(fc.integer({ min: 0, max: 200 })),
      ramp: maybe(fc.array(fc.integer({ min: 0, max: 100 }).map((n) => new Rational(BigInt(n), 100n).toExact()), { maxLength: 4 })),
    })
    .map(({ weight, from, life, ramp }): TwinOwner => ({
      id,
      ...compact({
        weight,
        activeFrom: from,
        activeTo: life === undefined ? undefined : addDays(from ?? '2026-01-10', life),
        ramp: from === undefined ? undefined : ramp,
      }),
    }));

/** A plan without locks. */
export const planArbitrary: fc.Arbitrary<TwinPlan> = fc
  .record({
    start: dayFrom('2025-12-20', 60),
    length: fc.integer({ min: 1, max: 110 }),
    basis: fc.constantFrom<TwinPlan['basis']>('calendarDays', 'workingDays', 'months'),
    holidays: fc.uniqueArray(dayFrom('2025-12-25', 100), { maxLength: 6 }),
    season: maybe(fc.tuple(fc.constantFrom(...SEASONS), fc.array(decimal(30), { minLength: 30, maxLength: 30 }))),
    step: fc.constantFrom('0.01', '1', '0.25', '100'),
    steps: fc.integer({ min: 0, max: 2000 }),
    by: fc.constantFrom(...LEVELS),
    axes: fc.constantFrom('time', 'owners', 'both'),
    primary: fc.constantFrom<TwinPlan['primary']>('time', 'owners'),
    owners: fc.integer({ min: 1, max: 4 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => ownerArbitrary(`o${i}`)))),
    rampMonths: fc.constantFrom(1, 3),
  })
  .map(({ start, length, basis, holidays, season, step, steps, by, axes, primary, owners, rampMonths }): TwinPlan => {
    const end = addDays(start, length);
    const workCalendar = { holidays };
    const slots = season === undefined ? [] : listPeriods({ start, end }, season[0], { edges: 'whole' });
    return {
      start,
      end,
      basis,
      ...(basis === 'workingDays' ? { workCalendar } : {}),
      ...(season === undefined ? {} : { seasonality: { by: season[0], weights: Object.fromEntries(slots.map(({ key }, i) => [key, season[1][i % 30]!])) } }),
      target: Rational.of(step).times(new Rational(BigInt(steps))).toExact(),
      step,
      by: axes === 'owners' ? [] : by,
      owners: axes === 'time' ? null : owners,
      primary,
      rampMonths,
      locked: {},
    };
  });

/** Locks some nodes of a plan, each near what it has; half of the owners' first-level locks go by `locked` of the owner. */
export function lockSome(plan: TwinPlan, picks: readonly { at: number; change: number }[]): TwinPlan {
  const nodes = flatten(twinTree(plan)).slice(1);
  const locked: Record<string, string> = {};
  let { owners } = plan;
  for (const { at, change } of picks) {
    const node = nodes[at % nodes.length] as TwinNode;
    const moved = node.value.plus(Rational.of(plan.step).times(new Rational(BigInt(change))));
    const value = (moved.sign < 0 ? Rational.of('0') : moved).toExact();
    const isOwner = plan.primary === 'owners' || plan.by.length === 0;
    if (isOwner && owners?.some(({ id }) => id === node.path) && at % 2 === 0) {
      if (locked[node.path] === undefined) owners = owners.map((owner) => (owner.id === node.path ? { ...owner, locked: value } : owner));
    } else if (owners?.find(({ id }) => id === node.path)?.locked === undefined) locked[node.path] = value;
  }
  return { ...plan, owners, locked };
}
