import * as z from 'zod/mini';
import { decimalTextSchema, moneyText, percentText, readLocale, shortListText, signOf, sizeOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './split.phrases.js';
import { explainSplitWarnings, splitWarningsSchema } from './split.sentences.js';
import type { GoalOwnerSplit } from './split.types.js';

const readSplit = (result: unknown) => {
  const text = z.string();
  const amount = decimalTextSchema();
  const owner = z.object({
    ownerId: text,
    activeShare: z.number(),
    share: z.nullable(z.number()),
    value: amount,
    assigned: z.optional(amount),
    reason: z.enum(['share', 'locked', 'inactive']),
  });
  const schema = z.object({
    goal: z.object({ id: text, metric: z.object({ currency: z.optional(text) }) }),
    total: amount,
    residual: amount,
    excluded: z.array(text),
    owners: z.array(owner),
    options: z.object({ basis: z.enum(['calendarDays', 'workingDays', 'months']), seasonality: z.optional(z.object({})) }),
    warnings: splitWarningsSchema(),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells in words what each person carries of a goal, and why: weight, time there, ramp, settled values.
 *
 * @param result - what `splitGoalByOwner` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences: the goal, what people weigh, one for each who takes part, who does not, warnings
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainGoalOwnerSplit, splitGoalByOwner } from 'salesmath';
 * const goal = { id: 'sales', metric: { id: 'sales', unit: 'money', currency: 'USD' }, period: '2026', target: 547 } as const;
 * explainGoalOwnerSplit(splitGoalByOwner(goal, [{ id: 'ana' }, { id: 'ben', activeFrom: '2026-07-03' }]));
 * // => [
 * //   'Goal sales of USD 547.00 is split over 2 people.',
 * //   'People are weighed by their own weight and by the time they are there and up to speed, in calendar days.',
 * //   'ana carries USD 365.00 for a weight of 66.7 %.',
 * //   "ben carries USD 182.00 for a weight of 33.3 %; with the ramp, 49.9 % of the goal's time counts.",
 * // ]
 * @see {@link splitGoalByOwner}
 */
export function explainGoalOwnerSplit(result: GoalOwnerSplit, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { goal, total, residual, excluded, owners, options: used, warnings } = readSplit(result);
  const money = (amount: string): string => moneyText(amount, goal.metric.currency);
  const sentences = [phrases.total(goal.id, money(total), owners.length), phrases.byPeople(used.basis, used.seasonality !== undefined)];
  for (const { ownerId, activeShare, share, value, assigned, reason } of owners) {
    const carried = money(value);
    const padded = assigned === undefined ? '' : phrases.assigned(money(assigned));
    const active = activeShare === 1 ? '' : phrases.ownerActive(percentText(activeShare, locale));
    if (reason === 'locked') sentences.push(phrases.ownerLocked(ownerId, carried, padded));
    else if (share === null) sentences.push(phrases.ownerWeightless(ownerId, carried, padded));
    else if (reason === 'inactive') sentences.push(phrases.ownerInactive(ownerId, carried, padded));
    else sentences.push(phrases.owner(ownerId, carried, percentText(share, locale), active, padded));
  }
  const side = signOf(residual);
  if (side !== 0) sentences.push(side > 0 ? phrases.goalResidual(money(residual)) : phrases.goalOverfull(money(sizeOf(residual))));
  if (excluded.length > 0) sentences.push(phrases.excluded(shortListText(excluded, locale)));
  for (const sentence of explainSplitWarnings(warnings, locale)) sentences.push(sentence);
  return sentences;
}
