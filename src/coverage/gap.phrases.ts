import type { InEveryLanguage } from '../internal/sentences.js';

/** Money comes as text. */
const en = {
  reached: (base: string, reached: string): string => `From ${base} the levers lead to ${reached}.`,
  short: (target: string, missing: string): string => `${missing} is missing to the target of ${target}: no lever explains it.`,
  over: (target: string, more: string): string => `That is ${more} above the target of ${target}.`,
  exact: (target: string): string => `That is just the target of ${target}.`,
  step: (id: string, change: string, before: string, after: string): string => `${id}: ${change}, from ${before} to ${after}.`,
  orderMatters: 'In another order the same levers would move other amounts.',
};

const zh: typeof en = {
  reached: (base, reached) => `从 ${base} 出发，各项举措后达到 ${reached}。`,
  short: (target, missing) => `距目标 ${target} 还差 ${missing}，没有举措可以填补。`,
  over: (target, more) => `超出目标 ${target} 共 ${more}。`,
  exact: (target) => `恰好达到目标 ${target}。`,
  step: (id, change, before, after) => `${id}：${change}，由 ${before} 变为 ${after}。`,
  orderMatters: '若调整举措的先后顺序，各项金额会不同。',
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
