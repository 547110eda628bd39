import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

/** Money and means come as text. */
const en = {
  customers: (count: number, asOf: string): string => `${countText(count, 'customer')} as of ${asOf}.`,
  never: (asOf: string): string => `No purchase up to ${asOf}.`,
  once: (orders: number, day: string, ago: number, asOf: string): string => `${countText(orders, 'order')} on ${day}${ago === 0 ? '' : `, ${countText(ago, 'day')} before ${asOf}`}.`,
  often: (orders: number, days: number, first: string, last: string, ago: number, asOf: string): string =>
    `${countText(orders, 'order')} on ${days} days from ${first} to ${last}${ago === 0 ? '' : `, which is ${countText(ago, 'day')} before ${asOf}`}.`,
  revenue: (revenue: string, mean: string | null, isApart: boolean): string =>
    `The revenue is ${revenue}${mean === null ? '' : `, on average ${mean} an order${isApart ? ' before other refunds and orders of 0 or less' : ''}`}.`,
  profit: (profit: string): string => `The profit is ${profit}.`,
  noProfit: 'The profit cannot be told, since not every row has one.',
  repeats: (days: number, mean: string | null): string =>
    `Bought again on ${countText(days, 'day')} after the first${mean === null ? '' : `, for ${mean} a day on average`}.`,
  gaps: (gaps: string): string => `Days from one purchase to the next: ${gaps}.`,
};

const zh: typeof en = {
  customers: (count, asOf) => `截至 ${asOf}，共 ${count} 位客户。`,
  never: (asOf) => `截至 ${asOf} 没有购买。`,
  once: (orders, day, ago, asOf) => `在 ${day} 下单 ${orders} 笔${ago === 0 ? '' : `，距 ${asOf} 已有 ${ago} 天`}。`,
  often: (orders, days, first, last, ago, asOf) => `从 ${first} 到 ${last} 的 ${days} 个购买日共下单 ${orders} 笔${ago === 0 ? '' : `，最近一次距 ${asOf} 已有 ${ago} 天`}。`,
  revenue: (revenue, mean, isApart) => `收入 ${revenue}${mean === null ? '' : `，平均每单 ${mean}${isApart ? '（未计入其他退款和净额不大于 0 的订单）' : ''}`}。`,
  profit: (profit) => `利润 ${profit}。`,
  noProfit: '部分记录没有利润数据，无法计算利润。',
  repeats: (days, mean) => `首购后有 ${days} 个复购日${mean === null ? '' : `，平均每个复购日 ${mean}`}。`,
  gaps: (gaps) => `相邻两次购买的间隔天数：${gaps}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
