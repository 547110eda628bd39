import { describe, expect, it } from 'vitest';
import {
  calculateCustomerLifetimeValue,
  estimateAliveProbability,
  estimateSpend,
  explainAliveProbability,
  explainCustomerLifetimeValue,
  explainFittedModel,
  explainPurchaseForecast,
  explainSpendEstimates,
  explainSurvival,
  fitBgNbd,
  fitGammaGamma,
  fitShiftedBetaGeometric,
  forecastPurchases,
  projectSurvival,
} from '../../src/tiering/index.js';

const BG_NBD = { kind: 'bgNbd', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, unit: 'week' } as const;
const SPEND = { kind: 'gammaGamma', params: { p: 6.25, q: 3.74, v: 15.45 } } as const;
const ROWS = [
  { customerId: 'ana', frequency: 4, ageAtLast: 30, age: 38, meanSpend: 25 },
  { frequency: 0, ageAtLast: 0, age: 10, weight: 2 },
];
const ALIKE = Array.from({ length: 40 }, (_, i) => ({ frequency: 10, ageAtLast: 29 + i / 50, age: 30 }));
const SPENT = [
  { frequency: 2, meanSpend: 30 },
  { frequency: 1, meanSpend: 80 },
  { frequency: 5, meanSpend: 45 },
  { frequency: 3, meanSpend: 20 },
  { frequency: 0 },
];

describe('explainFittedModel', () => {
  it('tells parameters with their errors', () => {
    const result = fitShiftedBetaGeometric([1000, 869, 743, 653, 593], { unit: 'year' });
    expect(explainFittedModel(result).slice(0, 3)).toEqual([
      'The model is shifted-beta-geometric, fitted to 1000 customers.',
      'Time is counted in years.',
      'Its parameters are alpha = 1.281 (standard error 0.5535) and beta = 7.7904 (standard error 3.8087).',
    ]);
    expect(explainFittedModel(result, { locale: 'zh-CN' }).slice(0, 3)).toEqual(['模型为 移位 Beta 几何（sBG），基于 1000 位客户拟合。', '时间单位为年。', '参数：alpha = 1.281（标准误 0.5535），beta = 7.7904（标准误 3.8087）。']);
  });

  it('tells that nobody bought twice', () => {
    const result = fitBgNbd([{ frequency: 0, ageAtLast: 0, age: 0 }], { unit: 'day' });
    expect(explainFittedModel(result).filter((sentence) => !/ = /.test(sentence))).toEqual([
      'The model is BG/NBD, fitted to 1 customer.',
      'Time is counted in days.',
      'The rows cannot tell the standard errors.',
      'The search was cut short after 0 steps at a log-likelihood of 0: the parameters are the best so far, not the best there are.',
      'Nobody bought twice, so the rows cannot tell the parameters.',
    ]);
    expect(explainFittedModel(result, { locale: 'zh-CN' }).filter((sentence) => !/ = /.test(sentence))).toEqual(['模型为 BG/NBD，基于 1 位客户拟合。', '时间单位为天。', '数据不足以估计标准误。', '搜索在 0 步后中止，对数似然为 0；参数是目前最好的，但未必最优。', '没有客户购买过两次，数据无法确定参数。']);
  });

  it('tells that two counts are too few for a model of renewals', () => {
    const result = fitShiftedBetaGeometric([1000, 500], { unit: 'year' });
    expect(explainFittedModel(result).at(-1)).toBe('Two counts cannot tell its two parameters: others fit as well, and foretell other renewals after the first one.');
    expect(explainFittedModel(result, { locale: 'zh-CN' }).at(-1)).toBe('两个计数不足以确定两个参数：其他参数同样吻合，对首次续约之后的预测却不同。');
  });

  it('names the parameter that runs off', () => {
    const result = fitBgNbd(ALIKE, { unit: 'day' });
    expect(explainFittedModel(result).filter((sentence) => /^(r|参数 r) /.test(sentence))).toEqual(['r runs to the edge of the search: a simpler model fits as well.']);
    expect(explainFittedModel(result, { locale: 'zh-CN' }).filter((sentence) => /^(r|参数 r) /.test(sentence))).toEqual(['参数 r 趋向搜索边界，更简单的模型同样适用。']);
  });

  it('tells of spend, its correlation, and rows without', () => {
    const result = fitGammaGamma(SPENT);
    expect(explainFittedModel(result).filter((sentence) => !/ = |search|搜索|mean spend of all|全体/.test(sentence))).toEqual([
      'The model is Gamma-Gamma, fitted to 4 customers.',
      'The rows cannot tell the standard errors.',
      'Frequency and mean spend correlate by -0.42; the model takes them for independent.',
      '1 customer without a repeat purchase or a spend above 0 is left out.',
    ]);
    expect(explainFittedModel(result, { locale: 'zh-CN' }).filter((sentence) => !/ = |search|搜索|mean spend of all|全体/.test(sentence))).toEqual(['模型为 Gamma-Gamma，基于 4 位客户拟合。', '数据不足以估计标准误。', '购买频次与平均消费的相关系数为 -0.42；模型假定二者相互独立。', '1 位客户没有复购或消费不大于 0，未用于拟合。']);
  });

  it('tells that a mean is infinite and a correlation unknown', () => {
    const result = { ...fitGammaGamma(SPENT), meanSpend: null, correlation: null, standardErrors: null, warnings: [] };
    expect(explainFittedModel(result).slice(2, 5)).toEqual([
      'The rows cannot tell the standard errors.',
      'The mean spend of all customers is infinite.',
      'Whether frequency and mean spend go together cannot be told, since one of them does not vary.',
    ]);
    expect(explainFittedModel(result, { locale: 'zh-CN' }).slice(2, 5)).toEqual(['数据不足以估计标准误。', '全体客户的平均单次消费为无穷大。', '购买频次或平均消费没有差异，无法判断二者是否相关。']);
  });
});

describe('explainCustomerLifetimeValue', () => {
  it('tells values, their basis, and both warnings', () => {
    const result = calculateCustomerLifetimeValue(ROWS, { purchases: BG_NBD }, { horizon: { value: 12, unit: 'month' }, annualDiscountRate: 0.1, marginRate: 0.4 });
    expect(explainCustomerLifetimeValue(result)).toEqual({
      sentences: [
        'Within 12 months all customers with a value together are expected to make 2.95 purchases with a margin of 29.52, worth 28.16 today.',
        'The margin is 40 % of the spend; it is discounted by 10 % a year in steps of 1 month.',
        '2 customers have no spend that is known and are not in the total.',
        '2 customers bought only once, and BG/NBD takes such customers for alive for ever; MBG/NBD does not.',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: [
            'Worth 28.16 in money of today.',
            'Within 12 months 2.95 purchases are expected, at 25 each.',
            'Their margin is 29.52 before discounting.',
            'The chance of being a customer still is 73.8 %.',
          ],
        },
        {
          sentences: [
            'The value cannot be told, since the spend is not known or infinite.',
            'Within 12 months 0.63 purchases are expected.',
            'The chance of being a customer still is 100 %.',
          ],
        },
      ],
    });
    expect(explainCustomerLifetimeValue(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '未来 12 个月内，有价值估计的客户合计预期购买 2.95 次，毛利 29.52，折合现值 28.16。',
        '毛利率 40%，年折现率 10%，每 1 个月折现一次。',
        '2 位客户消费金额未知，未计入合计。',
        '2 位客户只购买过一次，BG/NBD 模型会把这类客户永远视为活跃；MBG/NBD 不会。',
      ],
      customers: [
        {
          customerId: 'ana',
          sentences: ['客户终身价值（现值）为 28.16。', '未来 12 个月内预期购买 2.95 次，每次 25。', '折现前毛利为 29.52。', '仍为客户的概率为 73.8%。'],
        },
        { sentences: ['消费金额未知或为无穷大，无法估计价值。', '未来 12 个月内预期购买 0.63 次。', '仍为客户的概率为 100%。'] },
      ],
    });
  });

  it('tells of one customer that is left out', () => {
    const result = calculateCustomerLifetimeValue([{ frequency: 0, ageAtLast: 0, age: 1 }], { purchases: BG_NBD }, { horizon: { value: 1, unit: 'year' } });
    expect(explainCustomerLifetimeValue(result).sentences).toEqual([
      'Within 1 year all customers with a value together are expected to make 0 purchases with a margin of 0, worth 0 today.',
      'The margin is 100 % of the spend; it is discounted by 0 % a year in steps of 1 month.',
      '1 customer has no spend that is known and is not in the total.',
      '1 customer bought only once, and BG/NBD takes such customers for alive for ever; MBG/NBD does not.',
    ]);
    expect(explainCustomerLifetimeValue(result, { locale: 'zh-CN' }).sentences).toEqual([
      '未来 1 年内，有价值估计的客户合计预期购买 0 次，毛利 0，折合现值 0。',
      '毛利率 100%，年折现率 0%，每 1 个月折现一次。',
      '1 位客户消费金额未知，未计入合计。',
      '1 位客户只购买过一次，BG/NBD 模型会把这类客户永远视为活跃；MBG/NBD 不会。',
    ]);
  });
});

describe('explainAliveProbability', () => {
  it('tells chances row by row, and what BG/NBD cannot tell', () => {
    const result = estimateAliveProbability(ROWS, BG_NBD);
    expect(explainAliveProbability(result)).toEqual([
      'The model is asked about 2 rows.',
      'Row 1: the chance of being a customer still is 73.8 %.',
      'Row 2: the chance of being a customer still is 100 %.',
      '2 customers bought only once, and BG/NBD takes such customers for alive for ever; MBG/NBD does not.',
    ]);
    expect(explainAliveProbability(result, { locale: 'zh-CN' })).toEqual(['模型预测 2 行。', '第 1 行：仍为客户的概率为 73.8%。', '第 2 行：仍为客户的概率为 100%。', '2 位客户只购买过一次，BG/NBD 模型会把这类客户永远视为活跃；MBG/NBD 不会。']);
  });
});

describe('explainPurchaseForecast', () => {
  it('tells purchases row by row', () => {
    const result = forecastPurchases(ROWS, BG_NBD, { horizon: { value: 39, unit: 'week' } });
    expect(explainPurchaseForecast(result)).toEqual([
      'The model is asked about 2 rows.',
      'Row 1: 2.33 purchases are expected within 39 weeks.',
      'Row 2: 0.5 purchases are expected within 39 weeks.',
    ]);
    expect(explainPurchaseForecast(result, { locale: 'zh-CN' })).toEqual(['模型预测 2 行。', '第 1 行：未来 39 周内预期购买 2.33 次。', '第 2 行：未来 39 周内预期购买 0.5 次。']);
  });

  it('tells a single purchase', () => {
    const result = { ...forecastPurchases([], BG_NBD, { horizon: { value: 1, unit: 'quarter' } }), values: [1] };
    expect(explainPurchaseForecast(result)).toEqual(['The model is asked about 1 row.', 'Row 1: 1 purchase is expected within 1 quarter.']);
    expect(explainPurchaseForecast(result, { locale: 'zh-CN' })).toEqual(['模型预测 1 行。', '第 1 行：未来 1 个季度内预期购买 1 次。']);
  });
});

describe('explainSpendEstimates', () => {
  it('tells the value of a purchase row by row', () => {
    const result = estimateSpend(SPENT.slice(0, 2), SPEND);
    expect(explainSpendEstimates(result)).toEqual([
      'The model is asked about 2 rows.',
      'Row 1: a purchase is expected to be worth 30.94.',
      'Row 2: a purchase is expected to be worth 66.36.',
    ]);
    expect(explainSpendEstimates(result, { locale: 'zh-CN' })).toEqual(['模型预测 2 行。', '第 1 行：预期每次消费 30.94。', '第 2 行：预期每次消费 66.36。']);
  });

  it('tells that it is infinite', () => {
    const result = estimateSpend([{ frequency: 0 }], { ...SPEND, params: { p: 6, q: 0.5, v: 15 } });
    expect(explainSpendEstimates(result)).toEqual(['The model is asked about 1 row.', 'Row 1: the expected value of a purchase is infinite.']);
    expect(explainSpendEstimates(result, { locale: 'zh-CN' })).toEqual(['模型预测 1 行。', '第 1 行：预期每次消费为无穷大。']);
  });
});

describe('explainSurvival', () => {
  it('tells what is left after each renewal', () => {
    const result = projectSurvival({ kind: 'shiftedBetaGeometric', params: { alpha: 1, beta: 3 }, unit: 'year' }, { periods: 2 });
    expect(explainSurvival(result)).toEqual([
      'After 0 renewals 100 % of the customers are left.',
      'After 1 renewal 75 % of the customers are left; 75 % of those who faced the last one stayed.',
      'After 2 renewals 60 % of the customers are left; 80 % of those who faced the last one stayed.',
    ]);
    expect(explainSurvival(result, { locale: 'zh-CN' })).toEqual(['0 次续约后客户留存 100%。', '1 次续约后客户留存 75%，本次续约的留存率为 75%。', '2 次续约后客户留存 60%，本次续约的留存率为 80%。']);
  });
});
