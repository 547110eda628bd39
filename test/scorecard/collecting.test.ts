import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateCsat } from '../../src/scorecard/calculateCsat.js';
import { calculateNps } from '../../src/scorecard/calculateNps.js';
import { explainCsat } from '../../src/scorecard/explainCsat.js';
import { explainKpiScoring } from '../../src/scorecard/explainKpiScoring.js';
import { explainNps } from '../../src/scorecard/explainNps.js';
import { mergeCsatTallies } from '../../src/scorecard/mergeCsatTallies.js';
import { mergeNps } from '../../src/scorecard/mergeNps.js';
import { reportCsat } from '../../src/scorecard/reportCsat.js';
import { scoreKpis } from '../../src/scorecard/scoreKpis.js';
import { tallyCsat } from '../../src/scorecard/tallyCsat.js';
import type { CsatOptions } from '../../src/scorecard/satisfaction.types.js';
import type { Scorecard } from '../../src/scorecard/kpi.types.js';
import { notPlain, runs } from '../oracle/laws.js';
import type { Collecting } from '../support/collecting.js';
import { describeCollecting } from '../support/collecting.js';
import type { Row } from '../support/everyBadRow.js';
import { issuesOf } from '../support/everyBadRow.js';
import { refusal } from '../support/refusal.js';
import { wire } from '../support/shardLaws.js';

const NOBODY = 'none';
const answer = (i: number): Row => ({ score: 1 + (i % 5), dimension: i % 4 === 0 ? null : `d${i % 3}` });
const csat = (options?: CsatOptions): Collecting[5] => (rows, onInvalid) => calculateCsat(rows, { ...options, onInvalid });
const weights = { d1: '0.4', other: '0.6' };

const result = (i: number): Row => ({ kpi: `k${i}`, actual: 5 + i });
const card: Scorecard = {
  kpis: Array.from({ length: 80 }, (_, i) => ({ id: `k${i}`, weight: 1 + i, target: 10 + i })),
  normalizeWeights: true,
  onMissing: 'renormalize',
  gates: [{ kpi: 'k1', min: '0.5', effect: 'zero' }],
  grades: [{ grade: 'A', from: 50 }, { grade: 'B', from: null }],
};
const kpis = (more: Partial<Scorecard> = {}): Collecting[5] => (rows, onInvalid) => scoreKpis(rows, { ...card, ...more }, { onInvalid });

describeCollecting('answers and results', [
  ['calculateCsat', answer, NOBODY, 'score', 9, csat()],
  ['calculateCsat of missing scores', answer, NOBODY, 'score', null, csat()],
  ['calculateCsat of dimensions', answer, NOBODY, 'dimension', {}, csat()],
  ['calculateCsat of new dimensions', (i) => ({ score: 4, dimension: `d${i}` }), NOBODY, 'score', '4', csat()],
  ['calculateCsat with weights', answer, NOBODY, 'score', 0.5, csat({ weights })],
  ['calculateCsat on another scale', (i) => ({ score: i % 2 === 0 ? 0.25 : -0.5 }), NOBODY, 'score', 1.5, csat({ min: -1, max: 1, satisfiedFrom: 0 })],
  ['tallyCsat', answer, NOBODY, 'score', NaN, (rows, onInvalid) => tallyCsat(rows, { onInvalid })],
  ['tallyCsat of dimensions', answer, NOBODY, 'dimension', '', (rows, onInvalid) => tallyCsat(rows, { weights, onInvalid })],
  ['reportCsat', answer, NOBODY, 'score', 9, (rows, onInvalid) => reportCsat(wire(tallyCsat(rows, { onInvalid })))],
  ['scoreKpis', result, 'kpi', 'actual', 'x', kpis()],
  ['scoreKpis of attainments', (i) => ({ kpi: `k${i}`, attainment: '0.9' }), 'kpi', 'attainment', {}, kpis({ onMissing: 'zero' })],
  ['scoreKpis of both', result, 'kpi', 'attainment', 1, kpis()],
  ['scoreKpis of ids', result, 'kpi', 'kpi', null, kpis()],
  ['scoreKpis of unknown KPIs', result, 'kpi', 'kpi', 'z', kpis()],
  ['scoreKpis of one KPI twice', result, 'kpi', 'kpi', 'k0', kpis()],
]);

describe('rejected answers', () => {
  const collect = { onInvalid: 'collect' } as const;
  const one = ['Left out: 1 row that could not be read.', '已剔除 1 行无法读取的记录。'];

  it('of calculateNps are as if nobody had given them', () => {
    const list = fc.array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 10 }) }, fc.constantFrom<unknown>(-1, 11, 9.5, NaN, '9', null, undefined, {})), { maxLength: 80 });
    fc.assert(
      fc.property(list, fc.boolean(), (answers, iterable) => {
        const { rejected, ...rest } = calculateNps((iterable ? answers.values() : answers) as Iterable<number>, collect);
        const good = answers.filter((each) => Number.isInteger(each) && (each as number) >= 0 && (each as number) <= 10) as number[];
        expect({ ...rest, rejected: [] }).toEqual(calculateNps(good, collect));
        const told = answers.flatMap((each, index) => (good.includes(each as number) ? [] : [{ index, found: issuesOf(() => calculateNps([...new Array<number>(index).fill(5), each as number])).issues[0]! }]));
        expect(rejected).toEqual(told.map(({ index, found: { code, path, message } }) => ({ index, code, path, message })));
        expect(notPlain({ ...rest, rejected })).toEqual([]);
      }),
      runs(200),
    );
  });

  it('of calculateNps are thrown unless they are collected, and counts always are', () => {
    const bad = [9, 11, null as never];
    const both = ['INVALID_SCORE responses[1]', 'MISSING_VALUE responses[2]'];
    expect(refusal(() => calculateNps(bad))).toEqual(both);
    expect(refusal(() => calculateNps(bad, { onInvalid: 'throw' }))).toEqual(both);
    expect(calculateNps([9])).toEqual({ ...calculateNps({ promoters: 1, passives: 0, detractors: 0 }) });
    expect(calculateNps([9]).options).toEqual({ confidence: 0.95, onInvalid: 'throw' });
    expect(calculateNps([9])).not.toHaveProperty('rejected');
    expect(calculateNps([11], collect)).toMatchObject({ responses: 0, nps: null, options: { confidence: 0.95, onInvalid: 'collect' }, rejected: [{ index: 0 }] });
    expect(calculateNps({ promoters: 1, passives: 0, detractors: 0 }, collect).rejected).toEqual([]);
    expect(refusal(() => calculateNps({ promoters: -1, passives: 0, detractors: 0 }, collect))).toEqual(['INVALID_COUNT responses.promoters']);
    expect(refusal(() => calculateNps([9], { onInvalid: 'skip' as never }))).toEqual(['INVALID_OPTION options.onInvalid']);
  });

  it('go with their score when scores are merged, in whatever order', () => {
    const parts = [[9, 'x', 3, null], [11, 10], [], [0, 1, 2]].map((answers) => wire(calculateNps(answers as number[], collect)));
    const merged = mergeNps(parts);
    expect(merged.rejected!.map(({ index, code }) => [index, code])).toEqual([[0, 'INVALID_SCORE'], [1, 'INVALID_SCORE'], [3, 'MISSING_VALUE']]);
    expect(merged).toMatchObject({ responses: 6, options: { onInvalid: 'collect' } });
    expect(mergeNps([...parts].reverse())).toEqual(merged);
    expect(mergeNps([mergeNps(parts.slice(2)), mergeNps(parts.slice(0, 2))])).toEqual(merged);
    expect(mergeNps([calculateNps([9])])).not.toHaveProperty('rejected');
    expect(refusal(() => mergeNps([parts[0]!, calculateNps([9])]))).toEqual(['SHARD_MISMATCH scores[1].options.onInvalid']);
    expect(refusal(() => mergeNps([{ ...parts[0]!, rejected: [{ index: -1 }] as never }]))[0]).toBe('INVALID_COUNT scores[0].rejected[0].index');
  });

  it('go with their shard when tallies are merged, in whatever order', () => {
    const shards = [[{ score: 9 }, { score: 4, dimension: 'b' }], [{ score: 5, dimension: 'a' }, null, { score: 1, dimension: {} }], []];
    const tallies = shards.map((rows) => wire(tallyCsat(rows as never[], collect)));
    const merged = mergeCsatTallies(tallies);
    expect(merged.rejected.map(({ index, path }) => [index, path])).toEqual([[0, 'responses[0].score'], [1, 'responses[1]'], [2, 'responses[2].dimension']]);
    expect(mergeCsatTallies([...tallies].reverse())).toEqual(merged);
    expect(mergeCsatTallies([mergeCsatTallies(tallies.slice(1)), tallies[0]!])).toEqual(merged);
    const report = reportCsat({ ...merged, rejected: [...merged.rejected].reverse() });
    expect(report).toEqual({ ...calculateCsat([{ score: 5, dimension: 'a' }, { score: 4, dimension: 'b' }], collect), rejected: merged.rejected });
    expect(tallyCsat([{ score: 5 }])).toMatchObject({ options: { onInvalid: 'throw' }, rejected: [] });
    expect(reportCsat(tallyCsat([{ score: 5 }]))).not.toHaveProperty('rejected');
    expect(refusal(() => mergeCsatTallies([tallies[0]!, tallyCsat([])]))).toEqual(['SHARD_MISMATCH tallies[1].options.onInvalid']);
    expect(refusal(() => reportCsat({ ...merged, rejected: undefined as never }))).toEqual(['MISSING_VALUE tally.rejected']);
  });

  it('leave their KPI without a value', () => {
    const two: Scorecard = { kpis: [{ id: 'a', weight: '0.5', target: 10 }, { id: 'b', weight: '0.5', target: 10 }] };
    const rows = [{ kpi: 'a', actual: 'x' }, { kpi: 'a', actual: 8 }, { kpi: 'a', actual: 9 }, { kpi: 'b', actual: '1,0' }] as const;
    const scored = scoreKpis(rows, { ...two, onMissing: 'renormalize' }, collect);
    expect(scored).toMatchObject({ score: 80, warnings: [{ code: 'MISSING_KPI', kpi: 'b' }] });
    expect(scored.rejected!.map(({ index, id, code, path }) => [index, id, code, path])).toEqual([
      [0, 'a', 'INVALID_NUMBER', 'results[0].actual'],
      [2, 'a', 'DUPLICATE_ID', 'results[2].kpi'],
      [3, 'b', 'INVALID_NUMBER', 'results[3].actual'],
    ]);
    expect(refusal(() => scoreKpis(rows, two, collect))).toEqual(['MISSING_KPI results']);
    expect(refusal(() => scoreKpis([{ kpi: 'a', actual: 1 }], { kpis: [{ id: 'a', weight: 1 }] }, collect))).toEqual(['MISSING_VALUE scorecard.kpis[0].target']);
  });

  it('are told of in sentences, after all else', () => {
    const texts = (explain: (locale: 'en' | 'zh-CN') => readonly string[]): (string | undefined)[] => [explain('en').at(-1), explain('zh-CN').at(-1)];
    expect(texts((locale) => explainNps(calculateNps([9, 11], collect), { locale }))).toEqual(one);
    expect(texts((locale) => explainNps(calculateNps([11], collect), { locale }))).toEqual(one);
    expect(texts((locale) => explainCsat(calculateCsat([{ score: 4 }, { score: 9 }], { ...collect, weights }), { locale }))).toEqual(one);
    expect(texts((locale) => explainCsat(calculateCsat([{ score: 9 }], { ...collect, weights }), { locale }))).toEqual(one);
    expect(texts((locale) => explainKpiScoring(scoreKpis([{ kpi: 'k0', actual: 1 }, { kpi: 'z' }], card, collect), { locale }))).toEqual(one);
    expect(explainNps(calculateNps([9], collect))).toEqual(explainNps(calculateNps([9])));
  });
});
