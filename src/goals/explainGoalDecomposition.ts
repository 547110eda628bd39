import * as z from 'zod/mini';
import { decimalTextSchema, figureText, moneyText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { GoalDecomposition } from './decompose.types.js';
import { PHRASES } from './split.phrases.js';
import { explainSplitWarnings, explainTree, splitWarningsSchema } from './split.sentences.js';

const readDecomposition = (result: unknown) => {
  const text = z.string();
  const amount = decimalTextSchema();
  const schema = z.object({
    goal: z.object({ id: text, metric: z.object({ currency: z.optional(text) }), period: z.object({ start: text, end: text }) }),
    root: z.looseObject({ value: amount }),
    columns: z.array(z.object({ key: text, total: amount, exact: z.number(), drift: z.number() })),
    leaves: z.array(z.object({ ownerId: z.nullable(text) })),
    options: z.object({ by: z.optional(z.array(z.unknown())), basis: z.enum(['calendarDays', 'workingDays', 'months']), seasonality: z.optional(z.object({})) }),
    warnings: splitWarningsSchema(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells in words what each period and each person of a goal carries, level by level, what each comes to over the whole tree,
 * and the activities that it takes.
 *
 * @param result - what `decomposeGoal` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: the goal, what its parts weigh, each part under its path in tree order, the sums across the tree,
 *   warnings
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { decomposeGoal, explainGoalDecomposition } from 'salesmath';
 * const goal = { id: 'deals', metric: { id: 'deals', unit: 'count' }, period: { start: '2026-01-01', end: '2026-02-01' }, target: 5 } as const;
 * explainGoalDecomposition(decomposeGoal(goal, { by: 'month', owners: [{ id: 'ana' }, { id: 'ben' }] }));
 * // => [
 * //   'Goal deals is 5, from 2026-01-01 until 2026-02-01 (that day not included).',
 * //   'Periods are weighed by months of equal weight.',
 * //   'People are weighed by their own weight and by the time they are there and up to speed, in months of equal weight.',
 * //   '2026-01 carries 5 for a weight of 100 %.',
 * //   '2026-01/ana carries 3 for a weight of 50 %.',
 * //   '2026-01/ben carries 2 for a weight of 50 %.',
 * //   'In all, ana carries 3; before rounding it would be 2.5.',
 * //   'In all, ben carries 2; before rounding it would be 2.5.',
 * // ]
 * @see {@link decomposeGoal}
 */
export function explainGoalDecomposition(result: GoalDecomposition, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { goal, root, columns, leaves, options: used, warnings } = readDecomposition(result);
  const { currency } = goal.metric;
  const season = used.seasonality !== undefined;
  const sentences = [phrases.goal(goal.id, moneyText(root.value, currency), goal.period.start, goal.period.end)];
  if (used.by !== undefined) sentences.push(phrases.byTime(used.basis, season));
  if (leaves.some(({ ownerId }) => ownerId !== null)) sentences.push(phrases.byPeople(used.basis, season));
  for (const sentence of explainTree(result.root, currency, locale)) sentences.push(sentence);
  for (const { key, total, exact, drift } of columns) {
    const money = moneyText(total, currency);
    sentences.push(drift === 0 ? phrases.columnExact(key, money) : phrases.column(key, money, moneyText(figureText(exact), currency)));
  }
  for (const sentence of explainSplitWarnings(warnings, locale)) sentences.push(sentence);
  return sentences;
}
