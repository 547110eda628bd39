import * as z from 'zod/mini';
import type { OrderRemarks } from '../internal/explainable.schema.js';
import { countWarningsSchema, orderRemarkFields } from '../internal/explainable.schema.js';
import { orderRemarks } from '../internal/orders.phrases.js';
import { intervalText, listText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './retention.phrases.js';
import type { RetentionAnalysis, RetentionWarning } from './retention.types.js';

/** Checks an analysis as far as sentences look at it. */
function analysisSchema() {
  const figure = z.nullable(z.number());
  return z.object({
    columns: z.array(z.string()),
    cohorts: z.array(z.object({ cohort: z.string(), complete: z.boolean(), size: z.number(), rates: z.array(figure) })),
    overall: z.array(z.object({ column: z.string(), size: z.number(), active: z.number(), rate: figure, low: figure, high: figure })),
    ...orderRemarkFields(),
    warnings: countWarningsSchema(['REFUND_WITHOUT_ORDER', 'REVENUE_OUTSIDE_COHORTS']),
    options: z.object({
      asOf: z.string(),
      measure: z.enum(['customers', 'revenue']),
      mode: z.enum(['classic', 'rolling', 'range']),
      confidence: z.number(),
    }),
  });
}

/** Whether a warning is one of every report on orders. */
const isOfOrders = (warning: RetentionWarning): warning is OrderRemarks['warnings'][number] => warning.code === 'REFUND_WITHOUT_ORDER';

/**
 * Tells how many customers stay, period by period and cohort by cohort, in English or Chinese.
 *
 * @param result - what `analyzeRetention` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns what is counted, then each column over all cohorts with its interval, then each cohort with customers
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { analyzeRetention, explainRetention } from 'salesmath';
 * const orders = [
 *   { customerId: 'ana', date: '2026-01-10', revenue: 50 },
 *   { customerId: 'ben', date: '2026-01-20', revenue: 50 },
 *   { customerId: 'ana', date: '2026-02-10', revenue: 50 },
 * ];
 * explainRetention(analyzeRetention(orders, { asOf: '2026-02-28' })).slice(1, 4);
 * // => [
 * //   'Period +0: 100 % of the customers, 2 of 2 (95 % interval 34.2 % to 100 %).',
 * //   'Period +1: 50 % of the customers, 1 of 2 (95 % interval 9.5 % to 90.5 %).',
 * //   'Cohort 2026-01, 2 customers: +0 100 % and +1 50 %.',
 * // ]
 */
export function explainRetention(result: RetentionAnalysis, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const report = parseConfig(analysisSchema(), result, 'result');
  const { columns, cohorts, overall, ignored, warnings, rejected, options: { asOf, measure, mode, confidence } } = report;
  const sentences = [measure === 'revenue' ? phrases.revenue : phrases.customers(mode)];
  if (cohorts.length === 0) sentences.push(phrases.nobody);
  for (const { column, size, active, rate, low, high } of overall) {
    if (rate === null || low === null || high === null) sentences.push(phrases.unknown(column));
    else sentences.push(phrases.overall(column, percentText(rate, locale), active, size, intervalText(low, high, confidence, locale)));
  }
  for (const { cohort, size, rates } of cohorts) {
    const told: string[] = [];
    columns.forEach((column, i) => {
      const rate = rates[i] ?? null;
      if (rate !== null) told.push(phrases.rateOf(column, percentText(rate, locale)));
    });
    sentences.push(told.length === 0 ? phrases.cohortWithout(cohort, size) : phrases.cohort(cohort, size, told));
  }
  const open = cohorts.filter(({ complete }) => !complete).map(({ cohort }) => cohort);
  if (open.length > 0) sentences.push(phrases.incomplete(listText(open, locale)));
  for (const sentence of orderRemarks({ ignored, warnings: warnings.filter(isOfOrders), rejected }, asOf, locale)) sentences.push(sentence);
  for (const { code, count } of warnings) if (code === 'REVENUE_OUTSIDE_COHORTS') sentences.push(phrases.outside(count));
  return sentences;
}
