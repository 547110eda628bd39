import { describe, expect, it } from 'vitest';
import { freezePlain } from '../../src/internal/plain.js';

describe('freezePlain', () => {
  it('copies and freezes to the depths', () => {
    const raw = { a: [{ b: 1 }], c: { d: null } };
    const copy = freezePlain(raw);
    expect(copy).toEqual(raw);
    expect(copy).not.toBe(raw);
    expect(copy.a).not.toBe(raw.a);
    expect([copy, copy.a, copy.a[0], copy.c].every((each) => Object.isFrozen(each))).toBe(true);
    expect(Object.isFrozen(raw)).toBe(false);
  });

  it('leaves out keys without a value, and keeps holes of lists', () => {
    expect(Object.keys(freezePlain({ a: undefined, b: null, c: 0 }))).toEqual(['b', 'c']);
    expect(freezePlain([undefined, 1])).toEqual([undefined, 1]);
  });

  it('gives simple values back', () => {
    for (const value of [null, undefined, 0, '', false, 'text', 5n]) expect(freezePlain(value)).toBe(value);
  });

  it('keeps a key of the prototype’s name a key', () => {
    const copy = freezePlain(JSON.parse('{"__proto__":{"polluted":true}}') as Record<string, unknown>);
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect((copy as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
