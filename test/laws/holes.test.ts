import { describe, expect, it } from 'vitest';
import { answerOf, functions, recordCalls } from '../support/recordedCalls.js';

type Place = readonly (string | number)[];

/** The first entries of every list in the arguments. */
function entriesOf(value: unknown, place: Place = []): Place[] {
  if (Array.isArray(value)) return value.slice(0, 3).flatMap((each, i) => [...(place.length > 0 ? [[...place, i]] : []), ...entriesOf(each, [...place, i])]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => entriesOf(each, [...place, key]));
}

function holderAt(root: unknown, place: Place): Record<PropertyKey, unknown> {
  return place.slice(0, -1).reduce<unknown>((holder, key) => (holder as Record<PropertyKey, unknown>)[key], root) as Record<PropertyKey, unknown>;
}

const calls = recordCalls();

/** `delete rows[3]` leaves a hole, which map and forEach pass over: nothing may be lost silently. */
describe('a hole in a list is what an entry that is undefined is', () => {
  it.each(functions)('%s', (name, call) => {
    const known = calls.get(name) ?? [];
    expect(known.length, 'the docs call it').toBeGreaterThan(0);
    for (const args of known) {
      for (const place of entriesOf(args)) {
        const [hollow, given] = [structuredClone(args), structuredClone(args)];
        const last = place.at(-1) as number;
        Reflect.deleteProperty(holderAt(hollow, place), last);
        holderAt(given, place)[last] = undefined;
        expect(answerOf(call, hollow), `without args[${place.join('][')}]`).toBe(answerOf(call, given));
      }
    }
  });
});
