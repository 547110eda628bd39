import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunnelModel, StageEntry } from '../../src/funnel/types.js';
import { analyzeFunnel } from '../../src/metrics/analyzeFunnel.js';
import { mergeFunnelTallies } from '../../src/metrics/mergeFunnelTallies.js';
import { reportFunnel } from '../../src/metrics/reportFunnel.js';
import type { AnalyzeFunnelOptions, FunnelReport } from '../../src/metrics/report.types.js';
import { tallyFunnel } from '../../src/metrics/tallyFunnel.js';
import type { FunnelTally } from '../../src/metrics/tally.types.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour } from '../support/hostile.js';
import { refusal } from '../support/refusal.js';
import { cutBy, expectMerges, wire } from '../support/shardLaws.js';
import { work } from './funnelWork.js';

const shards = fc.integer({ min: 1, max: 4 });
const noise = fc.infiniteStream(fc.nat(1000));

function talliesOf(entries: readonly StageEntry[], model: FunnelModel, options: AnalyzeFunnelOptions, count: number, seed: number): FunnelTally[] {
  return cutBy(entries, ({ dealId }) => String(dealId), count, seed).map((rows) => wire(tallyFunnel(deepFreeze(rows), model, options)));
}

/** Groups of one pass come by first appearance, those of tallies by name. */
function byName(report: FunnelReport): FunnelReport {
  if (report.slices === undefined) return report;
  const rank = ({ group }: { readonly group?: string | null }): string => (group === null || group === undefined ? '1' : `0${group}`);
  return { ...report, slices: [...report.slices].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)) };
}

describe('mergeFunnelTallies', () => {
  it('leads to the report over all rows, to the last digit', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(work, shards, fc.nat(1000), ({ entries, model, options }, count, seed) => {
        const report = reportFunnel(wire(mergeFunnelTallies(talliesOf(entries, model, options, count, seed))));
        expect(notPlain(report)).toEqual([]);
        expect(report).toEqual(byName(analyzeFunnel(entries, model, options)));
      }),
      runs(300, 3000),
    );
  });

  it('gives the same bytes in whatever order and grouping, and nothing changes nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(work, shards, fc.nat(1000), noise, ({ entries, model, options }, count, seed, keys) => {
        expectMerges(talliesOf(entries, model, options, count, seed), tallyFunnel([], model, options), mergeFunnelTallies, keys);
      }),
      runs(150, 1000),
    );
  });

  it('refuses what is no tally, and breaks on nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(work, fc.array(blow, { minLength: 1, maxLength: 3 }), ({ entries, model, options }, blows) => {
        const damaged = damage({ tally: wire(tallyFunnel(entries, model, options)) }, blows).tally;
        expect(misbehaviour(() => mergeFunnelTallies([damaged, damaged]), ['tallies'])).toEqual([]);
        expect(misbehaviour(() => reportFunnel(damaged), ['tally'])).toEqual([]);
      }),
      runs(300, 2000),
    );
  });
});

/** A tally to be damaged. */
interface Loose {
  cells: { [field: string]: unknown; rows: { [field: string]: unknown }[] }[];
  whole: unknown;
  options: { basis: string };
}

describe('tallies that do not fit together', () => {
  const model: FunnelModel = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }] };
  const rows = (dealId: string, currency?: string): StageEntry[] => [
    { dealId, stage: 'lead', at: '2026-01-05', value: '10', ...(currency === undefined ? {} : { currency }) },
  ];
  const options = { asOf: '2026-01-31' };

  it('names the tally where its periods would have no end', () => {
    const tally = wire(tallyFunnel([...rows('a'), ...rows('b')], model, { ...options, bucket: 'day' })) as unknown as Loose;
    tally.cells = ['0001-01-01', '2026-01-05'].map((start) => ({ ...(tally.cells[0] as Loose['cells'][number]), start }));
    expect(refusal(() => reportFunnel(tally as never))).toEqual(['INVALID_OPTION tally.options.bucket']);
  });

  it('of other options', () => {
    const tallies = [tallyFunnel(rows('a'), model, options), tallyFunnel(rows('b'), model, { ...options, window: { value: 3, unit: 'day' } })];
    expect(refusal(() => mergeFunnelTallies(tallies))).toEqual(['SHARD_MISMATCH tallies[1].options.window']);
  });

  it('of another model', () => {
    const other: FunnelModel = { id: 'm', stages: [{ id: 'lead' }, { id: 'sold', kind: 'won' }] };
    expect(refusal(() => mergeFunnelTallies([tallyFunnel(rows('a'), model, options), tallyFunnel(rows('b'), other, options)]))).toEqual([
      'SHARD_MISMATCH tallies[1].model.stages[1].id',
    ]);
  });

  it('in two currencies, while one that tells none goes with any', () => {
    const [usd, eur, none] = [rows('a', 'USD'), rows('b', 'EUR'), rows('c')].map((list) => tallyFunnel(list, model, options)) as [FunnelTally, FunnelTally, FunnelTally];
    expect(refusal(() => mergeFunnelTallies([none, usd, eur]))).toEqual(['MIXED_CURRENCIES tallies[2].options.currency']);
    expect(reportFunnel(mergeFunnelTallies([none, usd])).options.currency).toBe('USD');
  });

  it('with two values for one deal', () => {
    const tallies = ['5', '6'].map((value) => tallyFunnel(rows('a'), model, { ...options, values: { a: value } }));
    expect(refusal(() => mergeFunnelTallies(tallies))).toEqual(['SHARD_MISMATCH tallies[1].options.values.a']);
  });

  it('one grouped, the other not', () => {
    const tallies = [tallyFunnel(rows('a'), model, { ...options, groups: { a: 'x' } }), tallyFunnel(rows('b'), model, options)];
    expect(refusal(() => mergeFunnelTallies(tallies))).toEqual(['SHARD_MISMATCH tallies[1].options.groups']);
  });

  it('none at all, and what is no list', () => {
    expect(refusal(() => mergeFunnelTallies([]))).toEqual(['EMPTY_INPUT tallies']);
    expect(refusal(() => mergeFunnelTallies(null as never))).toEqual(['MISSING_VALUE tallies']);
    expect(refusal(() => mergeFunnelTallies([{ kind: 'sequences' } as never]))).toContain('INVALID_OPTION tallies[0].kind');
  });

  it('whose parts contradict each other', () => {
    const good = wire(tallyFunnel(rows('a'), model, { ...options, bucket: 'month', range: '2026-01' }));
    /** The same with one thing changed. */
    const broken = (change: (tally: Loose) => unknown): FunnelTally => {
      const copy = wire(good);
      change(copy as unknown as Loose);
      return copy;
    };
    expect(refusal(() => reportFunnel(broken((tally) => (tally.cells[0]!['start'] = '2026-01-02'))))).toEqual(['INVALID_ROW tally.cells[0].start']);
    expect(refusal(() => reportFunnel(broken((tally) => (tally.cells[0]!['start'] = '2026-02-01'))))).toEqual(['INVALID_ROW tally.cells[0].start']);
    expect(refusal(() => reportFunnel(broken((tally) => (tally.cells[0]!['group'] = 'x'))))).toEqual(['INVALID_ROW tally.cells[0].group']);
    expect(refusal(() => reportFunnel(broken((tally) => (tally.cells[0]!['won'] = 1))))).toEqual(['INVALID_COUNT tally.cells[0].won']);
    expect(refusal(() => reportFunnel(broken((tally) => (tally.cells[0]!.rows[0]!['entries'] = 2))))).toEqual(['INVALID_COUNT tally.cells[0].rows[0].entries']);
    expect(refusal(() => reportFunnel(broken((tally) => tally.cells[0]!.rows.pop())))).toEqual(['INVALID_ROW tally.cells[0].rows']);
    expect(refusal(() => reportFunnel(broken((tally) => (tally.whole = tally.cells[0]))))).toEqual(['INVALID_ROW tally.whole']);
    expect(refusal(() => reportFunnel(broken((tally) => (tally.options.basis = 'week'))))).toEqual(['INVALID_OPTION tally.options.basis']);
    expect(refusal(() => reportFunnel(broken((tally) => tally.cells.push(tally.cells[0]!))))).toEqual(['DUPLICATE_ID tally.cells[1].group']);
    expect(refusal(() => mergeFunnelTallies([good, broken((tally) => tally.cells.push(tally.cells[0]!))]))).toEqual(['DUPLICATE_ID tallies[1].cells[1].group']);
    const grouped = wire(tallyFunnel(rows('a'), model, { ...options, groupBy: 'owner' }));
    expect(refusal(() => reportFunnel({ ...grouped, groups: [...grouped.groups, ...grouped.groups] }))).toEqual(['DUPLICATE_ID tally.groups[1]']);
    expect(refusal(() => reportFunnel({ ...grouped, cells: [...grouped.cells, ...grouped.cells] }))).toEqual(['DUPLICATE_ID tally.cells[1].group']);
    const endless = wire(tallyFunnel(rows('a'), model, options));
    expect(refusal(() => reportFunnel({ ...endless, endLooksInclusive: true }))).toEqual(['INVALID_ROW tally.endLooksInclusive']);
  });
});

describe('rows that cannot be used', () => {
  it('are listed shard by shard, each with its place in its shard', () => {
    const model: FunnelModel = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }] };
    const options = { asOf: '2026-01-31', onInvalid: 'collect' } as const;
    const bad = (dealId: string) => tallyFunnel([{ dealId, stage: 'lead', at: '2026-01-05' }, { dealId, stage: 'gone', at: '2026-01-05' }], model, options);
    const { rejected } = reportFunnel(mergeFunnelTallies([bad('b'), bad('a')]));
    expect(rejected?.map(({ index, id, code }) => [index, id, code])).toEqual([
      [1, 'a', 'UNKNOWN_STAGE'],
      [1, 'b', 'UNKNOWN_STAGE'],
    ]);
  });
});
