import * as z from 'zod/mini';
import { countWarningsSchema, timeSpanSchema } from '../internal/explainable.schema.js';
import { alwaysAliveRemark } from '../internal/orders.phrases.js';
import { chanceText, figureText, percentText, readLocale, timeSpanText } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { CustomersExplanation, ExplainOptions } from '../types.js';
import { PHRASES } from './lifetimeValue.phrases.js';
import type { LifetimeValueReport } from './lifetimeValue.types.js';

/** Checks a report as far as sentences look at it. */
function reportSchema() {
  const figure = z.nullable(z.number());
  return z.object({
    customers: z.array(
      z.object({
        customerId: z.optional(z.string()),
        purchases: z.number(),
        spend: figure,
        aliveProbability: z.number(),
        undiscounted: figure,
        value: figure,
      }),
    ),
    total: z.object({ purchases: z.number(), undiscounted: z.number(), value: z.number() }),
    warnings: countWarningsSchema(['NO_SPEND', 'ONE_TIME_BUYERS_ALWAYS_ALIVE']),
    options: z.object({ horizon: timeSpanSchema(), step: timeSpanSchema(), annualDiscountRate: z.number(), marginRate: z.number() }),
  });
}

/**
 * Tells what customers are expected to bring, and how each one's lifetime value comes about, in English or Chinese.
 *
 * @param result - what `calculateCustomerLifetimeValue` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of all customers with a value, and of each customer in the order of the result; figures have two decimals
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateCustomerLifetimeValue, explainCustomerLifetimeValue } from 'salesmath';
 * const purchases = { kind: 'bgNbd', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, unit: 'week' } as const;
 * const rows = [{ customerId: 'ana', frequency: 4, ageAtLast: 30, age: 38, meanSpend: 25 }];
 * const report = calculateCustomerLifetimeValue(rows, { purchases }, { horizon: { value: 12, unit: 'month' } });
 * explainCustomerLifetimeValue(report).customers[0]?.sentences.at(-1); // => 'The chance of being a customer still is 73.8 %.'
 */
export function explainCustomerLifetimeValue(result: LifetimeValueReport, options?: ExplainOptions): CustomersExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { customers, total, warnings, options: given } = parseConfig(reportSchema(), result, 'result');
  const horizon = timeSpanText(given.horizon, locale);
  return {
    sentences: [
      phrases.total(horizon, figureText(total.purchases), figureText(total.undiscounted), figureText(total.value)),
      phrases.basis(percentText(given.marginRate, locale), percentText(given.annualDiscountRate, locale), timeSpanText(given.step, locale)),
      ...warnings.map(({ code, count }) => (code === 'NO_SPEND' ? phrases.NO_SPEND(count) : alwaysAliveRemark(count, locale))),
    ],
    customers: customers.map(({ customerId, purchases, spend, aliveProbability, undiscounted, value }) => ({
      ...(customerId === undefined ? {} : { customerId }),
      sentences: [
        value === null ? phrases.noValue : phrases.value(figureText(value)),
        phrases.purchases(figureText(purchases), horizon, spend === null ? null : figureText(spend)),
        ...(undiscounted === null ? [] : [phrases.undiscounted(figureText(undiscounted))]),
        phrases.alive(chanceText(aliveProbability, locale)),
      ],
    })),
  };
}
