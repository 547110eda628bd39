import { requireConfidence } from '../internal/confidence.js';
import { knownDecimal, readDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, formatExact, fraction, multiply, ONE, toNumber, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
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
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { Csat, CsatOptions, CsatResponse, CustomerSatisfaction, EffectiveCsatOptions, EmptyDimensionWarning } from './types.js';

/** Answers of one dimension. Whole answers are summed as numbers, others exactly. */
interface Tally {
  responses: number;
  satisfied: number;
  whole: number;
  parts: Fraction;
}

function createTally(): Tally {
  return { responses: 0, satisfied: 0, whole: 0, parts: ZERO };
}

function count(tally: Tally, score: number, satisfied: boolean): void {
  tally.responses += 1;
  if (satisfied) tally.satisfied += 1;
  if (Number.isInteger(score) && Number.isSafeInteger(tally.whole + score)) tally.whole += score;
  else tally.parts = add(tally.parts, readDecimal(score) as Fraction);
}

function toCsat({ responses, satisfied, whole, parts }: Tally, z: number): Csat {
  const { rate, low, high } = measureProportion(satisfied, responses, z);
  const mean = responses === 0 ? null : toNumber(divide(add(fraction(BigInt(whole)), parts), fraction(BigInt(responses))));
  return { responses, satisfied, csat: rate, mean, low, high };
}

function readBound(value: unknown, fallback: number, path: string): number {
  if (value === undefined) return fallback;
  return Number.isFinite(value) ? (value as number) + 0 : fail('INVALID_OPTION', path, value, 'must be a finite number');
}

function readCsatOptions(options: CsatOptions | undefined): EffectiveCsatOptions {
  const given = requireOptions<CsatOptions>(options, ['min', 'max', 'satisfiedFrom', 'weights', 'confidence']);
  const min = readBound(given.min, 1, 'options.min');
  const max = readBound(given.max, 5, 'options.max');
  if (min >= max) fail('INVALID_OPTION', 'options.max', max, `must be above min (${min})`);
  const satisfiedFrom = readBound(given.satisfiedFrom, max - 1, 'options.satisfiedFrom');
  if (satisfiedFrom < min || satisfiedFrom > max) {
    fail('INVALID_OPTION', 'options.satisfiedFrom', satisfiedFrom, `must lie from min (${min}) to max (${max})`);
  }
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  if (given.weights === undefined) return { min, max, satisfiedFrom, confidence };
  const weight = decimalSchema({ ...NOT_NEGATIVE, code: 'WEIGHTS_NOT_ONE' });
  const weights = parseConfig(recordSchema(weight), given.weights, 'options.weights');
  const sum = Object.values(weights).reduce((all, each) => add(all, knownDecimal(each)), ZERO);
  if (compare(sum, ONE) !== 0) fail('WEIGHTS_NOT_ONE', 'options.weights', formatExact(sum), 'must sum to exactly 1');
  return { min, max, satisfiedFrom, weights, confidence };
}

function readResponse(response: CsatResponse, index: number, { min, max }: EffectiveCsatOptions): { dimension: string | null; score: number } {
  const path = `responses[${index}]`;
  if (typeof response !== 'object' || response === null) return fail('INVALID_ROW', path, response, 'must be an object');
  const { score } = response;
  if (!Number.isFinite(score) || score < min || score > max) {
    const code = score === undefined || score === null ? 'MISSING_VALUE' : 'INVALID_SCORE';
    fail(code, `${path}.score`, score, `must be a number from ${min} to ${max}`);
  }
  const given = response.dimension ?? null;
  if (given === null) return { dimension: null, score };
  return { dimension: readId(given) ?? fail('INVALID_ID', `${path}.dimension`, given, ID_RULE), score };
}

/** Σ weight × csat; null when a dimension with a weight has no answer. */
function weigh(weights: Readonly<Record<string, string>>, tallies: ReadonlyMap<string, Tally>): number | null {
  let sum = ZERO;
  for (const [dimension, weight] of Object.entries(weights)) {
    const { responses, satisfied } = tallies.get(dimension) as Tally;
    if (responses === 0) return null;
    sum = add(sum, multiply(knownDecimal(weight), fraction(BigInt(satisfied), BigInt(responses))));
  }
  return toNumber(sum);
}

/**
 * Calculates how many customers are satisfied, in all and by dimension, with the interval of that share.
 *
 * `csat = answers from satisfiedFrom on / answers`: the top two boxes by default. The interval is Wilson's.
 *
 * **Gotchas** An answer without a dimension counts in `overall` only. `weighted` weighs dimensions, not answers.
 *
 * @param responses - `score` from `min` to `max`; `dimension`: what it is about
 * @param options - `min` default 1, `max` default 5, `satisfiedFrom` default `max − 1`, `weights` by dimension that sum to
 *   exactly 1, `confidence` default 0.95
 * @returns overall and by dimension (in the order of the weights, then of first appearance). Without answers shares are null; `weighted`
 *   is null without weights, or when a dimension with a weight has no answer (warning `EMPTY_DIMENSION`)
 * @throws {SalesMathError} INVALID_SCORE: an answer outside `min` to `max`
 * @throws {SalesMathError} WEIGHTS_NOT_ONE: weights that do not sum to 1, or a negative one
 * @throws {SalesMathError} INVALID_OPTION: `min` not below `max`, `satisfiedFrom` outside them, an unknown option
 * @throws {SalesMathError} INVALID_CONFIDENCE, INVALID_ROW, INVALID_ID, MISSING_VALUE
 * @example
 * import { calculateCsat } from 'salesmath';
 * const result = calculateCsat(
 *   [
 *     { dimension: 'service', score: 5 },
 *     { dimension: 'service', score: 3 },
 *     { dimension: 'product', score: 4 },
 *   ],
 *   { weights: { product: '0.4', service: '0.6' } },
 * );
 * result.dimensions.map(({ dimension, csat }) => [dimension, csat]); // => [['product', 1], ['service', 0.5]]
 * result.weighted; // => 0.7
 * @see {@link calculateNps}
 */
export function calculateCsat(responses: Iterable<CsatResponse>, options?: CsatOptions): CustomerSatisfaction {
  const effective = readCsatOptions(options);
  const weights = effective.weights ?? {};
  const z = zOfConfidence(effective.confidence);
  const overall = createTally();
  const tallies = new Map(Object.keys(weights).map((dimension) => [dimension, createTally()]));
  let index = 0;
  for (const response of requireRows(responses, 'responses')) {
    const { dimension, score } = readResponse(response, index, effective);
    const satisfied = score >= effective.satisfiedFrom;
    count(overall, score, satisfied);
    if (dimension !== null) {
      let tally = tallies.get(dimension);
      if (tally === undefined) tallies.set(dimension, (tally = createTally()));
      count(tally, score, satisfied);
    }
    index += 1;
  }
  const warnings = Object.keys(weights)
    .filter((dimension) => tallies.get(dimension)?.responses === 0)
    .map((dimension): EmptyDimensionWarning => ({ code: 'EMPTY_DIMENSION', dimension }));
  return {
    overall: toCsat(overall, z),
    dimensions: [...tallies].map(([dimension, tally]) => ({ dimension, ...toCsat(tally, z) })),
    weighted: effective.weights === undefined ? null : weigh(effective.weights, tallies),
    options: effective,
    warnings,
  };
}
