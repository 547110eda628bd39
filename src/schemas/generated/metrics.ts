// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { CalculateActivityRatiosOptions, SalesActivity } from '../../metrics/activities.types.js';
import type { AlertThresholds, AlertTrackRow, FindAlertsInput } from '../../metrics/alerts.types.js';
import type { BottleneckReport, BottleneckRow, FindBottlenecksOptions } from '../../metrics/bottlenecks.types.js';
import type { CompareFunnelsOptions, ComparedReport, ComparedRow } from '../../metrics/compareFunnels.types.js';
import type { CalculateFunnelFromCountsOptions, StageCount } from '../../metrics/counts.types.js';
import type { LossParts, SalesItem } from '../../metrics/decomposition.types.js';
import type { CalculateStageKpisOptions, StageKpisInput } from '../../metrics/kpis.types.js';
import type { AnalyzeLossReasonsOptions } from '../../metrics/lossReasons.types.js';
import type { CalculatePipelineReserveOptions, CalculateSalesVelocityOptions, CalculateWeightedPipelineOptions, PipelineCoverageInput, PipelineReserveInput, SalesVelocityInput, WeightedDeal } from '../../metrics/pipeline.types.js';
import type { AnalyzeFunnelOptions, FunnelBasis, SkipPolicy, TrackFunnelOptions } from '../../metrics/report.types.js';
import type { CalculateResponseTimesOptions, LeadContact } from '../../metrics/responses.types.js';
import type { AnalyzeSequencesOptions, EffectiveSequencesOptions, SequenceEvent, SequenceStep } from '../../metrics/sequences.types.js';
import type { FunnelTally, FunnelTallyCell, FunnelTallyOptions, FunnelTallyRow, LossReasonTally, LossReasonTallyOptions, SequenceTally, SequenceTallyRow, TalliedEntries, TalliedLevel, TalliedLosses, TalliedReason, TalliedTimes } from '../../metrics/tally.types.js';
import type { BuildTrackingSheetOptions, TrackingReport, TrackingReportRow } from '../../metrics/trackingSheet.types.js';
import * as checks from '../checks/metrics.js';
import { document, part } from '../document.js';
import { DAY, DECIMAL, INSTANT, NOT_NEGATIVE } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';
import { workCalendarJsonSchema } from './calendar.js';
import { benchmarkJsonSchema, funnelModelJsonSchema } from './funnel.js';
import { dateRangeInputJsonSchema, dateRangeJsonSchema, periodRuleJsonSchema, rejectedRowJsonSchema, roundingModeJsonSchema, timeWindowJsonSchema } from './shared.js';

/** JSON Schema of a `FunnelBasis`. */
export const funnelBasisJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Funnel basis',
  description: 'Which deals a report is about: those created in a range, or whatever happened in it.',
  type: 'string',
  enum: ['cohort', 'period'],
}));
/** zod schema of a `FunnelBasis`. */
export const funnelBasisSchema: z.ZodMiniType<FunnelBasis> = /* @__PURE__ */ schemaOf(funnelBasisJsonSchema);

/** JSON Schema of a `SkipPolicy`. */
export const skipPolicyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Skip policy',
  description: 'When a deal that left a stage out has reached it: see `AnalyzeFunnelOptions.skipPolicy`.',
  type: 'string',
  enum: ['imputed', 'touched', 'sequential'],
}));
/** zod schema of a `SkipPolicy`. */
export const skipPolicySchema: z.ZodMiniType<SkipPolicy> = /* @__PURE__ */ schemaOf(skipPolicyJsonSchema);

/** JSON Schema of a `AnalyzeFunnelOptions`. */
export const analyzeFunnelOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Analyze funnel options',
  description: 'How a funnel is measured.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'The instant of the report; rows at it count, later ones do not. A plain day means its end.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    timeZone: {
      title: 'Time zone',
      description: 'Zone in which days begin: an IANA name. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
    basis: part(funnelBasisJsonSchema, {
      title: 'Basis',
      description: '`cohort`: the deals created in the range, with all that became of them. `period`: what happened in the range, whoever the deal. Default `cohort`.',
      default: 'cohort',
    }),
    range: part(dateRangeInputJsonSchema, {
      title: 'Range',
      description: 'Days in `timeZone`, the end not included, or the key of a period. Under `cohort` the default is all of time; `period` needs one.',
    }),
    skipPolicy: part(skipPolicyJsonSchema, {
      title: 'Skip policy',
      description: '`imputed`: whoever stands further on has passed every required stage before. `touched`: only stages that were visited. `sequential`: only the stages visited in order from the first on, without a gap. Not under `period`. Default `imputed`.',
      default: 'imputed',
    }),
    window: part(timeWindowJsonSchema, {
      title: 'Window',
      description: 'How long after its start an attempt may still reach stages. Not under `period`. Default: without end.',
    }),
    anchor: {
      title: 'Anchor',
      description: 'Where the window begins: at the deal\'s `first` visit, or also at every later visit to the first ordered stage, and the attempt that gets furthest counts (`latest`). Without a window it changes nothing. Not under `period`. Default `first`.',
      type: 'string',
      enum: ['first', 'latest'],
      default: 'first',
    },
    groupBy: {
      title: 'Group by',
      description: "Field of the deal's first row by which slices are made. Default: no groups.",
      type: 'string',
    },
    bucket: part(periodRuleJsonSchema, {
      title: 'Bucket',
      description: 'How time is cut into slices, 40,000 at most: by the deal\'s first visit under `cohort`, into ranges of their own under `period`. Default: not cut.',
    }),
    groups: {
      title: 'Groups',
      description: 'Groups by deal id, which win over the field. Alone they make slices too.',
      type: 'object',
      additionalProperties: { type: ['string', 'null'] },
    },
    values: {
      title: 'Values',
      description: 'Values by deal id, as money, 0 or more, which win over those of the rows.',
      type: 'object',
      additionalProperties: { type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE },
    },
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
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
/** zod schema of a `AnalyzeFunnelOptions`. */
export const analyzeFunnelOptionsSchema: z.ZodMiniType<AnalyzeFunnelOptions> = /* @__PURE__ */ schemaOf(analyzeFunnelOptionsJsonSchema, checks.analyzeFunnelOptions);

/** JSON Schema of a `AnalyzeLossReasonsOptions`. */
export const analyzeLossReasonsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Analyze loss reasons options',
  description: 'How losses are looked at.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'The instant of the report; rows at it count, later ones do not. A plain day means its end.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    timeZone: {
      title: 'Time zone',
      description: 'Zone in which plain days begin: an IANA name. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
    groupBy: {
      title: 'Group by',
      description: "A field of the deal's first row; the reasons are listed for each of its values too. Default: no groups.",
      type: 'string',
    },
    compare: {
      title: 'Compare',
      description: 'Fields of the rows whose values are compared by win rate; of a deal its latest row that carries the field counts. Default none.',
      type: 'array',
      items: { type: 'string' },
    },
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
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
/** zod schema of a `AnalyzeLossReasonsOptions`. */
export const analyzeLossReasonsOptionsSchema: z.ZodMiniType<AnalyzeLossReasonsOptions> = /* @__PURE__ */ schemaOf(analyzeLossReasonsOptionsJsonSchema, checks.analyzeLossReasonsOptions);

/** JSON Schema of a `SequenceEvent`. */
export const sequenceEventJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sequence event',
  description: 'Something that happened to somebody.',
  type: 'object',
  properties: {
    subjectId: {
      title: 'Subject id',
      description: 'Whom it happened to: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    name: { title: 'Name', description: 'What happened.', type: ['string', 'integer'], minLength: 1 },
    at: {
      title: 'At',
      description: 'When: an instant, or a plain day, which means its start in `timeZone`.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    seq: {
      title: 'Seq',
      description: 'Settles which of two events at the same instant comes first: any finite number, the lower one first; ties go by input order. Default 0.',
      type: ['number', 'null'],
      default: 0,
    },
  },
  required: ['subjectId', 'name', 'at'],
}));
/** zod schema of a `SequenceEvent`. */
export const sequenceEventSchema: z.ZodMiniType<SequenceEvent> = /* @__PURE__ */ schemaOf(sequenceEventJsonSchema, checks.sequenceEvent);

/** JSON Schema of a `SequenceStep`. */
export const sequenceStepJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sequence step',
  description: 'A step with what is special about it.',
  type: 'object',
  properties: {
    name: { title: 'Name', description: 'Name of the events that reach it.', type: ['string', 'integer'], minLength: 1 },
    optional: {
      title: 'Optional',
      description: 'Whether the sequence goes on without it. Only with the sequence `ordered`, and not on the first step. Default `false`.',
      type: 'boolean',
      default: false,
    },
  },
  required: ['name'],
  additionalProperties: false,
}));
/** zod schema of a `SequenceStep`. */
export const sequenceStepSchema: z.ZodMiniType<SequenceStep> = /* @__PURE__ */ schemaOf(sequenceStepJsonSchema, checks.sequenceStep);

/** JSON Schema of a `AnalyzeSequencesOptions`. */
export const analyzeSequencesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Analyze sequences options',
  description: 'How attempts are followed.',
  type: 'object',
  properties: {
    window: part(timeWindowJsonSchema, {
      title: 'Window',
      description: 'How long after its start an attempt may still reach steps; both ends belong to it. Default: without end.',
    }),
    anchor: {
      title: 'Anchor',
      description: 'Where attempts start: at the subject\'s first possible event, or at every one, and the best attempt counts (`latest`). Default `first`.',
      type: 'string',
      enum: ['first', 'latest'],
      default: 'first',
    },
    sequence: {
      title: 'Sequence',
      description: '`ordered`: the steps one after the other, other events between allowed. `strict`: no other event between. `any`: the steps in any order. Default `ordered`.',
      type: 'string',
      enum: ['ordered', 'strict', 'any'],
      default: 'ordered',
    },
    exclude: {
      title: 'Exclude',
      description: 'Names of events that remove a subject when they happen during its attempt. Default none.',
      type: 'array',
      items: { type: ['string', 'integer'], minLength: 1 },
    },
    asOf: {
      title: 'As of',
      description: 'The instant of the report; events at it count, later ones do not. A plain day means its end. Default: all events count.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    timeZone: {
      title: 'Time zone',
      description: 'Zone of plain days and of windows in months: an IANA name. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
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
  additionalProperties: false,
}));
/** zod schema of a `AnalyzeSequencesOptions`. */
export const analyzeSequencesOptionsSchema: z.ZodMiniType<AnalyzeSequencesOptions> = /* @__PURE__ */ schemaOf(analyzeSequencesOptionsJsonSchema, checks.analyzeSequencesOptions);

/** JSON Schema of a `TrackingReportRow`. */
export const trackingReportRowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tracking report row',
  description: 'What is read of one row of a funnel report; other fields are ignored.',
  type: 'object',
  properties: {
    stage: { title: 'Stage', description: 'The stage.', type: ['string', 'integer'], minLength: 1 },
    reached: { title: 'Reached', description: 'Deals that reached it.', type: 'number' },
    fromPrevious: {
      title: 'From previous',
      description: 'How many of those before reached it; null on the first row.',
      anyOf: [{
        type: 'object',
        properties: {
          numerator: { title: 'Numerator', description: 'How many of them.', type: 'number' },
          denominator: { title: 'Denominator', description: 'Of how many.', type: 'number' },
        },
        required: ['numerator', 'denominator'],
      }, { type: 'null' }],
    },
    benchmark: {
      title: 'Benchmark',
      description: "Usual range of the conversion into this stage. Default: the model's.",
      anyOf: [part(benchmarkJsonSchema), { type: 'null' }],
    },
  },
  required: ['stage', 'reached', 'fromPrevious'],
}));
/** zod schema of a `TrackingReportRow`. */
export const trackingReportRowSchema: z.ZodMiniType<TrackingReportRow> = /* @__PURE__ */ schemaOf(trackingReportRowJsonSchema);

/** JSON Schema of a `TrackingReport`. */
export const trackingReportJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tracking report',
  description: 'A funnel report: of `analyzeFunnel`, of `calculateFunnelFromCounts`, or of another make.',
  type: 'object',
  properties: {
    rows: { title: 'Rows', description: 'Its stages.', type: 'array', items: part(trackingReportRowJsonSchema) },
    options: {
      title: 'Options',
      description: 'How it was made.',
      type: 'object',
      properties: {
        confidence: { title: 'Confidence', description: 'Level of the intervals. Default 0.95.', type: 'number', default: 0.95 },
      },
    },
  },
  required: ['rows'],
}));
/** zod schema of a `TrackingReport`. */
export const trackingReportSchema: z.ZodMiniType<TrackingReport> = /* @__PURE__ */ schemaOf(trackingReportJsonSchema, checks.trackingReport);

/** JSON Schema of a `BuildTrackingSheetOptions`. */
export const buildTrackingSheetOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Build tracking sheet options',
  description: 'What people write on the sheet.',
  type: 'object',
  properties: {
    planned: {
      title: 'Planned',
      description: 'By stage: deals that should reach it. Default: no plan.',
      type: 'object',
      additionalProperties: { type: 'number' },
    },
    owners: {
      title: 'Owners',
      description: 'By stage: who answers for it. Default: the model\'s `ownerRole`.',
      type: 'object',
      additionalProperties: { type: 'string' },
    },
    actions: {
      title: 'Actions',
      description: "By stage: what is done now; takes the place of the model's key actions.",
      type: 'object',
      additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    },
    notes: { title: 'Notes', description: 'By stage: a remark.', type: 'object', additionalProperties: { type: 'string' } },
    locale: {
      title: 'Locale',
      description: 'Language of the labels, such as `zh-CN`. Default `en`.',
      type: 'string',
      default: 'en',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `BuildTrackingSheetOptions`. */
export const buildTrackingSheetOptionsSchema: z.ZodMiniType<BuildTrackingSheetOptions> = /* @__PURE__ */ schemaOf(buildTrackingSheetOptionsJsonSchema, checks.buildTrackingSheetOptions);

/** JSON Schema of a `SalesActivity`. */
export const salesActivityJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sales activity',
  description: 'Something that was done to win a deal: a call, a visit, a mail.',
  type: 'object',
  properties: {
    dealId: {
      title: 'Deal id',
      description: 'The deal that it was done for: text, or a safe integer, which becomes text. Absent when there is none yet.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    kind: { title: 'Kind', description: 'What was done.', type: ['string', 'integer'], minLength: 1 },
    at: {
      title: 'At',
      description: 'When: an instant, or a plain day, which means its start in `timeZone`.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    replied: {
      title: 'Replied',
      description: 'Whether it was answered; absent when that is not known or makes no sense.',
      type: ['boolean', 'null'],
    },
  },
  required: ['kind', 'at'],
}));
/** zod schema of a `SalesActivity`. */
export const salesActivitySchema: z.ZodMiniType<SalesActivity> = /* @__PURE__ */ schemaOf(salesActivityJsonSchema, checks.salesActivity);

/** JSON Schema of a `CalculateActivityRatiosOptions`. */
export const calculateActivityRatiosOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate activity ratios options',
  description: 'How activities are set against the funnel.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'The instant of the report; activities and rows at it count, later ones do not. A plain day means its end.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    timeZone: {
      title: 'Time zone',
      description: 'Zone in which plain days begin: an IANA name. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
    goalStage: {
      title: 'Goal stage',
      description: 'The ordered stage that activities are meant to bring deals to. Default: the first won stage.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
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
/** zod schema of a `CalculateActivityRatiosOptions`. */
export const calculateActivityRatiosOptionsSchema: z.ZodMiniType<CalculateActivityRatiosOptions> = /* @__PURE__ */ schemaOf(calculateActivityRatiosOptionsJsonSchema, checks.calculateActivityRatiosOptions);

/** JSON Schema of a `StageCount`. */
export const stageCountJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Stage count',
  description: 'How many deals a stage was reached by, as a spreadsheet or another report tells it.',
  type: 'object',
  properties: {
    stage: {
      title: 'Stage',
      description: 'The stage; with a model one of its ordered stages, or a key of its `remap`.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    count: { title: 'Count', description: 'Deals that reached it, a whole number, 0 or more.', type: 'integer', minimum: 0 },
    cost: {
      title: 'Cost',
      description: 'What was spent on it, as money, 0 or more.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    value: {
      title: 'Value',
      description: 'What the deals that reached it are worth, as money, 0 or more.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    days: {
      title: 'Days',
      description: 'Days that all deals spent in it together, 0 or more.',
      type: ['number', 'null'],
      minimum: 0,
    },
  },
  required: ['stage', 'count'],
}));
/** zod schema of a `StageCount`. */
export const stageCountSchema: z.ZodMiniType<StageCount> = /* @__PURE__ */ schemaOf(stageCountJsonSchema, checks.stageCount);

/** JSON Schema of a `CalculateFunnelFromCountsOptions`. */
export const calculateFunnelFromCountsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate funnel from counts options',
  description: 'How counts are measured and money is printed.',
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
/** zod schema of a `CalculateFunnelFromCountsOptions`. */
export const calculateFunnelFromCountsOptionsSchema: z.ZodMiniType<CalculateFunnelFromCountsOptions> = /* @__PURE__ */ schemaOf(calculateFunnelFromCountsOptionsJsonSchema, checks.calculateFunnelFromCountsOptions);

/** JSON Schema of a `PipelineCoverageInput`. */
export const pipelineCoverageInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Pipeline coverage input',
  description: 'What is asked of a pipeline, and what is in it.',
  type: 'object',
  properties: {
    openPipeline: {
      title: 'Open pipeline',
      description: 'Value of the open deals, as money, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    target: {
      title: 'Target',
      description: 'What is to be reached, as money, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    booked: {
      title: 'Booked',
      description: 'What is won already, as money, 0 or more. Default 0.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      default: 0,
      pattern: NOT_NEGATIVE,
    },
    winRate: {
      title: 'Win rate',
      description: 'Part of an open pipeline that is won, a fraction from 0 to 1. Default: unknown.',
      type: ['number', 'null'],
      minimum: 0,
      maximum: 1,
    },
    winRateBasis: {
      title: 'Win rate basis',
      description: 'Whether the win rate is one of money or one of numbers of deals. Default `value`.',
      type: ['string', 'null'],
      enum: ['value', 'count', null],
      default: 'value',
    },
  },
  required: ['openPipeline', 'target'],
  additionalProperties: false,
}));
/** zod schema of a `PipelineCoverageInput`. */
export const pipelineCoverageInputSchema: z.ZodMiniType<PipelineCoverageInput> = /* @__PURE__ */ schemaOf(pipelineCoverageInputJsonSchema, checks.pipelineCoverageInput);

/** JSON Schema of a `PipelineReserveInput`. */
export const pipelineReserveInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Pipeline reserve input',
  description: 'What is in stock, and what is used up in a week. Either `weeklyDemand` or `history` is given.',
  type: 'object',
  properties: {
    openPipeline: {
      title: 'Open pipeline',
      description: 'What is open: deals, or money, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    weeklyDemand: {
      title: 'Weekly demand',
      description: 'What a week uses up, in the same unit, 0 or more.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    history: {
      title: 'History',
      description: 'What full weeks used up, oldest first, 0 or more each.',
      type: ['array', 'null'],
      items: { type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE },
    },
  },
  required: ['openPipeline'],
  additionalProperties: false,
}));
/** zod schema of a `PipelineReserveInput`. */
export const pipelineReserveInputSchema: z.ZodMiniType<PipelineReserveInput> = /* @__PURE__ */ schemaOf(pipelineReserveInputJsonSchema, checks.pipelineReserveInput);

/** JSON Schema of a `CalculatePipelineReserveOptions`. */
export const calculatePipelineReserveOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate pipeline reserve options',
  description: 'When a reserve is low.',
  type: 'object',
  properties: {
    threshold: {
      title: 'Threshold',
      description: 'Fewest weeks that the reserve should last, 0 or more. Default 2.',
      type: 'number',
      minimum: 0,
      default: 2,
    },
    trailingWeeks: {
      title: 'Trailing weeks',
      description: 'How many of the last weeks of the history are averaged, 1 or more. Default 8.',
      type: 'number',
      minimum: 1,
      default: 8,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `CalculatePipelineReserveOptions`. */
export const calculatePipelineReserveOptionsSchema: z.ZodMiniType<CalculatePipelineReserveOptions> = /* @__PURE__ */ schemaOf(calculatePipelineReserveOptionsJsonSchema, checks.calculatePipelineReserveOptions);

/** JSON Schema of a `LeadContact`. */
export const leadContactJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Lead contact',
  description: 'A lead, with when it was first answered.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'The lead: text, or a safe integer, which becomes text; once in the list.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    createdAt: {
      title: 'Created at',
      description: 'When it came in: an instant, or a plain day, which means its start in `timeZone`.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    firstContactAt: {
      title: 'First contact at',
      description: 'When it was first contacted; absent while it was not.',
      type: ['string', 'number', 'null'],
      pattern: INSTANT,
    },
    owner: { title: 'Owner', description: 'Whose lead it is.', type: ['string', 'integer', 'null'], minLength: 1 },
  },
  required: ['id', 'createdAt'],
}));
/** zod schema of a `LeadContact`. */
export const leadContactSchema: z.ZodMiniType<LeadContact> = /* @__PURE__ */ schemaOf(leadContactJsonSchema, checks.leadContact);

/** JSON Schema of a `CalculateResponseTimesOptions`. */
export const calculateResponseTimesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate response times options',
  description: 'How response times are taken.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'The instant of the report: leads created later are set aside, contacts later have not happened. A plain day means its end.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    targetMinutes: {
      title: 'Target minutes',
      description: 'Minutes within which a lead should be answered, above 0; exactly so many is in time. Default: no target.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    workCalendar: part(workCalendarJsonSchema, {
      title: 'Work calendar',
      description: 'Counts minutes on working days only, from midnight to midnight in `timeZone`. Default: every minute counts.',
    }),
    timeZone: {
      title: 'Time zone',
      description: 'Zone in which days begin: an IANA name. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
    groupBy: {
      title: 'Group by',
      description: 'A field of the leads to group by, such as `owner`. Default: no groups.',
      type: 'string',
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
/** zod schema of a `CalculateResponseTimesOptions`. */
export const calculateResponseTimesOptionsSchema: z.ZodMiniType<CalculateResponseTimesOptions> = /* @__PURE__ */ schemaOf(calculateResponseTimesOptionsJsonSchema, checks.calculateResponseTimesOptions);

/** JSON Schema of a `SalesVelocityInput`. */
export const salesVelocityInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sales velocity input',
  description: 'What sales velocity is made of.',
  type: 'object',
  properties: {
    opportunities: {
      title: 'Opportunities',
      description: 'Opportunities worked at the same time, a whole number, 0 or more.',
      type: 'integer',
      minimum: 0,
    },
    averageValue: {
      title: 'Average value',
      description: 'Mean value of a won deal, as money, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    winRate: {
      title: 'Win rate',
      description: 'Part of the opportunities that is won, a fraction from 0 to 1.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    cycleDays: { title: 'Cycle days', description: 'Mean days from opportunity to win, 0 or more.', type: 'number', minimum: 0 },
  },
  required: ['opportunities', 'averageValue', 'winRate', 'cycleDays'],
  additionalProperties: false,
}));
/** zod schema of a `SalesVelocityInput`. */
export const salesVelocityInputSchema: z.ZodMiniType<SalesVelocityInput> = /* @__PURE__ */ schemaOf(salesVelocityInputJsonSchema, checks.salesVelocityInput);

/** JSON Schema of a `CalculateSalesVelocityOptions`. */
export const calculateSalesVelocityOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate sales velocity options',
  description: 'Over how long, and by how much each lever is pulled.',
  type: 'object',
  properties: {
    days: {
      title: 'Days',
      description: 'Days that `total` covers, 0 or more. Default 1.',
      type: 'number',
      minimum: 0,
      default: 1,
    },
    change: {
      title: 'Change',
      description: 'By what fraction each lever gets better, from 0 to below 1. Default 0.1.',
      type: 'number',
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.1,
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
/** zod schema of a `CalculateSalesVelocityOptions`. */
export const calculateSalesVelocityOptionsSchema: z.ZodMiniType<CalculateSalesVelocityOptions> = /* @__PURE__ */ schemaOf(calculateSalesVelocityOptionsJsonSchema, checks.calculateSalesVelocityOptions);

/** JSON Schema of a `StageKpisInput`. */
export const stageKpisInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Stage kpis input',
  description: 'Totals of a period, from which the key figures of the stages are taken.',
  type: 'object',
  properties: {
    counts: {
      title: 'Counts',
      description: 'How many came how far.',
      type: 'object',
      properties: {
        leads: { title: 'Leads', description: 'Leads, a whole number, 0 or more, as are all counts.', type: 'integer', minimum: 0 },
        intents: { title: 'Intents', description: 'Leads with a confirmed intent.', type: ['number', 'null'] },
        opportunities: { title: 'Opportunities', description: 'Intents that became an opportunity.', type: ['number', 'null'] },
        wins: { title: 'Wins', description: 'Opportunities that were won.', type: ['number', 'null'] },
      },
      required: ['leads'],
      additionalProperties: false,
    },
    costs: {
      title: 'Costs',
      description: 'What was spent.',
      anyOf: [{
        type: 'object',
        properties: {
          leads: {
            title: 'Leads',
            description: 'On winning leads, as money, 0 or more.',
            type: ['number', 'string', 'null'],
            minimum: 0,
            pattern: NOT_NEGATIVE,
          },
          total: {
            title: 'Total',
            description: 'On marketing and sales as a whole, as money, 0 or more.',
            type: ['number', 'string', 'null'],
            minimum: 0,
            pattern: NOT_NEGATIVE,
          },
        },
        additionalProperties: false,
      }, { type: 'null' }],
    },
    orders: {
      title: 'Orders',
      description: 'The orders won that have a value.',
      anyOf: [{
        type: 'object',
        properties: {
          count: { title: 'Count', description: 'How many.', type: 'number' },
          value: {
            title: 'Value',
            description: 'What they are worth together, as money, 0 or more.',
            type: ['number', 'string'],
            minimum: 0,
            pattern: NOT_NEGATIVE,
          },
        },
        required: ['count', 'value'],
        additionalProperties: false,
      }, { type: 'null' }],
    },
    customers: {
      title: 'Customers',
      description: 'The customers.',
      anyOf: [{
        type: 'object',
        properties: {
          total: { title: 'Total', description: 'How many there are.', type: 'number' },
          acquired: { title: 'Acquired', description: 'How many were won in the period.', type: ['number', 'null'] },
          repurchased: { title: 'Repurchased', description: 'How many of all bought twice or more often.', type: ['number', 'null'] },
          referrers: { title: 'Referrers', description: 'How many of all brought another customer.', type: ['number', 'null'] },
        },
        required: ['total'],
        additionalProperties: false,
      }, { type: 'null' }],
    },
  },
  required: ['counts'],
  additionalProperties: false,
}));
/** zod schema of a `StageKpisInput`. */
export const stageKpisInputSchema: z.ZodMiniType<StageKpisInput> = /* @__PURE__ */ schemaOf(stageKpisInputJsonSchema, checks.stageKpisInput);

/** JSON Schema of a `CalculateStageKpisOptions`. */
export const calculateStageKpisOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate stage kpis options',
  description: 'How the key figures are measured and printed.',
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
/** zod schema of a `CalculateStageKpisOptions`. */
export const calculateStageKpisOptionsSchema: z.ZodMiniType<CalculateStageKpisOptions> = /* @__PURE__ */ schemaOf(calculateStageKpisOptionsJsonSchema, checks.calculateStageKpisOptions);

/** JSON Schema of a `WeightedDeal`. */
export const weightedDealJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Weighted deal',
  description: 'An open deal, as far as a weighted pipeline reads it.',
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
    currency: {
      title: 'Currency',
      description: 'Currency of the value, an ISO 4217 code; all deals must agree.',
      type: ['string', 'null'],
    },
  },
}));
/** zod schema of a `WeightedDeal`. */
export const weightedDealSchema: z.ZodMiniType<WeightedDeal> = /* @__PURE__ */ schemaOf(weightedDealJsonSchema, checks.weightedDeal);

/** JSON Schema of a `CalculateWeightedPipelineOptions`. */
export const calculateWeightedPipelineOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Calculate weighted pipeline options',
  description: 'How deals are weighted.',
  type: 'object',
  properties: {
    probabilities: {
      title: 'Probabilities',
      description: 'By stage: the chance of its deals, a fraction from 0 to 1.',
      type: 'object',
      additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
    },
    groupBy: { title: 'Group by', description: 'A field of the deals to sum by. Default: no groups.', type: 'string' },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and weight the rest. Default `throw`.',
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
/** zod schema of a `CalculateWeightedPipelineOptions`. */
export const calculateWeightedPipelineOptionsSchema: z.ZodMiniType<CalculateWeightedPipelineOptions> = /* @__PURE__ */ schemaOf(calculateWeightedPipelineOptionsJsonSchema, checks.calculateWeightedPipelineOptions);

/** JSON Schema of a `ComparedRow`. */
export const comparedRowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Compared row',
  description: 'What is read of one row of a funnel report; other fields are ignored.',
  type: 'object',
  properties: {
    stage: { title: 'Stage', description: 'The stage.', type: ['string', 'integer'], minLength: 1 },
    fromPrevious: {
      title: 'From previous',
      description: 'How many of those before reached it; null on the first row. Where it has `low` and `high` and both are null, it is taken for no share.',
      anyOf: [{
        type: 'object',
        properties: {
          numerator: { title: 'Numerator', description: 'How many of them.', type: 'number' },
          denominator: { title: 'Denominator', description: 'Of how many.', type: 'number' },
        },
        required: ['numerator', 'denominator'],
      }, { type: 'null' }],
    },
  },
  required: ['stage', 'fromPrevious'],
}));
/** zod schema of a `ComparedRow`. */
export const comparedRowSchema: z.ZodMiniType<ComparedRow> = /* @__PURE__ */ schemaOf(comparedRowJsonSchema);

/** JSON Schema of a `ComparedReport`. */
export const comparedReportJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Compared report',
  description: 'A funnel report: of `analyzeFunnel`, of `calculateFunnelFromCounts`, or of another make; or a slice of one.',
  type: 'object',
  properties: {
    rows: { title: 'Rows', description: 'Its stages, in order.', type: 'array', items: part(comparedRowJsonSchema) },
    asOf: {
      title: 'As of',
      description: 'The instant up to which the deals were watched; read to find out whether those of both reports had the same time to convert.',
      type: 'string',
    },
    options: {
      title: 'Options',
      description: 'How the report was made; read for the same reason.',
      type: 'object',
      properties: {
        confidence: { title: 'Confidence', description: 'Level of its intervals; not used, they are measured anew.', type: 'number' },
        basis: { title: 'Basis', description: 'Which deals it is about; only cohorts are watched.', type: 'string' },
        range: part(dateRangeJsonSchema, { title: 'Range', description: 'The days in which its deals were created.' }),
        window: part(timeWindowJsonSchema, { title: 'Window', description: 'For how long a deal could convert, if it was watched as long.' }),
        timeZone: { title: 'Time zone', description: 'Zone in which the days of the range begin.', type: 'string' },
      },
    },
    mature: { title: 'Mature', description: 'Whether they have; read where the report does not count them.', type: 'boolean' },
    deals: { title: 'Deals', description: 'How many deals there are.', type: 'number' },
    winRate: {
      title: 'Win rate',
      description: 'Of how many of them the window is over.',
      type: 'object',
      properties: {
        ofMatured: {
          title: 'Of matured',
          description: 'Those deals, counted by `denominator`; null without a window.',
          anyOf: [{
            type: 'object',
            properties: {
              denominator: { title: 'Denominator', description: 'Of how many.', type: 'number' },
            },
            required: ['denominator'],
          }, { type: 'null' }],
        },
      },
    },
  },
  required: ['rows'],
}));
/** zod schema of a `ComparedReport`. */
export const comparedReportSchema: z.ZodMiniType<ComparedReport> = /* @__PURE__ */ schemaOf(comparedReportJsonSchema, checks.comparedReport);

/** JSON Schema of a `CompareFunnelsOptions`. */
export const compareFunnelsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Compare funnels options',
  description: 'How surely a difference is to be shown.',
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
    power: {
      title: 'Power',
      description: 'Chance that `sampleNeeded` deals show the difference if it is there, strictly between 0 and 1. Default 0.8.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.8,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `CompareFunnelsOptions`. */
export const compareFunnelsOptionsSchema: z.ZodMiniType<CompareFunnelsOptions> = /* @__PURE__ */ schemaOf(compareFunnelsOptionsJsonSchema, checks.compareFunnelsOptions);

/** JSON Schema of a `LossParts`. */
export const lossPartsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Loss parts',
  description: 'A market taken apart into those who were lost on the way and those who were won; no customer is in two parts.',
  type: 'object',
  properties: {
    notContacted: {
      title: 'Not contacted',
      description: 'Never contacted; 0 or more, as are all parts.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    notSerious: {
      title: 'Not serious',
      description: 'Contacted, but not worked seriously.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    seriousLost: { title: 'Serious lost', description: 'Worked seriously and lost.', type: ['number', 'string'], pattern: DECIMAL },
    won: { title: 'Won', description: 'Won.', type: ['number', 'string'], pattern: DECIMAL },
    total: {
      title: 'Total',
      description: 'The whole market; when given, the parts must sum to it exactly. Default: their sum.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
  },
  required: ['notContacted', 'notSerious', 'seriousLost', 'won'],
  additionalProperties: false,
}));
/** zod schema of a `LossParts`. */
export const lossPartsSchema: z.ZodMiniType<LossParts> = /* @__PURE__ */ schemaOf(lossPartsJsonSchema, checks.lossParts);

/** JSON Schema of a `SalesItem`. */
export const salesItemJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sales item',
  description: 'What was sold of an item in a period.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'The item: text, or a safe integer, which becomes text; once in a period.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    quantity: {
      title: 'Quantity',
      description: 'How much of it, 0 or more; 0 is as if it were not listed.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    revenue: { title: 'Revenue', description: 'For how much, as money.', type: ['number', 'string'], pattern: DECIMAL },
    currency: {
      title: 'Currency',
      description: 'Currency of the revenue, an ISO 4217 code; all items must agree.',
      type: ['string', 'null'],
    },
  },
  required: ['id', 'quantity', 'revenue'],
}));
/** zod schema of a `SalesItem`. */
export const salesItemSchema: z.ZodMiniType<SalesItem> = /* @__PURE__ */ schemaOf(salesItemJsonSchema, checks.salesItem);

/** JSON Schema of a `AlertTrackRow`. */
export const alertTrackRowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Alert track row',
  description: 'What is read of one row of a track; other fields are ignored.',
  type: 'object',
  properties: {
    group: { title: 'Group', description: 'The group, when there are groups.', type: ['string', 'null'] },
    bucket: { title: 'Bucket', description: 'Key of the period; the rows of a stage stand in time order.', type: 'string' },
    mature: {
      title: 'Mature',
      description: 'Whether the period can be judged; null when that is not known.',
      type: ['boolean', 'null'],
    },
    stage: { title: 'Stage', description: 'The stage.', type: ['string', 'integer'], minLength: 1 },
    reached: { title: 'Reached', description: 'Deals that reached it, a whole number, 0 or more.', type: 'integer', minimum: 0 },
    fromPrevious: {
      title: 'From previous',
      description: 'How many of those before reached it.',
      anyOf: [{
        type: 'object',
        properties: {
          numerator: { title: 'Numerator', description: 'How many of them.', type: 'number' },
          denominator: { title: 'Denominator', description: 'Of how many.', type: 'number' },
        },
        required: ['numerator', 'denominator'],
      }, { type: 'null' }],
    },
    dwellMedianDays: { title: 'Dwell median days', description: 'Median stay in days, 0 or more.', type: ['number', 'null'], minimum: 0 },
    end: { title: 'End', description: 'The first day after the period; read where `mature` is not known.', type: 'string' },
  },
  required: ['bucket', 'mature', 'stage', 'reached', 'fromPrevious'],
}));
/** zod schema of a `AlertTrackRow`. */
export const alertTrackRowSchema: z.ZodMiniType<AlertTrackRow> = /* @__PURE__ */ schemaOf(alertTrackRowJsonSchema);

/** JSON Schema of a `FindAlertsInput`. */
export const findAlertsInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Find alerts input',
  description: 'What alerts are looked for in; each part may be left out.',
  type: 'object',
  properties: {
    track: {
      title: 'Track',
      description: 'A result of `trackFunnel`.',
      anyOf: [{
        type: 'object',
        properties: {
          rows: {
            title: 'Rows',
            description: 'One row for each group, period and stage.',
            type: 'array',
            items: part(alertTrackRowJsonSchema),
          },
          lastEntryAt: {
            title: 'Last entry at',
            description: 'The instant of the latest row of the log; null when it has none.',
            type: ['string', 'null'],
          },
          options: {
            title: 'Options',
            description: 'How it was made.',
            type: 'object',
            properties: {
              asOf: { title: 'As of', description: 'The instant of the report.', type: 'string' },
              basis: { title: 'Basis', description: 'Under `period` a bucket can be judged once it is over.', type: 'string' },
              timeZone: { title: 'Time zone', description: 'Zone in which its days end. Default `UTC`.', type: 'string', default: 'UTC' },
              confidence: { title: 'Confidence', description: 'Level of the intervals.', type: 'number' },
            },
          },
        },
        required: ['rows'],
      }, { type: 'null' }],
    },
    snapshot: {
      title: 'Snapshot',
      description: 'A result of `snapshotStages`.',
      anyOf: [{
        type: 'object',
        properties: {
          asOf: { title: 'As of', description: 'The instant of the report.', type: 'string' },
          list: {
            title: 'List',
            description: 'Where each deal stands.',
            type: 'array',
            items: {
              type: 'object',
              properties: {
                stage: { title: 'Stage', description: 'Its stage.', type: 'string' },
                overdue: { title: 'Overdue', description: 'Whether it has stood there longer than the stage allows.', type: 'boolean' },
                since: {
                  title: 'Since',
                  description: 'Since when it stands there; tells where there is no track when somebody last moved a deal.',
                  type: 'string',
                },
              },
              required: ['stage', 'overdue'],
            },
          },
        },
        required: ['list'],
      }, { type: 'null' }],
    },
    reserve: {
      title: 'Reserve',
      description: 'A result of `calculatePipelineReserve`.',
      anyOf: [{
        type: 'object',
        properties: {
          weeks: {
            title: 'Weeks',
            description: 'For how many weeks the pipeline lasts; null without demand.',
            type: ['number', 'null'],
          },
          threshold: { title: 'Threshold', description: 'Fewest weeks that it should last.', type: 'number' },
          alert: { title: 'Alert', description: 'Whether it lasts less than its threshold.', type: 'boolean' },
        },
        required: ['weeks'],
      }, { type: 'null' }],
    },
    responses: {
      title: 'Responses',
      description: 'A result of `calculateResponseTimes`.',
      anyOf: [{
        type: 'object',
        properties: {
          medianMinutes: { title: 'Median minutes', description: 'Median response in minutes.', type: ['number', 'null'] },
          late: {
            title: 'Late',
            description: 'Leads beyond their target.',
            type: 'array',
            items: {
              type: 'object',
              properties: {
                id: { title: 'Id', description: 'The lead.', type: ['string', 'integer'], minLength: 1 },
                minutes: { title: 'Minutes', description: 'Minutes to the answer, or waited so far.', type: 'number' },
                open: { title: 'Open', description: 'Whether it is still waiting.', type: 'boolean' },
              },
              required: ['id', 'minutes', 'open'],
            },
          },
          options: {
            title: 'Options',
            description: 'How it was made.',
            type: 'object',
            properties: {
              targetMinutes: { title: 'Target minutes', description: 'Minutes within which a lead should be answered.', type: 'number' },
            },
          },
        },
      }, { type: 'null' }],
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `FindAlertsInput`. */
export const findAlertsInputSchema: z.ZodMiniType<FindAlertsInput> = /* @__PURE__ */ schemaOf(findAlertsInputJsonSchema, checks.findAlertsInput);

/** JSON Schema of a `AlertThresholds`. */
export const alertThresholdsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Alert thresholds',
  description: 'From where on something is worth an alert; exactly the threshold is not.',
  type: 'object',
  properties: {
    reserveWeeks: {
      title: 'Reserve weeks',
      description: 'Fewest weeks that the pipeline should last, 0 or more. Default: the threshold of the reserve itself, which is 2 unless given.',
      type: 'number',
      minimum: 0,
    },
    conversionBelow: {
      title: 'Conversion below',
      description: 'By stage: lowest conversion into it, a fraction from 0 to 1. Default: none is checked.',
      type: 'object',
      additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
    },
    conversionDrop: {
      title: 'Conversion drop',
      description: 'Largest fall of a conversion from one period to the next, as a fraction of the earlier rate. Default 0.2.',
      type: 'number',
      default: 0.2,
    },
    dwellFactor: {
      title: 'Dwell factor',
      description: 'Largest growth of a median stay from one period to the next, as a factor. Default 1.5.',
      type: 'number',
      default: 1.5,
    },
    firstResponseMinutes: {
      title: 'First response minutes',
      description: 'Most minutes until a lead is first answered, above 0. Default: the target of the response times, when they have one.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    dataGapDays: {
      title: 'Data gap days',
      description: 'Most days without any row before the report, above 0. Default: not checked.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    minSample: {
      title: 'Min sample',
      description: 'Fewest deals in each period that a stage is judged by, 0 or more. Default 30.',
      type: 'number',
      minimum: 0,
      default: 30,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `AlertThresholds`. */
export const alertThresholdsSchema: z.ZodMiniType<AlertThresholds> = /* @__PURE__ */ schemaOf(alertThresholdsJsonSchema, checks.alertThresholds);

/** JSON Schema of a `BottleneckRow`. */
export const bottleneckRowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Bottleneck row',
  description: 'What is read of one row of a funnel report; other fields are ignored.',
  type: 'object',
  properties: {
    stage: { title: 'Stage', description: 'The stage.', type: ['string', 'integer'], minLength: 1 },
    kind: {
      title: 'Kind',
      description: '`won` marks the stage in which deals are won. Without such a row the last one is taken.',
      type: ['string', 'null'],
    },
    optional: {
      title: 'Optional',
      description: 'Whether deals may leave it out, so that no later rate is taken of it.',
      type: ['boolean', 'null'],
    },
    reached: { title: 'Reached', description: 'Deals that reached it, a whole number, 0 or more.', type: 'integer', minimum: 0 },
    fromPrevious: {
      title: 'From previous',
      description: 'How many of those before reached it; null on the first row.',
      anyOf: [{
        type: 'object',
        properties: {
          numerator: { title: 'Numerator', description: 'How many of them.', type: 'number' },
          denominator: { title: 'Denominator', description: 'Of how many.', type: 'number' },
        },
        required: ['numerator', 'denominator'],
      }, { type: 'null' }],
    },
    benchmark: {
      title: 'Benchmark',
      description: 'Usual range of the conversion into this stage.',
      anyOf: [part(benchmarkJsonSchema), { type: 'null' }],
    },
    value: {
      title: 'Value',
      description: 'What the deals that reached it are worth: of all of them, or with the number of those `missing` a value.',
      anyOf: [{ type: ['number', 'string'], pattern: DECIMAL }, {
        type: 'object',
        properties: {
          reached: {
            title: 'Reached',
            description: 'What the deals with a value are worth, as money.',
            type: ['number', 'string'],
            pattern: DECIMAL,
          },
          missing: { title: 'Missing', description: 'How many have none.', type: 'number' },
        },
        required: ['reached', 'missing'],
      }, { type: 'null' }],
    },
    dwellDays: {
      title: 'Dwell days',
      description: 'The stay in the stage, as a report on a log of stage changes tells it.',
      anyOf: [{
        type: 'object',
        properties: {
          restrictedMean: { title: 'Restricted mean', description: 'Mean stay in days; null where it is not known.', type: ['number', 'null'] },
        },
      }, { type: 'null' }],
    },
    averageDays: {
      title: 'Average days',
      description: 'The mean stay in days, as a funnel of counts tells it; read where there is no `dwellDays`.',
      type: ['number', 'null'],
    },
  },
  required: ['stage', 'reached', 'fromPrevious'],
}));
/** zod schema of a `BottleneckRow`. */
export const bottleneckRowSchema: z.ZodMiniType<BottleneckRow> = /* @__PURE__ */ schemaOf(bottleneckRowJsonSchema);

/** JSON Schema of a `BottleneckReport`. */
export const bottleneckReportJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Bottleneck report',
  description: 'A funnel report: of `analyzeFunnel`, of `calculateFunnelFromCounts`, or of another make; or a slice of one.',
  type: 'object',
  properties: {
    rows: { title: 'Rows', description: 'Its stages, in order.', type: 'array', items: part(bottleneckRowJsonSchema) },
    mature: { title: 'Mature', description: 'Whether they have; read where the report does not count them.', type: 'boolean' },
    deals: { title: 'Deals', description: 'How many deals there are.', type: 'number' },
    winRate: {
      title: 'Win rate',
      description: 'Of how many of them the window is over.',
      type: 'object',
      properties: {
        ofMatured: {
          title: 'Of matured',
          description: 'Those deals, counted by `denominator`; null without a window.',
          anyOf: [{
            type: 'object',
            properties: {
              denominator: { title: 'Denominator', description: 'Of how many.', type: 'number' },
            },
            required: ['denominator'],
          }, { type: 'null' }],
        },
      },
    },
  },
  required: ['rows'],
}));
/** zod schema of a `BottleneckReport`. */
export const bottleneckReportSchema: z.ZodMiniType<BottleneckReport> = /* @__PURE__ */ schemaOf(bottleneckReportJsonSchema, checks.bottleneckReport);

/** JSON Schema of a `FindBottlenecksOptions`. */
export const findBottlenecksOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Find bottlenecks options',
  description: 'What stages are held against.',
  type: 'object',
  properties: {
    benchmarks: {
      title: 'Benchmarks',
      description: "By stage: the usual range of the conversion into it; wins over the row's own.",
      type: 'object',
      additionalProperties: part(benchmarkJsonSchema),
    },
    minSample: {
      title: 'Min sample',
      description: 'Fewest deals before a stage that it is judged by, 0 or more. Default 30.',
      type: 'number',
      minimum: 0,
      default: 30,
    },
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
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
/** zod schema of a `FindBottlenecksOptions`. */
export const findBottlenecksOptionsSchema: z.ZodMiniType<FindBottlenecksOptions> = /* @__PURE__ */ schemaOf(findBottlenecksOptionsJsonSchema, checks.findBottlenecksOptions);

/** JSON Schema of a `FunnelTallyOptions`. */
export const funnelTallyOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Funnel tally options',
  description: 'The options of a funnel tally, defaults filled in but for what hangs on the currency.',
  type: 'object',
  properties: {
    range: part(dateRangeJsonSchema, { title: 'Range', description: 'The range, when one was given.' }),
    confidence: { title: 'Confidence', description: 'Level of the intervals.', type: 'number' },
    asOf: { title: 'As of', description: 'The instant of the report.', type: 'string' },
    onInvalid: { title: 'On invalid', description: 'What was done about bad rows.', type: 'string', enum: ['throw', 'collect'] },
    timeZone: { title: 'Time zone', description: 'Zone in which days begin.', type: 'string' },
    basis: part(funnelBasisJsonSchema, { title: 'Basis', description: 'Which deals the report is about.' }),
    skipPolicy: part(skipPolicyJsonSchema, { title: 'Skip policy', description: 'When a stage left out counts as reached; not under `period`.' }),
    window: part(timeWindowJsonSchema, { title: 'Window', description: 'The window, when one was given.' }),
    anchor: {
      title: 'Anchor',
      description: 'Where the window begins; not under `period`.',
      type: 'string',
      enum: ['first', 'latest'],
    },
    groupBy: { title: 'Group by', description: 'The field of the groups, when one was given.', type: 'string' },
    bucket: part(periodRuleJsonSchema, { title: 'Bucket', description: 'How time was cut, when it was.' }),
    groups: {
      title: 'Groups',
      description: 'Groups by deal id, when given.',
      type: 'object',
      additionalProperties: { type: ['string', 'null'] },
    },
    values: {
      title: 'Values',
      description: 'Values by deal id as exact decimals, when given.',
      type: 'object',
      additionalProperties: { type: 'string' },
    },
    currency: { title: 'Currency', description: 'ISO 4217 code.', type: 'string' },
    minorUnits: { title: 'Minor units', description: 'Decimals of money, when they were given.', type: 'number' },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'How money is rounded.' }),
  },
  required: ['confidence', 'asOf', 'onInvalid', 'timeZone', 'basis', 'rounding'],
  additionalProperties: false,
}));
/** zod schema of a `FunnelTallyOptions`. */
export const funnelTallyOptionsSchema: z.ZodMiniType<FunnelTallyOptions> = /* @__PURE__ */ schemaOf(funnelTallyOptionsJsonSchema);

/** JSON Schema of a `TalliedTimes`. */
export const talliedTimesJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied times',
  description: 'Lengths of time, each with how often it occurs.',
  type: 'object',
  properties: {
    milliseconds: { title: 'Milliseconds', description: 'Whole milliseconds, rising.', type: 'array', items: { type: 'number' } },
    counts: {
      title: 'Counts',
      description: 'How often each of them occurs, 1 or more.',
      type: 'array',
      items: { type: 'number', minimum: 1 },
    },
  },
  required: ['milliseconds', 'counts'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedTimes`. */
export const talliedTimesSchema: z.ZodMiniType<TalliedTimes> = /* @__PURE__ */ schemaOf(talliedTimesJsonSchema);

/** JSON Schema of a `FunnelTallyRow`. */
export const funnelTallyRowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Funnel tally row',
  description: 'What is counted of one ordered stage in one part of a funnel.',
  type: 'object',
  properties: {
    stage: { title: 'Stage', description: 'The stage.', type: 'string' },
    reached: { title: 'Reached', description: 'Deals that reached it.', type: 'number' },
    skipped: { title: 'Skipped', description: 'Deals that passed it by.', type: 'number' },
    opening: { title: 'Opening', description: 'Visits going on when the range began.', type: 'number' },
    entries: { title: 'Entries', description: 'Visits begun.', type: 'number' },
    advanced: { title: 'Advanced', description: 'Visits that ended in a later stage.', type: 'number' },
    lost: { title: 'Lost', description: 'Visits that ended in a lost stage.', type: 'number' },
    regressed: { title: 'Regressed', description: 'Visits that ended in an earlier stage.', type: 'number' },
    movedOut: { title: 'Moved out', description: 'Visits that ended in a parked stage.', type: 'number' },
    stillHere: { title: 'Still here', description: 'Visits still going on.', type: 'number' },
    numerator: { title: 'Numerator', description: 'Numerator of `fromPrevious`.', type: 'number' },
    denominator: { title: 'Denominator', description: 'Denominator of `fromPrevious`.', type: 'number' },
    alsoFirst: { title: 'Also first', description: 'Numerator of `fromFirst`.', type: 'number' },
    missing: { title: 'Missing', description: 'Deals that reached it and have no value.', type: 'number' },
    exactReached: { title: 'Exact reached', description: 'Value of the deals that reached it, exact.', type: 'string' },
    ended: part(talliedTimesJsonSchema, { title: 'Ended', description: 'Lengths of the visits begun that ended.' }),
    ongoing: part(talliedTimesJsonSchema, { title: 'Ongoing', description: 'Lengths, up to `asOf`, of the visits begun that go on.' }),
  },
  required: ['stage', 'reached', 'skipped', 'opening', 'entries', 'advanced', 'lost', 'regressed', 'movedOut', 'stillHere', 'numerator', 'denominator', 'alsoFirst', 'missing', 'exactReached', 'ended', 'ongoing'],
  additionalProperties: false,
}));
/** zod schema of a `FunnelTallyRow`. */
export const funnelTallyRowSchema: z.ZodMiniType<FunnelTallyRow> = /* @__PURE__ */ schemaOf(funnelTallyRowJsonSchema);

/** JSON Schema of a `FunnelTallyCell`. */
export const funnelTallyCellJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Funnel tally cell',
  description: 'What is counted in one part of a funnel: a group, a period, both, or all.',
  type: 'object',
  properties: {
    group: {
      title: 'Group',
      description: 'The group; null where the field is missing, and without groups.',
      type: ['string', 'null'],
    },
    start: {
      title: 'Start',
      description: 'First day of the period; null without `bucket`.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    deals: { title: 'Deals', description: 'Deals.', type: 'number' },
    won: { title: 'Won', description: 'Deals won.', type: 'number' },
    lost: { title: 'Lost', description: 'Deals lost.', type: 'number' },
    open: { title: 'Open', description: 'All others.', type: 'number' },
    reopened: { title: 'Reopened', description: 'Deals that went back to open.', type: 'number' },
    createdWon: { title: 'Created won', description: 'Deals won of those created.', type: 'number' },
    matured: { title: 'Matured', description: 'Deals whose window is over.', type: 'number' },
    maturedWon: { title: 'Matured won', description: 'Those of them won within it.', type: 'number' },
    closedMissing: { title: 'Closed missing', description: 'Closed deals without a value.', type: 'number' },
    exactWon: { title: 'Exact won', description: 'Value of the deals won, exact.', type: 'string' },
    exactClosed: { title: 'Exact closed', description: 'Value of the deals won or lost, exact.', type: 'string' },
    wins: part(talliedTimesJsonSchema, { title: 'Wins', description: 'From the first visit to the win.' }),
    rows: {
      title: 'Rows',
      description: 'One for each ordered stage, in order.',
      type: 'array',
      items: part(funnelTallyRowJsonSchema),
    },
  },
  required: ['group', 'start', 'deals', 'won', 'lost', 'open', 'reopened', 'createdWon', 'matured', 'maturedWon', 'closedMissing', 'exactWon', 'exactClosed', 'wins', 'rows'],
  additionalProperties: false,
}));
/** zod schema of a `FunnelTallyCell`. */
export const funnelTallyCellSchema: z.ZodMiniType<FunnelTallyCell> = /* @__PURE__ */ schemaOf(funnelTallyCellJsonSchema);

/** JSON Schema of a `TalliedEntries`. */
export const talliedEntriesJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied entries',
  description: 'Rows that had no say, or none of their own.',
  type: 'object',
  properties: {
    afterAsOf: { title: 'After as of', description: 'Later than `asOf`.', type: 'number' },
    selfTransitions: { title: 'Self transitions', description: 'Rows that repeat the stage before them.', type: 'number' },
    dropped: { title: 'Dropped', description: 'Rows of stages that the remap leaves out.', type: 'number' },
  },
  required: ['afterAsOf', 'selfTransitions', 'dropped'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedEntries`. */
export const talliedEntriesSchema: z.ZodMiniType<TalliedEntries> = /* @__PURE__ */ schemaOf(talliedEntriesJsonSchema);

/** JSON Schema of a `FunnelTally`. */
export const funnelTallyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Funnel tally',
  description: 'What the deals of a shard come to: counts, exact sums and times, which add up with those of other shards.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'What kind of tally it is.', const: 'funnel' },
    model: part(funnelModelJsonSchema, { title: 'Model', description: 'The stages, with defaults filled in.' }),
    options: part(funnelTallyOptionsJsonSchema, { title: 'Options', description: 'How it was counted.' }),
    groups: {
      title: 'Groups',
      description: 'The groups, by name; null, where the field is missing, last. Without groups null alone.',
      type: 'array',
      items: { type: ['string', 'null'] },
    },
    cells: {
      title: 'Cells',
      description: 'The parts in which anything was counted, by group, then by time.',
      type: 'array',
      items: part(funnelTallyCellJsonSchema),
    },
    whole: {
      title: 'Whole',
      description: 'The range as a whole, when `period` is cut into slices: a deal may count in several of them. Null when nothing was counted.',
      anyOf: [part(funnelTallyCellJsonSchema), { type: 'null' }],
    },
    entries: part(talliedEntriesJsonSchema, { title: 'Entries', description: 'Rows that had no say.' }),
    values: {
      title: 'Values',
      description: 'Deals with a value, and without.',
      type: 'object',
      properties: {
        known: { title: 'Known', description: 'Deals with a value.', type: 'number' },
        missing: { title: 'Missing', description: 'Deals without one.', type: 'number' },
      },
      required: ['known', 'missing'],
    },
    endLooksInclusive: {
      title: 'End looks inclusive',
      description: 'Whether the range was given with an end that looks like its last day.',
      type: 'boolean',
    },
    rejected: {
      title: 'Rejected',
      description: 'Rows that could not be used; indexes count within their shard.',
      type: 'array',
      items: part(rejectedRowJsonSchema),
    },
  },
  required: ['kind', 'model', 'options', 'groups', 'cells', 'whole', 'entries', 'values', 'endLooksInclusive', 'rejected'],
}));
/** zod schema of a `FunnelTally`. */
export const funnelTallySchema: z.ZodMiniType<FunnelTally> = /* @__PURE__ */ schemaOf(funnelTallyJsonSchema, checks.funnelTally);

/** JSON Schema of a `LossReasonTallyOptions`. */
export const lossReasonTallyOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Loss reason tally options',
  description: 'The options of a tally of losses, defaults filled in but for what hangs on the currency, which is there when it was given.',
  type: 'object',
  properties: {
    confidence: { title: 'Confidence', description: 'Level of the intervals.', type: 'number' },
    asOf: { title: 'As of', description: 'The instant of the report.', type: 'string' },
    onInvalid: { title: 'On invalid', description: 'What was done about bad rows.', type: 'string', enum: ['throw', 'collect'] },
    timeZone: { title: 'Time zone', description: 'Zone in which plain days begin.', type: 'string' },
    groupBy: { title: 'Group by', description: 'The field of the groups, when one was given.', type: 'string' },
    compare: { title: 'Compare', description: 'The fields compared.', type: 'array', items: { type: 'string' } },
    currency: { title: 'Currency', description: 'ISO 4217 code.', type: 'string' },
    minorUnits: { title: 'Minor units', description: 'Decimals of money, when they were given.', type: 'number' },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'How money is rounded.' }),
  },
  required: ['confidence', 'asOf', 'onInvalid', 'timeZone', 'compare', 'rounding'],
  additionalProperties: false,
}));
/** zod schema of a `LossReasonTallyOptions`. */
export const lossReasonTallyOptionsSchema: z.ZodMiniType<LossReasonTallyOptions> = /* @__PURE__ */ schemaOf(lossReasonTallyOptionsJsonSchema);

/** JSON Schema of a `TalliedReason`. */
export const talliedReasonJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied reason',
  description: 'Deals that were lost for one reason.',
  type: 'object',
  properties: {
    reason: { title: 'Reason', description: 'The reason; null for deals lost without one.', type: ['string', 'null'] },
    count: { title: 'Count', description: 'Deals lost for it.', type: 'number' },
    exactValue: { title: 'Exact value', description: 'What they are worth, exact.', type: 'string' },
    missingValue: { title: 'Missing value', description: 'Those of them without a value.', type: 'number' },
    byStage: {
      title: 'By stage',
      description: 'Deals by the last ordered stage that they stood in.',
      type: 'object',
      additionalProperties: { type: 'number' },
    },
  },
  required: ['reason', 'count', 'exactValue', 'missingValue', 'byStage'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedReason`. */
export const talliedReasonSchema: z.ZodMiniType<TalliedReason> = /* @__PURE__ */ schemaOf(talliedReasonJsonSchema);

/** JSON Schema of a `TalliedLosses`. */
export const talliedLossesJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied losses',
  description: 'Deals lost in one group.',
  type: 'object',
  properties: {
    group: {
      title: 'Group',
      description: 'The group; null where the field is missing, and without groups.',
      type: ['string', 'null'],
    },
    reasons: {
      title: 'Reasons',
      description: 'By name; null, where none was written, last.',
      type: 'array',
      items: part(talliedReasonJsonSchema),
    },
  },
  required: ['group', 'reasons'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedLosses`. */
export const talliedLossesSchema: z.ZodMiniType<TalliedLosses> = /* @__PURE__ */ schemaOf(talliedLossesJsonSchema);

/** JSON Schema of a `TalliedLevel`. */
export const talliedLevelJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied level',
  description: 'Closed deals with one value of a field that is compared.',
  type: 'object',
  properties: {
    field: { title: 'Field', description: 'The field.', type: 'string' },
    level: { title: 'Level', description: 'Its value; null for deals without it.', type: ['string', 'null'] },
    won: { title: 'Won', description: 'Deals won.', type: 'number' },
    closed: { title: 'Closed', description: 'Deals won or lost.', type: 'number' },
  },
  required: ['field', 'level', 'won', 'closed'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedLevel`. */
export const talliedLevelSchema: z.ZodMiniType<TalliedLevel> = /* @__PURE__ */ schemaOf(talliedLevelJsonSchema);

/** JSON Schema of a `LossReasonTally`. */
export const lossReasonTallyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Loss reason tally',
  description: 'Why the deals of a shard were lost.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'What kind of tally it is.', const: 'lossReasons' },
    model: part(funnelModelJsonSchema, { title: 'Model', description: 'The stages, with defaults filled in.' }),
    options: part(lossReasonTallyOptionsJsonSchema, { title: 'Options', description: 'How it was counted.' }),
    currency: { title: 'Currency', description: 'The currency of the values; null when none is told.', type: ['string', 'null'] },
    losses: {
      title: 'Losses',
      description: 'By group, null last; without groups one, of all deals.',
      type: 'array',
      items: part(talliedLossesJsonSchema),
    },
    levels: {
      title: 'Levels',
      description: 'By field in the order asked for, then by level, null last.',
      type: 'array',
      items: part(talliedLevelJsonSchema),
    },
    entries: part(talliedEntriesJsonSchema, { title: 'Entries', description: 'Rows that had no say.' }),
    rejected: {
      title: 'Rejected',
      description: 'Rows that could not be used; indexes count within their shard.',
      type: 'array',
      items: part(rejectedRowJsonSchema),
    },
  },
  required: ['kind', 'model', 'options', 'currency', 'losses', 'levels', 'entries', 'rejected'],
}));
/** zod schema of a `LossReasonTally`. */
export const lossReasonTallySchema: z.ZodMiniType<LossReasonTally> = /* @__PURE__ */ schemaOf(lossReasonTallyJsonSchema, checks.lossReasonTally);

/** JSON Schema of a `EffectiveSequencesOptions`. */
export const effectiveSequencesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Effective sequences options',
  description: 'The options that were in effect.',
  type: 'object',
  properties: {
    window: part(timeWindowJsonSchema, { title: 'Window', description: 'The window, when one was given.' }),
    anchor: { title: 'Anchor', description: 'Where attempts start.', type: 'string', enum: ['first', 'latest'] },
    sequence: { title: 'Sequence', description: 'How steps follow each other.', type: 'string', enum: ['ordered', 'strict', 'any'] },
    exclude: { title: 'Exclude', description: 'Names of events that remove a subject.', type: 'array', items: { type: 'string' } },
    asOf: { title: 'As of', description: 'The instant of the report, when one was given.', type: 'string' },
    timeZone: { title: 'Time zone', description: 'Zone of plain days and of windows in months.', type: 'string' },
    confidence: { title: 'Confidence', description: 'Level of the intervals.', type: 'number' },
    onInvalid: { title: 'On invalid', description: 'What was done about bad rows.', type: 'string', enum: ['throw', 'collect'] },
  },
  required: ['anchor', 'sequence', 'exclude', 'timeZone', 'confidence', 'onInvalid'],
  additionalProperties: false,
}));
/** zod schema of a `EffectiveSequencesOptions`. */
export const effectiveSequencesOptionsSchema: z.ZodMiniType<EffectiveSequencesOptions> = /* @__PURE__ */ schemaOf(effectiveSequencesOptionsJsonSchema);

/** JSON Schema of a `SequenceTallyRow`. */
export const sequenceTallyRowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sequence tally row',
  description: 'One step of a tally of sequences.',
  type: 'object',
  properties: {
    step: { title: 'Step', description: 'Its name.', type: 'string' },
    optional: { title: 'Optional', description: 'Whether it may be left out.', type: 'boolean' },
    reached: { title: 'Reached', description: 'Subjects that reached it.', type: 'number' },
    times: part(talliedTimesJsonSchema, { title: 'Times', description: 'From the nearest earlier step that is not optional; empty in the first row.' }),
  },
  required: ['step', 'optional', 'reached', 'times'],
  additionalProperties: false,
}));
/** zod schema of a `SequenceTallyRow`. */
export const sequenceTallyRowSchema: z.ZodMiniType<SequenceTallyRow> = /* @__PURE__ */ schemaOf(sequenceTallyRowJsonSchema);

/** JSON Schema of a `SequenceTally`. */
export const sequenceTallyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sequence tally',
  description: 'How far the subjects of a shard got.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'What kind of tally it is.', const: 'sequences' },
    options: part(effectiveSequencesOptionsJsonSchema, { title: 'Options', description: 'How it was counted.' }),
    subjects: { title: 'Subjects', description: 'Distinct subjects, those removed by `exclude` included.', type: 'number' },
    excluded: { title: 'Excluded', description: 'Subjects removed by `exclude`.', type: 'number' },
    rows: { title: 'Rows', description: 'One for each step.', type: 'array', items: part(sequenceTallyRowJsonSchema) },
    afterAsOf: { title: 'After as of', description: 'Events later than `asOf`.', type: 'number' },
    rejected: {
      title: 'Rejected',
      description: 'Rows that could not be used; indexes count within their shard.',
      type: 'array',
      items: part(rejectedRowJsonSchema),
    },
  },
  required: ['kind', 'options', 'subjects', 'excluded', 'rows', 'afterAsOf', 'rejected'],
}));
/** zod schema of a `SequenceTally`. */
export const sequenceTallySchema: z.ZodMiniType<SequenceTally> = /* @__PURE__ */ schemaOf(sequenceTallyJsonSchema, checks.sequenceTally);

/** JSON Schema of a `TrackFunnelOptions`. */
export const trackFunnelOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Track funnel options',
  description: 'The options of `AnalyzeFunnelOptions`, with the periods that are compared.',
  type: 'object',
  properties: {
    bucket: part(periodRuleJsonSchema, { title: 'Bucket', description: 'How time is cut, into 40,000 periods at most.' }),
    asOf: {
      title: 'As of',
      description: 'The instant of the report; rows at it count, later ones do not. A plain day means its end.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    timeZone: {
      title: 'Time zone',
      description: 'Zone in which days begin: an IANA name. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
    basis: part(funnelBasisJsonSchema, {
      title: 'Basis',
      description: '`cohort`: the deals created in the range, with all that became of them. `period`: what happened in the range, whoever the deal. Default `cohort`.',
      default: 'cohort',
    }),
    range: part(dateRangeInputJsonSchema, {
      title: 'Range',
      description: 'Days in `timeZone`, the end not included, or the key of a period. Under `cohort` the default is all of time; `period` needs one.',
    }),
    skipPolicy: part(skipPolicyJsonSchema, {
      title: 'Skip policy',
      description: '`imputed`: whoever stands further on has passed every required stage before. `touched`: only stages that were visited. `sequential`: only the stages visited in order from the first on, without a gap. Not under `period`. Default `imputed`.',
      default: 'imputed',
    }),
    window: part(timeWindowJsonSchema, {
      title: 'Window',
      description: 'How long after its start an attempt may still reach stages. Not under `period`. Default: without end.',
    }),
    anchor: {
      title: 'Anchor',
      description: 'Where the window begins: at the deal\'s `first` visit, or also at every later visit to the first ordered stage, and the attempt that gets furthest counts (`latest`). Without a window it changes nothing. Not under `period`. Default `first`.',
      type: 'string',
      enum: ['first', 'latest'],
      default: 'first',
    },
    groupBy: {
      title: 'Group by',
      description: "Field of the deal's first row by which slices are made. Default: no groups.",
      type: 'string',
    },
    groups: {
      title: 'Groups',
      description: 'Groups by deal id, which win over the field. Alone they make slices too.',
      type: 'object',
      additionalProperties: { type: ['string', 'null'] },
    },
    values: {
      title: 'Values',
      description: 'Values by deal id, as money, 0 or more, which win over those of the rows.',
      type: 'object',
      additionalProperties: { type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE },
    },
    confidence: {
      title: 'Confidence',
      description: 'Level of the intervals, strictly between 0 and 1. Default 0.95.',
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
  required: ['bucket', 'asOf'],
  additionalProperties: false,
}));
/** zod schema of a `TrackFunnelOptions`. */
export const trackFunnelOptionsSchema: z.ZodMiniType<TrackFunnelOptions> = /* @__PURE__ */ schemaOf(trackFunnelOptionsJsonSchema, checks.trackFunnelOptions);
