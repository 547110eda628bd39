import type { InEveryLanguage, Locale } from './sentences.js';
import { countText } from './sentences.js';

const REJECTED: InEveryLanguage<(rows: number) => string> = {
  en: (rows) => `Left out: ${countText(rows, 'row')} that could not be read.`,
  'zh-CN': (rows) => `已剔除 ${rows} 行无法读取的记录。`,
};

/** What is said of bad rows that were collected; nothing where there are none. */
export function tellRejected(rejected: readonly unknown[] | undefined, locale: Locale): string[] {
  return rejected === undefined || rejected.length === 0 ? [] : [REJECTED[locale](rejected.length)];
}
