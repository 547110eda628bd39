import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, figureText, measureText } from '../internal/sentences.js';

/** How large a sales force is for what it earns. */
export type Verdict = 'oversized' | 'right' | 'undersized';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  oversized: 'the sales force is too large for what it earns',
  right: 'the sales force has the right size',
  undersized: 'the sales force is too small, more of it would pay',
};
const VERDICTS_ZH: Readonly<Record<Verdict, string>> = { oversized: '销售队伍相对其回报偏大', right: '销售队伍规模合适', undersized: '销售队伍偏小，增加人手仍有回报' };

/** Shares and money come as text. */
const en = {
  visited: (visited: number, segments: number): string => `${visited} of ${countText(segments, 'segment')} ${visited === 1 ? 'gets' : 'get'} hours.`,
  segment: (id: string, hours: number, sales: number, marginal: number): string =>
    `${id}: ${measureText(hours, 'hour')}, sales of ${figureText(sales)}; at the margin an hour brings ${figureText(marginal)}.`,
  noHours: (id: string): string => `${id}: no hours.`,
  marginal: (value: number): string => `At the margin an hour brings the same wherever more hours can be taken: ${figureText(value)}.`,
  atMaximum: 'Every segment that earns anything has all the hours that it can take.',
  unused: (hours: number): string => `${measureText(hours, 'hour')} can be given to no segment.`,
  verdict: (verdict: Verdict, roi: string, rule: string): string => `The return is ${roi}, so ${VERDICTS[verdict]} (${rule}).`,
  rules: {
    oversized: (low: string, _high: string): string => `below ${low}`,
    right: (low: string, high: string): string => `from ${low} to below ${high}`,
    undersized: (_low: string, high: string): string => `${high} or more`,
  },
  ratio: (ratio: string, breakEven: string): string => `The additional sales of the first year are ${ratio} times the ${breakEven} at which they pay for the cost.`,
  noCost: (breakEven: string): string => `The cost is 0, so there is no return to tell; sales of ${breakEven} pay for it.`,
};

const zh: typeof en = {
  visited: (visited, segments) => `${segments} 个客户群中有 ${visited} 个分配到工时。`,
  segment: (id, hours, sales, marginal) =>
    `${id}：${figureText(hours)} 小时，销售额 ${figureText(sales)}，每小时边际回报 ${figureText(marginal)}。`,
  noHours: (id) => `${id}：未分配工时。`,
  marginal: (value) => `凡仍可增加工时的客户群，每小时边际回报相同：${figureText(value)}。`,
  atMaximum: '所有有产出的客户群均已达到工时上限。',
  unused: (hours) => `剩余 ${figureText(hours)} 小时，没有客户群可以使用。`,
  verdict: (verdict, roi, rule) => `投资回报率为 ${roi}，${VERDICTS_ZH[verdict]}（判定标准：${rule}）。`,
  rules: { oversized: (low) => `低于 ${low}`, right: (low, high) => `${low} 至不足 ${high}`, undersized: (_low, high) => `不低于 ${high}` },
  ratio: (ratio, breakEven) => `首年增量销售额是盈亏平衡销售额 ${breakEven} 的 ${ratio} 倍。`,
  noCost: (breakEven) => `成本为 0，没有回报率可言；盈亏平衡销售额为 ${breakEven}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
