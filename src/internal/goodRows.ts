import type * as z from 'zod/mini';
import type { RejectedRow } from '../types.js';
import { fail } from './issues.js';
import { createBadRows, readEach, readGood } from './rowIssues.js';
import { requireRow } from './shapes.js';
import { parseConfig, parseRows, requireRows, requireUnique } from './validate.js';

/** Rows that are good, and the others where they are collected. */
export interface GoodRows<T> {
  readonly read: readonly T[];
  readonly rejected: RejectedRow[];
}

/**
 * Parses rows that are few, each with a name of its own in `field`, for a function that may be asked to compute the good ones.
 *
 * @param judge - throws what else is wrong with a row that was parsed
 */
export function parseGoodRows<Field extends string, T extends Readonly<Record<Field, string>>>(
  schema: z.ZodMiniType<T>,
  rows: unknown,
  name: string,
  field: Field,
  collect: boolean,
  judge: (row: T, index: number) => void = () => {},
): GoodRows<T> {
  if (!collect) {
    const read = parseRows(schema, rows, name);
    readEach(read, judge);
    requireUnique(
      read.map((row) => row[field]),
      (index) => `${name}[${index}].${field}`,
    );
    return { read, rejected: [] };
  }
  const bad = createBadRows(true);
  const read = new Map<string, T>();
  readGood(requireRows(rows as Iterable<Partial<Record<Field, unknown>>>, name), bad, (row) => row[field], (given, index) => {
    const row = parseConfig(schema, requireRow(given, name, index), `${name}[${index}]`);
    judge(row, index);
    if (read.has(row[field])) fail('DUPLICATE_ID', `${name}[${index}].${field}`, row[field], 'must not occur twice; one row each is meant');
    read.set(row[field], row);
  });
  return { read: [...read.values()], rejected: bad.rejected };
}
