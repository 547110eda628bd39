import { describe, expect, it } from 'vitest';
import { requireList, requireObject, requireRow, requireText, toGroup } from '../../src/internal/shapes.js';
import { refusal } from '../support/refusal.js';

describe('what must be of a shape', () => {
  it.each<[string, (value: unknown) => unknown, unknown[], unknown[]]>([
    ['an object', (value) => requireObject(value, 'x'), [{}, { a: 1 }], [[], 'a', 0]],
    ['a list', (value) => requireList(value, 'x'), [[], [1]], [{}, 'a', 0, new Set()]],
    ['text', (value) => requireText(value, 'x'), ['', 'a'], [0, {}, []]],
  ])('is %s', (_, read, good, bad) => {
    for (const value of good) expect(read(value)).toBe(value);
    for (const value of bad) expect(refusal(() => read(value))).toEqual(['INVALID_OPTION x']);
    for (const value of [undefined, null]) expect(refusal(() => read(value))).toEqual(['MISSING_VALUE x']);
  });

  it('is an object for a row, whose place is told', () => {
    const row = {};
    expect(requireRow(row, 'rows', 3)).toBe(row);
    for (const value of [undefined, null, 'a', []]) expect(refusal(() => requireRow(value, 'rows', 3))).toEqual(['INVALID_ROW rows[3]']);
    expect(refusal(() => requireRow(1, 'rows[4]'))).toEqual(['INVALID_ROW rows[4]']);
  });
});

describe('what is grouped by', () => {
  it('is text of text, numbers and booleans, null of nothing, and else none', () => {
    expect(['a', '', 7, -0.5, 10n, true, false].map(toGroup)).toEqual(['a', '', '7', '-0.5', '10', 'true', 'false']);
    expect([undefined, null].map(toGroup)).toEqual([null, null]);
    expect([NaN, Infinity, {}, [], Symbol('s'), () => 1].map(toGroup)).toEqual(Array.from({ length: 6 }));
  });
});
