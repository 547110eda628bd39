import { requireConfidence } from '../internal/confidence.js';
import { knownDecimal, readDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, formatExact, fraction, multiply, ONE, toNumber, ZERO } from '../internal/fraction.js';
import { fail, missingOr } from '../internal/issues.js';
import { createBadRows, requireOnInvalid } from '../internal/rowIssues.js';
import {
  decimalSchema,
  ID_RULE,
  NOT_NEGATIVE,
  parseConfig,
  readId,
  recordSchema,
  requireOptions,
  requireRows,
} from '../internal/validate.js';
import type { RejectedRow } from '../types.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { Csat, CsatOptions, CsatResponse, CustomerSatisfaction, EffectiveCsatOptions, EmptyDimensionWarning } from './satisfaction.types.js';

/** Answers of one dimension. Whole answers are summed as numbers, others exactly. */
export interface CsatBucket {
  responses: number;
  satisfied: number;
  whole: number;
  parts: Fraction;
}

export function createBucket(): CsatBucket {
  return { responses: 0, satisfied: 0, whole: 0, parts: ZERO };
}

function count(bucket: CsatBucket, score: number, satisfied: boolean): void {
  bucket.responses += 1;
  if (satisfied) bucket.satisfied += 1;
  if (Number.isInteger(score) && Number.isSafeInteger(bucket.whole + score)) bucket.whole += score;
  else bucket.parts = add(bucket.parts, readDecimal(score) as Fraction);
}

function toCsat({ responses, satisfied, whole, parts }: CsatBucket, z: number): Csat {
  const { rate, low, high } = measureProportion(satisfied, responses, z);
  const mean = responses === 0 ? null : toNumber(divide(add(fraction(BigInt(whole)), parts), fraction(BigInt(responses))));
  return { responses, satisfied, csat: rate, mean, low, high };
}

function readBound(value: unknown, fallback: number, path: string): number {
  if (value === undefined) return fallback;
  return Number.isFinite(value) ? (value as number) + 0 : fail('INVALID_OPTION', path, value, 'must be a finite number');
}

/** Checks the options and fills in what was not given. */
export function readCsatOptions(options: CsatOptions | undefined): EffectiveCsatOptions {
  const given = requireOptions<CsatOptions>(options, ['min', 'max', 'satisfiedFrom', 'weights', 'confidence', 'onInvalid']);
  const min = readBound(given.min, 1, 'options.min');
  const max = readBound(given.max, 5, 'options.max');
  if (min >= max) fail('INVALID_OPTION', 'options.max', max, `must be above min (${min})`);
  if (given.satisfiedFrom === undefined && max - 1 <= min) {
    fail('MISSING_VALUE', 'options.satisfiedFrom', undefined, `must be given here: the default, max − 1, is not above min (${min}), so every answer would be satisfied`);
  }
  const satisfiedFrom = readBound(given.satisfiedFrom, max - 1, 'options.satisfiedFrom');
  if (satisfiedFrom <= min || satisfiedFrom > max) {
    fail('INVALID_OPTION', 'options.satisfiedFrom', satisfiedFrom, `must be above min (${min}), for else every answer is satisfied, and at most max (${max})`);
  }
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const onInvalid = requireOnInvalid(given.onInvalid);
  if (given.weights === undefined) return { min, max, satisfiedFrom, confidence, onInvalid };
  const weight = decimalSchema({ ...NOT_NEGATIVE, code: 'WEIGHTS_NOT_ONE' });
  const weights = parseConfig(recordSchema(weight), given.weights, 'options.weights');
  const sum = Object.values(weights).reduce((all, each) => add(all, knownDecimal(each)), ZERO);
  if (compare(sum, ONE) !== 0) fail('WEIGHTS_NOT_ONE', 'options.weights', formatExact(sum), 'must sum to exactly 1');
  return { min, max, satisfiedFrom, weights, confidence, onInvalid };
}

function readResponse(response: CsatResponse, index: number, { min, max }: EffectiveCsatOptions): { dimension: string | null; score: number } {
  const path = `responses[${index}]`;
  if (typeof response !== 'object' || response === null) return fail('INVALID_ROW', path, response, 'must be an object');
  const { score } = response;
  if (!Number.isFinite(score) || score < min || score > max) {
    const code = missingOr('INVALID_SCORE', score);
    fail(code, `${path}.score`, score, `must be a number from ${min} to ${max}`);
  }
  const given = response.dimension ?? null;
  if (given === null) return { dimension: null, score };
  return { dimension: readId(given) ?? fail('INVALID_ID', `${path}.dimension`, given, ID_RULE), score };
}

/** Σ weight × csat; null when a dimension with a weight has no answer. */
function weigh(weights: Readonly<Record<string, string>>, buckets: ReadonlyMap<string, CsatBucket>): number | null {
  let sum = ZERO;
  for (const [dimension, weight] of Object.entries(weights)) {
    const { responses, satisfied } = buckets.get(dimension) as CsatBucket;
    if (responses === 0) return null;
    sum = add(sum, multiply(knownDecimal(weight), fraction(BigInt(satisfied), BigInt(responses))));
  }
  return toNumber(sum);
}

/** Answers that were counted, before they are printed. */
export interface CountedAnswers {
  readonly options: EffectiveCsatOptions;
  readonly overall: CsatBucket;
  /** In the order of the weights, then as they are to be listed. */
  readonly dimensions: ReadonlyMap<string, CsatBucket>;
  /** By index. */
  readonly rejected: readonly RejectedRow[];
}

/** Counts answers, in one pass that keeps none. */
export function countAnswers(responses: Iterable<CsatResponse>, options: EffectiveCsatOptions): CountedAnswers {
  const overall = createBucket();
  const dimensions = new Map(Object.keys(options.weights ?? {}).map((dimension) => [dimension, createBucket()]));
  let index = 0;
  const bad = createBadRows(options.onInvalid === 'collect');
  for (const response of requireRows(responses, 'responses')) {
    try {
      const { dimension, score } = readResponse(response, index, options);
      const satisfied = score >= options.satisfiedFrom;
      count(overall, score, satisfied);
      if (dimension !== null) {
        let bucket = dimensions.get(dimension);
        if (bucket === undefined) dimensions.set(dimension, (bucket = createBucket()));
        count(bucket, score, satisfied);
      }
    } catch (error) {
      bad.rejectThrown(index, undefined, error);
    }
    index += 1;
  }
  bad.settle();
  return { options, overall, dimensions, rejected: bad.rejected };
}

/** Prints the scores of what was counted. */
export function printCsat({ options, overall, dimensions, rejected }: CountedAnswers): CustomerSatisfaction {
  const { weights } = options;
  const z = zOfConfidence(options.confidence);
  const warnings = Object.keys(weights ?? {})
    .filter((dimension) => dimensions.get(dimension)?.responses === 0)
    .map((dimension): EmptyDimensionWarning => ({ code: 'EMPTY_DIMENSION', dimension }));
  return {
    overall: toCsat(overall, z),
    dimensions: [...dimensions].map(([dimension, bucket]) => ({ dimension, ...toCsat(bucket, z) })),
    weighted: weights === undefined ? null : weigh(weights, dimensions),
    options,
    warnings,
    ...(options.onInvalid === 'collect' ? { rejected } : {}),
  };
}
