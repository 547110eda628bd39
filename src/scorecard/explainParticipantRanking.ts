import * as z from 'zod/mini';
import { decimalTextSchema, numberText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { PeopleExplanation } from './explanation.types.js';
import { PHRASES } from './people.phrases.js';
import type { ParticipantRanking } from './types.js';

/** Checks a ranking as far as sentences look at it. */
function rankingSchema() {
  return z.object({
    rows: z.array(z.object({ id: z.string(), score: z.nullable(decimalTextSchema()), rank: z.nullable(z.number()), tied: z.boolean() })),
    options: z.object({ ties: z.enum(['min', 'dense', 'average']), direction: z.enum(['higher', 'lower']) }),
  });
}

/**
 * Tells everybody's rank, in English or Chinese.
 *
 * @param result - what `rankParticipants` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the ranking, how equals were ranked among them where there are any; and of each, in the order of the result
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainParticipantRanking, rankParticipants } from 'salesmath';
 * const { sentences, people } = explainParticipantRanking(rankParticipants([{ id: 'ann', score: 90 }, { id: 'bo', score: 95 }]));
 * sentences; // => ['2 people ranked, the highest score first.']
 * people[0]; // => { id: 'bo', sentences: ['Rank 1 with a score of 95.'] }
 */
export function explainParticipantRanking(result: ParticipantRanking, options?: ExplainOptions): PeopleExplanation {
  const phrases = PHRASES[readLocale(options)];
  const { rows, options: { ties, direction } } = parseConfig(rankingSchema(), result, 'result');
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  return {
    sentences: [
      phrases.ranked(ranked, direction === 'higher'),
      ...(rows.some(({ tied }) => tied) ? [phrases.ties(ties)] : []),
      ...(ranked < rows.length ? [phrases.unscored(rows.length - ranked)] : []),
    ],
    people: rows.map(({ id, score, rank, tied }) => ({
      id,
      sentences: [rank === null || score === null ? phrases.noRank : phrases.rank(numberText(rank, 1), score, tied)],
    })),
  };
}
