import { describe, expect, it } from 'vitest';
import {
  amortizeCommission,
  calculateTrueUp,
  compareCommissionPlans,
  explainAmortization,
  explainPlanComparison,
  explainTrueUp,
} from '../../src/commission/index.js';
import { refusal } from '../support/refusal.js';
import { inBoth } from '../support/told.js';

const month = (number: number) => {
  const day = (each: number) => `2026-${String(each).padStart(2, '0')}-01`;
  return { key: day(number).slice(0, 7), start: day(number), end: day(number + 1) };
};
const flat = (id: string, rate: string) => ({
  id,
  currency: 'USD',
  period: 'month' as const,
  components: [{ id: 'c', payout: { kind: 'tiers' as const, table: { tiers: [{ upTo: null, rate }] } } }],
});
const DEALS = [
  { id: 1, date: '2026-01-05', participantId: 'ann', amount: 1000 },
  { id: 2, date: '2026-01-09', participantId: 'bo', amount: -500, reverses: 'x' },
  { id: 3, date: '2026-01-09', participantId: 'cy', amount: 0 },
];
const PLAN_NOW = { id: 'now', plan: flat('now', '0.05') };
const PLAN_NEXT = { id: 'next', plan: flat('next', '0.06') };
const ON_MARGIN = { id: 'c', payout: { kind: 'tiers' as const, base: 'margin', table: { tiers: [{ upTo: null, rate: '0.1' }] } } };
const versionFor = (effective: object) => ({ ...flat('p', '0.05'), components: [ON_MARGIN], effective });
const VERSIONS = [versionFor({ to: '2026-03-31' }), versionFor({ from: '2026-05-01' })];
const ODD_DEALS = [
  { id: 1, date: '2026-01-05', participantId: 'ann', amount: 0, margin: 1 },
  { id: 2, date: '2026-01-05', participantId: 'bo', amount: '0.001', margin: 1, reverses: 'gone' },
];

describe('explainTrueUp', () => {
  it('tells what is due and what is to be taken back', () => {
    expect(inBoth(explainTrueUp, calculateTrueUp([{ participantId: 'ann', period: month(1), componentId: 'base', earned: 100 }], [{ participantId: 'ann', period: month(1), componentId: 'base', amount: 80 }, { participantId: 'bo', period: month(1), amount: 5 }], { currency: 'USD' }))).toEqual([
      [
        'In all USD 15.00 is still to be paid.',
        'ann in 2026-01 for base: earned USD 100.00, paid USD 80.00, so USD 20.00 is to be paid.',
        'bo in 2026-01: earned USD 0.00, paid USD 5.00, so USD 5.00 is to be taken back.',
      ],
      [
        '合计还应支付 USD 15.00。',
        'ann 2026-01（base）：应得 USD 100.00，已付 USD 80.00，应补付 USD 20.00。',
        'bo 2026-01：应得 USD 0.00，已付 USD 5.00，应追回 USD 5.00。',
      ],
    ]);
  });

  it('tells that more was paid', () => {
    expect(inBoth(explainTrueUp, calculateTrueUp([], [{ participantId: 'bo', period: month(1), amount: 5 }]))).toEqual([
      [
        'In all 5.00 is to be taken back.',
        'bo in 2026-01: earned 0.00, paid 5.00, so 5.00 is to be taken back.',
      ],
      [
        '合计应追回 5.00。',
        'bo 2026-01：应得 0.00，已付 5.00，应追回 5.00。',
      ],
    ]);
  });

  it('tells that both come to the same', () => {
    expect(inBoth(explainTrueUp, calculateTrueUp([{ participantId: 'ann', period: month(1), earned: 5 }], [{ participantId: 'bo', period: month(1), amount: 5 }]))).toEqual([
      [
        'What is to be paid and what is to be taken back come to the same.',
        'ann in 2026-01: earned 5.00, paid 0.00, so 5.00 is to be paid.',
        'bo in 2026-01: earned 0.00, paid 5.00, so 5.00 is to be taken back.',
      ],
      [
        '应补付与应追回的金额相抵。',
        'ann 2026-01：应得 5.00，已付 0.00，应补付 5.00。',
        'bo 2026-01：应得 0.00，已付 5.00，应追回 5.00。',
      ],
    ]);
  });

  it('tells that nothing is to be adjusted', () => {
    expect(inBoth(explainTrueUp, calculateTrueUp([{ participantId: 'ann', period: month(1), earned: 5 }], [{ participantId: 'ann', period: month(1), amount: 5 }]))).toEqual([
      ['What was paid is what is earned: nothing is to be adjusted.'],
      ['已付金额与应得金额一致，无需调整。'],
    ]);
  });
});

describe('explainPlanComparison', () => {
  it('tells plans, people and what is suspicious', () => {
    expect(inBoth(explainPlanComparison, compareCommissionPlans(DEALS, [PLAN_NOW, PLAN_NEXT]))).toEqual([
      {
        sentences: [
          'Under now everybody together earns 25.00, 5 % of what was credited.',
          'Under next everybody together earns 30.00, 6 % of what was credited.',
          'Under next 1 of 3 people earns more than under now, 1 less and 1 the same.',
          'Plan now: Transaction 2 reverses x, which was not found.',
          'Plan next: Transaction 2 reverses x, which was not found.',
        ],
        participants: [
          {
            participantId: 'ann',
            sentences: [
              '10.00 more under next than under now.',
              'Earned: 50.00 under now and 60.00 under next.',
            ],
          },
          {
            participantId: 'bo',
            sentences: [
              '5.00 less under next than under now.',
              'Earned: -25.00 under now and -30.00 under next.',
            ],
          },
          {
            participantId: 'cy',
            sentences: [
              'As much under next as under now.',
              'Earned: 0.00 under now and 0.00 under next.',
            ],
          },
        ],
      },
      {
        sentences: [
          '方案 now：全员合计 25.00，相当于计入业绩的 5%。',
          '方案 next：全员合计 30.00，相当于计入业绩的 6%。',
          '与方案 now 相比，方案 next 下 3 人中 1 人收入增加，1 人减少，1 人不变。',
          '方案 now：交易 2 冲销的交易 x 未找到。',
          '方案 next：交易 2 冲销的交易 x 未找到。',
        ],
        participants: [
          {
            participantId: 'ann',
            sentences: [
              '方案 next 比方案 now 多 10.00。',
              '应得：方案 now 50.00，方案 next 60.00。',
            ],
          },
          {
            participantId: 'bo',
            sentences: [
              '方案 next 比方案 now 少 5.00。',
              '应得：方案 now -25.00，方案 next -30.00。',
            ],
          },
          {
            participantId: 'cy',
            sentences: [
              '方案 next 与方案 now 相同。',
              '应得：方案 now 0.00，方案 next 0.00。',
            ],
          },
        ],
      },
    ]);
  });

  it('tells every warning of a plan', () => {
    expect(inBoth(explainPlanComparison, compareCommissionPlans(ODD_DEALS, [{ id: 'old', plan: VERSIONS }], { range: { start: '2026-01-01', end: '2026-02-28' } }))).toEqual([
      {
        sentences: [
          'Under old everybody together earns 0.10, 10000 % of what was credited.',
          'Plan old: Transaction 2 reverses gone, which was not found.',
          'Plan old: c of ann in 2026-01 pays on another base, but its own measure is 0, so it paid nothing.',
          'Plan old: No version of the plan holds from 2026-03-31 until 2026-05-01.',
          'Plan old: plans[0].plan[0].effective.to is 2026-03-31, and that day is no longer in it, although it is the last one of a month.',
          'Plan old: options.range.end is 2026-02-28, and that day is no longer in it, although it is the last one of a month.',
          'Plan old: 1 amount is finer than money is counted: transaction 2.',
        ],
        participants: [
          { participantId: 'ann', sentences: ['Earned: 0.00 under old.'] },
          { participantId: 'bo', sentences: ['Earned: 0.10 under old.'] },
        ],
      },
      {
        sentences: [
          '方案 old：全员合计 0.10，相当于计入业绩的 10000%。',
          '方案 old：交易 2 冲销的交易 gone 未找到。',
          '方案 old：ann 在 2026-01 的组成部分 c 以其他基数计提，但自身业绩为 0，因此未计佣金。',
          '方案 old：2026-03-31 至 2026-05-01（不含）之间没有生效的方案版本。',
          '方案 old：plans[0].plan[0].effective.to 为 2026-03-31，不含当日，而这一天是月末，请确认是否应包含。',
          '方案 old：options.range.end 为 2026-02-28，不含当日，而这一天是月末，请确认是否应包含。',
          '方案 old：1 笔金额的小数位多于货币的最小单位：交易 2。',
        ],
        participants: [
          { participantId: 'ann', sentences: ['应得：方案 old 0.00。'] },
          { participantId: 'bo', sentences: ['应得：方案 old 0.10。'] },
        ],
      },
    ]);
  });

  it('tells what a plan did not credit and why, and what it could not use', () => {
    const rows = [
      { id: 1, date: '2025-01-05', participantId: 'ann', amount: 1000 },
      { id: 2, date: '2025-02-05', participantId: 'ann', amount: 500 },
      { id: 3, date: '2025-02-06', amount: 500 },
      { id: 4, date: '2025-02-30', participantId: 'ann', amount: 500 },
      { id: 5, date: '2025-06-05', participantId: 'ann', amount: 500 },
    ];
    const next = { id: 'next', plan: { ...flat('next', '0.06'), effective: { from: '2026-01-01' } } };
    const sentences = (locale: 'en' | 'zh-CN') => explainPlanComparison(compareCommissionPlans(rows, [PLAN_NOW, next], { onInvalid: 'collect', asOf: '2025-05-31' }), { locale }).sentences;
    expect(sentences('en')).toEqual([
      'Under now everybody together earns 75.00, 5 % of what was credited.',
      'Under now 2 transactions earned nothing for anybody: 1 later than the day of the report and 1 of nobody.',
      'Under now 1 row could not be used.',
      'Under next everybody together earns 0.00.',
      'Under next 4 transactions earned nothing for anybody: 1 later than the day of the report and 3 on a day without the plan.',
      'Under next 1 row could not be used.',
      'Under next 0 of 1 person earn more than under now, 1 less and 0 the same.',
    ]);
    expect(sentences('zh-CN')).toEqual([
      '方案 now：全员合计 75.00，相当于计入业绩的 5%。',
      '方案 now：2 笔交易未给任何人计佣：晚于报告截止日 1 笔，未指明人员 1 笔。',
      '方案 now：1 行数据无法使用。',
      '方案 next：全员合计 0.00。',
      '方案 next：4 笔交易未给任何人计佣：晚于报告截止日 1 笔，当日方案未生效 3 笔。',
      '方案 next：1 行数据无法使用。',
      '与方案 now 相比，方案 next 下 1 人中 0 人收入增加，1 人减少，0 人不变。',
    ]);
  });

  it('tells of a deal that earned nothing for one of its people once, whoever that is', () => {
    const credits = ['ann', 'bo', 'cy'].map((participantId) => ({ participantId, share: '0.3' }));
    const participants = [{ id: 'ann' }, { id: 'bo', activeTo: '2025-12-31' }, { id: 'cy', activeTo: '2025-12-31' }];
    const deals = [{ id: 1, date: '2026-01-05', amount: 1000, credits }, { id: 2, date: '2026-01-06', amount: 10, participantId: 'ann', attributes: { kind: 'x' } }, { id: 3, date: '2026-01-06', amount: 10, participantId: 'bo' }];
    const plan = { ...flat('now', '0.05'), components: [{ ...flat('now', '0.05').components[0]!, where: { amount: { gt: 100 } } }] };
    const compared = compareCommissionPlans(deals, [{ id: 'now', plan }], { participants });
    expect(inBoth(explainPlanComparison, compared).map(({ sentences }) => sentences.slice(1))).toEqual([
      ['Under now 3 transactions earned nothing for somebody: 2 of somebody not active on the day and 1 that no component takes.'],
      ['方案 now：3 笔交易未给某些人员计佣：人员当日不在职 2 笔，无组成部分适用 1 笔。'],
    ]);
  });

  it('tells no rate of nothing, and amounts that are too fine', () => {
    expect(inBoth(explainPlanComparison, compareCommissionPlans([{ id: 1, date: '2026-01-05', participantId: 'ann', amount: '0.001' }, { id: 2, date: '2026-01-06', participantId: 'ann', amount: '-0.001' }], [PLAN_NOW]))).toEqual([
      {
        sentences: [
          'Under now everybody together earns 0.00.',
          'Plan now: 2 amounts are finer than money is counted: transactions 1 and 2.',
        ],
        participants: [{ participantId: 'ann', sentences: ['Earned: 0.00 under now.'] }],
      },
      {
        sentences: [
          '方案 now：全员合计 0.00。',
          '方案 now：2 笔金额的小数位多于货币的最小单位：交易 1 和 2。',
        ],
        participants: [{ participantId: 'ann', sentences: ['应得：方案 now 0.00。'] }],
      },
    ]);
  });

  it('tells a single plan', () => {
    expect(inBoth(explainPlanComparison, compareCommissionPlans(DEALS.slice(0, 1), [PLAN_NOW]))).toEqual([
      {
        sentences: ['Under now everybody together earns 50.00, 5 % of what was credited.'],
        participants: [{ participantId: 'ann', sentences: ['Earned: 50.00 under now.'] }],
      },
      { sentences: ['方案 now：全员合计 50.00，相当于计入业绩的 5%。'], participants: [{ participantId: 'ann', sentences: ['应得：方案 now 50.00。'] }] },
    ]);
  });

  it('tells of plans by whatever ids they have, and refuses what is no amount of one', () => {
    const compared = compareCommissionPlans(DEALS.slice(0, 1), [{ ...PLAN_NOW, id: '__proto__' }, { ...PLAN_NEXT, id: 'constructor' }]);
    const told = explainPlanComparison(JSON.parse(JSON.stringify(compared)) as typeof compared);
    expect(told).toEqual(explainPlanComparison(compared));
    expect(told.participants).toEqual([{ participantId: 'ann', sentences: ['10.00 more under constructor than under __proto__.', 'Earned: 50.00 under __proto__ and 60.00 under constructor.'] }]);
    const refused = (earned: unknown) => refusal(() => explainPlanComparison({ ...compared, participants: [{ ...compared.participants[0]!, earned: earned as never }] }));
    expect(refused(null)).toEqual(['MISSING_VALUE result.participants[0].earned']);
    expect(refused(['50.00'])).toEqual(['INVALID_OPTION result.participants[0].earned']);
    expect(refused(JSON.parse('{"__proto__":5,"a":"much","b":null}'))).toEqual([
      'INVALID_OPTION result.participants[0].earned.__proto__',
      'INVALID_NUMBER result.participants[0].earned.a',
      'MISSING_VALUE result.participants[0].earned.b',
    ]);
  });

  it('tells who earns less', () => {
    expect(inBoth(explainPlanComparison, compareCommissionPlans(DEALS.slice(0, 1), [PLAN_NEXT, { id: 'mid', plan: flat('mid', '0.055') }, PLAN_NOW]))).toEqual([
      {
        sentences: [
          'Under next everybody together earns 60.00, 6 % of what was credited.',
          'Under mid everybody together earns 55.00, 5.5 % of what was credited.',
          'Under now everybody together earns 50.00, 5 % of what was credited.',
          'Under now 0 of 1 person earn more than under next, 1 less and 0 the same.',
        ],
        participants: [
          {
            participantId: 'ann',
            sentences: [
              '10.00 less under now than under next.',
              'Earned: 60.00 under next, 55.00 under mid and 50.00 under now.',
            ],
          },
        ],
      },
      {
        sentences: [
          '方案 next：全员合计 60.00，相当于计入业绩的 6%。',
          '方案 mid：全员合计 55.00，相当于计入业绩的 5.5%。',
          '方案 now：全员合计 50.00，相当于计入业绩的 5%。',
          '与方案 next 相比，方案 now 下 1 人中 0 人收入增加，1 人减少，0 人不变。',
        ],
        participants: [
          {
            participantId: 'ann',
            sentences: [
              '方案 now 比方案 next 少 10.00。',
              '应得：方案 next 60.00，方案 mid 55.00，方案 now 50.00。',
            ],
          },
        ],
      },
    ]);
  });
});

describe('explainAmortization', () => {
  it('tells an impairment and a termination', () => {
    expect(inBoth(explainAmortization, amortizeCommission(1200, { start: '2026-01-01', months: 12, currency: 'USD', events: [{ type: 'impairment', date: '2026-02-05', amount: 200 }, { type: 'termination', date: '2026-03-05' }] }))).toEqual([
      [
        'The cost of USD 1200.00 was to be spread over 12 months from 2026-01-01 on.',
        '2026-02-05: USD 200.00 lost by impairment.',
        '2026-03-05: terminated, what is left is written off.',
        '2026-01: USD 100.00 charged; USD 1100.00 is left.',
        '2026-02: USD 100.00 charged and USD 200.00 lost by impairment; USD 800.00 is left.',
        '2026-03: USD 80.00 charged and USD 720.00 written off; USD 0.00 is left.',
      ],
      [
        '成本 USD 1200.00 原定自 2026-01-01 起分 12 个月摊销。',
        '2026-02-05：减值 USD 200.00。',
        '2026-03-05：终止，余额核销。',
        '2026-01：摊销 USD 100.00，余额 USD 1100.00。',
        '2026-02：摊销 USD 100.00，减值 USD 200.00，余额 USD 800.00。',
        '2026-03：摊销 USD 80.00，核销 USD 720.00，余额 USD 0.00。',
      ],
    ]);
  });

  it('tells re-estimates and other events in the order of their days', () => {
    const events = [
      { type: 'impairment' as const, date: '2026-02-20', amount: '10.004' },
      { type: 'reestimate' as const, date: '2026-02-10', remainingMonths: 1 },
      { type: 'reestimate' as const, date: '2026-02-05', remainingMonths: 9 },
      { type: 'reestimate' as const, date: '2026-02-10', remainingMonths: 3 },
    ];
    const told = inBoth(explainAmortization, amortizeCommission(600, { start: '2026-01-01', months: 6, events }));
    expect(told.map((each) => each.slice(0, 5))).toEqual([
      [
        'The cost of 600.00 was to be spread over 6 months from 2026-01-01 on.',
        '2026-02-05: a new estimate of 9 months from that month on.',
        '2026-02-10: a new estimate of 1 month from that month on.',
        '2026-02-10: a new estimate of 3 months from that month on.',
        '2026-02-20: 10.00 lost by impairment.',
      ],
      ['成本 600.00 原定自 2026-01-01 起分 6 个月摊销。', '2026-02-05：重新估计为自当月起 9 个月。', '2026-02-10：重新估计为自当月起 1 个月。', '2026-02-10：重新估计为自当月起 3 个月。', '2026-02-20：减值 10.00。'],
    ]);
    expect(told.map((each) => each.length)).toEqual([9, 9]);
    const one = amortizeCommission(600, { start: '2026-01-01', months: 6, events: [{ type: 'reestimate', date: '2026-01-05', remainingMonths: 1 }] });
    expect(explainAmortization(one)[1]).toBe('2026-01-05: a new estimate of 1 month from that month on.');
  });

  it('tells a schedule by days', () => {
    expect(inBoth(explainAmortization, amortizeCommission(100, { start: '2026-01-16', months: 1, proration: 'daily' }))).toEqual([
      [
        'The cost of 100.00 is spread over 1 month from 2026-01-16 on, by days.',
        '2026-01: 51.61 charged; 48.39 is left.',
        '2026-02: 48.39 charged; 0.00 is left.',
      ],
      [
        '成本 100.00 自 2026-01-16 起分 1 个月按天摊销。',
        '2026-01：摊销 51.61，余额 48.39。',
        '2026-02：摊销 48.39，余额 0.00。',
      ],
    ]);
  });

  it('tells what is expensed at once', () => {
    expect(inBoth(explainAmortization, amortizeCommission(100, { start: '2026-01-16', months: 6, practicalExpedient: true }))).toEqual([
      [
        'The cost of 100.00 is expensed at once, in the month of 2026-01-16.',
        '2026-01: 100.00 charged; 0.00 is left.',
      ],
      [
        '成本 100.00 在 2026-01-16 所在月份一次性计入费用。',
        '2026-01：摊销 100.00，余额 0.00。',
      ],
    ]);
  });

  it('tells what became of the cents', () => {
    expect(inBoth(explainAmortization, amortizeCommission('0.03', { start: '2026-01-01', months: 5 }))).toEqual([
      [
        'The cost of 0.03 is spread over 5 months from 2026-01-01 on, in equal parts.',
        '2026-01: 0.01 charged; 0.02 is left.',
        '2026-02: 0.00 charged; 0.02 is left.',
        '2026-03: 0.01 charged; 0.01 is left.',
        '2026-04: 0.00 charged; 0.01 is left.',
        '2026-05: 0.01 charged; 0.00 is left.',
        'From 2026-01 on cents are spread over all months, since the last one would have taken the other sign.',
      ],
      [
        '成本 0.03 自 2026-01-01 起分 5 个月平均摊销。',
        '2026-01：摊销 0.01，余额 0.02。',
        '2026-02：摊销 0.00，余额 0.02。',
        '2026-03：摊销 0.01，余额 0.01。',
        '2026-04：摊销 0.00，余额 0.01。',
        '2026-05：摊销 0.01，余额 0.00。',
        '自 2026-01 起，尾差分摊至各月，否则最后一个月的金额会反号。',
      ],
    ]);
  });
});
