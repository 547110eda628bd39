import { describe, expect, it } from 'vitest';
import {
  analyzeSegments,
  assignTiers,
  calculateTieredPrice,
  explainSegments,
  explainTieredPrice,
  explainTierReview,
  explainTiers,
  explainValueScores,
  reviewTier,
  scoreValue,
} from '../../src/tiering/index.js';
import { refusal } from '../support/refusal.js';

const RULE = {
  tiers: [{ tier: 'gold', upAt: 80, downBelow: 75 }, { tier: 'silver', upAt: 60, downBelow: 55 }, { tier: 'base' }],
  minHoldDays: 180,
  graceDays: 30,
};
const GOLD = { tier: 'gold', since: '2024-01-01' };
const SCORES = [{ customerId: 'ana', score: 91.126 }, { customerId: 'ben', score: 52 }, { customerId: 'cem', score: 52 }];

describe('explainValueScores', () => {
  it('tells scales and what each figure adds', () => {
    const result = scoreValue([{ customerId: 'ana', revenue: 500, loyalty: 2 }, { customerId: 'ben', revenue: null, loyalty: 0 }], { weights: { revenue: 0.6, loyalty: 0.4 }, scales: { revenue: { from: 0, to: 1500 }, loyalty: { cuts: [1, 3], points: [0, 50, 100] } }, onMissing: 'renormalize' });
    expect(explainValueScores(result)).toEqual({
      sentences: [
        '2 customers are scored from 0 to 100.',
        'revenue counts 60 %: 0 points at 0, 100 at 1500.',
        'loyalty counts 40 %: 0 points below 1, 50 from 1 on and 100 from 3 on.',
        'Where a figure is missing, its weight is shared out among the others.',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: [
            'The score is 40 of 100.',
            'revenue at 500 gets 33.33 points, which at a weight of 60 % adds 20.',
            'loyalty at 2 gets 50 points, which at a weight of 40 % adds 20.',
          ],
        },
        {
          customerId: 'ben',
          sentences: [
            'The score is 0 of 100.',
            'revenue is missing and adds nothing.',
            'loyalty at 0 gets 0 points, which at a weight of 100 % adds 0.',
          ],
        },
      ],
    });
    expect(explainValueScores(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '共 2 位客户，按 0 至 100 分评分。',
        'revenue 权重 60%：0 时得 0 分，1500 时得 100 分。',
        'loyalty 权重 40%：低于 1 得 0 分，达到 1 得 50 分，达到 3 得 100 分。',
        '缺失指标的权重按比例分摊给其他指标。',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: ['得分 40（满分 100）。', 'revenue 为 500，得 33.33 分，按权重 60% 计 20 分。', 'loyalty 为 2，得 50 分，按权重 40% 计 20 分。'],
        },
        { customerId: 'ben', sentences: ['得分 0（满分 100）。', 'revenue 缺失，不计分。', 'loyalty 为 0，得 0 分，按权重 100% 计 0 分。'] },
      ],
    });
  });

  it('tells weights and scales that no double holds', () => {
    const result = scoreValue([{ customerId: 'ana', p: 50, q: 50 }], {
      weights: { p: '0.33333333333333333333', q: '0.66666666666666666667' },
      scales: { p: { from: '1.00000000000000000001', to: 100 }, q: { cuts: ['50.00000000000000000001'], points: ['1.00000000000000000001', 100] } },
    });
    expect(explainValueScores(result).sentences).toEqual([
      '1 customer is scored from 0 to 100.',
      'p counts 33.3 %: 0 points at 1.00000000000000000001, 100 at 100.',
      'q counts 66.7 %: 1.00000000000000000001 points below 50.00000000000000000001 and 100 from 50.00000000000000000001 on.',
    ]);
  });

  it('tells a scale of a single step', () => {
    const result = scoreValue([{ customerId: 'ana', x: 5 }], { weights: { x: 1 }, scales: { x: { cuts: [], points: [40] } } });
    expect(explainValueScores(result)).toEqual({
      sentences: ['1 customer is scored from 0 to 100.', 'x counts 100 %: 40 points whatever the figure.'],
      customers: [
        {
          customerId: 'ana',
          sentences: ['The score is 40 of 100.', 'x at 5 gets 40 points, which at a weight of 100 % adds 40.'],
        },
      ],
    });
    expect(explainValueScores(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['共 1 位客户，按 0 至 100 分评分。', 'x 权重 100%：一律得 40 分。'],
      customers: [{ customerId: 'ana', sentences: ['得分 40（满分 100）。', 'x 为 5，得 40 分，按权重 100% 计 40 分。'] }],
    });
  });
});

describe('explainTiers', () => {
  it('tells tiers by cuts', () => {
    const result = assignTiers(SCORES, { cuts: [80, 60] });
    expect(explainTiers(result)).toEqual({
      sentences: [
        'high: 1 customer, 33.3 % of all, with a score of 91.13 or more.',
        'mid: nobody.',
        'low: 2 customers, 66.7 % of all, with a score of 52 or more.',
        'The bounds are set at 80 and 60.',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: ['Tier high: the score of 91.13 is rank 1.', 'The tier begins at 80.', 'There is no tier above.'],
        },
        {
          customerId: 'ben',
          sentences: [
            'Tier low: the score of 52 is rank 2.',
            'Nobody is in the tier above, which begins at 60: 8 more would reach it.',
          ],
        },
        {
          customerId: 'cem',
          sentences: [
            'Tier low: the score of 52 is rank 2.',
            'Nobody is in the tier above, which begins at 60: 8 more would reach it.',
          ],
        },
      ],
    });
    expect(explainTiers(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['high：1 位客户，占 33.3%，得分不低于 91.13。', 'mid：没有客户。', 'low：2 位客户，占 66.7%，得分不低于 52。', '等级分界为 80 和 60。'],
      customers: [
        { customerId: 'ana', sentences: ['等级 high：得分 91.13，排名第 1。', '该等级从 80 分起。', '已是最高等级。'] },
        { customerId: 'ben', sentences: ['等级 low：得分 52，排名第 2。', '上一等级没有客户，从 60 分起：再得 8 分可达到。'] },
        { customerId: 'cem', sentences: ['等级 low：得分 52，排名第 2。', '上一等级没有客户，从 60 分起：再得 8 分可达到。'] },
      ],
    });
  });

  it('tells each bound by itself, and one that no double holds as it was given', () => {
    const { sentences, customers } = explainTiers(assignTiers(SCORES, { cuts: ['91.20000000000000000001', 1.0004] }));
    expect(sentences.at(-1)).toBe('The bounds are set at 91.20000000000000000001 and 1.');
    expect(customers[0]?.sentences.at(-1)).toBe('Nobody is in the tier above, which begins at 91.20000000000000000001: 0.07 more would reach it.');
  });

  it('tells tiers by shares', () => {
    const result = assignTiers(SCORES, { tiers: ['top', 'rest'], shares: [0.2] });
    expect(explainTiers(result)).toEqual({
      sentences: [
        'top: 1 customer, 33.3 % of all, with a score of 91.13 or more.',
        'rest: 2 customers, 66.7 % of all, with a score of 52 or more.',
        'The tiers but the last are given 20 % of the customers.',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: [
            'Tier top: the score of 91.13 is rank 1.',
            'The lowest score in the tier is 91.13.',
            'There is no tier above.',
          ],
        },
        {
          customerId: 'ben',
          sentences: [
            'Tier rest: the score of 52 is rank 2.',
            'The lowest score in the tier is 52.',
            '39.13 more would reach the tier above.',
          ],
        },
        {
          customerId: 'cem',
          sentences: [
            'Tier rest: the score of 52 is rank 2.',
            'The lowest score in the tier is 52.',
            '39.13 more would reach the tier above.',
          ],
        },
      ],
    });
    expect(explainTiers(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['top：1 位客户，占 33.3%，得分不低于 91.13。', 'rest：2 位客户，占 66.7%，得分不低于 52。', '除最后一级外，各等级的客户占比设为 20%。'],
      customers: [
        { customerId: 'ana', sentences: ['等级 top：得分 91.13，排名第 1。', '该等级的最低得分为 91.13。', '已是最高等级。'] },
        { customerId: 'ben', sentences: ['等级 rest：得分 52，排名第 2。', '该等级的最低得分为 52。', '再得 39.13 分可达到上一等级。'] },
        { customerId: 'cem', sentences: ['等级 rest：得分 52，排名第 2。', '该等级的最低得分为 52。', '再得 39.13 分可达到上一等级。'] },
      ],
    });
  });

  it('tells tiers by counts, and that what is missing cannot be told', () => {
    const result = assignTiers(SCORES, { counts: [0, 1] });
    expect(explainTiers(result)).toEqual({
      sentences: [
        'high: nobody.',
        'mid: 1 customer, 33.3 % of all, with a score of 91.13 or more.',
        'low: 2 customers, 66.7 % of all, with a score of 52 or more.',
        'The tiers but the last are given 0 and 1 customers.',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: [
            'Tier mid: the score of 91.13 is rank 1.',
            'The lowest score in the tier is 91.13.',
            'What is missing to the tier above cannot be told, since nobody is in it.',
          ],
        },
        {
          customerId: 'ben',
          sentences: [
            'Tier low: the score of 52 is rank 2.',
            'The lowest score in the tier is 52.',
            '39.13 more would reach the tier above.',
          ],
        },
        {
          customerId: 'cem',
          sentences: [
            'Tier low: the score of 52 is rank 2.',
            'The lowest score in the tier is 52.',
            '39.13 more would reach the tier above.',
          ],
        },
      ],
    });
    expect(explainTiers(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['high：没有客户。', 'mid：1 位客户，占 33.3%，得分不低于 91.13。', 'low：2 位客户，占 66.7%，得分不低于 52。', '除最后一级外，各等级的客户数设为 0 和 1。'],
      customers: [
        { customerId: 'ana', sentences: ['等级 mid：得分 91.13，排名第 1。', '该等级的最低得分为 91.13。', '上一等级没有客户，无法计算还差多少分。'] },
        { customerId: 'ben', sentences: ['等级 low：得分 52，排名第 2。', '该等级的最低得分为 52。', '再得 39.13 分可达到上一等级。'] },
        { customerId: 'cem', sentences: ['等级 low：得分 52，排名第 2。', '该等级的最低得分为 52。', '再得 39.13 分可达到上一等级。'] },
      ],
    });
  });
});

describe('explainTierReview', () => {
  it('tells a first review', () => {
    const result = reviewTier(null, 59.5, RULE, { asOf: '2025-01-01' });
    expect(explainTierReview(result)).toEqual(['The tier is base from 2025-01-01 on: it is the first review.', '0.5 more would reach the tier above.']);
    expect(explainTierReview(result, { locale: 'zh-CN' })).toEqual(['自 2025-01-01 起等级为 base：首次评定。', '再得 0.5 分可达到上一等级。']);
  });

  it('tells a tier that is kept', () => {
    const result = reviewTier({ tier: 'silver', since: '2024-01-01' }, 57, RULE, { asOf: '2025-01-01' });
    expect(explainTierReview(result)).toEqual(['The tier is still silver, held since 2024-01-01: the score suffices.', '23 more would reach the tier above.']);
    expect(explainTierReview(result, { locale: 'zh-CN' })).toEqual(['维持 silver 等级（自 2024-01-01 起）：得分达标。', '再得 23 分可达到上一等级。']);
  });

  it('tells a way up', () => {
    const result = reviewTier({ tier: 'base', since: '2024-01-01' }, 80, RULE, { asOf: '2025-01-01' });
    expect(explainTierReview(result)).toEqual(['Up to gold on 2025-01-01: the score earns it.', 'There is no tier above.']);
    expect(explainTierReview(result, { locale: 'zh-CN' })).toEqual(['2025-01-01 升级为 gold：得分已达标。', '已是最高等级。']);
  });

  it('tells days of grace', () => {
    const result = reviewTier(GOLD, 70, RULE, { asOf: '2025-01-01' });
    expect(explainTierReview(result)).toEqual([
      'The tier is still gold, held since 2024-01-01, though the score is too low for it: the days of grace are not over.',
      'The score has been too low for the tier since 2025-01-01.',
      'If the score stays as it is, the tier is lost on 2025-01-31.',
      '5 more would keep the tier.',
      'There is no tier above.',
    ]);
    expect(explainTierReview(result, { locale: 'zh-CN' })).toEqual([
      '暂时维持 gold 等级（自 2024-01-01 起）：得分已不达标，但宽限期未满。',
      '得分自 2025-01-01 起低于该等级的要求。',
      '如得分没有变化，将于 2025-01-31 失去该等级。',
      '再得 5 分可保住该等级。',
      '已是最高等级。',
    ]);
  });

  it('tells a tier that is held', () => {
    const result = reviewTier(GOLD, 70, RULE, { asOf: '2024-02-01' });
    expect(explainTierReview(result)).toEqual([
      'The tier is still gold, though the score is too low for it: it has been held since 2024-01-01, not yet long enough to be lost.',
      'The score has been too low for the tier since 2024-02-01.',
      'If the score stays as it is, the tier is lost on 2024-06-29.',
      '5 more would keep the tier.',
      'There is no tier above.',
    ]);
    expect(explainTierReview(result, { locale: 'zh-CN' })).toEqual([
      '暂时维持 gold 等级：得分已不达标，但自 2024-01-01 起的最短保级期未满。',
      '得分自 2024-02-01 起低于该等级的要求。',
      '如得分没有变化，将于 2024-06-29 失去该等级。',
      '再得 5 分可保住该等级。',
      '已是最高等级。',
    ]);
  });

  it('tells a way down', () => {
    const result = reviewTier({ ...GOLD, belowSince: '2024-10-01' }, 10, RULE, { asOf: '2025-01-01' });
    expect(explainTierReview(result)).toEqual([
      'Down to silver on 2025-01-01: the score was too low for too long.',
      'The score has been too low for the tier since 2025-01-01.',
      'If the score stays as it is, the tier is lost on 2025-06-30.',
      '45 more would keep the tier.',
      '70 more would reach the tier above.',
    ]);
    expect(explainTierReview(result, { locale: 'zh-CN' })).toEqual([
      '2025-01-01 降级为 silver：得分长期不达标。',
      '得分自 2025-01-01 起低于该等级的要求。',
      '如得分没有变化，将于 2025-06-30 失去该等级。',
      '再得 45 分可保住该等级。',
      '再得 70 分可达到上一等级。',
    ]);
  });
});

describe('explainSegments', () => {
  it('tells shares, targets and penetration', () => {
    const result = analyzeSegments([{ region: 'north', profit: 60, count: 3 }, { region: 'south', profit: 40, count: 1 }, { profit: 0 }], { groupBy: ['region'], targetShares: { north: 0.5, south: 0.4 }, addressable: { north: 12, south: 0 }, currency: 'USD' });
    expect(explainSegments(result)).toEqual([
      'The profit by region comes to USD 100.00 in all.',
      'north: 3 customers with USD 60.00, 60 % of the total.',
      'north should hold 50 % and is 10 percentage points above that.',
      'In north, 3 of 12 customers that could be won are won: 25 %.',
      'south: 1 customer with USD 40.00, 40 % of the total.',
      'south should hold 40 %, and does.',
      'In south there is nobody to be won.',
      '?: 1 customer with USD 0.00, 0 % of the total.',
      'In the names of segments, ? stands for a value that is missing.',
      'The shares wanted come to 90 %, not to 100 %.',
    ]);
    expect(explainSegments(result, { locale: 'zh-CN' })).toEqual([
      '按 region 划分，profit 合计 USD 100.00。',
      'north：3 位客户，金额 USD 60.00，占总额 60%。',
      'north 的目标占比为 50%，高出目标 10 个百分点。',
      'north 的 12 位目标客户中已赢得 3 位，渗透率 25%。',
      'south：1 位客户，金额 USD 40.00，占总额 40%。',
      'south 的目标占比为 40%，已符合目标。',
      'south 没有可争取的客户。',
      '?：1 位客户，金额 USD 0.00，占总额 0%。',
      '细分名称中的 ? 表示该字段缺失。',
      '目标占比合计为 90%，不是 100%。',
    ]);
  });

  it('has no shares of a loss', () => {
    const result = analyzeSegments([{ a: 'x', b: 'y', sales: -5 }], { groupBy: ['a', 'b'], measure: 'sales', targetShares: { 'x/y': 1 } });
    expect(explainSegments(result)).toEqual([
      'The sales by a and b comes to -5.00 in all.',
      'x/y: 1 customer with -5.00.',
      'x/y should hold 100 %.',
      'The total is 0 or less, so shares cannot be told.',
    ]);
    expect(explainSegments(result, { locale: 'zh-CN' })).toEqual(['按 a 和 b 划分，sales 合计 -5.00。', 'x/y：1 位客户，金额 -5.00。', 'x/y 的目标占比为 100%。', '总额不大于 0，无法计算占比。']);
  });

  it('tells numbers that cannot be right', () => {
    const result = analyzeSegments([{ a: 'x', profit: 1, count: 5 }], { groupBy: ['a'], addressable: { x: 4 }, targetShares: { x: 1, y: 0.125 } });
    expect(explainSegments(result)).toEqual([
      'The profit by a comes to 1.00 in all.',
      'x: 5 customers with 1.00, 100 % of the total.',
      'x should hold 100 %, and does.',
      'In x, 5 of 4 customers that could be won are won: 125 %.',
      'y: 0 customers with 0.00, 0 % of the total.',
      'y should hold 12.5 % and is 12.5 percentage points below that.',
      'x has more customers than could be won: one of the two numbers is wrong.',
      'The shares wanted come to 112.5 %, not to 100 %.',
    ]);
    expect(explainSegments(result, { locale: 'zh-CN' })).toEqual([
      '按 a 划分，profit 合计 1.00。',
      'x：5 位客户，金额 1.00，占总额 100%。',
      'x 的目标占比为 100%，已符合目标。',
      'x 的 4 位目标客户中已赢得 5 位，渗透率 125%。',
      'y：0 位客户，金额 0.00，占总额 0%。',
      'y 的目标占比为 12.5%，低于目标 12.5 个百分点。',
      'x 的客户数多于可争取的客户数，两个数字必有一个有误。',
      '目标占比合计为 112.5%，不是 100%。',
    ]);
  });
});

describe('explainTieredPrice', () => {
  it('tells slices, fees and rounding', () => {
    const result = calculateTieredPrice('150.5', { tiers: [{ upTo: 100, unitPrice: '1.00123', flatFee: 10 }, { upTo: null, unitPrice: '0.8', flatFee: 0 }] }, { currency: 'USD' });
    expect(explainTieredPrice(result)).toEqual([
      'The price is USD 150.52 in all.',
      'The quantity reaches tier 2; a unit costs USD 1 on average.',
      'Tier 1: 100 at 1.00123, with a fee of 10, make 110.123.',
      'Tier 2: 50.5 at 0.8 make 40.4.',
      'Before rounding it is USD 150.523.',
    ]);
    expect(explainTieredPrice(result, { locale: 'zh-CN' })).toEqual([
      '总价 USD 150.52。',
      '数量达到第 2 档，平均单价 USD 1。',
      '第 1 档：100 × 1.00123，另加固定费 10，共 110.123。',
      '第 2 档：50.5 × 0.8 = 40.4。',
      '取整前为 USD 150.523。',
    ]);
  });

  it('tells that more would cost less', () => {
    const result = calculateTieredPrice(90, { mode: 'volume', tiers: [{ upTo: 100, unitPrice: 10 }, { upTo: null, unitPrice: 8 }] });
    expect(explainTieredPrice(result)).toEqual([
      'The price is 900.00 in all.',
      'The quantity reaches tier 1; a unit costs 10 on average.',
      'Tier 1: 90 at 10 make 900.',
      'Ordering more costs less: 101 would cost 808.00 in all.',
    ]);
    expect(explainTieredPrice(result, { locale: 'zh-CN' })).toEqual(['总价 900.00。', '数量达到第 1 档，平均单价 10。', '第 1 档：90 × 10 = 900。', '多买反而更便宜：订购 101 时总价为 808.00。']);
  });

  it('tells that nothing was bought', () => {
    const result = calculateTieredPrice(0, { tiers: [{ upTo: null, unitPrice: 8 }] });
    expect(explainTieredPrice(result)).toEqual(['The price is 0.00 in all.', 'The quantity is 0: no tier is reached.']);
    expect(explainTieredPrice(result, { locale: 'zh-CN' })).toEqual(['总价 0.00。', '数量为 0，未进入任何档位。']);
  });
});

describe('what explainValueScores refuses', () => {
  const result = scoreValue([{ customerId: 'ana', x: 5 }], { weights: { x: 1 }, scales: { x: { cuts: [10], points: [40, 80] } } });
  const withOptions = (change: object): (() => unknown) => () => explainValueScores({ ...result, options: { ...result.options, ...change } });

  it('a scale without a weight, and steps that do not fit their cuts', () => {
    expect(refusal(withOptions({ weights: {} }))).toEqual(['MISSING_VALUE result.options.weights.x']);
    expect(refusal(withOptions({ scales: { x: { cuts: [10], points: [40] } } }))).toEqual(['INVALID_OPTION result.options.scales.x.points']);
  });
});
