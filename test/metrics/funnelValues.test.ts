import { describe, expect, it } from 'vitest';
import type { FunnelModel } from '../../src/funnel/types.js';
import { analyzeFunnel } from '../../src/metrics/analyzeFunnel.js';
import type { AnalyzeFunnelOptions, FunnelReport } from '../../src/metrics/report.types.js';
import { refusal } from '../support/refusal.js';

const MODEL: FunnelModel = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] };
const row = (dealId: string, value?: string, currency?: string | null): object => ({ dealId, stage: 'lead', at: '2026-01-05', value, currency });
const analyze = (rows: readonly object[], options: Partial<AnalyzeFunnelOptions> = {}): FunnelReport => analyzeFunnel(rows as never, MODEL, { asOf: '2026-02-01', ...options });
const reached = ({ rows }: FunnelReport): unknown => rows[0]?.value;

describe('values given beside the rows', () => {
  it('win over those of the rows, where there is one', () => {
    const rows = [row('a', '1'), row('b', '2'), row('c')];
    expect(reached(analyze(rows, { values: { a: '10.5', b: undefined, z: 7 } as never }))).toEqual({ reached: '12.50', missing: 1 });
    expect(reached(analyze(rows, { values: {} }))).toEqual({ reached: '3.00', missing: 1 });
  });

  it.each<[string, unknown, string]>([
    ['null', { a: null }, 'MISSING_VALUE options.values.a'],
    ['text that is no number', { a: 'x' }, 'INVALID_NUMBER options.values.a'],
    ['a negative one', { a: -1 }, 'NEGATIVE_AMOUNT options.values.a'],
    ['a list', [1], 'INVALID_OPTION options.values'],
    ['a name that would be lost', JSON.parse('{"__proto__": 5}'), 'INVALID_OPTION options.values.__proto__'],
  ])('are refused: %s', (_, values, issue) => {
    expect(refusal(() => analyze([row('a', '1')], { values: values as never }))).toEqual([issue]);
  });
});

describe('the currency of values', () => {
  it('is that of the rows that tell one, which must agree', () => {
    const told = analyze([row('a', '1', null), row('b', '2', 'JPY'), row('c', '3', 'JPY'), row('d', '4')]);
    expect(told.options.currency).toBe('JPY');
    expect(reached(told)).toEqual({ reached: '10', missing: 0 });
    expect(refusal(() => analyze([row('a', '1', 'JPY'), row('b', '2', 'USD')]))).toEqual(['MIXED_CURRENCIES entries[1].currency']);
    expect(refusal(() => analyze([row('a', '1', 'JPY')], { currency: 'USD' }))).toEqual(['MIXED_CURRENCIES entries[0].currency']);
    expect(refusal(() => analyze([row('a', '1', 'YEN')]))).toEqual(['UNKNOWN_CURRENCY entries[0].currency']);
  });
});
