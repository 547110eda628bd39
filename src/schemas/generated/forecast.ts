// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { AttainmentDeal, CalculateAttainmentProbabilityOptions } from '../../forecast/attainment.types.js';
import type { FitLogisticOptions, LogisticCoefficient, LogisticFeature, LogisticFeatures, LogisticModel, LogisticOutcome, LogisticPrediction, LogisticValue } from '../../forecast/logistic.types.js';
import type { ForecastCategory, ForecastDeal, ForecastPipelineOptions } from '../../forecast/pipeline.types.js';
import type { EstimateStageProbabilitiesOptions } from '../../forecast/probabilities.types.js';
import type { ForecastSeriesOptions, SeriesMethod, SmoothingParameters } from '../../forecast/series.types.js';
import * as checks from '../checks/forecast.js';
import { document, part } from '../document.js';
import { DAY, INSTANT, NOT_NEGATIVE } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';
import { dateRangeInputJsonSchema, roundingModeJsonSchema } from './shared.js';
import { seasonalKindJsonSchema } from './stats.js';

/** JSON Schema of a `AttainmentDeal`. */
export const attainmentDealJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Attainment deal',
  description: 'An open deal, as far as a chance of attainment reads it.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'The deal: text, or a safe integer, which becomes text.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    value: {
      title: 'Value',
      description: 'What it is worth, as money, 0 or more. Needed unless deals are only counted.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    probability: {
      title: 'Probability',
      description: 'Chance that it is won, a fraction from 0 to 1.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    currency: {
      title: 'Currency',
      description: 'Currency of the value, an ISO 4217 code; all deals must agree.',
      type: ['string', 'null'],
    },
  },
  required: ['probability'],
}));
/** zod schema of a `AttainmentDeal`. */
export const attainmentDealSchema: z.ZodMiniType<AttainmentDeal> = /* @__PURE__ */ schemaOf(attainmentDealJsonSchema, checks.attainmentDeal);

/** JSON Schema of a `CalculateAttainmentProbabilityOptions`. */
export const calculateAttainmentProbabilityOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate attainment probability options',
  description: 'What is to be reached, and how its chance is found.',
  type: 'object',
  properties: {
    measure: {
      title: 'Measure',
      description: 'Whether the target is money (`value`, the default) or a number of wins (`count`).',
      type: 'string',
      enum: ['value', 'count'],
    },
    booked: {
      title: 'Booked',
      description: 'What is won already: money, or a number of wins; 0 or more. Default 0.',
      type: ['number', 'string'],
      minimum: 0,
      default: 0,
      pattern: NOT_NEGATIVE,
    },
    method: {
      title: 'Method',
      description: '`exact`: all outcomes; `simulation`: drawn ones; `auto` (default): exact up to 10 million cells, else simulated.',
      type: 'string',
      enum: ['auto', 'exact', 'simulation'],
      default: 'auto',
    },
    seed: {
      title: 'Seed',
      description: 'What the draws of a simulation start from, a whole number, 0 or more. The same seed gives the same draws. Default 1.',
      type: 'integer',
      minimum: 0,
      default: 1,
    },
    draws: {
      title: 'Draws',
      description: 'How many outcomes a simulation draws, 1 to 10,000,000. Default 100,000.',
      type: 'number',
      minimum: 1,
      maximum: 10000000,
      default: 100000,
    },
    currency: {
      title: 'Currency',
      description: 'ISO 4217 code, upper case. It decides the minor units: JPY 0, USD 2, KWD 3.',
      type: 'string',
    },
    minorUnits: {
      title: 'Minor units',
      description: "Decimals of the result, 0 to 12. Wins over the currency's own. Default: the currency's, else 2.",
      type: 'number',
      minimum: 0,
      maximum: 12,
    },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'Default `halfUp`: half away from zero.', default: 'halfUp' }),
  },
  additionalProperties: false,
}));
/** zod schema of a `CalculateAttainmentProbabilityOptions`. */
export const calculateAttainmentProbabilityOptionsSchema: z.ZodMiniType<CalculateAttainmentProbabilityOptions> = /* @__PURE__ */ schemaOf(calculateAttainmentProbabilityOptionsJsonSchema, checks.calculateAttainmentProbabilityOptions);

/** JSON Schema of a `EstimateStageProbabilitiesOptions`. */
export const estimateStageProbabilitiesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Estimate stage probabilities options',
  description: 'As of when stage probabilities are measured, and how.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'When the histories are looked at: an instant, or a plain day as its end. Rows at it count, later ones do not.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
    minSample: {
      title: 'Min sample',
      description: 'Fewest settled deals to judge a stage by, 0 or more. Default 30.',
      type: 'number',
      minimum: 0,
      default: 30,
    },
    shrinkage: {
      title: 'Shrinkage',
      description: 'Draws the probabilities of stages with little history towards that of all deals. Default: they are not drawn.',
      type: 'object',
      properties: {
        strength: {
          title: 'Strength',
          description: 'How many settled deals the probability of all deals weighs, 0 or more.',
          type: 'number',
          minimum: 0,
        },
      },
      required: ['strength'],
      additionalProperties: false,
    },
    timeZone: {
      title: 'Time zone',
      description: 'IANA zone in which plain days begin. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
    onInvalid: {
      title: 'On invalid',
      description: 'What to do about bad rows: `throw` (default), or `collect` them and compute the rest.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `EstimateStageProbabilitiesOptions`. */
export const estimateStageProbabilitiesOptionsSchema: z.ZodMiniType<EstimateStageProbabilitiesOptions> = /* @__PURE__ */ schemaOf(estimateStageProbabilitiesOptionsJsonSchema, checks.estimateStageProbabilitiesOptions);

/** JSON Schema of a `LogisticValue`. */
export const logisticValueJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Logistic value',
  description: 'What a feature of a row can be; null and absent mean that it is not known.',
  type: ['number', 'string', 'boolean', 'null'],
}));
/** zod schema of a `LogisticValue`. */
export const logisticValueSchema: z.ZodMiniType<LogisticValue> = /* @__PURE__ */ schemaOf(logisticValueJsonSchema);

/** JSON Schema of a `LogisticFeatures`. */
export const logisticFeaturesJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Logistic features',
  description: 'What is known of a deal, by name. A feature is of one kind in all rows.',
  type: 'object',
  additionalProperties: part(logisticValueJsonSchema),
}));
/** zod schema of a `LogisticFeatures`. */
export const logisticFeaturesSchema: z.ZodMiniType<LogisticFeatures> = /* @__PURE__ */ schemaOf(logisticFeaturesJsonSchema);

/** JSON Schema of a `LogisticOutcome`. */
export const logisticOutcomeJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Logistic outcome',
  description: 'A deal whose end is known.',
  type: 'object',
  properties: {
    outcome: { title: 'Outcome', description: 'Whether it happened: the deal was won.', type: 'boolean' },
    features: part(logisticFeaturesJsonSchema, { title: 'Features', description: 'What was known of it before.' }),
  },
  required: ['outcome', 'features'],
}));
/** zod schema of a `LogisticOutcome`. */
export const logisticOutcomeSchema: z.ZodMiniType<LogisticOutcome> = /* @__PURE__ */ schemaOf(logisticOutcomeJsonSchema, checks.logisticOutcome);

/** JSON Schema of a `FitLogisticOptions`. */
export const fitLogisticOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Fit logistic options',
  description: 'How a model is fitted.',
  type: 'object',
  properties: {
    ridge: {
      title: 'Ridge',
      description: 'Weight λ of λ/2 Σ b² over the coefficients of standardised columns, 0 or more; the intercept is free. Default 1.',
      type: 'number',
      minimum: 0,
      default: 1,
    },
    holdout: {
      title: 'Holdout',
      description: 'Part of the rows, rounded down, that is held out to test the model on; from 0 to below 1. Default 0.2.',
      type: 'number',
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.2,
    },
    seed: {
      title: 'Seed',
      description: 'What the shuffle that picks them starts from, a whole number, 0 or more. Default 1.',
      type: 'integer',
      minimum: 0,
      default: 1,
    },
    maxIterations: {
      title: 'Max iterations',
      description: 'Most Newton steps, 1 or more. Default 100.',
      type: 'number',
      minimum: 1,
      default: 100,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `FitLogisticOptions`. */
export const fitLogisticOptionsSchema: z.ZodMiniType<FitLogisticOptions> = /* @__PURE__ */ schemaOf(fitLogisticOptionsJsonSchema, checks.fitLogisticOptions);

/** JSON Schema of a `ForecastCategory`. */
export const forecastCategoryJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Forecast category',
  description: 'How sure a seller is of an open deal; `omitted` leaves it out of the forecast.',
  type: 'string',
  enum: ['commit', 'best', 'pipeline', 'omitted'],
}));
/** zod schema of a `ForecastCategory`. */
export const forecastCategorySchema: z.ZodMiniType<ForecastCategory> = /* @__PURE__ */ schemaOf(forecastCategoryJsonSchema);

/** JSON Schema of a `ForecastDeal`. */
export const forecastDealJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Forecast deal',
  description: 'A deal, as far as a forecast reads it.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'The deal: text, or a safe integer, which becomes text; no two are the same.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    value: {
      title: 'Value',
      description: 'What it is worth, as money, 0 or more. Absent: counted, in no sum.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    probability: {
      title: 'Probability',
      description: 'Chance that it is won, a fraction from 0 to 1; 0 is a value. Default: that of its stage.',
      type: ['number', 'null'],
      minimum: 0,
      maximum: 1,
    },
    stage: {
      title: 'Stage',
      description: 'Where it stands; looked up in the `probabilities` of the options. A parked stage needs one there too.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    category: {
      title: 'Category',
      description: 'How sure the seller is. Default `pipeline`.',
      anyOf: [part(forecastCategoryJsonSchema), { type: 'null' }],
    },
    expectedCloseOn: {
      title: 'Expected close on',
      description: 'Day on which it should close. Needed of open deals.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    status: {
      title: 'Status',
      description: 'Default `open`.',
      type: ['string', 'null'],
      enum: ['open', 'won', 'lost', null],
      default: 'open',
    },
    closedOn: {
      title: 'Closed on',
      description: 'Day on which it was won or lost. Default: the day on which it should close.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    owner: {
      title: 'Owner',
      description: 'Whose it is; one of the fields to group by.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    currency: {
      title: 'Currency',
      description: 'Currency of the value, an ISO 4217 code; all deals that are summed must agree.',
      type: ['string', 'null'],
    },
  },
  required: ['id'],
}));
/** zod schema of a `ForecastDeal`. */
export const forecastDealSchema: z.ZodMiniType<ForecastDeal> = /* @__PURE__ */ schemaOf(forecastDealJsonSchema, checks.forecastDeal);

/** JSON Schema of a `ForecastPipelineOptions`. */
export const forecastPipelineOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Forecast pipeline options',
  description: 'For which days a pipeline is forecast, and against what.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'When the deals are looked at: an instant, or a plain day.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    range: part(dateRangeInputJsonSchema, { title: 'Range', description: 'The days forecast: half-open, or the key of a period such as `\'2026-Q2\'`.' }),
    probabilities: {
      title: 'Probabilities',
      description: 'By stage: the chance of its deals, a fraction from 0 to 1.',
      type: 'object',
      additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
    },
    target: {
      title: 'Target',
      description: 'What is to be reached in the range, as money, 0 or more. Default: no target.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    groupBy: { title: 'Group by', description: 'A field of the deals to sum by. Default: no groups.', type: 'string' },
    timeZone: {
      title: 'Time zone',
      description: 'IANA zone that tells the day of `asOf`. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
    seed: {
      title: 'Seed',
      description: 'What draws start from where the chance of the target has to be simulated, a whole number, 0 or more. Default 1.',
      type: 'integer',
      minimum: 0,
      default: 1,
    },
    draws: {
      title: 'Draws',
      description: 'How many outcomes are then drawn, 1 to 10,000,000. Default 100,000.',
      type: 'number',
      minimum: 1,
      maximum: 10000000,
      default: 100000,
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and forecast the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
    currency: {
      title: 'Currency',
      description: 'ISO 4217 code, upper case. It decides the minor units: JPY 0, USD 2, KWD 3.',
      type: 'string',
    },
    minorUnits: {
      title: 'Minor units',
      description: "Decimals of the result, 0 to 12. Wins over the currency's own. Default: the currency's, else 2.",
      type: 'number',
      minimum: 0,
      maximum: 12,
    },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'Default `halfUp`: half away from zero.', default: 'halfUp' }),
  },
  required: ['asOf', 'range'],
  additionalProperties: false,
}));
/** zod schema of a `ForecastPipelineOptions`. */
export const forecastPipelineOptionsSchema: z.ZodMiniType<ForecastPipelineOptions> = /* @__PURE__ */ schemaOf(forecastPipelineOptionsJsonSchema, checks.forecastPipelineOptions);

/** JSON Schema of a `SeriesMethod`. */
export const seriesMethodJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Series method',
  description: 'How a series is carried on.',
  type: 'string',
  enum: ['naive', 'seasonalNaive', 'linear', 'ses', 'holt', 'holtWinters'],
}));
/** zod schema of a `SeriesMethod`. */
export const seriesMethodSchema: z.ZodMiniType<SeriesMethod> = /* @__PURE__ */ schemaOf(seriesMethodJsonSchema);

/** JSON Schema of a `SmoothingParameters`. */
export const smoothingParametersJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Smoothing parameters',
  description: 'Smoothing parameters. One that the method does not have is refused.',
  type: 'object',
  properties: {
    alpha: {
      title: 'Alpha',
      description: 'Weight of the newest value in the level, 0 to 1: `ses`, `holt`, `holtWinters`.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    beta: {
      title: 'Beta',
      description: 'Weight of the newest change of the level in the trend, 0 to 1: `holt`, `holtWinters`.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    gamma: {
      title: 'Gamma',
      description: 'Weight of the newest value in its seasonal part, 0 to 1: `holtWinters`.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `SmoothingParameters`. */
export const smoothingParametersSchema: z.ZodMiniType<SmoothingParameters> = /* @__PURE__ */ schemaOf(smoothingParametersJsonSchema);

/** JSON Schema of a `ForecastSeriesOptions`. */
export const forecastSeriesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Forecast series options',
  description: 'What a series is carried on by, and how far.',
  type: 'object',
  properties: {
    method: part(seriesMethodJsonSchema, {
      title: 'Method',
      description: '`naive`: the last value stays; `seasonalNaive`: the last season comes again; `linear`: a straight line; `ses`: simple exponential smoothing; `holt`: with trend; `holtWinters`: with trend and season.',
    }),
    horizon: {
      title: 'Horizon',
      description: 'How many periods to forecast, 0 to 1,000,000.',
      type: 'number',
      minimum: 0,
      maximum: 1000000,
    },
    season: {
      title: 'Season',
      description: 'Periods in a season, 2 or more: 12 for months of a year. `seasonalNaive` and `holtWinters` need it; for the others it makes the baseline seasonal.',
      type: 'number',
      minimum: 2,
    },
    seasonal: part(seasonalKindJsonSchema, {
      title: 'Seasonal',
      description: 'How the season acts; refused with another method than `holtWinters`. Default `additive`.',
      default: 'additive',
    }),
    parameters: part(smoothingParametersJsonSchema, {
      title: 'Parameters',
      description: 'Parameters of the method. Default: each that is not given is fitted by least squares.',
    }),
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
  },
  required: ['method', 'horizon'],
  additionalProperties: false,
}));
/** zod schema of a `ForecastSeriesOptions`. */
export const forecastSeriesOptionsSchema: z.ZodMiniType<ForecastSeriesOptions> = /* @__PURE__ */ schemaOf(forecastSeriesOptionsJsonSchema, checks.forecastSeriesOptions);

/** JSON Schema of a `LogisticPrediction`. */
export const logisticPredictionJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Logistic prediction',
  description: 'A deal whose end is asked for.',
  type: 'object',
  properties: {
    features: part(logisticFeaturesJsonSchema, { title: 'Features', description: 'What is known of it. Features that the model does not have are not looked at.' }),
  },
  required: ['features'],
}));
/** zod schema of a `LogisticPrediction`. */
export const logisticPredictionSchema: z.ZodMiniType<LogisticPrediction> = /* @__PURE__ */ schemaOf(logisticPredictionJsonSchema, checks.logisticPrediction);

/** JSON Schema of a `LogisticFeature`. */
export const logisticFeatureJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Logistic feature',
  description: 'One feature of a model.',
  type: 'object',
  properties: {
    feature: { title: 'Feature', description: 'Its name.', type: 'string' },
    kind: { title: 'Kind', description: 'What its values are.', type: 'string', enum: ['number', 'boolean', 'text'] },
    base: {
      title: 'Base',
      description: 'Of text: the most frequent level of the rows fitted, which has no coefficient; null when that is "not known".',
      type: ['string', 'null'],
    },
    levels: {
      title: 'Levels',
      description: 'Of text: all levels of the rows fitted, ascending; null for "not known", which stands last.',
      type: 'array',
      items: { type: ['string', 'null'] },
    },
  },
  required: ['feature', 'kind'],
}));
/** zod schema of a `LogisticFeature`. */
export const logisticFeatureSchema: z.ZodMiniType<LogisticFeature> = /* @__PURE__ */ schemaOf(logisticFeatureJsonSchema);

/** JSON Schema of a `LogisticCoefficient`. */
export const logisticCoefficientJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Logistic coefficient',
  description: 'One column of a model and its coefficient.',
  type: 'object',
  properties: {
    feature: { title: 'Feature', description: 'The feature that the column is made of.', type: 'string' },
    kind: {
      title: 'Kind',
      description: '`number` and `boolean`: the value itself; `level`: 1 where the text is this level; `missing`: 1 where a number or boolean is not known.',
      type: 'string',
      enum: ['number', 'boolean', 'level', 'missing'],
    },
    level: { title: 'Level', description: 'Of a level: its text; null for "not known".', type: ['string', 'null'] },
    coefficient: {
      title: 'Coefficient',
      description: 'What one unit more adds to the log-odds; 0 for a column that is the same in all rows fitted.',
      type: 'number',
    },
    standardError: {
      title: 'Standard error',
      description: 'Its standard error under the ridge; null for a column that is the same in all rows, or that the others determine.',
      type: ['number', 'null'],
    },
    mean: {
      title: 'Mean',
      description: 'Mean of the column in the rows fitted, of those that are known; of levels and `missing`, the share of rows.',
      type: 'number',
    },
    scale: {
      title: 'Scale',
      description: 'Its standard deviation, divisor n: coefficient × scale is the effect of one standard deviation.',
      type: 'number',
    },
  },
  required: ['feature', 'kind', 'coefficient', 'standardError', 'mean', 'scale'],
}));
/** zod schema of a `LogisticCoefficient`. */
export const logisticCoefficientSchema: z.ZodMiniType<LogisticCoefficient> = /* @__PURE__ */ schemaOf(logisticCoefficientJsonSchema);

/** JSON Schema of a `LogisticModel`. */
export const logisticModelJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Logistic model',
  description: 'What a prediction needs of a model; a fit is one.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'What model it is.', const: 'logistic' },
    intercept: {
      title: 'Intercept',
      description: 'Log-odds where every number is 0, every boolean false and every text its base level.',
      type: 'number',
    },
    features: { title: 'Features', description: 'The features, by name.', type: 'array', items: part(logisticFeatureJsonSchema) },
    coefficients: {
      title: 'Coefficients',
      description: 'The columns, feature by feature.',
      type: 'array',
      items: part(logisticCoefficientJsonSchema),
    },
  },
  required: ['kind', 'intercept', 'features', 'coefficients'],
}));
/** zod schema of a `LogisticModel`. */
export const logisticModelSchema: z.ZodMiniType<LogisticModel> = /* @__PURE__ */ schemaOf(logisticModelJsonSchema, checks.logisticModel);
