// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { compareMeans } from '../../stats/compareMeans.js';
import type { compareProportions } from '../../stats/compareProportions.js';
import type { compareSurvival } from '../../stats/compareSurvival.js';
import type { HoltOptions, HoltState, HoltWintersOptions, HoltWintersState, SeasonalIndicesOptions, SeasonalKind, SimpleExponentialSmoothingOptions, SimpleExponentialSmoothingState } from '../../stats/smoothing.types.js';
import type { CauseObservation, CompareSurvivalOptions, KaplanMeierOptions, SurvivalObservation } from '../../stats/survival.types.js';
import type { CompareMeansOptions, CompareProportionsOptions, SampleSizeForProportionsOptions, SuccessCount, WilsonIntervalOptions } from '../../stats/types.js';
import * as checks from '../checks/stats.js';
import { document, part } from '../document.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';

/** JSON Schema of a `SeasonalKind`. */
export const seasonalKindJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Seasonal kind',
  description: 'How the season acts: it is added to the level, or the level is multiplied by it.',
  type: 'string',
  enum: ['additive', 'multiplicative'],
}));
/** zod schema of a `SeasonalKind`. */
export const seasonalKindSchema: z.ZodMiniType<SeasonalKind> = /* @__PURE__ */ schemaOf(seasonalKindJsonSchema);

/** JSON Schema of `Parameters<typeof compareMeans>[0]`. */
export const compareMeansInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Compare means input',
  description: '`before` and `after`: lists of finite numbers in one unit, at most 1e150 in size',
  type: 'object',
  properties: {
    before: {
      title: 'Before',
      description: 'The earlier state, or the one that is compared with.',
      type: 'array',
      items: { type: 'number' },
    },
    after: {
      title: 'After',
      description: 'The later state, or the one that is judged.',
      type: 'array',
      items: { type: 'number' },
    },
  },
  required: ['before', 'after'],
}));
/** zod schema of `Parameters<typeof compareMeans>[0]`. */
export const compareMeansInputSchema: z.ZodMiniType<Parameters<typeof compareMeans>[0]> = /* @__PURE__ */ schemaOf(compareMeansInputJsonSchema, checks.compareMeansInput);

/** JSON Schema of a `CompareMeansOptions`. */
export const compareMeansOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Compare means options',
  description: 'How sure the interval of a difference of means is.',
  type: 'object',
  properties: {
    confidence: {
      title: 'Confidence',
      description: 'Level of the interval, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `CompareMeansOptions`. */
export const compareMeansOptionsSchema: z.ZodMiniType<CompareMeansOptions> = /* @__PURE__ */ schemaOf(compareMeansOptionsJsonSchema, checks.compareMeansOptions);

/** JSON Schema of a `SuccessCount`. */
export const successCountJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Success count',
  description: 'So many of so many.',
  type: 'object',
  properties: {
    successes: { title: 'Successes', description: 'How many succeeded, 0 to `trials`.', type: 'number' },
    trials: { title: 'Trials', description: 'How many there were, 0 or more.', type: 'number', minimum: 0 },
  },
  required: ['successes', 'trials'],
}));
/** zod schema of a `SuccessCount`. */
export const successCountSchema: z.ZodMiniType<SuccessCount> = /* @__PURE__ */ schemaOf(successCountJsonSchema, checks.successCount);

/** JSON Schema of `Parameters<typeof compareProportions>[0]`. */
export const compareProportionsInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Compare proportions input',
  description: '`before` and `after`: `successes` of `trials`, whole numbers',
  type: 'object',
  properties: {
    before: part(successCountJsonSchema, { title: 'Before', description: 'The earlier state, or the one that is compared with.' }),
    after: part(successCountJsonSchema, { title: 'After', description: 'The later state, or the one that is judged.' }),
  },
  required: ['before', 'after'],
}));
/** zod schema of `Parameters<typeof compareProportions>[0]`. */
export const compareProportionsInputSchema: z.ZodMiniType<Parameters<typeof compareProportions>[0]> = /* @__PURE__ */ schemaOf(compareProportionsInputJsonSchema, checks.compareProportionsInput);

/** JSON Schema of a `CompareProportionsOptions`. */
export const compareProportionsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Compare proportions options',
  description: 'How sure the interval of a difference of shares is.',
  type: 'object',
  properties: {
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `CompareProportionsOptions`. */
export const compareProportionsOptionsSchema: z.ZodMiniType<CompareProportionsOptions> = /* @__PURE__ */ schemaOf(compareProportionsOptionsJsonSchema, checks.compareProportionsOptions);

/** JSON Schema of a `SurvivalObservation`. */
export const survivalObservationJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Survival observation',
  description: 'How long something took, or has lasted so far.',
  type: 'object',
  properties: {
    duration: { title: 'Duration', description: 'Length of time, 0 or more, in any one unit.', type: 'number', minimum: 0 },
    event: {
      title: 'Event',
      description: 'True when it ended in the event, false when it was still going on (censored).',
      type: 'boolean',
    },
  },
  required: ['duration', 'event'],
}));
/** zod schema of a `SurvivalObservation`. */
export const survivalObservationSchema: z.ZodMiniType<SurvivalObservation> = /* @__PURE__ */ schemaOf(survivalObservationJsonSchema, checks.survivalObservation);

/** JSON Schema of `Parameters<typeof compareSurvival>[0]`. */
export const compareSurvivalInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Compare survival input',
  description: '`before` and `after`: observations with `duration`, 0 or more in any one unit, and `event`, true when it ended, false when it was still going on',
  type: 'object',
  properties: {
    before: {
      title: 'Before',
      description: 'The earlier state, or the one that is compared with.',
      type: 'array',
      items: part(survivalObservationJsonSchema),
    },
    after: {
      title: 'After',
      description: 'The later state, or the one that is judged.',
      type: 'array',
      items: part(survivalObservationJsonSchema),
    },
  },
  required: ['before', 'after'],
}));
/** zod schema of `Parameters<typeof compareSurvival>[0]`. */
export const compareSurvivalInputSchema: z.ZodMiniType<Parameters<typeof compareSurvival>[0]> = /* @__PURE__ */ schemaOf(compareSurvivalInputJsonSchema, checks.compareSurvivalInput);

/** JSON Schema of a `CompareSurvivalOptions`. */
export const compareSurvivalOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Compare survival options',
  description: 'How sure the verdict of a comparison of durations is.',
  type: 'object',
  properties: {
    confidence: {
      title: 'Confidence',
      description: 'The verdict is given where the p-value is below 1 − confidence; strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `CompareSurvivalOptions`. */
export const compareSurvivalOptionsSchema: z.ZodMiniType<CompareSurvivalOptions> = /* @__PURE__ */ schemaOf(compareSurvivalOptionsJsonSchema, checks.compareSurvivalOptions);

/** JSON Schema of a `CauseObservation`. */
export const causeObservationJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Cause observation',
  description: 'How long something took, and what ended it.',
  type: 'object',
  properties: {
    duration: { title: 'Duration', description: 'Length of time, 0 or more, in any one unit.', type: 'number', minimum: 0 },
    event: {
      title: 'Event',
      description: 'What ended it, such as `won` or `lost`; null when it was still going on (censored).',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
  },
  required: ['duration', 'event'],
}));
/** zod schema of a `CauseObservation`. */
export const causeObservationSchema: z.ZodMiniType<CauseObservation> = /* @__PURE__ */ schemaOf(causeObservationJsonSchema, checks.causeObservation);

/** JSON Schema of a `HoltState`. */
export const holtStateJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Holt state',
  description: "State of Holt's method.",
  type: 'object',
  properties: {
    level: { title: 'Level', description: 'The smoothed value.', type: 'number' },
    trend: { title: 'Trend', description: 'Growth a period.', type: 'number' },
  },
  required: ['level', 'trend'],
  additionalProperties: false,
}));
/** zod schema of a `HoltState`. */
export const holtStateSchema: z.ZodMiniType<HoltState> = /* @__PURE__ */ schemaOf(holtStateJsonSchema);

/** JSON Schema of a `HoltOptions`. */
export const holtOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Holt options',
  description: "Parameters of Holt's method.",
  type: 'object',
  properties: {
    alpha: {
      title: 'Alpha',
      description: 'Weight of the newest value in the level, 0 to 1. Default: fitted by least squares.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    beta: {
      title: 'Beta',
      description: 'Weight of the newest change of the level in the trend, 0 to 1. Default: fitted by least squares.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    initial: part(holtStateJsonSchema, {
      title: 'Initial',
      description: 'The state before the first value. Default: the first value, and what the second adds to it.',
    }),
    horizon: {
      title: 'Horizon',
      description: 'How many periods to forecast, 0 to 1,000,000. Default 1.',
      type: 'number',
      minimum: 0,
      maximum: 1000000,
      default: 1,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `HoltOptions`. */
export const holtOptionsSchema: z.ZodMiniType<HoltOptions> = /* @__PURE__ */ schemaOf(holtOptionsJsonSchema, checks.holtOptions);

/** JSON Schema of a `HoltWintersState`. */
export const holtWintersStateJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Holt winters state',
  description: 'State of the Holt–Winters method.',
  type: 'object',
  properties: {
    level: { title: 'Level', description: 'The smoothed value without season.', type: 'number' },
    trend: { title: 'Trend', description: 'Growth a period.', type: 'number' },
    seasonal: {
      title: 'Seasonal',
      description: 'The seasonal part of each place in the season: added, or multiplied with. Of an initial state the first belongs to value 1, of a final one to the next period.',
      type: 'array',
      items: { type: 'number' },
    },
  },
  required: ['level', 'trend', 'seasonal'],
  additionalProperties: false,
}));
/** zod schema of a `HoltWintersState`. */
export const holtWintersStateSchema: z.ZodMiniType<HoltWintersState> = /* @__PURE__ */ schemaOf(holtWintersStateJsonSchema);

/** JSON Schema of a `HoltWintersOptions`. */
export const holtWintersOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Holt winters options',
  description: 'Parameters of the Holt–Winters method.',
  type: 'object',
  properties: {
    season: {
      title: 'Season',
      description: 'Periods in a season, 2 or more: 12 for months of a year.',
      type: 'number',
      minimum: 2,
    },
    seasonal: part(seasonalKindJsonSchema, { title: 'Seasonal', description: 'How the season acts. Default `additive`.', default: 'additive' }),
    alpha: {
      title: 'Alpha',
      description: 'Weight of the newest value in the level, 0 to 1. Default: fitted by least squares.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    beta: {
      title: 'Beta',
      description: 'Weight of the newest change of the level in the trend, 0 to 1. Default: fitted by least squares.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    gamma: {
      title: 'Gamma',
      description: 'Weight of the newest value in its seasonal part, 0 to 1. Default: fitted by least squares.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    initial: part(holtWintersStateJsonSchema, {
      title: 'Initial',
      description: 'The state at the end of the first season. Default: its mean, the mean growth to the second, and how its values stand to the mean.',
    }),
    horizon: {
      title: 'Horizon',
      description: 'How many periods to forecast, 0 to 1,000,000. Default 1.',
      type: 'number',
      minimum: 0,
      maximum: 1000000,
      default: 1,
    },
  },
  required: ['season'],
  additionalProperties: false,
}));
/** zod schema of a `HoltWintersOptions`. */
export const holtWintersOptionsSchema: z.ZodMiniType<HoltWintersOptions> = /* @__PURE__ */ schemaOf(holtWintersOptionsJsonSchema, checks.holtWintersOptions);

/** JSON Schema of a `KaplanMeierOptions`. */
export const kaplanMeierOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Kaplan meier options',
  description: 'How a Kaplan–Meier curve is reported.',
  type: 'object',
  properties: {
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
    horizon: {
      title: 'Horizon',
      description: 'Up to where the restricted mean counts time, in the unit of the durations, 0 or more. Default: the longest duration.',
      type: 'number',
      minimum: 0,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `KaplanMeierOptions`. */
export const kaplanMeierOptionsSchema: z.ZodMiniType<KaplanMeierOptions> = /* @__PURE__ */ schemaOf(kaplanMeierOptionsJsonSchema, checks.kaplanMeierOptions);

/** JSON Schema of a `SampleSizeForProportionsOptions`. */
export const sampleSizeForProportionsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sample size for proportions options',
  description: 'What a test of two shares must be able to do.',
  type: 'object',
  properties: {
    power: {
      title: 'Power',
      description: 'Chance that the difference is shown if it is there, strictly between 0 and 1. Default 0.8.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.8,
    },
    confidence: {
      title: 'Confidence',
      description: '1 − the chance of showing a difference that is not there, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
    sides: {
      title: 'Sides',
      description: '2 to look for a difference either way, 1 for one way only. Default 2.',
      type: 'number',
      enum: [1, 2],
      default: 2,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `SampleSizeForProportionsOptions`. */
export const sampleSizeForProportionsOptionsSchema: z.ZodMiniType<SampleSizeForProportionsOptions> = /* @__PURE__ */ schemaOf(sampleSizeForProportionsOptionsJsonSchema, checks.sampleSizeForProportionsOptions);

/** JSON Schema of a `SeasonalIndicesOptions`. */
export const seasonalIndicesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Seasonal indices options',
  description: 'What a season is.',
  type: 'object',
  properties: {
    season: {
      title: 'Season',
      description: 'Periods in a season, 2 or more: 12 for months of a year.',
      type: 'number',
      minimum: 2,
    },
    seasonal: part(seasonalKindJsonSchema, {
      title: 'Seasonal',
      description: 'Whether the indices are added or multiplied with. Default `additive`.',
      default: 'additive',
    }),
  },
  required: ['season'],
  additionalProperties: false,
}));
/** zod schema of a `SeasonalIndicesOptions`. */
export const seasonalIndicesOptionsSchema: z.ZodMiniType<SeasonalIndicesOptions> = /* @__PURE__ */ schemaOf(seasonalIndicesOptionsJsonSchema, checks.seasonalIndicesOptions);

/** JSON Schema of a `SimpleExponentialSmoothingState`. */
export const simpleExponentialSmoothingStateJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Simple exponential smoothing state',
  description: 'State of simple exponential smoothing.',
  type: 'object',
  properties: {
    level: { title: 'Level', description: 'The smoothed value.', type: 'number' },
  },
  required: ['level'],
  additionalProperties: false,
}));
/** zod schema of a `SimpleExponentialSmoothingState`. */
export const simpleExponentialSmoothingStateSchema: z.ZodMiniType<SimpleExponentialSmoothingState> = /* @__PURE__ */ schemaOf(simpleExponentialSmoothingStateJsonSchema);

/** JSON Schema of a `SimpleExponentialSmoothingOptions`. */
export const simpleExponentialSmoothingOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Simple exponential smoothing options',
  description: 'Parameters of simple exponential smoothing.',
  type: 'object',
  properties: {
    alpha: {
      title: 'Alpha',
      description: 'Weight of the newest value, 0 to 1. Default: fitted by least squares.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    initial: part(simpleExponentialSmoothingStateJsonSchema, { title: 'Initial', description: 'The state before the first value. Default: the first value as level.' }),
    horizon: {
      title: 'Horizon',
      description: 'How many periods to forecast, 0 to 1,000,000. Default 1.',
      type: 'number',
      minimum: 0,
      maximum: 1000000,
      default: 1,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `SimpleExponentialSmoothingOptions`. */
export const simpleExponentialSmoothingOptionsSchema: z.ZodMiniType<SimpleExponentialSmoothingOptions> = /* @__PURE__ */ schemaOf(simpleExponentialSmoothingOptionsJsonSchema, checks.simpleExponentialSmoothingOptions);

/** JSON Schema of a `WilsonIntervalOptions`. */
export const wilsonIntervalOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Wilson interval options',
  description: 'How sure an interval is.',
  type: 'object',
  properties: {
    confidence: {
      title: 'Confidence',
      description: 'Level of the interval, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `WilsonIntervalOptions`. */
export const wilsonIntervalOptionsSchema: z.ZodMiniType<WilsonIntervalOptions> = /* @__PURE__ */ schemaOf(wilsonIntervalOptionsJsonSchema, checks.wilsonIntervalOptions);
