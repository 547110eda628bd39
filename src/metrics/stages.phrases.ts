import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, figureText } from '../internal/sentences.js';

/** Sentences about single stages: held against benchmarks, plans and other reports. */
const en = {
  bottleneck: (stage: string): string => `The bottleneck is ${stage}: of the stages shown to lie below their benchmark it costs most wins.`,
  noBottleneck: 'No stage is shown to lie below its benchmark, so that no bottleneck can be named.',
  noneJudged: 'No stage could be held against a benchmark, so that no bottleneck can be named.',
  noCost: (stages: string, count: number): string => `No bottleneck can be named: what ${stages} ${count === 1 ? 'costs' : 'cost'} in wins cannot be told.`,
  rate: (stage: string, rate: string, interval: string | null, deals: number): string =>
    `${stage}: conversion ${rate} of ${countText(deals, 'deal')}${interval === null ? '' : `, ${interval}`}.`,
  first: (stage: string): string => `${stage}: the first stage, which nothing converts into.`,
  noRate: (stage: string): string => `${stage}: no conversion is known.`,
  status: {
    below: (range: string): string => `That is below its benchmark of ${range}.`,
    within: (range: string): string => `That is within its benchmark of ${range}.`,
    above: (range: string): string => `That is above its benchmark of ${range}.`,
    inconclusive: (range: string): string => `Whether that meets its benchmark of ${range} is not shown: the interval reaches over an edge, or there is none.`,
    insufficientData: (range: string): string => `There are too few deals to hold it against its benchmark of ${range}.`,
  },
  fewest: (deals: number): string => `A stage is judged from ${countText(deals, 'deal')} on.`,
  gain: (low: string, wins: number, revenue: string | null): string =>
    `At the benchmark's lower end of ${low}, all other rates as they are, wins would be more by ${figureText(wins)}${revenue === null ? '' : `, worth ${revenue}`}.`,
  dwell: (percent: string): string => `It takes ${percent} of the mean stays up to the win.`,
  ranking: (by: 'extraWins' | 'gap' | 'dwell', stages: string): string =>
    `${{ extraWins: 'By wins to gain', gap: 'By distance to the benchmark', dwell: 'By time spent' }[by]}: ${stages}.`,

  plan: (label: string, done: number, planned: number, percent: string | null): string =>
    `${label}: ${done} done of ${planned} planned${percent === null ? '' : `, ${percent}`}.`,
  noPlan: (label: string, done: number): string => `${label}: ${done} done, without a plan.`,
  conversion: (share: string): string => `The conversion is ${share}.`,
  sheetStatus: {
    below: 'That is below its benchmark.',
    within: 'That is within its benchmark.',
    above: 'That is above its benchmark.',
    inconclusive: 'Whether that meets its benchmark is not shown: the interval reaches over an edge, or there is none.',
    insufficientData: 'There are too few deals to hold that against its benchmark.',
  },
  owner: (owner: string): string => `Owner: ${owner}.`,
  actions: (actions: string): string => `To do: ${actions}.`,
  note: (note: string): string => `Note: ${note}`,

  change: (stage: string, before: string, after: string): string => `${stage}: conversion ${before} before, ${after} after.`,
  higher: (change: string): string => `It is higher: the difference is ${change}.`,
  lower: (change: string): string => `It is lower: the difference is ${change}.`,
  notShown: (change: string): string => `A change is not shown: the difference is ${change}.`,
  points: (difference: string, level: string, low: string, high: string): string =>
    `${difference} percentage points (${level} interval ${low} to ${high})`,
  noDifference: 'A change cannot be shown: a rate that is no share, or of no deals at all, cannot be compared.',
  sample: (deals: number, power: string): string =>
    `To show a difference as large as this one with a chance of ${power}, each report needs ${countText(deals, 'deal')} before the stage.`,
  noStages: 'There are no conversions to compare.',
};

const zh: typeof en = {
  bottleneck: (stage) => `瓶颈是 ${stage}：在已证实低于基准的阶段中，它损失的赢单最多。`,
  noBottleneck: '没有阶段被证实低于基准，无法指出瓶颈。',
  noneJudged: '没有可与基准比较的阶段，无法指出瓶颈。',
  noCost: (stages) => `无法指出瓶颈：${stages} 低于基准，但损失的赢单数无法计算。`,
  rate: (stage, rate, interval, deals) => `${stage}：转化率 ${rate}，样本 ${deals} 个商机${interval === null ? '' : `，${interval}`}。`,
  first: (stage) => `${stage}：第一个阶段，没有转化率。`,
  noRate: (stage) => `${stage}：转化率未知。`,
  status: {
    below: (range) => `低于基准 ${range}。`,
    within: (range) => `处于基准 ${range} 之内。`,
    above: (range) => `高于基准 ${range}。`,
    inconclusive: (range) => `是否符合基准 ${range} 尚无定论：置信区间跨越基准边界，或没有置信区间。`,
    insufficientData: (range) => `商机数量过少，无法与基准 ${range} 比较。`,
  },
  fewest: (deals) => `阶段至少要有 ${deals} 个商机才作判断。`,
  gain: (low, wins, revenue) => `若达到基准下限 ${low} 而其他转化率不变，可多赢 ${figureText(wins)} 单${revenue === null ? '' : `，价值 ${revenue}`}。`,
  dwell: (percent) => `该阶段占赢单前平均停留时间的 ${percent}。`,
  ranking: (by, stages) => `${{ extraWins: '按可多赢单数排序', gap: '按与基准的差距排序', dwell: '按停留时间排序' }[by]}：${stages}。`,

  plan: (label, done, planned, percent) => `${label}：计划 ${planned}，完成 ${done}${percent === null ? '' : `，完成率 ${percent}`}。`,
  noPlan: (label, done) => `${label}：完成 ${done}，没有计划。`,
  conversion: (share) => `转化率 ${share}。`,
  sheetStatus: {
    below: '低于基准。',
    within: '处于基准之内。',
    above: '高于基准。',
    inconclusive: '是否符合基准尚无定论：置信区间跨越基准边界，或没有置信区间。',
    insufficientData: '商机数量过少，无法与基准比较。',
  },
  owner: (owner) => `负责人：${owner}。`,
  actions: (actions) => `待办：${actions}。`,
  note: (note) => `备注：${note}`,

  change: (stage, before, after) => `${stage}：之前转化率 ${before}，之后 ${after}。`,
  higher: (change) => `转化率上升，${change}。`,
  lower: (change) => `转化率下降，${change}。`,
  notShown: (change) => `未证实发生变化，${change}。`,
  points: (difference, level, low, high) => `相差 ${difference} 个百分点（${level} 置信区间 ${low} 至 ${high}）`,
  noDifference: '无法判断是否变化：比率超过 100% 或基数为 0 时不能比较。',
  sample: (deals, power) => `要以 ${power} 的把握证实这样大小的差异，每份报告在该阶段之前需要 ${deals} 个商机。`,
  noStages: '没有可比较的转化率。',
};

export const STAGES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
