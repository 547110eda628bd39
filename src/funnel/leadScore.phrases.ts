import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, figureText, measureText } from '../internal/sentences.js';

const points = (value: number): string => measureText(value, 'point');

const en = {
  scored: (leads: number, asOf: string): string => `${countText(leads, 'lead')} ${leads === 1 ? 'is' : 'are'} scored as of ${asOf}.`,
  grade: (leads: number, grade: string | null): string => `${countText(leads, 'lead')} ${leads === 1 ? 'has' : 'have'} ${grade === null ? 'no grade' : `grade ${grade}`}.`,
  score: (score: number, grade: string | null): string =>
    `The lead scores ${points(score)}${grade === null ? ' and has no grade' : `: grade ${grade}`}.`,
  parts: (fit: number, engagement: number): string => `What it is gives ${points(fit)}, what it does ${points(engagement)}.`,
  fit: (rule: string, given: number): string => `Rule ${rule} gives ${points(given)}.`,
  behaviour: (rule: string, given: number, count: number, lastAt: string): string =>
    `Rule ${rule} gives ${points(given)} for ${countText(count, 'activity', 'activities')}, the latest at ${lastAt}.`,
  noReasons: 'No rule gives it any points.',
  afterAsOf: (count: number): string => `Left out: ${countText(count, 'activity', 'activities')} later than the instant of the score.`,
  rejected: (count: number): string => `Left out: ${countText(count, 'lead')} that could not be read.`,
};

const zh: typeof en = {
  scored: (leads, asOf) => `截至 ${asOf}，共为 ${leads} 条线索评分。`,
  grade: (leads, grade) => (grade === null ? `无等级的线索：${leads} 条。` : `等级 ${grade} 的线索：${leads} 条。`),
  score: (score, grade) => `线索得分 ${figureText(score)}${grade === null ? '，无等级' : `，等级 ${grade}`}。`,
  parts: (fit, engagement) => `其中匹配度 ${figureText(fit)} 分，互动行为 ${figureText(engagement)} 分。`,
  fit: (rule, given) => `规则 ${rule}：${figureText(given)} 分。`,
  behaviour: (rule, given, count, lastAt) => `规则 ${rule}：${figureText(given)} 分，计入 ${count} 次互动，最近一次在 ${lastAt}。`,
  noReasons: '没有规则为其加分或减分。',
  afterAsOf: (count) => `已剔除 ${count} 次晚于评分时点的互动。`,
  rejected: (count) => `已剔除 ${count} 条无法读取的线索。`,
};

export const LEAD_SCORES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
