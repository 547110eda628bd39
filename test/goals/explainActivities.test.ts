import { describe, expect, it } from 'vitest';
import {
  checkSmart,
  explainActivityPlan,
  explainActivityProjection,
  explainCadence,
  explainSmartReport,
  planActivities,
  projectActivities,
  scheduleCadence,
} from '../../src/goals/index.js';
import type { PlanActivitiesWarning, SmartCheck, SmartCheckCode, SmartReport, SmartStatus } from '../../src/goals/index.js';
import { expectGoodManners, expectReadable } from '../support/explained.js';
import { goldenResults } from '../support/goldenResults.js';
import { refusal } from '../support/refusal.js';
import { inBoth } from '../support/told.js';

describe('explainActivityPlan', () => {
  it('tells results, counts, rates, hours, days and chances', () => {
    const steps = [
      { id: 'call', rate: { successes: 20, trials: 100 }, lagDays: 30, minutesEach: 6 },
      { id: 'demo', rate: '0.25', lagDays: 45 },
    ];
    const plan = planActivities(450000, steps, { averageValue: 100000, confidence: [0.8], due: '2026-03-31', asOf: '2026-01-20' });
    expect(inBoth(explainActivityPlan, plan)).toEqual([
      [
        '5 results are wanted, 4.5 before rounding up.',
        'Each result is worth 100000 on average.',
        'The plan is enough with a chance of 47 %.',
        'call: 90 needed.',
        'Of these, 20 % go on (95 % interval 13.3 % to 28.9 %).',
        'They take 9 hours.',
        'The last day for them is 2026-01-15.',
        'That many are enough with a chance of 47 %.',
        'To be 80 % sure it takes 134 (chance 80.5 %).',
        'demo: 18 needed.',
        'Of these, 25 % go on.',
        'The last day for them is 2026-02-14.',
        'That many are enough with a chance of 48.1 %.',
        'To be 80 % sure it takes 26 (chance 81.6 %).',
        'The chances take every case to succeed on its own; real outcomes spread wider.',
        'It is too late for call: its last day has passed.',
      ],
      [
        '需要 5 个结果（向上取整前为 4.5）。',
        '每个结果平均价值 100000。',
        '该计划足以达成的概率为 47%。',
        'call：需要 90 次。',
        '转化率为 20%（95% 置信区间 13.3% 至 28.9%）。',
        '共需 9 小时。',
        '最迟日期为 2026-01-15。',
        '该数量足够的概率为 47%。',
        '若要有 80% 的把握，需要 134 次（概率 80.5%）。',
        'demo：需要 18 次。',
        '转化率为 25%。',
        '最迟日期为 2026-02-14。',
        '该数量足够的概率为 48.1%。',
        '若要有 80% 的把握，需要 26 次（概率 81.6%）。',
        '以上概率假设每次活动相互独立；实际结果的波动会更大。',
        '步骤 call 已来不及：最迟日期已过。',
      ],
    ]);
  });

  it('tells a yield, and what no number can bring', () => {
    const steps = [
      { id: 'webinar', rate: 20, kind: 'yield' as const },
      { id: 'lead', rate: { successes: 0, trials: 0 } },
      { id: 'demo', rate: 0 },
    ];
    expect(inBoth(explainActivityPlan, planActivities(1, steps, { confidence: 0.9 }))).toEqual([
      [
        '1 result is wanted.',
        'The chance that the plan is enough cannot be told.',
        'webinar: how many are needed cannot be told.',
        'Each of these brings 20 of the next step.',
        'No number that makes it 90 % sure can be told.',
        'lead: how many are needed cannot be told.',
        'No number that makes it 90 % sure can be told.',
        'demo: how many are needed cannot be told.',
        'Of these, 0 % go on.',
        'No number that makes it 90 % sure can be told.',
        'No number of cases is enough, since demo has a rate of 0.',
        'The rate of lead is not known: nothing was observed.',
      ],
      [
        '需要 1 个结果。',
        '该计划足以达成的概率无法计算。',
        'webinar：所需次数无法计算。',
        '每次可带来下一步 20 次。',
        '要有 90% 的把握所需的次数无法计算。',
        'lead：所需次数无法计算。',
        '要有 90% 的把握所需的次数无法计算。',
        'demo：所需次数无法计算。',
        '转化率为 0%。',
        '要有 90% 的把握所需的次数无法计算。',
        '步骤 demo 的转化率为 0，多少次都无法达成。',
        '步骤 lead 的转化率未知：没有观测数据。',
      ],
    ]);
  });

  it('tells one result, one hour, and nothing to do', () => {
    expect(explainActivityPlan(planActivities(1, [{ id: 'demo', rate: 1, minutesEach: 60 }]))).toEqual([
      '1 result is wanted.',
      'The plan is enough with a chance of 100 %.',
      'demo: 1 needed.',
      'Of these, 100 % go on.',
      'They take 1 hour.',
      'That many are enough with a chance of 100 %.',
      'The chances take every case to succeed on its own; real outcomes spread wider.',
    ]);
    expect(explainActivityPlan(planActivities(0, []))).toEqual(['0 results are wanted.']);
  });

  it('tells every warning', () => {
    const codes: Readonly<Record<PlanActivitiesWarning['code'], true>> = { UNREACHABLE: true, RATE_UNKNOWN: true, TOO_LATE: true };
    const warnings = Object.keys(codes).map((code) => ({ code, step: 'call' }) as PlanActivitiesWarning);
    expect(inBoth(explainActivityPlan, { ...planActivities(0, []), warnings }).map((told) => told.slice(1))).toEqual([
      [
        'No number of cases is enough, since call has a rate of 0.',
        'The rate of call is not known: nothing was observed.',
        'It is too late for call: its last day has passed.',
      ],
      ['步骤 call 的转化率为 0，多少次都无法达成。', '步骤 call 的转化率未知：没有观测数据。', '步骤 call 已来不及：最迟日期已过。'],
    ]);
  });
});

describe('explainActivityProjection', () => {
  it('tells what each step brings and what it is worth', () => {
    const steps = [{ id: 'lead', rate: '0.15' }, { id: 'qualified', rate: '0.1' }];
    expect(inBoth(explainActivityProjection, projectActivities({ lead: 400, qualified: '7.5' }, steps, { averageValue: 1000 }))).toEqual([
      [
        '6.75 results are to be expected.',
        'They are worth 6750.',
        'lead: 400 enter here, 400 to be expected in all.',
        'qualified: 7.5 enter here, 67.5 to be expected in all.',
      ],
      ['预计带来 6.75 个结果。', '价值合计 6750。', 'lead：新增 400，预计合计 400。', 'qualified：新增 7.5，预计合计 67.5。'],
    ]);
    expect(explainActivityProjection(projectActivities({ lead: 10 }, [{ id: 'lead', rate: '0.1' }]))).toEqual(['1 result is to be expected.', 'lead: 10 enter here, 10 to be expected in all.']);
  });

  it('tells what an unknown rate hides', () => {
    const steps = [{ id: 'lead', rate: { successes: 0, trials: 0 } }, { id: 'demo', rate: '0.1' }];
    expect(inBoth(explainActivityProjection, projectActivities({ lead: 10, demo: 5 }, steps))).toEqual([
      [
        'What results are to be expected cannot be told: the rate of lead is not known.',
        'lead: 10 enter here, 10 to be expected in all.',
        'demo: 5 enter here; how many there are in all cannot be told.',
      ],
      ['预计结果无法计算：步骤 lead 的转化率未知。', 'lead：新增 10，预计合计 10。', 'demo：新增 5，合计无法计算。'],
    ]);
    expect(explainActivityProjection(projectActivities({ lead: 10 }, [...steps].reverse()))[0]).toEqual('What results are to be expected cannot be told: the rate of lead is not known.');
  });
});

describe('explainCadence', () => {
  it('tells slot by slot', () => {
    expect(inBoth(explainCadence, scheduleCadence(3, { start: '2026-01-05', end: '2026-01-19' }, { per: 'week' }))).toEqual([
      [
        '3 in all, spread over 2 slots by calendar days.',
        '2026-W02 (from 2026-01-05 until 2026-01-12, that day not included): 2; by its end 2 in all.',
        '2026-W03 (from 2026-01-12 until 2026-01-19, that day not included): 1; by its end 3 in all.',
      ],
      [
        '共 3 次，按自然日分布到 2 个时段。',
        '2026-W02（2026-01-05 至 2026-01-12，不含当日）：2 次，累计 2 次。',
        '2026-W03（2026-01-12 至 2026-01-19，不含当日）：1 次，累计 3 次。',
      ],
    ]);
  });

  it('tells what is spread before rounding, and how days count', () => {
    expect(inBoth(explainCadence, scheduleCadence({ times: 50, per: 'month' }, { start: '2026-01-05', end: '2026-01-15' }, { per: 'month', workCalendar: {} }))).toEqual([
      [
        '18 in all, spread over 1 slot by working days.',
        'Before rounding it is 18.18.',
        '2026-01 (from 2026-01-05 until 2026-01-15, that day not included): 18; by its end 18 in all.',
      ],
      ['共 18 次，按工作日分布到 1 个时段。', '取整前为 18.18。', '2026-01（2026-01-05 至 2026-01-15，不含当日）：18 次，累计 18 次。'],
    ]);
    expect(explainCadence(scheduleCadence(1, '2026-01', { per: 'month', basis: 'months' }))[0]).toEqual('1 in all, spread over 1 slot by months of equal weight.');
  });
});

describe('explainSmartReport', () => {
  const draft = {
    id: 'q1',
    metric: { id: 'sales', unit: 'money', currency: 'CNY', level: 'result' },
    period: '2026-Q1',
    target: 500000,
    ownerId: 'zhang',
    scope: 'east',
    source: 'crm',
    checkpoints: ['2026-02-01'],
    weight: 2,
    parentId: 'year',
  } as const;

  it('tells every check with what was found and what it is held against', () => {
    const report = checkSmart(draft, {
      asOf: '2026-01-05',
      parent: { id: 'year', metric: { id: 'sales', level: 'result' } },
      children: [],
      history: [400000, 440000, 450000],
      capacity: 480000,
      hours: { needed: 120, available: 100 },
      probability: 0.585,
      lagDays: 30,
    });
    expect(inBoth(explainSmartReport, report)).toEqual([
      [
        'Goal q1 does not pass the SMART check.',
        'Specific (S): passed.',
        'There is a metric: yes (sales).',
        'There is one metric: yes (found: 1).',
        'Somebody owns it: yes (zhang).',
        'It says what it covers: yes (east).',
        'It has a period: yes (from 2026-01-01).',
        'Measurable (M): passed.',
        'The metric has a unit: yes (money).',
        'Money has a currency: yes (CNY).',
        'There is a target: yes (500000).',
        'The target is a whole number of steps: yes (500000 in steps of 0.01).',
        'It says where the actual value is read: yes (crm).',
        'Attainable (A): failed.',
        'It asks for no more growth than there has been: no (asked for 11.1 %, at best so far 10 %).',
        'Capacity covers the target: no (capacity 480000, target 500000).',
        'The hours are enough: no (120 needed, 100 available).',
        'It is likely enough: yes (chance 58.5 %, at least 50 % asked for).',
        'Relevant (R): passed.',
        'It belongs to the goal above it: yes (year).',
        'It leads to the goal above it: yes (level result under result).',
        'Its weight is above 0: yes (found: 2).',
        'Timed (T): passed.',
        'Its period starts before it ends: yes (from 2026-01-01 until 2026-04-01).',
        'Its period is not over: yes (checked on 2026-01-05, it ends before 2026-04-01).',
        'A checkpoint lies in its period: yes (found: 1).',
        'There is time from the first activity to the result: yes (to start by 2026-03-01, checked on 2026-01-05).',
        'Goal q1 is a result, and none of the goals under it is an activity: nobody does anything for it.',
      ],
      [
        '目标 q1 未通过 SMART 检查。',
        '具体（S）：通过。',
        '已设定指标：是（sales）。',
        '只有一个指标：是（实有 1 个）。',
        '已指定负责人：是（zhang）。',
        '已说明范围：是（east）。',
        '已设定期间：是（2026-01-01 起）。',
        '可衡量（M）：通过。',
        '指标有单位：是（money）。',
        '金额有币种：是（CNY）。',
        '已设定目标值：是（500000）。',
        '目标值为最小单位的整数倍：是（目标值 500000，最小单位 0.01）。',
        '已说明实绩的数据来源：是（crm）。',
        '可实现（A）：未通过。',
        '所需增长不超过历史最好水平：否（需增长 11.1%，历史最好 10%）。',
        '产能足以覆盖目标值：否（产能 480000，目标值 500000）。',
        '工时足够：否（需要 120 小时，可用 100 小时）。',
        '达成概率足够高：是（概率 58.5%，至少需要 50%）。',
        '相关（R）：通过。',
        '已关联上级目标：是（year）。',
        '能支撑上级目标：是（本级 result，上级 result）。',
        '权重大于 0：是（实为 2）。',
        '有时限（T）：通过。',
        '期间的开始早于结束：是（2026-01-01 至 2026-04-01）。',
        '期间尚未结束：是（检查日 2026-01-05，于 2026-04-01 前结束）。',
        '期间内设有检查点：是（实有 1 个）。',
        '从首次活动到出结果的时间足够：是（最迟 2026-03-01 开始，检查日 2026-01-05）。',
        '目标 q1 是结果类目标，其下级目标中没有活动类目标：没有人为它采取行动。',
      ],
    ]);
  });

  it('tells a draft that lacks all, and a goal of which nothing more is known', () => {
    expect(inBoth(explainSmartReport, checkSmart({ metric: { level: 'result' } }, { asOf: '2026-01-05', children: [] }))).toEqual([
      [
        'The goal does not pass the SMART check.',
        'Specific (S): failed.',
        'There is a metric: no.',
        'There is one metric: yes (found: 1).',
        'Somebody owns it: no.',
        'It says what it covers: no.',
        'It has a period: no.',
        'Measurable (M): failed.',
        'The metric has a unit: no.',
        'There is a target: no.',
        'It says where the actual value is read: no.',
        'Attainable (A): not known.',
        'There is evidence that it can be reached: not known.',
        'Relevant (R): not known.',
        'It belongs to the goal above it: not known.',
        'Timed (T): failed.',
        'Its period starts before it ends: no.',
        'The goal is a result, and none of the goals under it is an activity: nobody does anything for it.',
      ],
      [
        '该目标未通过 SMART 检查。',
        '具体（S）：未通过。',
        '已设定指标：否。',
        '只有一个指标：是（实有 1 个）。',
        '已指定负责人：否。',
        '已说明范围：否。',
        '已设定期间：否。',
        '可衡量（M）：未通过。',
        '指标有单位：否。',
        '已设定目标值：否。',
        '已说明实绩的数据来源：否。',
        '可实现（A）：无法判断。',
        '有可实现的依据：无法判断。',
        '相关（R）：无法判断。',
        '已关联上级目标：无法判断。',
        '有时限（T）：未通过。',
        '期间的开始早于结束：否。',
        '该目标是结果类目标，其下级目标中没有活动类目标：没有人为它采取行动。',
      ],
    ]);
    const { parentId: _parentId, weight: _weight, ...rest } = draft;
    const [english, chinese] = inBoth(explainSmartReport, checkSmart(rest, { asOf: '2026-01-05', parent: null }));
    expect([english[0], chinese[0]]).toEqual(['Goal q1 fails no SMART check, but some cannot be answered.', '目标 q1 没有未通过的 SMART 检查项，但部分项目无法判断。']);
    expect([english, chinese].map((told) => told.filter((sentence) => /top goal|above|顶层|上级/.test(sentence)))).toEqual([['It is declared a top goal: yes.'], ['已声明为顶层目标：是。']]);
    const passed = checkSmart(rest, { asOf: '2026-01-05', parent: null, capacity: 500000 });
    expect(inBoth(explainSmartReport, passed).map(([verdict]) => verdict)).toEqual(['Goal q1 is specific, measurable, attainable, relevant and timed.', '目标 q1 符合 SMART 原则：具体、可衡量、可实现、相关、有时限。']);
  });

  it('tells every check, whatever its answer, with figures and without', () => {
    const codes: Readonly<Record<SmartCheckCode, true>> = {
      METRIC_SET: true, ONE_METRIC: true, OWNER_SET: true, SCOPE_SET: true, PERIOD_SET: true, UNIT_SET: true, CURRENCY_SET: true, TARGET_SET: true,
      TARGET_ON_STEP: true, SOURCE_SET: true, BASELINE_SET: true, GROWTH_IN_BAND: true, CAPACITY_COVERS: true, HOURS_FIT: true, PROBABLE: true,
      NO_EVIDENCE: true, PARENT_SET: true, LEADS_UPWARD: true, WEIGHT_POSITIVE: true, PERIOD_ORDER: true, NOT_OVER: true, CHECKPOINT_INSIDE: true, LAG_FITS: true,
    };
    const report = checkSmart(draft, { asOf: '2026-01-05' });
    const withChecks = (checks: readonly SmartCheck[]): SmartReport => ({ ...report, letters: { ...report.letters, S: { status: 'fail', checks } } });
    const seen = new Set<string>();
    for (const status of ['pass', 'fail', 'unknown'] as readonly SmartStatus[]) {
      for (const [observed, limit] of [[null, null], [1, null], ['2', 3]] as const) {
        const checks = Object.keys(codes).map((code): SmartCheck => ({ code: code as SmartCheckCode, status, observed, limit }));
        expectReadable(explainSmartReport, [withChecks(checks)]);
        for (const sentence of explainSmartReport(withChecks(checks)).slice(2, 2 + checks.length)) seen.add(sentence);
      }
    }
    expect(seen.size).toBe(9 * Object.keys(codes).length);
  });
});


describe('explanations of what goals take', () => {
  const functions = [
    [explainActivityPlan, planActivities],
    [explainActivityProjection, projectActivities],
    [explainCadence, scheduleCadence],
    [explainSmartReport, checkSmart],
  ] as const;

  it.each(functions.map(([explain, call]) => [explain.name, explain, call] as const))('%s can be read aloud for every known case', (_, explain, call) => {
    expectReadable(explain, goldenResults('goals', call));
  });

  it.each(functions.map(([explain, call]) => [explain.name, explain, call] as const))('%s answers or refuses whatever became of a result', (_, explain, call) => {
    expectGoodManners(explain, goldenResults('goals', call));
  });

  it.each(functions.map(([explain, call]) => [explain.name, explain, call] as const))('%s refuses what is no result, and options that are not there', (_, explain, call) => {
    const [result] = goldenResults('goals', call);
    expect(refusal(() => explain(null as never))).toEqual(['MISSING_VALUE result']);
    expect(refusal(() => explain('plan' as never))).toEqual(['INVALID_OPTION result']);
    expect(refusal(() => explain(result as never, { locale: 'zh' as never }))).toEqual(['INVALID_OPTION options.locale']);
    expect(refusal(() => explain(result as never, { style: 1 } as never))).toEqual(['INVALID_OPTION options.style']);
  });

  it('name the place of what is wrong', () => {
    const plan = planActivities(5, [{ id: 'demo', rate: '0.25' }]);
    expect(refusal(() => explainActivityPlan({ ...plan, steps: [{ ...plan.steps[0], required: '20' }] } as never))).toEqual(['INVALID_OPTION result.steps[0].required']);
    const report = checkSmart({}, { asOf: '2026-01-05' });
    expect(refusal(() => explainSmartReport({ ...report, letters: { ...report.letters, T: { status: 'pass', checks: [{ code: 'LUCK' }] } } } as never))).toContain('INVALID_OPTION result.letters.T.checks[0].code');
  });
});
