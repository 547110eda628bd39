import * as z from 'zod/mini';
import { decimalTextSchema, listText, moneyText, readLocale, signOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './replan.phrases.js';
import type { ReplannedGoal } from './tracking.types.js';

const readPlan = (result: unknown) => {
  const amount = decimalTextSchema();
  const text = z.string();
  const count = z.number();
  const schema = z.object({
    goal: z.object({ id: text, target: amount, metric: z.object({ currency: z.optional(text) }) }),
    periods: z.array(z.object({ key: text, state: z.enum(['closed', 'open']), original: amount, target: amount, actual: amount })),
    closedActual: amount,
    openTarget: amount,
    unplaced: amount,
    surplus: amount,
    ignored: z.object({ outsidePeriod: count, afterAsOf: count }),
    options: z.object({ asOf: text, policy: z.enum(['hold', 'catchUp', 'capped', 'rebase']), maxFactor: amount }),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells in words how a plan was mended: what the open periods carry now, what the closed ones brought, and what nobody is
 * asked for.
 *
 * @param result - what `replanGoal` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences, the answer first, then period by period; amounts behind the currency code of the goal's metric
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainReplannedGoal, replanGoal } from 'salesmath';
 * const plan = {
 *   goal: { id: 'spring', metric: { id: 'deals', unit: 'count' }, period: { start: '2026-02-01', end: '2026-04-01' }, target: 60 },
 *   periods: [
 *     { key: '2026-02', start: '2026-02-01', end: '2026-03-01', target: 30 },
 *     { key: '2026-03', start: '2026-03-01', end: '2026-04-01', target: 30 },
 *   ],
 * } as const;
 * explainReplannedGoal(replanGoal(plan, [{ date: '2026-02-20', value: 10 }], { asOf: '2026-02-28', policy: 'capped' }));
 * // => [
 * //   'Goal spring catches up within bounds: the open periods are asked for 36, at most 1.2 times what they were first given.',
 * //   'The closed periods brought 10; the target is 60.',
 * //   '2026-02 is closed: 10, where 30 was asked for.',
 * //   '2026-03 is asked for 36, at first 30; 0 is reached so far.',
 * //   '14 is missing to the target and asked of no period.',
 * // ]
 * @see {@link replanGoal}
 */
export function explainReplannedGoal(result: ReplannedGoal, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { goal, periods, closedActual, openTarget, unplaced, surplus, ignored, options: used } = readPlan(result);
  const money = (amount: string): string => moneyText(amount, goal.metric.currency);
  const target = money(goal.target);
  const asked = money(openTarget);
  const isOpen = periods.some(({ state }) => state === 'open');
  const sentences: string[] = [];
  if (!isOpen) sentences.push(phrases.over(goal.id));
  else if (used.policy === 'capped') sentences.push(phrases.capped(goal.id, asked, used.maxFactor));
  else sentences.push(phrases[used.policy](goal.id, asked, target));
  sentences.push(periods.some(({ state }) => state === 'closed') ? phrases.closed(money(closedActual), target) : phrases.noClosed(target));
  for (const period of periods) {
    const [now, original, actual] = [money(period.target), money(period.original), money(period.actual)];
    if (period.state === 'closed') sentences.push(phrases.closedPeriod(period.key, actual, now));
    else if (now === original) sentences.push(phrases.openPeriod(period.key, now, actual));
    else sentences.push(phrases.changedPeriod(period.key, now, original, actual));
  }
  if (signOf(unplaced) !== 0) sentences.push(phrases.unplaced(money(unplaced)));
  if (signOf(surplus) !== 0) sentences.push(phrases.surplus(money(surplus)));
  const left: string[] = [];
  if (ignored.outsidePeriod > 0) left.push(phrases.outsidePeriod(ignored.outsidePeriod));
  if (ignored.afterAsOf > 0) left.push(phrases.afterAsOf(ignored.afterAsOf, used.asOf));
  if (left.length > 0) sentences.push(phrases.ignored(listText(left, locale)));
  return sentences;
}
