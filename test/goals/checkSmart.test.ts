import { describe, expect, it } from 'vitest';
import { checkSmart } from '../../src/goals/checkSmart.js';
import type { CheckSmartContext, GoalDraft, SmartLetter } from '../../src/goals/smart.types.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const YEAR: GoalDraft = { id: 'year', metric: { id: 'sales', unit: 'money', currency: 'CNY', level: 'result' }, period: '2026', target: '2000000' };
const Q1: GoalDraft = {
  id: 'q1',
  metric: { id: 'sales', unit: 'money', currency: 'CNY', level: 'objective' },
  period: { start: '2026-01-01', end: '2026-04-01' },
  target: '500000.00',
  ownerId: 7,
  scope: 'east',
  source: 'crm',
  checkpoints: ['2026-02-01', '2026-04-01'],
  parentId: 'year',
  weight: '0.5',
};
const CONTEXT: CheckSmartContext = { asOf: '2026-01-05', parent: YEAR, history: ['400000', '440000', '480000'] };

const lines = (goal: GoalDraft, context: CheckSmartContext, letter: SmartLetter): string[] =>
  checkSmart(goal, context).letters[letter].checks.map(({ code, status, observed, limit }) => `${code} ${status} ${observed} ${limit}`);

describe('checkSmart', () => {
  it('lists every check, with what was found and what it was held against', () => {
    const context: CheckSmartContext = { ...CONTEXT, history: [400, 500], capacity: '500000', hours: { needed: '7.5', available: 8 }, probability: 0.5, lagDays: 30 };
    const report = checkSmart(deepFreeze({ ...Q1, target: 600 }), deepFreeze(context));
    expect(report).toMatchObject({ goalId: 'q1', verdict: 'pass', warnings: [] });
    const all = (letter: SmartLetter): string[] => lines({ ...Q1, target: 600 }, context, letter);
    expect(all('S')).toEqual(['METRIC_SET pass sales null', 'ONE_METRIC pass 1 1', 'OWNER_SET pass 7 null', 'SCOPE_SET pass east null', 'PERIOD_SET pass 2026-01-01 null']);
    expect(all('M')).toEqual(['UNIT_SET pass money null', 'CURRENCY_SET pass CNY null', 'TARGET_SET pass 600 null', 'TARGET_ON_STEP pass 600 0.01', 'SOURCE_SET pass crm null']);
    expect(all('A')).toEqual(['GROWTH_IN_BAND pass 0.2 0.25', 'CAPACITY_COVERS pass 500000 600', 'HOURS_FIT pass 7.5 8', 'PROBABLE pass 0.5 0.5']);
    expect(all('R')).toEqual(['PARENT_SET pass year null', 'LEADS_UPWARD pass objective result', 'WEIGHT_POSITIVE pass 0.5 0']);
    expect(all('T')).toEqual(['PERIOD_ORDER pass 2026-01-01 2026-04-01', 'NOT_OVER pass 2026-01-05 2026-04-01', 'CHECKPOINT_INSIDE pass 1 1', 'LAG_FITS pass 2026-03-01 2026-01-05']);
    expect(report.options).toEqual({ asOf: '2026-01-05', history: ['400', '500'], capacity: '500000', hours: { needed: 7.5, available: 8 }, probability: 0.5, probabilityFloor: 0.5, lagDays: 30 });
    expect(notPlain(report)).toEqual([]);
  });

  it('fails a bare draft without throwing', () => {
    const report = checkSmart({ id: 'g', target: null }, { asOf: '2026-01-05' });
    expect(report.verdict).toBe('fail');
    expect(Object.fromEntries(Object.entries(report.letters).map(([letter, { status, checks }]) => [letter, `${status} ${checks.map(({ code }) => code).join(' ')}`]))).toEqual({
      S: 'fail METRIC_SET ONE_METRIC OWNER_SET SCOPE_SET PERIOD_SET',
      M: 'fail UNIT_SET TARGET_SET SOURCE_SET',
      A: 'unknown NO_EVIDENCE',
      R: 'unknown PARENT_SET',
      T: 'fail PERIOD_ORDER',
    });
    expect(report.letters.S.checks[1]).toEqual({ code: 'ONE_METRIC', status: 'fail', observed: 0, limit: 1 });
  });

  it.each([null, undefined, 7, [], {}, { id: {}, metric: 'sales', period: 'soon', target: 'much', checkpoints: 'often', weight: 'heavy', scope: ' ' }, { period: { start: 'x', end: '2026-01-01' } }])(
    'takes %j as it comes',
    (draft) => {
      const report = checkSmart(draft as never, { asOf: '2026-01-05' });
      expect(report).toMatchObject({ goalId: null, verdict: 'fail' });
      expect(report.letters.T.checks).toEqual([{ code: 'PERIOD_ORDER', status: 'fail', observed: null, limit: null }]);
    },
  );

  it('wants one metric, a currency for money, a baseline where lower is better', () => {
    expect(lines({ ...Q1, metric: [{ id: 'a', unit: 'count' }, { id: 'b' }] }, CONTEXT, 'S').slice(0, 2)).toEqual(['METRIC_SET pass a null', 'ONE_METRIC fail 2 1']);
    expect(lines({ ...Q1, metric: [{ id: 'a', unit: 'count' }] }, CONTEXT, 'S')[1]).toBe('ONE_METRIC pass 1 1');
    expect(lines({ ...Q1, metric: { unit: 'money' }, target: '0.005' }, CONTEXT, 'M').slice(0, 4)).toEqual(['UNIT_SET pass money null', 'CURRENCY_SET fail null null', 'TARGET_SET pass 0.005 null', 'TARGET_ON_STEP fail 0.005 0.01']);
    expect(lines({ ...Q1, metric: { unit: 'score', direction: 'lower' }, source: null }, CONTEXT, 'M').slice(1)).toEqual(['TARGET_SET pass 500000 null', 'SOURCE_SET fail null null', 'BASELINE_SET fail null null']);
    expect(lines({ ...Q1, metric: { unit: 'score', direction: 'lower' }, baseline: '8.0' }, CONTEXT, 'M')).toContain('BASELINE_SET pass 8 null');
    expect(lines({ ...Q1, target: 0 }, CONTEXT, 'M')).toContain('TARGET_SET pass 0 null');
  });

  it('compares growth with the largest of the past, or the smallest where lower is better', () => {
    const grow = (history: (number | string)[], target: number | null, direction: 'higher' | 'lower' = 'higher') =>
      lines({ ...Q1, target, metric: { id: 'x', unit: 'count', direction } }, { ...CONTEXT, history }, 'A')[0];
    expect(grow([100, 110, 115.5], 127.05)).toMatch(/^GROWTH_IN_BAND pass 0.1 0.1$/);
    expect(grow([100, 110, 115.5], 127.06)).toMatch(/^GROWTH_IN_BAND fail 0.1000\d* 0.1$/);
    expect(grow([100, 80, 76], 60.8, 'lower')).toBe('GROWTH_IN_BAND pass -0.2 -0.2');
    expect(grow([100, 80, 76], 60, 'lower')).toMatch(/^GROWTH_IN_BAND fail -0.21/);
    expect(grow([100], 120)).toBe('GROWTH_IN_BAND unknown 0.2 null');
    expect(grow([], 120)).toBe('GROWTH_IN_BAND unknown null null');
    expect(grow([0, 100], 150)).toBe('GROWTH_IN_BAND unknown 0.5 null');
    expect(grow([100, 0], 150)).toBe('GROWTH_IN_BAND unknown null -1');
    expect(grow([100, 110], null)).toBe('GROWTH_IN_BAND unknown null 0.1');
    // of what is below 0 no growth can be told: -50 after -100 is no fall by half
    expect(grow(['-100', '-50'], 1000000)).toBe('GROWTH_IN_BAND unknown null null');
    expect(grow(['-100', '-50'], -40)).toBe('GROWTH_IN_BAND unknown null null');
    expect(grow([-100, 50, 60], 66, 'lower')).toMatch(/^GROWTH_IN_BAND unknown 0.1\d* null$/);
    expect(grow([100, -50], 60)).toBe('GROWTH_IN_BAND unknown null -1.5');
  });

  it('fails beyond the limits of the evidence, and knows when there is none', () => {
    const bare = { ...CONTEXT, history: undefined };
    expect(lines(Q1, bare, 'A')).toEqual(['NO_EVIDENCE unknown null null']);
    expect(lines(Q1, { ...bare, capacity: '499999.99', hours: { needed: 9, available: 8 }, probability: 0.59, probabilityFloor: 0.6 }, 'A')).toEqual([
      'CAPACITY_COVERS fail 499999.99 500000', 'HOURS_FIT fail 9 8', 'PROBABLE fail 0.59 0.6',
    ]);
    expect(lines({ ...Q1, target: null }, { ...bare, capacity: 1 }, 'A')).toEqual(['CAPACITY_COVERS unknown 1 null']);
    expect(lines(Q1, { ...bare, probability: null }, 'A')).toEqual(['PROBABLE unknown null 0.5']);
    expect(checkSmart(Q1, bare).verdict).toBe('unknown');
  });

  it('looks upward', () => {
    const relevance = (goal: GoalDraft, parent: GoalDraft | null | undefined) => lines(goal, { ...CONTEXT, parent }, 'R').filter((line) => !line.startsWith('WEIGHT'));
    const top = { ...Q1, parentId: undefined };
    expect(relevance(top, null)).toEqual(['PARENT_SET pass null null']);
    expect(relevance(Q1, null)).toEqual(['PARENT_SET unknown year null']);
    expect(relevance(Q1, undefined)).toEqual(['PARENT_SET unknown year null']);
    expect(relevance(top, undefined)).toEqual(['PARENT_SET unknown null null']);
    expect(relevance(Q1, { ...YEAR, id: 'other' })).toEqual(['PARENT_SET fail year null', 'LEADS_UPWARD pass objective result']);
    expect(relevance(top, YEAR)[0]).toBe('PARENT_SET fail null null');
    expect(relevance(Q1, { id: 'year', metric: { level: 'activity' } })).toEqual(['PARENT_SET pass year null', 'LEADS_UPWARD fail objective activity']);
    expect(relevance(Q1, { id: 'year', metric: { level: 'objective' } })[1]).toBe('LEADS_UPWARD pass objective objective');
    expect(relevance(Q1, { id: 'year' })[1]).toBe('LEADS_UPWARD unknown objective null');
    expect(lines({ ...Q1, weight: 0 }, CONTEXT, 'R')[2]).toBe('WEIGHT_POSITIVE fail 0 0');
    expect(lines({ ...Q1, weight: undefined }, CONTEXT, 'R')).toHaveLength(2);
  });

  it('looks at the days', () => {
    const time = (goal: Partial<GoalDraft>, context: Partial<CheckSmartContext> = {}) => lines({ ...Q1, ...goal }, { ...CONTEXT, ...context }, 'T');
    expect(time({ period: { start: '2026-04-01', end: '2026-04-01' } }).slice(0, 1)).toEqual(['PERIOD_ORDER fail 2026-04-01 2026-04-01']);
    expect(time({ period: '2026-Q1', checkpoints: ['2026-04-01'] }, { asOf: '2026-04-01' })).toEqual(['PERIOD_ORDER pass 2026-01-01 2026-04-01', 'NOT_OVER fail 2026-04-01 2026-04-01', 'CHECKPOINT_INSIDE fail 0 1']);
    expect(time({}, { lagDays: 85 })[3]).toBe('LAG_FITS pass 2026-01-05 2026-01-05');
    expect(time({}, { lagDays: 86 })[3]).toBe('LAG_FITS fail 2026-01-04 2026-01-05');
    expect(Object.is(checkSmart({}, { ...CONTEXT, lagDays: -0 }).options.lagDays, 0)).toBe(true);
  });

  it('warns of a result that nobody does anything for', () => {
    const warn = (children: readonly GoalDraft[] | undefined, goal = YEAR) => checkSmart(goal, { ...CONTEXT, children }).warnings;
    expect(warn([Q1])).toEqual([{ code: 'NO_ACTIVITY_BELOW', goalId: 'year' }]);
    expect(warn([])).toHaveLength(1);
    expect(warn([Q1, { metric: { level: 'activity' } }])).toEqual([]);
    expect(warn(undefined)).toEqual([]);
    expect(warn([], Q1)).toEqual([]);
  });

  it('refuses a context that cannot be used', () => {
    const run = (more: object) => refusal(() => checkSmart(Q1, { ...CONTEXT, ...more }));
    expect(run({ asOf: 'today' })).toEqual(['INVALID_DATE context.asOf']);
    expect(run({ asOf: undefined })).toEqual(['MISSING_VALUE context.asOf']);
    expect(run({ history: ['x'] })).toEqual(['INVALID_NUMBER context.history[0]']);
    expect(run({ history: 5 })).toEqual(['INVALID_OPTION context.history']);
    expect(run({ capacity: 'x' })).toEqual(['INVALID_NUMBER context.capacity']);
    expect(run({ hours: { needed: -1, available: 1 } })).toEqual(['INVALID_NUMBER context.hours.needed']);
    expect(run({ hours: { needed: 1 } })).toEqual(['MISSING_VALUE context.hours.available']);
    expect(run({ probability: 60 })).toEqual(['INVALID_PROBABILITY context.probability']);
    expect(run({ probabilityFloor: -0.1 })).toEqual(['INVALID_PROBABILITY context.probabilityFloor']);
    expect(run({ lagDays: 1.5 })).toEqual(['INVALID_OPTION context.lagDays']);
    expect(run({ parent: 'year' })).toEqual(['INVALID_OPTION context.parent']);
    expect(run({ odds: 1 })).toEqual(['INVALID_OPTION context.odds']);
  });
});
