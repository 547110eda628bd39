import { describe, expect, it } from 'vitest';
import { trackGoal } from '../../src/goals/trackGoal.js';
import type { TrackGoalOptions } from '../../src/goals/tracking.types.js';
import type { Goal, GoalPlan, Metric } from '../../src/goals/types.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const SALES: Metric = { id: 'sales', unit: 'money', currency: 'CNY' };
const JUNE: Goal = { id: 'june', metric: SALES, period: { start: '2026-06-01', end: '2026-07-01' }, target: '500000' };
const MID: TrackGoalOptions = { asOf: '2026-06-15' };

const goalOf = (metric: Partial<Metric>, more: Partial<Goal> = {}): Goal => ({ ...JUNE, metric: { id: 'm', unit: 'count', ...metric }, target: 10, ...more });

describe('trackGoal', () => {
  it('tells where a goal stands', () => {
    const rows = deepFreeze([{ date: '2026-06-05', value: '120000' }, { date: '2026-06-20', value: 200000 }]);
    const track = trackGoal(deepFreeze(JUNE), rows, deepFreeze({ asOf: '2026-06-20' }));
    expect(track).toEqual({
      goalId: 'june',
      target: '500000.00',
      actual: '320000.00',
      attainment: 0.64,
      elapsed: 20,
      remaining: 10,
      total: 30,
      expectedShare: 2 / 3,
      expectedToDate: 1000000 / 3,
      paceIndex: 0.96,
      projection: 480000,
      gap: '180000.00',
      requiredPerDay: 18000,
      reached: null,
      status: 'atRisk',
      ignored: { outsidePeriod: 0, afterAsOf: 0 },
      options: { asOf: '2026-06-20', basis: 'calendarDays', atRiskBelow: 1, offTrackBelow: 0.9, onInvalid: 'throw' },
      warnings: [],
    });
    expect(notPlain(track)).toEqual([]);
  });

  it('only counts rows outside the period or after the day, outside first', () => {
    const rows = ['2026-05-31', '2026-06-15', '2026-06-16', '2026-07-01'].map((date) => ({ date, value: 1 }));
    expect(trackGoal(JUNE, rows, MID)).toMatchObject({ actual: '1.00', ignored: { outsidePeriod: 2, afterAsOf: 1 } });
  });

  it('knows not set from nothing to reach', () => {
    expect(trackGoal({ ...JUNE, target: null }, [{ date: '2026-06-15', value: '100' }], MID)).toMatchObject({
      target: null, actual: '100.00', attainment: null, expectedToDate: null, paceIndex: null, projection: 200, gap: null, requiredPerDay: null, status: 'notSet', warnings: [],
    });
    expect(trackGoal({ ...JUNE, target: 0 }, [], MID)).toMatchObject({
      target: '0.00', actual: '0.00', attainment: null, paceIndex: null, gap: '0.00', reached: 'target', status: 'achieved', warnings: [{ code: 'ZERO_TARGET', goalId: 'june' }],
    });
  });

  it('adds up exactly beyond what a double counts in ten thousandths', () => {
    const rows = Array.from({ length: 91 }, () => ({ date: '2026-06-05', value: '9999999999.9999' }));
    expect(trackGoal(goalOf({ step: '0.0001' }), rows, MID).actual).toBe('909999999999.9909');
  });

  it('projects nothing on day 0', () => {
    expect(trackGoal(JUNE, [], { asOf: '2026-05-31' })).toMatchObject({ elapsed: 0, remaining: 30, expectedShare: 0, expectedToDate: 0, paceIndex: null, projection: null, status: 'notStarted' });
    const weekend = trackGoal({ ...JUNE, period: { start: '2026-06-06', end: '2026-06-20' } }, [], { asOf: '2026-06-07', workCalendar: {} });
    expect(weekend).toMatchObject({ elapsed: 0, total: 10, status: 'notStarted', options: { basis: 'workingDays', workCalendar: { weekend: [0, 6] } } });
  });

  it('counts work done on a day off, but not the day', () => {
    expect(trackGoal(JUNE, [{ date: '2026-06-06', value: 250000 }], { asOf: '2026-06-14', basis: 'workingDays' })).toMatchObject({ elapsed: 10, total: 22, actual: '250000.00', paceIndex: 1.1 });
  });

  it('gives no share of a period without days before it is over', () => {
    const weekend = { ...JUNE, period: { start: '2026-06-06', end: '2026-06-08' } };
    expect(trackGoal(weekend, [], { asOf: '2026-06-06', workCalendar: {} })).toMatchObject({ total: 0, expectedShare: null, expectedToDate: null, paceIndex: null, projection: null, status: 'notStarted' });
    expect(trackGoal(weekend, [], { asOf: '2026-06-07', workCalendar: {} })).toMatchObject({ expectedShare: 1, expectedToDate: 500000, status: 'missed', requiredPerDay: null });
  });

  it('follows the curve of a plan', () => {
    const period = (key: string, start: string, end: string, target: number) => ({ key, start, end, target });
    const plan: GoalPlan = {
      goal: { ...JUNE, id: 'year', period: '2026', target: 100000 },
      periods: [period('Q1', '2026-01-01', '2026-04-01', 10000), period('Q2', '2026-04-01', '2026-07-01', 20000), period('Q3', '2026-07-01', '2026-10-01', 20000), period('Q4', '2026-10-01', '2027-01-01', 50000)],
    };
    expect(trackGoal(plan, [{ date: '2026-03-31', value: 12000 }], { asOf: '2026-03-31' })).toMatchObject({ expectedShare: 0.1, paceIndex: 1.2, projection: 120000, status: 'onTrack', warnings: [] });
    expect(trackGoal(plan, [], { asOf: '2026-11-15' }).expectedShare).toBeCloseTo(0.75, 12); // 46 of 92 days of the last quarter
    const short: GoalPlan = { ...plan, periods: plan.periods.slice(0, 2) };
    expect(trackGoal(short, [], { asOf: '2026-03-31' })).toMatchObject({
      expectedShare: 1 / 3,
      warnings: [{ code: 'PLAN_DIFFERS_FROM_TARGET', goalId: 'year', planned: '30000', target: '100000' }],
    });
    const empty: GoalPlan = { ...plan, periods: plan.periods.map((each) => ({ ...each, target: 0 })) };
    expect(trackGoal(empty, [], { asOf: '2026-03-31' }).expectedShare).toBe(90 / 365);
    const score: GoalPlan = { ...plan, goal: { ...plan.goal, metric: { id: 'nps', unit: 'score' } } };
    expect(trackGoal(score, [], { asOf: '2026-03-31' })).toMatchObject({ expectedShare: 90 / 365, warnings: [] });
  });

  it('counts a planned period without days once it is over', () => {
    const plan: GoalPlan = {
      goal: { ...JUNE, period: { start: '2026-06-06', end: '2026-06-13' }, target: 10 },
      periods: [{ key: 'a', start: '2026-06-06', end: '2026-06-08', target: 4 }, { key: 'b', start: '2026-06-08', end: '2026-06-13', target: 6 }],
    };
    const shareAt = (asOf: string): number | null => trackGoal(plan, [], { asOf, workCalendar: {} }).expectedShare;
    expect(['2026-06-06', '2026-06-07', '2026-06-08'].map(shareAt)).toEqual([0, 0.4, 0.52]);
  });

  it.each([
    ['sum', '6'],
    ['last', '1'],
    ['first', '2'],
    ['average', '2'],
    ['max', '3'],
    ['weightedAverage', '1.9'],
  ] as const)('makes one value of many by %s', (aggregation, actual) => {
    const rows = [
      { date: '2026-06-02', value: 2, weight: 5 },
      { date: '2026-06-09', value: 3, weight: 2 },
      { date: '2026-06-02', value: 0, weight: 0 },
      { date: '2026-06-09', value: '1.0', weight: '3' },
    ];
    expect(trackGoal(goalOf({ aggregation }), aggregation === 'average' ? rows.filter(({ value }) => value !== 0) : rows, MID).actual).toBe(actual);
    expect(trackGoal(goalOf({ aggregation }), [], MID).actual).toBe(aggregation === 'sum' ? '0' : null);
  });

  it('weighs values alike where none has a weight', () => {
    const rating = goalOf({ unit: 'score' });
    expect(trackGoal(rating, [{ date: '2026-06-02', value: 8 }, { date: '2026-06-03', value: 9 }], MID).actual).toBe('8.5');
    expect(trackGoal(rating, [{ date: '2026-06-02', value: 8, weight: 0 }], MID).actual).toBeNull();
    expect(refusal(() => trackGoal(rating, [{ date: '2026-06-02', value: 8, weight: 1 }, { date: '2026-06-03', value: 9 }], MID))).toEqual(['MISSING_WEIGHT actuals[1].weight']);
    expect(refusal(() => trackGoal(rating, [{ date: '2026-06-02', value: 8, weight: -1 }], MID))).toEqual(['NEGATIVE_WEIGHT actuals[0].weight']);
  });

  it('measures the way from a baseline, in both directions', () => {
    const nps = goalOf({ unit: 'score', aggregation: 'last' }, { target: 45, baseline: 32 });
    expect(trackGoal(nps, [{ date: '2026-06-10', value: 42 }], MID)).toMatchObject({ attainment: 10 / 13, expectedToDate: 38.5, paceIndex: 20 / 13, projection: null, requiredPerDay: null, status: 'onTrack' });
    const churn = goalOf({ unit: 'score', aggregation: 'last', direction: 'lower' }, { target: 5, baseline: 8 });
    expect(trackGoal(churn, [{ date: '2026-06-10', value: 6 }], MID)).toMatchObject({ attainment: 2 / 3, expectedToDate: 6.5, paceIndex: 4 / 3, gap: '1', status: 'onTrack' });
    expect(trackGoal({ ...churn, baseline: 5 }, [{ date: '2026-06-10', value: 6 }], MID)).toMatchObject({ attainment: null, paceIndex: null, status: 'unknown', warnings: [{ code: 'BASELINE_EQUALS_TARGET' }] });
    expect(trackGoal({ ...churn, baseline: null }, [{ date: '2026-06-10', value: 6 }], MID)).toMatchObject({ attainment: null, expectedToDate: null, status: 'unknown', warnings: [{ code: 'MISSING_BASELINE' }] });
    expect(trackGoal({ ...churn, baseline: null }, [{ date: '2026-06-10', value: '4.9' }], MID)).toMatchObject({ actual: '4.9', gap: '-0.1', reached: 'target', status: 'achieved' });
  });

  it('judges complaints only when the period is over', () => {
    const complaints = goalOf({ direction: 'lower' }, { baseline: 20 });
    const one = (value: number) => [{ date: '2026-06-10', value }];
    expect(trackGoal(complaints, [], MID)).toMatchObject({ attainment: null, paceIndex: null, projection: 0, reached: 'target', status: 'onTrack', warnings: [] });
    expect(trackGoal(complaints, one(4), MID)).toMatchObject({ attainment: null, paceIndex: 1.25, projection: 8, gap: '-6', requiredPerDay: null, status: 'onTrack' });
    expect(trackGoal(complaints, one(6), MID)).toMatchObject({ paceIndex: 5 / 6, status: 'offTrack' });
    // more taken back than there were: as good as none
    expect(trackGoal(complaints, one(-4), MID)).toMatchObject({ actual: '-4', paceIndex: null, reached: 'target', status: 'onTrack' });
    expect(trackGoal(complaints, one(8), { asOf: '2026-06-30' })).toMatchObject({ attainment: 1.2, status: 'achieved' });
    expect(trackGoal(complaints, one(12), { asOf: '2026-06-30' })).toMatchObject({ attainment: 0.8, gap: '2', status: 'missed' });
    expect(trackGoal({ ...complaints, baseline: undefined }, one(8), { asOf: '2026-06-30' })).toMatchObject({ attainment: null, status: 'achieved', warnings: [{ code: 'MISSING_BASELINE' }] });
  });

  it('names the best level that is reached', () => {
    const goal = { ...JUNE, target: 100, threshold: 80, stretch: 120 };
    const reach = (value: number) => trackGoal(goal, [{ date: '2026-06-10', value }], MID).reached;
    expect([79.99, 80, 99, 100, 120].map(reach)).toEqual([null, 'threshold', 'threshold', 'target', 'stretch']);
  });

  it('decides the bounds exactly', () => {
    const at = (value: string, more = {}) => trackGoal({ ...JUNE, target: 300 }, [{ date: '2026-06-10', value }], { ...MID, ...more }).status;
    expect(['150', '149.9999999999999999', '135', '134.9999999999999999', '300', '-5'].map((value) => at(value))).toEqual(['onTrack', 'atRisk', 'atRisk', 'offTrack', 'achieved', 'offTrack']);
    expect(at('90', { atRiskBelow: '0.9', offTrackBelow: '0.6' })).toBe('atRisk');
    expect(['128', '127'].map((value) => at(value, { atRiskBelow: '0.85' }))).toEqual(['onTrack', 'offTrack']); // nothing lies between
    expect(at('190', { offTrackBelow: '0.95' })).toBe('onTrack');
  });

  it('asks nothing more of whoever is through', () => {
    expect(trackGoal(JUNE, [{ date: '2026-06-10', value: 600000 }], MID)).toMatchObject({ gap: '-100000.00', requiredPerDay: 0, status: 'achieved' });
    expect(trackGoal(JUNE, [], { asOf: '2026-08-01' })).toMatchObject({ elapsed: 30, remaining: 0, requiredPerDay: null, expectedShare: 1, status: 'missed' });
  });

  it('keeps actual and gap at the target when values are finer than the step', () => {
    expect(trackGoal({ ...JUNE, target: 10 }, [{ date: '2026-06-10', value: '0.005' }], MID)).toMatchObject({ actual: '0.01', gap: '9.99', attainment: 0.0005 });
    expect(trackGoal({ ...JUNE, metric: { id: 'pts', unit: 'score', aggregation: 'sum' }, target: '10.50' }, [{ date: '2026-06-10', value: '0.005' }], MID)).toMatchObject({ target: '10.5', actual: '0.005', gap: '10.495' });
  });

  it('adds up what no double holds', () => {
    const rows = [{ date: '2026-06-10', value: '900719925474.0993' }, { date: '2026-06-10', value: '0.00001' }, { date: '2026-06-11', value: '900719925474.0991' }, { date: '2026-06-12', value: 10n ** 30n }];
    expect(trackGoal({ ...JUNE, metric: { ...SALES, step: '0.00001' } }, rows, MID).actual).toBe('1000000000000000001801439850948.19841');
  });

  it('refuses what cannot be meant', () => {
    expect(refusal(() => trackGoal({ ...JUNE, target: '0.001' }, [], MID))).toEqual(['NOT_A_MULTIPLE_OF_STEP goal.target']);
    expect(refusal(() => trackGoal(JUNE, [{ date: '2026-06-31', value: 1 }], MID))).toEqual(['INVALID_DATE actuals[0].date']);
    expect(refusal(() => trackGoal(JUNE, [{ date: '2026-05-01', value: 'x' }], MID))).toEqual(['INVALID_NUMBER actuals[0].value']);
    expect(refusal(() => trackGoal(JUNE, [{ date: '2026-06-01', value: null as never }], MID))).toEqual(['MISSING_VALUE actuals[0].value']);
    for (const row of [7, null, undefined, 'row', [1]]) expect(refusal(() => trackGoal(JUNE, [row as never], MID))).toEqual(['INVALID_ROW actuals[0]']);
    expect(refusal(() => trackGoal(JUNE, null as never, MID))).toEqual(['MISSING_VALUE actuals']);
    expect(refusal(() => trackGoal(JUNE, [], {} as never))).toEqual(['MISSING_VALUE options.asOf']);
    expect(refusal(() => trackGoal(JUNE, [], { ...MID, basis: 'months' as never }))).toEqual(['INVALID_OPTION options.basis']);
    expect(refusal(() => trackGoal(JUNE, [], { ...MID, offTrackBelow: 2 }))).toEqual(['INVALID_OPTION options.offTrackBelow']);
    expect(refusal(() => trackGoal(JUNE, [], { ...MID, atRiskBelow: -1 }))).toEqual(['INVALID_OPTION options.atRiskBelow']);
    expect(refusal(() => trackGoal(JUNE, [], { ...MID, total: { id: 'x' } } as never))).toEqual(['INVALID_OPTION options.total']);
    const plan = (periods: unknown) => () => trackGoal({ goal: JUNE, periods } as never, [], MID);
    const half = { key: 'a', start: '2026-06-01', end: '2026-06-16', target: 1 };
    expect(refusal(plan([half, { ...half, key: 'b', start: '2026-06-15', end: '2026-07-01' }]))).toEqual(['INVALID_RANGE goal.periods[1].start']);
    expect(refusal(plan([half, { ...half, start: '2026-06-16', end: '2026-07-01' }]))).toEqual(['DUPLICATE_ID goal.periods[1].key']);
    expect(refusal(plan([{ ...half, target: '0.001' }]))).toEqual(['NOT_A_MULTIPLE_OF_STEP goal.periods[0].target']);
    expect(refusal(plan([{ ...half, key: undefined }]))).toEqual(['MISSING_VALUE goal.periods[0].key']);
    expect(refusal(plan(null))).toEqual(['MISSING_VALUE goal.periods']);
  });
});
