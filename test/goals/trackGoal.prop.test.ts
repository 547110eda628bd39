import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/addDays.js';
import { isWorkingDay } from '../../src/calendar/isWorkingDay.js';
import { rollUpGoals } from '../../src/goals/rollUpGoals.js';
import { trackGoal } from '../../src/goals/trackGoal.js';
import { trackGoals } from '../../src/goals/trackGoals.js';
import type { GoalActual, GoalStatus } from '../../src/goals/tracking.types.js';
import type { Goal, GoalPlan, MetricAggregation } from '../../src/goals/types.js';
import { notPlain, runs } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';
import { isMutated } from '../support/mutated.js';

const FIRST = '2026-05-29';
const ZERO = new Rational(0n);
const ONE = new Rational(1n);

const day = fc.integer({ min: 0, max: 45 }).map((n) => addDays(FIRST, n));
const small = fc.integer({ min: -20, max: 120 }).map((n) => new Rational(BigInt(n), 4n).toExact());
const rows = fc.array(fc.record({ date: day, value: small, weight: fc.integer({ min: 0, max: 5 }) }), { maxLength: 12 });
const goals = fc
  .record({
    aggregation: fc.constantFrom<MetricAggregation>('sum', 'sum', 'last', 'first', 'average', 'weightedAverage', 'max'),
    direction: fc.constantFrom('higher' as const, 'lower' as const),
    target: fc.option(small, { freq: 9 }),
    baseline: fc.option(small, { nil: undefined }),
    threshold: fc.option(small, { nil: undefined }),
    stretch: fc.option(small, { nil: undefined }),
    start: fc.integer({ min: 2, max: 12 }),
    length: fc.integer({ min: 1, max: 25 }),
  })
  .map(({ aggregation, direction, start, length, ...rest }): Goal => ({
    id: 'g',
    metric: { id: 'm', unit: 'hours', aggregation, direction },
    period: { start: addDays(FIRST, start), end: addDays(FIRST, start + length) },
    ...rest,
  }));

interface Span {
  readonly start: string;
  readonly end: string;
}

/** Every day looked at. */
function daysIn({ start, end }: Span, working: boolean): number {
  let count = 0;
  for (let each = start; each < end; each = addDays(each, 1)) if (!working || isWorkingDay(each)) count += 1;
  return count;
}

function actualOf(counted: readonly GoalActual[], aggregation: MetricAggregation): Rational | null {
  const values = counted.map(({ value }) => Rational.of(value as string));
  if (aggregation === 'sum') return Rational.sum(values);
  if (values.length === 0) return null;
  const days = counted.map(({ date }) => date).sort();
  switch (aggregation) {
    case 'last':
      return values[counted.map(({ date }) => date).lastIndexOf(days.at(-1)!)]!;
    case 'first':
      return values[counted.findIndex(({ date }) => date === days[0])]!;
    case 'max':
      return values.reduce((most, value) => (value.gt(most) ? value : most));
    case 'average':
      return Rational.sum(values).over(new Rational(BigInt(values.length)));
    default: {
      const weights = counted.map(({ weight }) => Rational.of(weight as number));
      const total = Rational.sum(weights);
      return total.isZero ? null : Rational.sum(values.map((value, index) => value.times(weights[index]!))).over(total);
    }
  }
}

const over = (a: Rational | null, b: Rational | null): Rational | null => (a === null || b === null || b.isZero ? null : a.over(b));

/** The naive twin: each sentence of the rules as one line. */
function naive(goal: Goal, actuals: readonly GoalActual[], asOf: string, working: boolean) {
  const span = goal.period as Span;
  const { aggregation, direction } = goal.metric;
  const sums = aggregation === 'sum';
  const lower = direction === 'lower';
  const tomorrow = addDays(asOf, 1);
  const isOver = tomorrow >= span.end;
  const inside = actuals.filter(({ date }) => date >= span.start && date < span.end);
  const actual = actualOf(inside.filter(({ date }) => date <= asOf), aggregation!);
  const read = (value: unknown): Rational | null => (value === undefined || value === null ? null : Rational.of(value as string));
  const [target, baseline] = [read(goal.target), read(goal.baseline)];
  const total = daysIn(span, working);
  const elapsed = daysIn({ start: span.start, end: tomorrow < span.end ? tomorrow : span.end }, working);
  const share = isOver ? ONE : total === 0 ? null : new Rational(BigInt(elapsed), BigInt(total));
  let attainment: Rational | null = null;
  if (target !== null && actual !== null && !(sums && lower && !isOver)) {
    const byBaseline = baseline !== null && (!sums || lower);
    if (byBaseline) attainment = over(actual.minus(baseline), target.minus(baseline));
    else if (!lower) attainment = over(actual, target);
  }
  let expected: Rational | null = null;
  if (target !== null && share !== null) {
    if (sums) expected = target.times(share);
    else if (baseline !== null) expected = baseline.plus(target.minus(baseline).times(share));
  }
  const isNone = sums && lower && actual!.lte(ZERO);
  const pace = sums ? (lower ? (isNone ? null : over(expected, actual)) : over(actual, expected)) : baseline === null ? null : over(attainment, share);
  const meets = (level: Rational | null): boolean => actual !== null && level !== null && (lower ? actual.lte(level) : actual.gte(level));
  let status: GoalStatus;
  if (target === null) status = 'notSet';
  else if (asOf < span.start) status = 'notStarted';
  else if (meets(target) && (isOver || !(sums && lower))) status = 'achieved';
  else if (isOver) status = 'missed';
  else if (elapsed === 0) status = 'notStarted';
  else if (isNone) status = 'onTrack';
  else if (pace === null) status = 'unknown';
  else if (pace.gte(ONE)) status = 'onTrack';
  else status = pace.gte(Rational.of('0.9')) ? 'atRisk' : 'offTrack';
  const gap = target === null || actual === null ? null : lower ? actual.minus(target) : target.minus(actual);
  const required = gap === null || !sums || lower ? null : over(gap.gt(ZERO) ? gap : ZERO, new Rational(BigInt(total - elapsed)));
  const shown = (value: Rational | null): string | null => (value === null ? null : sums ? value.toFixed(2) : value.toExact());
  const number = (value: Rational | null): number | null => value?.toNumber() ?? null;
  return {
    goalId: 'g',
    target: shown(target),
    actual: shown(actual),
    attainment: number(attainment),
    elapsed,
    remaining: total - elapsed,
    total,
    expectedShare: number(share),
    expectedToDate: number(expected),
    paceIndex: number(pace),
    projection: sums ? number(over(actual, share)) : null,
    gap: shown(gap),
    requiredPerDay: number(required),
    reached: meets(read(goal.stretch)) ? 'stretch' : meets(target) ? 'target' : meets(read(goal.threshold)) ? 'threshold' : null,
    status,
    ignored: { outsidePeriod: actuals.length - inside.length, afterAsOf: inside.filter(({ date }) => date > asOf).length },
  };
}

describe('laws of trackGoal', () => {
  it('is what the rules say, day by day', () => {
    fc.assert(
      fc.property(goals, rows, day, fc.boolean(), (goal, actuals, asOf, working) => {
        const { options: _, warnings, ...track } = trackGoal(goal, actuals, { asOf, basis: working ? 'workingDays' : 'calendarDays' });
        expect(track).toEqual(naive(goal, actuals, asOf, working));
        expect(notPlain({ track, warnings })).toEqual([]);
      }),
      runs(600, 6000),
    );
  });

  it('is the same for a plan whose periods carry their share of the days', () => {
    fc.assert(
      fc.property(rows, day, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), (actuals, asOf, lengths) => {
        let start = addDays(FIRST, 4);
        const periods = lengths.map((length, index) => {
          const period = { key: `p${index}`, start, end: addDays(start, length), target: length * 3 };
          start = period.end;
          return period;
        });
        const goal: Goal = { id: 'g', metric: { id: 'm', unit: 'count' }, period: { start: addDays(FIRST, 4), end: start }, target: lengths.reduce((a, b) => a + b) * 3 };
        const whole: GoalPlan = { goal, periods };
        expect(trackGoal(whole, actuals, { asOf })).toEqual(trackGoal(goal, actuals, { asOf }));
      }),
      runs(200, 2000),
    );
  });
});

describe('laws of trackGoals', () => {
  const forest = fc.array(fc.record({ parent: fc.option(fc.nat(30), { freq: 9 }), metric: fc.constantFrom('a', 'a', 'a', 'b'), length: fc.constantFrom(25, 25, 18, 10) }), { minLength: 3, maxLength: 10 });
  const loose = fc.array(fc.record({ goal: fc.nat(11), date: fc.integer({ min: 3, max: 32 }).map((n) => addDays(FIRST, n)), value: small, weight: fc.integer({ min: 0, max: 5 }) }), { minLength: 10, maxLength: 40 });
  const later = fc.integer({ min: 3, max: 45 }).map((n) => addDays(FIRST, n));

  it('follows leaves alone, and parents on what rollUpGoals makes of their leaves, whatever the order of the rows', () => {
    fc.assert(
      fc.property(forest, loose, later, fc.constantFrom<MetricAggregation>('sum', 'last', 'first', 'average', 'weightedAverage', 'max'), (nodes, given, asOf, aggregation) => {
        const start = addDays(FIRST, 5);
        const listed = nodes.map(({ parent, metric, length }, index): Goal => ({
          id: `g${index}`,
          metric: { id: metric, unit: 'hours', aggregation },
          period: { start, end: addDays(start, length) },
          target: '7.5',
          baseline: '1.5',
          ownerId: `o${index}`,
          ...(parent === null || index === 0 ? {} : { parentId: `g${parent % index}` }),
        }));
        const partsOf = (goal: Goal): Goal[] => listed.filter((each) => each.parentId === goal.id && each.metric.id === goal.metric.id);
        const leavesOf = (goal: Goal): Goal[] => {
          const parts = partsOf(goal);
          return parts.length === 0 ? [goal] : parts.flatMap(leavesOf);
        };
        const placeOf = ({ id }: Goal): number => Number(String(id).slice(1));
        const ownOf = (goal: Goal): GoalActual[] => given.filter((row) => row.goal === placeOf(goal)).map(({ goal: _, ...row }) => row);
        const actuals = given.map(({ goal, ...row }, index) => ({ ...row, ...(index % 2 === 0 ? { goalId: `g${goal}` } : { ownerId: `o${goal}` }) }));
        const result = trackGoals(listed, actuals, { asOf });
        const leaves = listed.filter((goal) => partsOf(goal).length === 0);
        const rolled = rollUpGoals(
          listed,
          leaves.map((goal) => {
            const { start: first, end } = goal.period as Span;
            const counted = ownOf(goal).filter(({ date }) => date >= first && date < end && date <= asOf);
            return { goalId: goal.id, value: result.rows[placeOf(goal)]!.actual, weight: counted.reduce((sum, { weight }) => sum + (weight as number), 0) };
          }),
        );
        for (const [index, goal] of listed.entries()) {
          const row = result.rows[index]!;
          const { options: _, warnings: __, ...alone } = trackGoal(goal, ownOf(goal), { asOf });
          if (leaves.includes(goal)) {
            expect(row).toEqual(alone);
            continue;
          }
          const { actual } = rolled.rows[index]!;
          const ignored = leavesOf(goal).map((leaf) => result.rows[placeOf(leaf)]!.ignored);
          expect(row.ignored.outsidePeriod).toBe(ignored.reduce((sum, { outsidePeriod }) => sum + outsidePeriod, 0));
          expect(row.ignored.afterAsOf).toBe(ignored.reduce((sum, { afterAsOf }) => sum + afterAsOf, 0));
          if (aggregation === 'average' || aggregation === 'weightedAverage') {
            // the values of leaves are told with 18 decimals
            if (actual === null) expect(row.actual).toBeNull();
            else expect(Number(row.actual)).toBeCloseTo(Number(actual), 12);
          } else {
            expect(row.actual).toBe(actual);
            const { options: ____, warnings: _____, ...own } = trackGoal(goal, actual === null ? [] : [{ date: start, value: actual }], { asOf });
            expect(row).toEqual({ ...own, ignored: row.ignored });
          }
        }
        const unmatched = given.flatMap(({ goal }, index) => (goal >= listed.length ? [index] : []));
        expect(result.unmatched).toEqual({ count: unmatched.length, indexes: unmatched });
        const ofParents = given.filter(({ goal }) => goal < listed.length && partsOf(listed[goal]!).length > 0).length;
        const warned = result.warnings.reduce((count, warning) => count + (warning.code === 'PARENT_ACTUAL_IGNORED' ? (warning.count ?? 0) : 0), 0);
        expect(warned).toBe(ofParents);
      }),
      runs(300, 3000),
    );
  });

  it('weighs all rows of the leaves as if they were the parent’s own', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ goal: fc.nat(2), date: day, value: small, weight: fc.integer({ min: 0, max: 5 }) }), { maxLength: 12 }), day, (given, asOf) => {
        const common = { metric: { id: 'm', unit: 'score' }, period: { start: addDays(FIRST, 5), end: addDays(FIRST, 30) }, target: 5 } as const;
        const goals = [{ ...common, id: 'p' }, ...[0, 1, 2].map((index) => ({ ...common, id: `g${index}`, parentId: 'p' }))];
        const { rows: tracked } = trackGoals(goals, given.map(({ goal, ...row }) => ({ ...row, goalId: `g${goal}` })), { asOf });
        const { options: _, warnings: __, ...alone } = trackGoal(goals[0]!, given.map(({ goal: ___, ...row }) => row), { asOf });
        expect(tracked[0]).toEqual(alone);
      }),
      runs(100, 1000),
    );
  });

  it.skipIf(isMutated)('grows with the rows, not faster', () => {
    const many = (count: number): Goal[] =>
      Array.from({ length: count }, (_, index): Goal => ({
        id: `g${index}`,
        metric: { id: 'm', unit: 'count' },
        period: '2026',
        target: 10,
        ...(index === 0 ? {} : { parentId: `g${Math.floor((index - 1) / 10)}` }),
      }));
    const actuals = Array.from({ length: 100_000 }, (_, index) => ({ goalId: `g${(index * 7919) % 10_000}`, date: '2026-03-01', value: 1 }));
    const { rows: tracked, total, warnings } = trackGoals(many(10_000), actuals, { asOf: '2026-06-30', total: { id: 'all' } });
    const unused = warnings.reduce((count, warning) => count + ('count' in warning ? (warning.count ?? 0) : 0), 0);
    expect(Number(total?.actual) + unused).toBe(100_000);
    expect(tracked).toHaveLength(10_000);
    expect(tracked[0]?.actual).toBe(total?.actual);
  });
});
