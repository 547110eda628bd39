import * as z from 'zod/mini';
import type { ModelKind } from '../internal/fittedModel.js';
import { parametersOf } from '../internal/fittedModel.js';
import { figureText, numberText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './lifetimeValue.phrases.js';
import type { FittedModel } from './lifetimeValue.types.js';

const PARAMETER_DECIMALS = 4;

/** What every fit has, its parameters by the names of its kind. */
function qualityFields(kind: ModelKind) {
  const figures = z.object(Object.fromEntries(parametersOf(kind).map((name) => [name, z.number()])));
  return {
    params: figures,
    logLikelihood: z.number(),
    standardErrors: z.nullable(figures),
    converged: z.boolean(),
    iterations: z.number(),
    n: z.number(),
    warnings: z.array(
      z.discriminatedUnion('code', [
        z.object({ code: z.enum(['NO_REPEATS', 'TOO_FEW_VALUES']) }),
        z.object({ code: z.literal('PARAMETER_AT_BOUND'), parameter: z.string() }),
        z.object({ code: z.literal('UNUSABLE_ROWS'), count: z.number() }),
      ]),
    ),
  };
}

/** Checks a fit as far as sentences look at it. */
function fitSchema() {
  const figure = z.nullable(z.number());
  const unit = z.enum(['day', 'week', 'month', 'quarter', 'year']);
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['bgNbd', 'mbgNbd']), unit, ...qualityFields('bgNbd') }),
    z.object({ kind: z.literal('paretoNbd'), unit, ...qualityFields('paretoNbd') }),
    z.object({ kind: z.literal('shiftedBetaGeometric'), unit, ...qualityFields('shiftedBetaGeometric') }),
    z.object({ kind: z.literal('gammaGamma'), meanSpend: figure, correlation: figure, ...qualityFields('gammaGamma') }),
  ]);
}

/** A parameter with four decimals, or with two digits where that would be 0. */
function parameterText(value: number): string {
  return Math.abs(value) < 10 ** -PARAMETER_DECIMALS ? figureText(value) : numberText(value, PARAMETER_DECIMALS);
}

/**
 * Tells what a model was fitted to, its parameters, how the search for them went, and what to beware of, in English or Chinese.
 *
 * @param result - what `fitBgNbd`, `fitMbgNbd`, `fitParetoNbd`, `fitGammaGamma` or `fitShiftedBetaGeometric` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the model first, warnings last. Parameters are shown with four decimals
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainFittedModel, fitShiftedBetaGeometric } from 'salesmath';
 * const sentences = explainFittedModel(fitShiftedBetaGeometric([1000, 869, 743, 653, 593], { unit: 'year' }));
 * sentences.slice(0, 2); // => ['The model is shifted-beta-geometric, fitted to 1000 customers.', 'Time is counted in years.']
 */
export function explainFittedModel(result: FittedModel, options?: ExplainOptions): readonly string[] {
  const phrases = PHRASES[readLocale(options)];
  const fit = parseConfig(fitSchema(), result, 'result');
  const { kind, params, logLikelihood, standardErrors, converged, iterations, n, warnings } = fit;
  const parameters = parametersOf(kind).map((name) => {
    const error = standardErrors?.[name];
    return phrases.parameter(name, parameterText(params[name] as number), error === undefined ? null : parameterText(error));
  });
  const sentences = [phrases.fitted(kind, n)];
  if (fit.kind !== 'gammaGamma') sentences.push(phrases.unit(fit.unit));
  sentences.push(phrases.parameters(parameters));
  if (standardErrors === null) sentences.push(phrases.noErrors);
  if (fit.kind === 'gammaGamma') {
    sentences.push(fit.meanSpend === null ? phrases.infiniteSpend : phrases.meanSpend(figureText(fit.meanSpend)));
    sentences.push(fit.correlation === null ? phrases.noCorrelation : phrases.correlation(figureText(fit.correlation)));
  }
  sentences.push((converged ? phrases.converged : phrases.cutShort)(iterations, figureText(logLikelihood)));
  for (const warning of warnings) {
    if (warning.code === 'PARAMETER_AT_BOUND') sentences.push(phrases.PARAMETER_AT_BOUND(warning.parameter));
    else if (warning.code === 'UNUSABLE_ROWS') sentences.push(phrases.UNUSABLE_ROWS(warning.count));
    else sentences.push(phrases[warning.code]);
  }
  return sentences;
}
