import * as z from 'zod/mini';
import { currencyOptionSchema } from '../internal/explainable.schema.js';
import { decimalTextSchema, moneyText, readLocale, signOf, sizeOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { SalesChange } from './decomposition.types.js';
import { LOSSES } from './losses.phrases.js';

const readChange = (result: unknown) => {
  const amount = decimalTextSchema();
  const effects = { price: amount, volume: amount, mix: amount, added: amount, dropped: amount };
  return parseConfig(z.object({ before: amount, after: amount, change: amount, ...effects, options: currencyOptionSchema() }), result, 'result');
};

/**
 * Tells why sales changed: sentences in English or Chinese.
 *
 * @param result - what `decomposeSalesChange` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the change, then its five effects, which sum to it
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { decomposeSalesChange, explainSalesChange } from 'salesmath';
 * const change = decomposeSalesChange(
 *   [{ id: 'A', quantity: 100, revenue: 1000 }, { id: 'B', quantity: 100, revenue: 2000 }],
 *   [{ id: 'A', quantity: 150, revenue: 1650 }, { id: 'B', quantity: 90, revenue: 1800 }],
 * );
 * explainSalesChange(change);
 * // => [
 * //   'Sales rose by 450.00, from 3000.00 to 3450.00.',
 * //   'Other prices: 150.00.',
 * //   'More or less of everything: 600.00.',
 * //   'Another mix of items: -300.00.',
 * //   'Items not sold before: 0.00.',
 * //   'Items no longer sold: 0.00.',
 * // ]
 * @see {@link decomposeSalesChange}
 */
export function explainSalesChange(result: SalesChange, options?: ExplainOptions): readonly string[] {
  const phrases = LOSSES[readLocale(options)];
  const { before, after, change, options: { currency }, ...effects } = readChange(result);
  const money = (amount: string): string => moneyText(amount, currency);
  const direction = signOf(change);
  const how = direction > 0 ? phrases.rose : phrases.fell;
  return [
    direction === 0 ? phrases.same(money(after)) : how(money(sizeOf(change)), money(before), money(after)),
    ...(['price', 'volume', 'mix', 'added', 'dropped'] as const).map((effect) => phrases.effect(effect, money(effects[effect]))),
  ];
}
