import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeSequences } from '../../src/metrics/analyzeSequences.js';
import { mergeSequenceTallies } from '../../src/metrics/mergeSequenceTallies.js';
import { reportSequences } from '../../src/metrics/reportSequences.js';
import type { AnalyzeSequencesOptions, SequenceEvent, SequenceStep } from '../../src/metrics/sequences.types.js';
import type { SequenceTally } from '../../src/metrics/tally.types.js';
import { tallySequences } from '../../src/metrics/tallySequences.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour } from '../support/hostile.js';
import { refusal } from '../support/refusal.js';
import { cutBy, expectMerges, wire } from '../support/shardLaws.js';

const events: fc.Arbitrary<SequenceEvent[]> = fc.array(
  fc.record({
    subjectId: fc.constantFrom('ann', 'bob', 'cy', 7, '8', 'eve'),
    name: fc.constantFrom('a', 'b', 'c', 'x', 'y'),
    at: fc.integer({ min: 0, max: 5000 }).map((minutes) => Date.UTC(2026, 4, 1) + minutes * 60_000 + (minutes % 7)),
    seq: fc.constantFrom(undefined, null, 1),
  }),
  { maxLength: 60, size: 'max' },
);
type Asked = readonly [steps: readonly (string | SequenceStep)[], options?: AnalyzeSequencesOptions];
const asked = fc.constantFrom<Asked>(
  [['a', 'b', 'c']],
  [['a', { name: 'b', optional: true }, 'c', { name: 'x', optional: true }], { window: { value: 1, unit: 'day' }, anchor: 'latest' }],
  [['a', 'b', 'a'], { sequence: 'any', exclude: ['x'], asOf: '2026-05-03' }],
  [['a', 'b'], { sequence: 'strict', confidence: 0.8, timeZone: 'Asia/Shanghai' }],
);
const cut = fc.record({ count: fc.integer({ min: 1, max: 4 }), seed: fc.nat(1000) });

const talliesOf = (rows: readonly SequenceEvent[], [steps, options]: Asked, { count, seed }: { count: number; seed: number }): SequenceTally[] =>
  cutBy(rows, ({ subjectId }) => String(subjectId), count, seed).map((shard) => wire(tallySequences(shard, steps, options)));

describe('mergeSequenceTallies', () => {
  it('leads to the report over all events, to the last digit', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(events, asked, cut, (rows, what, where) => {
        const report = reportSequences(wire(mergeSequenceTallies(talliesOf(rows, what, where))));
        expect(notPlain(report)).toEqual([]);
        expect(report).toEqual(analyzeSequences(rows, ...what));
      }),
      runs(300, 2000),
    );
  });

  it('gives the same bytes in whatever order and grouping, and nothing changes nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(events, asked, cut, fc.infiniteStream(fc.nat(1000)), (rows, what, where, noise) => {
        expectMerges(talliesOf(rows, what, where), tallySequences([], ...what), mergeSequenceTallies, noise);
      }),
      runs(150, 1000),
    );
  });

  it('refuses what is no tally, and breaks on nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(events, asked, fc.array(blow, { minLength: 1, maxLength: 3 }), (rows, what, blows) => {
        const damaged = damage({ tally: wire(tallySequences(rows, ...what)) }, blows).tally;
        expect(misbehaviour(() => mergeSequenceTallies([damaged, damaged]), ['tallies'])).toEqual([]);
        expect(misbehaviour(() => reportSequences(damaged), ['tally'])).toEqual([]);
      }),
      runs(300, 2000),
    );
  });

  it('refuses other steps and options, and counts that contradict each other', () => {
    const tally = (steps: readonly (string | SequenceStep)[], options?: AnalyzeSequencesOptions) => wire(tallySequences([{ subjectId: 1, name: 'a', at: '2026-05-01' }], steps, options));
    expect(refusal(() => mergeSequenceTallies([tally(['a', 'b']), tally(['a', 'c'])]))).toEqual(['SHARD_MISMATCH tallies[1].rows[1].step']);
    expect(refusal(() => mergeSequenceTallies([tally(['a', 'b']), tally(['a', { name: 'b', optional: true }])]))).toEqual(['SHARD_MISMATCH tallies[1].rows[1].optional']);
    expect(refusal(() => mergeSequenceTallies([tally(['a']), tally(['a'], { confidence: 0.9 })]))).toEqual(['SHARD_MISMATCH tallies[1].options.confidence']);
    const good = tally(['a', 'b']);
    const rowsWith = (row: number, times: { milliseconds: number[]; counts: number[] }) => ({ ...good, rows: good.rows.map((each, i) => (i === row ? { ...each, times } : each)) });
    expect(refusal(() => reportSequences(rowsWith(0, { milliseconds: [5], counts: [1] })))).toEqual(['INVALID_COUNT tally.rows[0].times']);
    expect(refusal(() => reportSequences(rowsWith(1, { milliseconds: [5], counts: [1] })))).toEqual(['INVALID_COUNT tally.rows[1].times']);
    expect(refusal(() => reportSequences(rowsWith(1, { milliseconds: [5, 5], counts: [1, 1] })))).toEqual(['INVALID_ROW tally.rows[1].times.milliseconds[1]']);
    expect(refusal(() => reportSequences(rowsWith(1, { milliseconds: [5], counts: [] })))).toEqual(['INVALID_ROW tally.rows[1].times.counts']);
    expect(refusal(() => reportSequences(rowsWith(1, { milliseconds: [5], counts: [0] })))).toEqual(['INVALID_COUNT tally.rows[1].times.counts']);
    expect(refusal(() => reportSequences(rowsWith(1, { milliseconds: [5, 6], counts: [2 ** 31 - 1, 5] })))).toEqual(['INVALID_COUNT tally.rows[1].times.counts']);
    expect(refusal(() => reportSequences({ ...good, subjects: 2 ** 31 }))).toEqual(['INVALID_COUNT tally.subjects']);
    expect(refusal(() => reportSequences({ ...good, rows: [] }))).toEqual(['EMPTY_INPUT tally.rows']);
    for (const options of [undefined, null]) expect(refusal(() => reportSequences({ ...good, options: options as never }))).toEqual(['MISSING_VALUE tally.options']);
    const stepWith = (row: number, fields: object) => ({ ...good, rows: good.rows.map((each, i) => (i === row ? { ...each, ...fields } : each)) });
    expect(refusal(() => reportSequences(stepWith(1, { step: '' })))).toEqual(['INVALID_ID tally.rows[1].step']);
    expect(refusal(() => mergeSequenceTallies([good, stepWith(0, { optional: true })]))).toEqual(['OPTIONAL_FIRST_STAGE tallies[1].rows[0].optional']);
    const strict = tally(['a', 'b'], { sequence: 'strict' });
    expect(refusal(() => reportSequences({ ...stepWith(1, { optional: true }), options: strict.options }))).toEqual(['INVALID_OPTION tally.rows[1].optional']);
  });
});
