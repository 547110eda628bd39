import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText, numberText } from '../internal/sentences.js';
import type { ChurnRiskBand } from './risk.types.js';

const BANDS_ZH: Readonly<Record<ChurnRiskBand, string>> = { high: '高', medium: '中', low: '低', unknown: '未知' };

/** Figures and shares come as text. */
const en = {
  customers: (count: number, bands: readonly string[]): string =>
    `${countText(count, 'customer')}${bands.length === 0 ? '' : ` by risk: ${listText(bands, 'en')}`}.`,
  band: (band: ChurnRiskBand, count: number): string => `${numberText(count, 2)} ${band}`,
  byModel: (medium: string, high: string): string => `The risk is the chance of having left, by the model: medium from ${medium} on, high from ${high} on.`,
  byRhythm: (medium: string, high: string): string =>
    `The risk is how many times the expected gap has passed since the last purchase: medium from ${medium} on, high from ${high} on.`,
  gap: (days: string, shrinkage: string): string => `In an expected gap the median of all customers, ${days} days, weighs as much as ${shrinkage} gaps of one's own.`,
  left: (band: ChurnRiskBand, chance: string): string => `The risk is ${band}: the chance of having left is ${chance}.`,
  overdue: (band: ChurnRiskBand, ratio: string): string => `The risk is ${band}: ${ratio} times the expected gap has passed since the last purchase.`,
  unknownByModel: 'The risk is unknown: after a single purchase BG/NBD cannot tell.',
  unknownByRhythm: 'The risk is unknown: there is no purchase.',
};

const zh: typeof en = {
  customers: (count, bands) => `共 ${numberText(count, 2)} 位客户${bands.length === 0 ? '' : `，流失风险：${bands.join('，')}`}。`,
  band: (band, count) => `${BANDS_ZH[band]} ${numberText(count, 2)} 位`,
  byModel: (medium, high) => `风险为模型估计的流失概率：达到 ${medium} 为中风险，达到 ${high} 为高风险。`,
  byRhythm: (medium, high) => `风险按距上次购买的时间与预期间隔之比判断：达到 ${medium} 倍为中风险，达到 ${high} 倍为高风险。`,
  gap: (days, shrinkage) => `计算预期间隔时，全体客户的中位数 ${days} 天相当于客户自身的 ${shrinkage} 个间隔。`,
  left: (band, chance) => `流失风险为${BANDS_ZH[band]}：流失概率为 ${chance}。`,
  overdue: (band, ratio) => `流失风险为${BANDS_ZH[band]}：距上次购买的时间已是预期间隔的 ${ratio} 倍。`,
  unknownByModel: '流失风险未知：仅购买过一次，BG/NBD 模型无法判断。',
  unknownByRhythm: '流失风险未知：没有购买记录。',
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
