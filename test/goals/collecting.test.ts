import { describe, expect, it } from 'vitest';
import { explainGoalRollUp } from '../../src/goals/explainGoalRollUp.js';
import { explainGoalTrack } from '../../src/goals/explainGoalTrack.js';
import { explainGoalTracks } from '../../src/goals/explainGoalTracks.js';
import { rollUpGoals } from '../../src/goals/rollUpGoals.js';
import { trackGoal } from '../../src/goals/trackGoal.js';
import { trackGoals } from '../../src/goals/trackGoals.js';
import type { GoalsActual } from '../../src/goals/tracking.types.js';
import type { Goal, Metric } from '../../src/goals/types.js';
import type { Collecting } from '../support/collecting.js';
import { describeCollecting } from '../support/collecting.js';
import type { Row } from '../support/everyBadRow.js';
import { refusal } from '../support/refusal.js';

const metric: Metric = { id: 'sales', unit: 'money', currency: 'EUR' };
const score: Metric = { id: 'nps', unit: 'score', aggregation: 'weightedAverage' };
const goal: Goal = { id: 'year', metric, period: '2026', target: 100 };
const asOf = '2026-06-30';
const NOBODY = 'none';

/** A goal for each of very many owners, under one that they are parts of. */
const family = (of: Metric, more: Partial<Goal> = {}): Goal[] => [
  { ...goal, metric: of },
  ...Array.from({ length: 80 }, (_, i): Goal => ({ id: `g${i}`, ownerId: `o${i}`, parentId: 'year', metric: of, period: '2026', target: 10, ...more })),
];
const goals = family(metric);
/** Some outside the year, some after the day of the report. */
const day = (i: number): string => ['2026-03-10', '2026-05-01', '2025-12-31', '2026-08-01'][i % 4]!;
const actual = (i: number): Row => ({ date: day(i), value: 10 + i });
const weighed = (i: number): Row => ({ ...actual(i), weight: 1 + i });
const ofGoal = (i: number): Row => ({ ...actual(i), goalId: `g${i % 7}` });
const ofOwner = (i: number): Row => ({ ...actual(i), ownerId: `o${i % 7}` });
const ofParent = (i: number): Row => ({ ...actual(i), goalId: i % 2 === 0 ? 'year' : 'g1' });
const total = (i: number): Row => ({ goalId: `g${i}`, value: 5 + i });
const pair = (i: number): Row => ({ goalId: `g${i}`, numerator: i, denominator: 10 });
const share = (i: number): Row => ({ ...total(i), weight: 1 });

const one: Collecting[5] = (rows, onInvalid) => trackGoal(goal, rows, { asOf, onInvalid });
const oneWith = (how: Partial<Metric>): Collecting[5] => (rows, onInvalid) => trackGoal({ ...goal, metric: { ...score, ...how } }, rows, { asOf, onInvalid });
const many: Collecting[5] = (rows, onInvalid) => trackGoals(goals, rows, { asOf, onInvalid });
const manyScores: Collecting[5] = (rows, onInvalid) => trackGoals(family(score), rows, { asOf, onInvalid });
const rolled: Collecting[5] = (rows, onInvalid) => rollUpGoals(goals, rows, { onInvalid });
const ratios: Collecting[5] = (rows, onInvalid) => rollUpGoals(family({ id: 'rate', unit: 'ratio' }), rows, { onInvalid });
const scores: Collecting[5] = (rows, onInvalid) => rollUpGoals(family(score), rows, { onInvalid });

describeCollecting('what goals brought', [
  ['trackGoal', actual, NOBODY, 'value', 'x', one],
  ['trackGoal of exact values', (i) => ({ ...actual(i), value: `${i}.123456` }), NOBODY, 'value', null, one],
  ['trackGoal of days', actual, NOBODY, 'date', '2026-02-30', one],
  ['trackGoal of days beside a plan', actual, NOBODY, 'date', 20260310, (rows, onInvalid) => trackGoal({ goal, periods: [{ key: 'y', start: '2026-01-01', end: '2027-01-01', target: 90 }] }, rows, { asOf, onInvalid })],
  ['trackGoal of the last value', actual, NOBODY, 'value', {}, oneWith({ aggregation: 'last' })],
  ['trackGoal of the first value', actual, NOBODY, 'date', null, oneWith({ aggregation: 'first' })],
  ['trackGoal of the highest value', actual, NOBODY, 'value', '1e3', oneWith({ aggregation: 'max' })],
  ['trackGoal of an average', actual, NOBODY, 'value', '', oneWith({ aggregation: 'average' })],
  ['trackGoal of a weighted average', (i) => ({ ...weighed(i), date: '2026-03-01' }), NOBODY, 'weight', -1, oneWith({})],
  ['trackGoal where a weight is missing', (i) => ({ ...weighed(i), date: '2026-03-01' }), NOBODY, 'weight', undefined, oneWith({})],
  ['trackGoals', ofGoal, 'goalId', 'value', 'x', many],
  ['trackGoals of days', ofGoal, 'goalId', 'date', 'soon', many],
  ['trackGoals of goals', ofGoal, 'goalId', 'goalId', {}, many],
  ['trackGoals of goals and owners', (i) => ({ ...ofGoal(i), ownerId: 'o1' }), 'goalId', 'goalId', '', many],
  ['trackGoals of owners', ofOwner, 'ownerId', 'value', null, many],
  ['trackGoals of ids of owners', ofOwner, 'ownerId', 'ownerId', true, many],
  ['trackGoals of a parent', ofParent, 'goalId', 'value', 'x', many],
  ['trackGoals with a total', ofGoal, 'goalId', 'value', 'x', (rows, onInvalid) => trackGoals(goals, rows, { asOf, total: { id: 'all' }, onInvalid })],
  ['trackGoals of weights', (i) => ({ ...ofGoal(i), weight: 1, date: '2026-03-01' }), 'goalId', 'weight', 'x', manyScores],
  ['rollUpGoals', total, 'goalId', 'value', 'x', rolled],
  ['rollUpGoals of goals', total, 'goalId', 'goalId', {}, rolled],
  ['rollUpGoals of one goal twice', total, 'goalId', 'goalId', 'g0', rolled],
  ['rollUpGoals of a parent', (i) => ({ ...total(i), goalId: i === 0 ? 'year' : `g${i}` }), 'goalId', 'value', {}, rolled],
  ['rollUpGoals of pairs', pair, 'goalId', 'numerator', 'x', ratios],
  ['rollUpGoals of half a pair', pair, 'goalId', 'denominator', null, ratios],
  ['rollUpGoals of a pair beside a value', pair, 'goalId', 'value', 1, ratios],
  ['rollUpGoals of weights', share, 'goalId', 'weight', -1, scores],
  ['rollUpGoals where a weight is missing', share, 'goalId', 'weight', null, scores],
]);

describe('rejected actuals', () => {
  const collect = { asOf, onInvalid: 'collect' } as const;
  const places = (rejected: readonly { index: number; id?: string; code: string; path: string }[] | undefined): string[] =>
    rejected!.map(({ index, id, code, path }) => `${index} ${id ?? '-'} ${code} ${path}`);

  it('of a bad value are ignored nowhere', () => {
    const rows = [{ date: '2025-01-01', value: 'x' }, { date: '2026-12-01', value: null }, { date: '2026-02-01', value: 5 }] as never[];
    const track = trackGoal(goal, rows, collect);
    expect(track).toMatchObject({ actual: '5.00', ignored: { outsidePeriod: 0, afterAsOf: 0 } });
    expect(places(track.rejected)).toEqual(['0 - INVALID_NUMBER actuals[0].value', '1 - MISSING_VALUE actuals[1].value']);
  });

  it('leave places in the input as they are', () => {
    const rows = [{ goalId: 'g0', date: day(0), value: 'x' }, { goalId: 'z', date: day(0), value: 1 }, { goalId: 'z', date: day(0), value: {} }, { date: day(0), value: 2 }];
    const { unmatched, rejected } = trackGoals(goals, rows as never[], collect);
    expect(unmatched).toEqual({ count: 2, indexes: [1, 3] });
    expect(places(rejected)).toEqual(['0 g0 INVALID_NUMBER actuals[0].value', '2 z INVALID_NUMBER actuals[2].value']);
    const rollUp = rollUpGoals(goals, [{ goalId: '', value: 1 }, { goalId: 'z', value: 'x' }, { goalId: 'z', value: 1 }], { onInvalid: 'collect' });
    expect(rollUp.unmatched).toEqual({ count: 1, indexes: [2] });
    expect(places(rollUp.rejected)).toEqual(['0 - INVALID_ID actuals[0].goalId', '1 z INVALID_NUMBER actuals[1].value']);
  });

  it('make no owner ambiguous, and are told of by goal, else by owner', () => {
    const two = [...goals, { ...goals[1]!, id: 'second' }];
    const rows: GoalsActual[] = [{ ownerId: 'o0', date: day(0), value: 'x' }, { ownerId: 'o0', date: day(0), value: 1 }, { goalId: 'g1', ownerId: 'o0', date: 'x', value: 1 }, { ownerId: 7, date: day(0), value: NaN }];
    const { warnings, rejected, unmatched } = trackGoals(two, rows, collect);
    expect(warnings).toEqual([{ code: 'AMBIGUOUS_OWNER', ownerId: 'o0', count: 1 }]);
    expect(unmatched).toEqual({ count: 1, indexes: [1] });
    expect(places(rejected)).toEqual(['0 o0 INVALID_NUMBER actuals[0].value', '2 g1 INVALID_DATE actuals[2].date', '3 7 INVALID_NUMBER actuals[3].value']);
    const parent = trackGoals(goals, [{ goalId: 'year', date: day(0), value: 'x' }, { goalId: 'year', date: day(0), value: 1 }], collect);
    expect(parent.warnings).toEqual([{ code: 'PARENT_ACTUAL_IGNORED', goalId: 'year', count: 1 }]);
  });

  it('do not decide whether a goal has weights', () => {
    const rows = [{ date: day(0), value: 'x' }, { date: day(0), value: 8, weight: 3 }, { date: day(0), value: 1 }, { date: day(0), value: 4, weight: 1 }] as never[];
    const track = trackGoal({ ...goal, metric: score }, rows, collect);
    expect(track.actual).toBe('7');
    expect(places(track.rejected)).toEqual(['0 - INVALID_NUMBER actuals[0].value', '2 - MISSING_WEIGHT actuals[2].weight']);
  });

  it('are none where goals do not fit one another', () => {
    const rows = [{ goalId: 'g0', date: day(0), value: 1, weight: 1 }, { goalId: 'g1', date: day(0), value: 2 }];
    const reasons = (['throw', 'collect'] as const).map((onInvalid) => refusal(() => trackGoals(family(score), rows, { asOf, onInvalid })));
    expect(reasons).toEqual([['MISSING_WEIGHT actuals[1].weight'], ['MISSING_WEIGHT actuals[1].weight']]);
  });

  it('claim no goal', () => {
    const rows = [{ goalId: 'g0', value: 'x' }, { goalId: 'g0', value: 3 }, { goalId: 'g0', value: 9 }, { goalId: 'g1', value: 4 }];
    const { rows: [all], rejected } = rollUpGoals(goals, rows, { onInvalid: 'collect' });
    expect(all?.actual).toBe('7.00');
    expect(places(rejected)).toEqual(['0 g0 INVALID_NUMBER actuals[0].value', '2 g0 DUPLICATE_ID actuals[2].goalId']);
  });

  it('of a value beside pairs stand in the order of the rows, and the goal is missing', () => {
    const rows = [{ goalId: 'g2', value: '0.5' }, { goalId: 'g0', numerator: 1, denominator: 4 }, { goalId: 'g1', value: 'x' }, { goalId: 'g3', value: 1 }];
    const ratio = family({ id: 'rate', unit: 'ratio' }).slice(0, 5);
    const { rows: [all, , , third], rejected } = rollUpGoals(ratio, rows, { onInvalid: 'collect' });
    expect(all).toMatchObject({ actual: '0.25', numerator: '1', denominator: '4', missing: ['g1', 'g2', 'g3'] });
    expect(third?.actual).toBeNull();
    expect(places(rejected)).toEqual(['0 g2 MISSING_VALUE actuals[0].numerator', '2 g1 INVALID_NUMBER actuals[2].value', '3 g3 MISSING_VALUE actuals[3].numerator']);
    expect(refusal(() => rollUpGoals(ratio, rows.filter((_, i) => i !== 2)))).toEqual(['MISSING_VALUE actuals[0].numerator', 'MISSING_VALUE actuals[2].numerator']);
  });

  it('are none where the fault is that of several rows', () => {
    const [, ...leaves] = family({ id: 'rate', unit: 'ratio' }).slice(0, 4);
    const tree = [{ ...goal, metric: leaves[0]!.metric }, leaves[0]!, leaves[1]!, { ...leaves[2]!, parentId: 'g1' }];
    const rows = [{ goalId: 'g0', numerator: 1, denominator: 2 }, { goalId: 'g2', value: 1, weight: 1 }];
    for (const own of [[], [{ goalId: 'g1', value: 1, weight: 1 }]]) {
      const thrown = refusal(() => rollUpGoals(tree, [...rows, ...own]));
      expect(thrown).toEqual([own.length === 0 ? 'MISSING_VALUE goals[2]' : 'MISSING_VALUE actuals[2].numerator']);
      expect(refusal(() => rollUpGoals(tree, [...rows, ...own], { onInvalid: 'collect' }))).toEqual(thrown);
    }
  });

  it('are none among the goals, which always throw', () => {
    const bad = [goal, { ...goal, id: 'b', period: '2026-13' }];
    expect(refusal(() => trackGoals(bad, [], collect))).toEqual(['INVALID_PERIOD goals[1].period']);
    expect(refusal(() => rollUpGoals(bad, [], { onInvalid: 'collect' }))).toEqual(['INVALID_PERIOD goals[1].period']);
    expect(refusal(() => rollUpGoals(goals, [], { onBad: 'collect' } as never))).toEqual(['INVALID_OPTION options.onBad']);
  });

  it('are told of in sentences, after all else', () => {
    const rows = [{ goalId: 'g0', date: day(0), value: 1 }, { goalId: 'g0', date: day(0), value: 'x' }, null, { goalId: 'z', date: day(0), value: 1 }] as never[];
    const [en, zh] = ['Left out: 2 rows that could not be read.', '已剔除 2 行无法读取的记录。'];
    const track = trackGoal(goal, rows, collect);
    expect([explainGoalTrack(track).at(-1), explainGoalTrack(track, { locale: 'zh-CN' }).at(-1)]).toEqual([en, zh]);
    const tracks = trackGoals(goals, rows, collect);
    expect(explainGoalTracks(tracks).at(-1)).toEqual({ goalId: null, sentences: ['1 row belongs to none of the goals, counted from 0: 3.', en] });
    expect(explainGoalTracks(tracks, { locale: 'zh-CN' }).at(-1)?.sentences.at(-1)).toBe(zh);
    const rollUp = rollUpGoals(goals, rows, { onInvalid: 'collect' });
    expect(explainGoalRollUp(rollUp).at(-1)).toEqual({ goalId: null, sentences: ['1 row belongs to none of the goals, counted from 0: 3.', en] });
    expect(explainGoalRollUp(rollUp, { locale: 'zh-CN' }).at(-1)?.sentences.at(-1)).toBe(zh);
    expect(explainGoalTracks(trackGoals(goals, [rows[0]!], collect)).at(-1)?.goalId).toBe('g79');
  });
});
