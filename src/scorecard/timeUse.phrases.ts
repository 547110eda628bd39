import type { InEveryLanguage } from '../internal/sentences.js';
import { figureText, measureText } from '../internal/sentences.js';

/** Shares come as text. */
const en = {
  gained: (hours: number): string => `The ideal has ${measureText(Math.abs(hours), 'hour')} ${hours > 0 ? 'more' : 'less'} for what brings revenue.`,
  unchanged: 'The ideal has as much time as now for what brings revenue.',
  sides: (before: number, all: string, share: string, after: number, wantedAll: string, wantedShare: string): string =>
    `Now what brings revenue takes ${measureText(before, 'hour')} of ${all} (${share}), ideally ${measureText(after, 'hour')} of ${wantedAll} (${wantedShare}).`,
  noRevenue: 'No activity is said to bring revenue.',
  moved: (activity: string, isRevenue: boolean, before: number, share: string, after: number, wantedShare: string, change: number): string =>
    `${activity}${isRevenue ? ' (brings revenue)' : ''}: from ${measureText(before, 'hour')} (${share}) to ${measureText(after, 'hour')} (${wantedShare}), ${measureText(Math.abs(change), 'hour')} ${change > 0 ? 'more' : 'less'}.`,
  stayed: (activity: string, isRevenue: boolean, hours: number, share: string, wantedShare: string): string =>
    `${activity}${isRevenue ? ' (brings revenue)' : ''}: ${measureText(hours, 'hour')} as before, ${share} now and ${wantedShare} ideally.`,
  NORMALIZED: (side: 'current' | 'ideal', sum: string): string => `The shares of the ${side} side summed to ${sum} and were divided by it.`,
};

const zh: typeof en = {
  gained: (hours) => `理想情况下，用于创收的时间${hours > 0 ? '增加' : '减少'} ${figureText(Math.abs(hours))} 小时。`,
  unchanged: '理想情况下，用于创收的时间不变。',
  sides: (before, all, share, after, wantedAll, wantedShare) =>
    `目前 ${all} 小时中有 ${figureText(before)} 小时用于创收（${share}），理想为 ${wantedAll} 小时中有 ${figureText(after)} 小时（${wantedShare}）。`,
  noRevenue: '未指定任何创收活动。',
  moved: (activity, isRevenue, before, share, after, wantedShare, change) =>
    `${activity}${isRevenue ? '（创收）' : ''}：由 ${figureText(before)} 小时（${share}）变为 ${figureText(after)} 小时（${wantedShare}），${change > 0 ? '增加' : '减少'} ${figureText(Math.abs(change))} 小时。`,
  stayed: (activity, isRevenue, hours, share, wantedShare) =>
    `${activity}${isRevenue ? '（创收）' : ''}：仍为 ${figureText(hours)} 小时，目前占 ${share}，理想占 ${wantedShare}。`,
  NORMALIZED: (side, sum) => `${side === 'current' ? '目前' : '理想'}一方的占比合计为 ${sum}，已按此数折算为 100%。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
