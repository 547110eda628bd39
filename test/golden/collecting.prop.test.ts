import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import type { RejectedRow } from '../../src/types.js';
import { PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage } from '../support/hostile.js';
import type { Fn } from '../support/recordedCalls.js';
import { functions } from '../support/recordedCalls.js';
import { validCalls } from '../support/validCalls.js';

const page = readFileSync(new URL('../../docs/concepts/validation-and-errors.md', import.meta.url), 'utf8');

/** Where the rows stand that are not the first argument. */
const PLACE: Readonly<Record<string, number>> = { trackGoal: 1, trackGoals: 1, rollUpGoals: 1 };
/** Its rejected rows come by plan. */
const APART = ['compareCommissionPlans'];

/** A result without the places of rows in the input. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (key === 'index' || key === 'indexes' ? [] : [[key, withoutPlaces(each)]])));
}

/** The result; null where the call is refused, as for options or for what no single row is to blame for. */
function answer(call: Fn, args: readonly unknown[]): Record<string, unknown> | null {
  try {
    return call(...args) as Record<string, unknown>;
  } catch (error) {
    if (isSalesMathError(error)) return null;
    throw error;
  }
}

describe('collecting bad rows is as leaving them out, whatever is wrong with them', () => {
  const collecting = functions.filter(([name]) => new RegExp(`^\\| \\w.*\`${name}\``, 'm').test(page.slice(page.indexOf('## Keep the good rows'))) && !APART.includes(name));

  it('is asked of all that can', () => {
    expect(collecting.length).toBeGreaterThan(40);
  });

  it.each(collecting)('%s', (name, call) => {
    const place = PLACE[name] ?? 0;
    const valid = validCalls(name).filter((args) => Array.isArray(args[place]) && args[place].length > 0);
    expect(valid.length, 'there is a list to damage').toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.array(blow, { minLength: 1, maxLength: 4 }), (args, blows) => {
        const rows = damage({ rows: args[place] }, blows).rows;
        if (!Array.isArray(rows)) return;
        const options = { ...(args[call.length - 1] as object), onInvalid: 'collect' };
        const argsWith = (list: readonly unknown[]): unknown[] =>
          Array.from({ length: call.length }, (_, i) => (i === place ? list : i === call.length - 1 ? options : args[i]));
        const told = answer(call, argsWith(rows));
        if (told === null) return;
        const { rejected, ...rest } = told as { rejected: RejectedRow[] };
        const bad = new Set(rejected.map(({ index }) => index));
        expect(bad.size, 'a row is rejected once').toBe(rejected.length);
        const { rejected: none, ...expected } = answer(call, argsWith(Array.from(rows).filter((_, i) => !bad.has(i)))) ?? {};
        expect(none).toEqual([]);
        expect(withoutPlaces(rest)).toEqual(withoutPlaces(expected));
      }),
      runs(60, 300),
    );
  }, PATIENCE);
});
