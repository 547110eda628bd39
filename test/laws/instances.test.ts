import { describe, expect, it } from 'vitest';
import { answerOf, functions, recordCalls } from '../support/recordedCalls.js';

/** The same as an instance of a class, as an ORM gives it: its fields are its class's accessors, not its own. */
function asInstance(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const accessors = Object.entries(row).map(([name, value]) => [name, { get: () => value as unknown }] as const);
  return Object.create(Object.create(null, Object.fromEntries(accessors)) as object);
}

/** Results that another function takes are no rows. */
const TAKES_RESULTS = /^(explain|merge|report)/;

const calls = recordCalls();
const isRows = (arg: unknown): arg is unknown[] => Array.isArray(arg) && arg.some((row) => asInstance(row) !== row);
const takesRows = ([name]: readonly [string, unknown]): boolean => !TAKES_RESULTS.test(name) && (calls.get(name) ?? []).some((args) => args.some(isRows));

describe('rows may be instances of classes', () => {
  it.each(functions.filter(takesRows))('%s', (name, call) => {
    for (const args of calls.get(name) ?? []) {
      for (const [i, rows] of args.entries()) {
        if (!isRows(rows)) continue;
        expect(answerOf(call, args.map((arg, at) => (at === i ? rows.map(asInstance) : arg))), `args[${i}]`).toBe(answerOf(call, args));
      }
    }
  });
});
