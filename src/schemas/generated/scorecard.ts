// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { GateEffect, GradeBand, Kpi, KpiResult, ScoreGate, ScoreKpisOptions, Scorecard, TeamShare } from '../../scorecard/kpi.types.js';
import type { Skill, SkillWill, SkillWillCuts } from '../../scorecard/people.types.js';
import type { CsatOptions, CsatResponse, CsatTally, EffectiveCsatOptions, FewResponsesWarning, NetPromoterScore, NpsCounts, NpsOptions, TalliedCsat, TalliedDimension } from '../../scorecard/satisfaction.types.js';
import type { TimeUse, TimeUseOptions } from '../../scorecard/timeUse.types.js';
import type { OwnScore, ParticipantScore, RankParticipantsOptions, RankTies, TeamLinkageRule } from '../../scorecard/types.js';
import * as checks from '../checks/scorecard.js';
import { document, part } from '../document.js';
import { DECIMAL, FRACTION, NOT_NEGATIVE, POSITIVE } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';
import { rejectedRowJsonSchema } from './shared.js';

/** JSON Schema of a `CsatResponse`. */
export const csatResponseJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Csat response',
  description: 'An answer to "how satisfied are you?".',
  type: 'object',
  properties: {
    dimension: {
      title: 'Dimension',
      description: 'What it is about: service, product, complaints …, as text, or a safe integer, which becomes text. Absent: everything.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    score: { title: 'Score', description: 'From `min` to `max`.', type: 'number' },
  },
  required: ['score'],
}));
/** zod schema of a `CsatResponse`. */
export const csatResponseSchema: z.ZodMiniType<CsatResponse> = /* @__PURE__ */ schemaOf(csatResponseJsonSchema, checks.csatResponse);

/** JSON Schema of a `CsatOptions`. */
export const csatOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Csat options',
  description: 'Options of `calculateCsat`.',
  type: 'object',
  properties: {
    min: { title: 'Min', description: 'Lowest answer possible. Default 1.', type: 'number', default: 1 },
    max: { title: 'Max', description: 'Highest answer possible. Default 5.', type: 'number', default: 5 },
    satisfiedFrom: {
      title: 'Satisfied from',
      description: 'Lowest answer that is satisfied, above `min`. Default `max − 1`: the top two boxes. Required where that is not above `min`, as on a scale of 0 and 1.',
      type: 'number',
    },
    weights: {
      title: 'Weights',
      description: 'Weight of each dimension; they sum to exactly 1.',
      type: 'object',
      additionalProperties: { type: ['number', 'string'], pattern: DECIMAL },
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
      description: '`throw` on bad rows, or `collect` them in `rejected` and score the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `CsatOptions`. */
export const csatOptionsSchema: z.ZodMiniType<CsatOptions> = /* @__PURE__ */ schemaOf(csatOptionsJsonSchema, checks.csatOptions);

/** JSON Schema of a `NpsCounts`. */
export const npsCountsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Nps counts',
  description: 'Answers to "would you recommend us?", counted.',
  type: 'object',
  properties: {
    promoters: { title: 'Promoters', description: 'Answers 9 and 10.', type: 'number' },
    passives: { title: 'Passives', description: 'Answers 7 and 8.', type: 'number' },
    detractors: { title: 'Detractors', description: 'Answers 0 to 6.', type: 'number' },
  },
  required: ['promoters', 'passives', 'detractors'],
  additionalProperties: false,
}));
/** zod schema of a `NpsCounts`. */
export const npsCountsSchema: z.ZodMiniType<NpsCounts> = /* @__PURE__ */ schemaOf(npsCountsJsonSchema, checks.npsCounts);

/** JSON Schema of a `NpsOptions`. */
export const npsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Nps options',
  description: 'Options of `calculateNps`.',
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
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad answers, or `collect` them in `rejected` and score the rest. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `NpsOptions`. */
export const npsOptionsSchema: z.ZodMiniType<NpsOptions> = /* @__PURE__ */ schemaOf(npsOptionsJsonSchema, checks.npsOptions);

/** JSON Schema of a `OwnScore`. */
export const ownScoreJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Own score',
  description: "Somebody's own score.",
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Who, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    score: { title: 'Score', description: 'The own score.', type: ['number', 'string'], pattern: DECIMAL },
  },
  required: ['id', 'score'],
}));
/** zod schema of a `OwnScore`. */
export const ownScoreSchema: z.ZodMiniType<OwnScore> = /* @__PURE__ */ schemaOf(ownScoreJsonSchema, checks.ownScore);

/** JSON Schema of a `TeamLinkageRule`. */
export const teamLinkageRuleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Team linkage rule',
  description: "How a rate of the team enters everybody's score.",
  type: 'object',
  properties: {
    rate: {
      title: 'Rate',
      description: 'The rate that the team reached, 0 or more: the renewal rate of old customers, say.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    target: {
      title: 'Target',
      description: 'The rate it was to reach, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    weight: {
      title: 'Weight',
      description: 'Its part of the score, 0 to 1.',
      type: ['number', 'string'],
      minimum: 0,
      maximum: 1,
      pattern: FRACTION,
    },
    cap: {
      title: 'Cap',
      description: 'Most of rate / target that counts, 0 or more. Default 1.',
      type: ['number', 'string'],
      minimum: 0,
      default: 1,
      pattern: NOT_NEGATIVE,
    },
    scale: {
      title: 'Scale',
      description: 'Points for reaching the target, above 0. Default 100.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      default: 100,
      pattern: POSITIVE,
    },
  },
  required: ['rate', 'target', 'weight'],
  additionalProperties: false,
}));
/** zod schema of a `TeamLinkageRule`. */
export const teamLinkageRuleSchema: z.ZodMiniType<TeamLinkageRule> = /* @__PURE__ */ schemaOf(teamLinkageRuleJsonSchema, checks.teamLinkageRule);

/** JSON Schema of a `SkillWill`. */
export const skillWillJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Skill will',
  description: "Somebody's ability and attitude, on any scale.",
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Who, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    ability: { title: 'Ability', description: 'What somebody can do.', type: ['number', 'string'], pattern: DECIMAL },
    attitude: { title: 'Attitude', description: 'How willing somebody is.', type: ['number', 'string'], pattern: DECIMAL },
  },
  required: ['id', 'ability', 'attitude'],
}));
/** zod schema of a `SkillWill`. */
export const skillWillSchema: z.ZodMiniType<SkillWill> = /* @__PURE__ */ schemaOf(skillWillJsonSchema, checks.skillWill);

/** JSON Schema of a `SkillWillCuts`. */
export const skillWillCutsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Skill will cuts',
  description: 'Where a level begins.',
  type: 'object',
  properties: {
    ability: {
      title: 'Ability',
      description: 'Ability from which somebody is able; of two rising cuts the first is where somebody can learn.',
      anyOf: [{ type: ['number', 'string'], pattern: DECIMAL }, {
        type: 'array',
        prefixItems: [{ type: ['number', 'string'], pattern: DECIMAL }, { type: ['number', 'string'], pattern: DECIMAL }],
        items: false,
        minItems: 2,
      }],
    },
    attitude: {
      title: 'Attitude',
      description: 'Attitude from which somebody is willing.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
  },
  required: ['ability', 'attitude'],
  additionalProperties: false,
}));
/** zod schema of a `SkillWillCuts`. */
export const skillWillCutsSchema: z.ZodMiniType<SkillWillCuts> = /* @__PURE__ */ schemaOf(skillWillCutsJsonSchema, checks.skillWillCuts);

/** JSON Schema of a `TimeUse`. */
export const timeUseJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Time use',
  description: 'How a day, or a week, is spent.',
  type: 'object',
  properties: {
    hours: {
      title: 'Hours',
      description: 'Its length in hours, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    shares: {
      title: 'Shares',
      description: 'Fraction of it by activity; they sum to exactly 1.',
      type: 'object',
      additionalProperties: { type: ['number', 'string'], pattern: DECIMAL },
    },
  },
  required: ['hours', 'shares'],
  additionalProperties: false,
}));
/** zod schema of a `TimeUse`. */
export const timeUseSchema: z.ZodMiniType<TimeUse> = /* @__PURE__ */ schemaOf(timeUseJsonSchema, checks.timeUse);

/** JSON Schema of a `TimeUseOptions`. */
export const timeUseOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Time use options',
  description: 'Options of `compareTimeUse`.',
  type: 'object',
  properties: {
    revenueProducing: { title: 'Revenue producing', description: 'Activities that bring revenue.', type: 'array', items: { type: 'string' } },
    normalize: {
      title: 'Normalize',
      description: 'Divides shares by their sum instead of asking that it be 1. Default false.',
      type: 'boolean',
      default: false,
    },
  },
  required: ['revenueProducing'],
  additionalProperties: false,
}));
/** zod schema of a `TimeUseOptions`. */
export const timeUseOptionsSchema: z.ZodMiniType<TimeUseOptions> = /* @__PURE__ */ schemaOf(timeUseOptionsJsonSchema, checks.timeUseOptions);

/** JSON Schema of a `EffectiveCsatOptions`. */
export const effectiveCsatOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Effective csat options',
  description: 'What was in effect for a satisfaction score.',
  type: 'object',
  properties: {
    min: { title: 'Min', description: 'Lowest answer possible.', type: 'number' },
    max: { title: 'Max', description: 'Highest answer possible.', type: 'number' },
    satisfiedFrom: { title: 'Satisfied from', description: 'Lowest answer that is satisfied.', type: 'number' },
    weights: {
      title: 'Weights',
      description: 'Weight of each dimension, exact; absent without weights.',
      type: 'object',
      additionalProperties: { type: 'string' },
    },
    confidence: { title: 'Confidence', description: 'Level of the interval.', type: 'number' },
    onInvalid: { title: 'On invalid', description: 'What was done about bad rows.', type: 'string', enum: ['throw', 'collect'] },
  },
  required: ['min', 'max', 'satisfiedFrom', 'confidence', 'onInvalid'],
  additionalProperties: false,
}));
/** zod schema of a `EffectiveCsatOptions`. */
export const effectiveCsatOptionsSchema: z.ZodMiniType<EffectiveCsatOptions> = /* @__PURE__ */ schemaOf(effectiveCsatOptionsJsonSchema);

/** JSON Schema of a `TalliedCsat`. */
export const talliedCsatJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied csat',
  description: 'Answers of a shard to one question, or to all.',
  type: 'object',
  properties: {
    responses: { title: 'Responses', description: 'Answers.', type: 'number' },
    satisfied: { title: 'Satisfied', description: 'Those from `satisfiedFrom` on.', type: 'number' },
    exactSum: { title: 'Exact sum', description: 'All answers added up, exact.', type: 'string' },
  },
  required: ['responses', 'satisfied', 'exactSum'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedCsat`. */
export const talliedCsatSchema: z.ZodMiniType<TalliedCsat> = /* @__PURE__ */ schemaOf(talliedCsatJsonSchema);

/** JSON Schema of a `TalliedDimension`. */
export const talliedDimensionJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied dimension',
  description: 'Answers of a shard about one thing.',
  type: 'object',
  properties: {
    dimension: { title: 'Dimension', description: 'About what.', type: ['string', 'integer'], minLength: 1 },
    responses: { title: 'Responses', description: 'Answers.', type: 'number' },
    satisfied: { title: 'Satisfied', description: 'Those from `satisfiedFrom` on.', type: 'number' },
    exactSum: { title: 'Exact sum', description: 'All answers added up, exact.', type: 'string' },
  },
  required: ['dimension', 'responses', 'satisfied', 'exactSum'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedDimension`. */
export const talliedDimensionSchema: z.ZodMiniType<TalliedDimension> = /* @__PURE__ */ schemaOf(talliedDimensionJsonSchema);

/** JSON Schema of a `CsatTally`. */
export const csatTallyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Csat tally',
  description: 'Answers of a shard, which add up with those of other shards.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'What kind of tally it is.', const: 'csat' },
    options: part(effectiveCsatOptionsJsonSchema, { title: 'Options', description: 'How it was counted.' }),
    overall: part(talliedCsatJsonSchema, { title: 'Overall', description: 'All answers.' }),
    dimensions: {
      title: 'Dimensions',
      description: 'In the order of the weights, then by name.',
      type: 'array',
      items: part(talliedDimensionJsonSchema),
    },
    rejected: {
      title: 'Rejected',
      description: 'Bad rows, when they are collected; their places count within the shard.',
      type: 'array',
      items: part(rejectedRowJsonSchema),
    },
  },
  required: ['kind', 'options', 'overall', 'dimensions', 'rejected'],
}));
/** zod schema of a `CsatTally`. */
export const csatTallySchema: z.ZodMiniType<CsatTally> = /* @__PURE__ */ schemaOf(csatTallyJsonSchema, checks.csatTally);

/** JSON Schema of a `FewResponsesWarning`. */
export const fewResponsesWarningJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Few responses warning',
  description: 'Few answers.',
  type: 'object',
  properties: {
    code: { title: 'Code', description: 'Under 30 answers say little.', const: 'FEW_RESPONSES' },
    responses: { title: 'Responses', description: 'How many there are.', type: 'number' },
  },
  required: ['code', 'responses'],
}));
/** zod schema of a `FewResponsesWarning`. */
export const fewResponsesWarningSchema: z.ZodMiniType<FewResponsesWarning> = /* @__PURE__ */ schemaOf(fewResponsesWarningJsonSchema);

/** JSON Schema of a `NetPromoterScore`. */
export const netPromoterScoreJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Net promoter score',
  description: 'Result of `calculateNps`.',
  type: 'object',
  properties: {
    responses: { title: 'Responses', description: 'All answers.', type: 'number' },
    promoters: { title: 'Promoters', description: 'Answers 9 and 10.', type: 'number' },
    passives: { title: 'Passives', description: 'Answers 7 and 8.', type: 'number' },
    detractors: { title: 'Detractors', description: 'Answers 0 to 6.', type: 'number' },
    nps: {
      title: 'Nps',
      description: '100 × (promoters − detractors) / responses, −100 to 100, unrounded; null without answers.',
      type: ['number', 'null'],
      minimum: -100,
      maximum: 100,
    },
    rounded: {
      title: 'Rounded',
      description: 'The same rounded once, half away from zero; null without answers.',
      type: ['number', 'null'],
    },
    low: { title: 'Low', description: 'Lower end of the interval; null without answers.', type: ['number', 'null'] },
    high: { title: 'High', description: 'Upper end of the interval; null without answers.', type: ['number', 'null'] },
    options: {
      title: 'Options',
      description: 'The options that were in effect.',
      type: 'object',
      properties: {
        confidence: { title: 'Confidence', description: 'Level of the interval.', type: 'number' },
        onInvalid: { title: 'On invalid', description: 'What was done about bad answers.', type: 'string', enum: ['throw', 'collect'] },
      },
      required: ['confidence', 'onInvalid'],
    },
    warnings: {
      title: 'Warnings',
      description: 'What was legal but suspicious.',
      type: 'array',
      items: part(fewResponsesWarningJsonSchema),
    },
    rejected: {
      title: 'Rejected',
      description: 'Bad answers, when they are collected; of a merged score their places count within its parts.',
      type: 'array',
      items: part(rejectedRowJsonSchema),
    },
  },
  required: ['responses', 'promoters', 'passives', 'detractors', 'nps', 'rounded', 'low', 'high', 'options', 'warnings'],
}));
/** zod schema of a `NetPromoterScore`. */
export const netPromoterScoreSchema: z.ZodMiniType<NetPromoterScore> = /* @__PURE__ */ schemaOf(netPromoterScoreJsonSchema, checks.netPromoterScore);

/** JSON Schema of a `ParticipantScore`. */
export const participantScoreJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Participant score',
  description: 'Somebody with a score.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Who, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    score: {
      title: 'Score',
      description: 'The score; null or absent: not scored.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
  },
  required: ['id'],
}));
/** zod schema of a `ParticipantScore`. */
export const participantScoreSchema: z.ZodMiniType<ParticipantScore> = /* @__PURE__ */ schemaOf(participantScoreJsonSchema, checks.participantScore);

/** JSON Schema of a `RankTies`. */
export const rankTiesJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rank ties',
  description: 'How ranks of equals are told: 1, 2, 2, 4 (`min`), 1, 2, 2, 3 (`dense`), 1, 2.5, 2.5, 4 (`average`).',
  type: 'string',
  enum: ['min', 'dense', 'average'],
}));
/** zod schema of a `RankTies`. */
export const rankTiesSchema: z.ZodMiniType<RankTies> = /* @__PURE__ */ schemaOf(rankTiesJsonSchema);

/** JSON Schema of a `RankParticipantsOptions`. */
export const rankParticipantsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rank participants options',
  description: 'Options of `rankParticipants`.',
  type: 'object',
  properties: {
    ties: part(rankTiesJsonSchema, { title: 'Ties', description: 'Ranks of equals. Default `min`.', default: 'min' }),
    direction: {
      title: 'Direction',
      description: 'Whether the highest score is first (default) or the lowest.',
      type: 'string',
      enum: ['higher', 'lower'],
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `RankParticipantsOptions`. */
export const rankParticipantsOptionsSchema: z.ZodMiniType<RankParticipantsOptions> = /* @__PURE__ */ schemaOf(rankParticipantsOptionsJsonSchema, checks.rankParticipantsOptions);

/** JSON Schema of a `Skill`. */
export const skillJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Skill',
  description: 'A skill: how much it matters and how good somebody is.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Its name, once in a list: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    importance: {
      title: 'Importance',
      description: 'How much it matters, on any scale.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    current: {
      title: 'Current',
      description: 'How good somebody is, on the same scale.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
  },
  required: ['id', 'importance', 'current'],
}));
/** zod schema of a `Skill`. */
export const skillSchema: z.ZodMiniType<Skill> = /* @__PURE__ */ schemaOf(skillJsonSchema, checks.skill);

/** JSON Schema of a `KpiResult`. */
export const kpiResultJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Kpi result',
  description: 'What somebody reached of one KPI. A row with neither is a missing one.',
  type: 'object',
  properties: {
    kpi: {
      title: 'Kpi',
      description: 'Which KPI of the card: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    actual: { title: 'Actual', description: 'The figure reached.', type: ['number', 'string', 'null'], pattern: DECIMAL },
    attainment: {
      title: 'Attainment',
      description: 'The attainment itself, in place of `actual`.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
  },
  required: ['kpi'],
}));
/** zod schema of a `KpiResult`. */
export const kpiResultSchema: z.ZodMiniType<KpiResult> = /* @__PURE__ */ schemaOf(kpiResultJsonSchema, checks.kpiResult);

/** JSON Schema of a `Kpi`. */
export const kpiJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Kpi',
  description: 'A figure that a score is made of.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Its name, once on a card: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    weight: {
      title: 'Weight',
      description: 'Its part of the score: 0 or more; all weights sum to exactly 1, unless `normalizeWeights`.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    direction: {
      title: 'Direction',
      description: '`higher` (default) and `lower` say what is better, `range` that it should lie between `low` and `high`.',
      type: 'string',
      enum: ['higher', 'lower', 'range'],
      default: 'higher',
    },
    target: {
      title: 'Target',
      description: 'The value worth 1. Needed where a row gives an `actual`; not with `range`.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    baseline: {
      title: 'Baseline',
      description: 'The value worth 0: not above the target for `higher`, where it is 0 by default; not below it for `lower`, where it is required; not with `range`.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    low: {
      title: 'Low',
      description: 'Where the range begins; required for `range`.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    high: {
      title: 'High',
      description: 'Where the range ends; required for `range`, not below `low`.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    tolerance: {
      title: 'Tolerance',
      description: 'How far outside the range it is worth 0: above 0; required for `range`.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      pattern: POSITIVE,
    },
    floor: {
      title: 'Floor',
      description: "Least attainment that counts, not above the cap. Default: the card's.",
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    cap: {
      title: 'Cap',
      description: "Most attainment that counts, not below the floor; null: no cap, even if the card has one. Default: the card's.",
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
  },
  required: ['id', 'weight'],
  additionalProperties: false,
}));
/** zod schema of a `Kpi`. */
export const kpiSchema: z.ZodMiniType<Kpi> = /* @__PURE__ */ schemaOf(kpiJsonSchema);

/** JSON Schema of a `GateEffect`. */
export const gateEffectJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Gate effect',
  description: 'What a gate does to the score when it is not passed: nothing is left, at most so many points are, or it is multiplied.',
  anyOf: [{ type: 'string', const: 'zero' }, {
    type: 'object',
    properties: {
      capScore: { title: 'Cap score', description: 'Points that are left at most.', type: ['number', 'string'], pattern: DECIMAL },
    },
    required: ['capScore'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      multiply: {
        title: 'Multiply',
        description: 'Factor on the score, 0 or more.',
        type: ['number', 'string'],
        minimum: 0,
        pattern: NOT_NEGATIVE,
      },
    },
    required: ['multiply'],
    additionalProperties: false,
  }],
}));
/** zod schema of a `GateEffect`. */
export const gateEffectSchema: z.ZodMiniType<GateEffect> = /* @__PURE__ */ schemaOf(gateEffectJsonSchema);

/** JSON Schema of a `ScoreGate`. */
export const scoreGateJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Score gate',
  description: 'A KPI that must be reached before the score counts.',
  type: 'object',
  properties: {
    kpi: {
      title: 'Kpi',
      description: 'Which KPI of the card: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    min: {
      title: 'Min',
      description: 'Attainment from which it is passed, before floor and cap.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    effect: part(gateEffectJsonSchema, { title: 'Effect', description: 'What happens when it is not.' }),
  },
  required: ['kpi', 'min', 'effect'],
  additionalProperties: false,
}));
/** zod schema of a `ScoreGate`. */
export const scoreGateSchema: z.ZodMiniType<ScoreGate> = /* @__PURE__ */ schemaOf(scoreGateJsonSchema);

/** JSON Schema of a `GradeBand`. */
export const gradeBandJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Grade band',
  description: 'A band of scores.',
  type: 'object',
  properties: {
    grade: {
      title: 'Grade',
      description: 'Its name: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    from: {
      title: 'From',
      description: 'Lowest rounded score in it, below that of the band before; null for the last one.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    coefficient: {
      title: 'Coefficient',
      description: 'What pay is multiplied with in this grade, say.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
  },
  required: ['grade', 'from'],
  additionalProperties: false,
}));
/** zod schema of a `GradeBand`. */
export const gradeBandSchema: z.ZodMiniType<GradeBand> = /* @__PURE__ */ schemaOf(gradeBandJsonSchema);

/** JSON Schema of a `Scorecard`. */
export const scorecardJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Scorecard',
  description: 'How a score is made.',
  type: 'object',
  properties: {
    kpis: { title: 'Kpis', description: 'Its KPIs, one or more.', type: 'array', items: part(kpiJsonSchema), minItems: 1 },
    floor: {
      title: 'Floor',
      description: 'Least attainment that counts, not above the cap. Default 0.',
      type: ['number', 'string'],
      default: 0,
      pattern: DECIMAL,
    },
    cap: {
      title: 'Cap',
      description: 'Most attainment that counts, not below the floor; null (default): no cap.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    scale: {
      title: 'Scale',
      description: 'Points for reaching everything, above 0. Default 100.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      default: 100,
      pattern: POSITIVE,
    },
    decimals: {
      title: 'Decimals',
      description: 'Decimals of the score, 0 to 12. Default 2.',
      type: 'number',
      minimum: 0,
      maximum: 12,
      default: 2,
    },
    normalizeWeights: {
      title: 'Normalize weights',
      description: 'Divides the weights by their sum instead of asking that it be 1. Default false.',
      type: 'boolean',
      default: false,
    },
    onMissing: {
      title: 'On missing',
      description: 'A KPI without a value: `error` (default), `renormalize` gives its weight to the others, `zero` counts it as 0.',
      type: 'string',
      enum: ['error', 'renormalize', 'zero'],
      default: 'error',
    },
    gates: {
      title: 'Gates',
      description: 'Applied in this order. Default none.',
      type: 'array',
      items: part(scoreGateJsonSchema),
    },
    grades: {
      title: 'Grades',
      description: 'From best to worst, the last one with `from: null`. Default none.',
      type: 'array',
      items: part(gradeBandJsonSchema),
    },
  },
  required: ['kpis'],
  additionalProperties: false,
}));
/** zod schema of a `Scorecard`. */
export const scorecardSchema: z.ZodMiniType<Scorecard> = /* @__PURE__ */ schemaOf(scorecardJsonSchema, checks.scorecard);

/** JSON Schema of a `TeamShare`. */
export const teamShareJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Team share',
  description: "How the team's result enters: blended with a team score of the same scale, or as a coefficient.",
  anyOf: [{
    type: 'object',
    properties: {
      mode: { title: 'Mode', description: 'own × (1 − alpha) + score × alpha.', const: 'blend' },
      alpha: {
        title: 'Alpha',
        description: 'Weight of the team, 0 to 1.',
        type: ['number', 'string'],
        minimum: 0,
        maximum: 1,
        pattern: FRACTION,
      },
      score: { title: 'Score', description: "The team's score.", type: ['number', 'string'], pattern: DECIMAL },
    },
    required: ['mode', 'alpha', 'score'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      mode: { title: 'Mode', description: 'own × coefficient.', const: 'multiply' },
      coefficient: {
        title: 'Coefficient',
        description: "The team's coefficient, 0 or more.",
        type: ['number', 'string'],
        minimum: 0,
        pattern: NOT_NEGATIVE,
      },
    },
    required: ['mode', 'coefficient'],
    additionalProperties: false,
  }],
}));
/** zod schema of a `TeamShare`. */
export const teamShareSchema: z.ZodMiniType<TeamShare> = /* @__PURE__ */ schemaOf(teamShareJsonSchema);

/** JSON Schema of a `ScoreKpisOptions`. */
export const scoreKpisOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Score kpis options',
  description: 'Options of `scoreKpis`.',
  type: 'object',
  properties: {
    team: part(teamShareJsonSchema, { title: 'Team', description: "How the team's result enters, after the gates. Absent: it does not." }),
    onInvalid: {
      title: 'On invalid',
      description: '`throw` on bad rows, or `collect` them in `rejected` and score the rest: a KPI whose row is bad is a missing one. Default `throw`.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ScoreKpisOptions`. */
export const scoreKpisOptionsSchema: z.ZodMiniType<ScoreKpisOptions> = /* @__PURE__ */ schemaOf(scoreKpisOptionsJsonSchema, checks.scoreKpisOptions);
