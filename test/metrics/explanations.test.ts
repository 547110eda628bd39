import { describe, expect, it } from 'vitest';
import { snapshotStages } from '../../src/funnel/index.js';
import * as metrics from '../../src/metrics/index.js';
import type { BottleneckStatus, FunnelAlert, FunnelReportWarning, MetricsWarning } from '../../src/metrics/index.js';
import {
  analyzeFunnel,
  analyzeLossReasons,
  analyzeSequences,
  buildTrackingSheet,
  calculateActivityRatios,
  calculateFunnelFromCounts,
  calculatePipelineCoverage,
  calculatePipelineReserve,
  calculateResponseTimes,
  calculateSalesVelocity,
  calculateStageKpis,
  calculateWeightedPipeline,
  compareFunnels,
  decomposeLosses,
  decomposeSalesChange,
  explainActivityRatios,
  explainAlerts,
  explainBottlenecks,
  explainFunnelComparison,
  explainFunnelReport,
  explainFunnelTrack,
  explainLossDecomposition,
  explainLossReasons,
  explainPipelineCoverage,
  explainPipelineReserve,
  explainResponseTimes,
  explainSalesChange,
  explainSalesVelocity,
  explainSequences,
  explainStageKpis,
  explainTrackingSheet,
  explainWeightedPipeline,
  findAlerts,
  findBottlenecks,
  trackFunnel,
} from '../../src/metrics/index.js';
import type { Explained } from '../support/describeExplanations.js';
import { describeExplanations } from '../support/describeExplanations.js';
import { refusal } from '../support/refusal.js';
import { inBoth } from '../support/told.js';
import { AS_OF, ENTRIES, MODEL } from './explain.support.js';

const report = analyzeFunnel(ENTRIES, MODEL, { asOf: AS_OF, groupBy: 'region', window: { value: 9, unit: 'day' } });
const counted = calculateFunnelFromCounts([{ stage: 'lead', count: 9, value: 5, cost: 5, days: 9 }, { stage: 'won', count: 3 }]);
const bottlenecks = findBottlenecks(report);
const responses = calculateResponseTimes([{ id: 'x', createdAt: '2026-02-01' }], { asOf: AS_OF, targetMinutes: 5, groupBy: 'owner' });
const alerts = findAlerts({ responses, reserve: calculatePipelineReserve({ openPipeline: 1, weeklyDemand: 9 }), snapshot: snapshotStages(ENTRIES, MODEL, { asOf: AS_OF }) });
const weighted = calculateWeightedPipeline([{ id: 1, value: '100', probability: 0.5, stage: 'x' }], { groupBy: 'stage' });
const changes = compareFunnels(report, report);
const activities = calculateActivityRatios([{ dealId: 'a', kind: 'call', at: '2026-01-06', replied: true }], ENTRIES, MODEL, { asOf: AS_OF });
const sequences = analyzeSequences([{ subjectId: 's', name: 'a', at: AS_OF }], ['a', 'b']);

const EXPLAINED: readonly Explained[] = [
  ['analyzeFunnel', explainFunnelReport, report, ['asOf', 'deals', 'rows', 'outcome', 'winRate', 'daysToWin', 'options', 'warnings']],
  ['calculateFunnelFromCounts', explainFunnelReport, counted, ['asOf', 'deals', 'rows', 'outcome', 'winRate', 'daysToWin', 'options', 'warnings']],
  ['trackFunnel', explainFunnelTrack, trackFunnel(ENTRIES, MODEL, { asOf: AS_OF, bucket: 'month' }), ['rows', 'lastEntryAt', 'options', 'warnings']],
  ['findBottlenecks', explainBottlenecks, bottlenecks, ['stages', 'rankings', 'bottleneck', 'options', 'warnings']],
  ['buildTrackingSheet', explainTrackingSheet, buildTrackingSheet(report, MODEL, { planned: { lead: 5 } }), ['rows', 'warnings']],
  ['compareFunnels', explainFunnelComparison, changes, ['stages', 'options', 'warnings']],
  ['calculatePipelineCoverage', explainPipelineCoverage, calculatePipelineCoverage({ openPipeline: 9, target: 5, winRate: 0.1 }), ['status']],
  ['calculatePipelineReserve', explainPipelineReserve, calculatePipelineReserve({ openPipeline: 17, weeklyDemand: 9 }), ['status']],
  [
    'calculateSalesVelocity',
    explainSalesVelocity,
    calculateSalesVelocity({ opportunities: 50, averageValue: '6000', winRate: 0.2, cycleDays: 60 }),
    ['perDay', 'total', 'levers', 'options'],
  ],
  ['calculateWeightedPipeline', explainWeightedPipeline, weighted, ['count', 'missingValue', 'total', 'weighted', 'standardDeviation', 'options', 'warnings']],
  [
    'analyzeLossReasons',
    explainLossReasons,
    analyzeLossReasons(ENTRIES, MODEL, { asOf: AS_OF, groupBy: 'region', compare: ['region'] }),
    ['lost', 'value', 'missingValue', 'reasons', 'compare', 'options', 'warnings'],
  ],
  ['decomposeLosses', explainLossDecomposition, decomposeLosses({ notContacted: 25, notSerious: 30, seriousLost: 10, won: 35 }), ['total', 'parts', 'rates', 'levers', 'best']],
  [
    'decomposeSalesChange',
    explainSalesChange,
    decomposeSalesChange([{ id: 'A', quantity: 1, revenue: 5 }], []),
    ['before', 'after', 'change', 'price', 'volume', 'mix', 'added', 'dropped', 'options'],
  ],
  ['calculateActivityRatios', explainActivityRatios, activities, ['rows', 'goals', 'options', 'warnings']],
  [
    'calculateResponseTimes',
    explainResponseTimes,
    responses,
    ['leads', 'answered', 'open', 'medianMinutes', 'p90Minutes', 'withinTarget', 'late', 'options', 'warnings'],
  ],
  ['analyzeSequences', explainSequences, sequences, ['subjects', 'excluded', 'rows', 'options', 'warnings']],
  ['calculateStageKpis', explainStageKpis, calculateStageKpis({ counts: { leads: 5, intents: 2 }, costs: { leads: 5 } }), ['leads', 'options', 'warnings']],
  ['findAlerts', explainAlerts, alerts, ['alerts', 'warnings']],
];

describeExplanations('metrics', metrics, EXPLAINED);

describe('what is said of each warning', () => {
  type Code = MetricsWarning['code'] | FunnelReportWarning['code'];
  const last = (warning: object): (string | undefined)[] => inBoth(explainWeightedPipeline, { ...weighted, warnings: [warning as MetricsWarning] }).map((each) => each.at(-1));

  const SAID: Record<Code, [more: object, english: string, chinese: string]> = {
    AFTER_AS_OF: [{ count: 1 }, 'Left out: 1 row later than the instant of the report.', '已剔除 1 行晚于报告时点的记录。'],
    REMAP_DROPPED: [{ count: 2 }, 'Left out: 2 rows of stages that the remap of the model drops.', '已剔除 2 行记录：所属阶段已在模型的 remap 中停用。'],
    SELF_TRANSITION: [{ count: 2 }, '2 rows repeat the stage of the row before and start no visit of their own.', '有 2 行记录重复了上一行的阶段，不算新的停留。'],
    MISSING_VALUE: [{ count: 3 }, '3 deals have no value and are in no sum of money.', '有 3 个商机没有金额，未计入任何金额合计。'],
    BEFORE_CREATION: [{ count: 2 }, '2 leads were contacted before being created; that counts as 0 minutes.', '有 2 条线索的首次联系早于创建时间，按 0 分钟计。'],
    MISSING_STAGE: [{ stage: 'x' }, 'The report has no row for x: how many deals reached it is not known, and 0 is shown.', '报告中没有 x：到达数量未知，显示为 0。'],
    COUNT_RISES: [{ stage: 'x' }, 'The count of x is above the one that it is measured against, so that the rate is no share.', 'x 的数量大于其基数，该比率不是占比。'],
    FLOW_RATES: [
      { stage: 'x' },
      'The rate of x sets what left the stage before against what came into it, which may be other deals: interval and verdict are only a rough guide.',
      'x 的比率是上一阶段的流出与流入之比，可能并非同一批商机：其区间与结论仅供参考。',
    ],
    RATE_ABOVE_ONE: [{ stage: 'x' }, 'A rate of x passes 100 %, so that it is no share.', 'x 的比率超过 100%，不是占比。'],
    UNKNOWN_STAGE: [{ stage: 'x' }, 'x is named in the options but does not occur.', '选项中提到了 x，但数据中没有。'],
    COUNT_WIN_RATE: [
      {},
      'The win rate is one by number of deals: large deals are won less often, so that it promises too much.',
      '赢单率按商机数量计算：大单更难赢下，因此预期偏乐观。',
    ],
    NOT_CHECKED: [{ threshold: 'dataGapDays' }, 'dataGapDays could not be checked: what was given does not tell.', 'dataGapDays 无法检查：提供的数据不足以判断。'],
    UNEQUAL_FOLLOW_UP: [
      { count: 2 },
      '2 rows were not judged, since the cohorts have no window: young deals have had no time to convert.',
      '有 2 行未作判断：同期群没有设定观察窗口，新商机尚无时间转化。',
    ],
    NOT_MATURE: [{ side: 'after', count: 2 }, '2 of the deals after have not had the whole window yet: more may still convert.', '之后的商机中有 2 个观察窗口尚未结束，后续仍可能转化。'],
    END_LOOKS_INCLUSIVE: [
      { path: 'options.range.end', value: '2026-03-31' },
      'The range ends before 2026-03-31 (options.range.end): was that day meant to be in it?',
      '统计范围截止于 2026-03-31 之前（options.range.end）：是否本想包含这一天？',
    ],
  };

  it.each(Object.entries(SAID))('%s', (code, [more, english, chinese]) => {
    expect(last({ code, ...more })).toEqual([english, chinese]);
  });

  it('UNEQUAL_FOLLOW_UP of two reports, and without figures', () => {
    expect(last({ code: 'UNEQUAL_FOLLOW_UP', before: 30, after: 10.5 })).toEqual([
      'The deals before had 30 days to convert at least, those after 10.5: whoever has more time may convert more.',
      '之前的商机至少有 30 天可转化，之后的至少 10.5 天：时间越长，转化可能越多。',
    ]);
    expect(last({ code: 'UNEQUAL_FOLLOW_UP' })).toEqual([
      'The deals were not all watched for the same time, so that some had more time to convert.',
      '各商机的观察时长不同，部分商机有更多时间转化。',
    ]);
  });

  it('NOT_MATURE of one report, and without figures', () => {
    expect(last({ code: 'NOT_MATURE', count: 1 })).toEqual(['1 of the deals has not had the whole window yet: more may still convert.', '商机中有 1 个观察窗口尚未结束，后续仍可能转化。']);
    expect(last({ code: 'NOT_MATURE', side: 'before' })).toEqual([
      'Some of the deals before have not had the whole window yet: more may still convert.',
      '之前的商机中有一部分观察窗口尚未结束，后续仍可能转化。',
    ]);
  });

  it('NOT_CHECKED of a stage, and of some of its groups', () => {
    const about = { code: 'NOT_CHECKED', threshold: 'conversionBelow', stage: 'won' };
    expect(last(about)).toEqual(['conversionBelow of won could not be checked: what was given does not tell.', 'won 的 conversionBelow 无法检查：提供的数据不足以判断。']);
    expect(last({ ...about, count: 1 })).toEqual([
      'conversionBelow of won could not be checked in 1 group: what was given does not tell.',
      'won 的 conversionBelow 在 1 个分组中无法检查：提供的数据不足以判断。',
    ]);
  });

  it('refuses one that is not known, and one that lacks what it is about', () => {
    const refused = (warning: object): string[] => refusal(() => last(warning));
    expect(refused({ code: 'OTHER' })).toEqual(['INVALID_OPTION result.warnings[0].code']);
    expect(refused({ code: 'AFTER_AS_OF' })).toEqual(['MISSING_VALUE result.warnings[0].count']);
    expect(refused({ code: 'COUNT_RISES', count: 3 })).toEqual(['MISSING_VALUE result.warnings[0].stage']);
  });
});

describe('what is said of each word of a result', () => {
  it('statuses of a benchmark', () => {
    const stage = { ...bottlenecks.stages[1]!, benchmark: { low: 0.4, high: 0.6 }, extraWins: null, dwellShare: null };
    const said = (status: NonNullable<BottleneckStatus>): (string | undefined)[] =>
      inBoth(explainBottlenecks, { ...bottlenecks, stages: [{ ...stage, status }] }).map((each) => each[2]);
    const STATUSES: Record<NonNullable<BottleneckStatus>, string[]> = {
      below: ['That is below its benchmark of 40 % to 60 %.', '低于基准 40% 至 60%。'],
      within: ['That is within its benchmark of 40 % to 60 %.', '处于基准 40% 至 60% 之内。'],
      above: ['That is above its benchmark of 40 % to 60 %.', '高于基准 40% 至 60%。'],
      inconclusive: [
        'Whether that meets its benchmark of 40 % to 60 % is not shown: the interval reaches over an edge, or there is none.',
        '是否符合基准 40% 至 60% 尚无定论：置信区间跨越基准边界，或没有置信区间。',
      ],
      insufficientData: ['There are too few deals to hold it against its benchmark of 40 % to 60 %.', '商机数量过少，无法与基准 40% 至 60% 比较。'],
    };
    for (const [status, sentences] of Object.entries(STATUSES)) expect(said(status as NonNullable<BottleneckStatus>)).toEqual(sentences);
  });

  it('statuses on a sheet', () => {
    const sheet = buildTrackingSheet(report, MODEL);
    const said = (status: BottleneckStatus): (string | undefined)[] =>
      inBoth(explainTrackingSheet, { ...sheet, rows: [{ ...sheet.rows[1]!, status }] }).map((each) => each[2]);
    expect(said(null)).toEqual([undefined, undefined]);
    expect(said('below')).toEqual(['That is below its benchmark.', '低于基准。']);
    expect(said('within')).toEqual(['That is within its benchmark.', '处于基准之内。']);
    expect(said('above')).toEqual(['That is above its benchmark.', '高于基准。']);
    expect(said('inconclusive')[0]).toBe('Whether that meets its benchmark is not shown: the interval reaches over an edge, or there is none.');
  });

  it('alerts without a period, and those that lack what they are about', () => {
    const told = (alert: object): string | undefined => explainAlerts({ ...alerts, alerts: [alert as FunnelAlert], warnings: [] })[1];
    const about = { severity: 'warning', subject: 'x', value: 0.5, threshold: 0.25 };
    expect(told({ ...about, code: 'CONVERSION_LOW', stage: 'x' })).toBe('Warning: the conversion into x is 50 %, and its whole interval lies below the floor of 25 %.');
    expect(told({ ...about, code: 'CONVERSION_DROP', stage: 'x' })).toBe(
      'Warning: the conversion into x is lower by 50 % of what it was in the period before, more than the 25 % allowed; chance alone does not explain it.',
    );
    expect(told({ ...about, code: 'DWELL_UP', stage: 'x' })).toBe('Warning: the median stay in x is 0.5 times that of the period before, more than the 0.25 allowed.');
    const chinese = (code: string): string | undefined => explainAlerts({ ...alerts, alerts: [{ ...about, code, stage: 'x' } as FunnelAlert] }, { locale: 'zh-CN' })[1];
    expect(chinese('CONVERSION_LOW')).toBe('警告：进入 x 的转化率为 50%，整个置信区间低于下限 25%。');
    expect(chinese('CONVERSION_DROP')).toBe('警告：进入 x 的转化率较上一期相对下降 50%，超过允许的 25%，且不能仅以偶然解释。');
    expect(chinese('DWELL_UP')).toBe('警告：在 x 停留天数的中位数是上一期的 0.5 倍，超过允许的 0.25 倍。');
    expect(refusal(() => told({ ...about, code: 'STALLED' }))).toEqual(['MISSING_VALUE result.alerts[0].stage']);
    expect(refusal(() => told({ ...about, code: 'RESERVE_LOW', value: null }))).toEqual(['MISSING_VALUE result.alerts[0].value']);
  });

  it('a funnel without stages, and figures without intervals', () => {
    expect(inBoth(explainFunnelReport, { ...counted, rows: [] })).toEqual([['There are no stages.'], ['没有任何阶段。']]);
    const stage = { ...bottlenecks.stages[1]!, benchmark: null, status: null, low: null, high: null, rate: 1.5, denominator: 2, extraWins: null, dwellShare: null };
    expect(inBoth(explainBottlenecks, { ...bottlenecks, stages: [stage], rankings: { extraWins: [], gap: [], dwell: [] } }).map((each) => each[1])).toEqual([
      'quote: conversion 150 % of 2 deals.',
      'quote：转化率 150%，样本 2 个商机。',
    ]);
  });

  it('rates close to nothing and to everything', () => {
    const share = { numerator: 1, denominator: 9999, rate: 1 / 9999, low: 0, high: 0.001 };
    const said = (rate: number): (string | undefined)[] =>
      inBoth(explainFunnelReport, { ...counted, rows: [{ ...counted.rows[1]!, fromPrevious: { ...share, rate } }] }).map((each) => /(?:conversion|转化率) (.*?) ?[(（]/.exec(each[0]!)?.[1]);
    expect(said(1 / 9999)).toEqual(['less than 0.1 %', '0.1% 以下']);
    expect(said(9998 / 9999)).toEqual(['more than 99.9 %', '99.9% 以上']);
    expect(said(0)).toEqual(['0 %', '0%']);
    expect(said(1)).toEqual(['100 %', '100%']);
  });

  it('stages in which deals were lost, whatever they are called', () => {
    const odd = JSON.parse('{ "__proto__": 2, "constructor": 1 }') as Record<string, number>;
    const reasons = analyzeLossReasons(ENTRIES, MODEL, { asOf: '2026-01-16' });
    const told = (byStage: unknown): readonly string[] => explainLossReasons({ ...reasons, reasons: [{ ...reasons.reasons[0]!, byStage: byStage as typeof odd }] });
    expect(told(odd)[2]).toBe('They last stood in __proto__ (2) and constructor (1).');
    expect(refusal(() => told({ lead: '2', quote: NaN }))).toEqual(['INVALID_OPTION result.reasons[0].byStage.lead', 'INVALID_OPTION result.reasons[0].byStage.quote']);
    expect(refusal(() => told([]))).toEqual(['INVALID_OPTION result.reasons[0].byStage']);
    expect(refusal(() => told(null))).toEqual(['MISSING_VALUE result.reasons[0].byStage']);
  });
});
