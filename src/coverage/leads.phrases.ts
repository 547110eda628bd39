import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, numberText } from '../internal/sentences.js';
import type { UnassignedLead } from './leads.types.js';

const en = {
  assigned: (assigned: number, leads: number): string => `${numberText(assigned, 0)} of ${countText(leads, 'lead')} ${assigned === 1 ? 'is' : 'are'} assigned.`,
  NO_RULE: (leads: number): string => `${countText(leads, 'lead')} ${leads === 1 ? 'matches' : 'match'} no rule.`,
  NO_CAPACITY: (leads: number): string => `${countText(leads, 'lead')} found nobody with room.`,
  rep: (id: string, load: number, capacity: number, assigned: number): string =>
    `${id} has ${countText(load, 'lead')}, ${numberText(assigned, 0)} of them new, ${load > capacity ? 'over the' : 'with a'} limit of ${numberText(capacity, 0)}.`,
  taken: (rep: string, rule: string, load: number): string => `${rep} takes it by rule ${rule}, and has ${countText(load, 'lead')} then.`,
  notTaken: {
    NO_RULE: 'Nobody takes it: no rule matches.',
    NO_CAPACITY: 'Nobody takes it: those named by the rules that match have no room.',
  } as Readonly<Record<UnassignedLead['reason'], string>>,
};

const zh: typeof en = {
  assigned: (assigned, leads) => `${leads} 条线索中已分配 ${assigned} 条。`,
  NO_RULE: (leads) => `${leads} 条线索不符合任何规则。`,
  NO_CAPACITY: (leads) => `${leads} 条线索没有可承接的人员。`,
  rep: (id, load, capacity, assigned) => `${id} 现有 ${load} 条线索，其中新分配 ${assigned} 条，${load > capacity ? '已超出' : ''}上限 ${capacity} 条。`,
  taken: (rep, rule, load) => `按规则 ${rule} 分配给 ${rep}，分配后其共有 ${load} 条线索。`,
  notTaken: { NO_RULE: '未分配：不符合任何规则。', NO_CAPACITY: '未分配：符合规则的人员均已满额。' },
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
