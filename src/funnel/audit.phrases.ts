import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, figureText, listText, measureText } from '../internal/sentences.js';

/** One finding, with what its sentence says. */
interface Told {
  readonly deal: string;
  readonly stage: string;
  /** Stages passed over, as a list in words. */
  readonly skipped: string;
  /** Days spent and days allowed. */
  readonly days: number;
  readonly limit: number;
}

const en = {
  summary: (findings: number, deals: number, asOf: string): string =>
    findings === 0
      ? `Up to ${asOf}, nothing was found in the history of ${countText(deals, 'deal')}.`
      : `Up to ${asOf}, ${countText(findings, 'thing was', 'things were')} found in the history of ${countText(deals, 'deal')}.`,
  counts: (counts: readonly string[]): string => `By kind: ${listText(counts, 'en')}.`,
  count: (kind: string, count: number): string => `${kind} ${count}`,
  kind: {
    UNKNOWN_STAGE: 'unknown stages',
    AFTER_AS_OF: 'rows from the future',
    DUPLICATE_ROW: 'repeated rows',
    BEFORE_CREATION: 'rows from before the deal',
    SELF_TRANSITION: 'moves into the same stage',
    SKIPPED: 'skipped stages',
    REGRESSION: 'steps back',
    REOPENED: 're-opened deals',
    OUTCOME_FLIP: 'changed outcomes',
    STALLED: 'stalled deals',
  },
  UNKNOWN_STAGE: ({ deal, stage }: Told): string => `Deal ${deal} entered ${stage}, which is no stage of the model`,
  AFTER_AS_OF: ({ deal, stage }: Told): string => `Deal ${deal} entered ${stage} only after the instant of the report`,
  DUPLICATE_ROW: ({ deal, stage }: Told): string => `Deal ${deal} is said twice to have entered ${stage} at one instant`,
  BEFORE_CREATION: ({ deal, stage }: Told): string => `Deal ${deal} entered ${stage} before it was created`,
  SELF_TRANSITION: ({ deal, stage }: Told): string => `Deal ${deal} entered ${stage}, where it stood already`,
  SKIPPED: ({ deal, stage, skipped }: Told): string => `Deal ${deal} entered ${stage} and skipped ${skipped}`,
  REGRESSION: ({ deal, stage }: Told): string => `Deal ${deal} went back to ${stage}`,
  REOPENED: ({ deal, stage }: Told): string => `Deal ${deal} was closed and came back to ${stage}`,
  OUTCOME_FLIP: ({ deal, stage }: Told): string => `Deal ${deal} ended in ${stage} after it had been closed the other way`,
  STALLED: ({ deal, stage, days, limit }: Told): string =>
    `Deal ${deal} has stood in ${stage} for ${measureText(days, 'day')}, more than the ${figureText(limit)} allowed`,
  finding: (what: string, row: number): string => `${what} (entries[${row}]).`,
};

const zh: typeof en = {
  summary: (findings, deals, asOf) =>
    findings === 0 ? `截至 ${asOf}，${deals} 个商机的阶段记录未发现问题。` : `截至 ${asOf}，${deals} 个商机的阶段记录中发现 ${findings} 处问题。`,
  counts: (counts) => `按类型统计：${counts.join('，')}。`,
  count: (kind, count) => `${kind} ${count} 处`,
  kind: {
    UNKNOWN_STAGE: '未知阶段',
    AFTER_AS_OF: '晚于报告时点',
    DUPLICATE_ROW: '重复记录',
    BEFORE_CREATION: '早于商机创建',
    SELF_TRANSITION: '重复进入同一阶段',
    SKIPPED: '跳过阶段',
    REGRESSION: '阶段倒退',
    REOPENED: '重新激活',
    OUTCOME_FLIP: '输赢结果反转',
    STALLED: '停滞',
  },
  UNKNOWN_STAGE: ({ deal, stage }) => `商机 ${deal} 进入了 ${stage}，模型中没有该阶段`,
  AFTER_AS_OF: ({ deal, stage }) => `商机 ${deal} 进入 ${stage} 的时间晚于报告时点`,
  DUPLICATE_ROW: ({ deal, stage }) => `商机 ${deal} 在同一时点重复记录进入 ${stage}`,
  BEFORE_CREATION: ({ deal, stage }) => `商机 ${deal} 进入 ${stage} 的时间早于其创建时间`,
  SELF_TRANSITION: ({ deal, stage }) => `商机 ${deal} 已处于 ${stage}，又被记录进入该阶段`,
  SKIPPED: ({ deal, stage, skipped }) => `商机 ${deal} 进入 ${stage} 时跳过了 ${skipped}`,
  REGRESSION: ({ deal, stage }) => `商机 ${deal} 退回到 ${stage}`,
  REOPENED: ({ deal, stage }) => `商机 ${deal} 关闭后又回到 ${stage}`,
  OUTCOME_FLIP: ({ deal, stage }) => `商机 ${deal} 以 ${stage} 关闭，与之前的输赢结果相反`,
  STALLED: ({ deal, stage, days, limit }) => `商机 ${deal} 在 ${stage} 已停留 ${figureText(days)} 天，超过允许的 ${figureText(limit)} 天`,
  finding: (what, row) => `${what}（entries[${row}]）。`,
};

export const AUDIT: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
