import { describe, expect, it } from 'vitest';
import {
  allocateVisits,
  bridgeGap,
  calculateSalesForceReturn,
  explainGapBridge,
  explainOpportunities,
  explainSalesForceReturn,
  explainVisitAllocation,
  prioritizeOpportunities,
} from '../../src/coverage/index.js';
import { inBoth } from '../support/told.js';

describe('explainSalesForceReturn', () => {
  it('tells that it is too small', () => {
    expect(inBoth(explainSalesForceReturn, calculateSalesForceReturn({ cost: 100000, marginRate: '0.5', incrementalSales: 300000, carryover: ['0.7', '0.49'] }, { currency: 'EUR' }))).toEqual([
      [
        'The return is 228.5 %, so the sales force is too small, more of it would pay (150 % or more).',
        'The additional sales of the first year are 1.5 times the EUR 200000.00 at which they pay for the cost.',
      ],
      [
        '投资回报率为 228.5%，销售队伍偏小，增加人手仍有回报（判定标准：不低于 150%）。',
        '首年增量销售额是盈亏平衡销售额 EUR 200000.00 的 1.5 倍。',
      ],
    ]);
  });

  it('tells that it is right', () => {
    expect(inBoth(explainSalesForceReturn, calculateSalesForceReturn({ cost: 100000, marginRate: '0.5', incrementalSales: 400000 }))).toEqual([
      [
        'The return is 100 %, so the sales force has the right size (from 50 % to below 150 %).',
        'The additional sales of the first year are 2 times the 200000.00 at which they pay for the cost.',
      ],
      [
        '投资回报率为 100%，销售队伍规模合适（判定标准：50% 至不足 150%）。',
        '首年增量销售额是盈亏平衡销售额 200000.00 的 2 倍。',
      ],
    ]);
  });

  it('tells a return that is just too low', () => {
    expect(inBoth(explainSalesForceReturn, calculateSalesForceReturn({ cost: 100000, marginRate: '0.5', incrementalSales: 299999 }))).toEqual([
      [
        'The return is 49.9995 %, so the sales force is too large for what it earns (below 50 %).',
        'The additional sales of the first year are 1.5 times the 200000.00 at which they pay for the cost.',
      ],
      [
        '投资回报率为 49.9995%，销售队伍相对其回报偏大（判定标准：低于 50%）。',
        '首年增量销售额是盈亏平衡销售额 200000.00 的 1.5 倍。',
      ],
    ]);
  });

  it('tells a loss', () => {
    expect(inBoth(explainSalesForceReturn, calculateSalesForceReturn({ cost: 100000, marginRate: '0.5', incrementalSales: 100000 }))).toEqual([
      [
        'The return is -50 %, so the sales force is too large for what it earns (below 50 %).',
        'The additional sales of the first year are 0.5 times the 200000.00 at which they pay for the cost.',
      ],
      [
        '投资回报率为 -50%，销售队伍相对其回报偏大（判定标准：低于 50%）。',
        '首年增量销售额是盈亏平衡销售额 200000.00 的 0.5 倍。',
      ],
    ]);
  });

  it('tells no return of no cost', () => {
    expect(inBoth(explainSalesForceReturn, calculateSalesForceReturn({ cost: 0, marginRate: '0.5', incrementalSales: 100000 }))).toEqual([
      ['The cost is 0, so there is no return to tell; sales of 0.00 pay for it.'],
      ['成本为 0，没有回报率可言；盈亏平衡销售额为 0.00。'],
    ]);
  });
});

describe('explainVisitAllocation', () => {
  it('tells hours, sales and the marginal return', () => {
    expect(inBoth(explainVisitAllocation, allocateVisits([{ id: 'small', value: 100, elasticity: '0.5' }, { id: 'large', value: 200, elasticity: '0.5' }, { id: 'none', value: 0, elasticity: '0.5' }], 10))).toEqual([
      [
        '2 of 3 segments get hours.',
        'small: 2 hours, sales of 141.42; at the margin an hour brings 35.36.',
        'large: 8 hours, sales of 565.69; at the margin an hour brings 35.36.',
        'none: no hours.',
        'At the margin an hour brings the same wherever more hours can be taken: 35.36.',
      ],
      [
        '3 个客户群中有 2 个分配到工时。',
        'small：2 小时，销售额 141.42，每小时边际回报 35.36。',
        'large：8 小时，销售额 565.69，每小时边际回报 35.36。',
        'none：未分配工时。',
        '凡仍可增加工时的客户群，每小时边际回报相同：35.36。',
      ],
    ]);
  });

  it('tells that all is full and what is left', () => {
    expect(inBoth(explainVisitAllocation, allocateVisits([{ id: 'small', value: 100, elasticity: '0.5', maxHours: 1 }], 3))).toEqual([
      [
        '1 of 1 segment gets hours.',
        'small: 1 hour, sales of 100; at the margin an hour brings 50.',
        'Every segment that earns anything has all the hours that it can take.',
        '2 hours can be given to no segment.',
      ],
      [
        '1 个客户群中有 1 个分配到工时。',
        'small：1 小时，销售额 100，每小时边际回报 50。',
        '所有有产出的客户群均已达到工时上限。',
        '剩余 2 小时，没有客户群可以使用。',
      ],
    ]);
  });

  it('tells that there are no hours', () => {
    expect(inBoth(explainVisitAllocation, allocateVisits([{ id: 'small', value: 100, elasticity: '0.5' }], 0))).toEqual([
      [
        '0 of 1 segment get hours.',
        'small: no hours.',
      ],
      [
        '1 个客户群中有 0 个分配到工时。',
        'small：未分配工时。',
      ],
    ]);
  });
});

describe('explainGapBridge', () => {
  it('tells what is missing and that order matters', () => {
    expect(inBoth(explainGapBridge, bridgeGap('1000', [{ id: 'crossSell', amount: 200 }, { id: 'price', rate: '0.05' }], { target: 1300, currency: 'CNY' }))).toEqual([
      [
        'From CNY 1000.00 the levers lead to CNY 1260.00.',
        'CNY 40.00 is missing to the target of CNY 1300.00: no lever explains it.',
        'crossSell: CNY 200.00, from CNY 1000.00 to CNY 1200.00.',
        'price: CNY 60.00, from CNY 1200.00 to CNY 1260.00.',
        'In another order the same levers would move other amounts.',
      ],
      [
        '从 CNY 1000.00 出发，各项举措后达到 CNY 1260.00。',
        '距目标 CNY 1300.00 还差 CNY 40.00，没有举措可以填补。',
        'crossSell：CNY 200.00，由 CNY 1000.00 变为 CNY 1200.00。',
        'price：CNY 60.00，由 CNY 1200.00 变为 CNY 1260.00。',
        '若调整举措的先后顺序，各项金额会不同。',
      ],
    ]);
  });

  it('tells what is more than the target', () => {
    expect(inBoth(explainGapBridge, bridgeGap('1000', [{ id: 'lost', amount: -100 }], { target: 850 }))).toEqual([
      [
        'From 1000.00 the levers lead to 900.00.',
        'That is 50.00 above the target of 850.00.',
        'lost: -100.00, from 1000.00 to 900.00.',
      ],
      [
        '从 1000.00 出发，各项举措后达到 900.00。',
        '超出目标 850.00 共 50.00。',
        'lost：-100.00，由 1000.00 变为 900.00。',
      ],
    ]);
  });

  it('tells that it is just the target', () => {
    expect(inBoth(explainGapBridge, bridgeGap('1000', [], { target: 1000 }))).toEqual([
      [
        'From 1000.00 the levers lead to 1000.00.',
        'That is just the target of 1000.00.',
      ],
      [
        '从 1000.00 出发，各项举措后达到 1000.00。',
        '恰好达到目标 1000.00。',
      ],
    ]);
  });

  it('tells a bridge without a target', () => {
    expect(inBoth(explainGapBridge, bridgeGap('1000', [{ id: 'new', amount: 100 }]))).toEqual([
      [
        'From 1000.00 the levers lead to 1100.00.',
        'new: 100.00, from 1000.00 to 1100.00.',
      ],
      [
        '从 1000.00 出发，各项举措后达到 1100.00。',
        'new：100.00，由 1000.00 变为 1100.00。',
      ],
    ]);
  });
});

describe('explainOpportunities', () => {
  it('tells cells and ranks', () => {
    expect(inBoth(explainOpportunities, prioritizeOpportunities([{ id: 'cross', size: 500, probability: '0.3' }, { id: 'now', size: 500, probability: '0.6' }, { id: 'price', size: '200.5', probability: '0.8' }, { id: 'drop', size: 100, probability: '0.49999' }], { size: 300, probability: '0.5' }))).toEqual([
      [
        '4 opportunities, now first.',
        'Large is a size of 300 or more, likely a probability of 50 % or more.',
        'Act now (large and likely): 1 opportunity, size 500, expected 300.',
        'Plan (large but unlikely): 1 opportunity, size 500, expected 150.',
        'Wait (small but likely): 1 opportunity, size 200.5, expected 160.4.',
        'Shelve (small and unlikely): 1 opportunity, size 100, expected 49.999.',
        '1. now: act now, size 500 at 60 %, expected 300.',
        '2. cross: plan, size 500 at 30 %, expected 150.',
        '3. price: wait, size 200.5 at 80 %, expected 160.4.',
        '4. drop: shelve, size 100 at 49.999 %, expected 49.999.',
      ],
      [
        '共 4 个机会，首选 now。',
        '规模达到 300 为大，可能性达到 50% 为把握大。',
        '立即行动（规模大且把握大）：1 个，规模合计 500，期望值 300。',
        '规划推进（规模大但把握小）：1 个，规模合计 500，期望值 150。',
        '等待时机（规模小但把握大）：1 个，规模合计 200.5，期望值 160.4。',
        '暂时搁置（规模小且把握小）：1 个，规模合计 100，期望值 49.999。',
        '第 1 位 now：立即行动，规模 500，可能性 60%，期望值 300。',
        '第 2 位 cross：规划推进，规模 500，可能性 30%，期望值 150。',
        '第 3 位 price：等待时机，规模 200.5，可能性 80%，期望值 160.4。',
        '第 4 位 drop：暂时搁置，规模 100，可能性 49.999%，期望值 49.999。',
      ],
    ]);
  });

  it('tells that there is none', () => {
    expect(inBoth(explainOpportunities, prioritizeOpportunities([], { size: 300, probability: '0.5' }))).toEqual([
      [
        'There is no opportunity to rank.',
        'Large is a size of 300 or more, likely a probability of 50 % or more.',
      ],
      [
        '没有可排序的机会。',
        '规模达到 300 为大，可能性达到 50% 为把握大。',
      ],
    ]);
  });
});
