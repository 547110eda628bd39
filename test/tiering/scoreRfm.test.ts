import { describe, expect, it } from 'vitest';
import type { RfmActivity } from '../../src/tiering/index.js';
import { scoreRfm, summarizeOrders } from '../../src/tiering/index.js';
import { refusal } from '../support/refusal.js';

const FIVE: RfmActivity[] = ['a', 'b', 'c', 'd', 'e'].map((customerId, i) => ({
  customerId,
  orders: i + 1,
  daysSinceLast: 50 - 10 * i,
  revenue: `${10 * (i + 1)}`,
}));

describe('scoreRfm', () => {
  it('cuts at type 7 quantiles, and scores recent customers high', () => {
    const result = scoreRfm(FIVE);
    expect(result).toMatchObject({
      n: 5,
      excluded: [],
      cuts: { recency: [18, 26, 34, 42], frequency: [1.8, 2.6, 3.4, 4.2], monetary: [18, 26, 34, 42] },
      counts: { recency: [1, 1, 1, 1, 1], frequency: [1, 1, 1, 1, 1], monetary: [1, 1, 1, 1, 1] },
      warnings: [],
      options: { bins: 5, method: 'quantile' },
    });
    expect(result.customers.map(({ code }) => code)).toEqual(['111', '222', '333', '444', '555']);
    expect(result.customers[0]).toEqual({ customerId: 'a', recency: 1, frequency: 1, monetary: 1, code: '111', orders: 1, daysSinceLast: 50, revenue: '10' });
  });

  it('scores equal sums alike, in whatever order they were added up', () => {
    const order = (customerId: string) => (revenue: number) => ({ customerId, date: '2025-01-01', revenue });
    const orders = [...[0.1, 0.2, 0.3].map(order('a')), ...[0.3, 0.2, 0.1].map(order('b')), order('c')(5)];
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1); // floats would put a above the cut, and b below it
    const { customers } = scoreRfm(summarizeOrders(orders, { asOf: '2025-01-01' }).customers, { bins: 2 });
    expect(customers.map(({ monetary }) => monetary)).toEqual([1, 1, 2]);
  });

  it('leaves customers without orders out of everything', () => {
    const { n, excluded, customers, cuts } = scoreRfm([{ customerId: 'p', orders: 0, daysSinceLast: null, revenue: '0.00' }, ...FIVE]);
    expect({ n, excluded, first: customers[0]?.customerId }).toEqual({ n: 5, excluded: [{ customerId: 'p', reason: 'NO_ORDERS' }], first: 'a' });
    expect(cuts.frequency).toEqual([1.8, 2.6, 3.4, 4.2]);
  });

  it('scores by many cuts as by few', () => {
    const rows: RfmActivity[] = Array.from({ length: 40 }, (_, i) => ({ customerId: i, orders: i + 1, daysSinceLast: i, revenue: `${i * 10}` }) as never);
    const { customers, cuts } = scoreRfm(rows, { bins: 20 });
    expect(cuts.frequency).toHaveLength(19);
    const bandOf = (value: number, of: readonly number[]): number => 1 + of.filter((cut) => value > cut).length; // in a wide bin: what is above a cut
    customers.forEach(({ frequency, monetary, recency, orders, daysSinceLast, revenue }) => {
      expect(frequency).toBe(bandOf(orders, cuts.frequency));
      expect(monetary).toBe(bandOf(Number(revenue), cuts.monetary));
      expect(recency).toBe(21 - bandOf(daysSinceLast, cuts.recency));
    });
  });

  it('keeps repeated cuts, and warns of scores that nobody has', () => {
    const rows = [1, 1, 1, 1, 9].map((orders, i) => ({ customerId: i, orders, daysSinceLast: i, revenue: i + 1 }));
    const { cuts, counts, warnings } = scoreRfm(rows);
    expect(cuts.frequency).toEqual([1, 1, 1, 2.6]);
    expect(counts.frequency).toEqual([4, 0, 0, 0, 1]);
    expect(warnings).toEqual([{ code: 'EMPTY_BINS', dimension: 'frequency', scores: [2, 3, 4] }]);
  });

  it('keeps revenue of 0 and less out of the monetary cuts', () => {
    const rows = ['-5', '0', '10', '20', '30'].map((revenue, i) => ({ customerId: i, orders: i + 1, daysSinceLast: i, revenue }));
    const { customers, cuts, warnings } = scoreRfm(rows, { bins: 2 });
    expect(cuts.monetary).toEqual([20]);
    expect(customers.map(({ monetary }) => monetary)).toEqual([1, 1, 1, 1, 2]);
    expect(warnings).toEqual([{ code: 'NON_POSITIVE_REVENUE', count: 2 }]);
    const others = [{ method: 'percentRank', bins: 5 }, { method: 'cuts', cuts: 'mean' }] as const;
    for (const options of others) expect(scoreRfm(rows, options).warnings.filter(({ code }) => code === 'NON_POSITIVE_REVENUE')).toEqual([]);
    const none = scoreRfm(rows.slice(0, 2), { bins: 2 });
    expect([none.cuts.monetary, none.counts.monetary]).toEqual([[], [2, 0]]);
  });

  it('lets what a customer without orders was paid, be it as long as it may, shape nobody\'s score', () => {
    const gone = { customerId: 'p', orders: 0, daysSinceLast: null };
    const given: RfmActivity[] = [{ ...gone, revenue: '123456789012345678901.2345' }, ...FIVE];
    const { customers, cuts } = scoreRfm(given);
    expect(customers).toEqual(scoreRfm(FIVE).customers);
    expect(cuts).toEqual(scoreRfm(FIVE).cuts);
    const long = FIVE.map((row, i): RfmActivity => ({ ...row, revenue: `${i + 1}${'0'.repeat(19)}` }));
    expect(scoreRfm([{ ...gone, revenue: 0 }, ...long]).customers.map(({ code }) => code)).toEqual(['111', '222', '333', '444', '555']);
    expect(refusal(() => scoreRfm([{ ...gone, revenue: 'lots' }]))).toEqual(['INVALID_NUMBER activity[0].revenue']);
  });

  it('takes cuts of one\'s own; reaching one earns it', () => {
    const rows = [
      { customerId: 'a', orders: 3, daysSinceLast: 10, revenue: '200' },
      { customerId: 'b', orders: 2, daysSinceLast: 11, revenue: '199.99' },
      { customerId: 'c', orders: 9, daysSinceLast: 0, revenue: 1000 },
    ];
    const { customers, counts, options } = scoreRfm(rows, { method: 'cuts', cuts: { recency: [10], frequency: [3], monetary: ['200.0'] } });
    expect(customers.map(({ code }) => code)).toEqual(['222', '111', '222']);
    expect(counts.recency).toEqual([1, 2]);
    expect(options).toEqual({ bins: 5, method: 'cuts', cuts: { recency: [10], frequency: [3], monetary: [200] }, onInvalid: 'throw' });
    const uneven = scoreRfm(rows, { method: 'cuts', cuts: { recency: [], frequency: [1, 2, 3, 4, 5, 6, 7, 8, 9], monetary: [200] } });
    expect(uneven.customers.map(({ code }) => code)).toEqual(['1-4-2', '1-3-1', '1-10-2']);
    expect(customers[2]?.revenue).toBe('1000');
  });

  it('echoes a cut that no double holds as text, so that its options can be given again', () => {
    const rows = ['9007199254740992', '9007199254740993'].map((revenue, i) => ({ customerId: i, orders: 1, daysSinceLast: 1, revenue }));
    const result = scoreRfm(rows, { method: 'cuts', cuts: { recency: ['1.00000000000000000001'], frequency: [0.5], monetary: ['9007199254740993'] } });
    expect(result.customers.map(({ code }) => code)).toEqual(['221', '222']);
    expect(result.options.cuts).toEqual({ recency: ['1.00000000000000000001'], frequency: [0.5], monetary: ['9007199254740993'] });
    expect(scoreRfm(rows, result.options)).toEqual(result);
  });

  it('cuts at the mean or the median', () => {
    const rows = [1, 2, 3, 10].map((value, i) => ({ customerId: i, orders: value, daysSinceLast: value, revenue: value }));
    expect(scoreRfm(rows, { method: 'cuts', cuts: 'mean' })).toMatchObject({ cuts: { recency: [4], frequency: [4], monetary: [4] }, options: { cuts: 'mean' } });
    const median = scoreRfm(rows, { method: 'cuts', cuts: 'median' });
    expect(median.cuts.monetary).toEqual([2.5]);
    expect(median.customers.map(({ code }) => code)).toEqual(['211', '211', '122', '122']);
  });

  it('scores nobody', () => {
    expect(scoreRfm([], { bins: 2 })).toMatchObject({ n: 0, customers: [], cuts: { recency: [] }, counts: { recency: [0, 0] } });
    expect(scoreRfm([], { method: 'cuts', cuts: 'mean' })).toMatchObject({ n: 0, cuts: { monetary: [] }, counts: { monetary: [0, 0] } });
  });

  it('refuses what is not as said, with a path', () => {
    const row = { customerId: 'a', orders: 1, daysSinceLast: 1, revenue: 1 };
    const refused = (...rows: unknown[]): string[] => refusal(() => scoreRfm(rows as RfmActivity[]));
    expect(refused(row, row)).toEqual(['DUPLICATE_ID activity[1].customerId']);
    expect(refused({ ...row, orders: -1 })).toEqual(['INVALID_NUMBER activity[0].orders']);
    expect(refused({ ...row, orders: '1' })).toEqual(['INVALID_NUMBER activity[0].orders']);
    expect(refused({ ...row, daysSinceLast: null })).toEqual(['MISSING_VALUE activity[0].daysSinceLast']);
    expect(refused({ ...row, daysSinceLast: NaN })).toEqual(['INVALID_NUMBER activity[0].daysSinceLast']);
    expect(refused({ ...row, revenue: 'x' })).toEqual(['INVALID_NUMBER activity[0].revenue']);
    expect(refused({ ...row, customerId: {} })).toEqual(['INVALID_ID activity[0].customerId']);
    expect(refused('a')).toEqual(['INVALID_ROW activity[0]']);
    expect(() => scoreRfm([{ ...row, orders: 1n } as never])).toThrow('activity[0].orders: received 1, must be a finite number, 0 or more: a number, not a bigint.');
    expect(() => scoreRfm([{ ...row, daysSinceLast: 1n } as never])).toThrow('activity[0].daysSinceLast: received 1, must be a finite number, 0 or more: a number, not a bigint.');
  });

  it('refuses bad options', () => {
    const refused = (options: unknown): string[] => refusal(() => scoreRfm(FIVE, options as never));
    expect(refused({ bins: 0 })).toEqual(['INVALID_OPTION options.bins']);
    expect(refused({ bins: 2.5 })).toEqual(['INVALID_OPTION options.bins']);
    expect(refused({ method: 'ntile' })).toEqual(['INVALID_OPTION options.method']);
    expect(refused({ cuts: 'mean' })).toEqual(['INVALID_OPTION options.cuts']);
    expect(refused({ method: 'cuts' })).toEqual(['MISSING_VALUE options.cuts']);
    expect(refused({ method: 'cuts', cuts: 'mode' })).toEqual(['INVALID_OPTION options.cuts']);
    expect(refused({ method: 'cuts', cuts: { recency: [2, 1], frequency: [], monetary: [] } })).toEqual(['INVALID_CUTS options.cuts.recency[1]']);
    expect(refused({ method: 'cuts', cuts: { recency: [], frequency: ['x'], monetary: [] } })).toEqual(['INVALID_NUMBER options.cuts.frequency[0]']);
    expect(refused({ method: 'cuts', cuts: { recency: [], frequency: [] } })).toEqual(['MISSING_VALUE options.cuts.monetary']);
    expect(refused({ quantiles: 5 })).toEqual(['INVALID_OPTION options.quantiles']);
  });
});
