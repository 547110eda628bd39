import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

/** A share of the items or of the value comes as text. */
const en = {
  total: (total: string): string => `The values above 0 come to ${total}.`,
  noPositive: 'No value is above 0, so shares cannot be told.',
  nonPositive: (count: number): string => `${countText(count, 'value')} of 0 or less ${count === 1 ? 'counts' : 'count'} as 0.`,
  ranked: (rank: number, value: string): string => `Rank ${rank} with ${value}.`,
  abcItem: (name: string, rank: number, value: string): string => `Class ${name}: rank ${rank} with ${value}.`,
  itemShare: (share: string, cumulative: string): string => `That is ${share} of the total, and ${cumulative} together with all that come before.`,
  takesAway: (share: string): string => `It takes away as much as ${share} of the total.`,
  nothingLeft: 'All items together come to 0 or less, so the shares tell nothing of the whole.',
  abcClass: (name: string, items: number, itemShare: string, value: string, valueShare: string): string =>
    `Class ${name} has ${countText(items, 'item')}, ${itemShare} of all, worth ${value}: ${valueShare} of the total.`,
  abcClassWithoutShare: (name: string, items: number, itemShare: string, value: string): string =>
    `Class ${name} has ${countText(items, 'item')}, ${itemShare} of all, worth ${value}.`,
  abcEmpty: (name: string): string => `Class ${name} is empty.`,
  abcCuts: (cuts: string, crossing: 'include' | 'exclude'): string =>
    `Classes end at ${cuts} of the total; the item that crosses a cut belongs to the class ${crossing === 'include' ? 'before' : 'after'} it.`,
  reached: (items: number, itemShare: string, valueShare: string): string =>
    items === 1
      ? `The largest item, ${itemShare} of all, reaches ${valueShare} of the total.`
      : `The ${items} largest items, ${itemShare} of all, reach ${valueShare} of the total.`,
  top: (items: number, n: number, share: string, total: string): string =>
    `The top ${items === 1 ? 'item holds' : `${items} items hold`} ${share} of the total of ${total}; there are ${n} in all.`,
  topWithoutShare: (items: number, n: number): string => `The top would be ${items} of ${countText(n, 'item')}.`,
  gini: (gini: string): string => `The Gini coefficient is ${gini}: 0 means that all are equal, close to 1 that one has it all.`,
  hhi: (hhi: string, effective: string): string =>
    `The Herfindahl-Hirschman index is ${hhi}: as concentrated as ${effective} items of equal value.`,
  taken: (items: number, n: number): string => `${items} of ${countText(n, 'item')} ${items === 1 ? 'is' : 'are'} taken, as wanted.`,
  takenMore: (items: number, n: number, wanted: number): string =>
    `${items} of ${countText(n, 'item')} are taken, more than the ${wanted} wanted: those at the edge are equal.`,
  takenFewer: (items: number, n: number, wanted: number): string =>
    `${items} of ${countText(n, 'item')} ${items === 1 ? 'is' : 'are'} taken, fewer than the ${wanted} wanted: those at the edge are equal and do not all fit.`,
  takenAll: (n: number, wanted: number): string => `All ${countText(n, 'item')} are taken, though ${wanted} were wanted.`,
  threshold: (value: string): string => `The lowest value taken is ${value}.`,
  takenShare: (share: string, total: string): string => `What is taken holds ${share} of the total of ${total}.`,
};

const zh: typeof en = {
  total: (total) => `大于 0 的数值合计 ${total}。`,
  noPositive: '没有大于 0 的数值，无法计算占比。',
  nonPositive: (count) => `${count} 个不大于 0 的数值按 0 计算。`,
  ranked: (rank, value) => `排名第 ${rank}，数值 ${value}。`,
  abcItem: (name, rank, value) => `${name} 类：排名第 ${rank}，数值 ${value}。`,
  itemShare: (share, cumulative) => `占总额 ${share}，累计占比 ${cumulative}。`,
  takesAway: (share) => `为负值，相当于总额的 ${share}。`,
  nothingLeft: '全部项目合计不大于 0，占比不能说明整体。',
  abcClass: (name, items, itemShare, value, valueShare) => `${name} 类共 ${items} 项，占项目数 ${itemShare}，数值 ${value}，占总额 ${valueShare}。`,
  abcClassWithoutShare: (name, items, itemShare, value) => `${name} 类共 ${items} 项，占项目数 ${itemShare}，数值 ${value}。`,
  abcEmpty: (name) => `${name} 类没有项目。`,
  abcCuts: (cuts, crossing) => `按累计占比 ${cuts} 分类；跨过分界点的项目归入${crossing === 'include' ? '前' : '后'}一类。`,
  reached: (items, itemShare, valueShare) => `最大的 ${items} 项（占项目数 ${itemShare}）达到总额的 ${valueShare}。`,
  top: (items, n, share, total) => `${n} 项中的前 ${items} 项占总额 ${total} 的 ${share}。`,
  topWithoutShare: (items, n) => `头部为 ${n} 项中的 ${items} 项。`,
  gini: (gini) => `基尼系数为 ${gini}：0 表示完全平均，越接近 1 越集中。`,
  hhi: (hhi, effective) => `赫芬达尔指数（HHI）为 ${hhi}，集中程度相当于 ${effective} 个等值项目。`,
  taken: (items, n) => `从 ${n} 项中选出 ${items} 项，与要求一致。`,
  takenMore: (items, n, wanted) => `从 ${n} 项中选出 ${items} 项，多于要求的 ${wanted} 项：边界上的数值相同，一并选入。`,
  takenFewer: (items, n, wanted) => `从 ${n} 项中选出 ${items} 项，少于要求的 ${wanted} 项：边界上的数值相同且无法全部选入，因此均未选入。`,
  takenAll: (n, wanted) => `要求选 ${wanted} 项，但总共只有 ${n} 项，已全部选入。`,
  threshold: (value) => `入选的最低数值为 ${value}。`,
  takenShare: (share, total) => `入选部分占总额 ${total} 的 ${share}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
