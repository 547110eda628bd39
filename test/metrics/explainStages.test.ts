import { describe, expect, it } from 'vitest';
import { analyzeFunnel, buildTrackingSheet, compareFunnels, explainBottlenecks, explainFunnelComparison, explainTrackingSheet, findBottlenecks } from '../../src/metrics/index.js';
import { inBoth } from '../support/told.js';
import { AS_OF, ENTRIES, MODEL } from './explain.support.js';

describe('explainBottlenecks', () => {
  it('tells the bottleneck and what it costs', () => {
    const result = findBottlenecks(
      {
        rows: [
          { stage: 'lead', reached: 1000, fromPrevious: null, averageDays: 3 },
          { stage: 'demo', reached: 200, fromPrevious: { numerator: 200, denominator: 1000 }, benchmark: { low: 0.3, high: 0.5 }, averageDays: 9 },
          { stage: 'quote', reached: 120, fromPrevious: { numerator: 120, denominator: 200 }, benchmark: { low: 0.1, high: 0.2 } },
          { stage: 'check', reached: 50, fromPrevious: { numerator: 50, denominator: 120 }, benchmark: { low: 0.45, high: 0.6 } },
          { stage: 'won', kind: 'won', reached: 20, fromPrevious: { numerator: 20, denominator: 50 }, benchmark: { low: 0.1, high: 0.9 }, value: '240000' },
          { stage: 'again', reached: 10, fromPrevious: { numerator: 10, denominator: 20 }, benchmark: { low: 0.9, high: 1 } },
        ],
      },
      { currency: 'USD', benchmarks: { wom: { low: 0, high: 1 } } },
    );
    expect(inBoth(explainBottlenecks, result)).toEqual([
      [
        'The bottleneck is demo: of the stages shown to lie below their benchmark it costs most wins.',
        'lead: the first stage, which nothing converts into.',
        'It takes 25 % of the mean stays up to the win.',
        'demo: conversion 20 % of 1000 deals, 95 % interval 17.6 % to 22.6 %.',
        'That is below its benchmark of 30 % to 50 %.',
        "At the benchmark's lower end of 30 %, all other rates as they are, wins would be more by 10, worth USD 120000.00.",
        'It takes 75 % of the mean stays up to the win.',
        'quote: conversion 60 % of 200 deals, 95 % interval 53.1 % to 66.5 %.',
        'That is above its benchmark of 10 % to 20 %.',
        'check: conversion 41.7 % of 120 deals, 95 % interval 33.2 % to 50.6 %.',
        'Whether that meets its benchmark of 45 % to 60 % is not shown: the interval reaches over an edge, or there is none.',
        "At the benchmark's lower end of 45 %, all other rates as they are, wins would be more by 1.6, worth USD 19200.00.",
        'won: conversion 40 % of 50 deals, 95 % interval 27.6 % to 53.8 %.',
        'That is within its benchmark of 10 % to 90 %.',
        'again: conversion 50 % of 20 deals, 95 % interval 29.9 % to 70.1 %.',
        'There are too few deals to hold it against its benchmark of 90 % to 100 %.',
        'By wins to gain: demo and check.',
        'By distance to the benchmark: demo and check.',
        'By time spent: demo and lead.',
        'A stage is judged from 30 deals on.',
        'wom is named in the options but does not occur.',
      ],
      [
        '瓶颈是 demo：在已证实低于基准的阶段中，它损失的赢单最多。',
        'lead：第一个阶段，没有转化率。',
        '该阶段占赢单前平均停留时间的 25%。',
        'demo：转化率 20%，样本 1000 个商机，95% 置信区间 17.6% 至 22.6%。',
        '低于基准 30% 至 50%。',
        '若达到基准下限 30% 而其他转化率不变，可多赢 10 单，价值 USD 120000.00。',
        '该阶段占赢单前平均停留时间的 75%。',
        'quote：转化率 60%，样本 200 个商机，95% 置信区间 53.1% 至 66.5%。',
        '高于基准 10% 至 20%。',
        'check：转化率 41.7%，样本 120 个商机，95% 置信区间 33.2% 至 50.6%。',
        '是否符合基准 45% 至 60% 尚无定论：置信区间跨越基准边界，或没有置信区间。',
        '若达到基准下限 45% 而其他转化率不变，可多赢 1.6 单，价值 USD 19200.00。',
        'won：转化率 40%，样本 50 个商机，95% 置信区间 27.6% 至 53.8%。',
        '处于基准 10% 至 90% 之内。',
        'again：转化率 50%，样本 20 个商机，95% 置信区间 29.9% 至 70.1%。',
        '商机数量过少，无法与基准 90% 至 100% 比较。',
        '按可多赢单数排序：demo 和 check。',
        '按与基准的差距排序：demo 和 check。',
        '按停留时间排序：demo 和 lead。',
        '阶段至少要有 30 个商机才作判断。',
        '选项中提到了 wom，但数据中没有。',
      ],
    ]);
  });

  it('says so where none is shown', () => {
    const result = findBottlenecks({
      rows: [
        { stage: 'lead', reached: 0, fromPrevious: null },
        { stage: 'quote', reached: 0, fromPrevious: { numerator: 0, denominator: 0 } },
        { stage: 'won', kind: 'won', reached: 1, fromPrevious: { numerator: 1, denominator: 5000 } },
      ],
    });
    expect(inBoth(explainBottlenecks, result)).toEqual([
      [
        'No stage could be held against a benchmark, so that no bottleneck can be named.',
        'lead: the first stage, which nothing converts into.',
        'quote: no conversion is known.',
        'won: conversion less than 0.1 % of 5000 deals, 95 % interval 0.004 % to 0.1 %.',
      ],
      ['没有可与基准比较的阶段，无法指出瓶颈。', 'lead：第一个阶段，没有转化率。', 'quote：转化率未知。', 'won：转化率 0.1% 以下，样本 5000 个商机，95% 置信区间 0.004% 至 0.1%。'],
    ]);
  });
});

describe('explainBottlenecks of stages that are not shown to leak', () => {
  it('tells those that were judged from those that could not be', () => {
    const first = (numerator: number, denominator: number): (string | undefined)[] =>
      inBoth(
        explainBottlenecks,
        findBottlenecks({
          rows: [
            { stage: 'lead', reached: denominator, fromPrevious: null, benchmark: { low: 0.2, high: 0.4 } },
            { stage: 'won', kind: 'won', reached: numerator, fromPrevious: { numerator, denominator }, benchmark: { low: 0.2, high: 0.4 } },
          ],
        }),
      ).map(([sentence]) => sentence);
    expect(first(30, 100)).toEqual(['No stage is shown to lie below its benchmark, so that no bottleneck can be named.', '没有阶段被证实低于基准，无法指出瓶颈。']);
    expect(first(18, 100)).toEqual(first(30, 100));
    expect(first(0, 29)).toEqual(['No stage could be held against a benchmark, so that no bottleneck can be named.', '没有可与基准比较的阶段，无法指出瓶颈。']);
  });
});

describe('explainBottlenecks of stages whose cost is not known', () => {
  it('names them, and does not say that there are none', () => {
    const won = (reached: number) => ({ stage: 'won', kind: 'won' as const, reached, fromPrevious: { numerator: reached, denominator: 100 }, benchmark: { low: 0.6, high: 0.8 } });
    const after = { stage: 'again', reached: 2, fromPrevious: { numerator: 2, denominator: 50 }, benchmark: { low: 0.3, high: 0.4 } };
    const first = (rows: Parameters<typeof findBottlenecks>[0]['rows']): unknown =>
      inBoth(explainBottlenecks, findBottlenecks({ rows: [{ stage: 'lead', reached: 100, fromPrevious: null }, ...rows] })).map(([sentence]) => sentence);
    expect(first([won(0)])).toEqual(['No bottleneck can be named: what won costs in wins cannot be told.', '无法指出瓶颈：won 低于基准，但损失的赢单数无法计算。']);
    expect(first([won(0), after])).toEqual(['No bottleneck can be named: what won and again cost in wins cannot be told.', '无法指出瓶颈：won 和 again 低于基准，但损失的赢单数无法计算。']);
  });
});

describe('explainBottlenecks of few', () => {
  it('tells nothing to gain where there are too few deals, and ranks nothing alone', () => {
    const result = findBottlenecks({
      rows: [
        { stage: 'lead', reached: 1000, fromPrevious: null },
        { stage: 'quote', reached: 10, fromPrevious: { numerator: 10, denominator: 1000 }, benchmark: { low: 0.3, high: 0.5 } },
        { stage: 'won', kind: 'won', reached: 1, fromPrevious: { numerator: 1, denominator: 10 }, benchmark: { low: 0.3, high: 0.5 } },
      ],
    });
    expect(inBoth(explainBottlenecks, result)).toEqual([
      [
        'The bottleneck is quote: of the stages shown to lie below their benchmark it costs most wins.',
        'lead: the first stage, which nothing converts into.',
        'quote: conversion 1 % of 1000 deals, 95 % interval 0.5 % to 1.8 %.',
        'That is below its benchmark of 30 % to 50 %.',
        "At the benchmark's lower end of 30 %, all other rates as they are, wins would be more by 29.",
        'won: conversion 10 % of 10 deals, 95 % interval 1.8 % to 40.4 %.',
        'There are too few deals to hold it against its benchmark of 30 % to 50 %.',
        'A stage is judged from 30 deals on.',
      ],
      [
        '瓶颈是 quote：在已证实低于基准的阶段中，它损失的赢单最多。',
        'lead：第一个阶段，没有转化率。',
        'quote：转化率 1%，样本 1000 个商机，95% 置信区间 0.5% 至 1.8%。',
        '低于基准 30% 至 50%。',
        '若达到基准下限 30% 而其他转化率不变，可多赢 29 单。',
        'won：转化率 10%，样本 10 个商机，95% 置信区间 1.8% 至 40.4%。',
        '商机数量过少，无法与基准 30% 至 50% 比较。',
        '阶段至少要有 30 个商机才作判断。',
      ],
    ]);
  });
});

describe('explainTrackingSheet', () => {
  it('tells plan and work, owners, tasks and remarks', () => {
    const result = buildTrackingSheet(analyzeFunnel(ENTRIES, MODEL, { asOf: AS_OF }), MODEL, {
      planned: { lead: 10, quote: 0 },
      owners: { quote: 'Ann' },
      actions: { quote: ['call', 'visit'] },
      notes: { quote: 'Holiday in February' },
    });
    expect(inBoth(explainTrackingSheet, result)).toEqual([
      [
        'lead: 4 done of 10 planned, 40 %.',
        'Quote: 3 done of 0 planned.',
        'The conversion is 75 % (3 of 4, interval 30.1 % to 95.4 %).',
        'There are too few deals to hold that against its benchmark.',
        'Owner: Ann.',
        'To do: call and visit.',
        'Note: Holiday in February',
        'won: 1 done, without a plan.',
        'The conversion is 33.3 % (1 of 3, interval 6.1 % to 79.2 %).',
      ],
      [
        'lead：计划 10，完成 4，完成率 40%。',
        'Quote：计划 0，完成 3。',
        '转化率 75%（3/4，置信区间 30.1% 至 95.4%）。',
        '商机数量过少，无法与基准比较。',
        '负责人：Ann。',
        '待办：call 和 visit。',
        '备注：Holiday in February',
        'won：完成 1，没有计划。',
        '转化率 33.3%（1/3，置信区间 6.1% 至 79.2%）。',
      ],
    ]);
  });

  it('tells a stage below its benchmark, and one that the report does not have', () => {
    const result = buildTrackingSheet(
      { rows: [{ stage: 'lead', reached: 100, fromPrevious: null }, { stage: 'quote', reached: 10, fromPrevious: { numerator: 10, denominator: 100 } }] },
      MODEL,
    );
    expect(inBoth(explainTrackingSheet, result)).toEqual([
      [
        'lead: 100 done, without a plan.',
        'Quote: 10 done, without a plan.',
        'The conversion is 10 % (10 of 100, interval 5.5 % to 17.4 %).',
        'That is below its benchmark.',
        'won: 0 done, without a plan.',
        'The report has no row for won: how many deals reached it is not known, and 0 is shown.',
      ],
      [
        'lead：完成 100，没有计划。',
        'Quote：完成 10，没有计划。',
        '转化率 10%（10/100，置信区间 5.5% 至 17.4%）。',
        '低于基准。',
        'won：完成 0，没有计划。',
        '报告中没有 won：到达数量未知，显示为 0。',
      ],
    ]);
  });
});

describe('explainFunnelComparison', () => {
  it('tells what is shown, what is not, and what cannot be compared', () => {
    const result = compareFunnels(
      {
        rows: [
          { stage: 'l', fromPrevious: null },
          { stage: 'q', fromPrevious: { numerator: 10, denominator: 50 } },
          { stage: 'r', fromPrevious: { numerator: 10, denominator: 50 } },
          { stage: 'w', fromPrevious: { numerator: 3, denominator: 2 } },
          { stage: 'z', fromPrevious: { numerator: 0, denominator: 0 } },
          { stage: 'up', fromPrevious: { numerator: 15, denominator: 100 } },
          { stage: 'down', fromPrevious: { numerator: 280, denominator: 1000 } },
        ],
      },
      {
        rows: [
          { stage: 'l', fromPrevious: null },
          { stage: 'q', fromPrevious: { numerator: 12, denominator: 50 } },
          { stage: 'r', fromPrevious: { numerator: 20, denominator: 100 } },
          { stage: 'w', fromPrevious: { numerator: 1, denominator: 2 } },
          { stage: 'z', fromPrevious: { numerator: 1, denominator: 2 } },
          { stage: 'up', fromPrevious: { numerator: 28, denominator: 100 } },
          { stage: 'down', fromPrevious: { numerator: 150, denominator: 1000 } },
        ],
      },
    );
    expect(inBoth(explainFunnelComparison, result)).toEqual([
      [
        'q: conversion 20 % (10 of 50, 95 % interval 11.2 % to 33 %) before, 24 % (12 of 50, 95 % interval 14.3 % to 37.4 %) after.',
        'A change is not shown: the difference is 4 percentage points (95 % interval -12.3 to 20).',
        'To show a difference as large as this one with a chance of 80 %, each report needs 1683 deals before the stage.',
        'r: conversion 20 % (10 of 50, 95 % interval 11.2 % to 33 %) before, 20 % (20 of 100, 95 % interval 13.3 % to 28.9 %) after.',
        'A change is not shown: the difference is 0 percentage points (95 % interval -14.6 to 12.5).',
        'w: conversion 150 % (3 of 2, no interval) before, 50 % (1 of 2, 95 % interval 9.5 % to 90.5 %) after.',
        'A change cannot be shown: a rate that is no share, or of no deals at all, cannot be compared.',
        'z: conversion not known (0 of 0) before, 50 % (1 of 2, 95 % interval 9.5 % to 90.5 %) after.',
        'A change cannot be shown: a rate that is no share, or of no deals at all, cannot be compared.',
        'up: conversion 15 % (15 of 100, 95 % interval 9.3 % to 23.3 %) before, 28 % (28 of 100, 95 % interval 20.1 % to 37.5 %) after.',
        'It is higher: the difference is 13 percentage points (95 % interval 1.6 to 24.1).',
        'down: conversion 28 % (280 of 1000, 95 % interval 25.3 % to 30.9 %) before, 15 % (150 of 1000, 95 % interval 12.9 % to 17.3 %) after.',
        'It is lower: the difference is -13 percentage points (95 % interval -16.5 to -9.4).',
        'A rate of w passes 100 %, so that it is no share.',
      ],
      [
        'q：之前转化率 20%（10/50，95% 置信区间 11.2% 至 33%），之后 24%（12/50，95% 置信区间 14.3% 至 37.4%）。',
        '未证实发生变化，相差 4 个百分点（95% 置信区间 -12.3 至 20）。',
        '要以 80% 的把握证实这样大小的差异，每份报告在该阶段之前需要 1683 个商机。',
        'r：之前转化率 20%（10/50，95% 置信区间 11.2% 至 33%），之后 20%（20/100，95% 置信区间 13.3% 至 28.9%）。',
        '未证实发生变化，相差 0 个百分点（95% 置信区间 -14.6 至 12.5）。',
        'w：之前转化率 150%（3/2，无置信区间），之后 50%（1/2，95% 置信区间 9.5% 至 90.5%）。',
        '无法判断是否变化：比率超过 100% 或基数为 0 时不能比较。',
        'z：之前转化率 0/0（无法计算），之后 50%（1/2，95% 置信区间 9.5% 至 90.5%）。',
        '无法判断是否变化：比率超过 100% 或基数为 0 时不能比较。',
        'up：之前转化率 15%（15/100，95% 置信区间 9.3% 至 23.3%），之后 28%（28/100，95% 置信区间 20.1% 至 37.5%）。',
        '转化率上升，相差 13 个百分点（95% 置信区间 1.6 至 24.1）。',
        'down：之前转化率 28%（280/1000，95% 置信区间 25.3% 至 30.9%），之后 15%（150/1000，95% 置信区间 12.9% 至 17.3%）。',
        '转化率下降，相差 -13 个百分点（95% 置信区间 -16.5 至 -9.4）。',
        'w 的比率超过 100%，不是占比。',
      ],
    ]);
  });

  it('tells cohorts that were watched for different lengths', () => {
    const result = compareFunnels(
      analyzeFunnel(ENTRIES, { id: 'm', stages: MODEL.stages.filter(({ id }) => id !== 'quote'), remap: { gone: null, quote: 'lead' } }, { asOf: AS_OF, range: '2026-01' }),
      analyzeFunnel(ENTRIES, { id: 'm', stages: MODEL.stages.filter(({ id }) => id !== 'quote'), remap: { gone: null, quote: 'lead' } }, { asOf: AS_OF, range: { start: '2026-02-01', end: '2026-02-20' } }),
    );
    expect(inBoth(explainFunnelComparison, result)).toEqual([
      [
        'won: conversion 33.3 % (1 of 3, 95 % interval 6.1 % to 79.2 %) before, 0 % (0 of 1, 95 % interval 0 % to 79.3 %) after.',
        'A change is not shown: the difference is -33.3 percentage points (95 % interval -79.2 to 50.5).',
        'To show a difference as large as this one with a chance of 80 %, each report needs 19 deals before the stage.',
        'The deals before had 27 days to convert at least, those after 8: whoever has more time may convert more.',
      ],
      [
        'won：之前转化率 33.3%（1/3，95% 置信区间 6.1% 至 79.2%），之后 0%（0/1，95% 置信区间 0% 至 79.3%）。',
        '未证实发生变化，相差 -33.3 个百分点（95% 置信区间 -79.2 至 50.5）。',
        '要以 80% 的把握证实这样大小的差异，每份报告在该阶段之前需要 19 个商机。',
        '之前的商机至少有 27 天可转化，之后的至少 8 天：时间越长，转化可能越多。',
      ],
    ]);
  });

  it('says so where there is nothing to compare', () => {
    const result = compareFunnels({ rows: [] }, { rows: [] });
    expect(inBoth(explainFunnelComparison, result)).toEqual([['There are no conversions to compare.'], ['没有可比较的转化率。']]);
  });
});
