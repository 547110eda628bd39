import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText } from '../internal/sentences.js';

/** Money and shares come as text. */
const en = {
  total: (measure: string, fields: readonly string[], total: string): string => `The ${measure} by ${listText(fields, 'en')} comes to ${total} in all.`,
  segment: (segment: string, customers: number, value: string): string => `${segment}: ${countText(customers, 'customer')} with ${value}.`,
  segmentWithShare: (segment: string, customers: number, value: string, share: string): string =>
    `${segment}: ${countText(customers, 'customer')} with ${value}, ${share} of the total.`,
  target: (segment: string, target: string): string => `${segment} should hold ${target}.`,
  asWanted: (segment: string, target: string): string => `${segment} should hold ${target}, and does.`,
  gap: (segment: string, target: string, points: string, isAbove: boolean): string =>
    `${segment} should hold ${target} and is ${points} percentage points ${isAbove ? 'above' : 'below'} that.`,
  penetration: (segment: string, customers: number, addressable: number, share: string): string =>
    `In ${segment}, ${customers} of ${addressable} customers that could be won are won: ${share}.`,
  nobodyToWin: (segment: string): string => `In ${segment} there is nobody to be won.`,
  missing: 'In the names of segments, ? stands for a value that is missing.',
  nonPositiveTotal: 'The total is 0 or less, so shares cannot be told.',
  penetrationAboveOne: (segment: string): string => `${segment} has more customers than could be won: one of the two numbers is wrong.`,
  targetsNotOne: (sum: string): string => `The shares wanted come to ${sum}, not to 100 %.`,
};

const zh: typeof en = {
  total: (measure, fields, total) => `按 ${listText(fields, 'zh-CN')} 划分，${measure} 合计 ${total}。`,
  segment: (segment, customers, value) => `${segment}：${customers} 位客户，金额 ${value}。`,
  segmentWithShare: (segment, customers, value, share) => `${segment}：${customers} 位客户，金额 ${value}，占总额 ${share}。`,
  target: (segment, target) => `${segment} 的目标占比为 ${target}。`,
  asWanted: (segment, target) => `${segment} 的目标占比为 ${target}，已符合目标。`,
  gap: (segment, target, points, isAbove) => `${segment} 的目标占比为 ${target}，${isAbove ? '高出' : '低于'}目标 ${points} 个百分点。`,
  penetration: (segment, customers, addressable, share) => `${segment} 的 ${addressable} 位目标客户中已赢得 ${customers} 位，渗透率 ${share}。`,
  nobodyToWin: (segment) => `${segment} 没有可争取的客户。`,
  missing: '细分名称中的 ? 表示该字段缺失。',
  nonPositiveTotal: '总额不大于 0，无法计算占比。',
  penetrationAboveOne: (segment) => `${segment} 的客户数多于可争取的客户数，两个数字必有一个有误。`,
  targetsNotOne: (sum) => `目标占比合计为 ${sum}，不是 100%。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
