// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { AuditEntriesOptions, DealCreation } from '../../funnel/audit.types.js';
import type { BehaviourRule, FitRule, LeadActivity, LeadGrade, LeadScoreRules, ScoreLeadsOptions, ScoredLeadInput } from '../../funnel/leadScore.types.js';
import type { StageMove } from '../../funnel/moves.types.js';
import type { ScheduleRemindersOptions, ServiceLevel, ServiceSpan } from '../../funnel/reminders.types.js';
import type { SnapshotStagesOptions } from '../../funnel/snapshot.types.js';
import type { AddStageOptions, Benchmark, Criterion, FunnelModel, FunnelOverrides, FunnelTemplateId, FunnelText, LocalizedText, RenameStageOptions, Stage, StageEntry, StageKind, StageRemap } from '../../funnel/types.js';
import * as checks from '../checks/funnel.js';
import { document, part } from '../document.js';
import { DAY, DECIMAL, INSTANT } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';
import { workCalendarJsonSchema } from './calendar.js';
import { filterJsonSchema, roundingModeJsonSchema } from './shared.js';

/** JSON Schema of a `StageEntry`. */
export const stageEntryJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Stage entry',
  description: 'One row of a stage history: the deal entered this stage. Other fields are carried along.',
  type: 'object',
  properties: {
    dealId: {
      title: 'Deal id',
      description: 'The deal: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    stage: {
      title: 'Stage',
      description: 'The stage that was entered: a stage of the model, or a key of its `remap`.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    at: {
      title: 'At',
      description: 'When: an instant, or a plain day, which means its start in `timeZone`.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    seq: {
      title: 'Seq',
      description: 'Settles which of two rows at the same instant comes first: any finite number, the lower one first; ties go by input order. Absent or null: 0.',
      type: ['number', 'null'],
    },
    value: {
      title: 'Value',
      description: 'What the deal was worth from then on, as money; below 0 where nothing is summed. A row without one leaves it as it was.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    currency: {
      title: 'Currency',
      description: 'ISO 4217 code of the value; those in one sum must agree. Absent or null: that of the options.',
      type: ['string', 'null'],
    },
    reason: { title: 'Reason', description: 'Why it was moved; absent or null where nobody said.', type: ['string', 'null'] },
    by: { title: 'By', description: 'Who moved it; absent or null where it is not known.', type: ['string', 'null'] },
  },
  required: ['dealId', 'stage', 'at'],
}));
/** zod schema of a `StageEntry`. */
export const stageEntrySchema: z.ZodMiniType<StageEntry> = /* @__PURE__ */ schemaOf(stageEntryJsonSchema, checks.stageEntry);

/** JSON Schema of a `LocalizedText`. */
export const localizedTextJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Localized text',
  description: 'One text for each locale.',
  type: 'object',
  properties: {
    en: { title: 'En', description: 'English.', type: 'string' },
    'zh-CN': { title: 'Zh CN', description: 'Chinese, simplified.', type: 'string' },
  },
  additionalProperties: { type: 'string' },
}));
/** zod schema of a `LocalizedText`. */
export const localizedTextSchema: z.ZodMiniType<LocalizedText> = /* @__PURE__ */ schemaOf(localizedTextJsonSchema);

/** JSON Schema of a `FunnelText`. */
export const funnelTextJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Funnel text',
  description: 'Text for people: one text, or one for each locale, such as `{ en: \'Lead\', \'zh-CN\': \'线索获取\' }`.',
  anyOf: [{ type: 'string' }, part(localizedTextJsonSchema)],
}));
/** zod schema of a `FunnelText`. */
export const funnelTextSchema: z.ZodMiniType<FunnelText> = /* @__PURE__ */ schemaOf(funnelTextJsonSchema);

/** JSON Schema of a `StageKind`. */
export const stageKindJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Stage kind',
  description: 'What standing in a stage means for a deal. `lost` and `parked` stages stand beside the order.',
  type: 'string',
  enum: ['open', 'won', 'lost', 'parked'],
}));
/** zod schema of a `StageKind`. */
export const stageKindSchema: z.ZodMiniType<StageKind> = /* @__PURE__ */ schemaOf(stageKindJsonSchema);

/** JSON Schema of a `Criterion`. */
export const criterionJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Criterion',
  description: 'A condition for entering or leaving a stage. It is met when `when` matches the facts; without `when`, when the fact of its own id is `true`.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Name of the criterion, unique in its list; without `when` also the name of the fact that it asks for.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    label: part(funnelTextJsonSchema, { title: 'Label', description: 'Text for people.' }),
    required: {
      title: 'Required',
      description: 'Whether a move is forbidden while the criterion is not met. Default `true`.',
      type: 'boolean',
      default: true,
    },
    when: part(filterJsonSchema, { title: 'When', description: 'What the facts must match. Default: the fact named by `id` is `true`.' }),
  },
  required: ['id'],
  additionalProperties: false,
}));
/** zod schema of a `Criterion`. */
export const criterionSchema: z.ZodMiniType<Criterion> = /* @__PURE__ */ schemaOf(criterionJsonSchema);

/** JSON Schema of a `Benchmark`. */
export const benchmarkJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Benchmark',
  description: 'A range for the conversion from the previous stage into a stage.',
  type: 'object',
  properties: {
    low: { title: 'Low', description: 'Lower end, a fraction from 0 to 1.', type: 'number', minimum: 0, maximum: 1 },
    high: {
      title: 'High',
      description: 'Upper end, a fraction from 0 to 1, not below `low`.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
  },
  required: ['low', 'high'],
  additionalProperties: false,
}));
/** zod schema of a `Benchmark`. */
export const benchmarkSchema: z.ZodMiniType<Benchmark> = /* @__PURE__ */ schemaOf(benchmarkJsonSchema);

/** JSON Schema of a `Stage`. */
export const stageJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Stage',
  description: 'One stage of a funnel.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'What rows of the stage are called; unique in the model.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    label: part(funnelTextJsonSchema, { title: 'Label', description: 'Text for people.' }),
    kind: part(stageKindJsonSchema, { title: 'Kind', description: 'What standing here means. Default `open`.', default: 'open' }),
    definition: { title: 'Definition', description: 'When a deal belongs here, in words.', type: 'string' },
    keyActions: { title: 'Key actions', description: 'What is done here.', type: 'array', items: { type: 'string' } },
    ownerRole: { title: 'Owner role', description: 'Who answers for the stage: a role, no person.', type: 'string' },
    entryCriteria: {
      title: 'Entry criteria',
      description: 'What must hold when a deal comes in.',
      type: 'array',
      items: part(criterionJsonSchema),
    },
    exitCriteria: {
      title: 'Exit criteria',
      description: 'What must hold before a deal goes on.',
      type: 'array',
      items: part(criterionJsonSchema),
    },
    probability: {
      title: 'Probability',
      description: 'Chance that a deal standing here is won, a fraction from 0 to 1; 0 is a value, absent is none.',
      type: 'number',
      minimum: 0,
      maximum: 1,
    },
    maxDays: {
      title: 'Max days',
      description: 'Days that a deal may stand here, 0 or more; longer is stalled. Default: no limit.',
      type: 'number',
      minimum: 0,
    },
    optional: {
      title: 'Optional',
      description: 'Whether a deal may leave the stage out: it is then not skipped, and never a denominator. Default `false`.',
      type: 'boolean',
      default: false,
    },
    activeFrom: {
      title: 'Active from',
      description: 'First day on which the stage applies. Default: it always did.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    benchmark: part(benchmarkJsonSchema, { title: 'Benchmark', description: 'Usual range of the conversion from the previous stage into this one.' }),
    kpis: {
      title: 'Kpis',
      description: 'What the stage is measured by: ids of measures, or words.',
      type: 'array',
      items: { type: 'string' },
    },
  },
  required: ['id'],
  additionalProperties: false,
}));
/** zod schema of a `Stage`. */
export const stageSchema: z.ZodMiniType<Stage> = /* @__PURE__ */ schemaOf(stageJsonSchema, checks.stage);

/** JSON Schema of a `StageRemap`. */
export const stageRemapJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Stage remap',
  description: 'Retired stage id to the stage that took its place, or to null: rows of it are left out.',
  type: 'object',
  additionalProperties: { type: ['string', 'null'] },
}));
/** zod schema of a `StageRemap`. */
export const stageRemapSchema: z.ZodMiniType<StageRemap> = /* @__PURE__ */ schemaOf(stageRemapJsonSchema, checks.stageRemap);

/** JSON Schema of a `FunnelModel`. */
export const funnelModelJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Funnel model',
  description: 'The stages of a process. Those of kind `open` and `won`, as listed, are its order.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'Name of the model.', type: ['string', 'integer'], minLength: 1 },
    version: { title: 'Version', description: 'Counts the edits, 0 or more. Default 1.', type: 'number', minimum: 0, default: 1 },
    label: part(funnelTextJsonSchema, { title: 'Label', description: 'Text for people.' }),
    stages: {
      title: 'Stages',
      description: 'The stages; at least one is won.',
      type: 'array',
      items: part(stageJsonSchema),
      minItems: 1,
    },
    remap: part(stageRemapJsonSchema, {
      title: 'Remap',
      description: 'Successors of stages that are gone: a stage of the model, or null to leave such rows out.',
    }),
  },
  required: ['id', 'stages'],
  additionalProperties: false,
}));
/** zod schema of a `FunnelModel`. */
export const funnelModelSchema: z.ZodMiniType<FunnelModel> = /* @__PURE__ */ schemaOf(funnelModelJsonSchema, checks.funnelModel);

/** JSON Schema of a `AddStageOptions`. */
export const addStageOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Add stage options',
  description: 'Where a stage is put in: behind one stage or in front of another.',
  type: 'object',
  properties: {
    after: { title: 'After', description: 'The stage in front of it.', type: 'string' },
    before: { title: 'Before', description: 'The stage behind it.', type: 'string' },
  },
  additionalProperties: false,
}));
/** zod schema of a `AddStageOptions`. */
export const addStageOptionsSchema: z.ZodMiniType<AddStageOptions> = /* @__PURE__ */ schemaOf(addStageOptionsJsonSchema, checks.addStageOptions);

/** JSON Schema of a `DealCreation`. */
export const dealCreationJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Deal creation',
  description: 'A deal with the instant it came into being, to compare its history with.',
  type: 'object',
  properties: {
    dealId: { title: 'Deal id', description: 'The deal.', type: ['string', 'integer'], minLength: 1 },
    createdAt: {
      title: 'Created at',
      description: 'When it was created: an instant, or a plain day, which means its start.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
  },
  required: ['dealId', 'createdAt'],
}));
/** zod schema of a `DealCreation`. */
export const dealCreationSchema: z.ZodMiniType<DealCreation> = /* @__PURE__ */ schemaOf(dealCreationJsonSchema, checks.dealCreation);

/** JSON Schema of a `AuditEntriesOptions`. */
export const auditEntriesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Audit entries options',
  description: 'How histories are audited.',
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
    deals: {
      title: 'Deals',
      description: 'When deals were created. Deals not listed are not checked for rows before it.',
      type: 'array',
      items: part(dealCreationJsonSchema),
    },
    onInvalid: {
      title: 'On invalid',
      description: 'What is done about rows that cannot be read; an unknown stage is a finding either way. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `AuditEntriesOptions`. */
export const auditEntriesOptionsSchema: z.ZodMiniType<AuditEntriesOptions> = /* @__PURE__ */ schemaOf(auditEntriesOptionsJsonSchema, checks.auditEntriesOptions);

/** JSON Schema of a `StageMove`. */
export const stageMoveJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Stage move',
  description: 'A move that somebody wants to make.',
  type: 'object',
  properties: {
    from: { title: 'From', description: 'Where the deal stands; null when it is new.', type: ['string', 'null'] },
    to: { title: 'To', description: 'Where it shall go.', type: 'string' },
    facts: {
      title: 'Facts',
      description: 'What is known of the deal. Default: nothing.',
      type: 'object',
      additionalProperties: {},
    },
  },
  required: ['from', 'to'],
}));
/** zod schema of a `StageMove`. */
export const stageMoveSchema: z.ZodMiniType<StageMove> = /* @__PURE__ */ schemaOf(stageMoveJsonSchema, checks.stageMove);

/** JSON Schema of a `FunnelTemplateId`. */
export const funnelTemplateIdJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Funnel template id',
  description: 'Name of a model that comes with the library.',
  type: 'string',
  enum: ['b2b', 'industrial', 'consumer', 'process', 'crm', 'journey'],
}));
/** zod schema of a `FunnelTemplateId`. */
export const funnelTemplateIdSchema: z.ZodMiniType<FunnelTemplateId> = /* @__PURE__ */ schemaOf(funnelTemplateIdJsonSchema, checks.funnelTemplateId);

/** JSON Schema of a `FunnelOverrides`. */
export const funnelOverridesJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Funnel overrides',
  description: 'What differs from a template.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: "Name of the model. Default: the template's.", type: ['string', 'integer'], minLength: 1 },
    version: {
      title: 'Version',
      description: 'Counts the edits, a whole number, 0 or more. Default 1.',
      type: 'integer',
      minimum: 0,
      default: 1,
    },
    label: part(funnelTextJsonSchema, { title: 'Label', description: "Text for people. Default: the template's." }),
    stages: {
      title: 'Stages',
      description: 'By stage id: fields that replace those of the template; `undefined` takes one away.',
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          id: {
            title: 'Id',
            description: 'What rows of the stage are called; unique in the model.',
            type: ['string', 'integer'],
            minLength: 1,
          },
          label: part(funnelTextJsonSchema, { title: 'Label', description: 'Text for people.' }),
          kind: part(stageKindJsonSchema, { title: 'Kind', description: 'What standing here means. Default `open`.', default: 'open' }),
          definition: { title: 'Definition', description: 'When a deal belongs here, in words.', type: 'string' },
          keyActions: { title: 'Key actions', description: 'What is done here.', type: 'array', items: { type: 'string' } },
          ownerRole: { title: 'Owner role', description: 'Who answers for the stage: a role, no person.', type: 'string' },
          entryCriteria: {
            title: 'Entry criteria',
            description: 'What must hold when a deal comes in.',
            type: 'array',
            items: part(criterionJsonSchema),
          },
          exitCriteria: {
            title: 'Exit criteria',
            description: 'What must hold before a deal goes on.',
            type: 'array',
            items: part(criterionJsonSchema),
          },
          probability: {
            title: 'Probability',
            description: 'Chance that a deal standing here is won, a fraction from 0 to 1; 0 is a value, absent is none.',
            type: 'number',
            minimum: 0,
            maximum: 1,
          },
          maxDays: {
            title: 'Max days',
            description: 'Days that a deal may stand here, 0 or more; longer is stalled. Default: no limit.',
            type: 'number',
            minimum: 0,
          },
          optional: {
            title: 'Optional',
            description: 'Whether a deal may leave the stage out: it is then not skipped, and never a denominator. Default `false`.',
            type: 'boolean',
            default: false,
          },
          activeFrom: {
            title: 'Active from',
            description: 'First day on which the stage applies. Default: it always did.',
            type: 'string',
            format: 'date',
            pattern: DAY,
          },
          benchmark: part(benchmarkJsonSchema, { title: 'Benchmark', description: 'Usual range of the conversion from the previous stage into this one.' }),
          kpis: {
            title: 'Kpis',
            description: 'What the stage is measured by: ids of measures, or words.',
            type: 'array',
            items: { type: 'string' },
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `FunnelOverrides`. */
export const funnelOverridesSchema: z.ZodMiniType<FunnelOverrides> = /* @__PURE__ */ schemaOf(funnelOverridesJsonSchema, checks.funnelOverrides);

/** JSON Schema of a `RenameStageOptions`. */
export const renameStageOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rename stage options',
  description: 'What a stage is called from now on.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'New id; rows of the old one are sent to it. Default: unchanged.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    label: part(funnelTextJsonSchema, { title: 'Label', description: 'New text for people. Default: unchanged.' }),
  },
  additionalProperties: false,
}));
/** zod schema of a `RenameStageOptions`. */
export const renameStageOptionsSchema: z.ZodMiniType<RenameStageOptions> = /* @__PURE__ */ schemaOf(renameStageOptionsJsonSchema, checks.renameStageOptions);

/** JSON Schema of a `ServiceSpan`. */
export const serviceSpanJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Service span',
  description: 'A length of time of a service level.',
  type: 'object',
  properties: {
    value: {
      title: 'Value',
      description: 'How many; above 0, of working days a whole number; 1000 years at most.',
      type: 'integer',
      exclusiveMinimum: 0,
    },
    unit: {
      title: 'Unit',
      description: '`minute`, `hour` and `day` (24 hours) are elapsed time. `workingDay` counts days of the work calendar after the day of entry: 3 working days from Thursday end with Tuesday.',
      type: 'string',
      enum: ['minute', 'hour', 'day', 'workingDay'],
    },
  },
  required: ['value', 'unit'],
  additionalProperties: false,
}));
/** zod schema of a `ServiceSpan`. */
export const serviceSpanSchema: z.ZodMiniType<ServiceSpan> = /* @__PURE__ */ schemaOf(serviceSpanJsonSchema);

/** JSON Schema of a `ServiceLevel`. */
export const serviceLevelJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Service level',
  description: 'A promise of service: how long a deal may stand in a stage before something must have happened.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'Name of the level, unique among them.', type: ['string', 'integer'], minLength: 1 },
    stage: { title: 'Stage', description: 'The stage whose visits it is about.', type: 'string' },
    label: part(funnelTextJsonSchema, { title: 'Label', description: 'Text for people.' }),
    within: part(serviceSpanJsonSchema, { title: 'Within', description: 'How long a visit may last.' }),
  },
  required: ['id', 'stage', 'within'],
  additionalProperties: false,
}));
/** zod schema of a `ServiceLevel`. */
export const serviceLevelSchema: z.ZodMiniType<ServiceLevel> = /* @__PURE__ */ schemaOf(serviceLevelJsonSchema);

/** JSON Schema of a `ScheduleRemindersOptions`. */
export const scheduleRemindersOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Schedule reminders options',
  description: 'How reminders are drawn up.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'The instant of the list; rows at it count, later ones do not. A plain day means its end.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    levels: { title: 'Levels', description: 'The levels that are watched.', type: 'array', items: part(serviceLevelJsonSchema) },
    workCalendar: part(workCalendarJsonSchema, {
      title: 'Work calendar',
      description: 'Which days are worked, for levels in working days. Default: Monday to Friday.',
    }),
    timeZone: {
      title: 'Time zone',
      description: 'Zone in which days begin and end: an IANA name. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
    onInvalid: {
      title: 'On invalid',
      description: 'What is done about rows that cannot be read. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf', 'levels'],
  additionalProperties: false,
}));
/** zod schema of a `ScheduleRemindersOptions`. */
export const scheduleRemindersOptionsSchema: z.ZodMiniType<ScheduleRemindersOptions> = /* @__PURE__ */ schemaOf(scheduleRemindersOptionsJsonSchema, checks.scheduleRemindersOptions);

/** JSON Schema of a `LeadActivity`. */
export const leadActivityJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Lead activity',
  description: 'One thing that a lead did.',
  type: 'object',
  properties: {
    kind: {
      title: 'Kind',
      description: 'What: the `activity` of a behaviour rule; other kinds count for nothing.',
      type: 'string',
    },
    at: {
      title: 'At',
      description: 'When: an instant, or a plain day, which means its start.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
  },
  required: ['kind', 'at'],
}));
/** zod schema of a `LeadActivity`. */
export const leadActivitySchema: z.ZodMiniType<LeadActivity> = /* @__PURE__ */ schemaOf(leadActivityJsonSchema);

/** JSON Schema of a `ScoredLeadInput`. */
export const scoredLeadInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Scored lead input',
  description: 'A lead to be scored.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'The lead: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    attributes: {
      title: 'Attributes',
      description: "What is known of it; fit rules look here, and at the row's own fields first.",
      anyOf: [{ type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } }, { type: 'null' }],
    },
    activities: { title: 'Activities', description: 'What it did.', type: ['array', 'null'], items: part(leadActivityJsonSchema) },
  },
  required: ['id'],
}));
/** zod schema of a `ScoredLeadInput`. */
export const scoredLeadInputSchema: z.ZodMiniType<ScoredLeadInput> = /* @__PURE__ */ schemaOf(scoredLeadInputJsonSchema, checks.scoredLeadInput);

/** JSON Schema of a `FitRule`. */
export const fitRuleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Fit rule',
  description: 'Points for what a lead is.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'Name of the rule, unique among all rules.', type: ['string', 'integer'], minLength: 1 },
    when: part(filterJsonSchema, { title: 'When', description: 'Which leads get the points.' }),
    points: { title: 'Points', description: 'How many; may be negative.', type: 'number' },
  },
  required: ['id', 'when', 'points'],
  additionalProperties: false,
}));
/** zod schema of a `FitRule`. */
export const fitRuleSchema: z.ZodMiniType<FitRule> = /* @__PURE__ */ schemaOf(fitRuleJsonSchema);

/** JSON Schema of a `BehaviourRule`. */
export const behaviourRuleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Behaviour rule',
  description: 'Points for what a lead does.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'Name of the rule, unique among all rules.', type: ['string', 'integer'], minLength: 1 },
    activity: { title: 'Activity', description: 'Kind of the activities that count.', type: 'string' },
    points: { title: 'Points', description: 'Points of one activity on its day; may be negative.', type: 'number' },
    halfLifeDays: {
      title: 'Half life days',
      description: 'Days in which an activity loses half of its points, above 0. Default: it loses none.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    cap: {
      title: 'Cap',
      description: 'Most points, in size, that all activities of the rule give together, 0 or more. Default: no limit.',
      type: 'number',
      minimum: 0,
    },
  },
  required: ['id', 'activity', 'points'],
  additionalProperties: false,
}));
/** zod schema of a `BehaviourRule`. */
export const behaviourRuleSchema: z.ZodMiniType<BehaviourRule> = /* @__PURE__ */ schemaOf(behaviourRuleJsonSchema);

/** JSON Schema of a `LeadGrade`. */
export const leadGradeJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Lead grade',
  description: 'A grade, and the score it begins at.',
  type: 'object',
  properties: {
    grade: { title: 'Grade', description: 'Name of the grade.', type: ['string', 'integer'], minLength: 1 },
    from: { title: 'From', description: 'Lowest score of the grade.', type: 'number' },
  },
  required: ['grade', 'from'],
  additionalProperties: false,
}));
/** zod schema of a `LeadGrade`. */
export const leadGradeSchema: z.ZodMiniType<LeadGrade> = /* @__PURE__ */ schemaOf(leadGradeJsonSchema);

/** JSON Schema of a `LeadScoreRules`. */
export const leadScoreRulesJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Lead score rules',
  description: 'How leads are scored.',
  type: 'object',
  properties: {
    fit: { title: 'Fit', description: 'Points for what leads are.', type: 'array', items: part(fitRuleJsonSchema) },
    behaviour: { title: 'Behaviour', description: 'Points for what they do.', type: 'array', items: part(behaviourRuleJsonSchema) },
    grades: {
      title: 'Grades',
      description: 'Grades, the best first; a score below the last one has none. Default: no grades.',
      type: 'array',
      items: part(leadGradeJsonSchema),
    },
  },
  required: ['fit', 'behaviour'],
  additionalProperties: false,
}));
/** zod schema of a `LeadScoreRules`. */
export const leadScoreRulesSchema: z.ZodMiniType<LeadScoreRules> = /* @__PURE__ */ schemaOf(leadScoreRulesJsonSchema, checks.leadScoreRules);

/** JSON Schema of a `ScoreLeadsOptions`. */
export const scoreLeadsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Score leads options',
  description: 'When and how leads are scored.',
  type: 'object',
  properties: {
    asOf: {
      title: 'As of',
      description: 'The instant of the score; activities at it count, later ones do not. A plain day means its end.',
      type: ['string', 'number'],
      pattern: INSTANT,
    },
    timeZone: {
      title: 'Time zone',
      description: 'Zone in which plain days begin: an IANA name. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
    onInvalid: {
      title: 'On invalid',
      description: 'What is done about leads that cannot be read. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  required: ['asOf'],
  additionalProperties: false,
}));
/** zod schema of a `ScoreLeadsOptions`. */
export const scoreLeadsOptionsSchema: z.ZodMiniType<ScoreLeadsOptions> = /* @__PURE__ */ schemaOf(scoreLeadsOptionsJsonSchema, checks.scoreLeadsOptions);

/** JSON Schema of a `SnapshotStagesOptions`. */
export const snapshotStagesOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Snapshot stages options',
  description: 'How a snapshot is taken.',
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
    onInvalid: {
      title: 'On invalid',
      description: 'What is done about rows that cannot be read. Default `throw`.',
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
/** zod schema of a `SnapshotStagesOptions`. */
export const snapshotStagesOptionsSchema: z.ZodMiniType<SnapshotStagesOptions> = /* @__PURE__ */ schemaOf(snapshotStagesOptionsJsonSchema, checks.snapshotStagesOptions);
