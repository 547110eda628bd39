import type { Fraction } from '../internal/fraction.js';
import { ceilQuotient, compare, decimalsOf, divide, EXACT_DOUBLE, fraction, gcd, maximum, minimum, multiply, powerOfTen, subtract, ZERO } from '../internal/fraction.js';
import type { DecimalColumn } from '../internal/scaled.js';

/*
 * A score is a sum of fractions, weight · points. All of them are brought over one denominator once, and then every customer
 * costs integer arithmetic in doubles; what would pass 2^53 is done on fractions.
 */

/** A scale as fractions. */
export type ExactScale = { readonly from: Fraction; readonly to: Fraction } | { readonly cuts: readonly Fraction[]; readonly points: readonly Fraction[] };

const HUNDRED: Fraction = /* @__PURE__ */ fraction(100n);

/** The points of a value. */
export function exactPoints(scale: ExactScale, value: Fraction): Fraction {
  if ('from' in scale) {
    const points = multiply(HUNDRED, divide(subtract(value, scale.from), subtract(scale.to, scale.from)));
    return minimum(maximum(points, ZERO), HUNDRED);
  }
  let band = 0;
  while (band < scale.cuts.length && compare(value, scale.cuts[band] as Fraction) >= 0) band += 1;
  return scale.points[band] as Fraction;
}

/** A dimension on integers. */
export interface FastDimension {
  /** Points of the value in a row, in units of 1 / `divisor`. */
  pointsAt(row: number): number;
  readonly divisor: number;
  /** What a unit of points adds to the score, in units of 1 / the denominator of all. */
  readonly factor: number;
}

/** A scoring on integers. */
export interface FastScoring {
  readonly dimensions: readonly FastDimension[];
  readonly denominator: number;
}

interface Parts {
  readonly pointsAt: (row: number) => number;
  readonly divisor: bigint;
}


const unitsOf = (value: Fraction, scale: number): bigint => (value.n * powerOfTen(scale)) / value.d;

function mostDecimals(values: readonly Fraction[]): number {
  return Math.max(0, ...values.map((value) => decimalsOf(value) as number)); // options are decimals
}

function linearParts({ from, to }: { from: Fraction; to: Fraction }, { units, scale }: DecimalColumn): Parts | null {
  if (!(units instanceof Float64Array)) return null;
  const common = Math.max(scale, mostDecimals([from, to]));
  const step = powerOfTen(common - scale);
  const low = unitsOf(from, common);
  const span = unitsOf(to, common) - low;
  const range = span < 0n ? -span : span;
  if (100n * range > EXACT_DOUBLE || 1_000_000_000_000_000n * step > EXACT_DOUBLE || low > EXACT_DOUBLE / 4n || low < -EXACT_DOUBLE / 4n) return null;
  const [start, length, factor, direction] = [Number(low), Number(range), Number(step), span < 0n ? -1 : 1];
  return {
    pointsAt: (row) => {
      const way = direction * ((units[row] as number) * factor - start);
      return way <= 0 ? 0 : 100 * (way >= length ? length : way);
    },
    divisor: range,
  };
}

function stepParts({ cuts, points }: { cuts: readonly Fraction[]; points: readonly Fraction[] }, { units, scale }: DecimalColumn): Parts | null {
  if (!(units instanceof Float64Array)) return null;
  const decimals = mostDecimals(points);
  const power = powerOfTen(scale);
  // the least unit that reaches a cut; beyond what a double holds it is reached by no value, or by all
  const least = cuts.map(({ n, d }) => ceilQuotient(n * power, d));
  const thresholds = Float64Array.from(least, (value) => (value > EXACT_DOUBLE ? Infinity : value < -EXACT_DOUBLE ? -Infinity : Number(value)));
  const values = points.map((value) => unitsOf(value, decimals));
  if (values.some((value) => value > EXACT_DOUBLE)) return null;
  const awarded = Float64Array.from(values, Number);
  return {
    pointsAt: (row) => {
      const value = units[row] as number;
      let band = 0;
      while (band < thresholds.length && value >= (thresholds[band] as number)) band += 1;
      return awarded[band] as number;
    },
    divisor: powerOfTen(decimals),
  };
}

/** Brings a scoring to integers, or gives null where they would not be exact in doubles. */
export function compileFastScoring(
  dimensions: readonly { readonly weight: Fraction; readonly scale: ExactScale }[],
  columns: readonly DecimalColumn[],
): FastScoring | null {
  const parts: Parts[] = [];
  let denominator = 1n;
  for (let i = 0; i < dimensions.length; i += 1) {
    const { weight, scale } = dimensions[i] as (typeof dimensions)[number];
    const column = columns[i] as DecimalColumn;
    const part = 'from' in scale ? linearParts(scale, column) : stepParts(scale, column);
    if (part === null) return null;
    parts.push(part);
    const own = weight.d * part.divisor;
    denominator = (denominator / gcd(denominator, own)) * own;
  }
  if (100n * denominator > EXACT_DOUBLE) return null; // no score passes 100
  return {
    dimensions: parts.map(({ pointsAt, divisor }, i) => {
      const { weight } = dimensions[i] as (typeof dimensions)[number];
      return { pointsAt, divisor: Number(divisor), factor: Number((weight.n * denominator) / (weight.d * divisor)) };
    }),
    denominator: Number(denominator),
  };
}
