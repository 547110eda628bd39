import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { decimalTextSchema, figureText, listText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { CustomersExplanation, ExplainOptions } from '../types.js';
import { PHRASES } from './rfm.phrases.js';
import type { RfmDimension, RfmScores } from './rfm.types.js';

const DIMENSIONS: readonly RfmDimension[] = ['recency', 'frequency', 'monetary'];

/** Checks scores as far as sentences look at them. */
function scoresSchema() {
  const number = z.number();
  const numbers = z.array(number);
  const dimensions = z.object({ recency: numbers, frequency: numbers, monetary: numbers });
  return z.object({
    n: number,
    customers: z.array(
      z.object({
        customerId: z.string(),
        code: z.string(),
        recency: number,
        frequency: number,
        monetary: number,
        orders: number,
        daysSinceLast: number,
        revenue: decimalTextSchema(),
      }),
    ),
    excluded: z.array(z.object({ customerId: z.string() })),
    cuts: dimensions,
    counts: dimensions,
    warnings: z.array(
      z.discriminatedUnion('code', [
        z.object({ code: z.literal('EMPTY_BINS'), dimension: z.enum(['recency', 'frequency', 'monetary']), scores: numbers }),
        z.object({ code: z.literal('NON_POSITIVE_REVENUE'), count: number }),
      ]),
    ),
    options: z.object({ method: z.enum(['quantile', 'percentRank', 'cuts']), cuts: z.optional(z.unknown()) }),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells how customers were scored by recency, frequency and money, and each customer's scores with what they rest on, in English
 * or Chinese.
 *
 * @param result - what `scoreRfm` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the cuts and counts, then of each customer: those scored, then those who could not be
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainRfmScores, scoreRfm } from 'salesmath';
 * const activity = [
 *   { customerId: 'ana', orders: 9, daysSinceLast: 3, revenue: '900.00' },
 *   { customerId: 'ben', orders: 1, daysSinceLast: 200, revenue: '40.00' },
 * ];
 * explainRfmScores(scoreRfm(activity, { bins: 2 })).customers[0]?.sentences;
 * // => [
 * //   'RFM score 222: recency 2, frequency 2, monetary 2.',
 * //   'The last order was 3 days ago; 9 orders in all, with a revenue of 900.00.',
 * // ]
 */
export function explainRfmScores(result: RfmScores, options?: ExplainOptions): CustomersExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { n, customers, excluded, cuts, counts, warnings, options: way, rejected } = parseConfig(scoresSchema(), result, 'result');
  const list = (numbers: readonly number[]): string => listText(numbers.map((each) => figureText(each)), locale);
  const sentences = [phrases.scored(n, way)];
  if (excluded.length > 0) sentences.push(phrases.notScored(excluded.length));
  for (const dimension of DIMENSIONS) {
    if (cuts[dimension].length > 0) sentences.push(phrases.cuts(dimension, list(cuts[dimension]), cuts[dimension].length));
    if (n > 0) sentences.push(phrases.counts(dimension, list(counts[dimension])));
  }
  for (const warning of warnings) {
    if (warning.code === 'NON_POSITIVE_REVENUE') sentences.push(phrases.nonPositive(warning.count));
    else sentences.push(phrases.emptyBins(warning.dimension, list(warning.scores), warning.scores.length));
  }
  return {
    sentences: sentences.concat(tellRejected(rejected, locale)),
    customers: [
      ...customers.map(({ customerId, code, recency, frequency, monetary, orders, daysSinceLast, revenue }) => ({
        customerId,
        sentences: [phrases.score(code, recency, frequency, monetary), phrases.because(daysSinceLast, orders, revenue)],
      })),
      ...excluded.map(({ customerId }) => ({ customerId, sentences: [phrases.noOrders] })),
    ],
  };
}
