import fc from 'fast-check';
import { expect } from 'vitest';
import type { ExplainOptions } from '../../src/types.js';
import { runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour } from './hostile.js';

/** Whatever should never be read aloud. */
const UNREADABLE = /undefined|NaN|null|\[object|Infinity/;

/** All that is said, in either language, as one list. */
function sentencesOf(told: readonly (string | { readonly sentences: readonly string[] })[]): string[] {
  return told.flatMap((each) => (typeof each === 'string' ? [each] : each.sentences));
}

type Told = readonly (string | { readonly sentences: readonly string[] })[];

/** Asks that results can be read aloud in both languages, the same number of sentences in each. */
export function expectReadable(explain: (result: never, options?: ExplainOptions) => Told, results: readonly unknown[]): void {
  expect(results.length).toBeGreaterThan(0);
  for (const result of results) {
    const [english, chinese] = [sentencesOf(explain(result as never)), sentencesOf(explain(result as never, { locale: 'zh-CN' }))];
    expect(english.length).toBeGreaterThan(0);
    expect(chinese).toHaveLength(english.length);
    for (const sentence of english) expect(sentence).toMatch(/^[^\u4e00-\u9fff]+\.$/);
    for (const sentence of chinese) expect(sentence).toMatch(/^[^,;!?]*[\u4e00-\u9fff][^,;!?]*。$/);
    expect([...english, ...chinese].filter((sentence) => UNREADABLE.test(sentence))).toEqual([]);
  }
}

/** Asks that a result that was damaged is explained all the same or refused with the place. */
export function expectGoodManners(explain: (result: never, options?: ExplainOptions) => Told, results: readonly unknown[]): void {
  fc.assert(
    fc.property(fc.constantFrom(...results), fc.array(blow, { minLength: 1, maxLength: 3 }), (result, blows) => {
      const damaged = damage({ result }, blows).result;
      expect(misbehaviour(() => explain(damaged as never), ['result'])).toEqual([]);
    }),
    runs(60),
  );
}
