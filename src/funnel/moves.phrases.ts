import type { InEveryLanguage, Locale } from '../internal/sentences.js';
import { countText, listText } from '../internal/sentences.js';
import type { MissingCriterion, MoveDirection, NextStage } from './moves.types.js';

/** Sentences of one language about moves. */
interface Phrases {
  direction: Readonly<Record<MoveDirection, string>>;
  allowed(move: string): string;
  forbidden(move: string, required: number): string;
  skipped(stages: string): string;
  missing(criterion: MissingCriterion): string;
}

const PHRASES: InEveryLanguage<Phrases> = {
  en: {
    direction: {
      start: 'Starting here',
      forward: 'The move forward',
      backward: 'The move back',
      same: 'Staying in the stage',
      lose: 'Giving the deal up',
      park: 'Parking the deal',
      reopen: 'Re-opening the deal',
    },
    allowed: (move) => `${move} is allowed.`,
    forbidden: (move, required) => `${move} is not allowed: ${countText(required, 'required criterion is', 'required criteria are')} not met.`,
    skipped: (stages) => `It passes over ${stages}, whose criteria are asked for too.`,
    missing: ({ stage, criterion, side, required }) =>
      `${side === 'exit' ? 'Leaving' : 'Entering'} ${stage} asks for ${criterion}, which is not met${required ? '' : '; it is optional and forbids nothing'}.`,
  },
  'zh-CN': {
    direction: {
      start: '由此阶段进入漏斗',
      forward: '向前推进',
      backward: '退回之前的阶段',
      same: '停留在当前阶段',
      lose: '标记为输单',
      park: '搁置商机',
      reopen: '重新激活商机',
    },
    allowed: (move) => `可以执行：${move}。`,
    forbidden: (move, required) => `不能执行：${move}，有 ${required} 项必备条件未满足。`,
    skipped: (stages) => `该操作跳过了 ${stages}，其条件同样需要满足。`,
    missing: ({ stage, criterion, side, required }) =>
      `${side === 'exit' ? '离开' : '进入'} ${stage} ${required ? '必须' : '建议'}满足条件 ${criterion}，目前未满足${required ? '' : '，但不影响执行'}。`,
  },
};

/** What is said of a move, with the stages that it passes over. */
export function tellMove({ allowed, direction, missing }: Omit<NextStage, 'stage'>, skipped: readonly string[], locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const move = phrases.direction[direction];
  const required = missing.filter((each) => each.required).length;
  return [
    allowed ? phrases.allowed(move) : phrases.forbidden(move, required),
    ...(skipped.length === 0 ? [] : [phrases.skipped(listText(skipped, locale))]),
    ...missing.map((each) => phrases.missing(each)),
  ];
}
