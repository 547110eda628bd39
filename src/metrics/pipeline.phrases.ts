import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, figureText, measureText } from '../internal/sentences.js';
import type { VelocityLever } from './pipeline.types.js';

const weeks = (count: number, limit?: number): string => measureText(count, 'week', limit);

/** What gets better, in words. */
const LEVERS_EN: Readonly<Record<VelocityLever['id'], (change: string) => string>> = {
  opportunities: (change) => `With ${change} more opportunities`,
  averageValue: (change) => `With deals worth ${change} more`,
  winRate: (change) => `With a win rate higher by ${change} of itself`,
  cycleDays: (change) => `With a cycle shorter by ${change}`,
};

const LEVERS_ZH: Readonly<Record<VelocityLever['id'], (change: string) => string>> = {
  opportunities: (change) => `商机数量增加 ${change}`,
  averageValue: (change) => `平均单值提高 ${change}`,
  winRate: (change) => `赢单率相对提高 ${change}`,
  cycleDays: (change) => `销售周期缩短 ${change}`,
};

const en = {
  met: 'The target is reached: nothing remains to be won.',
  covered: (expected: string, remaining: string): string => `The pipeline is large enough: ${expected} is expected of it, and ${remaining} remains to be won.`,
  short: (expected: string, remaining: string): string => `The pipeline is too small: ${expected} is expected of it, but ${remaining} remains to be won.`,
  unknown: (remaining: string): string => `Whether the pipeline is large enough cannot be told without a win rate: ${remaining} remains to be won.`,
  ratio: (ratio: number): string => `The open pipeline is ${figureText(ratio)} times what remains.`,
  required: (required: number): string => `The win rate asks for ${figureText(required)} times.`,
  shortfall: (amount: string): string => `Another ${amount} of open pipeline is still to be built.`,
  noPipelineHelps: 'At a win rate of 0 no pipeline is large enough.',

  enough: (lasts: number, demand: number, threshold: number): string =>
    `The pipeline lasts for ${weeks(lasts, threshold)} at ${figureText(demand)} a week, which is not less than the ${weeks(threshold)} asked for.`,
  low: (lasts: number, demand: number, threshold: number): string =>
    `The pipeline is low: it lasts for ${weeks(lasts, threshold)} at ${figureText(demand)} a week, less than the ${weeks(threshold)} asked for.`,
  noDemand: 'For how long the pipeline lasts cannot be told: nothing is used up in a week.',
  noHistory: 'For how long the pipeline lasts cannot be told: there is no week to tell the demand by.',

  velocity: (perDay: string): string => `The pipeline earns ${perDay} a day.`,
  total: (total: string, span: number): string => `That is ${total} in ${measureText(span, 'day')}.`,
  noVelocity: 'How fast the pipeline earns cannot be told: the cycle takes 0 days.',
  certain: (perDay: string, gain: string): string => `With a win rate of 100 %, the highest there is, it would be ${perDay} a day, ${gain} more.`,
  lever: (id: VelocityLever['id'], change: string, perDay: string, gain: string): string => `${LEVERS_EN[id](change)} it would be ${perDay} a day, ${gain} more.`,

  weighted: (deals: number, total: string, weighted: string): string =>
    `${countText(deals, 'open deal')} worth ${total} ${deals === 1 ? 'comes' : 'come'} to ${weighted} by ${deals === 1 ? 'its chance' : 'their chances'}.`,
  noDeals: 'There are no open deals.',
  notValued: (deals: number): string => `${countText(deals, 'open deal is', 'open deals are')} of no known value.`,
  deviation: (deviation: string): string => `What will be won may differ by ${deviation} (one standard deviation, deals taken as independent).`,
  group: (group: string | null, deals: number, total: string, weighted: string, missing: number): string =>
    `${group === null ? 'Without group' : `Group ${group}`}: ${countText(deals, 'deal')} ${missing === deals ? 'of no known value' : `worth ${total}, weighted ${weighted}${missing === 0 ? '' : `, ${missing} of them of no known value`}`}.`,
};

const zh: typeof en = {
  met: '目标已达成，没有剩余缺口。',
  covered: (expected, remaining) => `商机储备充足：预期可赢 ${expected}，距目标还差 ${remaining}。`,
  short: (expected, remaining) => `商机储备不足：预期可赢 ${expected}，距目标还差 ${remaining}。`,
  unknown: (remaining) => `没有赢单率，无法判断商机储备是否充足：距目标还差 ${remaining}。`,
  ratio: (ratio) => `在手商机金额是剩余目标的 ${figureText(ratio)} 倍。`,
  required: (required) => `按赢单率需要 ${figureText(required)} 倍。`,
  shortfall: (amount) => `还需新增商机金额 ${amount}。`,
  noPipelineHelps: '赢单率为 0，再多商机也不够。',

  enough: (lasts, demand, threshold) => `按每周消耗 ${figureText(demand)} 计，商机储备可用 ${figureText(lasts, threshold)} 周，不低于要求的 ${figureText(threshold)} 周。`,
  low: (lasts, demand, threshold) => `商机储备偏低：按每周消耗 ${figureText(demand)} 计，只够 ${figureText(lasts, threshold)} 周，低于要求的 ${figureText(threshold)} 周。`,
  noDemand: '每周没有消耗，无法判断商机储备可用多久。',
  noHistory: '没有可用于计算每周消耗的历史数据，无法判断商机储备可用多久。',

  velocity: (perDay) => `销售速度为每天 ${perDay}。`,
  total: (total, span) => `${figureText(span)} 天合计 ${total}。`,
  noVelocity: '销售周期为 0 天，无法得出销售速度。',
  certain: (perDay, gain) => `赢单率最高为 100%，届时销售速度为每天 ${perDay}，提升 ${gain}。`,
  lever: (id, change, perDay, gain) => `${LEVERS_ZH[id](change)}，销售速度为每天 ${perDay}，提升 ${gain}。`,

  weighted: (deals, total, weighted) => `${deals} 个在手商机金额合计 ${total}，按赢单概率加权为 ${weighted}。`,
  noDeals: '没有在手商机。',
  notValued: (deals) => `${deals} 个在手商机金额均未知。`,
  deviation: (deviation) => `实际赢单金额可能上下相差 ${deviation}（一个标准差，假设各商机相互独立）。`,
  group: (group, deals, total, weighted, missing) =>
    `${group === null ? '未分组' : `分组 ${group}`}：${deals} 个商机，${missing === deals ? '金额均未知' : `金额 ${total}，加权 ${weighted}${missing === 0 ? '' : `，其中 ${missing} 个金额未知`}`}。`,
};

export const PIPELINE: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
