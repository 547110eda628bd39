import { describe, expect, it } from 'vitest';
import {
  calculateAttainmentProbability,
  estimateStageProbabilities,
  explainAttainmentProbability,
  explainPipelineForecast,
  explainStageProbabilities,
  forecastPipeline,
} from '../../src/forecast/index.js';
import type { ForecastDeal, ForecastPipelineOptions } from '../../src/forecast/index.js';
import { expectGoodManners, expectReadable } from '../support/explained.js';
import { goldenResults } from '../support/goldenResults.js';
import { refusal } from '../support/refusal.js';
import { inBoth } from '../support/told.js';

const DEALS: readonly ForecastDeal[] = [
  { id: 'a', value: '20000', status: 'won', closedOn: '2026-04-20', owner: 'Li' },
  { id: 'b', value: '30000', category: 'commit', probability: 0.75, expectedCloseOn: '2026-05-29', owner: 'Li' },
  { id: 'c', value: '10000', category: 'best', probability: 0.5, expectedCloseOn: '2026-06-12' },
  { id: 'd', value: '8000', probability: 0.5, expectedCloseOn: '2026-05-04', owner: 'Li' },
  { id: 'e', value: '900', status: 'lost', closedOn: '2026-04-02' },
  { id: 'f', value: '900', status: 'lost', closedOn: '2026-04-03' },
  { id: 'g', value: '900', probability: 1, expectedCloseOn: '2026-08-01' },
  { id: 'h', value: '900', category: 'omitted', expectedCloseOn: '2026-06-01' },
  { id: 'i', probability: 0.5, expectedCloseOn: '2026-06-01' },
  { id: 'j', value: '900', status: 'won', closedOn: '2026-05-30' },
];

const forecast = (deals: readonly ForecastDeal[], options?: Partial<ForecastPipelineOptions>) =>
  forecastPipeline(deals, { asOf: '2026-05-10', range: '2026-Q2', ...options });

describe('explainPipelineForecast', () => {
  it('tells chance, gap, sums, groups, deals, what is overdue and what is not counted', () => {
    const result = forecast(DEALS, { target: '50000', groupBy: 'owner', currency: 'CNY' });
    expect(inBoth(explainPipelineForecast, result)).toEqual([
      [
        'The chance to reach the target of CNY 50000 is at least 75 %: deals of no known value are not in it.',
        'From 2026-04-01 until 2026-07-01 (that day not included) CNY 20000.00 is closed, and CNY 30000.00 is missing to the target.',
        'With the open deals by their chances it comes to CNY 47500.00; sellers commit to CNY 50000.00, and the best case is CNY 60000.00.',
        'The open pipeline holds CNY 40000.00 at full value, in 2 deals, not counting 1 deal of no known value.',
        'owner Li, 2 deals closed or open: closed CNY 20000.00, weighted CNY 42500.00, commit CNY 50000.00, best case CNY 50000.00, open pipeline CNY 30000.00.',
        'Without owner, 2 deals closed or open: closed CNY 0.00, weighted CNY 5000.00, commit CNY 0.00, best case CNY 10000.00, open pipeline CNY 10000.00.',
        'Deal b (commit): CNY 30000.00 at 75 %, weighted CNY 22500.00.',
        'Deal c (best case): CNY 10000.00 at 50 %, weighted CNY 5000.00.',
        'Deal d should have closed on 2026-05-04: it is in no sum until it has a new day.',
        'Not counted: 2 lost deals, 1 deal outside these days and 1 deal left out by the seller.',
        '1 row later than the day of the forecast was set aside.',
        'The chance takes deals as independent of each other; if many fail together, very good and very bad ends are both likelier.',
        '1 deal without a value is in no sum.',
      ],
      [
        '达成目标 CNY 50000 的概率至少为 75%：未计入金额未知的商机。',
        '2026-04-01 至 2026-07-01（不含当日）已赢单 CNY 20000.00，距目标还差 CNY 30000.00。',
        '在跟商机按赢单概率加权后合计 CNY 47500.00；承诺口径 CNY 50000.00，最佳预期 CNY 60000.00。',
        '在跟商机共 2 个，全额合计 CNY 40000.00，不含 1 个金额未知的商机。',
        'owner Li：已赢单和在跟商机共 2 个，已赢单 CNY 20000.00，加权 CNY 42500.00，承诺 CNY 50000.00，最佳预期 CNY 50000.00，在跟全额 CNY 30000.00。',
        '未填 owner：已赢单和在跟商机共 2 个，已赢单 CNY 0.00，加权 CNY 5000.00，承诺 CNY 0.00，最佳预期 CNY 10000.00，在跟全额 CNY 10000.00。',
        '商机 b（承诺）：CNY 30000.00，赢单概率 75%，加权 CNY 22500.00。',
        '商机 c（最佳预期）：CNY 10000.00，赢单概率 50%，加权 CNY 5000.00。',
        '商机 d 原定 2026-05-04 成交，已逾期；重新约定日期之前不计入任何合计。',
        '未计入：2 个输单商机、1 个不在此区间的商机、1 个被销售排除的商机。',
        '有 1 行晚于预测日期，未计入。',
        '该概率假设各商机相互独立；若多个商机同时失败，极好和极差的结果都会比所示更常见。',
        '有 1 个商机没有金额，未计入任何合计。',
      ],
    ]);
  });

  it('never reads a chance of deals of no known value as all there is', () => {
    const unknown = { id: 'a', probability: 0.9, expectedCloseOn: '2026-06-01' };
    const told = (deals: readonly ForecastDeal[]) => inBoth(explainPipelineForecast, forecast(deals, { target: '1000' })).map((each) => [each[0], each[3]]);
    expect(told([unknown])).toEqual([
      ['The chance to reach the target of 1000 is at least 0 %: deals of no known value are not in it.', 'The open pipeline holds 0.00 at full value, in 0 deals, not counting 1 deal of no known value.'],
      ['达成目标 1000 的概率至少为 0%：未计入金额未知的商机。', '在跟商机共 0 个，全额合计 0.00，不含 1 个金额未知的商机。'],
    ]);
    expect(told([{ ...unknown, value: 2000 }])[0]).toEqual(['The chance to reach the target of 1000 is 90 %.', 'The open pipeline holds 2000.00 at full value, in 1 deal.']);
    // one that is won and of no known value is not open
    expect(told([{ id: 'b', status: 'won', closedOn: '2026-05-01' }])[0]).toEqual(['The chance to reach the target of 1000 is at least 0 %: deals of no known value are not in it.', 'The open pipeline holds 0.00 at full value, in 0 deals.']);
    expect(told([{ ...unknown, value: 2000 }, { id: 'b', value: 5000, status: 'won', closedOn: '2026-05-01' }, { ...unknown, id: 'c' }])[0]?.[0]).toBe('The chance to reach the target of 1000 is 100 %.');
  });

  it('tells a forecast without a target or a currency', () => {
    expect(inBoth(explainPipelineForecast, forecast(DEALS.slice(0, 1)))).toEqual([
      [
        'From 2026-04-01 until 2026-07-01 (that day not included) 20000.00 is closed; without a target there is no gap and no chance to tell.',
        'With the open deals by their chances it comes to 20000.00; sellers commit to 20000.00, and the best case is 20000.00.',
        'The open pipeline holds 0.00 at full value, in 0 deals.',
      ],
      [
        '2026-04-01 至 2026-07-01（不含当日）已赢单 20000.00；未设目标，因此没有缺口和达成概率。',
        '在跟商机按赢单概率加权后合计 20000.00；承诺口径 20000.00，最佳预期 20000.00。',
        '在跟商机共 0 个，全额合计 0.00。',
      ],
    ]);
  });

  it('tells a target that is passed, and one that is met', () => {
    expect(explainPipelineForecast(forecast(DEALS.slice(0, 1), { target: 15000 })).slice(0, 2)).toEqual([
      'The chance to reach the target of 15000 is 100 %.',
      'From 2026-04-01 until 2026-07-01 (that day not included) 20000.00 is closed, 5000.00 more than the target.',
    ]);
    expect(explainPipelineForecast(forecast(DEALS.slice(0, 1), { target: 15000 }), { locale: 'zh-CN' })[1]).toEqual('2026-04-01 至 2026-07-01（不含当日）已赢单 20000.00，超出目标 5000.00。');
    expect(explainPipelineForecast(forecast(DEALS.slice(0, 1), { target: 20000 }))[1]).toEqual('From 2026-04-01 until 2026-07-01 (that day not included) 20000.00 is closed, just what the target asks for.');
    expect(explainPipelineForecast(forecast(DEALS.slice(0, 1), { target: 20000 }), { locale: 'zh-CN' })[1]).toEqual('2026-04-01 至 2026-07-01（不含当日）已赢单 20000.00，恰好达到目标。');
  });

  it('tells a range that looks inclusive, and a chance that was simulated', () => {
    const deals = ['123456789.01', '98765432.17', '7.03'].map((value, i): ForecastDeal => ({ id: i, value, probability: 0.5, expectedCloseOn: '2026-06-01' }));
    const result = forecast(deals, { range: { start: '2026-04-01', end: '2026-06-30' }, target: '98765432.17', draws: 1000 });
    expect(inBoth(explainPipelineForecast, result).map((told) => told.slice(-3))).toEqual([
      [
        'The chance takes deals as independent of each other; if many fail together, very good and very bad ends are both likelier.',
        'The range ends before 2026-06-30: that day is not in it, although it is the last one of a month.',
        'The chance was simulated; its standard error is 1.4 percentage points.',
      ],
      [
        '该概率假设各商机相互独立；若多个商机同时失败，极好和极差的结果都会比所示更常见。',
        '预测区间不含结束日 2026-06-30，而这一天是月末，请确认是否应包含。',
        '该概率由模拟得出，标准误为 1.4 个百分点。',
      ],
    ]);
  });
});

describe('explainAttainmentProbability', () => {
  it('tells money, exactly computed', () => {
    const deals = [{ value: '45000', probability: 0.75 }, { value: '18500', probability: 0.5 }];
    expect(inBoth(explainAttainmentProbability, calculateAttainmentProbability(deals, '50000', { booked: '5000', currency: 'USD' }))).toEqual([
      [
        'The chance to reach the target is 75 %.',
        'Together with what is won already (USD 5000), the open deals come to USD 48000.00 on average, with a standard deviation of USD 21569.65.',
        'It was computed from all outcomes.',
        'The chance takes deals as independent of each other; if many fail together, very good and very bad ends are both likelier.',
      ],
      [
        '达成目标的概率为 75%。',
        '加上已赢单的 USD 5000，在跟商机平均将达到 USD 48000.00，标准差为 USD 21569.65。',
        '该概率由全部可能结果精确计算得出。',
        '该概率假设各商机相互独立；若多个商机同时失败，极好和极差的结果都会比所示更常见。',
      ],
    ]);
  });

  it('tells a number of wins, simulated', () => {
    const result = calculateAttainmentProbability([{ probability: 0.5 }, { probability: 0.5 }], 3, { measure: 'count', booked: 1, method: 'simulation', draws: 400 });
    expect(inBoth(explainAttainmentProbability, result)).toEqual([
      [
        'The chance to reach the target is 25 %.',
        'Together with what is won already (1 win), the open deals come to 2 wins on average, with a standard deviation of 0.71 wins.',
        'It was simulated with 400 draws from seed 1; its standard error is 2.2 percentage points.',
        'The chance takes deals as independent of each other; if many fail together, very good and very bad ends are both likelier.',
      ],
      [
        '达成目标的概率为 25%。',
        '加上已赢单的 1 单，在跟商机平均将达到 2 单，标准差为 0.71 单。',
        '该概率由 400 次模拟得出（随机种子 1），标准误为 2.2 个百分点。',
        '该概率假设各商机相互独立；若多个商机同时失败，极好和极差的结果都会比所示更常见。',
      ],
    ]);
  });

  it('never reads as sure or impossible what is neither', () => {
    const chance = (target: number): unknown =>
      inBoth(explainAttainmentProbability, calculateAttainmentProbability(Array.from({ length: 12 }, () => ({ probability: 0.5 })), target, { measure: 'count' })).map(([first]) => first);
    expect(chance(12)).toEqual(['The chance to reach the target is less than 0.1 %.', '达成目标的概率为 不到 0.1%。']);
    expect(chance(1)).toEqual(['The chance to reach the target is more than 99.9 %.', '达成目标的概率为 超过 99.9%。']);
    expect(chance(0)).toEqual(['The chance to reach the target is 100 %.', '达成目标的概率为 100%。']);
  });

  it('says that outcomes share entries', () => {
    const deals = Array.from({ length: 17 }, (_, i) => ({ value: 2 ** i, probability: 0.5 }));
    const told = inBoth(explainAttainmentProbability, calculateAttainmentProbability(deals, 100));
    expect(told.map((sentences) => sentences.at(-1))).toEqual([
      'There are 131072 outcomes; neighbours share an entry in the list of them.',
      '可能的结果共 131072 种，相邻结果在列表中合并显示。',
    ]);
  });
});

describe('explainStageProbabilities', () => {
  const model = {
    id: 'm',
    version: 2,
    stages: [{ id: 'demo' }, { id: 'offer' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }],
    remap: { old: null },
  } as const;
  const entries = ['won', 'lost', 'lost', 'lost'].flatMap((end, i) => [
    { dealId: i, stage: 'demo', at: '2026-01-05' },
    ...(end === 'won' ? [{ dealId: i, stage: 'offer', at: '2026-01-20' }] : []),
    { dealId: i, stage: end, at: '2026-02-05' },
  ]);

  it('tells stages, little history, what they are drawn to, and what was left out', () => {
    const rows = [
      ...entries,
      { dealId: 9, stage: 'demo', at: '2026-03-01' },
      { dealId: 9, stage: 'demo', at: '2026-03-02' },
      { dealId: 9, stage: 'old', at: '2026-03-03' },
      { dealId: 9, stage: 'offer', at: '2026-09-01' },
      { dealId: 9, stage: 'offer', at: 'soon' },
    ];
    const result = estimateStageProbabilities(rows, model, { asOf: '2026-06-30', minSample: 4, shrinkage: { strength: 10 }, onInvalid: 'collect' });
    expect(inBoth(explainStageProbabilities, result)).toEqual([
      [
        'As of 2026-06-30T23:59:59.999Z, 1 of 4 settled deals was won: 25 %.',
        'Of 4 settled deals that reached demo, 1 was won: 25 % (95 % interval 4.6 % to 69.9 %).',
        'Drawn towards all deals, which weigh as much as 10 of its own, demo stands at 25 %.',
        'Of 1 settled deal that reached offer, 1 was won: 100 % (95 % interval 20.7 % to 100 %).',
        'Drawn towards all deals, which weigh as much as 10 of its own, offer stands at 31.8 %.',
        'offer has too little history to be judged by: 1 settled deal, where at least 4 are asked for.',
        '1 row later than the day of the forecast was set aside.',
        '1 row with the stage of the row before was passed over.',
        '1 row of stages that the model leaves out was dropped.',
        'Left out: 1 row that could not be read.',
      ],
      [
        '截至 2026-06-30T23:59:59.999Z，已结商机 4 个，其中赢单 1 个，赢单率 25%。',
        '到过阶段 demo 的已结商机 4 个，赢单 1 个，赢单率 25%（95% 置信区间 4.6% 至 69.9%）。',
        '向全部商机的赢单率收缩（相当于 10 个商机的权重）后，阶段 demo 为 25%。',
        '到过阶段 offer 的已结商机 1 个，赢单 1 个，赢单率 100%（95% 置信区间 20.7% 至 100%）。',
        '向全部商机的赢单率收缩（相当于 10 个商机的权重）后，阶段 offer 为 31.8%。',
        '阶段 offer 的历史样本不足：已结商机 1 个，至少需要 4 个。',
        '有 1 行晚于预测日期，未计入。',
        '有 1 行与前一行阶段相同，已跳过。',
        '有 1 行所属阶段不在模型中，已舍弃。',
        '已剔除 1 行无法读取的记录。',
      ],
    ]);
  });

  it('tells that nothing is settled', () => {
    expect(inBoth(explainStageProbabilities, estimateStageProbabilities([], model, { asOf: '2026-06-30', shrinkage: { strength: 0 } }))).toEqual([
      [
        'As of 2026-06-30T23:59:59.999Z no deal is settled, so that no chance can be told.',
        'demo: no deal that reached it is settled, so that its chance cannot be told.',
        'offer: no deal that reached it is settled, so that its chance cannot be told.',
      ],
      [
        '截至 2026-06-30T23:59:59.999Z 没有已结商机，无法得出概率。',
        '阶段 demo：到过该阶段的商机都未结单，无法得出赢单率。',
        '阶段 offer：到过该阶段的商机都未结单，无法得出赢单率。',
      ],
    ]);
  });

  it('keeps to the interval of the options', () => {
    expect(explainStageProbabilities(estimateStageProbabilities(entries, model, { asOf: '2026-06-30', minSample: 0, confidence: 0.8 }))).toEqual([
      'As of 2026-06-30T23:59:59.999Z, 1 of 4 settled deals was won: 25 %.',
      'Of 4 settled deals that reached demo, 1 was won: 25 % (80 % interval 7.8 % to 56.7 %).',
      'Of 1 settled deal that reached offer, 1 was won: 100 % (80 % interval 37.8 % to 100 %).',
    ]);
  });
});

describe('explanations of what open deals will bring', () => {
  it('can be read aloud for every known case', () => {
    expectReadable(explainAttainmentProbability, goldenResults('forecast', calculateAttainmentProbability));
    expectReadable(explainStageProbabilities, goldenResults('forecast', estimateStageProbabilities));
    expectReadable(explainPipelineForecast, [forecast(DEALS, { groupBy: 'owner' }), forecast([])]);
  });

  it('refuse what is no result, and options that are not there', () => {
    const result = forecast(DEALS);
    expect(refusal(() => explainPipelineForecast({ ...result, gap: '1,000', counts: {} } as never))).toEqual([
      'INVALID_NUMBER result.gap',
      'MISSING_VALUE result.counts.open',
      'MISSING_VALUE result.counts.lost',
      'MISSING_VALUE result.counts.outsideRange',
      'MISSING_VALUE result.counts.omitted',
    ]);
    expect(refusal(() => explainPipelineForecast({ ...result, warnings: [{ code: 'AFTER_AS_OF' }] } as never))).toEqual(['MISSING_VALUE result.warnings[0].count']);
    expect(refusal(() => explainPipelineForecast({ ...result, warnings: [{ code: 'NOISE' }] } as never))).toEqual(['INVALID_OPTION result.warnings[0].code']);
    expect(refusal(() => explainPipelineForecast(result, { locale: 'fr' as never }))).toEqual(['INVALID_OPTION options.locale']);
    expect(refusal(() => explainAttainmentProbability(null as never))).toEqual(['MISSING_VALUE result']);
    expect(refusal(() => explainAttainmentProbability(calculateAttainmentProbability([], 1), { loud: true } as never))).toEqual(['INVALID_OPTION options.loud']);
    expect(refusal(() => explainStageProbabilities([] as never))).toEqual(['INVALID_OPTION result']);
    expect(refusal(() => explainStageProbabilities(goldenResults('forecast', estimateStageProbabilities)[0] as never, 5 as never))).toEqual(['INVALID_OPTION options']);
  });

  it('answer or refuse whatever became of a result', () => {
    expectGoodManners(explainPipelineForecast, [forecast(DEALS, { target: '50000', groupBy: 'owner' }), forecast([])]);
    expectGoodManners(explainAttainmentProbability, goldenResults('forecast', calculateAttainmentProbability));
    expectGoodManners(explainStageProbabilities, goldenResults('forecast', estimateStageProbabilities));
  });
});
