import type { AttainmentDeal, CalculateAttainmentProbabilityOptions } from '../../forecast/attainment.types.js';
import { calculateAttainmentProbability } from '../../forecast/calculateAttainmentProbability.js';
import { estimateStageProbabilities } from '../../forecast/estimateStageProbabilities.js';
import { fitLogistic } from '../../forecast/fitLogistic.js';
import { forecastPipeline } from '../../forecast/forecastPipeline.js';
import { forecastSeries } from '../../forecast/forecastSeries.js';
import type { FitLogisticOptions, LogisticModel, LogisticOutcome, LogisticPrediction } from '../../forecast/logistic.types.js';
import type { ForecastDeal, ForecastPipelineOptions } from '../../forecast/pipeline.types.js';
import { predictLogistic } from '../../forecast/predictLogistic.js';
import type { EstimateStageProbabilitiesOptions } from '../../forecast/probabilities.types.js';
import type { ForecastSeriesOptions } from '../../forecast/series.types.js';
import { isAbsent } from '../../internal/issues.js';
import { readId } from '../../internal/validate.js';
import type { Check } from '../check.js';
import { field } from '../dummies.js';

const MODEL = { id: 'm', stages: [{ id: 'won', kind: 'won' }] } as const;
const ALWAYS = { start: '0001-01-01', end: '9999-12-31' } as const;

/** A day on which a deal is in the sums: before open ones are overdue, after closed ones were closed. */
function dayFor(deal: unknown): string {
  return (field(deal, 'status') ?? 'open') === 'open' ? ALWAYS.start : ALWAYS.end;
}

export const attainmentDeal: Check = { at: 'deals[0]', call: (value: AttainmentDeal) => calculateAttainmentProbability([value], 0, { measure: isAbsent(field(value, 'value')) ? 'count' : 'value' }) };
export const calculateAttainmentProbabilityOptions: Check = { at: 'options', call: (value: CalculateAttainmentProbabilityOptions) => calculateAttainmentProbability([], 0, value) };
export const estimateStageProbabilitiesOptions: Check = { at: 'options', call: (value: EstimateStageProbabilitiesOptions) => estimateStageProbabilities([], MODEL, value) };
export const logisticOutcome: Check = { at: 'rows[0]', call: (value: LogisticOutcome) => fitLogistic([value]) };
export const fitLogisticOptions: Check = { at: 'options', call: (value: FitLogisticOptions) => fitLogistic([{ outcome: true, features: {} }, { outcome: false, features: {} }], value) };
export const forecastDeal: Check = { at: 'deals[0]', call: (value: ForecastDeal) => forecastPipeline([value], { asOf: dayFor(value), range: ALWAYS, probabilities: { [readId(field(value, 'stage')) ?? '']: 1 } }), except: ['MISSING_PROBABILITY'] };
export const forecastPipelineOptions: Check = { at: 'options', call: (value: ForecastPipelineOptions) => forecastPipeline([], value) };
export const forecastSeriesOptions: Check = { at: 'options', call: (value: ForecastSeriesOptions) => forecastSeries([1, 2, 3, 4], value) };
export const logisticPrediction: Check = { at: 'rows[0]', call: (value: LogisticPrediction) => predictLogistic([value], { kind: 'logistic', intercept: 0, features: [], coefficients: [] }) };
export const logisticModel: Check = { at: 'model', call: (value: LogisticModel) => predictLogistic([], value) };
