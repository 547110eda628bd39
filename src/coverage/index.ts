export { allocateVisits } from './allocateVisits.js';
export { assignLeads } from './assignLeads.js';
export { bridgeGap } from './bridgeGap.js';
export { calculateHeadcount } from './calculateHeadcount.js';
export { calculateSalesForceReturn } from './calculateSalesForceReturn.js';
export { calculateWorkload } from './calculateWorkload.js';
export { compareWorkloads } from './compareWorkloads.js';
export { planAccountReviews } from './planAccountReviews.js';
export { prioritizeOpportunities } from './prioritizeOpportunities.js';
export type {
  AccountReview,
  AccountReviewOptions,
  AccountReviewPlan,
  AccountReviewRule,
  AssignableLead,
  BridgeGapOptions,
  EffectiveAccountReviewOptions,
  EffectiveBridgeGapOptions,
  EffectiveHeadcountOptions,
  EffectiveWorkloadOptions,
  GapBridge,
  GapLever,
  GapStep,
  Headcount,
  HeadcountOptions,
  HeadcountRounding,
  HeadcountWarning,
  LeadAssignment,
  LeadAssignments,
  LeadRep,
  LeadRepLoad,
  LeadRule,
  Opportunity,
  OpportunityCell,
  OpportunityCellTotal,
  OpportunityCuts,
  OpportunityMatrix,
  RankedOpportunity,
  ReviewedCustomer,
  SalesForceReturn,
  SalesForceReturnInput,
  UnassignedLead,
  VisitAllocation,
  VisitAllocationRow,
  VisitFrequency,
  VisitLength,
  VisitSegment,
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
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type {
  DecimalInput,
  DecimalLike,
  EffectiveMoneyOptions,
  Filter,
  FilterCondition,
  FilterValue,
  IsoDate,
  MoneyOptions,
  RoundingMode,
} from '../types.js';
