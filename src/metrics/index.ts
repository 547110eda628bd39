export { analyzeFunnel } from './analyzeFunnel.js';
export { analyzeLossReasons } from './analyzeLossReasons.js';
export { analyzeSequences } from './analyzeSequences.js';
export { buildTrackingSheet } from './buildTrackingSheet.js';
export { calculateActivityRatios } from './calculateActivityRatios.js';
export { calculateFunnelFromCounts } from './calculateFunnelFromCounts.js';
export { calculatePipelineCoverage } from './calculatePipelineCoverage.js';
export { calculatePipelineReserve } from './calculatePipelineReserve.js';
export { calculateResponseTimes } from './calculateResponseTimes.js';
export { calculateSalesVelocity } from './calculateSalesVelocity.js';
export { calculateStageKpis } from './calculateStageKpis.js';
export { calculateWeightedPipeline } from './calculateWeightedPipeline.js';
export { compareFunnels } from './compareFunnels.js';
export { decomposeLosses } from './decomposeLosses.js';
export { decomposeSalesChange } from './decomposeSalesChange.js';
export { explainActivityRatios } from './explainActivityRatios.js';
export { explainAlerts } from './explainAlerts.js';
export { explainBottlenecks } from './explainBottlenecks.js';
export { explainFunnelComparison } from './explainFunnelComparison.js';
export { explainFunnelReport } from './explainFunnelReport.js';
export { explainFunnelTrack } from './explainFunnelTrack.js';
export { explainLossDecomposition } from './explainLossDecomposition.js';
export { explainLossReasons } from './explainLossReasons.js';
export { explainPipelineCoverage } from './explainPipelineCoverage.js';
export { explainPipelineReserve } from './explainPipelineReserve.js';
export { explainResponseTimes } from './explainResponseTimes.js';
export { explainSalesChange } from './explainSalesChange.js';
export { explainSalesVelocity } from './explainSalesVelocity.js';
export { explainSequences } from './explainSequences.js';
export { explainStageKpis } from './explainStageKpis.js';
export { explainTrackingSheet } from './explainTrackingSheet.js';
export { explainWeightedPipeline } from './explainWeightedPipeline.js';
export { findAlerts } from './findAlerts.js';
export { findBottlenecks } from './findBottlenecks.js';
export { mergeFunnelTallies } from './mergeFunnelTallies.js';
export { mergeLossReasonTallies } from './mergeLossReasonTallies.js';
export { mergeSequenceTallies } from './mergeSequenceTallies.js';
export { reportFunnel } from './reportFunnel.js';
export { reportLossReasons } from './reportLossReasons.js';
export { reportSequences } from './reportSequences.js';
export { tallyFunnel } from './tallyFunnel.js';
export { tallyLossReasons } from './tallyLossReasons.js';
export { tallySequences } from './tallySequences.js';
export { trackFunnel } from './trackFunnel.js';
export type {
  ActivityAdvance,
  ActivityRatios,
  ActivityReport,
  CalculateActivityRatiosOptions,
  EffectiveActivityRatiosOptions,
  SalesActivity,
} from './activities.types.js';
export type {
  AlertThresholds,
  AlertTrackRow,
  EffectiveAlertThresholds,
  FindAlertsInput,
  FunnelAlert,
  FunnelAlerts,
} from './alerts.types.js';
export type {
  BottleneckReport,
  BottleneckRow,
  Bottlenecks,
  BottleneckStage,
  BottleneckStatus,
  EffectiveBottleneckOptions,
  FindBottlenecksOptions,
} from './bottlenecks.types.js';
export type { CompareFunnelsOptions, ComparedReport, ComparedRow, ComparedStage, FunnelComparison } from './compareFunnels.types.js';
export type { CalculateFunnelFromCountsOptions, CountedFunnel, CountedStage, StageCount } from './counts.types.js';
export type { LossDecomposition, LossLever, LossPart, LossParts, SalesChange, SalesItem } from './decomposition.types.js';
export type { CalculateStageKpisOptions, StageKpis, StageKpisInput } from './kpis.types.js';
export type {
  AnalyzeLossReasonsOptions,
  EffectiveLossReasonsOptions,
  LossComparison,
  LossReason,
  LossReasonGroup,
  LossReasonReport,
  LossReasonSummary,
} from './lossReasons.types.js';
export type {
  CalculatePipelineReserveOptions,
  CalculateSalesVelocityOptions,
  CalculateWeightedPipelineOptions,
  PipelineCoverage,
  PipelineCoverageInput,
  PipelineReserve,
  PipelineReserveInput,
  SalesVelocity,
  SalesVelocityInput,
  VelocityLever,
  WeightedDeal,
  WeightedGroup,
  WeightedLine,
  WeightedPipeline,
} from './pipeline.types.js';
export type {
  AnalyzeFunnelOptions,
  DaysToWin,
  DwellDays,
  EffectiveFunnelOptions,
  FunnelBasis,
  FunnelOutcome,
  FunnelReport,
  FunnelReportSlice,
  FunnelReportWarning,
  FunnelRow,
  FunnelRowValue,
  FunnelSlice,
  FunnelTrack,
  FunnelTrackRow,
  FunnelWinRate,
  SkipPolicy,
  TrackFunnelOptions,
  ValueWinRate,
} from './report.types.js';
export type {
  CalculateResponseTimesOptions,
  EffectiveResponseTimesOptions,
  LateLead,
  LeadContact,
  ResponseGroup,
  ResponseSummary,
  ResponseTimes,
} from './responses.types.js';
export type {
  AnalyzeSequencesOptions,
  EffectiveSequencesOptions,
  SecondsBetween,
  SequenceEvent,
  SequenceReport,
  SequenceRow,
  SequenceStep,
} from './sequences.types.js';
export type {
  FunnelTally,
  FunnelTallyCell,
  FunnelTallyOptions,
  FunnelTallyRow,
  LossReasonTally,
  LossReasonTallyOptions,
  SequenceTally,
  SequenceTallyRow,
  TalliedEntries,
  TalliedLevel,
  TalliedLosses,
  TalliedMoney,
  TalliedReason,
  TalliedTimes,
} from './tally.types.js';
export type { BuildTrackingSheetOptions, TrackingReport, TrackingReportRow, TrackingSheet, TrackingSheetRow } from './trackingSheet.types.js';
export type { EffectiveMeasureOptions, FollowedReport, MetricsWarning, MoneyRatio } from './types.js';
export type {
  Benchmark,
  Criterion,
  FunnelModel,
  FunnelText,
  LocalizedText,
  Stage,
  StageEntry,
  StageKind,
  StageRemap,
} from '../funnel/types.js';
export type { InstantInput, WorkCalendar } from '../calendar/types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type { BeforeAfter, ComparisonVerdict, ProportionComparison } from '../stats/types.js';
export type {
  DateRange,
  DateRangeInput,
  DecimalInput,
  DecimalLike,
  EffectiveMoneyOptions,
  ExplainOptions,
  Filter,
  FilterCondition,
  FilterValue,
  FiscalPeriodRule,
  IsoDate,
  MoneyOptions,
  PeriodRule,
  PeriodUnit,
  Proportion,
  RejectedRow,
  RetailPeriodRule,
  RetailYear,
  RoundingMode,
  TimeWindow,
} from '../types.js';
