import * as z from 'zod/mini';
import { requireConfidence } from '../internal/confidence.js';
import { issue, missingOr } from '../internal/issues.js';
import { roundQuotient } from '../internal/rounding.js';
import type { BadRows } from '../internal/rowIssues.js';
import { createBadRows, requireOnInvalid } from '../internal/rowIssues.js';
import { countSchema, parseConfig, requireOptions, requireRows } from '../internal/validate.js';
import { zOfConfidence } from '../stats/proportion.kernel.js';
import type { FewResponsesWarning, NetPromoterScore, NpsCounts, NpsOptions } from './satisfaction.types.js';

const HIGHEST = 10;
const PROMOTES_FROM = 9;
const PASSIVE_FROM = 7;
const FEW = 30;

function countAnswers(responses: Iterable<number>, bad: BadRows): NpsCounts {
  let promoters = 0;
  let passives = 0;
  let detractors = 0;
  let index = 0;
  for (const answer of requireRows(responses, 'responses')) {
    if (!Number.isInteger(answer) || answer < 0 || answer > HIGHEST) {
      bad.reject(index, undefined, issue(missingOr('INVALID_SCORE', answer), `responses[${index}]`, answer, 'must be a whole number from 0 to 10'));
    } else if (answer >= PROMOTES_FROM) promoters += 1;
    else if (answer >= PASSIVE_FROM) passives += 1;
    else detractors += 1;
    index += 1;
  }
  bad.settle();
  return { promoters, passives, detractors };
}

function readCounts(responses: unknown): NpsCounts {
  const count = countSchema();
  return parseConfig(z.strictObject({ promoters: count, passives: count, detractors: count }), responses, 'responses');
}

function isCounts(responses: Iterable<number> | NpsCounts): responses is NpsCounts {
  return typeof responses === 'object' && responses !== null && typeof (responses as Partial<Iterable<number>>)[Symbol.iterator] !== 'function';
}

/**
 * Calculates the net promoter score with its interval: the share of those who would recommend you, less that of those who
 * would not.
 *
 * `nps = 100 × (promoters − detractors) / responses`; interval `nps ± z × 100 √((p + d − (p − d)²) / n)`, cut to ±100.
 *
 * **Gotchas** `rounded` rounds the score once. The difference of two rounded shares can be another number: 7 promoters and 2
 * detractors of 15 are 33, not 47 − 13 = 34.
 *
 * @param responses - answers 0 to 10 (9 and 10 promote, 0 to 6 detract), or the three counts
 * @param options - `confidence` of the interval, default 0.95; `onInvalid`: `'throw'` (default) or `'collect'`, of answers, not of counts
 * @returns the counts, the score from −100 to 100 and its interval; without answers these are null. Under 30 answers the warning
 *   `FEW_RESPONSES`
 * @throws {SalesMathError} INVALID_SCORE: an answer that is no whole number from 0 to 10
 * @throws {SalesMathError} INVALID_COUNT: a count that is negative or no whole number
 * @throws {SalesMathError} INVALID_CONFIDENCE: outside 0 to 1. INVALID_OPTION, MISSING_VALUE
 * @example
 * import { calculateNps } from 'salesmath';
 * const result = calculateNps({ promoters: 7, passives: 6, detractors: 2 });
 * result.rounded; // => 33
 * result.low; // => -2.0507170713482594
 * result.warnings; // => [{ code: 'FEW_RESPONSES', responses: 15 }]
 * @see {@link calculateCsat}
 * F. Reichheld, The One Number You Need to Grow, Harvard Business Review (2003); the variance is that of a difference of two
 * shares of one sample.
 */
export function calculateNps(responses: Iterable<number> | NpsCounts, options?: NpsOptions): NetPromoterScore {
  const given = requireOptions<NpsOptions>(options, ['confidence', 'onInvalid']);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const bad = createBadRows(onInvalid === 'collect');
  const { promoters, passives, detractors } = isCounts(responses) ? readCounts(responses) : countAnswers(responses, bad);
  const n = promoters + passives + detractors;
  const warnings: FewResponsesWarning[] = n < FEW ? [{ code: 'FEW_RESPONSES', responses: n }] : [];
  const counts = { responses: n, promoters, passives, detractors };
  const rest = { options: { confidence, onInvalid }, warnings, ...(onInvalid === 'collect' ? { rejected: bad.rejected } : {}) };
  if (n === 0) return { ...counts, nps: null, rounded: null, low: null, high: null, ...rest };
  const difference = (promoters - detractors) / n;
  const reach = 100 * zOfConfidence(confidence) * Math.sqrt(Math.max(0, (promoters + detractors) / n - difference * difference) / n);
  const nps = (100 * (promoters - detractors)) / n;
  return {
    ...counts,
    nps,
    rounded: Number(roundQuotient(100n * BigInt(promoters - detractors), BigInt(n), 'halfUp')),
    low: Math.max(-100, nps - reach),
    high: Math.min(100, nps + reach),
    ...rest,
  };
}
