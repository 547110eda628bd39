import type { Locale } from '../internal/sentences.js';
import { figureText, moneyText, percentText, readLocale } from '../internal/sentences.js';
import { orderRemarks } from '../internal/orders.phrases.js';
import { parseConfig } from '../internal/validate.js';
import type { CustomersExplanation, ExplainOptions } from '../types.js';
import type { ExplainableCustomer, ExplainableLifecycle } from './explainLifecycle.schema.js';
import { lifecycleSchema, STAGES } from './explainLifecycle.schema.js';
import { PHRASES } from './lifecycle.phrases.js';
import type { LifecycleClassification } from './lifecycle.types.js';

type Context = Pick<ExplainableLifecycle, 'rules' | 'options'> & { readonly locale: Locale };

/** Which limit put the customer into the stage. */
function explainReason({ stage, reason: { observed, threshold, unit } }: ExplainableCustomer, { rules, options, locale }: Context): string {
  const phrases = PHRASES[locale];
  if (observed === null || threshold === null) return phrases.mature;
  if (unit === 'change') {
    const isDecline = stage === 'decline';
    const { windows, floor } = isDecline ? rules.decline : rules.growth;
    const least = floor === null ? null : moneyText(floor, options.currency);
    return phrases.trend(isDecline, percentText(Math.abs(observed), locale), percentText(Math.abs(threshold), locale), windows, least);
  }
  const [seen, limit] = [figureText(observed), figureText(threshold)];
  if (unit === 'ratio') return phrases.overdue(seen, limit, (stage === 'churned' ? rules.churned : rules.dormant).minDays);
  if (stage === 'new') return phrases.isNew(seen, limit);
  return stage === 'reactivated' ? phrases.cameBack(seen, limit) : phrases.silent(seen, limit);
}

/** What revenue was compared with, window by window. */
function explainWindows({ stage, evidence: { basis, windows } }: ExplainableCustomer, { rules, options, locale }: Context): string[] {
  const phrases = PHRASES[locale];
  if (basis === null) return stage === 'mature' ? [phrases.notCompared] : [];
  return [
    phrases[basis],
    ...windows.map(({ start, revenue, base, change }) => {
      const [brought, expected] = [moneyText(revenue, options.currency), moneyText(figureText(base), options.currency)];
      if (change === null || change === 0 || base <= 0) return phrases.window(rules.windowDays, start, brought, expected);
      return phrases.windowChange(rules.windowDays, start, brought, expected, percentText(Math.abs(change), locale), change < 0);
    }),
  ];
}

function explainCustomer(customer: ExplainableCustomer, context: Context): string[] {
  const phrases = PHRASES[context.locale];
  const { stage, since, next, evidence: { purchaseDays, lastDate, daysSinceLast, expectedGap } } = customer;
  if (stage === 'prospect' || since === null) return [phrases.prospect];
  const sentences = [phrases.stage(stage, since), explainReason(customer, context)];
  if (lastDate !== null && daysSinceLast !== null && expectedGap !== null) {
    sentences.push(phrases.rhythm(purchaseDays, lastDate, daysSinceLast, figureText(expectedGap)));
  }
  for (const sentence of explainWindows(customer, context)) sentences.push(sentence);
  if (next !== null) sentences.push(phrases.next(next.stage, next.on));
  return sentences;
}

/**
 * Tells where each customer is in life, which limit decided, and what comes next if nothing more is bought, in English or Chinese.
 *
 * @param result - what `classifyLifecycle` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of all customers, and of each in the order of the result: the stage, the limit that decided, the rhythm, the
 *   revenue compared, and the day on which the next stage is reached
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { classifyLifecycle, explainLifecycle } from 'salesmath';
 * const orders = ['2025-03-01', '2025-03-31', '2025-04-30', '2025-05-30'].map((date) => ({ customerId: 'ana', date, revenue: '120.00' }));
 * const result = classifyLifecycle(orders, {}, { asOf: '2025-08-20', customerIds: ['ben'] });
 * const { sentences, customers } = explainLifecycle(result);
 * sentences[0]; // => '2 customers as of 2025-08-20: 1 prospect and 1 dormant.'
 * customers[0]?.sentences;
 * // => [
 * //   'Dormant since 2025-07-29.',
 * //   'The silence is 2.73 times the gap that is expected; the limit is 2 times and 60 days.',
 * //   'Bought on 4 days, the last time on 2025-05-30, 82 days ago; the next purchase is expected 30 days after the last one.',
 * //   'Without another purchase churned on 2025-11-26.',
 * // ]
 */
export function explainLifecycle(result: LifecycleClassification, options?: ExplainOptions): CustomersExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const report = parseConfig(lifecycleSchema(), result, 'result');
  const { rules, poolGap, customers, counts, options: used } = report;
  const stages = STAGES.filter((stage) => counts[stage] > 0).map((stage) => phrases.countOf(stage, counts[stage]));
  return {
    sentences: [
      phrases.customers(customers.length, used.asOf, stages),
      phrases.poolGap(figureText(poolGap)),
      ...orderRemarks(report, used.asOf, locale),
    ],
    customers: customers.map((customer) => ({
      customerId: customer.customerId,
      sentences: explainCustomer(customer, { rules, options: used, locale }),
    })),
  };
}
