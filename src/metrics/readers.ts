import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { sign } from '../internal/fraction.js';
import type { DayReader } from '../internal/instants.js';
import { fail } from '../internal/issues.js';
import { readMoment, requireMoment } from '../internal/moments.js';
import { requireProbability } from '../internal/numbers.js';
import { scanInstantInto } from '../internal/scanInstant.js';
import { fieldOf, GROUP_RULE, toGroup } from '../internal/shapes.js';
import { requireDecimal } from '../internal/validate.js';

/** Money or a quantity that cannot be below 0, or `NEGATIVE_AMOUNT`, and the codes of {@link requireDecimal}. */
export function requireAmount(value: unknown, path: string): Fraction {
  const amount = requireDecimal(value, path);
  return sign(amount) < 0 ? fail('NEGATIVE_AMOUNT', path, value, 'must be 0 or more') : amount;
}

/** A probability by its shortest decimal form, or `INVALID_PROBABILITY` (`MISSING_VALUE` when there is none). */
export function requireChance(value: unknown, path: string): Fraction {
  return knownDecimal(requireProbability(value, path));
}

/** The group of a value, or `INVALID_ROW`. */
export function readGroup(value: unknown, path: string): string | null {
  const group = toGroup(value);
  return group === undefined ? fail('INVALID_ROW', path, value, GROUP_RULE) : group;
}

/** The group of a row of a list by one of its fields, or `INVALID_ROW`. */
export function readGroupOf(row: object, field: string, list: string, index: number): string | null {
  const value = fieldOf(row, field);
  const group = toGroup(value);
  return group === undefined ? readGroup(value, `${list}[${index}].${field}`) : group;
}

/** The name of a field, or `INVALID_OPTION`. */
export function requireField(value: unknown, path: string): string {
  if (typeof value === 'string' && value !== '') return value;
  return fail('INVALID_OPTION', path, value, 'must be the name of a field');
}

/** Where a field of a row stands: its list, index and name. The path is only written for an error. */
type FieldPlace = readonly [list: string, index: number, field: string];

/** Reads the time of a row as epoch milliseconds into a place of a column, or throws the codes of {@link requireMoment}. */
export function readTimeInto(column: Float64Array, place: number, value: unknown, readDay: DayReader, ...[list, index, field]: FieldPlace): void {
  if (typeof value === 'string' && scanInstantInto(value, column, place)) return;
  const ms = readMoment(value, readDay);
  column[place] = ms === ms ? ms : requireMoment(value, `${list}[${index}].${field}`, readDay);
}
