import * as z from 'zod/mini';
import { chanceText, decimalTextSchema, figureText, moneyText, numberText, pointsText, readLocale, signOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './attainment.phrases.js';
import type { AttainmentProbability } from './attainment.types.js';
import { explainWarnings, warningsSchema } from './warning.phrases.js';

const readAttainment = (result: unknown) => {
  const amount = decimalTextSchema();
  const schema = z.object({
    probability: z.number(),
    expected: amount,
    standardDeviation: z.number(),
    standardError: z.optional(z.number()),
    options: z.object({
      measure: z.enum(['value', 'count']),
      booked: amount,
      currency: z.optional(z.string()),
      seed: z.number(),
      draws: z.number(),
    }),
    warnings: warningsSchema(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Answers "will we make the number?" in words: the chance, what to expect on average, how far that may be off, and what the
 * chance takes for granted.
 *
 * @param result - what `calculateAttainmentProbability` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences, the chance first; a chance that is neither 0 nor 1 never reads as 0 % or 100 %
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { calculateAttainmentProbability, explainAttainmentProbability } from 'salesmath';
 * const deals = [{ value: '45000', probability: 0.75 }, { value: '18500', probability: 0.5 }];
 * const chance = calculateAttainmentProbability(deals, '50000', { booked: '5000', currency: 'USD' });
 * explainAttainmentProbability(chance).slice(0, 2);
 * // => [
 * //   'The chance to reach the target is 75 %.',
 * //   'Together with what is won already (USD 5000), the open deals come to USD 48000.00 on average, with a standard deviation of USD 21569.65.',
 * // ]
 * @see {@link calculateAttainmentProbability}
 */
export function explainAttainmentProbability(result: AttainmentProbability, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { probability, expected, standardDeviation, standardError, options: used, warnings } = readAttainment(result);
  const { measure, booked, currency, seed, draws } = used;
  const show = (amount: string): string => (measure === 'count' ? phrases.wins(numberText(amount, 2)) : moneyText(amount, currency));
  return [
    phrases.chance(chanceText(probability, locale)),
    phrases.expected(signOf(booked) === 0 ? null : show(booked), show(expected), show(figureText(standardDeviation))),
    standardError === undefined ? phrases.exact : phrases.simulated(draws, seed, pointsText(standardError)),
    ...explainWarnings(warnings, locale),
  ];
}
