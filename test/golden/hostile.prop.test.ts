import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour, nasty } from '../support/hostile.js';
import type { Fn } from '../support/recordedCalls.js';
import { functions } from '../support/recordedCalls.js';
import { validCalls } from '../support/validCalls.js';

/** What rows carry along is theirs, plain or not; merged results hand on the rows of earnings. */
const CARRIES_ROWS = ['remapEntries', 'mergeCommissionResults'];

/** The names of a function's arguments, which its errors' paths begin with. */
function namesOf(call: Fn): string[] {
  const list = /\(([^)]*)\)/.exec(Function.prototype.toString.call(call))?.[1] ?? '';
  return list.split(',').map((name) => (name.trim().split(/\s*=/)[0] ?? '').replace(/^_/, ''));
}

function expectGoodManners(name: string, call: Fn, args: readonly unknown[]): void {
  const isChecked = !CARRIES_ROWS.includes(name);
  const answer = (): unknown => {
    const result = call(...args);
    return isChecked ? result : null;
  };
  expect(misbehaviour(answer, namesOf(call))).toEqual([]);
  expect(Object.keys(Object.prototype), 'prototypes are left alone').toEqual([]);
}

describe('whatever a function is handed, it answers in plain data or throws a SalesMathError that names the place', () => {
  it.each(functions)('%s', (name, call) => {
    const valid = validCalls(name);
    expect(valid.length, 'there is a call to damage').toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.array(blow, { minLength: 1, maxLength: 3 }), (args, blows) => {
        const damaged: { args: unknown } = damage({ args }, blows);
        if (Array.isArray(damaged.args)) expectGoodManners(name, call, damaged.args);
      }),
      runs(80),
    );
    fc.assert(fc.property(fc.array(nasty, { maxLength: 4 }), (args) => {
      expectGoodManners(name, call, args);
    }), runs(30));
  }, PATIENCE);
});
