// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { ClassifyAbcOptions, ConcentrationOptions, ParetoCurveOptions, SelectTopOptions, ValuedItem } from '../../tiering/concentration.types.js';
import type { FitGammaGammaOptions, FitPurchasesOptions, FitShiftedBetaGeometricOptions, ForecastPurchasesOptions, GammaGammaParams, LifetimeValueModels, LifetimeValueOptions, ProjectSurvivalOptions, PurchaseActivity, RetentionModel, ShiftedBetaGeometricParams, SpendModel, SpendRow, ToPurchaseRowsOptions } from '../../tiering/lifetimeValue.types.js';
import type { PriceTable, PriceTier, TieredPriceOptions } from '../../tiering/price.types.js';
import type { ClassifyRfmOptions, RfmActivity, RfmCondition, RfmCuts, RfmRules, RfmScored, RfmSegment, ScoreBand, ScoreRfmOptions } from '../../tiering/rfm.types.js';
import type { AnalyzeSegmentsOptions, SegmentedCustomer } from '../../tiering/segments.types.js';
import type { OrdersTally, OrdersTallyOptions, TalliedDays, TalliedOrders } from '../../tiering/tally.types.js';
import type { CustomerActivity, EffectiveSummarizeOrdersOptions, IgnoredOrders, OrdersSummary, OrdersWarning, SummarizeOrdersOptions } from '../../tiering/types.js';
import type { AssignTiersOptions, LinearScale, ReviewTierOptions, ScoreValueOptions, ScoredCustomer, StepScale, TierRule, TierRuleStep, TierStanding, ValueScale, ValuedCustomer } from '../../tiering/value.types.js';
import * as checks from '../checks/tiering.js';
import { document, part } from '../document.js';
import { DAY, DECIMAL, FRACTION, NOT_NEGATIVE, POSITIVE } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';
import { localizedLabelJsonSchema, playbookJsonSchema, purchaseModelJsonSchema, refundPolicyJsonSchema, rejectedRowJsonSchema, roundingModeJsonSchema, timeSpanJsonSchema, timeUnitJsonSchema } from './shared.js';

/** JSON Schema of a `SegmentedCustomer`. */
export const segmentedCustomerJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Segmented customer',
  description: 'A customer, or several alike, with the fields that they are grouped by.',
  type: 'object',
  properties: {
    count: {
      title: 'Count',
      description: 'Customers that the row stands for, 0 or more. Default 1.',
      type: ['number', 'null'],
      minimum: 0,
      default: 1,
    },
  },
  additionalProperties: {},
}));
/** zod schema of a `SegmentedCustomer`. */
export const segmentedCustomerSchema: z.ZodMiniType<SegmentedCustomer> = /* @__PURE__ */ schemaOf(segmentedCustomerJsonSchema, checks.segmentedCustomer);

/** JSON Schema of a `AnalyzeSegmentsOptions`. */
export const analyzeSegmentsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Analyze segments options',
  description: 'How `analyzeSegments` groups and compares.',
  type: 'object',
  properties: {
    groupBy: {
      title: 'Group by',
      description: 'Fields whose values make up a segment, at least one.',
      type: 'array',
      items: { type: 'string' },
      minItems: 1,
    },
    measure: { title: 'Measure', description: 'The field that is summed. Default `profit`.', type: 'string', default: 'profit' },
    targetShares: {
      title: 'Target shares',
      description: 'Wanted share of the total by segment, fractions that should sum to 1.',
      type: 'object',
      additionalProperties: { type: ['number', 'string'], pattern: DECIMAL },
    },
    addressable: {
      title: 'Addressable',
      description: 'Customers that could be won, by segment, those won included.',
      type: 'object',
      additionalProperties: { type: 'number' },
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and compare the rest. Default `throw`.',
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
  required: ['groupBy'],
  additionalProperties: false,
}));
/** zod schema of a `AnalyzeSegmentsOptions`. */
export const analyzeSegmentsOptionsSchema: z.ZodMiniType<AnalyzeSegmentsOptions> = /* @__PURE__ */ schemaOf(analyzeSegmentsOptionsJsonSchema, checks.analyzeSegmentsOptions);

/** JSON Schema of a `ScoredCustomer`. */
export const scoredCustomerJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Scored customer',
  description: 'A customer with a score; a `ValueScore` is one.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text. Each stands once.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    score: { title: 'Score', description: 'Any finite number; more is better.', type: 'number' },
  },
  required: ['customerId', 'score'],
}));
/** zod schema of a `ScoredCustomer`. */
export const scoredCustomerSchema: z.ZodMiniType<ScoredCustomer> = /* @__PURE__ */ schemaOf(scoredCustomerJsonSchema, checks.scoredCustomer);

/** JSON Schema of a `AssignTiersOptions`. */
export const assignTiersOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Assign tiers options',
  description: 'How `assignTiers` cuts: exactly one of `cuts`, `shares` and `counts`, one entry fewer than tiers.',
  type: 'object',
  properties: {
    tiers: {
      title: 'Tiers',
      description: 'Names, best first. Default `[\'high\', \'mid\', \'low\']`.',
      type: 'array',
      items: { type: 'string' },
    },
    cuts: {
      title: 'Cuts',
      description: 'The least score of each tier but the last, strictly descending.',
      type: 'array',
      items: { type: ['number', 'string'], pattern: DECIMAL },
    },
    shares: {
      title: 'Shares',
      description: 'Share of the customers in each tier but the last, 0 to 1, together 1 at most.',
      type: 'array',
      items: { type: ['number', 'string'], minimum: 0, maximum: 1, pattern: FRACTION },
    },
    counts: {
      title: 'Counts',
      description: 'Number of customers in each tier but the last.',
      type: 'array',
      items: { type: 'number' },
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and assign the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `AssignTiersOptions`. */
export const assignTiersOptionsSchema: z.ZodMiniType<AssignTiersOptions> = /* @__PURE__ */ schemaOf(assignTiersOptionsJsonSchema, checks.assignTiersOptions);

/** JSON Schema of a `ValuedItem`. */
export const valuedItemJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Valued item',
  description: 'Something with a value: a customer, a product, a region.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Identity: text, or a safe integer, which becomes text. Each stands once.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    value: { title: 'Value', description: 'What it is worth, of either sign.', type: ['number', 'string'], pattern: DECIMAL },
  },
  required: ['id', 'value'],
}));
/** zod schema of a `ValuedItem`. */
export const valuedItemSchema: z.ZodMiniType<ValuedItem> = /* @__PURE__ */ schemaOf(valuedItemJsonSchema, checks.valuedItem);

/** JSON Schema of a `ConcentrationOptions`. */
export const concentrationOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Concentration options',
  description: 'Which top `calculateConcentration` measures.',
  type: 'object',
  properties: {
    share: {
      title: 'Share',
      description: 'Share of the items that makes the top, 0 to 1. Default 0.2.',
      type: ['number', 'string'],
      minimum: 0,
      maximum: 1,
      default: 0.2,
      pattern: FRACTION,
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ConcentrationOptions`. */
export const concentrationOptionsSchema: z.ZodMiniType<ConcentrationOptions> = /* @__PURE__ */ schemaOf(concentrationOptionsJsonSchema, checks.concentrationOptions);

/** JSON Schema of a `GammaGammaParams`. */
export const gammaGammaParamsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Gamma gamma params',
  description: 'Parameters of the Gamma-Gamma model of spend.',
  type: 'object',
  properties: {
    p: {
      title: 'P',
      description: 'Shape of the gamma distribution of single purchases, above 0.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    q: {
      title: 'Q',
      description: "Shape of the gamma distribution of customers' rates, above 0; up to 1 the mean spend is infinite.",
      type: 'number',
      exclusiveMinimum: 0,
    },
    v: {
      title: 'V',
      description: 'Its rate, in money, above 0: the mean spend of all customers is p v / (q − 1).',
      type: 'number',
      exclusiveMinimum: 0,
    },
  },
  required: ['p', 'q', 'v'],
}));
/** zod schema of a `GammaGammaParams`. */
export const gammaGammaParamsSchema: z.ZodMiniType<GammaGammaParams> = /* @__PURE__ */ schemaOf(gammaGammaParamsJsonSchema);

/** JSON Schema of a `SpendModel`. */
export const spendModelJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Spend model',
  description: 'A Gamma-Gamma model to predict with; a fit is one.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'How much customers spend on a purchase.', const: 'gammaGamma' },
    params: part(gammaGammaParamsJsonSchema, { title: 'Params', description: 'Where the model stands.' }),
    unit: { title: 'Unit', description: 'Spend knows no unit of time.', type: 'null' },
  },
  required: ['kind', 'params'],
}));
/** zod schema of a `SpendModel`. */
export const spendModelSchema: z.ZodMiniType<SpendModel> = /* @__PURE__ */ schemaOf(spendModelJsonSchema, checks.spendModel);

/** JSON Schema of a `LifetimeValueModels`. */
export const lifetimeValueModelsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Lifetime value models',
  description: 'The models behind `calculateCustomerLifetimeValue`.',
  type: 'object',
  properties: {
    purchases: part(purchaseModelJsonSchema, { title: 'Purchases', description: 'How often customers buy and when they leave.' }),
    spend: part(spendModelJsonSchema, { title: 'Spend', description: 'How much they spend on a purchase. Absent: each row\'s own `meanSpend`.' }),
  },
  required: ['purchases'],
  additionalProperties: false,
}));
/** zod schema of a `LifetimeValueModels`. */
export const lifetimeValueModelsSchema: z.ZodMiniType<LifetimeValueModels> = /* @__PURE__ */ schemaOf(lifetimeValueModelsJsonSchema, checks.lifetimeValueModels);

/** JSON Schema of a `LifetimeValueOptions`. */
export const lifetimeValueOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Lifetime value options',
  description: 'What `calculateCustomerLifetimeValue` counts.',
  type: 'object',
  properties: {
    horizon: part(timeSpanJsonSchema, { title: 'Horizon', description: "From the end of observation on; its unit may be another than the model's." }),
    annualDiscountRate: {
      title: 'Annual discount rate',
      description: 'Interest of a year as a fraction, 0 or more. Default 0.',
      type: 'number',
      minimum: 0,
      default: 0,
    },
    marginRate: {
      title: 'Margin rate',
      description: 'Share of the spend that is left after cost, from 0 to 1. Default 1.',
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 1,
    },
    step: part(timeSpanJsonSchema, {
      title: 'Step',
      description: 'Purchases are discounted from the end of the step in which they are expected: above 0, and with a discount rate at most 100,000 to a horizon. Default one month.',
    }),
  },
  required: ['horizon'],
  additionalProperties: false,
}));
/** zod schema of a `LifetimeValueOptions`. */
export const lifetimeValueOptionsSchema: z.ZodMiniType<LifetimeValueOptions> = /* @__PURE__ */ schemaOf(lifetimeValueOptionsJsonSchema, checks.lifetimeValueOptions);

/** JSON Schema of a `ParetoCurveOptions`. */
export const paretoCurveOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Pareto curve options',
  description: 'What `calculateParetoCurve` looks for.',
  type: 'object',
  properties: {
    reach: {
      title: 'Reach',
      description: 'Shares of the total, 0 to 1, for which the fewest items are counted. Default `[0.8]`.',
      type: 'array',
      items: { type: ['number', 'string'], minimum: 0, maximum: 1, pattern: FRACTION },
      default: [0.8],
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and draw the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ParetoCurveOptions`. */
export const paretoCurveOptionsSchema: z.ZodMiniType<ParetoCurveOptions> = /* @__PURE__ */ schemaOf(paretoCurveOptionsJsonSchema, checks.paretoCurveOptions);

/** JSON Schema of a `PriceTier`. */
export const priceTierJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Price tier',
  description: 'A band of quantities and what a unit costs in it.',
  type: 'object',
  properties: {
    upTo: {
      title: 'Up to',
      description: 'Upper bound of the quantity, above 0 and above the tier before; null for the last, open tier.',
      type: ['number', 'string', 'null'],
      exclusiveMinimum: 0,
      pattern: POSITIVE,
    },
    unitPrice: {
      title: 'Unit price',
      description: 'Money for one unit, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    flatFee: {
      title: 'Flat fee',
      description: 'Money for entering the tier, 0 or more. Default none.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['upTo', 'unitPrice'],
  additionalProperties: false,
}));
/** zod schema of a `PriceTier`. */
export const priceTierSchema: z.ZodMiniType<PriceTier> = /* @__PURE__ */ schemaOf(priceTierJsonSchema);

/** JSON Schema of a `PriceTable`. */
export const priceTableJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Price table',
  description: 'A table of price breaks.',
  type: 'object',
  properties: {
    mode: {
      title: 'Mode',
      description: '`graduated` (default): each slice at its own tier\'s price. `volume`: the whole quantity at the price of the tier reached.',
      type: 'string',
      enum: ['graduated', 'volume'],
      default: 'graduated',
    },
    bound: {
      title: 'Bound',
      description: 'Where a quantity equal to a bound belongs: `upper` (default) keeps it in the lower tier, `lower` enters the next.',
      type: 'string',
      enum: ['upper', 'lower'],
      default: 'upper',
    },
    tiers: {
      title: 'Tiers',
      description: 'Tiers by rising bound, the last one open.',
      type: 'array',
      items: part(priceTierJsonSchema),
    },
  },
  required: ['tiers'],
  additionalProperties: false,
}));
/** zod schema of a `PriceTable`. */
export const priceTableSchema: z.ZodMiniType<PriceTable> = /* @__PURE__ */ schemaOf(priceTableJsonSchema, checks.priceTable);

/** JSON Schema of a `TieredPriceOptions`. */
export const tieredPriceOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tiered price options',
  description: 'How `calculateTieredPrice` rounds and looks for cheaper quantities.',
  type: 'object',
  properties: {
    step: {
      title: 'Step',
      description: 'The quantity that larger orders are multiples of, above 0. Default 1.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      default: 1,
      pattern: POSITIVE,
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
/** zod schema of a `TieredPriceOptions`. */
export const tieredPriceOptionsSchema: z.ZodMiniType<TieredPriceOptions> = /* @__PURE__ */ schemaOf(tieredPriceOptionsJsonSchema, checks.tieredPriceOptions);

/** JSON Schema of a `ScoreBand`. */
export const scoreBandJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Score band',
  description: 'Scores from … to, both ends included.',
  type: 'array',
  prefixItems: [{ type: 'number' }, { type: 'number' }],
  items: false,
  minItems: 2,
}));
/** zod schema of a `ScoreBand`. */
export const scoreBandSchema: z.ZodMiniType<ScoreBand> = /* @__PURE__ */ schemaOf(scoreBandJsonSchema);

/** JSON Schema of a `RfmCondition`. */
export const rfmConditionJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rfm condition',
  description: 'Which scores a segment takes; all bands that are given must hold.',
  type: 'object',
  properties: {
    recency: part(scoreBandJsonSchema, { title: 'Recency', description: 'Band of the recency score. Absent: any.' }),
    frequency: part(scoreBandJsonSchema, { title: 'Frequency', description: 'Band of the frequency score. Absent: any.' }),
    monetary: part(scoreBandJsonSchema, { title: 'Monetary', description: 'Band of the monetary score. Absent: any.' }),
    fm: part(scoreBandJsonSchema, { title: 'Fm', description: 'Band of `(frequency + monetary) / 2`, rounded half up. Absent: any.' }),
  },
  additionalProperties: false,
}));
/** zod schema of a `RfmCondition`. */
export const rfmConditionSchema: z.ZodMiniType<RfmCondition> = /* @__PURE__ */ schemaOf(rfmConditionJsonSchema);

/** JSON Schema of a `RfmSegment`. */
export const rfmSegmentJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rfm segment',
  description: 'A line of rules: scores that belong to a segment. A segment that is no rectangle stands in several lines.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'The segment.', type: ['string', 'integer'], minLength: 1 },
    label: { title: 'Label', description: 'Its name, for people.', anyOf: [{ type: 'string' }, part(localizedLabelJsonSchema)] },
    when: part(rfmConditionJsonSchema, { title: 'When', description: 'Which scores. Absent: everyone that no earlier line took.' }),
    playbook: part(playbookJsonSchema, { title: 'Playbook', description: 'What to do about its customers.' }),
  },
  required: ['id'],
  additionalProperties: false,
}));
/** zod schema of a `RfmSegment`. */
export const rfmSegmentSchema: z.ZodMiniType<RfmSegment> = /* @__PURE__ */ schemaOf(rfmSegmentJsonSchema);

/** JSON Schema of a `RfmRules`. */
export const rfmRulesJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rfm rules',
  description: 'Named segments on a grid of scores; the first line that matches wins.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'Name of the rules.', type: ['string', 'integer'], minLength: 1 },
    bins: {
      title: 'Bins',
      description: 'How many scores each dimension has, 1 to 100.',
      type: 'number',
      minimum: 1,
      maximum: 100,
    },
    segments: { title: 'Segments', description: 'Lines in order of precedence.', type: 'array', items: part(rfmSegmentJsonSchema) },
  },
  required: ['id', 'bins', 'segments'],
  additionalProperties: false,
}));
/** zod schema of a `RfmRules`. */
export const rfmRulesSchema: z.ZodMiniType<RfmRules> = /* @__PURE__ */ schemaOf(rfmRulesJsonSchema, checks.rfmRules);

/** JSON Schema of a `ClassifyAbcOptions`. */
export const classifyAbcOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Classify abc options',
  description: 'Where `classifyAbc` cuts.',
  type: 'object',
  properties: {
    cuts: {
      title: 'Cuts',
      description: 'Cumulative shares at which classes end, strictly ascending, above 0 and up to 1, at most 25. Default `[0.8, 0.95]`.',
      type: 'array',
      items: { type: ['number', 'string'], exclusiveMinimum: 0, maximum: 1, pattern: POSITIVE },
      default: [0.8, 0.95],
    },
    crossing: {
      title: 'Crossing',
      description: 'Whether the item that crosses a cut belongs to the class before it (`include`, the default) or after it.',
      type: 'string',
      enum: ['include', 'exclude'],
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and classify the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ClassifyAbcOptions`. */
export const classifyAbcOptionsSchema: z.ZodMiniType<ClassifyAbcOptions> = /* @__PURE__ */ schemaOf(classifyAbcOptionsJsonSchema, checks.classifyAbcOptions);

/** JSON Schema of a `RfmScored`. */
export const rfmScoredJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rfm scored',
  description: 'What `classifyRfm` needs of a customer; an `RfmScore` is one.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text. Each stands once.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    recency: { title: 'Recency', description: '1 … bins of the rules.', type: 'number' },
    frequency: { title: 'Frequency', description: '1 … bins of the rules.', type: 'number' },
    monetary: { title: 'Monetary', description: '1 … bins of the rules.', type: 'number' },
    orders: { title: 'Orders', description: 'Number of orders, to be summed by segment. Absent: 0.', type: ['number', 'null'] },
    revenue: {
      title: 'Revenue',
      description: 'Money, to be summed by segment. Absent: 0.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
  },
  required: ['customerId', 'recency', 'frequency', 'monetary'],
}));
/** zod schema of a `RfmScored`. */
export const rfmScoredSchema: z.ZodMiniType<RfmScored> = /* @__PURE__ */ schemaOf(rfmScoredJsonSchema, checks.rfmScored);

/** JSON Schema of a `ClassifyRfmOptions`. */
export const classifyRfmOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Classify rfm options',
  description: 'How `classifyRfm` prints revenue, and what it does about bad rows.',
  type: 'object',
  properties: {
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and classify the rest. Default `throw`.',
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
  additionalProperties: false,
}));
/** zod schema of a `ClassifyRfmOptions`. */
export const classifyRfmOptionsSchema: z.ZodMiniType<ClassifyRfmOptions> = /* @__PURE__ */ schemaOf(classifyRfmOptionsJsonSchema, checks.classifyRfmOptions);

/** JSON Schema of a `SpendRow`. */
export const spendRowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Spend row',
  description: 'What a customer spends on a purchase.',
  type: 'object',
  properties: {
    frequency: {
      title: 'Frequency',
      description: 'Purchases that the mean is of: those after the first one, a whole number, 0 or more.',
      type: 'integer',
      minimum: 0,
    },
    meanSpend: {
      title: 'Mean spend',
      description: 'Mean value of these purchases, in money, 0 or more. Absent: not known.',
      type: ['number', 'null'],
      minimum: 0,
    },
    weight: {
      title: 'Weight',
      description: 'How many customers the row stands for, 0 or more. Default 1.',
      type: ['number', 'null'],
      minimum: 0,
      default: 1,
    },
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text. Absent: nobody in particular.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
  },
  required: ['frequency'],
}));
/** zod schema of a `SpendRow`. */
export const spendRowSchema: z.ZodMiniType<SpendRow> = /* @__PURE__ */ schemaOf(spendRowJsonSchema, checks.spendRow);

/** JSON Schema of a `FitPurchasesOptions`. */
export const fitPurchasesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Fit purchases options',
  description: 'How `fitBgNbd`, `fitMbgNbd` and `fitParetoNbd` count time and search.',
  type: 'object',
  properties: {
    unit: part(timeUnitJsonSchema, { title: 'Unit', description: 'Unit of time of the rows. It becomes part of the model.' }),
    maxIterations: {
      title: 'Max iterations',
      description: 'Most steps of one search, from 1. Default 500.',
      type: 'number',
      default: 500,
    },
  },
  required: ['unit'],
  additionalProperties: false,
}));
/** zod schema of a `FitPurchasesOptions`. */
export const fitPurchasesOptionsSchema: z.ZodMiniType<FitPurchasesOptions> = /* @__PURE__ */ schemaOf(fitPurchasesOptionsJsonSchema, checks.fitPurchasesOptions);

/** JSON Schema of a `FitGammaGammaOptions`. */
export const fitGammaGammaOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Fit gamma gamma options',
  description: 'How `fitGammaGamma` searches.',
  type: 'object',
  properties: {
    allowInfiniteMean: {
      title: 'Allow infinite mean',
      description: 'Whether q may fall to 1 and below, where the mean spend of all customers is infinite. Default false.',
      type: 'boolean',
      default: false,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `FitGammaGammaOptions`. */
export const fitGammaGammaOptionsSchema: z.ZodMiniType<FitGammaGammaOptions> = /* @__PURE__ */ schemaOf(fitGammaGammaOptionsJsonSchema, checks.fitGammaGammaOptions);

/** JSON Schema of a `FitShiftedBetaGeometricOptions`. */
export const fitShiftedBetaGeometricOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Fit shifted beta geometric options',
  description: 'How `fitShiftedBetaGeometric` counts time.',
  type: 'object',
  properties: {
    unit: part(timeUnitJsonSchema, { title: 'Unit', description: 'From one renewal to the next. It becomes part of the model.' }),
  },
  required: ['unit'],
  additionalProperties: false,
}));
/** zod schema of a `FitShiftedBetaGeometricOptions`. */
export const fitShiftedBetaGeometricOptionsSchema: z.ZodMiniType<FitShiftedBetaGeometricOptions> = /* @__PURE__ */ schemaOf(fitShiftedBetaGeometricOptionsJsonSchema, checks.fitShiftedBetaGeometricOptions);

/** JSON Schema of a `ForecastPurchasesOptions`. */
export const forecastPurchasesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Forecast purchases options',
  description: 'How far `forecastPurchases` looks.',
  type: 'object',
  properties: {
    horizon: part(timeSpanJsonSchema, { title: 'Horizon', description: "From the end of observation on; its unit may be another than the model's." }),
  },
  required: ['horizon'],
  additionalProperties: false,
}));
/** zod schema of a `ForecastPurchasesOptions`. */
export const forecastPurchasesOptionsSchema: z.ZodMiniType<ForecastPurchasesOptions> = /* @__PURE__ */ schemaOf(forecastPurchasesOptionsJsonSchema, checks.forecastPurchasesOptions);

/** JSON Schema of a `CustomerActivity`. */
export const customerActivityJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Customer activity',
  description: "What a customer's orders come to, as of a day.",
  type: 'object',
  properties: {
    customerId: { title: 'Customer id', description: 'Who.', type: ['string', 'integer'], minLength: 1 },
    orders: { title: 'Orders', description: 'Orders with a positive net value.', type: 'number' },
    purchaseDays: { title: 'Purchase days', description: 'Distinct days with such an order.', type: 'number' },
    repeatDays: { title: 'Repeat days', description: 'Purchase days after the first: `max(0, purchaseDays − 1)`.', type: 'number' },
    firstDate: {
      title: 'First date',
      description: 'First purchase day; null without a purchase.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    lastDate: {
      title: 'Last date',
      description: 'Last purchase day; null without a purchase.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    ageAtLast: {
      title: 'Age at last',
      description: 'Days from the first purchase to the last; null without a purchase.',
      type: ['number', 'null'],
    },
    age: {
      title: 'Age',
      description: 'Days from the first purchase to `asOf`; null without a purchase.',
      type: ['number', 'null'],
    },
    daysSinceLast: {
      title: 'Days since last',
      description: 'Days from the last purchase to `asOf`, `age − ageAtLast`; null without a purchase.',
      type: ['number', 'null'],
    },
    revenue: { title: 'Revenue', description: 'Money: sales less refunds, rounded once.', type: 'string' },
    profit: {
      title: 'Profit',
      description: "Money, rounded once; null when one of the customer's rows has no profit.",
      type: ['string', 'null'],
    },
    meanOrder: {
      title: 'Mean order',
      description: 'Value of the orders counted, divided by their number; null without one.',
      type: ['number', 'null'],
    },
    meanRepeatDay: {
      title: 'Mean repeat day',
      description: 'Value of the orders on repeat days, divided by `repeatDays`; null without a repeat day.',
      type: ['number', 'null'],
    },
    gaps: {
      title: 'Gaps',
      description: 'Days between purchase days that follow one another; only when asked for.',
      type: 'array',
      items: { type: 'number' },
    },
  },
  required: ['customerId', 'orders', 'purchaseDays', 'repeatDays', 'firstDate', 'lastDate', 'ageAtLast', 'age', 'daysSinceLast', 'revenue', 'profit', 'meanOrder', 'meanRepeatDay'],
}));
/** zod schema of a `CustomerActivity`. */
export const customerActivitySchema: z.ZodMiniType<CustomerActivity> = /* @__PURE__ */ schemaOf(customerActivityJsonSchema);

/** JSON Schema of a `IgnoredOrders`. */
export const ignoredOrdersJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Ignored orders',
  description: 'What had no say in a summary.',
  type: 'object',
  properties: {
    afterAsOf: { title: 'After as of', description: 'Rows after `asOf`.', type: 'number' },
    nonPositive: {
      title: 'Non positive',
      description: 'Orders whose net value is 0 or less: they count in the revenue, but are no purchase.',
      type: 'number',
    },
  },
  required: ['afterAsOf', 'nonPositive'],
}));
/** zod schema of a `IgnoredOrders`. */
export const ignoredOrdersSchema: z.ZodMiniType<IgnoredOrders> = /* @__PURE__ */ schemaOf(ignoredOrdersJsonSchema);

/** JSON Schema of a `OrdersWarning`. */
export const ordersWarningJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Orders warning',
  description: 'What was legal but suspicious about orders. - `REFUND_WITHOUT_ORDER`: so many refunds name no known order of their customer; they lowered the revenue only.',
  type: 'object',
  properties: {
    code: { title: 'Code', description: 'What was found.', const: 'REFUND_WITHOUT_ORDER' },
    count: { title: 'Count', description: 'How many refunds.', type: 'number' },
  },
  required: ['code', 'count'],
  additionalProperties: false,
}));
/** zod schema of a `OrdersWarning`. */
export const ordersWarningSchema: z.ZodMiniType<OrdersWarning> = /* @__PURE__ */ schemaOf(ordersWarningJsonSchema);

/** JSON Schema of a `EffectiveSummarizeOrdersOptions`. */
export const effectiveSummarizeOrdersOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Effective summarize orders options',
  description: 'The options that were in effect.',
  type: 'object',
  properties: {
    asOf: { title: 'As of', description: 'The day of the summary.', type: 'string', format: 'date', pattern: DAY },
    refundPolicy: part(refundPolicyJsonSchema, { title: 'Refund policy', description: 'What refunds did.' }),
    onInvalid: { title: 'On invalid', description: 'What was done about bad rows.', type: 'string', enum: ['throw', 'collect'] },
    customerIds: {
      title: 'Customer ids',
      description: 'Customers listed even without a row.',
      type: 'array',
      items: { type: 'string' },
    },
    gaps: { title: 'Gaps', description: 'Whether the days between purchases are listed.', type: 'boolean' },
    currency: { title: 'Currency', description: 'ISO 4217 code.', type: 'string' },
    minorUnits: { title: 'Minor units', description: 'Decimals of money.', type: 'number' },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'How money is rounded.' }),
  },
  required: ['asOf', 'refundPolicy', 'onInvalid', 'customerIds', 'gaps', 'minorUnits', 'rounding'],
  additionalProperties: false,
}));
/** zod schema of a `EffectiveSummarizeOrdersOptions`. */
export const effectiveSummarizeOrdersOptionsSchema: z.ZodMiniType<EffectiveSummarizeOrdersOptions> = /* @__PURE__ */ schemaOf(effectiveSummarizeOrdersOptionsJsonSchema);

/** JSON Schema of a `OrdersSummary`. */
export const ordersSummaryJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Orders summary',
  description: 'Result of `summarizeOrders`.',
  type: 'object',
  properties: {
    customers: {
      title: 'Customers',
      description: 'By first appearance among the rows up to `asOf`, then those of `customerIds` that had none.',
      type: 'array',
      items: part(customerActivityJsonSchema),
    },
    ignored: part(ignoredOrdersJsonSchema, { title: 'Ignored', description: 'What had no say.' }),
    warnings: {
      title: 'Warnings',
      description: 'What was legal but suspicious.',
      type: 'array',
      items: part(ordersWarningJsonSchema),
    },
    options: part(effectiveSummarizeOrdersOptionsJsonSchema, { title: 'Options', description: 'The options that were in effect.' }),
    rejected: {
      title: 'Rejected',
      description: 'Bad rows, when they are collected.',
      type: 'array',
      items: part(rejectedRowJsonSchema),
    },
  },
  required: ['customers', 'ignored', 'warnings', 'options'],
}));
/** zod schema of a `OrdersSummary`. */
export const ordersSummarySchema: z.ZodMiniType<OrdersSummary> = /* @__PURE__ */ schemaOf(ordersSummaryJsonSchema, checks.ordersSummary);

/** JSON Schema of a `OrdersTallyOptions`. */
export const ordersTallyOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Orders tally options',
  description: 'The options of a tally of orders, defaults filled in but for what hangs on the currency.',
  type: 'object',
  properties: {
    asOf: { title: 'As of', description: 'The day of the summary.', type: 'string', format: 'date', pattern: DAY },
    refundPolicy: part(refundPolicyJsonSchema, { title: 'Refund policy', description: 'What refunds do.' }),
    onInvalid: { title: 'On invalid', description: 'What is done about bad rows.', type: 'string', enum: ['throw', 'collect'] },
    customerIds: {
      title: 'Customer ids',
      description: 'Customers to list even without a row.',
      type: 'array',
      items: { type: 'string' },
    },
    gaps: { title: 'Gaps', description: 'Whether the days between purchases are listed.', type: 'boolean' },
    currency: { title: 'Currency', description: 'ISO 4217 code, when one was given.', type: 'string' },
    minorUnits: { title: 'Minor units', description: 'Decimals of money, when they were given.', type: 'number' },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'How money is rounded.' }),
  },
  required: ['asOf', 'refundPolicy', 'onInvalid', 'customerIds', 'gaps', 'rounding'],
  additionalProperties: false,
}));
/** zod schema of a `OrdersTallyOptions`. */
export const ordersTallyOptionsSchema: z.ZodMiniType<OrdersTallyOptions> = /* @__PURE__ */ schemaOf(ordersTallyOptionsJsonSchema);

/** JSON Schema of a `TalliedDays`. */
export const talliedDaysJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied days',
  description: 'Purchases without an `orderId`, a row for each customer and day, as columns of one length; by customer, then by day.',
  type: 'object',
  properties: {
    customer: { title: 'Customer', description: 'Place of the customer in `customers`.', type: 'array', items: { type: 'number' } },
    date: { title: 'Date', description: 'The day.', type: 'array', items: { type: 'string', format: 'date', pattern: DAY } },
    orders: { title: 'Orders', description: 'Orders of the day.', type: 'array', items: { type: 'number' } },
    exactValue: { title: 'Exact value', description: 'What they come to, exact.', type: 'array', items: { type: 'string' } },
  },
  required: ['customer', 'date', 'orders', 'exactValue'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedDays`. */
export const talliedDaysSchema: z.ZodMiniType<TalliedDays> = /* @__PURE__ */ schemaOf(talliedDaysJsonSchema);

/** JSON Schema of a `TalliedOrders`. */
export const talliedOrdersJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied orders',
  description: 'Orders with an `orderId`, whose lines and refunds may lie in several shards, as columns of one length; by customer, then by id.',
  type: 'object',
  properties: {
    customer: { title: 'Customer', description: 'Place of the customer in `customers`.', type: 'array', items: { type: 'number' } },
    orderId: { title: 'Order id', description: 'The `orderId`.', type: 'array', items: { type: 'string' } },
    date: {
      title: 'Date',
      description: 'Day of the earliest line sold; null while only refunds are known.',
      type: 'array',
      items: { type: ['string', 'null'], format: 'date', pattern: DAY },
    },
    exactValue: {
      title: 'Exact value',
      description: 'Lines sold less refunds, exact; 0 while only refunds are known.',
      type: 'array',
      items: { type: 'string' },
    },
    refunds: {
      title: 'Refunds',
      description: 'Refunds that wait for the order to be sold.',
      type: 'array',
      items: { type: 'number' },
    },
    exactRefunded: {
      title: 'Exact refunded',
      description: 'What these refunds come to, exact.',
      type: 'array',
      items: { type: 'string' },
    },
  },
  required: ['customer', 'orderId', 'date', 'exactValue', 'refunds', 'exactRefunded'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedOrders`. */
export const talliedOrdersSchema: z.ZodMiniType<TalliedOrders> = /* @__PURE__ */ schemaOf(talliedOrdersJsonSchema);

/** JSON Schema of a `OrdersTally`. */
export const ordersTallyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Orders tally',
  description: 'What the orders of a shard come to: all that is needed to sum them up with those of other shards, however rows were cut.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'What kind of tally it is.', const: 'orders' },
    options: part(ordersTallyOptionsJsonSchema, { title: 'Options', description: 'How it was counted.' }),
    customers: { title: 'Customers', description: 'The customers with a row, by id.', type: 'array', items: { type: 'string' } },
    exactProfit: {
      title: 'Exact profit',
      description: 'Profit of each customer, exact; null when one of the rows has none.',
      type: 'array',
      items: { type: ['string', 'null'] },
    },
    exactLess: {
      title: 'Exact less',
      description: 'What lowered the revenue of each customer without being part of an order, exact, 0 or less.',
      type: 'array',
      items: { type: 'string' },
    },
    days: part(talliedDaysJsonSchema, { title: 'Days', description: 'Purchases without an `orderId`.' }),
    orders: part(talliedOrdersJsonSchema, { title: 'Orders', description: 'Orders with an `orderId`.' }),
    afterAsOf: { title: 'After as of', description: 'Rows after `asOf`.', type: 'number' },
    nonPositive: { title: 'Non positive', description: 'Orders of 0 without an `orderId`.', type: 'number' },
    loose: { title: 'Loose', description: 'Refunds that name no order.', type: 'number' },
    rejected: {
      title: 'Rejected',
      description: 'Bad rows, when they are collected; their places count within the shard.',
      type: 'array',
      items: part(rejectedRowJsonSchema),
    },
  },
  required: ['kind', 'options', 'customers', 'exactProfit', 'exactLess', 'days', 'orders', 'afterAsOf', 'nonPositive', 'loose', 'rejected'],
}));
/** zod schema of a `OrdersTally`. */
export const ordersTallySchema: z.ZodMiniType<OrdersTally> = /* @__PURE__ */ schemaOf(ordersTallyJsonSchema, checks.ordersTally);

/** JSON Schema of a `ShiftedBetaGeometricParams`. */
export const shiftedBetaGeometricParamsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Shifted beta geometric params',
  description: 'Parameters of the shifted-beta-geometric model of renewals.',
  type: 'object',
  properties: {
    alpha: {
      title: 'Alpha',
      description: 'First shape of the beta distribution of the chance to leave at a renewal, above 0: its mean is alpha / (alpha + beta).',
      type: 'number',
      exclusiveMinimum: 0,
    },
    beta: { title: 'Beta', description: 'Its second shape, above 0.', type: 'number', exclusiveMinimum: 0 },
  },
  required: ['alpha', 'beta'],
}));
/** zod schema of a `ShiftedBetaGeometricParams`. */
export const shiftedBetaGeometricParamsSchema: z.ZodMiniType<ShiftedBetaGeometricParams> = /* @__PURE__ */ schemaOf(shiftedBetaGeometricParamsJsonSchema);

/** JSON Schema of a `RetentionModel`. */
export const retentionModelJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Retention model',
  description: 'A shifted-beta-geometric model to predict with; a fit is one.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'How many customers are left after each renewal.', const: 'shiftedBetaGeometric' },
    params: part(shiftedBetaGeometricParamsJsonSchema, { title: 'Params', description: 'Where the model stands.' }),
    unit: part(timeUnitJsonSchema, { title: 'Unit', description: 'From one renewal to the next.' }),
  },
  required: ['kind', 'params', 'unit'],
}));
/** zod schema of a `RetentionModel`. */
export const retentionModelSchema: z.ZodMiniType<RetentionModel> = /* @__PURE__ */ schemaOf(retentionModelJsonSchema, checks.retentionModel);

/** JSON Schema of a `ProjectSurvivalOptions`. */
export const projectSurvivalOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Project survival options',
  description: 'How far `projectSurvival` looks.',
  type: 'object',
  properties: {
    periods: {
      title: 'Periods',
      description: 'Renewals, a whole number from 0 to 1,000,000.',
      type: 'integer',
      minimum: 0,
      maximum: 1000000,
    },
  },
  required: ['periods'],
  additionalProperties: false,
}));
/** zod schema of a `ProjectSurvivalOptions`. */
export const projectSurvivalOptionsSchema: z.ZodMiniType<ProjectSurvivalOptions> = /* @__PURE__ */ schemaOf(projectSurvivalOptionsJsonSchema, checks.projectSurvivalOptions);

/** JSON Schema of a `TierStanding`. */
export const tierStandingJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tier standing',
  description: 'Where a customer stood after the review before. The result of `reviewTier` is one.',
  type: 'object',
  properties: {
    tier: { title: 'Tier', description: 'The tier.', type: ['string', 'integer'], minLength: 1 },
    since: {
      title: 'Since',
      description: 'Day on which the customer came into it.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    belowSince: {
      title: 'Below since',
      description: 'Day from which the score has been too low for it; null or absent: it is not.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
  },
  required: ['tier', 'since'],
}));
/** zod schema of a `TierStanding`. */
export const tierStandingSchema: z.ZodMiniType<TierStanding> = /* @__PURE__ */ schemaOf(tierStandingJsonSchema, checks.tierStanding);

/** JSON Schema of a `TierRuleStep`. */
export const tierRuleStepJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tier rule step',
  description: 'A tier with its bounds.',
  type: 'object',
  properties: {
    tier: { title: 'Tier', description: 'The tier.', type: ['string', 'integer'], minLength: 1 },
    upAt: {
      title: 'Up at',
      description: 'The score that earns it; required but for the last tier, which has no bounds.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    downBelow: {
      title: 'Down below',
      description: 'The score below which it is lost, at most `upAt`. Default `upAt`.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
  },
  required: ['tier'],
  additionalProperties: false,
}));
/** zod schema of a `TierRuleStep`. */
export const tierRuleStepSchema: z.ZodMiniType<TierRuleStep> = /* @__PURE__ */ schemaOf(tierRuleStepJsonSchema);

/** JSON Schema of a `TierRule`. */
export const tierRuleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tier rule',
  description: 'How customers move between tiers.',
  type: 'object',
  properties: {
    tiers: {
      title: 'Tiers',
      description: 'Best first, bounds falling; the last one has none.',
      type: 'array',
      items: part(tierRuleStepJsonSchema),
    },
    minHoldDays: {
      title: 'Min hold days',
      description: 'Days that a tier is held at least, 1 or more. Default 1.',
      type: 'number',
      minimum: 1,
      default: 1,
    },
    graceDays: {
      title: 'Grace days',
      description: 'Days that a score may be too low before the tier is lost, 0 or more. Default 0.',
      type: 'number',
      minimum: 0,
      default: 0,
    },
    maxStepDown: {
      title: 'Max step down',
      description: 'How many tiers a customer can fall at once, 1 or more. Default 1.',
      type: 'number',
      minimum: 1,
      default: 1,
    },
  },
  required: ['tiers'],
  additionalProperties: false,
}));
/** zod schema of a `TierRule`. */
export const tierRuleSchema: z.ZodMiniType<TierRule> = /* @__PURE__ */ schemaOf(tierRuleJsonSchema, checks.tierRule);

/** JSON Schema of a `ReviewTierOptions`. */
export const reviewTierOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Review tier options',
  description: 'When `reviewTier` looks.',
  type: 'object',
  properties: {
    asOf: { title: 'As of', description: 'The day of the review.', type: 'string', format: 'date', pattern: DAY },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `ReviewTierOptions`. */
export const reviewTierOptionsSchema: z.ZodMiniType<ReviewTierOptions> = /* @__PURE__ */ schemaOf(reviewTierOptionsJsonSchema, checks.reviewTierOptions);

/** JSON Schema of a `RfmActivity`. */
export const rfmActivityJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rfm activity',
  description: 'What `scoreRfm` needs of a customer; a `CustomerActivity` is one.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text. Each stands once.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    orders: { title: 'Orders', description: 'Number of orders, 0 or more.', type: 'number', minimum: 0 },
    daysSinceLast: {
      title: 'Days since last',
      description: 'Days since the last order, 0 or more; null only where there is no order.',
      type: ['number', 'null'],
      minimum: 0,
    },
    revenue: { title: 'Revenue', description: 'Money.', type: ['number', 'string'], pattern: DECIMAL },
  },
  required: ['customerId', 'orders', 'daysSinceLast', 'revenue'],
}));
/** zod schema of a `RfmActivity`. */
export const rfmActivitySchema: z.ZodMiniType<RfmActivity> = /* @__PURE__ */ schemaOf(rfmActivityJsonSchema, checks.rfmActivity);

/** JSON Schema of a `RfmCuts`. */
export const rfmCutsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rfm cuts',
  description: "Cuts of one's own, a list for each dimension, ascending. A list of k cuts makes k + 1 scores.",
  type: 'object',
  properties: {
    recency: {
      title: 'Recency',
      description: 'In days since the last order.',
      type: 'array',
      items: { type: ['number', 'string'], pattern: DECIMAL },
    },
    frequency: {
      title: 'Frequency',
      description: 'In orders.',
      type: 'array',
      items: { type: ['number', 'string'], pattern: DECIMAL },
    },
    monetary: { title: 'Monetary', description: 'In money.', type: 'array', items: { type: ['number', 'string'], pattern: DECIMAL } },
  },
  required: ['recency', 'frequency', 'monetary'],
  additionalProperties: false,
}));
/** zod schema of a `RfmCuts`. */
export const rfmCutsSchema: z.ZodMiniType<RfmCuts> = /* @__PURE__ */ schemaOf(rfmCutsJsonSchema);

/** JSON Schema of a `ScoreRfmOptions`. */
export const scoreRfmOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Score rfm options',
  description: 'How `scoreRfm` scores.',
  type: 'object',
  properties: {
    bins: {
      title: 'Bins',
      description: 'How many scores there are, 1 to 100. Default 5. Not used with the method `cuts`.',
      type: 'number',
      minimum: 1,
      maximum: 100,
      default: 5,
    },
    method: {
      title: 'Method',
      description: '`quantile` (default): equal shares of customers, cut at R\'s type 7 quantiles, ties together. `percentRank`: by the middle rank. `cuts`: at `cuts`.',
      type: 'string',
      enum: ['quantile', 'percentRank', 'cuts'],
      default: 'quantile',
    },
    cuts: {
      title: 'Cuts',
      description: 'Only with the method `cuts`, and required there: lists, or the `mean` or `median` of each dimension as the one cut.',
      anyOf: [{ type: 'string', enum: ['mean', 'median'] }, part(rfmCutsJsonSchema)],
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and score the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ScoreRfmOptions`. */
export const scoreRfmOptionsSchema: z.ZodMiniType<ScoreRfmOptions> = /* @__PURE__ */ schemaOf(scoreRfmOptionsJsonSchema, checks.scoreRfmOptions);

/** JSON Schema of a `ValuedCustomer`. */
export const valuedCustomerJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Valued customer',
  description: "A customer's figures: each dimension that has a weight is a field.",
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text. Each stands once.',
      type: ['string', 'integer'],
      minLength: 1,
    },
  },
  required: ['customerId'],
  additionalProperties: {},
}));
/** zod schema of a `ValuedCustomer`. */
export const valuedCustomerSchema: z.ZodMiniType<ValuedCustomer> = /* @__PURE__ */ schemaOf(valuedCustomerJsonSchema, checks.valuedCustomer);

/** JSON Schema of a `LinearScale`. */
export const linearScaleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Linear scale',
  description: 'Points that rise, or fall, in a straight line: `100 · (value − from) / (to − from)`, kept within 0 … 100.',
  type: 'object',
  properties: {
    from: {
      title: 'From',
      description: 'The value that gets 0 points. Above `to` where less is better.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    to: { title: 'To', description: 'The value that gets 100 points.', type: ['number', 'string'], pattern: DECIMAL },
  },
  required: ['from', 'to'],
  additionalProperties: false,
}));
/** zod schema of a `LinearScale`. */
export const linearScaleSchema: z.ZodMiniType<LinearScale> = /* @__PURE__ */ schemaOf(linearScaleJsonSchema);

/** JSON Schema of a `StepScale`. */
export const stepScaleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Step scale',
  description: 'Points by band; a value that reaches a cut is in the next band.',
  type: 'object',
  properties: {
    cuts: {
      title: 'Cuts',
      description: 'Strictly ascending.',
      type: 'array',
      items: { type: ['number', 'string'], pattern: DECIMAL },
    },
    points: {
      title: 'Points',
      description: 'Points of the bands, 0 to 100, one more than cuts.',
      type: 'array',
      items: { type: ['number', 'string'], minimum: 0, maximum: 100, pattern: NOT_NEGATIVE },
    },
  },
  required: ['cuts', 'points'],
  additionalProperties: false,
}));
/** zod schema of a `StepScale`. */
export const stepScaleSchema: z.ZodMiniType<StepScale> = /* @__PURE__ */ schemaOf(stepScaleJsonSchema);

/** JSON Schema of a `ValueScale`. */
export const valueScaleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Value scale',
  description: 'How the figures of a dimension become points.',
  anyOf: [part(linearScaleJsonSchema), part(stepScaleJsonSchema)],
}));
/** zod schema of a `ValueScale`. */
export const valueScaleSchema: z.ZodMiniType<ValueScale> = /* @__PURE__ */ schemaOf(valueScaleJsonSchema);

/** JSON Schema of a `ScoreValueOptions`. */
export const scoreValueOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Score value options',
  description: 'How `scoreValue` weighs.',
  type: 'object',
  properties: {
    weights: {
      title: 'Weights',
      description: 'Weight by dimension, each 0 or more, together exactly 1.',
      type: 'object',
      additionalProperties: { type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE },
    },
    scales: {
      title: 'Scales',
      description: 'Scale by dimension. Default `{ from: 0, to: 100 }`: the figures are points already.',
      type: 'object',
      additionalProperties: part(valueScaleJsonSchema),
    },
    onMissing: {
      title: 'On missing',
      description: 'A figure that is absent: refuse it (`error`, the default), or share its weight out among the others (`renormalize`).',
      type: 'string',
      enum: ['error', 'renormalize'],
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and score the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['weights'],
  additionalProperties: false,
}));
/** zod schema of a `ScoreValueOptions`. */
export const scoreValueOptionsSchema: z.ZodMiniType<ScoreValueOptions> = /* @__PURE__ */ schemaOf(scoreValueOptionsJsonSchema, checks.scoreValueOptions);

/** JSON Schema of a `SelectTopOptions`. */
export const selectTopOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Select top options',
  description: 'How many `selectTop` takes: a share or a count, not both.',
  type: 'object',
  properties: {
    share: {
      title: 'Share',
      description: 'Share of the items, 0 to 1. Default 0.2 when there is no `count`.',
      type: ['number', 'string'],
      minimum: 0,
      maximum: 1,
      pattern: FRACTION,
    },
    count: { title: 'Count', description: 'Number of items, 0 or more.', type: 'number', minimum: 0 },
    ties: {
      title: 'Ties',
      description: 'Whether all that equal the last one are taken too (`include`, the default), or none of them when they do not fit.',
      type: 'string',
      enum: ['include', 'exclude'],
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and select from the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `SelectTopOptions`. */
export const selectTopOptionsSchema: z.ZodMiniType<SelectTopOptions> = /* @__PURE__ */ schemaOf(selectTopOptionsJsonSchema, checks.selectTopOptions);

/** JSON Schema of a `SummarizeOrdersOptions`. */
export const summarizeOrdersOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Summarize orders options',
  description: 'How `summarizeOrders` counts and prints.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'The day of the summary, included: later rows are ignored and counted.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    refundPolicy: part(refundPolicyJsonSchema, { title: 'Refund policy', description: 'What refunds do. Default `netToOrder`.', default: 'netToOrder' }),
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and sum up the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
    customerIds: {
      title: 'Customer ids',
      description: 'Customers to list even when they have no row. Default none.',
      type: 'array',
      items: { type: ['string', 'integer'], minLength: 1 },
    },
    gaps: {
      title: 'Gaps',
      description: 'Whether to list the days between purchases. Default false.',
      type: 'boolean',
      default: false,
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
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `SummarizeOrdersOptions`. */
export const summarizeOrdersOptionsSchema: z.ZodMiniType<SummarizeOrdersOptions> = /* @__PURE__ */ schemaOf(summarizeOrdersOptionsJsonSchema, checks.summarizeOrdersOptions);

/** JSON Schema of a `PurchaseActivity`. */
export const purchaseActivityJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Purchase activity',
  description: 'What `toPurchaseRows` reads of a customer\'s activity; the customers of `summarizeOrders` are such rows.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    purchaseDays: {
      title: 'Purchase days',
      description: 'Distinct days with a purchase. Without one the customer is left out.',
      type: 'number',
    },
    repeatDays: { title: 'Repeat days', description: 'Purchase days after the first.', type: 'number' },
    ageAtLast: {
      title: 'Age at last',
      description: 'Days from the first purchase to the last; null without a purchase.',
      type: ['number', 'null'],
    },
    age: {
      title: 'Age',
      description: 'Days from the first purchase to the end of observation; null without a purchase.',
      type: ['number', 'null'],
    },
    meanRepeatDay: {
      title: 'Mean repeat day',
      description: 'Mean value of the repeat days, in money; null without one.',
      type: ['number', 'null'],
    },
  },
  required: ['customerId', 'purchaseDays', 'repeatDays'],
}));
/** zod schema of a `PurchaseActivity`. */
export const purchaseActivitySchema: z.ZodMiniType<PurchaseActivity> = /* @__PURE__ */ schemaOf(purchaseActivityJsonSchema, checks.purchaseActivity);

/** JSON Schema of a `ToPurchaseRowsOptions`. */
export const toPurchaseRowsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'To purchase rows options',
  description: 'Which unit `toPurchaseRows` counts in.',
  type: 'object',
  properties: {
    unit: part(timeUnitJsonSchema, { title: 'Unit', description: 'What days are divided by.' }),
  },
  required: ['unit'],
  additionalProperties: false,
}));
/** zod schema of a `ToPurchaseRowsOptions`. */
export const toPurchaseRowsOptionsSchema: z.ZodMiniType<ToPurchaseRowsOptions> = /* @__PURE__ */ schemaOf(toPurchaseRowsOptionsJsonSchema, checks.toPurchaseRowsOptions);
