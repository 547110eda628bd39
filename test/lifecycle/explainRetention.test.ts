import { describe, expect, it } from 'vitest';
import {
  analyzeMovements,
  analyzeRetention,
  calculateMigration,
  calculateReferralRate,
  calculateRepurchaseRate,
  explainMigration,
  explainMovements,
  explainReferralRate,
  explainRepurchaseRate,
  explainRetention,
} from '../../src/lifecycle/index.js';
import { refusal } from '../support/refusal.js';

const VALUES = [
  { customerId: 'ana', period: '2026-01', value: 100 },
  { customerId: 'ben', period: '2026-01', value: 50 },
  { customerId: 'cem', period: '2026-01', value: 30 },
  { customerId: 'dia', period: '2026-01', value: 20 },
  { customerId: 'ana', period: '2026-02', value: 120 },
  { customerId: 'ben', period: '2026-02', value: 40 },
  { customerId: 'dia', period: '2026-02', value: 20 },
  { customerId: 'eli', period: '2026-02', value: 10 },
  { customerId: 'old', period: '2026-02', value: 5 },
];
const ORDERS = [
  { customerId: 'ana', date: '2026-01-10', revenue: 50 },
  { customerId: 'ben', date: '2026-01-20', revenue: 50 },
  { customerId: 'ana', date: '2026-02-10', revenue: 25 },
  { customerId: 'cem', date: '2026-03-01', revenue: 50 },
];
const LEFT_OUT = [
  { customerId: 'ana', date: '2026-06-10', revenue: 50 },
  { customerId: 'ana', date: '2026-02-11', revenue: 0 },
  { customerId: 'ana', date: '2026-02-12', revenue: 1, kind: 'refund', reverses: 'none' },
] as const;

describe('what is said of amounts in no cell', () => {
  it('tells how many', () => {
    const result = analyzeRetention([...ORDERS, { customerId: 'zoe', date: '2026-02-12', revenue: 1, kind: 'refund' }], { asOf: '2026-03-31', measure: 'revenue', refundPolicy: 'netToDate' });
    expect(explainRetention(result).at(-1)).toBe('1 customer has revenue that is in no cell: without a purchase, or from before the first one.');
    expect(explainRetention(result, { locale: 'zh-CN' }).at(-1)).toBe('有 1 位客户的部分金额不在任何单元格中：没有购买记录，或发生在首次购买之前。');
  });
});

describe('explainMovements', () => {
  it('tells every movement and retention', () => {
    const result = analyzeMovements(VALUES, { currency: 'USD', knownBefore: ['old'] });
    expect(explainMovements(result)).toEqual([
      '2026-02: from USD 200.00 with 4 customers to USD 195.00 with 5 customers.',
      'Changes in 2026-02: new USD 10.00 (1 customer), expansion USD 20.00 (1 customer), contraction USD -10.00 (1 customer), churn USD -30.00 (1 customer) and reactivation USD 5.00 (1 customer).',
      '1 customer is worth the same as before.',
      'Gross retention is 80 %, net retention 90 %.',
    ]);
    expect(explainMovements(result, { locale: 'zh-CN' })).toEqual([
      '2026-02：期初 USD 200.00（4 位客户），期末 USD 195.00（5 位客户）。',
      '2026-02 的变动：新增 USD 10.00（1 位客户），增购 USD 20.00（1 位客户），减购 USD -10.00（1 位客户），流失 USD -30.00（1 位客户），回流 USD 5.00（1 位客户）。',
      '1 位客户的金额与上期相同。',
      '总收入留存率（GRR）80%，净收入留存率（NRR）90%。',
    ]);
  });

  it('tells that nothing changed, and no retention of nothing', () => {
    const result = analyzeMovements(VALUES.slice(0, 1), { periods: ['2025-11', '2025-12', '2026-01'] });
    expect(explainMovements(result)).toEqual([
      '2025-12: from 0.00 with 0 customers to 0.00 with 0 customers.',
      'Nothing changed in 2025-12.',
      'Retention cannot be told, since the opening is 0.',
      '2026-01: from 0.00 with 0 customers to 100.00 with 1 customer.',
      'Changes in 2026-01: new 100.00 (1 customer).',
      'Retention cannot be told, since the opening is 0.',
    ]);
    expect(explainMovements(result, { locale: 'zh-CN' })).toEqual([
      '2025-12：期初 0.00（0 位客户），期末 0.00（0 位客户）。',
      '2025-12 没有变动。',
      '期初为 0，无法计算留存率。',
      '2026-01：期初 0.00（0 位客户），期末 100.00（1 位客户）。',
      '2026-01 的变动：新增 100.00（1 位客户）。',
      '期初为 0，无法计算留存率。',
    ]);
  });

  it('tells that nothing moved but all is the same', () => {
    const result = analyzeMovements([...VALUES.slice(0, 1), { customerId: 'ana', period: '2026-02', value: 100 }]);
    expect(explainMovements(result)).toEqual([
      '2026-02: from 100.00 with 1 customer to 100.00 with 1 customer.',
      'Nothing changed in 2026-02.',
      '1 customer is worth the same as before.',
      'Gross retention is 100 %, net retention 100 %.',
    ]);
    expect(explainMovements(result, { locale: 'zh-CN' })).toEqual([
      '2026-02：期初 100.00（1 位客户），期末 100.00（1 位客户）。',
      '2026-02 没有变动。',
      '1 位客户的金额与上期相同。',
      '总收入留存率（GRR）100%，净收入留存率（NRR）100%。',
    ]);
  });

  it('has nothing to compare', () => {
    const result = analyzeMovements(VALUES.slice(0, 1));
    expect(explainMovements(result)).toEqual(['There are fewer than two periods, so nothing can be compared.']);
    expect(explainMovements(result, { locale: 'zh-CN' })).toEqual(['少于两个期间，无法比较。']);
  });
});

describe('explainMigration', () => {
  it('tells where customers went', () => {
    const result = calculateMigration(
      ['a', 'b', 'c', 'd', 'e'].map((customerId) => ({ customerId, segment: 'gold' })),
      [{ customerId: 'a', segment: 'gold' }, { customerId: 'b', segment: 'silver' }, { customerId: 'c', segment: 'silver' }, { customerId: 'd', segment: 'base' }, { customerId: 'x', segment: 'base' }, { customerId: 'y', segment: 'base' }],
    );
    expect(explainMigration(result)).toEqual([
      '25 % of those who are on both sides are in the same segment as before.',
      'gold: 5 customers before, 1 after.',
      'Of those who were in gold, 1 stayed (20 %), 2 went to silver (40 %), 1 went to base (20 %) and 1 left (20 %).',
      'silver: 0 customers before, 2 after.',
      'base: 0 customers before, 3 after.',
      '2 of those in base now were in no segment before.',
    ]);
    expect(explainMigration(result, { locale: 'zh-CN' })).toEqual([
      '前后都在的客户中，25% 的分层没有变化。',
      'gold：之前 5 位客户，之后 1 位。',
      '原在 gold 的客户：1 位未变（20%），2 位转入 silver（40%），1 位转入 base（20%），1 位离开（20%）。',
      'silver：之前 0 位客户，之后 2 位。',
      'base：之前 0 位客户，之后 3 位。',
      '现在 base 的客户中，2 位之前不属于任何分层。',
    ]);
  });

  it('tells that nobody is on both sides', () => {
    const result = calculateMigration([{ customerId: 'a', segment: 'A' }], [{ customerId: 'b', segment: 'A' }]);
    expect(explainMigration(result)).toEqual([
      'Nobody is on both sides, so how many stayed cannot be told.',
      'A: 1 customer before, 1 after.',
      'Of those who were in A, 1 left (100 %).',
      '1 of those in A now was in no segment before.',
    ]);
    expect(explainMigration(result, { locale: 'zh-CN' })).toEqual(['没有前后都在的客户，无法计算未变的比例。', 'A：之前 1 位客户，之后 1 位。', '原在 A 的客户：1 位离开（100%）。', '现在 A 的客户中，1 位之前不属于任何分层。']);
  });
});

describe('explainRetention', () => {
  it('tells columns with intervals and cohorts', () => {
    const result = analyzeRetention([...ORDERS, ...LEFT_OUT], { asOf: '2026-03-15' });
    expect(explainRetention(result)).toEqual([
      'Retention is the share of customers with a purchase in just that period; periods are counted from that of the first purchase, +0.',
      'Period +0: 100 % of the customers, 2 of 2 (95 % interval 34.2 % to 100 %).',
      'Period +1: 50 % of the customers, 1 of 2 (95 % interval 9.5 % to 90.5 %).',
      'Period +2: not known yet for any cohort.',
      'Cohort 2026-01, 2 customers: +0 100 % and +1 50 %.',
      'Cohort 2026-02, 0 customers: nothing to tell.',
      'Cohort 2026-03, 1 customer: nothing to tell.',
      'The period of 2026-03 is not over: more customers may join it.',
      '1 row after 2026-03-15 is left out.',
      '1 order with a net value of 0 or less is no purchase, though its money counts.',
      '1 refund names no known order of the customer and only lowers the revenue.',
    ]);
    expect(explainRetention(result, { locale: 'zh-CN' })).toEqual([
      '留存率为恰在该期购买的客户占比；期间从首购期 +0 起算。',
      '第 +0 期：留存率 100%，2 位客户中有 2 位（95% 置信区间 34.2% 至 100%）。',
      '第 +1 期：留存率 50%，2 位客户中有 1 位（95% 置信区间 9.5% 至 90.5%）。',
      '第 +2 期：尚无可用的客户群。',
      '2026-01 客户群（2 位客户）：+0 期 100%，+1 期 50%。',
      '2026-02 客户群（0 位客户）：暂无数据。',
      '2026-03 客户群（1 位客户）：暂无数据。',
      '2026-03 尚未结束，客户数还可能增加。',
      '2026-03-15 之后的 1 条记录未计入。',
      '1 笔订单净额不大于 0，不算作购买，但金额计入收入。',
      '1 笔退款找不到该客户的原订单，仅冲减收入。',
    ]);
  });

  it('tells that later purchases count too', () => {
    const result = analyzeRetention(ORDERS, { asOf: '2026-03-31', mode: 'rolling', confidence: 0.8 });
    expect(explainRetention(result).slice(0, 3)).toEqual([
      'Retention is the share of customers with a purchase in that period or later; periods are counted from that of the first purchase, +0.',
      'Period +0: 100 % of the customers, 3 of 3 (80 % interval 64.6 % to 100 %).',
      'Period +1: 50 % of the customers, 1 of 2 (80 % interval 16.4 % to 83.6 %).',
    ]);
    expect(explainRetention(result, { locale: 'zh-CN' }).slice(0, 3)).toEqual([
      '留存率为在该期或之后购买的客户占比；期间从首购期 +0 起算。',
      '第 +0 期：留存率 100%，3 位客户中有 3 位（80% 置信区间 64.6% 至 100%）。',
      '第 +1 期：留存率 50%，2 位客户中有 1 位（80% 置信区间 16.4% 至 83.6%）。',
    ]);
  });

  it('tells ranges', () => {
    const result = analyzeRetention(ORDERS, { asOf: '2026-03-31', mode: 'range', ranges: [[0, 0], [1, 2]] });
    expect(explainRetention(result).slice(0, 3)).toEqual([
      'Retention is the share of customers with a purchase in that range of periods; periods are counted from that of the first purchase, +0.',
      'Period +0-0: 100 % of the customers, 3 of 3 (95 % interval 43.9 % to 100 %).',
      'Period +1-2: 50 % of the customers, 1 of 2 (95 % interval 9.5 % to 90.5 %).',
    ]);
    expect(explainRetention(result, { locale: 'zh-CN' }).slice(0, 3)).toEqual([
      '留存率为在该区间内购买的客户占比；期间从首购期 +0 起算。',
      '第 +0-0 期：留存率 100%，3 位客户中有 3 位（95% 置信区间 43.9% 至 100%）。',
      '第 +1-2 期：留存率 50%，2 位客户中有 1 位（95% 置信区间 9.5% 至 90.5%）。',
    ]);
  });

  it('tells revenue', () => {
    const result = analyzeRetention(ORDERS, { asOf: '2026-03-31', measure: 'revenue' });
    expect(explainRetention(result)).toEqual([
      'Retention is the revenue of a period as a share of that in the period of the first purchase, +0.',
      'Cohort 2026-01, 2 customers: +0 100 %, +1 25 % and +2 0 %.',
      'Cohort 2026-02, 0 customers: nothing to tell.',
      'Cohort 2026-03, 1 customer: +0 100 %.',
    ]);
    expect(explainRetention(result, { locale: 'zh-CN' })).toEqual([
      '留存率为各期收入与首购期 +0 收入之比。',
      '2026-01 客户群（2 位客户）：+0 期 100%，+1 期 25%，+2 期 0%。',
      '2026-02 客户群（0 位客户）：暂无数据。',
      '2026-03 客户群（1 位客户）：+0 期 100%。',
    ]);
  });

  it('has no cohorts', () => {
    const result = analyzeRetention([], { asOf: '2026-03-31' });
    expect(explainRetention(result)).toEqual([
      'Retention is the share of customers with a purchase in just that period; periods are counted from that of the first purchase, +0.',
      'There are no purchases, so there are no cohorts.',
    ]);
    expect(explainRetention(result, { locale: 'zh-CN' })).toEqual(['留存率为恰在该期购买的客户占比；期间从首购期 +0 起算。', '没有购买记录，无法划分客户群。']);
  });
});

describe('explainRepurchaseRate', () => {
  it('tells the rate, who is pending and what had no say', () => {
    const result = calculateRepurchaseRate([...ORDERS, ...LEFT_OUT], { asOf: '2026-04-30', windowDays: 60 });
    expect(explainRepurchaseRate(result)).toEqual([
      '33.3 % of the customers bought again within 60 days of the first purchase: 1 of 3 (95 % interval 6.1 % to 79.2 %).',
      '1 row after 2026-04-30 is left out.',
      '1 order with a net value of 0 or less is no purchase, though its money counts.',
      '1 refund names no known order of the customer and only lowers the revenue.',
    ]);
    expect(explainRepurchaseRate(result, { locale: 'zh-CN' })).toEqual([
      '首购后 60 天内的复购率为 33.3%：3 位客户中有 1 位（95% 置信区间 6.1% 至 79.2%）。',
      '2026-04-30 之后的 1 条记录未计入。',
      '1 笔订单净额不大于 0，不算作购买，但金额计入收入。',
      '1 笔退款找不到该客户的原订单，仅冲减收入。',
    ]);
  });

  it('tells that it is too early for anybody', () => {
    const result = calculateRepurchaseRate(ORDERS.slice(0, 2), { asOf: '2026-01-20', windowDays: 90 });
    expect(explainRepurchaseRate(result)).toEqual([
      "The rate cannot be told: nobody's 90 days are over.",
      'For 2 customers the 90 days are not over; they are in neither number.',
    ]);
    expect(explainRepurchaseRate(result, { locale: 'zh-CN' })).toEqual(['没有客户满 90 天，无法计算比率。', '2 位客户未满 90 天，不计入分子和分母。']);
  });

  it('speaks of one day', () => {
    const result = calculateRepurchaseRate([{ customerId: 'x', date: '2026-01-20', revenue: 1 }], { asOf: '2026-01-20', windowDays: 1 });
    expect(explainRepurchaseRate(result)).toEqual([
      "The rate cannot be told: nobody's 1 day is over.",
      'For 1 customer the 1 day is not over; that customer is in neither number.',
    ]);
    expect(explainRepurchaseRate(result, { locale: 'zh-CN' })).toEqual(['没有客户满 1 天，无法计算比率。', '1 位客户未满 1 天，不计入分子和分母。']);
  });
});

describe('explainReferralRate', () => {
  it('tells the rate, who is pending and what had no say', () => {
    const result = calculateReferralRate(
      [{ customerId: 'ana', since: '2025-01-01' }, { customerId: 'ben', since: '2025-01-01' }, { customerId: 'cem', since: '2025-12-01' }],
      [{ referrerId: 'ana', date: '2025-03-01' }, { referrerId: 'zoe', date: '2025-03-01' }, { referrerId: 'zoe', date: '2025-03-02' }, { referrerId: 'ana', date: '2026-03-01' }],
      { asOf: '2025-12-31' },
    );
    expect(explainReferralRate(result)).toEqual([
      '50 % of the customers brought somebody within 180 days: 1 of 2 (95 % interval 9.5 % to 90.5 %).',
      'For 1 customer the 180 days are not over; that customer is in neither number.',
      '1 referral after 2025-12-31 is left out.',
      '2 referrals by somebody who is not in the list are left out.',
    ]);
    expect(explainReferralRate(result, { locale: 'zh-CN' })).toEqual([
      '180 天内的转介绍率为 50%：2 位客户中有 1 位（95% 置信区间 9.5% 至 90.5%）。',
      '1 位客户未满 180 天，不计入分子和分母。',
      '2025-12-31 之后的 1 条转介绍未计入。',
      '2 条转介绍的推荐人不在名单中，未计入。',
    ]);
  });

  it('tells that it is too early for anybody', () => {
    const result = calculateReferralRate([{ customerId: 'ana', since: '2025-12-01' }], [{ referrerId: 'ana', date: '2026-01-01' }, { referrerId: 'ana', date: '2026-01-02' }, { referrerId: 'x', date: '2025-12-01' }], { asOf: '2025-12-31' });
    expect(explainReferralRate(result)).toEqual([
      "The rate cannot be told: nobody's 180 days are over.",
      'For 1 customer the 180 days are not over; that customer is in neither number.',
      '2 referrals after 2025-12-31 are left out.',
      '1 referral by somebody who is not in the list is left out.',
    ]);
    expect(explainReferralRate(result, { locale: 'zh-CN' })).toEqual(['没有客户满 180 天，无法计算比率。', '1 位客户未满 180 天，不计入分子和分母。', '2025-12-31 之后的 2 条转介绍未计入。', '1 条转介绍的推荐人不在名单中，未计入。']);
  });
});

describe('explainReferralRate of a day in the past', () => {
  it('tells who became a customer only later', () => {
    const customers = ['ana', 'ben'].map((customerId) => ({ customerId, since: '2025-12-01' }));
    const result = calculateReferralRate(customers, [], { asOf: '2025-11-30' });
    expect(explainReferralRate(result)).toEqual(["The rate cannot be told: nobody's 180 days are over.", '2 customers since a day after 2025-11-30 are left out.']);
    expect(explainReferralRate(result, { locale: 'zh-CN' })).toEqual(['没有客户满 180 天，无法计算比率。', '2025-11-30 之后才成为客户的 2 位未计入。']);
    expect(explainReferralRate(calculateReferralRate(customers.slice(1), [], { asOf: '2025-11-30' })).at(-1)).toBe('1 customer since a day after 2025-11-30 is left out.');
  });
});

describe('what explainMigration refuses', () => {
  const result = calculateMigration([{ customerId: 'a', segment: 'A' }], [{ customerId: 'a', segment: 'B' }]);
  const changed = (change: object): string[] => refusal(() => explainMigration({ ...result, ...change }));

  it('lists that do not have an entry for each segment', () => {
    expect(changed({ left: [1] })).toEqual(['INVALID_OPTION result.left']);
    expect(changed({ counts: [[1, 0], [1]] })).toEqual(['INVALID_OPTION result.counts[1]']);
    expect(changed({ rowShares: [[1, 0], []], segments: ['A'] })).toContain('INVALID_OPTION result.rowShares[1]');
  });
});
