import type { OrderRemarks } from './explainable.schema.js';
import { tellRejected } from './rejected.phrases.js';
import type { InEveryLanguage, Locale } from './sentences.js';
import { countText, numberText } from './sentences.js';

const en = {
  afterAsOf: (count: number, asOf: string): string => `${countText(count, 'row')} after ${asOf} ${count === 1 ? 'is' : 'are'} left out.`,
  nonPositive: (count: number): string =>
    `${countText(count, 'order')} with a net value of 0 or less ${count === 1 ? 'is no purchase, though its money counts' : 'are no purchases, though their money counts'}.`,
  refundWithoutOrder: (count: number): string =>
    `${countText(count, 'refund')} ${count === 1 ? 'names' : 'name'} no known order of the customer and only ${count === 1 ? 'lowers' : 'lower'} the revenue.`,
  alwaysAlive: (count: number): string =>
    `${countText(count, 'customer')} bought only once, and BG/NBD takes such customers for alive for ever; MBG/NBD does not.`,
};

const zh: typeof en = {
  afterAsOf: (count, asOf) => `${asOf} 之后的 ${count} 条记录未计入。`,
  nonPositive: (count) => `${count} 笔订单净额不大于 0，不算作购买，但金额计入收入。`,
  refundWithoutOrder: (count) => `${count} 笔退款找不到该客户的原订单，仅冲减收入。`,
  alwaysAlive: (count) => `${numberText(count, 2)} 位客户只购买过一次，BG/NBD 模型会把这类客户永远视为活跃；MBG/NBD 不会。`,
};

const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };

/** What was left out of a report on orders, and what is to be known about them. */
export function orderRemarks({ ignored, warnings, rejected }: OrderRemarks, asOf: string, locale: Locale): string[] {
  const { afterAsOf, nonPositive, refundWithoutOrder } = PHRASES[locale];
  return [
    ...(ignored.afterAsOf > 0 ? [afterAsOf(ignored.afterAsOf, asOf)] : []),
    ...(ignored.nonPositive > 0 ? [nonPositive(ignored.nonPositive)] : []),
    ...warnings.map(({ count }) => refundWithoutOrder(count)),
    ...tellRejected(rejected, locale),
  ];
}

/** That BG/NBD cannot tell of one-time buyers whether they left. */
export function alwaysAliveRemark(count: number, locale: Locale): string {
  return PHRASES[locale].alwaysAlive(count);
}
