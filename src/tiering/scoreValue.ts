import { fractionAt } from '../internal/decimalColumns.js';
import type { Fraction } from '../internal/fraction.js';
import { add, divide, multiply, sign, toNumber, ZERO } from '../internal/fraction.js';
import { DECIMAL_RULE, isAbsent } from '../internal/issues.js';
import type { BadRows } from '../internal/rowIssues.js';
import type { DecimalColumn } from '../internal/scaled.js';
import { buildValues } from '../internal/scaled.js';
import { fieldOf } from '../internal/shapes.js';
import { echoDecimal } from './echoDecimal.js';
import { createIdReader, readGoodRows } from './goodRows.js';
import type { NormalDimension, NormalScoring } from './value.schema.js';
import { parseScoring } from './value.schema.js';
import type { EffectiveScoreValueOptions, EffectiveValueScale, ScoreValueOptions, ValuedCustomer, ValuePart, ValueScore, ValueScores } from './value.types.js';
import type { ExactScale, FastScoring } from './valueScore.kernel.js';
import { compileFastScoring, exactPoints } from './valueScore.kernel.js';

const USUAL_DECIMALS = 2;

interface FigureTable {
  readonly ids: readonly string[];
  /** By dimension. */
  readonly columns: readonly DecimalColumn[];
  /** 1: a figure of the row is missing. */
  readonly incomplete: Uint8Array;
}

function readFigures(rows: readonly ValuedCustomer[], { dimensions, onMissing }: NormalScoring, bad: BadRows): FigureTable {
  const reader = createIdReader(rows.length, 'customers', 'customerId', bad);
  const builders = dimensions.map(() => buildValues(rows.length, USUAL_DECIMALS));
  const incomplete = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as ValuedCustomer;
    if (!reader.isRow(i, row, 'customerId, …') || !reader.read(i, row.customerId)) continue;
    let isWeighted = false;
    for (let k = 0; k < dimensions.length; k += 1) {
      const { name, weight } = dimensions[k] as NormalDimension;
      const value = fieldOf(row, name);
      if (isAbsent(value) && onMissing === 'renormalize') {
        incomplete[i] = 1;
        continue;
      }
      if (!isAbsent(value) && sign(weight) > 0) isWeighted = true;
      if (builders[k]?.set(i, value) !== true) {
        const rule = isAbsent(value) ? "must be given: it has a weight. Set onMissing: 'renormalize' to share that out" : DECIMAL_RULE;
        reader.refuse(i, name, 'INVALID_NUMBER', value, rule);
      }
    }
    if (incomplete[i] === 1 && !isWeighted) {
      reader.refuse(i, '', 'MISSING_VALUE', row, 'must have at least one figure that has a weight');
    }
  }
  return { ids: reader.ids, columns: builders.map((builder) => builder.finish()), incomplete };
}

interface FastContext {
  readonly dimensions: readonly NormalDimension[];
  readonly columns: readonly DecimalColumn[];
  readonly weights: readonly number[];
  readonly fast: FastScoring;
}

function fastScore(row: ValuedCustomer, at: number, { dimensions, columns, weights, fast }: FastContext): Omit<ValueScore, 'customerId'> {
  const parts: ValuePart[] = [];
  let sum = 0;
  for (let k = 0; k < dimensions.length; k += 1) {
    const { name } = dimensions[k] as NormalDimension;
    const way = fast.dimensions[k] as FastScoring['dimensions'][number];
    const points = way.pointsAt(at);
    const adds = points * way.factor;
    sum += adds;
    const given = fieldOf(row, name);
    const value = typeof given === 'number' ? given + 0 : toNumber(fractionAt(columns[k] as DecimalColumn, at));
    parts.push({ dimension: name, value, points: points / way.divisor, weight: weights[k] as number, contribution: adds / fast.denominator });
  }
  return { score: sum / fast.denominator, parts };
}

function exactScore(row: ValuedCustomer, at: number, dimensions: readonly NormalDimension[], columns: readonly DecimalColumn[]): Omit<ValueScore, 'customerId'> {
  const used = dimensions.reduce((sum, { name, weight }) => (isAbsent(fieldOf(row, name)) ? sum : add(sum, weight)), ZERO);
  let score: Fraction = ZERO;
  const parts = dimensions.map(({ name, weight: given, scale }, k): ValuePart => {
    if (isAbsent(fieldOf(row, name))) return { dimension: name, value: null, points: null, weight: 0, contribution: 0 };
    const value = fractionAt(columns[k] as DecimalColumn, at);
    const points = exactPoints(scale, value);
    const weight = divide(given, used);
    const contribution = multiply(weight, points);
    score = add(score, contribution);
    return { dimension: name, value: toNumber(value), points: toNumber(points), weight: toNumber(weight), contribution: toNumber(contribution) };
  });
  return { score: toNumber(score), parts };
}

function echoScale(scale: ExactScale): EffectiveValueScale {
  if ('from' in scale) return { from: echoDecimal(scale.from), to: echoDecimal(scale.to) };
  return { cuts: scale.cuts.map(echoDecimal), points: scale.points.map(echoDecimal) };
}

function echo({ dimensions, onMissing, onInvalid }: NormalScoring): EffectiveScoreValueOptions {
  return {
    weights: Object.fromEntries(dimensions.map(({ name, weight }) => [name, echoDecimal(weight)])),
    scales: Object.fromEntries(dimensions.map(({ name, scale }) => [name, echoScale(scale)])),
    onMissing,
    onInvalid,
  };
}

/**
 * Scores customers from 0 to 100 on several weighted dimensions: `Σ weight · points`.
 *
 * **When to use** To rank customers by more than their revenue: profit, potential, loyalty, cost to serve.
 *
 * **Gotchas** Without a scale a figure is taken as points, so 1,500 in profit is 100 points. Weights must sum to exactly 1:
 * three of 0.333 do not.
 *
 * @param customers - `customerId` and the figure of each dimension; each customer once
 * @param options - `weights`: by dimension, 0 or more. `scales`: by dimension, `{ from, to }` for points in a straight line
 *   (from above to where less is better) or `{ cuts, points }` for bands; default 0 → 100. `onMissing`: `error` (default) or
 *   `renormalize`, which shares the weight of an absent figure out among the others. `onInvalid`: `'throw'` (default) or `'collect'`, which
 *   puts bad rows into `rejected`
 * @returns the customers in input order, each with what every dimension adds; `value` and `points` are null where a figure is
 *   absent
 * @throws {SalesMathError} WEIGHTS_NOT_ONE: the weights do not sum to exactly 1, or one is below 0
 * @throws {SalesMathError} MISSING_VALUE: a figure is absent, or with `renormalize` all that have a weight are
 * @throws {SalesMathError} INVALID_CUTS: cuts that are not strictly ascending
 * @throws {SalesMathError} DUPLICATE_ID: a customer twice
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_ID, INVALID_ROW: a row is not as said
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, a scale of no length, or points not one more than cuts
 * @example
 * import { scoreValue } from 'salesmath';
 * const customers = [{ customerId: 'ana', profit: 500, days: 30 }, { customerId: 'ben', profit: 1500, days: 120 }];
 * const { customers: scored } = scoreValue(customers, {
 *   weights: { profit: 0.6, days: 0.4 },
 *   scales: { profit: { from: 0, to: 1000 }, days: { from: 90, to: 0 } },
 * });
 * scored.map(({ score }) => score); // => [56.666666666666664, 60]
 * @see {@link assignTiers}
 */
export function scoreValue<T extends Pick<ValuedCustomer, 'customerId'>>(customers: Iterable<T>, options: ScoreValueOptions): ValueScores {
  const scoring = parseScoring(options);
  const { dimensions } = scoring;
  const collect = scoring.onInvalid === 'collect';
  const { rows, table, rejected } = readGoodRows<ValuedCustomer, FigureTable>(customers, 'customers', collect, (list, bad) => readFigures(list, scoring, bad));
  const { ids, columns, incomplete } = table;
  const fast = compileFastScoring(dimensions, columns);
  const weights = dimensions.map(({ weight }) => toNumber(weight));
  const scored = rows.map((row, at): ValueScore => {
    const result = fast === null || incomplete[at] === 1 ? exactScore(row, at, dimensions, columns) : fastScore(row, at, { dimensions, columns, weights, fast });
    return { customerId: ids[at] as string, ...result };
  });
  return { customers: scored, warnings: [], options: echo(scoring), ...(collect ? { rejected } : {}) };
}
