import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour } from './hostile.js';
import { refusal } from './refusal.js';
import type { Explain } from './told.js';
import { inBoth } from './told.js';

type Any = Explain<never, unknown>;
type Fn = (...args: readonly unknown[]) => unknown;

/** A function, what explains its results, one of these, and the fields that an empty object lacks; none for a list. */
export type Explained = readonly [fn: string, explain: Any, result: unknown, missing: readonly string[]];

/** What nobody should have to read. */
const UNREADABLE: RegExp = /undefined|NaN|null|\[object|Infinity/;

/** All sentences of an explanation, whatever its shape; the ids beside them are left out. */
function sentencesOf(told: unknown): string[] {
  if (typeof told === 'string') return [told];
  if (Array.isArray(told)) return told.flatMap(sentencesOf);
  const lists = Object.values(told as object).filter((each) => Array.isArray(each));
  return lists.flatMap(sentencesOf);
}

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly args?: readonly unknown[];
  readonly throws?: string;
  readonly argsFile?: unknown;
  readonly argsFrom?: unknown;
}

/** The known cases of a module that give a result, with the functions that compute them. */
function knownCases(module: string, functions: readonly string[]): readonly (readonly [id: string, fn: string, args: readonly unknown[]])[] {
  const cases = JSON.parse(readFileSync(new URL(`../golden/${module}.json`, import.meta.url), 'utf8')) as readonly Case[];
  return cases
    .filter(({ fn, throws, argsFile, argsFrom }) => functions.includes(fn) && throws === undefined && argsFile === undefined && argsFrom === undefined)
    .map(({ id, fn, args = [] }) => [id, fn, args] as const);
}

/** Tests that hold for the explanations of every module: `library` has the functions whose results are explained. */
export function describeExplanations(module: string, library: object, pairs: readonly Explained[]): void {
  const explained = deepFreeze(pairs);
  describe('every explanation of this module', () => {
    it.each(explained)('of %s refuses what is no result, and other options', (_, explain, result, missing) => {
      const refused = (value: unknown, options?: object): string[] => refusal(() => explain(value as never, options));
      expect(refused(undefined)).toEqual(['MISSING_VALUE result']);
      expect(refused(null)).toEqual(['MISSING_VALUE result']);
      expect(refused('result')).toEqual(['INVALID_OPTION result']);
      expect(refused({})).toEqual(missing.length === 0 ? ['INVALID_OPTION result'] : missing.map((field) => `MISSING_VALUE result.${field}`));
      expect(refused(result, { locale: 'de' })).toEqual(['INVALID_OPTION options.locale']);
      expect(refused(result, { language: 'en' })).toEqual(['INVALID_OPTION options.language']);
    });

    it.each(explained)('of %s tells a result that came through JSON, and one that has more in it', (_, explain, result) => {
      const copy = JSON.parse(JSON.stringify(result)) as never;
      expect(inBoth(explain, copy)).toEqual(inBoth(explain, result as never));
      if (!Array.isArray(result)) expect(explain({ ...(result as object), more: 1 } as never)).toEqual(explain(result as never));
      expect(explain(copy, {})).toEqual(explain(copy, { locale: 'en' }));
      expect(explain(copy, { locale: 'zh-CN' })).not.toEqual(explain(copy));
    });

    it.each(explained)('of %s answers or refuses, whatever became of the result', (_, explain, result) => {
      fc.assert(
        fc.property(fc.array(blow, { minLength: 1, maxLength: 3 }), (blows) => {
          const { root } = damage({ root: result }, blows);
          expect(misbehaviour(() => inBoth(explain, root as never), ['result'])).toEqual([]);
        }),
        runs(60),
      );
    });

    const known = knownCases(module, explained.map(([fn]) => fn));

    it('is tried on known cases', () => {
      expect(known.length).toBeGreaterThan(10);
    });

    it.each(known)('can be read: %s', (_, fn, args) => {
      const explain = explained.find(([name]) => name === fn)?.[1] as Any;
      const [english, chinese] = inBoth(explain, (library as Record<string, Fn>)[fn]?.(...args) as never).map(sentencesOf) as [string[], string[]];
      expect(english.length).toBeGreaterThan(0);
      expect(chinese).toHaveLength(english.length);
      for (const sentence of [...english, ...chinese]) expect(sentence).not.toMatch(UNREADABLE);
      for (const sentence of english) expect(sentence).toMatch(/^\S.*\.$/);
      for (const sentence of chinese) expect(sentence).toMatch(/^\S.*。$/);
    });
  });
}
