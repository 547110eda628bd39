import * as z from 'zod/mini';
import { describe, fail, joinPath } from './issues.js';
import { relocate, renaming } from './relocate.js';
import { decimalSchema, NOT_NEGATIVE, requireRows } from './validate.js';

/*
 * Partial results of shards. What is merged was computed elsewhere and came as JSON, so it is checked like any other input; and
 * the outcome must not depend on the order of shards, so everything that has no order of its own is sorted.
 */

/** Reads partial results, one at least; `path` of a part is `name[i]`. */
export function readParts<T>(parts: Iterable<unknown>, name: string, read: (part: unknown, path: string) => T): T[] {
  const list = Array.from(requireRows(parts, name), (part, i) => read(part, `${name}[${i}]`));
  if (list.length === 0) fail('EMPTY_INPUT', name, list, 'must hold one partial result at least. That of no rows changes nothing');
  return list;
}

/** Runs a reader whose paths begin inside a part, and tells what it finds with the part's own path before them. */
export function within<T>(path: string, read: () => T): T {
  return relocate(renaming((text) => `${path}.${text}`), read);
}

interface Difference {
  readonly path: readonly PropertyKey[];
  readonly first: unknown;
  readonly other: unknown;
}

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Where two plain values first differ; the order of keys is no difference. */
function findDifference(first: unknown, other: unknown, path: readonly PropertyKey[]): Difference | null {
  if (first === other) return null;
  if (!isHolder(first) || !isHolder(other) || Array.isArray(first) !== Array.isArray(other)) return { path, first, other };
  for (const key of new Set([...Object.keys(first), ...Object.keys(other)])) {
    const place = Array.isArray(first) ? Number(key) : key;
    const found = findDifference(first[key], other[key], [...path, place]);
    if (found !== null) return found;
  }
  return null;
}

/** Refuses parts that were not computed alike: `pick` gives what all must have in common, `field` tells where it stands. */
export function requireAlike<T>(parts: readonly T[], name: string, field: string, pick: (part: T) => unknown): void {
  const first = pick(parts[0] as T);
  parts.forEach((part, i) => {
    const found = findDifference(first, pick(part), []);
    if (found === null) return;
    const path = joinPath(`${name}[${i}].${field}`, found.path);
    fail('SHARD_MISMATCH', path, found.other, `must be ${found.first === undefined ? 'absent' : describe(found.first)} as in ${name}[0]: only shards that were computed alike can be merged`);
  });
}

/** What one of the parts tells; two that tell different things are refused. */
export function settleText(parts: readonly (string | undefined)[], path: (index: number) => string, code: 'MIXED_CURRENCIES' | 'SHARD_MISMATCH', rule: string): string | undefined {
  let settled: string | undefined;
  parts.forEach((part, i) => {
    if (part === undefined || part === settled) return;
    if (settled !== undefined) fail(code, path(i), part, `must be "${settled}" like the rest: ${rule}`);
    settled = part;
  });
  return settled;
}

/** Schema of an exact sum of amounts that are 0 or more. */
export function exactSchema(): z.ZodMiniType<string> {
  return decimalSchema(NOT_NEGATIVE);
}

/** Schema of a group's name: text, or null. */
export function groupSchema(): z.ZodMiniType<string | null> {
  return z.nullable(z.string());
}
