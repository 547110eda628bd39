import * as z from 'zod/mini';
import { countWarningsSchema, currencyOptionSchema } from '../internal/explainable.schema.js';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { decimalTextSchema, listText, moneyText, percentText, readLocale, signOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { CustomersExplanation, ExplainOptions } from '../types.js';
import { PHRASES } from './rfm.phrases.js';
import type { RfmClassification } from './rfm.types.js';

/** Checks a classification as far as sentences look at it. */
function classificationSchema() {
  const label = z.object({ en: z.string(), 'zh-CN': z.string() });
  const action = z.object({ label, withinDays: z.optional(z.number()) });
  const share = z.nullable(z.number());
  const segment = z.object({
    segment: z.string(),
    customers: z.number(),
    share,
    orders: z.number(),
    revenue: decimalTextSchema(),
    revenueShare: share,
    playbook: z.optional(z.object({ actions: z.array(action) })),
  });
  return z.object({
    customers: z.array(z.object({ customerId: z.string(), code: z.string(), segment: z.string() })),
    segments: z.array(segment),
    warnings: countWarningsSchema(['OVERLAPPING_RULES']),
    options: currencyOptionSchema(),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells what the segments of an RFM analysis hold and what to do about them, and each customer's segment, in English or Chinese.
 *
 * @param result - what `classifyRfm` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the segments that have customers, and of each customer in the order of the result. Orders, or revenue, that
 *   are 0 in every segment are not spoken of: they were not given
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { classifyRfm, explainRfm } from 'salesmath';
 * const rules = { id: 'two', bins: 2, segments: [{ id: 'active', when: { recency: [2, 2] } }, { id: 'silent', when: { recency: [1, 1] } }] } as const;
 * const scores = [{ customerId: 'ana', recency: 2, frequency: 1, monetary: 2, orders: 3, revenue: '90' }];
 * const { sentences, customers } = explainRfm(classifyRfm(scores, rules));
 * sentences;
 * // => [
 * //   'active: 1 customer, 100 % of all, with 3 orders and a revenue of 90.00.',
 * //   'active brings 100 % of the revenue.',
 * //   'No customers in silent.',
 * // ]
 * customers; // => [{ customerId: 'ana', sentences: ['Segment active, by the RFM score 212.'] }]
 */
export function explainRfm(result: RfmClassification, options?: ExplainOptions): CustomersExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { customers, segments, warnings, options: { currency }, rejected } = parseConfig(classificationSchema(), result, 'result');
  const sentences: string[] = [];
  // what no row gave counts as 0; a scored customer has an order at least
  const hasOrders = segments.some(({ orders }) => orders > 0);
  const hasRevenue = segments.some(({ revenue, revenueShare }) => revenueShare !== null || signOf(revenue) !== 0);
  for (const { segment, customers: count, share, orders, revenue, revenueShare, playbook } of segments) {
    if (count === 0 || share === null) continue;
    const holds = [...(hasOrders ? [phrases.orders(orders)] : []), ...(hasRevenue ? [phrases.revenue(moneyText(revenue, currency))] : [])];
    sentences.push(phrases.segment(segment, count, percentText(share, locale), holds));
    if (revenueShare !== null) sentences.push(phrases.revenueShare(segment, percentText(revenueShare, locale)));
    if (playbook === undefined || playbook.actions.length === 0) continue;
    const actions = playbook.actions.map(({ label, withinDays }) => phrases.action(label[locale], withinDays));
    sentences.push(phrases.actions(segment, actions));
  }
  const empty = segments.filter((each) => each.customers === 0).map((each) => each.segment);
  if (empty.length > 0) sentences.push(phrases.emptySegments(listText(empty, locale)));
  if (hasRevenue && segments.some((each) => each.customers > 0 && each.revenueShare === null)) sentences.push(phrases.noRevenueShares);
  for (const { count } of warnings) sentences.push(phrases.overlapping(count));
  return {
    sentences: sentences.concat(tellRejected(rejected, locale)),
    customers: customers.map(({ customerId, code, segment }) => ({ customerId, sentences: [phrases.segmentOf(segment, code)] })),
  };
}
