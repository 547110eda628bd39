import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunnelModel } from '../../src/funnel/types.js';
import { analyzeFunnel, calculateActivityRatios, explainActivityRatios } from '../../src/metrics/index.js';
import type { SalesActivity } from '../../src/metrics/index.js';
import { anyEntries, MODEL, plainModel } from '../funnel/support.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const PLAIN = plainModel('lead', 'offer');
const ENTRIES = deepFreeze([
  { dealId: 'a', stage: 'lead', at: '2026-03-01' },
  { dealId: 'a', stage: 'offer', at: '2026-03-05' },
  { dealId: 'a', stage: 'won', at: '2026-03-20' },
  { dealId: 'b', stage: 'lead', at: '2026-03-02' },
  { dealId: 'b', stage: 'lost', at: '2026-03-09' },
  { dealId: 'c', stage: 'lead', at: '2026-04-02' },
]);
const call = (dealId: string | null, at: string, replied?: boolean): SalesActivity => ({ kind: 'call', dealId, at, ...(replied === undefined ? {} : { replied }) });
const AS_OF = { asOf: '2026-03-31' };

describe('calculateActivityRatios', () => {
  it('sets all touches against advances, and beside them those that look better', () => {
    const activities = [
      call('a', '2026-03-01', true),
      call('b', '2026-03-03', false),
      call('b', '2026-03-04'),
      call('a', '2026-03-05'), // at the very instant of the move: in the stage entered
      call('b', '2026-03-10'), // lost by then
      call('a', '2026-02-01'),
      call('x', '2026-03-01'),
      call(null, '2026-03-01', true),
      call('a', '2026-04-01'),
      { kind: 7, at: '2026-03-06', dealId: 'a' },
    ];
    const report = calculateActivityRatios(activities, ENTRIES, PLAIN, AS_OF);
    const [calls, other] = report.rows;
    expect(calls).toMatchObject({ kind: 'call', count: 8, replyRate: { numerator: 2, denominator: 3 }, perGoal: 8, outside: 4 });
    expect(calls?.advances).toEqual([
      { stage: 'lead', touches: 3, touchesOnAdvanced: 1, advanced: 1, perAdvance: 3, perAdvanceOfAdvanced: 1 },
      { stage: 'offer', touches: 1, touchesOnAdvanced: 1, advanced: 1, perAdvance: 1, perAdvanceOfAdvanced: 1 },
      { stage: 'won', touches: 0, touchesOnAdvanced: 0, advanced: 0, perAdvance: null, perAdvanceOfAdvanced: null },
    ]);
    expect(other).toMatchObject({ kind: '7', count: 1, replyRate: null, perGoal: 1 });
    expect(report).toMatchObject({ goals: 1, warnings: [{ code: 'AFTER_AS_OF', count: 2 }], options: { asOf: '2026-03-31T23:59:59.999Z', goalStage: 'won', timeZone: 'UTC', confidence: 0.95 } });
    expect(notPlain(report)).toEqual([]);
  });

  it('counts deals that reached the goal, imputed; none: no ratio', () => {
    const perGoal = (goalStage: string): unknown => calculateActivityRatios([call(null, '2026-03-01'), call(null, '2026-03-01')], ENTRIES, PLAIN, { ...AS_OF, goalStage }).rows[0]?.perGoal;
    expect([perGoal('lead'), perGoal('offer'), perGoal('won')]).toEqual([1, 2, 2]);
    expect(calculateActivityRatios([call(null, '2026-03-01')], [], PLAIN, AS_OF)).toMatchObject({ goals: 0, rows: [{ perGoal: null, outside: 1 }] });
    expect(calculateActivityRatios([], ENTRIES, PLAIN, AS_OF).rows).toEqual([]);
  });

  it('takes a retired id for the goal, unless nothing took its place', () => {
    const model: FunnelModel = { ...PLAIN, remap: { bid: 'offer', audit: null } };
    const goal = (goalStage: string): unknown => {
      const { goals, options } = calculateActivityRatios([], ENTRIES, model, { ...AS_OF, goalStage });
      return [goals, options.goalStage];
    };
    expect(goal('bid')).toEqual(goal('offer'));
    expect(issuesOf(() => goal('audit'))).toEqual(['UNKNOWN_STAGE options.goalStage']);
  });

  it('agrees with the funnel report, and with looking at every visit for every activity', () => {
    const START = Date.UTC(2026, 0, 1);
    const anyActivities = fc.array(fc.record({ kind: fc.constantFrom('call', 'mail'), dealId: fc.constantFrom('a', 'b', 'z', null), at: fc.nat(45).map((day) => START + day * 86_400_000) }), { maxLength: 20 });
    fc.assert(
      fc.property(anyEntries, anyActivities, (entries, activities) => {
        const options = { asOf: START + 35 * 86_400_000 };
        const report = calculateActivityRatios(activities, entries, MODEL, { ...options, goalStage: 'quote' });
        const { rows } = analyzeFunnel(entries, MODEL, options);
        expect(report.goals).toBe(rows.find(({ stage }) => stage === 'quote')?.reached);
        for (const { kind, count, outside, advances } of report.rows) {
          expect(advances.map(({ advanced }) => advanced)).toEqual(rows.map(({ advanced }) => advanced));
          const mine = activities.filter((each) => each.kind === kind && each.at <= options.asOf);
          expect(count).toBe(mine.length);
          expect(advances.reduce((sum, { touches }) => sum + touches, outside)).toBe(count);
          const stageAt = ({ dealId, at }: (typeof mine)[number]): string | undefined => {
            // the remap of the model, by hand
            const own = entries.map((entry, index) => ({ ...entry, index, stage: entry.stage === 'enquiry' ? 'lead' : String(entry.stage) }));
            const moves = own.filter((entry) => entry.dealId === dealId && entry.stage !== 'audit' && (entry.at as number) <= at);
            return moves.sort((a, b) => (a.at as number) - (b.at as number) || (a.seq ?? 0) - (b.seq ?? 0) || a.index - b.index).at(-1)?.stage;
          };
          for (const { stage, touches } of advances) expect(touches).toBe(mine.filter((each) => stageAt(each) === stage).length);
        }
      }),
      runs(200),
    );
  }, PATIENCE);

  it('puts bad rows of both lists aside where they are collected, and counts the others', () => {
    const bad = [3, { kind: 'call', at: 'soon' }, { at: 0 }, { kind: 'call', at: 0, dealId: {} }, { kind: 'call', dealId: 'a', at: '2026-03-02', replied: 'yes' }] as never[];
    const activities = [call('a', '2026-03-01', true), ...bad, call('b', '2026-03-03', false)];
    const entries = [{ dealId: 'x', stage: 'nowhere', at: '2026-03-01' }, ...ENTRIES];
    const { rejected = [], ...report } = calculateActivityRatios(activities, entries, PLAIN, { ...AS_OF, onInvalid: 'collect' });
    expect(rejected.map(({ index, id, code, path }) => [index, id, code, path])).toEqual([
      [1, undefined, 'INVALID_ROW', 'activities[1]'],
      [2, undefined, 'INVALID_INSTANT', 'activities[2].at'],
      [3, undefined, 'MISSING_VALUE', 'activities[3].kind'],
      [4, undefined, 'INVALID_ID', 'activities[4].dealId'],
      [5, 'a', 'INVALID_ROW', 'activities[5].replied'],
      [0, 'x', 'UNKNOWN_STAGE', 'entries[0].stage'],
    ]);
    const good = calculateActivityRatios([call('a', '2026-03-01', true), call('b', '2026-03-03', false)], ENTRIES, PLAIN, AS_OF);
    expect(report).toEqual({ ...good, options: { ...good.options, onInvalid: 'collect' } });
    expect(good).not.toHaveProperty('rejected');
    expect(issuesOf(() => calculateActivityRatios(activities, ENTRIES, PLAIN, AS_OF))).toHaveLength(5);
    expect(explainActivityRatios({ ...report, rejected }).at(-1)).toBe('Left out: 6 rows that could not be read.');
  });

  it.each<[string, unknown, unknown, unknown, string]>([
    ['no asOf', [], [], {}, 'MISSING_VALUE options.asOf'],
    ['a goal that is no stage', [], [], { ...AS_OF, goalStage: 'x' }, 'UNKNOWN_STAGE options.goalStage'],
    ['a goal beside the order', [], [], { ...AS_OF, goalStage: 'lost' }, 'STAGE_NOT_ORDERED options.goalStage'],
    ['a goal that is no id', [], [], { ...AS_OF, goalStage: {} }, 'INVALID_ID options.goalStage'],
    ['a goal of null', [], [], { ...AS_OF, goalStage: null }, 'MISSING_VALUE options.goalStage'],
    ['an unknown option', [], [], { ...AS_OF, goal: 'won' }, 'INVALID_OPTION options.goal'],
    ['a confidence of 95', [], [], { ...AS_OF, confidence: 95 }, 'INVALID_CONFIDENCE options.confidence'],
    ['an unknown stage', [], [{ dealId: 'a', stage: 'x', at: 0 }], AS_OF, 'UNKNOWN_STAGE entries[0].stage'],
    ['an activity without a kind', [{ at: 0 }], [], AS_OF, 'MISSING_VALUE activities[0].kind'],
    ['an activity without a time', [{ kind: 'call' }], [], AS_OF, 'MISSING_VALUE activities[0].at'],
    ['a time without an offset', [{ kind: 'call', at: '2026-03-01T10:00' }], [], AS_OF, 'INVALID_INSTANT activities[0].at'],
    ['a deal that is no id', [{ kind: 'call', at: 0, dealId: {} }], [], AS_OF, 'INVALID_ID activities[0].dealId'],
    ['a reply in words', [{ kind: 'call', at: 0, replied: 'yes' }], [], AS_OF, 'INVALID_ROW activities[0].replied'],
    ['a row that is none', [3], [], AS_OF, 'INVALID_ROW activities[0]'],
  ])('refuses %s', (_, activities, entries, options, issue) => {
    expect(issuesOf(() => calculateActivityRatios(activities as never, entries as never, PLAIN, options as never))).toEqual([issue]);
  });
});
