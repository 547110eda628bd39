import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { currencyOptionSchema } from '../internal/explainable.schema.js';
import { compare } from '../internal/fraction.js';
import { decimalTextSchema, figureText, moneyText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './price.phrases.js';
import type { PriceSlice, TieredPrice } from './price.types.js';

/** Checks a price as far as sentences look at it. */
function priceSchema() {
  const amount = decimalTextSchema();
  const slice = z.object({ tier: z.number(), quantity: amount, unitPrice: amount, flatFee: z.optional(amount), exactAmount: amount });
  return z.object({
    total: amount,
    exactTotal: amount,
    averagePrice: z.nullable(z.number()),
    tier: z.nullable(z.number()),
    slices: z.array(slice as unknown as z.ZodMiniType<PriceSlice>),
    cheaperAt: z.nullable(z.object({ quantity: amount, total: amount })),
    options: currencyOptionSchema(),
  });
}

/**
 * Tells how a price by tiers comes about, and whether more would cost less, in English or Chinese.
 *
 * @param result - what `calculateTieredPrice` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the price first, then each slice; tiers are counted from 1
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateTieredPrice, explainTieredPrice } from 'salesmath';
 * const tiers = [{ upTo: 100, unitPrice: 10 }, { upTo: null, unitPrice: 8 }];
 * explainTieredPrice(calculateTieredPrice(90, { tiers, mode: 'volume' }, { currency: 'USD' }));
 * // => [
 * //   'The price is USD 900.00 in all.',
 * //   'The quantity reaches tier 1; a unit costs USD 10 on average.',
 * //   'Tier 1: 90 at 10 make 900.',
 * //   'Ordering more costs less: 101 would cost USD 808.00 in all.',
 * // ]
 */
export function explainTieredPrice(result: TieredPrice, options?: ExplainOptions): readonly string[] {
  const phrases = PHRASES[readLocale(options)];
  const { total, exactTotal, averagePrice, tier, slices, cheaperAt, options: { currency } } = parseConfig(priceSchema(), result, 'result');
  const isRounded = compare(knownDecimal(total), knownDecimal(exactTotal)) !== 0;
  return [
    phrases.total(moneyText(total, currency)),
    tier === null || averagePrice === null ? phrases.nothing : phrases.reached(tier + 1, moneyText(figureText(averagePrice), currency)),
    ...slices.map((slice) => (slice.flatFee === undefined || slice.flatFee === '0' ? phrases.slice(slice) : phrases.sliceWithFee(slice, slice.flatFee))),
    ...(isRounded ? [phrases.exact(moneyText(exactTotal, currency))] : []),
    ...(cheaperAt === null ? [] : [phrases.cheaper(cheaperAt.quantity, moneyText(cheaperAt.total, currency))]),
  ];
}
