import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

const en = {
  fitted: (rows: number, positives: number): string => `The model was fitted to ${countText(rows, 'deal')}, ${positives} of them won.`,
  holdout: (rows: number, positives: number): string => `It was tested on ${countText(rows, 'deal')} that it had not seen, ${positives} of them won.`,
  noHoldout: 'No deals were held out, so that how it does on others is not known.',
  auc: (auc: string): string => `Of a won and a lost one among these, it gives the won one the higher chance ${auc} of the time.`,
  noAuc: 'How well it tells won from lost there cannot be told: all of these ended alike.',
  losses: (brier: string, logLoss: string): string => `Its Brier score there is ${brier}, its log loss ${logLoss}; lower is better.`,
  bin: (low: string, high: string, count: number, predicted: string, observed: string): string =>
    `Of ${countText(count, 'deal')} with a chance from ${low} to ${high}, which predicts ${predicted} on average, ${observed} ${count === 1 ? 'was' : 'were'} won.`,
  number: (feature: string): string => `one unit more of ${feature}`,
  boolean: (feature: string): string => `${feature} being true`,
  level: (feature: string, level: string, base: string): string => `${feature} being ${level} instead of ${base}`,
  missing: (feature: string): string => `${feature} not being known`,
  unknownLevel: 'not known',
  otherwise: 'the usual',
  effect: (what: string, size: string, raises: boolean, error: string): string => `The log-odds of a win ${raises ? 'rise' : 'fall'} by ${size} (standard error ${error}) with ${what}.`,
  loose: (what: string, size: string, raises: boolean): string =>
    `The log-odds of a win ${raises ? 'rise' : 'fall'} by ${size} with ${what}; how sure that is cannot be told, since the other features determine it.`,
  none: (what: string): string => `Nothing can be learnt about ${what}: it is the same in all deals fitted.`,
  noneFound: (what: string, error: string): string => `The log-odds of a win do not change (standard error ${error}) with ${what}.`,
  chances: (rows: number): string => `The model gives a chance to ${countText(rows, 'deal')}.`,
  chance: (row: number, chance: string): string => `Deal ${row} of the list is won with a chance of ${chance}.`,
};

const zh: typeof en = {
  fitted: (rows, positives) => `模型用 ${rows} 个商机拟合，其中赢单 ${positives} 个。`,
  holdout: (rows, positives) => `另用 ${rows} 个未参与拟合的商机检验，其中赢单 ${positives} 个。`,
  noHoldout: '没有留出商机做检验，因此模型在其他商机上的表现未知。',
  auc: (auc) => `任取其中一个赢单和一个输单商机，模型有 ${auc} 的机会给赢单的更高概率（AUC）。`,
  noAuc: '这些商机的结局全都相同，无法判断模型区分赢单与输单的能力。',
  losses: (brier, logLoss) => `检验的 Brier 分数为 ${brier}，对数损失为 ${logLoss}，越低越好。`,
  bin: (low, high, count, predicted, observed) => `概率在 ${low} 至 ${high} 的商机有 ${count} 个，平均预测 ${predicted}，实际赢单 ${observed}。`,
  number: (feature) => `${feature} 每增加一个单位`,
  boolean: (feature) => `${feature} 为真时`,
  level: (feature, level, base) => `${feature} 为 ${level}（相对于 ${base}）时`,
  missing: (feature) => `${feature} 未知时`,
  unknownLevel: '未知',
  otherwise: '常见值',
  effect: (what, size, raises, error) => `${what}，赢单的对数几率${raises ? '上升' : '下降'} ${size}（标准误 ${error}）。`,
  loose: (what, size, raises) => `${what}，赢单的对数几率${raises ? '上升' : '下降'} ${size}；该特征由其他特征决定，无法判断其可靠程度。`,
  none: (what) => `${what}的影响无从得知：该特征在所有拟合商机中都相同。`,
  noneFound: (what, error) => `${what}，赢单的对数几率不变（标准误 ${error}）。`,
  chances: (rows) => `模型给出了 ${rows} 个商机的赢单概率。`,
  chance: (row, chance) => `列表中第 ${row} 个商机的赢单概率为 ${chance}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
