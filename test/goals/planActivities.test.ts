import { describe, expect, it } from 'vitest';
import type { ActivityStep } from '../../src/goals/activities.types.js';
import { planActivities } from '../../src/goals/planActivities.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const DEMO: ActivityStep = { id: 'demo', rate: '0.25' };

describe('planActivities', () => {
  it('plans back step by step from the exact results', () => {
    const plan = planActivities(7, [{ id: 'lead', rate: 0.35 }, { id: 'demo', rate: 0.3 }]);
    expect(plan).toEqual({
      results: { exactRequired: '7', required: 7 },
      steps: [
        { id: 'lead', rate: 0.35, toResult: 0.105, exactRequired: '66.666666666666666667', required: 67, probability: expect.closeTo(0.5642, 3) },
        { id: 'demo', rate: 0.3, toResult: 0.3, exactRequired: '23.333333333333333333', required: 24, probability: expect.closeTo(0.6, 1) },
      ],
      probability: plan.steps[0]?.probability,
      options: {},
      warnings: [],
    });
    expect(planActivities(21, [{ id: 'a', rate: 0.35 }]).steps[0]).toMatchObject({ exactRequired: '60', required: 60 });
  });

  it('turns money into results, and steps from the results before rounding', () => {
    const plan = planActivities('215000', [DEMO], { averageValue: '2000.00' });
    expect(plan.results).toEqual({ exactRequired: '107.5', required: 108 });
    expect(plan.steps[0]?.required).toBe(430);
    expect(plan.options).toEqual({ averageValue: '2000' });
  });

  it('tells how likely the plan is to be enough, and what would be', () => {
    const [step] = planActivities(5, [DEMO], { confidence: [0.8, 0.9, 0.95] }).steps;
    expect(step?.probability).toBeCloseTo(0.5851584974698198, 12);
    expect(step?.forConfidence?.map(({ required }) => required)).toEqual([26, 30, 34]);
    expect(step?.forConfidence?.[1]?.probability).toBeGreaterThanOrEqual(0.9);
    expect(planActivities(5, [DEMO], { confidence: 0.9 })).toMatchObject({ options: { confidence: [0.9] }, steps: [{ forConfidence: [{ confidence: 0.9, required: 30 }] }] });
  });

  it('needs nothing for nothing, whatever the rates', () => {
    const steps: ActivityStep[] = [{ id: 'a', rate: 0 }, { id: 'b', rate: { successes: 0, trials: 0 }, minutesEach: 5 }];
    const plan = planActivities(0, steps, { confidence: 0.8 });
    expect(plan.warnings).toEqual([]);
    expect(plan.steps[1]).toMatchObject({ required: 0, exactRequired: '0', hours: 0, probability: 1, forConfidence: [{ required: 0, probability: 1 }] });
    expect(plan.probability).toBe(1);
  });

  it('says what cannot be reached, and what is not known, back to the start', () => {
    const plan = planActivities(
      5,
      [{ id: 'a', rate: 0.5 }, { id: 'b', rate: 0, minutesEach: 10 }, { id: 'c', rate: { successes: 0, trials: 0 } }, { id: 'd', rate: 0 }, { id: 'e', rate: 1 }],
      { confidence: 0.9 },
    );
    expect(plan.warnings).toEqual([
      { code: 'UNREACHABLE', step: 'b' },
      { code: 'UNREACHABLE', step: 'd' },
      { code: 'RATE_UNKNOWN', step: 'c' },
    ]);
    expect(plan.steps.map(({ required }) => required)).toEqual([null, null, null, null, 5]);
    expect(plan.steps.map(({ toResult }) => toResult)).toEqual([null, null, null, 0, 1]);
    expect(plan.steps[1]).toMatchObject({ exactRequired: null, hours: null, probability: null, forConfidence: [{ confidence: 0.9, required: null, probability: null }] });
    expect(plan.steps[2]).toMatchObject({ rate: null, interval: { low: null, high: null } });
    expect(plan.steps[3]?.forConfidence).toEqual([{ confidence: 0.9, required: null, probability: null }]);
    expect(plan.probability).toBeNull();
  });

  it('knows steps that bring several cases each, without a probability', () => {
    const plan = planActivities(12, [{ id: 'mail', rate: 0.5 }, { id: 'webinar', rate: 20, kind: 'yield' }, { id: 'lead', rate: 0.1 }], { confidence: 0.8 });
    expect(plan.steps.map(({ required }) => required)).toEqual([12, 6, 120]);
    expect(plan.steps.map(({ probability }) => probability === null)).toEqual([true, true, false]);
    expect(plan.steps[0]?.forConfidence).toEqual([{ confidence: 0.8, required: null, probability: null }]);
    const measured = planActivities(4, [{ id: 'webinar', kind: 'yield', rate: { successes: 200, trials: 10 } }]);
    expect(measured.steps[0]).toMatchObject({ rate: 20, required: 1, interval: { low: null, high: null } });
  });

  it('brings the interval of a measured rate, and hours', () => {
    const [step] = planActivities(5, [{ id: 'demo', rate: { successes: 5, trials: 20 }, minutesEach: '40' }]).steps;
    expect(step?.interval?.low).toBeCloseTo(0.11186188, 6);
    expect(step?.interval?.high).toBeCloseTo(0.46870088, 6);
    expect(step?.hours).toBeCloseTo(40 / 3, 12);
  });

  it('counts lags back in calendar or working days', () => {
    const steps = deepFreeze([{ id: 'lead', rate: 0.5, lagDays: 30 }, { id: 'demo', rate: 0.25, lagDays: 45 }]);
    const plan = planActivities(5, steps, deepFreeze({ due: '2026-03-31', asOf: '2026-02-01' }));
    expect(plan.steps.map(({ dueBy, tooLate }) => [dueBy, tooLate])).toEqual([['2026-01-15', true], ['2026-02-14', false]]);
    expect(plan.warnings).toEqual([{ code: 'TOO_LATE', step: 'lead' }]);
    expect(planActivities(5, steps, { due: '2026-01-15', asOf: '2026-01-15' }).steps[1]).toMatchObject({ dueBy: '2025-12-01', tooLate: true });
    const working = planActivities(5, [{ id: 'demo', rate: 0.25, lagDays: 5 }], { due: '2026-03-31', workCalendar: { holidays: ['2026-03-26'] } });
    expect(working.steps[0]).toMatchObject({ dueBy: '2026-03-23' });
    expect(working.steps[0]).not.toHaveProperty('tooLate');
    expect(working.options.workCalendar).toEqual({ weekend: [0, 6], holidays: ['2026-03-26'], extraWorkdays: [] });
    const none = planActivities(5, [{ id: 'demo', rate: 0.25, lagDays: 5 }], { due: '2026-03-31', workCalendar: null as never });
    expect(none.steps[0]?.dueBy).toBe('2026-03-26');
    expect(none.options).not.toHaveProperty('workCalendar');
    expect(planActivities(5, [DEMO], { due: '2026-03-01', asOf: '2026-03-01' }).steps[0]?.tooLate).toBe(false);
  });

  it('gives plain data, and an empty funnel its results', () => {
    expect(notPlain(planActivities('1000000000', [DEMO, { id: 'x', rate: 0, lagDays: 1 }], { due: '2026-03-01' }))).toEqual([]);
    expect(planActivities(3, [])).toMatchObject({ results: { required: 3 }, steps: [], probability: null });
  });

  it('refuses what cannot be meant', () => {
    expect(refusal(() => planActivities(5, [{ id: 'demo', rate: 25 }]))).toEqual(['INVALID_PROBABILITY steps[0].rate']);
    expect(refusal(() => planActivities(5, [{ id: 'demo', rate: { successes: 3, trials: 2 } }]))).toEqual(['INVALID_PROBABILITY steps[0].rate']);
    expect(refusal(() => planActivities(5, [{ id: 'demo', rate: -1, kind: 'yield' }]))).toEqual(['INVALID_PROBABILITY steps[0].rate']);
    expect(refusal(() => planActivities(5, [{ id: 'demo', rate: { successes: 1.5, trials: 2 } }]))).toEqual(['INVALID_COUNT steps[0].rate.successes']);
    expect(refusal(() => planActivities(5, [{ id: 'demo', rate: '25%' }]))).toEqual(['INVALID_NUMBER steps[0].rate']);
    expect(refusal(() => planActivities(5, [DEMO, { ...DEMO }]))).toEqual(['DUPLICATE_ID steps[1].id']);
    expect(refusal(() => planActivities(-5, [DEMO]))).toEqual(['INVALID_NUMBER target']);
    expect(refusal(() => planActivities(2 ** 53, [DEMO]))).toEqual(['INVALID_NUMBER target']);
    expect(refusal(() => planActivities(5, [{ id: 'demo', rate: '0.0000000000000001' }]))).toEqual(['INVALID_NUMBER target']);
    expect(refusal(() => planActivities(undefined as never, [DEMO]))).toEqual(['MISSING_VALUE target']);
    for (const lagDays of [1.5, -1, '3', NaN, 2 ** 53]) expect(refusal(() => planActivities(5, [{ ...DEMO, lagDays: lagDays as number }]))).toEqual(['INVALID_OPTION steps[0].lagDays']);
    expect(refusal(() => planActivities(5, [{ ...DEMO, lagDays: null as never }]))).toEqual(['MISSING_VALUE steps[0].lagDays']);
    expect(refusal(() => planActivities(5, [{ ...DEMO, lag: 1 } as never]))).toEqual(['INVALID_OPTION steps[0].lag']);
    expect(refusal(() => planActivities(5, [DEMO], { averageValue: 0 }))).toEqual(['INVALID_OPTION options.averageValue']);
    expect(refusal(() => planActivities(5, [DEMO], { confidence: [0.9, 1] }))).toEqual(['INVALID_CONFIDENCE options.confidence[1]']);
    expect(refusal(() => planActivities(5, [DEMO], { confidence: 0 }))).toEqual(['INVALID_CONFIDENCE options.confidence']);
    expect(refusal(() => planActivities(5, [DEMO], { due: '2026-02-30' }))).toEqual(['INVALID_DATE options.due']);
    expect(refusal(() => planActivities(5, [{ ...DEMO, lagDays: 3 }], { due: '2026-03-01', workCalendar: { weekend: [0, 1, 2, 3, 4, 5, 6] } }))).toEqual([
      'NO_WORKING_DAYS steps[0].lagDays',
    ]);
    expect(refusal(() => planActivities(5, [DEMO], { level: 0.9 } as never))).toEqual(['INVALID_OPTION options.level']);
    for (const row of [7, null, undefined, 'row', [1]]) expect(refusal(() => planActivities(5, [DEMO, row as never]))).toEqual(['INVALID_ROW steps[1]']);
    expect(refusal(() => planActivities(5, 5 as never))).toEqual(['INVALID_OPTION steps']);
    expect(refusal(() => planActivities(5, undefined as never))).toEqual(['MISSING_VALUE steps']);
  });
});
