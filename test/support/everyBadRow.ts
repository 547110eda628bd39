import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SalesMathIssue } from '../../src/errors.js';
import { isSalesMathError } from '../../src/errors.js';
import { PATIENCE, runs } from '../oracle/laws.js';

export type Row = Record<string, unknown>;
/** A function of rows: a good row by its index, a field of it and what it cannot be, and the call. Of a list of plain values the field is empty. */
export type Reader = readonly [name: string, good: (i: number) => unknown, field: string, wrong: unknown, read: (rows: never) => unknown];

export function issuesOf(call: () => unknown): { issues: readonly SalesMathIssue[]; omitted: number } {
  try {
    call();
  } catch (error) {
    if (isSalesMathError(error)) return error;
    throw error;
  }
  return { issues: [], omitted: 0 };
}

/** Checks that a list is refused for everything that it would be refused for row by row. */
function check([, good, field, wrong, read]: Reader, isBad: readonly boolean[], noObject: boolean): void {
  const rows = isBad.map((_, i) => good(i));
  const bad = (i: number): unknown => (field === '' ? wrong : noObject ? null : { ...(rows[i] as Row), [field]: wrong });
  const expected = isBad.flatMap((is, i) => (is ? issuesOf(() => read(rows.map((row, at) => (at === i ? bad(i) : row)) as never)).issues : []));
  expect(expected.length).toBeGreaterThanOrEqual(isBad.filter(Boolean).length);
  const given = isBad.map((is, i) => (is ? bad(i) : rows[i]));
  const takesAnyIterable = !noObject && field !== '' && issuesOf(() => read(new Set(rows) as never)).issues.length === 0; // a set holds equal values once
  for (const list of takesAnyIterable ? [given, new Set(given)] : [given]) {
    const told = issuesOf(() => read(list as never));
    expect(told.issues).toEqual(expected.slice(0, 50));
    expect(told.omitted).toBe(Math.max(0, expected.length - 50));
  }
}

/** The law for some readers: one error tells of every bad row. */
export function describeEveryBadRow(what: string, readers: readonly Reader[]): void {
  describe(`one error tells of every bad row of ${what}`, () => {
    it.each(readers)('%s', (...reader) => {
      expect(issuesOf(() => reader[4](Array.from({ length: 5 }, (_, i) => reader[1](i)) as never)).issues).toEqual([]);
      fc.assert(
        fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 9 }), fc.boolean(), (flags, noObject) => check(reader, [false, ...flags], noObject)),
        runs(40),
      );
      check(reader, [false, ...new Array<boolean>(60).fill(true)], false);
    }, PATIENCE);
  });
}
