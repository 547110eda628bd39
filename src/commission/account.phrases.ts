import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText } from '../internal/sentences.js';

/** Amounts come behind the currency code. */
const en = {
  due: (amount: string): string => `In all ${amount} is still to be paid.`,
  excess: (amount: string): string => `In all ${amount} is to be taken back.`,
  even: 'What is to be paid and what is to be taken back come to the same.',
  nothing: 'What was paid is what is earned: nothing is to be adjusted.',
  adjustment: (who: string, key: string, component: string, earned: string, paid: string, isDue: boolean, size: string): string =>
    `${who} in ${key}${component}: earned ${earned}, paid ${paid}, so ${size} is ${isDue ? 'to be paid' : 'to be taken back'}.`,
  ofComponent: (component: string): string => ` for ${component}`,
  /** `changed`: by events, so that the parts are not equal. */
  spread: (cost: string, months: number, start: string, how: 'fullMonth' | 'daily' | 'changed'): string =>
    `The cost of ${cost} ${how === 'changed' ? 'was to be' : 'is'} spread over ${countText(months, 'month')} from ${start} on${{ fullMonth: ', in equal parts', daily: ', by days', changed: '' }[how]}.`,
  event: (date: string, what: string): string => `${date}: ${what}.`,
  reestimate: (months: number): string => `a new estimate of ${countText(months, 'month')} from that month on`,
  termination: 'terminated, what is left is written off',
  expensed: (cost: string, start: string): string => `The cost of ${cost} is expensed at once, in the month of ${start}.`,
  month: (key: string, parts: readonly string[], left: string): string => `${key}: ${listText(parts, 'en')}; ${left} is left.`,
  charge: (amount: string): string => `${amount} charged`,
  impairment: (amount: string): string => `${amount} lost by impairment`,
  writeOff: (amount: string): string => `${amount} written off`,
  RESIDUAL_SPREAD: (key: string): string => `From ${key} on cents are spread over all months, since the last one would have taken the other sign.`,
  plan: (id: string, earned: string, rate: string | null): string => `Under ${id} everybody together earns ${earned}${rate === null ? '' : `, ${rate} of what was credited`}.`,
  uncredited: (id: string, count: number, isWhole: boolean, reasons: readonly string[]): string =>
    `Under ${id} ${countText(count, 'transaction')} earned nothing for ${isWhole ? 'anybody' : 'somebody'}: ${listText(reasons, 'en')}.`,
  reason: (count: number, reason: string): string => `${count} ${reason}`,
  AFTER_AS_OF: 'later than the day of the report',
  OUTSIDE_PLAN: 'on a day without the plan',
  NO_PARTICIPANT: 'of nobody',
  PARTICIPANT_INACTIVE: 'of somebody not active on the day',
  NO_COMPONENT: 'that no component takes',
  rejected: (id: string, count: number): string => `Under ${id} ${countText(count, 'row')} could not be used.`,
  changes: (first: string, last: string, more: number, less: number, same: number): string =>
    `Under ${last} ${more} of ${countText(more + less + same, 'person', 'people')} ${more === 1 ? 'earns' : 'earn'} more than under ${first}, ${less} less and ${same} the same.`,
  earned: (parts: readonly string[]): string => `Earned: ${listText(parts, 'en')}.`,
  under: (amount: string, id: string): string => `${amount} under ${id}`,
  change: (amount: string, isMore: boolean, first: string, last: string): string => `${amount} ${isMore ? 'more' : 'less'} under ${last} than under ${first}.`,
  ofPlan: (id: string, sentence: string): string => `Plan ${id}: ${sentence}`,
  same: (first: string, last: string): string => `As much under ${last} as under ${first}.`,
};

const zh: typeof en = {
  due: (amount) => `合计还应支付 ${amount}。`,
  excess: (amount) => `合计应追回 ${amount}。`,
  even: '应补付与应追回的金额相抵。',
  nothing: '已付金额与应得金额一致，无需调整。',
  adjustment: (who, key, component, earned, paid, isDue, size) => `${who} ${key}${component}：应得 ${earned}，已付 ${paid}，应${isDue ? '补付' : '追回'} ${size}。`,
  ofComponent: (component) => `（${component}）`,
  spread: (cost, months, start, how) => `成本 ${cost} ${how === 'changed' ? '原定' : ''}自 ${start} 起分 ${months} 个月${{ fullMonth: '平均', daily: '按天', changed: '' }[how]}摊销。`,
  event: (date, what) => `${date}：${what}。`,
  reestimate: (months) => `重新估计为自当月起 ${months} 个月`,
  termination: '终止，余额核销',
  expensed: (cost, start) => `成本 ${cost} 在 ${start} 所在月份一次性计入费用。`,
  month: (key, parts, left) => `${key}：${parts.join('，')}，余额 ${left}。`,
  charge: (amount) => `摊销 ${amount}`,
  impairment: (amount) => `减值 ${amount}`,
  writeOff: (amount) => `核销 ${amount}`,
  RESIDUAL_SPREAD: (key) => `自 ${key} 起，尾差分摊至各月，否则最后一个月的金额会反号。`,
  plan: (id, earned, rate) => `方案 ${id}：全员合计 ${earned}${rate === null ? '' : `，相当于计入业绩的 ${rate}`}。`,
  uncredited: (id, count, isWhole, reasons) => `方案 ${id}：${count} 笔交易未给${isWhole ? '任何人' : '某些人员'}计佣：${reasons.join('，')}。`,
  reason: (count, reason) => `${reason} ${count} 笔`,
  AFTER_AS_OF: '晚于报告截止日',
  OUTSIDE_PLAN: '当日方案未生效',
  NO_PARTICIPANT: '未指明人员',
  PARTICIPANT_INACTIVE: '人员当日不在职',
  NO_COMPONENT: '无组成部分适用',
  rejected: (id, count) => `方案 ${id}：${count} 行数据无法使用。`,
  changes: (first, last, more, less, same) =>
    `与方案 ${first} 相比，方案 ${last} 下 ${more + less + same} 人中 ${more} 人收入增加，${less} 人减少，${same} 人不变。`,
  earned: (parts) => `应得：${parts.join('，')}。`,
  under: (amount, id) => `方案 ${id} ${amount}`,
  change: (amount, isMore, first, last) => `方案 ${last} 比方案 ${first} ${isMore ? '多' : '少'} ${amount}。`,
  ofPlan: (id, sentence) => `方案 ${id}：${sentence}`,
  same: (first, last) => `方案 ${last} 与方案 ${first} 相同。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
