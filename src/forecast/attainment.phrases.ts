import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

const en = {
  chance: (chance: string): string => `The chance to reach the target is ${chance}.`,
  expected: (booked: string | null, expected: string, spread: string): string =>
    `${booked === null ? 'The open deals' : `Together with what is won already (${booked}), the open deals`} come to ${expected} on average, with a standard deviation of ${spread}.`,
  wins: (wins: string): string => `${wins} ${wins === '1' ? 'win' : 'wins'}`,
  exact: 'It was computed from all outcomes.',
  simulated: (draws: number, seed: number, error: string): string => `It was simulated with ${countText(draws, 'draw')} from seed ${seed}; its standard error is ${error} percentage points.`,
};

const zh: typeof en = {
  chance: (chance) => `达成目标的概率为 ${chance}。`,
  expected: (booked, expected, spread) => `${booked === null ? '在跟商机' : `加上已赢单的 ${booked}，在跟商机`}平均将达到 ${expected}，标准差为 ${spread}。`,
  wins: (wins) => `${wins} 单`,
  exact: '该概率由全部可能结果精确计算得出。',
  simulated: (draws, seed, error) => `该概率由 ${draws} 次模拟得出（随机种子 ${seed}），标准误为 ${error} 个百分点。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
