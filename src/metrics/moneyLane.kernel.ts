import { formatUnits, powerOfTen } from '../internal/fraction.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { createFastRounder, createWideRounder, fitsFast } from '../internal/runningTotal.kernel.js';
import { formatScaledFixed, POWERS_OF_TEN } from '../internal/scaled.js';
import type { DecimalColumn } from '../internal/scaled.js';

/** Minor units of values and of values × chances, rounded by the running total, line by line in one kind of number. */
export interface MoneyLane<T extends number | bigint> {
  readonly zero: T;
  readonly add: (a: T, b: T) => T;
  /** Minor units of the line of a place; places are asked for once, in order. */
  readonly value: (place: number) => T;
  /** The same of value × chance. */
  readonly weighted: (place: number) => T;
  readonly print: (units: T) => string;
}

/** Decimals to be added to reach the minor units, and those to be rounded off. */
const gapTo = (scale: number, minorUnits: number): readonly [number, number] => [Math.max(minorUnits - scale, 0), Math.max(scale - minorUnits, 0)];

function createFastLane(values: Float64Array, chances: Float64Array, scales: readonly [number, number], style: MoneyStyle): MoneyLane<number> | null {
  const { minorUnits, rounding } = style;
  const [up, down] = gapTo(scales[0], minorUnits);
  const [upBoth, downBoth] = gapTo(scales[0] + scales[1], minorUnits);
  const factors = [up, down, upBoth, downBoth].map((exponent) => POWERS_OF_TEN[exponent] ?? Infinity);
  const [factor, step, factorBoth, stepBoth] = factors as [number, number, number, number];
  let largest = 0;
  for (const units of values) if (units > largest) largest = units;
  const one = 10 ** scales[1];
  if (!fitsFast(largest, factor, step, values.length) || !fitsFast(largest * one, factorBoth, stepBoth, values.length)) return null;
  const round = createFastRounder(factor, step, rounding);
  const roundBoth = createFastRounder(factorBoth, stepBoth, rounding);
  return {
    zero: 0,
    add: (a, b) => a + b,
    value: (place) => round(values[place] as number),
    weighted: (place) => roundBoth((values[place] as number) * (chances[place] as number)),
    print: (units) => formatScaledFixed(units, minorUnits),
  };
}

function createWideLane(values: DecimalColumn, chances: DecimalColumn, style: MoneyStyle): MoneyLane<bigint> {
  const { minorUnits, rounding } = style;
  const factor = powerOfTen(minorUnits);
  const round = createWideRounder(factor, powerOfTen(values.scale), rounding);
  const roundBoth = createWideRounder(factor, powerOfTen(values.scale + chances.scale), rounding);
  const unitsAt = ({ units }: DecimalColumn, place: number): bigint => BigInt(units[place] as number | bigint);
  return {
    zero: 0n,
    add: (a, b) => a + b,
    value: (place) => round(unitsAt(values, place)),
    weighted: (place) => roundBoth(unitsAt(values, place) * unitsAt(chances, place)),
    print: (units) => formatUnits(units, minorUnits),
  };
}

/** The lane that values and chances fit in: values are 0 or more, chances from 0 to 1. */
export function chooseLane(values: DecimalColumn, chances: DecimalColumn, style: MoneyStyle): MoneyLane<number> | MoneyLane<bigint> {
  const isFast = values.units instanceof Float64Array && chances.units instanceof Float64Array;
  const fast = isFast ? createFastLane(values.units, chances.units, [values.scale, chances.scale], style) : null;
  return fast ?? createWideLane(values, chances, style);
}
