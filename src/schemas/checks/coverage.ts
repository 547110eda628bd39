import { allocateVisits } from '../../coverage/allocateVisits.js';
import { assignLeads } from '../../coverage/assignLeads.js';
import { bridgeGap } from '../../coverage/bridgeGap.js';
import { calculateHeadcount } from '../../coverage/calculateHeadcount.js';
import { calculateSalesForceReturn } from '../../coverage/calculateSalesForceReturn.js';
import { calculateWorkload } from '../../coverage/calculateWorkload.js';
import type { BridgeGapOptions, GapLever } from '../../coverage/gap.types.js';
import type { AssignableLead, AssignLeadsOptions, LeadRep, LeadRule } from '../../coverage/leads.types.js';
import type { Opportunity, OpportunityCuts, PrioritizeOpportunitiesOptions } from '../../coverage/opportunities.types.js';
import { planAccountReviews } from '../../coverage/planAccountReviews.js';
import { prioritizeOpportunities } from '../../coverage/prioritizeOpportunities.js';
import type { AccountReviewOptions, AccountReviewRule, ReviewedCustomer } from '../../coverage/reviews.types.js';
import type { HeadcountOptions, WorkAmount, WorkCapacity, WorkloadOptions, WorkloadSegment } from '../../coverage/types.js';
import type { SalesForceReturnInput, VisitSegment } from '../../coverage/visits.types.js';
import { readId } from '../../internal/validate.js';
import type { Check } from '../check.js';
import { field } from '../dummies.js';

/** The people who are named in a list of ids, each once. */
function repsOf(ids: unknown): LeadRep[] {
  const known = Array.isArray(ids) ? ids.map(readId).filter((id) => id !== null) : [];
  return [...new Set(known)].map((id) => ({ id, capacity: 1 }));
}

export const visitSegment: Check = { at: 'segments[0]', call: (value: VisitSegment) => allocateVisits([value], 0) };
export const assignableLead: Check = { at: 'leads[0]', call: (value: AssignableLead) => assignLeads([value], [], []) };
export const assignLeadsOptions: Check = { at: 'options', call: (value: AssignLeadsOptions) => assignLeads([], [], [], value) };
export const leadRule: Check = { at: 'rules[0]', call: (value: LeadRule) => assignLeads([], [value], repsOf(field(value, 'to'))) };
export const leadRep: Check = { at: 'reps[0]', call: (value: LeadRep) => assignLeads([], [], [value]) };
export const gapLever: Check = { at: 'levers[0]', call: (value: GapLever) => bridgeGap(1, [value]) };
export const bridgeGapOptions: Check = { at: 'options', call: (value: BridgeGapOptions) => bridgeGap(1, [], value) };
export const workAmount: Check = { at: 'workload', call: (value: WorkAmount) => calculateHeadcount(value, { amount: 1, per: 'year' }) };
export const workCapacity: Check = { at: 'capacity', call: (value: WorkCapacity) => calculateHeadcount({ amount: 1, per: 'year' }, value) };
export const headcountOptions: Check = { at: 'options', call: (value: HeadcountOptions) => calculateHeadcount({ amount: 1, per: 'year' }, { amount: 1, per: 'year' }, value) };
export const salesForceReturnInput: Check = { at: 'input', call: (value: SalesForceReturnInput) => calculateSalesForceReturn(value) };
export const workloadSegment: Check = { at: 'segments[0]', call: (value: WorkloadSegment) => calculateWorkload([value]) };
export const workloadOptions: Check = { at: 'options', call: (value: WorkloadOptions) => calculateWorkload([], value) };
export const reviewedCustomer: Check = { at: 'customers[0]', call: (value: ReviewedCustomer) => planAccountReviews([value], [], { asOf: '2026-01-05', until: '2026-01-05' }) };
export const accountReviewRule: Check = { at: 'rules[0]', call: (value: AccountReviewRule) => planAccountReviews([], [value], { asOf: '2026-01-05', until: '2026-01-05' }) };
export const accountReviewOptions: Check = { at: 'options', call: (value: AccountReviewOptions) => planAccountReviews([], [], value) };
export const opportunity: Check = { at: 'items[0]', call: (value: Opportunity) => prioritizeOpportunities([value], { size: 0, probability: 0 }) };
export const opportunityCuts: Check = { at: 'cuts', call: (value: OpportunityCuts) => prioritizeOpportunities([], value) };
export const prioritizeOpportunitiesOptions: Check = { at: 'options', call: (value: PrioritizeOpportunitiesOptions) => prioritizeOpportunities([], { size: 0, probability: 0 }, value) };
