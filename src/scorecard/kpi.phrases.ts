import type { InEveryLanguage } from '../internal/sentences.js';

/** Figures and shares come as text. */
const en = {
  score: (score: string, scale: string, grade: string | null, coefficient: string | null): string =>
    `The score is ${score}, where reaching every target is worth ${scale}${grade === null ? '' : `: grade ${grade}`}${coefficient === null ? '' : ` with a coefficient of ${coefficient}`}.`,
  ungated: (score: string): string => `Without the gates that were not passed it would be ${score}.`,
  blend: (score: string, alpha: string): string => `The team's score of ${score} makes up ${alpha} of it.`,
  multiply: (coefficient: string): string => `It was multiplied by the team's coefficient of ${coefficient}.`,
  kpi: (kpi: string, attained: string, actual: string | null, counted: string | null, weight: string, points: string): string =>
    `${kpi}: ${attained} attained${actual === null ? '' : ` with ${actual}`}${counted === null ? '' : `, of which ${counted} counts`}; at a weight of ${weight} it is worth ${points}.`,
  renormalized: (kpi: string): string => `${kpi} was not measured, and its weight went to the others.`,
  zeroed: (kpi: string, weight: string): string => `${kpi} was not measured and counts as 0 at a weight of ${weight}.`,
  immeasurable: (kpi: string, actual: string, zeroedWeight: string | null): string =>
    `${kpi}: ${actual} cannot be measured by the target, and ${zeroedWeight === null ? 'its weight went to the others' : `counts as 0 at a weight of ${zeroedWeight}`}.`,
  passed: (kpi: string, min: string, observed: string): string => `The gate on ${kpi} is passed: ${observed} attained, ${min} needed.`,
  failed: (kpi: string, min: string, observed: string | null, isGiven: boolean): string =>
    `The gate on ${kpi} is not passed: ${observed !== null ? `${observed} attained` : isGiven ? 'it cannot be measured' : 'it was not measured'}, ${min} needed.`,
  MISSING_KPI: (kpi: string, isGiven: boolean): string => (isGiven ? `${kpi} was treated as missing.` : `There is no value for ${kpi}.`),
  ZERO_TARGET: (kpi: string): string => `The target of ${kpi} is the same as its baseline, so nothing can be measured by it.`,
};

const zh: typeof en = {
  score: (score, scale, grade, coefficient) =>
    `得分 ${score}（全部达标为 ${scale} 分）${grade === null ? '' : `，等级 ${grade}`}${coefficient === null ? '' : `，系数 ${coefficient}`}。`,
  ungated: (score) => `若不计未通过的门槛，得分为 ${score}。`,
  blend: (score, alpha) => `其中团队得分 ${score} 占 ${alpha}。`,
  multiply: (coefficient) => `得分已乘以团队系数 ${coefficient}。`,
  kpi: (kpi, attained, actual, counted, weight, points) =>
    `${kpi}：达成率 ${attained}${actual === null ? '' : `（实际 ${actual}）`}${counted === null ? '' : `，按 ${counted} 计入`}，权重 ${weight}，得 ${points} 分。`,
  renormalized: (kpi) => `${kpi} 未考核，其权重分摊给其他指标。`,
  zeroed: (kpi, weight) => `${kpi} 未考核，按 0 计入，权重 ${weight}。`,
  immeasurable: (kpi, actual, zeroedWeight) =>
    `${kpi}：实际 ${actual}，目标值无法据以考核，${zeroedWeight === null ? '其权重分摊给其他指标' : `按 0 计入，权重 ${zeroedWeight}`}。`,
  passed: (kpi, min, observed) => `${kpi} 门槛已通过：达成率 ${observed}，要求 ${min}。`,
  failed: (kpi, min, observed, isGiven) =>
    `${kpi} 门槛未通过：${observed !== null ? `达成率 ${observed}` : isGiven ? '无法考核' : '未考核'}，要求 ${min}。`,
  MISSING_KPI: (kpi, isGiven) => (isGiven ? `${kpi} 按缺失处理。` : `${kpi} 没有数据。`),
  ZERO_TARGET: (kpi) => `${kpi} 的目标值等于基准值，无法据此考核。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
