export type {
  EffectiveGoal,
  EffectiveMetric,
  Goal,
  GoalPlan,
  Metric,
  MetricAggregation,
  MetricUnit,
  Owner,
  PlannedPeriod,
} from './types.js';
export type { DayBasis, EffectiveSeasonality, EffectiveWorkCalendar, Seasonality } from './measure.types.js';
export type {
  EffectiveSplitGoalByOwnerOptions,
  EffectiveSplitGoalByPeriodOptions,
  GoalActivities,
  GoalNode,
  GoalOwnerSplit,
  GoalPeriodSplit,
  GoalSplitWarning,
  NodeActivities,
  OverAssignment,
  OwnerShare,
  ShareReason,
  SplitGoalByOwnerOptions,
  SplitGoalByPeriodOptions,
  SplitPeriod,
} from './split.types.js';
export { splitGoalByPeriod } from './splitGoalByPeriod.js';
export { checkSmart } from './checkSmart.js';
export { planActivities } from './planActivities.js';
export { projectActivities } from './projectActivities.js';
export { reconcileGoals } from './reconcileGoals.js';
export { replanGoal } from './replanGoal.js';
export { rollUpGoals } from './rollUpGoals.js';
export { scheduleCadence } from './scheduleCadence.js';
export { trackGoal } from './trackGoal.js';
export { trackGoals } from './trackGoals.js';
export type {
  ActivityPlan,
  ActivityProjection,
  ActivityStep,
  Cadence,
  CadenceRate,
  CadenceSlot,
  ConfidenceNeed,
  EffectivePlanActivitiesOptions,
  MeasuredRate,
  PlanActivitiesOptions,
  PlanActivitiesWarning,
  PlannedActivity,
  ProjectActivitiesOptions,
  ProjectedActivity,
  ScheduleCadenceOptions,
} from './activities.types.js';
export type {
  GoalReconciliation,
  GoalRollUp,
  ReconciledGoal,
  ReconcileGoalsOptions,
  ReconcileWarning,
  RolledUpGoal,
  RollUpActual,
  RollUpGoalsOptions,
} from './rollUp.types.js';
export type {
  CheckSmartContext,
  GoalDraft,
  SmartCheck,
  SmartCheckCode,
  SmartLetter,
  SmartLetterReport,
  SmartReport,
  SmartStatus,
  SmartWarning,
} from './smart.types.js';
export type {
  AmbiguousOwnerWarning,
  EffectiveTrackGoalOptions,
  GoalActual,
  GoalsActual,
  GoalStatus,
  GoalTrack,
  GoalTrackReport,
  GoalTracks,
  GoalWarning,
  ReplanGoalOptions,
  ReplannedGoal,
  ReplannedPeriod,
  ReplanPolicy,
  TrackGoalOptions,
  TrackGoalsOptions,
} from './tracking.types.js';
export type {
  DecomposeGoalOptions,
  EffectiveDecomposeGoalOptions,
  GoalColumn,
  GoalDecomposition,
  GoalLeaf,
  LeafActivity,
} from './decompose.types.js';
export type {
  CalculateRampedQuotaOptions,
  CompoundedWarning,
  EffectiveOverAssignOptions,
  EffectiveProrateOptions,
  EffectiveRampedQuotaOptions,
  HireMonth,
  OverAssignedLevel,
  OverAssignedNode,
  OverAssignedTree,
  OverAssignOptions,
  ProrateOptions,
  Proration,
  QuotaNode,
  RampedQuota,
  RampedQuotaPeriod,
} from './quota.types.js';
export { calculateRampedQuota } from './calculateRampedQuota.js';
export { decomposeGoal } from './decomposeGoal.js';
export { overAssign } from './overAssign.js';
export { prorate } from './prorate.js';
export { splitGoalByOwner } from './splitGoalByOwner.js';
export { explainActivityPlan } from './explainActivityPlan.js';
export { explainActivityProjection } from './explainActivityProjection.js';
export { explainCadence } from './explainCadence.js';
export { explainGoalDecomposition } from './explainGoalDecomposition.js';
export { explainGoalOwnerSplit } from './explainGoalOwnerSplit.js';
export { explainGoalPeriodSplit } from './explainGoalPeriodSplit.js';
export { explainGoalReconciliation } from './explainGoalReconciliation.js';
export { explainGoalRollUp } from './explainGoalRollUp.js';
export { explainGoalTrack } from './explainGoalTrack.js';
export { explainGoalTracks } from './explainGoalTracks.js';
export { explainOverAssignment } from './explainOverAssignment.js';
export { explainProration } from './explainProration.js';
export { explainRampedQuota } from './explainRampedQuota.js';
export { explainReplannedGoal } from './explainReplannedGoal.js';
export { explainSmartReport } from './explainSmartReport.js';
export type { GoalExplanation } from './goalExplanation.types.js';
export type { WorkCalendar } from '../calendar/types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type { AllocationMethod } from '../money/types.js';
export type {
  DateRange,
  DateRangeInput,
  DecimalInput,
  DecimalLike,
  ExplainOptions,
  FiscalPeriodRule,
  IsoDate,
  PeriodRule,
  PeriodUnit,
  RejectedRow,
  RetailPeriodRule,
  RetailYear,
} from '../types.js';
