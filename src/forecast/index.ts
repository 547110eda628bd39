export { calculateAttainmentProbability } from './calculateAttainmentProbability.js';
export { estimateStageProbabilities } from './estimateStageProbabilities.js';
export { explainAttainmentProbability } from './explainAttainmentProbability.js';
export { explainLogistic } from './explainLogistic.js';
export { explainLogisticPredictions } from './explainLogisticPredictions.js';
export { explainPipelineForecast } from './explainPipelineForecast.js';
export { explainSeriesForecast } from './explainSeriesForecast.js';
export { explainStageProbabilities } from './explainStageProbabilities.js';
export { fitLogistic } from './fitLogistic.js';
export { forecastPipeline } from './forecastPipeline.js';
export { forecastSeries } from './forecastSeries.js';
export { predictLogistic } from './predictLogistic.js';
export type {
  AttainmentDeal,
  AttainmentOutcome,
  AttainmentProbability,
  CalculateAttainmentProbabilityOptions,
  EffectiveAttainmentOptions,
} from './attainment.types.js';
export type {
  FitLogisticOptions,
  FittedLogistic,
  LogisticBin,
  LogisticCoefficient,
  LogisticFeature,
  LogisticFeatures,
  LogisticHoldout,
  LogisticModel,
  LogisticOutcome,
  LogisticPrediction,
  LogisticPredictions,
  LogisticValue,
} from './logistic.types.js';
export type {
  EffectiveForecastPipelineOptions,
  ForecastCategory,
  ForecastDeal,
  ForecastDealCounts,
  ForecastGroup,
  ForecastLine,
  ForecastPipelineOptions,
  ForecastSums,
  OverdueDeal,
  PipelineForecast,
} from './pipeline.types.js';
export type {
  EffectiveStageProbabilityOptions,
  EstimateStageProbabilitiesOptions,
  SettledDeals,
  StageProbabilities,
  StageProbability,
} from './probabilities.types.js';
export type {
  EffectiveForecastSeriesOptions,
  ForecastSeriesOptions,
  SeriesBacktest,
  SeriesBaseline,
  SeriesForecast,
  SeriesMethod,
  SeriesParameters,
  SeriesPoint,
  SmoothingParameters,
} from './series.types.js';
export type { ForecastWarning } from './types.js';
export type { InstantInput } from '../calendar/types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type { Benchmark, Criterion, FunnelModel, FunnelText, LocalizedText, Stage, StageEntry, StageKind, StageRemap } from '../funnel/types.js';
export type { SeasonalKind } from '../stats/types.js';
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
  IsoDate,
  MoneyOptions,
  RejectedRow,
  RoundingMode,
} from '../types.js';
