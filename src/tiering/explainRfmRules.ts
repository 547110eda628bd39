import * as z from 'zod/mini';
import { listText, readLocale, shortListText } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './rfm.phrases.js';
import type { RfmRulesCheck } from './rfm.types.js';

const LISTED_OVERLAPS = 10;

/**
 * Tells whether rules of RFM segments are complete, and where they are not, in English or Chinese.
 *
 * @param result - what `checkRfmRules` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns one sentence when all is well; else what has no segment, what has several (the first ten of them) and which segments
 *   never win
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { checkRfmRules, explainRfmRules } from 'salesmath';
 * const rules = { id: 'mine', bins: 2, segments: [
 *   { id: 'best', when: { recency: [2, 2], fm: [2, 2] } },
 *   { id: 'gone', when: { recency: [1, 1] } },
 * ] } as const;
 * explainRfmRules(checkRfmRules(rules)); // => ['1 score has no segment: 211.']
 */
export function explainRfmRules(result: RfmRulesCheck, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const codes = z.array(z.string());
  const schema = z.object({ uncovered: codes, overlaps: z.array(z.object({ code: z.string(), segments: codes })), unreachable: codes });
  const { uncovered, overlaps, unreachable } = parseConfig(schema, result, 'result');
  if (uncovered.length + overlaps.length + unreachable.length === 0) return [phrases.rulesFine];
  return [
    uncovered.length === 0 ? phrases.covered : phrases.uncovered(shortListText(uncovered, locale), uncovered.length),
    ...overlaps.slice(0, LISTED_OVERLAPS).map(({ code, segments: [winner = '', ...others] }) => phrases.overlap(code, winner, listText(others, locale))),
    ...(overlaps.length > LISTED_OVERLAPS ? [phrases.moreOverlaps(overlaps.length)] : []),
    ...(unreachable.length === 0 ? [] : [phrases.unreachable(listText(unreachable, locale), unreachable.length)]),
  ];
}
