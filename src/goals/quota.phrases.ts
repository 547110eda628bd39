import type { InEveryLanguage } from '../internal/sentences.js';
import type { DayBasis } from './measure.types.js';

const UNITS_EN: Readonly<Record<DayBasis, string>> = { calendarDays: 'calendar days', workingDays: 'working days', months: 'months' };
const UNITS_ZH: Readonly<Record<DayBasis, string>> = { calendarDays: '个自然日', workingDays: '个工作日', months: '个月' };
const HIRES_EN = { prorated: 'counts from the hire on', full: 'counts in full', skip: 'counts only if the hire is on its first day' };
const HIRES_ZH = { prorated: '自入职日起按天计算', full: '按整月计算', skip: '仅在当月首日入职时计算' };

const en = {
  ramped: (quota: string, full: string, factor: string): string => `The quota is ${quota}: ${factor} of the full quota of ${full}.`,
  whole: (quota: string): string => `The quota is ${quota}, in full.`,
  never: 'No day counts.',
  from: (day: string): string => `It counts from ${day} on.`,
  until: (day: string): string => `It counts until ${day} (that day not included).`,
  between: (from: string, until: string): string => `It counts from ${from} until ${until} (that day not included).`,
  hire: (rule: keyof typeof HIRES_EN): string => `The month of the hire ${HIRES_EN[rule]}.`,
  cutoff: (day: number): string => `The month of the hire counts in full up to day ${day} and not at all after it.`,
  rampMonths: (list: string): string => `Month by month since the hire it asks for ${list}, then for all.`,
  rampQuarters: (list: string): string => `Quarter by quarter since the hire it asks for ${list}, then for all.`,
  line: (key: string, value: string, full: string, factor: string): string => `${key}: ${value} of ${full}, ${factor}.`,
  weightless: (key: string, value: string): string => `${key}: ${value}, since nothing in it counts.`,
  prorated: (value: string, active: string, period: string, basis: DayBasis, share: string): string => `It comes to ${value}, for ${active} of ${period} ${UNITS_EN[basis]}: ${share}.`,
  top: (key: string, base: string): string => `${key} at the top stays at ${base}.`,
  expected: (factor: string): string => `What is assigned is padded because ${factor} of it is expected to come in.`,
  level: (depth: number, base: string, assigned: string, ratio: string): string => `On level ${depth}, ${assigned} is assigned for ${base}, ${ratio} of it.`,
  node: (path: string, base: string, assigned: string): string => `${path} is assigned ${assigned} for ${base}.`,
  COMPOUNDED: (ratio: string): string => `Padding is put on padding: in all it comes to ${ratio} of the base.`,
};

const zh: typeof en = {
  ramped: (quota, full, factor) => `配额为 ${quota}，即全额配额 ${full} 的 ${factor}。`,
  whole: (quota) => `配额为 ${quota}，全额计算。`,
  never: '没有可计的日期。',
  from: (day) => `自 ${day} 起计算。`,
  until: (day) => `计算至 ${day}（不含当日）。`,
  between: (from, until) => `自 ${from} 起计算至 ${until}（不含当日）。`,
  hire: (rule) => `入职当月${HIRES_ZH[rule]}。`,
  cutoff: (day) => `当月 ${day} 日及之前入职按整月计算，之后入职当月不计。`,
  rampMonths: (list) => `爬坡期自入职起逐月为 ${list}，之后为全额。`,
  rampQuarters: (list) => `爬坡期自入职起逐季为 ${list}，之后为全额。`,
  line: (key, value, full, factor) => `${key}：${value}，全额 ${full}，占 ${factor}。`,
  weightless: (key, value) => `${key}：${value}，该期间没有可计的权重。`,
  prorated: (value, active, period, basis, share) => `折算后为 ${value}：${period} ${UNITS_ZH[basis]}中计 ${active} ${UNITS_ZH[basis]}，占 ${share}。`,
  top: (key, base) => `顶层 ${key} 保持 ${base} 不变。`,
  expected: (factor) => `因预计达成率为 ${factor}，下达配额相应上浮。`,
  level: (depth, base, assigned, ratio) => `第 ${depth} 层：基础 ${base}，下达 ${assigned}，为基础的 ${ratio}。`,
  node: (path, base, assigned) => `${path}：基础 ${base}，下达 ${assigned}。`,
  COMPOUNDED: (ratio) => `各层上浮相互叠加，合计为基础的 ${ratio}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
