import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, figureText, measureText } from '../internal/sentences.js';
import type { HeadcountRounding, WorkloadPeriod } from './types.js';

const PERIODS_ZH: Readonly<Record<WorkloadPeriod, string>> = { week: '每周', month: '每月', quarter: '每季度', year: '每年' };
const ROUNDED: Readonly<Record<HeadcountRounding, string>> = { ceil: 'rounded up', halfUp: 'rounded to the nearest', floor: 'rounded down' };
const ROUNDED_ZH: Readonly<Record<HeadcountRounding, string>> = { ceil: '向上取整', halfUp: '四舍五入', floor: '向下取整' };

/** Shares come as text. */
const en = {
  total: (per: WorkloadPeriod, customers: number, visits: number, hours: number): string =>
    `${countText(customers, 'customer')} ${customers === 1 ? 'needs' : 'need'} ${measureText(visits, 'visit')} and ${measureText(hours, 'hour')} a ${per}.`,
  segment: (id: string, customers: number, visits: number, hours: number, share: string | null): string =>
    `${id}: ${countText(customers, 'customer')}, ${measureText(visits, 'visit')}, ${measureText(hours, 'hour')}${share === null ? '' : ` (${share} of all hours)`}.`,
  changed: (per: WorkloadPeriod, before: number, after: number, change: number, relative: string | null): string =>
    `The work ${change > 0 ? 'grows' : 'falls'} from ${figureText(before)} to ${measureText(after, 'hour')} a ${per}: ${measureText(Math.abs(change), 'hour')} ${change > 0 ? 'more' : 'less'}${relative === null ? '' : ` (${relative})`}.`,
  unchanged: (per: WorkloadPeriod, hours: number): string => `The work stays at ${measureText(hours, 'hour')} a ${per}.`,
  moved: (id: string, before: number, after: number, change: number, relative: string | null): string =>
    `${id}: from ${figureText(before)} to ${measureText(after, 'hour')}, ${figureText(Math.abs(change))} ${change > 0 ? 'more' : 'less'}${relative === null ? '' : ` (${relative})`}.`,
  stayed: (id: string, hours: number): string => `${id}: ${measureText(hours, 'hour')} as before.`,
  added: (id: string, hours: number): string => `${id} is new: ${measureText(hours, 'hour')}.`,
  removed: (id: string, hours: number): string => `${id} is dropped: ${measureText(hours, 'hour')} less.`,
  people: (people: number, fte: number, rounding: HeadcountRounding): string =>
    `${countText(people, 'person', 'people')} ${people === 1 ? 'is' : 'are'} needed: ${measureText(fte, 'full-time equivalent')}, ${ROUNDED[rounding]}.`,
  utilization: (share: string): string => `The work takes ${share} of what they can do.`,
  overload: (share: string): string => `The work takes ${share} of what they can do, so part of it stays undone.`,
  undone: 'With nobody to do it, the work stays undone.',
  ZERO_CAPACITY: 'How many people are needed cannot be told, since one person has a capacity of 0.',
};

const zh: typeof en = {
  total: (per, customers, visits, hours) => `${customers} 个客户${PERIODS_ZH[per]}需要拜访 ${figureText(visits)} 次，共 ${figureText(hours)} 小时。`,
  segment: (id, customers, visits, hours, share) =>
    `${id}：${customers} 个客户，拜访 ${figureText(visits)} 次，${figureText(hours)} 小时${share === null ? '' : `（占总工时的 ${share}）`}。`,
  changed: (per, before, after, change, relative) =>
    `${PERIODS_ZH[per]}工作量由 ${figureText(before)} 小时变为 ${figureText(after)} 小时，${change > 0 ? '增加' : '减少'} ${figureText(Math.abs(change))} 小时${relative === null ? '' : `（${relative}）`}。`,
  unchanged: (per, hours) => `${PERIODS_ZH[per]}工作量不变，仍为 ${figureText(hours)} 小时。`,
  moved: (id, before, after, change, relative) =>
    `${id}：由 ${figureText(before)} 小时变为 ${figureText(after)} 小时，${change > 0 ? '增加' : '减少'} ${figureText(Math.abs(change))} 小时${relative === null ? '' : `（${relative}）`}。`,
  stayed: (id, hours) => `${id}：仍为 ${figureText(hours)} 小时。`,
  added: (id, hours) => `${id} 为新增：${figureText(hours)} 小时。`,
  removed: (id, hours) => `${id} 已取消：减少 ${figureText(hours)} 小时。`,
  people: (people, fte, rounding) => `需要 ${people} 人：${figureText(fte)} 个全职人力，${ROUNDED_ZH[rounding]}。`,
  utilization: (share) => `工作量占其产能的 ${share}。`,
  overload: (share) => `工作量达到其产能的 ${share}，部分工作无法完成。`,
  undone: '无人承担，工作无法完成。',
  ZERO_CAPACITY: '单人产能为 0，无法计算所需人数。',
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
