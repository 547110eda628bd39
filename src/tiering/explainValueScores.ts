import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import type { Locale } from '../internal/sentences.js';
import { figureText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig, recordSchema, refuse } from '../internal/validate.js';
import type { CustomersExplanation, ExplainOptions } from '../types.js';
import { echoedSchema, echoedText } from './explanation.schema.js';
import { PHRASES } from './value.phrases.js';
import type { EffectiveValueScale, ValueScores } from './value.types.js';

/** Checks scores as far as sentences look at them. */
function scoresSchema() {
  const figure = z.nullable(z.number());
  const part = z.object({ dimension: z.string(), value: figure, points: figure, weight: z.number(), contribution: z.number() });
  const given = echoedSchema();
  const linear = z.object({ from: given, to: given });
  const steps = z.object({ cuts: z.array(given), points: z.array(given) });
  const weighted = z.object({
    weights: recordSchema(given),
    scales: recordSchema(z.union([linear, steps])),
    onMissing: z.enum(['error', 'renormalize']),
  });
  return z.object({
    customers: z.array(z.object({ customerId: z.string(), score: z.number(), parts: z.array(part) })),
    options: weighted.check((ctx) => {
      for (const [dimension, scale] of Object.entries(ctx.value.scales)) {
        if ('cuts' in scale && scale.points.length !== scale.cuts.length + 1) {
          refuse(ctx, 'INVALID_OPTION', ['scales', dimension, 'points'], scale.points, 'must have one entry more than cuts');
        }
        if (!Object.hasOwn(ctx.value.weights, dimension)) refuse(ctx, 'MISSING_VALUE', ['weights', dimension], undefined, 'must be a number: there is a scale of that name');
      }
    }),
    rejected: toldRejectedSchema(),
  });
}

function explainScale(dimension: string, weight: string, scale: EffectiveValueScale, locale: Locale): string {
  const phrases = PHRASES[locale];
  if ('from' in scale) return phrases.linear(dimension, weight, echoedText(scale.from), echoedText(scale.to));
  const [first, ...rest] = scale.points.map(echoedText) as [string, ...string[]];
  const [lowest] = scale.cuts.map(echoedText);
  if (lowest === undefined) return phrases.steps(dimension, weight, [phrases.onlyStep(first)]);
  const above = scale.cuts.map((cut, i) => phrases.step(rest[i] as string, echoedText(cut)));
  return phrases.steps(dimension, weight, [phrases.firstStep(first, lowest), ...above]);
}

/**
 * Tells how figures become a value score, and what each figure of a customer adds to it, in English or Chinese.
 *
 * @param result - what `scoreValue` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of weights and scales, and of each customer in the order of the result
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainValueScores, scoreValue } from 'salesmath';
 * const scored = scoreValue([{ customerId: 'ana', revenue: 500, growth: 90 }], {
 *   weights: { revenue: 0.6, growth: 0.4 },
 *   scales: { revenue: { from: 0, to: 1000 } },
 * });
 * explainValueScores(scored).customers[0]?.sentences;
 * // => [
 * //   'The score is 66 of 100.',
 * //   'revenue at 500 gets 50 points, which at a weight of 60 % adds 30.',
 * //   'growth at 90 gets 90 points, which at a weight of 40 % adds 36.',
 * // ]
 */
export function explainValueScores(result: ValueScores, options?: ExplainOptions): CustomersExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { customers, options: { weights, scales, onMissing }, rejected } = parseConfig(scoresSchema(), result, 'result');
  const sentences = [phrases.scored(customers.length)];
  for (const [dimension, scale] of Object.entries(scales)) {
    sentences.push(explainScale(dimension, percentText(weights[dimension] as number | string, locale), scale, locale));
  }
  if (onMissing === 'renormalize') sentences.push(phrases.renormalized);
  return {
    sentences: sentences.concat(tellRejected(rejected, locale)),
    customers: customers.map(({ customerId, score, parts }) => ({
      customerId,
      sentences: [
        phrases.score(figureText(score)),
        ...parts.map(({ dimension, value, points, weight, contribution }) =>
          value === null || points === null
            ? phrases.missing(dimension)
            : phrases.part(dimension, figureText(value), figureText(points), percentText(weight, locale), figureText(contribution)),
        ),
      ],
    })),
  };
}
