import type { Fraction } from '../internal/fraction.js';
import { add, divide, fraction, maximum, multiply, sign, ZERO } from '../internal/fraction.js';
import type { MetricAggregation } from './types.js';

/** What a goal came to: a value, or a pair that gives one. */
export interface Outcome {
  /** Null for a pair with denominator 0. */
  readonly value: Fraction | null;
  readonly pair: { readonly numerator: Fraction; readonly denominator: Fraction } | null;
  /** Null where none was given. */
  readonly weight: Fraction | null;
  /** First day of the goal it belongs to. */
  readonly start: number;
  /** The first day after it. */
  readonly end: number;
}

/** The outcome of a pair. */
export function outcomeOfPair(numerator: Fraction, denominator: Fraction): Pick<Outcome, 'value' | 'pair'> {
  return { value: sign(denominator) === 0 ? null : divide(numerator, denominator), pair: { numerator, denominator } };
}

function sumOf(values: readonly Fraction[]): Fraction {
  let sum = ZERO;
  for (const value of values) sum = add(sum, value);
  return sum;
}

/** Σ weights; null when one of them is missing. */
function weightOf(parts: readonly Outcome[]): Fraction | null {
  let sum = ZERO;
  for (const { weight } of parts) {
    if (weight === null) return null;
    sum = add(sum, weight);
  }
  return sum;
}

/** Parts of the latest (earliest) period. */
function atEdge(parts: readonly Outcome[], latest: boolean): Outcome[] {
  let edge = parts[0] as Outcome;
  for (const part of parts) {
    const later = part.end - edge.end || part.start - edge.start;
    const earlier = edge.start - part.start || edge.end - part.end;
    if ((latest ? later : earlier) > 0) edge = part;
  }
  return parts.filter(({ start, end }) => start === edge.start && end === edge.end);
}

/**
 * What goals come to together; null without any. Values and pairs are not mixed.
 *
 * @param parts - those of which something is known
 */
export function rollUp(parts: readonly Outcome[], aggregation: MetricAggregation): Pick<Outcome, 'value' | 'pair' | 'weight'> | null {
  const [first] = parts;
  if (first === undefined) return null;
  const weight = weightOf(parts);
  if (first.pair !== null) {
    let numerator = ZERO;
    let denominator = ZERO;
    for (const part of parts) {
      const pair = part.pair as NonNullable<Outcome['pair']>; // pairs are not mixed with values
      numerator = add(numerator, pair.numerator);
      denominator = add(denominator, pair.denominator);
    }
    return { ...outcomeOfPair(numerator, denominator), weight };
  }
  const values = parts.map(({ value }) => value as Fraction);
  return { value: valueOf(parts, values, aggregation, weight), pair: null, weight };
}

function valueOf(parts: readonly Outcome[], values: readonly Fraction[], aggregation: MetricAggregation, weight: Fraction | null): Fraction | null {
  switch (aggregation) {
    case 'sum':
      return sumOf(values);
    case 'max':
      return values.reduce(maximum);
    case 'average':
      return divide(sumOf(values), fraction(BigInt(values.length)));
    case 'weightedAverage': {
      if (weight === null || sign(weight) === 0) return null;
      return divide(sumOf(parts.map((part, index) => multiply(values[index] as Fraction, part.weight as Fraction))), weight);
    }
    default:
      return sumOf(atEdge(parts, aggregation === 'last').map(({ value }) => value as Fraction));
  }
}
