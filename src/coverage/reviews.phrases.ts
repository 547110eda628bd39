import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText, numberText } from '../internal/sentences.js';
import type { AccountReview } from './reviews.types.js';

type Kind = AccountReview['kind'];

const ONES: Readonly<Record<Kind, string>> = { review: 'review', groupReview: 'group review', report: 'report' };
const KINDS_ZH: Readonly<Record<Kind, string>> = { review: '客户回顾', groupReview: '集体回顾', report: '客户报告' };

/** Lists of customers come as text. */
const en = {
  plan: (asOf: string, until: string, kinds: readonly string[]): string =>
    `From ${asOf} until ${until} (that day not included) ${kinds.length === 0 ? 'nothing is due' : `there is to be done: ${listText(kinds, 'en')}`}.`,
  kind: (kind: Kind, count: number): string => countText(count, ONES[kind]),
  overdue: (count: number): string => `${numberText(count, 0)} of them ${count === 1 ? 'is' : 'are'} overdue.`,
  due: (dueOn: string, isOverdue: boolean, kind: Kind, customers: string, tier: string): string =>
    `${dueOn}${isOverdue ? ' (overdue)' : ''}: ${ONES[kind]} ${kind === 'report' ? 'on' : 'of'} ${customers}, tier ${tier}.`,
  unruled: (count: number, customers: string): string => `Not planned, since ${count === 1 ? 'the tier has' : 'their tiers have'} no rule: ${customers}.`,
  AFTER_AS_OF: (count: number, asOf: string, customers: string): string =>
    `The last review or report of ${countText(count, 'customer')} is after ${asOf}, and what is due is counted from it; check the day: ${customers}.`,
};

const zh: typeof en = {
  plan: (asOf, until, kinds) => `${asOf} 至 ${until}（不含当日）${kinds.length === 0 ? '没有到期事项' : `应完成：${kinds.join('，')}`}。`,
  kind: (kind, count) => `${KINDS_ZH[kind]} ${count} 次`,
  overdue: (count) => `其中 ${count} 次已逾期。`,
  due: (dueOn, isOverdue, kind, customers, tier) => `${dueOn}${isOverdue ? '（已逾期）' : ''}：${KINDS_ZH[kind]}，客户 ${customers}，等级 ${tier}。`,
  unruled: (_, customers) => `所属等级没有规则，未安排：${customers}。`,
  AFTER_AS_OF: (count, asOf, customers) => `${count} 位客户的上次回顾或报告日期晚于 ${asOf}，后续事项由该日期推算，请核对：${customers}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
