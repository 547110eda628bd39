import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { compare } from '../internal/fraction.js';
import { decimalSchema, idSchema, parseUniqueRows, requireOptions, requireWord } from '../internal/validate.js';
import type { ParticipantRank, ParticipantRanking, ParticipantScore, RankParticipantsOptions, RankTies } from './types.js';

interface Scored {
  readonly id: string;
  readonly score: string;
  readonly value: Fraction;
}

/** The rank of `count` equals of whom `before` are better, in `blocks` blocks. */
function rankOf(ties: RankTies, before: number, blocks: number, count: number): number {
  if (ties === 'dense') return blocks + 1;
  return ties === 'min' ? before + 1 : before + (count + 1) / 2;
}

/**
 * Ranks people by score, with ties told as you choose.
 *
 * Equal is exact: 0.3 and `'0.30'` tie.
 *
 * @param scores - one row a person; a null score is not ranked
 * @param options - `ties`: `min` (default) 1, 2, 2, 4; `dense` 1, 2, 2, 3; `average` 1, 2.5, 2.5, 4. `direction`: `higher` (default) or `lower` first
 * @returns best first, equals in input order, those without a score last with rank null
 * @throws {SalesMathError} DUPLICATE_ID: somebody stands there twice
 * @throws {SalesMathError} INVALID_NUMBER: a score that is no number. INVALID_ROW: a row is no object. INVALID_OPTION, MISSING_VALUE, INVALID_ID
 * @example
 * import { rankParticipants } from 'salesmath';
 * const { rows } = rankParticipants([{ id: 'Ann', score: 90 }, { id: 'Bo', score: 95 }, { id: 'Cy', score: '90.0' }]);
 * rows.map(({ id, rank, tied }) => [id, rank, tied]); // => [['Bo', 1, false], ['Ann', 2, true], ['Cy', 2, true]]
 * @see {@link scoreKpis}
 */
export function rankParticipants(scores: Iterable<ParticipantScore>, options?: RankParticipantsOptions): ParticipantRanking {
  const given = requireOptions<RankParticipantsOptions>(options, ['ties', 'direction']);
  const ties = requireWord(given.ties, ['min', 'dense', 'average'], 'min', 'options.ties');
  const direction = requireWord(given.direction, ['higher', 'lower'], 'higher', 'options.direction');
  const read = parseUniqueRows(z.object({ id: idSchema(), score: z.optional(z.nullable(decimalSchema())) }), scores, 'scores', 'id');
  const scored: Scored[] = [];
  const unscored: ParticipantRank[] = [];
  for (const { id, score } of read) {
    if (typeof score === 'string') scored.push({ id, score, value: knownDecimal(score) });
    else unscored.push({ id, score: null, rank: null, tied: false });
  }
  scored.sort((a, b) => (direction === 'higher' ? compare(b.value, a.value) : compare(a.value, b.value)));
  const rows: ParticipantRank[] = [];
  let blocks = 0;
  for (let start = 0; start < scored.length; blocks += 1) {
    const { score } = scored[start] as Scored;
    let end = start + 1;
    while (scored[end]?.score === score) end += 1;
    const rank = rankOf(ties, start, blocks, end - start);
    for (const { id } of scored.slice(start, end)) rows.push({ id, score, rank, tied: end - start > 1 });
    start = end;
  }
  return { rows: rows.concat(unscored), options: { ties, direction }, warnings: [] };
}
