import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

const en = {
  cameTo: (id: string, actual: string): string => `Goal ${id} came to ${actual}.`,
  pair: (id: string, actual: string, numerator: string, denominator: string): string => `Goal ${id} came to ${actual}: ${numerator} of ${denominator}.`,
  ofNothing: (id: string, numerator: string): string => `What goal ${id} came to cannot be told: ${numerator} out of nothing is no ratio.`,
  unknown: (id: string): string => `What goal ${id} came to is not known.`,
  attainment: (attainment: string): string => `Its attainment is ${attainment}.`,
  noAttainment: 'Its attainment cannot be told.',
  missing: (count: number, goals: string): string => `Left out, since nothing is known of ${count === 1 ? 'it' : 'them'}: ${goals}.`,
  allMatch: 'The targets under each goal sum to it.',
  nothingBelow: 'No goal has goals under it, so that there is nothing to compare.',
  differ: 'The targets do not all fit together.',
  match: (id: string, children: number, total: string): string => `${id}: ${countText(children, 'goal')} under it ${children === 1 ? 'comes' : 'sum'} to ${total}, its target.`,
  off: (id: string, children: number, total: string, size: string, over: boolean, target: string, near: string): string =>
    `${id}: ${countText(children, 'goal')} under it ${children === 1 ? 'comes' : 'sum'} to ${total}, ${size} ${over ? 'more' : 'less'} than its target of ${target}${near}.`,
  near: (tolerance: string): string => ` and within the tolerance of ${tolerance}`,
  incomplete: (id: string, total: string): string => `${id} cannot be compared: a target is not set; those that are set under it sum to ${total}.`,
  noChildren: (id: string): string => `${id} cannot be compared: no goal under it has its metric.`,
  notAdditive: (id: string): string => `${id} cannot be compared: its metric does not add up.`,
  orphans: (count: number, goals: string): string => `${count === 1 ? 'A goal names a parent that is' : 'Goals name parents that are'} not in the list: ${goals}.`,
  CHILD_OUTSIDE_PARENT: (id: string): string => `The period of ${id} reaches beyond that of its parent.`,
};

const zh: typeof en = {
  cameTo: (id, actual) => `目标 ${id} 的结果为 ${actual}。`,
  pair: (id, actual, numerator, denominator) => `目标 ${id} 的结果为 ${actual}（${numerator}/${denominator}）。`,
  ofNothing: (id, numerator) => `目标 ${id} 的结果无法计算：分子为 ${numerator}，分母为 0。`,
  unknown: (id) => `目标 ${id} 的结果未知。`,
  attainment: (attainment) => `达成率为 ${attainment}。`,
  noAttainment: '达成率无法计算。',
  missing: (_count, goals) => `以下目标没有结果，未计入：${goals}。`,
  allMatch: '各目标的下级目标值合计均与其一致。',
  nothingBelow: '没有任何目标含有下级目标，无可核对。',
  differ: '目标值之间存在不一致。',
  match: (id, children, total) => `${id}：${children} 个下级目标合计 ${total}，与目标值一致。`,
  off: (id, children, total, size, over, target, near) => `${id}：${children} 个下级目标合计 ${total}，比目标值 ${target} ${over ? '多' : '少'} ${size}${near}。`,
  near: (tolerance) => `，在容差 ${tolerance} 之内`,
  incomplete: (id, total) => `${id} 无法核对：有目标值未设定；已设定的下级目标合计 ${total}。`,
  noChildren: (id) => `${id} 无法核对：没有下级目标使用同一指标。`,
  notAdditive: (id) => `${id} 无法核对：该指标不可相加。`,
  orphans: (_count, goals) => `以下目标的上级不在列表中：${goals}。`,
  CHILD_OUTSIDE_PARENT: (id) => `目标 ${id} 的期间超出了其上级目标的期间。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
