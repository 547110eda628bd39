import { describe, expect, it } from 'vitest';
import { replanGoal } from '../../src/goals/replanGoal.js';
import { splitGoalByPeriod } from '../../src/goals/splitGoalByPeriod.js';
import { trackGoal } from '../../src/goals/trackGoal.js';
import type { ReplanPolicy } from '../../src/goals/tracking.types.js';
import type { GoalPlan } from '../../src/goals/types.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const month = (number: number, target: number | string) => ({ key: `2026-0${number}`, start: `2026-0${number}-01`, end: `2026-0${number + 1}-01`, target });
const PLAN: GoalPlan = {
  goal: { id: 'q1', metric: { id: 'deals', unit: 'count' }, period: '2026-Q1', target: 90 },
  periods: [month(1, 30), month(2, 30), month(3, 30)],
};
const END_OF_JANUARY = '2026-01-31';
const january = (value: number) => [{ date: '2026-01-20', value }];
const targets = (policy: ReplanPolicy, value: number, more = {}) => replanGoal(PLAN, january(value), { asOf: END_OF_JANUARY, policy, ...more }).periods.map(({ target }) => target);

const NEGATIVE: GoalPlan = { goal: { ...PLAN.goal, target: -90 }, periods: [month(1, -30), month(2, -30), month(3, -30)] };

describe('replanGoal', () => {
  it('mends a plan below 0 as its opposite', () => {
    const run = (policy: ReplanPolicy, value: number, more = {}) => {
      const { periods, unplaced, surplus } = replanGoal(NEGATIVE, january(value), { asOf: END_OF_JANUARY, policy, ...more });
      return [...periods.map(({ target }) => target), unplaced, surplus];
    };
    expect(run('catchUp', -10)).toEqual(['-30', '-40', '-40', '0', '0']);
    expect(run('capped', -10)).toEqual(['-30', '-36', '-36', '-8', '0']);
    expect(run('hold', -10)).toEqual(['-30', '-30', '-30', '-20', '0']);
    expect(run('catchUp', -100)).toEqual(['-30', '0', '0', '0', '-10']);
    expect(run('catchUp', 10)).toEqual(['-30', '-50', '-50', '0', '0']);
    expect(run('rebase', -10, { newTarget: -50 })).toEqual(['-30', '-20', '-20', '0', '0']);
  });

  it('takes what splitGoalByPeriod makes of a target below 0', () => {
    const plan = splitGoalByPeriod({ ...PLAN.goal, target: -100 }, { by: 'month' });
    expect(replanGoal(plan, [], { asOf: END_OF_JANUARY, policy: 'catchUp' }).openTarget).toBe('-100');
  });

  it('only reports under hold', () => {
    expect(replanGoal(deepFreeze(PLAN), deepFreeze(january(10)), { asOf: END_OF_JANUARY, policy: 'hold' })).toEqual({
      goal: { id: 'q1', metric: { id: 'deals', unit: 'count', step: '1', direction: 'higher', aggregation: 'sum' }, period: { start: '2026-01-01', end: '2026-04-01' }, target: '90' },
      periods: [
        { key: '2026-01', start: '2026-01-01', end: '2026-02-01', state: 'closed', original: '30', target: '30', actual: '10' },
        { key: '2026-02', start: '2026-02-01', end: '2026-03-01', state: 'open', original: '30', target: '30', actual: '0' },
        { key: '2026-03', start: '2026-03-01', end: '2026-04-01', state: 'open', original: '30', target: '30', actual: '0' },
      ],
      closedActual: '10',
      openTarget: '60',
      unplaced: '20',
      surplus: '0',
      ignored: { outsidePeriod: 0, afterAsOf: 0 },
      options: { asOf: END_OF_JANUARY, policy: 'hold', maxFactor: '1.2' },
      warnings: [],
    });
    expect(replanGoal(PLAN, january(50), { asOf: END_OF_JANUARY, policy: 'hold' })).toMatchObject({ unplaced: '0', surplus: '20' });
  });

  it('puts the miss on open periods, all of it or up to a bound', () => {
    expect(targets('catchUp', 10)).toEqual(['30', '40', '40']);
    expect(targets('catchUp', 100)).toEqual(['30', '0', '0']);
    expect(targets('capped', 10)).toEqual(['30', '36', '36']);
    expect(targets('capped', 25)).toEqual(['30', '33', '32']);
    expect(targets('capped', 10, { maxFactor: '1.01' })).toEqual(['30', '30', '30']);
    expect(targets('rebase', 10, { newTarget: '41' })).toEqual(['30', '16', '15']);
    expect(replanGoal(PLAN, january(10), { asOf: END_OF_JANUARY, policy: 'rebase', newTarget: 5 })).toMatchObject({ goal: { target: '5' }, openTarget: '0', surplus: '5', options: { newTarget: '5' } });
  });

  it('weighs open periods by what they were first given', () => {
    const season = { ...PLAN, periods: [month(1, 10), { ...month(2, 50), original: 20 }, { ...month(3, 30), original: 30 }] };
    expect(replanGoal(season, january(40), { asOf: END_OF_JANUARY, policy: 'catchUp' }).periods.map(({ target, original }) => [target, original])).toEqual([['10', '10'], ['20', '20'], ['30', '30']]);
  });

  it('leaves all unplaced where nothing is open, or nothing was given', () => {
    expect(replanGoal(PLAN, january(10), { asOf: '2026-03-31', policy: 'catchUp' })).toMatchObject({ closedActual: '10', openTarget: '0', unplaced: '80', surplus: '0' });
    const nothing = { ...PLAN, periods: [month(1, 90), month(2, 0), month(3, 0)] };
    expect(replanGoal(nothing, january(10), { asOf: END_OF_JANUARY, policy: 'catchUp' })).toMatchObject({ openTarget: '0', unplaced: '80' });
  });

  it('closes a period with its last day, and leaves what the open one did to its own target', () => {
    const rows = [{ date: '2026-01-30', value: 10 }, { date: '2026-02-02', value: 5 }, { date: '2026-02-20', value: 9 }, { date: '2027-01-01', value: 1 }];
    const before = replanGoal(PLAN, rows, { asOf: '2026-01-30', policy: 'catchUp' });
    expect(before.periods.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
    expect(before).toMatchObject({ closedActual: '0', openTarget: '90', ignored: { outsidePeriod: 1, afterAsOf: 2 } });
    const later = replanGoal(PLAN, rows, { asOf: '2026-02-10', policy: 'catchUp' });
    expect(later.periods.map(({ actual, target }) => [actual, target])).toEqual([['10', '30'], ['5', '40'], ['0', '40']]);
  });

  it('rounds what each period brought to the step', () => {
    const goal = { id: 'h', metric: { id: 'h', unit: 'hours' }, period: '2026-Q1', target: '10.5' } as const;
    const result = replanGoal({ goal, periods: [month(1, 4), month(2, '3.25'), month(3, '3.25')] }, [{ date: '2026-01-05', value: '1.1' }, { date: '2026-01-06', value: '0.024' }, { date: '2026-01-07', value: '0.001' }], { asOf: END_OF_JANUARY, policy: 'catchUp' });
    expect(result).toMatchObject({ closedActual: '1.25', openTarget: '9.25' });
    expect(result.periods.map(({ target }) => target)).toEqual(['4.00', '4.75', '4.50']);
  });

  it('gives a plan again', () => {
    const once = replanGoal(PLAN, january(10), { asOf: END_OF_JANUARY, policy: 'capped' });
    const { periods, goal } = replanGoal(once, january(10), { asOf: END_OF_JANUARY, policy: 'capped' });
    expect({ periods, goal }).toEqual({ periods: once.periods, goal: once.goal });
    expect(trackGoal(once, january(10), { asOf: END_OF_JANUARY })).toMatchObject({ target: '90', warnings: [{ code: 'PLAN_DIFFERS_FROM_TARGET', planned: '102' }] });
    expect(notPlain(once)).toEqual([]);
  });

  it('refuses what cannot be meant', () => {
    const run = (more: object, plan: unknown = PLAN) => refusal(() => replanGoal(plan as GoalPlan, [], { asOf: END_OF_JANUARY, policy: 'catchUp', ...more }));
    const goalWith = (more: object): GoalPlan => ({ ...PLAN, goal: { ...PLAN.goal, ...more } });
    expect(run({}, goalWith({ metric: { id: 'r', unit: 'ratio' } }))).toEqual(['NOT_ADDITIVE plan.goal.metric.aggregation']);
    expect(run({}, goalWith({ metric: { id: 'r', unit: 'score', aggregation: 'sum' } }))).toEqual(['NOT_ADDITIVE plan.goal.metric.step']);
    expect(run({}, goalWith({ target: null }))).toEqual(['TARGET_NOT_SET plan.goal.target']);
    expect(run({ policy: 'rebase', newTarget: 5 }, goalWith({ target: null }))).toEqual([]);
    expect(run({ policy: 'rebase' })).toEqual(['MISSING_VALUE options.newTarget']);
    expect(run({ policy: 'rebase', newTarget: 1.5 })).toEqual(['NOT_A_MULTIPLE_OF_STEP options.newTarget']);
    expect(run({ newTarget: 5 })).toEqual(['INVALID_OPTION options.newTarget']);
    expect(run({ policy: undefined })).toEqual(['MISSING_VALUE options.policy']);
    expect(run({ policy: 'hope' })).toEqual(['INVALID_OPTION options.policy']);
    expect(run({ maxFactor: -1 })).toEqual(['INVALID_OPTION options.maxFactor']);
    expect(run({ factor: 1 })).toEqual(['INVALID_OPTION options.factor']);
    expect(run({}, { ...PLAN, periods: [month(1, '1.5')] })).toEqual(['NOT_A_MULTIPLE_OF_STEP plan.periods[0].target']);
    expect(run({}, { ...PLAN, periods: [month(1, 1), month(2, -1)] })).toEqual(['NEGATIVE_WEIGHT plan.periods[1].target']);
    expect(run({}, { ...PLAN, periods: [month(1, 1), { ...month(2, 1), original: -1 }] })).toEqual(['NEGATIVE_WEIGHT plan.periods[1].original']);
    expect(run({}, { ...NEGATIVE, periods: [month(1, -1), month(2, 1)] })).toEqual(['NEGATIVE_WEIGHT plan.periods[1].target']);
    const money = { ...PLAN.goal, metric: { id: 'sales', unit: 'money' } };
    expect(() => replanGoal({ goal: money, periods: [month(1, 1), month(2, -1)] } as GoalPlan, [], { asOf: END_OF_JANUARY, policy: 'catchUp' })).toThrow('received -1, must be 0 or more');
    expect(run({}, { ...PLAN, periods: [month(2, 1), month(1, 1)] })).toEqual(['INVALID_RANGE plan.periods[1].start']);
    expect(run({}, PLAN.goal)).toEqual(['INVALID_OPTION plan']);
    expect(run({}, null)).toEqual(['MISSING_VALUE plan']);
    for (const row of [7, null, [1]]) expect(refusal(() => replanGoal(PLAN, [row as never], { asOf: END_OF_JANUARY, policy: 'hold' }))).toEqual(['INVALID_ROW actuals[0]']);
  });
});
