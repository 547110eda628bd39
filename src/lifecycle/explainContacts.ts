import * as z from 'zod/mini';
import { timeSpanSchema } from '../internal/explainable.schema.js';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { listText, percentText, readLocale } from '../internal/sentences.js';
import type { Locale } from '../internal/sentences.js';
import { parseConfig, recordSchema } from '../internal/validate.js';
import type { CustomersExplanation, ExplainOptions } from '../types.js';
import { PHRASES } from './contacts.phrases.js';
import type { ContactPlan, ContactReason, ContactRules } from './contacts.types.js';

/** Checks a plan as far as sentences look at it. */
function planSchema() {
  const every = timeSpanSchema();
  const contact = z.object({
    customerId: z.string(),
    kind: z.enum(['visit', 'mail', 'greeting']),
    dueOn: z.string(),
    reason: z.enum(['TOP_SHARE', 'SEGMENT', 'ACTIVE', 'SILENT', 'HOLIDAY']),
    overdueDays: z.number(),
  });
  return z.object({
    contacts: z.array(contact),
    rules: z.object({
      visit: z.object({ topShare: z.number(), every }),
      mail: z.object({ active: every, silent: every, silentAfterDays: z.number() }),
      holidays: z.array(z.string()),
      bySegment: z.optional(recordSchema(z.array(z.object({ kind: z.enum(['visit', 'mail']), every })))),
    }),
    options: z.object({ asOf: z.string(), until: z.string(), workCalendar: z.optional(z.unknown()) }),
    rejected: toldRejectedSchema(),
  });
}

function explainRules({ visit, mail, holidays, bySegment = {} }: ContactRules, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const sentences = [phrases.visits(percentText(visit.topShare, locale), visit.every), phrases.mails(mail.active, mail.silent, mail.silentAfterDays)];
  for (const [segment, rules] of Object.entries(bySegment)) {
    for (const { kind, every } of rules) sentences.push(phrases.segmentRule(segment, kind, every));
  }
  if (holidays.length > 0) sentences.push(phrases.holidays(listText(holidays, locale)));
  return sentences;
}

/** Why a contact is planned. */
function reasonText(reason: ContactReason, { visit, mail }: ContactRules, locale: Locale): string {
  const phrases = PHRASES[locale];
  if (reason === 'TOP_SHARE') return phrases.TOP_SHARE(percentText(visit.topShare, locale));
  return reason === 'SILENT' ? phrases.SILENT(mail.silentAfterDays) : phrases[reason];
}

/**
 * Tells what is planned with each customer, when and why, in English or Chinese.
 *
 * @param result - what `planContacts` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the plan and its rules, and of each customer with a contact, in the order of the first one
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainContacts, planContacts } from 'salesmath';
 * const customers = [{ customerId: 'ana', value: 900, lastVisitOn: '2025-03-01', lastOrderOn: '2025-06-01', lastMailOn: '2025-06-14' }];
 * const { sentences, customers: each } = explainContacts(planContacts(customers, {}, { asOf: '2025-06-16', until: '2025-06-23' }));
 * sentences[0]; // => '2 contacts with 1 customer are planned from 2025-06-16 up to, but not including, 2025-06-23.'
 * each[0]?.sentences;
 * // => ['Visit on 2025-06-16: among the top 20 % by value; it is overdue by 15 days.', 'Mail on 2025-06-21: ordered lately.']
 */
export function explainContacts(result: ContactPlan, options?: ExplainOptions): CustomersExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { contacts, rules, rejected, options: { asOf, until, workCalendar } } = parseConfig(planSchema(), result, 'result');
  const customers = new Map<string, string[]>();
  for (const { customerId, kind, dueOn, reason, overdueDays } of contacts) {
    let said = customers.get(customerId);
    if (said === undefined) {
      said = [];
      customers.set(customerId, said);
    }
    said.push(phrases.contact(kind, dueOn, reasonText(reason, rules, locale), overdueDays));
  }
  return {
    sentences: [
      contacts.length === 0 ? phrases.noContacts(asOf, until) : phrases.contacts(contacts.length, customers.size, asOf, until),
      ...explainRules(rules, locale),
      ...(workCalendar === undefined ? [] : [phrases.workDays]),
      ...tellRejected(rejected, locale),
    ],
    customers: Array.from(customers, ([customerId, sentences]) => ({ customerId, sentences })),
  };
}
