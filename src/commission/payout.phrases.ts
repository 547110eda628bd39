import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

/** A factor is on something, a percentage of it. */
const rateOf = (rate: string, of: string): string => `${rate} ${rate.startsWith('×') ? 'on' : 'of'} ${of}`;

/** Amounts come behind the currency code, rates as text: percentages, or factors with their sign. */
const en = {
  payout: (payout: string, rate: string | null): string => `The payout is ${payout}${rate === null ? '' : `, ${rateOf(rate, 'the amount')}`}.`,
  prior: (prior: string): string => `It is counted from ${prior} on.`,
  unrounded: (exact: string): string => `Before rounding it is ${exact}.`,
  curve: (from: string, to: string, segments: number, cliffs: number): string =>
    `From ${from} to ${to} the curve has ${countText(segments, 'stretch', 'stretches')} and ${cliffs === 0 ? 'no jump' : countText(cliffs, 'jump')}.`,
  quota: (quota: string): string => `The quota is ${quota}.`,
  targetIncentive: (amount: string): string => `The target incentive is ${amount}.`,
  segment: (from: string, to: string, before: string, after: string, rate: string): string =>
    `From ${from} to ${to} the payout goes from ${before} to ${after}: ${rateOf(rate, 'what is sold more')}.`,
  flat: (from: string, to: string, payout: string): string => `From ${from} to ${to} the payout stays at ${payout}.`,
  up: (at: string, before: string, after: string, jump: string): string => `At ${at} the payout jumps up by ${jump}, from ${before} to ${after}.`,
  down: (at: string, before: string, after: string, jump: string): string =>
    `At ${at} the payout drops by ${jump}, from ${before} to ${after}: selling more pays less there.`,
  OTHER_COMPONENT_ASSUMED: (component: string): string => `Whatever is asked about the component ${component} counts as met.`,
  split: (base: string, incentive: string): string => `The base pay is ${base} and the target incentive ${incentive}.`,
  baseRate: (rate: string): string => `The base rate is ${rateOf(rate, 'what is sold')}.`,
  only: (multiplier: string, rate: string): string => `At any attainment it pays ${multiplier} × the base rate: ${rate}.`,
  upTo: (from: string | null, to: string, multiplier: string, rate: string): string =>
    `${from === null ? 'Up' : `From ${from}`} to ${to} of the quota it pays ${multiplier} × the base rate: ${rate}.`,
  above: (from: string, multiplier: string, rate: string): string => `Above ${from} of the quota it pays ${multiplier} × the base rate: ${rate}.`,
};

const zh: typeof en = {
  payout: (payout, rate) => `佣金为 ${payout}${rate === null ? '' : `，相当于金额的 ${rate}`}。`,
  prior: (prior) => `从累计业绩 ${prior} 起算。`,
  unrounded: (exact) => `取整前为 ${exact}。`,
  curve: (from, to, segments, cliffs) => `业绩从 ${from} 到 ${to}，曲线共 ${segments} 段，${cliffs === 0 ? '没有跳跃' : `${cliffs} 处跳跃`}。`,
  quota: (quota) => `配额为 ${quota}。`,
  targetIncentive: (amount) => `目标奖金为 ${amount}。`,
  segment: (from, to, before, after, rate) => `从 ${from} 到 ${to}，佣金由 ${before} 变为 ${after}，新增业绩按 ${rate} 计提。`,
  flat: (from, to, payout) => `从 ${from} 到 ${to}，佣金保持 ${payout}。`,
  up: (at, before, after, jump) => `在 ${at} 处佣金跃升 ${jump}，由 ${before} 变为 ${after}。`,
  down: (at, before, after, jump) => `在 ${at} 处佣金骤降 ${jump}，由 ${before} 变为 ${after}：多卖反而少得。`,
  OTHER_COMPONENT_ASSUMED: (component) => `凡涉及组成部分 ${component} 的条件均视为已满足。`,
  split: (base, incentive) => `基本工资 ${base}，目标奖金 ${incentive}。`,
  baseRate: (rate) => `基础佣金率为销售额的 ${rate}。`,
  only: (multiplier, rate) => `无论达成率多少，均按 ${multiplier} 倍计：${rate}。`,
  upTo: (from, to, multiplier, rate) => `达成率${from === null ? '' : ` ${from} `}至 ${to} 的部分按 ${multiplier} 倍计：${rate}。`,
  above: (from, multiplier, rate) => `达成率超过 ${from} 的部分按 ${multiplier} 倍计：${rate}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
