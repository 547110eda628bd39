import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, figureText, measureText } from '../internal/sentences.js';
import type { FunnelAlert } from './alerts.types.js';

type Severity = FunnelAlert['severity'];

const SEVERITIES_EN: Readonly<Record<Severity, string>> = { critical: 'Critical', warning: 'Warning', info: 'Note' };
const SEVERITIES_ZH: Readonly<Record<Severity, string>> = { critical: '严重', warning: '警告', info: '提示' };

const en = {
  none: 'There is nothing that needs a look.',
  noneChecked: 'In what could be checked there is nothing that needs a look.',
  some: (critical: number, warning: number, info: number): string =>
    `${countText(critical + warning + info, 'thing needs', 'things need')} a look: ${critical} critical, ${countText(warning, 'warning')}, ${countText(info, 'note')}.`,
  alert: (severity: Severity, sentence: string): string => `${SEVERITIES_EN[severity]}: ${sentence}`,
  /** A stage, of a group where there are groups. */
  stage: (stage: string, group: string | null | undefined): string =>
    group === undefined ? stage : `${stage} (${group === null ? 'without group' : `group ${group}`})`,
  reserveLow: (weeks: number, threshold: number): string => `the pipeline lasts for ${measureText(weeks, 'week', threshold)}, less than the ${figureText(threshold)} asked for.`,
  leadWaits: (lead: string, minutes: number, threshold: number): string =>
    `lead ${lead} has been waiting for ${measureText(minutes, 'minute', threshold)}, more than the ${figureText(threshold)} allowed.`,
  medianLate: (minutes: number, threshold: number): string =>
    `half of the leads wait for ${measureText(minutes, 'minute', threshold)} or longer, more than the ${figureText(threshold)} allowed.`,
  conversionLow: (stage: string, bucket: string | undefined, rate: string, floor: string): string =>
    `${bucket === undefined ? '' : `in ${bucket} `}the conversion into ${stage} is ${rate}, and its whole interval lies below the floor of ${floor}.`,
  conversionDrop: (stage: string, bucket: string | undefined, fall: string, most: string): string =>
    `${bucket === undefined ? '' : `in ${bucket} `}the conversion into ${stage} is lower by ${fall} of what it was in the period before, more than the ${most} allowed; chance alone does not explain it.`,
  dwellUp: (stage: string, bucket: string | undefined, factor: number, most: number): string =>
    `${bucket === undefined ? '' : `in ${bucket} `}the median stay in ${stage} is ${figureText(factor, most)} times that of the period before, more than the ${figureText(most)} allowed.`,
  stalled: (stage: string, deals: number): string => `${countText(deals, 'deal stands', 'deals stand')} in ${stage} for longer than the stage allows.`,
  dataGap: (days: number, most: number): string => `nothing has been entered for ${measureText(days, 'day', most)}, more than the ${figureText(most)} allowed.`,
  noData: 'nothing has been entered at all.',
};

const zh: typeof en = {
  none: '没有需要关注的事项。',
  noneChecked: '可检查的内容中没有需要关注的事项。',
  some: (critical, warning, info) => `共有 ${critical + warning + info} 项需要关注：严重 ${critical} 项，警告 ${warning} 项，提示 ${info} 项。`,
  alert: (severity, sentence) => `${SEVERITIES_ZH[severity]}：${sentence}`,
  stage: (stage, group) => (group === undefined ? `${stage} ` : `${stage}（${group === null ? '未分组' : `分组 ${group}`}）`),
  reserveLow: (weeks, threshold) => `商机储备只够 ${figureText(weeks, threshold)} 周，低于要求的 ${figureText(threshold)} 周。`,
  leadWaits: (lead, minutes, threshold) => `线索 ${lead} 已等待 ${figureText(minutes, threshold)} 分钟，超过允许的 ${figureText(threshold)} 分钟。`,
  medianLate: (minutes, threshold) => `一半的线索等待达到或超过 ${figureText(minutes, threshold)} 分钟，允许时限为 ${figureText(threshold)} 分钟。`,
  conversionLow: (stage, bucket, rate, floor) => `${bucket === undefined ? '' : `${bucket} `}进入 ${stage}的转化率为 ${rate}，整个置信区间低于下限 ${floor}。`,
  conversionDrop: (stage, bucket, fall, most) =>
    `${bucket === undefined ? '' : `${bucket} `}进入 ${stage}的转化率较上一期相对下降 ${fall}，超过允许的 ${most}，且不能仅以偶然解释。`,
  dwellUp: (stage, bucket, factor, most) =>
    `${bucket === undefined ? '' : `${bucket} `}在 ${stage}停留天数的中位数是上一期的 ${figureText(factor, most)} 倍，超过允许的 ${figureText(most)} 倍。`,
  stalled: (stage, deals) => `${deals} 个商机在 ${stage}的停留超过该阶段允许的天数。`,
  dataGap: (days, most) => `已有 ${figureText(days, most)} 天没有新录入的数据，允许的间隔为 ${figureText(most)} 天。`,
  noData: '没有录入过任何数据。',
};

export const ALERTS: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
