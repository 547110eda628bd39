import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';
import type { SeriesMethod } from './series.types.js';

const METHODS_EN: Readonly<Record<SeriesMethod, string>> = {
  naive: 'the naive method (the last value stays)',
  seasonalNaive: 'the seasonal naive method (the last season comes again)',
  linear: 'a straight line',
  ses: 'simple exponential smoothing',
  holt: 'Holt smoothing (with trend)',
  holtWinters: 'Holt-Winters smoothing (with trend and season)',
};

const METHODS_ZH: Readonly<Record<SeriesMethod, string>> = {
  naive: '沿用最近一期的值（朴素法）',
  seasonalNaive: '沿用上一个季节周期（季节朴素法）',
  linear: '线性趋势',
  ses: '简单指数平滑',
  holt: 'Holt 平滑（含趋势）',
  holtWinters: 'Holt-Winters 平滑（含趋势和季节）',
};

const en = {
  method: (method: SeriesMethod, horizon: number): string => `Forecast of ${countText(horizon, 'period')} by ${METHODS_EN[method]}.`,
  none: (method: SeriesMethod): string => `Fitted by ${METHODS_EN[method]}; no period ahead was asked for.`,
  point: (step: number, value: string): string => `Period ${step} ahead: ${value}.`,
  interval: (step: number, value: string, low: string, high: string, confidence: string): string => `Period ${step} ahead: ${value}, with ${confidence} confidence between ${low} and ${high}.`,
  multiplicative: 'No interval is told: a season that multiplies has none.',
  noError: 'No interval can be told, since no error could be measured.',
  noWidth: 'No interval is told: the values hardly differ from what was fitted, or are too few to measure by how much.',
  parameters: (list: string): string => `Its parameters: ${list}.`,
  slope: (slope: string): string => `The line changes by ${slope} a period.`,
  tested: (count: number, mae: string, baseline: SeriesMethod, baselineMae: string, beats: boolean): string =>
    `On the last ${count === 1 ? 'value' : `${count} values`}, held back to test it, it is off by ${mae} on average and the ${baseline === 'naive' ? 'naive' : 'seasonal naive'} forecast by ${baselineMae}: it ${beats ? 'beats' : 'does not beat'} that baseline.`,
  untested: 'How it would have done cannot be told: too few values are left to fit it on.',
};

const zh: typeof en = {
  method: (method, horizon) => `预测方法：${METHODS_ZH[method]}，向后预测 ${horizon} 期。`,
  none: (method) => `预测方法：${METHODS_ZH[method]}；未要求向后预测。`,
  point: (step, value) => `未来第 ${step} 期：${value}。`,
  interval: (step, value, low, high, confidence) => `未来第 ${step} 期：${value}，${confidence} 预测区间为 ${low} 至 ${high}。`,
  multiplicative: '乘法季节模型不提供预测区间。',
  noError: '无法测得误差，因此没有预测区间。',
  noWidth: '未给出预测区间：数据与拟合值几乎没有差异，或数据太少，无法衡量误差。',
  parameters: (list) => `所用参数：${list}。`,
  slope: (slope) => `趋势线每期变动 ${slope}。`,
  tested: (count, mae, baseline, baselineMae, beats) =>
    `在留作回测的最后 ${count} 个值上，该方法平均误差为 ${mae}，${baseline === 'naive' ? '朴素' : '季节朴素'}预测为 ${baselineMae}，${beats ? '优于' : '未优于'}该基准。`,
  untested: '剩余数据太少，无法回测该方法的表现。',
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
