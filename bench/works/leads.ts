import type { Work } from '../cases/case.js';
import type { LeadInput } from '../data/leads.js';
import { makeLeads } from '../data/leads.js';
import type { LeadAssignments } from '../library.js';
import { assignLeads } from '../library.js';

export const LEADS: Work<LeadInput, LeadAssignments> = { name: 'lead assignment', make: makeLeads, run: ({ leads, rules, reps }) => assignLeads(leads, rules, reps) };
