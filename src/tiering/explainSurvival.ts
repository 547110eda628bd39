import * as z from 'zod/mini';
import { percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './lifetimeValue.phrases.js';
import type { SurvivalProjection } from './lifetimeValue.types.js';

/**
 * Tells how many customers are left after each renewal, in English or Chinese.
 *
 * @param result - what `projectSurvival` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns a sentence for each number of renewals, from 0
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainSurvival, projectSurvival } from 'salesmath';
 * const model = { kind: 'shiftedBetaGeometric', params: { alpha: 1, beta: 3 }, unit: 'year' } as const;
 * explainSurvival(projectSurvival(model, { periods: 2 }));
 * // => [
 * //   'After 0 renewals 100 % of the customers are left.',
 * //   'After 1 renewal 75 % of the customers are left; 75 % of those who faced the last one stayed.',
 * //   'After 2 renewals 60 % of the customers are left; 80 % of those who faced the last one stayed.',
 * // ]
 */
export function explainSurvival(result: SurvivalProjection, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const schema = z.object({ survival: z.array(z.number()), retention: z.array(z.nullable(z.number())) });
  const { survival, retention } = parseConfig(schema, result, 'result');
  return survival.map((left, renewals) => {
    const stayed = retention[renewals] ?? null;
    return PHRASES[locale].survival(renewals, percentText(left, locale), stayed === null ? null : percentText(stayed, locale));
  });
}
