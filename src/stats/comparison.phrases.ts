import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, numberText } from '../internal/sentences.js';
import type { ComparisonVerdict } from './comparison.types.js';

type Side = 'before' | 'after';

/** What the texts of figures are put into; all figures come as text. */
const en = {
  rate: (verdict: ComparisonVerdict, after: string, before: string): string =>
    verdict === 'notShown'
      ? `The data do not show that the rate has changed: ${after} after, ${before} before.`
      : `The rate is ${verdict} after: ${after}, against ${before} before.`,
  share: (percent: string, numerator: number, denominator: number): string => `${percent} (${numerator} of ${denominator})`,
  mean: (verdict: ComparisonVerdict, after: string, before: string): string =>
    verdict === 'notShown'
      ? `The data do not show that the mean has changed: ${after} after, ${before} before.`
      : `The mean is ${verdict} after: ${after}, against ${before} before.`,
  meanOf: (mean: string, n: number): string => `${mean} (${countText(n, 'value')})`,
  duration: (verdict: ComparisonVerdict): string =>
    verdict === 'notShown'
      ? 'The data do not show that the durations have changed.'
      : `It takes ${verdict === 'higher' ? 'longer' : 'less time'} after than before.`,
  events: (side: Side, observed: number, expected: string): string =>
    `${side === 'before' ? 'Before' : 'After'}, ${countText(observed, 'event')} ${observed === 1 ? 'was' : 'were'} observed where ${expected} would be expected if there were no difference.`,
  points: (difference: string, confidence: string, low: string, high: string): string =>
    `The difference is ${difference} percentage points; its ${confidence} confidence interval goes from ${low} to ${high}.`,
  difference: (difference: string, confidence: string, low: string, high: string): string =>
    `The difference is ${difference}; its ${confidence} confidence interval goes from ${low} to ${high}.`,
  lift: (percent: string, isMore: boolean): string => `In relation to before, that is ${percent} ${isMore ? 'more' : 'less'}.`,
  noLift: 'What that is in relation to before cannot be told, since the rate before was 0.',
  pValue: (test: Test, p: string): string => `${TESTS_EN[test]}: p ${p}.`,
  noPValue: 'A p-value cannot be told: on both sides all cases succeeded, or none did.',
  level: (confidence: string): string => `The verdict holds at a confidence level of ${confidence}.`,
  caveat: 'Not shown is not the same as equal: with more cases a difference may show.',
  noCases: (sides: readonly Side[]): string => `The rates cannot be compared: there are no cases ${sides.join(' and ')}.`,
  fewValues: (before: number, after: number): string =>
    `The means cannot be compared: there are ${before} before and ${after} after, and each side takes two values or more.`,
  noSpread: (after: string, before: string): string =>
    `The mean is ${after} after and ${before} before; whether that is a change cannot be told, since the values of each side do not differ.`,
  neverTogether: 'The durations cannot be compared: at no time of an event were both groups at risk in a way that tells them apart.',
};

/** The tests, as a reader may look them up. */
type Test = 'pooled' | 'welch' | 'logRank';

const TESTS_EN: Readonly<Record<Test, string>> = { pooled: 'Pooled z test, two-sided', welch: "Welch's t test, two-sided", logRank: 'Log-rank test' };
const TESTS_ZH: Readonly<Record<Test, string>> = { pooled: '合并 z 检验（双侧）', welch: 'Welch t 检验（双侧）', logRank: '对数秩检验' };
const SIDES_ZH: Readonly<Record<Side, string>> = { before: '之前', after: '之后' };

const zh: typeof en = {
  rate: (verdict, after, before) =>
    verdict === 'notShown' ? `现有数据不足以说明比率发生了变化：之后 ${after}，之前 ${before}。` : `之后的比率更${verdict === 'higher' ? '高' : '低'}：之后 ${after}，之前 ${before}。`,
  share: (percent, numerator, denominator) => `${percent}（${numerator}/${denominator}）`,
  mean: (verdict, after, before) =>
    verdict === 'notShown' ? `现有数据不足以说明均值发生了变化：之后 ${after}，之前 ${before}。` : `之后的均值更${verdict === 'higher' ? '高' : '低'}：之后 ${after}，之前 ${before}。`,
  meanOf: (mean, n) => `${mean}（${n} 个值）`,
  duration: (verdict) => (verdict === 'notShown' ? '现有数据不足以说明时长发生了变化。' : `与之前相比，之后的时长更${verdict === 'higher' ? '长' : '短'}。`),
  events: (side, observed, expected) => `${SIDES_ZH[side]}实际发生 ${observed} 次事件；若两组没有差别，预期为 ${expected} 次。`,
  points: (difference, confidence, low, high) => `差异为 ${difference} 个百分点，${confidence} 置信区间为 ${low} 至 ${high}。`,
  difference: (difference, confidence, low, high) => `差异为 ${difference}，${confidence} 置信区间为 ${low} 至 ${high}。`,
  lift: (percent, isMore) => `相对之前${isMore ? '提升' : '下降'} ${percent}。`,
  noLift: '之前的比率为 0，无法计算相对变化。',
  pValue: (test, p) => `${TESTS_ZH[test]}：p ${p}。`,
  noPValue: '无法计算 p 值：两侧要么全部成功，要么全部未成功。',
  level: (confidence) => `该结论的置信水平为 ${confidence}。`,
  caveat: '未显示差异不等于没有差异：样本更多时，差异可能会显现。',
  noCases: (sides) => `无法比较比率：${sides.map((side) => SIDES_ZH[side]).join('和')}没有样本。`,
  fewValues: (before, after) => `无法比较均值：之前 ${before} 个值，之后 ${after} 个值，每侧至少需要两个值。`,
  noSpread: (after, before) => `之后的均值为 ${after}，之前为 ${before}；由于每侧的值都相同，无法判断这是否属于变化。`,
  neverTogether: '无法比较时长：没有任何事件时点能让两组同时处于风险中并分出差别。',
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };

/** What a p-value is: with three decimals, or below the smallest that they can show. */
export function pValueText(p: number): string {
  return p < 0.001 ? '< 0.001' : `= ${numberText(p, 3)}`;
}
