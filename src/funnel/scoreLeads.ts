import type { SalesMathIssue } from '../errors.js';
import type { DayReader } from '../internal/instants.js';
import { INSTANT_RULE } from '../internal/instants.js';
import { issue, missingOr } from '../internal/issues.js';
import { readMoment } from '../internal/moments.js';
import { createBadRows } from '../internal/rowIssues.js';
import { ID_RULE, parseConfig, readId, requireOptions, requireRows } from '../internal/validate.js';
import { readFrame } from './history.js';
import type { CountedActivity } from './leadScore.kernel.js';
import { compileLeadRules, scoreLead } from './leadScore.kernel.js';
import { leadScoreSchema } from './leadScore.schema.js';
import type { LeadActivity, LeadScore, LeadScoreRules, LeadScores, ScoredLeadInput, ScoreLeadsOptions } from './leadScore.types.js';

interface ReadLead {
  readonly id: string;
  readonly activities: CountedActivity[];
  readonly later: number;
}

/** Reads a lead, or tells what is wrong with it. */
function readLead(lead: ScoredLeadInput, path: string, asOf: number, readDay: DayReader): ReadLead | SalesMathIssue {
  if (typeof lead !== 'object' || lead === null) return issue('INVALID_ROW', path, lead, 'must be an object');
  const id = readId(lead.id);
  if (id === null) return issue(missingOr('INVALID_ID', lead.id), `${path}.id`, lead.id, ID_RULE);
  const { attributes } = lead;
  if (attributes !== undefined && attributes !== null && (typeof attributes !== 'object' || Array.isArray(attributes))) {
    return issue('INVALID_ROW', `${path}.attributes`, attributes, 'must be an object');
  }
  const given = lead.activities ?? [];
  if (!Array.isArray(given)) return issue('INVALID_ROW', `${path}.activities`, given, 'must be a list');
  const activities: CountedActivity[] = [];
  let later = 0;
  for (let i = 0; i < given.length; i += 1) {
    const activity = given[i] as Partial<LeadActivity> | null | undefined;
    const where = `${path}.activities[${i}]`;
    if (typeof activity !== 'object' || activity === null) return issue('INVALID_ROW', where, activity, 'must be an object');
    const kind = readId(activity.kind);
    if (kind === null) return issue(missingOr('INVALID_ID', activity.kind), `${where}.kind`, activity.kind, ID_RULE);
    const at = readMoment(activity.at, readDay);
    if (Number.isNaN(at)) return issue(missingOr('INVALID_INSTANT', activity.at), `${where}.at`, activity.at, INSTANT_RULE);
    if (at > asOf) later += 1;
    else activities.push({ kind, at });
  }
  return { id, activities, later };
}

/**
 * Scores leads by what they are and what they do, and says which rule gave how many points.
 *
 * `engagement = Σ points × 0.5^(days since / halfLifeDays)`, each rule's sum at most `cap` in size; `score = fit + engagement`.
 *
 * *When to use*: to decide whom to call first, by rules that sales and marketing have agreed on.
 *
 * *Gotchas*: a score is a rank, no probability. Old activity fades only with a half-life. Points may be negative, such as for
 * a student address; a cap holds on both sides.
 *
 * @param leads - `{ id, attributes?, activities? }`; a fit rule looks at fields of the row, else at its attributes
 * @param rules - `fit`: points once when the filter holds; `behaviour`: points for each activity of a kind; `grades`: the best first
 * @param options - `asOf`: the instant of the score, activities at it count; `timeZone`: where plain days begin, default `'UTC'`;
 *   `onInvalid`: `'throw'` (default) or `'collect'`
 * @returns `leads` in input order; `grade` null when the score reaches none, or without grades; `reasons` in the order of the
 *   rules, those with 0 points left out; `warnings`: `AFTER_AS_OF` with the count of later activities
 * @throws {SalesMathError} DUPLICATE_ID: two rules have the same id, or a lead occurs twice
 * @throws {SalesMathError} INVALID_OPTION: a half-life of 0 or less, a negative cap, grades that do not fall, a field that is not known
 * @throws {SalesMathError} INVALID_INSTANT: an `at` or `asOf` that is no instant and no day, or a time without offset
 * @throws {SalesMathError} INVALID_ID: a lead, or the kind of an activity, that is neither text nor a safe integer
 * @throws {SalesMathError} INVALID_ROW: a lead, its attributes or activities of the wrong form
 * @throws {SalesMathError} MISSING_VALUE: a field, a list of rules or `asOf` is missing
 * @throws {SalesMathError} INVALID_TIME_ZONE: no IANA zone has this name
 * @example
 * import { scoreLeads } from 'salesmath';
 * const rules = {
 *   fit: [{ id: 'size', when: { employees: { gte: 100 } }, points: 20 }, { id: 'student', when: { student: true }, points: -30 }],
 *   behaviour: [{ id: 'demo', activity: 'demoRequest', points: 40, halfLifeDays: 10 }],
 *   grades: [{ grade: 'A', from: 50 }, { grade: 'B', from: 30 }],
 * };
 * const lead = {
 *   id: 'l1',
 *   attributes: { employees: 250 },
 *   activities: [{ kind: 'demoRequest', at: '2026-01-01T00:00:00Z' }],
 * };
 * const { leads } = scoreLeads([lead], rules, { asOf: '2026-01-11T00:00:00Z' });
 * leads[0]?.score; // => 40
 * leads[0]?.grade; // => 'B'
 * leads[0]?.reasons[1]; // => { ruleId: 'demo', kind: 'behaviour', points: 20, count: 1, lastAt: '2026-01-01T00:00:00.000Z' }
 */
export function scoreLeads(leads: Iterable<ScoredLeadInput>, rules: LeadScoreRules, options: ScoreLeadsOptions): LeadScores {
  const given = requireOptions<ScoreLeadsOptions>(options, ['asOf', 'timeZone', 'onInvalid']);
  const { asOf, readDay, collect, effective } = readFrame(given);
  const compiled = compileLeadRules(parseConfig(leadScoreSchema(), rules, 'rules'));
  const scores: LeadScore[] = [];
  const seen = new Set<string>();
  const bad = createBadRows(collect);
  let later = 0;
  let index = 0;
  for (const lead of requireRows(leads, 'leads')) {
    let read = readLead(lead, `leads[${index}]`, asOf, readDay);
    if (!('code' in read) && seen.has(read.id)) {
      read = issue('DUPLICATE_ID', `leads[${index}].id`, read.id, 'must not occur twice; give all activities of a lead in one row');
    }
    if (!('code' in read)) {
      seen.add(read.id);
      later += read.later;
      scores.push(scoreLead(read.id, lead, read.activities, compiled, asOf));
    } else bad.reject(index, (lead as Partial<ScoredLeadInput> | null | undefined)?.id, read);
    index += 1;
  }
  bad.settle();
  return {
    leads: scores,
    options: effective,
    warnings: later === 0 ? [] : [{ code: 'AFTER_AS_OF', count: later }],
    ...(collect ? { rejected: bad.rejected } : {}),
  };
}
