import { describe, expect, it } from 'vitest';
import { reconcileGoals } from '../../src/goals/reconcileGoals.js';
import type { Goal } from '../../src/goals/types.js';
import { notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const SALES = { metric: { id: 'sales', unit: 'money', currency: 'CNY' }, period: '2026' } as const;
const CALLS = { metric: { id: 'calls', unit: 'count' }, period: '2026' } as const;

describe('reconcileGoals', () => {
  it('holds the parts against the whole', () => {
    const goals: Goal[] = [
      { ...SALES, id: 'east', parentId: 'co', target: 60 },
      { ...SALES, id: 'co', target: '100' },
      { ...SALES, id: 'west', parentId: 'co', target: '50' },
      { ...SALES, id: 'ann', parentId: 'east', target: '60' },
    ];
    const result = reconcileGoals(goals);
    expect(result).toEqual({
      ok: false,
      rows: [
        { goalId: 'east', children: 1, target: '60.00', childrenTotal: '60.00', difference: '0.00', status: 'match' },
        { goalId: 'co', children: 2, target: '100.00', childrenTotal: '110.00', difference: '10.00', status: 'over' },
      ],
      orphans: [],
      options: { tolerance: '0' },
      warnings: [],
    });
    expect(notPlain(result)).toEqual([]);
    expect(reconcileGoals(goals.filter(({ id }) => id === 'east' || id === 'ann').map((goal) => ({ ...goal, parentId: goal.id === 'ann' ? 'east' : null })))).toMatchObject({ ok: true });
    expect(reconcileGoals([])).toMatchObject({ ok: true, rows: [] });
  });

  it('matches up to the tolerance, on either side', () => {
    const status = (part: string, tolerance: string) => reconcileGoals([{ ...SALES, id: 'co', target: 100 }, { ...SALES, id: 'a', parentId: 'co', target: part }], { tolerance }).rows[0]?.status;
    expect(['99.99', '100.01', '99.98', '100.02'].map((part) => status(part, '0.01'))).toEqual(['match', 'match', 'under', 'over']);
  });

  it('says what is not set or cannot be compared', () => {
    const goals: Goal[] = [
      { ...SALES, id: 'co', target: 100 },
      { ...SALES, id: 'a', parentId: 'co', target: null },
      { ...SALES, id: 'b', parentId: 'co', target: 30 },
      { ...CALLS, id: 'c', parentId: 'b', target: 5 },
      { ...SALES, id: 'open', target: null },
      { ...SALES, id: 'o', parentId: 'open', target: 1 },
      { id: 'nps', metric: { id: 'nps', unit: 'score' }, period: '2026', target: '45.50' },
      { id: 'n', metric: { id: 'nps', unit: 'score' }, period: '2026', target: 45, parentId: 'nps' },
    ];
    expect(reconcileGoals(goals)).toMatchObject({
      ok: false,
      rows: [
        { goalId: 'co', children: 2, childrenTotal: '30.00', difference: null, status: 'incomplete' },
        { goalId: 'b', children: 0, target: '30.00', childrenTotal: null, difference: null, status: 'notComparable' },
        { goalId: 'open', children: 1, target: null, childrenTotal: '1.00', difference: null, status: 'incomplete' },
        { goalId: 'nps', children: 1, target: '45.5', childrenTotal: null, difference: null, status: 'notComparable' },
      ],
    });
  });

  it('finds orphans, and goals that reach beyond their parents', () => {
    const goals: Goal[] = [
      { ...SALES, id: 'co', target: 10 },
      { ...SALES, id: 'a', parentId: 'co', target: 10, period: { start: '2026-12-01', end: '2027-01-02' } },
      { ...CALLS, id: 'b', parentId: 'co', target: 10, period: { start: '2025-12-31', end: '2026-02-01' } },
      { ...SALES, id: 'lost', parentId: 'gone', target: 10 },
    ];
    expect(reconcileGoals(goals)).toMatchObject({
      ok: false,
      rows: [{ goalId: 'co', status: 'match' }],
      orphans: ['lost'],
      warnings: [{ code: 'CHILD_OUTSIDE_PARENT', goalId: 'a' }, { code: 'CHILD_OUTSIDE_PARENT', goalId: 'b' }],
    });
  });

  it('keeps the decimals of a part that is finer than the whole', () => {
    const metric = { id: 'h', unit: 'hours' } as const;
    const goals: Goal[] = [{ id: 'w', metric: { ...metric, step: 1 }, period: '2026', target: 2 }, { id: 'p', metric, period: '2026', target: '1.75', parentId: 'w' }];
    expect(reconcileGoals(goals).rows[0]).toMatchObject({ target: '2', childrenTotal: '1.75', difference: '-0.25' });
  });

  it('refuses what cannot be meant', () => {
    const a: Goal = { ...SALES, id: 'a', target: 1 };
    expect(refusal(() => reconcileGoals([a, { ...a }]))).toEqual(['DUPLICATE_ID goals[1].id']);
    expect(refusal(() => reconcileGoals([{ ...a, parentId: 'a' }]))).toEqual(['GOAL_CYCLE goals[0].parentId']);
    expect(refusal(() => reconcileGoals([a, { ...a, id: 'b', parentId: 'c' }, { ...a, id: 'c', parentId: 'b' }]))).toEqual(['GOAL_CYCLE goals[1].parentId']);
    expect(refusal(() => reconcileGoals([a, { ...a, id: 'b', parentId: 'a', metric: { ...a.metric, currency: 'USD' } }]))).toEqual(['MIXED_CURRENCIES goals[1].metric.currency']);
    for (const other of [{ unit: 'hours' }, { direction: 'lower' }, { aggregation: 'last' }] as const) {
      const goals = [{ ...CALLS, id: 'a', target: 1 }, { ...CALLS, id: 'b', parentId: 'a', metric: { ...CALLS.metric, ...other }, target: 1 }];
      expect(refusal(() => reconcileGoals(goals))).toEqual([`INVALID_OPTION goals[1].metric.${Object.keys(other)[0]!}`]);
    }
    expect(refusal(() => reconcileGoals([a], { tolerance: -1 }))).toEqual(['INVALID_OPTION options.tolerance']);
    expect(refusal(() => reconcileGoals([a], { tol: 1 } as never))).toEqual(['INVALID_OPTION options.tol']);
    expect(refusal(() => reconcileGoals(null as never))).toEqual(['MISSING_VALUE goals']);
    for (const row of [7, null, undefined, 'row', [1]]) expect(refusal(() => reconcileGoals([a, row as never]))).toEqual(['INVALID_ROW goals[1]']);
  });
});
