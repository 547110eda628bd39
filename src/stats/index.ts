export { binomialTail } from './binomialTail.js';
export { compareMeans } from './compareMeans.js';
export { compareProportions } from './compareProportions.js';
export { compareSurvival } from './compareSurvival.js';
export { cumulativeIncidence } from './cumulativeIncidence.js';
export { explainMeanComparison } from './explainMeanComparison.js';
export { explainProportionComparison } from './explainProportionComparison.js';
export { explainSurvivalComparison } from './explainSurvivalComparison.js';
export { holt } from './holt.js';
export { holtWinters } from './holtWinters.js';
export { kaplanMeier } from './kaplanMeier.js';
export { linearTrend } from './linearTrend.js';
export { poissonBinomial } from './poissonBinomial.js';
export { quantile } from './quantile.js';
export { quantileSorted } from './quantileSorted.js';
export { sampleSizeForProportions } from './sampleSizeForProportions.js';
export { seasonalIndices } from './seasonalIndices.js';
export { simpleExponentialSmoothing } from './simpleExponentialSmoothing.js';
export { trialsForConfidence } from './trialsForConfidence.js';
export { weightedQuantile } from './weightedQuantile.js';
export { wilsonInterval } from './wilsonInterval.js';
export type {
  BeforeAfter,
  CauseObservation,
  CompareMeansOptions,
  CompareProportionsOptions,
  CompareSurvivalOptions,
  ComparisonVerdict,
  CumulativeIncidence,
  HoltOptions,
  HoltResult,
  HoltState,
  HoltWintersOptions,
  HoltWintersResult,
  HoltWintersState,
  IncidenceStep,
  KaplanMeierEstimate,
  KaplanMeierOptions,
  LinearTrend,
  MeanComparison,
  PoissonBinomial,
  Proportion,
  ProportionComparison,
  SampleMean,
  SampleSize,
  SampleSizeForProportionsOptions,
  SeasonalIndicesOptions,
  SeasonalKind,
  SimpleExponentialSmoothingOptions,
  SimpleExponentialSmoothingResult,
  SimpleExponentialSmoothingState,
  SuccessCount,
  SurvivalComparison,
  SurvivalObservation,
  SurvivalStep,
  TrialsForConfidence,
  WilsonInterval,
  WilsonIntervalOptions,
} from './types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type { ExplainOptions } from '../types.js';
