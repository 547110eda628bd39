import { describe, expect, it } from 'vitest';
import { trackGoal } from '../../src/goals/trackGoal.js';
import { trackGoals } from '../../src/goals/trackGoals.js';
import type { Goal } from '../../src/goals/types.js';
import { notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const DEALS = { metric: { id: 'deals', unit: 'count' }, period: '2026-06' } as const;
const MID = { asOf: '2026-06-15' };
const TEAM: readonly Goal[] = [
  { ...DEALS, id: 'team', ownerId: 'lead', target: 30 },
  { ...DEALS, id: 'ann', ownerId: 'ann', parentId: 'team', target: 20 },
  { ...DEALS, id: 'bo', ownerId: 7, parentId: 'team', target: 10 },
];
const ROWS = [
  { ownerId: 'ann', date: '2026-06-03', value: 9 },
  { goalId: 'bo', ownerId: 'ann', date: '2026-06-10', value: 6 },
  { ownerId: 7, date: '2026-06-20', value: 1 },
  { goalId: 'gone', ownerId: 'ann', date: '2026-06-11', value: 100 },
  { ownerId: 'cy', date: '2026-06-11', value: 100 },
  { date: '2026-06-11', value: 100 },
  { ownerId: 'ann', date: '2026-05-11', value: 100 },
  { goalId: 'team', date: '2026-06-11', value: 100 },
];

describe('trackGoals', () => {
  it('gives every row to its goal, and parents what their leaves brought', () => {
    const { rows, total, unmatched, options, warnings } = trackGoals(TEAM, ROWS, { ...MID, total: { id: 'all' } });
    expect(rows.map(({ goalId, actual, status }) => [goalId, actual, status])).toEqual([['team', '15', 'onTrack'], ['ann', '9', 'atRisk'], ['bo', '6', 'onTrack']]);
    expect(rows.map(({ ignored }) => ignored)).toEqual([
      { outsidePeriod: 1, afterAsOf: 1 },
      { outsidePeriod: 1, afterAsOf: 0 },
      { outsidePeriod: 0, afterAsOf: 1 },
    ]);
    expect(unmatched).toEqual({ count: 3, indexes: [3, 4, 5] });
    expect(warnings).toEqual([{ code: 'PARENT_ACTUAL_IGNORED', goalId: 'team', count: 1 }]);
    expect(options).toEqual({ asOf: '2026-06-15', basis: 'calendarDays', atRiskBelow: 1, offTrackBelow: 0.9, total: { id: 'all' } });
    expect(total).toEqual({ ...rows[0], goalId: 'all' });
    expect(notPlain({ rows, total, unmatched, warnings })).toEqual([]);
  });

  it('says of each goal what trackGoal says', () => {
    const { rows } = trackGoals(TEAM, ROWS, MID);
    const { options: _, warnings: __, ...alone } = trackGoal(TEAM[1]!, ROWS.filter((row) => row.ownerId === 'ann' && !('goalId' in row)), MID);
    expect(rows[1]).toEqual(alone);
  });

  it('never guesses between the goals of an owner', () => {
    const goals = [{ ...DEALS, id: 'a', ownerId: 'ann', target: 1 }, { ...DEALS, id: 'b', ownerId: 'ann', target: 1 }];
    const { unmatched, warnings, rows } = trackGoals(goals, [{ ownerId: 'ann', date: '2026-06-01', value: 1 }, { ownerId: 'ann', date: '2026-06-02', value: 1 }], MID);
    expect(unmatched).toEqual({ count: 2, indexes: [0, 1] });
    expect(warnings).toEqual([{ code: 'AMBIGUOUS_OWNER', ownerId: 'ann', count: 2 }]);
    expect(rows.map(({ actual }) => actual)).toEqual(['0', '0']);
  });

  it('rolls up only what has the metric of the parent', () => {
    const calls = { ...DEALS, metric: { id: 'calls', unit: 'count' } } as const;
    const goals = [{ ...DEALS, id: 'deals', target: 10 }, { ...calls, id: 'calls', parentId: 'deals', target: 100 }];
    const { rows, total, warnings } = trackGoals(goals, [{ goalId: 'calls', date: '2026-06-01', value: 50 }, { goalId: 'deals', date: '2026-06-01', value: 5 }], { ...MID, total: { id: 'x' } });
    expect(rows.map(({ actual }) => actual)).toEqual(['5', '50']);
    expect(total?.actual).toBe('5');
    expect(warnings).toEqual([]);
  });

  it('picks and weighs values of leaves as if they were the parent’s own', () => {
    const nps = (aggregation: 'last' | 'first' | 'max' | 'average' | 'weightedAverage') => {
      const common = { metric: { id: 'nps', unit: 'score', aggregation }, period: '2026-06', target: 10 } as const;
      const goals = [{ ...common, id: 'p' }, { ...common, id: 'a', parentId: 'p' }, { ...common, id: 'b', parentId: 'p' }, { ...common, id: 'c', parentId: 'p' }];
      const rows = [{ goalId: 'b', date: '2026-06-05', value: 4, weight: 3 }, { goalId: 'a', date: '2026-06-02', value: 8, weight: 1 }, { goalId: 'a', date: '2026-06-05', value: 3, weight: 1 }];
      return trackGoals(goals, rows, MID).rows.map(({ actual }) => actual);
    };
    expect(nps('last')).toEqual(['3', '3', '4', null]);
    expect(nps('first')).toEqual(['8', '8', '4', null]);
    expect(nps('max')).toEqual(['8', '8', '4', null]);
    expect(nps('average')).toEqual(['5', '5.5', '4', null]);
    expect(nps('weightedAverage')).toEqual(['4.6', '5.5', '4', null]);
  });

  it('adds up top goals of different periods and plans', () => {
    const goals = [
      { ...DEALS, id: 'q2', period: '2026-Q2', target: 91, threshold: 50 },
      { goal: { ...DEALS, id: 'june', target: 9, threshold: 5 }, periods: [{ key: 'a', start: '2026-06-01', end: '2026-06-16', target: 3 }, { key: 'b', start: '2026-06-16', end: '2026-07-01', target: 6 }] },
    ];
    const { total } = trackGoals(goals, [{ goalId: 'q2', date: '2026-04-02', value: 79 }], { ...MID, total: { id: 'all' } });
    expect(total).toMatchObject({ goalId: 'all', target: '100', actual: '79', total: 91, elapsed: 76, expectedToDate: 79, paceIndex: 1, reached: 'threshold', status: 'onTrack' });
    const { total: unset } = trackGoals([goals[0]!, { ...DEALS, id: 'x', target: null }], [], { ...MID, total: { id: 'all' } });
    expect(unset).toMatchObject({ target: null, status: 'notSet', expectedShare: 76 / 91 });
    expect(trackGoals(goals, [], { asOf: '2026-07-01', total: { id: 'all' } }).total).toMatchObject({ expectedShare: 1, status: 'missed' });
    expect(trackGoals([], [], { ...MID, total: { id: 'all' } })).toMatchObject({ rows: [], total: null });
    expect(trackGoals(TEAM, [], MID).total).toBeNull();
  });

  it('adds up the metric that the total is named after', () => {
    const calls = { metric: { id: 'calls', unit: 'count' }, period: '2026-06', id: 'c', target: 5 } as const;
    const goals = [...TEAM, calls];
    expect(trackGoals(goals, [], { ...MID, total: { id: 'calls' } }).total).toMatchObject({ goalId: 'calls', target: '5' });
    expect(refusal(() => trackGoals(goals, [], { ...MID, total: { id: 'all' } }))).toEqual(['NOT_ADDITIVE goals[3].metric.id']);
  });

  it('sorts warnings by code', () => {
    const low = { metric: { id: 'x', unit: 'score', direction: 'lower' }, period: '2026-06', target: 1 } as const;
    const { warnings } = trackGoals([{ ...DEALS, id: 'z', target: 0 }, { ...low, id: 'a' }, { ...low, id: 'b', baseline: 1 }], [], MID);
    expect(warnings.map(({ code }) => code)).toEqual(['BASELINE_EQUALS_TARGET', 'MISSING_BASELINE', 'ZERO_TARGET']);
  });

  it('refuses what cannot be meant', () => {
    const goal = { ...DEALS, id: 'a', target: 1 };
    expect(refusal(() => trackGoals([goal, { ...goal }], [], MID))).toEqual(['DUPLICATE_ID goals[1].id']);
    expect(refusal(() => trackGoals([{ ...goal, parentId: 'b' }, { ...goal, id: 'b', parentId: 'a' }], [], MID))).toEqual(['GOAL_CYCLE goals[0].parentId']);
    const money = (id: string, currency: string, parentId?: string): Goal => ({ id, metric: { id: 's', unit: 'money', currency }, period: '2026', target: 1, parentId });
    expect(refusal(() => trackGoals([money('a', 'CNY'), money('b', 'USD', 'a')], [], MID))).toEqual(['MIXED_CURRENCIES goals[1].metric.currency']);
    expect(refusal(() => trackGoals([money('a', 'CNY'), money('b', 'USD')], [], { ...MID, total: { id: 't' } }))).toEqual(['MIXED_CURRENCIES goals[1].metric.currency']);
    const nps = { id: 'n', metric: { id: 'nps', unit: 'score' }, period: '2026', target: 1 } as const;
    expect(refusal(() => trackGoals([nps], [], { ...MID, total: { id: 't' } }))).toEqual(['NOT_ADDITIVE goals[0].metric.aggregation']);
    const last = { ...nps, id: 'l', metric: { ...nps.metric, aggregation: 'last' }, parentId: 'n' } as const;
    expect(refusal(() => trackGoals([nps, { goal: last, periods: [] }], [], MID))).toEqual(['INVALID_OPTION goals[1].goal.metric.aggregation']);
    expect(refusal(() => trackGoals([goal], [{ goalId: 1.5, date: '2026-06-01', value: 1 }], MID))).toEqual(['INVALID_ID actuals[0].goalId']);
    expect(refusal(() => trackGoals([goal], [{ goalId: 'gone', date: '2026-06-01', value: '1,0' }], MID))).toEqual(['INVALID_NUMBER actuals[0].value']);
    expect(refusal(() => trackGoals([goal], [], { ...MID, total: {} as never }))).toEqual(['MISSING_VALUE options.total.id']);
    expect(refusal(() => trackGoals(goal as never, [], MID))).toEqual(['INVALID_OPTION goals']);
  });
});
