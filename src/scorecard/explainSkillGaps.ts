import * as z from 'zod/mini';
import { figureText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './people.phrases.js';
import type { SkillGapRanking } from './people.types.js';

/** Checks a ranking as far as sentences look at it. */
function gapsSchema() {
  const number = z.number();
  return z.object({
    rows: z.array(z.object({ id: z.string(), importance: number, current: number, gap: number, surplus: number, rank: z.nullable(number) })),
  });
}

/**
 * Tells which skills are to be trained, the most urgent first, in English or Chinese.
 *
 * @param result - what `rankSkillGaps` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many skills have a gap and which comes first, then a sentence a skill
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainSkillGaps, rankSkillGaps } from 'salesmath';
 * explainSkillGaps(rankSkillGaps([{ id: 'closing', importance: 5, current: 6 }, { id: 'needs', importance: 7, current: 3 }]));
 * // => [
 * //   '1 of 2 skills has a gap; needs is to be trained first.',
 * //   '1. needs: 4 is missing (importance 7, current 3).',
 * //   'closing: 1 more than needed (importance 5, current 6).',
 * // ]
 */
export function explainSkillGaps(result: SkillGapRanking, options?: ExplainOptions): readonly string[] {
  const phrases = PHRASES[readLocale(options)];
  const { rows } = parseConfig(gapsSchema(), result, 'result');
  const [first] = rows;
  const gaps = rows.filter(({ rank }) => rank !== null).length;
  const sentences = [first === undefined || gaps === 0 ? phrases.noGaps(rows.length) : phrases.gaps(gaps, rows.length, first.id)];
  for (const { id, importance, current, gap, surplus, rank } of rows) {
    const [wanted, reached] = [figureText(importance), figureText(current)];
    if (rank !== null) sentences.push(phrases.gap(rank, id, figureText(gap), wanted, reached));
    else sentences.push(surplus === 0 ? phrases.enough(id, reached) : phrases.surplus(id, figureText(surplus), wanted, reached));
  }
  return sentences;
}
