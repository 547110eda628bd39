import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeSequences } from '../../src/metrics/analyzeSequences.js';
import { calculateResponseTimes } from '../../src/metrics/calculateResponseTimes.js';
import { calculateWeightedPipeline } from '../../src/metrics/calculateWeightedPipeline.js';
import { explainResponseTimes } from '../../src/metrics/explainResponseTimes.js';
import { explainSequences } from '../../src/metrics/explainSequences.js';
import { explainWeightedPipeline } from '../../src/metrics/explainWeightedPipeline.js';
import { mergeSequenceTallies } from '../../src/metrics/mergeSequenceTallies.js';
import { reportSequences } from '../../src/metrics/reportSequences.js';
import { tallySequences } from '../../src/metrics/tallySequences.js';
import { PATIENCE, runs } from '../oracle/laws.js';
import type { Collecting } from '../support/collecting.js';
import { describeCollecting } from '../support/collecting.js';
import type { Row } from '../support/everyBadRow.js';
import { refusal } from '../support/refusal.js';
import { expectMerges, wire } from '../support/shardLaws.js';

type Read = Collecting[5];
const asOf = '2026-03-20';
const day = (i: number): string => `2026-03-${10 + (i % 20)}`;
const event = (i: number): Row => ({ subjectId: `s${i % 2}`, name: 'aabbc'[i % 5], at: day(i), seq: i % 2 });
/** Ids that no column of numbers holds, at times that are no text. */
const odd = (i: number): Row => ({ subjectId: `${i % 4}x`, name: i % 2 === 0 ? 'a' : 'b', at: Date.UTC(2026, 2, 1 + (i % 9)) });
const lead = (i: number): Row => ({ id: `l${i}`, createdAt: `${day(i)}T08:00:00Z`, ...(i % 2 === 0 ? { firstContactAt: `${day(i)}T09:00:00Z` } : {}), owner: 'abc'[i % 3], source: i % 2 });
/** Leads whose ids fall, so that each is looked up. */
const falling = (i: number): Row => ({ ...lead(i), id: `l${900 - i}` });
const deal = (i: number): Row => ({ id: `d${i}`, value: `${10 + i}.50`, probability: 0.25, stage: 'abc'[i % 3], currency: 'EUR' });
const fine = (i: number): Row => ({ id: `d${i}`, value: `${10 + i}.123456`, stage: 'a' });
const unvalued = (i: number): Row => (i % 2 === 0 ? deal(i) : { id: `d${i}`, probability: 0.125, stage: `s${i}` });

const sequences: Read = (rows, onInvalid) => analyzeSequences(rows, ['a', 'b'], { onInvalid });
const latest: Read = (rows, onInvalid) =>
  analyzeSequences(rows, ['a', { name: 'b', optional: true }, 'c'], { onInvalid, anchor: 'latest', window: { value: 5, unit: 'day' }, exclude: ['x'], asOf });
/** An event between two steps breaks an attempt here, be it only a place that was left open. */
const strict: Read = (rows, onInvalid) => analyzeSequences(rows, ['a', 'b'], { onInvalid, sequence: 'strict' });
const responses: Read = (rows, onInvalid) => calculateResponseTimes(rows, { asOf, onInvalid });
const grouped: Read = (rows, onInvalid) => calculateResponseTimes(rows, { asOf, onInvalid, targetMinutes: 30, groupBy: 'owner', workCalendar: {} });
const weighted: Read = (rows, onInvalid) => calculateWeightedPipeline(rows, { onInvalid, probabilities: { a: 0.5 } });
const inStages: Read = (rows, onInvalid) => calculateWeightedPipeline(rows, { onInvalid, groupBy: 'stage', currency: 'EUR', probabilities: { a: 0.5 } });

describeCollecting('a log, leads and open deals', [
  ['analyzeSequences', event, 'subjectId', 'at', '2026-02-30', sequences],
  ['analyzeSequences of subjects', event, 'subjectId', 'subjectId', {}, sequences],
  ['analyzeSequences without a subject', odd, 'subjectId', 'subjectId', null, sequences],
  ['analyzeSequences of names', odd, 'subjectId', 'name', true, latest],
  ['analyzeSequences of places', event, 'subjectId', 'seq', 'x', latest],
  ['analyzeSequences of times', odd, 'subjectId', 'at', Infinity, latest],
  ['analyzeSequences of one right after the other', event, 'subjectId', 'seq', NaN, strict],
  ['tallySequences', event, 'subjectId', 'name', null, (rows, onInvalid) => tallySequences(rows, ['a', 'b'], { onInvalid })],
  ['reportSequences', event, 'subjectId', 'at', 'x', (rows, onInvalid) => reportSequences(wire(tallySequences(rows, ['a', 'b'], { onInvalid })))],
  ['calculateResponseTimes', lead, 'id', 'createdAt', 'x', responses],
  ['calculateResponseTimes of ids', lead, 'id', 'id', 'l0', responses],
  ['calculateResponseTimes of falling ids', falling, 'id', 'id', 'l900', grouped],
  ['calculateResponseTimes of no ids', lead, 'id', 'id', {}, grouped],
  ['calculateResponseTimes of contacts', falling, 'id', 'firstContactAt', '2026-03-10 09:00', grouped],
  ['calculateResponseTimes of owners', lead, 'id', 'owner', {}, responses],
  ['calculateResponseTimes of groups', lead, 'id', 'source', [], (rows, onInvalid) => calculateResponseTimes(rows, { asOf, onInvalid, groupBy: 'source' })],
  ['calculateWeightedPipeline', deal, 'id', 'probability', 2, weighted],
  ['calculateWeightedPipeline of ids', deal, 'id', 'id', {}, weighted],
  ['calculateWeightedPipeline of values', deal, 'id', 'value', '1,5', weighted],
  ['calculateWeightedPipeline of negative values', deal, 'id', 'value', '-9.99', inStages],
  ['calculateWeightedPipeline of fine values', deal, 'id', 'value', '-9.123456789', inStages],
  ['calculateWeightedPipeline of large values', fine, 'id', 'value', -1e30, weighted],
  ['calculateWeightedPipeline of some values', unvalued, 'id', 'value', 'x', inStages],
  ['calculateWeightedPipeline of stages', fine, 'id', 'stage', 'z', inStages],
  ['calculateWeightedPipeline of groups', deal, 'id', 'stage', {}, inStages],
  ['calculateWeightedPipeline of no currency', deal, 'id', 'currency', 'euro', weighted],
  ['calculateWeightedPipeline of currencies', deal, 'id', 'currency', 'USD', inStages],
]);

const collect = { onInvalid: 'collect' } as const;
const placesOf = (rows: readonly { index: number; id?: string; code: string; path: string }[] | undefined): unknown => rows?.map(({ index, id, code, path }) => [index, id, code, path]);
const ONE = 'Left out: 1 row that could not be read.';
const ONE_ZH = '已剔除 1 行无法读取的记录。';

describe('rejected events', () => {
  const good = [{ subjectId: 'ann', name: 'a', at: '2026-03-01' }, { subjectId: 7, name: 'b', at: '2026-03-02' }];
  const late = { subjectId: 'bob', name: 'a', at: 'soon' };
  const bad = [late, { subjectId: 7, name: '', at: '2026-03-02' }, { name: 'a', at: '2026-03-02' }, 'row'];

  it('are no subjects, and not later than asOf', () => {
    const report = analyzeSequences([...bad, ...good, { ...late, at: '2026-04-01', seq: NaN }] as never, ['a', 'b'], { ...collect, asOf });
    expect(report).toMatchObject({ subjects: 2, warnings: [] });
    expect(placesOf(report.rejected)).toEqual([
      [0, 'bob', 'INVALID_INSTANT', 'events[0].at'],
      [1, '7', 'INVALID_ID', 'events[1].name'],
      [2, undefined, 'MISSING_VALUE', 'events[2].subjectId'],
      [3, undefined, 'INVALID_ROW', 'events[3]'],
      [6, 'bob', 'INVALID_NUMBER', 'events[6].seq'],
    ]);
  });

  it('go with their shard, in whatever order and grouping shards are merged', { timeout: PATIENCE }, () => {
    const rows = fc.array(fc.constantFrom(...good, ...bad), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat(1000)), (shards, noise) => {
        const tally = (list: readonly unknown[]) => tallySequences(list as never, ['a', 'b'], collect);
        const tallies = shards.map(tally);
        expectMerges(tallies.map(wire), tally([]), mergeSequenceTallies, noise);
        const { rejected } = mergeSequenceTallies(tallies);
        expect(rejected).toHaveLength(tallies.reduce((sum, each) => sum + each.rejected.length, 0));
        expect(reportSequences(mergeSequenceTallies(tallies)).rejected).toEqual(rejected);
      }),
      runs(60),
    );
  });

  it('come by index in the report, in whatever order a tally has them', () => {
    const tally = tallySequences(bad as never, ['a'], collect);
    expect(reportSequences({ ...tally, rejected: [...tally.rejected].reverse() }).rejected).toEqual(tally.rejected);
    const thrown = tallySequences(good, ['a']);
    expect(thrown.rejected).toEqual([]);
    expect(reportSequences(thrown)).not.toHaveProperty('rejected');
  });

  it('are refused in a tally where they are none, or where the other shards throw', () => {
    const tally = tallySequences(bad as never, ['a'], collect);
    expect(refusal(() => mergeSequenceTallies([{ ...tally, rejected: [{ index: -1 }] } as never]))).toContain('INVALID_COUNT tallies[0].rejected[0].index');
    expect(refusal(() => mergeSequenceTallies([tallySequences([], ['a']), tally]))).toEqual(['SHARD_MISMATCH tallies[1].options.onInvalid']);
  });

  it('are told of in sentences', () => {
    const report = analyzeSequences([...good, late], ['a', 'b'], collect);
    expect(explainSequences(report).at(-1)).toBe(ONE);
    expect(explainSequences(report, { locale: 'zh-CN' }).at(-1)).toBe(ONE_ZH);
    expect(explainSequences(analyzeSequences(good, ['a', 'b'], collect)).join()).not.toContain('Left out');
  });
});

describe('rejected leads', () => {
  const times = (rows: readonly Row[], more: object = {}) => calculateResponseTimes(rows as never, { asOf, ...collect, ...more });

  it('claim no id, while those of good leads stay claimed', () => {
    const bad = { ...lead(5), createdAt: 'x' };
    for (const first of [lead(1), lead(9)]) {
      const { leads, rejected } = times([first, bad, bad, lead(5), bad, lead(5)]);
      expect(leads).toBe(2);
      expect(placesOf(rejected)).toEqual([
        [1, 'l5', 'INVALID_INSTANT', 'leads[1].createdAt'],
        [2, 'l5', 'INVALID_INSTANT', 'leads[2].createdAt'],
        [4, 'l5', 'DUPLICATE_ID', 'leads[4].id'],
        [5, 'l5', 'DUPLICATE_ID', 'leads[5].id'],
      ]);
    }
    expect(times([{ ...lead(0), createdAt: '2026-04-01' }, lead(0)]).rejected).toHaveLength(1); // a lead set aside is a good one
    expect(refusal(() => calculateResponseTimes([bad, lead(5)] as never, { asOf }))).toEqual(['INVALID_INSTANT leads[0].createdAt', 'DUPLICATE_ID leads[1].id']);
  });

  it('begin no group, are not late and not early', () => {
    const { groups, late, warnings } = times([{ ...lead(0), firstContactAt: '2020-01-01', owner: {} }, lead(1), { ...lead(2), source: {} }], { groupBy: 'source', targetMinutes: 1 });
    expect(groups?.map(({ group, leads }) => [group, leads])).toEqual([['1', 1]]);
    expect(late.map(({ id }) => id)).toEqual(['l1']);
    expect(warnings).toEqual([]);
  });

  it('are told of in sentences', () => {
    const result = times([lead(0), { ...lead(1), id: null }]);
    expect(explainResponseTimes(result).at(-1)).toBe(ONE);
    expect(explainResponseTimes(result, { locale: 'zh-CN' }).at(-1)).toBe(ONE_ZH);
  });
});

describe('rejected open deals', () => {
  const weigh = (rows: readonly Row[], more: object = {}) => calculateWeightedPipeline(rows as never, { ...collect, ...more });

  it('settle no currency, no group and no scale', () => {
    const bad = { id: 'x', value: '-1.123456789', probability: 1, stage: 'z', currency: 'JPY' };
    const { rejected, ...rest } = weigh([bad, deal(0), bad, deal(1)], { groupBy: 'stage' });
    expect({ ...rest, rejected: [] }).toEqual(weigh([deal(0), deal(1)], { groupBy: 'stage' }));
    expect(rest.options).toMatchObject({ currency: 'EUR', minorUnits: 2 });
    expect(rest.groups?.map(({ group }) => group)).toEqual(['a', 'b']);
    expect(placesOf(rejected)).toEqual([
      [0, 'x', 'NEGATIVE_AMOUNT', 'deals[0].value'],
      [2, 'x', 'NEGATIVE_AMOUNT', 'deals[2].value'],
    ]);
  });

  it('throw where good deals have two currencies, since none of them is the wrong one', () => {
    const dollars = { ...deal(2), currency: 'USD' };
    expect(refusal(() => weigh([{ ...deal(0), currency: 'GBP', value: 'x' }, deal(1), dollars, { ...deal(3), currency: 'JPY' }]))).toEqual(['MIXED_CURRENCIES deals[2].currency']);
    expect(placesOf(weigh([deal(1), dollars], { currency: 'EUR' }).rejected)).toEqual([[1, 'd2', 'MIXED_CURRENCIES', 'deals[1].currency']]);
    const both = [{ ...deal(0), currency: 'GBP', value: 'x' }, deal(1)];
    expect(refusal(() => calculateWeightedPipeline(both as never))).toEqual(['INVALID_NUMBER deals[0].value', 'MIXED_CURRENCIES deals[1].currency']);
  });

  it('are told of in sentences', () => {
    const result = weigh([deal(0), { ...deal(1), value: 'x' }]);
    expect(explainWeightedPipeline(result).at(-1)).toBe(ONE);
    expect(explainWeightedPipeline(result, { locale: 'zh-CN' }).at(-1)).toBe(ONE_ZH);
  });
});
