import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

const en = {
  prior: (asOf: string, won: number, settled: number, rate: string): string =>
    `As of ${asOf}, ${won} of ${countText(settled, 'settled deal')} ${won === 1 ? 'was' : 'were'} won: ${rate}.`,
  nothing: (asOf: string): string => `As of ${asOf} no deal is settled, so that no chance can be told.`,
  stage: (stage: string, won: number, settled: number, rate: string, interval: string): string =>
    `Of ${countText(settled, 'settled deal')} that reached ${stage}, ${won} ${won === 1 ? 'was' : 'were'} won: ${rate} (${interval}).`,
  unknown: (stage: string): string => `${stage}: no deal that reached it is settled, so that its chance cannot be told.`,
  shrunk: (stage: string, shrunk: string, strength: string): string =>
    `Drawn towards all deals, which weigh as much as ${strength} of its own, ${stage} stands at ${shrunk}.`,
  thin: (stage: string, settled: number, minSample: number): string =>
    `${stage} has too little history to be judged by: ${countText(settled, 'settled deal')}, where at least ${minSample} ${minSample === 1 ? 'is' : 'are'} asked for.`,
};

const zh: typeof en = {
  prior: (asOf, won, settled, rate) => `截至 ${asOf}，已结商机 ${settled} 个，其中赢单 ${won} 个，赢单率 ${rate}。`,
  nothing: (asOf) => `截至 ${asOf} 没有已结商机，无法得出概率。`,
  stage: (stage, won, settled, rate, interval) => `到过阶段 ${stage} 的已结商机 ${settled} 个，赢单 ${won} 个，赢单率 ${rate}（${interval}）。`,
  unknown: (stage) => `阶段 ${stage}：到过该阶段的商机都未结单，无法得出赢单率。`,
  shrunk: (stage, shrunk, strength) => `向全部商机的赢单率收缩（相当于 ${strength} 个商机的权重）后，阶段 ${stage} 为 ${shrunk}。`,
  thin: (stage, settled, minSample) => `阶段 ${stage} 的历史样本不足：已结商机 ${settled} 个，至少需要 ${minSample} 个。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
