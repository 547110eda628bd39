import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RejectedRow } from '../../src/types.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import type { Row } from './everyBadRow.js';
import { issuesOf } from './everyBadRow.js';

type OnInvalid = 'throw' | 'collect';
interface Collected {
  readonly rejected?: RejectedRow[];
  readonly options: { readonly onInvalid: OnInvalid };
}
/** A function that can collect bad rows: a good row by its index, the field of its id, a field and what it cannot be, and the call. */
export type Collecting = readonly [name: string, good: (i: number) => Row, id: string, field: string, wrong: unknown, read: (rows: never, onInvalid: OnInvalid) => unknown];

const list = (rows: readonly unknown[], iterable: boolean): never => (iterable ? rows.values() : rows) as never;

/** Checks that a list of which some rows are bad gives what the good ones give, and tells of the others as the error does. */
function check([, good, id, field, wrong, read]: Collecting, isBad: readonly boolean[], noObject: boolean, iterable: boolean): void {
  const rows = isBad.map((_, i) => good(i));
  const bad = (i: number): unknown => (noObject ? null : { ...(rows[i] as Row), [field]: wrong });
  const given = isBad.map((is, i) => (is ? bad(i) : rows[i]));
  const { rejected, ...rest } = read(list(given, iterable), 'collect') as Collected;
  const clean = read(list(rows.filter((_, i) => isBad[i] === false), iterable), 'collect') as Collected;
  expect(clean.rejected).toEqual([]);
  expect({ ...rest, rejected: [] }).toEqual(clean);
  const expected = isBad.flatMap((is, i): unknown[] => {
    if (!is) return [];
    const { code, path, message } = issuesOf(() => read(rows.map((row, at) => (at === i ? bad(i) : row)) as never, 'throw')).issues[0] as RejectedRow;
    const text = noObject ? undefined : (bad(i) as Row)[id];
    return [{ index: i, ...(typeof text === 'string' && text !== '' ? { id: text } : {}), code, path, message }];
  });
  expect(rejected).toEqual(expected);
  expect(notPlain({ rejected, ...rest })).toEqual([]);
}

/** The law for some functions: collecting bad rows is as leaving them out, and tells of each. */
export function describeCollecting(what: string, functions: readonly Collecting[]): void {
  describe(`bad rows can be collected of ${what}`, () => {
    it.each(functions)('%s', (...one) => {
      const rows = Array.from({ length: 5 }, (_, i) => one[1](i)) as never;
      const { rejected, ...collected } = one[5](rows, 'collect') as Collected;
      const { options, ...thrown } = one[5](rows, 'throw') as Collected;
      expect([options.onInvalid, collected.options.onInvalid]).toEqual(['throw', 'collect']);
      if ('rejected' in thrown) expect(thrown.rejected).toEqual([]); // tallies always have it
      expect({ ...thrown, rejected, options: { ...options, onInvalid: 'collect' } }).toEqual({ ...collected, rejected: [] });
      fc.assert(
        fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 9 }), fc.boolean(), fc.boolean(), (flags, noObject, iterable) => {
          check(one, [false, ...flags], noObject, iterable);
        }),
        runs(60),
      );
      check(one, [false, ...new Array<boolean>(60).fill(true)], false, false); // more than an error lists
      const outcome = (of: readonly unknown[]): unknown => {
        let result: unknown;
        const { issues } = issuesOf(() => (result = { ...(one[5](of as never, 'collect') as Collected), rejected: [] }));
        return [result, issues.map(({ code, path }) => `${code} ${path}`)]; // some ask for a row at least
      };
      expect(outcome([null, undefined, 7])).toEqual(outcome([]));
      expect(issuesOf(() => one[5](rows, 'ignore' as never)).issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['INVALID_OPTION options.onInvalid']);
    }, PATIENCE);
  });
}
