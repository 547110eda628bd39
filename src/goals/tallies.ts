import type { DayRange } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { add, divide, fraction, maximum, multiply, ONE, powerOfTen, sign, ZERO } from '../internal/fraction.js';
import { fail, isAbsent } from '../internal/issues.js';
import { scanValue } from '../internal/scaled.js';
import { requireDecimal } from '../internal/validate.js';
import type { MetricAggregation } from './types.js';

/** Decimals that the fast lane of a sum holds. */
const SCALE = 4;

/** What rows of one goal, or the goals under it, come to so far; values that do not simply add up. */
interface Cell {
  /** Of rows, or of goals. */
  count: number;
  /** Σ value, or Σ value × weight. */
  sum: Fraction;
  /** Σ weight. */
  weights: Fraction;
  /** Whether rows bring weights; null before the first row. */
  weighted: boolean | null;
  /** The value picked so far, by day or size. */
  best: Fraction;
  /** What it was picked by: day and row, of goals the ends of their period. */
  day: number;
  row: number;
}

/** Sums up rows goal by goal, each by its own aggregation. */
export interface Tallies {
  /** Reads the value of a row, for a goal or for none (−1): `INVALID_NUMBER`, `MISSING_VALUE`. */
  add(goal: number, day: number, row: number, value: unknown, weight: unknown): void;
  /** Adds what one goal came to in its period to the goal above it, as `rollUp` does; both are of one aggregation. */
  merge(into: number, from: number, period: DayRange): void;
  /** The value of a goal; 0 for a sum without rows, else null without. */
  valueOf(goal: number): Fraction | null;
}

/** Reads how much a value weighs: `NEGATIVE_WEIGHT`, `INVALID_NUMBER`. */
export function readWeight(weight: unknown, path: string): Fraction {
  const read = requireDecimal(weight, path);
  return sign(read) < 0 ? fail('NEGATIVE_WEIGHT', path, weight, 'must be 0 or more') : read;
}

/**
 * Tallies for so many goals.
 *
 * @param aggregations - how the values of each goal become one
 * @param name - of the list of rows, for messages
 */
export function createTallies(aggregations: readonly MetricAggregation[], name: string): Tallies {
  const sums = new Float64Array(aggregations.length); // integers at SCALE, moved to `wide` before they leave 2^53
  const wide = new Map<number, Fraction>();
  const cells = new Map<number, Cell>();
  const grow = (goal: number, value: Fraction): void => {
    wide.set(goal, add(wide.get(goal) ?? ZERO, value));
  };
  const addUnits = (goal: number, units: number): void => {
    const sum = (sums[goal] as number) + units;
    if (Number.isSafeInteger(sum)) {
      sums[goal] = sum;
      return;
    }
    grow(goal, fraction(BigInt(units), powerOfTen(SCALE)));
  };
  const sumOf = (goal: number): Fraction => {
    const quick = fraction(BigInt(sums[goal] as number), powerOfTen(SCALE));
    const rest = wide.get(goal);
    return rest === undefined ? quick : add(quick, rest);
  };
  const merge = (into: number, cell: Cell, aggregation: MetricAggregation, path: () => string): void => {
    const held = cells.get(into);
    if (held === undefined) {
      cells.set(into, { ...cell });
      return;
    }
    if (held.weighted !== cell.weighted) {
      fail('MISSING_WEIGHT', path(), undefined, 'must be on every row of the goal, or on none');
    }
    held.count += cell.count;
    held.sum = add(held.sum, cell.sum);
    held.weights = add(held.weights, cell.weights);
    const later = cell.day - held.day || cell.row - held.row;
    if (aggregation === 'max') held.best = maximum(held.best, cell.best);
    else if (later === 0) held.best = add(held.best, cell.best); // goals of one period: no two rows stand in one place
    else if (aggregation === 'first' ? later < 0 : later > 0) {
      held.best = cell.best;
      held.day = cell.day;
      held.row = cell.row;
    }
  };
  const valueOf = (goal: number): Fraction | null => {
    const aggregation = aggregations[goal];
    if (aggregation === 'sum') return sumOf(goal);
    const cell = cells.get(goal);
    if (cell === undefined) return null;
    switch (aggregation) {
      case 'average':
        return divide(cell.sum, fraction(BigInt(cell.count)));
      case 'weightedAverage':
        return sign(cell.weights) === 0 ? null : divide(cell.sum, cell.weights);
      default:
        return cell.best;
    }
  };
  return {
    add(goal, day, row, value, weight) {
      const units = scanValue(value, SCALE);
      const aggregation = aggregations[goal]; // none for a row that only has to be a good one
      if (units === units && (aggregation === 'sum' || aggregation === undefined)) {
        if (aggregation !== undefined) addUnits(goal, units);
        return;
      }
      const exact = requireDecimal(value, `${name}[${row}].value`);
      if (aggregation === undefined) return;
      if (aggregation === 'sum') {
        grow(goal, exact);
        return;
      }
      const path = (): string => `${name}[${row}].weight`;
      const weighs = aggregation === 'weightedAverage';
      const weighted = weighs && !isAbsent(weight);
      const heft = weighted ? readWeight(weight, path()) : ONE;
      const sum = weighs ? multiply(exact, heft) : exact;
      merge(goal, { count: 1, sum, weights: heft, weighted: weighs ? weighted : null, best: exact, day, row }, aggregation, path);
    },
    merge(into, from, { start, end }) {
      const aggregation = aggregations[into] as MetricAggregation;
      if (aggregation === 'sum') grow(into, sumOf(from));
      const cell = cells.get(from);
      if (cell === undefined) return;
      const value = valueOf(from) as Fraction; // unless weights sum to 0
      const [day, row] = aggregation === 'first' ? [start, end] : [end, start];
      const whole = aggregation === 'weightedAverage' ? cell : { ...cell, count: 1, sum: value, best: value, day, row };
      merge(into, whole, aggregation, () => `${name}[${cell.row}].weight`);
    },
    valueOf,
  };
}
