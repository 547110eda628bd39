import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as lifecycle from '../../src/lifecycle/index.js';
import { PATIENCE, runs } from '../oracle/laws.js';
import { damageEachField, listKnownCases, sentencesOf, stumblesOf } from '../support/explanations.js';
import { blow, damage, misbehaviour } from '../support/hostile.js';
import { refusal } from '../support/refusal.js';

type Fn = (...args: readonly unknown[]) => unknown;
const library = lifecycle as unknown as Readonly<Record<string, Fn>>;
const LOCALES = ['en', 'zh-CN'] as const;

/** Which function tells the result of which. */
const EXPLAINED: Readonly<Record<string, string>> = {
  analyzeMovements: 'explainMovements',
  analyzeRetention: 'explainRetention',
  calculateMigration: 'explainMigration',
  calculateReferralRate: 'explainReferralRate',
  calculateRepurchaseRate: 'explainRepurchaseRate',
  classifyLifecycle: 'explainLifecycle',
  estimateChurnRisk: 'explainChurnRisk',
  planContacts: 'explainContacts',
  planSurveys: 'explainSurveys',
  routeFeedback: 'explainFeedback',
};

const KNOWN = [...listKnownCases('lifecycle').map(({ fn, args }) => [fn, args] as const)].filter(([fn]) => fn in EXPLAINED);
const NAMES = [...new Set(Object.values(EXPLAINED))];

/** Results that a function tells. */
function resultsFor(name: string): unknown[] {
  return KNOWN.filter(([fn]) => EXPLAINED[fn] === name).map(([fn, args]) => library[fn]!(...args));
}

it('every explanation is listed, and every function listed is tried', () => {
  expect(NAMES.sort()).toEqual(Object.keys(lifecycle).filter((name) => name.startsWith('explain')).sort());
  expect([...new Set(KNOWN.map(([fn]) => fn))].sort()).toEqual(Object.keys(EXPLAINED).sort());
});

describe.each(NAMES)('%s', (name) => {
  const explain = library[name]!;
  const results = resultsFor(name);

  it('tells every known case without a stumble, whichever language, and leaves it as it was', () => {
    for (const result of results) {
      const before = JSON.stringify(result);
      for (const locale of LOCALES) {
        const sentences = sentencesOf(explain(result, { locale }));
        expect(sentences.length).toBeGreaterThan(0);
        expect(stumblesOf(sentences, locale)).toEqual([]);
      }
      expect(explain(result)).toEqual(explain(result, { locale: 'en' }));
      expect(explain(JSON.parse(before))).toEqual(explain(result));
      expect(JSON.stringify(result)).toBe(before);
    }
  });

  it('refuses another language and other options', () => {
    expect(refusal(() => explain(results[0], { locale: 'zh' }))).toEqual(['INVALID_OPTION options.locale']);
    expect(refusal(() => explain(results[0], { language: 'en' }))).toEqual(['INVALID_OPTION options.language']);
  });

  it('refuses what is no result', () => {
    expect(refusal(() => explain(undefined))).toEqual(['MISSING_VALUE result']);
    expect(refusal(() => explain(null))).toEqual(['MISSING_VALUE result']);
    expect(refusal(() => explain('result'))).toEqual(['INVALID_OPTION result']);
    for (const issue of refusal(() => explain({}))) expect(issue).toMatch(/^MISSING_VALUE result\./);
    expect(refusal(() => explain({}))).not.toEqual([]);
  });

  it('names a field that is missing, or one beside it, or does without it', () => {
    let refused = 0;
    for (const result of results) {
      for (const [path, damaged] of damageEachField(result, undefined)) {
        const issues = refusal(() => {
          for (const locale of LOCALES) expect(stumblesOf(sentencesOf(explain(damaged, { locale })), locale)).toEqual([]);
        });
        if (issues.length > 0) {
          expect(issues.filter((issue) => issue.startsWith(`MISSING_VALUE ${path.replace(/\.[^.]*$/, '')}`))).not.toEqual([]);
          refused += 1;
        }
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  it('makes no sentence of a field of another kind', () => {
    for (const result of results) {
      for (const [, damaged] of damageEachField(result, { toString: null })) {
        refusal(() => {
          for (const locale of LOCALES) expect(stumblesOf(sentencesOf(explain(damaged, { locale })), locale)).toEqual([]);
        });
      }
    }
  });

  it('answers or refuses, whatever became of a result', () => {
    fc.assert(
      fc.property(fc.constantFrom(...results), fc.array(blow, { minLength: 1, maxLength: 3 }), fc.constantFrom(...LOCALES), (result, blows, locale) => {
        const { damaged } = damage<{ damaged: unknown }>({ damaged: result }, blows);
        expect(misbehaviour(() => explain(damaged, { locale }), ['result'])).toEqual([]);
      }),
      runs(100),
    );
  }, PATIENCE);
});
