import { describe, expect, it } from 'vitest';
import { sumMoneyBy } from '../../src/money/index.js';
import { errorOf } from './support.js';

const deals = [
  { id: 'd1', owner: { id: 7, team: 'north' }, region: 'EMEA', amount: '100.10' },
  { id: 'd2', owner: { id: 8, team: 'north' }, region: 'APAC', amount: 50 },
  { id: 'd3', owner: { id: 7, team: 'north' }, region: 'EMEA', amount: 0.2 },
  { id: 'd4', owner: null, region: null, amount: '1' },
  { id: 'd5', region: undefined, amount: 2n },
];

describe('sumMoneyBy', () => {
  it('groups by first appearance, null for what is absent', () => {
    expect(sumMoneyBy(deals, { by: ['region'], value: 'amount' })).toStrictEqual([
      { key: ['EMEA'], count: 2, total: '100.30' },
      { key: ['APAC'], count: 1, total: '50.00' },
      { key: [null], count: 2, total: '3.00' },
    ]);
  });

  it('walks dotted paths and takes several fields', () => {
    expect(sumMoneyBy(deals, { by: ['owner.team', 'owner.id'], value: 'amount' })).toStrictEqual([
      { key: ['north', '7'], count: 2, total: '100.30' },
      { key: ['north', '8'], count: 1, total: '50.00' },
      { key: [null, null], count: 2, total: '3.00' },
    ]);
    expect(sumMoneyBy([{ deal: {}, net: 1 }], { by: ['deal.constructor', 'deal.__proto__'], value: 'net' })).toStrictEqual([{ key: [null, null], count: 1, total: '1.00' }]);
    expect(sumMoneyBy([{ deal: { value: { net: '5' } } }], { by: [], value: 'deal.value.net' })).toStrictEqual([
      { key: [], count: 1, total: '5.00' },
    ]);
  });

  it('prefers a field whose name has the dot in it', () => {
    const rows = [{ 'Owner.Name': 'Ana', Owner: { Name: 'Ben' }, amount: 1 }];
    expect(sumMoneyBy(rows, { by: ['Owner.Name'], value: 'amount' })[0]?.key).toEqual(['Ana']);
  });

  it('without fields is the total of all rows; without rows it is nothing', () => {
    expect(sumMoneyBy(deals, { by: [], value: 'amount' })).toStrictEqual([{ key: [], count: 5, total: '153.30' }]);
    expect(sumMoneyBy([], { by: [], value: 'amount' })).toStrictEqual([]);
    expect(sumMoneyBy([], { by: ['region'], value: 'amount' })).toStrictEqual([]);
  });

  it('makes text of numbers and booleans, and keeps empty text apart from what is absent', () => {
    const keys = [1, '1', 1.5, -0, true, 'true', 12n, '', null, undefined];
    const rows = keys.map((key) => ({ key, amount: 1 }));
    expect(sumMoneyBy(rows, { by: ['key'], value: 'amount' }).map(({ key, count }) => [key[0], count])).toEqual([
      ['1', 2],
      ['1.5', 1],
      ['0', 1],
      ['true', 2],
      ['12', 1],
      ['', 1],
      [null, 2],
    ]);
  });

  it('keeps keys apart that would look the same when joined', () => {
    const rows = [
      { a: 'x,y', b: 'z', amount: 1 },
      { a: 'x', b: 'y,z', amount: 1 },
      { a: 'x', b: 'y,z', amount: 1 },
      { a: 'null', b: null, amount: 1 },
      { a: null, b: 'null', amount: 1 },
    ];
    expect(sumMoneyBy(rows, { by: ['a', 'b'], value: 'amount' }).map(({ count }) => count)).toEqual([1, 2, 1, 1]);
  });

  it('takes money, in one currency for each group', () => {
    const rows = [
      { price: { amount: '10.5', currency: 'USD' } },
      { price: { amount: '1000.5', currency: 'JPY' } },
      { price: { amount: 1, currency: 'USD' } },
    ];
    expect(sumMoneyBy(rows, { by: ['price.currency'], value: 'price' })).toStrictEqual([
      { key: ['USD'], count: 2, total: '11.50' },
      { key: ['JPY'], count: 1, total: '1001' },
    ]);
    expect(errorOf(() => sumMoneyBy(rows, { by: [], value: 'price' }))).toBe('MIXED_CURRENCIES rows[1].price.currency');
    expect(errorOf(() => sumMoneyBy(rows, { by: ['price.currency'], value: 'price' }, { currency: 'USD' }))).toBe(
      'MIXED_CURRENCIES rows[1].price.currency',
    );
  });

  it('rounds each total once, as the options say', () => {
    const rows = [
      { k: 'a', amount: '0.125' },
      { k: 'b', amount: '0.005' },
      { k: 'b', amount: '0.005' },
    ];
    expect(sumMoneyBy(rows, { by: ['k'], value: 'amount' }, { rounding: 'halfEven' }).map(({ total }) => total)).toEqual([
      '0.12',
      '0.01',
    ]);
    expect(sumMoneyBy(rows, { by: ['k'], value: 'amount' }, { currency: 'KWD' }).map(({ total }) => total)).toEqual([
      '0.125',
      '0.010',
    ]);
  });

  it('takes any iterable', () => {
    expect(sumMoneyBy(new Set(deals), { by: [], value: 'amount' })[0]?.count).toBe(5);
  });

  it('says which row is wrong', () => {
    const good = { k: 'a', amount: 1, deal: { amount: 1 } };
    const by = (row: unknown, value = 'amount') => errorOf(() => sumMoneyBy([good, row as object], { by: ['k'], value }));
    expect(by({ k: 'a' })).toBe('MISSING_VALUE rows[1].amount');
    expect(by({ k: 'a', amount: null })).toBe('MISSING_VALUE rows[1].amount');
    expect(by({ k: 'a' }, 'deal.amount')).toBe('MISSING_VALUE rows[1].deal.amount');
    expect(by({ k: 'a', deal: 5 }, 'deal.amount')).toBe('MISSING_VALUE rows[1].deal.amount');
    expect(by({ k: 'a', amount: '1,5' })).toBe('INVALID_NUMBER rows[1].amount');
    expect(by({ k: 'a', amount: Number.NaN })).toBe('INVALID_NUMBER rows[1].amount');
    expect(by({ k: 'a', amount: { amount: 'x', currency: 'USD' } })).toBe('INVALID_NUMBER rows[1].amount.amount');
    expect(by({ k: {}, amount: 1 })).toBe('INVALID_ROW rows[1].k');
    expect(by({ k: ['a'], amount: 1 })).toBe('INVALID_ROW rows[1].k');
    expect(by({ k: Number.NaN, amount: 1 })).toBe('INVALID_ROW rows[1].k');
    expect(by({ k: Symbol('a'), amount: 1 })).toBe('INVALID_ROW rows[1].k');
    expect(by(null)).toBe('INVALID_ROW rows[1]');
    expect(by('text')).toBe('INVALID_ROW rows[1]');
  });

  it('refuses a grouping that is not as said', () => {
    const by = (grouping: unknown) => errorOf(() => sumMoneyBy([], grouping as never));
    expect(by(undefined)).toBe('MISSING_VALUE grouping');
    expect(by(null)).toBe('MISSING_VALUE grouping');
    expect(by('region')).toBe('INVALID_OPTION grouping');
    expect(by({ value: 'amount' })).toBe('MISSING_VALUE grouping.by');
    expect(by({ by: 'region', value: 'amount' })).toBe('INVALID_OPTION grouping.by');
    expect(by({ by: ['region', ''], value: 'amount' })).toBe('INVALID_OPTION grouping.by[1]');
    expect(by({ by: [7], value: 'amount' })).toBe('INVALID_OPTION grouping.by[0]');
    expect(by({ by: [] })).toBe('MISSING_VALUE grouping.value');
    expect(by({ by: [], value: 7 })).toBe('INVALID_OPTION grouping.value');
    expect(by({ by: [], value: 'amount', where: {} })).toBe('INVALID_OPTION grouping.where');
    expect(errorOf(() => sumMoneyBy('ab' as never, { by: [], value: 'length' }))).toBe('INVALID_OPTION rows');
    expect(errorOf(() => sumMoneyBy([], { by: [], value: 'a' }, { currency: 'X' }))).toBe('UNKNOWN_CURRENCY options.currency');
  });
});
