import { fail, isAbsent, missingOr } from './issues.js';

/** Whether a value is an object and no list. */
export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object that a function cannot do without, or `INVALID_OPTION` (`MISSING_VALUE` when there is none). */
export function requireObject(value: unknown, path: string, what = 'an object'): Record<string, unknown> {
  if (isObject(value)) return value;
  return fail(missingOr('INVALID_OPTION', value), path, value, `must be ${what}`);
}

/** A row of an input list, or `INVALID_ROW`. With an index, `path` is the list's, and the row's own is only written for an error. */
export function requireRow(value: unknown, path: string, index?: number): Record<string, unknown> {
  if (isObject(value)) return value;
  return fail('INVALID_ROW', index === undefined ? path : `${path}[${index}]`, value, 'must be an object');
}

/** A list, or `INVALID_OPTION` (`MISSING_VALUE` when there is none). */
export function requireList(value: unknown, path: string, what = 'a list'): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return fail(missingOr('INVALID_OPTION', value), path, value, `must be ${what}`);
}

/** Text, which may be empty, or `INVALID_OPTION` (`MISSING_VALUE` when there is none). */
export function requireText(value: unknown, path: string): string {
  return typeof value === 'string' ? value : fail(missingOr('INVALID_OPTION', value), path, value, 'must be text');
}

/**
 * A field of a row by its name, the row's own or its class's: the rows of an ORM have accessors. What every object inherits, such
 * as `toString`, is no field; what is no object has none.
 */
export function fieldOf(row: unknown, field: string): unknown {
  if (typeof row !== 'object' || row === null) return undefined;
  const value = (row as Record<string, unknown>)[field];
  return (typeof value === 'function' || field === '__proto__') && !Object.hasOwn(row, field) ? undefined : value;
}

/** What is asked of a field that is grouped by, for messages. */
export const GROUP_RULE = 'must be text, a number, true, false or absent to group by it' as string;

/** A field that is grouped by, as text: numbers and booleans too; null when absent, undefined when it can be no text. */
export function toGroup(value: unknown): string | null | undefined {
  if (typeof value === 'string') return value;
  if (isAbsent(value)) return null;
  return typeof value === 'boolean' || typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value)) ? String(value) : undefined;
}
