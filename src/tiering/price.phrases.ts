import type { InEveryLanguage } from '../internal/sentences.js';
import type { PriceSlice } from './price.types.js';

/** Money comes as text; tiers are counted from 1. */
const en = {
  total: (total: string): string => `The price is ${total} in all.`,
  reached: (tier: number, average: string): string => `The quantity reaches tier ${tier}; a unit costs ${average} on average.`,
  nothing: 'The quantity is 0: no tier is reached.',
  slice: ({ tier, quantity, unitPrice, exactAmount }: PriceSlice): string => `Tier ${tier + 1}: ${quantity} at ${unitPrice} make ${exactAmount}.`,
  sliceWithFee: ({ tier, quantity, unitPrice, exactAmount }: PriceSlice, fee: string): string =>
    `Tier ${tier + 1}: ${quantity} at ${unitPrice}, with a fee of ${fee}, make ${exactAmount}.`,
  exact: (exact: string): string => `Before rounding it is ${exact}.`,
  cheaper: (quantity: string, total: string): string => `Ordering more costs less: ${quantity} would cost ${total} in all.`,
};

const zh: typeof en = {
  total: (total) => `总价 ${total}。`,
  reached: (tier, average) => `数量达到第 ${tier} 档，平均单价 ${average}。`,
  nothing: '数量为 0，未进入任何档位。',
  slice: ({ tier, quantity, unitPrice, exactAmount }) => `第 ${tier + 1} 档：${quantity} × ${unitPrice} = ${exactAmount}。`,
  sliceWithFee: ({ tier, quantity, unitPrice, exactAmount }, fee) => `第 ${tier + 1} 档：${quantity} × ${unitPrice}，另加固定费 ${fee}，共 ${exactAmount}。`,
  exact: (exact) => `取整前为 ${exact}。`,
  cheaper: (quantity, total) => `多买反而更便宜：订购 ${quantity} 时总价为 ${total}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
