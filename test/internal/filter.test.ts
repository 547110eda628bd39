import { describe, expect, it } from 'vitest';
import type { FilterSubject } from '../../src/internal/filter.js';
import { compileFilter, filterSchema } from '../../src/internal/filter.js';
import { readDecimal } from '../../src/internal/decimal.js';
import { parseConfig } from '../../src/internal/validate.js';
import { isSalesMathError } from '../../src/errors.js';
import type { Filter } from '../../src/types.js';

const matches = (filter: Filter, subject: FilterSubject): boolean => compileFilter(filter)!(subject);

describe('compileFilter', () => {
  it('of nothing is none; of no keys, everything', () => {
    expect(compileFilter(undefined)).toBeNull();
    expect(matches({}, {})).toBe(true);
  });

  it('all keys must hold', () => {
    expect(matches({ a: 1, b: 2 }, { a: 1, b: 2 })).toBe(true);
    expect(matches({ a: 1, b: 2 }, { a: 1, b: 3 })).toBe(false);
  });

  it.each<[unknown, Filter[string], boolean]>([
    ['x', 'x', true],
    ['x', 'X', false],
    ['x', ['y', 'x'], true],
    ['x', [], false],
    ['b', { gt: 'a', lt: 'c' }, true],
    ['b', { gt: 'b' }, false],
    ['b', { gte: 'b', lte: 'b' }, true],
    ['b', { ne: 'b' }, false],
    ['b', { ne: 'a' }, true],
    ['b', {}, true],
    [5, 5, true],
    [5, '5.0', true],
    ['5.00', 5, true],
    [10, { gt: '9' }, true],
    ['10', { gt: 9 }, true],
    ['10', { gt: '9' }, true], // two numbers written as text
    ['900.00', { gte: '1500', lt: 'x' }, false],
    ['900', { lte: '900.00' }, true],
    ['-5', { lt: '3' }, true],
    ['10.5', '10.50', false], // the same is the same text: codes are text, too
    ['007', { ne: '7' }, true],
    ['2026-03', { gte: '2026' }, true], // not both numbers: as text
    ['v10', { gt: 'v9' }, false],
    [0.1, { eq: '0.1' }, true],
    [9007199254740993n, { gt: 9007199254740992 }, true],
    ['ten', { gt: 9 }, false],
    ['ten', { lt: 9 }, false],
    ['ten', { ne: 9 }, true],
    [true, true, true],
    [true, { ne: false }, true],
    [true, { gte: true }, true],
    [true, 'true', false],
    [1, true, false],
    [1, { gte: true }, false],
    [1, { lte: true }, false],
    [0, false, false],
    [false, false, true],
    [{}, 'x', false],
    [[1], 1, false],
    [Number.NaN, { ne: 1 }, true],
    [Number.NaN, { gte: 1 }, false],
    ['2026-01-05', { gte: '2026-01-01', lt: '2026-02-01' }, true],
  ])('%o by %j: %s', (value, wanted, expected) => {
    expect(matches({ field: wanted }, { field: value })).toBe(expected);
  });

  it('what is absent never matches, not even ne', () => {
    for (const subject of [{}, { a: undefined }, { a: null }, { attributes: null }, { attributes: 'a' }, { attributes: { a: null } }]) {
      expect(matches({ a: { ne: 1 } }, subject)).toBe(false);
    }
  });

  it('a key is a field, else an attribute', () => {
    expect(matches({ a: 1 }, { attributes: { a: 1 } })).toBe(true);
    expect(matches({ a: 1 }, { a: 2, attributes: { a: 1 } })).toBe(false);
    expect(matches({ a: 1 }, { a: null, attributes: { a: 1 } })).toBe(true);
    expect(matches({ a: 'x' }, { attributes: 'text' })).toBe(false);
  });

  it('a field may be that of a class, but not of every object', () => {
    class Row {
      get a(): number {
        return 1;
      }
    }
    expect(matches({ a: 1 }, new Row())).toBe(true);
    expect(matches({ a: 1 }, { attributes: new Row() })).toBe(true);
    expect(matches({ toString: { ne: 1 } }, {})).toBe(false);
    expect(matches({ constructor: { ne: 1 } }, new Row())).toBe(false);
    expect(matches({ ['__proto__']: { ne: 1 } }, new Row())).toBe(false);
    expect(matches({ toString: 1 }, { toString: 1 })).toBe(true);
  });

  it('asks a reader first', () => {
    const asked: string[] = [];
    const predicate = compileFilter({ worth: { gte: '100' }, other: 'x' }, (_, field) => {
      asked.push(field);
      return field === 'worth' ? readDecimal('100.00')! : undefined;
    })!;
    expect(predicate({ worth: 'ignored', other: 'x' })).toBe(true);
    expect(asked).toEqual(['worth', 'other']);
  });

  it('what a reader gives compares with decimals alone', () => {
    const worth = (wanted: Filter[string]): boolean => compileFilter({ worth: wanted }, () => readDecimal('5')!)!({});
    expect([worth(5), worth('5.0'), worth({ lt: '5.01' }), worth('five'), worth(true), worth({ ne: 'five' })]).toEqual([true, true, true, false, false, true]);
  });
});

describe('filterSchema', () => {
  const parse = (input: unknown): unknown => {
    try {
      return parseConfig(filterSchema(), input, 'where');
    } catch (error) {
      if (!isSalesMathError(error)) throw error;
      return error.issues.map(({ code, path }) => `${code} ${path}`);
    }
  };

  it('takes values, lists and bounds', () => {
    const filter = { a: 'x', b: 5, c: true, d: ['x', 5, false], e: { eq: 1, ne: 2, gt: 'a', gte: 'b', lt: true, lte: 0 }, f: {}, g: [] };
    expect(parse(filter)).toEqual(filter);
    expect(parse({})).toEqual({});
  });

  it.each<[unknown, string]>([
    [null, 'MISSING_VALUE where'],
    ['x', 'INVALID_OPTION where'],
    [[], 'INVALID_OPTION where'],
    [{ a: null }, 'MISSING_VALUE where.a'],
    [{ a: Number.NaN }, 'INVALID_OPTION where.a'],
    [{ a: [null] }, 'MISSING_VALUE where.a[0]'],
    [{ a: [['x']] }, 'INVALID_OPTION where.a[0]'],
    [{ a: { min: 1 } }, 'INVALID_OPTION where.a.min'],
    [{ a: { gte: {} } }, 'INVALID_OPTION where.a.gte'],
    [JSON.parse('{"__proto__":1}'), 'INVALID_OPTION where.__proto__'],
  ])('%j', (input, wanted) => {
    expect(parse(input)).toEqual([wanted]);
  });
});
