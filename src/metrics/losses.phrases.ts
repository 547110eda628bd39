import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';
import type { LossLever, LossPart } from './decomposition.types.js';

/** The five effects of a change in sales, in their order. */
export type SalesEffect = 'price' | 'volume' | 'mix' | 'added' | 'dropped';

const PARTS_EN: Readonly<Record<LossPart['id'], string>> = { notContacted: 'Never contacted', notSerious: 'Contacted, but not worked seriously', seriousLost: 'Worked seriously and lost', won: 'Won' };
const PARTS_ZH: Readonly<Record<LossPart['id'], string>> = { notContacted: '从未联系', notSerious: '已联系但未认真跟进', seriousLost: '认真跟进但输单', won: '赢单' };
const STEPS_EN: Readonly<Record<LossLever['id'], string>> = { contact: 'contacting', serious: 'serious work', win: 'winning' };
const STEPS_ZH: Readonly<Record<LossLever['id'], string>> = { contact: '联系客户', serious: '认真跟进', win: '赢单' };
const RATES_EN: Readonly<Record<LossLever['id'], string>> = { contact: 'Contacted, of the market', serious: 'Worked seriously, of those contacted', win: 'Won, of those worked seriously' };
const RATES_ZH: Readonly<Record<LossLever['id'], string>> = { contact: '联系率（占市场）', serious: '认真跟进率（占已联系）', win: '赢单率（占认真跟进）' };
const KINDS_EN: Readonly<Record<LossLever['kind'], string>> = { efficiency: 'efficiency: more of the market is worked', effectiveness: 'effectiveness: what is worked is won more often' };
const KINDS_ZH: Readonly<Record<LossLever['kind'], string>> = { efficiency: '效率：跟进更多客户', effectiveness: '效果：提高跟进客户的赢单率' };
const EFFECTS_EN: Readonly<Record<SalesEffect, string>> = { price: 'Other prices', volume: 'More or less of everything', mix: 'Another mix of items', added: 'Items not sold before', dropped: 'Items no longer sold' };
const EFFECTS_ZH: Readonly<Record<SalesEffect, string>> = { price: '价格变动', volume: '总量增减', mix: '产品结构变化', added: '新增产品', dropped: '停售产品' };

const en = {
  lost: (deals: number, value: string, missing: number): string =>
    `${countText(deals, 'deal was', 'deals were')} lost${missing === deals ? ', of no known value' : `, worth ${value}${missing === 0 ? '' : `, not counting ${missing} of no known value`}`}.`,
  noneLost: 'No deal was lost.',
  group: (group: string | null): string => (group === null ? 'Without group' : `Group ${group}`),
  inGroup: (group: string, sentence: string): string => `${group}: ${sentence}`,
  reason: (reason: string | null, deals: number, share: string, cumulative: string | null, value: string | null): string =>
    `${reason === null ? 'No reason given' : `Reason ${reason}`}: ${countText(deals, 'deal')}, ${share} of those lost${cumulative === null ? '' : ` (${cumulative} with the reasons above)`}${value === null ? '' : `, worth ${value}`}.`,
  byStage: (stages: string): string => `They last stood in ${stages}.`,
  stage: (stage: string, deals: number): string => `${stage} (${deals})`,
  level: (field: string, level: string | null, share: string): string => `${field} ${level ?? 'not given'}: win rate of closed deals ${share}.`,
  verdict: {
    higher: (bounds: string): string => `That is higher than that of all other deals: the difference is ${bounds}.`,
    lower: (bounds: string): string => `That is lower than that of all other deals: the difference is ${bounds}.`,
    notShown: (bounds: string): string => `A difference to all other deals is not shown: it is ${bounds}.`,
  },
  bounds: (low: string, high: string, level: string): string => `${low} to ${high} percentage points (${level} interval)`,
  noOthers: 'It cannot be compared: here or among all other deals none is closed.',

  total: (total: string): string => `The market comes to ${total}.`,
  best: (step: LossLever['id'], kind: LossLever['kind'], gain: string): string => `The largest lever is ${STEPS_EN[step]}, with ${gain} more won (${KINDS_EN[kind]}).`,
  noBest: 'No lever is known to bring more wins.',
  part: (id: LossPart['id'], value: string, share: string | null): string => `${PARTS_EN[id]}: ${value}${share === null ? '' : `, ${share} of the market`}.`,
  rate: (step: LossLever['id'], percent: string | null): string => `${RATES_EN[step]}: ${percent ?? 'not known, since nobody came to this step'}.`,
  lever: (step: LossLever['id'], gain: string | null): string =>
    gain === null ? `What would be won if ${STEPS_EN[step]} lost nobody cannot be told.` : `If ${STEPS_EN[step]} lost nobody, ${gain} more would be won.`,
  apart: 'Each lever is taken alone: gains do not add up.',

  rose: (size: string, before: string, after: string): string => `Sales rose by ${size}, from ${before} to ${after}.`,
  fell: (size: string, before: string, after: string): string => `Sales fell by ${size}, from ${before} to ${after}.`,
  same: (after: string): string => `Sales stayed at ${after}.`,
  effect: (effect: SalesEffect, amount: string): string => `${EFFECTS_EN[effect]}: ${amount}.`,
};

const zh: typeof en = {
  lost: (deals, value, missing) =>
    `共输单 ${deals} 个${missing === deals ? '，金额均未知' : `，金额合计 ${value}${missing === 0 ? '' : `（不含 ${missing} 个金额未知的商机）`}`}。`,
  noneLost: '没有输单。',
  group: (group) => (group === null ? '未分组' : `分组 ${group}`),
  inGroup: (group, sentence) => `${group}：${sentence}`,
  reason: (reason, deals, share, cumulative, value) =>
    `${reason === null ? '未填写原因' : `原因 ${reason}`}：${deals} 个，占输单的 ${share}${cumulative === null ? '' : `（累计 ${cumulative}）`}${value === null ? '' : `，金额 ${value}`}。`,
  byStage: (stages) => `输单前最后所处阶段：${stages}。`,
  stage: (stage, deals) => `${stage}（${deals} 个）`,
  level: (field, level, share) => `${field} ${level ?? '未填写'}：已关闭商机的赢单率 ${share}。`,
  verdict: {
    higher: (bounds) => `高于其余商机，差异为 ${bounds}。`,
    lower: (bounds) => `低于其余商机，差异为 ${bounds}。`,
    notShown: (bounds) => `未证实与其余商机存在差异：${bounds}。`,
  },
  bounds: (low, high, level) => `${low} 至 ${high} 个百分点（${level} 置信区间）`,
  noOthers: '无法比较：该类或其余商机中没有已关闭的商机。',

  total: (total) => `市场总量为 ${total}。`,
  best: (step, kind, gain) => `最大的提升点是${STEPS_ZH[step]}，可多赢 ${gain}（${KINDS_ZH[kind]}）。`,
  noBest: '没有已知可带来更多赢单的提升点。',
  part: (id, value, share) => `${PARTS_ZH[id]}：${value}${share === null ? '' : `，占市场的 ${share}`}。`,
  rate: (step, percent) => `${RATES_ZH[step]}：${percent ?? '未知，没有客户走到这一步'}。`,
  lever: (step, gain) => (gain === null ? `若${STEPS_ZH[step]}环节没有流失，可多赢多少无法得出。` : `若${STEPS_ZH[step]}环节没有流失，可多赢 ${gain}。`),
  apart: '各提升点单独计算，不能相加。',

  rose: (size, before, after) => `销售额增加 ${size}，由 ${before} 升至 ${after}。`,
  fell: (size, before, after) => `销售额减少 ${size}，由 ${before} 降至 ${after}。`,
  same: (after) => `销售额持平，为 ${after}。`,
  effect: (effect, amount) => `${EFFECTS_ZH[effect]}：${amount}。`,
};

export const LOSSES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
