import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';
import type { OpportunityCell } from './opportunities.types.js';

const CELLS: Readonly<Record<OpportunityCell, string>> = {
  actNow: 'Act now (large and likely)',
  plan: 'Plan (large but unlikely)',
  wait: 'Wait (small but likely)',
  shelve: 'Shelve (small and unlikely)',
};
const VERBS: Readonly<Record<OpportunityCell, string>> = { actNow: 'act now', plan: 'plan', wait: 'wait', shelve: 'shelve' };
const CELLS_ZH: Readonly<Record<OpportunityCell, string>> = {
  actNow: '立即行动（规模大且把握大）',
  plan: '规划推进（规模大但把握小）',
  wait: '等待时机（规模小但把握大）',
  shelve: '暂时搁置（规模小且把握小）',
};
const VERBS_ZH: Readonly<Record<OpportunityCell, string>> = { actNow: '立即行动', plan: '规划推进', wait: '等待时机', shelve: '暂时搁置' };

/** Sizes and shares come as text. */
const en = {
  first: (count: number, id: string): string => `${countText(count, 'opportunity', 'opportunities')}, ${id} first.`,
  nothing: 'There is no opportunity to rank.',
  cuts: (size: string, probability: string): string => `Large is a size of ${size} or more, likely a probability of ${probability} or more.`,
  cell: (cell: OpportunityCell, count: number, size: string, expected: string): string =>
    `${CELLS[cell]}: ${countText(count, 'opportunity', 'opportunities')}, size ${size}, expected ${expected}.`,
  item: (rank: number, id: string, cell: OpportunityCell, size: string, probability: string, expected: string): string =>
    `${rank}. ${id}: ${VERBS[cell]}, size ${size} at ${probability}, expected ${expected}.`,
};

const zh: typeof en = {
  first: (count, id) => `共 ${count} 个机会，首选 ${id}。`,
  nothing: '没有可排序的机会。',
  cuts: (size, probability) => `规模达到 ${size} 为大，可能性达到 ${probability} 为把握大。`,
  cell: (cell, count, size, expected) => `${CELLS_ZH[cell]}：${count} 个，规模合计 ${size}，期望值 ${expected}。`,
  item: (rank, id, cell, size, probability, expected) => `第 ${rank} 位 ${id}：${VERBS_ZH[cell]}，规模 ${size}，可能性 ${probability}，期望值 ${expected}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
