import * as z from 'zod/mini';
import { currencyOptionSchema, orderRemarkFields } from '../internal/explainable.schema.js';
import { orderRemarks } from '../internal/orders.phrases.js';
import { decimalTextSchema, figureText, listText, moneyText, readLocale } from '../internal/sentences.js';
import type { Locale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { CustomersExplanation, ExplainOptions } from '../types.js';
import { PHRASES } from './orders.phrases.js';
import type { CustomerActivity, OrdersSummary } from './types.js';

/** Checks a summary as far as sentences look at it. */
function summarySchema() {
  const count = z.number();
  const figure = z.nullable(z.number());
  const day = z.nullable(z.string());
  const customer = z.object({
    customerId: z.string(),
    orders: count,
    purchaseDays: count,
    repeatDays: count,
    firstDate: day,
    lastDate: day,
    daysSinceLast: figure,
    revenue: decimalTextSchema(),
    profit: z.nullable(decimalTextSchema()),
    meanOrder: figure,
    meanRepeatDay: figure,
    gaps: z.optional(z.array(z.number())),
  });
  return z.object({
    customers: z.array(customer),
    ...orderRemarkFields(),
    options: z.intersection(z.object({ asOf: z.string() }), currencyOptionSchema()),
  });
}

type Activity = Omit<CustomerActivity, 'ageAtLast' | 'age' | 'gaps'> & { readonly gaps?: readonly number[] | undefined };

/** Whether money that is no order's has lowered the revenue: by more than rounding does. */
function isApart(revenue: string, ofOrders: number): boolean {
  const step = 10 ** -(revenue.split('.')[1]?.length ?? 0);
  return ofOrders - Number(revenue) > 0.999 * step + 1e-12 * ofOrders;
}

function explainActivity(activity: Activity, asOf: string, currency: string | undefined, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const { orders, purchaseDays, repeatDays, firstDate, lastDate, daysSinceLast, revenue, profit, meanOrder, meanRepeatDay, gaps = [] } = activity;
  const mean = (figure: number | null): string | null => (figure === null ? null : moneyText(figureText(figure), currency));
  const sentences: string[] = [];
  if (firstDate === null || lastDate === null || daysSinceLast === null) sentences.push(phrases.never(asOf));
  else if (purchaseDays === 1) sentences.push(phrases.once(orders, firstDate, daysSinceLast, asOf));
  else sentences.push(phrases.often(orders, purchaseDays, firstDate, lastDate, daysSinceLast, asOf));
  sentences.push(phrases.revenue(moneyText(revenue, currency), mean(meanOrder), isApart(revenue, orders * (meanOrder ?? 0))));
  sentences.push(profit === null ? phrases.noProfit : phrases.profit(moneyText(profit, currency)));
  if (repeatDays > 0) sentences.push(phrases.repeats(repeatDays, mean(meanRepeatDay)));
  if (gaps.length > 0) sentences.push(phrases.gaps(listText(gaps.map(String), locale)));
  return sentences;
}

/**
 * Tells what each customer's orders come to, and what was left out, in English or Chinese.
 *
 * @param result - what `summarizeOrders` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of all orders, and of each customer in the order of the result. Means are shown with two decimals
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainOrders, summarizeOrders } from 'salesmath';
 * const orders = ['2025-03-01', '2025-03-31'].map((date) => ({ customerId: 'ana', date, revenue: 120, profit: 30 }));
 * explainOrders(summarizeOrders(orders, { asOf: '2025-04-30' })).customers[0]?.sentences;
 * // => [
 * //   '2 orders on 2 days from 2025-03-01 to 2025-03-31, which is 30 days before 2025-04-30.',
 * //   'The revenue is 240.00, on average 120 an order.',
 * //   'The profit is 60.00.',
 * //   'Bought again on 1 day after the first, for 120 a day on average.',
 * // ]
 */
export function explainOrders(result: OrdersSummary, options?: ExplainOptions): CustomersExplanation {
  const locale = readLocale(options);
  const summary = parseConfig(summarySchema(), result, 'result');
  const { asOf, currency } = summary.options;
  return {
    sentences: [PHRASES[locale].customers(summary.customers.length, asOf), ...orderRemarks(summary, asOf, locale)],
    customers: summary.customers.map((activity) => ({
      customerId: activity.customerId,
      sentences: explainActivity(activity, asOf, currency, locale),
    })),
  };
}
