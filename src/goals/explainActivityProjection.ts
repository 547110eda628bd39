import * as z from 'zod/mini';
import { decimalTextSchema, numberText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './activities.phrases.js';
import type { ActivityProjection } from './activities.types.js';

const readProjection = (result: unknown) => {
  const amount = decimalTextSchema();
  const schema = z.object({
    steps: z.array(z.object({ id: z.string(), added: amount, exactExpected: z.nullable(amount) })),
    results: z.object({ exactExpected: z.nullable(amount) }),
    exactValue: z.nullable(amount),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells in words what planned activities are to bring, step by step.
 *
 * @param result - what `projectActivities` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences, the results first; figures with two decimals
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainActivityProjection, projectActivities } from 'salesmath';
 * const steps = [{ id: 'lead', rate: '0.15' }, { id: 'qualified', rate: '0.1' }];
 * explainActivityProjection(projectActivities({ lead: 400, qualified: '7.5' }, steps, { averageValue: 1000 }));
 * // => [
 * //   '6.75 results are to be expected.',
 * //   'They are worth 6750.',
 * //   'lead: 400 enter here, 400 to be expected in all.',
 * //   'qualified: 7.5 enter here, 67.5 to be expected in all.',
 * // ]
 * @see {@link projectActivities}
 */
export function explainActivityProjection(result: ActivityProjection, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { steps, results, exactValue } = readProjection(result);
  const sentences: string[] = [];
  if (results.exactExpected !== null) sentences.push(phrases.expected(numberText(results.exactExpected, 2)));
  else {
    // what is behind an unknown rate is null, so the rate is that of the last step with a number
    const last = steps.filter(({ exactExpected }) => exactExpected !== null).at(-1);
    sentences.push(phrases.noResults(last?.id ?? ''));
  }
  if (exactValue !== null) sentences.push(phrases.value(numberText(exactValue, 2)));
  for (const { id, added, exactExpected } of steps) {
    const enter = numberText(added, 2);
    sentences.push(exactExpected === null ? phrases.noStep(id, enter) : phrases.step(id, enter, numberText(exactExpected, 2)));
  }
  return sentences;
}
