import { describe, expect, it } from 'vitest';
import { defineFunnel, snapshotStages } from '../../src/funnel/index.js';
import type { StageEntry } from '../../src/funnel/index.js';
import { deepFreeze } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';
import { history, MODEL, plainModel } from './support.js';

const AS_OF = '2026-01-31T00:00:00Z';
const plain = defineFunnel(plainModel('lead', 'quote'));

describe('snapshotStages', () => {
  it('counts each deal once, where its last visit stands', () => {
    const entries = deepFreeze([
      { dealId: 1, stage: 'lead', at: '2026-01-01T00:00:00Z', value: 5 },
      { dealId: 1, stage: 'quote', at: '2026-01-11T00:00:00Z', value: null },
      { dealId: 'b', stage: 'lead', at: '2026-01-21T12:00:00Z' },
      { dealId: 'c', stage: 'quote', at: '2026-01-30T00:00:00Z', value: '7.5' },
    ]);
    const { rows, list, ...rest } = snapshotStages(entries, plain, { asOf: AS_OF });
    expect(rest).toEqual({
      asOf: '2026-01-31T00:00:00.000Z',
      deals: 3,
      ignored: { afterAsOf: 0 },
      options: { asOf: '2026-01-31T00:00:00.000Z', timeZone: 'UTC', onInvalid: 'throw', minorUnits: 2, rounding: 'halfUp' },
      warnings: [],
    });
    expect(rows).toEqual([
      { stage: 'lead', kind: 'open', deals: 1, value: '0.00', missingValue: 1, medianAgeDays: 9.5, maxAgeDays: 9.5 },
      { stage: 'quote', kind: 'open', deals: 2, value: '12.50', missingValue: 0, medianAgeDays: 10.5, maxAgeDays: 20 },
      { stage: 'won', kind: 'won', deals: 0, value: '0.00', missingValue: 0, medianAgeDays: null, maxAgeDays: null },
      { stage: 'lost', kind: 'lost', deals: 0, value: '0.00', missingValue: 0, medianAgeDays: null, maxAgeDays: null },
    ]);
    expect(list[0]).toEqual({ dealId: '1', stage: 'quote', since: '2026-01-11T00:00:00.000Z', ageDays: 20, value: '5.00', overdue: false });
    expect(list.map(({ dealId, value }) => `${dealId} ${value}`)).toEqual(['1 5.00', 'b null', 'c 7.50']);
  });

  it('does not restart the clock for a repeated stage, but for one that is entered again', () => {
    const since = (...stages: string[]): string | undefined => snapshotStages(history('d', ...stages), plain, { asOf: AS_OF }).list[0]?.since;
    expect(since('lead', 'quote', 'quote', 'quote')).toBe('2026-01-02T00:00:00.000Z');
    expect(since('quote', 'lead', 'quote')).toBe('2026-01-03T00:00:00.000Z');
  });

  it('settles ties by seq, then by input order, never by stage', () => {
    const at = '2026-01-01T00:00:00Z';
    const stands = (entries: StageEntry[]): string | undefined => snapshotStages(entries, plain, { asOf: AS_OF }).list[0]?.stage;
    expect(stands([{ dealId: 'd', stage: 'quote', at }, { dealId: 'd', stage: 'lead', at }])).toBe('lead');
    expect(stands([{ dealId: 'd', stage: 'quote', at, seq: 1 }, { dealId: 'd', stage: 'lead', at }])).toBe('quote');
    expect(stands([{ dealId: 'd', stage: 'quote', at, seq: -1 }, { dealId: 'd', stage: 'lead', at, seq: -2 }])).toBe('quote');
  });

  it('calls a deal overdue beyond maxDays, not at it', () => {
    const overdue = (at: string): boolean | undefined => snapshotStages([{ dealId: 'd', stage: 'lead', at }], MODEL, { asOf: AS_OF }).list[0]?.overdue;
    expect(overdue('2026-01-21T00:00:00Z')).toBe(false);
    expect(overdue('2026-01-20T23:59:59.999Z')).toBe(true);
  });

  it('sends retired stages on, and leaves dropped rows out', () => {
    const { list, warnings } = snapshotStages(history('d', 'enquiry', 'lead', 'audit'), MODEL, { asOf: AS_OF });
    expect(list).toMatchObject([{ stage: 'lead', since: '2026-01-01T00:00:00.000Z' }]);
    expect(warnings).toEqual([{ code: 'REMAP_DROPPED', count: 1 }]);
  });

  it('reads plain days in the zone: a row at their start, asOf at their end', () => {
    const entries = [{ dealId: 'd', stage: 'lead', at: '2026-01-05' }, { dealId: 'e', stage: 'lead', at: '2026-01-06' }];
    const { list, ...rest } = snapshotStages(entries, plain, { asOf: '2026-01-05', timeZone: 'Asia/Shanghai' });
    expect(rest).toMatchObject({ asOf: '2026-01-05T15:59:59.999Z', deals: 1, ignored: { afterAsOf: 1 } });
    expect(list[0]?.since).toBe('2026-01-04T16:00:00.000Z');
  });

  it('rounds a list of values so that it adds up', () => {
    const entries = ['a', 'b', 'c'].map((dealId) => ({ dealId, stage: 'lead', at: '2026-01-01', value: '0.333' }));
    const { rows, list } = snapshotStages(entries, plain, { asOf: AS_OF });
    expect(rows[0]?.value).toBe('1.00');
    expect(list.map(({ value }) => value)).toEqual(['0.33', '0.34', '0.33']);
  });

  it('sums beyond what a number holds, and prints in the currency', () => {
    const value = (list: (string | number | bigint)[], options = {}): string | undefined =>
      snapshotStages(
        list.map((each, i) => ({ dealId: `d${i}`, stage: 'lead', at: '2026-01-01', value: each })),
        plain,
        { asOf: AS_OF, ...options },
      ).rows[0]?.value;
    expect(value(['90071992547409.93', '90071992547409.93', '0.01'])).toBe('180143985094819.87');
    expect(value([...Array<string>(20).fill('9999999999999.99'), '0.01'])).toBe('199999999999999.81');
    expect(value([10n ** 30n, '0.005'])).toBe('1000000000000000000000000000000.01');
    expect(value(['0.000000000000000000005', '1'])).toBe('1.00');
    expect(value(['1.5', 0.1, 0.2], { currency: 'JPY' })).toBe('2');
    expect(value(['1.0005'], { currency: 'KWD', rounding: 'down' })).toBe('1.000');
    expect(value(['-3.5', '1'])).toBe('-2.50');
  });

  it('collects bad rows when asked', () => {
    const entries = [
      { dealId: 'a', stage: 'nowhere', at: '2026-01-01' },
      { dealId: 'b', stage: 'lead', at: '2026-01-01T00:00:00' },
      { dealId: 'c', stage: 'lead', at: '2026-01-01' },
    ];
    const result = snapshotStages(entries, plain, { asOf: AS_OF, onInvalid: 'collect' });
    expect(result.deals).toBe(1);
    expect(result.rejected?.map(({ index, id, code, path }) => [index, id, code, path])).toEqual([
      [0, 'a', 'UNKNOWN_STAGE', 'entries[0].stage'],
      [1, 'b', 'INVALID_INSTANT', 'entries[1].at'],
    ]);
    expect(refusal(() => snapshotStages(entries, plain, { asOf: AS_OF }))).toEqual(['UNKNOWN_STAGE entries[0].stage', 'INVALID_INSTANT entries[1].at']);
  });

  it('carries the currency of the values through, with its decimals', () => {
    const row = { dealId: 'a', stage: 'lead', at: '2026-01-01', value: '1.5', currency: 'JPY' };
    const yen = snapshotStages([{ ...row, at: '2025-12-01', value: '9', currency: 'EUR' }, row], plain, { asOf: AS_OF });
    expect(yen.list[0]?.value).toBe('2'); // the value of a deal is its latest, and only that is summed
    expect(yen.options).toMatchObject({ currency: 'JPY', minorUnits: 0 });
    expect(snapshotStages([row], plain, { asOf: AS_OF, minorUnits: 1 }).list[0]?.value).toBe('1.5');
    expect(refusal(() => snapshotStages([{ ...row, currency: 'yen' }], plain, { asOf: AS_OF }))).toEqual(['UNKNOWN_CURRENCY entries[0].currency']);
    const { rejected, list } = snapshotStages([row, { ...row, dealId: 'b', currency: 'X' }], plain, { asOf: AS_OF, onInvalid: 'collect' });
    expect([rejected?.map(({ index, code }) => [index, code]), list.length]).toEqual([[[1, 'UNKNOWN_CURRENCY']], 1]);
  });

  it('refuses two currencies in one sum, and options that are none', () => {
    const row = { dealId: 'a', stage: 'lead', at: '2026-01-01', value: 1 };
    const mixed = [{ ...row, currency: 'USD' }, { ...row, dealId: 'b', currency: 'EUR' }];
    expect(refusal(() => snapshotStages(mixed, plain, { asOf: AS_OF }))).toEqual(['MIXED_CURRENCIES entries[1].currency']);
    const late = [{ ...row, at: '2036-01-01', currency: 'JPY' }, { ...row, currency: 'JPY', value: null }, row, ...mixed];
    expect(refusal(() => snapshotStages(late, plain, { asOf: AS_OF }))).toEqual(['MIXED_CURRENCIES entries[4].currency']);
    expect(refusal(() => snapshotStages(mixed.slice(1), plain, { asOf: AS_OF, currency: 'USD' }))).toEqual(['MIXED_CURRENCIES entries[0].currency']);
    expect(refusal(() => snapshotStages([...mixed.slice(1), row], plain, { asOf: AS_OF, currency: 'EUR' }))).toEqual([]);
    expect(refusal(() => snapshotStages([row], plain, {} as never))).toEqual(['MISSING_VALUE options.asOf']);
    expect(refusal(() => snapshotStages([row], plain, { asOf: '2026-01-31T00:00:00' }))).toEqual(['INVALID_INSTANT options.asOf']);
    expect(refusal(() => snapshotStages([row], plain, { asOf: AS_OF, deals: [] } as never))).toEqual(['INVALID_OPTION options.deals']);
    expect(refusal(() => snapshotStages([row], plain, { asOf: AS_OF, timeZone: 'Mars' }))).toEqual(['INVALID_TIME_ZONE options.timeZone']);
    expect(refusal(() => snapshotStages([row], plain, { asOf: AS_OF, currency: 'XXX1' }))).toEqual(['UNKNOWN_CURRENCY options.currency']);
    expect(refusal(() => snapshotStages([row], plain, { asOf: AS_OF, onInvalid: 'skip' as never }))).toEqual(['INVALID_OPTION options.onInvalid']);
    expect(refusal(() => snapshotStages('rows' as never, plain, { asOf: AS_OF }))).toEqual(['INVALID_OPTION entries']);
  });

  it('takes any iterable', () => {
    const rows = new Set(history('d', 'lead', 'quote'));
    expect(snapshotStages(rows, plain, { asOf: AS_OF }).list).toMatchObject([{ dealId: 'd', stage: 'quote' }]);
  });
});
