import * as z from 'zod/mini';
import { currencyOptionSchema } from '../internal/explainable.schema.js';
import { decimalTextSchema, moneyText, readLocale, signOf, sizeOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './account.phrases.js';
import type { TrueUp } from './trueUp.types.js';

/** Checks a true-up as far as sentences look at it. */
function trueUpSchema() {
  const text = z.string();
  const amount = decimalTextSchema();
  const adjustment = z.object({
    participantId: text,
    period: z.object({ key: text }),
    componentId: z.optional(text),
    earned: amount,
    paid: amount,
    amount,
  });
  return z.object({ adjustments: z.array(adjustment), total: amount, options: currencyOptionSchema() });
}

/**
 * Tells what is still to be paid, or to be taken back, for which period and why, in English or Chinese.
 *
 * @param result - what `calculateTrueUp` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the total, then a sentence an adjustment
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateTrueUp, explainTrueUp } from 'salesmath';
 * const period = { key: '2026-01' };
 * const result = calculateTrueUp([{ participantId: 'ann', period, earned: 100 }], [{ participantId: 'ann', period, amount: 80 }]);
 * explainTrueUp(result);
 * // => ['In all 20.00 is still to be paid.', 'ann in 2026-01: earned 100.00, paid 80.00, so 20.00 is to be paid.']
 */
export function explainTrueUp(result: TrueUp, options?: ExplainOptions): readonly string[] {
  const phrases = PHRASES[readLocale(options)];
  const { adjustments, total, options: { currency } } = parseConfig(trueUpSchema(), result, 'result');
  if (adjustments.length === 0) return [phrases.nothing];
  const money = (amount: string): string => moneyText(amount, currency);
  const side = signOf(total);
  const size = money(sizeOf(total));
  return [
    side === 0 ? phrases.even : side > 0 ? phrases.due(size) : phrases.excess(size),
    ...adjustments.map(({ participantId, period, componentId, earned, paid, amount }) => {
      const component = componentId === undefined ? '' : phrases.ofComponent(componentId);
      return phrases.adjustment(participantId, period.key, component, money(earned), money(paid), signOf(amount) > 0, money(sizeOf(amount)));
    }),
  ];
}
