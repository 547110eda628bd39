import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText } from '../internal/sentences.js';
import type { LifecycleStage } from './lifecycle.types.js';

type Settled = Exclude<LifecycleStage, 'prospect'>;

const STAGES: Readonly<Record<Settled, string>> = {
  churned: 'Churned',
  dormant: 'Dormant',
  reactivated: 'Back',
  new: 'New',
  decline: 'Declining',
  growth: 'Growing',
  mature: 'Mature',
};

const STAGES_ZH: Readonly<Record<LifecycleStage, string>> = {
  prospect: '潜在客户',
  churned: '流失',
  dormant: '沉睡',
  reactivated: '唤回',
  new: '新客户',
  decline: '下滑',
  growth: '增长',
  mature: '成熟',
};

/** Figures, shares and money come as text. */
const en = {
  customers: (count: number, asOf: string, stages: readonly string[]): string =>
    `${countText(count, 'customer')} as of ${asOf}${stages.length === 0 ? '' : `: ${listText(stages, 'en')}`}.`,
  countOf: (stage: LifecycleStage, count: number): string => `${count} ${stage}`,
  poolGap: (days: string): string => `The usual time from one purchase to the next is taken to be ${days} days.`,
  prospect: 'A prospect: nothing has been bought yet.',
  stage: (stage: Settled, since: string): string => `${STAGES[stage]} since ${since}.`,
  overdue: (observed: string, threshold: string, minDays: number): string =>
    `The silence is ${observed} times the gap that is expected; the limit is ${threshold} times and ${countText(minDays, 'day')}.`,
  silent: (observed: string, threshold: string): string => `The silence has lasted ${observed} days; from ${threshold} days on a customer has left, whatever the rhythm.`,
  cameBack: (days: string, limit: string): string => `The return after a dormancy was ${days} days ago; a customer counts as come back for ${limit} days.`,
  isNew: (days: string, limit: string): string => `The first purchase was ${days} days ago; a customer counts as new for ${limit} days.`,
  trend: (isDecline: boolean, observed: string, threshold: string, windows: number, floor: string | null): string =>
    `The latest revenue is ${observed} ${isDecline ? 'below' : 'above'} what was expected; the limit is ${threshold} and ${floor ?? "the customer's mean order"}, ${windows === 1 ? 'in the latest window' : `in each of the latest ${windows} windows`}.`,
  mature: 'None of the other stages fits.',
  rhythm: (days: number, last: string, ago: number, gap: string): string =>
    `Bought on ${countText(days, 'day')}, the last time on ${last}, ${countText(ago, 'day')} ago; the next purchase is expected ${gap} days after the last one.`,
  yearBefore: 'What is expected is what the same days brought a year before.',
  ownBase: "What is expected comes from the customer's own earlier windows, moved as the other customers' revenue moved.",
  notCompared: 'Revenue was not compared: the history is too short.',
  window: (days: number, start: string, revenue: string, base: string): string => `${countText(days, 'day')} from ${start}: ${revenue}, ${base} expected.`,
  windowChange: (days: number, start: string, revenue: string, base: string, change: string, isLess: boolean): string =>
    `${countText(days, 'day')} from ${start}: ${revenue}, ${base} expected, so ${change} ${isLess ? 'less' : 'more'}.`,
  next: (stage: 'dormant' | 'churned', on: string): string => `Without another purchase ${stage} on ${on}.`,
};

const zh: typeof en = {
  customers: (count, asOf, stages) => `截至 ${asOf}，共 ${count} 位客户${stages.length === 0 ? '' : `：${stages.join('，')}`}。`,
  countOf: (stage, count) => `${STAGES_ZH[stage]} ${count} 位`,
  poolGap: (days) => `客户两次购买之间的通常间隔按 ${days} 天计。`,
  prospect: '潜在客户：尚未购买。',
  stage: (stage, since) => `自 ${since} 起处于“${STAGES_ZH[stage]}”阶段。`,
  overdue: (observed, threshold, minDays) => `未购买时长是预期间隔的 ${observed} 倍；判定标准为 ${threshold} 倍且不少于 ${minDays} 天。`,
  silent: (observed, threshold) => `已有 ${observed} 天未购买；无论购买节奏如何，满 ${threshold} 天即视为流失。`,
  cameBack: (days, limit) => `沉睡后于 ${days} 天前再次购买；唤回后 ${limit} 天内视为唤回客户。`,
  isNew: (days, limit) => `首次购买在 ${days} 天前；首购后 ${limit} 天内视为新客户。`,
  trend: (isDecline, observed, threshold, windows, floor) =>
    `最近的收入比预期${isDecline ? '低' : '高'} ${observed}；判定标准为 ${threshold} 且不少于${floor === null ? '该客户的平均单笔订单' : ` ${floor}`}，${windows === 1 ? '看最近一个窗口' : `最近 ${windows} 个窗口均须满足`}。`,
  mature: '不符合其他任何阶段。',
  rhythm: (days, last, ago, gap) => `共有 ${days} 个购买日，最近一次为 ${last}，已过去 ${ago} 天；预计最近一次购买后 ${gap} 天再次购买。`,
  yearBefore: '预期值取自上年同期。',
  ownBase: '预期值取自该客户此前各窗口的收入，并按其他客户的整体变化调整。',
  notCompared: '历史太短，未比较收入变化。',
  window: (days, start, revenue, base) => `自 ${start} 起 ${days} 天：收入 ${revenue}，预期 ${base}。`,
  windowChange: (days, start, revenue, base, change, isLess) => `自 ${start} 起 ${days} 天：收入 ${revenue}，预期 ${base}，${isLess ? '低' : '高'} ${change}。`,
  next: (stage, on) => `如不再购买，将于 ${on} 进入“${STAGES_ZH[stage]}”阶段。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
