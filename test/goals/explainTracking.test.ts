import { describe, expect, it } from 'vitest';
import {
  explainGoalReconciliation,
  explainGoalRollUp,
  explainGoalTrack,
  explainGoalTracks,
  explainReplannedGoal,
  reconcileGoals,
  replanGoal,
  rollUpGoals,
  trackGoal,
  trackGoals,
} from '../../src/goals/index.js';
import type { Goal, GoalActual, GoalPlan, GoalWarning, ReplanGoalOptions, TrackGoalOptions } from '../../src/goals/index.js';
import { expectGoodManners, expectReadable } from '../support/explained.js';
import { goldenResults } from '../support/goldenResults.js';
import { refusal } from '../support/refusal.js';
import { inBoth } from '../support/told.js';

const SALES: Goal = { id: 'june', metric: { id: 'sales', unit: 'money', currency: 'CNY' }, period: '2026-06', target: 500000 };
const CHURN: Goal = { id: 'churn', metric: { id: 'churn', unit: 'ratio', direction: 'lower' }, period: '2026-06', target: 5, baseline: 8 };

const track = (goal: Goal | GoalPlan, actuals: readonly GoalActual[], options: TrackGoalOptions = { asOf: '2026-06-20' }) => trackGoal(goal, actuals, options);
const first = (goal: Goal | GoalPlan, actuals: readonly GoalActual[], asOf = '2026-06-20') => inBoth(explainGoalTrack, track(goal, actuals, { asOf })).map(([status]) => status);

describe('explainGoalTrack', () => {
  it('tells status, values, pace, projection, days and what was not counted', () => {
    const actuals = [
      { date: '2026-06-05', value: 120000 },
      { date: '2026-06-20', value: 200000 },
      { date: '2026-06-21', value: 1 },
      { date: '2026-07-01', value: 1 },
      { date: '2026-07-02', value: 1 },
    ];
    expect(inBoth(explainGoalTrack, track(SALES, actuals))).toEqual([
      [
        'Goal june is at risk.',
        'It stands at 320000.00, the target is 500000.00: the attainment is 64 %.',
        'It is 180000.00 away from the target.',
        'By now it should stand at 333333.33, with 66.7 % of the goal reached.',
        'The pace index is 0.96; below 1 a goal is at risk, below 0.9 off track.',
        'At this pace the whole period brings 480000.',
        'Each of the 10 calendar days that remain must bring 18000.',
        '20 of 30 calendar days are gone, 10 to come.',
        'Not counted: 2 rows outside the period and 1 row after 2026-06-20.',
      ],
      [
        '目标 june 存在风险。',
        '当前实绩 320000.00，目标值 500000.00，达成率 64%。',
        '距目标还差 180000.00。',
        '按进度此时应为 333333.33，即完成 66.7%。',
        '进度指数为 0.96；低于 1 为存在风险，低于 0.9 为进度落后。',
        '按目前进度，全期预计 480000。',
        '剩余 10 天，每天需完成 18000。',
        '共 30 天，已过 20，剩余 10。',
        '未计入：期间之外的 2 行 和 2026-06-20 之后的 1 行。',
      ],
    ]);
  });

  it('tells working days, and the one that remains', () => {
    expect(inBoth(explainGoalTrack, track(SALES, [{ date: '2026-06-05', value: 400000 }], { asOf: '2026-06-29', basis: 'workingDays' }))).toEqual([
      [
        'Goal june is off track.',
        'It stands at 400000.00, the target is 500000.00: the attainment is 80 %.',
        'It is 100000.00 away from the target.',
        'By now it should stand at 477272.73, with 95.5 % of the goal reached.',
        'The pace index is 0.84; below 1 a goal is at risk, below 0.9 off track.',
        'At this pace the whole period brings 419047.62.',
        'The one working day that remains must bring 100000.',
        '21 of 22 working days are gone, 1 to come.',
      ],
      [
        '目标 june 进度落后。',
        '当前实绩 400000.00，目标值 500000.00，达成率 80%。',
        '距目标还差 100000.00。',
        '按进度此时应为 477272.73，即完成 95.5%。',
        '进度指数为 0.84；低于 1 为存在风险，低于 0.9 为进度落后。',
        '按目前进度，全期预计 419047.62。',
        '剩余 1 个工作日，每天需完成 100000。',
        '共 22 个工作日，已过 21，剩余 1。',
      ],
    ]);
  });

  it('tells a goal where lower is better, on its way from a baseline', () => {
    expect(inBoth(explainGoalTrack, track(CHURN, [{ date: '2026-06-10', value: 6 }]))).toEqual([
      [
        'Goal churn is on track.',
        'It stands at 6, the target is 5: the attainment is 66.7 %.',
        'It is 1 away from the target.',
        'By now it should stand at 6, with 66.7 % of the goal reached.',
        'The pace index is 1; below 1 a goal is at risk, below 0.9 off track.',
        '20 of 30 calendar days are gone, 10 to come.',
      ],
      [
        '目标 churn 进度正常。',
        '当前实绩 6，目标值 5，达成率 66.7%。',
        '距目标还差 1。',
        '按进度此时应为 6，即完成 66.7%。',
        '进度指数为 1；低于 1 为存在风险，低于 0.9 为进度落后。',
        '共 30 天，已过 20，剩余 10。',
      ],
    ]);
    expect(inBoth(explainGoalTrack, track(CHURN, [{ date: '2026-06-10', value: 4 }], { asOf: '2026-06-30' }))).toEqual([
      [
        'Goal churn is achieved.',
        'It stands at 4, the target is 5: the attainment is 133.3 %.',
        'It is 1 better than the target.',
        '30 of 30 calendar days are gone, 0 to come.',
      ],
      ['目标 churn 已达成。', '当前实绩 4，目标值 5，达成率 133.3%。', '优于目标 1。', '共 30 天，已过 30，剩余 0。'],
    ]);
  });

  it('tells what cannot be told, and why', () => {
    const { baseline: _baseline, ...rest } = CHURN;
    expect(inBoth(explainGoalTrack, track(rest, [{ date: '2026-06-10', value: 6 }]))).toEqual([
      [
        'Whether goal churn is on track cannot be told.',
        'It stands at 6, the target is 5; an attainment cannot be told.',
        'It is 1 away from the target.',
        'By now 66.7 % of the goal should be reached.',
        '20 of 30 calendar days are gone, 10 to come.',
        'Its attainment cannot be told: where lower is better, it takes a baseline.',
      ],
      [
        '目标 churn 的进度无法判断。',
        '当前实绩 6，目标值 5，达成率无法计算。',
        '距目标还差 1。',
        '按进度此时应完成 66.7%。',
        '共 30 天，已过 20，剩余 10。',
        '达成率无法计算：越低越好的指标需要基线值。',
      ],
    ]);
    expect(inBoth(explainGoalTrack, track(rest, []))).toEqual([
      [
        'Whether goal churn is on track cannot be told.',
        'Nothing is recorded for it; the target is 5.',
        'By now 66.7 % of the goal should be reached.',
        '20 of 30 calendar days are gone, 10 to come.',
        'Its attainment cannot be told: where lower is better, it takes a baseline.',
      ],
      ['目标 churn 的进度无法判断。', '尚无实绩记录，目标值 5。', '按进度此时应完成 66.7%。', '共 30 天，已过 20，剩余 10。', '达成率无法计算：越低越好的指标需要基线值。'],
    ]);
    expect(inBoth(explainGoalTrack, track({ ...SALES, target: null }, []))).toEqual([
      [
        'Goal june has no target.',
        'It stands at 0.00.',
        'At this pace the whole period brings 0.',
        '20 of 30 calendar days are gone, 10 to come.',
      ],
      ['目标 june 未设目标值。', '当前实绩 0.00。', '按目前进度，全期预计 0。', '共 30 天，已过 20，剩余 10。'],
    ]);
    expect(inBoth(explainGoalTrack, track({ ...CHURN, target: null }, []))).toEqual([
      ['Goal churn has no target.', 'Nothing is recorded for it.', '20 of 30 calendar days are gone, 10 to come.'],
      ['目标 churn 未设目标值。', '尚无实绩记录。', '共 30 天，已过 20，剩余 10。'],
    ]);
    expect(explainGoalTrack(track({ ...CHURN, baseline: 5 }, [{ date: '2026-06-10', value: 6 }])).at(-1)).toEqual('Its attainment cannot be told: the baseline is the target.');
    expect(explainGoalTrack(track({ ...SALES, target: 0 }, [])).at(-1)).toEqual('Its attainment cannot be told: the target is 0.');
  });

  it('tells every status', () => {
    expect(first({ ...SALES, target: null }, [])).toEqual(['Goal june has no target.', '目标 june 未设目标值。']);
    expect(first(SALES, [], '2026-05-31')).toEqual(['Goal june has not started yet.', '目标 june 尚未开始。']);
    expect(first(SALES, [{ date: '2026-06-01', value: 400000 }])).toEqual(['Goal june is on track.', '目标 june 进度正常。']);
    expect(first(SALES, [{ date: '2026-06-01', value: 320000 }])).toEqual(['Goal june is at risk.', '目标 june 存在风险。']);
    expect(first(SALES, [])).toEqual(['Goal june is off track.', '目标 june 进度落后。']);
    expect(first(SALES, [{ date: '2026-06-01', value: 500000 }])).toEqual(['Goal june is achieved.', '目标 june 已达成。']);
    expect(first(SALES, [], '2026-06-30')).toEqual(['Goal june is missed.', '目标 june 未达成。']);
    expect(first({ ...CHURN, baseline: null }, [{ date: '2026-06-10', value: 6 }])).toEqual(['Whether goal churn is on track cannot be told.', '目标 churn 的进度无法判断。']);
  });

  it('tells levels that are reached, and values that do not end', () => {
    const goal: Goal = { ...SALES, threshold: 100000, stretch: 600000 };
    expect(inBoth(explainGoalTrack, track(goal, [{ date: '2026-06-01', value: 600000 }])).map((told) => told[3])).toEqual(['The stretch is reached.', '已达到挑战目标。']);
    expect(inBoth(explainGoalTrack, track(goal, [{ date: '2026-06-01', value: 100000 }])).map((told) => told[3])).toEqual(['The threshold is reached.', '已达到门槛值。']);
    const few: Goal = { id: 'few', metric: { id: 'complaints', unit: 'count', direction: 'lower' }, period: '2026-06', target: 9 };
    expect(inBoth(explainGoalTrack, track(few, [{ date: '2026-06-01', value: 3 }])).map((told) => told.slice(0, 4))).toEqual([
      [
        'Goal few is on track.',
        'It stands at 3, the target is 9; an attainment cannot be told.',
        'It is 6 better than the target.',
        'As it stands, the target is met.',
      ],
      ['目标 few 进度正常。', '当前实绩 3，目标值 9，达成率无法计算。', '优于目标 6。', '目前已满足目标值。'],
    ]);
    const mean: Goal = { id: 'score', metric: { id: 'score', unit: 'score', aggregation: 'average' }, period: '2026-06', target: 5 };
    const scores = [3, 3, 4].map((value, i) => ({ date: `2026-06-0${i + 1}`, value }));
    expect(explainGoalTrack(track(mean, scores)).slice(1, 3)).toEqual(['It stands at 3.3333, the target is 5: the attainment is 66.7 %.', 'It is 1.6667 away from the target.']);
  });

  it('tells every warning', () => {
    const codes: Readonly<Record<GoalWarning['code'], object>> = {
      BASELINE_EQUALS_TARGET: {},
      MISSING_BASELINE: {},
      ZERO_TARGET: {},
      PLAN_DIFFERS_FROM_TARGET: { planned: '90', target: '100' },
      PARENT_ACTUAL_IGNORED: { count: 1 },
    };
    const warnings = Object.entries(codes).map(([code, rest]) => ({ code, goalId: 'june', ...rest }) as GoalWarning);
    const told = inBoth(explainGoalTrack, { ...track(SALES, []), warnings });
    expect(told.map((sentences) => sentences.slice(-5))).toEqual([
      [
        'Its attainment cannot be told: the baseline is the target.',
        'Its attainment cannot be told: where lower is better, it takes a baseline.',
        'Its attainment cannot be told: the target is 0.',
        'The periods of its plan sum to 90 and not to the target of 100.',
        '1 row of its own was not counted: it is followed by the goals under it.',
      ],
      [
        '达成率无法计算：基线值与目标值相同。',
        '达成率无法计算：越低越好的指标需要基线值。',
        '达成率无法计算：目标值为 0。',
        '各期计划合计 90，与目标值 100 不一致。',
        '该目标由下级目标汇总，自身的 1 行未计入。',
      ],
    ]);
  });
});

describe('explainGoalTracks', () => {
  const deals = { metric: { id: 'deals', unit: 'count' }, period: '2026-06' } as const;
  const goals: readonly Goal[] = [
    { ...deals, id: 'team', target: 30 },
    { ...deals, id: 'ann', ownerId: 'ann', parentId: 'team', target: 20 },
    { ...deals, id: 'bo', ownerId: 'bo', parentId: 'team', target: 10 },
    { ...deals, id: 'extra', ownerId: 'bo', target: 1 },
  ];

  it('tells each goal, the total, and what belongs to none', () => {
    const result = trackGoals(
      goals,
      [
        { goalId: 'ann', date: '2026-06-03', value: 9 },
        { goalId: 'team', date: '2026-06-04', value: 5 },
        { goalId: 'team', date: '2026-06-04', value: 5 },
        { ownerId: 'bo', date: '2026-06-05', value: 2 },
        { ownerId: 'cy', date: '2026-06-11', value: 1 },
      ],
      { asOf: '2026-06-15', total: { id: 'all' } },
    );
    expect(explainGoalTracks(result)).toEqual([
      {
        goalId: 'team',
        sentences: [
          'Goal team is off track.',
          'It stands at 9, the target is 30: the attainment is 30 %.',
          'It is 21 away from the target.',
          'By now it should stand at 15, with 50 % of the goal reached.',
          'The pace index is 0.6; below 1 a goal is at risk, below 0.9 off track.',
          'At this pace the whole period brings 18.',
          'Each of the 15 calendar days that remain must bring 1.4.',
          '15 of 30 calendar days are gone, 15 to come.',
          '2 rows of its own were not counted: it is followed by the goals under it.',
        ],
      },
      {
        goalId: 'ann',
        sentences: [
          'Goal ann is at risk.',
          'It stands at 9, the target is 20: the attainment is 45 %.',
          'It is 11 away from the target.',
          'By now it should stand at 10, with 50 % of the goal reached.',
          'The pace index is 0.9; below 1 a goal is at risk, below 0.9 off track.',
          'At this pace the whole period brings 18.',
          'Each of the 15 calendar days that remain must bring 0.73.',
          '15 of 30 calendar days are gone, 15 to come.',
        ],
      },
      {
        goalId: 'bo',
        sentences: [
          'Goal bo is off track.',
          'It stands at 0, the target is 10: the attainment is 0 %.',
          'It is 10 away from the target.',
          'By now it should stand at 5, with 50 % of the goal reached.',
          'The pace index is 0; below 1 a goal is at risk, below 0.9 off track.',
          'At this pace the whole period brings 0.',
          'Each of the 15 calendar days that remain must bring 0.67.',
          '15 of 30 calendar days are gone, 15 to come.',
        ],
      },
      {
        goalId: 'extra',
        sentences: [
          'Goal extra is off track.',
          'It stands at 0, the target is 1: the attainment is 0 %.',
          'It is 1 away from the target.',
          'By now it should stand at 0.5, with 50 % of the goal reached.',
          'The pace index is 0; below 1 a goal is at risk, below 0.9 off track.',
          'At this pace the whole period brings 0.',
          'Each of the 15 calendar days that remain must bring 0.07.',
          '15 of 30 calendar days are gone, 15 to come.',
        ],
      },
      {
        goalId: 'all',
        sentences: [
          'Goal all is off track.',
          'It stands at 9, the target is 31: the attainment is 29 %.',
          'It is 22 away from the target.',
          'By now it should stand at 15.5, with 50 % of the goal reached.',
          'The pace index is 0.58; below 1 a goal is at risk, below 0.9 off track.',
          'At this pace the whole period brings 18.',
          'Each of the 15 calendar days that remain must bring 1.47.',
          '15 of 30 calendar days are gone, 15 to come.',
        ],
      },
      {
        goalId: null,
        sentences: [
          '2 rows belong to none of the goals, counted from 0: 3 and 4.',
          '1 row of bo, who has several goals, was given to none of them.',
        ],
      },
    ]);
    expect(explainGoalTracks(result, { locale: 'zh-CN' }).at(-1)).toEqual({ goalId: null, sentences: ['有 2 行不属于任何目标，行号（从 0 起）：3 和 4。', 'bo 有多个目标，其 1 行无法归属，未计入任何目标。'] });
  });

  it('has no entry for nothing', () => {
    expect(explainGoalTracks(trackGoals([], [], { asOf: '2026-06-15', total: { id: 'all' } }))).toEqual([]);
  });
});

describe('explainGoalRollUp', () => {
  const common = { metric: { id: 'collection', unit: 'ratio' }, period: '2026', target: '0.85' } as const;

  it('tells pairs, what is left out, and what cannot be told', () => {
    const goals = [
      { ...common, id: 'company' },
      { ...common, id: 'east', parentId: 'company' },
      { ...common, id: 'west', parentId: 'company' },
      { ...common, id: 'north', parentId: 'company' },
      { ...common, id: 'south', parentId: 'company', target: null },
    ];
    const result = rollUpGoals(goals, [
      { goalId: 'east', numerator: 90, denominator: 100 },
      { goalId: 'south', numerator: 1, denominator: 10 },
      { goalId: 'north', numerator: 0, denominator: 0 },
      { goalId: 'company', numerator: 1, denominator: 1 },
      { goalId: 'moon', value: 1 },
    ]);
    expect(explainGoalRollUp(result)).toEqual([
      {
        goalId: 'company',
        sentences: [
          'Goal company came to 0.8273: 91 of 110.',
          'Its attainment is 97.3 %.',
          'Left out, since nothing is known of them: west and north.',
          '1 row of its own was not counted: it is followed by the goals under it.',
        ],
      },
      { goalId: 'east', sentences: ['Goal east came to 0.9: 90 of 100.', 'Its attainment is 105.9 %.'] },
      { goalId: 'west', sentences: ['What goal west came to is not known.'] },
      { goalId: 'north', sentences: ['What goal north came to cannot be told: 0 out of nothing is no ratio.'] },
      { goalId: 'south', sentences: ['Goal south came to 0.1: 1 of 10.', 'Its attainment cannot be told.'] },
      { goalId: null, sentences: ['1 row belongs to none of the goals, counted from 0: 4.'] },
    ]);
    expect(explainGoalRollUp(result, { locale: 'zh-CN' })).toEqual([
      {
        goalId: 'company',
        sentences: ['目标 company 的结果为 0.8273（91/110）。', '达成率为 97.3%。', '以下目标没有结果，未计入：west 和 north。', '该目标由下级目标汇总，自身的 1 行未计入。'],
      },
      { goalId: 'east', sentences: ['目标 east 的结果为 0.9（90/100）。', '达成率为 105.9%。'] },
      { goalId: 'west', sentences: ['目标 west 的结果未知。'] },
      { goalId: 'north', sentences: ['目标 north 的结果无法计算：分子为 0，分母为 0。'] },
      { goalId: 'south', sentences: ['目标 south 的结果为 0.1（1/10）。', '达成率无法计算。'] },
      { goalId: null, sentences: ['有 1 行不属于任何目标，行号（从 0 起）：4。'] },
    ]);
  });
});

describe('explainGoalReconciliation', () => {
  const common = { metric: { id: 'sales', unit: 'money', currency: 'CNY' }, period: '2026' } as const;

  it('tells what fits, what does not, and what cannot be compared', () => {
    const result = reconcileGoals(
      [
        { ...common, id: 'match', target: 100 },
        { ...common, id: 'a', parentId: 'match', target: 100 },
        { ...common, id: 'near', target: 100 },
        { ...common, id: 'b', parentId: 'near', target: 50 },
        { ...common, id: 'c', parentId: 'near', target: '49.99' },
        { ...common, id: 'over', target: 100 },
        { ...common, id: 'd', parentId: 'over', target: 110, period: { start: '2025-01-01', end: '2026-02-01' } },
        { ...common, id: 'under', target: 100 },
        { ...common, id: 'e', parentId: 'under', target: 90 },
        { ...common, id: 'open', target: null },
        { ...common, id: 'f', parentId: 'open', target: 90 },
        { ...common, id: 'calls', target: 100 },
        { ...common, id: 'g', parentId: 'calls', target: 90, metric: { id: 'calls', unit: 'count' } },
        { ...common, id: 'mean', target: 100, metric: { id: 'score', unit: 'score' } },
        { ...common, id: 'h', parentId: 'mean', target: 90, metric: { id: 'score', unit: 'score' } },
        { ...common, id: 'lost', parentId: 'nobody', target: 1 },
      ],
      { tolerance: '0.01' },
    );
    expect(inBoth(explainGoalReconciliation, result)).toEqual([
      [
        'The targets do not all fit together.',
        'match: 1 goal under it comes to 100.00, its target.',
        'near: 2 goals under it sum to 99.99, 0.01 less than its target of 100.00 and within the tolerance of 0.01.',
        'over: 1 goal under it comes to 110.00, 10.00 more than its target of 100.00.',
        'under: 1 goal under it comes to 90.00, 10.00 less than its target of 100.00.',
        'open cannot be compared: a target is not set; those that are set under it sum to 90.00.',
        'calls cannot be compared: no goal under it has its metric.',
        'mean cannot be compared: its metric does not add up.',
        'A goal names a parent that is not in the list: lost.',
        'The period of d reaches beyond that of its parent.',
      ],
      [
        '目标值之间存在不一致。',
        'match：1 个下级目标合计 100.00，与目标值一致。',
        'near：2 个下级目标合计 99.99，比目标值 100.00 少 0.01，在容差 0.01 之内。',
        'over：1 个下级目标合计 110.00，比目标值 100.00 多 10.00。',
        'under：1 个下级目标合计 90.00，比目标值 100.00 少 10.00。',
        'open 无法核对：有目标值未设定；已设定的下级目标合计 90.00。',
        'calls 无法核对：没有下级目标使用同一指标。',
        'mean 无法核对：该指标不可相加。',
        '以下目标的上级不在列表中：lost。',
        '目标 d 的期间超出了其上级目标的期间。',
      ],
    ]);
  });

  it('says that all fits, and that there is nothing to compare', () => {
    expect(inBoth(explainGoalReconciliation, reconcileGoals([{ ...common, id: 'a', target: 5 }, { ...common, id: 'b', parentId: 'a', target: 2 }, { ...common, id: 'c', parentId: 'a', target: 3 }]))).toEqual([
      ['The targets under each goal sum to it.', 'a: 2 goals under it sum to 5.00, its target.'],
      ['各目标的下级目标值合计均与其一致。', 'a：2 个下级目标合计 5.00，与目标值一致。'],
    ]);
    expect(inBoth(explainGoalReconciliation, reconcileGoals([]))).toEqual([['No goal has goals under it, so that there is nothing to compare.'], ['没有任何目标含有下级目标，无可核对。']]);
  });
});

describe('explainReplannedGoal', () => {
  const plan: GoalPlan = {
    goal: { id: 'q1', metric: { id: 'sales', unit: 'money', currency: 'CNY' }, period: '2026-Q1', target: 90 },
    periods: [
      { key: '2026-01', start: '2026-01-01', end: '2026-02-01', target: 30 },
      { key: '2026-02', start: '2026-02-01', end: '2026-03-01', target: 30 },
      { key: '2026-03', start: '2026-03-01', end: '2026-04-01', target: 30 },
    ],
  };
  const replan = (options: Partial<ReplanGoalOptions>, actuals: readonly GoalActual[] = [{ date: '2026-01-20', value: 10 }]) =>
    inBoth(explainReplannedGoal, replanGoal(plan, actuals, { asOf: '2026-01-31', policy: 'catchUp', ...options }));

  it('tells each policy', () => {
    expect(replan({ policy: 'capped' })).toEqual([
      [
        'Goal q1 catches up within bounds: the open periods are asked for CNY 72.00, at most 1.2 times what they were first given.',
        'The closed periods brought CNY 10.00; the target is CNY 90.00.',
        '2026-01 is closed: CNY 10.00, where CNY 30.00 was asked for.',
        '2026-02 is asked for CNY 36.00, at first CNY 30.00; CNY 0.00 is reached so far.',
        '2026-03 is asked for CNY 36.00, at first CNY 30.00; CNY 0.00 is reached so far.',
        'CNY 8.00 is missing to the target and asked of no period.',
      ],
      [
        '目标 q1 限额追补：未结束各期合计需完成 CNY 72.00，不超过原计划的 1.2 倍。',
        '已结束各期完成 CNY 10.00，目标值为 CNY 90.00。',
        '2026-01 已结束：完成 CNY 10.00，计划 CNY 30.00。',
        '2026-02 需完成 CNY 36.00，原计划 CNY 30.00；目前已完成 CNY 0.00。',
        '2026-03 需完成 CNY 36.00，原计划 CNY 30.00；目前已完成 CNY 0.00。',
        '距目标值还差 CNY 8.00，未分配到任何期间。',
      ],
    ]);
    expect(replan({}).map(([told]) => told)).toEqual(['Goal q1 catches up: the open periods are asked for CNY 80.00.', '目标 q1 全额追补：未结束各期合计需完成 CNY 80.00。']);
    expect(replan({ policy: 'hold' }).map((told) => [told[0], told[3], told.at(-1)])).toEqual([
      [
        'Goal q1 keeps its plan: the open periods are asked for CNY 60.00.',
        '2026-02 is asked for CNY 30.00, as at first; CNY 0.00 is reached so far.',
        'CNY 20.00 is missing to the target and asked of no period.',
      ],
      [
        '目标 q1 维持原计划：未结束各期合计需完成 CNY 60.00。',
        '2026-02 需完成 CNY 30.00，与原计划相同；目前已完成 CNY 0.00。',
        '距目标值还差 CNY 20.00，未分配到任何期间。',
      ],
    ]);
    expect(replan({ policy: 'rebase', newTarget: 120 }).map((told) => told.slice(0, 2))).toEqual([
      [
        'Goal q1 has a new target of CNY 120.00: the open periods are asked for CNY 110.00.',
        'The closed periods brought CNY 10.00; the target is CNY 120.00.',
      ],
      ['目标 q1 的目标值调整为 CNY 120.00：未结束各期合计需完成 CNY 110.00。', '已结束各期完成 CNY 10.00，目标值为 CNY 120.00。'],
    ]);
  });

  it('tells a surplus, rows that do not count, and plans at either end', () => {
    const actuals = [{ date: '2026-01-20', value: 100 }, { date: '2026-02-01', value: 1 }, { date: '2025-02-01', value: 1 }];
    expect(replan({}, actuals).map((told) => told.slice(-2))).toEqual([
      [
        'CNY 10.00 more than the target is reached and planned.',
        'Not counted: 1 row outside the periods and 1 row after 2026-01-31.',
      ],
      ['已完成和计划合计超出目标值 CNY 10.00。', '未计入：各期间之外的 1 行 和 2026-01-31 之后的 1 行。'],
    ]);
    expect(replan({ asOf: '2025-12-31' }).map((told) => told[1])).toEqual(['No period is closed yet; the target is CNY 90.00.', '尚无已结束的期间，目标值为 CNY 90.00。']);
    expect(replan({ asOf: '2026-04-30' }).map((told) => told[0])).toEqual(['All periods of goal q1 are closed.', '目标 q1 的各期均已结束。']);
  });
});

describe('explanations of where goals stand', () => {
  it('can be read aloud for every known case', () => {
    expectReadable(explainGoalTrack, goldenResults('goals', trackGoal));
    expectReadable(explainReplannedGoal, goldenResults('goals', replanGoal));
    expectReadable(explainGoalReconciliation, goldenResults('goals', reconcileGoals));
    expectReadable(explainGoalRollUp, goldenResults('goals', rollUpGoals));
  });

  it('refuse what is no result, and options that are not there', () => {
    const told = track(SALES, []);
    expect(refusal(() => explainGoalTrack({ ...told, actual: '1e5', status: 'fine' } as never))).toEqual(['INVALID_NUMBER result.actual', 'INVALID_OPTION result.status']);
    expect(refusal(() => explainGoalTrack(told, { locale: 'zh' as never }))).toEqual(['INVALID_OPTION options.locale']);
    expect(refusal(() => explainGoalTracks({ ...trackGoals([], [], { asOf: '2026-06-15' }), rows: [{}] } as never))).toContain('MISSING_VALUE result.rows[0].goalId');
    expect(refusal(() => explainGoalRollUp(rollUpGoals([], []), { x: 1 } as never))).toEqual(['INVALID_OPTION options.x']);
    expect(refusal(() => explainGoalRollUp({} as never))).toEqual(['MISSING_VALUE result.rows', 'MISSING_VALUE result.unmatched', 'MISSING_VALUE result.warnings']);
    expect(refusal(() => explainGoalReconciliation({ ...reconcileGoals([]), orphans: [7] } as never))).toEqual(['INVALID_OPTION result.orphans[0]']);
    expect(refusal(() => explainReplannedGoal(7 as never))).toEqual(['INVALID_OPTION result']);
  });

  it('answer or refuse whatever became of a result', () => {
    expectGoodManners(explainGoalTrack, goldenResults('goals', trackGoal));
    expectGoodManners(explainGoalTracks, [trackGoals([SALES], [{ goalId: 'x', date: '2026-06-01', value: 1 }], { asOf: '2026-06-15', total: { id: 'all' } })]);
    expectGoodManners(explainGoalRollUp, goldenResults('goals', rollUpGoals));
    expectGoodManners(explainGoalReconciliation, goldenResults('goals', reconcileGoals));
    expectGoodManners(explainReplannedGoal, goldenResults('goals', replanGoal));
  });
});
