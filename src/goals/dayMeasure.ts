import type { Basis } from './basis.js';
import { monthLength, weighDays } from './basis.js';
import { civilOf, formatDay } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { divide, formatExact, gcd, multiply, ONE, sign, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import type { Season } from './seasonality.js';

/**
 * The measure of days over a goal's period. Within a slot of the season (and within a month, where months weigh the same)
 * every basis day weighs the same, so a span is a few pieces, each its weight times a count: no day is ever looked at. All
 * weights are whole numbers over one denominator, which drops out since only proportions are asked for.
 */
export interface DayMeasure {
  /** Of `[start, end)` inside the goal's period. */
  of(start: number, end: number): bigint;
  /** Of the whole period. */
  readonly total: bigint;
}

/** Days of one weight. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly weight: Fraction;
}

/** A season may not give weight to a slot that has no day to carry it. */
function perDay(season: Season, basis: Basis, slot: ReturnType<Season['find']>): Fraction {
  const weight = season.weightOf(slot);
  if (sign(weight) === 0) return ZERO;
  const days = weighDays(basis, slot.start, slot.end);
  if (sign(days) > 0) return divide(weight, days);
  return fail('INVALID_OPTION', season.pathOf(slot), formatExact(weight), `must be 0: ${slot.key} has no working day to carry it`);
}

function cutIntoSlots(start: number, end: number, basis: Basis, season: Season | null): Piece[] {
  if (season === null) return [{ start, end, weight: ONE }];
  const pieces: Piece[] = [];
  for (let day = start; day < end;) {
    const slot = season.find(day);
    pieces.push({ start: day, end: Math.min(slot.end, end), weight: perDay(season, basis, slot) });
    day = slot.end;
  }
  return pieces;
}

function cutIntoMonths(pieces: readonly Piece[]): Piece[] {
  const cut: Piece[] = [];
  for (const { start, end, weight } of pieces) {
    for (let day = start; day < end;) {
      const length = monthLength(day);
      const next = Math.min(day - civilOf(day).day + 1 + length, end);
      cut.push({ start: day, end: next, weight: multiply(weight, { n: 1n, d: BigInt(length) }) });
      day = next;
    }
  }
  return cut;
}

/** Fractions as whole numbers in the same proportions, as small as they get. */
function toProportions(values: readonly Fraction[]): bigint[] {
  let common = 1n;
  for (const denominator of new Set(values.map(({ d }) => d))) common *= denominator / gcd(common, denominator);
  const whole = values.map(({ n, d }) => n * (common / d));
  let divisor = 0n;
  for (const value of new Set(whole)) divisor = gcd(divisor, value);
  return divisor <= 1n ? whole : whole.map((value) => value / divisor);
}

/** @param start - first day of the goal, and `end` the first day after it; not empty */
export function createDayMeasure(start: number, end: number, basis: Basis, season: Season | null): DayMeasure {
  const slots = cutIntoSlots(start, end, basis, season);
  const pieces = basis.name === 'months' ? cutIntoMonths(slots) : slots;
  const weights = toProportions(pieces.map(({ weight }) => weight));
  const starts = Float64Array.from(pieces, (piece) => piece.start);
  const before: bigint[] = [];
  let total = 0n;
  for (const [i, piece] of pieces.entries()) {
    before.push(total);
    total += (weights[i] as bigint) * BigInt(basis.count(piece.start, piece.end));
  }
  const known = new Map<number, bigint>([[start, 0n], [end, total]]);

  /** Of all days before one. */
  const upTo = (day: number): bigint => {
    const found = known.get(day);
    if (found !== undefined) return found;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= day) low = middle;
      else high = middle - 1;
    }
    const sum = (before[low] as bigint) + (weights[low] as bigint) * BigInt(basis.count(starts[low] as number, day));
    known.set(day, sum);
    return sum;
  };
  return { of: (from, to) => (from >= to ? 0n : upTo(to) - upTo(from)), total };
}

/** Refuses a measure of 0, which leaves active shares without a meaning: `NO_WORKING_DAYS`, or `ZERO_WEIGHTS` of the season. */
export function requireDays(measure: DayMeasure, basis: Basis, season: Season | null, start: number, end: number, path: string): void {
  if (measure.total > 0n) return;
  if (basis.count(start, end) === 0) fail('NO_WORKING_DAYS', path, `${formatDay(start)}/${formatDay(end)}`, 'must hold a working day');
  fail('ZERO_WEIGHTS', 'options.seasonality.weights', season?.effective.weights, 'must give weight to a part of the period');
}
