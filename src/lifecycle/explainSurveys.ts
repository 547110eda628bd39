import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './contacts.phrases.js';
import type { SurveyPlan, SurveysExplanation } from './contacts.types.js';

/** Checks a plan as far as sentences look at it. */
function planSchema() {
  const day = z.nullable(z.string());
  const order = { orderId: z.string(), customerId: z.string() };
  return z.object({
    surveys: z.array(z.object({ ...order, orderedOn: z.string(), dueOn: z.string(), movedFrom: day })),
    skipped: z.array(z.object({ ...order, reason: z.enum(['QUARANTINE', 'TOO_LATE']), allowedFrom: day })),
    ignored: z.object({ afterAsOf: z.number(), alreadySurveyed: z.optional(z.number()) }),
    rules: z.object({ delayDays: z.number(), quarantineDays: z.number(), maxDelayDays: z.number() }),
    options: z.object({ asOf: z.string() }),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells which orders are asked about and when, and why the others are not, in English or Chinese.
 *
 * @param result - what `planSurveys` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the plan, and of each order: those asked about, then those that are not
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainSurveys, planSurveys } from 'salesmath';
 * const orders = [{ orderId: 'o1', customerId: 'ana', date: '2025-06-20' }, { orderId: 'o2', customerId: 'ben', date: '2025-04-01' }];
 * explainSurveys(planSurveys(orders, {}, { asOf: '2025-06-20' })).orders;
 * // => [
 * //   { orderId: 'o1', customerId: 'ana', sentences: ['Survey on 2025-06-27 about the order of 2025-06-20.'] },
 * //   { orderId: 'o2', customerId: 'ben', sentences: ['No survey: the order is too old, it would come more than 30 days late.'] },
 * // ]
 */
export function explainSurveys(result: SurveyPlan, options?: ExplainOptions): SurveysExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { surveys, skipped, ignored, rules, rejected, options: { asOf } } = parseConfig(planSchema(), result, 'result');
  const { alreadySurveyed = 0 } = ignored;
  return {
    sentences: [
      phrases.surveys(surveys.length, surveys.length + skipped.length, rules.delayDays),
      phrases.quarantine(rules.quarantineDays, rules.maxDelayDays),
      ...(alreadySurveyed > 0 ? [phrases.alreadySurveyed(alreadySurveyed)] : []),
      ...(ignored.afterAsOf > 0 ? [phrases.afterAsOf(ignored.afterAsOf, asOf)] : []),
      ...tellRejected(rejected, locale),
    ],
    orders: [
      ...surveys.map(({ orderId, customerId, orderedOn, dueOn, movedFrom }) => ({
        orderId,
        customerId,
        sentences: [phrases.survey(dueOn, orderedOn), ...(movedFrom === null ? [] : [phrases.moved(movedFrom)])],
      })),
      ...skipped.map(({ orderId, customerId, reason, allowedFrom }) => ({
        orderId,
        customerId,
        sentences: [reason === 'TOO_LATE' || allowedFrom === null ? phrases.TOO_LATE(rules.maxDelayDays) : phrases.QUARANTINE(allowedFrom)],
      })),
    ],
  };
}
