import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { subtract, toNumber } from '../internal/fraction.js';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { figureText, listText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { CustomersExplanation, ExplainOptions } from '../types.js';
import { echoedSchema, echoedText } from './explanation.schema.js';
import { PHRASES } from './value.phrases.js';
import type { TierAssignment } from './value.types.js';

/** Checks an assignment as far as sentences look at it. */
function assignmentSchema() {
  const figure = z.nullable(z.number());
  const bounds = z.optional(z.array(echoedSchema()));
  return z.object({
    customers: z.array(
      z.object({ customerId: z.string(), score: z.number(), rank: z.number(), tier: z.string(), lowerBound: figure, toNext: figure }),
    ),
    tiers: z.array(z.object({ tier: z.string(), customers: z.number(), share: figure, lowest: figure })),
    options: z.object({ tiers: z.array(z.string()), cuts: bounds, shares: bounds, counts: bounds }),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells how many customers are in each tier, and why each customer is in its own and what is missing to the next, in English or
 * Chinese.
 *
 * @param result - what `assignTiers` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the tiers, and of each customer in the order of the result
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { assignTiers, explainTiers } from 'salesmath';
 * const scores = [{ customerId: 'ana', score: 91 }, { customerId: 'ben', score: 52 }];
 * const { sentences, customers } = explainTiers(assignTiers(scores, { tiers: ['gold', 'base'], cuts: [80] }));
 * sentences;
 * // => [
 * //   'gold: 1 customer, 50 % of all, with a score of 91 or more.',
 * //   'base: 1 customer, 50 % of all, with a score of 52 or more.',
 * //   'The bounds are set at 80.',
 * // ]
 * customers[1]?.sentences; // => ['Tier base: the score of 52 is rank 2.', '28 more would reach the tier above.']
 */
export function explainTiers(result: TierAssignment, options?: ExplainOptions): CustomersExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { customers, tiers, options: { tiers: names, cuts, shares, counts }, rejected } = parseConfig(assignmentSchema(), result, 'result');
  const sentences = tiers.map(({ tier, customers: count, share, lowest }) =>
    count === 0 || share === null || lowest === null ? phrases.emptyTier(tier) : phrases.tier(tier, count, percentText(share, locale), figureText(lowest)),
  );
  const list = (texts: readonly string[]): string => listText(texts, locale);
  if (cuts !== undefined && cuts.length > 0) sentences.push(phrases.byCuts(list(cuts.map(echoedText))));
  if (shares !== undefined && shares.length > 0) sentences.push(phrases.byShares(list(shares.map((share) => percentText(share, locale)))));
  if (counts !== undefined && counts.length > 0) sentences.push(phrases.byCounts(list(counts.map(echoedText))));
  return {
    sentences: sentences.concat(tellRejected(rejected, locale)),
    customers: customers.map(({ customerId, score, rank, tier, lowerBound, toNext }) => {
      const said = [phrases.tierOf(tier, figureText(score), rank)];
      if (lowerBound !== null) said.push(cuts === undefined ? phrases.lowestOfTier(figureText(lowerBound)) : phrases.cutReached(figureText(lowerBound)));
      const cutAbove = cuts?.[names.indexOf(tier) - 1];
      if (toNext !== null) said.push(phrases.toNext(figureText(toNext)));
      else if (cutAbove !== undefined) said.push(phrases.toEmptyTier(echoedText(cutAbove), figureText(toNumber(subtract(knownDecimal(cutAbove), knownDecimal(score))))));
      else said.push(tier === names[0] ? phrases.top : phrases.nobodyAbove);
      return { customerId, sentences: said };
    }),
  };
}
