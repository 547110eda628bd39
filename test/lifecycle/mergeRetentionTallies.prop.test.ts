import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analyzeRetention,
  calculateRepurchaseRate,
  classifyLifecycle,
  mergeRetentionTallies,
  reportRetention,
  tallyRetention,
} from '../../src/lifecycle/index.js';
import type { AnalyzeRetentionOptions, Order, PeriodRule, RetentionTally } from '../../src/lifecycle/index.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour } from '../support/hostile.js';
import { refusal } from '../support/refusal.js';
import { reused } from '../support/reused.js';
import { cutBy, expectMerges, wire } from '../support/shardLaws.js';
import { dateOf, dayOf } from './twins.js';

const orders = fc.array(
  fc.record(
    {
      customerId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 6),
      date: fc.integer({ min: 0, max: 320 }).map((day) => dateOf(dayOf('2025-01-20') + day)),
      revenue: fc.constantFrom('10', 20, '0', '3.333', '99999999999999999999.5'),
      kind: fc.constantFrom('sale' as const, 'sale' as const, 'refund' as const),
      orderId: fc.constantFrom('o1', 'o2', 'o3', 'o4', null),
      reverses: fc.constantFrom('o1', 'o2', 'x', null),
    },
    { requiredKeys: ['customerId', 'date', 'revenue'] },
  ),
  { maxLength: 40, size: 'max' },
) as fc.Arbitrary<Order[]>;
const rules: PeriodRule[] = ['month', 'quarter', 'week', { unit: 'month', retail: { pattern: '4-4-5', yearEnd: 'lastDayOfMonth', weekday: 6, month: 1 } }];
const measured = fc.constantFrom<Partial<AnalyzeRetentionOptions>>(
  { measure: 'revenue', refundPolicy: 'netToDate' },
  { measure: 'revenue', currency: 'JPY' },
  { mode: 'rolling', confidence: 0.9 },
  { mode: 'range', ranges: [[0, 0], [1, 3], [2, 2]] },
  { refundPolicy: 'ignore', minorUnits: 3, rounding: 'floor' },
);
const options: fc.Arbitrary<AnalyzeRetentionOptions> = fc
  .tuple(fc.constantFrom('2025-01-01', '2025-06-30', '2025-07-10', '2025-12-31'), fc.constantFrom(...rules), measured)
  .map(([asOf, period, rest]) => ({ asOf, period, ...rest }));

const talliesOf = (rows: readonly Order[], how: AnalyzeRetentionOptions, seed: number): RetentionTally[] =>
  cutBy(rows, ({ customerId }) => String(customerId), 3, seed).map((shard) => wire(tallyRetention(shard, how)));

describe('mergeRetentionTallies', () => {
  it('leads to the table of all orders, cut by customer', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(orders, options, fc.nat(1000), (rows, how, seed) => {
        const table = reportRetention(wire(mergeRetentionTallies(talliesOf(rows, how, seed))));
        expect(notPlain(table)).toEqual([]);
        expect(table).toEqual(analyzeRetention(rows, how));
      }),
      runs(200, 2000),
    );
  });

  it('gives the same bytes in whatever order and grouping, and nothing changes nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(orders, options, fc.nat(1000), fc.infiniteStream(fc.nat(1000)), (rows, how, seed, noise) => {
        expectMerges(talliesOf(rows, how, seed), tallyRetention([], how), mergeRetentionTallies, noise);
      }),
      runs(100, 1000),
    );
  });

  it('refuses what is no tally, and breaks on nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(orders, options, fc.array(blow, { minLength: 1, maxLength: 3 }), (rows, how, blows) => {
        const damaged = damage({ tally: wire(tallyRetention(rows, how)) }, blows).tally;
        expect(misbehaviour(() => mergeRetentionTallies([damaged, damaged]), ['tallies'])).toEqual([]);
        expect(misbehaviour(() => reportRetention(damaged), ['tally'])).toEqual([]);
      }),
      runs(300, 2000),
    );
  });

  it('refuses what does not fit, and says where', () => {
    const tally = (how: Partial<AnalyzeRetentionOptions> = {}) => wire(tallyRetention([{ customerId: 'a', date: '2025-01-05', revenue: 5 }], { asOf: '2025-02-28', ...how }));
    expect(refusal(() => mergeRetentionTallies([]))).toEqual(['EMPTY_INPUT tallies']);
    expect(refusal(() => mergeRetentionTallies([tally(), tally({ period: 'quarter' })]))).toEqual(['SHARD_MISMATCH tallies[1].options.period']);
    const good = tally();
    const [cohort] = good.cohorts;
    const other = (change: object, how: object = {}) => refusal(() => reportRetention({ ...good, ...how, cohorts: [{ ...cohort!, ...change }] }));
    expect(other({ start: '2025-01-02' })).toEqual(['INVALID_DATE tally.cohorts[0].start']);
    expect(other({ start: '2025-03-01' })).toEqual(['INVALID_DATE tally.cohorts[0].start']);
    expect(other({ active: [1] })).toEqual(['INVALID_ROW tally.cohorts[0].active']);
    expect(other({ active: [1, 2] })).toEqual(['INVALID_COUNT tally.cohorts[0].active[1]']);
    expect(other({ size: 2 ** 31 })).toEqual(['INVALID_COUNT tally.cohorts[0].size']);
    expect(other({ exactRevenue: ['1', '2'] })).toEqual(['INVALID_ROW tally.cohorts[0].exactRevenue']);
    expect(other({ exactRevenue: ['1'] }, { options: { ...good.options, measure: 'revenue' } })).toEqual(['INVALID_ROW tally.cohorts[0].exactRevenue']);
    expect(other({ start: '0001-01-01' }, { options: { ...good.options, period: 'day' } })).toEqual(['INVALID_OPTION tally.options.period']);
    expect(refusal(() => reportRetention({ ...good, cohorts: [cohort!, cohort!] }))).toEqual(['INVALID_DATE tally.cohorts[1].start']);
  });
});

describe('orders that come out of a generator', () => {
  it('are reported on as those of a list, and none is kept', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(orders, options, (rows, how) => {
        expect(analyzeRetention(reused(rows), how)).toEqual(analyzeRetention(rows, how));
        const { asOf, refundPolicy } = how;
        expect(calculateRepurchaseRate(reused(rows), { asOf, refundPolicy })).toEqual(calculateRepurchaseRate(rows, { asOf, refundPolicy }));
        expect(classifyLifecycle(reused(rows), undefined, { asOf, refundPolicy })).toEqual(classifyLifecycle(rows, undefined, { asOf, refundPolicy }));
      }),
      runs(200, 2000),
    );
  });
});
