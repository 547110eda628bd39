import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { decimalTextSchema, percentBesideText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './opportunities.phrases.js';
import type { OpportunityMatrix } from './opportunities.types.js';

/** Checks a matrix as far as sentences look at it. */
function matrixSchema() {
  const number = z.number();
  const amount = decimalTextSchema();
  const cell = z.enum(['actNow', 'plan', 'wait', 'shelve']);
  return z.object({
    items: z.array(z.object({ id: z.string(), size: amount, probability: number, exactExpected: amount, cell, rank: number })),
    cells: z.array(z.object({ cell, count: number, size: amount, exactExpected: amount })),
    options: z.object({ size: amount, probability: amount }),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells which opportunities to act on, to plan, to wait with and to shelve, in English or Chinese.
 *
 * @param result - what `prioritizeOpportunities` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the first one, the cuts, a sentence a cell that is not empty, then a sentence an opportunity by rank,
 *   and how many rows could not be read
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainOpportunities, prioritizeOpportunities } from 'salesmath';
 * const items = [{ id: 'crossSell', size: 500, probability: '0.3' }, { id: 'existing', size: 500, probability: '0.6' }];
 * explainOpportunities(prioritizeOpportunities(items, { size: 300, probability: '0.5' }));
 * // => [
 * //   '2 opportunities, existing first.',
 * //   'Large is a size of 300 or more, likely a probability of 50 % or more.',
 * //   'Act now (large and likely): 1 opportunity, size 500, expected 300.',
 * //   'Plan (large but unlikely): 1 opportunity, size 500, expected 150.',
 * //   '1. existing: act now, size 500 at 60 %, expected 300.',
 * //   '2. crossSell: plan, size 500 at 30 %, expected 150.',
 * // ]
 */
export function explainOpportunities(result: OpportunityMatrix, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { items, cells, options: cuts, rejected } = parseConfig(matrixSchema(), result, 'result');
  const [first] = items;
  return [
    first === undefined ? phrases.nothing : phrases.first(items.length, first.id),
    phrases.cuts(cuts.size, percentText(cuts.probability, locale, Infinity)),
    ...cells.filter(({ count }) => count > 0).map(({ cell, count, size, exactExpected }) => phrases.cell(cell, count, size, exactExpected)),
    ...items.map(({ id, size, probability, exactExpected, cell, rank }) =>
      phrases.item(rank, id, cell, size, percentBesideText(probability, cuts.probability, locale), exactExpected),
    ),
    ...tellRejected(rejected, locale),
  ];
}
