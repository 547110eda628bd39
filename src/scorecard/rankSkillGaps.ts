import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { compare, maximum, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { decimalSchema, idSchema, parseUniqueRows } from '../internal/validate.js';
import type { Skill, SkillGapRanking } from './people.types.js';

/**
 * Ranks skills by what is missing: train first where the gap is largest, of equal gaps the more important skill.
 *
 * `gap = max(0, importance − current)`, taken exactly: 0.3 − 0.1 ties with 0.2.
 *
 * @param skills - importance and current level, on one scale
 * @returns by gap, then importance, both falling, then input order; rank 1, 2, 3 …, null without a gap
 * @throws {SalesMathError} DUPLICATE_ID: a skill stands there twice. INVALID_ROW: a skill is no object. INVALID_OPTION, INVALID_NUMBER,
 *   MISSING_VALUE, INVALID_ID
 * @example
 * import { rankSkillGaps } from 'salesmath';
 * const { rows } = rankSkillGaps([
 *   { id: 'closing', importance: 5, current: 6 },
 *   { id: 'listening', importance: 6, current: 2 },
 *   { id: 'needs', importance: 7, current: 3 },
 * ]);
 * rows.map(({ id, gap, rank }) => [id, gap, rank]); // => [['needs', 4, 1], ['listening', 4, 2], ['closing', 0, null]]
 * @see {@link classifySkillWill}
 */
export function rankSkillGaps(skills: Iterable<Skill>): SkillGapRanking {
  const read = parseUniqueRows(z.object({ id: idSchema(), importance: decimalSchema(), current: decimalSchema() }), skills, 'skills', 'id');
  const measured = read.map(({ id, importance, current }) => {
    const wanted = knownDecimal(importance);
    const reached = knownDecimal(current);
    return { id, wanted, reached, gap: maximum(ZERO, subtract(wanted, reached)), surplus: maximum(ZERO, subtract(reached, wanted)) };
  });
  measured.sort((a, b) => compare(b.gap, a.gap) || compare(b.wanted, a.wanted));
  return {
    rows: measured.map(({ id, wanted, reached, gap, surplus }, i) => ({
      id,
      importance: toNumber(wanted),
      current: toNumber(reached),
      gap: toNumber(gap),
      surplus: toNumber(surplus),
      rank: gap.n === 0n ? null : i + 1,
    })),
    options: {},
    warnings: [],
  };
}
