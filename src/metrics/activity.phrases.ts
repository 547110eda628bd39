import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, figureText, measureText } from '../internal/sentences.js';

/** Sentences about work, answers and sequences of steps. */
const en = {
  goals: (deals: number, stage: string): string => `${countText(deals, 'deal')} reached ${stage}.`,
  kind: (kind: string, count: number): string => `${kind}: ${countText(count, 'activity', 'activities')}.`,
  perGoal: (each: number, stage: string): string => `That is ${figureText(each)} for each deal that reached ${stage}.`,
  noGoal: (stage: string): string => `How many it takes for a deal cannot be told: none reached ${stage}.`,
  replies: (share: string): string => `Answered: ${share}.`,
  outside: (count: number): string => `${count} of them ${count === 1 ? 'was' : 'were'} in no stage of the order.`,
  advance: (stage: string, touches: number, advanced: number, each: number, flattered: number): string =>
    `${stage}: ${touches} for ${countText(advanced, 'advance')}, ${figureText(each)} for each; ${figureText(flattered)} when those on deals that did not go on are left out.`,
  noAdvance: (stage: string, touches: number): string => `${stage}: ${touches}, and no deal went on.`,

  answered: (leads: number, answered: number, open: number): string => `Of ${countText(leads, 'lead')} ${answered} ${answered === 1 ? 'was' : 'were'} answered, and ${open} ${open === 1 ? 'is' : 'are'} waiting.`,
  noLeads: 'There are no leads.',
  group: (group: string | null): string => (group === null ? 'Without group' : `Group ${group}`),
  inGroup: (group: string, sentence: string): string => `${group}: ${sentence}`,
  minutes: (minutes: number, isWorking: boolean): string => `${measureText(minutes, 'minute')}${isWorking ? ' of working days' : ''}`,
  median: (median: string, p90: string | null): string => `Half of the leads are answered within ${median}${p90 === null ? '; for nine in ten that cannot be told yet' : `, nine in ten within ${p90}`}.`,
  noMedian: 'Within what time half of the leads are answered cannot be told yet: too many are waiting.',
  withinTarget: (target: string, share: string): string => `Answered within the target of ${target}: ${share}.`,
  late: (id: string, owner: string | null, minutes: string): string => `Lead ${id}${owner === null ? '' : ` of ${owner}`} was answered after ${minutes}.`,
  waiting: (id: string, owner: string | null, minutes: string): string => `Lead ${id}${owner === null ? '' : ` of ${owner}`} is still waiting after ${minutes}.`,

  subjects: (subjects: number, excluded: number): string => `${countText(subjects, 'subject')}${excluded === 0 ? '' : `, ${excluded} of them removed by an excluding event`}.`,
  stepsDone: (done: number, steps: number): string => `${done} of ${countText(steps, 'step')} in any order`,
  first: (step: string, reached: number): string => `${step}: reached by ${countText(reached, 'subject')}.`,
  next: (step: string, reached: number, share: string, overall: string | null): string =>
    `${step}: reached by ${countText(reached, 'subject')}, conversion ${share}${overall === null ? '' : `; from the first step ${overall}`}.`,
  dropOff: (subjects: number): string => `${countText(subjects, 'subject')} did not come this far.`,
  seconds: (median: number, mean: number): string => `From the required step before it takes ${measureText(median, 'second')} in the median, ${figureText(mean)} in the mean.`,
};

const zh: typeof en = {
  goals: (deals, stage) => `共有 ${deals} 个商机到达 ${stage}。`,
  kind: (kind, count) => `${kind}：${count} 次活动。`,
  perGoal: (each, stage) => `平均每个到达 ${stage} 的商机需要 ${figureText(each)} 次。`,
  noGoal: (stage) => `没有商机到达 ${stage}，无法得出每单所需的活动次数。`,
  replies: (share) => `回复率：${share}。`,
  outside: (count) => `其中 ${count} 次不属于流程中的任何阶段。`,
  advance: (stage, touches, advanced, each, flattered) =>
    `${stage}：${touches} 次活动带来 ${advanced} 次推进，平均每次推进 ${figureText(each)} 次；若不计未推进的商机，为 ${figureText(flattered)} 次。`,
  noAdvance: (stage, touches) => `${stage}：${touches} 次活动，没有商机推进。`,

  answered: (leads, answered, open) => `共 ${leads} 条线索，已响应 ${answered} 条，等待中 ${open} 条。`,
  noLeads: '没有线索。',
  group: (group) => (group === null ? '未分组' : `分组 ${group}`),
  inGroup: (group, sentence) => `${group}：${sentence}`,
  minutes: (minutes, isWorking) => `${figureText(minutes)} 分钟${isWorking ? '（仅计工作日）' : ''}`,
  median: (median, p90) => `一半的线索在 ${median}内得到响应${p90 === null ? '；90% 的响应时间尚无法得出' : `，90% 在 ${p90}内`}。`,
  noMedian: '等待中的线索过多，响应时间的中位数尚无法得出。',
  withinTarget: (target, share) => `在目标 ${target}内响应的比例：${share}。`,
  late: (id, owner, minutes) => `线索 ${id}${owner === null ? ' ' : `（${owner}）`}在 ${minutes}后才得到响应。`,
  waiting: (id, owner, minutes) => `线索 ${id}${owner === null ? ' ' : `（${owner}）`}已等待 ${minutes}，仍未响应。`,

  subjects: (subjects, excluded) => `共 ${subjects} 个对象${excluded === 0 ? '' : `，其中 ${excluded} 个因排除事件被剔除`}。`,
  stepsDone: (done, steps) => `完成 ${steps} 个步骤中的 ${done} 个（不分先后）`,
  first: (step, reached) => `${step}：${reached} 个对象到达。`,
  next: (step, reached, share, overall) => `${step}：${reached} 个对象到达，相对上一步的转化率 ${share}${overall === null ? '' : `；相对第一步 ${overall}`}。`,
  dropOff: (subjects) => `流失 ${subjects} 个对象。`,
  seconds: (median, mean) => `距上一必经步骤的时间：中位数 ${figureText(median)} 秒，平均 ${figureText(mean)} 秒。`,
};

export const ACTIVITY: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
