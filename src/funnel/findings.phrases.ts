import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';
import type { FunnelFinding } from './types.js';

/** Sentences of one language about a model. */
interface Phrases {
  inOrder: string;
  refused(errors: number, warnings: number): string;
  usable(warnings: number): string;
  /** What a finding is about. */
  stage(id: string): string;
  someStage: string;
  finding: Readonly<Record<FunnelFinding['code'], (stage: string) => string>>;
}

export const FINDINGS: InEveryLanguage<Phrases> = {
  en: {
    inOrder: 'The model is in order.',
    refused: (errors, warnings) =>
      `The model cannot be used until ${countText(errors, 'error is', 'errors are')} mended${warnings === 0 ? '' : `; ${countText(warnings, 'thing')} more ${warnings === 1 ? 'is' : 'are'} worth a look`}.`,
    usable: (warnings) => `The model can be used; ${countText(warnings, 'thing is', 'things are')} worth a look.`,
    stage: (id) => `Stage ${id}`,
    someStage: 'A stage',
    finding: {
      DUPLICATE_ID: (stage) => `${stage}: its id, or that of one of its criteria, is used twice.`,
      NO_WON_STAGE: () => 'No stage is of the kind won: without one nothing can be converted.',
      OPTIONAL_FIRST_STAGE: (stage) => `${stage} is the first one and optional, but every deal is measured against it.`,
      INVALID_PROBABILITY: (stage) => `${stage}: its probability is no fraction from 0 to 1.`,
      INVALID_BENCHMARK: (stage) => `${stage}: its benchmark is no range of fractions from 0 to 1, the lower end first.`,
      UNKNOWN_REMAP_TARGET: (stage) => `${stage}: the remap sends it to a stage that the model does not have.`,
      REMAP_OF_LIVE_STAGE: (stage) => `${stage}: the remap sends it elsewhere, but the model still has it.`,
      STAGE_COUNT: () => 'The order has fewer than 4 or more than 6 stages.',
      FALLING_PROBABILITY: (stage) => `${stage} has a lower probability than the stage before it that has one.`,
    },
  },
  'zh-CN': {
    inOrder: '该漏斗模型没有问题。',
    refused: (errors, warnings) => `该漏斗模型有 ${errors} 处错误，修正前无法使用${warnings === 0 ? '' : `；另有 ${warnings} 处值得留意`}。`,
    usable: (warnings) => `该漏斗模型可以使用，有 ${warnings} 处值得留意。`,
    stage: (id) => `阶段 ${id}`,
    someStage: '某阶段',
    finding: {
      DUPLICATE_ID: (stage) => `${stage}：阶段编号或其条件编号重复。`,
      NO_WON_STAGE: () => '没有赢单阶段，无法计算转化。',
      OPTIONAL_FIRST_STAGE: (stage) => `${stage}：作为第一个阶段不能设为可选，所有商机都以它为基数。`,
      INVALID_PROBABILITY: (stage) => `${stage}：赢单概率不在 0 到 1 之间。`,
      INVALID_BENCHMARK: (stage) => `${stage}：基准区间不在 0 到 1 之间，或下限高于上限。`,
      UNKNOWN_REMAP_TARGET: (stage) => `${stage}：remap 指向模型中不存在的阶段。`,
      REMAP_OF_LIVE_STAGE: (stage) => `${stage}：remap 已将其停用，但模型中仍保留该阶段。`,
      STAGE_COUNT: () => '流程阶段少于 4 个或多于 6 个。',
      FALLING_PROBABILITY: (stage) => `${stage}：赢单概率低于前一个设有概率的阶段。`,
    },
  },
};
