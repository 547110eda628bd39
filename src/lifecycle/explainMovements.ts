import * as z from 'zod/mini';
import { currencyOptionSchema } from '../internal/explainable.schema.js';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { decimalTextSchema, moneyText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { Movement } from './movements.phrases.js';
import { PHRASES } from './movements.phrases.js';
import type { MovementAnalysis } from './movements.types.js';

const MOVEMENTS: readonly Movement[] = ['new', 'expansion', 'contraction', 'churn', 'reactivation'];

/** Checks an analysis as far as sentences look at it. */
function analysisSchema() {
  const amount = decimalTextSchema();
  const count = z.number();
  const rate = z.nullable(z.number());
  const period = z.object({
    period: z.string(),
    opening: amount,
    new: amount,
    expansion: amount,
    contraction: amount,
    churn: amount,
    reactivation: amount,
    closing: amount,
    customers: z.object({
      opening: count,
      new: count,
      expansion: count,
      contraction: count,
      churn: count,
      reactivation: count,
      unchanged: count,
      closing: count,
    }),
    grossRetention: rate,
    netRetention: rate,
  });
  return z.object({ periods: z.array(period), options: currencyOptionSchema(), rejected: toldRejectedSchema() });
}

/**
 * Tells period by period how the value of the customers came from that of the period before, in English or Chinese.
 *
 * @param result - what `analyzeMovements` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns for each period opening and closing, the movements that there were, and retention
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { analyzeMovements, explainMovements } from 'salesmath';
 * const rows = [
 *   { customerId: 'ana', period: '2026-01', value: 100 },
 *   { customerId: 'ben', period: '2026-01', value: 50 },
 *   { customerId: 'ana', period: '2026-02', value: 120 },
 * ];
 * explainMovements(analyzeMovements(rows, { currency: 'USD' }));
 * // => [
 * //   '2026-02: from USD 150.00 with 2 customers to USD 120.00 with 1 customer.',
 * //   'Changes in 2026-02: expansion USD 20.00 (1 customer) and churn USD -50.00 (1 customer).',
 * //   'Gross retention is 66.7 %, net retention 80 %.',
 * // ]
 */
export function explainMovements(result: MovementAnalysis, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { periods, rejected, options: { currency } } = parseConfig(analysisSchema(), result, 'result');
  const sentences = periods.length === 0 ? [phrases.nothing] : [];
  for (const each of periods) {
    const { period, opening, closing, customers, grossRetention, netRetention } = each;
    sentences.push(phrases.period(period, moneyText(opening, currency), moneyText(closing, currency), customers.opening, customers.closing));
    const parts = MOVEMENTS.filter((movement) => customers[movement] > 0).map((movement) =>
      phrases.part(movement, moneyText(each[movement], currency), customers[movement]),
    );
    sentences.push(parts.length === 0 ? phrases.unmoved(period) : phrases.moved(period, parts));
    if (customers.unchanged > 0) sentences.push(phrases.unchanged(customers.unchanged));
    if (grossRetention === null || netRetention === null) sentences.push(phrases.noRetention);
    else sentences.push(phrases.retention(percentText(grossRetention, locale), percentText(netRetention, locale)));
  }
  return sentences.concat(tellRejected(rejected, locale));
}
