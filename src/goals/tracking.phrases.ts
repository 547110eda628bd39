import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

type Basis = 'calendarDays' | 'workingDays';

const dayWord = (basis: Basis, count: number): string => `${basis === 'workingDays' ? 'working' : 'calendar'} ${count === 1 ? 'day' : 'days'}`;
const dayWordZh = (basis: Basis): string => (basis === 'workingDays' ? '个工作日' : '天');

const en = {
  notSet: (id: string): string => `Goal ${id} has no target.`,
  notStarted: (id: string): string => `Goal ${id} has not started yet.`,
  onTrack: (id: string): string => `Goal ${id} is on track.`,
  atRisk: (id: string): string => `Goal ${id} is at risk.`,
  offTrack: (id: string): string => `Goal ${id} is off track.`,
  achieved: (id: string): string => `Goal ${id} is achieved.`,
  missed: (id: string): string => `Goal ${id} is missed.`,
  unknown: (id: string): string => `Whether goal ${id} is on track cannot be told.`,
  attained: (actual: string, target: string, attainment: string): string => `It stands at ${actual}, the target is ${target}: the attainment is ${attainment}.`,
  stands: (actual: string, target: string): string => `It stands at ${actual}, the target is ${target}; an attainment cannot be told.`,
  recorded: (actual: string): string => `It stands at ${actual}.`,
  nothing: (target: string): string => `Nothing is recorded for it; the target is ${target}.`,
  empty: 'Nothing is recorded for it.',
  away: (gap: string): string => `It is ${gap} away from the target.`,
  beyond: (gap: string): string => `It is ${gap} better than the target.`,
  expected: (amount: string, share: string): string => `By now it should stand at ${amount}, with ${share} of the goal reached.`,
  expectedShare: (share: string): string => `By now ${share} of the goal should be reached.`,
  pace: (index: string, atRisk: string, offTrack: string): string => `The pace index is ${index}; below ${atRisk} a goal is at risk, below ${offTrack} off track.`,
  projection: (amount: string): string => `At this pace the whole period brings ${amount}.`,
  perDay: (amount: string, days: number, basis: Basis): string =>
    days === 1 ? `The one ${dayWord(basis, 1)} that remains must bring ${amount}.` : `Each of the ${days} ${dayWord(basis, days)} that remain must bring ${amount}.`,
  time: (elapsed: number, total: number, remaining: number, basis: Basis): string =>
    `${elapsed} of ${total} ${dayWord(basis, total)} ${elapsed === 1 ? 'is' : 'are'} gone, ${remaining} to come.`,
  stretch: 'The stretch is reached.',
  target: 'As it stands, the target is met.',
  threshold: 'The threshold is reached.',
  ignored: (what: string): string => `Not counted: ${what}.`,
  outsidePeriod: (count: number): string => `${countText(count, 'row')} outside the period`,
  afterAsOf: (count: number, asOf: string): string => `${countText(count, 'row')} after ${asOf}`,
  BASELINE_EQUALS_TARGET: 'Its attainment cannot be told: the baseline is the target.',
  MISSING_BASELINE: 'Its attainment cannot be told: where lower is better, it takes a baseline.',
  ZERO_TARGET: 'Its attainment cannot be told: the target is 0.',
  PLAN_DIFFERS_FROM_TARGET: (planned: string, target: string): string => `The periods of its plan sum to ${planned} and not to the target of ${target}.`,
  PARENT_ACTUAL_IGNORED: (count: number): string => `${countText(count, 'row')} of its own ${count === 1 ? 'was' : 'were'} not counted: it is followed by the goals under it.`,
  unmatched: (count: number, rows: string): string => `${countText(count, 'row')} ${count === 1 ? 'belongs' : 'belong'} to none of the goals, counted from 0: ${rows}.`,
  ambiguous: (ownerId: string, count: number): string => `${countText(count, 'row')} of ${ownerId}, who has several goals, ${count === 1 ? 'was' : 'were'} given to none of them.`,
};

const zh: typeof en = {
  notSet: (id) => `目标 ${id} 未设目标值。`,
  notStarted: (id) => `目标 ${id} 尚未开始。`,
  onTrack: (id) => `目标 ${id} 进度正常。`,
  atRisk: (id) => `目标 ${id} 存在风险。`,
  offTrack: (id) => `目标 ${id} 进度落后。`,
  achieved: (id) => `目标 ${id} 已达成。`,
  missed: (id) => `目标 ${id} 未达成。`,
  unknown: (id) => `目标 ${id} 的进度无法判断。`,
  attained: (actual, target, attainment) => `当前实绩 ${actual}，目标值 ${target}，达成率 ${attainment}。`,
  stands: (actual, target) => `当前实绩 ${actual}，目标值 ${target}，达成率无法计算。`,
  recorded: (actual) => `当前实绩 ${actual}。`,
  nothing: (target) => `尚无实绩记录，目标值 ${target}。`,
  empty: '尚无实绩记录。',
  away: (gap) => `距目标还差 ${gap}。`,
  beyond: (gap) => `优于目标 ${gap}。`,
  expected: (amount, share) => `按进度此时应为 ${amount}，即完成 ${share}。`,
  expectedShare: (share) => `按进度此时应完成 ${share}。`,
  pace: (index, atRisk, offTrack) => `进度指数为 ${index}；低于 ${atRisk} 为存在风险，低于 ${offTrack} 为进度落后。`,
  projection: (amount) => `按目前进度，全期预计 ${amount}。`,
  perDay: (amount, days, basis) => `剩余 ${days} ${dayWordZh(basis)}，每天需完成 ${amount}。`,
  time: (elapsed, total, remaining, basis) => `共 ${total} ${dayWordZh(basis)}，已过 ${elapsed}，剩余 ${remaining}。`,
  stretch: '已达到挑战目标。',
  target: '目前已满足目标值。',
  threshold: '已达到门槛值。',
  ignored: (what) => `未计入：${what}。`,
  outsidePeriod: (count) => `期间之外的 ${count} 行`,
  afterAsOf: (count, asOf) => `${asOf} 之后的 ${count} 行`,
  BASELINE_EQUALS_TARGET: '达成率无法计算：基线值与目标值相同。',
  MISSING_BASELINE: '达成率无法计算：越低越好的指标需要基线值。',
  ZERO_TARGET: '达成率无法计算：目标值为 0。',
  PLAN_DIFFERS_FROM_TARGET: (planned, target) => `各期计划合计 ${planned}，与目标值 ${target} 不一致。`,
  PARENT_ACTUAL_IGNORED: (count) => `该目标由下级目标汇总，自身的 ${count} 行未计入。`,
  unmatched: (count, rows) => `有 ${count} 行不属于任何目标，行号（从 0 起）：${rows}。`,
  ambiguous: (ownerId, count) => `${ownerId} 有多个目标，其 ${count} 行无法归属，未计入任何目标。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
