import { describe, expect, it } from 'vitest';
import { rollUpGoals } from '../../src/goals/rollUpGoals.js';
import type { Goal, Metric } from '../../src/goals/types.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

function tree(metric: Partial<Metric>, periods: readonly string[] = ['2026', '2026'], more: Partial<Goal> = {}): Goal[] {
  const common = { metric: { id: 'm', unit: 'count' as const, ...metric }, target: 10, ...more };
  return [{ ...common, id: 'p', period: '2026' }, ...periods.map((period, index): Goal => ({ ...common, id: `c${index}`, period, parentId: 'p' }))];
}

const values = (...list: (number | string | null)[]) => list.map((value, index) => ({ goalId: `c${index}`, value }));
const parentOf = (metric: Partial<Metric>, list: (number | null)[], periods?: readonly string[]) => rollUpGoals(tree(metric, periods ?? list.map(() => '2026')), values(...list)).rows[0];

describe('rollUpGoals', () => {
  it('divides sums by sums, at every level', () => {
    const ratio: Goal[] = [...tree({ unit: 'ratio' }, ['2026', '2026'], { target: '0.85' }), { id: 'top', metric: { id: 'm', unit: 'ratio' }, period: '2026', target: '0.8' }];
    ratio[0] = { ...ratio[0]!, parentId: 'top' };
    const result = rollUpGoals(deepFreeze(ratio), deepFreeze([{ goalId: 'c0', numerator: 90, denominator: '100.0' }, { goalId: 'c1', numerator: 1, denominator: 10 }]));
    expect(result.rows).toEqual([
      { goalId: 'p', actual: '0.827272727272727273', numerator: '91', denominator: '110', attainment: 91 / 110 / 0.85, missing: [] },
      { goalId: 'c0', actual: '0.9', numerator: '90', denominator: '100', attainment: 0.9 / 0.85, missing: [] },
      { goalId: 'c1', actual: '0.1', numerator: '1', denominator: '10', attainment: expect.closeTo(0.1 / 0.85, 14), missing: [] },
      { goalId: 'top', actual: '0.827272727272727273', numerator: '91', denominator: '110', attainment: expect.closeTo(91 / 110 / 0.8, 14), missing: [] },
    ]);
    expect(result).toMatchObject({ unmatched: { count: 0, indexes: [] }, warnings: [] });
    expect(result.options).toEqual({ onInvalid: 'throw' });
    expect(notPlain(result)).toEqual([]);
  });

  it('counts a pair out of nothing, though it gives no ratio', () => {
    const { rows } = rollUpGoals(tree({ unit: 'ratio' }), [{ goalId: 'c0', numerator: 5, denominator: 0 }, { goalId: 'c1', numerator: 5, denominator: 20 }]);
    expect(rows).toMatchObject([{ actual: '0.5', missing: ['c0'] }, { actual: null, numerator: '5', denominator: '0', attainment: null }, { actual: '0.25' }]);
  });

  it('rolls up each metric in its own way', () => {
    expect(parentOf({}, [4, 5])).toMatchObject({ actual: '9', attainment: 0.9 });
    expect(parentOf({ aggregation: 'max' }, [4, 7, 5])?.actual).toBe('7');
    expect(parentOf({ aggregation: 'average' }, [4, 5])?.actual).toBe('4.5');
    expect(parentOf({ unit: 'money', currency: 'JPY' }, [4, 5])?.actual).toBe('9');
    const weighted = rollUpGoals(tree({ unit: 'score' }), [{ goalId: 'c0', value: 8, weight: 3 }, { goalId: 'c1', value: 4, weight: '1' }]);
    expect(weighted.rows[0]?.actual).toBe('7');
    expect(rollUpGoals(tree({ unit: 'score' }), [{ goalId: 'c0', value: 8, weight: 0 }]).rows[0]).toMatchObject({ actual: null, missing: ['c1'] });
  });

  it('takes the last or first period, and adds up what shares it', () => {
    const months = ['2026-02', '2026-03', '2026-01'];
    expect(parentOf({ aggregation: 'last' }, [1, 2, 4], months)?.actual).toBe('2');
    expect(parentOf({ aggregation: 'first' }, [1, 2, 4], months)?.actual).toBe('4');
    expect(parentOf({ aggregation: 'last' }, [1, 2, 4])?.actual).toBe('7');
    expect(parentOf({ aggregation: 'last' }, [1, 2, 4, 8], ['2026-03', '2026-01', '2026-03', '2026-01'])?.actual).toBe('5');
    expect(parentOf({ aggregation: 'first' }, [1, 2, 4, 8], ['2026-03', '2026-01', '2026-03', '2026-01'])?.actual).toBe('10');
    expect(parentOf({ aggregation: 'last' }, [1, null], ['2026-01', '2026-02'])).toMatchObject({ actual: '1', missing: ['c1'] });
  });

  it('carries weights upwards', () => {
    const goals = [...tree({ unit: 'score' }), { ...tree({ unit: 'score' })[0]!, id: 'top' }, { ...tree({ unit: 'score' })[0]!, id: 'd', parentId: 'top' }];
    goals[0] = { ...goals[0]!, parentId: 'top' };
    const { rows } = rollUpGoals(goals, [{ goalId: 'c0', value: 10, weight: 1 }, { goalId: 'c1', value: 6, weight: 3 }, { goalId: 'd', value: 2, weight: 4 }]);
    expect(rows.map(({ goalId, actual }) => [goalId, actual])).toEqual([['p', '7'], ['c0', '10'], ['c1', '6'], ['top', '4.5'], ['d', '2']]);
  });

  it('lists what is missing, and leaves it out', () => {
    expect(rollUpGoals(tree({}), values(4, null)).rows).toMatchObject([{ actual: '4', missing: ['c1'] }, { actual: '4', missing: [] }, { actual: null, attainment: null, missing: [] }]);
    expect(rollUpGoals(tree({}), []).rows[0]).toMatchObject({ actual: null, attainment: null, missing: ['c0', 'c1'] });
  });

  it('does not use the row of a parent, unless nothing under it has its metric', () => {
    const { rows, warnings } = rollUpGoals(tree({}), [{ goalId: 'p', value: 99 }, ...values(4, 5)]);
    expect(rows[0]?.actual).toBe('9');
    expect(warnings).toEqual([{ code: 'PARENT_ACTUAL_IGNORED', goalId: 'p', count: 1 }]);
    const calls = tree({}).map((goal, index) => (index === 0 ? goal : { ...goal, metric: { id: 'calls', unit: 'count' } as const }));
    expect(rollUpGoals(calls, [{ goalId: 'p', value: 3 }, ...values(40, null)])).toMatchObject({ rows: [{ actual: '3', missing: [] }, { actual: '40' }, {}], warnings: [] });
  });

  it('measures attainment as when the period is over', () => {
    const complaints = tree({ direction: 'lower' }, ['2026'], { target: 10, baseline: 30 });
    expect(rollUpGoals(complaints, values(15)).rows[0]).toMatchObject({ actual: '15', attainment: 0.75 });
    const { warnings } = rollUpGoals([{ ...tree({})[0]!, target: 0 }, { ...tree({ direction: 'lower' })[0]!, id: 'x' }], []);
    expect(warnings).toEqual([{ code: 'MISSING_BASELINE', goalId: 'x' }, { code: 'ZERO_TARGET', goalId: 'p' }]);
  });

  it('lists rows of unknown goals', () => {
    expect(rollUpGoals(tree({}), [{ goalId: 'x', value: 1 }, { goalId: 'c0', value: 1 }, { goalId: 7, value: 1 }]).unmatched).toEqual({ count: 2, indexes: [0, 2] });
  });

  it('refuses what cannot be meant', () => {
    const run = (rows: unknown, metric: Partial<Metric> = {}) => refusal(() => rollUpGoals(tree(metric), rows as never));
    expect(run([{ goalId: 'c0', value: 1 }, { goalId: 'c1', value: 1, weight: 2 }], { unit: 'score' })).toEqual(['MISSING_WEIGHT actuals[0].weight']);
    expect(run([{ goalId: 'c0', value: 1 }, { goalId: 'c1', value: 1 }], { unit: 'score' })).toEqual(['MISSING_WEIGHT actuals[0].weight', 'MISSING_WEIGHT actuals[1].weight']);
    expect(run([{ goalId: 'c0', value: 1, weight: -2 }])).toEqual(['NEGATIVE_WEIGHT actuals[0].weight']);
    expect(run([{ goalId: 'c0', numerator: 1 }])).toEqual(['MISSING_VALUE actuals[0].denominator']);
    expect(run([{ goalId: 'c0', numerator: 1, denominator: 2 }, { goalId: 'c1', value: 1 }])).toEqual(['MISSING_VALUE actuals[1].numerator']);
    expect(run([{ goalId: 'c0', numerator: 1, denominator: 2, value: 0.5 }])).toEqual(['INVALID_OPTION actuals[0].value']);
    expect(run([{ goalId: 'c0', value: '1,5' }])).toEqual(['INVALID_NUMBER actuals[0].value']);
    expect(run([{ goalId: 'c0', value: 1 }, { goalId: 'c0', value: 1 }])).toEqual(['DUPLICATE_ID actuals[1].goalId']);
    const [parent, child] = tree({}) as [Goal, Goal];
    expect(refusal(() => rollUpGoals([{ ...child, metric: { ...child.metric, aggregation: 'max' } }, parent], []))).toEqual(['INVALID_OPTION goals[0].metric.aggregation']);
    expect(run([{ value: 1 }])).toEqual(['MISSING_VALUE actuals[0].goalId']);
    expect(run([{ goalId: {}, value: 1 }])).toEqual(['INVALID_ID actuals[0].goalId']);
    for (const row of [7, null, undefined, 'row', [1]]) {
      expect(run([row])).toEqual(['INVALID_ROW actuals[0]']);
      expect(refusal(() => rollUpGoals([row as never], []))).toEqual(['INVALID_ROW goals[0]']);
    }
    expect(run('rows')).toEqual(['INVALID_OPTION actuals']);
  });
});
