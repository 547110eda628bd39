import type { InEveryLanguage, Locale } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

const en = {
  AFTER_AS_OF: (rows: number): string => `Left out: ${countText(rows, 'row')} later than the instant of the report.`,
  REMAP_DROPPED: (rows: number): string => `Left out: ${countText(rows, 'row')} of stages that the remap of the model drops.`,
};

const zh: typeof en = {
  AFTER_AS_OF: (rows) => `已剔除 ${rows} 行晚于报告时点的记录。`,
  REMAP_DROPPED: (rows) => `已剔除 ${rows} 行记录：所属阶段已在模型的 remap 中停用。`,
};

const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };

/** What is said of rows that are not in a report; nothing where there are none. */
export function leftOut(why: keyof typeof en, rows: number, locale: Locale): string[] {
  return rows === 0 ? [] : [PHRASES[locale][why](rows)];
}
