import * as z from 'zod/mini';
import { decimalTextSchema, moneyText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './split.phrases.js';
import { explainSplitWarnings, explainTree, splitWarningsSchema } from './split.sentences.js';
import type { GoalPeriodSplit } from './split.types.js';

const readSplit = (result: unknown) => {
  const text = z.string();
  const schema = z.object({
    goal: z.object({ id: text, metric: z.object({ currency: z.optional(text) }), period: z.object({ start: text, end: text }) }),
    root: z.looseObject({ value: decimalTextSchema() }),
    options: z.object({ basis: z.enum(['calendarDays', 'workingDays', 'months']), seasonality: z.optional(z.object({})) }),
    warnings: splitWarningsSchema(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells in words what each period of a goal carries, level by level, and why.
 *
 * @param result - what `splitGoalByPeriod` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: the goal, what periods weigh, then each period under its path in time order, warnings last
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainGoalPeriodSplit, splitGoalByPeriod } from 'salesmath';
 * const goal = { id: 'sales', metric: { id: 'sales', unit: 'money', currency: 'USD' }, period: '2026-Q1', target: 1200 } as const;
 * explainGoalPeriodSplit(splitGoalByPeriod(goal, { by: 'month', locked: { '2026-02': 600 } }));
 * // => [
 * //   'Goal sales is USD 1200.00, from 2026-01-01 until 2026-04-01 (that day not included).',
 * //   'Periods are weighed by months of equal weight.',
 * //   '2026-01 carries USD 300.00 for a weight of 33.3 %.',
 * //   '2026-02 carries USD 600.00, as settled beforehand.',
 * //   '2026-03 carries USD 300.00 for a weight of 33.3 %.',
 * // ]
 * @see {@link splitGoalByPeriod}
 */
export function explainGoalPeriodSplit(result: GoalPeriodSplit, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { goal, root, options: used, warnings } = readSplit(result);
  const { currency } = goal.metric;
  return [
    phrases.goal(goal.id, moneyText(root.value, currency), goal.period.start, goal.period.end),
    phrases.byTime(used.basis, used.seasonality !== undefined),
    ...explainTree(result.root, currency, locale),
    ...explainSplitWarnings(warnings, locale),
  ];
}
