import * as z from 'zod/mini';
import { countWarningsSchema } from '../internal/explainable.schema.js';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { LEAD_SCORES } from './leadScore.phrases.js';
import type { LeadScores } from './leadScore.types.js';

/** What is said of one lead. */
export interface LeadScoreExplanation {
  /** The lead. */
  readonly id: string;
  /** Its score and grade, then the rules that gave points. */
  readonly sentences: readonly string[];
}

/** What is said of scored leads. */
export interface LeadScoresExplanation {
  /** Of all of them: how many have which grade, and what was left out. */
  readonly sentences: readonly string[];
  /** Of each lead, in the order of the result. */
  readonly leads: readonly LeadScoreExplanation[];
}

const readScores = (result: unknown) => {
  const gave = { ruleId: z.string(), points: z.number() };
  const reason = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fit'), ...gave }),
    z.object({ kind: z.literal('behaviour'), ...gave, count: z.number(), lastAt: z.string() }),
  ]);
  const lead = z.object({
    id: z.string(),
    fit: z.number(),
    engagement: z.number(),
    score: z.number(),
    grade: z.nullable(z.string()),
    reasons: z.array(reason),
  });
  const schema = z.object({
    leads: z.array(lead),
    options: z.object({ asOf: z.string() }),
    warnings: countWarningsSchema(['AFTER_AS_OF']),
    rejected: z.optional(z.array(z.unknown())),
  });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells of each lead how its score came about, rule by rule, and how the leads are graded: sentences in English or Chinese.
 *
 * @param result - what `scoreLeads` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns `sentences` of all leads, by grade in the order in which one first appears, and what was left out; `leads`: those of each
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainLeadScores, scoreLeads } from 'salesmath';
 * const rules = {
 *   fit: [{ id: 'size', when: { employees: { gte: 50 } }, points: 20 }],
 *   behaviour: [{ id: 'visits', activity: 'visit', points: 5, halfLifeDays: 10 }],
 *   grades: [{ grade: 'A', from: 25 }, { grade: 'B', from: 10 }],
 * };
 * const visits = [{ kind: 'visit', at: '2026-01-01T00:00:00Z' }, { kind: 'visit', at: '2026-01-11T00:00:00Z' }];
 * const scores = scoreLeads([{ id: 'x', attributes: { employees: 80 }, activities: visits }], rules, { asOf: '2026-01-11T00:00:00Z' });
 * explainLeadScores(scores).leads[0]?.sentences;
 * // => [
 * //   'The lead scores 27.5 points: grade A.',
 * //   'What it is gives 20 points, what it does 7.5 points.',
 * //   'Rule size gives 20 points.',
 * //   'Rule visits gives 7.5 points for 2 activities, the latest at 2026-01-11T00:00:00.000Z.',
 * // ]
 * @see {@link scoreLeads}
 */
export function explainLeadScores(result: LeadScores, options?: ExplainOptions): LeadScoresExplanation {
  const phrases = LEAD_SCORES[readLocale(options)];
  const { leads, options: used, warnings, rejected = [] } = readScores(result);
  const grades = new Map<string | null, number>();
  for (const { grade } of leads) grades.set(grade, (grades.get(grade) ?? 0) + 1);
  return {
    sentences: [
      phrases.scored(leads.length, used.asOf),
      ...Array.from(grades, ([grade, count]) => phrases.grade(count, grade)),
      ...warnings.map(({ count }) => phrases.afterAsOf(count)),
      ...(rejected.length === 0 ? [] : [phrases.rejected(rejected.length)]),
    ],
    leads: leads.map(({ id, score, grade, fit, engagement, reasons }) => ({
      id,
      sentences: [
        phrases.score(score, grade),
        phrases.parts(fit, engagement),
        ...reasons.map((reason) =>
          reason.kind === 'fit' ? phrases.fit(reason.ruleId, reason.points) : phrases.behaviour(reason.ruleId, reason.points, reason.count, reason.lastAt),
        ),
        ...(reasons.length === 0 ? [phrases.noReasons] : []),
      ],
    })),
  };
}
