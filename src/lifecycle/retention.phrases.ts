import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText } from '../internal/sentences.js';
import type { RetentionMode } from './retention.types.js';

const MODES: Readonly<Record<RetentionMode, string>> = {
  classic: 'with a purchase in just that period',
  rolling: 'with a purchase in that period or later',
  range: 'with a purchase in that range of periods',
};

const MODES_ZH: Readonly<Record<RetentionMode, string>> = { classic: '恰在该期购买', rolling: '在该期或之后购买', range: '在该区间内购买' };

/** Shares, intervals and lists come as text. */
const en = {
  customers: (mode: RetentionMode): string => `Retention is the share of customers ${MODES[mode]}; periods are counted from that of the first purchase, +0.`,
  revenue: 'Retention is the revenue of a period as a share of that in the period of the first purchase, +0.',
  overall: (column: string, rate: string, active: number, size: number, interval: string): string =>
    `Period +${column}: ${rate} of the customers, ${active} of ${size} (${interval}).`,
  unknown: (column: string): string => `Period +${column}: not known yet for any cohort.`,
  cohort: (cohort: string, size: number, rates: readonly string[]): string => `Cohort ${cohort}, ${countText(size, 'customer')}: ${listText(rates, 'en')}.`,
  cohortWithout: (cohort: string, size: number): string => `Cohort ${cohort}, ${countText(size, 'customer')}: nothing to tell.`,
  rateOf: (column: string, rate: string): string => `+${column} ${rate}`,
  incomplete: (cohorts: string): string => `The period of ${cohorts} is not over: more customers may join it.`,
  nobody: 'There are no purchases, so there are no cohorts.',
  outside: (count: number): string => `${countText(count, 'customer has', 'customers have')} revenue that is in no cell: without a purchase, or from before the first one.`,
  repurchase: (rate: string, count: number, eligible: number, days: number, interval: string): string =>
    `${rate} of the customers bought again within ${countText(days, 'day')} of the first purchase: ${count} of ${eligible} (${interval}).`,
  referral: (rate: string, count: number, eligible: number, days: number, interval: string): string =>
    `${rate} of the customers brought somebody within ${countText(days, 'day')}: ${count} of ${eligible} (${interval}).`,
  noRate: (days: number): string => `The rate cannot be told: nobody's ${countText(days, 'day')} ${days === 1 ? 'is' : 'are'} over.`,
  pending: (count: number, days: number): string =>
    `For ${countText(count, 'customer')} the ${countText(days, 'day')} ${days === 1 ? 'is' : 'are'} not over; ${count === 1 ? 'that customer is' : 'they are'} in neither number.`,
  afterAsOf: (count: number, asOf: string): string => `${countText(count, 'referral')} after ${asOf} ${count === 1 ? 'is' : 'are'} left out.`,
  unknownReferrer: (count: number): string => `${countText(count, 'referral')} by somebody who is not in the list ${count === 1 ? 'is' : 'are'} left out.`,
  customersAfterAsOf: (count: number, asOf: string): string => `${countText(count, 'customer')} since a day after ${asOf} ${count === 1 ? 'is' : 'are'} left out.`,
};

const zh: typeof en = {
  customers: (mode) => `留存率为${MODES_ZH[mode]}的客户占比；期间从首购期 +0 起算。`,
  revenue: '留存率为各期收入与首购期 +0 收入之比。',
  overall: (column, rate, active, size, interval) => `第 +${column} 期：留存率 ${rate}，${size} 位客户中有 ${active} 位（${interval}）。`,
  unknown: (column) => `第 +${column} 期：尚无可用的客户群。`,
  cohort: (cohort, size, rates) => `${cohort} 客户群（${size} 位客户）：${rates.join('，')}。`,
  cohortWithout: (cohort, size) => `${cohort} 客户群（${size} 位客户）：暂无数据。`,
  rateOf: (column, rate) => `+${column} 期 ${rate}`,
  incomplete: (cohorts) => `${cohorts} 尚未结束，客户数还可能增加。`,
  nobody: '没有购买记录，无法划分客户群。',
  outside: (count) => `有 ${count} 位客户的部分金额不在任何单元格中：没有购买记录，或发生在首次购买之前。`,
  repurchase: (rate, count, eligible, days, interval) => `首购后 ${days} 天内的复购率为 ${rate}：${eligible} 位客户中有 ${count} 位（${interval}）。`,
  referral: (rate, count, eligible, days, interval) => `${days} 天内的转介绍率为 ${rate}：${eligible} 位客户中有 ${count} 位（${interval}）。`,
  noRate: (days) => `没有客户满 ${days} 天，无法计算比率。`,
  pending: (count, days) => `${count} 位客户未满 ${days} 天，不计入分子和分母。`,
  afterAsOf: (count, asOf) => `${asOf} 之后的 ${count} 条转介绍未计入。`,
  unknownReferrer: (count) => `${count} 条转介绍的推荐人不在名单中，未计入。`,
  customersAfterAsOf: (count, asOf) => `${asOf} 之后才成为客户的 ${count} 位未计入。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
