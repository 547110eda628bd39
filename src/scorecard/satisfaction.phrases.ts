import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

/** Figures, shares and intervals come as text. */
const en = {
  nps: (score: string, confidence: string, low: string, high: string): string => `The net promoter score is ${score} (${confidence} interval ${low} to ${high}).`,
  noScore: 'There are no answers, so no score can be told.',
  answers: (responses: number, promoters: number, passives: number, detractors: number): string =>
    `Of ${countText(responses, 'answer')} ${promoters} ${promoters === 1 ? 'is a promoter' : 'are promoters'}, ${passives} passive and ${detractors} ${detractors === 1 ? 'a detractor' : 'detractors'}.`,
  undecided: 'The interval holds 0, so it is not shown whether promoters outnumber detractors.',
  FEW_RESPONSES: (responses: number): string => `${countText(responses, 'answer')} ${responses === 1 ? 'says' : 'say'} little: the score may change much with the next ones.`,
  csat: (share: string, satisfied: number, responses: number, from: string, max: string, interval: string): string =>
    `${share} of the answers are satisfied: ${satisfied} of ${responses}, from ${from} of ${max} on (${interval}).`,
  mean: (mean: string, min: string, max: string): string => `The mean answer is ${mean} on a scale from ${min} to ${max}.`,
  weighted: (share: string): string => `Weighted by dimension the score is ${share}.`,
  dimension: (name: string, share: string, satisfied: number, responses: number, interval: string, mean: string): string =>
    `${name}: ${share} satisfied, ${satisfied} of ${responses} (${interval}), mean ${mean}.`,
  noAnswers: (name: string): string => `${name}: no answers.`,
  EMPTY_DIMENSION: (name: string): string => `${name} has a weight but no answers, so there is no weighted score.`,
};

const zh: typeof en = {
  nps: (score, confidence, low, high) => `净推荐值（NPS）为 ${score}（${confidence} 置信区间 ${low} 至 ${high}）。`,
  noScore: '没有回答，无法得出分数。',
  answers: (responses, promoters, passives, detractors) => `${responses} 份回答中，推荐者 ${promoters} 份，中立者 ${passives} 份，贬损者 ${detractors} 份。`,
  undecided: '置信区间包含 0，尚不能说明推荐者多于或少于贬损者。',
  FEW_RESPONSES: (responses) => `仅 ${responses} 份回答，样本偏少，分数可能随后续回答大幅变动。`,
  csat: (share, satisfied, responses, from, max, interval) => `满意率 ${share}：${responses} 份回答中 ${satisfied} 份满意（满分 ${max} 分，达到 ${from} 分为满意，${interval}）。`,
  mean: (mean, min, max) => `平均分 ${mean}（评分范围 ${min} 至 ${max}）。`,
  weighted: (share) => `各维度加权后的满意率为 ${share}。`,
  dimension: (name, share, satisfied, responses, interval, mean) => `${name}：满意率 ${share}，${responses} 份中 ${satisfied} 份满意（${interval}），平均分 ${mean}。`,
  noAnswers: (name) => `${name}：没有回答。`,
  EMPTY_DIMENSION: (name) => `${name} 有权重但没有回答，因此无加权满意率。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
