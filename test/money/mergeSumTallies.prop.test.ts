import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSumTallies, reportSums, sumMoneyBy, tallySums } from '../../src/money/index.js';
import type { MoneyGrouping, MoneyOptions, SumTally } from '../../src/money/index.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour } from '../support/hostile.js';
import { refusal } from '../support/refusal.js';
import { expectMerges, wire } from '../support/shardLaws.js';
import { amount as everyday, decimalText } from './support.js';

interface Row {
  readonly region: unknown;
  readonly owner: { readonly team: unknown };
  readonly amount: unknown;
}

const amount = fc.oneof({ weight: 2, arbitrary: everyday }, { weight: 1, arbitrary: decimalText });
const name = fc.constantFrom('a', 'b', 'null', '', null, undefined, 1, '1', true);
const plain = fc.record({ region: name, owner: fc.record({ team: name }), amount });
const money = fc.record({ region: fc.constantFrom('x', 'y'), owner: fc.record({ team: name }), amount: amount.map((each) => ({ amount: each, currency: 'JPY' })) });
/** Rows with the shard that each is in: rows may be cut anywhere. */
const rows = fc.array(fc.tuple(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: money }), fc.integer({ min: 0, max: 3 })), { maxLength: 40 }) as fc.Arbitrary<[Row, number][]>;
const options = fc.constantFrom<MoneyOptions | undefined>(undefined, { minorUnits: 3, rounding: 'ceil' }, { rounding: 'halfEven' });
const grouping = fc.constantFrom({ by: ['region', 'owner.team'], value: 'amount' }, { by: ['region'], value: 'amount' });

const talliesOf = (list: readonly [Row, number][], by: MoneyGrouping, how: MoneyOptions | undefined): SumTally[] =>
  [0, 1, 2, 3].map((shard) => wire(tallySums(list.filter((each) => each[1] === shard).map(([row]) => row), by, how)));

const byKey = (a: { key: readonly (string | null)[] }, b: { key: readonly (string | null)[] }): number => {
  const text = (key: readonly (string | null)[]): string => key.map((part) => (part === null ? '\uffff' : ` ${part}`)).join('\u0000');
  return text(a.key) < text(b.key) ? -1 : 1;
};

describe('mergeSumTallies', () => {
  it('leads to the groups of all rows, however they are cut', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(rows, grouping, options, (list, by, how) => {
        const groups = reportSums(wire(mergeSumTallies(talliesOf(list, by, how))));
        expect(notPlain(groups)).toEqual([]);
        expect(groups).toEqual(sumMoneyBy(list.map(([row]) => row), by, how).sort(byKey));
      }),
      runs(300, 3000),
    );
  });

  it('gives the same bytes in whatever order and grouping, and nothing changes nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(rows, grouping, options, fc.infiniteStream(fc.nat(1000)), (list, by, how, noise) => {
        expectMerges(talliesOf(list, by, how), tallySums([], by, how), mergeSumTallies, noise);
      }),
      runs(150, 1000),
    );
  });

  it('refuses what is no tally, and breaks on nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(rows, grouping, options, fc.array(blow, { minLength: 1, maxLength: 3 }), (list, by, how, blows) => {
        const damaged = damage({ tally: wire(tallySums(list.map(([row]) => row), by, how)) }, blows).tally;
        expect(misbehaviour(() => mergeSumTallies([damaged, damaged]), ['tallies'])).toEqual([]);
        expect(misbehaviour(() => reportSums(damaged), ['tally'])).toEqual([]);
      }),
      runs(300, 2000),
    );
  });

  it('refuses sums that do not fit together', () => {
    const of = (value: unknown, how?: MoneyOptions, by: string[] = []) => tallySums([{ amount: value }], { by, value: 'amount' }, how);
    expect(refusal(() => mergeSumTallies([of(1), of(1, { minorUnits: 3 })]))).toEqual(['SHARD_MISMATCH tallies[1].options.minorUnits']);
    expect(refusal(() => mergeSumTallies([of(1), of(1, undefined, ['region'])]))).toEqual(['SHARD_MISMATCH tallies[1].grouping.by[0]']);
    expect(refusal(() => mergeSumTallies([of(1), of({ amount: 1, currency: 'EUR' }), of({ amount: 1, currency: 'USD' })]))).toEqual(['MIXED_CURRENCIES tallies[2].groups[0].currency']);
    expect(() => mergeSumTallies([of(1), of(1, { minorUnits: 3 })])).toThrow('received 3, must be absent as in tallies[0]');
    expect(refusal(() => mergeSumTallies([]))).toEqual(['EMPTY_INPUT tallies']);
    const good = of(1, { currency: 'EUR' });
    expect(refusal(() => reportSums({ ...good, groups: [{ ...good.groups[0]!, currency: 'USD' }] }))).toEqual(['MIXED_CURRENCIES tally.groups[0].currency']);
    for (const options of [undefined, null]) expect(refusal(() => reportSums({ ...good, options: options as never }))).toEqual(['MISSING_VALUE tally.options']);
    expect(refusal(() => reportSums({ ...good, groups: [{ ...good.groups[0]!, key: ['a'] }] }))).toEqual(['INVALID_ROW tally.groups[0].key']);
  });
});
