import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText } from '../internal/sentences.js';

/** How a customer can have moved. */
export type Movement = 'new' | 'expansion' | 'contraction' | 'churn' | 'reactivation';

const MOVEMENTS_ZH: Readonly<Record<Movement, string>> = { new: '新增', expansion: '增购', contraction: '减购', churn: '流失', reactivation: '回流' };

/** Money and shares come as text. */
const en = {
  nothing: 'There are fewer than two periods, so nothing can be compared.',
  period: (period: string, opening: string, closing: string, before: number, after: number): string =>
    `${period}: from ${opening} with ${countText(before, 'customer')} to ${closing} with ${countText(after, 'customer')}.`,
  moved: (period: string, parts: readonly string[]): string => `Changes in ${period}: ${listText(parts, 'en')}.`,
  part: (movement: Movement, amount: string, customers: number): string => `${movement} ${amount} (${countText(customers, 'customer')})`,
  unmoved: (period: string): string => `Nothing changed in ${period}.`,
  unchanged: (customers: number): string => `${countText(customers, 'customer')} ${customers === 1 ? 'is' : 'are'} worth the same as before.`,
  retention: (gross: string, net: string): string => `Gross retention is ${gross}, net retention ${net}.`,
  noRetention: 'Retention cannot be told, since the opening is 0.',
  segment: (segment: string, before: number, after: number): string => `${segment}: ${countText(before, 'customer')} before, ${after} after.`,
  fates: (segment: string, parts: readonly string[]): string => `Of those who were in ${segment}, ${listText(parts, 'en')}.`,
  stayed: (count: number, share: string): string => `${count} stayed (${share})`,
  went: (to: string, count: number, share: string): string => `${count} went to ${to} (${share})`,
  left: (count: number, share: string): string => `${count} left (${share})`,
  entered: (segment: string, count: number): string => `${count} of those in ${segment} now ${count === 1 ? 'was' : 'were'} in no segment before.`,
  stationary: (share: string): string => `${share} of those who are on both sides are in the same segment as before.`,
  nobodyTwice: 'Nobody is on both sides, so how many stayed cannot be told.',
};

const zh: typeof en = {
  nothing: '少于两个期间，无法比较。',
  period: (period, opening, closing, before, after) => `${period}：期初 ${opening}（${before} 位客户），期末 ${closing}（${after} 位客户）。`,
  moved: (period, parts) => `${period} 的变动：${parts.join('，')}。`,
  part: (movement, amount, customers) => `${MOVEMENTS_ZH[movement]} ${amount}（${customers} 位客户）`,
  unmoved: (period) => `${period} 没有变动。`,
  unchanged: (customers) => `${customers} 位客户的金额与上期相同。`,
  retention: (gross, net) => `总收入留存率（GRR）${gross}，净收入留存率（NRR）${net}。`,
  noRetention: '期初为 0，无法计算留存率。',
  segment: (segment, before, after) => `${segment}：之前 ${before} 位客户，之后 ${after} 位。`,
  fates: (segment, parts) => `原在 ${segment} 的客户：${parts.join('，')}。`,
  stayed: (count, share) => `${count} 位未变（${share}）`,
  went: (to, count, share) => `${count} 位转入 ${to}（${share}）`,
  left: (count, share) => `${count} 位离开（${share}）`,
  entered: (segment, count) => `现在 ${segment} 的客户中，${count} 位之前不属于任何分层。`,
  stationary: (share) => `前后都在的客户中，${share} 的分层没有变化。`,
  nobodyTwice: '没有前后都在的客户，无法计算未变的比例。',
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
