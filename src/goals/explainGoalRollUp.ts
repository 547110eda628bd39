import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { decimalTextSchema, percentText, readLocale, shortListText } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { GoalExplanation } from './goalExplanation.types.js';
import { explainUnmatched, goalWarningsSchema, sortGoalWarnings } from './goalWarning.sentences.js';
import { PHRASES } from './rollUp.phrases.js';
import type { GoalRollUp } from './rollUp.types.js';
import { valueText } from './track.sentences.js';

const readRollUp = (result: unknown) => {
  const amount = decimalTextSchema();
  const row = z.object({
    goalId: z.string(),
    actual: z.nullable(amount),
    numerator: z.optional(amount),
    denominator: z.optional(amount),
    attainment: z.nullable(z.number()),
    missing: z.array(z.string()),
  });
  const schema = z.object({
    rows: z.array(row),
    unmatched: z.object({ count: z.number(), indexes: z.array(z.number()) }),
    warnings: goalWarningsSchema(),
    rejected: toldRejectedSchema(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells in words what each goal came to with the goals under it, and which of them were left out.
 *
 * @param result - what `rollUpGoals` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns an entry for every goal in the order of the result, then, where there is something to say, one with the `goalId` null
 *   for rows that belong to none of the goals or could not be read
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainGoalRollUp, rollUpGoals } from 'salesmath';
 * const common = { metric: { id: 'collection', unit: 'ratio' }, period: '2026', target: '0.85' } as const;
 * const rolled = rollUpGoals(
 *   [{ ...common, id: 'company' }, { ...common, id: 'east', parentId: 'company' }, { ...common, id: 'west', parentId: 'company' }],
 *   [{ goalId: 'east', numerator: 90, denominator: 100 }],
 * );
 * explainGoalRollUp(rolled)[0];
 * // => {
 * //   goalId: 'company',
 * //   sentences: ['Goal company came to 0.9: 90 of 100.', 'Its attainment is 105.9 %.', 'Left out, since nothing is known of it: west.'],
 * // }
 * @see {@link rollUpGoals}
 */
export function explainGoalRollUp(result: GoalRollUp, options?: ExplainOptions): readonly GoalExplanation[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { rows, unmatched, warnings, rejected } = readRollUp(result);
  const { ofGoal, others } = sortGoalWarnings(warnings, locale);
  const explained = rows.map(({ goalId, actual, numerator, denominator, attainment, missing }): GoalExplanation => {
    const isPair = numerator !== undefined && denominator !== undefined;
    const sentences: string[] = [];
    if (actual !== null) sentences.push(isPair ? phrases.pair(goalId, valueText(actual), numerator, denominator) : phrases.cameTo(goalId, valueText(actual)));
    else sentences.push(isPair ? phrases.ofNothing(goalId, numerator) : phrases.unknown(goalId));
    if (actual !== null) sentences.push(attainment === null ? phrases.noAttainment : phrases.attainment(percentText(attainment, locale)));
    if (missing.length > 0) sentences.push(phrases.missing(missing.length, shortListText(missing, locale)));
    return { goalId, sentences: [...sentences, ...(ofGoal.get(goalId) ?? [])] };
  });
  const rest = [...explainUnmatched(unmatched, locale), ...others, ...tellRejected(rejected, locale)];
  if (rest.length > 0) explained.push({ goalId: null, sentences: rest });
  return explained;
}
