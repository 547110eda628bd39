import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadScoreRules, ScoredLeadInput, ScoreLeadsOptions } from '../../src/funnel/index.js';
import { scoreLeads } from '../../src/funnel/index.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const AS_OF = '2026-01-31T00:00:00Z';
const RULES: LeadScoreRules = {
  fit: [
    { id: 'size', when: { employees: { gte: 100 } }, points: 20 },
    { id: 'student', when: { email: 'student' }, points: -15 },
    { id: 'nothing', when: {}, points: 0 },
  ],
  behaviour: [
    { id: 'visit', activity: 'visit', points: 3, cap: 10 },
    { id: 'demo', activity: 'demo', points: 40, halfLifeDays: 10 },
    { id: 'unsubscribe', activity: 'unsubscribe', points: -30, cap: 50 },
    { id: 'anyDemo', activity: 'demo', points: 1 },
  ],
  grades: [{ grade: 'A', from: 50 }, { grade: 'B', from: 20 }],
};
const score = (lead: Partial<ScoredLeadInput>, rules: LeadScoreRules = RULES): ReturnType<typeof scoreLeads>['leads'][number] =>
  scoreLeads([{ id: 'l', ...lead }], rules, { asOf: AS_OF }).leads[0]!;
const did = (kind: string, ...days: string[]): { kind: string; at: string }[] => days.map((day) => ({ kind, at: `2026-01-${day}T00:00:00Z` }));

describe('scoreLeads', () => {
  it('scores a lead once', () => {
    const leads = [{ id: 1 }, { id: 'b' }, { id: '1' }];
    expect(refusal(() => scoreLeads(leads, RULES, { asOf: AS_OF }))).toEqual(['DUPLICATE_ID leads[2].id']);
    const { leads: scored, rejected } = scoreLeads(leads, RULES, { asOf: AS_OF, onInvalid: 'collect' });
    expect(scored.map(({ id }) => id)).toEqual(['1', 'b']);
    expect(rejected).toMatchObject([{ index: 2, id: '1', code: 'DUPLICATE_ID', path: 'leads[2].id' }]);
  });

  it('adds fit and decayed behaviour, and says why', () => {
    const lead = { attributes: { employees: 250 }, activities: [...did('demo', '21', '11'), ...did('chat', '30')] };
    expect(score(lead)).toEqual({
      id: 'l',
      fit: 20,
      engagement: 32,
      score: 52,
      grade: 'A',
      reasons: [
        { ruleId: 'size', kind: 'fit', points: 20 },
        { ruleId: 'demo', kind: 'behaviour', points: 30, count: 2, lastAt: '2026-01-21T00:00:00.000Z' },
        { ruleId: 'anyDemo', kind: 'behaviour', points: 2, count: 2, lastAt: '2026-01-21T00:00:00.000Z' },
      ],
    });
  });

  it('scores the same whatever the order of the activities', () => {
    const rules: LeadScoreRules = { fit: [], behaviour: [{ id: 'b', activity: 'demo', points: 5, halfLifeDays: 7 }] };
    const scores = [['01', '14', '10'], ['10', '14', '01'], ['14', '01', '10']].map((days) => score({ activities: did('demo', ...days) }, rules).score);
    expect(new Set(scores).size).toBe(1);
  });

  it('caps the sum of a rule on both sides', () => {
    expect(score({ activities: did('visit', '01', '02', '03', '04') }).engagement).toBe(10);
    expect(score({ activities: did('visit', '01', '02', '03') }).engagement).toBe(9);
    expect(score({ activities: did('unsubscribe', '01', '02') }).engagement).toBe(-50);
    expect(score({ activities: did('x', '01') }, { fit: [], behaviour: [{ id: 'x', activity: 'x', points: 5, cap: 0 }] }).reasons).toEqual([]);
  });

  it('looks at the row first, then at its attributes', () => {
    expect(score({ employees: 10, attributes: { employees: 500 } } as never).fit).toBe(0);
    expect(score({ employees: 500 } as never).fit).toBe(20);
    expect(score({ attributes: { email: 'student', employees: '100' } })).toMatchObject({ fit: 5, grade: null });
  });

  it('grades half-open, best first, by sums as they are written', () => {
    const rules = (...points: number[]): LeadScoreRules => ({
      fit: points.map((each, i) => ({ id: `r${i}`, when: {}, points: each })),
      behaviour: [],
      grades: [{ grade: 'A', from: 0.8 }, { grade: 'B', from: 0.3 }],
    });
    expect(score({}, rules(0.7, 0.1))).toMatchObject({ score: 0.8, grade: 'A' });
    expect(score({}, rules(0.1, 0.2))).toMatchObject({ score: 0.3, grade: 'B' });
    expect(score({}, rules(0.29))).toMatchObject({ score: 0.29, grade: null });
    expect(score({}, { fit: [], behaviour: [] })).toMatchObject({ score: 0, grade: null });
    expect(score({ activities: did('x', '01', '02', '03') }, { fit: [], behaviour: [{ id: 'x', activity: 'x', points: 0.1 }] }).engagement).toBe(0.3);
  });

  it('counts activities at asOf, and warns of later ones', () => {
    const activities = [...did('visit', '31'), { kind: 'visit', at: '2026-01-31T00:00:00.001Z' }, { kind: 'other', at: '2026-02-01' }];
    const { leads, warnings, options } = scoreLeads([{ id: 1, activities }], RULES, { asOf: AS_OF });
    expect(leads[0]).toMatchObject({ id: '1', engagement: 3 });
    expect(warnings).toEqual([{ code: 'AFTER_AS_OF', count: 2 }]);
    expect(options).toEqual({ asOf: '2026-01-31T00:00:00.000Z', timeZone: 'UTC', onInvalid: 'throw' });
    expect(score({ activities: [{ kind: 'visit', at: '2026-01-31' }] }).engagement).toBe(3);
    expect(scoreLeads([{ id: 1, activities: did('visit', '31') }], RULES, { asOf: '2026-01-31', timeZone: 'America/New_York' }).options.asOf).toBe('2026-02-01T04:59:59.999Z');
  });

  it('keeps input order, and takes null for absent', () => {
    expect(scoreLeads([{ id: 'b', attributes: null, activities: null }, { id: 'a' }], RULES, { asOf: AS_OF }).leads.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('refuses rules that make no sense', () => {
    const refused = (changes: Partial<Record<keyof LeadScoreRules, unknown>>): string[] => refusal(() => scoreLeads([], { ...RULES, ...changes } as never, { asOf: AS_OF }));
    const behaviour = (changes: object): string[] => refused({ behaviour: [{ id: 'x', activity: 'x', points: 1, ...changes }] });
    expect(behaviour({ halfLifeDays: 0 })).toEqual(['INVALID_OPTION rules.behaviour[0].halfLifeDays']);
    expect(behaviour({ halfLifeDays: -3 })).toEqual(['INVALID_OPTION rules.behaviour[0].halfLifeDays']);
    expect(behaviour({ cap: -1 })).toEqual(['INVALID_OPTION rules.behaviour[0].cap']);
    expect(behaviour({ points: Infinity })).toEqual(['INVALID_OPTION rules.behaviour[0].points']);
    expect(behaviour({ id: 'size' })).toEqual(['DUPLICATE_ID rules.behaviour[0].id']);
    expect(refused({ grades: [{ grade: 'B', from: 20 }, { grade: 'A', from: 50 }] })).toEqual(['INVALID_OPTION rules.grades[1].from']);
    expect(refused({ grades: [{ grade: 'B', from: 20 }, { grade: 'A', from: 20 }] })).toEqual(['INVALID_OPTION rules.grades[1].from']);
    expect(refused({ fit: undefined })).toEqual(['MISSING_VALUE rules.fit']);
    expect(refused({ weights: [] } as never)).toEqual(['INVALID_OPTION rules.weights']);
  });

  it('collects bad leads when asked, else lists them all', () => {
    const leads = [
      null,
      { id: {} },
      { id: 'a', attributes: [] },
      { id: 'b', activities: {} },
      { id: 'c', activities: [3] },
      { id: 'd', activities: [{ at: 0 }] },
      { id: 'e', activities: [{ kind: 'visit', at: '2026-01-01T00:00:00' }] },
      { id: 'f', activities: [{ kind: {}, at: 0 }] },
      { id: 'good' },
      {},
    ] as never as ScoredLeadInput[];
    const { leads: scored, rejected } = scoreLeads(leads, RULES, { asOf: AS_OF, onInvalid: 'collect' });
    expect(scored.map(({ id }) => id)).toEqual(['good']);
    const faults = [
      'INVALID_ROW leads[0]',
      'INVALID_ID leads[1].id',
      'INVALID_ROW leads[2].attributes',
      'INVALID_ROW leads[3].activities',
      'INVALID_ROW leads[4].activities[0]',
      'MISSING_VALUE leads[5].activities[0].kind',
      'INVALID_INSTANT leads[6].activities[0].at',
      'INVALID_ID leads[7].activities[0].kind',
      'MISSING_VALUE leads[9].id',
    ];
    expect(rejected?.map(({ code, path }) => `${code} ${path}`)).toEqual(faults);
    expect(rejected?.[2]).toMatchObject({ index: 2, id: 'a' });
    expect(refusal(() => scoreLeads(leads, RULES, { asOf: AS_OF }))).toEqual(faults);
    expect(refusal(() => scoreLeads(Array(60).fill(null) as never, RULES, { asOf: AS_OF }))).toHaveLength(50);
    expect(refusal(() => scoreLeads([], RULES, {} as ScoreLeadsOptions))).toEqual(['MISSING_VALUE options.asOf']);
    expect(refusal(() => scoreLeads([], RULES, { asOf: AS_OF, until: 1 } as never))).toEqual(['INVALID_OPTION options.until']);
  });

  it('is the sum of its reasons, each a plain sum of what happened', () => {
    const points = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -5000, max: 5000 }).map((each) => each / 100));
    const behaviour = fc.record({ activity: fc.constantFrom('a', 'b', 'c'), points, halfLifeDays: fc.double({ min: 0.1, max: 90, noNaN: true }), cap: fc.nat({ max: 80 }) }, { requiredKeys: ['activity', 'points'] });
    const activity = fc.record({ kind: fc.constantFrom('a', 'b', 'd'), at: fc.integer({ min: Date.UTC(2025, 9, 1), max: Date.UTC(2026, 1, 5) }) });
    fc.assert(
      fc.property(fc.array(points, { maxLength: 4 }), fc.array(behaviour, { maxLength: 4 }), fc.array(activity, { maxLength: 12 }), (fits, behaviours, activities) => {
        const rules: LeadScoreRules = {
          fit: fits.map((each, i) => ({ id: `f${i}`, when: {}, points: each })),
          behaviour: behaviours.map((each, i) => ({ id: `b${i}`, ...each })),
        };
        const result = scoreLeads([{ id: 'l', activities }], rules, { asOf: AS_OF });
        const lead = result.leads[0]!;
        const end = Date.parse(AS_OF);
        const expected = rules.behaviour.map((rule) => {
          let total = 0;
          for (const { kind, at } of activities) {
            if (kind === rule.activity && at <= end) total += rule.points * (rule.halfLifeDays === undefined ? 1 : 0.5 ** ((end - at) / 86_400_000 / rule.halfLifeDays));
          }
          return rule.cap === undefined ? total : Math.sign(total) * Math.min(Math.abs(total), rule.cap);
        });
        expect(lead.fit).toBeCloseTo(fits.reduce((a, b) => a + b, 0), 9);
        expect(lead.engagement).toBeCloseTo(expected.reduce((a, b) => a + b, 0), 9);
        expect(lead.score).toBeCloseTo(lead.fit + lead.engagement, 9);
        expect(lead.reasons.reduce((sum, reason) => sum + reason.points, 0)).toBeCloseTo(lead.score, 9);
        expect(lead.reasons.every((reason) => reason.points !== 0)).toBe(true);
        expect(notPlain(result)).toEqual([]);
      }),
      runs(400, 4000),
    );
  }, PATIENCE);
});
