// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { ActivityStep, CadenceRate, MeasuredRate, PlanActivitiesOptions, ProjectActivitiesOptions, ScheduleCadenceOptions } from '../../goals/activities.types.js';
import type { DecomposeGoalOptions } from '../../goals/decompose.types.js';
import type { DayBasis, Seasonality } from '../../goals/measure.types.js';
import type { CalculateRampedQuotaOptions, HireMonth, OverAssignOptions, ProrateOptions, QuotaNode } from '../../goals/quota.types.js';
import type { ReconcileGoalsOptions, RollUpActual, RollUpGoalsOptions } from '../../goals/rollUp.types.js';
import type { CheckSmartContext, GoalDraft } from '../../goals/smart.types.js';
import type { GoalActivities, OverAssignment, SplitGoalByOwnerOptions, SplitGoalByPeriodOptions } from '../../goals/split.types.js';
import type { GoalActual, GoalsActual, ReplanGoalOptions, ReplanPolicy, TrackGoalOptions, TrackGoalsOptions } from '../../goals/tracking.types.js';
import type { Goal, GoalPlan, Metric, MetricAggregation, MetricUnit, Owner, PlannedPeriod } from '../../goals/types.js';
import * as checks from '../checks/goals.js';
import { document, part } from '../document.js';
import { DAY, DECIMAL, FRACTION, NOT_NEGATIVE, POSITIVE } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';
import { workCalendarJsonSchema } from './calendar.js';
import { allocationMethodJsonSchema, dateRangeInputJsonSchema, periodRuleJsonSchema, periodUnitJsonSchema } from './shared.js';

/** JSON Schema of a `MetricUnit`. */
export const metricUnitJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Metric unit',
  description: 'What a metric counts in.',
  type: 'string',
  enum: ['money', 'count', 'hours', 'ratio', 'score'],
}));
/** zod schema of a `MetricUnit`. */
export const metricUnitSchema: z.ZodMiniType<MetricUnit> = /* @__PURE__ */ schemaOf(metricUnitJsonSchema);

/** JSON Schema of a `MetricAggregation`. */
export const metricAggregationJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Metric aggregation',
  description: 'How values of a metric become one: over the days of a period, and over the goals under a goal.',
  type: 'string',
  enum: ['sum', 'last', 'first', 'average', 'weightedAverage', 'max'],
}));
/** zod schema of a `MetricAggregation`. */
export const metricAggregationSchema: z.ZodMiniType<MetricAggregation> = /* @__PURE__ */ schemaOf(metricAggregationJsonSchema);

/** JSON Schema of a `Metric`. */
export const metricJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Metric',
  description: 'What a goal is measured by.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Identity; goals with the same metric id add up, compare and roll up.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    unit: part(metricUnitJsonSchema, { title: 'Unit', description: 'What it counts in.' }),
    currency: {
      title: 'Currency',
      description: 'ISO 4217 code, upper case; carried through, and it decides the step of money.',
      type: ['string', 'null'],
    },
    step: {
      title: 'Step',
      description: 'The smallest amount that is ever assigned, above 0; everything that is handed out is a multiple of it. Default: the currency\'s minor unit for money (`\'0.01\'` without a currency), `\'1\'` for a count, `\'0.25\'` for hours, else none.',
      type: ['number', 'string', 'null'],
      exclusiveMinimum: 0,
      pattern: POSITIVE,
    },
    direction: {
      title: 'Direction',
      description: 'Whether more is better. Default `higher`.',
      type: ['string', 'null'],
      enum: ['higher', 'lower', null],
      default: 'higher',
    },
    aggregation: {
      title: 'Aggregation',
      description: 'Default `sum` for money, count and hours, else `weightedAverage`. Only what sums can be split.',
      anyOf: [part(metricAggregationJsonSchema), { type: 'null' }],
    },
    level: {
      title: 'Level',
      description: 'Place in the chain from doing to having: an activity leads to an objective, that to a result.',
      type: ['string', 'null'],
      enum: ['activity', 'objective', 'result', null],
    },
    timing: {
      title: 'Timing',
      description: 'Whether it foretells the outcome or states it.',
      type: ['string', 'null'],
      enum: ['leading', 'lagging', null],
    },
  },
  required: ['id', 'unit'],
  additionalProperties: false,
}));
/** zod schema of a `Metric`. */
export const metricSchema: z.ZodMiniType<Metric> = /* @__PURE__ */ schemaOf(metricJsonSchema);

/** JSON Schema of a `Goal`. */
export const goalJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Goal',
  description: 'What is to be reached, of which metric, in which days. Fields that are not listed here are ignored.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'Identity, unique among goals.', type: ['string', 'integer'], minLength: 1 },
    metric: part(metricJsonSchema, { title: 'Metric', description: 'What it is measured by.' }),
    period: part(dateRangeInputJsonSchema, { title: 'Period', description: 'The days it is for, half-open, or the key of a period such as `\'2026-Q2\'`.' }),
    target: {
      title: 'Target',
      description: "What is to be reached, a multiple of the metric's step; null: not set. 0 is a target.",
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    threshold: {
      title: 'Threshold',
      description: 'The least that counts as something; should be below the target, which is not checked.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    stretch: {
      title: 'Stretch',
      description: 'More than the target, for those who reach beyond it.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    baseline: {
      title: 'Baseline',
      description: 'The value it starts from; needed where lower is better.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    ownerId: { title: 'Owner id', description: 'Whose goal it is.', type: ['string', 'integer', 'null'], minLength: 1 },
    scope: { title: 'Scope', description: 'What it covers, in words: a region, a product line.', type: ['string', 'null'] },
    parentId: { title: 'Parent id', description: 'The goal that it is part of.', type: ['string', 'integer', 'null'], minLength: 1 },
    weight: {
      title: 'Weight',
      description: 'Importance among its siblings, 0 or more.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    source: { title: 'Source', description: 'Where the actual value is read.', type: ['string', 'null'] },
    checkpoints: {
      title: 'Checkpoints',
      description: 'Days on which it is looked at.',
      type: ['array', 'null'],
      items: { type: 'string', format: 'date', pattern: DAY },
    },
  },
  required: ['id', 'metric', 'period', 'target'],
}));
/** zod schema of a `Goal`. */
export const goalSchema: z.ZodMiniType<Goal> = /* @__PURE__ */ schemaOf(goalJsonSchema, checks.goal);

/** JSON Schema of a `Seasonality`. */
export const seasonalityJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Seasonality',
  description: 'How business swings over the year.',
  type: 'object',
  properties: {
    by: part(periodRuleJsonSchema, {
      title: 'By',
      description: 'The slots that weights are given for: `\'month\'`, `\'quarter\'`, a fiscal or retail rule.',
    }),
    weights: {
      title: 'Weights',
      description: 'Weights of 0 or more; only their proportions matter. A list goes by position in the (fiscal or retail) year, 12 months, 4 quarters or 2 halves, and repeats every year. A record goes by period key and must hold every period touched.',
      anyOf: [{ type: 'array', items: { type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE } }, { type: 'object', additionalProperties: { type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE } }],
    },
  },
  required: ['by', 'weights'],
  additionalProperties: false,
}));
/** zod schema of a `Seasonality`. */
export const seasonalitySchema: z.ZodMiniType<Seasonality> = /* @__PURE__ */ schemaOf(seasonalityJsonSchema);

/** JSON Schema of a `DayBasis`. */
export const dayBasisJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Day basis',
  description: 'What a day weighs: every calendar day 1 (`calendarDays`); every working day 1 and others 0 (`workingDays`); every day one over the days of its calendar month (`months`), so that all months weigh the same.',
  type: 'string',
  enum: ['calendarDays', 'workingDays', 'months'],
}));
/** zod schema of a `DayBasis`. */
export const dayBasisSchema: z.ZodMiniType<DayBasis> = /* @__PURE__ */ schemaOf(dayBasisJsonSchema);

/** JSON Schema of a `SplitGoalByPeriodOptions`. */
export const splitGoalByPeriodOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Split goal by period options',
  description: 'How a goal is split over time.',
  type: 'object',
  properties: {
    by: {
      title: 'By',
      description: 'The levels from coarse to fine, or the only one: `[\'quarter\', \'month\']`.',
      anyOf: [part(periodRuleJsonSchema), { type: 'array', items: part(periodRuleJsonSchema) }],
    },
    seasonality: part(seasonalityJsonSchema, { title: 'Seasonality', description: 'How business swings over the year. Default: it does not.' }),
    basis: part(dayBasisJsonSchema, {
      title: 'Basis',
      description: 'What a day weighs. Default: `workingDays` with a work calendar; else `months` when the first level is a calendar or fiscal month, quarter, half or year, else `calendarDays`.',
      default: 'workingDays',
    }),
    workCalendar: part(workCalendarJsonSchema, {
      title: 'Work calendar',
      description: 'Which days are worked. Default: Monday to Friday, when working days are asked for.',
    }),
    locked: {
      title: 'Locked',
      description: 'Settled values by path, multiples of the metric\'s step: `{ \'2026-Q1/2026-02\': 600 }`. Default: none.',
      type: 'object',
      additionalProperties: { type: ['number', 'string'], pattern: DECIMAL },
    },
    method: part(allocationMethodJsonSchema, {
      title: 'Method',
      description: 'How whole steps are handed out. Default `largestRemainder`.',
      default: 'largestRemainder',
    }),
  },
  required: ['by'],
  additionalProperties: false,
}));
/** zod schema of a `SplitGoalByPeriodOptions`. */
export const splitGoalByPeriodOptionsSchema: z.ZodMiniType<SplitGoalByPeriodOptions> = /* @__PURE__ */ schemaOf(splitGoalByPeriodOptionsJsonSchema, checks.splitGoalByPeriodOptions);

/** JSON Schema of a `GoalDraft`. */
export const goalDraftJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Goal draft',
  description: 'A goal that may still lack anything; a draft may hold several metrics.',
  type: 'object',
  properties: {
    period: part(dateRangeInputJsonSchema, { title: 'Period', description: 'The days it is for, half-open, or the key of a period such as `\'2026-Q2\'`.' }),
    id: { title: 'Id', description: 'Identity, unique among goals.', type: ['string', 'integer'], minLength: 1 },
    target: {
      title: 'Target',
      description: "What is to be reached, a multiple of the metric's step; null: not set. 0 is a target.",
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    threshold: {
      title: 'Threshold',
      description: 'The least that counts as something; should be below the target, which is not checked.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    stretch: {
      title: 'Stretch',
      description: 'More than the target, for those who reach beyond it.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    baseline: {
      title: 'Baseline',
      description: 'The value it starts from; needed where lower is better.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    ownerId: { title: 'Owner id', description: 'Whose goal it is.', type: ['string', 'integer', 'null'], minLength: 1 },
    scope: { title: 'Scope', description: 'What it covers, in words: a region, a product line.', type: ['string', 'null'] },
    parentId: { title: 'Parent id', description: 'The goal that it is part of.', type: ['string', 'integer', 'null'], minLength: 1 },
    weight: {
      title: 'Weight',
      description: 'Importance among its siblings, 0 or more.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    source: { title: 'Source', description: 'Where the actual value is read.', type: ['string', 'null'] },
    checkpoints: {
      title: 'Checkpoints',
      description: 'Days on which it is looked at.',
      type: ['array', 'null'],
      items: { type: 'string', format: 'date', pattern: DAY },
    },
    metric: {
      title: 'Metric',
      description: 'What it is measured by; of a list only the first is looked at further.',
      anyOf: [{
        type: 'object',
        properties: {
          id: {
            title: 'Id',
            description: 'Identity; goals with the same metric id add up, compare and roll up.',
            type: ['string', 'integer'],
            minLength: 1,
          },
          unit: part(metricUnitJsonSchema, { title: 'Unit', description: 'What it counts in.' }),
          currency: {
            title: 'Currency',
            description: 'ISO 4217 code, upper case; carried through, and it decides the step of money.',
            type: ['string', 'null'],
          },
          step: {
            title: 'Step',
            description: 'The smallest amount that is ever assigned, above 0; everything that is handed out is a multiple of it. Default: the currency\'s minor unit for money (`\'0.01\'` without a currency), `\'1\'` for a count, `\'0.25\'` for hours, else none.',
            type: ['number', 'string', 'null'],
            exclusiveMinimum: 0,
            pattern: POSITIVE,
          },
          direction: {
            title: 'Direction',
            description: 'Whether more is better. Default `higher`.',
            type: ['string', 'null'],
            enum: ['higher', 'lower', null],
            default: 'higher',
          },
          aggregation: {
            title: 'Aggregation',
            description: 'Default `sum` for money, count and hours, else `weightedAverage`. Only what sums can be split.',
            anyOf: [part(metricAggregationJsonSchema), { type: 'null' }],
          },
          level: {
            title: 'Level',
            description: 'Place in the chain from doing to having: an activity leads to an objective, that to a result.',
            type: ['string', 'null'],
            enum: ['activity', 'objective', 'result', null],
          },
          timing: {
            title: 'Timing',
            description: 'Whether it foretells the outcome or states it.',
            type: ['string', 'null'],
            enum: ['leading', 'lagging', null],
          },
        },
      }, {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: {
              title: 'Id',
              description: 'Identity; goals with the same metric id add up, compare and roll up.',
              type: ['string', 'integer'],
              minLength: 1,
            },
            unit: part(metricUnitJsonSchema, { title: 'Unit', description: 'What it counts in.' }),
            currency: {
              title: 'Currency',
              description: 'ISO 4217 code, upper case; carried through, and it decides the step of money.',
              type: ['string', 'null'],
            },
            step: {
              title: 'Step',
              description: 'The smallest amount that is ever assigned, above 0; everything that is handed out is a multiple of it. Default: the currency\'s minor unit for money (`\'0.01\'` without a currency), `\'1\'` for a count, `\'0.25\'` for hours, else none.',
              type: ['number', 'string', 'null'],
              exclusiveMinimum: 0,
              pattern: POSITIVE,
            },
            direction: {
              title: 'Direction',
              description: 'Whether more is better. Default `higher`.',
              type: ['string', 'null'],
              enum: ['higher', 'lower', null],
              default: 'higher',
            },
            aggregation: {
              title: 'Aggregation',
              description: 'Default `sum` for money, count and hours, else `weightedAverage`. Only what sums can be split.',
              anyOf: [part(metricAggregationJsonSchema), { type: 'null' }],
            },
            level: {
              title: 'Level',
              description: 'Place in the chain from doing to having: an activity leads to an objective, that to a result.',
              type: ['string', 'null'],
              enum: ['activity', 'objective', 'result', null],
            },
            timing: {
              title: 'Timing',
              description: 'Whether it foretells the outcome or states it.',
              type: ['string', 'null'],
              enum: ['leading', 'lagging', null],
            },
          },
        },
      }, { type: 'null' }],
    },
  },
}));
/** zod schema of a `GoalDraft`. */
export const goalDraftSchema: z.ZodMiniType<GoalDraft> = /* @__PURE__ */ schemaOf(goalDraftJsonSchema, checks.goalDraft);

/** JSON Schema of a `CheckSmartContext`. */
export const checkSmartContextJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Check smart context',
  description: 'What a goal is checked against: its surroundings and the evidence that it can be reached.',
  type: 'object',
  properties: {
    asOf: { title: 'As of', description: 'Day of the check.', type: 'string', format: 'date', pattern: DAY },
    parent: {
      title: 'Parent',
      description: 'The goal above it; null declares a top goal. Absent: not known.',
      anyOf: [part(goalDraftJsonSchema), { type: 'null' }],
    },
    children: {
      title: 'Children',
      description: 'The goals under it. Absent: not known.',
      type: 'array',
      items: part(goalDraftJsonSchema),
    },
    history: {
      title: 'History',
      description: 'What the metric came to in periods before, oldest first; two or more, all above 0, tell how it can grow.',
      type: 'array',
      items: { type: ['number', 'string'], pattern: DECIMAL },
    },
    capacity: {
      title: 'Capacity',
      description: "What those who carry it can bring, in the metric's unit.",
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    hours: {
      title: 'Hours',
      description: 'Working time.',
      type: 'object',
      properties: {
        needed: {
          title: 'Needed',
          description: 'Hours that its activities take, 0 or more.',
          type: ['number', 'string'],
          minimum: 0,
          pattern: NOT_NEGATIVE,
        },
        available: {
          title: 'Available',
          description: 'Hours that there are, 0 or more.',
          type: ['number', 'string'],
          minimum: 0,
          pattern: NOT_NEGATIVE,
        },
      },
      required: ['needed', 'available'],
      additionalProperties: false,
    },
    probability: {
      title: 'Probability',
      description: 'Chance that it is reached, 0 to 1, as `planActivities` gives it; null: was asked for and is not known.',
      type: ['number', 'null'],
      minimum: 0,
      maximum: 1,
    },
    probabilityFloor: {
      title: 'Probability floor',
      description: 'The least chance that will do, 0 to 1. Default 0.5.',
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.5,
    },
    lagDays: {
      title: 'Lag days',
      description: 'Days from the first activity to the result, a whole number from 0.',
      type: 'integer',
      minimum: 0,
    },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `CheckSmartContext`. */
export const checkSmartContextSchema: z.ZodMiniType<CheckSmartContext> = /* @__PURE__ */ schemaOf(checkSmartContextJsonSchema, checks.checkSmartContext);

/** JSON Schema of a `MeasuredRate`. */
export const measuredRateJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Measured rate',
  description: 'A rate as it was measured: so many of so many.',
  type: 'object',
  properties: {
    successes: {
      title: 'Successes',
      description: 'Cases that went on to the next step, a whole number from 0; of a conversion at most `trials`.',
      type: 'integer',
      minimum: 0,
    },
    trials: {
      title: 'Trials',
      description: 'Cases observed, a whole number from 0; with 0 the rate is unknown.',
      type: 'integer',
      minimum: 0,
    },
  },
  required: ['successes', 'trials'],
  additionalProperties: false,
}));
/** zod schema of a `MeasuredRate`. */
export const measuredRateSchema: z.ZodMiniType<MeasuredRate> = /* @__PURE__ */ schemaOf(measuredRateJsonSchema);

/** JSON Schema of a `ActivityStep`. */
export const activityStepJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Activity step',
  description: 'One kind of activity on the way to a result, such as a call, a meeting or a demo.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: "The step's own id, unique in its list.", type: ['string', 'integer'], minLength: 1 },
    rate: {
      title: 'Rate',
      description: 'Share that goes on to the next step, from the last step to a result: a fraction, or the counts it was measured on.',
      anyOf: [{ type: ['number', 'string'], pattern: DECIMAL }, part(measuredRateJsonSchema)],
    },
    kind: {
      title: 'Kind',
      description: '`conversion`: of the cases of this step a share goes on, so the rate lies in 0..1. `yield`: each case brings a number of cases of the next step (20 leads a webinar), so the rate may pass 1. Default `conversion`.',
      type: 'string',
      enum: ['conversion', 'yield'],
      default: 'conversion',
    },
    lagDays: {
      title: 'Lag days',
      description: 'Days from this step to the next, from the last step to the result; a whole number from 0. Default 0. `planActivities` counts back from `due` by it; `decomposeGoal` does not look at it: its activities stand in the period of their result.',
      type: 'integer',
      minimum: 0,
      default: 0,
    },
    minutesEach: {
      title: 'Minutes each',
      description: 'Minutes that one case of this step takes, 0 or more. Absent: `hours` is left out of the plan.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['id', 'rate'],
  additionalProperties: false,
}));
/** zod schema of a `ActivityStep`. */
export const activityStepSchema: z.ZodMiniType<ActivityStep> = /* @__PURE__ */ schemaOf(activityStepJsonSchema, checks.activityStep);

/** JSON Schema of a `PlanActivitiesOptions`. */
export const planActivitiesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Plan activities options',
  description: 'How activities are planned back from a target.',
  type: 'object',
  properties: {
    averageValue: {
      title: 'Average value',
      description: 'What one result is worth, above 0; the target is then money. Default: the target counts results.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      pattern: POSITIVE,
    },
    confidence: {
      title: 'Confidence',
      description: 'Levels strictly between 0 and 1 at which the plan shall suffice, such as 0.9 or [0.8, 0.95]. Absent: `forConfidence` is left out.',
      anyOf: [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, { type: 'array', items: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 } }],
    },
    due: {
      title: 'Due',
      description: 'The last day on which a result counts. Absent: no days are planned.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    asOf: {
      title: 'As of',
      description: 'Day of the report; with `due`, tells which steps are too late.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    workCalendar: part(workCalendarJsonSchema, { title: 'Work calendar', description: 'Counts lags in working days of this calendar. Absent: in calendar days.' }),
  },
  additionalProperties: false,
}));
/** zod schema of a `PlanActivitiesOptions`. */
export const planActivitiesOptionsSchema: z.ZodMiniType<PlanActivitiesOptions> = /* @__PURE__ */ schemaOf(planActivitiesOptionsJsonSchema, checks.planActivitiesOptions);

/** JSON Schema of a `ProjectActivitiesOptions`. */
export const projectActivitiesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Project activities options',
  description: 'How volumes are projected forward.',
  type: 'object',
  properties: {
    averageValue: {
      title: 'Average value',
      description: 'What one result is worth, above 0. Absent: `exactValue` is null.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      pattern: POSITIVE,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ProjectActivitiesOptions`. */
export const projectActivitiesOptionsSchema: z.ZodMiniType<ProjectActivitiesOptions> = /* @__PURE__ */ schemaOf(projectActivitiesOptionsJsonSchema, checks.projectActivitiesOptions);

/** JSON Schema of a `ReconcileGoalsOptions`. */
export const reconcileGoalsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Reconcile goals options',
  description: 'How goals are held against those above them.',
  type: 'object',
  properties: {
    tolerance: {
      title: 'Tolerance',
      description: "How far the parts may sum from the whole and still match, in the metric's unit, 0 or more. Default 0.",
      type: ['number', 'string'],
      minimum: 0,
      default: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ReconcileGoalsOptions`. */
export const reconcileGoalsOptionsSchema: z.ZodMiniType<ReconcileGoalsOptions> = /* @__PURE__ */ schemaOf(reconcileGoalsOptionsJsonSchema, checks.reconcileGoalsOptions);

/** JSON Schema of a `PlannedPeriod`. */
export const plannedPeriodJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Planned period',
  description: "A part of a goal's period with its target.",
  type: 'object',
  properties: {
    key: { title: 'Key', description: 'Name, unique within the plan.', type: ['string', 'integer'], minLength: 1 },
    start: { title: 'Start', description: 'First day.', type: 'string', format: 'date', pattern: DAY },
    end: { title: 'End', description: 'The first day after it.', type: 'string', format: 'date', pattern: DAY },
    target: {
      title: 'Target',
      description: "What is to be reached in it, a multiple of the metric's step.",
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    original: {
      title: 'Original',
      description: 'The target before any replanning. Default: `target`.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
  },
  required: ['key', 'start', 'end', 'target'],
}));
/** zod schema of a `PlannedPeriod`. */
export const plannedPeriodSchema: z.ZodMiniType<PlannedPeriod> = /* @__PURE__ */ schemaOf(plannedPeriodJsonSchema);

/** JSON Schema of a `GoalPlan`. */
export const goalPlanJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Goal plan',
  description: 'A goal with its way through time.',
  type: 'object',
  properties: {
    goal: part(goalJsonSchema, { title: 'Goal', description: 'The goal that is planned.' }),
    periods: { title: 'Periods', description: 'Its periods in time order.', type: 'array', items: part(plannedPeriodJsonSchema) },
  },
  required: ['goal', 'periods'],
}));
/** zod schema of a `GoalPlan`. */
export const goalPlanSchema: z.ZodMiniType<GoalPlan> = /* @__PURE__ */ schemaOf(goalPlanJsonSchema, checks.goalPlan);

/** JSON Schema of a `GoalActual`. */
export const goalActualJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Goal actual',
  description: 'One value that was reached, of a single goal.',
  type: 'object',
  properties: {
    date: { title: 'Date', description: 'Day it counts for.', type: 'string', format: 'date', pattern: DAY },
    value: {
      title: 'Value',
      description: 'What was reached; under a sum what was added that day.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    weight: {
      title: 'Weight',
      description: 'Under `weightedAverage` how much the value weighs, 0 or more. Default 1, when no row of the goal has one.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      default: 1,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['date', 'value'],
}));
/** zod schema of a `GoalActual`. */
export const goalActualSchema: z.ZodMiniType<GoalActual> = /* @__PURE__ */ schemaOf(goalActualJsonSchema, checks.goalActual);

/** JSON Schema of a `ReplanPolicy`. */
export const replanPolicyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Replan policy',
  description: 'How a plan is mended.',
  type: 'string',
  enum: ['hold', 'catchUp', 'capped', 'rebase'],
}));
/** zod schema of a `ReplanPolicy`. */
export const replanPolicySchema: z.ZodMiniType<ReplanPolicy> = /* @__PURE__ */ schemaOf(replanPolicyJsonSchema);

/** JSON Schema of a `ReplanGoalOptions`. */
export const replanGoalOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Replan goal options',
  description: 'How a plan is mended.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'Day of the report: the end of that day.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    policy: part(replanPolicyJsonSchema, {
      title: 'Policy',
      description: '`hold`: open targets stay. `catchUp`: they carry all that is missing. `capped`: they carry it up to `maxFactor` times what they were first given. `rebase`: they carry what is missing to `newTarget`.',
    }),
    maxFactor: {
      title: 'Max factor',
      description: 'Under `capped`: the most that open periods together are asked for, by their original targets; 0 or more. Default 1.2.',
      type: ['number', 'string'],
      minimum: 0,
      default: 1.2,
      pattern: NOT_NEGATIVE,
    },
    newTarget: {
      title: 'New target',
      description: 'Under `rebase`, and only there: the target from now on, a multiple of the metric\'s step.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
  },
  required: ['asOf', 'policy'],
  additionalProperties: false,
}));
/** zod schema of a `ReplanGoalOptions`. */
export const replanGoalOptionsSchema: z.ZodMiniType<ReplanGoalOptions> = /* @__PURE__ */ schemaOf(replanGoalOptionsJsonSchema, checks.replanGoalOptions);

/** JSON Schema of a `RollUpActual`. */
export const rollUpActualJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Roll up actual',
  description: 'What one goal came to.',
  type: 'object',
  properties: {
    goalId: { title: 'Goal id', description: 'The goal it belongs to; one row a goal.', type: ['string', 'integer'], minLength: 1 },
    value: {
      title: 'Value',
      description: 'What it came to; not beside a numerator.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    numerator: {
      title: 'Numerator',
      description: 'For a ratio: what came in, with `denominator`.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    denominator: {
      title: 'Denominator',
      description: 'For a ratio: out of what.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    weight: {
      title: 'Weight',
      description: 'Under `weightedAverage`: how much the value weighs, 0 or more.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['goalId'],
}));
/** zod schema of a `RollUpActual`. */
export const rollUpActualSchema: z.ZodMiniType<RollUpActual> = /* @__PURE__ */ schemaOf(rollUpActualJsonSchema, checks.rollUpActual);

/** JSON Schema of a `RollUpGoalsOptions`. */
export const rollUpGoalsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Roll up goals options',
  description: 'How bad rows are met when goals are rolled up.',
  type: 'object',
  properties: {
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and roll up the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `RollUpGoalsOptions`. */
export const rollUpGoalsOptionsSchema: z.ZodMiniType<RollUpGoalsOptions> = /* @__PURE__ */ schemaOf(rollUpGoalsOptionsJsonSchema, checks.rollUpGoalsOptions);

/** JSON Schema of a `CadenceRate`. */
export const cadenceRateJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Cadence rate',
  description: 'So many for each period of time.',
  type: 'object',
  properties: {
    times: {
      title: 'Times',
      description: 'How many a whole period brings, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    per: part(periodUnitJsonSchema, { title: 'Per', description: 'The period: of calendar months, ISO weeks and so on.' }),
  },
  required: ['times', 'per'],
  additionalProperties: false,
}));
/** zod schema of a `CadenceRate`. */
export const cadenceRateSchema: z.ZodMiniType<CadenceRate> = /* @__PURE__ */ schemaOf(cadenceRateJsonSchema, checks.cadenceRate);

/** JSON Schema of a `ScheduleCadenceOptions`. */
export const scheduleCadenceOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Schedule cadence options',
  description: 'How a cadence is cut and spread.',
  type: 'object',
  properties: {
    per: part(periodRuleJsonSchema, { title: 'Per', description: 'How the range is cut into slots.' }),
    basis: part(dayBasisJsonSchema, {
      title: 'Basis',
      description: 'What counts as time: `calendarDays`, `workingDays`, or `months`, where every calendar month weighs the same. Default: `workingDays` when a `workCalendar` is given, else `calendarDays`.',
      default: 'workingDays',
    }),
    workCalendar: part(workCalendarJsonSchema, { title: 'Work calendar', description: 'Which days are worked. Default Monday to Friday, where the basis asks.' }),
  },
  required: ['per'],
  additionalProperties: false,
}));
/** zod schema of a `ScheduleCadenceOptions`. */
export const scheduleCadenceOptionsSchema: z.ZodMiniType<ScheduleCadenceOptions> = /* @__PURE__ */ schemaOf(scheduleCadenceOptionsJsonSchema, checks.scheduleCadenceOptions);

/** JSON Schema of a `TrackGoalOptions`. */
export const trackGoalOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Track goal options',
  description: 'How a goal is followed.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'Day of the report: the end of that day.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    basis: {
      title: 'Basis',
      description: 'Days that count as time. Default `workingDays` when a `workCalendar` is given, else `calendarDays`.',
      type: 'string',
      enum: ['calendarDays', 'workingDays'],
      default: 'workingDays',
    },
    workCalendar: part(workCalendarJsonSchema, { title: 'Work calendar', description: 'Which days are worked. Default Monday to Friday, where the basis asks.' }),
    atRiskBelow: {
      title: 'At risk below',
      description: 'A pace index below this is at risk. Default 1.',
      type: ['number', 'string'],
      default: 1,
      pattern: DECIMAL,
    },
    offTrackBelow: {
      title: 'Off track below',
      description: 'A pace index below this is off track; not above `atRiskBelow`. Default 0.9, or `atRiskBelow` where that is less.',
      type: ['number', 'string'],
      default: 0.9,
      pattern: DECIMAL,
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and track the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `TrackGoalOptions`. */
export const trackGoalOptionsSchema: z.ZodMiniType<TrackGoalOptions> = /* @__PURE__ */ schemaOf(trackGoalOptionsJsonSchema, checks.trackGoalOptions);

/** JSON Schema of a `GoalsActual`. */
export const goalsActualJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Goals actual',
  description: 'One value that was reached, of one of many goals.',
  type: 'object',
  properties: {
    goalId: { title: 'Goal id', description: 'The goal it belongs to.', type: ['string', 'integer', 'null'], minLength: 1 },
    ownerId: {
      title: 'Owner id',
      description: 'Without a `goalId`: whose goal it belongs to, when there is one only.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    date: { title: 'Date', description: 'Day it counts for.', type: 'string', format: 'date', pattern: DAY },
    value: {
      title: 'Value',
      description: 'What was reached; under a sum what was added that day.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    weight: {
      title: 'Weight',
      description: 'Under `weightedAverage` how much the value weighs, 0 or more. Default 1, when no row of the goal has one.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      default: 1,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['date', 'value'],
}));
/** zod schema of a `GoalsActual`. */
export const goalsActualSchema: z.ZodMiniType<GoalsActual> = /* @__PURE__ */ schemaOf(goalsActualJsonSchema, checks.goalsActual);

/** JSON Schema of a `TrackGoalsOptions`. */
export const trackGoalsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Track goals options',
  description: 'How many goals are followed.',
  type: 'object',
  properties: {
    total: {
      title: 'Total',
      description: 'Adds up the goals that have none above them. Absent: `total` is null.',
      type: 'object',
      properties: {
        id: {
          title: 'Id',
          description: 'Names the total; the id of a metric adds up only the top goals measured by it, or its topmost goals where none is on top.',
          type: ['string', 'integer'],
          minLength: 1,
        },
      },
      required: ['id'],
      additionalProperties: false,
    },
    asOf: {
      title: 'As of',
      description: 'Day of the report: the end of that day.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    basis: {
      title: 'Basis',
      description: 'Days that count as time. Default `workingDays` when a `workCalendar` is given, else `calendarDays`.',
      type: 'string',
      enum: ['calendarDays', 'workingDays'],
      default: 'workingDays',
    },
    workCalendar: part(workCalendarJsonSchema, { title: 'Work calendar', description: 'Which days are worked. Default Monday to Friday, where the basis asks.' }),
    atRiskBelow: {
      title: 'At risk below',
      description: 'A pace index below this is at risk. Default 1.',
      type: ['number', 'string'],
      default: 1,
      pattern: DECIMAL,
    },
    offTrackBelow: {
      title: 'Off track below',
      description: 'A pace index below this is off track; not above `atRiskBelow`. Default 0.9, or `atRiskBelow` where that is less.',
      type: ['number', 'string'],
      default: 0.9,
      pattern: DECIMAL,
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and track the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `TrackGoalsOptions`. */
export const trackGoalsOptionsSchema: z.ZodMiniType<TrackGoalsOptions> = /* @__PURE__ */ schemaOf(trackGoalsOptionsJsonSchema, checks.trackGoalsOptions);

/** JSON Schema of a `HireMonth`. */
export const hireMonthJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Hire month',
  description: 'What the month of the hire counts for: its days from the hire on (`prorated`); the whole of it (`full`); nothing, unless the hire is on its first day (`skip`); or `full` up to a day of the month and `skip` after it.',
  anyOf: [{ type: 'string', enum: ['prorated', 'full', 'skip'] }, {
    type: 'object',
    properties: {
      cutoffDay: {
        title: 'Cutoff day',
        description: 'Last day of the month, 1 to 31, on which a hire still makes the month count in full.',
        type: 'number',
        minimum: 1,
        maximum: 31,
      },
    },
    required: ['cutoffDay'],
    additionalProperties: false,
  }],
}));
/** zod schema of a `HireMonth`. */
export const hireMonthSchema: z.ZodMiniType<HireMonth> = /* @__PURE__ */ schemaOf(hireMonthJsonSchema);

/** JSON Schema of a `CalculateRampedQuotaOptions`. */
export const calculateRampedQuotaOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate ramped quota options',
  description: 'How a quota is cut to the time that someone is there and up to speed.',
  type: 'object',
  properties: {
    period: part(dateRangeInputJsonSchema, {
      title: 'Period',
      description: 'The days that the quota is for, half-open, or the key of a period such as `\'2026\'`.',
    }),
    activeFrom: {
      title: 'Active from',
      description: 'First day of active life. Default: active from ever.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    activeTo: {
      title: 'Active to',
      description: 'The first day that is no longer in it. Default: active for ever.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    ramp: {
      title: 'Ramp',
      description: 'Factors from 0 to 1 of the months or quarters since `activeFrom`; after the list 1. Default: none.',
      type: ['array', 'null'],
      items: { type: ['number', 'string'], minimum: 0, maximum: 1, pattern: FRACTION },
    },
    rampUnit: {
      title: 'Ramp unit',
      description: 'How long each factor holds. Default `month`.',
      type: 'string',
      enum: ['month', 'quarter'],
      default: 'month',
    },
    hireMonth: part(hireMonthJsonSchema, { title: 'Hire month', description: 'What the month of the hire counts for. Default `prorated`.', default: 'prorated' }),
    seasonality: part(seasonalityJsonSchema, { title: 'Seasonality', description: 'How business swings over the year. Default: it does not.' }),
    basis: part(dayBasisJsonSchema, {
      title: 'Basis',
      description: 'What a day weighs. Default: `workingDays` with a work calendar, else `calendarDays`.',
      default: 'workingDays',
    }),
    workCalendar: part(workCalendarJsonSchema, {
      title: 'Work calendar',
      description: 'Which days are worked. Default: Monday to Friday, when working days are asked for.',
    }),
    by: part(periodRuleJsonSchema, { title: 'By', description: 'The lines of the result. Default `month`.', default: 'month' }),
    step: {
      title: 'Step',
      description: 'The smallest amount, above 0; the quota is a multiple of it. Default `\'0.01\'`.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      default: '0.01',
      pattern: POSITIVE,
    },
  },
  required: ['period'],
  additionalProperties: false,
}));
/** zod schema of a `CalculateRampedQuotaOptions`. */
export const calculateRampedQuotaOptionsSchema: z.ZodMiniType<CalculateRampedQuotaOptions> = /* @__PURE__ */ schemaOf(calculateRampedQuotaOptionsJsonSchema, checks.calculateRampedQuotaOptions);

/** JSON Schema of a `Owner`. */
export const ownerJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Owner',
  description: 'Who carries part of a goal. Fields that are not listed here are ignored.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'Identity, unique among owners.', type: ['string', 'integer'], minLength: 1 },
    level: {
      title: 'Level',
      description: 'Seniority, territory class or whatever goals are set apart by.',
      type: ['string', 'null'],
    },
    weight: {
      title: 'Weight',
      description: 'Size of the share beside that of others, 0 or more. Default 1.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      default: 1,
      pattern: NOT_NEGATIVE,
    },
    activeFrom: {
      title: 'Active from',
      description: 'First day of active life. Default: active from ever.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    activeTo: {
      title: 'Active to',
      description: 'The first day that is no longer in it. Default: active for ever.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    ramp: {
      title: 'Ramp',
      description: 'Factors from 0 to 1 for the first, second … month (or quarter) since `activeFrom`; after the list the owner is at 1. Default: at 1 from the start.',
      type: ['array', 'null'],
      items: { type: ['number', 'string'], minimum: 0, maximum: 1, pattern: FRACTION },
    },
    locked: {
      title: 'Locked',
      description: "A settled value, a multiple of the metric's step: the owner keeps it and the others share the rest.",
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    capacity: {
      title: 'Capacity',
      description: 'The most that the owner can carry, 0 or more. Default: no limit known.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['id'],
}));
/** zod schema of a `Owner`. */
export const ownerSchema: z.ZodMiniType<Owner> = /* @__PURE__ */ schemaOf(ownerJsonSchema, checks.owner);

/** JSON Schema of a `GoalActivities`. */
export const goalActivitiesJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Goal activities',
  description: 'Activities that a goal asks for.',
  type: 'object',
  properties: {
    steps: {
      title: 'Steps',
      description: 'The funnel of activities, in order.',
      type: 'array',
      items: part(activityStepJsonSchema),
    },
    averageValue: {
      title: 'Average value',
      description: 'What one result is worth, above 0; needed where the metric is money. Default: the target counts results.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      pattern: POSITIVE,
    },
  },
  required: ['steps'],
  additionalProperties: false,
}));
/** zod schema of a `GoalActivities`. */
export const goalActivitiesSchema: z.ZodMiniType<GoalActivities> = /* @__PURE__ */ schemaOf(goalActivitiesJsonSchema);

/** JSON Schema of a `DecomposeGoalOptions`. */
export const decomposeGoalOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Decompose goal options',
  description: 'How a goal is taken apart. At least one of `by` and `owners` is needed.',
  type: 'object',
  properties: {
    by: {
      title: 'By',
      description: 'Levels of time from coarse to fine, or the only one. Default: time is not cut.',
      anyOf: [part(periodRuleJsonSchema), { type: 'array', items: part(periodRuleJsonSchema) }],
    },
    owners: {
      title: 'Owners',
      description: 'Who carries it. Default: people are left out.',
      type: 'array',
      items: part(ownerJsonSchema),
    },
    primary: {
      title: 'Primary',
      description: 'Which comes first: periods and in each of them the owners (`time`, the default), or owners and for each of them the periods.',
      type: 'string',
      enum: ['time', 'owners'],
    },
    seasonality: part(seasonalityJsonSchema, { title: 'Seasonality', description: 'How business swings over the year. Default: it does not.' }),
    basis: part(dayBasisJsonSchema, {
      title: 'Basis',
      description: 'What a day weighs. Default: `workingDays` with a work calendar; else `months` when the first level of time is a calendar or fiscal month, quarter, half or year, else `calendarDays`.',
      default: 'workingDays',
    }),
    workCalendar: part(workCalendarJsonSchema, {
      title: 'Work calendar',
      description: 'Which days are worked. Default: Monday to Friday, when working days are asked for.',
    }),
    rampUnit: {
      title: 'Ramp unit',
      description: 'How long each factor of a ramp holds. Default `month`.',
      type: 'string',
      enum: ['month', 'quarter'],
      default: 'month',
    },
    levels: {
      title: 'Levels',
      description: 'Only owners of these levels take part. Default: all owners.',
      type: 'array',
      items: { type: 'string' },
    },
    locked: {
      title: 'Locked',
      description: "Settled values by path, multiples of the metric's step. Default: none.",
      type: 'object',
      additionalProperties: { type: ['number', 'string'], pattern: DECIMAL },
    },
    method: part(allocationMethodJsonSchema, {
      title: 'Method',
      description: 'How whole steps are handed out. Default `largestRemainder`.',
      default: 'largestRemainder',
    }),
    controlled: {
      title: 'Controlled',
      description: 'Holds the sums of both axes: every column within a step of its exact total, every leaf as near as the sums allow to what it would carry with no rounding from the root down (`exactShare` is a share of the rounded value above it). Default false: each branch is rounded by itself, and `drift` tells what that does to the columns.',
      type: 'boolean',
      default: false,
    },
    activities: part(goalActivitiesJsonSchema, {
      title: 'Activities',
      description: 'Adds the activities that the goal asks for, whole at every level. Default: none.',
    }),
  },
  additionalProperties: false,
}));
/** zod schema of a `DecomposeGoalOptions`. */
export const decomposeGoalOptionsSchema: z.ZodMiniType<DecomposeGoalOptions> = /* @__PURE__ */ schemaOf(decomposeGoalOptionsJsonSchema, checks.decomposeGoalOptions);

/** JSON Schema of a `QuotaNode`. */
export const quotaNodeJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  $id: 'urn:salesmath:quotaNode',
  title: 'Quota node',
  description: 'A node of a tree of quotas that add up; what it holds beside these fields is not looked at, so a `GoalNode` will do.',
  type: 'object',
  properties: {
    key: { title: 'Key', description: 'Name of the node.', type: ['string', 'integer'], minLength: 1 },
    value: { title: 'Value', description: 'Its quota, a multiple of the step.', type: ['number', 'string'], pattern: DECIMAL },
    children: { title: 'Children', description: 'The nodes below it. Default: none.', type: ['array', 'null'], items: { $ref: '#' } },
  },
  required: ['key', 'value'],
}));
/** zod schema of a `QuotaNode`. */
export const quotaNodeSchema: z.ZodMiniType<QuotaNode> = /* @__PURE__ */ schemaOf(quotaNodeJsonSchema, checks.quotaNode);

/** JSON Schema of a `OverAssignOptions`. */
export const overAssignOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Over assign options',
  description: 'How a tree of quotas is padded: one of `ratio` and `attainmentFactor`.',
  type: 'object',
  properties: {
    ratio: {
      title: 'Ratio',
      description: 'Times the quota, from 0.5 to 3: of the first level below the root, or a list by level from there on.',
      anyOf: [{ type: ['number', 'string'], minimum: 0.5, maximum: 3, pattern: DECIMAL }, { type: 'array', items: { type: ['number', 'string'], minimum: 0.5, maximum: 3, pattern: DECIMAL } }],
    },
    attainmentFactor: {
      title: 'Attainment factor',
      description: 'The part of what is assigned that is expected to come in, from 1/3 to 2: 0.8 makes a ratio of 1.25.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    step: {
      title: 'Step',
      description: 'The smallest amount, above 0. Default `\'0.01\'`.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      default: '0.01',
      pattern: POSITIVE,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `OverAssignOptions`. */
export const overAssignOptionsSchema: z.ZodMiniType<OverAssignOptions> = /* @__PURE__ */ schemaOf(overAssignOptionsJsonSchema, checks.overAssignOptions);

/** JSON Schema of a `ProrateOptions`. */
export const prorateOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Prorate options',
  description: 'How an amount is cut to the days that are used.',
  type: 'object',
  properties: {
    basis: part(dayBasisJsonSchema, {
      title: 'Basis',
      description: 'What a day weighs. Default: `workingDays` with a work calendar, else `calendarDays`.',
      default: 'workingDays',
    }),
    workCalendar: part(workCalendarJsonSchema, {
      title: 'Work calendar',
      description: 'Which days are worked. Default: Monday to Friday, when working days are asked for.',
    }),
    step: {
      title: 'Step',
      description: 'The smallest amount, above 0. Default `\'0.01\'`.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      default: '0.01',
      pattern: POSITIVE,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ProrateOptions`. */
export const prorateOptionsSchema: z.ZodMiniType<ProrateOptions> = /* @__PURE__ */ schemaOf(prorateOptionsJsonSchema, checks.prorateOptions);

/** JSON Schema of a `OverAssignment`. */
export const overAssignmentJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Over assignment',
  description: 'A second layer of values above those that sum.',
  type: 'object',
  properties: {
    ratio: {
      title: 'Ratio',
      description: 'Times the value, from 0.5 to 3: 1.1 assigns 10 % more.',
      type: ['number', 'string'],
      minimum: 0.5,
      maximum: 3,
      pattern: DECIMAL,
    },
  },
  required: ['ratio'],
  additionalProperties: false,
}));
/** zod schema of a `OverAssignment`. */
export const overAssignmentSchema: z.ZodMiniType<OverAssignment> = /* @__PURE__ */ schemaOf(overAssignmentJsonSchema);

/** JSON Schema of a `SplitGoalByOwnerOptions`. */
export const splitGoalByOwnerOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Split goal by owner options',
  description: 'How a goal is split over people.',
  type: 'object',
  properties: {
    seasonality: part(seasonalityJsonSchema, { title: 'Seasonality', description: 'How business swings over the year. Default: it does not.' }),
    basis: part(dayBasisJsonSchema, {
      title: 'Basis',
      description: 'What a day weighs. Default: `workingDays` with a work calendar, else `calendarDays`.',
      default: 'workingDays',
    }),
    workCalendar: part(workCalendarJsonSchema, {
      title: 'Work calendar',
      description: 'Which days are worked. Default: Monday to Friday, when working days are asked for.',
    }),
    rampUnit: {
      title: 'Ramp unit',
      description: 'How long each factor of a ramp holds. Default `month`.',
      type: 'string',
      enum: ['month', 'quarter'],
      default: 'month',
    },
    levels: {
      title: 'Levels',
      description: 'Only owners of these levels take part. Default: all owners.',
      type: 'array',
      items: { type: 'string' },
    },
    overAssign: part(overAssignmentJsonSchema, { title: 'Over assign', description: 'Adds `assigned`, a padded layer beside `value`. Default: none.' }),
    method: part(allocationMethodJsonSchema, {
      title: 'Method',
      description: 'How whole steps are handed out. Default `largestRemainder`.',
      default: 'largestRemainder',
    }),
  },
  additionalProperties: false,
}));
/** zod schema of a `SplitGoalByOwnerOptions`. */
export const splitGoalByOwnerOptionsSchema: z.ZodMiniType<SplitGoalByOwnerOptions> = /* @__PURE__ */ schemaOf(splitGoalByOwnerOptionsJsonSchema, checks.splitGoalByOwnerOptions);
