import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, figureText, measureText } from '../internal/sentences.js';

const en = {
  SELF_TRANSITION: (count: number): string => `${countText(count, 'row repeats', 'rows repeat')} the stage of the row before and ${count === 1 ? 'starts no visit of its own' : 'start no visit of their own'}.`,
  MISSING_VALUE: (count: number): string => `${countText(count, 'deal has', 'deals have')} no value and ${count === 1 ? 'is' : 'are'} in no sum of money.`,
  BEFORE_CREATION: (count: number): string => `${countText(count, 'lead was', 'leads were')} contacted before being created; that counts as 0 minutes.`,
  MISSING_STAGE: (stage: string): string => `The report has no row for ${stage}: how many deals reached it is not known, and 0 is shown.`,
  COUNT_RISES: (stage: string): string => `The count of ${stage} is above the one that it is measured against, so that the rate is no share.`,
  FLOW_RATES: (stage: string): string =>
    `The rate of ${stage} sets what left the stage before against what came into it, which may be other deals: interval and verdict are only a rough guide.`,
  RATE_ABOVE_ONE: (stage: string): string => `A rate of ${stage} passes 100 %, so that it is no share.`,
  UNKNOWN_STAGE: (stage: string): string => `${stage} is named in the options but does not occur.`,
  COUNT_WIN_RATE: 'The win rate is one by number of deals: large deals are won less often, so that it promises too much.',
  NOT_CHECKED: (threshold: string, stage: string | undefined, groups: number | undefined): string =>
    `${threshold}${stage === undefined ? '' : ` of ${stage}`} could not be checked${groups === undefined ? '' : ` in ${countText(groups, 'group')}`}: what was given does not tell.`,
  NOT_MATURE: (side: 'before' | 'after' | undefined, count: number | undefined): string =>
    `${count ?? 'Some'} of the deals${side === undefined ? '' : ` ${side}`} ${count === 1 ? 'has' : 'have'} not had the whole window yet: more may still convert.`,
  unequalWatch: (before: number, after: number): string =>
    `The deals before had ${measureText(before, 'day')} to convert at least, those after ${figureText(after)}: whoever has more time may convert more.`,
  notMature: (count: number): string =>
    `${countText(count, 'row was', 'rows were')} not judged, since the cohorts have no window: young deals have had no time to convert.`,
  unequalFollowUp: 'The deals were not all watched for the same time, so that some had more time to convert.',
  END_LOOKS_INCLUSIVE: (day: string, path: string): string => `The range ends before ${day} (${path}): was that day meant to be in it?`,
};

const SIDES_ZH = { before: '之前的', after: '之后的' } as const;

const zh: typeof en = {
  SELF_TRANSITION: (count) => `有 ${count} 行记录重复了上一行的阶段，不算新的停留。`,
  MISSING_VALUE: (count) => `有 ${count} 个商机没有金额，未计入任何金额合计。`,
  BEFORE_CREATION: (count) => `有 ${count} 条线索的首次联系早于创建时间，按 0 分钟计。`,
  MISSING_STAGE: (stage) => `报告中没有 ${stage}：到达数量未知，显示为 0。`,
  COUNT_RISES: (stage) => `${stage} 的数量大于其基数，该比率不是占比。`,
  FLOW_RATES: (stage) => `${stage} 的比率是上一阶段的流出与流入之比，可能并非同一批商机：其区间与结论仅供参考。`,
  RATE_ABOVE_ONE: (stage) => `${stage} 的比率超过 100%，不是占比。`,
  UNKNOWN_STAGE: (stage) => `选项中提到了 ${stage}，但数据中没有。`,
  COUNT_WIN_RATE: '赢单率按商机数量计算：大单更难赢下，因此预期偏乐观。',
  NOT_CHECKED: (threshold, stage, groups) =>
    `${stage === undefined ? '' : `${stage} 的 `}${threshold} ${groups === undefined ? '' : `在 ${groups} 个分组中`}无法检查：提供的数据不足以判断。`,
  NOT_MATURE: (side, count) =>
    `${side === undefined ? '' : SIDES_ZH[side]}商机中有${count === undefined ? '一部分' : ` ${count} 个`}观察窗口尚未结束，后续仍可能转化。`,
  unequalWatch: (before, after) => `之前的商机至少有 ${figureText(before)} 天可转化，之后的至少 ${figureText(after)} 天：时间越长，转化可能越多。`,
  notMature: (count) => `有 ${count} 行未作判断：同期群没有设定观察窗口，新商机尚无时间转化。`,
  unequalFollowUp: '各商机的观察时长不同，部分商机有更多时间转化。',
  END_LOOKS_INCLUSIVE: (day, path) => `统计范围截止于 ${day} 之前（${path}）：是否本想包含这一天？`,
};

export const WARNINGS: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
