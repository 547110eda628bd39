import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { decimalTextSchema, figureText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './concentration.phrases.js';
import type { Concentration } from './concentration.types.js';

/** Checks a result as far as sentences look at it. */
function concentrationSchema() {
  const measure = z.nullable(z.number());
  return z.object({
    n: z.number(),
    total: decimalTextSchema(),
    topItems: z.number(),
    valueShare: measure,
    gini: measure,
    hhi: measure,
    effectiveNumber: measure,
    warnings: z.array(
      z.discriminatedUnion('code', [
        z.object({ code: z.literal('NO_POSITIVE_VALUE') }),
        z.object({ code: z.literal('NON_POSITIVE_VALUES'), count: z.number() }),
      ]),
    ),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells how much the top holds and how concentrated the values are, in English or Chinese.
 *
 * @param result - what `calculateConcentration` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the share of the top first, then what the measures mean
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateConcentration, explainConcentration } from 'salesmath';
 * const result = calculateConcentration([{ id: 'x', value: 80 }, { id: 'y', value: 20 }], { share: 0.5 });
 * explainConcentration(result);
 * // => [
 * //   'The top item holds 80 % of the total of 100; there are 2 in all.',
 * //   'The Gini coefficient is 0.3: 0 means that all are equal, close to 1 that one has it all.',
 * //   'The Herfindahl-Hirschman index is 0.68: as concentrated as 1.47 items of equal value.',
 * // ]
 */
export function explainConcentration(result: Concentration, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { n, total, topItems, valueShare, gini, hhi, effectiveNumber, warnings, rejected } = parseConfig(concentrationSchema(), result, 'result');
  return [
    valueShare === null ? phrases.topWithoutShare(topItems, n) : phrases.top(topItems, n, percentText(valueShare, locale), total),
    ...(gini === null ? [] : [phrases.gini(figureText(gini))]),
    ...(hhi === null || effectiveNumber === null ? [] : [phrases.hhi(figureText(hhi), figureText(effectiveNumber))]),
    ...warnings.map((warning) => (warning.code === 'NO_POSITIVE_VALUE' ? phrases.noPositive : phrases.nonPositive(warning.count))),
    ...tellRejected(rejected, locale),
  ];
}
