// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { BridgeGapOptions, GapLever } from '../../coverage/gap.types.js';
import type { AssignLeadsOptions, AssignableLead, LeadRep, LeadRule } from '../../coverage/leads.types.js';
import type { Opportunity, OpportunityCuts, PrioritizeOpportunitiesOptions } from '../../coverage/opportunities.types.js';
import type { AccountReviewOptions, AccountReviewRule, ReviewedCustomer } from '../../coverage/reviews.types.js';
import type { HeadcountOptions, HeadcountRounding, VisitFrequency, VisitLength, WorkAmount, WorkCapacity, WorkloadOptions, WorkloadPeriod, WorkloadSegment } from '../../coverage/types.js';
import type { SalesForceReturnInput, VisitSegment } from '../../coverage/visits.types.js';
import * as checks from '../checks/coverage.js';
import { document, part } from '../document.js';
import { DAY, DECIMAL, FRACTION, NOT_NEGATIVE, POSITIVE } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';
import { filterJsonSchema, roundingModeJsonSchema } from './shared.js';

/** JSON Schema of a `VisitSegment`. */
export const visitSegmentJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Visit segment',
  description: 'What hours bring in a segment: `sales = value × hours ^ elasticity`.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Its name, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    value: {
      title: 'Value',
      description: 'Sales of the first hour, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    elasticity: {
      title: 'Elasticity',
      description: 'Strictly between 0 and 1: an hour brings less than the hour before it.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      pattern: POSITIVE,
    },
    maxHours: {
      title: 'Max hours',
      description: 'Hours that the segment can take at most, 0 or more. Absent: no limit.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['id', 'value', 'elasticity'],
}));
/** zod schema of a `VisitSegment`. */
export const visitSegmentSchema: z.ZodMiniType<VisitSegment> = /* @__PURE__ */ schemaOf(visitSegmentJsonSchema, checks.visitSegment);

/** JSON Schema of a `AssignableLead`. */
export const assignableLeadJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Assignable lead',
  description: 'A lead to be given to someone. A rule\'s `where` reads any of its fields, else its `attributes`.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Its name, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    attributes: {
      title: 'Attributes',
      description: 'Further facts.',
      anyOf: [{ type: 'object', additionalProperties: {} }, { type: 'null' }],
    },
  },
  required: ['id'],
}));
/** zod schema of a `AssignableLead`. */
export const assignableLeadSchema: z.ZodMiniType<AssignableLead> = /* @__PURE__ */ schemaOf(assignableLeadJsonSchema, checks.assignableLead);

/** JSON Schema of a `LeadRule`. */
export const leadRuleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Lead rule',
  description: 'Who takes which leads.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Its name, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    where: part(filterJsonSchema, { title: 'Where', description: 'Which leads. Absent: all.' }),
    to: {
      title: 'To',
      description: 'Who takes them; on equal load the first.',
      type: 'array',
      items: { type: ['string', 'integer'], minLength: 1 },
    },
  },
  required: ['id', 'to'],
  additionalProperties: false,
}));
/** zod schema of a `LeadRule`. */
export const leadRuleSchema: z.ZodMiniType<LeadRule> = /* @__PURE__ */ schemaOf(leadRuleJsonSchema, checks.leadRule);

/** JSON Schema of a `LeadRep`. */
export const leadRepJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Lead rep',
  description: 'Someone who takes leads.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Who, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    capacity: { title: 'Capacity', description: 'How many leads at most: a whole number, 0 or more.', type: 'integer', minimum: 0 },
    load: {
      title: 'Load',
      description: 'How many there are already: a whole number, 0 or more, also above the capacity. Default 0.',
      type: ['integer', 'null'],
      minimum: 0,
      default: 0,
    },
  },
  required: ['id', 'capacity'],
}));
/** zod schema of a `LeadRep`. */
export const leadRepSchema: z.ZodMiniType<LeadRep> = /* @__PURE__ */ schemaOf(leadRepJsonSchema, checks.leadRep);

/** JSON Schema of a `AssignLeadsOptions`. */
export const assignLeadsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Assign leads options',
  description: 'Options of `assignLeads`.',
  type: 'object',
  properties: {
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad leads, or `collect` them in `rejected` and assign the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `AssignLeadsOptions`. */
export const assignLeadsOptionsSchema: z.ZodMiniType<AssignLeadsOptions> = /* @__PURE__ */ schemaOf(assignLeadsOptionsJsonSchema, checks.assignLeadsOptions);

/** JSON Schema of a `GapLever`. */
export const gapLeverJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Gap lever',
  description: 'What moves sales: by an amount, or by a fraction of what stands there when its turn comes.',
  anyOf: [{
    type: 'object',
    properties: {
      id: {
        title: 'Id',
        description: 'Its name, once in a list: text, or a safe integer, which becomes text.',
        type: ['string', 'integer'],
        minLength: 1,
      },
      amount: { title: 'Amount', description: 'Money, signed.', type: ['number', 'string'], pattern: DECIMAL },
      rate: { title: 'Rate', description: 'Not with `amount`.', type: 'null' },
    },
    required: ['id', 'amount'],
  }, {
    type: 'object',
    properties: {
      id: {
        title: 'Id',
        description: 'Its name, once in a list: text, or a safe integer, which becomes text.',
        type: ['string', 'integer'],
        minLength: 1,
      },
      rate: {
        title: 'Rate',
        description: 'Fraction of the running level, signed: 0.03 adds 3 % of it.',
        type: ['number', 'string'],
        pattern: DECIMAL,
      },
      amount: { title: 'Amount', description: 'Not with `rate`.', type: 'null' },
    },
    required: ['id', 'rate'],
  }],
}));
/** zod schema of a `GapLever`. */
export const gapLeverSchema: z.ZodMiniType<GapLever> = /* @__PURE__ */ schemaOf(gapLeverJsonSchema, checks.gapLever);

/** JSON Schema of a `BridgeGapOptions`. */
export const bridgeGapOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Bridge gap options',
  description: 'Options of `bridgeGap`.',
  type: 'object',
  properties: {
    target: {
      title: 'Target',
      description: 'What is to be reached: money. Absent: the bridge is not compared with anything.',
      type: ['number', 'string'],
      pattern: DECIMAL,
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
/** zod schema of a `BridgeGapOptions`. */
export const bridgeGapOptionsSchema: z.ZodMiniType<BridgeGapOptions> = /* @__PURE__ */ schemaOf(bridgeGapOptionsJsonSchema, checks.bridgeGapOptions);

/** JSON Schema of a `WorkloadPeriod`. */
export const workloadPeriodJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Workload period',
  description: 'Time that work is counted by. A year has 4 quarters, 12 months or `weeksPerYear` weeks; so a month is 52/12 weeks, not 4.',
  type: 'string',
  enum: ['week', 'month', 'quarter', 'year'],
}));
/** zod schema of a `WorkloadPeriod`. */
export const workloadPeriodSchema: z.ZodMiniType<WorkloadPeriod> = /* @__PURE__ */ schemaOf(workloadPeriodJsonSchema);

/** JSON Schema of a `WorkAmount`. */
export const workAmountJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Work amount',
  description: 'So many hours, or visits, in each period.',
  type: 'object',
  properties: {
    amount: {
      title: 'Amount',
      description: 'Hours or visits, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    per: part(workloadPeriodJsonSchema, { title: 'Per', description: 'In each of these.' }),
  },
  required: ['amount', 'per'],
  additionalProperties: false,
}));
/** zod schema of a `WorkAmount`. */
export const workAmountSchema: z.ZodMiniType<WorkAmount> = /* @__PURE__ */ schemaOf(workAmountJsonSchema, checks.workAmount);

/** JSON Schema of a `WorkCapacity`. */
export const workCapacityJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Work capacity',
  description: 'What one person can do.',
  type: 'object',
  properties: {
    sellingShare: {
      title: 'Selling share',
      description: 'Fraction of it that is spent with customers, 0 to 1. Default 1.',
      type: ['number', 'string'],
      minimum: 0,
      maximum: 1,
      default: 1,
      pattern: FRACTION,
    },
    amount: {
      title: 'Amount',
      description: 'Hours or visits, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    per: part(workloadPeriodJsonSchema, { title: 'Per', description: 'In each of these.' }),
  },
  required: ['amount', 'per'],
  additionalProperties: false,
}));
/** zod schema of a `WorkCapacity`. */
export const workCapacitySchema: z.ZodMiniType<WorkCapacity> = /* @__PURE__ */ schemaOf(workCapacityJsonSchema, checks.workCapacity);

/** JSON Schema of a `HeadcountRounding`. */
export const headcountRoundingJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Headcount rounding',
  description: 'How a number of people is rounded.',
  type: 'string',
  enum: ['ceil', 'halfUp', 'floor'],
}));
/** zod schema of a `HeadcountRounding`. */
export const headcountRoundingSchema: z.ZodMiniType<HeadcountRounding> = /* @__PURE__ */ schemaOf(headcountRoundingJsonSchema);

/** JSON Schema of a `HeadcountOptions`. */
export const headcountOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Headcount options',
  description: 'Options of `calculateHeadcount`.',
  type: 'object',
  properties: {
    rounding: part(headcountRoundingJsonSchema, {
      title: 'Rounding',
      description: '`ceil` (default) serves everyone, `halfUp` is the nearest, `floor` leaves work undone.',
      default: 'ceil',
    }),
    weeksPerYear: {
      title: 'Weeks per year',
      description: 'Weeks of a year, above 0. Default 52.',
      type: 'number',
      exclusiveMinimum: 0,
      default: 52,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `HeadcountOptions`. */
export const headcountOptionsSchema: z.ZodMiniType<HeadcountOptions> = /* @__PURE__ */ schemaOf(headcountOptionsJsonSchema, checks.headcountOptions);

/** JSON Schema of a `SalesForceReturnInput`. */
export const salesForceReturnInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sales force return input',
  description: 'What a sales force, or one more part of it, costs and brings.',
  type: 'object',
  properties: {
    cost: {
      title: 'Cost',
      description: 'Its yearly cost: money, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    marginRate: {
      title: 'Margin rate',
      description: 'What is left of sales for it, as a fraction: above 0, up to 1.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      maximum: 1,
      pattern: POSITIVE,
    },
    incrementalSales: {
      title: 'Incremental sales',
      description: 'Sales of the first year that would not be there without it.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    carryover: {
      title: 'Carryover',
      description: 'What of these sales comes again in each later year, as fractions of 0 or more: `[0.7, 0.49]` for two more years. Default none.',
      type: 'array',
      items: { type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE },
    },
  },
  required: ['cost', 'marginRate', 'incrementalSales'],
  additionalProperties: false,
}));
/** zod schema of a `SalesForceReturnInput`. */
export const salesForceReturnInputSchema: z.ZodMiniType<SalesForceReturnInput> = /* @__PURE__ */ schemaOf(salesForceReturnInputJsonSchema, checks.salesForceReturnInput);

/** JSON Schema of a `VisitFrequency`. */
export const visitFrequencyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Visit frequency',
  description: 'How often a customer is visited.',
  type: 'object',
  properties: {
    times: { title: 'Times', description: 'Visits, 0 or more.', type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE },
    per: part(workloadPeriodJsonSchema, { title: 'Per', description: 'In each of these.' }),
    every: {
      title: 'Every',
      description: 'Or in each so many of these, 1 or more: once in three months is `{ times: 1, per: \'month\', every: 3 }`. Default 1.',
      type: ['number', 'null'],
      minimum: 1,
      default: 1,
    },
  },
  required: ['times', 'per'],
  additionalProperties: false,
}));
/** zod schema of a `VisitFrequency`. */
export const visitFrequencySchema: z.ZodMiniType<VisitFrequency> = /* @__PURE__ */ schemaOf(visitFrequencyJsonSchema);

/** JSON Schema of a `VisitLength`. */
export const visitLengthJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Visit length',
  description: 'How long something takes.',
  type: 'object',
  properties: {
    value: { title: 'Value', description: '0 or more.', type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE },
    unit: { title: 'Unit', description: 'What `value` counts.', type: 'string', enum: ['minute', 'hour'] },
  },
  required: ['value', 'unit'],
  additionalProperties: false,
}));
/** zod schema of a `VisitLength`. */
export const visitLengthSchema: z.ZodMiniType<VisitLength> = /* @__PURE__ */ schemaOf(visitLengthJsonSchema);

/** JSON Schema of a `WorkloadSegment`. */
export const workloadSegmentJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Workload segment',
  description: 'Customers who are looked after alike.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Its name, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    customers: { title: 'Customers', description: 'How many customers: a whole number, 0 or more.', type: 'integer', minimum: 0 },
    frequency: part(visitFrequencyJsonSchema, { title: 'Frequency', description: 'How often each of them is visited.' }),
    visit: part(visitLengthJsonSchema, { title: 'Visit', description: 'How long a visit takes, travel included if it is to count.' }),
  },
  required: ['id', 'customers', 'frequency', 'visit'],
}));
/** zod schema of a `WorkloadSegment`. */
export const workloadSegmentSchema: z.ZodMiniType<WorkloadSegment> = /* @__PURE__ */ schemaOf(workloadSegmentJsonSchema, checks.workloadSegment);

/** JSON Schema of a `WorkloadOptions`. */
export const workloadOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Workload options',
  description: 'Options of `calculateWorkload` and `compareWorkloads`.',
  type: 'object',
  properties: {
    per: part(workloadPeriodJsonSchema, { title: 'Per', description: 'Period that visits and hours are told for. Default `month`.', default: 'month' }),
    weeksPerYear: {
      title: 'Weeks per year',
      description: 'Weeks of a year, above 0. Default 52.',
      type: 'number',
      exclusiveMinimum: 0,
      default: 52,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `WorkloadOptions`. */
export const workloadOptionsSchema: z.ZodMiniType<WorkloadOptions> = /* @__PURE__ */ schemaOf(workloadOptionsJsonSchema, checks.workloadOptions);

/** JSON Schema of a `ReviewedCustomer`. */
export const reviewedCustomerJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Reviewed customer',
  description: 'A customer whose account is reviewed.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    tier: {
      title: 'Tier',
      description: 'Which rule holds: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    lastReviewOn: {
      title: 'Last review on',
      description: 'The last review; absent: never.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    lastReportOn: {
      title: 'Last report on',
      description: 'The last report; absent: never.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
  },
  required: ['customerId', 'tier'],
}));
/** zod schema of a `ReviewedCustomer`. */
export const reviewedCustomerSchema: z.ZodMiniType<ReviewedCustomer> = /* @__PURE__ */ schemaOf(reviewedCustomerJsonSchema, checks.reviewedCustomer);

/** JSON Schema of a `AccountReviewRule`. */
export const accountReviewRuleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Account review rule',
  description: 'How often the accounts of a tier are reviewed.',
  type: 'object',
  properties: {
    tier: {
      title: 'Tier',
      description: 'The tier, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    everyMonths: {
      title: 'Every months',
      description: 'Months from one review to the next: a whole number from 1 to 1200.',
      type: 'integer',
      minimum: 1,
      maximum: 1200,
    },
    group: {
      title: 'Group',
      description: 'One review for all customers of the tier. Default false.',
      type: 'boolean',
      default: false,
    },
    reportEveryMonths: {
      title: 'Report every months',
      description: 'Months from one report to the next: a whole number from 1 to 1200. Absent: no reports.',
      type: 'integer',
      minimum: 1,
      maximum: 1200,
    },
  },
  required: ['tier', 'everyMonths'],
  additionalProperties: false,
}));
/** zod schema of a `AccountReviewRule`. */
export const accountReviewRuleSchema: z.ZodMiniType<AccountReviewRule> = /* @__PURE__ */ schemaOf(accountReviewRuleJsonSchema, checks.accountReviewRule);

/** JSON Schema of a `AccountReviewOptions`. */
export const accountReviewOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Account review options',
  description: 'Options of `planAccountReviews`.',
  type: 'object',
  properties: {
    asOf: { title: 'As of', description: 'The day of the plan.', type: 'string', format: 'date', pattern: DAY },
    until: {
      title: 'Until',
      description: 'The first day that is no longer planned.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
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
/** zod schema of a `AccountReviewOptions`. */
export const accountReviewOptionsSchema: z.ZodMiniType<AccountReviewOptions> = /* @__PURE__ */ schemaOf(accountReviewOptionsJsonSchema, checks.accountReviewOptions);

/** JSON Schema of a `Opportunity`. */
export const opportunityJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Opportunity',
  description: 'A chance to sell.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Its name, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    size: { title: 'Size', description: 'What it is worth.', type: ['number', 'string'], pattern: DECIMAL },
    probability: {
      title: 'Probability',
      description: 'How likely it is, 0 to 1.',
      type: ['number', 'string'],
      minimum: 0,
      maximum: 1,
      pattern: FRACTION,
    },
  },
  required: ['id', 'size', 'probability'],
}));
/** zod schema of a `Opportunity`. */
export const opportunitySchema: z.ZodMiniType<Opportunity> = /* @__PURE__ */ schemaOf(opportunityJsonSchema, checks.opportunity);

/** JSON Schema of a `OpportunityCuts`. */
export const opportunityCutsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Opportunity cuts',
  description: 'Where large and likely begin.',
  type: 'object',
  properties: {
    size: {
      title: 'Size',
      description: 'Size from which an opportunity is large.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    probability: {
      title: 'Probability',
      description: 'Probability from which it is likely, 0 to 1.',
      type: ['number', 'string'],
      minimum: 0,
      maximum: 1,
      pattern: FRACTION,
    },
  },
  required: ['size', 'probability'],
  additionalProperties: false,
}));
/** zod schema of a `OpportunityCuts`. */
export const opportunityCutsSchema: z.ZodMiniType<OpportunityCuts> = /* @__PURE__ */ schemaOf(opportunityCutsJsonSchema, checks.opportunityCuts);

/** JSON Schema of a `PrioritizeOpportunitiesOptions`. */
export const prioritizeOpportunitiesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Prioritize opportunities options',
  description: 'Options of `prioritizeOpportunities`.',
  type: 'object',
  properties: {
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and rank the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `PrioritizeOpportunitiesOptions`. */
export const prioritizeOpportunitiesOptionsSchema: z.ZodMiniType<PrioritizeOpportunitiesOptions> = /* @__PURE__ */ schemaOf(prioritizeOpportunitiesOptionsJsonSchema, checks.prioritizeOpportunitiesOptions);
