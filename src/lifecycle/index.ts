export { analyzeMovements } from './analyzeMovements.js';
export { analyzeRetention } from './analyzeRetention.js';
export { calculateMigration } from './calculateMigration.js';
export { calculateReferralRate } from './calculateReferralRate.js';
export { calculateRepurchaseRate } from './calculateRepurchaseRate.js';
export { classifyLifecycle } from './classifyLifecycle.js';
export { contactDefaults } from './contactDefaults.js';
export { estimateChurnRisk } from './estimateChurnRisk.js';
export { explainChurnRisk } from './explainChurnRisk.js';
export { explainContacts } from './explainContacts.js';
export { explainFeedback } from './explainFeedback.js';
export { explainLifecycle } from './explainLifecycle.js';
export { explainMigration } from './explainMigration.js';
export { explainMovements } from './explainMovements.js';
export { explainReferralRate } from './explainReferralRate.js';
export { explainRepurchaseRate } from './explainRepurchaseRate.js';
export { explainRetention } from './explainRetention.js';
export { explainSurveys } from './explainSurveys.js';
export { feedbackDefaults } from './feedbackDefaults.js';
export { lifecycleDefaults } from './lifecycleDefaults.js';
export { lifecyclePlaybooks } from './lifecyclePlaybooks.js';
export { mergeRetentionTallies } from './mergeRetentionTallies.js';
export { planContacts } from './planContacts.js';
export { planSurveys } from './planSurveys.js';
export { reportRetention } from './reportRetention.js';
export { routeFeedback } from './routeFeedback.js';
export { surveyDefaults } from './surveyDefaults.js';
export { tallyRetention } from './tallyRetention.js';
export type {
  ContactCustomer,
  ContactInterval,
  ContactPlan,
  ContactReason,
  ContactRules,
  ContactRulesInput,
  EffectivePlanContactsOptions,
  EffectivePlanSurveysOptions,
  EffectiveRouteFeedbackOptions,
  FeedbackGroup,
  FeedbackResponse,
  FeedbackRoute,
  FeedbackRouting,
  FeedbackRules,
  FeedbackRulesInput,
  MailRule,
  PlanContactsOptions,
  PlanSurveysOptions,
  PlannedContact,
  PlannedSurvey,
  RouteFeedbackOptions,
  RoutedFeedback,
  SegmentContactRule,
  SentSurvey,
  SkippedSurvey,
  SurveyExplanation,
  SurveyOrder,
  SurveyPlan,
  SurveyRules,
  SurveyRulesInput,
  SurveysExplanation,
  VisitRule,
} from './contacts.types.js';
export type {
  ChurnedRule,
  ClassifiedCustomer,
  ClassifyLifecycleOptions,
  DormantRule,
  EffectiveClassifyLifecycleOptions,
  GapRule,
  LifecycleClassification,
  LifecycleEvidence,
  LifecyclePlaybooks,
  LifecycleRules,
  LifecycleRulesInput,
  LifecycleStage,
  LifecycleWindow,
  NextLifecycleStage,
  StageReason,
  StageSpanRule,
  TrendRule,
} from './lifecycle.types.js';
export type {
  AnalyzeMovementsOptions,
  CalculateMigrationOptions,
  CustomerPeriodValue,
  EffectiveAnalyzeMovementsOptions,
  EffectiveCalculateMigrationOptions,
  MigrationMatrix,
  MovementAnalysis,
  MovementCounts,
  MovementPeriod,
  SegmentMember,
} from './movements.types.js';
export type {
  AnalyzeRetentionOptions,
  CalculateReferralRateOptions,
  CalculateRepurchaseRateOptions,
  EffectiveAnalyzeRetentionOptions,
  EffectiveReferralRateOptions,
  EffectiveRepurchaseRateOptions,
  IgnoredReferrals,
  Referral,
  ReferralRate,
  ReferringCustomer,
  RepurchaseRate,
  RetentionAnalysis,
  RetentionCohort,
  RetentionMeasure,
  RetentionMode,
  RetentionOverall,
  RetentionTally,
  RetentionTallyOptions,
  RetentionWarning,
  TalliedCohort,
} from './retention.types.js';
export type {
  ChurnRisk,
  ChurnRiskBand,
  ChurnRiskCustomer,
  ChurnRiskWarning,
  EffectiveChurnRiskOptions,
  EstimateChurnRiskOptions,
  GapHistory,
  OverdueOptions,
} from './risk.types.js';
export type {
  BgNbdModel,
  BgNbdParams,
  CustomerExplanation,
  CustomersExplanation,
  DecimalInput,
  DecimalLike,
  EffectiveMoneyOptions,
  EffectiveOrderHistoryOptions,
  EffectiveOrderMoneyOptions,
  ExplainOptions,
  IgnoredHistory,
  IsoDate,
  LocalizedLabel,
  MoneyOptions,
  Order,
  OrderHistoryOptions,
  OrderHistoryWarning,
  OrderMoneyOptions,
  ParetoNbdModel,
  ParetoNbdParams,
  PeriodRule,
  Playbook,
  PlaybookAction,
  PurchaseModel,
  PurchaseRow,
  RefundPolicy,
  RejectedRow,
  RoundingMode,
  TimeUnit,
  WorkCalendar,
} from './types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type { FiscalPeriodRule, PeriodUnit, RetailPeriodRule, RetailYear } from '../types.js';
