import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { figureText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { CustomersExplanation, ExplainOptions } from '../types.js';
import { PHRASES } from './contacts.phrases.js';
import type { FeedbackGroup, FeedbackRouting } from './contacts.types.js';

const GROUPS: readonly FeedbackGroup[] = ['detractor', 'passive', 'promoter'];

/** Checks a routing as far as sentences look at it. */
function routingSchema() {
  const count = z.number();
  const rule = z.object({ route: z.string(), withinDays: z.number() });
  return z.object({
    routes: z.array(
      z.object({ customerId: z.string(), score: z.number(), group: z.enum(GROUPS), route: z.string(), dueOn: z.string(), overdue: z.boolean() }),
    ),
    counts: z.object({ detractor: count, passive: count, promoter: count }),
    nps: z.nullable(z.number()),
    rules: z.object({ detractor: rule, passive: rule, promoter: rule }),
    options: z.object({ asOf: z.string(), workCalendar: z.optional(z.unknown()) }),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells the Net Promoter Score, who takes care of each answer and by when, and what is overdue, in English or Chinese.
 *
 * @param result - what `routeFeedback` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the score and the rules, and of each answer in the order of the result
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainFeedback, routeFeedback } from 'salesmath';
 * const responses = [{ customerId: 'ana', score: 3, receivedOn: '2025-06-06' }, { customerId: 'ben', score: 9, receivedOn: '2025-06-06' }];
 * const { sentences, customers } = explainFeedback(routeFeedback(responses, {}, { asOf: '2025-06-10' }));
 * sentences.slice(0, 2); // => ['The Net Promoter Score is 0, from 2 answers.', '1 promoter, 0 passives and 1 detractor.']
 * customers[0]?.sentences; // => ['A score of 3 is a detractor: service takes care of it by 2025-06-08.', 'That day has passed.']
 */
export function explainFeedback(result: FeedbackRouting, options?: ExplainOptions): CustomersExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { routes, counts, nps, rules, rejected, options: { asOf, workCalendar } } = parseConfig(routingSchema(), result, 'result');
  const overdue = routes.filter((each) => each.overdue).length;
  return {
    sentences: [
      nps === null ? phrases.noNps : phrases.nps(figureText(nps), routes.length),
      phrases.groups(counts.promoter, counts.passive, counts.detractor),
      ...GROUPS.map((group) => phrases.rule(group, rules[group].route, rules[group].withinDays, workCalendar !== undefined)),
      ...(overdue > 0 ? [phrases.overdueAnswers(overdue, asOf)] : []),
      ...tellRejected(rejected, locale),
    ],
    customers: routes.map(({ customerId, score, group, route, dueOn, overdue: isOverdue }) => ({
      customerId,
      sentences: [phrases.route(score, group, route, dueOn), ...(isOverdue ? [phrases.overdue] : [])],
    })),
  };
}
