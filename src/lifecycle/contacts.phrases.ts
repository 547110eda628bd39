import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, timeSpanText } from '../internal/sentences.js';
import type { ContactInterval, FeedbackGroup, PlannedContact } from './contacts.types.js';

type Kind = PlannedContact['kind'];

const KINDS: Readonly<Record<Kind, string>> = { visit: 'Visit', mail: 'Mail', greeting: 'Greeting' };
const KINDS_ZH: Readonly<Record<Kind, string>> = { visit: '拜访', mail: '发送邮件', greeting: '节日问候' };
const GROUPS_ZH: Readonly<Record<FeedbackGroup, string>> = { detractor: '贬损者', passive: '中立者', promoter: '推荐者' };

const everyText = ({ value, unit }: ContactInterval): string => (value === 1 ? `every ${unit}` : `every ${timeSpanText({ value, unit }, 'en')}`);
const everyTextZh = (every: ContactInterval): string => `每 ${timeSpanText(every, 'zh-CN')}`;

/** Shares and lists come as text. */
const en = {
  contacts: (count: number, customers: number, asOf: string, until: string): string =>
    `${countText(count, 'contact')} with ${countText(customers, 'customer')} ${count === 1 ? 'is' : 'are'} planned from ${asOf} up to, but not including, ${until}.`,
  noContacts: (asOf: string, until: string): string => `No contact is planned from ${asOf} up to, but not including, ${until}.`,
  visits: (share: string, every: ContactInterval): string => `The top ${share} of the customers by value are visited ${everyText(every)}.`,
  mails: (active: ContactInterval, silent: ContactInterval, days: number): string =>
    `Customers who ordered lately get a mail ${everyText(active)}; those without an order for ${countText(days, 'day')}, ${everyText(silent)}.`,
  segmentRule: (segment: string, kind: 'visit' | 'mail', every: ContactInterval): string =>
    `In segment ${segment} customers ${kind === 'visit' ? 'are visited' : 'get a mail'} ${everyText(every)}.`,
  holidays: (days: string): string => `Greetings go to everybody on ${days}.`,
  workDays: 'Visits and mail are moved on to working days.',
  contact: (kind: Kind, day: string, because: string, overdueDays: number): string =>
    `${KINDS[kind]} on ${day}: ${because}${overdueDays > 0 ? `; it is overdue by ${countText(overdueDays, 'day')}` : ''}.`,
  TOP_SHARE: (share: string): string => `among the top ${share} by value`,
  SEGMENT: 'by the rule of the segment',
  ACTIVE: 'ordered lately',
  SILENT: (days: number): string => `no order for ${countText(days, 'day')} or more`,
  HOLIDAY: 'a holiday',
  surveys: (surveys: number, orders: number, delay: number): string =>
    `${countText(surveys, 'survey')} for ${countText(orders, 'order')}; each is due ${countText(delay, 'day')} after the order, or on the day of the plan where that has passed.`,
  quarantine: (days: number, late: number): string =>
    `A customer is asked at most once in ${countText(days, 'day')}, and a survey may come ${countText(late, 'day')} late.`,
  afterAsOf: (count: number, asOf: string): string => `${countText(count, 'order')} after ${asOf} ${count === 1 ? 'is' : 'are'} left out.`,
  alreadySurveyed: (count: number): string => `${countText(count, 'order')} that already ${count === 1 ? 'has a survey is' : 'have one are'} left out.`,
  survey: (day: string, ordered: string): string => `Survey on ${day} about the order of ${ordered}.`,
  moved: (from: string): string => `It was moved from ${from}, which is too soon after another survey of the customer.`,
  QUARANTINE: (from: string): string => `No survey: it would come too soon after another one of the customer. The next one is allowed from ${from} on, which is too late for this order.`,
  TOO_LATE: (days: number): string => `No survey: the order is too old, it would come more than ${countText(days, 'day')} late.`,
  nps: (score: string, count: number): string => `The Net Promoter Score is ${score}, from ${countText(count, 'answer')}.`,
  noNps: 'The Net Promoter Score cannot be told: there are no answers.',
  groups: (promoters: number, passives: number, detractors: number): string =>
    `${countText(promoters, 'promoter')}, ${countText(passives, 'passive')} and ${countText(detractors, 'detractor')}.`,
  rule: (group: FeedbackGroup, route: string, days: number, isWorking: boolean): string =>
    `${group === 'detractor' ? 'Detractors' : group === 'passive' ? 'Passives' : 'Promoters'} go to ${route} within ${countText(days, isWorking ? 'working day' : 'day')}.`,
  overdueAnswers: (count: number, asOf: string): string => `${countText(count, 'answer')} ${count === 1 ? 'is' : 'are'} overdue as of ${asOf}.`,
  route: (score: number, group: FeedbackGroup, route: string, due: string): string => `A score of ${score} is a ${group}: ${route} takes care of it by ${due}.`,
  overdue: 'That day has passed.',
};

const zh: typeof en = {
  contacts: (count, customers, asOf, until) => `自 ${asOf} 起至 ${until}（不含）计划联系 ${customers} 位客户，共 ${count} 次。`,
  noContacts: (asOf, until) => `自 ${asOf} 起至 ${until}（不含）没有联系计划。`,
  visits: (share, every) => `价值排名前 ${share} 的客户${everyTextZh(every)}拜访一次。`,
  mails: (active, silent, days) => `近期下单的客户${everyTextZh(active)}发送一次邮件；${days} 天以上未下单的客户${everyTextZh(silent)}发送一次。`,
  segmentRule: (segment, kind, every) => `${segment} 分层的客户${everyTextZh(every)}${KINDS_ZH[kind]}一次。`,
  holidays: (days) => `${days} 向所有客户发送节日问候。`,
  workDays: '拜访和邮件遇非工作日顺延至工作日。',
  contact: (kind, day, because, overdueDays) => `${day} ${KINDS_ZH[kind]}：${because}${overdueDays > 0 ? `；已逾期 ${overdueDays} 天` : ''}。`,
  TOP_SHARE: (share) => `价值排名前 ${share}`,
  SEGMENT: '按所属分层的规则',
  ACTIVE: '近期有下单',
  SILENT: (days) => `${days} 天以上未下单`,
  HOLIDAY: '节假日',
  surveys: (surveys, orders, delay) => `${orders} 笔订单共安排 ${surveys} 次回访，均在下单后 ${delay} 天进行，已过期的安排在计划当日。`,
  quarantine: (days, late) => `每位客户 ${days} 天内最多回访一次，回访最多可推迟 ${late} 天。`,
  afterAsOf: (count, asOf) => `${asOf} 之后的 ${count} 笔订单未计入。`,
  alreadySurveyed: (count) => `已安排过回访的 ${count} 笔订单未计入。`,
  survey: (day, ordered) => `${day} 就 ${ordered} 的订单进行回访。`,
  moved: (from) => `原定 ${from}，因距该客户上一次回访太近而顺延。`,
  QUARANTINE: (from) => `不回访：距该客户的另一次回访太近，${from} 起方可再次回访，对本订单而言已太迟。`,
  TOO_LATE: (days) => `不回访：订单太久，回访将推迟超过 ${days} 天。`,
  nps: (score, count) => `净推荐值（NPS）为 ${score}，基于 ${count} 份反馈。`,
  noNps: '没有反馈，无法计算净推荐值（NPS）。',
  groups: (promoters, passives, detractors) => `推荐者 ${promoters} 位，中立者 ${passives} 位，贬损者 ${detractors} 位。`,
  rule: (group, route, days, isWorking) => `${GROUPS_ZH[group]}由 ${route} 在 ${days} 个${isWorking ? '工作日' : '自然日'}内跟进。`,
  overdueAnswers: (count, asOf) => `截至 ${asOf}，${count} 份反馈已逾期。`,
  route: (score, group, route, due) => `评分 ${score}，属于${GROUPS_ZH[group]}：由 ${route} 最迟于 ${due} 跟进。`,
  overdue: '该日期已过。',
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
