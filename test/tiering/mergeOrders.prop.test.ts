import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOrdersSummaries, mergeOrdersTallies, reportOrders, summarizeOrders, tallyOrders } from '../../src/tiering/index.js';
import type { OrdersSummary, OrdersTally, SummarizeOrdersOptions } from '../../src/tiering/index.js';
import type { Order } from '../../src/types.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour } from '../support/hostile.js';
import { refusal } from '../support/refusal.js';
import { cutBy, expectMerges, wire } from '../support/shardLaws.js';
import { amounts, huge, orderOf, POLICIES } from './randomOrders.js';

const noise = fc.infiniteStream(fc.nat(1000));
const orders = fc.array(orderOf(fc.oneof({ weight: 6, arbitrary: amounts }, { weight: 1, arbitrary: huge })), { maxLength: 30, size: 'max' }) as fc.Arbitrary<Order[]>;
const options: fc.Arbitrary<SummarizeOrdersOptions> = fc.record({
  asOf: fc.constant('2025-01-01'),
  refundPolicy: fc.constantFrom(...POLICIES),
  gaps: fc.boolean(),
  customerIds: fc.constantFrom(undefined, ['zoe', 'c1', 'adam']),
  minorUnits: fc.constantFrom(undefined, 3),
  currency: fc.constantFrom(undefined, 'JPY'),
});

/** Customers by id, those without a row last, as they were asked for. */
function byId(summary: OrdersSummary, isKnown: (id: string) => boolean): OrdersSummary {
  const rank = (id: string): number => (isKnown(id) ? -1 : summary.options.customerIds.indexOf(id));
  return { ...summary, customers: [...summary.customers].sort((a, b) => rank(a.customerId) - rank(b.customerId) || (a.customerId < b.customerId ? -1 : 1)) };
}

describe('mergeOrdersTallies', () => {
  /** Rows with the shard that each is in: any cut will do. */
  const cut = fc.infiniteStream(fc.integer({ min: 0, max: 3 }));
  const talliesOf = (rows: readonly Order[], how: SummarizeOrdersOptions, where: fc.Stream<number>): OrdersTally[] => {
    const shards: Order[][] = [[], [], [], []];
    for (const row of rows) shards[where.next().value as number]!.push(row);
    return shards.map((shard) => wire(tallyOrders(shard, how)));
  };

  it('leads to the summary of all rows, however they are cut', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(orders, options, cut, (rows, how, where) => {
        const summary = reportOrders(wire(mergeOrdersTallies(talliesOf(rows, how, where))));
        expect(notPlain(summary)).toEqual([]);
        const whole = summarizeOrders(rows, how);
        const early = new Set(rows.filter(({ date }) => date <= how.asOf).map(({ customerId }) => String(customerId)));
        expect(summary).toEqual(byId(whole, (id) => early.has(id)));
      }),
      runs(200, 4000),
    );
  });

  it('gives the same bytes in whatever order and grouping, and nothing changes nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(orders, options, cut, noise, (rows, how, where, keys) => {
        expectMerges(talliesOf(rows, how, where), tallyOrders([], how), mergeOrdersTallies, keys);
      }),
      runs(100, 1500),
    );
  });

  it('refuses what is no tally, and breaks on nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(orders, options, fc.array(blow, { minLength: 1, maxLength: 3 }), (rows, how, blows) => {
        const damaged = damage({ tally: wire(tallyOrders(rows, how)) }, blows).tally;
        expect(misbehaviour(() => mergeOrdersTallies([damaged, damaged]), ['tallies'])).toEqual([]);
        expect(misbehaviour(() => reportOrders(damaged), ['tally'])).toEqual([]);
      }),
      runs(300, 2000),
    );
  });

  it('keeps sums exact that pass what a double holds, however small their parts', () => {
    const row = { customerId: 'a', date: '2024-05-01', revenue: '999999999999.97', profit: '-999999999999.97' };
    const rows = (count: number): Order[] => Array.from({ length: count }, (_, i) => ({ ...row, ...(i % 2 === 0 ? {} : { orderId: 'o' }) }));
    const asked = { asOf: '2025-01-01' };
    const whole = summarizeOrders(rows(2001), asked);
    expect(whole.customers[0]).toMatchObject({ orders: 1002, revenue: '2000999999999939.97', profit: '-2000999999999939.97' });
    expect(summarizeOrders(rows(2001).values(), asked)).toEqual(whole);
    expect(reportOrders(mergeOrdersTallies([rows(1), rows(2000).slice(1), rows(1)].map((shard) => wire(tallyOrders(shard, asked)))))).toEqual(whole);
  });

  it('refuses what does not fit, and says where', () => {
    const row = { customerId: 'a', date: '2024-05-01', revenue: '5' };
    const tally = (how: Partial<SummarizeOrdersOptions> = {}) => wire(tallyOrders([row, { ...row, orderId: 'o' }], { asOf: '2025-01-01', ...how }));
    expect(refusal(() => mergeOrdersTallies([]))).toEqual(['EMPTY_INPUT tallies']);
    expect(refusal(() => mergeOrdersTallies([tally(), tally({ refundPolicy: 'ignore' })]))).toEqual(['SHARD_MISMATCH tallies[1].options.refundPolicy']);
    expect(refusal(() => mergeOrdersTallies([tally(), tally({ currency: 'EUR' })]))).toEqual(['SHARD_MISMATCH tallies[1].options.currency']);
    const good = tally();
    const cases: [Partial<OrdersTally>, string][] = [
      [{ kind: 'funnel' as never }, 'INVALID_OPTION tally.kind'],
      [{ extra: 1 } as never, 'INVALID_OPTION tally.extra'],
      [{ customers: ['a', 'a'], exactProfit: [null, null], exactLess: ['0', '0'] }, 'DUPLICATE_ID tally.customers[1]'],
      [{ customers: [7 as never] }, 'INVALID_ID tally.customers[0]'],
      [{ exactLess: [] }, 'INVALID_ROW tally.exactLess'],
      [{ exactLess: ['1'] }, 'INVALID_NUMBER tally.exactLess[0]'],
      [{ exactProfit: ['x'] }, 'INVALID_NUMBER tally.exactProfit[0]'],
      [{ days: { ...good.days, date: ['2025-01-02'] } }, 'INVALID_DATE tally.days.date[0]'],
      [{ days: { ...good.days, date: ['2024-02-30'] } }, 'INVALID_DATE tally.days.date[0]'],
      [{ days: { ...good.days, customer: [1] } }, 'INVALID_COUNT tally.days.customer[0]'],
      [{ days: { ...good.days, orders: [0.5] } }, 'INVALID_COUNT tally.days.orders[0]'],
      [{ days: { ...good.days, orders: [0] } }, 'INVALID_COUNT tally.days.orders[0]'],
      [{ days: { ...good.days, exactValue: ['-1'] } }, 'NEGATIVE_AMOUNT tally.days.exactValue[0]'],
      [{ days: { ...good.days, exactValue: ['0.00'] } }, 'INVALID_NUMBER tally.days.exactValue[0]'],
      [{ days: { ...good.days, more: [] } as never }, 'INVALID_OPTION tally.days.more'],
      [{ orders: { ...good.orders, exactRefunded: ['-1'] } }, 'NEGATIVE_AMOUNT tally.orders.exactRefunded[0]'],
      [{ orders: { ...good.orders, orderId: [''] } }, 'INVALID_ID tally.orders.orderId[0]'],
      [{ loose: -1 }, 'INVALID_COUNT tally.loose'],
      [{ options: { ...good.options, asOf: 'x' } }, 'INVALID_DATE tally.options.asOf'],
    ];
    expect(cases.map(([change]) => refusal(() => reportOrders({ ...good, ...change })))).toEqual(cases.map(([, said]) => [said]));
  });
});

describe('mergeOrdersSummaries', () => {
  const summariesOf = (rows: readonly Order[], how: SummarizeOrdersOptions, seed: number): OrdersSummary[] =>
    cutBy(rows, ({ customerId }) => String(customerId), 3, seed).map((shard) => wire(summarizeOrders(shard, how)));

  it('leads to the summary of all rows, cut by customer', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(orders, options, fc.nat(1000), (rows, how, seed) => {
        const merged = mergeOrdersSummaries(summariesOf(rows, how, seed));
        expect(notPlain(merged)).toEqual([]);
        const isBare = new Set(merged.customers.filter(({ firstDate, revenue, profit }) => firstDate === null && Number(revenue) === 0 && profit !== null && Number(profit) === 0).map(({ customerId }) => customerId));
        expect(merged).toEqual(byId(summarizeOrders(rows, how), (id) => !isBare.has(id) || !merged.options.customerIds.includes(id)));
      }),
      runs(300, 3000),
    );
  });

  it('gives the same bytes in whatever order and grouping, and nothing changes nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(orders, options, fc.nat(1000), noise, (rows, how, seed, keys) => {
        const merge = mergeOrdersSummaries;
        // summaries come by first appearance, merged ones by id: the first merge brings them into that order
        expectMerges(summariesOf(rows, how, seed).map((summary) => merge([summary])), summarizeOrders([], how), merge, keys);
      }),
      runs(150, 1000),
    );
  });

  it('refuses what is no summary, and breaks on nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(orders, options, fc.array(blow, { minLength: 1, maxLength: 3 }), (rows, how, blows) => {
        const damaged = damage({ summary: wire(summarizeOrders(rows, how)) }, blows).summary;
        expect(misbehaviour(() => mergeOrdersSummaries([damaged]), ['summaries'])).toEqual([]);
      }),
      runs(300, 2000),
    );
  });

  it('refuses a customer with rows in two shards, but not one that is only listed', () => {
    const summary = (customerIds: string[], ...ids: string[]) => summarizeOrders(ids.map((customerId) => ({ customerId, date: '2024-05-01', revenue: 1 })), { asOf: '2025-01-01', customerIds });
    expect(refusal(() => mergeOrdersSummaries([summary([], 'a'), summary([], 'b', 'a')]))).toEqual(['SHARDS_OVERLAP summaries[1].customers[1].customerId']);
    expect(refusal(() => mergeOrdersSummaries([summary(['a'], 'a'), summary(['a'], 'a')]))).toEqual(['SHARDS_OVERLAP summaries[1].customers[0].customerId']);
    const { customers } = mergeOrdersSummaries([summary(['z', 'a', 'y']), summary(['z', 'a', 'y'], 'b', 'a')]);
    expect(customers.map(({ customerId, orders: count }) => [customerId, count])).toEqual([['a', 1], ['b', 1], ['z', 0], ['y', 0]]);
    expect(refusal(() => mergeOrdersSummaries([summary([]), summary(['a'])]))).toEqual(['SHARD_MISMATCH summaries[1].options.customerIds[0]']);
    expect(refusal(() => mergeOrdersSummaries([]))).toEqual(['EMPTY_INPUT summaries']);
    expect(refusal(() => mergeOrdersSummaries([{ ...summary([]), warnings: [{ code: 'X', count: 1 } as never] }]))).toEqual(['INVALID_OPTION summaries[0].warnings[0].code']);
  });
});
