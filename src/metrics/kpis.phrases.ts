import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

/** A measure that is money for each of something. */
export type KpiRatio = 'costPerLead' | 'acquisitionCost' | 'averageDealValue';

/** A measure that is a share. */
export type KpiRate = 'intentRate' | 'opportunityRate' | 'winRate' | 'repurchaseRate' | 'referralRate';

const NAMES_EN: Readonly<Record<KpiRatio | KpiRate, string>> = {
  costPerLead: 'Cost per lead',
  acquisitionCost: 'Cost per customer won',
  intentRate: 'Leads with a confirmed intent',
  opportunityRate: 'Intents that became an opportunity',
  winRate: 'Opportunities won',
  averageDealValue: 'Mean value of a won order',
  repurchaseRate: 'Customers who bought again',
  referralRate: 'Customers who brought another one',
};

const NAMES_ZH: Readonly<Record<KpiRatio | KpiRate, string>> = {
  costPerLead: '单条线索成本',
  acquisitionCost: '获客成本',
  intentRate: '线索意向率',
  opportunityRate: '意向转商机率',
  winRate: '商机赢单率',
  averageDealValue: '平均订单金额',
  repurchaseRate: '复购率',
  referralRate: '转介绍率',
};

const en = {
  leads: (leads: number): string => `There ${leads === 1 ? 'is' : 'are'} ${countText(leads, 'lead')}.`,
  ratio: (name: KpiRatio, value: string, total: string, count: number): string => `${NAMES_EN[name]}: ${value} (${total} for ${count}).`,
  noRatio: (name: KpiRatio, total: string): string => `${NAMES_EN[name]}: not known (${total} for 0).`,
  rate: (name: KpiRate, share: string): string => `${NAMES_EN[name]}: ${share}.`,
};

const zh: typeof en = {
  leads: (leads) => `共有 ${leads} 条线索。`,
  ratio: (name, value, total, count) => `${NAMES_ZH[name]}：${value}（总额 ${total}，数量 ${count}）。`,
  noRatio: (name, total) => `${NAMES_ZH[name]}：未知（总额 ${total}，数量 0）。`,
  rate: (name, share) => `${NAMES_ZH[name]}：${share}。`,
};

export const KPIS: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
