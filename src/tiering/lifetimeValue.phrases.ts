import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText, numberText } from '../internal/sentences.js';
import type { TimeUnit } from '../types.js';
import type { FittedModel } from './lifetimeValue.types.js';

const NAMES: Readonly<Record<FittedModel['kind'], string>> = {
  bgNbd: 'BG/NBD',
  mbgNbd: 'MBG/NBD',
  paretoNbd: 'Pareto/NBD',
  gammaGamma: 'Gamma-Gamma',
  shiftedBetaGeometric: 'shifted-beta-geometric',
};

const NAMES_ZH: typeof NAMES = /* @__PURE__ */ (() => ({ ...NAMES, shiftedBetaGeometric: '移位 Beta 几何（sBG）' }))();

const UNITS_ZH: Readonly<Record<TimeUnit, string>> = { day: '天', week: '周', month: '月', quarter: '季度', year: '年' };

const expected = (purchases: string): string => (purchases === '1' ? '1 purchase is expected' : `${purchases} purchases are expected`);

/** Figures, shares and spans of time come as text. */
const en = {
  fitted: (kind: FittedModel['kind'], n: number): string => `The model is ${NAMES[kind]}, fitted to ${countText(n, 'customer')}.`,
  unit: (unit: TimeUnit): string => `Time is counted in ${unit}s.`,
  parameters: (parameters: readonly string[]): string => `Its parameters are ${listText(parameters, 'en')}.`,
  parameter: (name: string, value: string, error: string | null): string => `${name} = ${value}${error === null ? '' : ` (standard error ${error})`}`,
  noErrors: 'The rows cannot tell the standard errors.',
  meanSpend: (spend: string): string => `The mean spend of all customers is ${spend}.`,
  infiniteSpend: 'The mean spend of all customers is infinite.',
  correlation: (correlation: string): string => `Frequency and mean spend correlate by ${correlation}; the model takes them for independent.`,
  noCorrelation: 'Whether frequency and mean spend go together cannot be told, since one of them does not vary.',
  converged: (steps: number, likelihood: string): string => `The search ended after ${countText(steps, 'step')} at a log-likelihood of ${likelihood}.`,
  cutShort: (steps: number, likelihood: string): string =>
    `The search was cut short after ${countText(steps, 'step')} at a log-likelihood of ${likelihood}: the parameters are the best so far, not the best there are.`,
  NO_REPEATS: 'Nobody bought twice, so the rows cannot tell the parameters.',
  PARAMETER_AT_BOUND: (name: string): string => `${name} runs to the edge of the search: a simpler model fits as well.`,
  TOO_FEW_VALUES: 'Two counts cannot tell its two parameters: others fit as well, and foretell other renewals after the first one.',
  UNUSABLE_ROWS: (count: number): string => `${countText(count, 'customer')} without a repeat purchase or a spend above 0 ${count === 1 ? 'is' : 'are'} left out.`,
  total: (horizon: string, purchases: string, undiscounted: string, value: string): string =>
    `Within ${horizon} all customers with a value together are expected to make ${purchases === '1' ? '1 purchase' : `${purchases} purchases`} with a margin of ${undiscounted}, worth ${value} today.`,
  basis: (margin: string, discount: string, step: string): string =>
    `The margin is ${margin} of the spend; it is discounted by ${discount} a year in steps of ${step}.`,
  value: (value: string): string => `Worth ${value} in money of today.`,
  noValue: 'The value cannot be told, since the spend is not known or infinite.',
  purchases: (purchases: string, horizon: string, spend: string | null): string =>
    `Within ${horizon} ${expected(purchases)}${spend === null ? '' : `, at ${spend} each`}.`,
  undiscounted: (margin: string): string => `Their margin is ${margin} before discounting.`,
  alive: (chance: string): string => `The chance of being a customer still is ${chance}.`,
  NO_SPEND: (count: number): string => `${countText(count, 'customer')} ${count === 1 ? 'has' : 'have'} no spend that is known and ${count === 1 ? 'is' : 'are'} not in the total.`,
  rows: (count: number): string => `The model is asked about ${countText(count, 'row')}.`,
  aliveRow: (row: number, chance: string): string => `Row ${row}: the chance of being a customer still is ${chance}.`,
  purchasesRow: (row: number, purchases: string, horizon: string): string => `Row ${row}: ${expected(purchases)} within ${horizon}.`,
  spendRow: (row: number, spend: string): string => `Row ${row}: a purchase is expected to be worth ${spend}.`,
  infiniteSpendRow: (row: number): string => `Row ${row}: the expected value of a purchase is infinite.`,
  survival: (renewals: number, left: string, stayed: string | null): string =>
    `After ${countText(renewals, 'renewal')} ${left} of the customers are left${stayed === null ? '' : `; ${stayed} of those who faced the last one stayed`}.`,
};

const zh: typeof en = {
  fitted: (kind, n) => `模型为 ${NAMES_ZH[kind]}，基于 ${numberText(n, 2)} 位客户拟合。`,
  unit: (unit) => `时间单位为${UNITS_ZH[unit]}。`,
  parameters: (parameters) => `参数：${parameters.join('，')}。`,
  parameter: (name, value, error) => `${name} = ${value}${error === null ? '' : `（标准误 ${error}）`}`,
  noErrors: '数据不足以估计标准误。',
  meanSpend: (spend) => `全体客户的平均单次消费为 ${spend}。`,
  infiniteSpend: '全体客户的平均单次消费为无穷大。',
  correlation: (correlation) => `购买频次与平均消费的相关系数为 ${correlation}；模型假定二者相互独立。`,
  noCorrelation: '购买频次或平均消费没有差异，无法判断二者是否相关。',
  converged: (steps, likelihood) => `经 ${steps} 步搜索收敛，对数似然为 ${likelihood}。`,
  cutShort: (steps, likelihood) => `搜索在 ${steps} 步后中止，对数似然为 ${likelihood}；参数是目前最好的，但未必最优。`,
  NO_REPEATS: '没有客户购买过两次，数据无法确定参数。',
  PARAMETER_AT_BOUND: (name) => `参数 ${name} 趋向搜索边界，更简单的模型同样适用。`,
  TOO_FEW_VALUES: '两个计数不足以确定两个参数：其他参数同样吻合，对首次续约之后的预测却不同。',
  UNUSABLE_ROWS: (count) => `${numberText(count, 2)} 位客户没有复购或消费不大于 0，未用于拟合。`,
  total: (horizon, purchases, undiscounted, value) => `未来 ${horizon}内，有价值估计的客户合计预期购买 ${purchases} 次，毛利 ${undiscounted}，折合现值 ${value}。`,
  basis: (margin, discount, step) => `毛利率 ${margin}，年折现率 ${discount}，每 ${step}折现一次。`,
  value: (value) => `客户终身价值（现值）为 ${value}。`,
  noValue: '消费金额未知或为无穷大，无法估计价值。',
  purchases: (purchases, horizon, spend) => `未来 ${horizon}内预期购买 ${purchases} 次${spend === null ? '' : `，每次 ${spend}`}。`,
  undiscounted: (margin) => `折现前毛利为 ${margin}。`,
  alive: (chance) => `仍为客户的概率为 ${chance}。`,
  NO_SPEND: (count) => `${numberText(count, 2)} 位客户消费金额未知，未计入合计。`,
  rows: (count) => `模型预测 ${count} 行。`,
  aliveRow: (row, chance) => `第 ${row} 行：仍为客户的概率为 ${chance}。`,
  purchasesRow: (row, purchases, horizon) => `第 ${row} 行：未来 ${horizon}内预期购买 ${purchases} 次。`,
  spendRow: (row, spend) => `第 ${row} 行：预期每次消费 ${spend}。`,
  infiniteSpendRow: (row) => `第 ${row} 行：预期每次消费为无穷大。`,
  survival: (renewals, left, stayed) => `${renewals} 次续约后客户留存 ${left}${stayed === null ? '' : `，本次续约的留存率为 ${stayed}`}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
