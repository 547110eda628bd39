import * as z from 'zod/mini';
import { countWarningsSchema } from '../internal/explainable.schema.js';
import { alwaysAliveRemark } from '../internal/orders.phrases.js';
import { chanceText, figureText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { CustomersExplanation, ExplainOptions } from '../types.js';
import { PHRASES } from './risk.phrases.js';
import type { ChurnRisk, ChurnRiskBand } from './risk.types.js';

const BANDS: readonly ChurnRiskBand[] = ['high', 'medium', 'low', 'unknown'];

/** Checks risks as far as sentences look at them. */
function riskSchema() {
  const figure = z.nullable(z.number());
  const count = z.number();
  return z.object({
    customers: z.array(z.object({ customerId: z.optional(z.string()), risk: figure, overdueRatio: figure, band: z.enum(BANDS) })),
    counts: z.object({ high: count, medium: count, low: count, unknown: count }),
    warnings: countWarningsSchema(['ONE_TIME_BUYERS_ALWAYS_ALIVE']),
    options: z.object({
      overdue: z.optional(z.object({ shrinkage: z.number(), poolGap: z.number() })),
      cuts: z.tuple([z.number(), z.number()]),
    }),
  });
}

/**
 * Tells how many customers may be lost, and of each how great the risk is and why, in English or Chinese.
 *
 * @param result - what `estimateChurnRisk` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of all customers, and of each in the order of the result
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { estimateChurnRisk, explainChurnRisk } from 'salesmath';
 * const rows = [{ customerId: 'ana', daysSinceLast: 75, gaps: [30, 30] }, { customerId: 'ben', daysSinceLast: null, gaps: [] }];
 * const { sentences, customers } = explainChurnRisk(estimateChurnRisk(rows, { overdue: {} }));
 * sentences[0]; // => '2 customers by risk: 1 high and 1 unknown.'
 * customers.map((each) => each.sentences[0]);
 * // => [
 * //   'The risk is high: 2.5 times the expected gap has passed since the last purchase.',
 * //   'The risk is unknown: there is no purchase.',
 * // ]
 */
export function explainChurnRisk(result: ChurnRisk, options?: ExplainOptions): CustomersExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { customers, counts, warnings, options: { overdue, cuts: [medium, high] } } = parseConfig(riskSchema(), result, 'result');
  const bands = BANDS.filter((band) => counts[band] > 0).map((band) => phrases.band(band, counts[band]));
  const total = BANDS.reduce((sum, band) => sum + counts[band], 0); // by weight, as the bands are
  const sentences = [phrases.customers(total, bands)];
  if (overdue === undefined) sentences.push(phrases.byModel(percentText(medium, locale), percentText(high, locale)));
  else sentences.push(phrases.byRhythm(figureText(medium), figureText(high)), phrases.gap(figureText(overdue.poolGap), figureText(overdue.shrinkage)));
  for (const { count } of warnings) sentences.push(alwaysAliveRemark(count, locale));
  return {
    sentences,
    customers: customers.map(({ customerId, risk, overdueRatio, band }) => {
      const unknown = overdue === undefined ? phrases.unknownByModel : phrases.unknownByRhythm;
      const known = risk === null ? null : phrases.left(band, chanceText(risk, locale));
      const late = overdueRatio === null ? null : phrases.overdue(band, figureText(overdueRatio));
      return { ...(customerId === undefined ? {} : { customerId }), sentences: [known ?? late ?? unknown] };
    }),
  };
}
