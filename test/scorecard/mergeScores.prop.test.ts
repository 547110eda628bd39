import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateCsat, calculateNps, mergeCsatTallies, mergeNps, reportCsat, tallyCsat } from '../../src/scorecard/index.js';
import type { CsatOptions, CsatResponse, CsatTally, CustomerSatisfaction } from '../../src/scorecard/index.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour } from '../support/hostile.js';
import { refusal } from '../support/refusal.js';
import { expectMerges, wire } from '../support/shardLaws.js';

const noise = fc.infiniteStream(fc.nat(1000));

describe('mergeNps', () => {
  const shards = fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 40 }), { minLength: 1, maxLength: 4 });

  it('gives the score of all answers, in whatever order and grouping', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(shards, fc.constantFrom(0.95, 0.8), noise, (lists, confidence, keys) => {
        const scores = lists.map((answers) => wire(calculateNps(answers, { confidence })));
        const whole = calculateNps(lists.flat(), { confidence });
        expect(mergeNps(scores)).toEqual(whole);
        expectMerges(scores, calculateNps([], { confidence }), mergeNps, keys);
      }),
      runs(300, 2000),
    );
  });

  it('refuses what does not fit', () => {
    expect(refusal(() => mergeNps([]))).toEqual(['EMPTY_INPUT scores']);
    expect(refusal(() => mergeNps([calculateNps([9]), calculateNps([9], { confidence: 0.9 })]))).toEqual(['SHARD_MISMATCH scores[1].options.confidence']);
    expect(refusal(() => mergeNps([{ ...calculateNps([9]), promoters: -1 }]))).toEqual(['INVALID_COUNT scores[0].promoters']);
    expect(refusal(() => mergeNps([{ ...calculateNps([9]), options: { confidence: 95, onInvalid: 'throw' } }]))).toEqual(['INVALID_CONFIDENCE scores[0].options.confidence']);
    expect(refusal(() => mergeNps([null as never]))).toEqual(['MISSING_VALUE scores[0]']);
    for (const options of [undefined, null]) expect(refusal(() => mergeNps([{ ...calculateNps([9]), options: options as never }]))).toEqual(['MISSING_VALUE scores[0].options']);
  });
});

describe('mergeCsatTallies', () => {
  const answer: fc.Arbitrary<CsatResponse> = fc.record({ dimension: fc.constantFrom('service', 'product', 'price', null, undefined), score: fc.constantFrom(1, 2, 3.5, 4, 4.25, 5, 0.1 + 1.2) });
  const rows = fc.array(fc.tuple(answer, fc.integer({ min: 0, max: 2 })), { maxLength: 40 });
  const options = fc.constantFrom<CsatOptions | undefined>(
    undefined,
    { weights: { product: '0.4', delivery: '0.6' } },
    { weights: { service: 0.25, price: 0.75 }, satisfiedFrom: 3.5, confidence: 0.9 },
    { max: 10, min: -1 },
  );
  const talliesOf = (list: readonly [CsatResponse, number][], how: CsatOptions | undefined): CsatTally[] =>
    [0, 1, 2].map((shard) => wire(tallyCsat(list.filter((each) => each[1] === shard).map(([row]) => row), how)));
  /** Those without a weight by name. */
  const byName = (scores: CustomerSatisfaction, how: CsatOptions | undefined): CustomerSatisfaction => {
    const first = Object.keys(how?.weights ?? {});
    const others = scores.dimensions.slice(first.length).sort((a, b) => (a.dimension < b.dimension ? -1 : 1));
    return { ...scores, dimensions: [...scores.dimensions.slice(0, first.length), ...others] };
  };

  it('leads to the scores of all answers, however they are cut', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(rows, options, (list, how) => {
        const scores = reportCsat(wire(mergeCsatTallies(talliesOf(list, how))));
        expect(notPlain(scores)).toEqual([]);
        expect(scores).toEqual(byName(calculateCsat(list.map(([row]) => row), how), how));
      }),
      runs(300, 2000),
    );
  });

  it('gives the same bytes in whatever order and grouping, and nothing changes nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(rows, options, noise, (list, how, keys) => {
        expectMerges(talliesOf(list, how), tallyCsat([], how), mergeCsatTallies, keys);
      }),
      runs(150, 1000),
    );
  });

  it('refuses what is no tally, and breaks on nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(rows, options, fc.array(blow, { minLength: 1, maxLength: 3 }), (list, how, blows) => {
        const damaged = damage({ tally: wire(tallyCsat(list.map(([row]) => row), how)) }, blows).tally;
        expect(misbehaviour(() => mergeCsatTallies([damaged, damaged]), ['tallies'])).toEqual([]);
        expect(misbehaviour(() => reportCsat(damaged), ['tally'])).toEqual([]);
      }),
      runs(300, 2000),
    );
  });

  it('refuses what does not fit', () => {
    const tally = (how?: CsatOptions) => wire(tallyCsat([{ score: 4, dimension: 'a' }], how));
    expect(refusal(() => mergeCsatTallies([tally(), tally({ confidence: 0.9 })]))).toEqual(['SHARD_MISMATCH tallies[1].options.confidence']);
    expect(refusal(() => mergeCsatTallies([tally({ weights: { a: '0.5', b: '0.5' } }), tally({ weights: { b: '0.5', a: '0.5' } })]))).toEqual(['SHARD_MISMATCH tallies[1].options.weights[0]']);
    expect(refusal(() => mergeCsatTallies([]))).toEqual(['EMPTY_INPUT tallies']);
    const good = tally();
    const [dimension] = good.dimensions;
    expect(refusal(() => reportCsat({ ...good, overall: { ...good.overall, satisfied: 2 } }))).toEqual(['INVALID_COUNT tally.overall.satisfied']);
    for (const options of [undefined, null]) expect(refusal(() => reportCsat({ ...good, options: options as never }))).toEqual(['MISSING_VALUE tally.options']);
    expect(refusal(() => reportCsat({ ...good, dimensions: [dimension!, dimension!] }))).toEqual(['DUPLICATE_ID tally.dimensions[1].dimension']);
    for (const name of ['', { length: [Object.create(null)] }]) {
      expect(refusal(() => reportCsat({ ...good, dimensions: [{ ...dimension!, dimension: name as string }] }))).toEqual(['INVALID_OPTION tally.dimensions[0].dimension']);
    }
  });
});
