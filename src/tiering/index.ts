export { analyzeSegments } from './analyzeSegments.js';
export { assignTiers } from './assignTiers.js';
export { calculateConcentration } from './calculateConcentration.js';
export { calculateCustomerLifetimeValue } from './calculateCustomerLifetimeValue.js';
export { calculateParetoCurve } from './calculateParetoCurve.js';
export { calculateTieredPrice } from './calculateTieredPrice.js';
export { checkRfmRules } from './checkRfmRules.js';
export { classifyAbc } from './classifyAbc.js';
export { classifyRfm } from './classifyRfm.js';
export { estimateAliveProbability } from './estimateAliveProbability.js';
export { estimateSpend } from './estimateSpend.js';
export { explainAbc } from './explainAbc.js';
export { explainAliveProbability } from './explainAliveProbability.js';
export { explainConcentration } from './explainConcentration.js';
export { explainCustomerLifetimeValue } from './explainCustomerLifetimeValue.js';
export { explainFittedModel } from './explainFittedModel.js';
export { explainOrders } from './explainOrders.js';
export { explainParetoCurve } from './explainParetoCurve.js';
export { explainPurchaseForecast } from './explainPurchaseForecast.js';
export { explainRfm } from './explainRfm.js';
export { explainRfmRules } from './explainRfmRules.js';
export { explainRfmScores } from './explainRfmScores.js';
export { explainSegments } from './explainSegments.js';
export { explainSpendEstimates } from './explainSpendEstimates.js';
export { explainSurvival } from './explainSurvival.js';
export { explainTieredPrice } from './explainTieredPrice.js';
export { explainTierReview } from './explainTierReview.js';
export { explainTiers } from './explainTiers.js';
export { explainTopSelection } from './explainTopSelection.js';
export { explainValueScores } from './explainValueScores.js';
export { fitBgNbd } from './fitBgNbd.js';
export { fitGammaGamma } from './fitGammaGamma.js';
export { fitMbgNbd } from './fitMbgNbd.js';
export { fitParetoNbd } from './fitParetoNbd.js';
export { fitShiftedBetaGeometric } from './fitShiftedBetaGeometric.js';
export { forecastPurchases } from './forecastPurchases.js';
export { mergeOrdersSummaries } from './mergeOrdersSummaries.js';
export { mergeOrdersTallies } from './mergeOrdersTallies.js';
export { projectSurvival } from './projectSurvival.js';
export { reportOrders } from './reportOrders.js';
export { reviewTier } from './reviewTier.js';
export { rfmRuleSets } from './rfmRuleSets.js';
export { scoreRfm } from './scoreRfm.js';
export { scoreValue } from './scoreValue.js';
export { selectTop } from './selectTop.js';
export { summarizeOrders } from './summarizeOrders.js';
export { tallyOrders } from './tallyOrders.js';
export { toPurchaseRows } from './toPurchaseRows.js';
export type {
  AbcClass,
  AbcClassification,
  AbcItem,
  ClassifyAbcOptions,
  Concentration,
  ConcentrationOptions,
  EffectiveClassifyAbcOptions,
  EffectiveConcentrationOptions,
  EffectiveParetoCurveOptions,
  EffectiveSelectTopOptions,
  ItemExplanation,
  ItemsExplanation,
  NoPositiveValueWarning,
  NonPositiveValuesWarning,
  ParetoCurve,
  ParetoCurveOptions,
  ParetoPoint,
  ParetoReach,
  SelectTopOptions,
  TopItem,
  TopSelection,
  ValuedItem,
} from './concentration.types.js';
export type {
  CheaperQuantity,
  EffectiveTieredPriceOptions,
  PriceSlice,
  PriceTable,
  PriceTier,
  TieredPrice,
  TieredPriceOptions,
} from './price.types.js';
export type {
  ClassifyRfmOptions,
  EffectiveClassifyRfmOptions,
  EffectiveScoreRfmOptions,
  RfmActivity,
  RfmClassification,
  RfmClassified,
  RfmCondition,
  RfmCuts,
  RfmDimension,
  RfmExclusion,
  RfmNumbers,
  RfmOverlap,
  RfmRuleSets,
  RfmRules,
  RfmRulesCheck,
  RfmRulesWarning,
  RfmScore,
  RfmScored,
  RfmScores,
  RfmSegment,
  RfmSegmentSummary,
  RfmWarning,
  ScoreBand,
  ScoreRfmOptions,
} from './rfm.types.js';
export type {
  AnalyzeSegmentsOptions,
  EffectiveAnalyzeSegmentsOptions,
  SegmentAnalysis,
  SegmentedCustomer,
  SegmentsAnalysis,
  SegmentsWarning,
} from './segments.types.js';
export type {
  OrdersTally,
  OrdersTallyOptions,
  TalliedDays,
  TalliedOrders,
} from './tally.types.js';
export type {
  AssignTiersOptions,
  EffectiveAssignTiersOptions,
  EffectiveScoreValueOptions,
  EffectiveValueScale,
  LinearScale,
  ReviewTierOptions,
  ScoreValueOptions,
  ScoredCustomer,
  StepScale,
  TierAssignment,
  TierReview,
  TierRule,
  TierRuleStep,
  TierStanding,
  TierSummary,
  TieredCustomer,
  ValuePart,
  ValueScale,
  ValueScore,
  ValueScores,
  ValuedCustomer,
} from './value.types.js';
export type {
  CustomerActivity,
  CustomerExplanation,
  CustomersExplanation,
  DecimalInput,
  DecimalLike,
  EffectiveMoneyOptions,
  EffectiveSummarizeOrdersOptions,
  ExplainOptions,
  IgnoredOrders,
  IsoDate,
  LocalizedLabel,
  MoneyOptions,
  NoOptions,
  Order,
  OrdersSummary,
  OrdersWarning,
  Playbook,
  PlaybookAction,
  RefundPolicy,
  RejectedRow,
  RoundingMode,
  SummarizeOrdersOptions,
  TimeUnit,
} from './types.js';
export type {
  AliveProbabilities,
  AliveWarning,
  BgNbdModel,
  BgNbdParams,
  CustomerLifetimeValue,
  CustomerPurchaseRow,
  EffectiveFitGammaGammaOptions,
  EffectiveFitPurchasesOptions,
  EffectiveLifetimeValueOptions,
  FitGammaGammaOptions,
  FitPurchasesOptions,
  FitQuality,
  FitShiftedBetaGeometricOptions,
  FitWarning,
  FittedBgNbd,
  FittedGammaGamma,
  FittedModel,
  FittedParetoNbd,
  FittedShiftedBetaGeometric,
  ForecastPurchasesOptions,
  GammaGammaParams,
  LifetimeValueModels,
  LifetimeValueOptions,
  LifetimeValueReport,
  LifetimeValueTotal,
  LifetimeValueWarning,
  ParetoNbdModel,
  ParetoNbdParams,
  ProjectSurvivalOptions,
  PurchaseActivity,
  PurchaseForecast,
  PurchaseModel,
  PurchaseRow,
  RetentionModel,
  ShiftedBetaGeometricParams,
  SpendEstimates,
  SpendModel,
  SpendRow,
  SurvivalProjection,
  TimeSpan,
  ToPurchaseRowsOptions,
} from './lifetimeValue.types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
