import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { DecomposeGoalOptions, Goal } from '../../src/goals/index.js';
import { decomposeGoal } from '../../src/goals/index.js';
import { notPlain } from '../oracle/laws.js';

const DEALS: Goal = { id: 'deals', metric: { id: 'deals', unit: 'count' }, period: { start: '2026-01-01', end: '2026-03-01' }, target: 10 };
const SALES: Goal = { id: 'sales', metric: { id: 'sales', unit: 'money' }, period: '2026-Q1', target: 500000 };
const TEAM = [{ id: 'ana' }, { id: 'ben' }, { id: 'chloe' }];

const refusalOf = (goal: Goal, options: DecomposeGoalOptions): string => {
  try {
    return JSON.stringify(decomposeGoal(goal, options).warnings);
  } catch (error) {
    if (isSalesMathError(error)) return `${error.code} ${error.message}`;
    throw error;
  }
};
const rows = (goal: Goal, options: DecomposeGoalOptions): string[] => decomposeGoal(goal, options).leaves.map(({ path, value }) => `${path} ${value}`);

describe('decomposeGoal', () => {
  it('puts owners under periods', () => {
    const result = decomposeGoal(DEALS, { by: 'month', owners: TEAM });
    expect(result.leaves.map(({ path, value }) => `${path} ${value}`)).toEqual([
      '2026-01/ana 2', '2026-01/ben 2', '2026-01/chloe 1', '2026-02/ana 2', '2026-02/ben 2', '2026-02/chloe 1',
    ]);
    expect(result.columns.map(({ key, total }) => `${key} ${total}`)).toEqual(['ana 4', 'ben 4', 'chloe 2']);
    expect(result.columns[2]).toEqual({ key: 'chloe', total: '2', exact: 10 / 3, drift: -4 / 3 });
    expect(result.leaves[0]).toEqual({
      path: '2026-01/ana',
      periodKey: '2026-01',
      ownerId: 'ana',
      start: '2026-01-01',
      end: '2026-02-01',
      value: '2',
      exactShare: '1.666666666666666667',
    });
    expect(result.root.children[0]!.children[0]).toEqual({
      key: 'ana',
      path: '2026-01/ana',
      kind: 'owner',
      start: '2026-01-01',
      end: '2026-02-01',
      ownerId: 'ana',
      share: 1 / 3,
      exactShare: '1.666666666666666667',
      value: '2',
      reason: 'share',
      residual: '0',
      children: [],
    });
    expect(result.options).toEqual({ by: ['month'], primary: 'time', basis: 'months', rampUnit: 'month', locked: {}, method: 'largestRemainder', controlled: false });
    expect(result.warnings).toEqual([]);
  });

  it('puts periods under owners, each by what he or she is there', () => {
    const owners = [{ id: 'ana' }, { id: 'ben', activeFrom: '2026-02-01' }];
    const result = decomposeGoal({ ...DEALS, target: 12 }, { by: ['quarter', 'month'], owners, primary: 'owners' });
    expect(result.leaves.map(({ path, value, periodKey, ownerId }) => `${path} ${value} ${periodKey} ${ownerId}`)).toEqual([
      'ana/2026-Q1/2026-01 4 2026-01 ana',
      'ana/2026-Q1/2026-02 4 2026-02 ana',
      'ben/2026-Q1/2026-01 0 2026-01 ben',
      'ben/2026-Q1/2026-02 4 2026-02 ben',
    ]);
    expect(result.root.children[1]).toMatchObject({ key: 'ben', ownerId: 'ben', start: '2026-01-01', end: '2026-03-01', children: [{ kind: 'period', ownerId: 'ben' }] });
    expect(result.root.children[1]!.children[0]!.children[0]).toMatchObject({ reason: 'inactive', share: 0, ownerId: 'ben' });
    expect(result.columns.map(({ key, total, drift }) => `${key} ${total} ${drift}`)).toEqual(['2026-Q1/2026-01 4 0', '2026-Q1/2026-02 8 0']);
  });

  it('takes one axis alone', () => {
    expect(rows(DEALS, { owners: TEAM })).toEqual(['ana 4', 'ben 3', 'chloe 3']);
    const people = decomposeGoal(DEALS, { owners: TEAM });
    expect(people.leaves[0]).toMatchObject({ periodKey: null, ownerId: 'ana', start: '2026-01-01', end: '2026-03-01' });
    expect(people).toMatchObject({ columns: [], options: { basis: 'calendarDays' } });
    const time = decomposeGoal(DEALS, { by: 'month', controlled: true });
    expect(time.leaves[0]).toMatchObject({ periodKey: '2026-01', ownerId: null });
    expect(time.columns).toEqual([]);
  });

  it('holds both sums when asked to', () => {
    const held = decomposeGoal(DEALS, { by: 'month', owners: TEAM, controlled: true });
    expect(held.root.children.map(({ value }) => value)).toEqual(['5', '5']);
    expect(held.columns.map(({ total }) => total)).toEqual(['4', '3', '3']);
    const turned = decomposeGoal(DEALS, { by: ['quarter', 'month'], owners: TEAM, primary: 'owners', controlled: true });
    expect(turned.root.children.map(({ value, children }) => `${value} ${children[0]!.value}`)).toEqual(['4 4', '3 3', '3 3']);
    expect(turned.columns.map(({ total }) => total)).toEqual(['5', '5']);
    expect(decomposeGoal({ ...DEALS, target: 0 }, { by: 'month', owners: TEAM, controlled: true }).columns.map(({ total }) => total)).toEqual(['0', '0', '0']);
  });

  it('moves a 0 only where there is no other way', () => {
    const owners = [{ id: 'a' }, { id: 'b', activeFrom: '2026-02-01' }];
    const { leaves } = decomposeGoal({ ...DEALS, target: 3 }, { by: 'month', owners, controlled: true });
    expect(leaves.map(({ value }) => value)).toEqual(['2', '0', '0', '1']);
  });

  it('leaves locked leaves as they are when both sums are held', () => {
    const { leaves, columns } = decomposeGoal({ ...DEALS, target: 20 }, { by: 'month', owners: TEAM, controlled: true, locked: { '2026-01/ana': 8 } });
    expect(leaves.map(({ value }) => value)).toEqual(['8', '1', '1', '3', '4', '3']);
    expect(columns.map(({ total }) => total)).toEqual(['11', '5', '4']);
    // a lock inside a quarter: the quarter holds what it was given
    const deep = decomposeGoal({ ...DEALS, target: 20 }, { by: ['quarter', 'month'], owners: TEAM, primary: 'owners', controlled: true, locked: { 'ana/2026-Q1/2026-01': 5, 'ben/2026-Q1': 3 } });
    expect(deep.root.children.map(({ value, residual, children }) => `${value} ${residual} ${children[0]!.value}`)).toEqual(['7 0 7', '7 4 3', '6 0 6']);
    expect(deep.warnings).toEqual([{ code: 'LOCKED_BELOW_TOTAL', path: 'ben' }]);
    // a lock that leaves no table with both sums: it is the periods that give way
    const hard = decomposeGoal({ ...DEALS, period: '2026-H1', target: 5 }, { by: ['quarter', 'month'], owners: [{ id: 'ana' }], primary: 'owners', controlled: true, locked: { 'ana/2026-Q1': 4 } });
    expect(hard.root.children[0]!.children.map(({ value }) => value)).toEqual(['4', '1']);
  });

  it('uses locked owners where they are the first level, and paths anywhere', () => {
    const owners = [{ id: 'ana', locked: 6 }, { id: 'ben' }];
    expect(rows(DEALS, { by: 'quarter', owners, primary: 'owners' })).toEqual(['ana/2026-Q1 6', 'ben/2026-Q1 4']);
    expect(rows(DEALS, { by: 'quarter', owners })).toEqual(['2026-Q1/ana 5', '2026-Q1/ben 5']);
    expect(rows(DEALS, { by: 'quarter', owners, locked: { '2026-Q1/ben': 1 } })).toEqual(['2026-Q1/ana 9', '2026-Q1/ben 1']);
    expect(rows(DEALS, { owners, locked: { ana: 6, ben: 4 } })).toEqual(['ana 6', 'ben 4']);
  });

  it('keeps the value of a period in which nobody is there', () => {
    const owners = [{ id: 'ana', activeFrom: '2026-02-01', capacity: 4 }];
    const result = decomposeGoal(DEALS, { by: 'month', owners });
    expect(result.warnings).toEqual([{ code: 'OVER_CAPACITY', ownerId: 'ana' }, { code: 'NO_ACTIVE_OWNER', path: '2026-01' }]);
    expect(result.root.children[0]).toMatchObject({ value: '5', residual: '5', children: [{ value: '0', share: null, exactShare: '0', reason: 'inactive' }] });
    expect(result.columns).toEqual([{ key: 'ana', total: '5', exact: 5, drift: 0 }]);
    expect(decomposeGoal({ ...DEALS, target: 0 }, { by: 'month', owners }).warnings).toEqual([{ code: 'NO_ACTIVE_OWNER', path: '2026-01' }]);
    const idle = decomposeGoal(DEALS, { by: 'month', owners, seasonality: { by: 'month', weights: [0, ...Array<number>(11).fill(1)] } });
    expect(idle.warnings).toEqual([{ code: 'OVER_CAPACITY', ownerId: 'ana' }]); // a period that weighs nothing misses nobody
  });

  it('says that nobody is active only where that is so', () => {
    const Q1: Goal = { ...DEALS, period: '2026-Q1', target: 12 };
    const idle = { by: 'month', weights: [1, 0, ...Array<number>(10).fill(1)] } as const;
    const late = [{ id: 'a' }, { id: 'b', activeFrom: '2026-02-01' }];
    // ana is there, and locked: nobody can take the rest
    expect(refusalOf(Q1, { by: 'month', owners: late, locked: { '2026-01/a': 1 } })).toBe(
      'ZERO_WEIGHTS options.locked: received an object, must have a weight above 0 on an owner who is active and not locked in 2026-01: look at the seasonality, the working days and the locks.',
    );
    // a month that weighs nothing, and has a value from a lock: on it or on its quarter
    expect(refusalOf(Q1, { by: 'month', owners: TEAM, locked: { '2026-02': 4 }, seasonality: idle })).toMatch(/^ZERO_WEIGHTS options.locked.2026-02: received "4", /);
    const noFirst = { by: 'quarter', weights: [0, 1, 1, 1] } as const;
    expect(refusalOf({ ...Q1, period: '2026-H1' }, { by: ['quarter', 'month'], owners: TEAM, locked: { '2026-Q1': 3 }, seasonality: noFirst })).toMatch(/^ZERO_WEIGHTS options.locked.2026-Q1: received "3", /);
    // a value that an owner brings, with no period to carry it
    expect(refusalOf(Q1, { by: 'month', primary: 'owners', owners: [{ id: 'a', locked: 5, activeFrom: '2027-01-01' }, { id: 'b' }] })).toMatch(/^ZERO_WEIGHTS options.owners: received a list of 2, .* in a: change what is locked\.$/);
    // where nobody is, the value stays, whatever the season and the locks
    const gone = [{ id: 'b', activeFrom: '2026-03-01' }];
    for (const seasonality of [undefined, idle]) {
      const { warnings, root } = decomposeGoal(Q1, { by: 'month', owners: gone, locked: { '2026-02': 4 }, seasonality });
      expect(warnings).toContainEqual({ code: 'NO_ACTIVE_OWNER', path: '2026-02' });
      expect(root.children[1]).toMatchObject({ value: '4', residual: '4' });
    }
    expect(decomposeGoal(Q1, { by: 'month', owners: gone, locked: { '2026-01/b': 1 } }).warnings).toEqual([{ code: 'LOCKED_BELOW_TOTAL', path: '2026-01' }, { code: 'NO_ACTIVE_OWNER', path: '2026-02' }]);
    expect(decomposeGoal(Q1, { by: 'month', owners: TEAM, locked: { '2026-02/ana': 2, '2026-02': 2 }, seasonality: idle }).warnings).toEqual([]);
  });

  it('leaves out other levels', () => {
    const owners = [{ id: 'ana', level: 'junior' }, { id: 'ben', level: 'senior' }];
    expect(rows(DEALS, { by: 'month', owners, levels: ['junior'] })).toEqual(['2026-01/ana 5', '2026-02/ana 5']);
  });

  it('hands activities down, whole at every level', () => {
    const steps = [{ id: 'call', rate: 0.5 }, { id: 'demo', rate: 0.25 }];
    const { root, leaves, options } = decomposeGoal(SALES, { by: 'month', activities: { steps, averageValue: '100000.0' } });
    expect(root.activities).toEqual({ results: 5, steps: { call: 40, demo: 20 } });
    expect(leaves.map(({ activities }) => activities)).toEqual([
      [{ id: 'call', required: 14 }, { id: 'demo', required: 7 }],
      [{ id: 'call', required: 13 }, { id: 'demo', required: 7 }],
      [{ id: 'call', required: 13 }, { id: 'demo', required: 6 }],
    ]);
    expect(options.activities).toEqual({
      steps: [{ id: 'call', rate: '0.5', kind: 'conversion', lagDays: 0 }, { id: 'demo', rate: '0.25', kind: 'conversion', lagDays: 0 }],
      averageValue: '100000',
    });
    const none = decomposeGoal(DEALS, { by: 'month', activities: { steps: [{ id: 'call', rate: { successes: 0, trials: 0 } }, { id: 'demo', rate: 0 }, { id: 'offer', rate: 0.5 }] } });
    expect(none.root.children[0]!.activities).toEqual({ results: 5, steps: { call: null, demo: null, offer: 10 } });
    expect(none.warnings).toEqual([{ code: 'UNREACHABLE', step: 'demo' }, { code: 'RATE_UNKNOWN', step: 'call' }]);
    expect(decomposeGoal({ ...DEALS, target: 0 }, { by: 'month', activities: { steps } }).root.activities).toEqual({ results: 0, steps: { call: 0, demo: 0 } });
  });

  const issueOf = (options: unknown, goal: object = {}): string => {
    try {
      decomposeGoal({ ...DEALS, ...goal }, options as DecomposeGoalOptions);
    } catch (error) {
      if (isSalesMathError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`).join('; ');
      throw error;
    }
    return 'none';
  };
  const steps = [{ id: 'demo', rate: 0.25 }];

  it.each<[string, object, string]>([
    ['neither axis', {}, 'INVALID_OPTION options'],
    ['an unknown option', { by: 'month', columns: true }, 'INVALID_OPTION options.columns'],
    ['an unknown first axis', { by: 'month', primary: 'people' }, 'INVALID_OPTION options.primary'],
    ['a flag that is none', { by: 'month', controlled: 'yes' }, 'INVALID_OPTION options.controlled'],
    ['nobody who is there, first', { by: 'month', owners: [{ id: 'a', activeFrom: '2027-01-01' }], primary: 'owners' }, 'NO_ACTIVE_OWNER options.owners'],
    ['nobody at all', { owners: [] }, 'NO_ACTIVE_OWNER options.owners'],
    ['a season that leaves nothing to those who are there', { owners: TEAM, seasonality: { by: 'quarter', weights: [0, 1, 1, 1] } }, 'ZERO_WEIGHTS options.seasonality.weights'],
    ['nothing but days off', { owners: TEAM, workCalendar: { weekend: [0, 1, 2, 3, 4, 5, 6] } }, 'NO_WORKING_DAYS goal.period'],
    ['owners who weigh nothing, in a period', { by: 'month', owners: [{ id: 'a', weight: 0 }] }, 'ZERO_WEIGHTS options.owners'],
    ['owners who weigh nothing, first', { owners: [{ id: 'a', weight: 0 }] }, 'ZERO_WEIGHTS options.owners'],
    ['a bad owner', { owners: [{ id: 'a' }, { id: 'a' }] }, 'DUPLICATE_ID options.owners[1].id'],
    ['a lock on no node', { owners: TEAM, locked: { dora: 1 } }, 'INVALID_OPTION options.locked.dora'],
    ['two locks on one owner', { owners: [{ id: 'a', locked: 1 }], locked: { a: 2 } }, 'INVALID_OPTION options.locked.a'],
    ['a lock against the target', { owners: [{ id: 'a', locked: -1 }, { id: 'b' }] }, 'INVALID_OPTION options.owners[0].locked'],
    ['a path of two nodes', { owners: [{ id: 'a' }, { id: 'a/2026-01' }], by: 'month', primary: 'owners', locked: { 'a/2026-01': 1 } }, 'INVALID_OPTION options.locked.a/2026-01'],
    ['activities without steps', { by: 'month', activities: {} }, 'MISSING_VALUE options.activities.steps'],
    ['a step that is none', { by: 'month', activities: { steps: [7] } }, 'INVALID_ROW options.activities.steps[0]'],
    ['owners that are none', { owners: [TEAM[0], [1]] }, 'INVALID_ROW options.owners[1]'],
    ['a rate in percent', { by: 'month', activities: { steps: [{ id: 'demo', rate: 25 }] } }, 'INVALID_PROBABILITY options.activities.steps[0].rate'],
    ['a worth of nothing', { by: 'month', activities: { steps, averageValue: 0 } }, 'INVALID_OPTION options.activities.averageValue'],
    ['an unknown field of the activities', { by: 'month', activities: { steps, confidence: 0.9 } }, 'INVALID_OPTION options.activities.confidence'],
  ])('refuses %s', (_, options, issue) => {
    expect(issueOf(options)).toBe(issue);
  });

  it('names the value of a lock that an owner contradicts', () => {
    expect(() => decomposeGoal(DEALS, { owners: [{ id: 'a', locked: 1 }], locked: { a: 2 } })).toThrow('options.locked.a: received "2", must not differ');
  });

  it('tells options that can be passed back', () => {
    const steps = [{ id: 'webinar', rate: 20, kind: 'yield', lagDays: 7, minutesEach: '90.0' }, { id: 'demo', rate: { successes: 1, trials: 4 }, lagDays: -0, minutesEach: undefined }] as const;
    const asked = { by: ['quarter', 'month'], seasonality: { by: 'quarter', weights: [1, 2, 2, 2] }, workCalendar: {}, locked: { '2026-Q1': '100.00' }, controlled: true } as const;
    const result = decomposeGoal(SALES, { ...asked, owners: TEAM, activities: { steps, averageValue: 100000 } });
    expect(decomposeGoal(SALES, { ...result.options, owners: TEAM })).toEqual(result);
    expect(result.options.activities?.steps).toEqual([
      { id: 'webinar', rate: '20', kind: 'yield', lagDays: 7, minutesEach: '90' },
      { id: 'demo', rate: { successes: 1, trials: 4 }, kind: 'conversion', lagDays: 0 },
    ]);
    expect(notPlain(result.options)).toEqual([]);
    expect(decomposeGoal(DEALS, { by: 'month', activities: { steps } }).options.activities).not.toHaveProperty('averageValue');
  });

  it('asks what a result is worth where the goal is money, and a target that activities can serve', () => {
    expect(issueOf({ by: 'month', activities: { steps } }, SALES)).toBe('MISSING_VALUE options.activities.averageValue');
    expect(issueOf({ by: 'month', activities: { steps } }, { target: -1 })).toBe('INVALID_OPTION options.activities');
    expect(refusalOf({ ...DEALS, target: -1 }, { by: 'month', activities: { steps } })).toContain('options.activities: received an object, must not be asked for where the target is below 0 (-1)');
    expect(issueOf({ by: 'month' }, { target: null })).toBe('TARGET_NOT_SET goal.target');
  });
});
