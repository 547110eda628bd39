// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { ContactCustomer, ContactInterval, ContactRulesInput, FeedbackResponse, FeedbackRulesInput, PlanContactsOptions, PlanSurveysOptions, RouteFeedbackOptions, SegmentContactRule, SentSurvey, SurveyOrder, SurveyRulesInput } from '../../lifecycle/contacts.types.js';
import type { ClassifyLifecycleOptions, LifecycleRulesInput } from '../../lifecycle/lifecycle.types.js';
import type { AnalyzeMovementsOptions, CalculateMigrationOptions, CustomerPeriodValue, SegmentMember } from '../../lifecycle/movements.types.js';
import type { AnalyzeRetentionOptions, CalculateReferralRateOptions, CalculateRepurchaseRateOptions, Referral, ReferringCustomer, RetentionMeasure, RetentionMode, RetentionTally, RetentionTallyOptions, TalliedCohort } from '../../lifecycle/retention.types.js';
import type { EstimateChurnRiskOptions, GapHistory, OverdueOptions } from '../../lifecycle/risk.types.js';
import type { IgnoredHistory } from '../../lifecycle/types.js';
import * as checks from '../checks/lifecycle.js';
import { document, part } from '../document.js';
import { DAY, DECIMAL, NOT_NEGATIVE } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';
import { workCalendarJsonSchema } from './calendar.js';
import { periodRuleJsonSchema, purchaseModelJsonSchema, refundPolicyJsonSchema, rejectedRowJsonSchema, roundingModeJsonSchema, timeUnitJsonSchema } from './shared.js';

/** JSON Schema of a `CustomerPeriodValue`. */
export const customerPeriodValueJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Customer period value',
  description: 'What a customer is worth in a period.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    period: {
      title: 'Period',
      description: 'Name of the period, text that sorts in order of time, such as `\'2026-05\'`.',
      type: 'string',
    },
    value: {
      title: 'Value',
      description: 'Money, 0 or more: recurring revenue, or sales. Rows of one customer and period are summed.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['customerId', 'period', 'value'],
}));
/** zod schema of a `CustomerPeriodValue`. */
export const customerPeriodValueSchema: z.ZodMiniType<CustomerPeriodValue> = /* @__PURE__ */ schemaOf(customerPeriodValueJsonSchema, checks.customerPeriodValue);

/** JSON Schema of a `AnalyzeMovementsOptions`. */
export const analyzeMovementsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Analyze movements options',
  description: 'Options of `analyzeMovements`.',
  type: 'object',
  properties: {
    periods: {
      title: 'Periods',
      description: 'The periods in order of time, each once; the first one is the opening. Default: those of the rows, sorted as text.',
      type: 'array',
      items: { type: 'string' },
    },
    knownBefore: {
      title: 'Known before',
      description: 'Customers who were customers before the first period: they come back, they are not new. Default none.',
      type: 'array',
      items: { type: ['string', 'integer'], minLength: 1 },
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`.',
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
/** zod schema of a `AnalyzeMovementsOptions`. */
export const analyzeMovementsOptionsSchema: z.ZodMiniType<AnalyzeMovementsOptions> = /* @__PURE__ */ schemaOf(analyzeMovementsOptionsJsonSchema, checks.analyzeMovementsOptions);

/** JSON Schema of a `RetentionMeasure`. */
export const retentionMeasureJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Retention measure',
  description: 'What a cohort table counts: customers, or net revenue.',
  type: 'string',
  enum: ['customers', 'revenue'],
}));
/** zod schema of a `RetentionMeasure`. */
export const retentionMeasureSchema: z.ZodMiniType<RetentionMeasure> = /* @__PURE__ */ schemaOf(retentionMeasureJsonSchema);

/** JSON Schema of a `RetentionMode`. */
export const retentionModeJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Retention mode',
  description: 'When a customer counts in a column: with a purchase in just that period, in it or later, or in a range of periods.',
  type: 'string',
  enum: ['classic', 'rolling', 'range'],
}));
/** zod schema of a `RetentionMode`. */
export const retentionModeSchema: z.ZodMiniType<RetentionMode> = /* @__PURE__ */ schemaOf(retentionModeJsonSchema);

/** JSON Schema of a `AnalyzeRetentionOptions`. */
export const analyzeRetentionOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Analyze retention options',
  description: 'Options of `analyzeRetention`.',
  type: 'object',
  properties: {
    period: part(periodRuleJsonSchema, { title: 'Period', description: 'How cohorts and columns are cut. Default `month`.', default: 'month' }),
    measure: part(retentionMeasureJsonSchema, { title: 'Measure', description: 'What is counted. Default `customers`.', default: 'customers' }),
    mode: part(retentionModeJsonSchema, { title: 'Mode', description: 'When a customer counts. Default `classic`; revenue has no other.', default: 'classic' }),
    ranges: {
      title: 'Ranges',
      description: 'The columns of the mode `range`, and only of it: first and last period after the cohort\'s own, both included, `0` the own.',
      type: 'array',
      items: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }], items: false, minItems: 2 },
    },
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
    asOf: {
      title: 'As of',
      description: 'The day of the report, included: later rows are ignored and counted.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    refundPolicy: part(refundPolicyJsonSchema, {
      title: 'Refund policy',
      description: 'What refunds do. Default `netToOrder`: they lessen the order they reverse, on that order\'s date.',
      default: 'netToOrder',
    }),
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and report on the rest. Default `throw`.',
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
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `AnalyzeRetentionOptions`. */
export const analyzeRetentionOptionsSchema: z.ZodMiniType<AnalyzeRetentionOptions> = /* @__PURE__ */ schemaOf(analyzeRetentionOptionsJsonSchema, checks.analyzeRetentionOptions);

/** JSON Schema of a `SegmentMember`. */
export const segmentMemberJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Segment member',
  description: 'Which segment a customer is in.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text; once on each side.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    segment: { title: 'Segment', description: 'The segment, tier or stage.', type: ['string', 'integer'], minLength: 1 },
  },
  required: ['customerId', 'segment'],
}));
/** zod schema of a `SegmentMember`. */
export const segmentMemberSchema: z.ZodMiniType<SegmentMember> = /* @__PURE__ */ schemaOf(segmentMemberJsonSchema, checks.segmentMember);

/** JSON Schema of a `CalculateMigrationOptions`. */
export const calculateMigrationOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate migration options',
  description: 'Options of `calculateMigration`.',
  type: 'object',
  properties: {
    segments: {
      title: 'Segments',
      description: 'All segments in the order of the matrix, each once. Default: by first appearance, `before` first.',
      type: 'array',
      items: { type: ['string', 'integer'], minLength: 1 },
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and count the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `CalculateMigrationOptions`. */
export const calculateMigrationOptionsSchema: z.ZodMiniType<CalculateMigrationOptions> = /* @__PURE__ */ schemaOf(calculateMigrationOptionsJsonSchema, checks.calculateMigrationOptions);

/** JSON Schema of a `ReferringCustomer`. */
export const referringCustomerJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Referring customer',
  description: 'A customer who may refer others.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text; once in the list.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    since: {
      title: 'Since',
      description: 'The day from which referrals are expected.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
  },
  required: ['customerId', 'since'],
}));
/** zod schema of a `ReferringCustomer`. */
export const referringCustomerSchema: z.ZodMiniType<ReferringCustomer> = /* @__PURE__ */ schemaOf(referringCustomerJsonSchema, checks.referringCustomer);

/** JSON Schema of a `Referral`. */
export const referralJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Referral',
  description: 'A customer brought another one.',
  type: 'object',
  properties: {
    referrerId: {
      title: 'Referrer id',
      description: 'Who brought: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    date: { title: 'Date', description: 'The day.', type: 'string', format: 'date', pattern: DAY },
  },
  required: ['referrerId', 'date'],
}));
/** zod schema of a `Referral`. */
export const referralSchema: z.ZodMiniType<Referral> = /* @__PURE__ */ schemaOf(referralJsonSchema, checks.referral);

/** JSON Schema of a `CalculateReferralRateOptions`. */
export const calculateReferralRateOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate referral rate options',
  description: 'Options of `calculateReferralRate`.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'The day of the report, included: later referrals are ignored and counted.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    windowDays: {
      title: 'Window days',
      description: 'Days after `since` in which the first referral counts, the last one included; 1 or more. Default 180.',
      type: 'number',
      minimum: 1,
      default: 180,
    },
    confidence: {
      title: 'Confidence',
      description: 'Level of the interval, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and measure the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `CalculateReferralRateOptions`. */
export const calculateReferralRateOptionsSchema: z.ZodMiniType<CalculateReferralRateOptions> = /* @__PURE__ */ schemaOf(calculateReferralRateOptionsJsonSchema, checks.calculateReferralRateOptions);

/** JSON Schema of a `CalculateRepurchaseRateOptions`. */
export const calculateRepurchaseRateOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate repurchase rate options',
  description: 'Options of `calculateRepurchaseRate`.',
  type: 'object',
  properties: {
    windowDays: {
      title: 'Window days',
      description: 'Days after the first purchase in which the second one counts, the last one included; 1 or more. Default 90.',
      type: 'number',
      minimum: 1,
      default: 90,
    },
    confidence: {
      title: 'Confidence',
      description: 'Level of the interval, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
    },
    asOf: {
      title: 'As of',
      description: 'The day of the report, included: later rows are ignored and counted.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    refundPolicy: part(refundPolicyJsonSchema, {
      title: 'Refund policy',
      description: 'What refunds do. Default `netToOrder`: they lessen the order they reverse, on that order\'s date.',
      default: 'netToOrder',
    }),
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and report on the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `CalculateRepurchaseRateOptions`. */
export const calculateRepurchaseRateOptionsSchema: z.ZodMiniType<CalculateRepurchaseRateOptions> = /* @__PURE__ */ schemaOf(calculateRepurchaseRateOptionsJsonSchema, checks.calculateRepurchaseRateOptions);

/** JSON Schema of a `LifecycleRulesInput`. */
export const lifecycleRulesInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Lifecycle rules input',
  description: 'Rules as given: what is absent is taken from `lifecycleDefaults`, key by key.',
  type: 'object',
  properties: {
    churned: {
      title: 'Churned',
      description: 'When a customer has left.',
      type: 'object',
      properties: {
        overdueRatio: {
          title: 'Overdue ratio',
          description: 'Least days since the last purchase as a multiple of the expected gap, 0 or more. Default 4.',
          type: 'number',
          minimum: 0,
          default: 4,
        },
        minDays: {
          title: 'Min days',
          description: 'Least days since the last purchase, a whole number from 0 to 4,000,000. Default 180.',
          type: 'integer',
          minimum: 0,
          maximum: 4000000,
          default: 180,
        },
        maxDays: {
          title: 'Max days',
          description: 'Churned from so many days on, 0 to 4,000,000, whatever the ratio; null (the default): there is no such day.',
          type: ['number', 'null'],
          minimum: 0,
          maximum: 4000000,
        },
      },
      additionalProperties: false,
    },
    dormant: {
      title: 'Dormant',
      description: 'When a customer is silent.',
      type: 'object',
      properties: {
        overdueRatio: {
          title: 'Overdue ratio',
          description: 'Least days since the last purchase as a multiple of the expected gap, 0 or more. Default 2.',
          type: 'number',
          minimum: 0,
          default: 2,
        },
        minDays: {
          title: 'Min days',
          description: 'Least days since the last purchase, a whole number from 0 to 4,000,000. Default 60.',
          type: 'integer',
          minimum: 0,
          maximum: 4000000,
          default: 60,
        },
      },
      additionalProperties: false,
    },
    reactivated: {
      title: 'Reactivated',
      description: 'How long after a dormancy a customer counts as come back.',
      type: 'object',
      properties: {
        days: {
          title: 'Days',
          description: 'Days from the first purchase, or from the return, a whole number from 0 to 4,000,000. Default 90.',
          type: 'integer',
          minimum: 0,
          maximum: 4000000,
          default: 90,
        },
      },
      additionalProperties: false,
    },
    new: {
      title: 'New',
      description: 'How long a customer counts as new.',
      type: 'object',
      properties: {
        days: {
          title: 'Days',
          description: 'Days from the first purchase, or from the return, a whole number from 0 to 4,000,000. Default 90.',
          type: 'integer',
          minimum: 0,
          maximum: 4000000,
          default: 90,
        },
      },
      additionalProperties: false,
    },
    windowDays: {
      title: 'Window days',
      description: 'Length of a window of revenue in days, 1 to 4,000,000. Default 90.',
      type: 'number',
      minimum: 1,
      maximum: 4000000,
      default: 90,
    },
    baseWindows: {
      title: 'Base windows',
      description: "Windows before the latest ones that make a customer's own base, at most; 1 to 4,000,000. Default 4.",
      type: 'number',
      minimum: 1,
      maximum: 4000000,
      default: 4,
    },
    decline: {
      title: 'Decline',
      description: 'When revenue falls.',
      type: 'object',
      properties: {
        change: {
          title: 'Change',
          description: 'Least change against the base as a fraction. Of a decline it lies in −1 … 0 and is −0.3 unless given, of growth it is never below 0 and 0.3 unless given.',
          type: 'number',
        },
        windows: {
          title: 'Windows',
          description: 'How many of the latest windows must show it, 1 to 4,000,000. Default 2.',
          type: 'number',
          minimum: 1,
          maximum: 4000000,
          default: 2,
        },
        floor: {
          title: 'Floor',
          description: "Least change in money, 0 or more; null (the default): the customer's own mean order.",
          type: ['number', 'string', 'null'],
          minimum: 0,
          pattern: NOT_NEGATIVE,
        },
      },
      additionalProperties: false,
    },
    growth: {
      title: 'Growth',
      description: 'When revenue rises.',
      type: 'object',
      properties: {
        change: {
          title: 'Change',
          description: 'Least change against the base as a fraction. Of a decline it lies in −1 … 0 and is −0.3 unless given, of growth it is never below 0 and 0.3 unless given.',
          type: 'number',
        },
        windows: {
          title: 'Windows',
          description: 'How many of the latest windows must show it, 1 to 4,000,000. Default 2.',
          type: 'number',
          minimum: 1,
          maximum: 4000000,
          default: 2,
        },
        floor: {
          title: 'Floor',
          description: "Least change in money, 0 or more; null (the default): the customer's own mean order.",
          type: ['number', 'string', 'null'],
          minimum: 0,
          pattern: NOT_NEGATIVE,
        },
      },
      additionalProperties: false,
    },
    gap: {
      title: 'Gap',
      description: 'The expected gap.',
      type: 'object',
      properties: {
        shrinkage: {
          title: 'Shrinkage',
          description: 'How many gaps of its own the median of all customers weighs as much as, 0 or more. Default 2.',
          type: 'number',
          minimum: 0,
          default: 2,
        },
        fallbackDays: {
          title: 'Fallback days',
          description: 'The median of all customers where nobody has bought twice, in days, above 0. Default 90.',
          type: 'number',
          exclusiveMinimum: 0,
          default: 90,
        },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `LifecycleRulesInput`. */
export const lifecycleRulesInputSchema: z.ZodMiniType<LifecycleRulesInput> = /* @__PURE__ */ schemaOf(lifecycleRulesInputJsonSchema, checks.lifecycleRulesInput);

/** JSON Schema of a `ClassifyLifecycleOptions`. */
export const classifyLifecycleOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Classify lifecycle options',
  description: 'Options of `classifyLifecycle`.',
  type: 'object',
  properties: {
    customerIds: {
      title: 'Customer ids',
      description: 'Customers to list even when they have no row: prospects. Default none.',
      type: 'array',
      items: { type: ['string', 'integer'], minLength: 1 },
    },
    asOf: {
      title: 'As of',
      description: 'The day of the report, included: later rows are ignored and counted.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    refundPolicy: part(refundPolicyJsonSchema, {
      title: 'Refund policy',
      description: 'What refunds do. Default `netToOrder`: they lessen the order they reverse, on that order\'s date.',
      default: 'netToOrder',
    }),
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and report on the rest. Default `throw`.',
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
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `ClassifyLifecycleOptions`. */
export const classifyLifecycleOptionsSchema: z.ZodMiniType<ClassifyLifecycleOptions> = /* @__PURE__ */ schemaOf(classifyLifecycleOptionsJsonSchema, checks.classifyLifecycleOptions);

/** JSON Schema of a `GapHistory`. */
export const gapHistoryJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Gap history',
  description: 'A customer\'s rhythm, as `summarizeOrders` with `gaps: true` tells it.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text; once in the list.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    daysSinceLast: {
      title: 'Days since last',
      description: 'Days since the last purchase, 0 or more; null: there was none.',
      type: ['number', 'null'],
      minimum: 0,
    },
    gaps: {
      title: 'Gaps',
      description: 'Days between purchase days that follow one another, each 0 or more. Needed; an optional field only so that rows of `summarizeOrders` fit.',
      type: 'array',
      items: { type: 'number', minimum: 0 },
    },
  },
  required: ['customerId', 'daysSinceLast'],
}));
/** zod schema of a `GapHistory`. */
export const gapHistorySchema: z.ZodMiniType<GapHistory> = /* @__PURE__ */ schemaOf(gapHistoryJsonSchema, checks.gapHistory);

/** JSON Schema of a `OverdueOptions`. */
export const overdueOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Overdue options',
  description: 'How the expected gap between two purchases is estimated from the rows.',
  type: 'object',
  properties: {
    shrinkage: {
      title: 'Shrinkage',
      description: 'How many gaps of its own the median of all customers weighs as much as, 0 or more. Default 2.',
      type: 'number',
      minimum: 0,
      default: 2,
    },
    poolGap: {
      title: 'Pool gap',
      description: 'The median of all customers in days, above 0. Default: that of these rows, 90 when nobody has a gap.',
      type: 'number',
      exclusiveMinimum: 0,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `OverdueOptions`. */
export const overdueOptionsSchema: z.ZodMiniType<OverdueOptions> = /* @__PURE__ */ schemaOf(overdueOptionsJsonSchema);

/** JSON Schema of a `EstimateChurnRiskOptions`. */
export const estimateChurnRiskOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Estimate churn risk options',
  description: 'Options of `estimateChurnRisk`: a `model` or `overdue`, one of them.',
  type: 'object',
  properties: {
    model: part(purchaseModelJsonSchema, {
      title: 'Model',
      description: 'A BG/NBD, MBG/NBD or Pareto/NBD fit, or its `{ kind, params, unit }`. Then the rows have `frequency`, `ageAtLast` and `age`.',
    }),
    overdue: part(overdueOptionsJsonSchema, { title: 'Overdue', description: 'Judge by the rhythm instead. Then the rows have `daysSinceLast` and `gaps`.' }),
    cuts: {
      title: 'Cuts',
      description: 'Where `medium` and `high` begin, ascending. Default `[0.3, 0.7]` by model, `[1, 2]` by rhythm.',
      type: 'array',
      prefixItems: [{ type: 'number' }, { type: 'number' }],
      items: false,
      minItems: 2,
      default: [0.3, 0.7],
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `EstimateChurnRiskOptions`. */
export const estimateChurnRiskOptionsSchema: z.ZodMiniType<EstimateChurnRiskOptions> = /* @__PURE__ */ schemaOf(estimateChurnRiskOptionsJsonSchema, checks.estimateChurnRiskOptions);

/** JSON Schema of a `RetentionTallyOptions`. */
export const retentionTallyOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Retention tally options',
  description: "The options of a cohort table's tally, defaults filled in but for what hangs on the currency.",
  type: 'object',
  properties: {
    currency: { title: 'Currency', description: 'ISO 4217 code, when one was given.', type: 'string' },
    minorUnits: { title: 'Minor units', description: 'Decimals of money, when they were given.', type: 'number' },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'How money is rounded.' }),
    period: part(periodRuleJsonSchema, { title: 'Period', description: 'How cohorts and columns are cut.' }),
    measure: part(retentionMeasureJsonSchema, { title: 'Measure', description: 'What is counted.' }),
    mode: part(retentionModeJsonSchema, { title: 'Mode', description: 'When a customer counts.' }),
    ranges: {
      title: 'Ranges',
      description: 'The columns; only in the mode `range`.',
      type: 'array',
      items: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }], items: false, minItems: 2 },
    },
    confidence: { title: 'Confidence', description: 'Level of the intervals.', type: 'number' },
    asOf: { title: 'As of', description: 'The day of the report.', type: 'string', format: 'date', pattern: DAY },
    refundPolicy: part(refundPolicyJsonSchema, { title: 'Refund policy', description: 'What refunds did.' }),
    onInvalid: { title: 'On invalid', description: 'What was done about bad rows.', type: 'string', enum: ['throw', 'collect'] },
  },
  required: ['rounding', 'period', 'measure', 'mode', 'confidence', 'asOf', 'refundPolicy', 'onInvalid'],
  additionalProperties: false,
}));
/** zod schema of a `RetentionTallyOptions`. */
export const retentionTallyOptionsSchema: z.ZodMiniType<RetentionTallyOptions> = /* @__PURE__ */ schemaOf(retentionTallyOptionsJsonSchema);

/** JSON Schema of a `TalliedCohort`. */
export const talliedCohortJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied cohort',
  description: 'One cohort of a tally.',
  type: 'object',
  properties: {
    start: { title: 'Start', description: 'First day of its period.', type: 'string', format: 'date', pattern: DAY },
    size: { title: 'Size', description: 'Customers.', type: 'number' },
    active: {
      title: 'Active',
      description: 'Customers who count, by column: periods from the cohort\'s own to that of `asOf`, or ranges.',
      type: 'array',
      items: { type: 'number' },
    },
    exactRevenue: {
      title: 'Exact revenue',
      description: 'Net revenue, exact, by period from the cohort\'s own to that of `asOf`; null when customers are counted.',
      type: ['array', 'null'],
      items: { type: 'string' },
    },
  },
  required: ['start', 'size', 'active', 'exactRevenue'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedCohort`. */
export const talliedCohortSchema: z.ZodMiniType<TalliedCohort> = /* @__PURE__ */ schemaOf(talliedCohortJsonSchema);

/** JSON Schema of a `IgnoredHistory`. */
export const ignoredHistoryJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Ignored history',
  description: 'What had no say in a report on orders.',
  type: 'object',
  properties: {
    afterAsOf: { title: 'After as of', description: 'Rows after `asOf`.', type: 'number' },
    nonPositive: {
      title: 'Non positive',
      description: 'Orders whose net value is 0 or less: no purchases, though money of theirs counts.',
      type: 'number',
    },
  },
  required: ['afterAsOf', 'nonPositive'],
  additionalProperties: false,
}));
/** zod schema of a `IgnoredHistory`. */
export const ignoredHistorySchema: z.ZodMiniType<IgnoredHistory> = /* @__PURE__ */ schemaOf(ignoredHistoryJsonSchema);

/** JSON Schema of a `RetentionTally`. */
export const retentionTallyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Retention tally',
  description: 'Who bought when, of the customers of a shard.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'What kind of tally it is.', const: 'retention' },
    options: part(retentionTallyOptionsJsonSchema, { title: 'Options', description: 'How it was counted.' }),
    cohorts: {
      title: 'Cohorts',
      description: 'Cohorts with a customer, in order of time.',
      type: 'array',
      items: part(talliedCohortJsonSchema),
    },
    ignored: part(ignoredHistoryJsonSchema, { title: 'Ignored', description: 'What had no say.' }),
    looseRefunds: { title: 'Loose refunds', description: 'Refunds that name no known order.', type: 'number' },
    outside: {
      title: 'Outside',
      description: "Customers with revenue that is in no cohort's cell; 0 when customers are counted.",
      type: 'number',
    },
    rejected: {
      title: 'Rejected',
      description: 'Bad rows, when they are collected; their places count within the shard.',
      type: 'array',
      items: part(rejectedRowJsonSchema),
    },
  },
  required: ['kind', 'options', 'cohorts', 'ignored', 'looseRefunds', 'outside', 'rejected'],
}));
/** zod schema of a `RetentionTally`. */
export const retentionTallySchema: z.ZodMiniType<RetentionTally> = /* @__PURE__ */ schemaOf(retentionTallyJsonSchema, checks.retentionTally);

/** JSON Schema of a `ContactCustomer`. */
export const contactCustomerJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Contact customer',
  description: 'A customer to keep in touch with.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text; once in the list.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    value: {
      title: 'Value',
      description: 'What the customer is worth, in money: it decides who is visited.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    segment: {
      title: 'Segment',
      description: 'Segment of `bySegment`. Absent: none.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    lastOrderOn: {
      title: 'Last order on',
      description: 'Day of the last order. Absent: never.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    lastVisitOn: {
      title: 'Last visit on',
      description: 'Day of the last visit. Absent: never.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    lastMailOn: {
      title: 'Last mail on',
      description: 'Day of the last mail. Absent: never.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
  },
  required: ['customerId', 'value'],
}));
/** zod schema of a `ContactCustomer`. */
export const contactCustomerSchema: z.ZodMiniType<ContactCustomer> = /* @__PURE__ */ schemaOf(contactCustomerJsonSchema, checks.contactCustomer);

/** JSON Schema of a `ContactInterval`. */
export const contactIntervalJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Contact interval',
  description: "How often. Days and weeks are days; months, quarters (3) and years (12) are those of the calendar, clamped to the month's end.",
  type: 'object',
  properties: {
    value: {
      title: 'Value',
      description: 'How many units, a whole number from 1 to 12,000.',
      type: 'integer',
      minimum: 1,
      maximum: 12000,
    },
    unit: part(timeUnitJsonSchema, { title: 'Unit', description: 'What is counted.' }),
  },
  required: ['value', 'unit'],
  additionalProperties: false,
}));
/** zod schema of a `ContactInterval`. */
export const contactIntervalSchema: z.ZodMiniType<ContactInterval> = /* @__PURE__ */ schemaOf(contactIntervalJsonSchema);

/** JSON Schema of a `SegmentContactRule`. */
export const segmentContactRuleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Segment contact rule',
  description: 'A rule of a segment; it takes the place of the general rule of its kind.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'What is done.', type: 'string', enum: ['visit', 'mail'] },
    every: part(contactIntervalJsonSchema, { title: 'Every', description: 'How often.' }),
  },
  required: ['kind', 'every'],
  additionalProperties: false,
}));
/** zod schema of a `SegmentContactRule`. */
export const segmentContactRuleSchema: z.ZodMiniType<SegmentContactRule> = /* @__PURE__ */ schemaOf(segmentContactRuleJsonSchema);

/** JSON Schema of a `ContactRulesInput`. */
export const contactRulesInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Contact rules input',
  description: 'Rules as given: what is absent is taken from `contactDefaults`, key by key; an interval is one thing.',
  type: 'object',
  properties: {
    visit: {
      title: 'Visit',
      description: 'Visits.',
      type: 'object',
      properties: {
        topShare: {
          title: 'Top share',
          description: 'Share of the customers, those of highest value, 0 to 1; equal values are visited alike. Default 0.2.',
          type: 'number',
          minimum: 0,
          maximum: 1,
          default: 0.2,
        },
        every: part(contactIntervalJsonSchema, { title: 'Every', description: 'How often. Default every 3 months.' }),
      },
      additionalProperties: false,
    },
    mail: {
      title: 'Mail',
      description: 'Mail.',
      type: 'object',
      properties: {
        active: part(contactIntervalJsonSchema, { title: 'Active', description: 'Who ordered lately. Default every week.' }),
        silent: part(contactIntervalJsonSchema, { title: 'Silent', description: 'Who did not. Default every month.' }),
        silentAfterDays: {
          title: 'Silent after days',
          description: 'Days since the last order from which a customer is silent, a whole number from 0 to 4,000,000. Default 90.',
          type: 'integer',
          minimum: 0,
          maximum: 4000000,
          default: 90,
        },
      },
      additionalProperties: false,
    },
    holidays: {
      title: 'Holidays',
      description: 'Days on which everybody gets a greeting.',
      type: 'array',
      items: { type: 'string', format: 'date', pattern: DAY },
    },
    bySegment: {
      title: 'By segment',
      description: 'Rules of segments: one or two, one of each kind at most; an empty list is refused.',
      type: 'object',
      additionalProperties: { type: 'array', items: part(segmentContactRuleJsonSchema) },
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ContactRulesInput`. */
export const contactRulesInputSchema: z.ZodMiniType<ContactRulesInput> = /* @__PURE__ */ schemaOf(contactRulesInputJsonSchema, checks.contactRulesInput);

/** JSON Schema of a `PlanContactsOptions`. */
export const planContactsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Plan contacts options',
  description: 'Options of `planContacts`.',
  type: 'object',
  properties: {
    asOf: { title: 'As of', description: 'First day of the plan.', type: 'string', format: 'date', pattern: DAY },
    until: {
      title: 'Until',
      description: 'The first day that is no longer planned.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    workCalendar: part(workCalendarJsonSchema, { title: 'Work calendar', description: 'Moves visits and mail on to working days. Absent: every day will do.' }),
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and plan the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf', 'until'],
  additionalProperties: false,
}));
/** zod schema of a `PlanContactsOptions`. */
export const planContactsOptionsSchema: z.ZodMiniType<PlanContactsOptions> = /* @__PURE__ */ schemaOf(planContactsOptionsJsonSchema, checks.planContactsOptions);

/** JSON Schema of a `SurveyOrder`. */
export const surveyOrderJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Survey order',
  description: 'An order that may be asked about; a row that carries `kind: \'refund\'`, as an `Order` may, is none.',
  type: 'object',
  properties: {
    orderId: {
      title: 'Order id',
      description: 'The order: text, or a safe integer, which becomes text; once for a customer.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    customerId: {
      title: 'Customer id',
      description: 'Who ordered: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    date: { title: 'Date', description: 'The day.', type: 'string', format: 'date', pattern: DAY },
  },
  required: ['orderId', 'customerId', 'date'],
}));
/** zod schema of a `SurveyOrder`. */
export const surveyOrderSchema: z.ZodMiniType<SurveyOrder> = /* @__PURE__ */ schemaOf(surveyOrderJsonSchema, checks.surveyOrder);

/** JSON Schema of a `SurveyRulesInput`. */
export const surveyRulesInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Survey rules input',
  description: 'Rules as given: what is absent is taken from `surveyDefaults`.',
  type: 'object',
  properties: {
    delayDays: {
      title: 'Delay days',
      description: 'Days after the order, a whole number from 0 to 4,000,000. Default 7.',
      type: 'integer',
      minimum: 0,
      maximum: 4000000,
      default: 7,
    },
    quarantineDays: {
      title: 'Quarantine days',
      description: 'Least days between two surveys of one customer, a whole number from 0 to 4,000,000. Default 90.',
      type: 'integer',
      minimum: 0,
      maximum: 4000000,
      default: 90,
    },
    maxDelayDays: {
      title: 'Max delay days',
      description: 'Days by which a survey may come later, a whole number from 0 to 4,000,000. Default 30.',
      type: 'integer',
      minimum: 0,
      maximum: 4000000,
      default: 30,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `SurveyRulesInput`. */
export const surveyRulesInputSchema: z.ZodMiniType<SurveyRulesInput> = /* @__PURE__ */ schemaOf(surveyRulesInputJsonSchema, checks.surveyRulesInput);

/** JSON Schema of a `SentSurvey`. */
export const sentSurveyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sent survey',
  description: 'A survey that was sent, or is planned.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'To whom: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    sentOn: { title: 'Sent on', description: 'When.', type: 'string', format: 'date', pattern: DAY },
    orderId: {
      title: 'Order id',
      description: 'The order it asks about, which is then not asked about again: text, or a safe integer, which becomes text.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
  },
  required: ['customerId', 'sentOn'],
}));
/** zod schema of a `SentSurvey`. */
export const sentSurveySchema: z.ZodMiniType<SentSurvey> = /* @__PURE__ */ schemaOf(sentSurveyJsonSchema, checks.sentSurvey);

/** JSON Schema of a `PlanSurveysOptions`. */
export const planSurveysOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Plan surveys options',
  description: 'Options of `planSurveys`.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'The day of the plan; later orders are ignored and counted.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    history: {
      title: 'History',
      description: 'Surveys sent or planned before. Default none.',
      type: 'array',
      items: part(sentSurveyJsonSchema),
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad orders, or `collect` them in `rejected` and plan the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `PlanSurveysOptions`. */
export const planSurveysOptionsSchema: z.ZodMiniType<PlanSurveysOptions> = /* @__PURE__ */ schemaOf(planSurveysOptionsJsonSchema, checks.planSurveysOptions);

/** JSON Schema of a `FeedbackResponse`. */
export const feedbackResponseJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Feedback response',
  description: 'An answer to "would you recommend us?".',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who answered: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    score: { title: 'Score', description: 'A whole number from 0 to 10.', type: 'integer', minimum: 0, maximum: 10 },
    receivedOn: { title: 'Received on', description: 'The day.', type: 'string', format: 'date', pattern: DAY },
  },
  required: ['customerId', 'score', 'receivedOn'],
}));
/** zod schema of a `FeedbackResponse`. */
export const feedbackResponseSchema: z.ZodMiniType<FeedbackResponse> = /* @__PURE__ */ schemaOf(feedbackResponseJsonSchema, checks.feedbackResponse);

/** JSON Schema of a `FeedbackRulesInput`. */
export const feedbackRulesInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Feedback rules input',
  description: 'Rules as given: what is absent is taken from `feedbackDefaults`, key by key.',
  type: 'object',
  properties: {
    detractor: {
      title: 'Detractor',
      description: 'Rules as given: what is absent is taken from `feedbackDefaults`, key by key.',
      type: 'object',
      properties: {
        route: { title: 'Route', description: 'Name of the team or queue.', type: 'string' },
        withinDays: {
          title: 'Within days',
          description: 'Days, or working days with a calendar; a whole number from 0 to 4,000,000.',
          type: 'integer',
          minimum: 0,
          maximum: 4000000,
        },
      },
      additionalProperties: false,
    },
    passive: {
      title: 'Passive',
      description: 'Rules as given: what is absent is taken from `feedbackDefaults`, key by key.',
      type: 'object',
      properties: {
        route: { title: 'Route', description: 'Name of the team or queue.', type: 'string' },
        withinDays: {
          title: 'Within days',
          description: 'Days, or working days with a calendar; a whole number from 0 to 4,000,000.',
          type: 'integer',
          minimum: 0,
          maximum: 4000000,
        },
      },
      additionalProperties: false,
    },
    promoter: {
      title: 'Promoter',
      description: 'Rules as given: what is absent is taken from `feedbackDefaults`, key by key.',
      type: 'object',
      properties: {
        route: { title: 'Route', description: 'Name of the team or queue.', type: 'string' },
        withinDays: {
          title: 'Within days',
          description: 'Days, or working days with a calendar; a whole number from 0 to 4,000,000.',
          type: 'integer',
          minimum: 0,
          maximum: 4000000,
        },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `FeedbackRulesInput`. */
export const feedbackRulesInputSchema: z.ZodMiniType<FeedbackRulesInput> = /* @__PURE__ */ schemaOf(feedbackRulesInputJsonSchema, checks.feedbackRulesInput);

/** JSON Schema of a `RouteFeedbackOptions`. */
export const routeFeedbackOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Route feedback options',
  description: 'Options of `routeFeedback`.',
  type: 'object',
  properties: {
    asOf: { title: 'As of', description: 'The day by which something is overdue.', type: 'string', format: 'date', pattern: DAY },
    workCalendar: part(workCalendarJsonSchema, { title: 'Work calendar', description: 'Counts `withinDays` in working days. Absent: calendar days.' }),
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and route the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `RouteFeedbackOptions`. */
export const routeFeedbackOptionsSchema: z.ZodMiniType<RouteFeedbackOptions> = /* @__PURE__ */ schemaOf(routeFeedbackOptionsJsonSchema, checks.routeFeedbackOptions);
