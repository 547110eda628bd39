import type { Fraction } from '../internal/fraction.js';
import { formatExact, sign } from '../internal/fraction.js';
import { fail, joinPath, missingOr } from '../internal/issues.js';
import type { IndexedPeriod } from '../internal/periodGrid.js';
import { gridOf } from '../internal/periodGrid.js';
import { requirePeriodRule, unitOf } from '../internal/periodRule.js';
import { requireDecimal, requireOptions } from '../internal/validate.js';
import type { FiscalPeriodRule, PeriodRule, PeriodUnit } from '../types.js';
import type { EffectiveSeasonality, Seasonality } from './measure.types.js';

const SLOTS_A_YEAR: Partial<Record<PeriodUnit, number>> = { month: 12, quarter: 4, halfYear: 2, year: 1 };

/** Seasonality ready for use. */
export interface Season {
  /** The slot that holds a day. */
  find(epochDay: number): IndexedPeriod;
  /** The weight of a slot, or `MISSING_WEIGHT`. */
  weightOf(slot: IndexedPeriod): Fraction;
  /** Where a slot's weight stands, for messages. */
  pathOf(slot: IndexedPeriod): string;
  readonly effective: EffectiveSeasonality;
}

function requireWeight(value: unknown, path: string): Fraction {
  const weight = requireDecimal(value, path);
  return sign(weight) >= 0 ? weight : fail('NEGATIVE_WEIGHT', path, value, 'must be 0 or more');
}

/** How far the year that positions are counted in is shifted from the ordinals of the rule. */
function shiftOf(rule: PeriodRule): number {
  const isMonth = unitOf(rule) === 'month';
  return isMonth ? ((rule as Partial<FiscalPeriodRule>).fiscalYearStartMonth ?? 1) - 1 : 0; // ordinals of months go by the calendar year
}

function byPosition(rule: PeriodRule, given: readonly unknown[], path: string): Omit<Season, 'find'> {
  const length = SLOTS_A_YEAR[unitOf(rule)];
  if (length === undefined) return fail('INVALID_OPTION', path, given, 'must be an object by period key: days and weeks have no fixed number a year');
  if (given.length !== length) return fail('INVALID_OPTION', path, given, `must have ${length} entries, one for each ${unitOf(rule)} of the year`);
  const weights = Array.from(given, (weight, i) => requireWeight(weight, `${path}[${i}]`));
  const shift = shiftOf(rule);
  const positionOf = ({ ordinal }: IndexedPeriod): number => (((ordinal - shift) % length) + length) % length;
  return {
    weightOf: (slot) => weights[positionOf(slot)] as Fraction,
    pathOf: (slot) => `${path}[${positionOf(slot)}]`,
    effective: { by: rule, weights: weights.map(formatExact) },
  };
}

function byKey(rule: PeriodRule, given: Readonly<Record<string, unknown>>, path: string): Omit<Season, 'find'> {
  const weights = new Map<string, Fraction>();
  for (const [key, weight] of Object.entries(given)) weights.set(key, requireWeight(weight, joinPath(path, [key])));
  return {
    weightOf: ({ key }) =>
      weights.get(key) ?? fail('MISSING_WEIGHT', joinPath(path, [key]), undefined, 'must have a weight: the goal touches this period'),
    pathOf: ({ key }) => joinPath(path, [key]),
    effective: { by: rule, weights: Object.fromEntries(Array.from(weights, ([key, weight]) => [key, formatExact(weight)])) },
  };
}

/** Reads `seasonality`, or null when there is none. */
export function readSeasonality(input: Seasonality | undefined): Season | null {
  if (input === undefined) return null;
  const path = 'options.seasonality';
  const { by, weights } = requireOptions<Seasonality>(input, ['by', 'weights'], path);
  const rule = requirePeriodRule(by, `${path}.by`);
  const at = `${path}.weights`;
  if (typeof weights !== 'object' || weights === null) {
    const code = missingOr('INVALID_OPTION', weights);
    return fail(code, at, weights, 'must be a list by position in the year, or an object by period key');
  }
  const grid = gridOf(rule);
  const read = Array.isArray(weights) ? byPosition(rule, weights, at) : byKey(rule, weights as Record<string, unknown>, at);
  return { find: (day) => grid.find(day), ...read };
}
