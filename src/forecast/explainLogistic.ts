import * as z from 'zod/mini';
import { chanceText, figureText, percentText, readLocale } from '../internal/sentences.js';
import type { Locale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './logistic.phrases.js';
import type { FittedLogistic } from './logistic.types.js';
import { explainWarnings, warningsSchema } from './warning.phrases.js';

const readFit = (result: unknown) => {
  const figure = z.number();
  const open = z.nullable(figure);
  const name = z.optional(z.nullable(z.string()));
  const bin = z.object({ low: figure, high: figure, count: figure, predicted: open, observed: open });
  const schema = z.object({
    features: z.array(z.object({ feature: z.string(), base: name })),
    coefficients: z.array(
      z.object({ feature: z.string(), kind: z.enum(['number', 'boolean', 'level', 'missing']), level: name, coefficient: figure, standardError: open, scale: figure }),
    ),
    training: z.object({ rows: figure, positives: figure }),
    holdout: z.nullable(z.object({ rows: figure, positives: figure, auc: open, logLoss: figure, brier: figure, calibration: z.array(bin) })),
    warnings: warningsSchema(),
  });
  return parseConfig(schema, result, 'result');
};

type Fit = ReturnType<typeof readFit>;

function explainHoldout(holdout: Fit['holdout'], locale: Locale): string[] {
  const phrases = PHRASES[locale];
  if (holdout === null) return [phrases.noHoldout];
  const { rows, positives, auc, logLoss, brier, calibration } = holdout;
  const sentences = [phrases.holdout(rows, positives), auc === null ? phrases.noAuc : phrases.auc(percentText(auc, locale)), phrases.losses(figureText(brier), figureText(logLoss))];
  for (const { low, high, count, predicted, observed } of calibration) {
    if (predicted === null || observed === null) continue;
    sentences.push(phrases.bin(percentText(low, locale), percentText(high, locale), count, chanceText(predicted, locale), percentText(observed, locale)));
  }
  return sentences;
}

function explainCoefficients({ features, coefficients }: Fit, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const bases = new Map(features.map(({ feature, base }) => [feature, base]));
  const nameOf = (level: string | null | undefined): string => level ?? (level === null ? phrases.unknownLevel : phrases.otherwise);
  return coefficients.map(({ feature, kind, level, coefficient, standardError, scale }) => {
    const what = kind === 'level' ? phrases.level(feature, nameOf(level), nameOf(bases.get(feature))) : phrases[kind](feature);
    if (scale === 0) return phrases.none(what);
    const size = figureText(Math.abs(coefficient));
    if (standardError === null) return phrases.loose(what, size, coefficient > 0);
    if (coefficient === 0) return phrases.noneFound(what, figureText(standardError));
    return phrases.effect(what, size, coefficient > 0, figureText(standardError));
  });
}

/**
 * Tells in words what a fitted model learnt: from how many deals, how it does on those it had not seen, and which way each
 * feature moves the odds.
 *
 * **Gotchas** Log-odds are for one unit of a feature, so that features of different units cannot be compared by them.
 *
 * @param result - what `fitLogistic` gave; `outcome: true` is spoken of as won
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: the deals, the test, each column of the model, warnings
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainLogistic, fitLogistic } from 'salesmath';
 * const rows = [
 *   ...Array.from({ length: 30 }, (_, i) => ({ outcome: i < 20, features: { source: 'referral' } })),
 *   ...Array.from({ length: 50 }, (_, i) => ({ outcome: i < 10, features: { source: 'web' } })),
 * ];
 * explainLogistic(fitLogistic(rows, { ridge: 0, holdout: 0 }));
 * // => [
 * //   'The model was fitted to 80 deals, 30 of them won.',
 * //   'No deals were held out, so that how it does on others is not known.',
 * //   'The log-odds of a win rise by 2.08 (standard error 0.52) with source being referral instead of web.',
 * // ]
 * @see {@link fitLogistic}, {@link explainLogisticPredictions}
 */
export function explainLogistic(result: FittedLogistic, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const fit = readFit(result);
  const { training, holdout, warnings } = fit;
  return [
    PHRASES[locale].fitted(training.rows, training.positives),
    ...explainHoldout(holdout, locale),
    ...explainCoefficients(fit, locale),
    ...explainWarnings(warnings, locale),
  ];
}
