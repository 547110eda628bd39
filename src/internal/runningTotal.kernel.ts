import type { RoundingMode } from '../types.js';
import type { Fraction } from './fraction.js';
import { add, ZERO } from './fraction.js';
import type { MoneyStyle } from './rounding.js';
import { roundQuotient, roundsAway, toUnits } from './rounding.js';

/*
 * Lines under a total, rounded by the running total: each is the rounded sum up to it less the one before, so that they add
 * up to the rounded sum of all.
 */

/** Takes the parts in their order and gives the line of each. */
export type LineRounder<Part, Line = Part> = (part: Part) => Line;

/** Largest part that {@link createFastRounder} may be given, for so many of them. */
export function fitsFast(largest: number, factor: number, step: number, lines: number): boolean {
  const part = largest * factor;
  return part + step <= Number.MAX_SAFE_INTEGER / 2 && (part / step + 1) * lines <= Number.MAX_SAFE_INTEGER;
}

/**
 * In doubles: only what the last rounding left over is carried, so that no product and no rest passes 2^53.
 *
 * @returns what takes units of 0 or more, of which `step / factor` are a minor unit
 */
export function createFastRounder(factor: number, step: number, mode: RoundingMode): LineRounder<number> {
  let whole = 0;
  let rest = 0;
  let rounded = 0;
  return (units) => {
    rest += units * factor;
    const more = Math.floor(rest / step); // below 2^53 the division never rounds up to an integer
    rest -= more * step;
    whole += more;
    const side = 2 * rest < step ? -1 : 2 * rest > step ? 1 : 0;
    const upTo = rest > 0 && roundsAway(mode, false, side, whole % 2 === 1) ? whole + 1 : whole;
    const line = upTo - rounded;
    rounded = upTo;
    return line;
  };
}

/** In whole numbers of any size and sign: each part is worth `part × factor / step`. */
export function createWideRounder(factor: bigint, step: bigint, mode: RoundingMode): LineRounder<bigint> {
  let running = 0n;
  let rounded = 0n;
  return (units) => {
    running += units;
    const upTo = roundQuotient(running * factor, step, mode);
    const line = upTo - rounded;
    rounded = upTo;
    return line;
  };
}

/** Of exact amounts, in minor units. */
export function createMoneyRounder(style: MoneyStyle): LineRounder<Fraction, bigint> {
  let running = ZERO;
  let rounded = 0n;
  return (part) => {
    running = add(running, part);
    const upTo = toUnits(running, style);
    const line = upTo - rounded;
    rounded = upTo;
    return line;
  };
}
