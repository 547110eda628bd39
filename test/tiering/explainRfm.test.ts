import { describe, expect, it } from 'vitest';
import {
  checkRfmRules,
  classifyRfm,
  explainOrders,
  explainRfm,
  explainRfmRules,
  explainRfmScores,
  rfmRuleSets,
  scoreRfm,
  summarizeOrders,
} from '../../src/tiering/index.js';

const ACTIVITY = [
  { customerId: 'ana', orders: 9, daysSinceLast: 3, revenue: '900.00' },
  { customerId: 'ben', orders: 1, daysSinceLast: 1, revenue: '40.00' },
  { customerId: 'cem', orders: 1, daysSinceLast: 200, revenue: '-5' },
  { customerId: 'dia', orders: 0, daysSinceLast: null, revenue: 0 },
];
const SCORES = [
  { customerId: 'ana', recency: 2, frequency: 1, monetary: 2, orders: 3, revenue: '90' },
  { customerId: 'ben', recency: 1, frequency: 1, monetary: 1, orders: 1, revenue: '10' },
];

describe('explainOrders', () => {
  it('tells what orders come to, and what had no say', () => {
    const result = summarizeOrders([
      { customerId: 'ana', date: '2025-03-01', revenue: 120, profit: 30 },
      { customerId: 'ana', date: '2025-03-31', revenue: 120, profit: 30 },
      { customerId: 'ana', date: '2025-04-30', revenue: 121, profit: -10 },
      { customerId: 'ben', date: '2025-04-30', revenue: 80 },
      { customerId: 'ben', date: '2025-05-02', revenue: 80 },
      { customerId: 'cem', date: '2025-04-29', revenue: 0 },
      { customerId: 'cem', date: '2025-04-29', revenue: 5, kind: 'refund', reverses: 'x' },
    ], { asOf: '2025-04-30', currency: 'EUR', gaps: true });
    expect(explainOrders(result)).toEqual({
      sentences: [
        '3 customers as of 2025-04-30.',
        '1 row after 2025-04-30 is left out.',
        '1 order with a net value of 0 or less is no purchase, though its money counts.',
        '1 refund names no known order of the customer and only lowers the revenue.',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: [
            '3 orders on 3 days from 2025-03-01 to 2025-04-30.',
            'The revenue is EUR 361.00, on average EUR 120.33 an order.',
            'The profit is EUR 50.00.',
            'Bought again on 2 days after the first, for EUR 120.5 a day on average.',
            'Days from one purchase to the next: 30 and 30.',
          ],
        },
        {
          customerId: 'ben',
          sentences: [
            '1 order on 2025-04-30.',
            'The revenue is EUR 80.00, on average EUR 80 an order.',
            'The profit cannot be told, since not every row has one.',
          ],
        },
        {
          customerId: 'cem',
          sentences: [
            'No purchase up to 2025-04-30.',
            'The revenue is EUR -5.00.',
            'The profit cannot be told, since not every row has one.',
          ],
        },
      ],
    });
    expect(explainOrders(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['截至 2025-04-30，共 3 位客户。', '2025-04-30 之后的 1 条记录未计入。', '1 笔订单净额不大于 0，不算作购买，但金额计入收入。', '1 笔退款找不到该客户的原订单，仅冲减收入。'],
      customers: [
        {
          customerId: 'ana',
          sentences: [
            '从 2025-03-01 到 2025-04-30 的 3 个购买日共下单 3 笔。',
            '收入 EUR 361.00，平均每单 EUR 120.33。',
            '利润 EUR 50.00。',
            '首购后有 2 个复购日，平均每个复购日 EUR 120.5。',
            '相邻两次购买的间隔天数：30 和 30。',
          ],
        },
        { customerId: 'ben', sentences: ['在 2025-04-30 下单 1 笔。', '收入 EUR 80.00，平均每单 EUR 80。', '部分记录没有利润数据，无法计算利润。'] },
        { customerId: 'cem', sentences: ['截至 2025-04-30 没有购买。', '收入 EUR -5.00。', '部分记录没有利润数据，无法计算利润。'] },
      ],
    });
  });

  it('has no customers to tell of', () => {
    const result = summarizeOrders([], { asOf: '2025-04-30' });
    expect(explainOrders(result)).toEqual({ sentences: ['0 customers as of 2025-04-30.'], customers: [] });
    expect(explainOrders(result, { locale: 'zh-CN' })).toEqual({ sentences: ['截至 2025-04-30，共 0 位客户。'], customers: [] });
  });

  it('tells of one order, and of many that had no say', () => {
    const result = summarizeOrders([
      { customerId: 'ana', date: '2025-04-29', revenue: 80 },
      { customerId: 'ana', date: '2025-05-02', revenue: 80 },
      { customerId: 'ana', date: '2025-05-03', revenue: 80 },
      { customerId: 'ana', date: '2025-04-01', revenue: 0 },
      { customerId: 'ana', date: '2025-04-02', revenue: 0 },
      { customerId: 'ana', date: '2025-04-29', revenue: 1, kind: 'refund', reverses: 'x' },
      { customerId: 'ana', date: '2025-04-29', revenue: 1, kind: 'refund', reverses: 'y' },
    ], { asOf: '2025-04-30' });
    expect(explainOrders(result)).toEqual({
      sentences: [
        '1 customer as of 2025-04-30.',
        '2 rows after 2025-04-30 are left out.',
        '2 orders with a net value of 0 or less are no purchases, though their money counts.',
        '2 refunds name no known order of the customer and only lower the revenue.',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: [
            '1 order on 2025-04-29, 1 day before 2025-04-30.',
            'The revenue is 78.00, on average 80 an order before other refunds and orders of 0 or less.',
            'The profit cannot be told, since not every row has one.',
          ],
        },
      ],
    });
    expect(explainOrders(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['截至 2025-04-30，共 1 位客户。', '2025-04-30 之后的 2 条记录未计入。', '2 笔订单净额不大于 0，不算作购买，但金额计入收入。', '2 笔退款找不到该客户的原订单，仅冲减收入。'],
      customers: [
        {
          customerId: 'ana',
          sentences: ['在 2025-04-29 下单 1 笔，距 2025-04-30 已有 1 天。', '收入 78.00，平均每单 80（未计入其他退款和净额不大于 0 的订单）。', '部分记录没有利润数据，无法计算利润。'],
        },
      ],
    });
  });
});

describe('explainOrders, where the revenue is not that of the orders', () => {
  it.each<[string, 'netToDate' | 'netToOrder', object[], string]>([
    ['a refund of no known order', 'netToOrder', [{ customerId: 'ana', date: '2025-03-02', revenue: 40, kind: 'refund' }], 'The revenue is 60.00, on average 100 an order before'],
    ['a refund on its own day', 'netToDate', [{ customerId: 'ana', date: '2025-03-02', revenue: 40, kind: 'refund', reverses: 'o' }], 'The revenue is 60.00, on average 100 an order before'],
    ['a refund of the order', 'netToOrder', [{ customerId: 'ana', date: '2025-03-02', revenue: 40, kind: 'refund', reverses: 'o' }], 'The revenue is 60.00, on average 60 an order.'],
    ['a third of a cent more', 'netToOrder', [{ customerId: 'ana', date: '2025-03-02', revenue: '0.003' }], 'The revenue is 100.00, on average 50 an order.'],
  ])('with %s', (_, refundPolicy, more, sentence) => {
    const orders = [{ customerId: 'ana', date: '2025-03-01', orderId: 'o', revenue: 100 }, ...more] as Parameters<typeof summarizeOrders>[0];
    const told = explainOrders(summarizeOrders(orders, { asOf: '2025-04-30', refundPolicy }));
    expect(told.customers[0]!.sentences[1]).toContain(sentence);
  });
});

describe('explainRfmScores', () => {
  it('tells scores, what they rest on, and both warnings', () => {
    const result = scoreRfm(ACTIVITY, { bins: 3 });
    expect(explainRfmScores(result)).toEqual({
      sentences: [
        '3 customers are scored by equal shares of customers.',
        '1 customer has no order and is not scored.',
        'The cuts of recency are at 2.33 and 68.67 days.',
        'Customers by recency score, from 1 upwards: 1, 1 and 1.',
        'The cuts of frequency are at 1 and 3.67 orders.',
        'Customers by frequency score, from 1 upwards: 2, 0 and 1.',
        'The cuts of monetary are at 326.67 and 613.33.',
        'Customers by monetary score, from 1 upwards: 2, 0 and 1.',
        'Nobody has the frequency score 2.',
        'Nobody has the monetary score 2.',
        '1 customer with a revenue of 0 or less scores monetary 1 and does not shape the cuts.',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: [
            'RFM score 233: recency 2, frequency 3, monetary 3.',
            'The last order was 3 days ago; 9 orders in all, with a revenue of 900.00.',
          ],
        },
        {
          customerId: 'ben',
          sentences: [
            'RFM score 311: recency 3, frequency 1, monetary 1.',
            'The last order was 1 day ago; 1 order in all, with a revenue of 40.00.',
          ],
        },
        {
          customerId: 'cem',
          sentences: [
            'RFM score 111: recency 1, frequency 1, monetary 1.',
            'The last order was 200 days ago; 1 order in all, with a revenue of -5.',
          ],
        },
        { customerId: 'dia', sentences: ['Not scored: there is no order.'] },
      ],
    });
    expect(explainRfmScores(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '共 3 位客户参与评分，按分位数划分。',
        '1 位客户没有订单，未评分。',
        '最近一次消费（R）的分界点为 2.33 和 68.67 天。',
        '最近一次消费（R）从 1 分起各分值的客户数：1、1 和 1。',
        '消费频次（F）的分界点为 1 和 3.67 笔。',
        '消费频次（F）从 1 分起各分值的客户数：2、0 和 1。',
        '消费金额（M）的分界点为 326.67 和 613.33。',
        '消费金额（M）从 1 分起各分值的客户数：2、0 和 1。',
        '没有客户的消费频次（F）得分为 2。',
        '没有客户的消费金额（M）得分为 2。',
        '1 位客户收入不大于 0，消费金额（M）记 1 分，且不参与划分分界。',
      ],
      customers: [
        { customerId: 'ana', sentences: ['RFM 得分 233：R 2 分，F 3 分，M 3 分。', '最近一次下单在 3 天前，共 9 笔订单，收入 900.00。'] },
        { customerId: 'ben', sentences: ['RFM 得分 311：R 3 分，F 1 分，M 1 分。', '最近一次下单在 1 天前，共 1 笔订单，收入 40.00。'] },
        { customerId: 'cem', sentences: ['RFM 得分 111：R 1 分，F 1 分，M 1 分。', '最近一次下单在 200 天前，共 1 笔订单，收入 -5。'] },
        { customerId: 'dia', sentences: ['没有订单，未评分。'] },
      ],
    });
  });

  it('tells one cut of a method of its own', () => {
    const result = scoreRfm(ACTIVITY.slice(0, 2), { method: 'cuts', cuts: { recency: [1], frequency: [5], monetary: [50.5] } });
    expect(explainRfmScores(result).sentences).toEqual([
      '2 customers are scored by cuts of your own.',
      'The cut of recency is at 1 day.',
      'Customers by recency score, from 1 upwards: 1 and 1.',
      'The cut of frequency is at 5 orders.',
      'Customers by frequency score, from 1 upwards: 1 and 1.',
      'The cut of monetary is at 50.5.',
      'Customers by monetary score, from 1 upwards: 1 and 1.',
    ]);
    expect(explainRfmScores(result, { locale: 'zh-CN' }).sentences).toEqual([
      '共 2 位客户参与评分，按自定义分界划分。',
      '最近一次消费（R）的分界点为 1 天。',
      '最近一次消费（R）从 1 分起各分值的客户数：1 和 1。',
      '消费频次（F）的分界点为 5 笔。',
      '消费频次（F）从 1 分起各分值的客户数：1 和 1。',
      '消费金额（M）的分界点为 50.5。',
      '消费金额（M）从 1 分起各分值的客户数：1 和 1。',
    ]);
  });

  it('tells the mean as the cut', () => {
    const result = scoreRfm(ACTIVITY.slice(0, 2), { method: 'cuts', cuts: 'mean' });
    expect(explainRfmScores(result).sentences.slice(0, 2)).toEqual(['2 customers are scored by the mean of each dimension.', 'The cut of recency is at 2 days.']);
    expect(explainRfmScores(result, { locale: 'zh-CN' }).sentences.slice(0, 2)).toEqual(['共 2 位客户参与评分，以各维度均值为界划分。', '最近一次消费（R）的分界点为 2 天。']);
  });

  it('tells the median as the cut', () => {
    const result = scoreRfm(ACTIVITY.slice(0, 1), { method: 'cuts', cuts: 'median' });
    expect(explainRfmScores(result).sentences.slice(0, 2)).toEqual(['1 customer is scored by the median of each dimension.', 'The cut of recency is at 3 days.']);
    expect(explainRfmScores(result, { locale: 'zh-CN' }).sentences.slice(0, 2)).toEqual(['共 1 位客户参与评分，以各维度中位数为界划分。', '最近一次消费（R）的分界点为 3 天。']);
  });

  it('has no cuts by percentile rank', () => {
    const result = scoreRfm(ACTIVITY.slice(0, 2), { method: 'percentRank', bins: 2 });
    expect(explainRfmScores(result).sentences).toEqual([
      '2 customers are scored by percentile rank.',
      'Customers by recency score, from 1 upwards: 1 and 1.',
      'Customers by frequency score, from 1 upwards: 1 and 1.',
      'Customers by monetary score, from 1 upwards: 1 and 1.',
    ]);
    expect(explainRfmScores(result, { locale: 'zh-CN' }).sentences).toEqual([
      '共 2 位客户参与评分，按百分位排名划分。',
      '最近一次消费（R）从 1 分起各分值的客户数：1 和 1。',
      '消费频次（F）从 1 分起各分值的客户数：1 和 1。',
      '消费金额（M）从 1 分起各分值的客户数：1 和 1。',
    ]);
  });

  it('has nobody to score', () => {
    const result = scoreRfm([...ACTIVITY.slice(3), { customerId: 'x', orders: 0, daysSinceLast: null, revenue: 0 }]);
    expect(explainRfmScores(result).sentences).toEqual([
      '0 customers are scored by equal shares of customers.',
      '2 customers have no order and are not scored.',
      'Nobody has the recency scores 1, 2, 3, 4 and 5.',
      'Nobody has the frequency scores 1, 2, 3, 4 and 5.',
      'Nobody has the monetary scores 1, 2, 3, 4 and 5.',
    ]);
    expect(explainRfmScores(result, { locale: 'zh-CN' }).sentences).toEqual([
      '共 0 位客户参与评分，按分位数划分。',
      '2 位客户没有订单，未评分。',
      '没有客户的最近一次消费（R）得分为 1、2、3、4 和 5。',
      '没有客户的消费频次（F）得分为 1、2、3、4 和 5。',
      '没有客户的消费金额（M）得分为 1、2、3、4 和 5。',
    ]);
  });
});

describe('explainRfm', () => {
  it('tells segments with what to do in the language asked for', () => {
    const result = classifyRfm(SCORES, rfmRuleSets.cn8, { currency: 'CNY' });
    expect(explainRfm(result)).toEqual({
      sentences: [
        'cn101: 1 customer, 50 % of all, with 3 orders and a revenue of CNY 90.00.',
        'cn101 brings 90 % of the revenue.',
        'To do for cn101: Invite to the membership programme; Offer what goes with their purchases.',
        'cn000: 1 customer, 50 % of all, with 1 order and a revenue of CNY 10.00.',
        'cn000 brings 10 % of the revenue.',
        'To do for cn000: One win-back mail, then leave in peace.',
        'No customers in cn111, cn011, cn001, cn110, cn010 and cn100.',
      ],
      customers: [
        { customerId: 'ana', sentences: ['Segment cn101, by the RFM score 212.'] },
        { customerId: 'ben', sentences: ['Segment cn000, by the RFM score 111.'] },
      ],
    });
    expect(explainRfm(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '“cn101”：1 位客户，占全部客户的 50%，3 笔订单，收入 CNY 90.00。',
        '“cn101”贡献收入的 90%。',
        '“cn101”的跟进动作：邀请加入会员；推荐关联产品。',
        '“cn000”：1 位客户，占全部客户的 50%，1 笔订单，收入 CNY 10.00。',
        '“cn000”贡献收入的 10%。',
        '“cn000”的跟进动作：发送一次挽回邮件后不再打扰。',
        '以下分层没有客户：cn111、cn011、cn001、cn110、cn010 和 cn100。',
      ],
      customers: [
        { customerId: 'ana', sentences: ['RFM 得分 212，属于“cn101”。'] },
        { customerId: 'ben', sentences: ['RFM 得分 111，属于“cn000”。'] },
      ],
    });
  });

  it('tells that lines overlap, and a deadline', () => {
    const result = classifyRfm(SCORES, { id: 'x', bins: 2, segments: [{ id: 'top', when: { recency: [2, 2], fm: [2, 2] } }, { id: 'rest', playbook: { actions: [{ kind: 'call', label: { en: 'Call them', 'zh-CN': '致电客户' }, withinDays: 1 }] } }] });
    expect(explainRfm(result).sentences).toEqual([
      'top: 1 customer, 50 % of all, with 3 orders and a revenue of 90.00.',
      'top brings 90 % of the revenue.',
      'rest: 1 customer, 50 % of all, with 1 order and a revenue of 10.00.',
      'rest brings 10 % of the revenue.',
      'To do for rest: Call them (within 1 day).',
      '3 scores would fit several segments; the first of the rules takes them.',
    ]);
    expect(explainRfm(result, { locale: 'zh-CN' }).sentences).toEqual([
      '“top”：1 位客户，占全部客户的 50%，3 笔订单，收入 90.00。',
      '“top”贡献收入的 90%。',
      '“rest”：1 位客户，占全部客户的 50%，1 笔订单，收入 10.00。',
      '“rest”贡献收入的 10%。',
      '“rest”的跟进动作：致电客户（1 天内）。',
      '3 个得分组合同时符合多个分层，归入规则中靠前的一个。',
    ]);
  });

  it('says nothing of orders and revenue that nobody gave', () => {
    const all = { id: 'x', bins: 1, segments: [{ id: 'all' }] } as const;
    const row = { customerId: 'a', recency: 1, frequency: 1, monetary: 1 };
    const result = classifyRfm([row], all);
    expect(explainRfm(result)).toEqual({
      sentences: ['all: 1 customer, 100 % of all.'],
      customers: [{ customerId: 'a', sentences: ['Segment all, by the RFM score 111.'] }],
    });
    expect(explainRfm(result, { locale: 'zh-CN' }).sentences).toEqual(['“all”：1 位客户，占全部客户的 100%。']);
    const told = (given: object, locale: 'en' | 'zh-CN' = 'en'): string | undefined => explainRfm(classifyRfm([{ ...row, ...given }], all), { locale }).sentences[0];
    expect(told({ orders: 2 })).toBe('all: 1 customer, 100 % of all, with 2 orders.');
    expect(told({ orders: 2 }, 'zh-CN')).toBe('“all”：1 位客户，占全部客户的 100%，2 笔订单。');
    expect(told({ revenue: '0.004' })).toBe('all: 1 customer, 100 % of all, with a revenue of 0.00.');
    expect(told({ revenue: 5 }, 'zh-CN')).toBe('“all”：1 位客户，占全部客户的 100%，收入 5.00。');
  });

  it('tells of a segment without orders or revenue where others have some', () => {
    const row = { frequency: 1, monetary: 1, orders: 3, revenue: '90' };
    const rules = { id: 'x', bins: 2, segments: [{ id: 'active', when: { recency: [2, 2] } }, { id: 'silent' }] } as const;
    const result = classifyRfm([{ ...row, customerId: 'a', recency: 2 }, { ...row, customerId: 'b', recency: 1, orders: 0, revenue: 0 }], rules);
    expect(explainRfm(result).sentences[2]).toBe('silent: 1 customer, 50 % of all, with 0 orders and a revenue of 0.00.');
  });

  it('has no shares of a revenue of less than 0', () => {
    const result = classifyRfm([{ customerId: 'a', recency: 1, frequency: 1, monetary: 1, orders: 1, revenue: -5 }], { id: 'x', bins: 1, segments: [{ id: 'all' }] });
    expect(explainRfm(result)).toEqual({
      sentences: [
        'all: 1 customer, 100 % of all, with 1 order and a revenue of -5.00.',
        'Shares of the revenue cannot be told: it comes to 0 or less.',
      ],
      customers: [{ customerId: 'a', sentences: ['Segment all, by the RFM score 111.'] }],
    });
    expect(explainRfm(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['“all”：1 位客户，占全部客户的 100%，1 笔订单，收入 -5.00。', '总收入不大于 0，无法计算收入占比。'],
      customers: [{ customerId: 'a', sentences: ['RFM 得分 111，属于“all”。'] }],
    });
  });

  it('counts one score that several segments fit', () => {
    const result = classifyRfm([], { id: 'x', bins: 1, segments: [{ id: 'all' }, { id: 'rest' }] });
    expect(explainRfm(result)).toEqual({
      sentences: ['No customers in all and rest.', '1 score would fit several segments; the first of the rules takes it.'],
      customers: [],
    });
    expect(explainRfm(result, { locale: 'zh-CN' })).toEqual({ sentences: ['以下分层没有客户：all 和 rest。', '1 个得分组合同时符合多个分层，归入规则中靠前的一个。'], customers: [] });
  });
});

describe('explainRfmRules', () => {
  it('tells that rules are complete', () => {
    const result = checkRfmRules(rfmRuleSets.classic);
    expect(explainRfmRules(result)).toEqual(['The rules are complete: every score has exactly one segment.']);
    expect(explainRfmRules(result, { locale: 'zh-CN' })).toEqual(['规则完整：每个得分组合恰好对应一个分层。']);
  });

  it('tells scores without a segment', () => {
    const result = checkRfmRules({ id: 'x', bins: 3, segments: [{ id: 'best', when: { recency: [3, 3] } }] });
    expect(explainRfmRules(result)).toEqual(['18 scores have no segment: 111, 112, 113, 121, 122, 123, 131, 132, 133, 211 and 8 more.']);
    expect(explainRfmRules(result, { locale: 'zh-CN' })).toEqual(['18 个得分组合没有对应的分层：111、112、113、121、122、123、131、132、133、211 等 18 个。']);
  });

  it('tells overlaps and segments that never win', () => {
    const result = checkRfmRules({ id: 'x', bins: 2, segments: [{ id: 'all' }, { id: 'high', when: { recency: [2, 2], frequency: [2, 2], monetary: [2, 2] } }] });
    expect(explainRfmRules(result)).toEqual([
      'Every score has a segment.',
      'Score 222 goes to all, though it would fit high too.',
      'A segment takes no score at all: high.',
    ]);
    expect(explainRfmRules(result, { locale: 'zh-CN' })).toEqual(['每个得分组合都有对应的分层。', '得分 222 归入“all”，但也符合 high。', '1 个分层不会有任何得分组合归入：high。']);
  });

  it('tells the first ten of many overlaps', () => {
    const result = checkRfmRules({ id: 'x', bins: 3, segments: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
    expect(explainRfmRules(result).slice(9)).toEqual([
      'Score 133 goes to a, though it would fit b and c too.',
      'Score 211 goes to a, though it would fit b and c too.',
      '27 scores in all would fit several segments.',
      '2 segments take no score at all: b and c.',
    ]);
    expect(explainRfmRules(result, { locale: 'zh-CN' }).slice(9)).toEqual(['得分 133 归入“a”，但也符合 b 和 c。', '得分 211 归入“a”，但也符合 b 和 c。', '共有 27 个得分组合符合多个分层。', '2 个分层不会有任何得分组合归入：b 和 c。']);
  });
});
