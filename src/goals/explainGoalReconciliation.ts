import * as z from 'zod/mini';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, readLocale, shortListText, signOf, sizeOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './rollUp.phrases.js';
import type { GoalReconciliation, ReconciledGoal } from './rollUp.types.js';

const readReconciliation = (result: unknown) => {
  const amount = z.nullable(decimalTextSchema());
  const row = z.object({
    goalId: z.string(),
    children: z.number(),
    target: amount,
    childrenTotal: amount,
    difference: amount,
    status: z.enum(['match', 'over', 'under', 'incomplete', 'notComparable']),
  });
  const schema = z.object({
    ok: z.boolean(),
    rows: z.array(row),
    orphans: z.array(z.string()),
    options: z.object({ tolerance: decimalTextSchema() }),
    warnings: z.array(z.object({ code: z.literal('CHILD_OUTSIDE_PARENT'), goalId: z.string() })),
  });
  return parseConfig(schema, result, 'result');
};

function explainRow({ goalId, children, target, childrenTotal, difference, status }: ReconciledGoal, tolerance: string, locale: Locale): string {
  const phrases = PHRASES[locale];
  if (childrenTotal === null) return children === 0 ? phrases.noChildren(goalId) : phrases.notAdditive(goalId);
  if (target === null || difference === null) return phrases.incomplete(goalId, childrenTotal);
  const side = signOf(difference);
  if (side === 0) return phrases.match(goalId, children, childrenTotal);
  return phrases.off(goalId, children, childrenTotal, sizeOf(difference), side > 0, target, status === 'match' ? phrases.near(tolerance) : '');
}

/**
 * Tells in words whether the targets under each goal sum to it, and by how much they do not.
 *
 * @param result - what `reconcileGoals` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: the answer, one for every goal with goals under it, goals without their parent, warnings
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainGoalReconciliation, reconcileGoals } from 'salesmath';
 * const common = { metric: { id: 'sales', unit: 'money', currency: 'CNY' }, period: '2026' } as const;
 * const reconciled = reconcileGoals([
 *   { ...common, id: 'company', target: 100 },
 *   { ...common, id: 'east', parentId: 'company', target: 60 },
 *   { ...common, id: 'west', parentId: 'company', target: 50 },
 * ]);
 * explainGoalReconciliation(reconciled);
 * // => ['The targets do not all fit together.', 'company: 2 goals under it sum to 110.00, 10.00 more than its target of 100.00.']
 * @see {@link reconcileGoals}
 */
export function explainGoalReconciliation(result: GoalReconciliation, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { ok, rows, orphans, options: used, warnings } = readReconciliation(result);
  const sentences = [!ok ? phrases.differ : rows.length === 0 ? phrases.nothingBelow : phrases.allMatch];
  for (const row of rows) sentences.push(explainRow(row, used.tolerance, locale));
  if (orphans.length > 0) sentences.push(phrases.orphans(orphans.length, shortListText(orphans, locale)));
  for (const { goalId } of warnings) sentences.push(phrases.CHILD_OUTSIDE_PARENT(goalId));
  return sentences;
}
