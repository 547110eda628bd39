import * as z from 'zod/mini';
import { currencyOptionSchema } from '../internal/explainable.schema.js';
import { decimalTextSchema, moneyText, readLocale, signOf, sizeOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './gap.phrases.js';
import type { GapBridge } from './gap.types.js';

/** Checks a bridge as far as sentences look at it. */
function bridgeSchema() {
  const amount = decimalTextSchema();
  return z.object({
    base: amount,
    steps: z.array(z.object({ id: z.string(), before: amount, change: amount, after: amount })),
    reached: amount,
    target: z.nullable(amount),
    unexplained: z.nullable(amount),
    orderMatters: z.boolean(),
    options: currencyOptionSchema(),
  });
}

/**
 * Tells how far the levers lead to a target and what each of them moves, in English or Chinese.
 *
 * @param result - what `bridgeGap` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns where the bridge ends and what is missing, then a sentence a lever, and whether their order matters
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { bridgeGap, explainGapBridge } from 'salesmath';
 * explainGapBridge(bridgeGap('1000', [{ id: 'crossSell', amount: 200 }, { id: 'price', rate: '0.05' }], { target: 1300 }));
 * // => [
 * //   'From 1000.00 the levers lead to 1260.00.',
 * //   '40.00 is missing to the target of 1300.00: no lever explains it.',
 * //   'crossSell: 200.00, from 1000.00 to 1200.00.',
 * //   'price: 60.00, from 1200.00 to 1260.00.',
 * //   'In another order the same levers would move other amounts.',
 * // ]
 */
export function explainGapBridge(result: GapBridge, options?: ExplainOptions): readonly string[] {
  const phrases = PHRASES[readLocale(options)];
  const { base, steps, reached, target, unexplained, orderMatters, options: { currency } } = parseConfig(bridgeSchema(), result, 'result');
  const money = (amount: string): string => moneyText(amount, currency);
  const sentences = [phrases.reached(money(base), money(reached))];
  if (target !== null && unexplained !== null) {
    const side = signOf(unexplained);
    if (side === 0) sentences.push(phrases.exact(money(target)));
    else sentences.push((side > 0 ? phrases.short : phrases.over)(money(target), money(sizeOf(unexplained))));
  }
  for (const { id, before, change, after } of steps) sentences.push(phrases.step(id, money(change), money(before), money(after)));
  if (orderMatters) sentences.push(phrases.orderMatters);
  return sentences;
}
