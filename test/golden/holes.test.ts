import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import * as salesmath from '../../src/index.js';
import { extractAll } from '../docs/extract.js';

type Fn = (...args: readonly unknown[]) => unknown;
type Place = readonly (string | number)[];

const functions = Object.entries(salesmath as Readonly<Record<string, unknown>>).filter(
  (entry): entry is [string, Fn] => typeof entry[1] === 'function' && entry[0] !== 'SalesMathError',
);

/** The arguments of every call in the docs, by function. */
function recordCalls(): ReadonlyMap<string, unknown[][]> {
  const calls = new Map<string, unknown[][]>(functions.map(([name]) => [name, []]));
  const recorded = functions.map(([name, call]): [string, Fn] => [
    name,
    (...args) => {
      try {
        calls.get(name)?.push(structuredClone(args) as unknown[]);
      } catch {
        // what cannot be cloned, such as a function or a generator, is no list
      }
      return call(...args);
    },
  ]);
  const library = { ...salesmath, ...Object.fromEntries(recorded) };
  const load = (name: string): unknown => (name.startsWith('salesmath') ? library : {});
  for (const { code } of extractAll().snippets) {
    const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
    try {
      compileFunction(outputText, ['require', 'exports', 'console'])(load, {}, { log: () => undefined });
    } catch {
      // snippets that show an error, wait for something or need another package: their calls up to there count
    }
  }
  return calls;
}

/** The first entries of every list in the arguments. */
function entriesOf(value: unknown, place: Place = []): Place[] {
  if (Array.isArray(value)) return value.slice(0, 3).flatMap((each, i) => [...(place.length > 0 ? [[...place, i]] : []), ...entriesOf(each, [...place, i])]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => entriesOf(each, [...place, key]));
}

function holderAt(root: unknown, place: Place): Record<PropertyKey, unknown> {
  return place.slice(0, -1).reduce<unknown>((holder, key) => (holder as Record<PropertyKey, unknown>)[key], root) as Record<PropertyKey, unknown>;
}

function answer(call: Fn, args: readonly unknown[]): string {
  try {
    return JSON.stringify(call(...args), (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  } catch (error) {
    if (!isSalesMathError(error)) return String(error);
    return JSON.stringify(error.issues);
  }
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
        expect(answer(call, hollow), `without args[${place.join('][')}]`).toBe(answer(call, given));
      }
    }
  });
});
