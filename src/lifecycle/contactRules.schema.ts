import * as z from 'zod/mini';
import { daySchema } from '../internal/fieldSchemas.js';
import { FRACTION_RULE, missingOr } from '../internal/issues.js';
import { abort, parseConfig, recordSchema, refuse } from '../internal/validate.js';
import { contactDefaults } from './contactDefaults.js';
import type {
  ContactInterval,
  ContactRules,
  ContactRulesInput,
  FeedbackRules,
  FeedbackRulesInput,
  SegmentContactRule,
  SurveyRules,
  SurveyRulesInput,
} from './contacts.types.js';
import { feedbackDefaults } from './feedbackDefaults.js';
import { fill, numberSchema, wholeSchema } from './rules.schema.js';
import { surveyDefaults } from './surveyDefaults.js';

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
/** A thousand years of months: more lead nowhere that anybody plans. */
const MOST_UNITS = 12_000;

function intervalSchema(): z.ZodMiniType<ContactInterval> {
  const value = z.transform((input: unknown, ctx) => {
    if (Number.isInteger(input) && (input as number) >= 1 && (input as number) <= MOST_UNITS) return input as number;
    const code = missingOr('INVALID_OPTION', input);
    return abort(ctx, code, [], input, `must be a whole number from 1 to ${MOST_UNITS}`);
  });
  return z.strictObject({ value, unit: z.enum(UNITS) });
}

function segmentRulesSchema(): z.ZodMiniType<readonly SegmentContactRule[]> {
  const rules = z.array(z.strictObject({ kind: z.enum(['visit', 'mail']), every: intervalSchema() }));
  return rules.check((ctx) => {
    if (ctx.value.length === 0) {
      // nothing would take the place of nothing, where `no contacts` was meant
      refuse(ctx, 'INVALID_OPTION', [], ctx.value, 'must not be empty: no rule is replaced by an empty list. Leave the segment out for the general rules, or leave its customers out of the list to plan nothing for them');
    }
    ctx.value.forEach(({ kind }, i) => {
      if (ctx.value.findIndex((other) => other.kind === kind) < i) {
        refuse(ctx, 'INVALID_OPTION', [i, 'kind'], kind, 'must not stand in the list twice: a segment has one rule of each kind at most');
      }
    });
  });
}

function contactSchema(): z.ZodMiniType<ContactRulesInput> {
  const every = z.optional(intervalSchema());
  const topShare = numberSchema(FRACTION_RULE, (value) => value >= 0 && value <= 1);
  return z.strictObject({
    visit: z.optional(z.strictObject({ topShare, every })),
    mail: z.optional(z.strictObject({ active: every, silent: every, silentAfterDays: wholeSchema(0) })),
    holidays: z.optional(z.array(daySchema())),
    bySegment: z.optional(recordSchema(segmentRulesSchema())),
  });
}

function surveySchema(): z.ZodMiniType<SurveyRulesInput> {
  return z.strictObject({ delayDays: wholeSchema(0), quarantineDays: wholeSchema(0), maxDelayDays: wholeSchema(0) });
}

function feedbackSchema(): z.ZodMiniType<FeedbackRulesInput> {
  const route = z.transform((input: unknown, ctx) => {
    if (typeof input === 'string' && input !== '') return input;
    return abort(ctx, input === null ? 'MISSING_VALUE' : 'INVALID_OPTION', [], input, 'must be text that is not empty');
  }) as unknown as z.ZodMiniType<string>;
  const group = z.optional(z.strictObject({ route: z.optional(route), withinDays: wholeSchema(0) }));
  return z.strictObject({ detractor: group, passive: group, promoter: group });
}

/** Checks rules of contacts and fills them from the defaults, key by key. */
export function parseContactRules(rules: ContactRulesInput | undefined): ContactRules {
  const given = parseConfig(contactSchema(), rules === undefined ? {} : rules, 'rules');
  const { visit, mail, holidays } = contactDefaults;
  return {
    visit: fill(visit, given.visit),
    mail: fill(mail, given.mail),
    holidays: given.holidays ?? [...holidays],
    ...(given.bySegment === undefined ? {} : { bySegment: given.bySegment }),
  };
}

/** Checks rules of surveys and fills them from the defaults. */
export function parseSurveyRules(rules: SurveyRulesInput | undefined): SurveyRules {
  return fill(surveyDefaults, parseConfig(surveySchema(), rules === undefined ? {} : rules, 'rules'));
}

/** Checks rules of feedback and fills them from the defaults, key by key. */
export function parseFeedbackRules(rules: FeedbackRulesInput | undefined): FeedbackRules {
  const given = parseConfig(feedbackSchema(), rules === undefined ? {} : rules, 'rules');
  const { detractor, passive, promoter } = feedbackDefaults;
  return { detractor: fill(detractor, given.detractor), passive: fill(passive, given.passive), promoter: fill(promoter, given.promoter) };
}
