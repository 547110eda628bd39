import * as z from 'zod/mini';
import type { InEveryLanguage, Locale } from '../internal/sentences.js';
import { countText, pointsText } from '../internal/sentences.js';

const en = {
  AFTER_AS_OF: (count: number): string => `${countText(count, 'row')} later than the day of the forecast ${count === 1 ? 'was' : 'were'} set aside.`,
  ASSUMES_INDEPENDENCE: 'The chance takes deals as independent of each other; if many fail together, very good and very bad ends are both likelier.',
  CONSTANT_FEATURE: (feature: string): string => `${feature} is the same in all rows fitted and says nothing.`,
  DOES_NOT_BEAT_BASELINE: 'The method adds nothing to the naive forecast: it was no better on the values held back.',
  END_LOOKS_INCLUSIVE: (value: string): string => `The range ends before ${value}: that day is not in it, although it is the last one of a month.`,
  MISSING_VALUE: (count: number): string => `${countText(count, 'deal')} without a value ${count === 1 ? 'is' : 'are'} in no sum.`,
  NOT_CONVERGED: 'The fit did not settle, so that its coefficients are not final.',
  OUTCOMES_GROUPED: (count: number): string => `There are ${count} outcomes; neighbours share an entry in the list of them.`,
  REMAP_DROPPED: (count: number): string => `${countText(count, 'row')} of stages that the model leaves out ${count === 1 ? 'was' : 'were'} dropped.`,
  SELF_TRANSITION: (count: number): string => `${countText(count, 'row')} with the stage of the row before ${count === 1 ? 'was' : 'were'} passed over.`,
  SEPARATED: 'The features tell won from lost without one mistake; check whether one of them was only known after the end.',
  SIMULATED: (error: string): string => `The chance was simulated; its standard error is ${error} percentage points.`,
  UNKNOWN_LEVEL: (feature: string, count: number): string =>
    `${countText(count, 'row')} ${count === 1 ? 'has' : 'have'} a ${feature} that the fit did not see; an average one was taken instead.`,
};

const zh: typeof en = {
  AFTER_AS_OF: (count) => `有 ${count} 行晚于预测日期，未计入。`,
  ASSUMES_INDEPENDENCE: '该概率假设各商机相互独立；若多个商机同时失败，极好和极差的结果都会比所示更常见。',
  CONSTANT_FEATURE: (feature) => `特征 ${feature} 在所有拟合样本中都相同，没有任何信息。`,
  DOES_NOT_BEAT_BASELINE: '该方法并不优于朴素预测：在留出的数据上误差没有更小。',
  END_LOOKS_INCLUSIVE: (value) => `预测区间不含结束日 ${value}，而这一天是月末，请确认是否应包含。`,
  MISSING_VALUE: (count) => `有 ${count} 个商机没有金额，未计入任何合计。`,
  NOT_CONVERGED: '拟合没有收敛，系数尚不稳定。',
  OUTCOMES_GROUPED: (count) => `可能的结果共 ${count} 种，相邻结果在列表中合并显示。`,
  REMAP_DROPPED: (count) => `有 ${count} 行所属阶段不在模型中，已舍弃。`,
  SELF_TRANSITION: (count) => `有 ${count} 行与前一行阶段相同，已跳过。`,
  SEPARATED: '这些特征能毫无差错地区分赢单与输单；请检查其中是否有结单之后才知道的信息。',
  SIMULATED: (error) => `该概率由模拟得出，标准误为 ${error} 个百分点。`,
  UNKNOWN_LEVEL: (feature, count) => `有 ${count} 行的 ${feature} 在拟合中从未出现，按平均水平处理。`,
};

const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };

const COUNTED = ['AFTER_AS_OF', 'MISSING_VALUE', 'OUTCOMES_GROUPED', 'REMAP_DROPPED', 'SELF_TRANSITION'] as const;
const PLAIN = ['ASSUMES_INDEPENDENCE', 'DOES_NOT_BEAT_BASELINE', 'NOT_CONVERGED', 'SEPARATED'] as const;

/** A warning, as far as sentences read it. */
export type ExplainableWarning =
  | { readonly code: (typeof COUNTED)[number]; readonly count: number }
  | { readonly code: (typeof PLAIN)[number] }
  | { readonly code: 'CONSTANT_FEATURE'; readonly feature: string }
  | { readonly code: 'UNKNOWN_LEVEL'; readonly feature: string; readonly count: number }
  | { readonly code: 'END_LOOKS_INCLUSIVE'; readonly value: string }
  | { readonly code: 'SIMULATED'; readonly standardError: number };

/** Schema of the warnings of a result. */
export function warningsSchema(): z.ZodMiniType<readonly ExplainableWarning[]> {
  return z.array(
    z.discriminatedUnion('code', [
      z.object({ code: z.enum(COUNTED), count: z.number() }),
      z.object({ code: z.enum(PLAIN) }),
      z.object({ code: z.literal('CONSTANT_FEATURE'), feature: z.string() }),
      z.object({ code: z.literal('UNKNOWN_LEVEL'), feature: z.string(), count: z.number() }),
      z.object({ code: z.literal('END_LOOKS_INCLUSIVE'), value: z.string() }),
      z.object({ code: z.literal('SIMULATED'), standardError: z.number() }),
    ]),
  );
}

function explainWarning(warning: ExplainableWarning, locale: Locale): string {
  const phrases = PHRASES[locale];
  switch (warning.code) {
    case 'CONSTANT_FEATURE':
      return phrases.CONSTANT_FEATURE(warning.feature);
    case 'UNKNOWN_LEVEL':
      return phrases.UNKNOWN_LEVEL(warning.feature, warning.count);
    case 'END_LOOKS_INCLUSIVE':
      return phrases.END_LOOKS_INCLUSIVE(warning.value);
    case 'SIMULATED':
      return phrases.SIMULATED(pointsText(warning.standardError));
    case 'ASSUMES_INDEPENDENCE':
    case 'DOES_NOT_BEAT_BASELINE':
    case 'NOT_CONVERGED':
    case 'SEPARATED':
      return phrases[warning.code];
    default:
      return phrases[warning.code](warning.count);
  }
}

/** A sentence for each warning. */
export function explainWarnings(warnings: readonly ExplainableWarning[], locale: Locale): string[] {
  return warnings.map((warning) => explainWarning(warning, locale));
}
