import { describe, expect, it } from 'vitest';
import { analyzeLossReasons, decomposeLosses, decomposeSalesChange, explainLossDecomposition, explainLossReasons, explainSalesChange } from '../../src/metrics/index.js';
import { inBoth } from '../support/told.js';
import { AS_OF, ENTRIES, MODEL } from './explain.support.js';

describe('explainLossReasons', () => {
  it('tells reasons, stages, groups and whether win rates differ', () => {
    const result = analyzeLossReasons([...ENTRIES, { dealId: 'r', stage: '', at: '2026-01-05' }], MODEL, {
      asOf: '2026-01-16',
      currency: 'USD',
      groupBy: 'region',
      compare: ['region'],
      onInvalid: 'collect',
    });
    expect(inBoth(explainLossReasons, result)).toEqual([
      [
        '2 deals were lost, worth USD 800.00.',
        'Reason price: 1 deal, 50 % of those lost, worth USD 300.00.',
        'They last stood in lead (1).',
        'No reason given: 1 deal, 50 % of those lost (100 % with the reasons above), worth USD 500.00.',
        'They last stood in lead (1).',
        'Group north: No deal was lost.',
        'Group south: 1 deal was lost, worth USD 300.00.',
        'Group south: Reason price: 1 deal, 100 % of those lost, worth USD 300.00.',
        'Group south: They last stood in lead (1).',
        'Without group: 1 deal was lost, worth USD 500.00.',
        'Without group: No reason given: 1 deal, 100 % of those lost, worth USD 500.00.',
        'Without group: They last stood in lead (1).',
        'region south: win rate of closed deals 0 % (0 of 1, 95 % interval 0 % to 79.3 %).',
        'A difference to all other deals is not shown: it is -79.3 to 79.3 percentage points (95 % interval).',
        'region not given: win rate of closed deals 0 % (0 of 1, 95 % interval 0 % to 79.3 %).',
        'A difference to all other deals is not shown: it is -79.3 to 79.3 percentage points (95 % interval).',
        'Left out: 8 rows later than the instant of the report.',
        'Left out: 1 row of stages that the remap of the model drops.',
        'Left out: 1 row that could not be read.',
      ],
      [
        '共输单 2 个，金额合计 USD 800.00。',
        '原因 price：1 个，占输单的 50%，金额 USD 300.00。',
        '输单前最后所处阶段：lead（1 个）。',
        '未填写原因：1 个，占输单的 50%（累计 100%），金额 USD 500.00。',
        '输单前最后所处阶段：lead（1 个）。',
        '分组 north：没有输单。',
        '分组 south：共输单 1 个，金额合计 USD 300.00。',
        '分组 south：原因 price：1 个，占输单的 100%，金额 USD 300.00。',
        '分组 south：输单前最后所处阶段：lead（1 个）。',
        '未分组：共输单 1 个，金额合计 USD 500.00。',
        '未分组：未填写原因：1 个，占输单的 100%，金额 USD 500.00。',
        '未分组：输单前最后所处阶段：lead（1 个）。',
        'region south：已关闭商机的赢单率 0%（0/1，95% 置信区间 0% 至 79.3%）。',
        '未证实与其余商机存在差异：-79.3 至 79.3 个百分点（95% 置信区间）。',
        'region 未填写：已关闭商机的赢单率 0%（0/1，95% 置信区间 0% 至 79.3%）。',
        '未证实与其余商机存在差异：-79.3 至 79.3 个百分点（95% 置信区间）。',
        '已剔除 8 行晚于报告时点的记录。',
        '已剔除 1 行记录：所属阶段已在模型的 remap 中停用。',
        '已剔除 1 行无法读取的记录。',
      ],
    ]);
  });

  it('tells losses of no known value, and some of them', () => {
    const result = analyzeLossReasons(
      [
        { dealId: 'a', stage: 'lost', at: '2026-01-05', reason: 'price' },
        { dealId: 'b', stage: 'lost', at: '2026-01-05', reason: 'time' },
        { dealId: 'c', stage: 'lost', at: '2026-01-05', reason: 'time', value: 5 },
      ],
      MODEL,
      { asOf: '2026-01-16' },
    );
    expect(inBoth(explainLossReasons, result)).toEqual([
      [
        '3 deals were lost, worth 5.00, not counting 2 of no known value.',
        'Reason time: 2 deals, 66.7 % of those lost, worth 5.00.',
        'Reason price: 1 deal, 33.3 % of those lost (100 % with the reasons above).',
        '2 deals have no value and are in no sum of money.',
      ],
      [
        '共输单 3 个，金额合计 5.00（不含 2 个金额未知的商机）。',
        '原因 time：2 个，占输单的 66.7%，金额 5.00。',
        '原因 price：1 个，占输单的 33.3%（累计 100%）。',
        '有 2 个商机没有金额，未计入任何金额合计。',
      ],
    ]);
  });

  it('tells that all is of no known value', () => {
    const result = analyzeLossReasons([{ dealId: 'a', stage: 'lost', at: '2026-01-05' }], MODEL, { asOf: '2026-01-16', compare: ['region'] });
    expect(inBoth(explainLossReasons, result)).toEqual([
      [
        '1 deal was lost, of no known value.',
        'No reason given: 1 deal, 100 % of those lost.',
        'region not given: win rate of closed deals 0 % (0 of 1, 95 % interval 0 % to 79.3 %).',
        'It cannot be compared: here or among all other deals none is closed.',
      ],
      ['共输单 1 个，金额均未知。', '未填写原因：1 个，占输单的 100%。', 'region 未填写：已关闭商机的赢单率 0%（0/1，95% 置信区间 0% 至 79.3%）。', '无法比较：该类或其余商机中没有已关闭的商机。'],
    ]);
  });

  it('tells a win rate that is higher and one that is lower', () => {
    const result = analyzeLossReasons(
      Array.from({ length: 80 }, (_, i) => ({ dealId: i, stage: i < 40 === (i % 10 < 9) ? 'won' : 'lost', at: '2026-01-05', team: i < 40 ? 'x' : 'y' })),
      MODEL,
      { asOf: '2026-01-16', compare: ['team'] },
    );
    expect(inBoth(explainLossReasons, result)).toEqual([
      [
        '40 deals were lost, of no known value.',
        'No reason given: 40 deals, 100 % of those lost.',
        'team x: win rate of closed deals 90 % (36 of 40, 95 % interval 76.9 % to 96 %).',
        'That is higher than that of all other deals: the difference is 61.5 to 88.5 percentage points (95 % interval).',
        'team y: win rate of closed deals 10 % (4 of 40, 95 % interval 4 % to 23.1 %).',
        'That is lower than that of all other deals: the difference is -88.5 to -61.5 percentage points (95 % interval).',
      ],
      [
        '共输单 40 个，金额均未知。',
        '未填写原因：40 个，占输单的 100%。',
        'team x：已关闭商机的赢单率 90%（36/40，95% 置信区间 76.9% 至 96%）。',
        '高于其余商机，差异为 61.5 至 88.5 个百分点（95% 置信区间）。',
        'team y：已关闭商机的赢单率 10%（4/40，95% 置信区间 4% 至 23.1%）。',
        '低于其余商机，差异为 -88.5 至 -61.5 个百分点（95% 置信区间）。',
      ],
    ]);
  });

  it('tells that none was lost', () => {
    const result = analyzeLossReasons([], MODEL, { asOf: AS_OF });
    expect(inBoth(explainLossReasons, result)).toEqual([['No deal was lost.'], ['没有输单。']]);
  });
});

describe('explainLossDecomposition', () => {
  it('tells the largest lever, the parts, the rates and the gains', () => {
    const result = decomposeLosses({ notContacted: 25, notSerious: 30, seriousLost: 10, won: 35 });
    expect(inBoth(explainLossDecomposition, result)).toEqual([
      [
        'The largest lever is serious work, with 23.33 more won (efficiency: more of the market is worked).',
        'The market comes to 100.',
        'Never contacted: 25, 25 % of the market.',
        'Contacted, but not worked seriously: 30, 30 % of the market.',
        'Worked seriously and lost: 10, 10 % of the market.',
        'Won: 35, 35 % of the market.',
        'Contacted, of the market: 75 %.',
        'Worked seriously, of those contacted: 60 %.',
        'Won, of those worked seriously: 77.8 %.',
        'If contacting lost nobody, 11.67 more would be won.',
        'If serious work lost nobody, 23.33 more would be won.',
        'If winning lost nobody, 10 more would be won.',
        'Each lever is taken alone: gains do not add up.',
      ],
      [
        '最大的提升点是认真跟进，可多赢 23.33（效率：跟进更多客户）。',
        '市场总量为 100。',
        '从未联系：25，占市场的 25%。',
        '已联系但未认真跟进：30，占市场的 30%。',
        '认真跟进但输单：10，占市场的 10%。',
        '赢单：35，占市场的 35%。',
        '联系率（占市场）：75%。',
        '认真跟进率（占已联系）：60%。',
        '赢单率（占认真跟进）：77.8%。',
        '若联系客户环节没有流失，可多赢 11.67。',
        '若认真跟进环节没有流失，可多赢 23.33。',
        '若赢单环节没有流失，可多赢 10。',
        '各提升点单独计算，不能相加。',
      ],
    ]);
  });

  it('tells the lever of better selling', () => {
    const result = decomposeLosses({ notContacted: 0, notSerious: 0, seriousLost: '10.50', won: 1 });
    expect(inBoth(explainLossDecomposition, result)).toEqual([
      [
        'The largest lever is winning, with 10.5 more won (effectiveness: what is worked is won more often).',
        'The market comes to 11.5.',
        'Never contacted: 0, 0 % of the market.',
        'Contacted, but not worked seriously: 0, 0 % of the market.',
        'Worked seriously and lost: 10.5, 91.3 % of the market.',
        'Won: 1, 8.7 % of the market.',
        'Contacted, of the market: 100 %.',
        'Worked seriously, of those contacted: 100 %.',
        'Won, of those worked seriously: 8.7 %.',
        'If contacting lost nobody, 0 more would be won.',
        'If serious work lost nobody, 0 more would be won.',
        'If winning lost nobody, 10.5 more would be won.',
        'Each lever is taken alone: gains do not add up.',
      ],
      [
        '最大的提升点是赢单，可多赢 10.5（效果：提高跟进客户的赢单率）。',
        '市场总量为 11.5。',
        '从未联系：0，占市场的 0%。',
        '已联系但未认真跟进：0，占市场的 0%。',
        '认真跟进但输单：10.5，占市场的 91.3%。',
        '赢单：1，占市场的 8.7%。',
        '联系率（占市场）：100%。',
        '认真跟进率（占已联系）：100%。',
        '赢单率（占认真跟进）：8.7%。',
        '若联系客户环节没有流失，可多赢 0。',
        '若认真跟进环节没有流失，可多赢 0。',
        '若赢单环节没有流失，可多赢 10.5。',
        '各提升点单独计算，不能相加。',
      ],
    ]);
  });

  it('tells what cannot be told', () => {
    const result = decomposeLosses({ notContacted: 80, notSerious: 0, seriousLost: 0, won: 0 });
    expect(inBoth(explainLossDecomposition, result)).toEqual([
      [
        'No lever is known to bring more wins.',
        'The market comes to 80.',
        'Never contacted: 80, 100 % of the market.',
        'Contacted, but not worked seriously: 0, 0 % of the market.',
        'Worked seriously and lost: 0, 0 % of the market.',
        'Won: 0, 0 % of the market.',
        'Contacted, of the market: 0 %.',
        'Worked seriously, of those contacted: not known, since nobody came to this step.',
        'Won, of those worked seriously: not known, since nobody came to this step.',
        'What would be won if contacting lost nobody cannot be told.',
        'What would be won if serious work lost nobody cannot be told.',
        'If winning lost nobody, 0 more would be won.',
        'Each lever is taken alone: gains do not add up.',
      ],
      [
        '没有已知可带来更多赢单的提升点。',
        '市场总量为 80。',
        '从未联系：80，占市场的 100%。',
        '已联系但未认真跟进：0，占市场的 0%。',
        '认真跟进但输单：0，占市场的 0%。',
        '赢单：0，占市场的 0%。',
        '联系率（占市场）：0%。',
        '认真跟进率（占已联系）：未知，没有客户走到这一步。',
        '赢单率（占认真跟进）：未知，没有客户走到这一步。',
        '若联系客户环节没有流失，可多赢多少无法得出。',
        '若认真跟进环节没有流失，可多赢多少无法得出。',
        '若赢单环节没有流失，可多赢 0。',
        '各提升点单独计算，不能相加。',
      ],
    ]);
  });

  it('tells a market of nothing', () => {
    const result = decomposeLosses({ notContacted: 0, notSerious: 0, seriousLost: 0, won: 0 });
    expect(inBoth(explainLossDecomposition, result)).toEqual([
      [
        'No lever is known to bring more wins.',
        'The market comes to 0.',
        'Never contacted: 0.',
        'Contacted, but not worked seriously: 0.',
        'Worked seriously and lost: 0.',
        'Won: 0.',
        'Contacted, of the market: not known, since nobody came to this step.',
        'Worked seriously, of those contacted: not known, since nobody came to this step.',
        'Won, of those worked seriously: not known, since nobody came to this step.',
        'What would be won if contacting lost nobody cannot be told.',
        'What would be won if serious work lost nobody cannot be told.',
        'If winning lost nobody, 0 more would be won.',
        'Each lever is taken alone: gains do not add up.',
      ],
      [
        '没有已知可带来更多赢单的提升点。',
        '市场总量为 0。',
        '从未联系：0。',
        '已联系但未认真跟进：0。',
        '认真跟进但输单：0。',
        '赢单：0。',
        '联系率（占市场）：未知，没有客户走到这一步。',
        '认真跟进率（占已联系）：未知，没有客户走到这一步。',
        '赢单率（占认真跟进）：未知，没有客户走到这一步。',
        '若联系客户环节没有流失，可多赢多少无法得出。',
        '若认真跟进环节没有流失，可多赢多少无法得出。',
        '若赢单环节没有流失，可多赢 0。',
        '各提升点单独计算，不能相加。',
      ],
    ]);
  });
});

describe('explainSalesChange', () => {
  it('tells a rise', () => {
    const result = decomposeSalesChange(
      [{ id: 'A', quantity: 100, revenue: 1000 }, { id: 'B', quantity: 100, revenue: 2000 }],
      [{ id: 'A', quantity: 150, revenue: 1650 }, { id: 'B', quantity: 90, revenue: 1800 }],
      { currency: 'CNY' },
    );
    expect(inBoth(explainSalesChange, result)).toEqual([
      [
        'Sales rose by CNY 450.00, from CNY 3000.00 to CNY 3450.00.',
        'Other prices: CNY 150.00.',
        'More or less of everything: CNY 600.00.',
        'Another mix of items: CNY -300.00.',
        'Items not sold before: CNY 0.00.',
        'Items no longer sold: CNY 0.00.',
      ],
      [
        '销售额增加 CNY 450.00，由 CNY 3000.00 升至 CNY 3450.00。',
        '价格变动：CNY 150.00。',
        '总量增减：CNY 600.00。',
        '产品结构变化：CNY -300.00。',
        '新增产品：CNY 0.00。',
        '停售产品：CNY 0.00。',
      ],
    ]);
  });

  it('tells a fall', () => {
    const result = decomposeSalesChange([{ id: 'A', quantity: 1, revenue: '10.50' }], []);
    expect(inBoth(explainSalesChange, result)).toEqual([
      [
        'Sales fell by 10.50, from 10.50 to 0.00.',
        'Other prices: 0.00.',
        'More or less of everything: 0.00.',
        'Another mix of items: 0.00.',
        'Items not sold before: 0.00.',
        'Items no longer sold: -10.50.',
      ],
      ['销售额减少 10.50，由 10.50 降至 0.00。', '价格变动：0.00。', '总量增减：0.00。', '产品结构变化：0.00。', '新增产品：0.00。', '停售产品：-10.50。'],
    ]);
  });

  it('tells no change', () => {
    const result = decomposeSalesChange([{ id: 'A', quantity: 1, revenue: 10 }], [{ id: 'B', quantity: 2, revenue: 10 }]);
    expect(inBoth(explainSalesChange, result)).toEqual([
      [
        'Sales stayed at 10.00.',
        'Other prices: 0.00.',
        'More or less of everything: 0.00.',
        'Another mix of items: 0.00.',
        'Items not sold before: 10.00.',
        'Items no longer sold: -10.00.',
      ],
      ['销售额持平，为 10.00。', '价格变动：0.00。', '总量增减：0.00。', '产品结构变化：0.00。', '新增产品：10.00。', '停售产品：-10.00。'],
    ]);
  });
});
