import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { decimalTextSchema, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './concentration.phrases.js';
import type { ItemsExplanation, TopSelection } from './concentration.types.js';
import { noPositiveSchema } from './explanation.schema.js';

/** Checks a selection as far as sentences look at it. */
function selectionSchema() {
  const value = decimalTextSchema();
  return z.object({
    n: z.number(),
    wanted: z.number(),
    threshold: z.nullable(value),
    total: value,
    valueShare: z.nullable(z.number()),
    items: z.array(z.object({ id: z.string(), rank: z.number(), value })),
    warnings: noPositiveSchema(),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells how many items were taken, what they hold, and why there are more or fewer than wanted, in English or Chinese.
 *
 * @param result - what `selectTop` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the selection, and of each item in the order of the result
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainTopSelection, selectTop } from 'salesmath';
 * const items = [{ id: 'x', value: 50 }, { id: 'y', value: 25 }, { id: 'z', value: 25 }];
 * explainTopSelection(selectTop(items, { count: 2 })).sentences;
 * // => [
 * //   '3 of 3 items are taken, more than the 2 wanted: those at the edge are equal.',
 * //   'The lowest value taken is 25.',
 * //   'What is taken holds 100 % of the total of 100.',
 * // ]
 */
export function explainTopSelection(result: TopSelection, options?: ExplainOptions): ItemsExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { n, wanted, threshold, total, valueShare, items, warnings, rejected } = parseConfig(selectionSchema(), result, 'result');
  const taken = items.length;
  const sentences: string[] = [];
  if (taken === wanted) sentences.push(phrases.taken(taken, n));
  else if (taken > wanted) sentences.push(phrases.takenMore(taken, n, wanted));
  else sentences.push(taken === n ? phrases.takenAll(n, wanted) : phrases.takenFewer(taken, n, wanted));
  if (threshold !== null) sentences.push(phrases.threshold(threshold));
  if (valueShare !== null) sentences.push(phrases.takenShare(percentText(valueShare, locale), total));
  if (warnings.length > 0) sentences.push(phrases.noPositive);
  return {
    sentences: sentences.concat(tellRejected(rejected, locale)),
    items: items.map(({ id, rank, value }) => ({ id, sentences: [phrases.ranked(rank, value)] })),
  };
}
