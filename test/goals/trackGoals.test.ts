import { describe, expect, it } from 'vitest';
import { rollUpGoals } from '../../src/goals/rollUpGoals.js';
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
    expect(options).toEqual({ asOf: '2026-06-15', basis: 'calendarDays', atRiskBelow: 1, offTrackBelow: 0.9, onInvalid: 'throw', total: { id: 'all' } });
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

  it('gives a parent the sum of what its leaves stand at, and not the value of one of them', () => {
    const arr = { metric: { id: 'arr', unit: 'money', currency: 'USD', aggregation: 'last' }, period: '2026-Q1' } as const;
    const goals = [{ ...arr, id: 'team', target: 100, baseline: 0 }, { ...arr, id: 'a', parentId: 'team', target: 40 }, { ...arr, id: 'b', parentId: 'team', target: 60 }];
    const given = [{ goalId: 'a', date: '2026-01-21', value: 40 }, { goalId: 'b', date: '2026-01-06', value: 60 }];
    const { rows } = trackGoals(goals, given, { asOf: '2026-02-14' });
    expect(rows[0]).toMatchObject({ actual: '100', attainment: 1, paceIndex: 2, gap: '0', status: 'achieved' });
    expect(rollUpGoals(goals, given).rows[0]?.actual).toBe('100');
  });

  it('makes one of what the goals under a goal came to as rollUpGoals does', () => {
    const nps = (aggregation: 'last' | 'first' | 'max' | 'average' | 'weightedAverage', periods: readonly [string, string] = ['2026-06', '2026-06']) => {
      const common = { metric: { id: 'nps', unit: 'score', aggregation }, period: '2026-06', target: 10 } as const;
      const goals = [{ ...common, id: 'p' }, { ...common, id: 'a', parentId: 'p', period: periods[0] }, { ...common, id: 'b', parentId: 'p', period: periods[1] }, { ...common, id: 'c', parentId: 'p' }];
      const rows = [{ goalId: 'b', date: '2026-06-05', value: 4, weight: 3 }, { goalId: 'a', date: '2026-06-02', value: 8, weight: 1 }, { goalId: 'a', date: '2026-06-05', value: 3, weight: 1 }];
      return trackGoals(goals, rows, MID).rows.map(({ actual }) => actual);
    };
    expect(nps('last')).toEqual(['7', '3', '4', null]);
    expect(nps('first')).toEqual(['12', '8', '4', null]);
    expect(nps('max')).toEqual(['8', '8', '4', null]);
    expect(nps('average')).toEqual(['4.75', '5.5', '4', null]);
    expect(nps('weightedAverage')).toEqual(['4.6', '5.5', '4', null]);
    // of goals with different periods the last or first one that has a value
    expect(nps('last', ['2026-06', '2026-H1'])[0]).toBe('3');
    expect(nps('last', ['2026-H1', '2026-Q2'])[0]).toBe('4');
    expect(nps('first', ['2026-06', '2026-Q2'])[0]).toBe('4');
    expect(nps('first', ['2026-H1', '2026'])[0]).toBe('8');
  });

  it('counts the rows of leaves also where they lie outside the period of the parent', () => {
    const goals = [{ ...DEALS, id: 'june', target: 10 }, { ...DEALS, id: 'ann', parentId: 'june', period: '2026-Q2', target: 10 }];
    const { rows } = trackGoals(goals, [{ goalId: 'ann', date: '2026-05-02', value: 4 }], MID);
    expect(rows[0]).toMatchObject({ actual: '4', ignored: { outsidePeriod: 0, afterAsOf: 0 } });
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

  it('adds up the topmost goals of a metric that no top goal has', () => {
    const calls = { metric: { id: 'calls', unit: 'count' }, period: '2026-06' } as const;
    const goals = [
      { id: 'revenue', metric: { id: 'revenue', unit: 'money' }, period: '2026-06', target: 1000 },
      { ...calls, id: 'east', parentId: 'revenue', target: 30 },
      { ...calls, id: 'ann', parentId: 'east', target: 30 },
      { ...DEALS, id: 'deals', parentId: 'east', target: 3 },
      { ...calls, id: 'bo', parentId: 'deals', target: 7 }, // under calls already, if only by way of deals
      { ...calls, id: 'west', parentId: 'revenue', target: 20 },
      { ...calls, id: 'lone', target: 5 },
    ] as const;
    const rows = [{ goalId: 'revenue', date: '2026-06-01', value: 900 }, { goalId: 'ann', date: '2026-06-01', value: 9 }, { goalId: 'west', date: '2026-06-01', value: 4 }];
    expect(trackGoals(goals.slice(0, 6), rows, { ...MID, total: { id: 'calls' } }).total).toMatchObject({ goalId: 'calls', target: '50', actual: '13' });
    expect(trackGoals(goals, rows, { ...MID, total: { id: 'calls' } }).total).toMatchObject({ goalId: 'calls', target: '5', actual: '0' }); // one is on top
    expect(trackGoals(goals.slice(0, 6), rows, { ...MID, total: { id: 'revenue' } }).total).toMatchObject({ target: '1000.00', actual: '900.00' });
    expect(trackGoals(goals.slice(0, 6), rows, { ...MID, total: { id: 'all' } }).total).toMatchObject({ goalId: 'all', target: '1000.00' });
    const nps = { id: 'nps', metric: { id: 'nps', unit: 'score' }, period: '2026-06', parentId: 'revenue', target: 1 } as const;
    expect(refusal(() => trackGoals([goals[0], nps], [], { ...MID, total: { id: 'nps' } }))).toEqual(['NOT_ADDITIVE goals[1].metric.aggregation']);
  });

  it('finds the topmost goals of a metric below a chain in one pass', () => {
    const chain = Array.from({ length: 12_000 }, (_, i) => ({ id: `c${i}`, metric: { id: 'calls', unit: 'count' }, period: '2026-06', target: 1, ...(i === 0 ? {} : { parentId: `c${i - 1}` }) }) as const);
    const leaves = Array.from({ length: 12_000 }, (_, i) => ({ ...DEALS, id: `d${i}`, parentId: 'c11999', target: 1 }));
    const goals = [...leaves, ...chain];
    const start = performance.now();
    trackGoals(goals, [], MID);
    const plain = performance.now() - start;
    expect(trackGoals(goals, [], { ...MID, total: { id: 'deals' } }).total).toMatchObject({ target: '12000' });
    expect(performance.now() - start - plain).toBeLessThan(4 * plain + 300);
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
    const lower = { ...goal, id: 'b', metric: { ...goal.metric, direction: 'lower' } } as const;
    const hours = { ...goal, id: 'b', metric: { ...goal.metric, unit: 'hours' } } as const;
    for (const [other, path] of [[lower, 'metric.direction'], [hours, 'metric.unit']] as const) {
      expect(refusal(() => trackGoals([goal, { ...other, parentId: 'a' }], [], MID))).toEqual([`INVALID_OPTION goals[1].${path}`]);
      expect(refusal(() => trackGoals([goal, other], [], { ...MID, total: { id: 'deals' } }))).toEqual([`INVALID_OPTION goals[1].${path}`]);
      expect(refusal(() => trackGoals([other, goal], [], { ...MID, total: { id: 'deals' } }))).toEqual([`INVALID_OPTION goals[1].${path}`]);
      expect(trackGoals([goal, other], [], MID).rows).toHaveLength(2); // side by side nothing is added up
    }
    expect(() => trackGoals([goal, { ...lower, parentId: 'a' }], [], MID)).toThrow("received \"lower\", must be that of its parent 'a' ('higher')");
    expect(refusal(() => trackGoals([goal], [{ goalId: 1.5, date: '2026-06-01', value: 1 }], MID))).toEqual(['INVALID_ID actuals[0].goalId']);
    expect(refusal(() => trackGoals([goal], [{ goalId: 'gone', date: '2026-06-01', value: '1,0' }], MID))).toEqual(['INVALID_NUMBER actuals[0].value']);
    expect(refusal(() => trackGoals([goal], [], { ...MID, total: {} as never }))).toEqual(['MISSING_VALUE options.total.id']);
    expect(refusal(() => trackGoals(goal as never, [], MID))).toEqual(['INVALID_OPTION goals']);
    for (const row of [7, null, undefined, 'row', [1]]) {
      expect(refusal(() => trackGoals([goal, row as never], [], MID))).toEqual(['INVALID_ROW goals[1]']);
      expect(refusal(() => trackGoals([goal], [row as never], MID))).toEqual(['INVALID_ROW actuals[0]']);
    }
  });
});
