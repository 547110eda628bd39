export { allocateVisits } from './allocateVisits.js';
export { assignLeads } from './assignLeads.js';
export { bridgeGap } from './bridgeGap.js';
export { calculateHeadcount } from './calculateHeadcount.js';
export { calculateSalesForceReturn } from './calculateSalesForceReturn.js';
export { calculateWorkload } from './calculateWorkload.js';
export { compareWorkloads } from './compareWorkloads.js';
export { explainAccountReviews } from './explainAccountReviews.js';
export { explainGapBridge } from './explainGapBridge.js';
export { explainHeadcount } from './explainHeadcount.js';
export { explainLeadAssignments } from './explainLeadAssignments.js';
export { explainOpportunities } from './explainOpportunities.js';
export { explainSalesForceReturn } from './explainSalesForceReturn.js';
export { explainVisitAllocation } from './explainVisitAllocation.js';
export { explainWorkload } from './explainWorkload.js';
export { explainWorkloadComparison } from './explainWorkloadComparison.js';
export { planAccountReviews } from './planAccountReviews.js';
export { prioritizeOpportunities } from './prioritizeOpportunities.js';
export type { LeadAssignmentsExplanation, LeadExplanation } from './explainLeadAssignments.js';
export type {
  BridgeGapOptions,
  EffectiveBridgeGapOptions,
  GapBridge,
  GapLever,
  GapStep,
} from './gap.types.js';
export type {
  AssignableLead,
  AssignLeadsOptions,
  LeadAssignment,
  LeadAssignments,
  LeadRep,
  LeadRepLoad,
  LeadRule,
  UnassignedLead,
} from './leads.types.js';
export type {
  Opportunity,
  OpportunityCell,
  OpportunityCellTotal,
  OpportunityCuts,
  OpportunityMatrix,
  PrioritizeOpportunitiesOptions,
  RankedOpportunity,
} from './opportunities.types.js';
export type {
  AccountReview,
  AccountReviewOptions,
  AccountReviewPlan,
  AccountReviewRule,
  AccountReviewWarning,
  EffectiveAccountReviewOptions,
  ReviewedCustomer,
} from './reviews.types.js';
export type {
  EffectiveHeadcountOptions,
  EffectiveWorkloadOptions,
  Headcount,
  HeadcountOptions,
  HeadcountRounding,
  HeadcountWarning,
  VisitFrequency,
  VisitLength,
  WorkAmount,
  WorkCapacity,
  Workload,
  WorkloadChange,
  WorkloadChangeRow,
  WorkloadComparison,
  WorkloadOptions,
  WorkloadPeriod,
  WorkloadRow,
  WorkloadSegment,
  WorkloadTotal,
} from './types.js';
export type {
  SalesForceReturn,
  SalesForceReturnInput,
  VisitAllocation,
  VisitAllocationRow,
  VisitSegment,
} from './visits.types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type {
  DecimalInput,
  DecimalLike,
  EffectiveMoneyOptions,
  ExplainOptions,
  Filter,
  FilterCondition,
  FilterValue,
  IsoDate,
  MoneyOptions,
  RejectedRow,
  RoundingMode,
} from '../types.js';
