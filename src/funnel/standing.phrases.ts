import type { InEveryLanguage, Locale } from '../internal/sentences.js';
import { countText, figureText, measureText } from '../internal/sentences.js';
import type { ServiceSpan } from './reminders.types.js';

const UNITS_EN: Readonly<Record<ServiceSpan['unit'], string>> = { minute: 'minute', hour: 'hour', day: 'day', workingDay: 'working day' };
const UNITS_ZH: Readonly<Record<ServiceSpan['unit'], string>> = { minute: '分钟', hour: '小时', day: '天', workingDay: '个工作日' };

/** Sentences about where deals stand, and about what is due there. */
const en = {
  standing: (deals: number, asOf: string): string =>
    deals === 0 ? `At ${asOf} no deal stands in the funnel.` : `At ${asOf} ${countText(deals, 'deal stands', 'deals stand')} in the funnel.`,
  emptyStage: (stage: string): string => `${stage}: no deal.`,
  worth: (stage: string, deals: number, value: string, missing: number): string =>
    `${stage}: ${countText(deals, 'deal')} worth ${value}${missing === 0 ? '' : `, ${missing} of them without a known value`}.`,
  notValued: (stage: string, deals: number): string => `${stage}: ${countText(deals, 'deal')} of no known value.`,
  age: (median: number, most: number): string => `They have stood there for ${measureText(median, 'day')} in the median, for ${figureText(most)} at most.`,
  ageOfOne: (days: number): string => `It has stood there for ${measureText(days, 'day')}.`,
  overdue: (deal: string, stage: string, days: number, value: string | null): string =>
    `Deal ${deal}${value === null ? '' : `, worth ${value},`} has stood in ${stage} for ${measureText(days, 'day')}, longer than the stage allows.`,
  noneOverdue: 'No deal has stood longer than its stage allows.',

  due: (deadlines: number, overdue: number, asOf: string): string =>
    deadlines === 0
      ? `At ${asOf} nothing is due: no deal stands in a stage with a service level.`
      : `At ${asOf} ${overdue} of ${countText(deadlines, 'deadline')} ${overdue === 1 ? 'is' : 'are'} overdue.`,
  level: (name: string, within: string | null, open: number, overdue: number): string =>
    `${name}${within === null ? '' : ` (within ${within})`}: ${countText(open, 'deal')}${open === 0 ? '' : `, ${overdue} overdue`}.`,
  late: (deal: string, level: string, stage: string, since: string, dueAt: string, late: string): string =>
    `Deal ${deal} is ${late} late for ${level}: in ${stage} since ${since}, due at ${dueAt}.`,
  open: (deal: string, level: string, stage: string, since: string, dueAt: string): string =>
    `Deal ${deal} has until ${dueAt} for ${level}: in ${stage} since ${since}.`,
  hours: (hours: number): string => measureText(hours, 'hour'),
  hoursAndDays: (hours: string, days: number, isWorking: boolean): string => `${hours} (${countText(days, isWorking ? 'working day' : 'day')})`,
  span: ({ value, unit }: ServiceSpan): string => measureText(value, UNITS_EN[unit]),
};

const zh: typeof en = {
  standing: (deals, asOf) => (deals === 0 ? `截至 ${asOf}，漏斗中没有商机。` : `截至 ${asOf}，漏斗中共有 ${deals} 个商机。`),
  emptyStage: (stage) => `${stage}：没有商机。`,
  worth: (stage, deals, value, missing) => `${stage}：${deals} 个商机，金额合计 ${value}${missing === 0 ? '' : `，其中 ${missing} 个金额未知`}。`,
  notValued: (stage, deals) => `${stage}：${deals} 个商机，金额均未知。`,
  age: (median, most) => `停留天数中位数为 ${figureText(median)} 天，最长 ${figureText(most)} 天。`,
  ageOfOne: (days) => `已停留 ${figureText(days)} 天。`,
  overdue: (deal, stage, days, value) => `商机 ${deal}${value === null ? ' ' : `（金额 ${value}）`}在 ${stage} 已停留 ${figureText(days)} 天，超过该阶段允许的天数。`,
  noneOverdue: '没有商机超过所在阶段允许的停留天数。',

  due: (deadlines, overdue, asOf) =>
    deadlines === 0 ? `截至 ${asOf}，没有待办时限：没有商机处于设有服务时限的阶段。` : `截至 ${asOf}，${deadlines} 项时限中有 ${overdue} 项已逾期。`,
  level: (name, within, open, overdue) => `${name}${within === null ? '' : `（${within}内）`}：${open} 个商机${open === 0 ? '' : `，${overdue} 个已逾期`}。`,
  late: (deal, level, stage, since, dueAt, late) => `商机 ${deal} 的“${level}”已逾期 ${late}：自 ${since} 起处于 ${stage}，应于 ${dueAt} 前完成。`,
  open: (deal, level, stage, since, dueAt) => `商机 ${deal} 的“${level}”须在 ${dueAt} 前完成：自 ${since} 起处于 ${stage}。`,
  hours: (hours) => `${figureText(hours)} 小时`,
  hoursAndDays: (hours, days, isWorking) => `${hours}（${days} ${isWorking ? '个工作日' : '天'}）`,
  span: ({ value, unit }) => `${figureText(value)} ${UNITS_ZH[unit]}`,
};

export const STANDING: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };

/** A text for people in the language of the sentences, else in the other one; null where there is none. */
export function labelText(label: string | Readonly<Record<string, unknown>> | undefined, locale: Locale): string | null {
  if (typeof label !== 'object') return label ?? null;
  const text = label[locale] ?? label['en'] ?? label['zh-CN'];
  return typeof text === 'string' ? text : null;
}
