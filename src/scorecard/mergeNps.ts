import * as z from 'zod/mini';
import { mergeRejected, rejectedSchema } from '../internal/rejectedRows.js';
import { requireObject } from '../internal/shapes.js';
import { readParts, requireAlike, within } from '../internal/shards.js';
import { countSchema, parseConfig } from '../internal/validate.js';
import { calculateNps } from './calculateNps.js';
import type { NetPromoterScore } from './satisfaction.types.js';

/** What is needed of a score; the rest follows from it. */
function scoreSchema(): z.ZodMiniType<Pick<NetPromoterScore, 'promoters' | 'passives' | 'detractors' | 'options' | 'rejected'>> {
  const count = countSchema();
  return z.object({ promoters: count, passives: count, detractors: count, options: z.unknown(), rejected: z.optional(rejectedSchema()) }) as never;
}

/**
 * Calculates the net promoter score of several groups of answers from the scores of each.
 *
 * The counts are added up and the score and its interval computed anew: the order of the groups makes no difference, and a
 * score of no answers changes nothing.
 *
 * **When to use** For shards, and for the score of a region or a year from those of its shops or months. The mean of their scores
 * would be another number.
 *
 * @param scores - results of {@link calculateNps}, at least one, with the same options
 * @returns the score of all answers together; `rejected` where the scores collected bad answers, whose indexes count within each
 * @throws {SalesMathError} SHARD_MISMATCH: intervals of two levels, or bad answers collected in some only
 * @throws {SalesMathError} EMPTY_INPUT: no score
 * @throws {SalesMathError} INVALID_COUNT, INVALID_CONFIDENCE, INVALID_OPTION, MISSING_VALUE: something that is no score
 * @example
 * import { calculateNps, mergeNps } from 'salesmath';
 * const shops = [calculateNps([10, 9, 8, 3]), calculateNps([10])];
 * shops.map(({ nps }) => nps); // => [25, 100]
 * mergeNps(shops).nps; // => 40
 * @see {@link calculateNps}
 */
export function mergeNps(scores: Iterable<NetPromoterScore>): NetPromoterScore {
  const parts = readParts(scores, 'scores', (score, path) => {
    const { promoters, passives, detractors, options, rejected = [] } = parseConfig(scoreSchema(), score, path);
    return { ...within(path, () => calculateNps({ promoters, passives, detractors }, requireObject(options, 'options'))), rejected };
  });
  requireAlike(parts, 'scores', 'options', ({ options }) => options);
  const total = (name: 'promoters' | 'passives' | 'detractors'): number => parts.reduce((sum, part) => sum + part[name], 0);
  const [{ options }] = parts as [NetPromoterScore];
  const merged = calculateNps({ promoters: total('promoters'), passives: total('passives'), detractors: total('detractors') }, options);
  return options.onInvalid === 'collect' ? { ...merged, rejected: mergeRejected(parts) } : merged;
}
