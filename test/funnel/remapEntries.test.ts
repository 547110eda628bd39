import { describe, expect, it } from 'vitest';
import type { StageEntry } from '../../src/funnel/index.js';
import { mergeStages, remapEntries } from '../../src/funnel/index.js';
import { analyzeLossReasons } from '../../src/metrics/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';
import { history } from './support.js';

describe('remapEntries', () => {
  it('renames, drops and collapses, and keeps the rows in input order', () => {
    const entries = deepFreeze([
      { dealId: 'b', stage: 'quote', at: '2026-02-01', note: 'kept' },
      { dealId: 'a', stage: 'demo', at: '2026-01-08', value: '900', by: 'ann' },
      { dealId: 'a', stage: 'audit', at: '2026-01-09' },
      { dealId: 'a', stage: 'lead', at: '2026-01-01' },
      { dealId: 'a', stage: 'qualify', at: '2026-01-03', reason: 'fits', seq: 4 },
    ]);
    const result = remapEntries(entries, { qualify: 'discovery', demo: 'discovery', audit: null });
    expect(result).toEqual({
      entries: [
        { dealId: 'b', stage: 'quote', at: '2026-02-01', note: 'kept' },
        { dealId: 'a', stage: 'lead', at: '2026-01-01' },
        { dealId: 'a', stage: 'discovery', at: '2026-01-03', reason: 'fits', seq: 4, value: '900' },
      ],
      renamed: 2,
      dropped: 1,
      collapsed: 1,
    });
    expect(result.entries[0]).toBe(entries[0]);
  });

  it('takes the latest value, and keeps an own one when later rows have none', () => {
    const rows = (...values: (string | null | undefined)[]): unknown => {
      const entries = history('d', ...values.map(() => 'lead')).map((row, i) => ({ ...row, value: values[i] }));
      return remapEntries(entries, {}).entries.map(({ value }) => value);
    };
    expect(rows('1', '2', null, undefined)).toEqual(['2']);
    expect(rows('1', null)).toEqual(['1']);
    expect(rows(undefined, '3')).toEqual(['3']);
  });

  it('takes value and currency from one row', () => {
    const rows = (...given: Partial<StageEntry>[]): unknown => remapEntries(history('d', ...given.map(() => 'lead')).map((row, i) => ({ ...row, ...given[i] })), {}).entries;
    const [first] = history('d', 'lead');
    expect(rows({ value: '100', currency: 'USD' }, { value: '700', currency: 'CNY' })).toEqual([{ ...first, value: '700', currency: 'CNY' }]);
    expect(rows({}, { value: '700', currency: 'CNY' })).toEqual([{ ...first, value: '700', currency: 'CNY' }]);
    expect(rows({ value: '100' }, { value: '700' })).toEqual([{ ...first, value: '700' }]);
    expect(rows({ value: '100', currency: 'USD' }, { value: '700' })).toEqual([{ ...first, value: '700' }]);
    expect(rows({ value: '100', currency: 'USD' }, { value: null, currency: 'CNY' })).toEqual([{ ...first, value: '100', currency: 'USD' }]);
  });

  it('takes the latest reason, as a report of losses reads it', () => {
    const model = mergeStages({ id: 'm', stages: [{ id: 'a' }, { id: 'won', kind: 'won' }, { id: 'l1', kind: 'lost' }, { id: 'l2', kind: 'lost' }] }, ['l1', 'l2'], { id: 'lost', kind: 'lost' });
    const told = (...reasons: readonly (string | null | undefined)[]): unknown => {
      const entries = history('d', 'a', ...reasons.map((_, i) => (i % 2 === 0 ? 'l1' : 'l2'))).map((row, i) => ({ ...row, reason: i === 0 ? undefined : reasons[i - 1] }));
      const migrated = remapEntries(entries, model.remap).entries;
      expect(notPlain(migrated)).toEqual([]);
      const [before, after] = [entries, migrated].map((rows) => analyzeLossReasons(rows, model.model, { asOf: '2030-01-01' }).reasons);
      expect(after).toEqual(before);
      return migrated.map(({ reason }) => reason);
    };
    expect(told('unknown', 'price')).toEqual([undefined, 'price']);
    expect(told('price', null)).toEqual([undefined, 'price']);
    expect(told('price', '')).toEqual([undefined, 'price']);
    expect(told('unknown', 'price', undefined)).toEqual([undefined, 'price']);
    expect(told(undefined, 'price')).toEqual([undefined, 'price']);
    expect(remapEntries([{ dealId: 'd', stage: 'a', at: 0 }, { dealId: 'd', stage: 'a', at: 1, reason: 7 as never, by: 'ann', value: '5' }], {}).entries).toEqual([{ dealId: 'd', stage: 'a', at: 0, value: '5', reason: '7' }]);
  });

  it('looks each stage up once', () => {
    expect(remapEntries(history('d', 'a', 'b'), { a: 'b', b: 'c' }).entries.map(({ stage }) => stage)).toEqual(['b', 'c']);
    expect(remapEntries(history('d', 'a', 'b', 'a'), { b: null })).toMatchObject({ entries: [{ stage: 'a' }], renamed: 0, dropped: 1, collapsed: 1 });
    expect(remapEntries(history('d', 'a'), { a: 'a' })).toMatchObject({ renamed: 0 });
  });

  it('keeps deals apart, and settles ties by seq and input order', () => {
    const at = '2026-01-01T00:00:00Z';
    const entries: StageEntry[] = [
      { dealId: 1, stage: 'x', at, seq: 2 },
      { dealId: '2', stage: 'x', at },
      { dealId: '1', stage: 'x', at, seq: 1, value: 5 },
      { dealId: '1', stage: 'y', at },
    ];
    expect(remapEntries(entries, {}).entries).toEqual([entries[1], entries[2], entries[3]]);
    expect(remapEntries(entries, {}).collapsed).toBe(1);
  });

  it('gives plain data, whatever the rows hold', () => {
    const at = new Date('2026-01-01T00:00:00Z');
    const entries = [
      { dealId: 1, stage: 2, at, value: 10n, reason: undefined },
      { dealId: 1, stage: 'b', at: 1_800_000_000_000, value: { toFixed: () => '1.50' } },
    ];
    const result = remapEntries(entries, {});
    expect(result.entries).toEqual([
      { dealId: '1', stage: '2', at: '2026-01-01T00:00:00.000Z', value: '10' },
      { dealId: '1', stage: 'b', at: 1_800_000_000_000, value: '1.5' },
    ]);
    expect(notPlain(result)).toEqual([]);
    expect(result).toMatchObject({ renamed: 0, collapsed: 0 });
  });

  it('writes no −0 and no bigint, whichever field has it', () => {
    const entries = [
      { dealId: 'd', stage: 'a', at: -0, seq: -0, value: -0, reason: 7n as never, visits: 10n, score: -0 },
      { dealId: 'e', stage: 'a', at: 0 },
      { dealId: 'e', stage: 'a', at: 1, value: -0 },
    ];
    const result = remapEntries(entries, {});
    expect(result.entries).toEqual([
      { dealId: 'd', stage: 'a', at: 0, seq: 0, value: 0, reason: '7', visits: '10', score: 0 },
      { dealId: 'e', stage: 'a', at: 0, value: 0 },
    ]);
    expect(notPlain(result)).toEqual([]);
  });

  it('carries every field on, whatever it is called', () => {
    const row = JSON.parse('{ "dealId": 1, "stage": "a", "at": "2026-01-01", "__proto__": { "note": "kept" } }') as StageEntry;
    for (const remap of [{}, { a: 'b' }]) {
      const [kept] = remapEntries([row], remap).entries;
      expect(Object.keys(kept as object)).toEqual(['dealId', 'stage', 'at', '__proto__']);
      expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
    }
  });

  it('takes any iterable, and nothing at all', () => {
    expect(remapEntries(new Set(history('d', 'a', 'b')), { a: 'b' }).entries).toHaveLength(1);
    expect(remapEntries([], { a: null })).toEqual({ entries: [], renamed: 0, dropped: 0, collapsed: 0 });
  });

  it('refuses rows that cannot be read', () => {
    const refused = (row: unknown, remap: unknown = {}): string[] => refusal(() => remapEntries([row] as StageEntry[], remap as never));
    expect(refused({ dealId: 'd', stage: 'a', at: '2026-01-01T00:00:00' })).toEqual(['INVALID_INSTANT entries[0].at']);
    expect(refused({ dealId: 'd', stage: 'a' })).toEqual(['MISSING_VALUE entries[0].at']);
    expect(refused({ dealId: 'd', at: 0 })).toEqual(['MISSING_VALUE entries[0].stage']);
    expect(refused({ dealId: 'd', stage: {}, at: 0 })).toEqual(['INVALID_ID entries[0].stage']);
    expect(() => remapEntries([{ dealId: 'd', stage: null, at: 0 } as never], {})).toThrow('must be text that is not empty, or a safe integer');
    expect(refused({ dealId: {}, stage: 'a', at: 0 })).toEqual(['INVALID_ID entries[0].dealId']);
    expect(refused({ dealId: 'd', stage: 'a', at: 0, seq: 'x' })).toEqual(['INVALID_NUMBER entries[0].seq']);
    expect(refused({ dealId: 'd', stage: 'a', at: 0, value: 'x' })).toEqual(['INVALID_NUMBER entries[0].value']);
    expect(refused({ dealId: 'd', stage: 'a', at: 0, value: 5, currency: 'x' })).toEqual(['UNKNOWN_CURRENCY entries[0].currency']);
    for (const field of ['reason', 'by', 'currency']) {
      for (const odd of [NaN, -Infinity, Symbol.iterator, () => 'x']) {
        expect(refused({ dealId: 'd', stage: 'a', at: 0, [field]: odd })).toEqual([`INVALID_ROW entries[0].${field}`]);
      }
    }
    expect(refused(null)).toEqual(['INVALID_ROW entries[0]']);
    expect(refused({ dealId: 'd', stage: 'a', at: 0 }, { a: {} })).toEqual(['INVALID_ID remap.a']);
    expect(refused({ dealId: 'd', stage: 'a', at: 0 }, undefined)).toEqual([]);
    expect(refused({ dealId: 'd', stage: 'a', at: 0 }, null)).toEqual(['MISSING_VALUE remap']);
  });
});
