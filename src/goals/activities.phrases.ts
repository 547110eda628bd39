import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';
import type { DayBasis } from './measure.types.js';

const BASES_EN: Readonly<Record<DayBasis, string>> = { calendarDays: 'calendar days', workingDays: 'working days', months: 'months of equal weight' };
const BASES_ZH: Readonly<Record<DayBasis, string>> = { calendarDays: '自然日', workingDays: '工作日', months: '各月等权' };

const en = {
  results: (count: number): string => `${countText(count, 'result')} ${count === 1 ? 'is' : 'are'} wanted.`,
  resultsExact: (count: number, exact: string): string => `${countText(count, 'result')} ${count === 1 ? 'is' : 'are'} wanted, ${exact} before rounding up.`,
  worth: (value: string): string => `Each result is worth ${value} on average.`,
  chance: (chance: string): string => `The plan is enough with a chance of ${chance}.`,
  noChance: 'The chance that the plan is enough cannot be told.',
  required: (id: string, count: number): string => `${id}: ${count} needed.`,
  uncountable: (id: string): string => `${id}: how many are needed cannot be told.`,
  rate: (rate: string, interval: string): string => `Of these, ${rate} go on${interval}.`,
  yields: (rate: string): string => `Each of these brings ${rate} of the next step.`,
  interval: (low: string, high: string): string => ` (95 % interval ${low} to ${high})`,
  hours: (hours: string): string => `They take ${hours} ${hours === '1' ? 'hour' : 'hours'}.`,
  enough: (chance: string): string => `That many are enough with a chance of ${chance}.`,
  dueBy: (day: string): string => `The last day for them is ${day}.`,
  confidence: (confidence: string, count: number, chance: string): string => `To be ${confidence} sure it takes ${count} (chance ${chance}).`,
  noConfidence: (confidence: string): string => `No number that makes it ${confidence} sure can be told.`,
  independent: 'The chances take every case to succeed on its own; real outcomes spread wider.',
  UNREACHABLE: (step: string): string => `No number of cases is enough, since ${step} has a rate of 0.`,
  RATE_UNKNOWN: (step: string): string => `The rate of ${step} is not known: nothing was observed.`,
  TOO_LATE: (step: string): string => `It is too late for ${step}: its last day has passed.`,
  expected: (results: string): string => `${results} ${results === '1' ? 'result is' : 'results are'} to be expected.`,
  value: (value: string): string => `They are worth ${value}.`,
  noResults: (step: string): string => `What results are to be expected cannot be told: the rate of ${step} is not known.`,
  step: (id: string, added: string, expected: string): string => `${id}: ${added} enter here, ${expected} to be expected in all.`,
  noStep: (id: string, added: string): string => `${id}: ${added} enter here; how many there are in all cannot be told.`,
  spread: (total: number, slots: number, basis: DayBasis): string => `${total} in all, spread over ${countText(slots, 'slot')} by ${BASES_EN[basis]}.`,
  spreadExact: (exact: string): string => `Before rounding it is ${exact}.`,
  slot: (key: string, start: string, end: string, count: number, cumulative: number): string =>
    `${key} (from ${start} until ${end}, that day not included): ${count}; by its end ${cumulative} in all.`,
};

const zh: typeof en = {
  results: (count) => `需要 ${count} 个结果。`,
  resultsExact: (count, exact) => `需要 ${count} 个结果（向上取整前为 ${exact}）。`,
  worth: (value) => `每个结果平均价值 ${value}。`,
  chance: (chance) => `该计划足以达成的概率为 ${chance}。`,
  noChance: '该计划足以达成的概率无法计算。',
  required: (id, count) => `${id}：需要 ${count} 次。`,
  uncountable: (id) => `${id}：所需次数无法计算。`,
  rate: (rate, interval) => `转化率为 ${rate}${interval}。`,
  yields: (rate) => `每次可带来下一步 ${rate} 次。`,
  interval: (low, high) => `（95% 置信区间 ${low} 至 ${high}）`,
  hours: (hours) => `共需 ${hours} 小时。`,
  enough: (chance) => `该数量足够的概率为 ${chance}。`,
  dueBy: (day) => `最迟日期为 ${day}。`,
  confidence: (confidence, count, chance) => `若要有 ${confidence} 的把握，需要 ${count} 次（概率 ${chance}）。`,
  noConfidence: (confidence) => `要有 ${confidence} 的把握所需的次数无法计算。`,
  independent: '以上概率假设每次活动相互独立；实际结果的波动会更大。',
  UNREACHABLE: (step) => `步骤 ${step} 的转化率为 0，多少次都无法达成。`,
  RATE_UNKNOWN: (step) => `步骤 ${step} 的转化率未知：没有观测数据。`,
  TOO_LATE: (step) => `步骤 ${step} 已来不及：最迟日期已过。`,
  expected: (results) => `预计带来 ${results} 个结果。`,
  value: (value) => `价值合计 ${value}。`,
  noResults: (step) => `预计结果无法计算：步骤 ${step} 的转化率未知。`,
  step: (id, added, expected) => `${id}：新增 ${added}，预计合计 ${expected}。`,
  noStep: (id, added) => `${id}：新增 ${added}，合计无法计算。`,
  spread: (total, slots, basis) => `共 ${total} 次，按${BASES_ZH[basis]}分布到 ${slots} 个时段。`,
  spreadExact: (exact) => `取整前为 ${exact}。`,
  slot: (key, start, end, count, cumulative) => `${key}（${start} 至 ${end}，不含当日）：${count} 次，累计 ${cumulative} 次。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
