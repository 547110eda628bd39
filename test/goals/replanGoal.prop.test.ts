import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/addDays.js';
import { replanGoal } from '../../src/goals/replanGoal.js';
import type { ReplanGoalOptions, ReplanPolicy } from '../../src/goals/tracking.types.js';
import type { GoalPlan, Metric } from '../../src/goals/types.js';
import { notPlain, runs, sum } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';

const FIRST = '2026-01-01';
const METRICS: readonly Metric[] = [
  { id: 'deals', unit: 'count' },
  { id: 'sales', unit: 'money', currency: 'CNY' },
  { id: 'hours', unit: 'hours' },
];
const stepOf = ({ unit }: Metric): Rational => Rational.of(unit === 'count' ? 1 : unit === 'money' ? '0.01' : '0.25');
const inSteps = (steps: number, metric: Metric): string => new Rational(BigInt(steps)).times(stepOf(metric)).toExact();

const plans = fc
  .record({
    metric: fc.constantFrom(...METRICS),
    target: fc.nat(20_000),
    periods: fc.array(fc.record({ days: fc.integer({ min: 1, max: 40 }), gap: fc.constantFrom(0, 0, 3), target: fc.nat(3_000), original: fc.option(fc.nat(3_000), { nil: undefined }) }), { maxLength: 8 }),
  })
  .map(({ metric, target, periods }): GoalPlan => {
    let day = FIRST;
    const listed = periods.map((period, index) => {
      const start = addDays(day, period.gap);
      day = addDays(start, period.days);
      return { key: `p${index}`, start, end: day, target: inSteps(period.target, metric), original: period.original === undefined ? undefined : inSteps(period.original, metric) };
    });
    return { goal: { id: 'g', metric, period: { start: FIRST, end: '2027-01-01' }, target: inSteps(target, metric) }, periods: listed };
  });
const days = fc.integer({ min: -5, max: 300 }).map((n) => addDays(FIRST, n));
const rows = fc.array(fc.record({ date: days, value: fc.integer({ min: -200_000, max: 900_000 }).map((n) => new Rational(BigInt(n), 1000n).toExact()) }), { maxLength: 30 });
const policies = fc.constantFrom<ReplanPolicy>('hold', 'catchUp', 'capped', 'rebase');

describe('laws of replanGoal', () => {
  it('loses nothing, touches no closed period, and stays within its bounds', () => {
    fc.assert(
      fc.property(plans, rows, days, policies, fc.nat(25_000), fc.integer({ min: 0, max: 30 }), (plan, actuals, asOf, policy, more, tenths) => {
        const { metric } = plan.goal;
        const options: ReplanGoalOptions = { asOf, policy, maxFactor: `${tenths / 10}`, ...(policy === 'rebase' ? { newTarget: inSteps(more, metric) } : {}) };
        const result = replanGoal(plan, actuals, options);
        expect(notPlain(result)).toEqual([]);
        const target = Rational.of(policy === 'rebase' ? inSteps(more, metric) : (plan.goal.target as string));
        expect(Rational.of(result.goal.target as string).is(target)).toBe(true);
        const balance = sum([result.closedActual, result.openTarget, result.unplaced]).minus(Rational.of(result.surplus));
        expect(balance.is(target)).toBe(true);
        expect(result.unplaced === result.surplus || Rational.of(result.unplaced).isZero || Rational.of(result.surplus).isZero).toBe(true);
        expect([result.unplaced, result.surplus].every((text) => !text.startsWith('-'))).toBe(true);

        const open = result.periods.filter(({ state }) => state === 'open');
        expect(sum(open.map((period) => period.target)).is(Rational.of(result.openTarget))).toBe(true);
        for (const [index, period] of result.periods.entries()) {
          const given = plan.periods[index]!;
          expect(period.state).toBe(given.end <= addDays(asOf, 1) ? 'closed' : 'open');
          if (period.state === 'closed' || policy === 'hold') expect(Rational.of(period.target).is(Rational.of(given.target as string))).toBe(true);
          expect(Rational.of(period.original).is(Rational.of((given.original ?? given.target) as string))).toBe(true);
          const reached = Rational.sum(actuals.filter(({ date }) => date >= given.start && date < given.end && date <= asOf).map(({ value }) => Rational.of(value)));
          const wanted = new Rational(reached.over(stepOf(metric)).toInteger('halfUp')).times(stepOf(metric));
          expect(Rational.of(period.actual).is(wanted)).toBe(true);
        }
        const originals = sum(open.map(({ original }) => original));
        if (policy === 'capped') expect(Rational.of(result.openTarget).lte(originals.times(new Rational(BigInt(tenths), 10n)))).toBe(true);
        if (policy === 'catchUp' && !originals.isZero) expect(Rational.of(result.unplaced).isZero).toBe(true);
        if (policy === 'catchUp' || policy === 'rebase') {
          for (const { target: share, original } of open) {
            if (originals.isZero) continue;
            const exact = Rational.of(result.openTarget).times(Rational.of(original)).over(originals);
            expect(Rational.of(share).minus(exact).abs().lt(stepOf(metric))).toBe(true);
          }
        }
      }),
      runs(300, 3000),
    );
  });

  it('mends the opposite of a plan to the opposite', () => {
    const turned = (text: string): string => (/[1-9]/.test(text) ? (text.startsWith('-') ? text.slice(1) : `-${text}`) : text);
    const turnedIn = <Value extends object>(value: Value, fields: readonly (keyof Value)[]): Value =>
      ({ ...value, ...Object.fromEntries(fields.filter((field) => value[field] !== undefined).map((field) => [field, turned(value[field] as string)])) });
    fc.assert(
      fc.property(plans, rows, days, policies, fc.integer({ min: 1, max: 25_000 }), (plan, actuals, asOf, policy, more) => {
        fc.pre(/[1-9]/.test(plan.goal.target as string)); // 0 is no target below 0
        const newTarget = inSteps(more, plan.goal.metric);
        const options = (target: string): ReplanGoalOptions => ({ asOf, policy, ...(policy === 'rebase' ? { newTarget: target } : {}) });
        const result = replanGoal(plan, actuals, options(newTarget));
        const opposite: GoalPlan = { goal: turnedIn(plan.goal, ['target']), periods: plan.periods.map((period) => turnedIn(period, ['target', 'original'])) };
        const mirrored = replanGoal(opposite, actuals.map((row) => turnedIn(row, ['value'])), options(turned(newTarget)));
        expect(notPlain(mirrored)).toEqual([]);
        expect(mirrored).toEqual({
          ...turnedIn(result, ['closedActual', 'openTarget', 'unplaced', 'surplus']),
          goal: turnedIn(result.goal, ['target']),
          periods: result.periods.map((period) => turnedIn(period, ['original', 'target', 'actual'])),
          options: turnedIn(result.options, ['newTarget']),
        });
      }),
      runs(300, 3000),
    );
  });

  it('changes nothing when it plans a second time', () => {
    fc.assert(
      fc.property(plans, rows, days, policies, fc.nat(25_000), (plan, actuals, asOf, policy, more) => {
        const options: ReplanGoalOptions = { asOf, policy, ...(policy === 'rebase' ? { newTarget: inSteps(more, plan.goal.metric) } : {}) };
        const once = replanGoal(plan, actuals, options);
        expect(replanGoal(JSON.parse(JSON.stringify(once)) as GoalPlan, actuals, options)).toEqual(once);
      }),
      runs(300, 3000),
    );
  });
});
