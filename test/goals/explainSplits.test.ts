import { describe, expect, it } from 'vitest';
import {
  calculateRampedQuota,
  decomposeGoal,
  explainGoalDecomposition,
  explainGoalOwnerSplit,
  explainGoalPeriodSplit,
  explainOverAssignment,
  explainProration,
  explainRampedQuota,
  overAssign,
  prorate,
  splitGoalByOwner,
  splitGoalByPeriod,
} from '../../src/goals/index.js';
import type { Goal, GoalSplitWarning, OverAssignedNode } from '../../src/goals/index.js';
import { expectGoodManners, expectReadable } from '../support/explained.js';
import { goldenResults } from '../support/goldenResults.js';
import { refusal } from '../support/refusal.js';
import { inBoth } from '../support/told.js';

const SALES: Goal = { id: 'sales', metric: { id: 'sales', unit: 'money', currency: 'CNY' }, period: '2026-Q1', target: 900 };

describe('explainGoalPeriodSplit', () => {
  it('tells levels of time, the season, and what is settled', () => {
    const result = splitGoalByPeriod({ ...SALES, period: '2026-H1' }, {
      by: ['quarter', 'month'],
      seasonality: { by: 'month', weights: [1, 0, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
      locked: { '2026-Q1/2026-03': 100 },
      workCalendar: {},
    });
    expect(inBoth(explainGoalPeriodSplit, result)).toEqual([
      [
        'Goal sales is CNY 900.00, from 2026-01-01 until 2026-07-01 (that day not included).',
        'Periods are weighed by working days and by season.',
        '2026-Q1 carries CNY 450.00 for a weight of 50 %.',
        '2026-Q1/2026-01 carries CNY 350.00 for a weight of 33.3 %.',
        '2026-Q1/2026-02 carries CNY 0.00: it weighs nothing.',
        '2026-Q1/2026-03 carries CNY 100.00, as settled beforehand.',
        '2026-Q2 carries CNY 450.00 for a weight of 50 %.',
        '2026-Q2/2026-04 carries CNY 150.00 for a weight of 33.3 %.',
        '2026-Q2/2026-05 carries CNY 150.00 for a weight of 33.3 %.',
        '2026-Q2/2026-06 carries CNY 150.00 for a weight of 33.3 %.',
      ],
      [
        '目标 sales 为 CNY 900.00，期间 2026-01-01 至 2026-07-01（不含当日）。',
        '各期按工作日和季节权重分配。',
        '2026-Q1 承担 CNY 450.00（权重占比 50%）。',
        '2026-Q1/2026-01 承担 CNY 350.00（权重占比 33.3%）。',
        '2026-Q1/2026-02 承担 CNY 0.00：权重为 0。',
        '2026-Q1/2026-03 承担 CNY 100.00，为事先锁定的数值。',
        '2026-Q2 承担 CNY 450.00（权重占比 50%）。',
        '2026-Q2/2026-04 承担 CNY 150.00（权重占比 33.3%）。',
        '2026-Q2/2026-05 承担 CNY 150.00（权重占比 33.3%）。',
        '2026-Q2/2026-06 承担 CNY 150.00（权重占比 33.3%）。',
      ],
    ]);
  });

  it('tells values that do not fit', () => {
    expect(inBoth(explainGoalPeriodSplit, splitGoalByPeriod(SALES, { by: 'month', locked: { '2026-01': 600, '2026-02': 500 } })).map((told) => told.slice(2))).toEqual([
      [
        'What is below the goal comes to CNY 200.00 more than it holds.',
        '2026-01 carries CNY 600.00, as settled beforehand.',
        '2026-02 carries CNY 500.00, as settled beforehand.',
        '2026-03 carries CNY 0.00 for a weight of 33.3 %.',
        'What is settled beforehand under the goal comes to more than there is; nothing is left for others.',
      ],
      [
        '下级合计超出目标 CNY 200.00。',
        '2026-01 承担 CNY 600.00，为事先锁定的数值。',
        '2026-02 承担 CNY 500.00，为事先锁定的数值。',
        '2026-03 承担 CNY 0.00（权重占比 33.3%）。',
        '该目标下锁定的数值合计超过总额，其余部分未分得。',
      ],
    ]);
    const all = { '2026-01': 100, '2026-02': 100, '2026-03': 100 };
    expect(inBoth(explainGoalPeriodSplit, splitGoalByPeriod(SALES, { by: 'month', locked: all })).map((told) => [told[2], told.at(-1)])).toEqual([
      [
        'CNY 600.00 of the goal is placed nowhere.',
        'Everything under the goal is settled beforehand, and it comes to less than there is.',
      ],
      ['目标中有 CNY 600.00 未能分配。', '该目标下全部数值均已锁定，合计低于总额。'],
    ]);
  });

  it('tells a goal with nothing to weigh it by', () => {
    const result = splitGoalByPeriod({ ...SALES, target: 0 }, { by: 'month', seasonality: { by: 'month', weights: [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1] } });
    expect(inBoth(explainGoalPeriodSplit, result).map((told) => told[2])).toEqual(['2026-01 carries CNY 0.00: it weighs nothing.', '2026-01 承担 CNY 0.00：权重为 0。']);
  });
});

describe('explainGoalDecomposition', () => {
  it('tells periods, people, sums across the tree, and the activities that it takes', () => {
    const result = decomposeGoal({ ...SALES, period: '2026-01' }, {
      by: 'month',
      owners: [{ id: 'ana' }, { id: 'ben', weight: 2, capacity: 500 }],
      activities: { steps: [{ id: 'call', rate: { successes: 0, trials: 0 } }, { id: 'demo', rate: '0.25' }], averageValue: 100 },
    });
    expect(inBoth(explainGoalDecomposition, result)).toEqual([
      [
        'Goal sales is CNY 900.00, from 2026-01-01 until 2026-02-01 (that day not included).',
        'Periods are weighed by months of equal weight.',
        'People are weighed by their own weight and by the time they are there and up to speed, in months of equal weight.',
        'It asks for an unknown number of call and 36 × demo.',
        '2026-01 carries CNY 900.00 for a weight of 100 %.',
        'It asks for an unknown number of call and 36 × demo.',
        '2026-01/ana carries CNY 300.00 for a weight of 33.3 %.',
        'It asks for an unknown number of call and 12 × demo.',
        '2026-01/ben carries CNY 600.00 for a weight of 66.7 %.',
        'It asks for an unknown number of call and 24 × demo.',
        'In all, ana carries CNY 300.00.',
        'In all, ben carries CNY 600.00.',
        'ben carries more than the capacity told.',
        'The rate of call is not known: nothing was observed.',
      ],
      [
        '目标 sales 为 CNY 900.00，期间 2026-01-01 至 2026-02-01（不含当日）。',
        '各期按各月等权分配。',
        '人员按各自权重以及在岗和爬坡时间（各月等权）分配。',
        '所需活动量：call 次数未知 和 demo 36 次。',
        '2026-01 承担 CNY 900.00（权重占比 100%）。',
        '所需活动量：call 次数未知 和 demo 36 次。',
        '2026-01/ana 承担 CNY 300.00（权重占比 33.3%）。',
        '所需活动量：call 次数未知 和 demo 12 次。',
        '2026-01/ben 承担 CNY 600.00（权重占比 66.7%）。',
        '所需活动量：call 次数未知 和 demo 24 次。',
        'ana 合计承担 CNY 300.00。',
        'ben 合计承担 CNY 600.00。',
        'ben 承担的数值超出其承载能力。',
        '步骤 call 的转化率未知：没有观测数据。',
      ],
    ]);
  });

  it('tells a period without anybody in it', () => {
    const result = decomposeGoal({ ...SALES, period: '2026-H1' }, { by: ['quarter'], owners: [{ id: 'ana', activeFrom: '2026-04-01' }, { id: 'ben', activeFrom: '2026-04-01' }, { id: 'cy', activeFrom: '2026-04-01' }] });
    expect(inBoth(explainGoalDecomposition, result).map((told) => told.slice(3))).toEqual([
      [
        '2026-Q1 carries CNY 450.00 for a weight of 50 %.',
        'CNY 450.00 of 2026-Q1 is placed nowhere below it.',
        '2026-Q1/ana carries CNY 0.00: it weighs nothing.',
        '2026-Q1/ben carries CNY 0.00: it weighs nothing.',
        '2026-Q1/cy carries CNY 0.00: it weighs nothing.',
        '2026-Q2 carries CNY 450.00 for a weight of 50 %.',
        '2026-Q2/ana carries CNY 150.00 for a weight of 33.3 %.',
        '2026-Q2/ben carries CNY 150.00 for a weight of 33.3 %.',
        '2026-Q2/cy carries CNY 150.00 for a weight of 33.3 %.',
        'In all, ana carries CNY 150.00.',
        'In all, ben carries CNY 150.00.',
        'In all, cy carries CNY 150.00.',
        'Nobody is active in 2026-Q1.',
      ],
      [
        '2026-Q1 承担 CNY 450.00（权重占比 50%）。',
        '2026-Q1 中有 CNY 450.00 未能向下分配。',
        '2026-Q1/ana 承担 CNY 0.00：权重为 0。',
        '2026-Q1/ben 承担 CNY 0.00：权重为 0。',
        '2026-Q1/cy 承担 CNY 0.00：权重为 0。',
        '2026-Q2 承担 CNY 450.00（权重占比 50%）。',
        '2026-Q2/ana 承担 CNY 150.00（权重占比 33.3%）。',
        '2026-Q2/ben 承担 CNY 150.00（权重占比 33.3%）。',
        '2026-Q2/cy 承担 CNY 150.00（权重占比 33.3%）。',
        'ana 合计承担 CNY 150.00。',
        'ben 合计承担 CNY 150.00。',
        'cy 合计承担 CNY 150.00。',
        '“2026-Q1”期间没有在岗人员。',
      ],
    ]);
  });

  it('tells what locks below a period do not fit', () => {
    const result = decomposeGoal({ ...SALES, period: '2026-01' }, { by: 'month', owners: [{ id: 'ana' }, { id: 'ben' }], locked: { '2026-01/ana': 800, '2026-01/ben': 800 } });
    expect(inBoth(explainGoalDecomposition, result).map((told) => told.slice(3))).toEqual([
      [
        '2026-01 carries CNY 900.00 for a weight of 100 %.',
        'What is below 2026-01 comes to CNY 700.00 more than it carries.',
        '2026-01/ana carries CNY 800.00, as settled beforehand.',
        '2026-01/ben carries CNY 800.00, as settled beforehand.',
        'In all, ana carries CNY 800.00.',
        'In all, ben carries CNY 800.00.',
        'What is settled beforehand under 2026-01 comes to more than there is; nothing is left for others.',
      ],
      [
        '2026-01 承担 CNY 900.00（权重占比 100%）。',
        '2026-01 的下级合计超出其 CNY 700.00。',
        '2026-01/ana 承担 CNY 800.00，为事先锁定的数值。',
        '2026-01/ben 承担 CNY 800.00，为事先锁定的数值。',
        'ana 合计承担 CNY 800.00。',
        'ben 合计承担 CNY 800.00。',
        '“2026-01”下锁定的数值合计超过总额，其余部分未分得。',
      ],
    ]);
    const below = decomposeGoal({ ...SALES, period: '2026-01' }, { by: 'month', owners: [{ id: 'ana' }], locked: { '2026-01/ana': 800 } });
    expect(inBoth(explainGoalDecomposition, below).map((told) => told.slice(3))).toEqual([
      [
        '2026-01 carries CNY 900.00 for a weight of 100 %.',
        'CNY 100.00 of 2026-01 is placed nowhere below it.',
        '2026-01/ana carries CNY 800.00, as settled beforehand.',
        'In all, ana carries CNY 800.00.',
        'Everything under 2026-01 is settled beforehand, and it comes to less than there is.',
      ],
      [
        '2026-01 承担 CNY 900.00（权重占比 100%）。',
        '2026-01 中有 CNY 100.00 未能向下分配。',
        '2026-01/ana 承担 CNY 800.00，为事先锁定的数值。',
        'ana 合计承担 CNY 800.00。',
        '“2026-01”下全部数值均已锁定，合计低于总额。',
      ],
    ]);
  });

  it('tells sums that rounding moved', () => {
    const deals: Goal = { id: 'deals', metric: { id: 'deals', unit: 'count' }, period: { start: '2026-01-01', end: '2026-03-01' }, target: 10 };
    const result = decomposeGoal(deals, { by: 'month', owners: [{ id: 'ana' }, { id: 'ben' }, { id: 'cy' }] });
    expect(inBoth(explainGoalDecomposition, result).map((told) => told.slice(-3))).toEqual([
      [
        'In all, ana carries 4; before rounding it would be 3.33.',
        'In all, ben carries 4; before rounding it would be 3.33.',
        'In all, cy carries 2; before rounding it would be 3.33.',
      ],
      ['ana 合计承担 4，取整前为 3.33。', 'ben 合计承担 4，取整前为 3.33。', 'cy 合计承担 2，取整前为 3.33。'],
    ]);
  });

  it('leaves out periods where only people carry it', () => {
    expect(explainGoalDecomposition(decomposeGoal(SALES, { owners: [{ id: 'ana' }] }))).toEqual([
      'Goal sales is CNY 900.00, from 2026-01-01 until 2026-04-01 (that day not included).',
      'People are weighed by their own weight and by the time they are there and up to speed, in calendar days.',
      'ana carries CNY 900.00 for a weight of 100 %.',
    ]);
  });

  it('tells every warning', () => {
    const codes: Readonly<Record<GoalSplitWarning['code'], object>> = {
      LOCKED_EXCEEDS_TOTAL: { path: '' },
      LOCKED_BELOW_TOTAL: { path: '2026-01' },
      NO_ACTIVE_OWNER: { path: '2026-01' },
      OVER_CAPACITY: { ownerId: 'ana' },
      UNREACHABLE: { step: 'call' },
      RATE_UNKNOWN: { step: 'call' },
    };
    const warnings = Object.entries(codes).map(([code, rest]) => ({ code, ...rest }) as GoalSplitWarning);
    const told = inBoth(explainGoalDecomposition, { ...decomposeGoal(SALES, { by: 'month' }), warnings });
    expect(told.map((sentences) => sentences.slice(-6))).toEqual([
      [
        'What is settled beforehand under the goal comes to more than there is; nothing is left for others.',
        'Everything under 2026-01 is settled beforehand, and it comes to less than there is.',
        'Nobody is active in 2026-01.',
        'ana carries more than the capacity told.',
        'No number of activities is enough, since call has a rate of 0.',
        'The rate of call is not known: nothing was observed.',
      ],
      [
        '该目标下锁定的数值合计超过总额，其余部分未分得。',
        '“2026-01”下全部数值均已锁定，合计低于总额。',
        '“2026-01”期间没有在岗人员。',
        'ana 承担的数值超出其承载能力。',
        '步骤 call 的转化率为 0，多少活动都无法达成。',
        '步骤 call 的转化率未知：没有观测数据。',
      ],
    ]);
  });
});

describe('explainGoalOwnerSplit', () => {
  it('tells weights, ramps, settled values, padding and who is left out', () => {
    const owners = [
      { id: 'ana', level: 'senior', weight: 2 },
      { id: 'ben', level: 'senior', activeFrom: '2026-01-01', ramp: [0.5, 0.5, 0.5], capacity: 100 },
      { id: 'cy', level: 'senior', locked: 300 },
      { id: 'dan', level: 'senior', activeFrom: '2027-01-01' },
      { id: 'eve', level: 'junior' },
    ];
    const result = splitGoalByOwner(SALES, owners, { levels: ['senior'], overAssign: { ratio: 1.1 }, basis: 'months', seasonality: { by: 'quarter', weights: [1, 1, 1, 1] } });
    expect(inBoth(explainGoalOwnerSplit, result)).toEqual([
      [
        'Goal sales of CNY 900.00 is split over 4 people.',
        'People are weighed by their own weight and by the time they are there and up to speed, in months of equal weight and by season.',
        'ana carries CNY 480.00 for a weight of 57.1 %; CNY 528.00 is assigned.',
        "ben carries CNY 120.00 for a weight of 14.3 %; with the ramp, 50 % of the goal's time counts; CNY 132.00 is assigned.",
        'cy carries CNY 300.00, as settled beforehand; CNY 330.00 is assigned.',
        "dan carries CNY 0.00: without weight, or not there in the goal's time; CNY 0.00 is assigned.",
        'Of other levels, and left out: eve.',
        'ben carries more than the capacity told.',
      ],
      [
        '目标 sales 共 CNY 900.00，分配给 4 人。',
        '人员按各自权重以及在岗和爬坡时间（各月等权，含季节权重）分配。',
        'ana 承担 CNY 480.00（权重占比 57.1%）；下达配额 CNY 528.00。',
        'ben 承担 CNY 120.00（权重占比 14.3%）；目标期间内的有效时间（含爬坡）为 50%；下达配额 CNY 132.00。',
        'cy 承担 CNY 300.00，为事先锁定的数值；下达配额 CNY 330.00。',
        'dan 承担 CNY 0.00：权重为 0，或在目标期间内不在岗；下达配额 CNY 0.00。',
        '不属于参与层级，未参与分配：eve。',
        'ben 承担的数值超出其承载能力。',
      ],
    ]);
  });

  it('tells values that do not fit, and people without weight', () => {
    expect(inBoth(explainGoalOwnerSplit, splitGoalByOwner(SALES, [{ id: 'ana', locked: 1000 }, { id: 'ben' }])).map((told) => told.slice(2))).toEqual([
      [
        'ana carries CNY 1000.00, as settled beforehand.',
        'ben carries CNY 0.00 for a weight of 50 %.',
        'What is below the goal comes to CNY 100.00 more than it holds.',
        'What is settled beforehand under the goal comes to more than there is; nothing is left for others.',
      ],
      [
        'ana 承担 CNY 1000.00，为事先锁定的数值。',
        'ben 承担 CNY 0.00（权重占比 50%）。',
        '下级合计超出目标 CNY 100.00。',
        '该目标下锁定的数值合计超过总额，其余部分未分得。',
      ],
    ]);
    expect(inBoth(explainGoalOwnerSplit, splitGoalByOwner(SALES, [{ id: 'ana', locked: 400 }])).map((told) => [told[0], ...told.slice(2)])).toEqual([
      [
        'Goal sales of CNY 900.00 is split over 1 person.',
        'ana carries CNY 400.00, as settled beforehand.',
        'CNY 500.00 of the goal is placed nowhere.',
        'Everything under the goal is settled beforehand, and it comes to less than there is.',
      ],
      [
        '目标 sales 共 CNY 900.00，分配给 1 人。',
        'ana 承担 CNY 400.00，为事先锁定的数值。',
        '目标中有 CNY 500.00 未能分配。',
        '该目标下全部数值均已锁定，合计低于总额。',
      ],
    ]);
    expect(inBoth(explainGoalOwnerSplit, splitGoalByOwner({ ...SALES, target: 0 }, [{ id: 'ana', weight: 0 }])).map((told) => told[2])).toEqual(['ana carries CNY 0.00; nobody weighs anything.', 'ana 承担 CNY 0.00；所有人的权重均为 0。']);
  });
});

describe('explainRampedQuota', () => {
  it('tells the time that counts, the ramp, and each period', () => {
    const result = calculateRampedQuota(60000, { period: '2026-Q1', activeFrom: '2026-02-01', activeTo: '2026-03-20', ramp: [0.5, 0.75], basis: 'months' });
    expect(inBoth(explainRampedQuota, result)).toEqual([
      [
        'The quota is 19193.55: 32 % of the full quota of 60000.00.',
        'It counts from 2026-02-01 until 2026-03-20 (that day not included).',
        'The month of the hire counts from the hire on.',
        'Month by month since the hire it asks for 50 % and 75 %, then for all.',
        '2026-01: 0.00 of 20000.00, 0 %.',
        '2026-02: 10000.00 of 20000.00, 50 %.',
        '2026-03: 9193.55 of 20000.00, 46 %.',
      ],
      [
        '配额为 19193.55，即全额配额 60000.00 的 32%。',
        '自 2026-02-01 起计算至 2026-03-20（不含当日）。',
        '入职当月自入职日起按天计算。',
        '爬坡期自入职起逐月为 50% 和 75%，之后为全额。',
        '2026-01：0.00，全额 20000.00，占 0%。',
        '2026-02：10000.00，全额 20000.00，占 50%。',
        '2026-03：9193.55，全额 20000.00，占 46%。',
      ],
    ]);
  });

  it('tells a quota in full, and periods that weigh nothing', () => {
    const result = calculateRampedQuota(60000, { period: '2026-Q1', seasonality: { by: 'month', weights: [1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] } });
    expect(inBoth(explainRampedQuota, result)).toEqual([
      [
        'The quota is 60000.00, in full.',
        '2026-01: 30000.00 of 30000.00, 100 %.',
        '2026-02: 0.00, since nothing in it counts.',
        '2026-03: 30000.00 of 30000.00, 100 %.',
      ],
      [
        '配额为 60000.00，全额计算。',
        '2026-01：30000.00，全额 30000.00，占 100%。',
        '2026-02：0.00，该期间没有可计的权重。',
        '2026-03：30000.00，全额 30000.00，占 100%。',
      ],
    ]);
  });

  it('tells every rule for the month of the hire, a leaver, and a ramp by quarter', () => {
    const rule = (hireMonth: 'full' | 'skip' | { cutoffDay: number }): unknown =>
      inBoth(explainRampedQuota, calculateRampedQuota(60000, { period: '2026-Q1', activeFrom: '2026-02-10', hireMonth })).map((told) => told[2]);
    expect(rule('full')).toEqual(['The month of the hire counts in full.', '入职当月按整月计算。']);
    expect(rule('skip')).toEqual(['The month of the hire counts only if the hire is on its first day.', '入职当月仅在当月首日入职时计算。']);
    expect(rule({ cutoffDay: 15 })).toEqual(['The month of the hire counts in full up to day 15 and not at all after it.', '当月 15 日及之前入职按整月计算，之后入职当月不计。']);
    expect(inBoth(explainRampedQuota, calculateRampedQuota(60000, { period: '2026-Q1', activeTo: '2026-02-10' })).map((told) => told[1])).toEqual(['It counts until 2026-02-10 (that day not included).', '计算至 2026-02-10（不含当日）。']);
    const slow = calculateRampedQuota(60000, { period: '2026-Q1', activeFrom: '2026-02-10', ramp: [0.5], rampUnit: 'quarter' });
    expect(inBoth(explainRampedQuota, slow).map((told) => told[3])).toEqual(['Quarter by quarter since the hire it asks for 50 %, then for all.', '爬坡期自入职起逐季为 50%，之后为全额。']);
  });

  it('tells the day from which it counts, as the rule for the month of the hire moves it', () => {
    const from = (hireMonth: 'prorated' | 'full' | 'skip' | { cutoffDay: number }, more: { activeFrom?: string; activeTo?: string } = {}): unknown =>
      inBoth(explainRampedQuota, calculateRampedQuota(60000, { period: '2026-Q1', activeFrom: '2026-02-16', hireMonth, ...more })).map((told) => told[1]);
    expect(from('prorated')).toEqual(['It counts from 2026-02-16 on.', '自 2026-02-16 起计算。']);
    expect(from('full')).toEqual(['It counts from 2026-02-01 on.', '自 2026-02-01 起计算。']);
    expect(from('skip')).toEqual(['It counts from 2026-03-01 on.', '自 2026-03-01 起计算。']);
    expect(from({ cutoffDay: 16 })).toEqual(['It counts from 2026-02-01 on.', '自 2026-02-01 起计算。']);
    expect(from({ cutoffDay: 15 })).toEqual(['It counts from 2026-03-01 on.', '自 2026-03-01 起计算。']);
    expect(from('skip', { activeTo: '2026-03-20' })).toEqual(['It counts from 2026-03-01 until 2026-03-20 (that day not included).', '自 2026-03-01 起计算至 2026-03-20（不含当日）。']);
    // gone before the first day that would count
    expect(from('skip', { activeTo: '2026-03-01' })).toEqual(['No day counts.', '没有可计的日期。']);
    expect(from('skip', { activeFrom: '9999-12-02' })).toEqual(['No day counts.', '没有可计的日期。']);
  });
});

describe('explainProration', () => {
  it('tells the days of every basis', () => {
    const told = (['calendarDays', 'workingDays', 'months'] as const).map((basis) => inBoth(explainProration, prorate(800000, '2026', { start: '2026-06-16', end: '2027-01-01' }, { basis })));
    expect(told).toEqual([
      [
        ['It comes to 436164.38, for 199 of 365 calendar days: 54.5 %.'],
        ['折算后为 436164.38：365 个自然日中计 199 个自然日，占 54.5%。'],
      ],
      [
        ['It comes to 438314.18, for 143 of 261 working days: 54.8 %.'],
        ['折算后为 438314.18：261 个工作日中计 143 个工作日，占 54.8%。'],
      ],
      [['It comes to 433333.33, for 6.5 of 12 months: 54.2 %.'], ['折算后为 433333.33：12 个月中计 6.5 个月，占 54.2%。']],
    ]);
  });
});

describe('explainOverAssignment', () => {
  it('tells levels, nodes and padding on padding', () => {
    const root = { key: 'co', value: 1000, children: [{ key: 'east', value: 600, children: [{ key: 'ana', value: 600 }] }, { key: 'west', value: 400 }] };
    expect(inBoth(explainOverAssignment, overAssign(root, { ratio: [1.1, 1.25] }))).toEqual([
      [
        'co at the top stays at 1000.00.',
        'On level 1, 1100.00 is assigned for 1000.00, 110 % of it.',
        'On level 2, 825.00 is assigned for 600.00, 137.5 % of it.',
        'east is assigned 660.00 for 600.00.',
        'east/ana is assigned 825.00 for 600.00.',
        'west is assigned 440.00 for 400.00.',
        'Padding is put on padding: in all it comes to 137.5 % of the base.',
      ],
      [
        '顶层 co 保持 1000.00 不变。',
        '第 1 层：基础 1000.00，下达 1100.00，为基础的 110%。',
        '第 2 层：基础 600.00，下达 825.00，为基础的 137.5%。',
        'east：基础 600.00，下达 660.00。',
        'east/ana：基础 600.00，下达 825.00。',
        'west：基础 400.00，下达 440.00。',
        '各层上浮相互叠加，合计为基础的 137.5%。',
      ],
    ]);
    expect(inBoth(explainOverAssignment, overAssign(root, { attainmentFactor: 0.8 })).map((told) => told[1])).toEqual(['What is assigned is padded because 80 % of it is expected to come in.', '因预计达成率为 80%，下达配额相应上浮。']);
    expect(explainOverAssignment(overAssign({ key: 'co', value: 1000 }, { attainmentFactor: 0.8 }))).toEqual(['co at the top stays at 1000.00.']);
  });

  it('follows a deep tree, and refuses one that bites its tail', () => {
    let node: { key: string; value: number; children?: unknown[] } = { key: 'leaf', value: 1 };
    for (let i = 0; i < 3000; i += 1) node = { key: 'n', value: 1, children: [node] };
    const tree = overAssign(node as never, { ratio: 1.1 });
    expect(explainOverAssignment(tree)).toHaveLength(6001);
    const ring = { ...tree.root, children: [] as OverAssignedNode[] };
    ring.children.push(ring);
    expect(refusal(() => explainOverAssignment({ ...tree, root: ring }))).toEqual(['INVALID_OPTION result.root.children[0]']);
    const split = splitGoalByPeriod(SALES, { by: 'month' });
    const loop = { ...split.root, children: [] as unknown[] };
    loop.children.push(loop);
    expect(refusal(() => explainGoalPeriodSplit({ ...split, root: loop } as never))).toEqual(['INVALID_OPTION result.root.children[0]']);
  });
});

describe('explanations of how goals are split', () => {
  const functions = [
    [explainGoalPeriodSplit, splitGoalByPeriod],
    [explainGoalOwnerSplit, splitGoalByOwner],
    [explainGoalDecomposition, decomposeGoal],
    [explainRampedQuota, calculateRampedQuota],
    [explainProration, prorate],
    [explainOverAssignment, overAssign],
  ] as const;

  it.each(functions.map(([explain, call]) => [explain.name, explain, call] as const))('%s can be read aloud for every known case', (_, explain, call) => {
    expectReadable(explain, goldenResults('goals', call));
  });

  it.each(functions.map(([explain, call]) => [explain.name, explain, call] as const))('%s answers or refuses whatever became of a result', (_, explain, call) => {
    expectGoodManners(explain, goldenResults('goals', call));
  });

  it.each(functions.map(([explain, call]) => [explain.name, explain, call] as const))('%s refuses what is no result, and options that are not there', (_, explain, call) => {
    const [result] = goldenResults('goals', call);
    expect(refusal(() => explain(undefined as never))).toEqual(['MISSING_VALUE result']);
    expect(refusal(() => explain({ ...(result as object), options: null } as never))).toEqual(['MISSING_VALUE result.options']);
    expect(refusal(() => explain(result as never, { locale: 'en-GB' as never }))).toEqual(['INVALID_OPTION options.locale']);
    expect(refusal(() => explain(result as never, { style: 1 } as never))).toEqual(['INVALID_OPTION options.style']);
  });

  it('name the place in the tree', () => {
    const result = splitGoalByPeriod(SALES, { by: ['quarter', 'month'] });
    const [quarter] = result.root.children;
    const broken = { ...result, root: { ...result.root, children: [{ ...quarter, children: [...quarter!.children.slice(0, 2), { ...quarter!.children[2], value: 'much' }] }] } };
    expect(refusal(() => explainGoalPeriodSplit(broken as never))).toEqual(['INVALID_NUMBER result.root.children[0].children[2].value']);
  });
});
