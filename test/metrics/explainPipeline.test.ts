import { describe, expect, it } from 'vitest';
import { calculatePipelineCoverage, calculatePipelineReserve, calculateSalesVelocity, calculateStageKpis, calculateWeightedPipeline, explainPipelineCoverage, explainPipelineReserve, explainSalesVelocity, explainStageKpis, explainWeightedPipeline } from '../../src/metrics/index.js';
import { inBoth } from '../support/told.js';

describe('explainPipelineCoverage', () => {
  it('tells a pipeline that is too small', () => {
    const result = calculatePipelineCoverage({ openPipeline: '4800000', target: '1600000', winRate: 0.22, winRateBasis: 'count' }, { currency: 'EUR' });
    expect(inBoth(explainPipelineCoverage, result)).toEqual([
      [
        'The pipeline is too small: EUR 1056000.00 is expected of it, but EUR 1600000.00 remains to be won.',
        'The open pipeline is 3 times what remains.',
        'The win rate asks for 4.55 times.',
        'Another EUR 2472727.27 of open pipeline is still to be built.',
        'The win rate is one by number of deals: large deals are won less often, so that it promises too much.',
      ],
      [
        '商机储备不足：预期可赢 EUR 1056000.00，距目标还差 EUR 1600000.00。',
        '在手商机金额是剩余目标的 3 倍。',
        '按赢单率需要 4.55 倍。',
        '还需新增商机金额 EUR 2472727.27。',
        '赢单率按商机数量计算：大单更难赢下，因此预期偏乐观。',
      ],
    ]);
  });

  it('tells one that is large enough', () => {
    const result = calculatePipelineCoverage({ openPipeline: 100, target: 60, booked: 20, winRate: 0.5 });
    expect(inBoth(explainPipelineCoverage, result)).toEqual([
      [
        'The pipeline is large enough: 50.00 is expected of it, and 40.00 remains to be won.',
        'The open pipeline is 2.5 times what remains.',
        'The win rate asks for 2 times.',
      ],
      ['商机储备充足：预期可赢 50.00，距目标还差 40.00。', '在手商机金额是剩余目标的 2.5 倍。', '按赢单率需要 2 倍。'],
    ]);
  });

  it('tells a target that is reached', () => {
    const result = calculatePipelineCoverage({ openPipeline: 100, target: 60, booked: 60 });
    expect(inBoth(explainPipelineCoverage, result)).toEqual([['The target is reached: nothing remains to be won.'], ['目标已达成，没有剩余缺口。']]);
  });

  it('tells no ratio of a target that is reached', () => {
    const result = calculatePipelineCoverage({ openPipeline: 100, target: 60, booked: 60, winRate: 0.5 });
    expect(inBoth(explainPipelineCoverage, result)).toEqual([['The target is reached: nothing remains to be won.'], ['目标已达成，没有剩余缺口。']]);
  });

  it('tells what is missing without a win rate', () => {
    const result = calculatePipelineCoverage({ openPipeline: 100, target: 60 });
    expect(inBoth(explainPipelineCoverage, result)).toEqual([
      [
        'Whether the pipeline is large enough cannot be told without a win rate: 60.00 remains to be won.',
        'The open pipeline is 1.67 times what remains.',
      ],
      ['没有赢单率，无法判断商机储备是否充足：距目标还差 60.00。', '在手商机金额是剩余目标的 1.67 倍。'],
    ]);
  });

  it('tells that no pipeline is large enough', () => {
    const result = calculatePipelineCoverage({ openPipeline: 100, target: 60, winRate: 0 });
    expect(inBoth(explainPipelineCoverage, result)).toEqual([
      [
        'The pipeline is too small: 0.00 is expected of it, but 60.00 remains to be won.',
        'The open pipeline is 1.67 times what remains.',
        'At a win rate of 0 no pipeline is large enough.',
      ],
      ['商机储备不足：预期可赢 0.00，距目标还差 60.00。', '在手商机金额是剩余目标的 1.67 倍。', '赢单率为 0，再多商机也不够。'],
    ]);
  });
});

describe('explainPipelineReserve', () => {
  it('tells a reserve that is low', () => {
    const result = calculatePipelineReserve({ openPipeline: 17, weeklyDemand: 9 });
    expect(inBoth(explainPipelineReserve, result)).toEqual([
      ['The pipeline is low: it lasts for 1.89 weeks at 9 a week, less than the 2 weeks asked for.'],
      ['商机储备偏低：按每周消耗 9 计，只够 1.89 周，低于要求的 2 周。'],
    ]);
  });

  it('tells one that is not', () => {
    const result = calculatePipelineReserve({ openPipeline: 9, weeklyDemand: 9 }, { threshold: 1 });
    expect(inBoth(explainPipelineReserve, result)).toEqual([
      ['The pipeline lasts for 1 week at 9 a week, which is not less than the 1 week asked for.'],
      ['按每周消耗 9 计，商机储备可用 1 周，不低于要求的 1 周。'],
    ]);
  });

  it('tells that nothing is used up', () => {
    const result = calculatePipelineReserve({ openPipeline: 17, weeklyDemand: 0 });
    expect(inBoth(explainPipelineReserve, result)).toEqual([['For how long the pipeline lasts cannot be told: nothing is used up in a week.'], ['每周没有消耗，无法判断商机储备可用多久。']]);
  });

  it('tells that nothing is known', () => {
    const result = calculatePipelineReserve({ openPipeline: 17, history: [] });
    expect(inBoth(explainPipelineReserve, result)).toEqual([
      ['For how long the pipeline lasts cannot be told: there is no week to tell the demand by.'],
      ['没有可用于计算每周消耗的历史数据，无法判断商机储备可用多久。'],
    ]);
  });
});

describe('explainSalesVelocity', () => {
  it('tells revenue and levers', () => {
    const result = calculateSalesVelocity({ opportunities: 50, averageValue: '6000', winRate: 0.2, cycleDays: 60 }, { days: 30, currency: 'USD' });
    expect(inBoth(explainSalesVelocity, result)).toEqual([
      [
        'The pipeline earns USD 1000.00 a day.',
        'That is USD 30000.00 in 30 days.',
        'With 10 % more opportunities it would be USD 1100.00 a day, 10 % more.',
        'With deals worth 10 % more it would be USD 1100.00 a day, 10 % more.',
        'With a win rate higher by 10 % of itself it would be USD 1100.00 a day, 10 % more.',
        'With a cycle shorter by 10 % it would be USD 1111.11 a day, 11.1 % more.',
      ],
      [
        '销售速度为每天 USD 1000.00。',
        '30 天合计 USD 30000.00。',
        '商机数量增加 10%，销售速度为每天 USD 1100.00，提升 10%。',
        '平均单值提高 10%，销售速度为每天 USD 1100.00，提升 10%。',
        '赢单率相对提高 10%，销售速度为每天 USD 1100.00，提升 10%。',
        '销售周期缩短 10%，销售速度为每天 USD 1111.11，提升 11.1%。',
      ],
    ]);
  });

  it('tells a day alone', () => {
    const result = calculateSalesVelocity({ opportunities: 50, averageValue: '6000', winRate: 0.2, cycleDays: 60 }, { change: 0.333 });
    expect(inBoth(explainSalesVelocity, result)).toEqual([
      [
        'The pipeline earns 1000.00 a day.',
        'With 33.3 % more opportunities it would be 1333.00 a day, 33.3 % more.',
        'With deals worth 33.3 % more it would be 1333.00 a day, 33.3 % more.',
        'With a win rate higher by 33.3 % of itself it would be 1333.00 a day, 33.3 % more.',
        'With a cycle shorter by 33.3 % it would be 1499.25 a day, 49.9 % more.',
      ],
      [
        '销售速度为每天 1000.00。',
        '商机数量增加 33.3%，销售速度为每天 1333.00，提升 33.3%。',
        '平均单值提高 33.3%，销售速度为每天 1333.00，提升 33.3%。',
        '赢单率相对提高 33.3%，销售速度为每天 1333.00，提升 33.3%。',
        '销售周期缩短 33.3%，销售速度为每天 1499.25，提升 49.9%。',
      ],
    ]);
  });

  it('tells a win rate that can rise no further', () => {
    const winning = (winRate: number) => inBoth(explainSalesVelocity, calculateSalesVelocity({ opportunities: 3, averageValue: 100, winRate, cycleDays: 10 })).map((told) => told[3]);
    expect(winning(1)).toEqual(['With a win rate of 100 %, the highest there is, it would be 30.00 a day, 0 % more.', '赢单率最高为 100%，届时销售速度为每天 30.00，提升 0%。']);
    expect(winning(0.95)).toEqual(['With a win rate of 100 %, the highest there is, it would be 30.00 a day, 5.3 % more.', '赢单率最高为 100%，届时销售速度为每天 30.00，提升 5.3%。']);
    expect(winning(0.9)?.[0]).toBe('With a win rate higher by 10 % of itself it would be 29.70 a day, 10 % more.');
  });

  it('tells a cycle of 0 days', () => {
    const result = calculateSalesVelocity({ opportunities: 50, averageValue: '6000', winRate: 0.2, cycleDays: 0 });
    expect(inBoth(explainSalesVelocity, result)).toEqual([['How fast the pipeline earns cannot be told: the cycle takes 0 days.'], ['销售周期为 0 天，无法得出销售速度。']]);
  });
});

describe('explainWeightedPipeline', () => {
  it('tells the whole and its groups', () => {
    const result = calculateWeightedPipeline(
      [{ id: 1, value: '100', probability: 0.5, stage: 'n' }, { id: 2, probability: 0.1 }],
      { groupBy: 'stage', currency: 'USD' },
    );
    expect(inBoth(explainWeightedPipeline, result)).toEqual([
      [
        '1 open deal worth USD 100.00 comes to USD 50.00 by its chance.',
        'What will be won may differ by USD 50 (one standard deviation, deals taken as independent).',
        'Group n: 1 deal worth USD 100.00, weighted USD 50.00.',
        'Without group: 1 deal of no known value.',
        '1 deal has no value and is in no sum of money.',
      ],
      [
        '1 个在手商机金额合计 USD 100.00，按赢单概率加权为 USD 50.00。',
        '实际赢单金额可能上下相差 USD 50（一个标准差，假设各商机相互独立）。',
        '分组 n：1 个商机，金额 USD 100.00，加权 USD 50.00。',
        '未分组：1 个商机，金额均未知。',
        '有 1 个商机没有金额，未计入任何金额合计。',
      ],
    ]);
  });

  it('tells one deal', () => {
    const result = calculateWeightedPipeline([{ value: '100', probability: 0.5 }]);
    expect(inBoth(explainWeightedPipeline, result)).toEqual([
      [
        '1 open deal worth 100.00 comes to 50.00 by its chance.',
        'What will be won may differ by 50 (one standard deviation, deals taken as independent).',
      ],
      ['1 个在手商机金额合计 100.00，按赢单概率加权为 50.00。', '实际赢单金额可能上下相差 50（一个标准差，假设各商机相互独立）。'],
    ]);
  });

  it('tells values that are not known', () => {
    const deals = [{ probability: 0.5, stage: 'n' }, { probability: 0.5, stage: 'n' }];
    const result = calculateWeightedPipeline([...deals, { value: 10, probability: 0.5, stage: 'n' }], { groupBy: 'stage' });
    expect(result.groups).toEqual([{ group: 'n', count: 3, missingValue: 2, total: '10.00', weighted: '5.00' }]);
    expect(inBoth(explainWeightedPipeline, result).map((told) => told[2])).toEqual(['Group n: 3 deals worth 10.00, weighted 5.00, 2 of them of no known value.', '分组 n：3 个商机，金额 10.00，加权 5.00，其中 2 个金额未知。']);
    expect(inBoth(explainWeightedPipeline, calculateWeightedPipeline(deals))).toEqual([
      ['2 open deals are of no known value.', '2 deals have no value and are in no sum of money.'],
      ['2 个在手商机金额均未知。', '有 2 个商机没有金额，未计入任何金额合计。'],
    ]);
    expect(explainWeightedPipeline(calculateWeightedPipeline(deals.slice(1)))[0]).toBe('1 open deal is of no known value.');
  });

  it('tells that there are none', () => {
    const result = calculateWeightedPipeline([]);
    expect(inBoth(explainWeightedPipeline, result)).toEqual([['There are no open deals.'], ['没有在手商机。']]);
  });
});

describe('explainStageKpis', () => {
  it('tells all key figures', () => {
    const result = calculateStageKpis(
      {
        counts: { leads: 500, intents: 200, opportunities: 80, wins: 20 },
        costs: { leads: '25000', total: '60000' },
        orders: { count: 18, value: '180000' },
        customers: { total: 50, acquired: 20, repurchased: 15, referrers: 5 },
      },
      { currency: 'USD' },
    );
    expect(inBoth(explainStageKpis, result)).toEqual([
      [
        'There are 500 leads.',
        'Cost per lead: USD 50.00 (USD 25000.00 for 500).',
        'Cost per customer won: USD 3000.00 (USD 60000.00 for 20).',
        'Leads with a confirmed intent: 40 % (200 of 500, 95 % interval 35.8 % to 44.4 %).',
        'Intents that became an opportunity: 40 % (80 of 200, 95 % interval 33.5 % to 46.9 %).',
        'Opportunities won: 25 % (20 of 80, 95 % interval 16.8 % to 35.5 %).',
        'Mean value of a won order: USD 10000.00 (USD 180000.00 for 18).',
        'Customers who bought again: 30 % (15 of 50, 95 % interval 19.1 % to 43.8 %).',
        'Customers who brought another one: 10 % (5 of 50, 95 % interval 4.3 % to 21.4 %).',
      ],
      [
        '共有 500 条线索。',
        '单条线索成本：USD 50.00（总额 USD 25000.00，数量 500）。',
        '获客成本：USD 3000.00（总额 USD 60000.00，数量 20）。',
        '线索意向率：40%（200/500，95% 置信区间 35.8% 至 44.4%）。',
        '意向转商机率：40%（80/200，95% 置信区间 33.5% 至 46.9%）。',
        '商机赢单率：25%（20/80，95% 置信区间 16.8% 至 35.5%）。',
        '平均订单金额：USD 10000.00（总额 USD 180000.00，数量 18）。',
        '复购率：30%（15/50，95% 置信区间 19.1% 至 43.8%）。',
        '转介绍率：10%（5/50，95% 置信区间 4.3% 至 21.4%）。',
      ],
    ]);
  });

  it('tells figures over nothing, and counts that rise', () => {
    const result = calculateStageKpis({ counts: { leads: 1, intents: 2, opportunities: 0, wins: 0 }, orders: { count: 0, value: 0 } });
    expect(inBoth(explainStageKpis, result)).toEqual([
      [
        'There is 1 lead.',
        'Leads with a confirmed intent: 200 % (2 of 1, no interval).',
        'Intents that became an opportunity: 0 % (0 of 2, 95 % interval 0 % to 65.8 %).',
        'Opportunities won: not known (0 of 0).',
        'Mean value of a won order: not known (0.00 for 0).',
        'The count of intents is above the one that it is measured against, so that the rate is no share.',
      ],
      [
        '共有 1 条线索。',
        '线索意向率：200%（2/1，无置信区间）。',
        '意向转商机率：0%（0/2，95% 置信区间 0% 至 65.8%）。',
        '商机赢单率：0/0（无法计算）。',
        '平均订单金额：未知（总额 0.00，数量 0）。',
        'intents 的数量大于其基数，该比率不是占比。',
      ],
    ]);
  });
});
