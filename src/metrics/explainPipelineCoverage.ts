import * as z from 'zod/mini';
import { currencyOptionSchema } from '../internal/explainable.schema.js';
import { decimalTextSchema, moneyText, readLocale, signOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { endingFields, figureSchema, tellEnding } from './explanation.schema.js';
import { PIPELINE } from './pipeline.phrases.js';
import type { PipelineCoverage } from './pipeline.types.js';

const readCoverage = (result: unknown) => {
  const amount = z.nullable(decimalTextSchema());
  const fields = { remaining: decimalTextSchema(), ratio: figureSchema(), required: figureSchema(), options: currencyOptionSchema(), ...endingFields() };
  const schema = z.discriminatedUnion('status', [
    z.object({ status: z.enum(['covered', 'short']), ...fields, expected: decimalTextSchema(), shortfall: amount }),
    z.object({ status: z.enum(['met', 'unknown']), ...fields }),
  ]);
  return parseConfig(schema, result, 'result');
};

/**
 * Tells whether a pipeline is large enough for what remains of a target: sentences in English or Chinese.
 *
 * @param result - what `calculatePipelineCoverage` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the answer; the ratio, beside the one that the win rate asks for; what is still to be built; what is to be known of the
 *   win rate
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculatePipelineCoverage, explainPipelineCoverage } from 'salesmath';
 * const coverage = calculatePipelineCoverage({ openPipeline: '4800000', target: '1600000', winRate: 0.22 }, { currency: 'EUR' });
 * explainPipelineCoverage(coverage);
 * // => [
 * //   'The pipeline is too small: EUR 1056000.00 is expected of it, but EUR 1600000.00 remains to be won.',
 * //   'The open pipeline is 3 times what remains.',
 * //   'The win rate asks for 4.55 times.',
 * //   'Another EUR 2472727.27 of open pipeline is still to be built.',
 * // ]
 * @see {@link calculatePipelineCoverage}
 */
export function explainPipelineCoverage(result: PipelineCoverage, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PIPELINE[locale];
  const coverage = readCoverage(result);
  const { ratio, required, options: { currency } } = coverage;
  const money = (amount: string): string => moneyText(amount, currency);
  const remaining = money(coverage.remaining);
  const sentences: string[] = [];
  if (coverage.status === 'covered' || coverage.status === 'short') sentences.push(phrases[coverage.status](money(coverage.expected), remaining));
  else sentences.push(coverage.status === 'met' ? phrases.met : phrases.unknown(remaining));
  if (ratio !== null) sentences.push(phrases.ratio(ratio));
  if (ratio !== null && required !== null) sentences.push(phrases.required(required));
  if (coverage.status === 'short') {
    if (coverage.shortfall === null) sentences.push(phrases.noPipelineHelps);
    else if (signOf(coverage.shortfall) > 0) sentences.push(phrases.shortfall(money(coverage.shortfall)));
  }
  return sentences.concat(tellEnding(coverage, locale));
}
