import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './leads.phrases.js';
import type { LeadAssignments, UnassignedLead } from './leads.types.js';

/** What is said of one lead. */
export interface LeadExplanation {
  /** The lead. */
  readonly leadId: string;
  /** Who takes it and why, or why nobody does. */
  readonly sentences: readonly string[];
}

/** What is said of leads that were given out. */
export interface LeadAssignmentsExplanation {
  /** How many leads found somebody, and how many leads everybody has now. */
  readonly sentences: readonly string[];
  /** Of each lead: those that were taken, then those that were not, in the order of the leads. */
  readonly leads: readonly LeadExplanation[];
}

const REASONS: readonly UnassignedLead['reason'][] = ['NO_RULE', 'NO_CAPACITY'];

/** Checks assignments as far as sentences look at them. */
function assignmentsSchema() {
  const text = z.string();
  const count = z.number();
  return z.object({
    assignments: z.array(z.object({ leadId: text, repId: text, ruleId: text, loadAfter: count })),
    unassigned: z.array(z.object({ leadId: text, reason: z.enum(REASONS) })),
    reps: z.array(z.object({ id: text, capacity: count, load: count, assigned: count })),
    rejected: toldRejectedSchema(),
  });
}

/**
 * Tells who takes which lead and why, in English or Chinese.
 *
 * @param result - what `assignLeads` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how many leads were assigned, how loaded everybody is and how many leads were left out; and of each lead who takes it, or why nobody does
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { assignLeads, explainLeadAssignments } from 'salesmath';
 * const leads = [{ id: 'l1', region: 'east' }, { id: 'l2', region: 'south' }];
 * const told = explainLeadAssignments(assignLeads(leads, [{ id: 'east', where: { region: 'east' }, to: ['li'] }], [{ id: 'li', capacity: 2 }]));
 * told.sentences; // => ['1 of 2 leads is assigned.', '1 lead matches no rule.', 'li has 1 lead, 1 of them new, with a limit of 2.']
 * told.leads[0]; // => { leadId: 'l1', sentences: ['li takes it by rule east, and has 1 lead then.'] }
 */
export function explainLeadAssignments(result: LeadAssignments, options?: ExplainOptions): LeadAssignmentsExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { assignments, unassigned, reps, rejected } = parseConfig(assignmentsSchema(), result, 'result');
  const left = REASONS.map((why) => [why, unassigned.filter(({ reason }) => reason === why).length] as const).filter(([, count]) => count > 0);
  return {
    sentences: [
      phrases.assigned(assignments.length, assignments.length + unassigned.length),
      ...left.map(([why, count]) => phrases[why](count)),
      ...reps.map(({ id, load, capacity, assigned }) => phrases.rep(id, load, capacity, assigned)),
      ...tellRejected(rejected, locale),
    ],
    leads: [
      ...assignments.map(({ leadId, repId, ruleId, loadAfter }) => ({ leadId, sentences: [phrases.taken(repId, ruleId, loadAfter)] })),
      ...unassigned.map(({ leadId, reason }) => ({ leadId, sentences: [phrases.notTaken[reason]] })),
    ],
  };
}
