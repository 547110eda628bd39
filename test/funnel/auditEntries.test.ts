import { describe, expect, it } from 'vitest';
import type { AuditEntriesOptions, StageEntry } from '../../src/funnel/index.js';
import { auditEntries } from '../../src/funnel/index.js';
import { isMutated } from '../support/mutated.js';
import { refusal } from '../support/refusal.js';
import { history, MODEL } from './support.js';

const AS_OF = '2026-01-08T00:00:00Z';
const found = (entries: StageEntry[], options: Partial<AuditEntriesOptions> = {}): string[] =>
  auditEntries(entries, MODEL, { asOf: AS_OF, ...options }).findings.map(
    ({ index, code, stage, stages }) => `${index} ${code} ${stage}${stages === undefined ? '' : `: ${stages.join(' ')}`}`,
  );
const row = (stage: string, at: string, more: Partial<StageEntry> = {}): StageEntry => ({ dealId: 'd', stage, at, ...more });

describe('auditEntries', () => {
  it('sets aside unknown stages, rows from the future and repetitions', () => {
    const entries = [
      row('lead', '2026-01-01'),
      row('nowhere', '2026-01-02'),
      row('qualify', '2026-01-08T00:00:00Z'),
      row('quote', '2026-01-08T00:00:00.001Z'),
      row('qualify', '2026-01-08T00:00:00Z'),
      row('qualify', '2026-01-08T00:00:00Z', { seq: 1 }),
      row('enquiry', '2026-01-01T00:00:00Z'),
    ];
    expect(found(entries)).toEqual([
      '1 UNKNOWN_STAGE nowhere',
      '3 AFTER_AS_OF quote',
      '4 DUPLICATE_ROW qualify',
      '5 SELF_TRANSITION qualify',
      '6 DUPLICATE_ROW lead',
    ]);
  });

  it('tells a deal by its rows that count', () => {
    const audit = auditEntries([row('nowhere', '2026-01-02'), row('lead', '2026-01-02', { dealId: 7 })], MODEL, { asOf: AS_OF });
    expect(audit).toMatchObject({
      findings: [{ code: 'UNKNOWN_STAGE', dealId: 'd', index: 0, stage: 'nowhere' }],
      counts: { UNKNOWN_STAGE: 1 },
      deals: 1,
      asOf: '2026-01-08T00:00:00.000Z',
      options: { asOf: '2026-01-08T00:00:00.000Z', timeZone: 'UTC', onInvalid: 'throw' },
      warnings: [],
    });
    expect(audit).not.toHaveProperty('rejected');
  });

  it('finds rows from before the deal was created', () => {
    const entries = [row('lead', '2026-01-01T10:00:00Z'), row('lead', '2026-01-01T12:00:00Z'), row('lead', '2026-01-01T08:00:00Z', { dealId: 'e' })];
    const deals = new Set([{ dealId: 'd', createdAt: '2026-01-01T12:00:00Z' }, { dealId: 'other', createdAt: '2026-01-05' }]);
    expect(found(entries, { deals })).toEqual(['0 BEFORE_CREATION lead', '1 SELF_TRANSITION lead']);
    expect(found(entries, { deals: [{ dealId: 'd', createdAt: '2026-01-02' }] })).toEqual(['0 BEFORE_CREATION lead', '1 BEFORE_CREATION lead', '1 SELF_TRANSITION lead']);
  });

  it('finds required stages passed over, once', () => {
    const later = { asOf: '2026-03-10T00:00:00Z' };
    const march = (...stages: string[]): StageEntry[] => history('d', ...stages).map((each) => ({ ...each, at: (each.at as string).replace('-01-', '-03-') }));
    expect(found(march('won'), later)).toEqual(['0 SKIPPED won: lead qualify pilot quote']);
    expect(found(march('lead', 'quote', 'parked', 'won', 'repurchase'), later)).toEqual(['1 SKIPPED quote: qualify pilot']);
    expect(found(march('lead', 'qualify', 'lead', 'quote', 'won'), later)).toEqual(['2 REGRESSION lead', '3 SKIPPED quote: pilot']);
    expect(found(march('price'), later)).toEqual([]);
  });

  it('does not blame a deal for a stage that came later, unless it went there after all', () => {
    expect(found(history('d', 'lead', 'qualify', 'quote', 'won'))).toEqual([]);
    const late = [...history('d', 'lead', 'qualify', 'quote'), row('pilot', '2026-01-25')];
    expect(found(late, { asOf: '2026-01-26' })).toEqual(['2 SKIPPED quote: pilot', '3 REGRESSION pilot']);
    const lost = [row('lead', '2026-01-01'), row('qualify', '2026-01-02'), row('price', '2026-01-03'), row('quote', '2026-01-22')];
    expect(found(lost, { asOf: '2026-01-23' })).toEqual(['3 REOPENED quote']);
    const zoned = [row('lead', '2026-01-01'), row('qualify', '2026-01-02'), row('quote', '2026-01-19T18:00:00Z')];
    expect(found(zoned, { asOf: '2026-01-20' })).toEqual([]);
    expect(found(zoned, { asOf: '2026-01-20', timeZone: 'Asia/Shanghai' })).toEqual(['2 SKIPPED quote: pilot']);
  });

  it('tells going back from opening again', () => {
    expect(found(history('d', 'lead', 'qualify', 'parked', 'lead'))).toEqual(['3 REGRESSION lead']);
    expect(found(history('d', 'lead', 'qualify', 'price', 'lead'))).toEqual(['3 REOPENED lead']);
    expect(found(history('d', 'lead', 'qualify', 'price', 'parked'))).toEqual(['3 REOPENED parked']);
    expect(found(history('d', 'lead', 'qualify', 'quote', 'won', 'repurchase', 'won'))).toEqual([]);
    expect(found(history('d', 'lead', 'qualify', 'quote', 'won', 'qualify'))).toEqual(['4 REOPENED qualify']);
    expect(found(history('d', 'lead', 'price', 'timing'))).toEqual([]);
  });

  it('counts every change of a close, also with an opening in between', () => {
    expect(found(history('d', 'lead', 'qualify', 'quote', 'won', 'price', 'won'))).toEqual(['4 OUTCOME_FLIP price', '5 OUTCOME_FLIP won']);
    expect(found(history('d', 'lead', 'price', 'qualify', 'quote', 'won'))).toEqual(['2 REOPENED qualify', '4 OUTCOME_FLIP won']);
    expect(found(history('d', 'lead', 'price', 'qualify', 'timing'))).toEqual(['2 REOPENED qualify']);
  });

  it('finds deals that stand longer than allowed, parked and closed ones not', () => {
    const audit = auditEntries([row('lead', '2026-01-01'), row('lead', '2026-01-05')], MODEL, { asOf: '2026-01-12T12:00:00Z' });
    expect(audit.findings).toEqual([
      { code: 'STALLED', dealId: 'd', index: 0, stage: 'lead', days: 11.5, limit: 10 },
      { code: 'SELF_TRANSITION', dealId: 'd', index: 1, stage: 'lead' },
    ]);
    expect(audit.counts).toEqual({ SELF_TRANSITION: 1, STALLED: 1 });
    expect(Object.keys(audit.counts)).toEqual(['SELF_TRANSITION', 'STALLED']);
    expect(found([row('lead', '2026-01-01')], { asOf: '2026-01-11T00:00:00Z' })).toEqual([]);
    expect(found([row('lead', '2026-01-01'), row('parked', '2026-01-02')], { asOf: '2026-01-30' })).toEqual([]);
  });

  it('leaves rows out that the remap drops', () => {
    const { findings, warnings } = auditEntries(history('d', 'enquiry', 'audit', 'lead'), MODEL, { asOf: AS_OF });
    expect(findings).toEqual([{ code: 'SELF_TRANSITION', dealId: 'd', index: 2, stage: 'lead' }]);
    expect(warnings).toEqual([{ code: 'REMAP_DROPPED', count: 1 }]);
  });

  it('collects rows that cannot be read, and refuses options that are none', () => {
    const bad = [row('lead', 'yesterday'), row({} as never, '2026-01-01'), row(null as never, '2026-01-01')];
    const audit = auditEntries(bad, MODEL, { asOf: AS_OF, onInvalid: 'collect' });
    expect(audit.rejected?.map(({ code, path }) => `${code} ${path}`)).toEqual(['INVALID_INSTANT entries[0].at', 'INVALID_ID entries[1].stage', 'MISSING_VALUE entries[2].stage']);
    expect(refusal(() => found([row('lead', 'yesterday')]))).toEqual(['INVALID_INSTANT entries[0].at']);
    const deals = (...list: unknown[]): string[] => refusal(() => found([], { deals: list as never }));
    expect(deals({ dealId: 'a', createdAt: '2026-01-01' }, { dealId: 'a', createdAt: '2026-01-01' })).toEqual(['DUPLICATE_ID options.deals[1].dealId']);
    expect(deals({ dealId: 'a' })).toEqual(['MISSING_VALUE options.deals[0].createdAt']);
    expect(deals({ createdAt: 0 })).toEqual(['MISSING_VALUE options.deals[0].dealId']);
    expect(deals({ dealId: '', createdAt: 0 })).toEqual(['INVALID_ID options.deals[0].dealId']);
    expect(deals(null)).toEqual(['INVALID_ROW options.deals[0]']);
    expect(refusal(() => auditEntries([], MODEL, undefined as never))).toEqual(['MISSING_VALUE options.asOf']);
    expect(refusal(() => found([], { currency: 'USD' } as never))).toEqual(['INVALID_OPTION options.currency']);
  });

  it.skipIf(isMutated)('stays quick when everything happens at once', () => {
    const entries = Array.from({ length: 200_000 }, (_, i) => row(['lead', 'qualify', 'quote'][i % 3]!, '2026-01-01'));
    expect(auditEntries(entries, MODEL, { asOf: AS_OF }).counts).toMatchObject({ DUPLICATE_ROW: 199_997 });
  });
});
