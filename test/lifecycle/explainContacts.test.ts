import { describe, expect, it } from 'vitest';
import {
  estimateChurnRisk,
  explainChurnRisk,
  explainContacts,
  explainFeedback,
  explainSurveys,
  planContacts,
  planSurveys,
  routeFeedback,
} from '../../src/lifecycle/index.js';

const MODEL = { kind: 'bgNbd', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, unit: 'week' } as const;
const CUSTOMERS = [
  { customerId: 'ana', value: 900, lastVisitOn: '2025-03-01', lastOrderOn: '2025-06-01', lastMailOn: '2025-06-14' },
  { customerId: 'ben', value: 10, lastMailOn: '2025-05-14' },
  { customerId: 'cem', value: 20, segment: 'key', lastVisitOn: '2025-06-10', lastMailOn: '2025-06-14', lastOrderOn: '2025-06-01' },
];
const WEEK = { asOf: '2025-06-16', until: '2025-06-23' };
const RULES = { bySegment: { key: [{ kind: 'visit', every: { value: 2, unit: 'week' } }, { kind: 'mail', every: { value: 1, unit: 'quarter' } }] }, holidays: ['2025-06-20', '2025-12-25'] } as const;
const RESPONSES = [
  { customerId: 'ana', score: 3, receivedOn: '2025-06-06' },
  { customerId: 'ben', score: 8, receivedOn: '2025-06-06' },
  { customerId: 'cem', score: 10, receivedOn: '2025-06-06' },
];

describe('explainChurnRisk', () => {
  it('tells risks by a model, and what BG/NBD cannot tell', () => {
    const result = estimateChurnRisk([{ customerId: 'ana', frequency: 4, ageAtLast: 30, age: 38 }, { frequency: 5, ageAtLast: 6, age: 38 }, { frequency: 0, ageAtLast: 0, age: 9, weight: 2 }], { model: MODEL });
    expect(explainChurnRisk(result)).toEqual({
      sentences: [
        '4 customers by risk: 1 high, 1 low and 2 unknown.',
        'The risk is the chance of having left, by the model: medium from 30 % on, high from 70 % on.',
        '2 customers bought only once, and BG/NBD takes such customers for alive for ever; MBG/NBD does not.',
      ],
      customers: [
        { customerId: 'ana', sentences: ['The risk is low: the chance of having left is 26.2 %.'] },
        { sentences: ['The risk is high: the chance of having left is 99.5 %.'] },
        { sentences: ['The risk is unknown: after a single purchase BG/NBD cannot tell.'] },
      ],
    });
    expect(explainChurnRisk(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '共 4 位客户，流失风险：高 1 位，低 1 位，未知 2 位。',
        '风险为模型估计的流失概率：达到 30% 为中风险，达到 70% 为高风险。',
        '2 位客户只购买过一次，BG/NBD 模型会把这类客户永远视为活跃；MBG/NBD 不会。',
      ],
      customers: [
        { customerId: 'ana', sentences: ['流失风险为低：流失概率为 26.2%。'] },
        { sentences: ['流失风险为高：流失概率为 99.5%。'] },
        { sentences: ['流失风险未知：仅购买过一次，BG/NBD 模型无法判断。'] },
      ],
    });
  });

  it('tells risks by rhythm', () => {
    const result = estimateChurnRisk([{ customerId: 'ana', daysSinceLast: 10, gaps: [30, 30] }, { customerId: 'ben', daysSinceLast: 40, gaps: [] }, { customerId: 'cem', daysSinceLast: 90, gaps: [30] }, { customerId: 'dia', daysSinceLast: null, gaps: [] }], { overdue: { poolGap: 30 }, cuts: [1.25, 2.5] });
    expect(explainChurnRisk(result)).toEqual({
      sentences: [
        '4 customers by risk: 1 high, 1 medium, 1 low and 1 unknown.',
        'The risk is how many times the expected gap has passed since the last purchase: medium from 1.25 on, high from 2.5 on.',
        "In an expected gap the median of all customers, 30 days, weighs as much as 2 gaps of one's own.",
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: ['The risk is low: 0.33 times the expected gap has passed since the last purchase.'],
        },
        {
          customerId: 'ben',
          sentences: ['The risk is medium: 1.33 times the expected gap has passed since the last purchase.'],
        },
        {
          customerId: 'cem',
          sentences: ['The risk is high: 3 times the expected gap has passed since the last purchase.'],
        },
        { customerId: 'dia', sentences: ['The risk is unknown: there is no purchase.'] },
      ],
    });
    expect(explainChurnRisk(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '共 4 位客户，流失风险：高 1 位，中 1 位，低 1 位，未知 1 位。',
        '风险按距上次购买的时间与预期间隔之比判断：达到 1.25 倍为中风险，达到 2.5 倍为高风险。',
        '计算预期间隔时，全体客户的中位数 30 天相当于客户自身的 2 个间隔。',
      ],
      customers: [
        { customerId: 'ana', sentences: ['流失风险为低：距上次购买的时间已是预期间隔的 0.33 倍。'] },
        { customerId: 'ben', sentences: ['流失风险为中：距上次购买的时间已是预期间隔的 1.33 倍。'] },
        { customerId: 'cem', sentences: ['流失风险为高：距上次购买的时间已是预期间隔的 3 倍。'] },
        { customerId: 'dia', sentences: ['流失风险未知：没有购买记录。'] },
      ],
    });
  });

  it('has nobody to tell of', () => {
    const result = estimateChurnRisk([], { overdue: {} });
    expect(explainChurnRisk(result)).toEqual({
      sentences: [
        '0 customers.',
        'The risk is how many times the expected gap has passed since the last purchase: medium from 1 on, high from 2 on.',
        "In an expected gap the median of all customers, 90 days, weighs as much as 2 gaps of one's own.",
      ],
      customers: [],
    });
    expect(explainChurnRisk(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['共 0 位客户。', '风险按距上次购买的时间与预期间隔之比判断：达到 1 倍为中风险，达到 2 倍为高风险。', '计算预期间隔时，全体客户的中位数 90 天相当于客户自身的 2 个间隔。'],
      customers: [],
    });
  });
});

describe('explainContacts', () => {
  it('tells what is planned with whom, and every reason', () => {
    const result = planContacts(CUSTOMERS, RULES, WEEK);
    expect(explainContacts(result)).toEqual({
      sentences: [
        '6 contacts with 3 customers are planned from 2025-06-16 up to, but not including, 2025-06-23.',
        'The top 20 % of the customers by value are visited every 3 months.',
        'Customers who ordered lately get a mail every week; those without an order for 90 days, every month.',
        'In segment key customers are visited every 2 weeks.',
        'In segment key customers get a mail every quarter.',
        'Greetings go to everybody on 2025-06-20 and 2025-12-25.',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: [
            'Visit on 2025-06-16: among the top 20 % by value; it is overdue by 15 days.',
            'Greeting on 2025-06-20: a holiday.',
            'Mail on 2025-06-21: ordered lately.',
          ],
        },
        {
          customerId: 'ben',
          sentences: [
            'Mail on 2025-06-16: no order for 90 days or more; it is overdue by 2 days.',
            'Greeting on 2025-06-20: a holiday.',
          ],
        },
        { customerId: 'cem', sentences: ['Greeting on 2025-06-20: a holiday.'] },
      ],
    });
    expect(explainContacts(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '自 2025-06-16 起至 2025-06-23（不含）计划联系 3 位客户，共 6 次。',
        '价值排名前 20% 的客户每 3 个月拜访一次。',
        '近期下单的客户每 1 周发送一次邮件；90 天以上未下单的客户每 1 个月发送一次。',
        'key 分层的客户每 2 周拜访一次。',
        'key 分层的客户每 1 个季度发送邮件一次。',
        '2025-06-20 和 2025-12-25 向所有客户发送节日问候。',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: ['2025-06-16 拜访：价值排名前 20%；已逾期 15 天。', '2025-06-20 节日问候：节假日。', '2025-06-21 发送邮件：近期有下单。'],
        },
        { customerId: 'ben', sentences: ['2025-06-16 发送邮件：90 天以上未下单；已逾期 2 天。', '2025-06-20 节日问候：节假日。'] },
        { customerId: 'cem', sentences: ['2025-06-20 节日问候：节假日。'] },
      ],
    });
  });

  it('tells that there are working days', () => {
    const result = planContacts(CUSTOMERS.slice(1, 2), {}, { ...WEEK, workCalendar: {} });
    expect(explainContacts(result)).toEqual({
      sentences: [
        '2 contacts with 1 customer are planned from 2025-06-16 up to, but not including, 2025-06-23.',
        'The top 20 % of the customers by value are visited every 3 months.',
        'Customers who ordered lately get a mail every week; those without an order for 90 days, every month.',
        'Visits and mail are moved on to working days.',
      ],
      customers: [
        {
          customerId: 'ben',
          sentences: [
            'Visit on 2025-06-16: among the top 20 % by value.',
            'Mail on 2025-06-16: no order for 90 days or more; it is overdue by 2 days.',
          ],
        },
      ],
    });
    expect(explainContacts(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '自 2025-06-16 起至 2025-06-23（不含）计划联系 1 位客户，共 2 次。',
        '价值排名前 20% 的客户每 3 个月拜访一次。',
        '近期下单的客户每 1 周发送一次邮件；90 天以上未下单的客户每 1 个月发送一次。',
        '拜访和邮件遇非工作日顺延至工作日。',
      ],
      customers: [{ customerId: 'ben', sentences: ['2025-06-16 拜访：价值排名前 20%。', '2025-06-16 发送邮件：90 天以上未下单；已逾期 2 天。'] }],
    });
  });

  it('tells that nothing is planned', () => {
    const result = planContacts([], {}, WEEK);
    expect(explainContacts(result)).toEqual({
      sentences: [
        'No contact is planned from 2025-06-16 up to, but not including, 2025-06-23.',
        'The top 20 % of the customers by value are visited every 3 months.',
        'Customers who ordered lately get a mail every week; those without an order for 90 days, every month.',
      ],
      customers: [],
    });
    expect(explainContacts(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '自 2025-06-16 起至 2025-06-23（不含）没有联系计划。',
        '价值排名前 20% 的客户每 3 个月拜访一次。',
        '近期下单的客户每 1 周发送一次邮件；90 天以上未下单的客户每 1 个月发送一次。',
      ],
      customers: [],
    });
  });
});

describe('explainSurveys', () => {
  it('tells surveys, those moved, those left out and why', () => {
    const result = planSurveys([{ orderId: 'o1', customerId: 'ana', date: '2025-06-18' }, { orderId: 'o2', customerId: 'ben', date: '2025-06-20' }, { orderId: 'o3', customerId: 'ben', date: '2025-06-20' }, { orderId: 'o4', customerId: 'cem', date: '2025-04-01' }, { orderId: 'o5', customerId: 'cem', date: '2025-06-21' }], {}, { asOf: '2025-06-20', history: [{ customerId: 'ana', sentOn: '2025-04-01' }] });
    expect(explainSurveys(result)).toEqual({
      sentences: [
        '2 surveys for 4 orders; each is due 7 days after the order, or on the day of the plan where that has passed.',
        'A customer is asked at most once in 90 days, and a survey may come 30 days late.',
        '1 order after 2025-06-20 is left out.',
      ],
      orders: [
        {
          orderId: 'o1',
          customerId: 'ana',
          sentences: [
            'Survey on 2025-06-30 about the order of 2025-06-18.',
            'It was moved from 2025-06-25, which is too soon after another survey of the customer.',
          ],
        },
        { orderId: 'o2', customerId: 'ben', sentences: ['Survey on 2025-06-27 about the order of 2025-06-20.'] },
        {
          orderId: 'o4',
          customerId: 'cem',
          sentences: ['No survey: the order is too old, it would come more than 30 days late.'],
        },
        {
          orderId: 'o3',
          customerId: 'ben',
          sentences: [
            'No survey: it would come too soon after another one of the customer. The next one is allowed from 2025-09-25 on, which is too late for this order.',
          ],
        },
      ],
    });
    expect(explainSurveys(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['4 笔订单共安排 2 次回访，均在下单后 7 天进行，已过期的安排在计划当日。', '每位客户 90 天内最多回访一次，回访最多可推迟 30 天。', '2025-06-20 之后的 1 笔订单未计入。'],
      orders: [
        {
          orderId: 'o1',
          customerId: 'ana',
          sentences: ['2025-06-30 就 2025-06-18 的订单进行回访。', '原定 2025-06-25，因距该客户上一次回访太近而顺延。'],
        },
        { orderId: 'o2', customerId: 'ben', sentences: ['2025-06-27 就 2025-06-20 的订单进行回访。'] },
        { orderId: 'o4', customerId: 'cem', sentences: ['不回访：订单太久，回访将推迟超过 30 天。'] },
        { orderId: 'o3', customerId: 'ben', sentences: ['不回访：距该客户的另一次回访太近，2025-09-25 起方可再次回访，对本订单而言已太迟。'] },
      ],
    });
  });

  it('speaks of one', () => {
    const result = planSurveys([{ orderId: 'o1', customerId: 'ana', date: '2025-06-19' }, { orderId: 'o2', customerId: 'ana', date: '2025-06-22' }, { orderId: 'o3', customerId: 'ana', date: '2025-06-23' }], { delayDays: 1, quarantineDays: 1, maxDelayDays: 1 }, { asOf: '2025-06-20' });
    expect(explainSurveys(result).sentences).toEqual([
      '1 survey for 1 order; each is due 1 day after the order, or on the day of the plan where that has passed.',
      'A customer is asked at most once in 1 day, and a survey may come 1 day late.',
      '2 orders after 2025-06-20 are left out.',
    ]);
    const asked = { asOf: '2025-06-23', history: [{ customerId: 'ana', sentOn: '2025-06-20', orderId: 'o1' }] };
    const orders = [{ orderId: 'o1', customerId: 'ana', date: '2025-06-19' }];
    expect(explainSurveys(planSurveys(orders, {}, asked)).sentences.at(-1)).toBe('1 order that already has a survey is left out.');
    const both = { ...asked, history: [...asked.history, { ...asked.history[0]!, orderId: 'o2' }] };
    expect(explainSurveys(planSurveys([...orders, { ...orders[0]!, orderId: 'o2' }], {}, both)).sentences.at(-1)).toBe('2 orders that already have one are left out.');
    expect(explainSurveys(planSurveys(orders, {}, asked), { locale: 'zh-CN' }).sentences.at(-1)).toBe('已安排过回访的 1 笔订单未计入。');
    expect(explainSurveys(result, { locale: 'zh-CN' }).sentences).toEqual(['1 笔订单共安排 1 次回访，均在下单后 1 天进行，已过期的安排在计划当日。', '每位客户 1 天内最多回访一次，回访最多可推迟 1 天。', '2025-06-20 之后的 2 笔订单未计入。']);
  });
});

describe('explainFeedback', () => {
  it('tells the score, the rules and each answer', () => {
    const result = routeFeedback(RESPONSES, {}, { asOf: '2025-06-10' });
    expect(explainFeedback(result)).toEqual({
      sentences: [
        'The Net Promoter Score is 0, from 3 answers.',
        '1 promoter, 1 passive and 1 detractor.',
        'Detractors go to service within 2 days.',
        'Passives go to account within 14 days.',
        'Promoters go to referral within 7 days.',
        '1 answer is overdue as of 2025-06-10.',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: ['A score of 3 is a detractor: service takes care of it by 2025-06-08.', 'That day has passed.'],
        },
        { customerId: 'ben', sentences: ['A score of 8 is a passive: account takes care of it by 2025-06-20.'] },
        { customerId: 'cem', sentences: ['A score of 10 is a promoter: referral takes care of it by 2025-06-13.'] },
      ],
    });
    expect(explainFeedback(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '净推荐值（NPS）为 0，基于 3 份反馈。',
        '推荐者 1 位，中立者 1 位，贬损者 1 位。',
        '贬损者由 service 在 2 个自然日内跟进。',
        '中立者由 account 在 14 个自然日内跟进。',
        '推荐者由 referral 在 7 个自然日内跟进。',
        '截至 2025-06-10，1 份反馈已逾期。',
      ],
      customers: [
        { customerId: 'ana', sentences: ['评分 3，属于贬损者：由 service 最迟于 2025-06-08 跟进。', '该日期已过。'] },
        { customerId: 'ben', sentences: ['评分 8，属于中立者：由 account 最迟于 2025-06-20 跟进。'] },
        { customerId: 'cem', sentences: ['评分 10，属于推荐者：由 referral 最迟于 2025-06-13 跟进。'] },
      ],
    });
  });

  it('counts working days, and several that are overdue', () => {
    const result = routeFeedback(RESPONSES, { detractor: { withinDays: 1 } }, { asOf: '2025-07-10', workCalendar: {} });
    expect(explainFeedback(result).sentences).toEqual([
      'The Net Promoter Score is 0, from 3 answers.',
      '1 promoter, 1 passive and 1 detractor.',
      'Detractors go to service within 1 working day.',
      'Passives go to account within 14 working days.',
      'Promoters go to referral within 7 working days.',
      '3 answers are overdue as of 2025-07-10.',
    ]);
    expect(explainFeedback(result, { locale: 'zh-CN' }).sentences).toEqual([
      '净推荐值（NPS）为 0，基于 3 份反馈。',
      '推荐者 1 位，中立者 1 位，贬损者 1 位。',
      '贬损者由 service 在 1 个工作日内跟进。',
      '中立者由 account 在 14 个工作日内跟进。',
      '推荐者由 referral 在 7 个工作日内跟进。',
      '截至 2025-07-10，3 份反馈已逾期。',
    ]);
  });

  it('has no answers', () => {
    const result = routeFeedback([], {}, { asOf: '2025-06-10' });
    expect(explainFeedback(result)).toEqual({
      sentences: [
        'The Net Promoter Score cannot be told: there are no answers.',
        '0 promoters, 0 passives and 0 detractors.',
        'Detractors go to service within 2 days.',
        'Passives go to account within 14 days.',
        'Promoters go to referral within 7 days.',
      ],
      customers: [],
    });
    expect(explainFeedback(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '没有反馈，无法计算净推荐值（NPS）。',
        '推荐者 0 位，中立者 0 位，贬损者 0 位。',
        '贬损者由 service 在 2 个自然日内跟进。',
        '中立者由 account 在 14 个自然日内跟进。',
        '推荐者由 referral 在 7 个自然日内跟进。',
      ],
      customers: [],
    });
  });
});
