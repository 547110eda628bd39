import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, figureText, listText, measureText } from '../internal/sentences.js';

const days = (count: number): string => measureText(count, 'day');

/** What is added of a period that the range cuts, or that is not over. */
const PARTIAL_EN = '; only a part of the period is known';
const PARTIAL_ZH = '；该期间仅有部分数据';

const en = {
  cohort: (deals: number, range: { start: string; end: string } | undefined): string =>
    `${countText(deals, 'deal')}${range === undefined ? '' : ` created from ${range.start} on and before ${range.end}`}`,
  outcome: (cohort: string, won: number, lost: number, open: number, asOf: string): string => `${cohort}: at ${asOf} ${won} won, ${lost} lost and ${open} open.`,
  period: (range: { start: string; end: string }, created: number, won: number, lost: number, open: number, asOf: string): string =>
    `From ${range.start} on and before ${range.end}: ${countText(created, 'deal')} created, ${won} won and ${lost} lost; ${open} open at ${asOf}.`,
  reopened: (deals: number): string => `${countText(deals, 'deal')} came back after being won or lost.`,
  noStages: 'There are no stages.',
  whole: (first: string, last: string, share: string): string => `From ${first} to ${last} the conversion is ${share}.`,
  first: (stage: string, reached: number): string => `${stage}: reached by ${countText(reached, 'deal')}.`,
  next: (stage: string, reached: number, share: string, benchmark: string | null): string =>
    `${stage}: reached by ${countText(reached, 'deal')}, conversion ${share}${benchmark === null ? '' : `; usual is ${benchmark}`}.`,
  dropOff: (deals: number): string => `${countText(deals, 'deal')} of those before did not come this far.`,
  flowDropOff: (visits: number): string => `${countText(visits, 'visit')} more began in the required stage before than went on from it.`,
  skipped: (deals: number): string => `${countText(deals, 'deal')} passed it by.`,
  visits: (begun: readonly string[], ended: readonly string[]): string => `Visits: ${listText(begun, 'en')}; ${listText(ended, 'en')}.`,
  opening: (count: number): string => `${count} going on at first`,
  entries: (count: number): string => `${count} begun`,
  advanced: (count: number): string => `${count} went on`,
  lost: (count: number): string => `${count} lost`,
  regressed: (count: number): string => `${count} went back`,
  movedOut: (count: number): string => `${count} parked`,
  stillHere: (count: number): string => `${count} still there`,
  dwell: (median: number, ended: number, going: number): string =>
    `Half of the stays end within ${days(median)} (${ended} ended, ${going} going on).`,
  dwellTails: (p75: number, p90: number | null): string => `Three in four end within ${days(p75)}${p90 === null ? '' : `, nine in ten within ${days(p90)}`}.`,
  dwellMean: (mean: number): string => `Up to the longest stay seen, the mean stay is ${days(mean)}.`,
  dwellUnknown: (ended: number, going: number): string =>
    `How long half of the stays last cannot be told yet: ${ended} ended, ${going} ${going === 1 ? 'is' : 'are'} going on.`,
  value: (value: string, missing: number): string =>
    `The deals that reached it are worth ${value}${missing === 0 ? '' : `, not counting ${countText(missing, 'deal')} of no known value`}.`,
  cost: (cost: string, each: string | null): string => (each === null ? `It cost ${cost}, and no deal reached it.` : `It cost ${cost}: ${each} for each deal that reached it.`),
  averageDays: (mean: number): string => `The mean stay is ${days(mean)}.`,
  ofClosed: (share: string): string => `Win rate of closed deals: ${share}.`,
  ofCreated: (share: string): string => `Win rate of all deals: ${share}.`,
  ofMatured: (share: string): string => `Win rate of the deals whose window is over: ${share}.`,
  byValue: (percent: string, won: string, closed: string, missing: number): string =>
    `Win rate by value: ${percent} (${won} of ${closed})${missing === 0 ? '' : `, not counting ${countText(missing, 'closed deal')} of no known value`}.`,
  noValue: 'The win rate by value is not known: no closed deal has a value above 0.',
  daysToWin: (median: number, mean: number, p90: number, wins: number): string =>
    `Winning takes ${days(median)} in the median, ${days(mean)} in the mean and up to ${days(p90)} in nine of ten cases (${countText(wins, 'win')}).`,
  noWins: 'How long winning takes cannot be told: no deal was won.',
  part: (group: string | null | undefined, bucket: string | undefined): string =>
    [...(group === undefined ? [] : [group === null ? 'Without group' : `Group ${group}`]), ...(bucket === undefined ? [] : [bucket])].join(', '),
  slice: (part: string, deals: number, won: number, lost: number, open: number, share: string, isPartial: boolean): string =>
    `${part}: ${countText(deals, 'deal')}, ${won} won, ${lost} lost, ${open} open; win rate of closed deals ${share}${isPartial ? PARTIAL_EN : ''}.`,
  immature: (part: string): string => `${part}: not every deal has had its whole window yet, so that more may still be won.`,
  track: (rows: number, lastEntryAt: string): string => `${countText(rows, 'row')} of stages and periods; the latest entry is of ${lastEntryAt}.`,
  emptyTrack: 'There is nothing to track: no rows.',
  trackRow: (part: string, stage: string, reached: number, share: string | null, median: number | null, isYoung: boolean, isPartial: boolean): string =>
    `${part}, ${stage}: reached by ${countText(reached, 'deal')}${share === null ? '' : `, conversion ${share}`}${median === null ? '' : `; half of the stays end within ${days(median)}`}${isYoung ? '; not every deal has had its whole window yet' : ''}${isPartial ? PARTIAL_EN : ''}.`,
};

const zh: typeof en = {
  cohort: (deals, range) => (range === undefined ? `共 ${deals} 个商机` : `${range.start}（含）至 ${range.end}（不含）创建的商机共 ${deals} 个`),
  outcome: (cohort, won, lost, open, asOf) => `${cohort}：截至 ${asOf}，赢单 ${won} 个，输单 ${lost} 个，进行中 ${open} 个。`,
  period: (range, created, won, lost, open, asOf) =>
    `${range.start}（含）至 ${range.end}（不含）：新建商机 ${created} 个，赢单 ${won} 个，输单 ${lost} 个，截至 ${asOf} 进行中 ${open} 个。`,
  reopened: (deals) => `有 ${deals} 个商机在赢单或输单后重新激活。`,
  noStages: '没有任何阶段。',
  whole: (first, last, share) => `从 ${first} 到 ${last} 的整体转化率为 ${share}。`,
  first: (stage, reached) => `${stage}：${reached} 个商机到达。`,
  next: (stage, reached, share, benchmark) => `${stage}：${reached} 个商机到达，转化率 ${share}${benchmark === null ? '' : `；通常为 ${benchmark}`}。`,
  dropOff: (deals) => `之前的商机中有 ${deals} 个未走到这一步。`,
  flowDropOff: (visits) => `上一必经阶段开始的停留比推进的多 ${visits} 次。`,
  skipped: (deals) => `有 ${deals} 个商机跳过了该阶段。`,
  visits: (begun, ended) => `停留记录：${begun.join('，')}；${ended.join('，')}。`,
  opening: (count) => `期初在内 ${count} 次`,
  entries: (count) => `进入 ${count} 次`,
  advanced: (count) => `推进 ${count} 次`,
  lost: (count) => `输单 ${count} 次`,
  regressed: (count) => `退回 ${count} 次`,
  movedOut: (count) => `搁置 ${count} 次`,
  stillHere: (count) => `仍在停留 ${count} 次`,
  dwell: (median, ended, going) => `一半的停留在 ${figureText(median)} 天内结束（已结束 ${ended} 次，仍在停留 ${going} 次）。`,
  dwellTails: (p75, p90) => `75% 的停留在 ${figureText(p75)} 天内结束${p90 === null ? '' : `，90% 在 ${figureText(p90)} 天内`}。`,
  dwellMean: (mean) => `截至已知的最长停留，平均停留 ${figureText(mean)} 天。`,
  dwellUnknown: (ended, going) => `停留天数的中位数尚无法得出：已结束 ${ended} 次，仍在停留 ${going} 次。`,
  value: (value, missing) => `到达该阶段的商机金额合计 ${value}${missing === 0 ? '' : `，不含 ${missing} 个金额未知的商机`}。`,
  cost: (cost, each) => (each === null ? `花费 ${cost}，没有商机到达。` : `花费 ${cost}，平均每个到达的商机 ${each}。`),
  averageDays: (mean) => `平均停留 ${figureText(mean)} 天。`,
  ofClosed: (share) => `已关闭商机的赢单率：${share}。`,
  ofCreated: (share) => `全部商机的赢单率：${share}。`,
  ofMatured: (share) => `观察窗口已结束商机的赢单率：${share}。`,
  byValue: (percent, won, closed, missing) => `按金额计算的赢单率：${percent}（${won}/${closed}）${missing === 0 ? '' : `，不含 ${missing} 个金额未知的已关闭商机`}。`,
  noValue: '按金额计算的赢单率未知：已关闭商机没有大于 0 的金额。',
  daysToWin: (median, mean, p90, wins) =>
    `赢单周期中位数 ${figureText(median)} 天，平均 ${figureText(mean)} 天，90% 在 ${figureText(p90)} 天内（赢单 ${wins} 个）。`,
  noWins: '没有赢单，无法得出赢单周期。',
  part: (group, bucket) => [...(group === undefined ? [] : [group === null ? '未分组' : `分组 ${group}`]), ...(bucket === undefined ? [] : [bucket])].join('，'),
  slice: (part, deals, won, lost, open, share, isPartial) => `${part}：商机 ${deals} 个，赢单 ${won} 个，输单 ${lost} 个，进行中 ${open} 个；已关闭商机的赢单率 ${share}${isPartial ? PARTIAL_ZH : ''}。`,
  immature: (part) => `${part}：部分商机的观察窗口尚未结束，后续仍可能赢单。`,
  track: (rows, lastEntryAt) => `共 ${rows} 行阶段与期间的数据，最近一条记录在 ${lastEntryAt}。`,
  emptyTrack: '没有可跟踪的数据。',
  trackRow: (part, stage, reached, share, median, isYoung, isPartial) =>
    `${part}，${stage}：${reached} 个商机到达${share === null ? '' : `，转化率 ${share}`}${median === null ? '' : `；一半的停留在 ${figureText(median)} 天内结束`}${isYoung ? '；部分商机的观察窗口尚未结束' : ''}${isPartial ? PARTIAL_ZH : ''}。`,
};

export const REPORT: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
